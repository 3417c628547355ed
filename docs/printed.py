"""Keep what commands print, as README and the documentation show it, the same as what they do print.

    python docs/printed.py            run each command that a page shows the output of, write what it prints
    python docs/printed.py --check    change nothing; list the blocks out of date, fail if there are any

A block of printed output is a fence of text under a comment that names the command::

    <!-- prints: python -m cpecwatch examples/pages -->
    ```text
    ...
    ```
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(<!-- prints: (?P<command>[^\n]+) -->\n```text\n)(?P<shown>.*?)(?=```\n)", re.DOTALL)
WIDTH = "88"  # what a page has room for


def pages() -> list[Path]:
    """Return README and the pages of the documentation."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def run(command: str) -> str:
    """Return what a command prints when it is run in the project's folder by this Python."""
    words = [sys.executable if word == "python" else word for word in shlex.split(command)]
    settings = {"COLUMNS": WIDTH, "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1"}
    done = subprocess.run(words, cwd=ROOT, env=os.environ | settings, capture_output=True, check=True)  # noqa: S603
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.decode().splitlines())


def stale(page: Path) -> Iterator[str]:
    """Yield the commands of a page that now print something else than it shows."""
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        if run(block["command"]) != block["shown"]:
            yield block["command"]


def main() -> None:
    """Write what the commands print, or check it."""
    found = [(page, command) for page in pages() for command in stale(page)]
    for page, command in found:
        print(f"{page.relative_to(ROOT)}: {command}")
    if "--check" in sys.argv:
        sys.exit(bool(found))
    for page in {page for page, _ in found}:
        text = page.read_text(encoding="utf-8")
        page.write_text(BLOCK.sub(lambda block: block[1] + run(block["command"]), text), encoding="utf-8")


if __name__ == "__main__":
    main()
