"""Sittings told by who is in the chair: "met with Gilani in the chair", "held under the chairmanship of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.words import NOUNS
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.records import MeetingStatus

__all__ = ["CHAIRS", "LEADING", "find_chaired", "find_led"]

#: The words by which a sentence says who is in the chair.
CHAIRS = frozenset({"chair", "chairmanship", "chairpersonship", "presidency", "chaired", "presided"})
#: Words by which it says who led the sides that met.
LEADING = frozenset({"led", "headed"})
_SIDES = frozenset({"side", "delegation", "team"})
_LED = frozenset({"chaired", "presided"})
_BY = frozenset({"by"})
_UNDER = frozenset({"under", "in"})
# What sits, and what it does when it sits.
_PANELS = word_set("committee panel body council cabinet commission board group forum")
_SITTING = word_set("meet sit convene discuss review brief approve take hold inform tell apprise consider")
# How many tokens back from "in the chair" somebody is named.
_REACH = 14


def find_chaired(
    cast: Cast, sentence: Sentence, predicates: Sequence[Predicate], chairs: Sequence[int]
) -> Iterator[Encounter]:
    """Find the sittings of a sentence by who is in the chair; ``chairs`` are the words that may say so."""
    if any(ref.kind is RefKind.SERIES for ref in cast.reading.refs_in(sentence)):
        # The sitting of a named series is read as its session.
        return
    for chair in chairs:
        people, end = _people_in(cast, chair, sentence)
        if not people or not _is_sitting(cast, sentence, predicates, chair):
            continue
        status = _status(cast, predicates, chair)
        if status is not None:
            ids = cast.ids(people)
            start = min(chair, people[0].first)
            yield Encounter(sentence, start, max(chair, end), ids, "meeting.chair", status)


def _people_in(cast: Cast, chair: int, sentence: Sentence) -> tuple[list[Ref], int]:
    """Return who is said to be in the chair, and the last token of that."""
    low, first = cast.low, sentence.first
    if low[chair] in _LED:
        by = chair + 1 + (low[chair] == "presided" and cast.word(chair + 1, sentence) == "over")
        if cast.word(by, sentence) != "by":
            return [], chair
        people, end = cast.listed(by + 1, sentence)
    elif low[chair - 2 : chair] == ["in", "the"]:
        people, end = cast.people_between(max(first, chair - _REACH), chair - 3)[-1:], chair
    elif cast.word(chair + 1, sentence) == "of" and not _UNDER.isdisjoint(low[chair - 2 : chair]):
        people, end = cast.listed(chair + 2, sentence)
    else:
        return [], chair
    named = [ref for ref in people if ref.kind in {RefKind.PERSON, RefKind.OFFICE} and ref.id]
    return named, end


def _is_sitting(cast: Cast, sentence: Sentence, predicates: Sequence[Predicate], chair: int) -> bool:
    """Whether a sentence tells of a sitting: it names one, or says what a panel did at it."""
    before = cast.low[sentence.first : chair]
    if not NOUNS.isdisjoint(before):
        return True
    return not _PANELS.isdisjoint(before) and any(
        p.form.lemma in _SITTING and not (p.form.lemma == "take" and cast.low[p.verb + 1] == "on")
        for p in predicates
    )


def _status(cast: Cast, predicates: Sequence[Predicate], chair: int) -> MeetingStatus | None:
    """Return what the verb nearest before the chair says, if any stands there."""
    before = [p for p in predicates if p.verb < chair and p.form.lemma in _SITTING]
    return cast.status_of(before[-1]) if before else MeetingStatus.HELD


def find_led(
    cast: Cast, sentence: Sentence, leading: Sequence[int], nouns: Sequence[int]
) -> Iterator[Encounter]:
    """Find talks by who led the sides: "Dar led Pakistan's delegation at the talks, and Wang the Chinese"."""
    people: list[Ref] = []
    for verb in leading:
        if cast.word(verb + 1, sentence) == "by":
            if not _SIDES.isdisjoint(cast.low[max(sentence.first, verb - 3) : verb]):
                people += _led_by(cast, verb + 2, sentence)
        elif not _SIDES.isdisjoint(cast.low[verb + 1 : min(verb + 5, sentence.last)]):
            said = next((p for p in cast.clauses.of(sentence) if p.verb == verb), None)
            people += [] if said is None or said.negated or said.future else said.subject
    named = [ref for ref in people if ref.kind is RefKind.PERSON and ref.country]
    if len({ref.country for ref in named}) >= 2:
        start, end = min(nouns[0], named[0].first), max(nouns[0], named[-1].last, leading[-1])
        yield Encounter(sentence, start, end, cast.ids(named), "meeting.led")


def _led_by(cast: Cast, first: int, sentence: Sentence) -> list[Ref]:
    """Return those who led, named after "led by", and after "and the Chinese side by"."""
    people, end = cast.listed(first, sentence)
    other = cast.first_of(_BY, end + 1, min(end + 6, sentence.last - 1)) if people else None
    if other is not None and cast.low[other - 1] in _SIDES:
        people = [*people, *cast.listed(other + 1, sentence)[0]]
    return people
