"""When an encounter was: the date nearest to its words, or the one that they refer back to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from cpecwatch.dates import DateSpan
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.reading import Reading
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.times import DateMention, resolve_date
from cpecwatch.records import Label, MeetingStatus

__all__ = ["Calendar"]

# The days of an encounter with the words that name them; neither, or days alone, where no words do.
_Dated = tuple[DateSpan, DateMention | None]

_COUNTS: Mapping[str, int] = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
}  # fmt: skip
_DAYS_AFTER = re.compile(rf"\b({'|'.join(_COUNTS)}) (day|week)s? (after|before)\b", re.IGNORECASE)
_AFTER = frozenset({"after", "before"})
# How many characters may lie between "a day after" and the encounter.
_DAYS_AFTER_REACH = 90
_SAME_DAY = re.compile(r"\b(?:the )?same (?:day|night|evening|morning|afternoon)\b|\blater in the day\b")
_SAME = frozenset({"same", "later"})

# A date in an insertion about something else: ", who condemned the bombing of March 26, held talks".
_INSERTED = re.compile(r", (?:who|which|whose)\b[^,]*\Z")
_INSERTED_WEIGHT = 80
_LEAVING = re.compile(r"\b(?:home|back|returned|left|departed|leaves|returns)\b[^,;]{0,40}\Z")
# A date farther off than this, in characters and what they weigh, belongs to something else.
_REACH = 150
# What lies between an encounter and a date, and by how much it parts them.
_PARTING = (
    (", and ", 80), (", who ", 60), (" after ", 60), (" before ", 60), (" since ", 40),
    (" which ", 30), (" that ", 30), (" ahead of ", 200),
)  # fmt: skip
_PARTED = 200
# Forms that seldom date an encounter.
_DISTANT: Mapping[str, int] = {"unit": 90, "offset": 25, "year": 25}
_ELSEWHERE = ("since ", "after ", "until ")
_ELSEWHERE_WEIGHT = 120
# How many sentences back "the same day" may refer.
_MEMORY = 8
# From so many times of day between its paragraphs on, a page is a live blog.
_LIVE = 3


class Calendar:
    """The days that an article gives its encounters."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.view.text

    def when(self, encounter: Encounter) -> tuple[DateSpan | None, DateMention | None]:
        """Return the days of an encounter, and the words that name them."""
        return self._find(encounter) or (None, None)

    def _find(self, encounter: Encounter) -> _Dated | None:
        reading, sentence = self._reading, encounter.sentence
        mentions = reading.dates(sentence)
        if encounter.status is MeetingStatus.CANCELLED:
            # "put off until July": no day of what did not take place.
            mentions = [m for m in mentions if "until" not in self._text[m.start - 6 : m.end].lower()]
        dated = self._days_after(encounter, mentions) if mentions else None
        if dated is not None:
            return dated
        before = self._day_before(sentence) if self._is_same_day(sentence) else None
        if before is not None:
            return before
        nearest = self._nearest(encounter, mentions) if mentions else None
        held = encounter.status is MeetingStatus.HELD
        if nearest is None:
            if held and reading.day is not None and self._is_live:
                return DateSpan.on(reading.day), None
            return self._day_of_lead(encounter) if held else None
        if nearest.form == "offset":
            before = self._day_before(sentence)
        base = before[0] if before else None
        ahead = encounter.status is MeetingStatus.PLANNED
        days = resolve_date(nearest, reading.day, ahead=ahead, before=base)
        return None if days is None else (days, nearest)

    def _nearest(self, encounter: Encounter, mentions: Sequence[DateMention]) -> DateMention | None:
        """Return the date nearest to the words of an encounter in their own clause."""
        tokens, sentence = self._reading.tokens, encounter.sentence
        head, tail = tokens.starts[encounter.start], tokens.ends[encounter.end]
        distances = [self._distance(mention, head, tail, sentence.start) for mention in mentions]
        least = min(distances)
        return mentions[distances.index(least)] if least <= _REACH else None

    def _distance(self, mention: DateMention, head: int, tail: int, floor: int) -> int:
        """Return how far a date is from words between two offsets, what parts them counted in."""
        start, end, text = mention.start, mention.end, self._text
        distance = _DISTANT.get(mention.form, 0)
        between = text[end:head] if end <= head else text[tail:start]
        if between:
            distance += len(between) + sum(between.count(words) * weight for words, weight in _PARTING)
            if ";" in between or "—" in between:
                distance += _PARTED
        is_trip = " after " in between or " for " in between
        if end <= head and is_trip and _LEAVING.search(text, floor, start):
            # "flew home on Thursday after talks": the talks may have been on any day before.
            distance += _PARTED
        if end <= head and _INSERTED.search(text, floor, start):
            distance += _INSERTED_WEIGHT
        if text[max(floor, start - 6) : start].lower().endswith(_ELSEWHERE):
            distance += _ELSEWHERE_WEIGHT
        return distance

    def _days_after(self, encounter: Encounter, mentions: Sequence[DateMention]) -> _Dated | None:
        """Read "on Monday, a day after Wang met Dar": the encounter was a day before Monday."""
        reading, sentence = self._reading, encounter.sentence
        if _AFTER.isdisjoint(reading.low[sentence.first : encounter.start]):
            return None
        head = self._text[sentence.start : reading.tokens.starts[encounter.start]]
        counts = list(_DAYS_AFTER.finditer(head))
        if not counts or len(head) - counts[-1].end() > _DAYS_AFTER_REACH:
            return None
        number, unit, direction = counts[-1].groups()
        for mention in reversed(mentions):
            if mention.end > sentence.start + counts[-1].start():
                continue
            day = resolve_date(mention, reading.day)
            if day is not None and day.days == 1:
                days = _COUNTS.get(number.lower(), 1) * (7 if unit == "week" else 1)
                return day.shifted(-days if direction == "after" else days), mention
        return None

    def _is_same_day(self, sentence: Sentence) -> bool:
        """Whether a sentence says that something was on the day named before."""
        if _SAME.isdisjoint(self._reading.low[sentence.first : sentence.last]):
            return False
        return _SAME_DAY.search(sentence.text.lower()) is not None

    def _day_before(self, sentence: Sentence) -> _Dated | None:
        """Return the last single day that the text named before a sentence."""
        reading = self._reading
        for other in reversed(reading.sentences[max(0, sentence.index - _MEMORY) : sentence.index]):
            for mention in reversed(reading.dates(other)):
                day = resolve_date(mention, reading.day)
                if day is not None and day.days == 1:
                    return day, mention
        return None

    @cached_property
    def _is_live(self) -> bool:
        """Whether the page is a live blog: several times of day stand between its paragraphs."""
        article = self._reading.article
        if not article.paragraphs:
            return False
        start, end = article.paragraphs[0].end, article.paragraphs[-1].start
        return sum(s.label is Label.DATE and start < s.start < end for s in article.segments) >= _LIVE

    def _day_of_lead(self, encounter: Encounter) -> _Dated | None:
        """Return the weekday of the first sentence, for what the next paragraph tells of its people."""
        reading, sentence = self._reading, encounter.sentence
        lead = next(other for other in reading.sentences if not other.is_title)
        if sentence.unit > lead.unit + 1 or sentence is lead:
            return None
        if not any(ref.id in encounter.participants for ref in reading.refs_in(lead) if ref.id):
            return None
        weekday = next((mention for mention in reading.dates(lead) if mention.form == "weekday"), None)
        day = None if weekday is None else resolve_date(weekday, reading.day)
        return None if day is None else (day, weekday)
