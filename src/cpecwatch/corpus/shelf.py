"""Shelf: where a query takes its records from, narrowed down by actors and days with the help of an index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Generic, TypeVar

import attrs

from cpecwatch.convert import Record
from cpecwatch.corpus.relations import Relations

__all__ = ["Shelf"]

T = TypeVar("T", bound=Record)

#: Below so many records, looking at each is quicker than to make the index.
_WORTH_AN_INDEX = 64


@attrs.frozen
class Shelf(Generic[T]):
    """Records of one class, narrowed down by whom they name and when they may have been.

    Attributes:
        kind: Class of the records.
        relations: What the records of the corpus say of each other.
        picked: Yields the records, where they are not all of that class in the corpus.
        actors: Groups of ids; a record must name one of each group.
        days: The first day on which a record may end, and the last on which it may begin.
    """

    kind: type[T]
    relations: Relations
    picked: Callable[[], Iterable[T]] | None = None
    actors: tuple[frozenset[str], ...] = ()
    days: tuple[date, date] | None = None

    def naming(self, ids: frozenset[str]) -> Shelf[T]:
        """Return the shelf of the records that also name one of these actors."""
        return attrs.evolve(self, actors=(*self.actors, ids))

    def within(self, since: date = date.min, until: date = date.max) -> Shelf[T]:
        """Return the shelf of the records that also end on the one day or later, and begin by the other."""
        first, last = self.days or (since, until)
        return attrs.evolve(self, days=(max(first, since), min(last, until)))

    def __iter__(self) -> Iterator[T]:
        records = self.relations.records(self.kind) if self.picked is None else self.picked()
        if not self.actors and self.days is None:
            return iter(records)
        if isinstance(records, tuple) and self.picked is None and len(records) > _WORTH_AN_INDEX:
            found = self.relations.index(self.kind).find(self.actors, self.days)
            return iter([records[place] for place in found])
        return filter(self._fits, records)

    def _fits(self, record: T) -> bool:
        if self.days is not None:
            span = self.relations.when(record)
            if span is None or span.end < self.days[0] or span.start > self.days[1]:
                return False
        named = self.relations.actors_of(record) if self.actors else frozenset()
        return not any(named.isdisjoint(ids) for ids in self.actors)
