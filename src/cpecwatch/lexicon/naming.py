"""Checks on names: each means one row on one day, or a rule says which, and each row is found by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from cpecwatch.lexicon.faults import Fault
from cpecwatch.lexicon.matcher import is_findable
from cpecwatch.lexicon.names import Sense, names_in
from cpecwatch.lexicon.rows import Office
from cpecwatch.lexicon.tables import Tables
from cpecwatch.lexicon.titles import title_key
from cpecwatch.lexicon.tokens import fold

__all__ = ["PRECEDENCE", "findable", "namesakes", "titles"]

#: Pairs of tables whose rows may share a name, the one first that it means in a text.
PRECEDENCE = frozenset({("series", "body"), ("project", "body"), ("project", "place"), ("state", "place")})


def namesakes(tables: Tables) -> Iterator[Fault]:
    """No name means two rows, unless a rule says which of them counts; short and general words may."""
    owners: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for name, meaning in names_in(tables):
        if meaning.sense is Sense.NAME:
            owners[fold(name)][meaning.table, meaning.id] = None
    for outlet in tables.outlets.values():
        for name in (outlet.name, *outlet.aliases, *outlet.domains):
            owners[f"outlet {fold(name)}"]["outlet", outlet.id] = None
    for name, rows in owners.items():
        for (table, id_), (other, other_id) in combinations(rows, 2):
            if (table, other) not in PRECEDENCE and (other, table) not in PRECEDENCE:
                shown = name.removeprefix("outlet ") if table == "outlet" else name
                yield Fault(
                    tables.row(other, other_id), "aliases", f"{shown!r} is a name of {table} {id_}, too"
                )


def titles(tables: Tables) -> Iterator[Fault]:
    """No two offices of one owner have the same title at a time."""
    owners: dict[tuple[str, tuple[str, ...]], dict[str, Office]] = defaultdict(dict)
    for office in tables.office_rows.values():
        for title in (office.title, *office.aliases):
            owners[office.of, title_key(title)][office.id] = office
    for (_, key), offices in owners.items():
        for office, other in combinations(offices.values(), 2):
            apart = (office.end and other.start and office.end.start <= other.start.end) or (
                other.end and office.start and other.end.start <= office.start.end
            )
            if not apart:
                yield Fault(other, "aliases", f"{' '.join(key)!r} is a title of {office.id}, too")


def findable(tables: Tables) -> Iterator[Fault]:
    """Each name can be found in a text."""
    for name, meaning in names_in(tables):
        if not is_findable(name):
            yield Fault(tables.row(meaning.table, meaning.id), "name", f"{name!r} can be found in no text")
