"""What must hold for a lexicon as a whole; each check yields a fault for each row that breaks it.

What a single row must look like is checked when it is read. These checks look at rows together: the tests
hold the rows that ship with the library to them, and ``Lexicon.extended`` holds a user's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from cpecwatch.errors import expected
from cpecwatch.lexicon.faults import Fault
from cpecwatch.lexicon.naming import findable, namesakes, titles
from cpecwatch.lexicon.rows import Row, Tenure, Vacancy
from cpecwatch.lexicon.tables import Tables

__all__ = ["CHECKS", "Check", "find_faults"]

Check = Callable[[Tables], Iterator[Fault]]

#: Table -> field -> tables of which it holds ids.
_REFERENCES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "people": {"country": ("states",)},
    "bodies": {"country": ("states",), "parent": ("bodies",)},
    "office_rows": {"of": ("states", "bodies", "places")},
    "projects": {"parent": ("projects",), "place": ("places",), "province": ("places",)},
    "places": {"country": ("states",), "within": ("places",)},
    "outlets": {"country": ("states",)},
    "series": {"sides": ("states",)},
    "events": {
        "series": ("series",),
        "place": ("places",),
        "participants": ("states", "people", "bodies"),
    },
}


def find_faults(tables: Tables) -> Iterator[Fault]:
    """Yield all faults of a lexicon, check by check.

    >>> from cpecwatch.lexicon import Person
    >>> tables = Tables([Person("jane-doe", "Jane Doe", "atlantis")])
    >>> [fault.message for fault in find_faults(tables)]
    ["expected an id of states, got 'atlantis'"]
    """
    for check in CHECKS:
        yield from check(tables)


def references(tables: Tables) -> Iterator[Fault]:
    """Whatever is referred to is there."""
    for table, fields in _REFERENCES.items():
        for row in getattr(tables, table).values():
            for field, targets in fields.items():
                value = getattr(row, field)
                for id_ in value if isinstance(value, tuple) else [value] if value else []:
                    if not any(id_ in getattr(tables, target) for target in targets):
                        yield Fault(row, field, _expected_id(id_, *targets))
    for project in tables.projects.values():
        for sponsor in project.sponsors:
            # Who has no row is named, and names have capitals.
            known = sponsor in tables.bodies or sponsor in tables.states or sponsor in tables.people
            if sponsor.islower() and not known:
                yield Fault(project, "sponsors", _expected_id(sponsor, "bodies", "states", "people"))
    for dated in _dated(tables):
        if dated.office not in tables.office_rows:
            yield Fault(dated, "office", _expected_id(dated.office, "offices"))
        if isinstance(dated, Tenure) and dated.holder not in tables.people:
            yield Fault(dated, "holder", _expected_id(dated.holder, "people"))


def _expected_id(id_: str, *tables: str) -> str:
    return expected(f"an id of {' or '.join(tables)}", id_)


def _dated(tables: Tables) -> Iterator[Tenure | Vacancy]:
    for tenures in tables.tenures.values():
        yield from tenures
    for vacancies in tables.vacancies.values():
        yield from vacancies


def cycles(tables: Tables) -> Iterator[Fault]:
    """Nothing lies within itself or is part of itself."""
    chains: list[tuple[Mapping[str, Row], str]] = [
        (tables.places, "within"),
        (tables.bodies, "parent"),
        (tables.projects, "parent"),
    ]
    for rows, field in chains:
        for id_, row in rows.items():
            above, at = {id_}, getattr(row, field)
            while at in rows and at not in above:
                above.add(at)
                at = getattr(rows[at], field)
            if at == id_:
                yield Fault(row, field, "leads back to the row itself")


def order(tables: Tables) -> Iterator[Fault]:
    """Nothing ends before it starts, and nobody holds an office that does not exist."""
    for row in (*_dated(tables), *tables.events.values(), *tables.office_rows.values()):
        if row.start is not None and row.end is not None and row.end.end < row.start.start:
            yield Fault(row, "end", expected(f"an end on or after the start {row.start}", str(row.end)))
    for dated in _dated(tables):
        office = tables.office_rows.get(dated.office)
        if office is not None and office.start and dated.start.end < office.start.start:
            yield Fault(dated, "start", f"before {office.id} existed, which is since {office.start}")
        if office is not None and office.end and (dated.end or dated.start).start > office.end.end:
            yield Fault(dated, "end", f"after {office.id} ceased to exist, which was on {office.end}")


def reports(tables: Tables) -> Iterator[Fault]:
    """What is still so says up to when that is known, and a project's status of which day it is."""
    for dated in _dated(tables):
        if dated.end is None and dated.as_of is None:
            yield Fault(dated, "as_of", "is missing: the last day for which the source shows an open tenure")
        elif dated.as_of is not None and dated.as_of.end < dated.start.start:
            yield Fault(dated, "as_of", expected(f"a day after the start {dated.start}", str(dated.as_of)))
    for project in tables.projects.values():
        if project.status and not project.status_on:
            yield Fault(project, "status_on", "is missing: the day for which the status is given")
        if (project.status or project.cost) and not project.source:
            yield Fault(project, "source", "is missing: a public document by name and date")


def overlaps(tables: Tables) -> Iterator[Fault]:
    """An office of one seat has one holder at a time, as far as the days are known."""
    for id_, office in tables.office_rows.items():
        if office.seats != 1:
            continue
        dated: list[Tenure | Vacancy] = [*tables.tenures.get(id_, ()), *tables.vacancies.get(id_, ())]
        for before, after in pairwise(sorted(dated, key=lambda d: (d.start.start, d.start.end))):
            if before.end is None or before.end.start > after.start.end:
                who = before.holder if isinstance(before, Tenure) else "nobody"
                until = before.end or "now"
                yield Fault(after, "start", f"{who} is in {id_} from {before.start} until {until}")


def bounds(tables: Tables) -> Iterator[Fault]:
    """A place has both coordinates or none, and lies within its country."""
    for place in tables.places.values():
        if (place.latitude is None) != (place.longitude is None):
            missing = "latitude" if place.latitude is None else "longitude"
            yield Fault(place, missing, "is missing beside the other coordinate")
        state = tables.states.get(place.country or "")
        if state is None or state.bounds is None or place.latitude is None or place.longitude is None:
            continue
        south, north, west, east = state.bounds
        if not south <= place.latitude <= north:
            yield Fault(place, "latitude", expected(f"{south:g} to {north:g} in {state.id}", place.latitude))
        if not west <= place.longitude <= east:
            yield Fault(place, "longitude", expected(f"{west:g} to {east:g} in {state.id}", place.longitude))


#: All of them, the plainest first.
CHECKS: tuple[Check, ...] = (
    references,
    cycles,
    order,
    reports,
    overlaps,
    bounds,
    namesakes,
    titles,
    findable,
)
