"""Tokens by their sentence, so that a step looks only at the sentences that hold a word it begins at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cpecwatch.extraction.sentences import Sentence

__all__ = ["by_sentence"]


def by_sentence(tokens: Iterable[int], sentences: Sequence[Sentence]) -> dict[int, list[int]]:
    """Group token indexes, which must be in order, by the number of their sentence, in order."""
    found: dict[int, list[int]] = {}
    number, end = -1, 0
    for i in tokens:
        if i < end:
            found[number].append(i)
            continue
        while i >= end:
            number += 1
            end = sentences[number].last
        found[number] = [i]
    return found
