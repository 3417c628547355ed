"""Dates in running text, and the days that they mean.

A weekday alone is the last such day up to the article's own day (the next one where the verb looks ahead). A
month without a year is the last one begun by then, or the next one where the verb looks ahead. "Last July" is
the July before this one. A date never gets a day, month or year that neither the page nor its own date gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError

__all__ = ["DateMention", "find_dates", "resolve_date"]

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH_NUMBERS: Mapping[str, int] = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
_NUMBERS: Mapping[str, int] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20,
}  # fmt: skip
_SHIFTS: Mapping[str, int] = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_RELATIVE_DAYS: Mapping[str, int] = {"yesterday": -1, "today": 0, "tomorrow": 1}
# A day without a year so many days ahead of the article's is one to come; farther off it is last year's.
_SOON = timedelta(45)
# Where the verb looks ahead, a day so many days back may still be meant: pages come late.
_SLACK = timedelta(7)


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


# -- finding -----------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """Return the pattern of all forms; the group of each is named like its reader in ``_READERS``."""
    month = (
        r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
        r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
    )
    weekday = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    number = "|".join(_NUMBERS) + r"|\d{1,2}"
    nth = r"(?:st|nd|rd|th)?"
    year = r"(?:19|20)\d\d"
    # "2 to 4" is two days, "2, 4 million" is not.
    no_count = r"(?!\d|:|,\d\d\d| (?:per|people|million|billion|crore))"
    until = rf"(?:(?:-| ?- ?| to | and | & |, )(?P<md_u>\d{{1,2}}){nth}{no_count})?"
    # Most words that may begin a date, such as "in", begin none: what follows them tells that at once.
    follows = r"(?:[A-Z\d]|day|week|month|year|late |early |mid-)"
    begins = rf"(?=[A-Z\d]|[a-z]++[ -]*+{follows}|yesterday|today|tomorrow)"
    return re.compile(
        rf"{begins}(?:"
        rf"(?P<iso>{year}-\d\d-\d\d)"
        rf"|(?P<md>(?P<md_m>{month}) (?P<md_d>\d{{1,2}}){nth}(?!\d|[:,]\d\d\d){until}"
        rf"(?:,? (?P<md_y>{year}))?)"
        rf"|(?P<dm>(?P<dm_d>\d{{1,2}}){nth}(?:(?:-| to | and )(?P<dm_u>\d{{1,2}}){nth})? (?:of )?"
        rf"(?P<dm_m>{month})(?:,? (?P<dm_y>{year}))?)\b"
        rf"|(?P<my>(?P<my_m>{month}),? (?:of )?(?P<my_y>{year}))"
        rf"|(?P<rm>(?P<rm_s>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) (?P<rm_m>{month}))\b"
        rf"|(?P<rmy>(?P<rmy_m>{month}) (?P<rmy_s>last|next|this) year)\b"
        rf"|(?P<rw>(?P<rw_s>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast) (?P<rw_d>{weekday}))"
        rf"|(?P<ru>(?P<ru_s>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]oming|[Pp]ast) "
        rf"(?P<ru_u>week|month|year))\b"
        rf"|(?P<ago>(?P<ago_n>(?i:{number})) (?P<ago_u>day|week|month|year)s? "
        rf"(?P<ago_s>ago|earlier|later|afterwards|hence))\b"
        rf"|(?P<wr>{weekday} (?:to|through|until) {weekday})"
        rf"|(?P<wd>{weekday})\b"
        rf"|(?P<rel>[Yy]esterday|[Tt]oday|[Tt]omorrow)"
        rf"|(?P<m>(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ate|[Ee]arly|[Mm]id|of|from|for) ?-?"
        rf"(?:late |early |mid-)?(?P<m_m>{month}))\b(?! \d)"
        rf"|(?P<y>(?:[Ii]n|[Ss]ince|[Oo]f|[Tt]he|until|by|during) (?P<y_y>{year}))\b"
        rf"(?!-| ?(?:MW|km|people|workers))"
        rf")"
    )


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
        if start < taken:
            continue
        found = match(text, start, end)
        if found is not None and found.lastgroup is not None:
            taken = found.end()
            yield _READERS[found.lastgroup](found, start, taken)


def _iso(found: re.Match[str], start: int, end: int) -> DateMention:
    year, month, day = map(int, found["iso"].split("-"))
    return DateMention(start, end, "day", year, month, day)


def _month_day(found: re.Match[str], start: int, end: int) -> DateMention:
    month, day, until, year = found.group("md_m", "md_d", "md_u", "md_y")
    return DateMention(start, end, "day", _int(year), _month(month), int(day), _int(until))


def _day_month(found: re.Match[str], start: int, end: int) -> DateMention:
    day, until, month, year = found.group("dm_d", "dm_u", "dm_m", "dm_y")
    return DateMention(start, end, "day", _int(year), _month(month), int(day), _int(until))


def _month_year(found: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "month", int(found["my_y"]), _month(found["my_m"]))


def _relative_month(found: re.Match[str], start: int, end: int) -> DateMention:
    shift = _SHIFTS[found["rm_s"].lower()]
    return DateMention(start, end, "relative-month", None, _month(found["rm_m"]), shift=shift)


def _month_of_year(found: re.Match[str], start: int, end: int) -> DateMention:
    shift = _SHIFTS[found["rmy_s"]]
    return DateMention(start, end, "month-of-year", None, _month(found["rmy_m"]), shift=shift)


def _relative_weekday(found: re.Match[str], start: int, end: int) -> DateMention:
    weekday, shift = WEEKDAYS.index(found["rw_d"].lower()), _SHIFTS[found["rw_s"].lower()]
    return DateMention(start, end, "relative-weekday", weekday=weekday, shift=shift)


def _relative_unit(found: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "unit", shift=_SHIFTS[found["ru_s"].lower()], unit=found["ru_u"])


def _ago(found: re.Match[str], start: int, end: int) -> DateMention:
    number, unit, direction = found.group("ago_n", "ago_u", "ago_s")
    count = _NUMBERS.get(number.lower()) or int(number)
    form = "ago" if direction == "ago" else "offset"
    shift = -count if direction in {"ago", "earlier"} else count
    return DateMention(start, end, form, shift=shift, unit=unit)


def _weekday_range(_: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "weekday-range")


def _weekday(found: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "weekday", weekday=WEEKDAYS.index(found["wd"].lower()))


def _relative_day(found: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "ago", shift=_RELATIVE_DAYS[found["rel"].lower()], unit="day")


def _bare_month(found: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "bare-month", None, _month(found["m_m"]))


def _year(found: re.Match[str], start: int, end: int) -> DateMention:
    return DateMention(start, end, "year", int(found["y_y"]))


#: What reads a match, by the name of its form's group.
_READERS: Mapping[str, Callable[[re.Match[str], int, int], DateMention]] = {
    "iso": _iso,
    "md": _month_day,
    "dm": _day_month,
    "my": _month_year,
    "rm": _relative_month,
    "rmy": _month_of_year,
    "rw": _relative_weekday,
    "ru": _relative_unit,
    "ago": _ago,
    "wr": _weekday_range,
    "wd": _weekday,
    "rel": _relative_day,
    "m": _bare_month,
    "y": _year,
}


def _month(name: str) -> int:
    return _MONTH_NUMBERS[name[:3].lower()]


def _int(text: str | None) -> int | None:
    return int(text) if text else None


# -- resolving ---------------------------------------------------------------------------------------


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


#: Forms that may need no article's day to mean something.
_FULL = frozenset({"day", "month", "year"})


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
