"""An encounter as one sentence tells it."""

from __future__ import annotations

import attrs

from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import MeetingFormat, MeetingStatus

__all__ = ["Encounter", "Told"]

#: Who took part by a verb's own words, and the last token of those; ``None`` where they tell no encounter.
Told = tuple[list[str], int] | None


@attrs.define(eq=False)
class Encounter:
    """An encounter as one sentence tells it.

    Attributes:
        sentence: The sentence.
        start: Index of the first token of the words that tell it.
        end: Index of the last one.
        participants: Ids of who took part, in order.
        rule: Which rule found it.
        status: Held, planned, cancelled or ongoing.
        format: How they met, if the sentence says so.
        series: Id of its series.
        ordinal: Which one of its series.
        vague: Whether nobody is named on it.
        is_new: Whether its words say that it is one not told of before: "a meeting", no "the meeting".
    """

    sentence: Sentence
    start: int
    end: int
    participants: list[str]
    rule: str
    status: MeetingStatus = MeetingStatus.HELD
    format: MeetingFormat | None = None
    series: str | None = None
    ordinal: int | None = None
    vague: bool = False
    is_new: bool = False
