"""Reports of meetings: whether two are of one.

What tells is who sat together for which side, on which days, in which series, where and how. The more of it
fits, the higher the *level*; what contradicts makes it ``None``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from enum import IntEnum
from itertools import combinations

from cpecwatch.corpus.resolution.days import Days, Timing, Written
from cpecwatch.corpus.resolution.gathering import CERTAIN, SESSION, SURE
from cpecwatch.corpus.resolution.parties import Parties
from cpecwatch.places import Place
from cpecwatch.records import Meeting, MeetingFormat, MeetingStatus

__all__ = ["MeetingReports"]

_AHEAD = frozenset({MeetingStatus.PLANNED, MeetingStatus.CANCELLED})
_REMOTE = frozenset({MeetingFormat.TELEPHONE, MeetingFormat.VIDEO})
#: Two sessions with one number may be so many days apart: the day that was planned, and the day it was.
_PUT_OFF = 250
#: Two dates that so many origins each give, the fewer of them more than this share, are two meetings.
_WELL_REPORTED, _MINORITY = 3, 1 / 3


class Who(IntEnum):
    """How well the participants of two reports fit, the better ones greater."""

    ONE_SIDE = 1
    CROSSED = 2
    STATES = 3
    PARTLY = 4
    MOSTLY = 5
    SAME = 6


#: The level of a fit by participants and days; what is not here is no fit.
_LEVELS: dict[tuple[Who, Timing], float] = {
    (Who.SAME, Timing.SAME_DAY): 10,
    (Who.SAME, Timing.WITHIN): 7,
    (Who.SAME, Timing.NEXT_DAY): 8,
    (Who.SAME, Timing.NEAR): 5,
    (Who.SAME, Timing.ABOUT_THEN): 5,
    (Who.SAME, Timing.LONG_AGO): 1,
    (Who.MOSTLY, Timing.SAME_DAY): 7,
    (Who.MOSTLY, Timing.WITHIN): 6,
    (Who.MOSTLY, Timing.NEXT_DAY): 5,
    (Who.MOSTLY, Timing.ABOUT_THEN): 4,
    (Who.PARTLY, Timing.SAME_DAY): 7,
    (Who.PARTLY, Timing.WITHIN): 6,
    (Who.PARTLY, Timing.NEXT_DAY): 5,
    (Who.PARTLY, Timing.ABOUT_THEN): 4,
    (Who.ONE_SIDE, Timing.SAME_DAY): 6,
    (Who.ONE_SIDE, Timing.WITHIN): 5,
    (Who.PARTLY, Timing.LONG_AGO): 0.5,
    (Who.STATES, Timing.SAME_DAY): 6,
    (Who.STATES, Timing.WITHIN): 5,
    (Who.STATES, Timing.NEXT_DAY): 4,
    (Who.STATES, Timing.ABOUT_THEN): 2,
}
#: The level of reports in copies of one text, and of two that give a session the same number.
_COPY, _SESSION = 11.0, 11.0
#: What the same place adds to a level.
_PLACE = 0.5


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

    # -- whether two are one ---------------------------------------------------------------------------------

    def level(self, other: MeetingReports) -> float | None:
        """Return how well two reports fit; ``None`` where they are of two meetings."""
        if not self.articles.isdisjoint(other.articles):
            return None  # one page tells them apart
        timing = self.days.timing(other.days)
        is_copy = not self.origins.isdisjoint(other.origins)
        if timing is None and not is_copy and self.ordinal is None:
            return None
        series = self._series_fits(other)
        if series is None:
            return None
        is_session = series and self.ordinal is not None and self.ordinal == other.ordinal
        if is_session and self._may_be_put_off(other):
            return _SESSION if self.sides & other.sides or not (self.sides and other.sides) else None
        if self.is_remote is not other.is_remote and None not in {self.is_remote, other.is_remote}:
            return None
        who = self._who(other)
        if who is None and not (series and timing is not None and timing >= Timing.NEXT_DAY):
            return None
        place = self._place_fits(other, who, timing)
        if place is None:
            return None
        if is_copy and who is not None and who is not Who.CROSSED:
            return self._level_of_copies(other, who, timing)
        if timing is None or (
            timing <= Timing.ABOUT_THEN and not self._may_be_vague(other, who, place, series)
        ):
            return None
        if series and timing >= Timing.NEXT_DAY:
            return (CERTAIN if timing >= Timing.WITHIN else SURE) + max(place, 0)
        level = _LEVELS.get((who, timing)) if who is not None else None
        if who is Who.CROSSED and timing is Timing.SAME_DAY and place > 0:
            level = 4.0
        if level is None or (timing is Timing.NEAR and place <= 0):
            return None
        if timing is Timing.NEXT_DAY and self._are_two_dates(other):
            return None
        return level + place

    def _may_be_vague(self, other: MeetingReports, who: Who | None, place: float, series: bool) -> bool:
        """Whether reports may be of one meeting though no day, or only a rough one, says so."""
        if self.is_off is not other.is_off:
            return False  # what was called off is not what was held some other day
        if who is None or who >= Who.MOSTLY:
            return True
        told = [one.days.told for one in (self, other) if one.days.best is None]
        if any(one is not None and one.is_wide for one in told):
            return False
        if who is Who.PARTLY:
            return True
        return None not in told and (series or place > 0 or self.series == other.series)

    def _level_of_copies(self, other: MeetingReports, who: Who, timing: Timing | None) -> float | None:
        """Return how well reports in copies of one text fit: dates of its own tell two meetings apart."""
        dated = self.days.best is not None and other.days.best is not None
        if dated and (timing is None or timing < Timing.NEXT_DAY):
            return None
        return _COPY if who >= Who.PARTLY or timing is Timing.SAME_DAY or not dated else SURE

    def _series_fits(self, other: MeetingReports) -> bool | None:
        """Return whether two are of one series; ``None`` where series or number tell them apart."""
        ours, theirs = self.series, other.series
        if ours is None or theirs is None:
            broad = ours or theirs
            is_beside = broad is not None and self.parties.is_broad(broad)
            return None if is_beside else False
        if not self.parties.may_be_one_series(ours, theirs):
            return None
        if None not in {self.ordinal, other.ordinal} and self.ordinal != other.ordinal:
            return None
        return True

    def _may_be_put_off(self, other: MeetingReports) -> bool:
        ours, theirs = self.days.range, other.days.range
        if ours is None or theirs is None:
            return True
        return max(ours[0] - theirs[1], theirs[0] - ours[1]) <= _PUT_OFF

    def _place_fits(self, other: MeetingReports, who: Who | None, timing: Timing | None) -> float | None:
        """Return what the places add to a level; ``None`` where they tell two meetings apart."""
        ours, theirs = self.place, other.place
        if ours is None or theirs is None:
            return 0.0
        if ours.id == theirs.id:
            return _PLACE
        if not self.parties.are_apart(ours, theirs):
            return _PLACE / 2
        # Nobody meets the same people in two cities on one day: one of the pages is wrong.
        named = len(self.people) > 1 and len(other.people) > 1
        return -1.0 if named and who is Who.SAME and timing is Timing.SAME_DAY else None

    def _are_two_dates(self, other: MeetingReports) -> bool:
        """Whether two dates are too well reported for one of them to be a mistake."""
        fewer, more = sorted((len(self.origins), len(other.origins)))
        return fewer >= _WELL_REPORTED and fewer > (fewer + more) * _MINORITY

    def _who(self, other: MeetingReports) -> Who | None:
        """Return how well the participants fit; ``None`` where they are others."""
        ours, theirs = self.sides, other.sides
        if self.loose or other.loose:
            return self._who_of_unknown_sides(other)
        is_part = ours != theirs
        if is_part and not (min(len(ours), len(theirs)) < 2 and (ours <= theirs or theirs <= ours)):
            return None
        matched = general = 0
        all_lead = True
        for side in ours & theirs:
            here, there = self.people.get(side), other.people.get(side)
            if here is None or there is None:
                general += 1
                continue
            leads = self.lead(side) in there and other.lead(side) in here
            if not leads and not self._may_share_lead(other, side, len(here.keys() & there.keys())):
                return None
            all_lead = all_lead and leads
            matched += 1
        if matched == 0:
            return self._who_of_states(other, general=general, is_part=is_part)
        if is_part or general or len(ours) == 1:
            if not all_lead:
                return None
            if (is_part or len(ours) == 1) and not self._are_alike(other):
                return Who.ONE_SIDE
            return Who.PARTLY if is_part or general else Who.SAME
        return Who.SAME if all_lead else Who.MOSTLY

    def _who_of_states(self, other: MeetingReports, *, general: int, is_part: bool) -> Who | None:
        if is_part or general == 0:
            return None
        return Who.CROSSED if self.people and other.people else Who.STATES

    def _are_alike(self, other: MeetingReports) -> bool:
        """Whether two lists of one side's people have two names in common, or all of them."""
        ours, theirs = (frozenset().union(*one.people.values()) for one in (self, other))
        return len(ours & theirs) > 1

    def _may_share_lead(self, other: MeetingReports, side: str, common: int) -> bool:
        """Whether lists that differ in who leads may be of one side: most names are in both, or no head."""
        if common == 0:
            return False
        here, there = self.people[side], other.people[side]
        if common > 1 and 2 * common >= max(len(here), len(there)):
            return True
        # No paper that names the minister leaves out the prime minister who sat beside him.
        lead, their_lead = self.lead(side), other.lead(side)
        ours, theirs = self.ranks[lead], other.ranks[their_lead]
        return not (
            (lead not in there and ours == 0 < theirs) or (their_lead not in here and theirs == 0 < ours)
        )

    def _who_of_unknown_sides(self, other: MeetingReports) -> Who | None:
        """Compare participants by name alone, where for some nobody says for which side they came."""
        ours = self.loose.union(*self.people.values())
        theirs = other.loose.union(*other.people.values())
        common = len(ours & theirs)
        if common > 1 and 2 * common >= max(len(ours), len(theirs)):
            return Who.SAME
        if not common or not (ours <= theirs or theirs <= ours):
            return None
        # Of the shorter list, a state may stand for those whom it leaves out.
        shorter = self if len(ours) <= len(theirs) else other
        return Who.PARTLY if common > 1 or shorter.states or self.sides & other.sides else None

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
