"""Months, quarters and years: in which of them a record began, and all of them from one to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from cpecwatch.dates import DateSpan

__all__ = ["PERIODS", "period_of", "periods_between"]

#: What records can be counted by beside their fields, and how each is named.
PERIODS: dict[str, Callable[[date], str]] = {
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "year": lambda day: f"{day.year:04}",
}


#: A meeting may run on into the next period; what is longer than that is not long, but known inexactly.
_LONGEST_EVENT = 14  # days


def period_of(span: DateSpan | None, unit: str) -> str | None:
    """Return the period in which an interval begins; ``None`` where that is not known.

    >>> period_of(DateSpan.parse("2025-09-29/2025-10-02"), "quarter")
    '2025-Q3'
    >>> period_of(DateSpan.parse("2025"), "month") is None
    True
    """
    if span is None:
        return None
    first, last = PERIODS[unit](span.start), PERIODS[unit](span.end)
    return first if first == last or span.days <= _LONGEST_EVENT else None


def periods_between(first: str, last: str) -> Iterator[str]:
    """Yield the names of all periods from the first to the last, both included, each as they are named.

    >>> list(periods_between("2022-Q3", "2023-Q1"))
    ['2022-Q3', '2022-Q4', '2023-Q1']
    """
    unit = "year" if len(first) == len("2022") else "quarter" if "Q" in first else "month"
    for month in range(12 * int(first[:4]), 12 * int(last[:4]) + 12):
        name = PERIODS[unit](date(month // 12, month % 12 + 1, 1))
        is_new = month % {"month": 1, "quarter": 3, "year": 12}[unit] == 0
        if is_new and first <= name <= last:
            yield name
