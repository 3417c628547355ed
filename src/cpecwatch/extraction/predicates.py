"""Predicates: what a verb group says of its subject, and the noun phrases that can stand around it."""

from __future__ import annotations

from functools import lru_cache

import attrs

from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import ADVERBS, VerbForm

__all__ = ["ACTING", "Predicate", "is_adverb", "refs_between"]

#: What can act, ask and be asked.
ACTING = frozenset(
    {RefKind.PERSON, RefKind.STATE, RefKind.BODY, RefKind.OFFICE, RefKind.PRONOUN, RefKind.PAIR}
)


@attrs.define(eq=False)
class Predicate:
    """A verb group with its arguments.

    Attributes:
        sentence: Its sentence.
        verb: Index of the main verb's token.
        first: Index of the group's first token.
        form: The verb.
        subject: Who does it; several where they are joined, none where that is not clear.
        passive: Whether the subject suffers it.
        negated: Whether it is denied.
        future: Whether it is still to come.
        infinitive: Whether it depends on another verb ("to meet").
        gerund: Whether it is an "-ing" form without an auxiliary.
        hypothetical: Whether it stands under "if", "would" or "could".
        relative: Whether its subject stands before "who" or "which".
        aided: Whether it has an auxiliary.
        ongoing: Whether it is happening now ("is holding").
    """

    sentence: Sentence
    verb: int
    first: int
    form: VerbForm
    subject: list[Ref] = attrs.field(factory=list)
    passive: bool = False
    negated: bool = False
    future: bool = False
    infinitive: bool = False
    gerund: bool = False
    hypothetical: bool = False
    relative: bool = False
    aided: bool = False
    ongoing: bool = False


@lru_cache(maxsize=4096)
def is_adverb(word: str) -> bool:
    """Return whether a word may stand within a verb group: "also", "secretly"."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4)


def refs_between(reading: Reading, first: int, last: int) -> list[Ref]:
    """Return the references that begin from one token to another, without those inside others."""
    found, at, i = [], reading.at, first
    while i <= last:
        ref = at.get(i)
        if ref is None:
            i += 1
            continue
        if ref.first >= first:
            found.append(ref)
        i = ref.last + 1
    return found
