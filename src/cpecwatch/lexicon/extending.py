"""A lexicon with rows of one's own: added, correcting rows that are there, or hiding them.

A row whose id is there already corrects that row: the fields that it gives take the place of the old ones,
and the others stay. A list whose name has ``more_`` before it, such as ``more_aliases``, adds to the old one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

import attrs

from cpecwatch.errors import InvalidValueError, LexiconError, expected, suggest
from cpecwatch.lexicon.checks import find_faults
from cpecwatch.lexicon.loading import Draft, raise_faults, read_drafts, read_toml
from cpecwatch.lexicon.rows import TABLES, Row, id_of, table_of
from cpecwatch.lexicon.tables import Tables

__all__ = ["GROUP", "Source", "extended_rows", "installed_sources"]

#: Group of the entry points by which a package ships rows.
GROUP = "cpecwatch.lexicon"
#: A TOML file, or a folder of them, or rows.
Source = str | Path | Iterable[Row]


def extended_rows(base: Tables, sources: Iterable[Source]) -> list[Row]:
    """Return the rows of a lexicon with those of some sources.

    Args:
        base: The lexicon.
        sources: Where more rows are.

    Raises:
        LexiconError: If a source cannot be read, a row breaks its shape, or the whole breaks a rule; names
            every fault of all sources, each with its file, row and field.
        InvalidValueError: If a source is none.
    """
    faults: list[str] = []
    drafts = [draft for source in sources for draft in _drafts(source, faults)]
    rows = {(table_of(row), id_of(row)): row for row in base.rows}
    _hide(rows, [draft for draft in drafts if draft.table == "hidden"], faults)
    given: dict[tuple[str, str], str] = {}
    for draft in drafts:
        if draft.table == "hidden":
            continue
        key = (draft.table, draft.id or "")
        if key in given:
            faults.append(f"{draft.where}: given twice, first as {given[key]}")
            continue
        missing = [] if key in rows else draft.missing()
        faults += missing
        if not missing and not draft.is_broken:
            given[key] = draft.where
            rows[key] = draft.row(rows.get(key))
    raise_faults(faults)
    for fault in find_faults(Tables(rows.values())):
        row = (table_of(fault.row), id_of(fault.row))
        where = given.get(row, f"the lexicon's own {' '.join(row)}")
        faults.append(f"{where}: field {fault.field!r}: {fault.message}")
    raise_faults(faults)
    return list(rows.values())


def _hide(rows: dict[tuple[str, str], Row], drafts: Iterable[Draft], faults: list[str]) -> None:
    """Take hidden rows out."""
    for draft in drafts:
        missing = draft.missing()
        faults += missing
        if missing or draft.is_broken:
            continue
        table, id_ = str(draft.fields["table"]), str(draft.fields["id"])
        if table not in TABLES:
            faults.append(
                f"{draft.where}: field 'table': {expected('a table', table)}{suggest(table, TABLES)}"
            )
        elif rows.pop((table, id_), None) is None:
            close = suggest(id_, [known for other, known in rows if other == table][:5000])
            hint = close if close.startswith("; did") else ""
            faults.append(f"{draft.where}: field 'id': {expected(f'the id of a {table}', id_)}{hint}")


def _drafts(source: Source, faults: list[str]) -> Iterator[Draft]:
    """Yield the rows of a source; what is wrong is appended to ``faults``."""
    if isinstance(source, str | Path):
        path = Path(source)
        files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
        for file in files:
            yield from read_drafts(read_toml(file, faults), file.name, faults)
        return
    for number, row in enumerate(source, 1):
        if not isinstance(row, tuple(TABLES.values())):
            raise InvalidValueError(expected("a row, or the path of a TOML file", row))
        fields = attrs.asdict(row, recurse=False)
        yield Draft(table_of(row), fields, fields, {}, f"{table_of(row)} {number} ({id_of(row)})")


@cache
def installed_sources() -> Mapping[str, Source]:
    """Return the sources that installed packages ship, by name of their entry point.

    An entry point of the group ``cpecwatch.lexicon`` is a path, rows, or a function without arguments that
    returns one of them.

    Raises:
        LexiconError: If an entry point cannot be loaded.
    """
    found: dict[str, Source] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            loaded = point.load()
            found[point.name] = loaded() if callable(loaded) else loaded
        except Exception as error:
            faults = [f"entry point {point.name!r} ({point.value}): {error!r}"]
            message = "\n".join(["the lexicon has 1 fault", *faults])
            raise LexiconError(message) from error
    return found
