"""When an encounter was: the date nearest to its words, or the one that they refer back to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cached_property

from cpecwatch.dates import DateSpan
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.reading import Reading, RefKind
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
_BESIDE = (["after"], ["before"])
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
# The end of a dateline: the first colon, dash or bracket that closes, near the beginning.
_DATELINE_END = re.compile(r"[^a-z\n]?(?:[^:\n—]{0,60}?)(?::(?!\d)| - |-- | — |—|\) )")
# What lies between an encounter and a date, and by how much it parts them.
_PARTING = (
    (", and ", 80), (", who ", 60), (" after ", 60), (" before ", 60), (" since ", 150),
    (" which ", 30), (" that ", 30), (" ahead of ", 200),
)  # fmt: skip
_PARTED = 200
# Forms that seldom date an encounter.
_DISTANT: Mapping[str, int] = {"unit": 90, "offset": 25, "year": 25}
_ELSEWHERE = ("since ", "after ", "until ")
_ELSEWHERE_WEIGHT = 120
# What opens a sentence that tells of the same day.
_THE_SAME_DAY = frozenset({"earlier", "later", "afterwards", "separately", "meanwhile"})
_PANELS = frozenset({"committee", "panel", "body"})
# How far from the article's own day a day is still one of its news.
_NEWS = timedelta(14)
# How many sentences back "the same day" may refer.
_MEMORY = 8
# From so many times of day between its paragraphs on, a page is a live blog.
_LIVE = 3

# "The visit, planned for Saturday, has been put off": a day that was to come.
_WAS_TO_COME = re.compile(r"\b(?:planned|scheduled|due|set|slated) (?:for|on) \Z|\b((?:due|set) to)\b")

_STILL_TO_COME = re.compile(r"\b(?:has|have) been\b|\b(?:is|are)\b")


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
        mentions = [m for m in reading.dates(sentence) if self._may_date(m, sentence)]
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
        ahead = encounter.status is MeetingStatus.PLANNED or (
            encounter.status is MeetingStatus.CANCELLED and self._was_to_come(nearest, sentence)
        )
        days = resolve_date(nearest, reading.day, ahead=ahead, before=base)
        return None if days is None else (days, nearest)

    def _was_to_come(self, mention: DateMention, sentence: Sentence) -> bool:
        """Whether what was called off was for a day ahead: "due to meet on Saturday"."""
        told = _WAS_TO_COME.search(self._text, sentence.start, mention.start)
        if told is None:
            return False
        return told[1] is not None or _STILL_TO_COME.search(self._text, mention.end, sentence.end) is not None

    def _may_date(self, mention: DateMention, sentence: Sentence) -> bool:
        """Whether a date may be an encounter's: not "since 2018", "this year's", nor the dateline's own."""
        text = self._text
        if "since " in text[max(sentence.start, mention.start - 6) : mention.end].lower():
            return False
        if mention.form in {"unit", "year"} and text.startswith("'s", mention.end):
            return False
        return mention.start not in self._dateline

    @cached_property
    def _dateline(self) -> range:
        """The offsets of the view at which the dateline stands with its date: "ISLAMABAD, Feb 18 (APP):"."""
        if not self._reading.article.dateline:
            return range(0)
        body = next((unit for unit in self._reading.view.units if not unit.is_title), None)
        if body is None:
            return range(0)
        head = _DATELINE_END.match(self._text, body.start, body.end)
        return range(body.start, head.end()) if head is not None else range(0)

    def _nearest(self, encounter: Encounter, mentions: Sequence[DateMention]) -> DateMention | None:
        """Return the date nearest to the words of an encounter in their own clause."""
        tokens, sentence = self._reading.tokens, encounter.sentence
        head, tail = tokens.starts[encounter.start], tokens.ends[encounter.end]
        distances = [self._distance(mention, head, tail, sentence.start) for mention in mentions]
        if self._reading.low[encounter.start - 2 : encounter.start - 1] in _BESIDE:
            # "On Wednesday, before he saw the premier, Yang called": the day is that of the call.
            distances = [
                d + _PARTED if m.end <= head else d for d, m in zip(distances, mentions, strict=True)
            ]
        least = min(distances)
        return mentions[distances.index(least)] if least <= _REACH else None

    def _distance(self, mention: DateMention, head: int, tail: int, floor: int) -> int:
        """Return how far a date is from words between two offsets, what parts them counted in."""
        start, end, text = mention.start, mention.end, self._text
        distance = _DISTANT.get(mention.form, 0)
        between = text[end:head] if end <= head else text[tail:start]
        if end <= head and start - floor <= len("On "):
            # "May 21 — Dar sits down with Wang": the entry of a timeline.
            between = between.lstrip(" —–:-")
        if between:
            # "Last month Xi voiced concern when the two met": the clause is of the same day.
            distance -= 80 if end <= head and (" when " in between or " as " in between) else 0
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
                if day is not None and day.days == 1 and self._is_of_the_news(day, other, sentence):
                    return day, mention
        return None

    def _is_of_the_news(self, day: DateSpan, told: Sentence, sentence: Sentence) -> bool:
        """Whether "a day earlier" may reckon from a day: one of the news, or of the same paragraph."""
        today = self._reading.day
        return today is None or told.unit == sentence.unit or abs(today - day.start) <= _NEWS

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
        is_linked = reading.low[sentence.first] in _THE_SAME_DAY
        is_next = sentence.unit <= lead.unit + 1 or (
            encounter.rule == "meeting.chair" and sentence.unit <= lead.unit + 2
        )
        if sentence is lead or not (is_linked or (is_next and self._are_named(encounter, lead))):
            return None
        weekday = next((mention for mention in reading.dates(lead) if mention.form == "weekday"), None)
        if weekday is not None and _LEAVING.search(self._text, lead.start, weekday.start):
            # "left for home Thursday": those met had been met before.
            return None
        day = None if weekday is None else resolve_date(weekday, reading.day)
        return None if day is None else (day, weekday)

    @cached_property
    def _countries(self) -> Mapping[str | None, str | None]:
        """The country of each that the article names."""
        return {ref.id: ref.country for ref in reversed(self._reading.refs)}

    def _are_named(self, encounter: Encounter, lead: Sentence) -> bool:
        """Whether the first sentence is about an encounter: it names its people or states, or a panel."""
        reading, ids = self._reading, set(encounter.participants)
        named = [ref for ref in reading.refs_in(lead) if ref.id]
        if any(ref.id in ids for ref in named):
            return True
        if encounter.rule == "meeting.chair":
            told = reading.low[lead.first : encounter.start]
            return not _PANELS.isdisjoint(told)
        sides = {self._countries.get(id_) for id_ in ids}
        states = {ref.id for ref in named if ref.kind is RefKind.STATE and not ref.scene}
        return len(sides) > 1 and sides <= states
