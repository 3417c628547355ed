"""Several tellings of one encounter: whether they are, and what they say together."""

from __future__ import annotations

from itertools import islice

from cpecwatch.extraction.meetings.draft import Draft
from cpecwatch.extraction.meetings.sides import Sides
from cpecwatch.records import MeetingStatus

__all__ = ["add_telling"]

_IN_THE_CHAIR = frozenset({"meeting.chair", "meeting.cochair", "meeting.preside"})
_COMING_BACK = 3
_BILATERAL = "meeting.noun.bilateral"
#: How many meetings back one may be told again; news stories tell of fewer.
_MEMORY = 40


def add_telling(drafts: list[Draft], new: Draft, sides: Sides) -> None:
    """Join a telling to the last meeting that it is of, or begin another one with it."""
    for old in islice(reversed(drafts), _MEMORY):
        if _is_same(old, new, sides):
            _join(old, new, sides)
            return
    drafts.append(new)


def _is_same(old: Draft, new: Draft, sides: Sides) -> bool:
    """Whether two tellings are of one encounter."""
    if _are_apart(old, new):
        return False
    if _is_bilateral(old) != _is_bilateral(new):
        vague, other = (old, new) if _is_bilateral(old) else (new, old)
        undated = other.when is None and other.place is None
        return undated and sides.all(other.participants) >= set(vague.participants)
    same_series = bool(old.series) and old.series == new.series
    planned_then_held = {old.status, new.status} == {MeetingStatus.PLANNED, MeetingStatus.HELD}
    if planned_then_held and not (same_series and old.ordinal == new.ordinal):
        return False
    if same_series or set(old.participants) == set(new.participants):
        return True
    return _have_same_people(old, new, sides)


def _are_apart(old: Draft, new: Draft) -> bool:
    """Whether days, places, formats, series or a cancellation tell two encounters apart."""
    if old.when is not None and new.when is not None and not old.when.meets(new.when):
        return True
    if old.place is not None and new.place is not None and old.place.id != new.place.id:
        return True
    if (old.format is None) != (new.format is None) and (old.place or new.place):
        return True
    if old.series and new.series:
        numbered = old.ordinal and new.ordinal
        if old.series != new.series or (numbered and old.ordinal != new.ordinal):
            return True
    return old.status is not new.status and MeetingStatus.CANCELLED in {old.status, new.status}


def _is_bilateral(draft: Draft) -> bool:
    return draft.told[0].rule == _BILATERAL


def _have_same_people(old: Draft, new: Draft, sides: Sides) -> bool:
    """Whether two tellings with different participants may be of one encounter."""
    ours, theirs = sides.people(old.participants), sides.people(new.participants)
    distance = new.first_told.index - old.last_told.index
    if not theirs or not ours:
        # Told with states only: the same as one told with their people close by.
        if sides.all(old.participants) != sides.all(new.participants):
            return False
        same_day = old.when == new.when is not None
        return distance <= 2 or same_day or old.status is MeetingStatus.PLANNED
    is_back = bool(old.series) and new.told[0].rule in _IN_THE_CHAIR and not new.told[0].is_new
    if is_back and distance <= _COMING_BACK and sides.all(new.participants) <= sides.all(old.participants):
        # "Dar chaired the session with Liu": the session told before.
        return True
    if ours <= theirs or theirs <= ours:
        return _are_one_with_more(old, new, ours, theirs)
    return old.told[0].rule == "meeting.embassy" and distance <= 1 and not ours.isdisjoint(theirs)


def _are_one_with_more(old: Draft, new: Draft, ours: set[str], theirs: set[str]) -> bool:
    """Whether a telling that names all the people of another one is of the same encounter."""
    distance = new.first_told.index - old.last_told.index
    both_dated = old.when is not None and new.when is not None
    smaller = min(ours, theirs, key=len)
    if len(smaller) < 2 and new.told[0].rule in _IN_THE_CHAIR and new.told[0].is_new:
        # "Earlier, the minister chaired a review meeting": one of its own.
        return False
    if len(smaller) < 2:
        # Who spoke at a forum may have met somebody elsewhere on the same trip.
        return distance == 0 if old.series or new.series else distance <= 2 or both_dated
    if distance == 0:
        return True
    # Two people who met may meet again: with a day of its own, or as a session, it is another encounter.
    own_day = not both_dated and (new if smaller == theirs else old).when is not None
    return not (old.series or new.series) and not own_day and (both_dated or distance <= 1)


def _join(old: Draft, new: Draft, sides: Sides) -> None:
    """Add a telling to a meeting; the narrower days count, else what was told first."""
    old.told += new.told
    old.participants = sides.named([*old.participants, *new.participants])
    if new.when is not None and (old.when is None or new.when.days < old.when.days):
        old.when, old.date = new.when, new.date
    if old.place is None:
        old.place, old.place_tokens = new.place, new.place_tokens
    old.format = old.format or new.format
    old.series, old.ordinal = old.series or new.series, old.ordinal or new.ordinal
