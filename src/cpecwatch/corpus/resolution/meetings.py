"""Reports of one meeting, as they are gathered: what they say together, and by what they are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from cpecwatch.corpus.resolution.days import Days, Written
from cpecwatch.corpus.resolution.gathering import SESSION
from cpecwatch.corpus.resolution.parties import Parties
from cpecwatch.places import Place
from cpecwatch.records import Meeting, MeetingFormat, MeetingStatus

__all__ = ["MeetingReports"]

_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.CANCELLED})
_REMOTE = frozenset({MeetingFormat.TELEPHONE, MeetingFormat.VIDEO})


class MeetingReports:
    """Reports of one meeting, one to begin with.

    Attributes:
        parties: Who is who.
        records: The reports.
        ids: Ids of the reports, also of those from which a report was made.
        articles: Ids of their articles.
        origins: Numbers of the origins of those.
        days: When it was.
        people: Who took part, by side; how often each is named.
        states: Sides for which no more is named than the side itself.
        others: Companies and groups, which are sides only where there are no two others.
        loose: People whose side nobody gives.
        places: Where it was, with how many reports say so.
        series: Its series.
        ordinal: Which one of its series.
        is_off: Whether every report says that it was called off.
        is_remote: Whether it was a call; ``None`` where that is open.
    """

    __slots__ = (
        "_leads",
        "_sides",
        "articles",
        "days",
        "ids",
        "is_off",
        "is_remote",
        "loose",
        "ordinal",
        "origins",
        "others",
        "parties",
        "people",
        "places",
        "ranks",
        "records",
        "series",
        "states",
    )

    def __init__(
        self,
        record: Meeting,
        parties: Parties,
        *,
        articles: frozenset[str],
        origins: frozenset[int],
        told: Written | None,
    ) -> None:
        self.parties = parties
        self.records = [record]
        self.ids = {record.id, *record.reports}
        self.articles = set(articles)
        self.origins = set(origins)
        self.days = Days(
            record.when, told, is_ahead=record.status in _AHEAD, count=max(1, len(record.reports))
        )
        self.people: dict[str, dict[str, float]] = {}
        self.states: set[str] = set()
        self.others: set[str] = set()
        self.loose: set[str] = set()
        self.ranks: dict[str, int] = {}
        self._cast(record)
        self.places: dict[str, tuple[Place, int]] = {}
        if record.place is not None:
            self.places[record.place.id] = (record.place, 1)
        self.series = parties.series(record.name)
        self.ordinal = record.ordinal
        self.is_remote = _is_remote(record)
        self.is_off = record.status is MeetingStatus.CANCELLED
        self._sides: frozenset[str] | None = None
        self._leads: dict[str, str] = {}

    def _cast(self, record: Meeting) -> None:
        for place, participant in enumerate(record.participants):
            party = self.parties.of(participant.actor, participant.side)
            if not party.is_general:
                if party.side is None:
                    self.loose.add(party.key)
                else:
                    # Who is named first leads, where the offices do not tell.
                    self.people.setdefault(party.side, {})[party.key] = 1 + 0.5 / (1 + place)
                    self.ranks[party.key] = party.rank
            elif party.side == party.key and not self.parties.is_state(party.key):
                self.others.add(party.key)
            else:
                self.states.add(party.side or party.key)

    # -- what it is by ---------------------------------------------------------------------------------------

    @property
    def sides(self) -> frozenset[str]:
        """The sides that met."""
        if self._sides is None:
            named = self.people.keys() | self.states
            self._sides = frozenset(named if len(named) > 1 else named | self.others)
        return self._sides

    def lead(self, side: str) -> str:
        """Return who led a side: the highest by office, else who is named most and first."""
        if side not in self._leads:
            people, ranks = self.people[side], self.ranks
            self._leads[side] = min(people, key=lambda key: (ranks[key], -people[key], key))
        return self._leads[side]

    @property
    def place(self) -> Place | None:
        """The place that most reports give."""
        if not self.places:
            return None
        return min(self.places.values(), key=lambda found: (-found[1], found[0].id))[0]

    @property
    def weight(self) -> int:
        """How many articles report it."""
        return max(len(self.articles), len(self.records))

    @property
    def richness(self) -> tuple[int, ...]:
        """How much the reports fix: those that fix more are looked at first."""
        dated = self.days.best is not None
        named = sum(1 for side in self.sides if side in self.people)
        return (dated, min(named, 2), self.ordinal is not None, bool(self.places), self.series is not None)

    def keys(self) -> Iterator[Hashable]:
        """Yield under what the event is filed: pairs across sides, people, sides, series and texts."""
        yield from self.sure_keys()
        yield from self._people_keys()
        yield "sides", self.sides

    def sure_keys(self) -> Iterator[Hashable]:
        """Yield under what events are filed that are surely the same, if any are."""
        for origin in self.origins:
            yield "text", origin
        if self.series is not None:
            yield "series", self.series
            if self.ordinal is not None:
                yield SESSION, self.series, self.ordinal
        if len(self.people) > 1 and not self.loose:
            for (_, ours), (_, theirs) in combinations(sorted(self.people.items()), 2):
                for one in ours:
                    for other in theirs:
                        yield "pair", one, other
        else:
            yield from self._people_keys()
            if not self.people:
                yield "sides", self.sides

    def likely_keys(self) -> Iterator[Hashable]:
        """Yield under what events are filed that may be the same, if nothing else is."""
        if len(self.people) > 1 and len(self.people) == len(self.sides) and self.days.best is not None:
            yield from self.sure_keys()  # only who shares people of two sides may be of it
            return
        for origin in self.origins:
            yield "text", origin
        if self.series is not None:
            yield "series", self.series
        yield from self._people_keys()
        if any(side not in self.people for side in self.sides):
            yield "sides", self.sides

    def _people_keys(self) -> Iterator[Hashable]:
        for people in self.people.values():
            for key in people:
                yield "person", key
        for key in self.loose:
            yield "person", key

    def days_filed(self) -> Sequence[int]:
        """Return the days for which the event is filed."""
        return self.days.filed

    def days_looked_up(self) -> tuple[int, int]:
        """Return the days for which events that it may be of are filed."""
        return self.days.looked_up

    def days_looked_back(self) -> tuple[int, int] | None:
        """Return days long ago for which the event may be filed, where nothing of its own days fits."""
        return self.days.looked_back

    def absorb(self, other: MeetingReports) -> None:
        """Take in the reports of another one."""
        self.records += other.records
        self.ids |= other.ids
        self.articles |= other.articles
        self.origins |= other.origins
        self.days.add(other.days)
        for side, people in other.people.items():
            mine = self.people.setdefault(side, {})
            for key, weight in people.items():
                mine[key] = mine.get(key, 0) + weight
        self.ranks |= other.ranks
        self.states |= other.states
        self.others |= other.others
        self.loose |= other.loose
        counts = Counter({id_: count for id_, (_, count) in self.places.items()})
        for id_, (place, count) in other.places.items():
            self.places[id_] = (place, counts[id_] + count)
        self.series = self.series or other.series
        self.ordinal = self.ordinal if self.ordinal is not None else other.ordinal
        self.is_off = self.is_off and other.is_off
        self.is_remote = other.is_remote if self.is_remote is None else self.is_remote
        self._sides = None
        self._leads = {}


def _is_remote(record: Meeting) -> bool | None:
    if record.format in _REMOTE:
        return True
    return False if record.format is not None or record.place is not None else None
