"""Whether cost grows with the page and no faster: microseconds a kB must stay level from 1 kB to 1 MB."""

from __future__ import annotations

from time import perf_counter

import pytest

import cpecwatch


def page_of(size: int, pages: list[str]) -> str:
    """Return a page of so many characters: a headline, then the paragraphs of all pages again and again."""
    paragraphs = [passage.text for text in pages for passage in cpecwatch.parse(text).paragraphs]
    story = "\n\n".join(paragraphs)
    again = size // len(story) + 1
    return "\n\n".join(["China asks Pakistan for more guards", "November 3, 2022", *[story] * again])[:size]


@pytest.mark.parametrize("size", [1_000, 10_000, 100_000, 1_000_000])
def test_cost_by_length(size, pages, report):
    """The best of several readings of a page of some length."""
    page = page_of(size, pages)
    parsing, extracting = [], []
    for _ in range(max(2, min(30, 300_000 // size))):
        started = perf_counter()
        article = cpecwatch.parse(page)
        parsed = perf_counter()
        cpecwatch.extract(article)
        parsing.append(parsed - started)
        extracting.append(perf_counter() - parsed)
    kilobytes = len(page.encode()) / 1000
    figures = [1e6 * min(seconds) / kilobytes for seconds in (parsing, extracting)]
    report(f"a page of {size // 1000:,} kB", "parse {:.0f} and extract {:.0f} µs a kB".format(*figures))
