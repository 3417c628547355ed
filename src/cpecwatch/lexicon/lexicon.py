"""The lexicon: who is who, who held which office when, and what things are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import TypeVar

from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, expected, suggest
from cpecwatch.lexicon.answers import Answer, Occupancy
from cpecwatch.lexicon.asking import ask_holder, to_span
from cpecwatch.lexicon.events import EventIndex
from cpecwatch.lexicon.extending import Source, extended_rows, installed_sources
from cpecwatch.lexicon.loading import default_rows
from cpecwatch.lexicon.matcher import Matcher
from cpecwatch.lexicon.names import Meaning, names_in
from cpecwatch.lexicon.offices import occupancies_of
from cpecwatch.lexicon.resolving import Resolution, Resolver
from cpecwatch.lexicon.rows import Event, Office, Outlet, Person, PlaceRow, ProjectRow
from cpecwatch.lexicon.searching import PeopleSearch
from cpecwatch.lexicon.tables import Tables
from cpecwatch.lexicon.titles import TitleIndex
from cpecwatch.lexicon.tokens import fold
from cpecwatch.places import Place

__all__ = ["Lexicon"]

R = TypeVar("R")


class Lexicon(Tables):
    """Facts about the world by row, and the questions that can be put to them; immutable.

    Args:
        rows: The rows; of two with the same id in the same table, the later one counts.

    >>> Lexicon.default().states["china"].adjectives[0]
    'Chinese'
    >>> Lexicon.default().holder("army chief", of="Pakistan", on="2020-11-30").name
    'Qamar Javed Bajwa'
    """

    @staticmethod
    @lru_cache(maxsize=1)
    def default() -> Lexicon:
        """Return the lexicon that ships with the library; read once per process.

        Raises:
            LexiconError: If the installed files are damaged.
        """
        return Lexicon(default_rows())

    @staticmethod
    @lru_cache(maxsize=1)
    def installed() -> Lexicon:
        """Return the default lexicon with the rows that installed packages ship; read once per process.

        What a page says must not depend on what else is installed, so nothing uses it unless it is asked to.
        A package ships rows by an entry point of the group ``cpecwatch.lexicon``: a path, rows, or a function
        that returns one of them.

        Raises:
            LexiconError: If an entry point cannot be loaded, or its rows break a rule; names every fault.
        """
        return Lexicon.default().extended(*installed_sources().values())

    def extended(self, *sources: Source) -> Lexicon:
        """Return a lexicon with rows of your own: added, correcting rows that are there, or hiding them.

        Args:
            sources: Paths of TOML files or of folders of them, or rows. A row whose id is there already
                corrects it: the fields that it gives take the place of the old ones; ``more_aliases`` and the
                like add to a list. A row of the table ``hidden`` takes another one out.

        Raises:
            LexiconError: If a source cannot be read, a row breaks its shape or the whole a rule; names
                every fault of all sources, each with its file, row and field.
            InvalidValueError: If a source is neither a path nor rows.

        >>> mine = Lexicon.default().extended([Person("jane-doe", "Jane Doe", "united-kingdom")])
        >>> mine.people["jane-doe"].name
        'Jane Doe'
        """
        return Lexicon(extended_rows(self, sources)) if sources else self

    @cached_property
    def matcher(self) -> Matcher[Meaning]:
        """The one-pass matcher over all names."""
        return Matcher(names_in(self))

    @cached_property
    def titles(self) -> Mapping[str, tuple[Office, ...]]:
        """Offices by title as ``fold`` gives it; titles are no names, so the matcher leaves them alone."""
        found: dict[str, list[Office]] = defaultdict(list)
        for office in self.office_rows.values():
            for name in dict.fromkeys(fold(name) for name in (office.title, *office.aliases)):
                found[name].append(office)
        return {name: tuple(offices) for name, offices in found.items()}

    @cached_property
    def _outlet_names(self) -> Mapping[str, Outlet]:
        return _by_name((row, (row.name, *row.aliases, *row.domains)) for row in self.outlets.values())

    @cached_property
    def _place_names(self) -> Mapping[str, PlaceRow]:
        return _by_name((row, (row.name, *row.aliases)) for row in self.places.values())

    @cached_property
    def _project_names(self) -> Mapping[str, ProjectRow]:
        return _by_name((row, (row.name, *row.aliases)) for row in self.projects.values())

    def outlet(self, name: str) -> Outlet | None:
        """Return the outlet or agency of a name or domain; case and punctuation do not matter."""
        folded = fold(name)
        return self._outlet_names.get(folded) or self._outlet_names.get(folded.removeprefix("the "))

    def place(self, name: str) -> PlaceRow | None:
        """Return the place of a name, or ``None``; case, accents and punctuation do not matter."""
        return self._place_names.get(fold(name))

    def city_of(self, place: str) -> Place | None:
        """Return the city that a place id stands for: itself, or for a building the city it stands in."""
        row = self.places.get(place)
        while row is not None and row.kind in {"building", "site"}:
            around = self.places.get(row.within or "")
            if around is None:
                break
            row = around
        if row is None:
            return None
        return Place(row.id, row.name, row.country, row.latitude, row.longitude)

    # -- questions ---------------------------------------------------------------------------------

    @cached_property
    def _titles(self) -> TitleIndex:
        return TitleIndex(self)

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self, self._titles)

    @cached_property
    def _event_index(self) -> EventIndex:
        return EventIndex(self)

    @cached_property
    def _search(self) -> PeopleSearch:
        return PeopleSearch(self.people.values())

    def holder(self, title: str, *, of: str | None = None, on: DateSpan | date | str) -> Answer:
        """Return who held an office.

        Args:
            title: The title in any common wording: "army chief", "COAS", "Chinese foreign minister".
            of: Name or id of the state, body or place whose office it is, if the title does not say so.
            on: A day, or a time all through which somebody must have held it.

        Returns:
            An answer that is truthy where somebody held it. Where nobody did, it says whether the office was
            vacant or did not exist; where that is not known, or not for so late a day, it says so.

        Raises:
            InvalidValueError: If ``on`` is no time.

        >>> lexicon = Lexicon.default()
        >>> lexicon.holder("Pakistan's army chief", on="2025-07-01").name
        'Asim Munir'
        >>> answer = lexicon.holder("defence minister", of="China", on="2023-11-15")
        >>> str(answer), bool(answer)
        ('vacant', False)
        >>> lexicon.holder("president", of="China", on="2100-01-01").reason
        'Xi Jinping was president (china) as of 2026-03-05, the last report of it'
        """
        return ask_holder(self, self._titles, title, of, to_span(on))

    def offices(self, actor: str, *, on: DateSpan | date | str | None = None) -> tuple[Occupancy, ...]:
        """Return the offices that somebody held, in order of their start.

        Args:
            actor: Name or id of a person.
            on: A day or time; all offices ever held if it is left out.

        Returns:
            The offices, each with its tenure. ``standing`` tells those that were surely held from those that
            are known too vaguely, or were last reported before that day.

        Raises:
            InvalidValueError: If the lexicon does not know the person, or ``on`` is no time.

        >>> for held in Lexicon.default().offices("Jam Kamal", on="2020-05-01"):
        ...     print(held)
        Jam Kamal Khan, chief minister (balochistan) from 2018-08-19 until 2021-10-24
        """
        span = None if on is None else to_span(on)
        id_ = actor if actor in self.people else self._resolver.person(actor, span)
        if id_ is None:
            close = [person.id for person in self.search(actor, limit=1)]
            raise InvalidValueError(
                expected("a person that the lexicon knows", actor) + suggest(actor, close)
            )
        return occupancies_of(self, id_, span)

    def resolve(
        self, name: str, *, on: DateSpan | date | str | None = None, near: str | Iterable[str] = ()
    ) -> Resolution:
        """Return what a name means: candidates with their reasons, the likeliest first.

        Args:
            name: A name as a page prints it, also with a rank, or a title.
            on: When it was printed.
            near: Names, titles or ids that stand near it and tell which one is meant.

        Returns:
            Truthy where one row fits best; ``best`` is that row's id with the reasons.

        Raises:
            InvalidValueError: If ``on`` is no time.

        >>> lexicon = Lexicon.default()
        >>> lexicon.resolve("Gen Bajwa", on="2020-11-30", near=["army chief", "Pakistan"]).best.name
        'Qamar Javed Bajwa'
        >>> lexicon.resolve("PTI").is_ambiguous, lexicon.resolve("PTI", near="Pakistan").best.name
        (True, 'Pakistan Tehreek-e-Insaf')
        """
        context = [near] if isinstance(near, str) else list(near)
        return self._resolver.resolve(name, None if on is None else to_span(on), context)

    def project(self, name: str) -> ProjectRow | None:
        """Return the project of a name or id, or ``None``; case, accents and punctuation do not matter.

        >>> Lexicon.default().project("ML-1").name
        'Main Line 1'
        """
        return self.projects.get(name) or self._project_names.get(fold(name))

    def event(
        self, name: str, *, ordinal: int | None = None, on: DateSpan | date | str | None = None
    ) -> Event | None:
        """Return the one dated event that fits, or ``None`` where none does, or several.

        Args:
            name: Its name or that of its series, also with its number or year, "14th JCC"; or telling words
                of it, "Dasu attack".
            ordinal: Which one of its series.
            on: When it was: it took place, or some of it, in that time.

        Raises:
            InvalidValueError: If ``on`` is no time.

        >>> str(Lexicon.default().event("third Belt and Road Forum").start)
        '2023-10-17'
        """
        return self._event_index.event(name, ordinal, None if on is None else to_span(on))

    def search(self, typed: str, *, limit: int = 5) -> tuple[Person, ...]:
        """Return the people whose names are most like what somebody typed, the best first.

        Args:
            typed: Words of a name, in any order; the last letters may be missing and some may be wrong.
            limit: How many at most.

        >>> [person.name for person in Lexicon.default().search("asm munr", limit=1)]
        ['Asim Munir']
        """
        return self._search.search(typed, limit)


def _by_name(rows: Iterable[tuple[R, Iterable[str]]]) -> Mapping[str, R]:
    """Return rows by folded name; of two with the same name, the first one."""
    found: dict[str, R] = {}
    for row, names in rows:
        for name in names:
            found.setdefault(fold(name), row)
    return found
