"""How much of what a careful reader writes down `read` finds, and how much else: precision and recall.

    python benchmarks/accuracy.py [FOLDER] [--misses]

FOLDER holds `pages/NAME.txt` and `gold/NAME.json`; the labelled pages of the tests if left out. What counts
as found stands in benchmarks/labelled.py.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from labelled import FINDS, Count, labelled_pages, measure


def table(counts: Mapping[str, Count]) -> Iterator[str]:
    """Yield the lines of a table of the counts."""
    yield f"{'':34}{'precision':>10}{'recall':>8}{'F1':>7}{'to find':>9}"
    for what in FINDS:
        one = counts[what]
        yield f"{what:34}{one.precision:10.3f}{one.recall:8.3f}{one.f1:7.3f}{one.number:9}"
    yield from ("", f"{'':34}{'right':>10}{'of':>6}")
    for what in sorted(counts.keys() - set(FINDS)):
        yield f"{what:34}{counts[what].recall:10.3f}{counts[what].number:6}"


def main() -> None:
    """Count over all pages of a folder and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--misses", action="store_true", help="list each miss and each wrong find")
    arguments = parser.parse_args()
    pages = list(labelled_pages(arguments.folder))
    counts = measure(pages)
    print(f"{len(pages)} pages", *table(counts), sep="\n")
    if arguments.misses:
        for what in sorted(counts):
            print("", what, *counts[what].lines, sep="\n")


if __name__ == "__main__":
    main()
