"""Tables as polars data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.export.columns import SCALE, WIDTH, ColumnType
from cpecwatch.export.extras import need
from cpecwatch.export.selection import Selection
from cpecwatch.export.tables import table_of

if TYPE_CHECKING:
    import polars as pl

__all__ = ["to_polars"]


def to_polars(corpus: Corpus, table: str, records: Iterable[Record] | None = None) -> pl.DataFrame:
    """Return a table as a polars data frame. Needs the extra ``polars``.

    Args:
        corpus: The corpus.
        table: Name of the table: ``"demands"``; :doc:`/reference/tables` has them all.
        records: Which of its records to put into it, and in which order; all if left out.

    Raises:
        UnknownFieldError: If there is no such table; offers the closest one.
        MissingExtraError: If polars is not installed.

    >>> from cpecwatch.records import Meeting
    >>> frame = to_polars(Corpus.of([Meeting("m-1"), Meeting("m-2", ordinal=14)]), "meetings")
    >>> frame["ordinal"].to_list()
    [None, 14]
    """
    polars, shape = need("polars", extra="polars"), table_of(table)
    types = {
        ColumnType.TEXT: polars.String,
        ColumnType.TEXTS: polars.List(polars.String),
        ColumnType.INTEGER: polars.Int64,
        ColumnType.NUMBER: polars.Float64,
        ColumnType.DECIMAL: polars.Decimal(WIDTH, SCALE),
        ColumnType.DAY: polars.Date,
        ColumnType.FLAG: polars.Boolean,
    }
    schema = {column.name: types[column.type] for column in shape.columns}
    frame: pl.DataFrame = polars.DataFrame(shape.values(Selection(corpus, records)), schema=schema)
    return frame
