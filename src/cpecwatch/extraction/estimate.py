"""When an undated page must have been written: what office holders, dated events and years allow.

The story is not older than the latest thing it tells as past, and not younger than the end of the shortest
office that it gives somebody as present, or than an event that it awaits. An event that is itself the news
dates it to its week or year; one that a later paragraph recalls, or a year in passing, says only that the
story is not older. Where nothing bounds it from above there is no estimate. Reasons that contradict the
others are left out and named in the article's problems.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter

import attrs

from cpecwatch.dates import DateSpan, Precision
from cpecwatch.evidence import Evidence
from cpecwatch.extraction.meetings.words import ORDINALS
from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse
from cpecwatch.extraction.references.titles import office_of_title
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.lexicon import Event, Office
from cpecwatch.records import Problem

__all__ = ["contradicted_offices", "estimate_date"]

#: How long after an event that is its news a story may have been written.
_NEWS_YEAR = timedelta(364)
#: With a weekday in its first sentences a story is news of that week.
_NEWS_WEEK = timedelta(10)
#: How far an office may be off the page's date before it is called a contradiction.
_SLACK = timedelta(14)
#: How many paragraphs of the body tell the news.
_LEAD = 2
#: An office whose first or last day is known only by its month, or that is called new, may be off by so much.
_VAGUE = timedelta(92)
#: Words right before an event that say that it was not long ago.
_RECENT = frozenset({"recently", "recent", "just"})
#: Words of a sentence that looks back at an event from afar.
_RECALLED = frozenset(
    {"since", "ago", "years", "decade", "anniversary", "earlier", "previous", "today", "now"}
)
#: Kinds of event that are the news where the first paragraphs name them; an attack is often recalled there.
_NEWSWORTHY = frozenset({"session", "summit"})
_PREFIXES = ("caretaker ", "acting ", "interim ")
_PAST_PREFIXES = ("former", "late", "outgoing", "ex", "then", "erstwhile", "ousted")
#: Words before an office whose holder may not have begun.
_NEW = frozenset({"new", "incoming", "designate", "designated", "nominated"})
#: Words before an event that say that it is still to come.
_AHEAD = frozenset(
    {"next", "upcoming", "forthcoming", "scheduled", "planned", "coming", "expected", "due", "ahead"}
)
#: What one "will" do, or "is to", with an event to come; else ("will build on") they say nothing of it.
_TO_COME = frozenset({"attend", "hold", "host", "join", "address", "chair", "convene", "open"})
_IS_TO = (["is", "to"], ["are", "to"])
#: Before "to hold": what was settled is to come.
_MEANT = frozenset(
    {"agreed", "agree", "decided", "plans", "plan", "ready", "want", "wants", "resolved", "set"}
)
#: Words that make either of them past: "was scheduled", "had been expected".
_THEN = frozenset({"was", "were", "had", "been"})
#: Words after it that say that it did not take place, and ones that say that it did.
_PUT_OFF = frozenset({"postponed", "deferred", "delayed", "put"})
_HELD = frozenset({"held", "met", "took", "finally"})
#: Words in a sentence that say that a year is.
_WORDS_AHEAD = (
    " will ",
    " by 20",
    " next ",
    " to be ",
    " until 20",
    " up to 20",
    " expected ",
    " would ",
    " target",
    " due ",
    " plan",
    " deadline",
    " schedule",
    " aim",
    "ision 20",
)

#: Before the year within which something is counted: "the third attack of", "so far in".
_COUNTED_OF = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|latest|deadliest|biggest)(?: [\w-]+){1,7} of \d{4}\Z"
    r"|\bso far in \d{4}\Z"
)

Interval = tuple[date, date]

_by_place = attrgetter("first")


@attrs.frozen(eq=False)
class _Reason:
    """One thing that bounds the day of writing: it must lie in one of some intervals."""

    spans: Sequence[Interval]
    evidence: Evidence
    words: str

    @property
    def start(self) -> date:
        """The earliest day that it allows."""
        return self.spans[0][0]


def estimate_date(reading: Reading) -> None:
    """Fill in ``Article.date_estimate`` where the page states no day of publication (step)."""
    day = reading.article.day
    if day is not None:
        _flag_contradictions(reading, day)
        if reading.article.published is None:
            _estimate_from_update(reading, day)
        return
    possible, used, problems = _fit([*_events(reading), *_offices(reading), *_years(reading)])
    start, end = possible[0][0], possible[-1][1]
    if start == date.min or end == date.max:
        return
    reading.article = attrs.evolve(
        reading.article,
        date_estimate=DateSpan(start, max(start, end)),
        problems=(*reading.article.problems, *problems),
        evidence=(*reading.article.evidence, *(reason.evidence for reason in used)),
    )


def _estimate_from_update(reading: Reading, day: date) -> None:
    """Take a story for one of the days before its last update, and not older than what its lead tells."""
    article = reading.article
    events = [reason for reason in _events(reading) if day - _NEWS_WEEK <= reason.start <= day]
    marks = (
        attrs.evolve(mark, field="date_estimate", rule="date.update")
        for mark in article.evidence
        if mark.field == "updated" and mark.article == article.id
    )
    reading.article = attrs.evolve(
        article,
        date_estimate=DateSpan(max([day - _NEWS_WEEK, *(event.start for event in events)]), day),
        evidence=(*article.evidence, *marks, *(event.evidence for event in events)),
    )


def _fit(reasons: Iterable[_Reason]) -> tuple[Sequence[Interval], Sequence[_Reason], Sequence[Problem]]:
    """Return the days that all reasons allow, those reasons, and the problems of the ones that allow none."""
    possible: list[Interval] = [(date.min, date.max)]
    used, problems = list[_Reason](), list[Problem]()
    for reason in reasons:
        both = ((max(a, c), min(b, d)) for a, b in possible for c, d in reason.spans)
        left = [(first, last) for first, last in both if first <= last]
        if left:
            possible = left
            used.append(reason)
        else:
            message = f"{reason.words} does not fit the other dates of the page"
            problems.append(Problem("date.contradiction", message))
    return possible, used, problems


def _flag_contradictions(reading: Reading, day: date) -> None:
    """Name in the article's problems the offices that somebody did not hold on its day."""
    problems = [
        Problem("office.contradiction", f"{words} does not fit the page's date, {day}")
        for words, _ in contradicted_offices(reading, day)
    ]
    if problems:
        reading.article = attrs.evolve(reading.article, problems=(*reading.article.problems, *problems))


def contradicted_offices(reading: Reading, day: date) -> Iterator[tuple[str, Evidence]]:
    """Yield the offices that an article gives somebody who did not hold them about a day, with its words."""
    for reason in _offices(reading):
        if not any(_is_about(day, start, end) for start, end in reason.spans):
            yield reason.words, reason.evidence


def _is_about(day: date, start: date, end: date) -> bool:
    """Whether a day lies in an interval, or almost."""
    return start - _SLACK <= day <= (end if end == date.max else end + _SLACK)


def _lead(reading: Reading) -> Sequence[Sentence]:
    """Return the sentences of the first paragraphs."""
    body = [sentence for sentence in reading.sentences if not sentence.is_title]
    return [sentence for sentence in body if sentence.unit < body[0].unit + _LEAD]


def _events(reading: Reading) -> Iterator[_Reason]:
    """Yield the dated events that the article tells as past."""
    lead = _lead(reading)
    is_of_week = any(mention.form == "weekday" for sentence in lead for mention in reading.dates(sentence))
    news = {sentence.index for sentence in lead if not _is_recalled(reading, sentence)}
    for ref in sorted((*reading.of_kind(RefKind.EVENT), *reading.of_kind(RefKind.SERIES)), key=_by_place):
        event = _event(reading, ref)
        if event is None:
            continue
        begin, end, sentence = event.start.start, date.max, reading.sentences[ref.sentence]
        ahead = _is_ahead(reading, ref, sentence)
        if ahead is None:
            continue
        if ahead:
            before = _session(reading, event.series, (event.ordinal or 0) - 1)
            begin, end = before.start.start if before is not None else date.min, event.start.end
        elif not _RECENT.isdisjoint(reading.low[max(sentence.first, ref.first - 5) : ref.first]):
            end = begin + _NEWS_YEAR
        elif ref.sentence in news and event.kind in _NEWSWORTHY:
            end = begin + (_NEWS_WEEK if is_of_week else _NEWS_YEAR)
            # Guests arrive some days before it: "is here to attend".
            if not _TO_COME.isdisjoint(reading.low[max(sentence.first, ref.first - 9) : ref.first]):
                begin -= _SLACK
        spans = [(begin, end)]
        yield _Reason(spans, reading.evidence_of(ref, "date_estimate", "date.event"), event.name)


def _is_ahead(reading: Reading, ref: Ref, sentence: Sentence) -> bool | None:
    """Whether an event is still to come; ``None`` where the words leave that open."""
    low = reading.low
    before = low[max(sentence.first, ref.first - 9) : ref.first]
    after = low[ref.last + 1 : min(sentence.last, ref.last + 20)]
    put_off = next((i for i, word in enumerate(after) if word in _PUT_OFF), None)
    if put_off is not None and (after[put_off] != "put" or after[put_off + 1 : put_off + 2] == ["off"]):
        return None if not _HELD.isdisjoint((*before, *after)) else True
    is_to_come = any(
        word in _AHEAD
        or (word == "will" and not _TO_COME.isdisjoint(before[i + 1 : i + 4]))
        or (word in _TO_COME and before[max(0, i - 2) : i] in _IS_TO)
        or (word in _TO_COME and before[i - 1 : i] == ["to"] and before[max(0, i - 2)] in _MEANT)
        for i, word in enumerate(before)
    )
    is_to_come = is_to_come or not {"will", "scheduled", "due"}.isdisjoint(after[:3])
    if is_to_come:
        return True if _THEN.isdisjoint((*before, *after[:3])) else None
    return None if "will" in before else False


def _is_recalled(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of an event from afar: "since the first forum", "last year", "in 2017"."""
    if not _RECALLED.isdisjoint(reading.low[sentence.first : sentence.last]):
        return True
    return any(
        mention.form in {"unit", "offset", "year", "bare-month", "relative-month", "month-of-year"}
        for mention in reading.dates(sentence)
    )


def _event(reading: Reading, ref: Ref) -> Event | None:
    """Return the dated event that a reference means."""
    if ref.kind is RefKind.EVENT and ref.id:
        return reading.lexicon.events[ref.id]
    if ref.kind is RefKind.SERIES:
        before = reversed(reading.low[max(0, ref.first - 6) : ref.first])
        ordinal = ref.ordinal or next((ORDINALS[word] for word in before if word in ORDINALS), None)
        return None if ordinal is None else _session(reading, ref.id, ordinal)
    return None


def _session(reading: Reading, series: str | None, ordinal: int) -> Event | None:
    """Return a session of a series by its number."""
    return reading.lexicon.sessions.get((series, ordinal)) if series else None


def _offices(reading: Reading) -> Iterator[_Reason]:
    """Yield the tenures of the offices that the article gives people as present."""
    seen: set[tuple[str, str, bool]] = set()
    told = _History(reading)
    for ref in reading.of_kind(RefKind.PERSON):
        person = reading.lexicon.people.get(ref.id or "") if ref.titles else None
        if person is None:
            continue
        for use in ref.titles:
            office = _present_office(reading, use, person.id)
            is_of_then = told.holds(ref)
            if office is None or (person.id, office.id, is_of_then) in seen:
                continue
            seen.add((person.id, office.id, is_of_then))
            tenures = [t for t in reading.lexicon.tenures_of.get(person.id, ()) if t.office == office.id]
            is_new = not _NEW.isdisjoint(reading.low[max(0, ref.first - 2) : ref.last + 2])
            spans = [(_first_day(t.start, is_new=is_new), _last_day(t.end)) for t in tenures]
            if is_of_then:
                # An office that somebody had then may be another's by now.
                spans = [(start, date.max) for start, _ in spans]
            if spans:
                evidence = reading.evidence(use.start, use.end, "date_estimate", "date.office")
                yield _Reason(sorted(spans), evidence, f"{use.title} {person.name}")


class _History:
    """Where an article tells of a dated past: from a year that it names to the end of the paragraph."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._since: dict[int, int | None] = {}

    def holds(self, ref: Ref) -> bool:
        """Whether a reference stands there."""
        unit = self._reading.sentences[ref.sentence].unit
        if unit not in self._since:
            self._since[unit] = self._find(ref.sentence, unit)
        since = self._since[unit]
        return since is not None and since <= ref.sentence

    def _find(self, number: int, unit: int) -> int | None:
        """Return the first sentence that names a past year, of the paragraph in which a sentence stands."""
        sentences = self._reading.sentences
        while number and sentences[number - 1].unit == unit:
            number -= 1
        while number < len(sentences) and sentences[number].unit == unit:
            text, dates = sentences[number].text, self._reading.dates(sentences[number])
            if any(m.year and not any(words in text for words in _WORDS_AHEAD) for m in dates):
                return number
            number += 1
        return None


def _present_office(reading: Reading, use: TitleUse, person: str) -> Office | None:
    """Return the office that a title gives somebody as present."""
    title = use.title
    word_before = reading.view.text[max(0, use.start - 12) : use.start].rstrip(" -").rsplit(" ", 1)[-1]
    if title.startswith(_PAST_PREFIXES) or word_before.lower() in _PAST_PREFIXES:
        return None
    for prefix in _PREFIXES:
        title = title.removeprefix(prefix)
    return office_of_title(reading.lexicon, title, person, use.of)


def _first_day(start: DateSpan, *, is_new: bool) -> date:
    """Return the earliest day on which news may call somebody the holder."""
    return start.start - _VAGUE if is_new or start.precision is not Precision.DAY else start.start


def _last_day(end: DateSpan | None) -> date:
    """Return the last day of a tenure; its end is the first day on which it no longer held."""
    if end is None:
        return date.max
    # A month is often the one in which the office was last seen with its holder.
    return end.start - timedelta(1) if end.precision is Precision.DAY else end.end + _VAGUE


def _years(reading: Reading) -> Iterator[_Reason]:
    """Yield the latest year that the article names as past; its own, if the lead counts within that."""
    latest, found = 0, None
    lead = {sentence.index for sentence in _lead(reading)}
    is_own = False
    for sentence in reading.sentences:
        for mention in reading.dates(sentence):
            if mention.year is None or mention.year <= latest:
                continue
            if not any(words in sentence.text for words in _WORDS_AHEAD):
                latest, found = mention.year, mention
                # "His first visit of 2026" is told in 2026.
                head = reading.view.text[max(sentence.start, mention.start - 60) : mention.end]
                is_own = (
                    sentence.index in lead
                    and _COUNTED_OF.search(head) is not None
                    and _RECALLED.isdisjoint(reading.low[sentence.first : sentence.last])
                )
    if found is not None:
        evidence = reading.evidence(found.start, found.end, "date_estimate", "date.year")
        end = date(latest, 12, 31) if is_own else date.max
        yield _Reason([(date(latest, 1, 1), end)], evidence, str(latest))
