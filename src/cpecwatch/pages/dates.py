"""When it was published and updated, from the dates that the page states around the story."""

from __future__ import annotations

import re
from datetime import date, datetime, time

import attrs

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.bylines import foot
from cpecwatch.pages.page import Page
from cpecwatch.pages.phrases import Role
from cpecwatch.pages.stamps import Stamp, StampKind, find_stamps, has_label
from cpecwatch.records import Label, Problem

__all__ = ["find_dates"]

#: Lines below the body in which a wire says when it sent the story.
TRANSMITTED = 6
_TRANSMITTED = re.compile(
    r"\b(?P<day>\d\d)(?P<clock>\d{4}) GMT (?P<name>[A-Z]{3}) (?P<year2>\d\d)\b"
    r"|-(?P<month>\d\d)-(?P<day2>\d\d)-(?P<year>\d\d) (?P<clock2>\d{4}) ?GMT"
)
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_DIGIT = re.compile(r"\d")
#: A line of a list that heads another story has so many words.
LEAST_HEADLINE = 4
#: Lines above the headline in which a masthead may date the page.
MASTHEAD = 25
#: Countries that write the month before the day in numbers.
MONTH_FIRST = frozenset({"united-states", "philippines"})
#: Zone names that mean several, by the country of the outlet: minutes east of Greenwich.
LOCAL_ZONES = {
    "pakistan": {"PST": 300, "PKT": 300},
    "china": {"CST": 480},
    "united-states": {"PST": -480, "CST": -360, "MST": -420},
    "united-kingdom": {"BST": 60},
    "bangladesh": {"BST": 360, "BDT": 360},
    "israel": {"IST": 120},
    "ireland": {"IST": 60},
}


@attrs.frozen
class _Dated:
    """A date with the line that it stands in."""

    stamp: Stamp
    block: Block
    rule: str


def find_dates(page: Page) -> None:
    """Find the dates of publication and of the last update."""
    near, masthead = _above(page)
    below = _below(page)
    published = [d for d in near + below if d.stamp.kind is StampKind.PUBLISHED and d.stamp.day]
    published = published or [d for d in near if d.stamp.kind is StampKind.BARE and d.stamp.day]
    published = published or _wire(page) or [d for d in below[:1] if d.stamp.kind is StampKind.BARE]
    updated = [d for d in near + below if d.stamp.kind is StampKind.UPDATED]
    changed = max((d for d in updated if d.stamp.day), key=lambda d: _order(page, d), default=None)
    if not published:
        last = _day(page, changed.stamp) if changed is not None else None
        published = [
            d for d in masthead + _opening(page) if last is None or (_day(page, d.stamp) or last) <= last
        ][:1]
    first = min(published, key=lambda d: _order(page, d), default=None)
    if first is not None:
        page.published = _write(page, first, "published")
    if changed is not None:
        page.updated = _write(page, changed, "updated")
    elif updated and first is not None:
        # "Modified 07:40 AM", on the day of publication.
        page.updated = _write(page, updated[-1], "updated", _day(page, first.stamp))


def _wire(page: Page) -> list[_Dated]:
    """Return the time at which a wire sent the story: AFP 301127 GMT DEC 16, AP-WF-08-20-21 1731GMT."""
    for block in foot(page)[:TRANSMITTED]:
        found = _TRANSMITTED.search(block.plain) if "GMT" in block.plain else None
        if found is None:
            continue
        part = found.groupdict()
        month = _MONTHS.find(part["name"].lower()) // 3 + 1 if part["name"] else int(part["month"])
        try:
            day = date(2000 + int(part["year"] or part["year2"]), month, int(part["day"] or part["day2"]))
            clock = time.fromisoformat(part["clock"] or part["clock2"])
        except ValueError:
            continue
        stamp = Stamp(*found.span(), StampKind.PUBLISHED, day, clock, "GMT")
        return [_Dated(stamp, block, "page.published.wire")]
    return []


def _above(page: Page) -> tuple[list[_Dated], list[_Dated]]:
    """Return the dates between headline and body (or right above the headline), and those of the masthead."""
    near: list[_Dated] = []
    masthead: list[_Dated] = []
    headline = page.headline if page.headline is not None else -1
    label = StampKind.BARE
    for index in range(max(0, headline - MASTHEAD), page.first):
        block = page.blocks[index]
        if block.label in (Label.HEADLINE, Label.STANDFIRST, Label.CAPTION) or block.words > 40:
            continue
        stamps = find_stamps(block.plain, label) if _DIGIT.search(block.plain) else ()
        label = StampKind.BARE
        if not stamps and block.words <= 4 and has_label(block.plain):
            label = find_stamps(block.plain + " 1 January 2000")[0].kind
        for stamp in stamps:
            labelled = stamp.kind is not StampKind.BARE
            if labelled or index > headline or index >= headline - 1 > 0:
                near.append(_Dated(stamp, block, f"page.{stamp.kind.value}.byline"))
            elif block.label is Label.DATE:
                masthead.append(_Dated(stamp, block, "page.published.masthead"))
    return near, masthead


def _below(page: Page) -> list[_Dated]:
    """Return the dates below the body."""
    found: list[_Dated] = []
    listed, headline = False, None
    for block in foot(page):
        if block.family == "comments":
            break
        if listed and headline is not None and block.label is Label.DATE:
            # The day of a story in a list, below its headline.
            continue
        listed = listed or block.role == Role.LINKS
        headline = block if block.label is None and not block.role and block.words >= LEAST_HEADLINE else None
        if block.words <= 24 and _DIGIT.search(block.plain):
            found += [
                _Dated(stamp, block, f"page.{stamp.kind.value}.below")
                for stamp in find_stamps(block.plain)
                if stamp.day and (stamp.kind is not StampKind.BARE or block.label is Label.DATE)
            ]
    return found


def _opening(page: Page) -> list[_Dated]:
    """Return the date of the dateline, if it has a year."""
    if page.opening is None:
        return []
    block, dateline = page.opening
    if dateline.when is None:
        return []
    start, end = dateline.when
    stamp = next(iter(find_stamps(block.plain[start:end])), None)
    if stamp is None:
        return []
    return [
        _Dated(
            attrs.evolve(stamp, start=stamp.start + start, end=stamp.end + start),
            block,
            "page.published.dateline",
        )
    ]


def _day(page: Page, stamp: Stamp) -> date | None:
    """Return the day of a stamp, read in the order that the outlet's country writes."""
    if stamp.other is not None and page.country in MONTH_FIRST:
        return stamp.other
    return stamp.day


def _order(page: Page, dated: _Dated) -> tuple[date, str]:
    """Return what dates are compared by; one without a time comes before one with it on the same day."""
    clock = dated.stamp.clock
    return (_day(page, dated.stamp) or date.max, clock.isoformat() if clock is not None else "")


def _write(page: Page, dated: _Dated, field: str, day: date | None = None) -> date | datetime | None:
    stamp = dated.stamp
    day = day or _day(page, stamp)
    if stamp.other is not None and page.country is None:
        message = (
            f"{dated.block.plain[stamp.start : stamp.end]!r} was read day first; it may be {stamp.other}"
        )
        page.problems.append(Problem("date.ambiguous", message))
    page.prove(field, dated.rule, dated.block, stamp.start, stamp.end)
    value = stamp.value(day, LOCAL_ZONES.get(page.country or "", {}))
    if isinstance(value, datetime) and value.tzinfo is None and page.zone is not None and stamp.zone is None:
        from dateutil import tz  # noqa: PLC0415  # not needed for most pages

        zone = tz.gettz(page.zone)
        offset = value.replace(tzinfo=zone).utcoffset() if zone is not None else None
        if offset is not None:
            from datetime import timezone  # noqa: PLC0415

            value = value.replace(tzinfo=timezone(offset))
    return value
