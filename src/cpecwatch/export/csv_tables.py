"""Tables as CSV, with formulas made harmless.

A spreadsheet takes a cell for a formula if it begins with ``=``, ``+``, ``-``, ``@``, their full-width forms,
a tab or a line break, and a page may hold any words. Such text, also after blanks, gets an apostrophe before
it, as does text in which an apostrophe stands there already, so that :func:`plain` gives every text back
unchanged. Numbers and days are written by this module, not by a page: they stay as they are, minus included.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.export.columns import Table, Value
from cpecwatch.export.files import write_whole
from cpecwatch.export.selection import Selection
from cpecwatch.export.tables import TABLES, table_of

__all__ = ["harmless", "plain", "to_csv"]

#: What a spreadsheet may take for a formula; blanks before it do not help, nor apostrophes that we put there.
_DANGER = re.compile("'*(?:[\\t\\r\\n]|\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20])")

#: Between the items of a list in one cell.
_BETWEEN = "; "


def harmless(text: str) -> str:
    """Return text that no spreadsheet takes for a formula.

    >>> harmless("=HYPERLINK(0)"), harmless("Gwadar")
    ("'=HYPERLINK(0)", 'Gwadar')
    """
    return f"'{text}" if _DANGER.match(text) else text


def plain(cell: str) -> str:
    """Return the text that :func:`harmless` was given.

    >>> plain("'=HYPERLINK(0)"), plain("'tis")
    ('=HYPERLINK(0)', "'tis")
    """
    return cell[1:] if cell.startswith("'") and _DANGER.match(cell) else cell


def to_csv(
    corpus: Corpus,
    path: str | os.PathLike[str],
    records: Iterable[Record] | None = None,
    *,
    table: str | None = None,
    bom: bool = False,
) -> tuple[Path, ...]:
    """Write tables as CSV in UTF-8, with formulas made harmless.

    Args:
        corpus: The corpus.
        path: A folder, made if it is not there, for a file for every table; with ``table``, the one file.
        records: Which of its records to write, and in which order; all if left out.
        table: Name of the one table to write; :doc:`/reference/tables` has them all.
        bom: Whether to begin each file with a byte order mark, without which Excel takes UTF-8 for the
            encoding of its country and shows curly quotes as rubbish. Other programs need none.

    Returns:
        The files that were written.

    Raises:
        UnknownFieldError: If there is no such table; offers the closest one.
        OSError: If a file cannot be written.
    """
    selection = Selection(corpus, records)
    if table is not None:
        files = {Path(path): table_of(table)}
    else:
        Path(path).mkdir(parents=True, exist_ok=True)
        files = {Path(path) / f"{name}.csv": shape for name, shape in TABLES.items()}
    for file, shape in files.items():
        write_whole(file, chain(["\ufeff"] if bom else (), lines(shape, selection)))
    return tuple(files)


def lines(table: Table[Any], selection: Selection) -> Iterator[str]:
    """Yield a table as lines of CSV, the names of its columns first."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in _rows(table, selection):
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _rows(table: Table[Any], selection: Selection) -> Iterator[list[str]]:
    yield [column.name for column in table.columns]
    for row in table.rows(selection):
        yield [_cell(value) for value in row]


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return harmless(value)
        case tuple():
            return harmless(_BETWEEN.join(value))
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}"
        case _:
            return str(value)
