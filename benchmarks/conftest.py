"""Pages to measure on, and a table of the figures at the end of the run.

The pages are those of ``../shared/pages/seed-*.txt``, real ones that are not part of the project, where that
folder is at hand, and those of ``examples/pages`` elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import cpecwatch

ROOT = Path(__file__).parent.parent
PAGES = sorted(ROOT.parent.glob("shared/pages/seed-*.txt")) or sorted(ROOT.glob("examples/pages/*.txt"))

#: Figures for the closing table: what was measured, and what came of it.
FIGURES: list[tuple[str, str]] = []

Report = Callable[[str, str], None]


@pytest.fixture(scope="session")
def pages() -> list[str]:
    """The texts of the pages, after a first reading that loads lexicon and modules."""
    texts = [path.read_text(encoding="utf-8") for path in PAGES]
    for text in texts:
        cpecwatch.extract(cpecwatch.parse(text))
    return texts


@pytest.fixture
def report() -> Report:
    """A function that puts a figure into the closing table."""
    return lambda what, figure: FIGURES.append((what, figure))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the closing table as Markdown, ready for the documentation."""
    if FIGURES:
        size = sum(path.stat().st_size for path in PAGES) / 1000
        folder = "/".join(PAGES[0].parts[-3:-1])
        terminalreporter.write_line(f"\n{len(PAGES)} pages of {folder}, {size:.1f} kB together\n")
        terminalreporter.write_line("| what | figure |\n|---|---|")
        for what, figure in FIGURES:
            terminalreporter.write_line(f"| {what} | {figure} |")
        terminalreporter.write_line("")
