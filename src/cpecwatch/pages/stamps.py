"""Dates and times as bylines, mastheads and footers print them; none is made up where a part is missing."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from enum import StrEnum
from functools import cache

import attrs

from cpecwatch.pages.keeping import kept

__all__ = ["LABEL", "Stamp", "StampKind", "find_stamps", "has_label", "has_stamp"]


class StampKind(StrEnum):
    """What a page says that a date is."""

    PUBLISHED = "published"
    UPDATED = "updated"
    BARE = "bare"


@attrs.frozen
class Stamp:
    """A date in a line, with the time beside it if there is one.

    Attributes:
        start: Offset of its first character in the line.
        end: Offset just past its last one.
        kind: What the words before it call it.
        day: The day; ``None`` where the line gives a time alone.
        clock: Time of day.
        zone: Name of the zone, as printed, or an offset such as ``"+05:30"``.
        other: The day if day and month were the other way round, where both readings exist.
    """

    start: int
    end: int
    kind: StampKind
    day: date | None
    clock: time | None = None
    zone: str | None = None
    other: date | None = None

    def value(self, day: date | None = None, zones: dict[str, int] | None = None) -> date | datetime | None:
        """Return it as a date, or as a datetime where it has a time.

        Args:
            day: The day to take for one that gives a time alone, or for the other reading.
            zones: Minutes east of Greenwich by name of a zone, besides those that mean one thing everywhere.
        """
        on = day or self.day
        if on is None or self.clock is None:
            return on
        minutes = None if self.zone is None else _offset(self.zone, zones or {})
        zone = None if minutes is None else timezone(timedelta(minutes=minutes))
        return datetime.combine(on, self.clock, tzinfo=zone)


#: Minutes east of Greenwich. Names with several meanings (PST, CST) are read by the outlet's country.
ZONES = {
    "IST": 330, "PKT": 300, "GMT": 0, "UTC": 0, "Z": 0, "EST": -300, "EDT": -240, "CDT": -300, "MDT":
    -360, "PDT": -420, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "GST": 240, "SGT":
    480, "HKT": 480, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NPT": 345, "AFT": 270, "UAE":
    240, "SLST": 330,
}  # fmt: skip

_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
_MONTH = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
LABEL = re.compile(
    r"(?P<updated>(?:last )?(?:updated|modified|revised|edited)|last (?:update|change|edit)|update(?=[:d]"
    r"| on| at))"
    r"|(?P<published>(?:first |originally |web )?(?:published|posted|created|uploaded|filed|issued"
    r"|released|added|publish date"
    r"|published date|publication date|date published|publishing date)|issued|date\b)",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    months = "|".join(_MONTHS)
    year = r"(?:(?:19|20)\d\d)"
    # A year ends where no digit follows, or where the same date or a time was glued to it.
    ended = r"(?:(?!\d)|(?=\d\d? [A-Z][a-z]{2})|(?=\d\d?:\d\d))"
    shapes = re.compile(
        # 2024-06-07, 2024/06/07
        rf"(?P<iso>(?P<iy>{year})[-/.](?P<im>\d\d?)[-/.](?P<id>\d\d?)(?!\d))"
        # 14 Aug 2023; 03 Nov, 2022; 2nd of September 2025; 19-Jun-17
        rf"|(?P<df>(?<!\d)(?<!issue )(?<!no\. )(?<!vol )(?<!vol\. )(?P<dd>\d\d?)(?:st|nd|rd"
        rf"|th)?[ ,./-]{{0,2}}(?:of )?(?P<dm>{months})\.?[ ,./'-]{{0,2}}"
        rf"(?P<dy>{year}|(?<=[-/'])\d\d){ended})"
        # November 3rd, 2022; NOVEMBER 23, 2018; Sep-02-2025
        rf"|(?P<mf>(?:(?<![a-z])|(?<=[a-z])(?=(?-i:[A-Z][a-z])))(?P<mm>{months})\.?[ -]?(?P<md>\d\d?)(?:st"
        rf"|nd|rd|th)?[ ,./-]{{1,3}}(?P<my>{year}){ended})"
        # 28-05-2025, which is also how it is glued to a name; 6/7/2013
        rf"|(?P<nu>(?P<na>\d\d?)[-/.](?P<nb>\d\d?)[-/.](?P<ny>{year})(?!\d))",
        re.IGNORECASE,
    )
    clock = (
        r"(?P<h>\d\d?)[:.](?P<min>\d\d)(?::(?P<s>\d\d)(?:\.\d{1,6})?)?(?![\d:])"
        r"(?: ?(?P<ap>[aApP])\.?[mM]\b\.?)?|(?P<h2>\d\d?) ?(?P<ap2>[aApP])\.?[mM]\b\.?"
    )
    zone = r"(?:[ ,]{0,2}\(?(?P<z>(?:GMT|UTC) ?[+-]\d\d?(?::?\d\d)?|[A-Z]{2,4}\b|Z\b|[+-]\d\d?:?\d\d)\)?)?"
    after = re.compile(rf"[T ,|/@•·-]{{0,4}}(?:at )?(?:{clock}){zone}")
    before = re.compile(
        rf"(?<![\d:.])(?:{clock}){zone}[ ,|/on•·-]{{1,6}}(?:(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*,? )?\Z",
        re.IGNORECASE,
    )
    return shapes, after, before


_HINT = re.compile(r"(?:19|20)\d\d|'\d\d\b|\d[-/. ][a-z]{3,9}[-/. ]\d\d\b", re.IGNORECASE)
_CLOCK_ALONE = re.compile(
    r"(?P<h>\d\d?)[:.](?P<min>\d\d)(?::\d\d)? ?(?:(?P<ap>[ap])\.?m\b\.?)?(?: ?(?P<z>[A-Z]{2,4})\b)?",
    re.IGNORECASE,
)


def has_stamp(line: str) -> bool:
    """Return whether a date with its year stands in a line.

    >>> has_stamp("Published: 14 Aug 2023, 07:52 PM IST"), has_stamp("by 2030")
    (True, False)
    """
    return _HINT.search(line) is not None and _patterns()[0].search(line) is not None


def has_label(line: str) -> bool:
    """Return whether a line is the label of a date and no more ("Last Updated:")."""
    found = LABEL.match(line)
    return found is not None and not line[found.end() :].strip(" :-|on")


@kept
def find_stamps(line: str, label: StampKind = StampKind.BARE) -> tuple[Stamp, ...]:
    """Return the dates of a line, in order; kept, for several steps ask it of the same lines.

    Args:
        line: A line in plain form.
        label: What a label on the line before called it.

    >>> line = "Filed on 1 May 2015 | Updated May 2, 2015"
    >>> [(str(stamp.day), stamp.kind.value) for stamp in find_stamps(line)]
    [('2015-05-01', 'published'), ('2015-05-02', 'updated')]
    """
    shapes, after, before = _patterns()
    stamps: list[Stamp] = []
    at = 0
    for found in shapes.finditer(line) if _HINT.search(line) is not None else ():
        day, other = _day(found)
        if day is None:
            continue
        kind = _kind(line, at, found.start(), label)
        label = kind
        start, end = found.span()
        clock, zone = None, None
        timed = after.match(line, end)
        if timed is not None:
            clock, zone = _clock(timed)
            end = timed.end() if clock is not None else end
        if clock is None:
            timed = before.search(line, max(at, start - 40), start)
            if timed is not None:
                clock, zone = _clock(timed)
                start = timed.start() if clock is not None else start
        stamps.append(Stamp(start, end, kind, day, clock, zone, other))
        at = end
    if not stamps and (label is not StampKind.BARE or LABEL.match(line)):
        timed = _CLOCK_ALONE.search(line)
        clock, zone = _clock(timed) if timed is not None else (None, None)
        if timed is not None and clock is not None:
            stamps.append(Stamp(*timed.span(), _kind(line, 0, timed.start(), label), None, clock, zone))
    return tuple(stamps)


def _kind(line: str, start: int, end: int, label: StampKind) -> StampKind:
    """Return what the words before a date call it; the last label counts."""
    kind = label
    for found in LABEL.finditer(line, start, end):
        kind = StampKind.UPDATED if found.group("updated") else StampKind.PUBLISHED
    return kind


def _day(found: re.Match[str]) -> tuple[date | None, date | None]:
    """Return the day of a date that was found, and the other reading of it."""
    get = found.group
    if get("iso"):
        return _date(get("iy"), get("im"), get("id")), None
    if get("df"):
        return _date(get("dy"), _MONTH[get("dm")[:3].lower()], get("dd")), None
    if get("mf"):
        return _date(get("my"), _MONTH[get("mm")[:3].lower()], get("md")), None
    first = _date(get("ny"), get("nb"), get("na"))
    second = _date(get("ny"), get("na"), get("nb"))
    if first is None or second is None or first == second:
        return first or second, None
    return first, second


def _date(year: str, month: str | int, day: str) -> date | None:
    number = int(year) if len(year) == 4 else 2000 + int(year)
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None


def _clock(found: re.Match[str]) -> tuple[time | None, str | None]:
    parts = found.groupdict()
    hour = int(parts.get("h") or parts.get("h2") or 0)
    half = (parts.get("ap") or parts.get("ap2") or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    minute, second = int(parts.get("min") or 0), int(parts.get("s") or 0)
    if hour > 23 or minute > 59 or second > 59:
        return None, None
    zone = parts.get("z")
    return time(hour, minute, second), zone.strip().upper() if zone else None


def _offset(zone: str, zones: dict[str, int]) -> int | None:
    """Return the minutes east of Greenwich of a zone, or ``None`` for a name that means several."""
    if zone in zones:
        return zones[zone]
    if zone in ZONES:
        return ZONES[zone]
    digits = re.sub(r"\D", "", zone)
    if not 1 <= len(digits) <= 4:
        return None
    minutes = int(digits) * 60 if len(digits) < 3 else int(digits[:-2]) * 60 + int(digits[-2:])
    if minutes >= 24 * 60:
        return None
    return -minutes if "-" in zone else minutes
