"""An index of records by actor and by day: for each actor the days in order, found by bisection.

A record's days are an interval, so that the order of first days alone does not find all that meet another
interval. Intervals are therefore kept apart by length, in classes of powers of two: those of a class that can
reach a day begin at most the longest of its lengths before it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import Generic, TypeVar

from cpecwatch.dates import DateSpan

__all__ = ["EVERYBODY", "Index"]

R = TypeVar("R")

#: The key under which all records stand, whatever actors they name.
EVERYBODY = ""

#: Class of the records that have no days: they last for none.
_UNDATED = 0


class Index(Generic[R]):
    """Where in a sequence of records those of an actor and a time stand.

    Args:
        records: The records.
        actors_of: Returns the actors of a record.
        when: Returns its days.

    >>> talks = {"2023": {"china"}, "2025-08-21": {"china", "pakistan"}}
    >>> index = Index(list(talks), talks.__getitem__, DateSpan.parse)
    >>> index.find([{"china"}], (date(2025, 8, 1), date(2025, 8, 31)))
    [1]
    >>> index.find([{"china"}])
    [0, 1]
    """

    def __init__(
        self,
        records: Sequence[R],
        actors_of: Callable[[R], Collection[str]],
        when: Callable[[R], DateSpan | None],
    ) -> None:
        self._starts, self._ends = array("i"), array("i")
        for record in records:
            days = when(record)
            self._starts.append(0 if days is None else days.start.toordinal())
            self._ends.append(-1 if days is None else days.end.toordinal())
        # By class of length and actor, the places of their records in the order of their first days.
        self._runs: defaultdict[int, defaultdict[str, array[int]]] = defaultdict(_no_runs)
        for place in sorted(range(len(records)), key=self._starts.__getitem__):
            runs = self._runs[(self._ends[place] - self._starts[place] + 1).bit_length()]
            runs[EVERYBODY].append(place)
            for actor in actors_of(records[place]):
                runs[actor].append(place)

    @property
    def actors(self) -> set[str]:
        """All actors that the records name."""
        return {actor for runs in self._runs.values() for actor in runs}

    def find(
        self, actors: Sequence[Collection[str]] = (), days: tuple[date, date] | None = None
    ) -> list[int]:
        """Return the places of the records that fit, in ascending order.

        Args:
            actors: Groups of ids; a record must name one of each group.
            days: The last day on which the record may begin is the second one, the first on which it may end
                is the first one; undated records fit only if it is left out.
        """
        groups = actors or [{EVERYBODY}]
        found = [{place for actor in group for place in self._places(actor, days)} for group in groups]
        return sorted(set.intersection(*found))

    def _places(self, actor: str, days: tuple[date, date] | None) -> Iterator[int]:
        for length, runs in self._runs.items():
            run = runs.get(actor, ())
            if days is None:
                yield from run
            elif length != _UNDATED:
                since, until = days[0].toordinal(), days[1].toordinal()
                longest = (1 << length) - 2  # days between the first day and the last
                low = bisect_left(run, since - longest, key=self._starts.__getitem__)
                high = bisect_right(run, until, key=self._starts.__getitem__)
                yield from (place for place in run[low:high] if self._ends[place] >= since)


def _no_runs() -> defaultdict[str, array[int]]:
    return defaultdict(lambda: array("i"))
