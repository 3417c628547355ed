"""When an undated page must have been written: what office holders, dated events and years allow.

The story is not older than the latest thing it tells as past, and not younger than the end of the shortest office
that it gives somebody as present. News is written within a year of the latest thing that it tells. Reasons that
contradict the others are left out and named in the article's problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from cpecwatch.dates import DateSpan, Precision
from cpecwatch.evidence import Evidence
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.references.titles import office_of_title
from cpecwatch.lexicon import Event
from cpecwatch.records import Problem

__all__ = ["estimate_date"]

#: How long after the latest thing it tells a story may have been written.
_NEWS_YEAR = timedelta(364)
#: With a weekday in its first sentences a story is news of that week.
_NEWS_WEEK = timedelta(10)
#: How far an office may be off the page's date before it is called a contradiction.
_SLACK = timedelta(14)
_LEAD_SENTENCES = 4
_PREFIXES = ("caretaker ", "acting ", "interim ")
#: Words around an event that say that it is still to come.
_AHEAD = frozenset({"next", "upcoming", "forthcoming", "scheduled", "planned", "coming", "postponed", "deferred", "delayed"})


@attrs.frozen(eq=False)
class _Reason:
    """One thing that bounds the day of writing: it must lie in one of some intervals."""

    spans: list[tuple[date, date]]
    evidence: Evidence
    words: str

    @property
    def start(self) -> date:
        return self.spans[0][0]


def estimate_date(reading: Reading) -> None:
    """Fill in ``Article.date_estimate`` where the page states no date (step)."""
    day = reading.article.day
    if day is not None:
        _flag_contradictions(reading, day)
        return
    events = list(_events(reading))
    offices = list(_offices(reading))
    years = list(_years(reading))
    possible, used = [(date.min, date.max)], []
    problems: list[Problem] = []
    for reason in (*events, *offices, *years):
        left = [(max(a, c), min(b, d)) for a, b in possible for c, d in reason.spans if max(a, c) <= min(b, d)]
        if left:
            possible, used = left, [*used, reason]
        else:
            problems.append(Problem("date.contradiction", f"{reason.words} does not fit the other dates of the page"))
    start, end = possible[0][0], possible[-1][1]
    if start == date.min:
        return
    latest = max((r.start for r in (*events, *years) if r in used), default=date.min)
    if latest > date.min:
        is_of_the_week = any(r.start == latest for r in events) and _is_news(reading)
        end = min(end, start + (_NEWS_WEEK if is_of_the_week else _NEWS_YEAR))
    if end == date.max:
        return
    marks = tuple(reason.evidence for reason in used)
    reading.article = attrs.evolve(
        reading.article,
        date_estimate=DateSpan(start, max(start, end)),
        problems=(*reading.article.problems, *problems),
        evidence=(*reading.article.evidence, *marks),
    )


def _flag_contradictions(reading: Reading, day: date) -> None:
    """Name in the article's problems the offices that somebody did not hold on its day."""
    problems = [
        Problem("office.contradiction", f"{reason.words} does not fit the page's date, {day}")
        for reason in _offices(reading)
        if not any(start - _SLACK <= day <= (end if end == date.max else end + _SLACK) for start, end in reason.spans)
    ]
    if problems:
        reading.article = attrs.evolve(reading.article, problems=(*reading.article.problems, *problems))


def _is_news(reading: Reading) -> bool:
    """Whether the first sentences name a weekday, as news does."""
    lead = [s for s in reading.sentences if not s.is_title][:_LEAD_SENTENCES]
    return any(m.form == "weekday" for s in lead for m in reading.dates(s))


def _events(reading: Reading) -> Iterator[_Reason]:
    """Yield the dated events that the article tells as past."""
    low = reading.low
    for ref in reading.refs:
        event = _event(reading, ref)
        if event is None:
            continue
        around = set(low[max(0, ref.first - 8) : ref.last + 24])
        spans = [(event.start.start, date.max)]
        if around & _AHEAD:
            before = _event_of(reading, event.series, (event.ordinal or 0) - 1)
            spans = [(before.start.start if before else date.min, event.start.end)]
        yield _Reason(spans, reading.evidence_of(ref, "date_estimate", "date.event"), event.name)


def _event(reading: Reading, ref: Ref) -> Event | None:
    """Return the dated event that a reference means."""
    if ref.kind is RefKind.EVENT and ref.id:
        return reading.lexicon.events[ref.id]
    if ref.kind is RefKind.SERIES and ref.ordinal is not None:
        return _event_of(reading, ref.id, ref.ordinal)
    return None


def _event_of(reading: Reading, series: str | None, ordinal: int) -> Event | None:
    """Return a session of a series by its number."""
    return next((e for e in reading.lexicon.events.values() if series and e.series == series and e.ordinal == ordinal), None)


def _offices(reading: Reading) -> Iterator[_Reason]:
    """Yield the tenures of the offices that the article gives people as present."""
    seen: set[tuple[str, str]] = set()
    for ref in reading.refs:
        if ref.kind is not RefKind.PERSON or ref.id not in reading.lexicon.people:
            continue
        for use in ref.titles:
            title = use.title
            if title.startswith(("former", "late", "outgoing")):
                continue
            for prefix in _PREFIXES:
                title = title.removeprefix(prefix)
            office = office_of_title(reading.lexicon, title, ref.id, use.of)
            if office is None or (ref.id, office.id) in seen:
                continue
            seen.add((ref.id, office.id))
            held = [t for t in reading.lexicon.tenures.get(office.id, ()) if t.holder == ref.id]
            if not held:
                continue
            # A tenure is half-open: its end is the first day on which it no longer held.
            spans = [(t.start.start, _last_day(t.end)) for t in held]
            evidence = reading.evidence(use.start, use.end, "date_estimate", "date.office")
            yield _Reason(spans, evidence, f"{use.title} {reading.lexicon.people[ref.id].name}")


def _last_day(end: DateSpan | None) -> date:
    """Return the last day of a tenure."""
    if end is None:
        return date.max
    return end.start - timedelta(1) if end.precision is Precision.DAY else end.end


def _years(reading: Reading) -> Iterator[_Reason]:
    """Yield the latest year that the article names as past."""
    best = None
    for sentence in reading.sentences:
        for mention in reading.dates(sentence):
            if mention.year is None or (best is not None and mention.year <= best[0]):
                continue
            if not any(word in sentence.text for word in (" will ", " by 20", " next ", " to be ", " until 20", " up to 20")):
                best = (mention.year, mention)
    if best is not None:
        year, mention = best
        evidence = reading.evidence(mention.start, mention.end, "date_estimate", "date.year")
        yield _Reason([(date(year, 1, 1), date.max)], evidence, str(year))
