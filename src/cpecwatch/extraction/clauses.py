"""A light clause reader: verb groups with their subjects.

It knows active and passive voice, negation, auxiliaries, coordination, relative clauses, infinitives under
another verb, and reported speech that stands after what is reported. It reads only verbs of the vocabulary,
and where it is not sure of a subject it gives none.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.phrases import stems
from cpecwatch.extraction.predicates import ACTING, Predicate, refs_between
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.subjects import find_subject
from cpecwatch.extraction.verb_groups import is_verb, read_group
from cpecwatch.extraction.vocabulary import VERBS

__all__ = ["ACTING", "Clauses", "Predicate"]


class Clauses:
    """The clauses of one article, read sentence by sentence on demand."""

    __slots__ = ("_named", "_predicates", "_stems", "at", "reading")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.at: Mapping[int, Ref] = reading.at
        self._predicates: dict[int, list[Predicate]] = {}
        self._named: dict[int, list[Ref]] = {}
        self._stems: dict[int, AbstractSet[str]] = {}

    def gap(self, i: int) -> str:
        """Return what stands between token ``i`` and the one before it."""
        return self.reading.gaps[i]

    def of(self, sentence: Sentence) -> list[Predicate]:
        """Return the verb groups of a sentence, in order."""
        found = self._predicates.get(sentence.index)
        if found is None:
            found = self._predicates[sentence.index] = self._read(sentence)
        return found

    def refs_of(self, sentence: Sentence) -> list[Ref]:
        """Return the references of a sentence, in order, without those inside others."""
        found = self._named.get(sentence.index)
        if found is None:
            found = self._named[sentence.index] = refs_between(
                self.reading, sentence.first, sentence.last - 1
            )
        return found

    def stems_of(self, sentence: Sentence) -> AbstractSet[str]:
        """Return the first letters of the words of a sentence, by which phrases are looked for."""
        found = self._stems.get(sentence.index)
        if found is None:
            words = self.reading.low[sentence.first : sentence.last]
            found = self._stems[sentence.index] = stems(words)
        return found

    def refs_between(self, first: int, last: int) -> list[Ref]:
        """Return the references that begin in a stretch of tokens, both ends included."""
        return refs_between(self.reading, first, last)

    def _read(self, sentence: Sentence) -> list[Predicate]:
        predicates: list[Predicate] = []
        reading, at = self.reading, self.at
        if not reading.refs_in(sentence):
            # Nothing is named in it, so it tells of nothing.
            return predicates
        for i in reading.cues.within(Cue.VERB, sentence.first, sentence.last):
            ref = at.get(i)
            if ref is not None and ref.kind is not RefKind.PRONOUN:
                continue
            form = VERBS[reading.low[i]]
            if is_verb(reading, i, form, sentence, is_first=not predicates):
                predicates.append(read_group(reading, i, form, sentence))
        for number, predicate in enumerate(predicates):
            find_subject(reading, predicate, predicates[:number])
        return predicates
