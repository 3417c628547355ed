"""How many instructions a page takes, ours and trafilatura's: a count that no busy machine can change.

    python benchmarks/instructions.py

Needs valgrind. Each tool reads the pages of ``conftest.PAGES`` in a process of its own, first once and then
nine times over; the difference is eight readings, without what a process pays once.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable

from conftest import PAGES
from test_pages import as_html, read

FEW, MANY = 1, 9
#: Readings before those that are counted, so that all is loaded and compiled.
BEFORE = 3
_COUNT = re.compile(r"I\s+refs:\s+([\d,]+)")


def work_of(tool: str) -> Callable[[str], object]:
    """Return what a tool does with the text of a page."""
    if tool == "cpecwatch":
        return read
    import trafilatura  # noqa: PLC0415  # only in its own process

    return lambda text: trafilatura.extract(as_html(text))


def counted(tool: str, times: int) -> int:
    """Return the instructions of a process in which a tool reads all pages so many times."""
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    done = subprocess.run(
        [*command, sys.executable, __file__, tool, str(times)],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = _COUNT.search(done.stderr)
    if found is None:
        raise SystemExit(done.stderr)
    return int(found[1].replace(",", ""))


def main() -> None:
    """Read pages as a counted process, or count and print."""
    if len(sys.argv) > 1:
        work, texts = work_of(sys.argv[1]), [path.read_text(encoding="utf-8") for path in PAGES]
        for text in texts * (BEFORE + int(sys.argv[2])):
            work(text)
        return
    ours, theirs = (
        (counted(tool, MANY) - counted(tool, FEW)) / (MANY - FEW) / len(PAGES) / 1e6
        for tool in ("cpecwatch", "trafilatura")
    )
    print(f"{ours:.1f} million instructions a page against {theirs:.1f} million: {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
