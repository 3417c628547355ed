"""From a title in words to the answer who held that office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches

from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, expected
from cpecwatch.lexicon.answers import Answer, Standing
from cpecwatch.lexicon.offices import holder_of
from cpecwatch.lexicon.rows import Office
from cpecwatch.lexicon.tables import Tables
from cpecwatch.lexicon.titles import TitleIndex, is_caretaker
from cpecwatch.lexicon.tokens import fold

__all__ = ["ask_holder", "to_span"]


def to_span(on: DateSpan | date | str) -> DateSpan:
    """Return a time given as a day, a span or ISO 8601 text as a span.

    Raises:
        InvalidValueError: If it is none of them.

    >>> to_span("2020-11")
    DateSpan.parse('2020-11')
    """
    if isinstance(on, DateSpan):
        return on
    if isinstance(on, date):
        return DateSpan.on(date(on.year, on.month, on.day))
    if isinstance(on, str):
        return DateSpan.parse(on)
    raise InvalidValueError(expected("a day, a span or ISO 8601 text", on))


def ask_holder(tables: Tables, titles: TitleIndex, title: str, of: str | None, on: DateSpan) -> Answer:
    """Return who held the office of a title at a time.

    Args:
        tables: The rows.
        titles: Their titles.
        title: The title in any wording, also with its owner.
        of: Name or id of its owner, if the title does not say so.
        on: When.
    """
    if of is not None and not titles.owners(of):
        return Answer(Standing.UNKNOWN, f"the lexicon has no state, body or place {of!r}", on)
    offices = titles.offices(title, of)
    if not offices:
        of_whom = f" of {of!r}" if of else ""
        theirs = titles.offices_of(of) if of else tables.office_rows.values()
        meant = " or ".join(map(repr, _close_titles(title, theirs)))
        hint = f"; did you mean {meant}?" if meant else ""
        return Answer(Standing.UNKNOWN, f"the lexicon has no office {title!r}{of_whom}{hint}", on)
    caretaker = is_caretaker(title)
    return _choose([holder_of(tables, office, on, caretaker=caretaker) for office in offices], title, on)


def _close_titles(title: str, offices: Iterable[Office]) -> list[str]:
    """Return the titles of offices that look most like one, the best first, each office once."""
    known = {fold(name): row for row in offices for name in (row.title, *row.aliases)}
    close = {known[name].id: name for name in reversed(get_close_matches(fold(title), known, 6, cutoff=0.7))}
    return [*close.values()][:-4:-1]


def _choose(answers: Sequence[Answer], title: str, on: DateSpan) -> Answer:
    """Return the one answer of several offices that a title may mean, or that it may mean several."""
    existing = [answer for answer in answers if answer.standing is not Standing.ABSENT] or answers
    if len(existing) == 1 or len({(answer.standing, answer.people) for answer in existing}) == 1:
        return existing[0]
    meant = ", ".join(answer.office.id for answer in existing if answer.office is not None)
    candidates = tuple(one for answer in existing for one in (*answer.holders, *answer.candidates))
    return Answer(Standing.UNKNOWN, f"{title!r} may mean {meant}", on, candidates=candidates)
