"""What a door wrote, and what it had to leave out, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from cpecwatch.convert import Record
from cpecwatch.dates import DateSpan, Precision
from cpecwatch.export.selection import type_of

__all__ = ["LeftOut", "Receipt", "undated"]


@attrs.frozen
class LeftOut:
    """A record that a format cannot carry.

    Attributes:
        id: Id of the record.
        type: What kind of record it is: ``"meeting"``, ``"demand"``.
        reason: Why, in a few words.
    """

    id: str
    type: str
    reason: str

    @classmethod
    def of(cls, record: Record, reason: str) -> LeftOut:
        """Return the note that a record is left out."""
        return cls(record.id, type_of(record), reason)


@attrs.frozen
class Receipt:
    """What a door wrote, and what it left out.

    Attributes:
        written: Ids of the records that it wrote, in their order.
        left_out: The records that it could not write, each with the reason.

    >>> missed = (LeftOut("m-2", "meeting", "no place"), LeftOut("m-3", "meeting", "no place"))
    >>> print(Receipt(("m-1",), missed))
    1 record written; left out: 2 meetings (no place)
    """

    written: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()

    def __str__(self) -> str:
        said = f"{_count(len(self.written), 'record')} written"
        reasons = Counter((one.type, one.reason) for one in self.left_out)
        return said + _listed(f"{_count(number, type_)} ({why})" for (type_, why), number in reasons.items())


def undated(when: DateSpan | None) -> str:
    """Return why a record has no day, or nothing where it has one.

    >>> undated(DateSpan.month(2025, 8)), undated(DateSpan.parse("2025-08-20"))
    ('dated by the month', '')
    """
    if when is None:
        return "no date"
    return "" if when.precision is Precision.DAY else f"dated by the {when.precision}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _listed(parts: Iterable[str]) -> str:
    text = ", ".join(parts)
    return f"; left out: {text}" if text else ""
