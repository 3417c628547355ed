"""What a table is: columns of fixed names and types, each with the way it is filled from a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Context, Decimal, InvalidOperation
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

import attrs

from cpecwatch.export.selection import Selection

__all__ = ["SCALE", "WIDTH", "Column", "ColumnType", "Table", "Value", "at", "exact"]

R = TypeVar("R")

#: What a cell may hold.
Value = str | int | float | Decimal | bool | date | tuple[str, ...] | None

#: Digits of a decimal column, and how many of them come after the point.
WIDTH, SCALE = 38, 6

_PLACES = Decimal(1).scaleb(-SCALE)
_DIGITS = Context(prec=WIDTH)


class ColumnType(StrEnum):
    """The type of a column; the same in every format that has types."""

    TEXT = "text"
    TEXTS = "list of text"
    INTEGER = "integer"
    NUMBER = "number"
    DECIMAL = "decimal"
    DAY = "day"
    FLAG = "true or false"


@attrs.frozen
class Column(Generic[R]):
    """A column of a table.

    Attributes:
        name: Its name; no word that SQL keeps for itself.
        type: Its type.
        about: What it holds, for the documentation.
        fill: The value for a row.
    """

    name: str
    type: ColumnType
    about: str
    fill: Callable[[R, Selection], Value] = attrs.field(repr=False)


def at(name: str, type_: ColumnType, about: str, path: str = "") -> Column[Any]:
    """Return a column that is filled by what stands at a path of fields; empty where the path breaks off.

    Args:
        name: Its name.
        type_: Its type.
        about: What it holds.
        path: Names of fields with dots between them; the column's own name if left out.
    """
    steps = tuple(map(attrgetter, (path or name).split(".")))

    def fill(item: object, _: Selection) -> Value:
        found: Any = item
        for step in steps:
            if found is None:
                return None
            found = step(found)
        value: Value = found
        return value

    return Column(name, type_, about, fill)


@attrs.frozen
class Table(Generic[R]):
    """A table: what its rows are, and its columns.

    Attributes:
        name: Its name, which is that of its file.
        about: What a row is, for the documentation.
        items: What the rows are made of, in their order.
        columns: The columns, in their order.
    """

    name: str
    about: str
    items: Callable[[Selection], Iterable[R]] = attrs.field(repr=False)
    columns: tuple[Column[R], ...] = attrs.field(repr=False)

    def rows(self, selection: Selection) -> Iterator[tuple[Value, ...]]:
        """Yield the rows, one at a time."""
        fills = [column.fill for column in self.columns]
        for item in self.items(selection):
            yield tuple([_whole(fill(item, selection)) for fill in fills])

    def values(self, selection: Selection) -> dict[str, list[Any]]:
        """Return the values of each column, by its name."""
        items = list(self.items(selection))
        return {column.name: _values(column, items, selection) for column in self.columns}


def _values(column: Column[R], items: list[R], selection: Selection) -> list[Value]:
    fill = column.fill
    if column.type in {ColumnType.TEXT, ColumnType.TEXTS}:
        return [_whole(fill(item, selection)) for item in items]
    return [fill(item, selection) for item in items]


def exact(number: Decimal) -> Decimal | None:
    """Return a number with the decimal places of a decimal column, or ``None`` if it does not fit into one.

    >>> exact(Decimal("5.3E+12"))
    Decimal('5300000000000.000000')
    >>> exact(Decimal("0.0000001")) is None
    True
    """
    try:
        fitted = number.quantize(_PLACES, context=_DIGITS)
    except InvalidOperation:  # more digits than a decimal column has
        return None
    return fitted if fitted == number else None


def _whole(value: Value) -> Value:
    """Return a value as every format can carry it.

    A member of an enum becomes plain text, and half a surrogate pair, which a page may have, U+FFFD.
    """
    if isinstance(value, str):
        text = str.__str__(value)
        return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return tuple(str(_whole(item)) for item in value) if isinstance(value, tuple) else value
