"""Tables in a DuckDB database, in memory or in a file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.export.arrow_tables import arrow_table
from cpecwatch.export.extras import need
from cpecwatch.export.selection import Selection
from cpecwatch.export.tables import TABLES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["to_duckdb"]


def to_duckdb(
    corpus: Corpus,
    database: str | os.PathLike[str] = ":memory:",
    records: Iterable[Record] | None = None,
) -> DuckDBPyConnection:
    """Put every table into a DuckDB database and return the open connection. Needs the extra ``duckdb``.

    Args:
        corpus: The corpus.
        database: Name of a database file; one in memory if left out. Tables of those names are replaced, all
            of them or, if something fails, none.
        records: Which of its records to put into it, and in which order; all if left out.

    Raises:
        MissingExtraError: If duckdb or pyarrow is not installed.

    >>> from cpecwatch.records import Meeting, Participant
    >>> corpus = Corpus.of([Meeting("m-1", (Participant("wang-yi"), Participant("ishaq-dar")))])
    >>> with to_duckdb(corpus) as database:
    ...     database.sql("SELECT actor FROM participants ORDER BY actor").fetchall()
    [('ishaq-dar',), ('wang-yi',)]
    """
    duckdb, selection = need("duckdb", extra="duckdb"), Selection(corpus, records)
    need("pyarrow", extra="duckdb")
    connection: DuckDBPyConnection = duckdb.connect(os.fspath(database))
    try:
        connection.begin()
        for name in TABLES:
            connection.register("incoming", arrow_table(selection, name))
            connection.execute(f"CREATE OR REPLACE TABLE {name} AS FROM incoming")
            connection.unregister("incoming")
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection
