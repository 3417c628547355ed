"""What a name means on a day, near other names: candidates, each with its reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.lexicon.answers import Occupancy, Standing
from cpecwatch.lexicon.asking import ask_holder
from cpecwatch.lexicon.names import Meaning, Sense, names_in
from cpecwatch.lexicon.offices import occupancies_of
from cpecwatch.lexicon.rows import Body, Event, Outlet, Person, PlaceRow, ProjectRow, Series, State
from cpecwatch.lexicon.tables import Tables
from cpecwatch.lexicon.titles import TitleIndex
from cpecwatch.lexicon.tokens import RUN, fold

__all__ = ["Candidate", "Resolution", "Resolver"]

#: Words before a name that are no part of it.
HONORIFICS = frozenset(
    RUN.findall(
        "admiral air brig brigadier capt captain chief col colonel comrade dr field gen general haji hon "
        "honourable justice lieutenant lt maj major marshal maulana mian mr mrs ms mufti prof professor "
        "retd senator shri sir sri syed the vice"
    )
)
# How much it tells: in which sense the name is meant, and what else speaks for it.
_SENSES = {Sense.NAME: 6, Sense.METONYM: 5, Sense.ADJECTIVE: 5, Sense.SHORT: 3, Sense.GENERIC: 2}
_WORDS = {
    Sense.NAME: "a name of it",
    Sense.METONYM: "a seat that stands for its government",
    Sense.ADJECTIVE: "its adjective",
    Sense.SHORT: "a short name of it",
    Sense.GENERIC: "a general word for it",
}
_IN_OFFICE, _NEAR, _NEAR_OFFICE = 1, 2, 4

_Named = State | Person | Body | ProjectRow | PlaceRow | Series | Event | Outlet


@attrs.frozen
class Candidate:
    """A row that a name may mean.

    Attributes:
        table: Table of the row: "person", "body", "outlet", …
        id: Id of the row.
        name: Its usual name.
        weight: How much speaks for it; to compare with that of the others only.
        reasons: What speaks for it, in words.
    """

    table: str
    id: str
    name: str
    weight: int
    reasons: tuple[str, ...]


@attrs.frozen
class Resolution:
    """What a name may mean: truthy where one row alone fits best.

    Attributes:
        asked: The name.
        candidates: The rows that it may mean, the likeliest first.
    """

    asked: str
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate | None:
        """The candidate for whom more speaks than for any other; none where several are level."""
        if len(self.candidates) > 1 and self.candidates[0].weight == self.candidates[1].weight:
            return None
        return self.candidates[0] if self.candidates else None

    @property
    def is_ambiguous(self) -> bool:
        """Whether several rows fit alike."""
        return bool(self.candidates) and self.best is None

    def __bool__(self) -> bool:
        return self.best is not None

    def __str__(self) -> str:
        if self.best is not None:
            return self.best.name
        names = " or ".join(one.name for one in self.candidates if one.weight == self.candidates[0].weight)
        return f"{self.asked!r} may mean {names}" if names else f"{self.asked!r} is unknown"


class Resolver:
    """Names with what they may mean.

    Args:
        tables: The rows.
        titles: Titles of their offices.
    """

    def __init__(self, tables: Tables, titles: TitleIndex) -> None:
        self._tables, self._titles = tables, titles

    @cached_property
    def _meanings(self) -> Mapping[str, Sequence[Meaning]]:
        """What each folded name may mean."""
        found: dict[str, dict[Meaning, None]] = defaultdict(dict)
        for name, meaning in names_in(self._tables):
            found[fold(name)][meaning] = None
        for outlet in self._tables.outlets.values():
            for name in (outlet.name, *outlet.aliases, *outlet.domains):
                found[fold(name)][Meaning("outlet", outlet.id)] = None
        return {name: tuple(meanings) for name, meanings in found.items()}

    def resolve(self, name: str, on: DateSpan | None, near: Iterable[str]) -> Resolution:
        """Return what a name may mean.

        Args:
            name: A name as a page prints it, also with a rank, or a title.
            on: When it was printed.
            near: Names, ids and titles that stand near it.
        """
        folded = fold(name)
        words = folded.split()
        while words and words[0] in HONORIFICS and folded not in self._meanings:
            folded = " ".join(words := words[1:])
        context = list(near)
        found: dict[tuple[str, str], Candidate] = {}
        for named in self._meanings.get(folded, ()):
            # A body that meets has a row as a series, too.
            is_series = named.table == "series" and named.id in self._tables.bodies
            meaning = attrs.evolve(named, table="body") if is_series else named
            candidate = self._candidate(meaning, name, on, context)
            # A newspaper that acts has a row as a body, too.
            is_outlet = meaning.table == "outlet" and meaning.id in self._tables.bodies
            key = ("body" if is_outlet else meaning.table, meaning.id)
            if key not in found or found[key].weight < candidate.weight:
                found[key] = candidate
        for candidate in self._in_office(name, on, context):
            found.setdefault((candidate.table, candidate.id), candidate)
        order = sorted(found.values(), key=lambda one: -one.weight)
        return Resolution(name, tuple(order))

    def person(self, name: str, on: DateSpan | None) -> str | None:
        """Return the id of the one person whom a name means best, or ``None``."""
        people = [one for one in self.resolve(name, on, ()).candidates if one.table == "person"]
        best = Resolution(name, tuple(people)).best
        return best.id if best is not None else None

    def _candidate(self, meaning: Meaning, name: str, on: DateSpan | None, near: Sequence[str]) -> Candidate:
        row = self._row(meaning)
        # Who asks for an abbreviation does not mean rather the row that has it to itself on every page.
        sense = Sense.NAME if meaning.sense is Sense.SHORT and name.isupper() else meaning.sense
        weight, reasons = _SENSES[sense], [_WORDS[meaning.sense]]
        held = occupancies_of(self._tables, meaning.id, on) if meaning.table == "person" else ()
        if on is not None and held:
            weight += _IN_OFFICE
            reasons.append(f"was {held[0].office.title} ({held[0].office.of}) on {on}")
        for word in near:
            gain, reason = self._nearness(meaning, row, held, word)
            weight += gain
            reasons += [reason] if reason else []
        return Candidate(meaning.table, meaning.id, row.name, weight, tuple(reasons))

    def _nearness(
        self, meaning: Meaning, row: object, held: Sequence[Occupancy], word: str
    ) -> tuple[int, str]:
        """Return how much a word nearby speaks for a row, and why."""
        owners = self._titles.owners(word)
        for one in held:
            if one.office in self._titles.offices(word, None) or one.office in self._titles.offices(
                word, one.office.of
            ):
                return _NEAR_OFFICE, f"held the office of {word!r}"
            if one.office.of in owners:
                return _NEAR, f"held an office of {word!r}"
        tied = {getattr(row, key, None) for key in ("country", "parent", "within", "place", "series")}
        tied |= {*getattr(row, "participants", ()), *getattr(row, "sponsors", ()), *getattr(row, "sides", ())}
        if tied & {word, *owners}:
            return _NEAR, f"belongs to {word!r}"
        if isinstance(row, Outlet) and fold(word) in {
            "agency",
            "news agency",
            "outlet",
            "newspaper",
            row.kind,
        }:
            return _NEAR, f"is {word!r}"
        if fold(word) == meaning.table or fold(word) == getattr(row, "kind", None):
            return _NEAR, f"is {word!r}"
        return 0, ""

    def _in_office(self, title: str, on: DateSpan | None, near: Sequence[str]) -> Iterator[Candidate]:
        """Yield who held the office on the day, where the name is a title."""
        if on is None:
            return
        for owner in (None, *near):
            answer = ask_holder(self._tables, self._titles, title, owner, on)
            for one in answer.holders:
                yield Candidate(
                    "person", one.person.id, one.person.name, _SENSES[Sense.NAME], (f"was {one}",)
                )
            if answer.standing is Standing.HELD:
                return

    def _row(self, meaning: Meaning) -> _Named:
        tables = self._tables
        rows: Mapping[str, Mapping[str, _Named]] = {
            "state": tables.states,
            "person": tables.people,
            "body": tables.bodies,
            "project": tables.projects,
            "place": tables.places,
            "series": tables.series,
            "event": tables.events,
            "outlet": tables.outlets,
        }
        return rows[meaning.table][meaning.id]
