"""Rows by table and id, the ground on which all questions to the lexicon stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from cpecwatch.lexicon.rows import (
    TABLES,
    Body,
    Event,
    Office,
    Outlet,
    Person,
    PlaceRow,
    ProjectRow,
    Row,
    Series,
    State,
    Tenure,
    Vacancy,
    id_of,
)

__all__ = ["Tables", "holds"]

R = TypeVar("R", bound=Row)
S = TypeVar("S", Tenure, Vacancy)


class Tables:
    """Rows by table and id; immutable.

    Args:
        rows: The rows; of two with the same id in the same table, the later one counts.

    >>> tables = Tables([State("china", "China"), Person("xi-jinping", "Xi Jinping", "china")])
    >>> tables.people["xi-jinping"].country
    'china'
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        tables: dict[type[Row], dict[str, Row]] = defaultdict(dict)
        for row in rows:
            tables[type(row)][id_of(row)] = row
        self._tables = tables

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, table by table."""
        return tuple(row for rows in self._tables.values() for row in rows.values())

    def row(self, table: str, id_: str) -> Row:
        """Return the row of an id.

        Args:
            table: Name of its table: "person".
            id_: Its id.

        Raises:
            KeyError: If there is none.
        """
        return self._tables[TABLES[table]][id_]

    def _rows(self, cls: type[R]) -> Mapping[str, R]:
        return MappingProxyType(self._tables.get(cls, {}))  # type: ignore[arg-type]

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States by id."""
        return self._rows(State)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """People by id."""
        return self._rows(Person)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Bodies by id."""
        return self._rows(Body)

    @cached_property
    def office_rows(self) -> Mapping[str, Office]:
        """Offices by id."""
        return self._rows(Office)

    @cached_property
    def projects(self) -> Mapping[str, ProjectRow]:
        """Projects by id."""
        return self._rows(ProjectRow)

    @cached_property
    def places(self) -> Mapping[str, PlaceRow]:
        """Places by id."""
        return self._rows(PlaceRow)

    @cached_property
    def outlets(self) -> Mapping[str, Outlet]:
        """Outlets and agencies by id."""
        return self._rows(Outlet)

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series of meetings by id."""
        return self._rows(Series)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Dated events by id."""
        return self._rows(Event)

    @cached_property
    def sessions(self) -> Mapping[tuple[str, int], Event]:
        """Dated events by the id of their series and their number."""
        found: dict[tuple[str, int], Event] = {}
        for event in self.events.values():
            if event.series is not None and event.ordinal is not None:
                found.setdefault((event.series, event.ordinal), event)
        return found

    @cached_property
    def tenures(self) -> Mapping[str, tuple[Tenure, ...]]:
        """Tenures by office id, in order of their start."""
        return _grouped(self._rows(Tenure).values(), "office")

    @cached_property
    def tenures_of(self) -> Mapping[str, tuple[Tenure, ...]]:
        """Tenures by person id, in order of their start."""
        return _grouped(self._rows(Tenure).values(), "holder")

    @cached_property
    def vacancies(self) -> Mapping[str, tuple[Vacancy, ...]]:
        """Vacancies by office id, in order of their start."""
        return _grouped(self._rows(Vacancy).values(), "office")

    def holders(self, office: str, on: date) -> tuple[Tenure, ...]:
        """Return the tenures of an office, by its id, that may hold on a day."""
        return tuple(t for t in self.tenures.get(office, ()) if holds(t, on))


def _grouped(rows: Iterable[S], key: str) -> Mapping[str, tuple[S, ...]]:
    """Return rows by the id in one of their fields, each group in order of its start."""
    groups: dict[str, list[S]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, key)].append(row)
    return {
        id_: tuple(sorted(group, key=lambda r: (r.start.start, r.start.end))) for id_, group in groups.items()
    }


def holds(tenure: Tenure, on: date) -> bool:
    """Return whether a tenure may hold on a day, at the precision in which its ends are known."""
    return tenure.start.start <= on and (tenure.end is None or on < tenure.end.end or tenure.end.start > on)
