"""Make the page that describes the tables of cpecwatch.export from their one description.

python docs/table_page.py            write docs/reference/tables.md anew
python docs/table_page.py --check    change nothing; fail if it is out of date
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from cpecwatch.export import TABLES
from cpecwatch.export.columns import ColumnType

PAGE = Path(__file__).parent / "reference/tables.md"
OPENING = """\
<!-- Made by docs/table_page.py from src/cpecwatch/export/tables.py; changes belong there. -->

# Tables

The tables that [the doors out](export.md) to pandas, polars, Arrow, Parquet, DuckDB and CSV have in common.
Names and types of columns are part of the public interface, and no name is a word that SQL keeps for itself.
Ids are those of the records; a column that ends in `_name` has the name that the corpus knows for an id. A
cell is empty where the pages do not say.

| type | pandas | polars | Arrow, Parquet | DuckDB | CSV |
|---|---|---|---|---|---|
"""
#: A type in each of the formats.
FORMATS = {
    ColumnType.TEXT: ("string", "String", "string", "VARCHAR", "formulas made harmless"),
    ColumnType.TEXTS: ("tuples of str", "List(String)", "list of string", "VARCHAR[]", "with `; ` between"),
    ColumnType.INTEGER: ("Int64", "Int64", "int64", "BIGINT", "plain"),
    ColumnType.NUMBER: ("Float64", "Float64", "double", "DOUBLE", "plain"),
    ColumnType.DECIMAL: ("Decimal", "Decimal(38, 6)", "decimal128(38, 6)", "DECIMAL(38, 6)", "plain"),
    ColumnType.DAY: ("datetime64[s]", "Date", "date32", "DATE", "ISO 8601"),
    ColumnType.FLAG: ("boolean", "Boolean", "bool", "BOOLEAN", "true, false"),
}


def page() -> Iterator[str]:
    """Yield the page, piece by piece."""
    yield OPENING
    for type_, formats in FORMATS.items():
        yield f"| {' | '.join([type_.value, *formats])} |\n"
    for name, table in TABLES.items():
        yield f"\n## {name}\n\nA row is {table.about}.\n\n| column | type | |\n|---|---|---|\n"
        for column in table.columns:
            yield f"| `{column.name}` | {column.type.value} | {column.about} |\n"


def main() -> None:
    """Write the page, or check it."""
    text = "".join(page())
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return
    print(PAGE.relative_to(PAGE.parent.parent.parent))
    if "--check" in sys.argv:
        sys.exit(1)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
