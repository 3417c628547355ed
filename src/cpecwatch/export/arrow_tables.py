"""Tables as Arrow tables in memory, and as Parquet files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.export.columns import SCALE, WIDTH, ColumnType
from cpecwatch.export.extras import need
from cpecwatch.export.selection import Selection
from cpecwatch.export.tables import TABLES, table_of

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["to_arrow", "to_parquet"]


def to_arrow(corpus: Corpus, table: str, records: Iterable[Record] | None = None) -> pa.Table:
    """Return a table as an Arrow table. Needs the extra ``arrow``.

    Args:
        corpus: The corpus.
        table: Name of the table: ``"demands"``; :doc:`/reference/tables` has them all.
        records: Which of its records to put into it, and in which order; all if left out.

    Raises:
        UnknownFieldError: If there is no such table; offers the closest one.
        MissingExtraError: If pyarrow is not installed.

    >>> to_arrow(Corpus(), "amounts").schema.field("value").type
    Decimal128Type(decimal128(38, 6))
    """
    return arrow_table(Selection(corpus, records), table)


def arrow_table(selection: Selection, table: str) -> pa.Table:
    """Return a table of a selection as an Arrow table."""
    arrow, shape = need("pyarrow", extra="arrow"), table_of(table)
    types = {
        ColumnType.TEXT: arrow.string(),
        ColumnType.TEXTS: arrow.list_(arrow.string()),
        ColumnType.INTEGER: arrow.int64(),
        ColumnType.NUMBER: arrow.float64(),
        ColumnType.DECIMAL: arrow.decimal128(WIDTH, SCALE),
        ColumnType.DAY: arrow.date32(),
        ColumnType.FLAG: arrow.bool_(),
    }
    schema = arrow.schema([(column.name, types[column.type]) for column in shape.columns])
    found: pa.Table = arrow.Table.from_pydict(shape.values(selection), schema=schema)
    return found


def to_parquet(
    corpus: Corpus, folder: str | os.PathLike[str], records: Iterable[Record] | None = None
) -> tuple[Path, ...]:
    """Write every table to a Parquet file of its name in a folder. Needs the extra ``arrow``.

    Args:
        corpus: The corpus.
        folder: Where to write; made if it is not there. Files of those names are replaced.
        records: Which of its records to write, and in which order; all if left out.

    Returns:
        The files. Tables without a row have one too, so that a query over them finds its columns.

    Raises:
        MissingExtraError: If pyarrow is not installed.
        OSError: If a file cannot be written.
    """
    parquet, selection = need("pyarrow.parquet", extra="arrow"), Selection(corpus, records)
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    files = []
    for name in TABLES:
        draft = target / f".{name}.{uuid4().hex}.tmp"
        try:
            parquet.write_table(arrow_table(selection, name), draft)
            files.append(draft.replace(target / f"{name}.parquet"))
        finally:
            draft.unlink(missing_ok=True)
    return tuple(files)
