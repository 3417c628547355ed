"""A meeting that is still being put together from its tellings."""

from __future__ import annotations

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.times import DateMention
from cpecwatch.places import Place
from cpecwatch.records import MeetingFormat, MeetingStatus

__all__ = ["Draft"]


@attrs.define(eq=False)
class Draft:
    """A meeting that is still being put together.

    Attributes:
        told: Its tellings, in order.
        participants: Ids of who took part.
        when: The days, if a sentence ties it to some.
        date: The words that name them, if any do.
        place: The city.
        place_tokens: The first and last token of the words that name it.
        status: Held, planned, cancelled or ongoing.
        format: How they met.
        series: Id of its series.
        ordinal: Which one of its series.
    """

    told: list[Encounter]
    participants: list[str]
    when: DateSpan | None
    date: DateMention | None
    place: Place | None
    place_tokens: tuple[int, int] | None
    status: MeetingStatus
    format: MeetingFormat | None
    series: str | None
    ordinal: int | None

    @property
    def first_told(self) -> Sentence:
        """The sentence that tells it first."""
        return self.told[0].sentence

    @property
    def last_told(self) -> Sentence:
        """The sentence that told it last so far."""
        return self.told[-1].sentence
