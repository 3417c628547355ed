"""Intervals of days with the precision that a page gives them, in and out as ISO 8601."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

import attrs

from cpecwatch.errors import InvalidValueError, expected

__all__ = ["DateSpan", "Precision"]


class Precision(StrEnum):
    """The unit in which a page names a date."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
_LENGTH = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10}


def _parse_end(text: str) -> tuple[date, date, Precision]:
    """Read one side of an ISO interval as the days it covers."""
    found = _ISO.match(text)
    if found is None:
        raise InvalidValueError(
            expected("an ISO 8601 date or interval (YYYY, YYYY-MM, YYYY-MM-DD, a/b)", text)
        )
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if day is not None and month is not None and year is not None:
            return date(year, month, day), date(year, month, day), Precision.DAY
        if month is not None and year is not None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH
        return date(int(text), 1, 1), date(int(text), 12, 31), Precision.YEAR
    except ValueError as error:
        raise InvalidValueError(expected("a day that exists", text)) from error


@attrs.frozen(weakref_slot=False, order=True, repr=False)
class DateSpan:
    """An interval of days, both ends included, with the precision in which it was given.

    A year alone is the interval of its days with the precision ``YEAR``; no month or day is made up.

    Attributes:
        start: First day.
        end: Last day; the same as ``start`` for a single day.
        precision: Unit in which both ends were named.

    Raises:
        InvalidValueError: If the interval ends before it starts, or its ends do not fit its precision.

    >>> DateSpan.parse("2025-09-02/2025-09-04").end
    datetime.date(2025, 9, 4)
    >>> str(DateSpan.year(2019)), DateSpan.year(2019).start
    ('2019', datetime.date(2019, 1, 1))
    """

    start: date
    end: date
    precision: Precision = Precision.DAY

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise InvalidValueError(expected("an interval that ends on or after its start", str(self)))
        if self.precision is not Precision.DAY and not self._is_whole():
            raise InvalidValueError(
                expected(f"an interval of whole {self.precision}s", (self.start, self.end))
            )

    def _is_whole(self) -> bool:
        """Whether the ends are those of whole months or years, as the precision claims."""
        months = self.start.day == 1 and self.end.day == monthrange(self.end.year, self.end.month)[1]
        return months and (self.precision is Precision.MONTH or (self.start.month, self.end.month) == (1, 12))

    @classmethod
    def parse(cls, text: str) -> DateSpan:
        """Read ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or an interval of two of the same kind.

        Raises:
            InvalidValueError: If the text has another form or names a day that does not exist.

        >>> DateSpan.parse("2023-02").end
        datetime.date(2023, 2, 28)
        """
        first, slash, second = text.partition("/")
        start, end, precision = _parse_end(first)
        if slash:
            _, end, other = _parse_end(second)
            if other is not precision:
                raise InvalidValueError(expected("an interval with both ends of one precision", text))
        return cls(start, end, precision)

    @classmethod
    def on(cls, day: date) -> DateSpan:
        """Return the interval of a single day."""
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> DateSpan:
        """Return the interval of a month.

        >>> str(DateSpan.month(2017, 11))
        '2017-11'
        """
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> DateSpan:
        """Return the interval of a year."""
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @property
    def days(self) -> int:
        """Number of days in the interval; at least 1."""
        return (self.end - self.start).days + 1

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def meets(self, other: DateSpan) -> bool:
        """Return whether the two intervals share a day."""
        return self.start <= other.end and other.start <= self.end

    def intersection(self, other: DateSpan) -> DateSpan | None:
        """Return the days that both intervals hold, or ``None``.

        >>> str(DateSpan.year(2019).intersection(DateSpan.month(2019, 5)))
        '2019-05'
        """
        start, end = max(self.start, other.start), min(self.end, other.end)
        if end < start:
            return None
        for whole in (self, other):
            if (whole.start, whole.end) == (start, end):
                return whole
        return DateSpan(start, end)

    def shifted(self, days: int) -> DateSpan:
        """Return the interval of as many days, moved; its precision becomes the day."""
        return DateSpan(self.start + timedelta(days), self.end + timedelta(days))

    def __str__(self) -> str:
        length = _LENGTH[self.precision]
        first, last = self.start.isoformat()[:length], self.end.isoformat()[:length]
        return first if first == last else f"{first}/{last}"

    def __repr__(self) -> str:
        return f"DateSpan.parse({str(self)!r})"
