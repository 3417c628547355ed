"""How long a page takes, alone and beside a page tool that is known to be quick.

Both tools keep some answers for lines that come again, as those of menus and footers do. So that neither is
flattered by reading the same few pages over and over, the first reading of each is timed as well, in
processes of their own that have read other pages before.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from time import perf_counter

import pytest
import trafilatura

import cpecwatch

ROUNDS = 50
PROCESSES = 15
#: Pages that are read before others are read for the first time.
OTHERS = Path(__file__).parent.parent / "tests" / "labelled" / "pages"


def times(work: Callable[[str], object], texts: Iterable[str]) -> float:
    """Return the seconds that some work takes for all texts, once."""
    started = perf_counter()
    for text in texts:
        work(text)
    return perf_counter() - started


def read(text: str) -> cpecwatch.Corpus:
    return cpecwatch.extract(cpecwatch.parse(text))


def as_html(text: str) -> str:
    """Return a page as the page tool needs it: each line in a ``<p>``."""
    lines = (f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
    return f"<html><body>{''.join(lines)}</body></html>"


@pytest.mark.parametrize("stage", ["parse", "extract", "parse and extract"])
def test_stage(stage, pages, benchmark, report):
    """Milliseconds a page and microseconds a kB of one stage."""
    if stage == "extract":
        articles = [cpecwatch.parse(text) for text in pages]
        benchmark(lambda: [cpecwatch.extract(article) for article in articles])
    else:
        work = cpecwatch.parse if stage == "parse" else read
        benchmark(lambda: [work(text) for text in pages])
    if benchmark.stats:
        seconds, size = benchmark.stats.stats.min, sum(len(text.encode()) for text in pages) / 1000
        report(stage, f"{1e3 * seconds / len(pages):.2f} ms a page, {1e6 * seconds / size:.0f} µs a kB")


@pytest.mark.parametrize("options", [{}, {"with_metadata": True}], ids=["story", "story-and-metadata"])
def test_beside_trafilatura(pages, report, options):
    """Parse and extract, and trafilatura on the same pages, turn and turn about in one run."""
    marked_up = [as_html(text) for text in pages]

    def theirs(text: str) -> object:
        return trafilatura.extract(text, **options)

    seconds = [
        [(times(read, [text]), times(theirs, [html])) for text, html in zip(pages, marked_up, strict=True)]
        for _ in range(ROUNDS)
    ]
    report(f"parse and extract beside {called(options)}", compared(seconds))


def test_first_reading(report):
    """The same, each page read once in a process that has read others before."""
    seconds = [
        json.loads(subprocess.check_output([sys.executable, __file__], text=True)) for _ in range(PROCESSES)
    ]
    report(f"the same, each page for the first time, beside {called({})}", compared(seconds))


def called(options: dict[str, bool]) -> str:
    """Return the call to trafilatura as the table names it."""
    words = ", ".join(f"{name}={value}" for name, value in options.items())
    return f"`trafilatura.extract({words})`"


def compared(rounds: Iterable[Iterable[tuple[float, float]]]) -> str:
    """Return the figures for rounds of our time and theirs for each page: the best of each, of each page.

    What else a machine does only ever makes a reading longer, and not both tools' alike.
    """
    best = [[min(column) for column in zip(*page, strict=True)] for page in zip(*rounds, strict=True)]
    ours, theirs = (1e3 * sum(column) / len(best) for column in zip(*best, strict=True))
    return f"{ours:.2f} ms against {theirs:.2f} ms a page: {ours / theirs:.2f} of its time"


if __name__ == "__main__":
    from conftest import PAGES

    for path in sorted(OTHERS.glob("*.txt")):
        other = path.read_text(encoding="utf-8")
        read(other)
        trafilatura.extract(as_html(other))
    texts = [path.read_text(encoding="utf-8") for path in PAGES]
    print(json.dumps([(times(read, [text]), times(trafilatura.extract, [as_html(text)])) for text in texts]))
