"""How long a page takes, alone and beside a page tool that is known to be quick."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from statistics import median
from time import perf_counter

import pytest
import trafilatura

import cpecwatch

ROUNDS = 15


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
        seconds, size = benchmark.stats.stats.median, sum(len(text.encode()) for text in pages) / 1000
        report(stage, f"{1e3 * seconds / len(pages):.2f} ms a page, {1e6 * seconds / size:.0f} µs a kB")


def test_beside_trafilatura(pages, report):
    """Parse and extract, and trafilatura on the same pages, turn and turn about in one run."""
    marked_up = [as_html(text) for text in pages]
    times(trafilatura.extract, marked_up)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(times(read, pages))
        theirs.append(times(trafilatura.extract, marked_up))
    ours_ms, theirs_ms = (1e3 * median(seconds) / len(pages) for seconds in (ours, theirs))
    report(
        "parse and extract beside `trafilatura.extract`",
        f"{ours_ms:.2f} ms against {theirs_ms:.2f} ms a page: {ours_ms / theirs_ms:.2f} of its time",
    )
