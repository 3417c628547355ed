"""The doors out: one module for each format, each heavy one behind an extra of its own.

Every door takes the corpus first, and then, if not all of it is wanted, the records::

    export.to_pandas(corpus, "demands", corpus.demands.where(responses=None))

Nothing but the standard library is imported before a door is used.
"""

from cpecwatch.export.arrow_tables import to_arrow, to_parquet
from cpecwatch.export.csv_tables import to_csv
from cpecwatch.export.duckdb_tables import to_duckdb
from cpecwatch.export.ftm import to_ftm
from cpecwatch.export.geojson import to_geojson
from cpecwatch.export.graph import to_graphml, to_networkx
from cpecwatch.export.ical import to_icalendar
from cpecwatch.export.pandas_frames import to_pandas
from cpecwatch.export.plover import to_plover
from cpecwatch.export.polars_frames import to_polars
from cpecwatch.export.receipts import LeftOut, Receipt
from cpecwatch.export.tables import TABLES

__all__ = [
    "TABLES",
    "LeftOut",
    "Receipt",
    "to_arrow",
    "to_csv",
    "to_duckdb",
    "to_ftm",
    "to_geojson",
    "to_graphml",
    "to_icalendar",
    "to_networkx",
    "to_pandas",
    "to_parquet",
    "to_plover",
    "to_polars",
]
