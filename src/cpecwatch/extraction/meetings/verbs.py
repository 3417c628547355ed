"""Encounters told by a verb: "received", "called on", "held talks with", "told his counterpart"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter, Told
from cpecwatch.extraction.meetings.facing import (
    BRINGING,
    read_asked,
    read_assured,
    read_brought,
    read_invited,
    read_tell,
)
from cpecwatch.extraction.meetings.holding import HOLDING, SPEAKING, read_held
from cpecwatch.extraction.meetings.receiving import MEETING, read_met
from cpecwatch.extraction.meetings.speaking import find_told_me, with_speaker
from cpecwatch.extraction.reading import RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import VERBS
from cpecwatch.records import MeetingStatus

__all__ = ["ALONE", "WITH_NOUN", "find_by_verb"]

# What two people of different states do together only where they meet.
_JOINT = frozenset(
    {
        "agree",
        "decide",
        "review",
        "reaffirm",
        "resolve",
        "sign",
        "witness",
        "pledge",
        "vow",
        "reiterate",
        "gather",
    }
)
# Of those, the ones that somebody does "with" another.
_TOGETHER = frozenset({"review", "sign", "witness"})
_GOING = frozenset({"go", "come", "travel", "fly", "return", "arrive", "drive"})
# How many tokens "came to the ministry on Monday to see" takes.
_TRIP = 8
_INDEFINITE = frozenset({"a", "an", "another"})
_AGREEING = frozenset({"agree", "plan", "decide", "schedule", "expect", "set", "intend"})
# Before an infinitive: what it says is planned or done ("is here to attend").
_BEFORE_PLANS = frozenset({"here", "scheduled", "due", "expected", "set", "slated", "beijing", "islamabad"})


def find_by_verb(cast: Cast, sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[Encounter]:
    """Find the encounters that the verbs of a sentence tell."""
    for predicate in predicates:
        lemma = predicate.form.lemma
        read = _READERS.get(lemma)
        status = None if read is None else _status(cast, predicate, predicates)
        if read is None or status is None:
            continue
        telling = with_speaker(cast, predicate)
        me = find_told_me(cast, predicate)
        told = (me, predicate.verb + 1) if me else read(cast, telling, cast.ids(cast.doers(telling)))
        if told is not None:
            participants, end = told
            participants = cast.ids(cast.companions(predicate), participants)
            end = max(end, predicate.verb)
            encounter = Encounter(sentence, predicate.first, end, participants, f"meeting.{lemma}", status)
            after = cast.low[predicate.verb + 1 : predicate.verb + 3]
            encounter.is_new = not _INDEFINITE.isdisjoint(after)
            yield encounter


def _status(cast: Cast, predicate: Predicate, predicates: Sequence[Predicate]) -> MeetingStatus | None:
    """Return whether what a verb says took place; ``None`` where it neither did nor will."""
    if predicate.infinitive:
        if _is_agreed(predicate, predicates):
            return MeetingStatus.PLANNED
        if not predicate.future and not _is_planned(cast, predicate):
            return _status_of_trip(cast, predicate, predicates)
    return cast.status_of(predicate)


def _status_of_trip(
    cast: Cast, predicate: Predicate, predicates: Sequence[Predicate]
) -> MeetingStatus | None:
    """Return whether "went on to see", "came to meet" took place: as the trip itself."""
    above = [p for p in predicates if p.verb < predicate.first][-1:]
    if not above or predicate.first - above[0].verb > _TRIP or above[0].form.lemma not in _GOING:
        return None
    return cast.status_of(above[0])


def _is_agreed(predicate: Predicate, predicates: Sequence[Predicate]) -> bool:
    """Whether an infinitive says what was agreed or planned: "agreed to hold", "plans to meet"."""
    above = None
    for other in predicates:
        if other.verb >= predicate.first:
            break
        above = other
    if above is None or above.negated or predicate.first - above.verb > 2:
        return False
    return above.form.lemma in _AGREEING


def _is_planned(cast: Cast, predicate: Predicate) -> bool:
    """Whether an infinitive is planned or done: "is here to attend", "flew in to meet"."""
    k = predicate.first - 1
    if cast.low[k] in _BEFORE_PLANS:
        return True
    ref = cast.at.get(k)
    return ref is not None and ref.kind is RefKind.PLACE


def _read_agreed(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "Xi and Sharif agreed": what people of two states do together, they do where they meet."""
    if predicate.passive:
        return None
    countries = {ref.country for ref in predicate.subject if ref.kind is RefKind.PERSON}
    if len(countries) >= 2:
        return subject, predicate.verb
    sentence, verb = predicate.sentence, predicate.verb
    if predicate.form.lemma not in _TOGETHER or cast.word(verb + 1, sentence) != "with" or None in countries:
        return None
    # "reviewed with the ambassador the progress of", "signed, with Wang, a protocol"
    others, end = cast.listed(verb + 2, sentence)
    people = [ref for ref in others if ref.kind is RefKind.PERSON and ref.country not in countries]
    return (cast.ids(people, subject), end) if people and countries else None


def _read_taken(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "took up the railway with President Xi", "took part in talks with"."""
    return read_brought(cast, predicate, subject) or read_held(cast, predicate, subject)


_READERS: Mapping[str, Callable[[Cast, Predicate, list[str]], Told]] = {
    **dict.fromkeys(HOLDING | SPEAKING, read_held),
    **dict.fromkeys(MEETING, read_met),
    **dict.fromkeys(_JOINT, _read_agreed),
    **dict.fromkeys(BRINGING, read_brought),
    "take": _read_taken,
    "invite": read_invited,
    "assure": read_assured,
    **dict.fromkeys(("inform", "brief", "apprise"), read_assured),
    "tell": read_tell,
    **dict.fromkeys(("ask", "urge"), read_asked),
}

#: Forms of verbs that tell an encounter only beside a noun of meeting.
WITH_NOUN = frozenset(word for word, form in VERBS.items() if form.lemma in HOLDING - {"take"})
#: Forms of verbs that tell one by themselves.
ALONE = frozenset(word for word, form in VERBS.items() if form.lemma in _READERS) - WITH_NOUN
