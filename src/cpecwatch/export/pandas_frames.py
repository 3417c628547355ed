"""Tables as pandas data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.export.columns import ColumnType
from cpecwatch.export.extras import need
from cpecwatch.export.selection import Selection
from cpecwatch.export.tables import table_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["to_pandas"]

#: Types that tell "missing" from zero, false and empty; what pandas has no type for is an object.
_DTYPES = {
    ColumnType.TEXT: "string",
    ColumnType.TEXTS: "object",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.DECIMAL: "object",
    ColumnType.DAY: "datetime64[s]",
    ColumnType.FLAG: "boolean",
}


def to_pandas(corpus: Corpus, table: str, records: Iterable[Record] | None = None) -> pd.DataFrame:
    """Return a table as a pandas data frame. Needs the extra ``pandas``.

    Text is ``string``, whole numbers ``Int64``, coordinates ``Float64``, days ``datetime64[s]`` at midnight,
    ``answered`` is ``boolean``; lists are tuples, and numbers of money ``Decimal``.

    Args:
        corpus: The corpus.
        table: Name of the table: ``"demands"``; :doc:`/reference/tables` has them all.
        records: Which of its records to put into it, and in which order; all if left out.

    Raises:
        UnknownFieldError: If there is no such table; offers the closest one.
        MissingExtraError: If pandas is not installed.

    >>> from cpecwatch.records import DemandKind, SecurityDemand, Strength
    >>> corpus = Corpus.of([
    ...     SecurityDemand("d-1", "china", "pakistan", DemandKind.PROTECTION, Strength.REQUEST),
    ...     SecurityDemand("d-2", "china", "pakistan", DemandKind.OWN_FORCES, Strength.CONDITION),
    ... ])
    >>> frame = to_pandas(corpus, "demands", corpus.demands.where(responses=None, strength="condition"))
    >>> frame["kind"].to_list()
    ['own-forces']
    """
    pandas, shape = need("pandas", extra="pandas"), table_of(table)
    values = shape.values(Selection(corpus, records))
    columns = {
        column.name: pandas.Series(values[column.name], dtype=_DTYPES[column.type])
        for column in shape.columns
    }
    frame: pd.DataFrame = pandas.DataFrame(columns)
    return frame
