"""Who else took part in an encounter, where other sentences say it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.grouping import by_sentence
from cpecwatch.extraction.meetings.draft import Draft
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.sides import Sides
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import MeetingStatus

__all__ = ["add_leaders", "add_present", "name_from_next"]

_PRESENT = re.compile(
    r"^with (?:him|her|them) were\b"
    r"|\b(?:was|were) (?:also |among others )?(?:present|in attendance|in the room|on hand)\b"
    r"|^also present (?:was|were)\b|, among others, was present|\balso attended\b"
    r"|\bsat in on the (?:talks|meeting)\b"
    r"|^(?:it|the (?:[\w-]+ ){0,2}(?:meeting|session|talks)) (?:was|were) (?:also )?attended by\b"
    r"|\battended (?:the (?:meeting|session|talks|huddle)|it)\b"
    r"|\btook part[.,;]|\b(?:also|were) (?:participated|took part)\b|\bwas (?:assisted|accompanied) by\b"
)
_LED = re.compile(
    r"\b(?:led|headed|leads) the (?:\w+ ){0,2}(?:side|delegation|team)\b"
    r"|\bco-chaired[.,;]|\bco-chaired (?:it|the (?:meeting|session))\b"
    r"|\b(?:was|were) in the chair\b|\bchairs it\b"
)
# How many sentences after a session its leaders may be named, and after an encounter those who were there.
_LEADERS_REACH = 3
_PRESENT_REACH = 8


def name_from_next(reading: Reading, encounter: Encounter) -> None:
    """Take the people of a session from the next sentence, if two of different sides are its subject."""
    number = encounter.sentence.index + 1
    if number >= len(reading.sentences):
        return
    if any(ref.kind is RefKind.SERIES for ref in reading.refs_in(reading.sentences[number])):
        return
    for predicate in reading.clauses.of(reading.sentences[number])[:2]:
        people = _people(predicate.subject)
        if len({ref.country for ref in people}) >= 2:
            encounter.participants, encounter.vague = _ids(people), False
            return


def add_leaders(reading: Reading, drafts: Sequence[Draft], sides: Sides) -> None:
    """Add those who led the sides at the session told before: "Iqbal led the Pakistani side"."""
    # The last one of which each sentence is the last to tell.
    sessions = {draft.last_told.index: number for number, draft in enumerate(drafts) if draft.series}
    if not sessions:
        return
    for sentence in _sentences_with(reading, Cue.LED):
        if not _LED.search(sentence.text):
            continue
        told = range(sentence.index - _LEADERS_REACH, sentence.index + 1)
        near = [sessions[number] for number in told if number in sessions]
        people = [
            ref for predicate in reading.clauses.of(sentence) for ref in _people(predicate.subject)
        ] or _people_of(reading, sentence)
        if near and people:
            session = drafts[max(near)]
            session.participants = sides.named([*session.participants, *_ids(people)])


def add_present(reading: Reading, drafts: Sequence[Draft], sides: Sides) -> None:
    """Add those who were there too: "With him were …", "…, among others, was present"."""
    held = [draft for draft in drafts if draft.status is not MeetingStatus.PLANNED]
    if not held:
        return
    for sentence in _sentences_with(reading, Cue.PRESENT):
        draft = _told_before(held, sentence)
        if draft is None or not _PRESENT.search(sentence.text.lower()):
            continue
        people = _people_of(reading, sentence)
        if people:
            draft.participants = sides.named([*draft.participants, *_ids(people)])


def _told_before(drafts: Sequence[Draft], sentence: Sentence) -> Draft | None:
    """Return of which encounter a sentence says who was there: the last one if near, else the first."""
    first = bisect_left(drafts, sentence.index - _PRESENT_REACH, key=_first_told)
    earlier = drafts[first : bisect_right(drafts, sentence.index, first, key=_first_told)]
    over = [draft for draft in earlier if draft.last_told.index <= sentence.index] or earlier
    if not over:
        return None
    return over[-1] if sentence.index - over[-1].first_told.index <= 2 else over[0]


def _first_told(draft: Draft) -> int:
    return draft.first_told.index


def _sentences_with(reading: Reading, cue: Cue) -> Iterator[Sentence]:
    """Yield the sentences that hold a cue."""
    for number in by_sentence(reading.cues.all(cue), reading.sentences):
        yield reading.sentences[number]


def _people(refs: Sequence[Ref]) -> list[Ref]:
    return [ref for ref in refs if ref.kind is RefKind.PERSON and ref.id]


def _people_of(reading: Reading, sentence: Sentence) -> list[Ref]:
    return _people(reading.clauses.refs_of(sentence))


def _ids(people: Sequence[Ref]) -> list[str]:
    return [ref.id for ref in people if ref.id]
