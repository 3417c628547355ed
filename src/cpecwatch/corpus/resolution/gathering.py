"""Reports gathered into events, without comparing each with each.

Events are filed by what they are known by (a person, the sides, a series, a text) and by day. A report looks
up those of its own days only. Reports that fix more are looked at first, and join where the fit is sure; then
each of the others joins where exactly one event fits best.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from typing import Generic, Protocol, Self, TypeVar

from cpecwatch.corpus.resolution.days import Days

__all__ = ["CERTAIN", "SURE", "Level", "Reports", "gather"]

#: From these levels on two reports are joined whatever else fits: first those that are certain, then, between
#: what has become of them, those that are sure.
CERTAIN, SURE = 9.0, 8.0
#: The first part of a key that is looked up whatever the day: a numbered session may be put off by months.
SESSION = "session"
ALWAYS = (0, date.max.toordinal())
#: A vague report that fits so many events is of none of them.
_SEVERAL = 3


class Reports(Protocol):
    """Reports of one event, of whatever class."""

    days: Days
    ids: set[str]

    @property
    def richness(self) -> tuple[int, ...]:
        """How much the reports fix."""

    @property
    def weight(self) -> int:
        """How many articles report it."""

    def keys(self) -> Iterator[Hashable]:
        """Yield under what the event is filed."""

    def sure_keys(self) -> Iterator[Hashable]:
        """Yield under what events are filed that are surely the same, if any are."""

    def likely_keys(self) -> Iterator[Hashable]:
        """Yield under what events are filed that may be the same, if nothing else is."""

    def days_filed(self) -> Sequence[int]:
        """Return the days, as ordinals, for which the event is filed."""

    def days_looked_up(self) -> tuple[int, int]:
        """Return the first and last day for which events that it may be of are filed."""

    def days_looked_back(self) -> tuple[int, int] | None:
        """Return days long ago for which it may be filed, where nothing of its own days fits."""

    def absorb(self, other: Self) -> None:
        """Take in the reports of another one."""


R = TypeVar("R", bound="Reports")
#: How well the reports of two events fit, or ``None``.
Level = Callable[[R, R], float | None]


class _Files:
    """Numbers of events by key and day."""

    def __init__(self) -> None:
        self._filed: defaultdict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        self._known: set[tuple[Hashable, int, int]] = set()

    def add(self, number: int, keys: Iterable[Hashable], days: Sequence[int]) -> None:
        """File an event."""
        for key in keys:
            filed = self._filed[key]
            for day in days:
                if (key, day, number) not in self._known:
                    self._known.add((key, day, number))
                    insort(filed, (day, number))

    def find(self, key: Hashable, first: int, last: int) -> Iterator[int]:
        """Yield the events filed under a key for some days."""
        filed = self._filed.get(key)
        if filed:
            start = bisect_left(filed, (first, -1))
            for at in range(start, bisect_left(filed, (last + 1, -1))):
                yield filed[at][1]

    def size(self, key: Hashable) -> int:
        """Return how much is filed under a key."""
        return len(self._filed.get(key, ()))


class _Gathering(Generic[R]):
    """Events while they are being put together.

    Attributes:
        events: Reports by number; those that were absorbed are still there.
        order: The numbers, those that fix more first.
    """

    def __init__(self, events: Sequence[R], level: Level[R]) -> None:
        self.events = events
        self.order = sorted(range(len(events)), key=lambda number: _order(events[number]))
        self._ranks = {number: rank for rank, number in enumerate(self.order)}
        self._level = level
        self._into = list(range(len(events)))
        self._files = _Files()

    def root(self, number: int) -> int:
        """Return the event that has absorbed another one; the event itself, where none has."""
        into = self._into
        while into[number] != number:
            into[number] = into[into[number]]
            number = into[number]
        return number

    def file(self, number: int) -> None:
        """File an event under its keys and days."""
        event = self.events[number]
        self._files.add(number, event.keys(), event.days_filed())

    def join(self, number: int, into: int) -> None:
        """Let an event absorb another one."""
        self._into[number] = into
        self._ranks[into] = min(self._ranks[into], self._ranks[number])
        self.events[into].absorb(self.events[number])
        self.file(into)

    def _found(self, number: int, keys: Iterable[Hashable], days: tuple[int, int]) -> Iterator[int]:
        """Yield the events that are filed under some keys for some days, each once."""
        seen = {number}
        for key in keys:
            first, last = ALWAYS if isinstance(key, tuple) and key[0] == SESSION else days
            for other in self._files.find(key, first, last):
                root = self.root(other)
                if root not in seen:
                    seen.add(root)
                    yield root

    def _rarest(self, keys: Sequence[Hashable]) -> list[Hashable]:
        """Return the rarest of the people's keys, and the keys of other kinds; a vague report fits many."""
        people = [key for key in keys if isinstance(key, tuple) and key[0] == "person"]
        if not people:
            return list(keys)
        rarest = min(people, key=lambda key: (self._files.size(key), key))
        return [key for key in keys if key == rarest or key not in people]

    def sure(self, number: int, least: float) -> int | None:
        """Return the event that fits best, where the level is high enough that nothing else matters."""
        event, best, found = self.events[number], (0.0, 0), None
        for other in self._found(number, event.sure_keys(), event.days_looked_up()):
            level = self._level(event, self.events[other])
            if level is not None and level >= least:
                rank = level, self.events[other].weight
                if found is None or rank > best or (rank == best and other < found):
                    best, found = rank, other
        return found

    def only(self, number: int) -> tuple[int | None, bool]:
        """Return the one event that fits best, or ``None`` where several do, and whether any fits at all."""
        event = self.events[number]
        keys = list(event.likely_keys())
        if event.days.best is None:
            keys = self._rarest(keys)
        found, is_any = self._only(number, keys, event.days_looked_up())
        back = None if is_any else event.days_looked_back()
        return (found, is_any) if back is None else self._only(number, keys, back)

    def _only(self, number: int, keys: Iterable[Hashable], days: tuple[int, int]) -> tuple[int | None, bool]:
        """Return the one event that fits best, and whether any fits at all."""
        event, rank = self.events[number], self._ranks
        best, found, fits = 0.0, None, 0
        is_vague = event.days.best is None
        for other in self._found(number, keys, days):
            if rank[other] > rank[number]:
                continue  # it fixes less, and may fit several: let it find its own
            level = self._level(event, self.events[other])
            if level is None:
                continue
            fits += 1
            if level > best:
                best, found = level, other
            elif level == best:
                found = None
            if is_vague and fits > _SEVERAL and found is None:
                break  # whatever else there is, it is no clear case
        return found, fits > 0


def gather(events: Sequence[R], level: Level[R]) -> list[R]:
    """Return the events that reports are of, each with its reports.

    Args:
        events: Reports, each alone or with others that are known to be of its event. They change.
        level: How well two fit.
    """
    gathering = _Gathering(events, level)
    for number in gathering.order:
        into = gathering.sure(number, CERTAIN)
        if into is None:
            gathering.file(number)
        else:
            gathering.join(number, into)
    roots = [number for number in gathering.order if gathering.root(number) == number]
    for number in sorted(roots, key=lambda number: events[number].weight):
        into = gathering.sure(number, SURE)
        if into is not None:
            gathering.join(number, into)
    left, has_changed = roots, True
    while has_changed:  # what was joined may leave only one event that another report fits
        unclear, has_changed = [], False
        for number in left:
            if gathering.root(number) == number:
                into, is_any = gathering.only(number)
                if into is not None:
                    gathering.join(number, into)
                    has_changed = True
                elif is_any:
                    unclear.append(number)
        left = unclear
    return [events[number] for number in gathering.order if gathering.root(number) == number]


def _order(event: Reports) -> tuple[object, ...]:
    return tuple(-part for part in event.richness), event.days.range or (0, 0), min(event.ids)
