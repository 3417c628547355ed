"""The step that makes Meeting records: one for one encounter, however often the article tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cpecwatch.evidence import Evidence
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.meetings.attendance import add_leaders, add_present, name_from_next
from cpecwatch.extraction.meetings.draft import Draft
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.finding import find_encounters
from cpecwatch.extraction.meetings.joining import add_telling
from cpecwatch.extraction.meetings.relevance import is_about_the_corridor
from cpecwatch.extraction.meetings.settling import place_by_story, take_up
from cpecwatch.extraction.meetings.sides import Sides
from cpecwatch.extraction.meetings.when import Calendar
from cpecwatch.extraction.meetings.where import find_place
from cpecwatch.extraction.meetings.words import ORDINALS
from cpecwatch.extraction.reading import Reading, RefKind, digest
from cpecwatch.records import Meeting, MeetingStatus, Participant

__all__ = ["make_meetings"]

_LEADERS = frozenset({"leadership", "leaders", "officials", "authorities"})
_NTH = re.compile(r"\d+(?:st|nd|rd|th)\Z")
# Rules for words said to somebody's face; a place beside them is rather what they are about.
_MET = "met"
_TOLD = frozenset({"meeting.tell", "meeting.assure", "meeting.inform"})


def make_meetings(reading: Reading) -> None:
    """Add a Meeting for each encounter that has to do with the corridor (step)."""
    if not is_about_the_corridor(reading):
        return
    sides, calendar = Sides(reading), Calendar(reading)
    drafts: list[Draft] = []
    for encounter in find_encounters(reading):
        if encounter.vague and encounter.series and encounter.status is MeetingStatus.HELD:
            name_from_next(reading, encounter)
        participants = sides.named(encounter.participants)
        if len(participants) < 2 <= len(encounter.participants) and encounter.rule == "meeting.noun":
            # "Talks of Pakistan with its own premier": whose they were was misread.
            continue
        if encounter.status is MeetingStatus.PLANNED and _is_vague(reading, encounter, participants):
            continue
        if sides.concern_the_corridor(participants, encounter.sentence):
            add_telling(drafts, _draft(reading, encounter, participants, calendar), sides)
    add_leaders(reading, drafts, sides)
    add_present(reading, drafts, sides)
    take_up(reading, drafts, calendar)
    place_by_story(reading, drafts, sides)
    for draft in drafts:
        reading.add(_record(reading, draft, sides))


def _draft(reading: Reading, encounter: Encounter, participants: list[str], calendar: Calendar) -> Draft:
    """Date and place an encounter; what is dated ahead of the article's own day is planned."""
    when, date = calendar.when(encounter)
    ahead = when is not None and reading.day is not None and when.start > reading.day
    if ahead and encounter.status is MeetingStatus.HELD:
        encounter.status = MeetingStatus.PLANNED
    past = when is not None and reading.day is not None and when.end < reading.day
    if past and encounter.status is MeetingStatus.PLANNED and encounter.rule == "meeting.noun":
        # "Ahead of talks in 2019": they were to come only then.
        encounter.status = MeetingStatus.HELD
    # "Xi told Sharif in Karachi's case …" tells no place, unless it was "during a meeting in Beijing".
    sentence = encounter.sentence
    is_told = encounter.rule in _TOLD and not reading.cues.within(Cue.NOUN, sentence.first, sentence.last)
    is_told = is_told and _MET not in reading.low[sentence.first : encounter.start]
    has_place = not is_told and encounter.format is None and not _is_comeback(reading, encounter)
    place, tokens = find_place(reading, encounter) if has_place else (None, None)
    return Draft(
        told=[encounter],
        participants=participants,
        when=when,
        date=date,
        place=place,
        place_tokens=tokens,
        status=encounter.status,
        format=encounter.format,
        series=encounter.series,
        ordinal=encounter.ordinal,
    )


def _is_vague(reading: Reading, encounter: Encounter, participants: Sequence[str]) -> bool:
    """Whether somebody is to meet "the top Chinese leadership", nobody and no day of which is told."""
    if encounter.series or not any(id_ in reading.lexicon.states for id_ in participants):
        return False
    told = reading.low[encounter.start : encounter.end + 1]
    return bool(participants) and not _LEADERS.isdisjoint(told) and not reading.dates(encounter.sentence)


def _is_comeback(reading: Reading, encounter: Encounter) -> bool:
    """Whether "the two sides discussed" goes on about talks: the places behind it are what they discussed."""
    ref = reading.ref_at(encounter.start - 1)
    is_pair = ref is not None and ref.kind is RefKind.PAIR
    return is_pair and encounter.rule in {"meeting.discuss", "meeting.exchange", "meeting.deliberate"}


def _record(reading: Reading, draft: Draft, sides: Sides) -> Meeting:
    marks = _evidence(reading, draft)
    name = reading.lexicon.series[draft.series].name if draft.series else None
    ids, begin = sorted(draft.participants), marks[0].start
    return Meeting(
        id="meeting-" + digest(reading.article.id, ids, draft.when, draft.place, name, draft.ordinal, begin),
        participants=tuple(Participant(id_, sides.of(id_)) for id_ in draft.participants),
        when=draft.when,
        place=draft.place,
        format=draft.format,
        status=draft.status,
        name=name,
        ordinal=draft.ordinal,
        evidence=tuple(marks),
    )


def _name(reading: Reading, draft: Draft) -> list[Evidence]:
    """Return the words that name the series of a meeting, with its number where that stands before it."""
    for encounter in draft.told:
        for ref in reading.refs_in(encounter.sentence):
            if ref.kind is RefKind.SERIES and ref.id == draft.series:
                starts, ends = reading.tokens.starts, reading.tokens.ends
                floor = encounter.sentence.first
                before = range(max(floor, ref.first - 8), ref.first)
                number = next(
                    (i for i in before if reading.low[i] in ORDINALS or _NTH.match(reading.low[i])), ref.first
                )
                marks = [reading.evidence(starts[ref.first], ends[ref.last], "name", "series.name")]
                if draft.ordinal is not None:
                    marks.append(
                        reading.evidence(starts[number], ends[ref.last], "ordinal", "series.ordinal")
                    )
                return marks
    return []


def _evidence(reading: Reading, draft: Draft) -> list[Evidence]:
    """Return the words that prove a meeting: those of each telling, then its date's and its place's."""
    starts, ends = reading.tokens.starts, reading.tokens.ends
    marks = [reading.evidence(starts[e.start], ends[e.end], "participants", e.rule) for e in draft.told]
    marks += _name(reading, draft)
    date = draft.date
    if date is not None and draft.when is not None:
        marks.append(reading.evidence(date.start, date.end, "when", f"date.{date.form}"))
    if draft.place is not None and draft.place_tokens is not None:
        first, last = draft.place_tokens
        marks.append(reading.evidence(starts[first], ends[last], "place", "place.scene"))
    return marks
