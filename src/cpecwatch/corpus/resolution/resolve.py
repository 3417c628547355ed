"""Reports of one event, wherever they stand, made into one record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike
from typing import TYPE_CHECKING, TypeVar

import attrs

from cpecwatch.corpus.resolution.demands import DemandReports
from cpecwatch.corpus.resolution.gathering import Level, Reports, gather
from cpecwatch.corpus.resolution.joining import Joined
from cpecwatch.corpus.resolution.judgements import Judgements
from cpecwatch.corpus.resolution.meeting_levels import meeting_level
from cpecwatch.corpus.resolution.meetings import MeetingReports
from cpecwatch.corpus.resolution.merging import Merger
from cpecwatch.corpus.resolution.namesakes import Namesakes
from cpecwatch.corpus.resolution.naming import Naming
from cpecwatch.corpus.resolution.pages import Pages, marks_of
from cpecwatch.corpus.resolution.parties import Parties
from cpecwatch.corpus.resolution.preferring import Preference
from cpecwatch.corpus.resolution.projects import resolved_projects
from cpecwatch.errors import InvalidValueError, expected
from cpecwatch.records import Actor, Article, Meeting, Project, SecurityDemand

if TYPE_CHECKING:
    from cpecwatch.convert import Record
    from cpecwatch.lexicon import Lexicon

__all__ = ["resolved"]

T = TypeVar("T", bound=Meeting | SecurityDemand)
R = TypeVar("R", MeetingReports, DemandReports)


def resolved(
    records: Iterable[Record],
    articles: Iterable[Article],
    *,
    prefer: Preference | None = None,
    judgements: Judgements | str | PathLike[str] | None = None,
    lexicon: Lexicon | None = None,
) -> Iterator[Record]:
    """Yield records of which no two meetings, demands or projects are of one event.

    Args:
        records: The records of a corpus.
        articles: Its articles, also those that stand on the page of another.
        prefer: What chooses where reports disagree; the default rule if left out.
        judgements: What an analyst has decided, or the file in which it stands.
        lexicon: Who is who; the one that comes with cpecwatch if left out.
    """
    kinds: dict[type, list[Record]] = {
        kind: [] for kind in (Article, Actor, Meeting, SecurityDemand, Project)
    }
    for record in records:
        kinds[type(record)].append(record)
    yield from kinds[Article]
    pages, parties = Pages(kinds[Article], articles), Parties(kinds[Actor], lexicon)  # type: ignore[arg-type]
    if isinstance(judgements, str | PathLike):
        judgements = Judgements.load(judgements)
    resolver = _Resolver(pages, parties, prefer, judgements or Judgements())
    meetings = resolver.meetings(kinds[Meeting])  # type: ignore[arg-type]  # the class is that of the key
    demands = resolver.demands(kinds[SecurityDemand])  # type: ignore[arg-type]
    projects = resolver.projects(kinds[Project])  # type: ignore[arg-type]
    for record in (*kinds[Actor], *meetings, *demands, *projects):
        yield resolver.namesakes.renamed(record)


class _Resolver:
    """One resolution of one corpus.

    Attributes:
        namesakes: Ids of people and projects that have turned out to be one.
    """

    def __init__(
        self, pages: Pages, parties: Parties, prefer: Preference | None, judgements: Judgements
    ) -> None:
        self.namesakes = Namesakes()
        self._pages = pages
        self._parties = parties
        self._joined = judgements.joined
        self._apart = judgements.apart
        self._merger = Merger(pages, parties, prefer, judgements.corrections)
        self._naming = Naming(pages, parties)
        self._meeting_of: dict[str, Meeting] = {}

    def meetings(self, records: Sequence[Meeting]) -> list[Meeting]:
        """Return meetings, each of one encounter."""
        events = self._naming.meetings(self._events(records, self._meeting_reports, meeting_level))
        by_report = {report: event for event in events for report in event.reports}
        self._meeting_of = {one.id: by_report[(one.reports or (one.id,))[0]] for one in records} | by_report
        return events

    def demands(self, records: Iterable[SecurityDemand]) -> list[SecurityDemand]:
        """Return demands, each one ask; they refer to the meetings that were resolved before."""
        moved = [
            attrs.evolve(one, meeting=self._meeting_of[one.meeting].id)
            if one.meeting in self._meeting_of
            else one
            for one in records
        ]
        self._meeting_of |= {event.id: event for event in self._meeting_of.values()}
        events = self._events(moved, self._demand_reports, DemandReports.level)
        return self._naming.demands(events, self._meeting_of)

    def projects(self, records: Sequence[Project]) -> Iterator[Project]:
        """Yield projects with their articles and origins."""
        self.namesakes.find_projects(records)
        yield from resolved_projects(records, self.namesakes, self._pages)

    def _meeting_reports(self, record: Meeting) -> MeetingReports:
        articles = self._pages.of(record)
        return MeetingReports(
            record,
            self._parties,
            articles=articles,
            origins=self._pages.origins(articles),
            told=self._pages.told(articles),
        )

    def _demand_reports(self, record: SecurityDemand) -> DemandReports:
        articles = self._pages.of(record)
        return DemandReports(
            record,
            self._parties,
            articles=articles,
            origins=self._pages.origins(articles),
            told=self._pages.told(articles),
            meeting=self._meeting_of.get(record.meeting or ""),
        )

    # -- meetings and demands alike --------------------------------------------------------------------------

    def _events(self, records: Iterable[T], reports: Callable[[T], R], level: Level[R]) -> list[T]:
        """Return the events that records are of; what was joined may make clear what else belongs to it."""

        def judged(one: R, other: R) -> float | None:
            return None if self._are_apart(one, other) else level(one, other)

        found = _without_reports_of_others([self._merger.corrected(one) for one in records])
        while True:
            before = len(found)
            gathered = gather(self._known_groups(found, reports), judged if self._apart else level)
            found = [self._merged(one.records, one.articles) for one in gathered]  # type: ignore[misc]  # of the class T
            if len(found) == before:
                return found

    def _merged(self, records: Sequence[T], articles: Iterable[str]) -> T:
        meetings = [one for one in records if isinstance(one, Meeting)]
        if len(meetings) > 1:
            self.namesakes.find_people(meetings, self._parties)
        return self._merger.merged(records, articles)

    def _known_groups(self, records: Sequence[T], reports: Callable[[T], R]) -> list[R]:
        """Return reports, together where they share a report or an analyst has said so."""
        joined = Joined(len(records))
        numbers: dict[str, int] = {}
        for number, record in enumerate(records):
            self._check_apart(record)
            for report in record.reports or (record.id,):
                joined.join(numbers.setdefault(report, number), number)
        for ids in self._joined:
            there = [numbers[id_] for id_ in ids if id_ in numbers]
            for number in there[1:]:
                joined.join(there[0], number)
        found = []
        for first, *others in joined.groups():
            group = reports(records[first])
            for other in others:
                group.absorb(reports(records[other]))
            found.append(group)
        return found

    def _check_apart(self, record: Meeting | SecurityDemand) -> None:
        for report in record.reports if self._apart else ():
            others = self._apart.get(report, frozenset()).intersection(record.reports)
            if others:
                what = f"reports of two events, {report} and {min(others)}, each as a record of its own"
                raise InvalidValueError(expected(what, record.id))

    def _are_apart(self, one: Reports, other: Reports) -> bool:
        """Whether an analyst has said that reports are of two events."""
        return any(not self._apart.get(report, frozenset()).isdisjoint(other.ids) for report in one.ids)


def _without_reports_of_others(records: Sequence[T]) -> list[T]:
    """Leave out reports that a record among them was made of, and which has all that they have."""
    made_of = {report: one for one in records for report in one.reports if report != one.id}
    larger = {}
    for record in records:
        over = made_of.get((record.reports or (record.id,))[0])
        if (
            over is not None
            and over is not record
            and set(record.reports or (record.id,)) <= set(over.reports)
        ):
            larger[record.id] = over
    return [one for one in records if one.id not in larger or not _has_all_of(larger[one.id], one)]


def _has_all_of(record: Meeting | SecurityDemand, other: Meeting | SecurityDemand) -> bool:
    if record.reports == other.reports:
        return False  # neither is made of the other
    return set(marks_of(other)) <= set(marks_of(record))
