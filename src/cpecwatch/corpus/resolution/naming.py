"""Ids of events: digests of what makes an event that event, so that more reports of it do not change them.

The id of a meeting comes of who led each side and on which day; that of a demand of its parties, its kind
and the day. An event without a day has its first report instead. Should two events agree in all that, the one
with fewer reports has its first report in its id as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

import attrs

from cpecwatch.corpus.resolution.days import LONGEST
from cpecwatch.corpus.resolution.pages import Pages
from cpecwatch.corpus.resolution.parties import Parties
from cpecwatch.dates import DateSpan
from cpecwatch.records import Meeting, MeetingFormat, SecurityDemand

__all__ = ["Naming"]

T = TypeVar("T", Meeting, SecurityDemand)


class Naming:
    """Gives events their ids."""

    def __init__(self, pages: Pages, parties: Parties) -> None:
        self._pages = pages
        self._parties = parties

    def meetings(self, records: Sequence[Meeting]) -> list[Meeting]:
        """Return meetings with their ids."""
        return _named(records, "meeting", self._of_meeting)

    def demands(
        self, records: Sequence[SecurityDemand], meetings: Mapping[str, Meeting]
    ) -> list[SecurityDemand]:
        """Return demands with their ids.

        Args:
            records: The demands.
            meetings: The meetings at which they were made, by id.
        """

        def parts(record: SecurityDemand) -> tuple[object, ...]:
            meeting = meetings.get(record.meeting or "")
            day = _day(record.when) or (meeting and _day(meeting.when)) or record.meeting
            return self._of_demand(record, day)

        return _named(records, "demand", parts)

    def _of_meeting(self, record: Meeting) -> tuple[object, ...]:
        leads: dict[str, tuple[int, int, str]] = {}
        for place, participant in enumerate(record.participants):
            party = self._parties.of(participant.actor, participant.side)
            rank = (party.rank, place, party.key)
            side = party.side or ""
            leads[side] = min(leads.get(side, rank), rank)
        who = sorted((side, key) for side, (_, _, key) in leads.items())
        is_call = record.format in {MeetingFormat.TELEPHONE, MeetingFormat.VIDEO}
        day = _day(record.when)
        if day is None and record.ordinal is not None and record.name is not None:
            return (self._parties.series(record.name), record.ordinal)
        return (who, is_call, day or _first(record))

    def _of_demand(self, record: SecurityDemand, day: str | None) -> tuple[object, ...]:
        demander, addressee = (self._parties.asking(one) for one in (record.demander, record.addressee))
        if day is None:
            days = self._pages.days(record.sources)
            day = days[0].isoformat() if days else _first(record)
        return (demander, addressee, record.kind.value, day)


def _day(when: DateSpan | None) -> str | None:
    """Return the first day of a date; a month is none."""
    return when.start.isoformat() if when is not None and when.days <= LONGEST else None


def _first(record: Meeting | SecurityDemand) -> str:
    return min(record.reports, default=record.id)


def _named(records: Sequence[T], kind: str, of: Callable[[T], tuple[object, ...]]) -> list[T]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for record in records:
        groups[_digest(of(record))].append(record)
    found = []
    for key, group in groups.items():
        group.sort(key=lambda record: (-len(record.reports), _first(record)))
        for place, record in enumerate(group):
            id_ = f"{kind}-{key if place == 0 else _digest((key, _first(record)))}"
            found.append(record if record.id == id_ else attrs.evolve(record, id=id_))
    return found


def _digest(parts: tuple[object, ...]) -> str:
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
