"""Query: records of one class, picked and put in order; immutable, lazy, and in all else a sequence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Generic, TypeVar, overload

from cpecwatch.convert import Record
from cpecwatch.corpus.fields import DATED, check_field, sort_key, span_of, test_field, to_span
from cpecwatch.corpus.names import NAMING, Names, actors_in
from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, UnknownFieldError, expected
from cpecwatch.records import Actor, Article

__all__ = ["Query"]

T = TypeVar("T", bound=Record)


class Query(Sequence[T], Generic[T]):
    """Records of one class, as a sequence that can be asked for some of them.

    A query never changes: each question returns a new one, which looks at the records when it is first used.
    Two queries are equal if they hold equal records in the same order; a tuple or list of them is equal too.

    Dates are compared by the days that they may mean: a meeting "in 2023" may have been since March 2023.
    Records without a date are in no answer about dates; ``where(when=None)`` finds them.

    >>> from cpecwatch.corpus import Corpus
    >>> from cpecwatch.records import DemandKind, SecurityDemand, Strength
    >>> asks = [
    ...     SecurityDemand("d-1", "china", "pakistan", DemandKind.PROTECTION, Strength.REQUEST),
    ...     SecurityDemand("d-2", "china", "pakistan", DemandKind.OWN_FORCES, Strength.DEMAND),
    ... ]
    >>> demands = Corpus.of(asks).demands
    >>> demands.where(demander="China", kind="own-forces").one().id
    'd-2'
    >>> demands.where(strength="demands")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.InvalidValueError: expected a Strength, got 'demands' at strength; did you mean 'demand'?
    """

    __slots__ = ("_kind", "_names", "_source")

    def __init__(
        self, kind: type[T], source: tuple[T, ...] | Callable[[], Iterator[T]], names: Names
    ) -> None:
        """Hold records, or the way to get at them.

        Args:
            kind: Class of the records.
            source: The records, or a function that yields them anew each time.
            names: What the corpus calls its actors and projects.
        """
        self._kind = kind
        self._names = names
        self._source = source

    # -- which records ---------------------------------------------------------------------------------------

    def where(self, *predicates: Callable[[T], object], **fields: object) -> Query[T]:
        """Return the records for which all of this is so.

        Args:
            predicates: Functions of a record.
            fields: A field and the value it must have; of a tuple, list or set of values, any one of them.
                A value is an id, a name or alias (case aside), an enum or its value, a date, a record,
                or ``None`` for a field that is empty. A field that holds several values must hold it.

        Raises:
            UnknownFieldError: If the records have no such field; offers the closest one.
            InvalidValueError: If the field can never have that value; offers the closest one.
        """
        tests = [test_field(self._kind, name, value, self._names) for name, value in fields.items()]
        return self._kept(lambda record: all(test(record) for test in (*tests, *predicates)))

    def involving(self, actor: str | Actor) -> Query[T]:
        """Return the records that name an actor: who met and for which side, who asks whom, who answers.

        Of articles, those that name the actor; of actors, also who belongs to it or holds an office of it.

        Args:
            actor: The actor, its id, or a name or alias of it.

        Raises:
            UnknownFieldError: If records of this class name no actors.
        """
        ids = frozenset({actor.id.casefold()}) if isinstance(actor, Actor) else self._names.ids(actor)
        if self._kind is Article:
            articles = self._names.articles_naming(ids)
            return self._kept(lambda record: record.id in articles)
        if self._kind not in NAMING:
            raise UnknownFieldError(expected("records that name actors", self._kind.__name__))
        return self._kept(lambda record: any(name.casefold() in ids for name in actors_in(record)))

    def since(self, day: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of this day or later.

        Args:
            day: ISO 8601 text of any precision, a date, or an interval, whose first day counts.

        Raises:
            UnknownFieldError: If records of this class have no date.
            InvalidValueError: If the text is no date.
        """
        start = to_span(day).start
        return self._in_time(lambda span: span.end >= start)

    def until(self, day: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of this day or earlier; of an interval, the last day counts."""
        end = to_span(day).end
        return self._in_time(lambda span: span.start <= end)

    def between(self, start: str | date | DateSpan, end: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of the days from ``start`` to ``end``, both included."""
        days = DateSpan(to_span(start).start, to_span(end).end)
        return self._in_time(days.meets)

    def on(self, day: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of this day, month, year or interval."""
        return self._in_time(to_span(day).meets)

    def order_by(self, field: str, *, reverse: bool = False) -> Query[T]:
        """Return the records in the order of a field; those where it is empty come last.

        Raises:
            UnknownFieldError: If the records have no such field.
        """
        check_field(self._kind, field)

        def ordered() -> Iterator[T]:
            filled = [record for record in self if getattr(record, field) not in (None, ())]
            yield from sorted(filled, key=lambda record: sort_key(getattr(record, field)), reverse=reverse)
            yield from (record for record in self if getattr(record, field) in (None, ()))

        return Query(self._kind, ordered, self._names)

    def first(self) -> T | None:
        """Return the first record, or ``None`` where there is none."""
        return next(self._stream(), None)

    def one(self) -> T:
        """Return the only record.

        Raises:
            InvalidValueError: If there is none, or more than one.
        """
        if len(self) != 1:
            raise InvalidValueError(expected(f"one {self._kind.__name__}", len(self)))
        return self[0]

    def _in_time(self, test: Callable[[DateSpan], bool]) -> Query[T]:
        if self._kind not in DATED:
            raise UnknownFieldError(expected("records with a date", self._kind.__name__))
        return self._kept(lambda record: (span := span_of(record)) is not None and test(span))

    def _kept(self, test: Callable[[T], object]) -> Query[T]:
        return Query(self._kind, lambda: filter(test, self._stream()), self._names)

    # -- a sequence ------------------------------------------------------------------------------------------

    def _stream(self) -> Iterator[T]:
        """Yield the records one by one, without keeping them."""
        return iter(self._source) if isinstance(self._source, tuple) else self._source()

    def _all(self) -> tuple[T, ...]:
        """Return the records, found on first use."""
        if not isinstance(self._source, tuple):
            self._source = tuple(self._source())
        return self._source

    def __len__(self) -> int:
        return len(self._all())

    def __bool__(self) -> bool:
        return self.first() is not None

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Query[T]: ...
    def __getitem__(self, index: int | slice) -> T | Query[T]:
        if isinstance(index, slice):
            return Query(self._kind, self._all()[index], self._names)
        return self._all()[index]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Query | tuple | list):
            return self._all() == tuple(other)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return f"<{len(self)} x {self._kind.__name__}>"
