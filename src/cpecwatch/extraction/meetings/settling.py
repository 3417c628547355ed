"""When and where an encounter was, where other sentences than its own say it.

A sentence takes it up ("The talks at the Great Hall", "It was held in Beijing on Thursday"); the one before
it says where its people were ("returned from Beijing. They had held talks with"); or it is the news of a
story that is written where they met.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from cpecwatch.extraction.meetings.draft import Draft
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.sides import Sides
from cpecwatch.extraction.meetings.when import Calendar
from cpecwatch.extraction.meetings.where import Placed, city_near, city_of_dateline, find_place
from cpecwatch.extraction.meetings.words import NOUNS
from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import MeetingStatus

__all__ = ["place_by_story", "take_up"]

_NOUN = "(?:" + "|".join(sorted(NOUNS)) + ")"
# "The meeting, which was held", "During the talks held", "It took place": the day and the place follow.
_HELD = re.compile(
    rf"(?:\b(?:the|this|their|that) (?:[\w'-]+ ){{0,3}}?{_NOUN}\b(?:,? (?:which|that))?|\Ait)"
    r"(?: (?:was|were|had been))?(?: also)? (?:held|took place|taken place|convened)\b"
)
# "The talks at the Great Hall": the place alone.
_AT = re.compile(rf"\A(?:the|their) (?:[\w'-]+ ){{0,2}}?{_NOUN} (?:at|in)\b")
# How many sentences after an encounter one may take it up.
_REACH = 3
# Where the story plays says nothing of what is still to come.
_TAKING_PLACE = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
# How many paragraphs of a story are its news, and how long before its date that was.
_LEAD = 4
_NEWS = timedelta(2)


def take_up(reading: Reading, drafts: Sequence[Draft], calendar: Calendar) -> None:
    """Add the days and places that sentences after an encounter give it."""
    telling = {encounter.sentence.index for draft in drafts for encounter in draft.told}
    for draft in drafts:
        for told in dict.fromkeys(encounter.sentence for encounter in draft.told):
            for other in reading.sentences[told.index + 1 : told.index + 1 + _REACH]:
                if other.index in telling or other.unit > told.unit + 1:
                    break
                text = other.text.lower()
                held = _HELD.search(text)
                mark = held if held is not None else _AT.match(text)
                if mark is not None:
                    _add(reading, draft, other, mark, calendar if held is not None else None)
                    break


def _add(
    reading: Reading, draft: Draft, sentence: Sentence, mark: re.Match[str], calendar: Calendar | None
) -> None:
    """Add what a sentence says of an encounter told before it; ``mark`` are the words that take it up."""
    starts = reading.tokens.starts
    inside = [
        i
        for i in range(sentence.first, sentence.last)
        if mark.start() <= starts[i] - sentence.start < mark.end()
    ]
    if not inside:
        return
    pseudo = Encounter(sentence, inside[0], inside[-1], draft.participants, draft.told[-1].rule, draft.status)
    if calendar is not None and (draft.when is None or not _is_dated_by_itself(draft)):
        when, date = calendar.when(pseudo)
        if when is not None:
            draft.when, draft.date = when, date
    if draft.place is None and draft.format is None:
        draft.place, draft.place_tokens = find_place(reading, pseudo)


def _is_dated_by_itself(draft: Draft) -> bool:
    """Whether a sentence that tells an encounter names its day, and no other one."""
    date = draft.date
    if date is None:
        return True
    return any(e.sentence.start <= date.start < e.sentence.end for e in draft.told)


def place_by_story(reading: Reading, drafts: Sequence[Draft], sides: Sides) -> None:
    """Place the encounters that their own sentences do not, where the story says where it plays."""
    for draft in drafts:
        if draft.place is None and draft.format is None and draft.status in _TAKING_PLACE:
            placed = _by_sentence_before(reading, draft, sides) or _by_dateline(reading, draft, sides)
            if placed is not None:
                draft.place, draft.place_tokens = placed


def _by_sentence_before(reading: Reading, draft: Draft, sides: Sides) -> Placed | None:
    """Return the city where the sentence before puts those who met: "returned from Beijing"."""
    first, ids = draft.first_told, set(draft.participants)
    others = sides.all(draft.participants)
    for other in reversed(reading.sentences[max(0, first.index - 2) : first.index]):
        if other.is_title or other.unit < first.unit - 1:
            return None
        people = {ref.id for ref in reading.refs_in(other) if ref.kind in {RefKind.PERSON, RefKind.PRONOUN}}
        placed = city_near(reading, other)
        if placed is None:
            continue
        row = reading.lexicon.places.get(placed[0].id)
        country = row.country if row is not None else None
        is_theirs = not ids.isdisjoint(people) or ids <= sides.states(ids)
        return placed if is_theirs and country in others else None
    return None


def _by_dateline(reading: Reading, draft: Draft, sides: Sides) -> Placed | None:
    """Return the city of the dateline for a story's news, where it is one side's and another came there."""
    lead = next((sentence for sentence in reading.sentences if not sentence.is_title), None)
    if lead is None or draft.first_told.unit > lead.unit + _LEAD:
        return None
    placed = city_of_dateline(reading, lead)
    if placed is None:
        return None
    day, when = reading.day, draft.when
    if when is None or day is None or not (day - _NEWS <= when.start <= day) or when.days > 1:
        return None
    row = reading.lexicon.places.get(placed[0].id)
    here, countries = (row.country if row is not None else None), sides.all(draft.participants)
    return placed if here in countries and len(countries - {None}) > 1 else None
