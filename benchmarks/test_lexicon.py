"""The lexicon: how long it takes to load, and how fast its names are found."""

from __future__ import annotations

from itertools import chain, repeat
from time import perf_counter

from cpecwatch import Lexicon
from cpecwatch.lexicon import tokenize

TEXT = 20_000_000  # characters


def test_load(benchmark, report):
    """From the installed files to rows, and from rows to a matcher."""
    build = []

    def load() -> Lexicon:
        Lexicon.default.cache_clear()
        return Lexicon.default()

    def match() -> None:
        lexicon = load()
        started = perf_counter()
        assert lexicon.matcher
        build.append(perf_counter() - started)

    benchmark.pedantic(load, rounds=7, warmup_rounds=1)
    match()
    match()
    if benchmark.stats:
        report("lexicon from its files, once a process", f"{1e3 * benchmark.stats.stats.min:.0f} ms")
    report("its matcher, once a process", f"{1e3 * min(build):.0f} ms")


def test_matcher(pages, report):
    """Megabytes a second, over 20 MB of pages one after another."""
    matcher, number = Lexicon.default().matcher, 1 + TEXT // sum(map(len, pages))
    texts = list(chain.from_iterable(repeat(pages, number)))
    seconds = float("inf")
    for _ in range(3):
        started = perf_counter()
        found = sum(1 for text in texts for _ in matcher.find(tokenize(text)))
        seconds = min(seconds, perf_counter() - started)
    size = sum(len(text.encode()) for text in pages) * number / 1e6
    report(
        f"all names of the lexicon in {size:.0f} MB of pages",
        f"{size / seconds:.1f} MB a second, {found:,} found",
    )
