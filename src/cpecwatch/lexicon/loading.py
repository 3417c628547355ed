"""Lexicon files to rows: every fault of every file at once, each with its file, row and field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, LexiconError, expected, suggest
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
from cpecwatch.records import ActorKind, ProjectKind

__all__ = ["DATA", "TABLES", "read_files", "read_tables"]

#: Folder of the rows that ship with the library.
DATA = Path(__file__).parent / "data"

#: Name of the TOML table -> class of its rows.
TABLES: Mapping[str, type[Row]] = {
    "state": State,
    "person": Person,
    "body": Body,
    "office": Office,
    "tenure": Tenure,
    "project": ProjectRow,
    "place": PlaceRow,
    "outlet": Outlet,
    "series": Series,
    "event": Event,
}

_SLUG = re.compile(r"[a-z0-9]+(?:[-./][a-z0-9]+)*\Z")
_VOCABULARIES: Mapping[tuple[type[Row], str], frozenset[str]] = {
    (Body, "kind"): frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.STATE},
    (ProjectRow, "kind"): frozenset(ProjectKind),
    (Outlet, "kind"): frozenset({"outlet", "agency"}),
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
    DateSpan: _span,
    DateSpan | None: _span,
}


def _plan(cls: type[Row]) -> dict[str, tuple[Any, bool]]:
    """Return for each field of a row class its reader and whether it must be given."""
    hints = get_type_hints(cls)
    return {f.name: (_READERS[hints[f.name]], f.default is attrs.NOTHING) for f in attrs.fields(cls)}


def _read_row(cls: type[Row], plan: Mapping[str, tuple[Any, bool]], table: Mapping[str, object], faults: list[str], where: str) -> Row | None:
    values, before = {}, len(faults)
    for key, value in table.items():
        if key not in plan:
            faults.append(f"{where}: unknown field {key!r}{suggest(key, plan)}")
            continue
        try:
            values[key] = plan[key][0](value)
        except InvalidValueError as error:
            faults.append(f"{where}: field {key!r}: {error}")
            continue
        vocabulary = _VOCABULARIES.get((cls, key))
        if vocabulary and values[key] not in vocabulary:
            faults.append(f"{where}: field {key!r}: {expected('one of ' + ', '.join(sorted(vocabulary)), value)}")
        if key == "id" and not _SLUG.match(values[key]):
            faults.append(f"{where}: field 'id': {expected('lower-case words joined by hyphens', value)}")
    faults += [f"{where}: field {key!r} is missing" for key, (_, must) in plan.items() if must and key not in table]
    return cls(**values) if len(faults) == before else None


def read_tables(tables: Mapping[str, object], name: str, faults: list[str]) -> list[Row]:
    """Read the rows of one file, already parsed; what is wrong is appended to ``faults``."""
    rows: list[Row] = []
    for table, entries in tables.items():
        cls = TABLES.get(table)
        if cls is None:
            faults.append(f"{name}: unknown table [[{table}]]{suggest(table, TABLES)}")
            continue
        if not isinstance(entries, list):
            faults.append(f"{name}: {expected(f'[[{table}]] rows', entries)}")
            continue
        plan = _plan(cls)
        for number, entry in enumerate(entries, 1):
            label = entry.get("id") or entry.get("office") if isinstance(entry, dict) else None
            where = f"{name}: {table} {number}" + (f" ({label})" if label else "")
            if not isinstance(entry, dict):
                faults.append(f"{where}: {expected('a table', entry)}")
                continue
            row = _read_row(cls, plan, entry, faults, where)
            if row is not None:
                rows.append(row)
    return rows


def read_files(paths: Iterable[Path]) -> list[Row]:
    """Read lexicon files.

    Args:
        paths: TOML files.

    Returns:
        Their rows, in order.

    Raises:
        LexiconError: If a file cannot be read or a row breaks its shape; names every fault of every file.
    """
    rows: list[Row] = []
    faults: list[str] = []
    for path in paths:
        try:
            tables = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            faults.append(f"{path.name}: {error}")
            continue
        rows += read_tables(tables, path.name, faults)
    if faults:
        raise LexiconError("\n".join([f"the lexicon has {len(faults)} faults", *faults]))
    return rows
