"""iCalendar (RFC 5545): meetings and demands as all-day events."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.dates import DateSpan
from cpecwatch.export.extras import need
from cpecwatch.export.files import write_whole
from cpecwatch.export.receipts import LeftOut, Receipt, undated
from cpecwatch.export.selection import Selection, proof_of, type_of
from cpecwatch.records import Actor, Article, Meeting, MeetingStatus, Project, SecurityDemand

__all__ = ["to_icalendar"]

_STATUSES = {
    MeetingStatus.HELD: "CONFIRMED",
    MeetingStatus.ONGOING: "CONFIRMED",
    MeetingStatus.PLANNED: "TENTATIVE",
    MeetingStatus.CANCELLED: "CANCELLED",
}
#: What no calendar may hold: control characters other than tab and line feed, and halves of surrogate pairs.
_NO_TEXT = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\ud800-\udfff]")


def to_icalendar(
    corpus: Corpus, path: str | os.PathLike[str], records: Iterable[Record] | None = None
) -> Receipt:
    """Write meetings and demands as all-day events of an iCalendar file. Needs the extra ``calendar``.

    Events last whole days: ``DTSTART`` is the first one and ``DTEND``, as iCalendar has it, the day after
    the last. A meeting is ``CONFIRMED``, ``TENTATIVE`` while planned, or ``CANCELLED``; none blocks time.
    The ``UID`` is made of the record's id, so that a calendar that imports a newer file updates its events;
    ``DTSTAMP`` is the day of the latest page that reports it. A demand without a date of its own is of the
    days of the meeting at which it was asked.

    Args:
        corpus: The corpus.
        path: The file to write.
        records: Which of its records to write; all if left out. ``corpus.meetings`` leaves demands out.

    Returns:
        What was written, and what was left out: what has no date, or only that of a month or year, of which
        no day is made. Articles, actors and projects have no date and are not counted.

    Raises:
        MissingExtraError: If icalendar is not installed.
        OSError: If the file cannot be written.
    """
    icalendar, selection = need("icalendar", extra="calendar"), Selection(corpus, records)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//cpecwatch//cpecwatch//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    written, left_out = [], []
    for record in selection:
        if isinstance(record, Article | Actor | Project):
            continue
        when = selection.when(record)
        reason = _missing(when)
        if when is None or reason:
            left_out.append(LeftOut.of(record, reason))
        else:
            calendar.add_component(_event(icalendar.Event(), record, when, selection))
            written.append(record.id)
    write_whole(path, [calendar.to_ical().decode("utf-8")])
    return Receipt(tuple(written), tuple(left_out))


def _missing(when: DateSpan | None) -> str:
    """Return why a record of some days cannot stand in a calendar, or nothing if it can."""
    if when is not None and when.end == date.max:
        return "no day after it"
    return undated(when)


def _event(
    event: Any,  # noqa: ANN401 (icalendar's)
    record: Meeting | SecurityDemand,
    when: DateSpan,
    selection: Selection,
) -> Any:  # noqa: ANN401
    event.add("uid", f"{_text(record.id)}@cpecwatch")
    event.add("dtstamp", datetime.combine(_reported(record, selection) or when.start, time(), UTC))
    event.add("dtstart", when.start)
    event.add("dtend", when.end + timedelta(days=1))
    event.add("summary", _text(selection.title(record)))
    event.add("transp", "TRANSPARENT")
    if isinstance(record, Meeting):
        event.add("status", _STATUSES[record.status])
        event.add("categories", [type_of(record), record.status.value])
        if record.place is not None:
            event.add("location", _text(record.place.name))
    else:
        event.add("status", "CONFIRMED")
        event.add("categories", [type_of(record), record.kind.value, record.strength.value])
    event.add("description", _text("\n".join(_told(record, selection))))
    return event


def _told(record: Meeting | SecurityDemand, selection: Selection) -> Iterator[str]:
    """Yield the lines of an event's description: what the calendar has no field for, and the proof."""
    if isinstance(record, Meeting):
        for participant in record.participants:
            side = selection.name(participant.side)
            yield selection.called(participant.actor) + (f" ({side})" if side else "")
    else:
        yield f"{record.strength} · {record.attribution}"
        yield from (f"answered: {response.stance}" for response in record.responses)
    proof = proof_of(record)
    if proof is not None:
        yield f"“{' '.join(proof.text.split())}”"
        article = selection.article(proof.article)
        yield _source(article) or proof.article


def _source(article: Article | None) -> str:
    return "" if article is None else ", ".join(filter(None, (article.outlet, article.title)))


def _reported(record: Meeting | SecurityDemand, selection: Selection) -> date | None:
    """Return the day of the latest page that reports a record, or ``None`` where all are undated."""
    pages = (selection.article(mark.article) for mark in record.evidence)
    return max((page.day for page in pages if page is not None and page.day), default=None)


def _text(text: str) -> str:
    return _NO_TEXT.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
