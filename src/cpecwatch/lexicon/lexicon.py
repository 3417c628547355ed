"""The lexicon: who is who, who held which office when, and what things are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import attrs

from cpecwatch.lexicon.loading import DATA, read_files
from cpecwatch.lexicon.matcher import Matcher
from cpecwatch.lexicon.rows import (
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
)
from cpecwatch.lexicon.tokens import fold
from cpecwatch.places import Place

__all__ = ["Lexicon", "Meaning", "Sense"]

R = TypeVar("R")


class Sense(StrEnum):
    """In what sense a name stands for its row."""

    NAME = "name"
    SHORT = "short"
    GENERIC = "generic"
    ADJECTIVE = "adjective"
    METONYM = "metonym"


@attrs.frozen(weakref_slot=False)
class Meaning:
    """What a name found in a text may mean.

    Attributes:
        table: Name of the table: "person", "state", "body", "project", "place", "series", "event".
        id: Id of the row.
        sense: In what sense the name stands for it.
    """

    table: str
    id: str
    sense: Sense = Sense.NAME


def _by_id(rows: Iterable[R]) -> Mapping[str, R]:
    return MappingProxyType({row.id: row for row in rows})  # type: ignore[attr-defined]


def _short_names(person: Person) -> tuple[str, ...]:
    """Single words that mean a person once the page has named them in full."""
    if person.short:
        return person.short
    words = person.name.split()
    return (words[0] if person.country == "china" else words[-1],) if len(words) > 1 else ()


class Lexicon:
    """Rows with the indexes to look them up; immutable.

    Args:
        rows: The rows, a later row with an id replacing an earlier one of the same table.

    >>> Lexicon.default().states["china"].adjectives[0]
    'Chinese'
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        tables: dict[type[Row], list[Row]] = defaultdict(list)
        for row in rows:
            tables[type(row)].append(row)
        self._tables = tables

    @staticmethod
    @lru_cache(maxsize=1)
    def default() -> Lexicon:
        """Return the lexicon that ships with the library; read once per process.

        Raises:
            LexiconError: If the installed files are damaged.
        """
        return Lexicon(read_files(sorted(DATA.glob("*.toml"))))

    def extended(self, source: str | Path | Iterable[Row]) -> Lexicon:
        """Return a lexicon with rows of your own added; a row of a known id replaces that row.

        Args:
            source: Path of a TOML file, or rows.

        Raises:
            LexiconError: If the file cannot be read or breaks the shape of rows; names every fault.

        >>> mine = Lexicon.default().extended([Person("jane-doe", "Jane Doe", "united-kingdom")])
        >>> mine.people["jane-doe"].name
        'Jane Doe'
        """
        more = read_files([Path(source)]) if isinstance(source, str | Path) else list(source)
        return Lexicon([*(row for rows in self._tables.values() for row in rows), *more])

    def _rows(self, cls: type[R]) -> list[R]:
        return self._tables.get(cls, [])  # type: ignore[return-value, call-overload]

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States by id."""
        return _by_id(self._rows(State))

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """People by id."""
        return _by_id(self._rows(Person))

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """Bodies by id."""
        return _by_id(self._rows(Body))

    @cached_property
    def offices(self) -> Mapping[str, Office]:
        """Offices by id."""
        return _by_id(self._rows(Office))

    @cached_property
    def projects(self) -> Mapping[str, ProjectRow]:
        """Projects by id."""
        return _by_id(self._rows(ProjectRow))

    @cached_property
    def places(self) -> Mapping[str, PlaceRow]:
        """Places by id."""
        return _by_id(self._rows(PlaceRow))

    @cached_property
    def outlets(self) -> Mapping[str, Outlet]:
        """Outlets and agencies by id."""
        return _by_id(self._rows(Outlet))

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series of meetings by id."""
        return _by_id(self._rows(Series))

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Dated events by id."""
        return _by_id(self._rows(Event))

    # -- names -------------------------------------------------------------------------------------

    @cached_property
    def matcher(self) -> Matcher[Meaning]:
        """The one-pass matcher over all names."""
        return Matcher(list(self._names()))

    def _names(self) -> Iterable[tuple[str, Meaning]]:
        for state in self.states.values():
            for name in (state.name, *state.aliases):
                yield name, Meaning("state", state.id)
            for name in state.adjectives:
                yield name, Meaning("state", state.id, Sense.ADJECTIVE)
            for name in state.metonyms:
                yield name, Meaning("state", state.id, Sense.METONYM)
        for person in self.people.values():
            for name in (person.name, *person.aliases, *person.solo):
                yield name, Meaning("person", person.id)
            for name in _short_names(person):
                if name not in person.solo:
                    yield name, Meaning("person", person.id, Sense.SHORT)
        for body in self.bodies.values():
            for name in (body.name, *body.aliases):
                yield name, Meaning("body", body.id)
            for name in body.generic:
                yield name, Meaning("body", body.id, Sense.GENERIC)
            for name in body.short:
                yield name, Meaning("body", body.id, Sense.SHORT)
        for table, rows in (
            ("project", self.projects),
            ("place", self.places),
            ("series", self.series),
            ("event", self.events),
        ):
            for row in rows.values():
                for name in (row.name, *row.aliases):
                    yield name, Meaning(table, row.id)

    @cached_property
    def titles(self) -> Mapping[str, tuple[Office, ...]]:
        """Offices by title as ``fold`` gives it; titles are no names, so the matcher leaves them alone."""
        found: dict[str, list[Office]] = defaultdict(list)
        for office in self.offices.values():
            for name in dict.fromkeys(fold(name) for name in (office.title, *office.aliases)):
                found[name].append(office)
        return {name: tuple(offices) for name, offices in found.items()}

    @cached_property
    def _outlet_names(self) -> Mapping[str, Outlet]:
        found: dict[str, Outlet] = {}
        for outlet in self.outlets.values():
            for name in (outlet.name, *outlet.aliases, *outlet.domains):
                found.setdefault(fold(name), outlet)
        return found

    def outlet(self, name: str) -> Outlet | None:
        """Return the outlet or agency of a name or domain, or ``None``; case and punctuation do not matter."""
        folded = fold(name)
        return self._outlet_names.get(folded) or self._outlet_names.get(folded.removeprefix("the "))

    @cached_property
    def _place_names(self) -> Mapping[str, PlaceRow]:
        found: dict[str, PlaceRow] = {}
        for row in self.places.values():
            for name in (row.name, *row.aliases):
                found.setdefault(fold(name), row)
        return found

    def place(self, name: str) -> PlaceRow | None:
        """Return the place of a name, or ``None``; case, accents and punctuation do not matter."""
        return self._place_names.get(fold(name))

    def city_of(self, place: str) -> Place | None:
        """Return the city that a place id stands for: itself, or for a building the city it stands in."""
        row = self.places.get(place)
        while row is not None and row.kind in {"building", "site"} and row.within in self.places:
            row = self.places[row.within]
        if row is None:
            return None
        return Place(row.id, row.name, row.country, row.latitude, row.longitude)

    # -- offices -----------------------------------------------------------------------------------

    @cached_property
    def tenures(self) -> Mapping[str, tuple[Tenure, ...]]:
        """Tenures by office id, in order of their start."""
        found: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in self._rows(Tenure):
            found[tenure.office].append(tenure)
        return {office: tuple(sorted(rows, key=lambda t: t.start)) for office, rows in found.items()}

    @cached_property
    def tenures_of(self) -> Mapping[str, tuple[Tenure, ...]]:
        """Tenures by person id, in order of their start."""
        found: dict[str, list[Tenure]] = defaultdict(list)
        for rows in self.tenures.values():
            for tenure in rows:
                found[tenure.holder].append(tenure)
        return {person: tuple(sorted(rows, key=lambda t: t.start)) for person, rows in found.items()}

    def holders(self, office: str, on: date) -> tuple[Tenure, ...]:
        """Return the tenures of an office, by its id, that hold on a day."""
        return tuple(t for t in self.tenures.get(office, ()) if holds(t, on))


def holds(tenure: Tenure, on: date) -> bool:
    """Return whether a tenure may hold on a day, at the precision in which its ends are known."""
    return tenure.start.start <= on and (tenure.end is None or on < tenure.end.end or tenure.end.start > on)
