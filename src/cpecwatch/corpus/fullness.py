"""Which of several records or values says most, and evidence as a set."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter, itemgetter, lt
from typing import TypeVar

import attrs

from cpecwatch.evidence import Evidence
from cpecwatch.records import Article, Meeting, SecurityDemand

__all__ = ["fullest", "fullest_record", "fullness", "sorted_evidence"]

V = TypeVar("V")
D = TypeVar("D", Article, Meeting, SecurityDemand)

# The order of ``Evidence``, as a key: comparing the records themselves is ten times as slow.
_in_place = attrgetter("article", "start", "end", "text", "field", "rule")
_beginning = attrgetter("article", "start")


def fullest_record(group: list[D]) -> D:
    """Keep the record that says most; of two that say as much, the greater by its content."""
    first, *others = group
    if all(other == first for other in others):
        return first
    return max(group, key=lambda record: fullness(attrs.astuple(record)))


def fullness(value: object) -> tuple[int, str]:
    """Order values by how much they say, and any two of one length by what they say."""
    words = repr(value)
    return len(words), words


def fullest(values: Iterable[V | None]) -> V | None:
    """Return the value that says most, or ``None`` where there is none."""
    found = [value for value in values if value is not None]
    if len(found) < 2:  # as in the corpus of one page; the longest of one is not worth its repr
        return found[0] if found else None
    return max(found, key=fullness)


def sorted_evidence(marks: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return pieces of evidence, each once, in the order of their articles and places."""
    found = tuple(marks)
    if len(found) < 2:
        return found
    begins = list(map(_beginning, found))
    if all(map(lt, begins, begins[1:])):  # as the rules find them
        return found
    keys = list(map(_in_place, found))
    return tuple(dict(sorted(zip(keys, found, strict=True), key=itemgetter(0))).values())
