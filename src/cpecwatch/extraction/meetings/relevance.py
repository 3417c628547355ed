"""Whether an article is about the corridor at all."""

from __future__ import annotations

from cpecwatch.extraction.reading import Reading, RefKind

__all__ = ["is_about_the_corridor"]

_CORRIDOR = frozenset({"china-pakistan-economic-corridor", "cpec-phase-2"})
_BOTH = frozenset({"china", "pakistan"})
_CORRIDOR_WORDS = ("corridor", "gwadar", "cpec", "chinese")


def is_about_the_corridor(reading: Reading) -> bool:
    """Return whether an article names the corridor, both states, or one and a word for the corridor."""
    countries: set[str | None] = set()
    for ref in reading.refs:
        if ref.kind is RefKind.PROJECT and ref.id in _CORRIDOR:
            return True
        if ref.kind is RefKind.SERIES and _BOTH.issubset(reading.lexicon.series[ref.id or ""].sides):
            return True
        countries.add(ref.country)
    if "china" in countries and "pakistan" in countries:
        return True
    if "china" not in countries and "pakistan" not in countries:
        return False
    return any(word in reading.low for word in _CORRIDOR_WORDS)
