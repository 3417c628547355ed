"""Selection: some records of one class as a sequence, found when they are first looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, Generic, Self, TypeVar, overload

from cpecwatch.convert import Record
from cpecwatch.corpus.fields import Key, check_field, keys_of, sort_key
from cpecwatch.corpus.periods import PERIODS, period_of, periods_between
from cpecwatch.corpus.relations import DATED
from cpecwatch.corpus.shelf import Shelf
from cpecwatch.errors import InvalidValueError, UnknownFieldError, expected

__all__ = ["Selection"]

T = TypeVar("T", bound=Record)
K = TypeVar("K")


class Selection(Sequence[T], Generic[T]):
    """Records of one class: a lazy sequence that never changes, with the operations of sets.

    >>> from cpecwatch import Corpus, DateSpan, Meeting, Place
    >>> meetings = Corpus.of([
    ...     Meeting("m-1", when=DateSpan.parse("2025-08-21"), place=Place("islamabad", "Islamabad")),
    ...     Meeting("m-2", when=DateSpan.parse("2024-11"), place=Place("beijing", "Beijing")),
    ...     Meeting("m-3"),
    ... ]).meetings
    >>> meetings[1:]
    <2 x Meeting>
    """

    __slots__ = ("_found", "_shelf", "_tests")

    def __init__(self, shelf: Shelf[T], tests: tuple[Callable[[T], object], ...] = ()) -> None:
        """Hold where to look, and for what.

        Args:
            shelf: Where the records are.
            tests: What must be so of each.
        """
        self._shelf = shelf
        self._tests = tests
        self._found: tuple[T, ...] | None = None

    @property
    def _kind(self) -> type[T]:
        """Class of the records, also where there are none."""
        return self._shelf.kind

    def _kept(self, test: Callable[[T], object]) -> Self:
        """Return the records that also stand a test."""
        return type(self)(self._shelf, (*self._tests, test))

    def _picked(self, records: Callable[[], Iterable[T]]) -> Self:
        """Return other records, or these in another order."""
        return type(self)(Shelf(self._kind, self._shelf.relations, records))

    # -- one of them -----------------------------------------------------------------------------------------

    def first(self) -> T | None:
        """Return the first record, or ``None`` where there is none.

        >>> meetings.first().id
        'm-1'
        """
        return next(self._stream(), None)

    def one(self) -> T:
        """Return the only record.

        Raises:
            InvalidValueError: If there is none, or more than one.

        >>> meetings[:1].one().id
        'm-1'
        """
        if len(self) != 1:
            raise InvalidValueError(expected(f"one {self._kind.__name__}", len(self)))
        return self[0]

    # -- in order, and in groups -----------------------------------------------------------------------------

    def order_by(self, field: str, *, reverse: bool = False) -> Self:
        """Return the records in the order of a field; those where it is empty come last.

        Raises:
            UnknownFieldError: If the records have no such field.

        >>> [meeting.id for meeting in meetings.order_by("place")]
        ['m-2', 'm-1', 'm-3']
        """
        check_field(self._kind, field)

        def ordered() -> Iterator[T]:
            filled = [record for record in self if getattr(record, field) not in (None, ())]
            yield from sorted(filled, key=lambda record: sort_key(getattr(record, field)), reverse=reverse)
            yield from (record for record in self if getattr(record, field) in (None, ()))

        return self._picked(ordered)

    def timeline(self) -> Self:
        """Return the records in the order of their days; those of which no day is known are left out.

        Raises:
            UnknownFieldError: If records of this class have no date.

        >>> [str(meeting.when) for meeting in meetings.timeline()]
        ['2024-11', '2025-08-21']
        """
        self._check_kind(DATED, "have a date")
        when = self._shelf.relations.when

        def ordered() -> Iterator[T]:
            dated = [(span.start, span.end, at) for at, one in enumerate(self) if (span := when(one))]
            return (self[at] for _, _, at in sorted(dated))

        return self._picked(ordered)

    @overload
    def group_by(self, key: str) -> dict[Key, Self]: ...
    @overload
    def group_by(self, key: Callable[[T], K]) -> dict[K, Self]: ...
    def group_by(self, key: str | Callable[[T], K]) -> dict[Key, Self] | dict[K, Self]:
        """Return the records by what they have in common, group after group in order.

        Args:
            key: A field; or "month", "quarter" or "year", in which a record began; or a function of a record.
                A record stands in the group of each value of a field, under ``None`` if the field is empty or
                the period is not known. Of actors, projects and places, the key is the id.

        Raises:
            UnknownFieldError: If the records have no such field, or no date.

        >>> meetings.group_by("place")
        {'beijing': <1 x Meeting>, 'islamabad': <1 x Meeting>, None: <1 x Meeting>}
        """
        groups: dict[Any, list[T]] = {}
        for found, record in self._keyed(key):
            groups.setdefault(found, []).append(record)
        order = groups if callable(key) else sorted(groups, key=lambda one: (one is None, sort_key(one)))
        return {one: self._picked(tuple(groups[one]).__iter__) for one in order}

    @overload
    def count_by(self, key: str) -> Counter[Key]: ...
    @overload
    def count_by(self, key: Callable[[T], K]) -> Counter[K]: ...
    def count_by(self, key: str | Callable[[T], K]) -> Counter[Key] | Counter[K]:
        """Return how many records there are in each group that :meth:`group_by` makes, in the same order.

        Months, quarters and years in which there were none are counted as well, from the first to the last.

        Raises:
            UnknownFieldError: If the records have no such field, or no date.

        >>> list(meetings.count_by("quarter").items())
        [('2024-Q4', 1), ('2025-Q1', 0), ('2025-Q2', 0), ('2025-Q3', 1), (None, 1)]
        >>> meetings.count_by("status").most_common(1)
        [(<MeetingStatus.HELD: 'held'>, 3)]
        """
        counts: Counter[Any] = Counter({one: len(group) for one, group in self.group_by(key).items()})
        known = [one for one in counts if one is not None]
        if key in PERIODS and known:
            every = {one: counts[one] for one in periods_between(known[0], known[-1])}
            return Counter({**every, **counts})
        return counts

    def _keyed(self, key: str | Callable[[T], K]) -> Iterator[tuple[Any, T]]:
        """Yield each record with each of its keys."""
        if callable(key):
            yield from ((key(record), record) for record in self)
        elif key in PERIODS:
            self._check_kind(DATED, "have a date")
            when = self._shelf.relations.when
            yield from ((period_of(when(record), key), record) for record in self)
        else:
            check_field(self._kind, key, also=PERIODS)
            for record in self:
                yield from ((one, record) for one in dict.fromkeys(keys_of(getattr(record, key))))

    def _check_kind(self, kinds: tuple[type, ...], what: str) -> None:
        """Raise if records of this class never do what is asked for."""
        if self._kind not in kinds:
            raise UnknownFieldError(expected(f"records that {what}", self._kind.__name__))

    # -- sets ------------------------------------------------------------------------------------------------

    def __or__(self, other: Selection[T]) -> Self:
        """Return the records of either: first these, then those that only the other has."""
        if not self._is_like(other):
            return NotImplemented
        return self._picked(lambda: (*self, *_with_ids(other, _by_id(other).keys() - _by_id(self).keys())))

    def __and__(self, other: Selection[T]) -> Self:
        """Return those of these records that the other has, too."""
        if not self._is_like(other):
            return NotImplemented
        return self._picked(lambda: _with_ids(self, _by_id(other).keys()))

    def __sub__(self, other: Selection[T]) -> Self:
        """Return those of these records that the other has not."""
        if not self._is_like(other):
            return NotImplemented
        return self._picked(lambda: _with_ids(self, _by_id(self).keys() - _by_id(other).keys()))

    def _is_like(self, other: object) -> bool:
        return isinstance(other, Selection) and other._kind is self._kind  # noqa: SLF001 (one of us)

    # -- a sequence ------------------------------------------------------------------------------------------

    def _stream(self) -> Iterator[T]:
        """Yield the records one by one, without keeping them."""
        if self._found is not None:
            return iter(self._found)
        records = iter(self._shelf)
        for test in self._tests:
            records = filter(test, records)
        return records

    def _all(self) -> tuple[T, ...]:
        """Return the records, found on first use."""
        if self._found is None:
            self._found = tuple(self._stream())
        return self._found

    def __len__(self) -> int:
        return len(self._all())

    def __bool__(self) -> bool:
        return self.first() is not None

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T | Self:
        if isinstance(index, slice):
            return self._picked(lambda: self._all()[index])
        return self._all()[index]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Selection | tuple | list):
            return self._all() == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return f"<{len(self)} x {self._kind.__name__}>"


def _by_id(records: Iterable[T]) -> dict[str, T]:
    return {record.id: record for record in records}


def _with_ids(records: Iterable[T], ids: Collection[str]) -> list[T]:
    return [record for record in records if record.id in ids]
