"""Dates in running text, and the days that they mean.

A weekday alone is the last such day up to the article's own day (the next one where the verb looks ahead). A
month without a year is the last one begun by then, or the next one where the verb looks ahead. "Last July" is
the July before this one. A date never gets a day, month or year that neither the page nor its own date gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

import attrs

from cpecwatch.dates import DateSpan, Precision
from cpecwatch.errors import InvalidValueError

__all__ = ["DateMention", "find_dates", "resolve_date"]

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20}


@attrs.frozen(eq=False)
class DateMention:
    """Words that name a date.

    Attributes:
        start: Offset of the first character in the view.
        end: Offset just past the last one.
        form: Which form it has.
        year: Year, if it is named.
        month: Month, 1 to 12, if it is named.
        day: Day of the month, if it is named.
        until: Last day, where the words name two ("September 2 to 4").
        weekday: Weekday, 0 for Monday, if that is what is named.
        shift: For relative forms: -1 "last", 0 "this", 1 "next", or a number of units.
        unit: For relative forms: "day", "week", "month", "year".
    """

    start: int
    end: int
    form: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str | None = None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    weekday = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    number = "|".join(_NUMBERS) + r"|\d{1,2}"
    nth = r"(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?:"
        rf"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
        rf"|(?P<md>(?P<md_m>{month}) (?P<md_d>\d{{1,2}}){nth}(?!\d|[:,]\d\d\d)(?:(?:-| ?- ?| to | and | & |, )(?P<md_u>\d{{1,2}}){nth}(?!\d|:|,\d\d\d| (?:per|people|million|billion|crore)))?(?:,? (?P<md_y>(?:19|20)\d\d))?)"
        rf"|(?P<dm>(?P<dm_d>\d{{1,2}}){nth}(?:(?:-| to | and )(?P<dm_u>\d{{1,2}}){nth})? (?:of )?(?P<dm_m>{month})(?:,? (?P<dm_y>(?:19|20)\d\d))?)\b"
        rf"|(?P<my>(?P<my_m>{month}),? (?:of )?(?P<my_y>(?:19|20)\d\d))"
        rf"|(?P<rm>(?P<rm_s>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) (?P<rm_m>{month})|(?P<rm2_m>{month}) (?P<rm2_s>last|next|this) year)\b"
        rf"|(?P<rw>(?P<rw_s>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast) (?P<rw_d>{weekday}))"
        rf"|(?P<ru>(?P<ru_s>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]oming|[Pp]ast) (?P<ru_u>week|month|year))\b"
        rf"|(?P<ago>(?P<ago_n>(?i:{number})) (?P<ago_u>day|week|month|year)s? (?P<ago_s>ago|earlier|later|afterwards|hence))\b"
        rf"|(?P<wr>{weekday} (?:to|through|until) {weekday})"
        rf"|(?P<wd>{weekday})\b"
        rf"|(?P<rel>[Yy]esterday|[Tt]oday|[Tt]omorrow)"
        rf"|(?P<m>(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ate|[Ee]arly|[Mm]id|of|from|for) ?-?(?:late |early |mid-)?(?P<m_m>{month}))\b(?! \d)"
        rf"|(?P<y>(?:[Ii]n|[Ss]ince|[Oo]f|[Tt]he|until|by|during) (?P<y_y>(?:19|20)\d\d))\b(?!-| ?(?:MW|km|people|workers))"
        rf")"
    )


def _month(name: str) -> int:
    return next(i for i, m in enumerate(MONTHS, 1) if m.startswith(name.rstrip(".").lower()[:3]))


def find_dates(text: str, starts: Sequence[int], end: int) -> Iterator[DateMention]:
    """Yield the dates that a text names.

    Args:
        text: The text.
        starts: Offsets of the words at which a date may begin.
        end: Where to stop.

    >>> [m.form for m in find_dates("On Tuesday, 3 May 2021, and last July", (3, 12, 28), 37)]
    ['weekday', 'day', 'relative-month']
    """
    match, taken = _pattern().match, 0
    for start in starts:
        found = match(text, start, end) if start >= taken else None
        if found is None:
            continue
        kind, at = found.lastgroup, found.span()
        taken = at[1]
        group = found.group
        if group("iso"):
            year, month, day = map(int, group("iso").split("-"))
            yield DateMention(*at, "day", year, month, day)
        elif group("md"):
            yield DateMention(*at, "day", _int(group("md_y")), _month(group("md_m")), int(group("md_d")), _int(group("md_u")))
        elif group("dm"):
            yield DateMention(*at, "day", _int(group("dm_y")), _month(group("dm_m")), int(group("dm_u") and group("dm_d") or group("dm_d")), _int(group("dm_u")))
        elif group("my"):
            yield DateMention(*at, "month", int(group("my_y")), _month(group("my_m")))
        elif group("rm"):
            word = (group("rm_s") or group("rm2_s")).lower()
            form = "relative-month" if group("rm_s") else "month-of-year"
            yield DateMention(*at, form, None, _month(group("rm_m") or group("rm2_m")), shift=_shift(word))
        elif group("rw"):
            yield DateMention(*at, "relative-weekday", weekday=WEEKDAYS.index(group("rw_d").lower()), shift=_shift(group("rw_s")))
        elif group("ru"):
            yield DateMention(*at, "unit", shift=_shift(group("ru_s")), unit=group("ru_u"))
        elif group("ago"):
            count = _NUMBERS.get(group("ago_n").lower()) or int(group("ago_n"))
            back = group("ago_s") in {"ago", "earlier", "before"}
            form = "ago" if group("ago_s") == "ago" else "offset"
            yield DateMention(*at, form, shift=-count if back else count, unit=group("ago_u"))
        elif group("wr"):
            yield DateMention(*at, "weekday-range")
        elif group("wd"):
            yield DateMention(*at, "weekday", weekday=WEEKDAYS.index(group("wd").lower()))
        elif group("rel"):
            yield DateMention(*at, "ago", shift={"yesterday": -1, "today": 0, "tomorrow": 1}[group("rel").lower()], unit="day")
        elif group("m"):
            yield DateMention(*at, "bare-month", None, _month(group("m_m")))
        elif kind is not None and group("y"):
            yield DateMention(*at, "year", int(group("y_y")))


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _shift(word: str) -> int:
    return {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(word.lower(), 0)


def resolve_date(mention: DateMention, anchor: date | None, *, ahead: bool = False, before: DateSpan | None = None) -> DateSpan | None:
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
        return _resolve(mention, anchor, ahead, before)
    except (ValueError, OverflowError, InvalidValueError):
        return None


def _resolve(m: DateMention, anchor: date | None, ahead: bool, before: DateSpan | None) -> DateSpan | None:
    if m.form == "day" and m.month and m.day:
        year = m.year or (None if anchor is None else _year_of(m.month, m.day, anchor, ahead))
        if year is None:
            return None
        start = date(year, m.month, m.day)
        return DateSpan(start, date(year, m.month, m.until)) if m.until and m.until > m.day else DateSpan.on(start)
    if m.form == "month" and m.year and m.month:
        return DateSpan.month(m.year, m.month)
    if m.form == "year" and m.year:
        return DateSpan.year(m.year)
    if anchor is None:
        return None
    if m.form == "weekday" and m.weekday is not None:
        return DateSpan.on(_weekday(m.weekday, anchor, ahead))
    if m.form == "relative-weekday" and m.weekday is not None:
        if m.shift == 1 or (m.shift == 0 and ahead):
            return DateSpan.on(anchor + timedelta((m.weekday - anchor.weekday() - 1) % 7 + 1))
        return DateSpan.on(anchor - timedelta((anchor.weekday() - m.weekday - 1) % 7 + 1))
    if m.form in {"bare-month", "relative-month", "month-of-year"} and m.month:
        if m.form == "month-of-year":
            return DateSpan.month(anchor.year + (m.shift or 0), m.month)
        if m.shift == 1 or (ahead and m.shift is None):
            year = anchor.year + (m.month < anchor.month or (m.month == anchor.month and m.shift == 1))
        else:
            year = anchor.year - (m.month > anchor.month or (m.month == anchor.month and m.shift == -1))
        return DateSpan.month(year, m.month)
    if m.form == "unit" and m.shift is not None:
        if m.unit == "year":
            return DateSpan.year(anchor.year + m.shift)
        if m.unit == "month":
            index = anchor.year * 12 + anchor.month - 1 + m.shift
            return DateSpan.month(index // 12, index % 12 + 1)
        return None
    if m.form in {"ago", "offset"} and m.shift is not None and m.unit == "day":
        base = anchor if m.form == "ago" else (before.start if before is not None and before.days == 1 else None)
        return DateSpan.on(base + timedelta(m.shift)) if base is not None else None
    return None


def _year_of(month: int, day: int, anchor: date, ahead: bool) -> int:
    """Return the year that puts a day nearest before the anchor (or after it); a few days' slack for time zones."""
    candidate = date(anchor.year, month, min(day, 28))
    if ahead:
        return anchor.year + (candidate < anchor - timedelta(7))
    # A day up to six weeks ahead is one to come; farther off it is last year's.
    return anchor.year - (candidate > anchor + timedelta(45))


def _weekday(weekday: int, anchor: date, ahead: bool) -> date:
    if ahead:
        return anchor + timedelta((weekday - anchor.weekday()) % 7)
    return anchor - timedelta((anchor.weekday() - weekday) % 7)


def is_exact(span: DateSpan | None) -> bool:
    """Return whether an interval was given in days."""
    return span is not None and span.precision is Precision.DAY
