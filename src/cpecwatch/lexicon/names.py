"""What the names of the lexicon's rows are, and in what sense each stands for its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import attrs

from cpecwatch.lexicon.rows import Person
from cpecwatch.lexicon.tables import Tables

__all__ = ["Meaning", "Sense", "names_in", "short_names"]


class Sense(StrEnum):
    """In what sense a name stands for its row."""

    NAME = "name"
    SHORT = "short"
    GENERIC = "generic"
    ADJECTIVE = "adjective"
    METONYM = "metonym"


@attrs.frozen(weakref_slot=False, cache_hash=True)
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


def short_names(person: Person) -> tuple[str, ...]:
    """Return single words that mean a person once the page has named them in full.

    >>> short_names(Person("xi-jinping", "Xi Jinping", "china"))
    ('Xi',)
    """
    if person.short:
        return person.short
    words = person.name.split()
    return (words[0] if person.country == "china" else words[-1],) if len(words) > 1 else ()


def names_in(tables: Tables) -> Iterator[tuple[str, Meaning]]:
    """Yield all names that a text may hold, each with what it means; titles and outlets are no such names."""
    for state in tables.states.values():
        yield from _meaning("state", state.id, Sense.NAME, (state.name, *state.aliases))
        yield from _meaning("state", state.id, Sense.ADJECTIVE, state.adjectives)
        yield from _meaning("state", state.id, Sense.METONYM, state.metonyms)
    for person in tables.people.values():
        yield from _meaning("person", person.id, Sense.NAME, (person.name, *person.aliases, *person.solo))
        short = [name for name in short_names(person) if name not in person.solo]
        yield from _meaning("person", person.id, Sense.SHORT, short)
    for body in tables.bodies.values():
        yield from _meaning("body", body.id, Sense.NAME, (body.name, *body.aliases))
        yield from _meaning("body", body.id, Sense.GENERIC, body.generic)
        yield from _meaning("body", body.id, Sense.SHORT, body.short)
    for table, rows in (
        ("project", tables.projects),
        ("place", tables.places),
        ("series", tables.series),
        ("event", tables.events),
    ):
        for row in rows.values():
            yield from _meaning(table, row.id, Sense.NAME, (row.name, *row.aliases))


def _meaning(table: str, id_: str, sense: Sense, names: Iterable[str]) -> Iterator[tuple[str, Meaning]]:
    meaning = Meaning(table, id_, sense)
    for name in names:
        yield name, meaning
