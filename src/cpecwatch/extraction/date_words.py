"""Words of running text that name a date, by the form that they have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import attrs

__all__ = ["DATE_WORDS", "WEEKDAYS", "DateMention", "find_dates", "openings_of_dates"]

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH_NUMBERS: Mapping[str, int] = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_NUMBERS: Mapping[str, int] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20,
}  # fmt: skip
_SHIFTS: Mapping[str, int] = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_RELATIVE_DAYS: Mapping[str, int] = {"yesterday": -1, "today": 0, "tomorrow": 1}
_DATED = frozenset({*_MONTHS, *(name[:3] for name in _MONTHS), "sept", *WEEKDAYS, *_RELATIVE_DAYS})
_UNITS = ("day", "week", "month", "year")
#: Words of which every date has one, or else a number.
DATE_WORDS = _DATED.union(_UNITS, (f"{word}s" for word in (*_UNITS, *WEEKDAYS)))
# The words, numbers aside, with which a date can begin, and how many of them stand before such a word.
_OPENINGS = _DATED.union(
    _SHIFTS,
    _NUMBERS,
    ("in", "since", "of", "the", "until", "by", "during", "from", "for", "late", "early", "mid"),
)
_REACH = 3


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
        rf"|(?P<rmy>(?P<rmy_m>{month}) (?:of )?(?P<rmy_s>last|next|this) year)\b"
        rf"|(?P<rw>(?P<rw_s>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast) (?P<rw_d>{weekday}))"
        rf"|(?P<ru>(?P<ru_s>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]oming|[Pp]ast) "
        rf"(?P<ru_u>week|month|year))\b"
        rf"|(?P<ago>(?P<ago_n>(?i:{number})) (?P<ago_u>day|week|month|year)s? "
        rf"(?P<ago_s>ago|earlier|later|afterwards|hence))\b"
        rf"|(?P<wr>{weekday} (?:to|through|until) {weekday})"
        rf"|(?P<wd>{weekday})\b"
        rf"|(?P<rel>[Yy]esterday|[Tt]oday|[Tt]omorrow)"
        rf"|(?P<m>(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ate|[Ee]arly|[Mm]id|of|from|for) ?-?"
        rf"(?:late |early |mid-)?(?P<m_m>{month}))\b(?! \d| (?:of )?(?:last|next|this) year)"
        rf"|(?P<y>(?:[Ii]n|[Ss]ince|[Oo]f|[Tt]he|until|by|during) (?P<y_y>{year}))\b"
        rf"(?!-| ?(?:MW|km|people|workers))"
        rf")"
    )


def openings_of_dates(low: Sequence[str], at: Iterable[int], first: int) -> Iterable[int]:
    """Return the tokens at which dates may begin, in order: at words of ``DATE_WORDS`` or just before.

    Args:
        low: The words of a text in lower case.
        at: The tokens that every date has one of.
        first: The first token that may be of a date.
    """
    near = dict.fromkeys(k for i in at for k in range(max(first, i - _REACH), i + 1))
    return [k for k in near if low[k] in _OPENINGS or low[k] < ":"]


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
