"""Askers whom only their description ties to a side: "Xu Bin, the Chinese consul in Karachi, asked".

The lexicon does not know them, and the page says in the same breath for whom they speak.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import FORMER, word_set

__all__ = ["Described", "is_nobody"]

# Nouns of those who speak for others; no scholars, analysts or engineers.
_ROLES = word_set(
    """attache attaché consul counsellor councillor counselor ambassador envoy diplomat minister secretary
    spokesman spokeswoman spokesperson official officials head chief deputy vice director manager president
    chairman chairwoman representative commander colonel general admiral leader heads leads chairs runs
    premier commissioner executive coordinator"""
)
_SIDES = frozenset({RefKind.NATIONALITY, RefKind.STATE, RefKind.BODY, RefKind.OFFICE})
# Behind these a state is where somebody serves, and not whom: "ambassador to China".
_SERVING = frozenset({"to", "in", "with", "visiting"})
_WHO = frozenset({"who", "which"})
# How many tokens such a description may take.
_LONGEST = 24
_CHINA = frozenset({"china"})
_FOR_THEMSELVES = frozenset({"company", "armed-group", "organisation"})


def is_nobody(ref: Ref) -> bool:
    """Return whether a noun phrase stands for somebody of whom nothing is known: "the counsellor", "he"."""
    return (
        ref.id is None and ref.country is None and not ref.members and not any(use.of for use in ref.titles)
    )


def _is_stranger(reading: Reading, ref: Ref) -> bool:
    """Whether somebody is known by name alone, whoever they may speak for."""
    return ref.id in reading.newcomers and ref.country is None and not any(use.of for use in ref.titles)


class Described:
    """Those whom one article describes, by the words of their names and by sentence."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._by_name: Mapping[str, Ref] | None = None
        self._by_sentence: dict[int, Ref] = {}

    def speaks_for(self, predicate: Predicate) -> Ref | None:
        """Return for whom somebody speaks of whom the page gives no more than name and description."""
        if not all(_is_stranger(self._reading, ref) for ref in predicate.subject):
            return None
        return self._description(predicate.sentence, self._opening(predicate))

    def subject_of(self, predicate: Predicate) -> Ref | None:
        """Return who does what a verb group without a known subject says."""
        reading, sentence = self._reading, predicate.sentence
        first = self._opening(predicate)
        found = self._description(sentence, first)
        if found is not None:
            return found
        if self._by_name is None:
            self._by_name = dict(self._names())
        before = reading.tokens.words[first - 1] if first > sentence.first else ""
        if before in self._by_name:
            return self._by_name[before]
        if before.lower() in {"he", "she"}:
            return next(
                (
                    self._by_sentence[number]
                    for number in range(sentence.index - 1, sentence.index - 3, -1)
                    if number in self._by_sentence
                ),
                None,
            )
        return None

    def _opening(self, predicate: Predicate) -> int:
        """Return the first token of the first verb of the clause: "wrote to the ministry to ask"."""
        if not predicate.infinitive:
            return predicate.first
        clauses = self._reading.clauses.of(predicate.sentence)
        return next((p.first for p in clauses if not self._is_aside(p)), predicate.first)

    def _description(self, sentence: Sentence, stop: int) -> Ref | None:
        """Return for whom somebody speaks who is described from the sentence's beginning to a verb."""
        reading = self._reading
        first = sentence.first
        if not 1 < stop - first <= _LONGEST:
            return None
        words = reading.low[first:stop]
        if _ROLES.isdisjoint(words) or not FORMER.isdisjoint(words):
            return None
        if any(p.first < stop and not self._is_aside(p) for p in reading.clauses.of(sentence)):
            return None
        for ref in reading.clauses.refs_between(first, stop - 1):
            if ref.kind not in _SIDES or (
                ref.kind is RefKind.STATE and reading.low[ref.first - 1] in _SERVING and ref.first > first
            ):
                continue
            body = reading.lexicon.bodies.get(ref.id or "")
            whose = {ref.country, *(use.of for use in ref.titles)}
            if not whose.isdisjoint(_CHINA) or (body is not None and body.kind in _FOR_THEMSELVES):
                return ref
            return None
        return None

    def _is_aside(self, predicate: Predicate) -> bool:
        """Whether a verb only tells who somebody is: "who heads the desk"."""
        return predicate.relative or self._reading.low[predicate.first - 1] in _WHO

    def _names(self) -> Iterator[tuple[str, Ref]]:
        """Yield the unknown names of those who are described before any verb of the article."""
        reading = self._reading
        for person in reading.refs:
            if person.kind is RefKind.PERSON and person.country in _CHINA and person.id in reading.newcomers:
                # "Tang Xiaofei" is "Tang" from then on.
                yield from ((word, person) for word in reading.newcomers[person.id].split()[:1])
        for sentence in reading.sentences:
            predicates = reading.clauses.of(sentence) if not sentence.is_title else ()
            opening = next((p for p in predicates if not self._is_aside(p)), None)
            if opening is None or not all(map(is_nobody, opening.subject)):
                continue
            ref = self._description(sentence, opening.first)
            if ref is None:
                continue
            self._by_sentence[sentence.index] = ref
            for i in range(sentence.first, opening.first):
                word = reading.tokens.words[i]
                if word[0].isupper() and i not in reading.at and word.lower() not in _ROLES and len(word) > 1:
                    yield word, ref
