"""Who says "I": the speaker of a quotation tells of his own encounters."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence

__all__ = ["find_told_me", "with_speaker"]

# How many sentences of a quotation stand between who says it and what he says of himself.
_REACH = 5
_SPEAKERS = frozenset({"i", "we"})
# Who says "we" of those for whom he speaks.
_FOR_OTHERS = frozenset({"spokesman", "spokeswoman", "spokesperson", "officer", "official"})
# What is done to "me" where two meet.
_TO_ME = frozenset(
    {"tell", "assure", "inform", "receive", "meet", "welcome", "greet", "host", "brief", "invite"}
)


def with_speaker(cast: Cast, predicate: Predicate) -> Predicate:
    """Return a verb with who says "I" as its subject: "I met Wang in Beijing," Dar said."""
    before = predicate.first - 1
    if predicate.subject or before < predicate.sentence.first or cast.low[before] not in _SPEAKERS:
        return predicate
    speaker = _speaker(cast, predicate.sentence, before)
    if speaker is None or (cast.low[before] == "we" and _speaks_for_others(speaker)):
        return predicate
    return attrs.evolve(predicate, subject=[speaker])


def find_told_me(cast: Cast, predicate: Predicate) -> list[str]:
    """Return the ids of the two where somebody did something to who speaks: "Wang told me in Beijing"."""
    me, sentence = predicate.verb + 1, predicate.sentence
    if predicate.form.lemma not in _TO_ME or predicate.passive or cast.word(me, sentence) != "me":
        return []
    people = [ref for ref in predicate.subject if ref.kind is RefKind.PERSON and ref.country]
    speaker = _speaker(cast, sentence, me) if people else None
    if speaker is None or speaker.country in {None, *(ref.country for ref in people)}:
        return []
    return cast.ids([*people, speaker])


def _speaks_for_others(speaker: Ref) -> bool:
    return any(not _FOR_OTHERS.isdisjoint(use.title.split()) for use in speaker.titles)


def _speaker(cast: Cast, sentence: Sentence, token: int) -> Ref | None:
    """Return who says the quotation in which a token stands, if the page names him."""
    for number in range(sentence.index, max(-1, sentence.index - _REACH - 1), -1):
        other = cast.reading.sentences[number]
        if number < sentence.index and not _goes_on(cast, number):
            return None
        for said in _sayings(cast, other):
            first, last = sorted((said.verb, token))
            is_quoted = any('"' in cast.gaps[k] for k in range(first + 1, last + 1))
            if is_quoted or number < sentence.index:
                # "…," an engineer said: somebody of whom no more is known.
                who = said.subject[-1] if said.subject else None
                return who if who is not None and who.kind is RefKind.PERSON and who.id else None
    return None


def _goes_on(cast: Cast, number: int) -> bool:
    """Whether a quotation may go on from one sentence to the next: within a paragraph, or by a mark."""
    following = cast.reading.sentences[number + 1]
    return cast.reading.sentences[number].unit == following.unit or '"' in cast.gaps[following.first]


def _sayings(cast: Cast, sentence: Sentence) -> Iterator[Predicate]:
    """Yield what a sentence says that somebody said."""
    for said in cast.clauses.of(sentence):
        if "say" in said.form.families and not (said.negated or said.passive or said.infinitive):
            yield said
