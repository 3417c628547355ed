"""How well two reports of meetings fit.

What tells is who sat together for which side, on which days, in which series, where and how. The more of it
fits, the higher the *level*; what contradicts makes it ``None``.
"""

from __future__ import annotations

from enum import IntEnum

from cpecwatch.corpus.resolution.days import Timing
from cpecwatch.corpus.resolution.gathering import CERTAIN, SURE
from cpecwatch.corpus.resolution.meetings import MeetingReports

__all__ = ["meeting_level"]

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


def meeting_level(one: MeetingReports, other: MeetingReports) -> float | None:
    """Return how well two reports fit; ``None`` where they are of two meetings."""
    if not one.articles.isdisjoint(other.articles):
        return None  # one page tells them apart
    timing = one.days.timing(other.days)
    is_copy = not one.origins.isdisjoint(other.origins) and one.days.are_told_together(other.days)
    if timing is None and not is_copy and one.ordinal is None:
        return None
    series = _series_fits(one, other)
    if series is None:
        return None
    is_session = series and one.ordinal is not None and one.ordinal == other.ordinal
    if is_session and _may_be_put_off(one, other):
        return _SESSION if one.sides & other.sides or not (one.sides and other.sides) else None
    if one.is_remote is not other.is_remote and None not in {one.is_remote, other.is_remote}:
        return None
    who = _who(one, other)
    if who is None and not (_is_session(one) and series and timing is not None and timing >= Timing.NEXT_DAY):
        return None
    place = _place_fits(one, other, who, timing)
    if place is None:
        return None
    if is_copy and who is not None and who is not Who.CROSSED:
        return _level_of_copies(one, other, timing)
    if timing is None or (timing <= Timing.ABOUT_THEN and not _may_be_vague(one, other, who, place, series)):
        return None
    if series and timing >= Timing.NEXT_DAY:
        return (CERTAIN if timing >= Timing.WITHIN else SURE) + max(place, 0)
    level = _LEVELS.get((who, timing)) if who is not None else None
    if who is Who.CROSSED and timing is Timing.SAME_DAY and place > 0:
        level = 4.0
    if level is None or (timing is Timing.NEAR and not (place > 0 and _is_slip(one, other))):
        return None
    if timing is Timing.NEXT_DAY and _are_two_dates(one, other):
        return None
    return level + place


def _is_session(one: MeetingReports) -> bool:
    """Whether reports are of a session, of which papers may name other people; of a summit they do not."""
    return one.series is not None and not one.parties.is_broad(one.series)


def _may_be_vague(
    one: MeetingReports, other: MeetingReports, who: Who | None, place: float, series: bool
) -> bool:
    """Whether reports may be of one meeting though no day, or only a rough one, says so."""
    if one.is_off is not other.is_off:
        return False  # what was called off is not what was held some other day
    if who is None or who >= Who.MOSTLY:
        return True
    told = [reports.days.told for reports in (one, other) if reports.days.best is None]
    if any(time is not None and time.is_wide for time in told):
        return False
    if who is Who.PARTLY:
        return True
    return None not in told and (series or place > 0 or one.series == other.series)


def _level_of_copies(one: MeetingReports, other: MeetingReports, timing: Timing | None) -> float | None:
    """Return how well reports in copies of one text fit: dates of its own tell two meetings apart."""
    dated = one.days.best is not None and other.days.best is not None
    if dated and (timing is None or timing < Timing.NEXT_DAY):
        return None
    if timing is Timing.NEXT_DAY:
        return SURE
    if not dated and (one.days.best is not None or other.days.best is not None):
        return SURE - 0.5  # the cut copy may be of another text that is as much alike
    return _COPY


def _series_fits(one: MeetingReports, other: MeetingReports) -> bool | None:
    """Return whether two are of one series; ``None`` where series or number tell them apart."""
    ours, theirs = one.series, other.series
    if ours is None or theirs is None:
        broad = ours or theirs
        is_beside = broad is not None and one.parties.is_broad(broad)
        return None if is_beside else False
    if not one.parties.may_be_one_series(ours, theirs):
        return None
    if None not in {one.ordinal, other.ordinal} and one.ordinal != other.ordinal:
        return None
    return True


def _may_be_put_off(one: MeetingReports, other: MeetingReports) -> bool:
    ours, theirs = one.days.range, other.days.range
    if ours is None or theirs is None:
        return True
    return max(ours[0] - theirs[1], theirs[0] - ours[1]) <= _PUT_OFF


def _place_fits(
    one: MeetingReports, other: MeetingReports, who: Who | None, timing: Timing | None
) -> float | None:
    """Return what the places add to a level; ``None`` where they tell two meetings apart."""
    ours, theirs = one.place, other.place
    if ours is None or theirs is None:
        return 0.0
    if ours.id == theirs.id:
        return _PLACE
    if not one.parties.are_apart(ours, theirs):
        return _PLACE / 2
    # Nobody meets the same people in two cities on one day: one of the pages is wrong.
    named = len(one.people) > 1 and len(other.people) > 1
    return -1.0 if named and who is Who.SAME and timing is Timing.SAME_DAY else None


def _are_two_dates(one: MeetingReports, other: MeetingReports) -> bool:
    """Whether two dates are too well reported for one of them to be a mistake."""
    fewer, more = sorted((len(one.origins), len(other.origins)))
    return fewer >= _WELL_REPORTED and fewer > (fewer + more) * _MINORITY


def _is_slip(one: MeetingReports, other: MeetingReports) -> bool:
    """Whether so few give a date, beside those who give another one, that it is rather a mistake."""
    fewer, more = sorted((len(one.origins), len(other.origins)))
    return more >= _WELL_REPORTED and 2 * fewer <= more


def _who(one: MeetingReports, other: MeetingReports) -> Who | None:
    """Return how well the participants fit; ``None`` where they are others."""
    ours, theirs = one.sides, other.sides
    if one.loose or other.loose:
        return _who_of_unknown_sides(one, other)
    is_part = ours != theirs
    if is_part and not (min(len(ours), len(theirs)) < 2 and (ours <= theirs or theirs <= ours)):
        return None
    matched = general = 0
    all_lead = True
    for side in ours & theirs:
        here, there = one.people.get(side), other.people.get(side)
        if here is None or there is None:
            general += 1
            continue
        leads = one.lead(side) in there and other.lead(side) in here
        if not leads and not _may_share_lead(one, other, side, len(here.keys() & there.keys())):
            return None
        all_lead = all_lead and leads
        matched += 1
    if matched == 0:
        return _who_of_states(one, other, general=general, is_part=is_part)
    if is_part or general or len(ours) == 1:
        if not all_lead:
            return None
        if (is_part or len(ours) == 1) and not _are_alike(one, other):
            return Who.ONE_SIDE
        return Who.PARTLY if is_part or general else Who.SAME
    return Who.SAME if all_lead else Who.MOSTLY


def _who_of_states(one: MeetingReports, other: MeetingReports, *, general: int, is_part: bool) -> Who | None:
    if is_part or general == 0:
        return None
    return Who.CROSSED if one.people and other.people else Who.STATES


def _are_alike(one: MeetingReports, other: MeetingReports) -> bool:
    """Whether two lists of one side's people have two names in common, or all of them."""
    ours, theirs = (frozenset().union(*reports.people.values()) for reports in (one, other))
    return len(ours & theirs) > 1


def _may_share_lead(one: MeetingReports, other: MeetingReports, side: str, common: int) -> bool:
    """Whether lists that differ in who leads may be of one side: most names are in both, or no head."""
    if common == 0:
        return False
    here, there = one.people[side], other.people[side]
    if common > 1 and 2 * common >= max(len(here), len(there)):
        return True
    # No paper that names the minister leaves out the prime minister who sat beside him.
    lead, their_lead = one.lead(side), other.lead(side)
    ours, theirs = one.ranks[lead], other.ranks[their_lead]
    return not ((lead not in there and ours == 0 < theirs) or (their_lead not in here and theirs == 0 < ours))


def _who_of_unknown_sides(one: MeetingReports, other: MeetingReports) -> Who | None:
    """Compare participants by name alone, where for some nobody says for which side they came."""
    ours = one.loose.union(*one.people.values())
    theirs = other.loose.union(*other.people.values())
    common = len(ours & theirs)
    if common > 1 and 2 * common >= max(len(ours), len(theirs)):
        return Who.SAME
    if not common or not (ours <= theirs or theirs <= ours):
        return None
    # Of the shorter list, a state may stand for those whom it leaves out.
    shorter = one if len(ours) <= len(theirs) else other
    return Who.PARTLY if common > 1 or shorter.states or one.sides & other.sides else None
