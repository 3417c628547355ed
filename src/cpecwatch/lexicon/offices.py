"""Who held an office on a day, and which offices somebody held, without a guess.

Where the lexicon knows an end only to the month, it does not choose a day in it; where its last report is
older than the day asked about, it says so; and a gap between two tenures is a vacancy only where it is short
and its ends are known to the day, or where a row says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from cpecwatch.dates import DateSpan, Precision
from cpecwatch.lexicon.answers import Answer, Occupancy, Standing
from cpecwatch.lexicon.rows import Office, Tenure, Vacancy
from cpecwatch.lexicon.tables import Tables

__all__ = ["LONGEST_PLAIN_VACANCY", "holder_of", "occupancies_of", "standing_of"]

#: Days that an office may be empty between two tenures without a row that says so.
LONGEST_PLAIN_VACANCY = 31


def standing_of(dated: Tenure | Vacancy, on: DateSpan) -> Standing | None:
    """Return how sure it is that a tenure or vacancy holds all through a time; ``None`` if it does not.

    >>> tenure = Tenure("a/b", "imran-khan", DateSpan.month(2018, 8), "…", DateSpan.year(2022))
    >>> [standing_of(tenure, DateSpan.year(year)) for year in (2020, 2022)]
    [<Standing.HELD: 'held'>, <Standing.UNKNOWN: 'unknown'>]
    """
    if on.end < dated.start.start:
        return None
    if dated.end is not None:
        # Half-open: on a last day that is known, the successor holds it.
        last = dated.end.end - timedelta(days=dated.end.precision is Precision.DAY)
        if last < on.start:
            return None
        ends_after = on.end < dated.end.start
    elif dated.as_of is not None and dated.as_of.end < on.end:
        return Standing.STALE
    else:
        ends_after = True
    return Standing.HELD if dated.start.end <= on.start and ends_after else Standing.UNKNOWN


def _occupancies(tables: Tables, office: Office, on: DateSpan) -> list[Occupancy]:
    """Return who holds or may hold an office at a time."""
    return [
        Occupancy(tables.people[tenure.holder], office, tenure, standing)
        for tenure in tables.tenures.get(office.id, ())
        if tenure.holder in tables.people and (standing := standing_of(tenure, on)) is not None
    ]


def occupancies_of(tables: Tables, person: str, on: DateSpan | None) -> tuple[Occupancy, ...]:
    """Return the offices that a person, by id, holds or may hold at a time, or ever held, by their start."""
    found = []
    for tenure in tables.tenures_of.get(person, ()):
        standing = standing_of(tenure, on) if on is not None else Standing.HELD
        if standing is not None and tenure.office in tables.office_rows:
            found.append(
                Occupancy(tables.people[person], tables.office_rows[tenure.office], tenure, standing)
            )
    return tuple(found)


def holder_of(tables: Tables, office: Office, on: DateSpan, *, caretaker: bool = False) -> Answer:
    """Return who holds an office at a time.

    Args:
        tables: The rows.
        office: The office.
        on: A day, or a time all through which somebody must have held it.
        caretaker: Whether only those count who hold it for the time being.
    """
    title = f"{office.title} ({office.of})"
    if office.start is not None and on.end < office.start.start:
        return Answer(Standing.ABSENT, f"{title} exists since {office.start}", on, office)
    if office.end is not None and office.end.end <= on.start:
        return Answer(Standing.ABSENT, f"{title} ceased to exist on {office.end}", on, office)
    found = _occupancies(tables, office, on)
    sure = tuple(one for one in found if one.standing is Standing.HELD)
    if sure and caretaker and not any(one.tenure.acting for one in sure):
        return Answer(Standing.ABSENT, f"{sure[0].person.name} is no caretaker {title}", on, office)
    if sure:
        return Answer(Standing.HELD, f"{'; '.join(map(str, sure))}", on, office, sure)
    if found:
        return _unsure(title, on, office, tuple(found))
    return _empty(tables, title, on, office)


def _unsure(title: str, on: DateSpan, office: Office, found: tuple[Occupancy, ...]) -> Answer:
    stale = [one for one in found if one.standing is Standing.STALE]
    if stale:
        last = f"{stale[-1].person.name} was {title} as of {stale[-1].tenure.as_of}"
        return Answer(Standing.STALE, f"{last}, the last report of it", on, office, (), found)
    names = " or ".join(one.person.name for one in found)
    reason = f"{names}: the change is not known to the day, or falls within {on}"
    return Answer(Standing.UNKNOWN, reason, on, office, (), found)


def _empty(tables: Tables, title: str, on: DateSpan, office: Office) -> Answer:
    """Answer for a time for which there is no tenure."""
    vacancies = {standing_of(vacancy, on): vacancy for vacancy in tables.vacancies.get(office.id, ())}
    if Standing.HELD in vacancies:
        return Answer(
            Standing.VACANT, f"nobody was {title} from {vacancies[Standing.HELD].start}", on, office
        )
    if Standing.STALE in vacancies:
        reason = f"nobody was {title} as of {vacancies[Standing.STALE].as_of}, the last report of it"
        return Answer(Standing.STALE, reason, on, office)
    tenures = tables.tenures.get(office.id, ())
    before = [tenure for tenure in tenures if tenure.end is not None and tenure.end.end <= on.start]
    after = [tenure for tenure in tenures if on.end < tenure.start.start]
    if before and after and _is_plain_gap(before, after):
        reason = f"nobody was {title} from {before[-1].end} to {after[0].start}"
        return Answer(Standing.VACANT, reason, on, office)
    if not tenures:
        return Answer(Standing.UNKNOWN, f"the lexicon knows no {title}", on, office)
    known = (
        f"{before[-1].holder} until {before[-1].end}"
        if before
        else f"{after[0].holder} from {after[0].start}"
    )
    return Answer(Standing.UNKNOWN, f"no {title} is known then, only {known}", on, office)


def _is_plain_gap(before: Sequence[Tenure], after: Sequence[Tenure]) -> bool:
    """Whether the last end and the next start are known to the day and not far apart."""
    last = max((tenure.end for tenure in before if tenure.end), key=lambda end: end.end)
    next_ = after[0].start
    return last.days == next_.days == 1 and (next_.start - last.end).days <= LONGEST_PLAIN_VACANCY
