"""Lexicon files to rows: every fault of every file at once, each with its file, row and field."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any, get_type_hints

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, LexiconError, expected, suggest
from cpecwatch.lexicon.compiling import read_compiled
from cpecwatch.lexicon.rows import KEYS, TABLES, Bounds, Row
from cpecwatch.records import ActorKind, ProjectKind

__all__ = ["Draft", "default_rows", "raise_faults", "read_drafts", "read_toml"]

_SLUG = re.compile(r"[a-z0-9]+(?:[-./][a-z0-9]+)*\Z")
_VOCABULARIES: Mapping[tuple[str, str], frozenset[str]] = {
    ("body", "kind"): frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.STATE},
    ("project", "kind"): frozenset(ProjectKind),
    ("outlet", "kind"): frozenset({"outlet", "agency"}),
}


def _text(value: object) -> str:
    if isinstance(value, str) and value and value == value.strip():
        return value
    raise InvalidValueError(expected("a text without outer blanks", value))


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise InvalidValueError(expected("a list of texts", value))
    return tuple(_text(item) for item in value)


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise InvalidValueError(expected("a whole number", value))


def _degrees(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and -180 <= value <= 180:
        return float(value)
    raise InvalidValueError(expected("degrees between -180 and 180", value))


def _bounds(value: object) -> Bounds:
    if not isinstance(value, list | tuple) or len(value) != 4:
        raise InvalidValueError(expected("degrees south, north, west and east", value))
    south, north, west, east = map(_degrees, value)
    if south > north or west > east:
        raise InvalidValueError(expected("degrees south, north, west and east", value))
    return south, north, west, east


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise InvalidValueError(expected("true or false", value))


def _span(value: object) -> DateSpan:
    if isinstance(value, DateSpan):
        return value
    if type(value) is date:
        return DateSpan.on(value)
    return DateSpan.parse(_text(value))


# One reader for each type that a row field can have, by its annotation.
_READERS = {
    str: _text,
    str | None: _text,
    tuple[str, ...]: _texts,
    int: _whole,
    int | None: _whole,
    float | None: _degrees,
    bool: _flag,
    Bounds | None: _bounds,
    DateSpan: _span,
    DateSpan | None: _span,
}


_Reader = Callable[[object], Any]


@cache
def _plan(table: str) -> Mapping[str, tuple[_Reader, bool, frozenset[str] | None]]:
    """Return for each field of a table's rows its reader, whether it must be given, and its vocabulary."""
    cls = TABLES[table]
    hints = get_type_hints(cls)
    return {
        f.name: (_READERS[hints[f.name]], f.default is attrs.NOTHING, _VOCABULARIES.get((table, f.name)))
        for f in attrs.fields(cls)
    }


@attrs.frozen
class Draft:
    """A row of a file whose fields are read and that may not be whole: it may correct another one.

    Attributes:
        table: Table of the row.
        fields: Its fields by name.
        given: Names of the fields that the file has, read or not.
        more: Items to add to fields that are lists, by field name; a file has them as ``more_aliases``.
        where: File, table and number, for messages.
        is_broken: Whether a field could not be read, which is a fault already.
    """

    table: str
    fields: Mapping[str, object]
    given: Collection[str]
    more: Mapping[str, tuple[str, ...]]
    where: str
    is_broken: bool = False

    @property
    def id(self) -> str | None:
        """What tells the row from the others of its table; none if a field of it is missing."""
        key = KEYS.get(self.table, ("id",))
        return " ".join(str(self.fields[field]) for field in key) if self.fields.keys() >= {*key} else None

    def missing(self) -> list[str]:
        """Return a fault for each field that a new row must have and this one has not."""
        return [
            f"{self.where}: field {key!r} is missing"
            for key, (_, must, _) in _plan(self.table).items()
            if must and key not in self.given
        ]

    def row(self, corrected: Row | None = None) -> Row:
        """Return the row, or the row that it corrects with its fields in place of the old ones."""
        fields: dict[str, Any] = dict(self.fields)
        for key, items in self.more.items():
            had = fields.get(key, getattr(corrected, key, ()))
            fields[key] = tuple(dict.fromkeys((*had, *items)))
        make: Callable[..., Row] = (
            TABLES[self.table] if corrected is None else partial(attrs.evolve, corrected)
        )
        return make(**fields)


def _draft(table: str, entry: Mapping[str, object], faults: list[str], where: str) -> Draft:
    """Read the fields of a row; what is wrong is appended to ``faults``."""
    plan, before = _plan(table), len(faults)
    fields: dict[str, Any] = {}
    more: dict[str, tuple[str, ...]] = {}
    for key, value in entry.items():
        name = key if key in plan else key.removeprefix("more_")
        if name not in plan or (name is not key and plan[name][0] is not _texts):
            faults.append(f"{where}: unknown field {key!r}{suggest(key, plan)}")
            continue
        reader, _, vocabulary = plan[name]
        try:
            read = reader(value)
        except InvalidValueError as error:
            faults.append(f"{where}: field {key!r}: {error}")
            continue
        if name is not key:
            more[name] = read
            continue
        fields[name] = read
        if vocabulary and read not in vocabulary:
            known = ", ".join(sorted(vocabulary))
            faults.append(f"{where}: field {key!r}: {expected(f'one of {known}', value)}")
        if key == "id" and table != "hidden" and not _SLUG.match(fields[name]):
            faults.append(f"{where}: field 'id': {expected('lower-case words joined by hyphens', value)}")
    return Draft(table, fields, entry.keys(), more, where, len(faults) > before)


def read_drafts(tables: Mapping[str, object], name: str, faults: list[str]) -> Iterator[Draft]:
    """Yield the rows of a file that is already parsed; what is wrong is appended to ``faults``.

    Args:
        tables: Table name -> its entries.
        name: Name of the file, for messages.
        faults: Where faults go.
    """
    for table, entries in tables.items():
        if table not in TABLES:
            faults.append(f"{name}: unknown table [[{table}]]{suggest(table, TABLES)}")
            continue
        if not isinstance(entries, list):
            faults.append(f"{name}: {expected(f'[[{table}]] rows', entries)}")
            continue
        for number, entry in enumerate(entries, 1):
            where = f"{name}: {table} {number}"
            if not isinstance(entry, dict):
                faults.append(f"{where}: {expected('a table', entry)}")
                continue
            label = entry.get("id") or entry.get("office")
            yield _draft(table, entry, faults, f"{where} ({label})" if label else where)


def read_toml(path: Path, faults: list[str]) -> Mapping[str, object]:
    """Return the tables of a TOML file; where it cannot be read, none, and a fault is appended."""
    import tomllib  # noqa: PLC0415 (the rows that ship with the library need none)

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        faults.append(f"{path.name}: {error}")
        return {}


def default_rows() -> list[Row]:
    """Return the rows that ship with the library, each checked for its shape.

    Raises:
        LexiconError: If the installed files are damaged; names every fault.
    """
    faults: list[str] = []
    rows: list[Row] = []
    try:
        files = read_compiled()
    except (OSError, ValueError) as error:
        faults.append(str(error))
        files = {}
    for name, tables in files.items():
        for draft in read_drafts(tables, name, faults):
            missing = draft.missing()
            faults += missing
            if not missing and not draft.is_broken:
                rows.append(draft.row())
    raise_faults(faults)
    return rows


def raise_faults(faults: Sequence[str]) -> None:
    """Raise all faults at once, if there are any.

    Raises:
        LexiconError: With one line for each.
    """
    if faults:
        count = f"{len(faults)} fault{'s' if len(faults) > 1 else ''}"
        raise LexiconError("\n".join([f"the lexicon has {count}", *faults]))
