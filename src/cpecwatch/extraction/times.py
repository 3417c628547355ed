"""Dates in running text, and the days that they mean.

A weekday alone is the last such day up to the article's own day (the next one where the verb looks ahead). A
month without a year is the last one begun by then, or the next one where the verb looks ahead. "Last July" is
the July before this one. A date never gets a day, month or year that neither the page nor its own date gives.
"""

from __future__ import annotations

from datetime import date, timedelta

from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError
from cpecwatch.extraction.date_words import DateMention, find_dates

__all__ = ["DateMention", "find_dates", "resolve_date"]

#: Forms that may need no article's day to mean something.
_FULL = frozenset({"day", "month", "year"})
# A day without a year so many days ahead of the article's is one to come; farther off it is last year's.
_SOON = timedelta(45)
# Where the verb looks ahead, a day so many days back may still be meant: pages come late.
_SLACK = timedelta(7)


def resolve_date(
    mention: DateMention, anchor: date | None, *, ahead: bool = False, before: DateSpan | None = None
) -> DateSpan | None:
    """Return the days that a mention means, or ``None`` where that is not fixed to days, a month or a year.

    Args:
        mention: The words.
        anchor: The article's day.
        ahead: Whether the verb looks ahead.
        before: What the text named last, for "two days later".

    >>> tuesday = next(find_dates("on Tuesday", [3], 10))
    >>> str(resolve_date(tuesday, date(2025, 6, 12)))
    '2025-06-10'
    """
    try:
        if mention.form in _FULL:
            return _resolve_full(mention, anchor, ahead)
        return None if anchor is None else _resolve_relative(mention, anchor, ahead, before)
    except (ValueError, OverflowError, InvalidValueError):
        # "June 31" names no day.
        return None


def _resolve_full(mention: DateMention, anchor: date | None, ahead: bool) -> DateSpan | None:
    """Return what a day, month or year means; a day without its year is read from the article's day."""
    year, month, day, until = mention.year, mention.month, mention.day, mention.until
    if month and day:
        if year is None and anchor is not None:
            year = _year_of(month, day, anchor, ahead)
        if year is None:
            return None
        start = date(year, month, day)
        return DateSpan(start, date(year, month, until)) if until and until > day else DateSpan.on(start)
    if year is None:
        return None
    return DateSpan.month(year, month) if month else DateSpan.year(year)


def _resolve_relative(
    mention: DateMention, anchor: date, ahead: bool, before: DateSpan | None
) -> DateSpan | None:
    """Return what words mean that are read from the article's day, or from what the text named last."""
    if mention.weekday is not None:
        return DateSpan.on(_weekday_near(mention.weekday, anchor, mention.shift, ahead))
    if mention.month is not None:
        return _month_near(mention, mention.month, anchor, ahead)
    shift = mention.shift
    if shift is None:
        return None
    if mention.form == "unit":
        return _unit_near(mention.unit, shift, anchor)
    if mention.unit != "day":
        return None
    if mention.form == "ago":
        return DateSpan.on(anchor + timedelta(shift))
    return before.shifted(shift) if before is not None and before.days == 1 else None


def _weekday_near(weekday: int, anchor: date, shift: int | None, ahead: bool) -> date:
    """Return the day of "Monday", "last Monday" or "next Monday"; the first may be the article's own day."""
    on_or_after = (weekday - anchor.weekday()) % 7
    on_or_before = (anchor.weekday() - weekday) % 7
    if shift is None:
        return anchor + timedelta(on_or_after) if ahead else anchor - timedelta(on_or_before)
    if shift == 1 or (shift == 0 and ahead):
        return anchor + timedelta(on_or_after or 7)
    return anchor - timedelta(on_or_before or 7)


def _month_near(mention: DateMention, month: int, anchor: date, ahead: bool) -> DateSpan:
    """Return the month of "in June", "last June" or "June last year"."""
    shift, year = mention.shift, anchor.year
    if mention.form == "month-of-year":
        return DateSpan.month(year + (shift or 0), month)
    is_this_month = month == anchor.month
    if shift == 1 or (ahead and shift is None):
        year += month < anchor.month or (is_this_month and shift == 1)
    else:
        year -= month > anchor.month or (is_this_month and shift == -1)
    return DateSpan.month(year, month)


def _unit_near(unit: str | None, shift: int, anchor: date) -> DateSpan | None:
    """Return the month or year of "last month", "next year"; a week has no fixed days."""
    if unit == "year":
        return DateSpan.year(anchor.year + shift)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + shift
        return DateSpan.month(index // 12, index % 12 + 1)
    return None


def _year_of(month: int, day: int, anchor: date, ahead: bool) -> int:
    """Return the year that puts a day nearest before the anchor, or after it where the verb looks ahead."""
    candidate = date(anchor.year, month, min(day, 28))
    if ahead:
        return anchor.year + (candidate < anchor - _SLACK)
    return anchor.year - (candidate > anchor + _SOON)
