"""What the records of a corpus say of each other: the day, place, actors and subjects of any of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar, cast

from cpecwatch.convert import Record
from cpecwatch.corpus.index import Index
from cpecwatch.corpus.names import Names, fold_name
from cpecwatch.dates import DateSpan
from cpecwatch.places import Place
from cpecwatch.records import Actor, Article, Attribution, Meeting, Project, SecurityDemand

__all__ = ["DATED", "Relations"]

T = TypeVar("T", bound=Record)
M = TypeVar("M", Actor, Project, SecurityDemand)

#: Records that have a date.
DATED = (Article, Meeting, SecurityDemand)


class Relations:
    """The records of a corpus, and the look-ups that its queries share, each made when it is first needed.

    Ids of actors and subjects are casefolded throughout.

    Args:
        articles: The articles.
        actors: Who does or suffers something in them.
        meetings: Who met whom.
        demands: What security was asked of whom.
        projects: What is built or run.
    """

    def __init__(
        self,
        articles: tuple[Article, ...] = (),
        actors: tuple[Actor, ...] = (),
        meetings: tuple[Meeting, ...] = (),
        demands: tuple[SecurityDemand, ...] = (),
        projects: tuple[Project, ...] = (),
    ) -> None:
        self._articles, self._actors, self._meetings = articles, actors, meetings
        self._demands, self._projects = demands, projects
        self._indexes: dict[type, Index[Any]] = {}

    def records(self, kind: type[T]) -> tuple[T, ...]:
        """Return all records of a class, in the order of their ids."""
        of: dict[type, tuple[Record, ...]] = {
            Article: self._articles,
            Actor: self._actors,
            Meeting: self._meetings,
            SecurityDemand: self._demands,
            Project: self._projects,
        }
        return cast("tuple[T, ...]", of[kind])

    def index(self, kind: type[T]) -> Index[T]:
        """Return the index of the records of a class by their actors and days."""
        if kind not in self._indexes:
            self._indexes[kind] = Index(self.records(kind), self.actors_of, self.when)
        return self._indexes[kind]

    @cached_property
    def names(self) -> Names:
        """The names of the corpus."""
        return Names(self._actors, self._projects, self._mentioned)

    @cached_property
    def pages(self) -> Mapping[str, Article]:
        """Every article by its id, also those that stand on the page of another."""
        found: dict[str, Article] = {}
        left = list(self._articles)
        while left:
            article = left.pop()
            found.setdefault(article.id, article)
            left.extend(article.related)
        return found

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The places of meetings and projects, by folded id and name."""
        places = {place for one in (*self._meetings, *self._projects) if (place := self.place(one))}
        return {
            fold_name(name): place for place in sorted(places, key=repr) for name in (place.name, place.id)
        }

    # -- of one record ---------------------------------------------------------------------------------------

    def when(self, record: object) -> DateSpan | None:
        """Return the days of a record, or the nearest thing to them; see :meth:`cpecwatch.Corpus.when`."""
        match record:
            case Article():
                return record.date_estimate if record.day is None else DateSpan.on(record.day)
            case Meeting() | SecurityDemand(when=DateSpan()):
                return record.when or self._reported(record)
            case SecurityDemand():
                meeting = self._meetings_by_id.get(record.meeting or "")
                return (meeting and meeting.when) or self._reported(record)
            case _:
                return None

    def place(self, record: object) -> Place | None:
        """Return where a meeting was, a project stands, a demand was put, an article was filed."""
        match record:
            case Meeting(place=place) | Project(place=place):
                return place
            case SecurityDemand():
                meeting = self._meetings_by_id.get(record.meeting or "")
                return None if meeting is None else meeting.place
            case Article(dateline=str() as name):
                return Place(name, name)
            case _:
                return None

    def actors_of(self, record: Record) -> frozenset[str]:
        """Return the actors that a record names: who met and for whom, who asks whom, speaks and answers."""
        match record:
            case Article():
                return self._actors_on.get(record.id, frozenset())
            case Actor():
                found = [record.id, record.country, *(role.of for role in record.roles)]
            case Meeting():
                found = [name for party in record.participants for name in (party.actor, party.side)]
            case SecurityDemand():
                found = [record.demander, record.addressee, *(answer.by for answer in record.responses)]
                found += self.speakers(record)
            case Project():
                found = []
        return frozenset([name.casefold() for name in found if name])

    def subjects_of(self, record: Record) -> frozenset[str]:
        """Return what a record is about: its actors, its projects, the kinds of demands."""
        match record:
            case Meeting():
                topics = record.topics
            case SecurityDemand():
                topics = (record.kind.value, *record.projects)
            case Project():
                topics = (record.id,)
            case Article():
                topics = (*self._projects_on.get(record.id, ()), *self._asked_on.get(record.id, ()))
            case _:
                topics = ()
        return self.actors_of(record).union(topic.casefold() for topic in topics)

    def speakers(self, demand: SecurityDemand) -> frozenset[str]:
        """Return the actors that the page names where it says who asks: the minister of the state, say."""
        return frozenset(
            actor
            for mark in demand.evidence
            if mark.field == "demander"
            for start, end, actor in self._named_in.get(mark.article, ())
            if start < mark.end and mark.start < end
        )

    def sayers(self, demand: SecurityDemand) -> frozenset[str]:
        """Return who says that a demand was made: its speakers, or the outlets whose own words it is."""
        if demand.attribution is not Attribution.AUTHOR:
            return self.speakers(demand)
        pages = (self.pages.get(mark.article) for mark in demand.evidence)
        outlets = {page.outlet for page in pages if page is not None and page.outlet is not None}
        return self.speakers(demand).union(*map(self.names.known_ids, outlets))

    # -- look-ups --------------------------------------------------------------------------------------------

    def _reported(self, record: Meeting | SecurityDemand) -> DateSpan | None:
        """Return the days of the first article that reports a record."""
        pages = {mark.article: self.pages.get(mark.article) for mark in record.evidence}
        spans = [span for page in pages.values() if page and (span := self.when(page))]
        return min(spans, key=lambda span: (span.start, span.end), default=None)

    @cached_property
    def _meetings_by_id(self) -> dict[str, Meeting]:
        return {meeting.id: meeting for meeting in self._meetings}

    @cached_property
    def _named_in(self) -> dict[str, list[tuple[int, int, str]]]:
        """Where each article names which actor."""
        found: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for actor in self._actors:
            for mark in actor.evidence:
                found[mark.article].append((mark.start, mark.end, actor.id.casefold()))
        return dict(found)

    @cached_property
    def _actors_on(self) -> dict[str, frozenset[str]]:
        return _by_article((actor, actor.id) for actor in self._actors)

    @cached_property
    def _projects_on(self) -> dict[str, frozenset[str]]:
        return _by_article((project, project.id) for project in self._projects)

    @cached_property
    def _asked_on(self) -> dict[str, frozenset[str]]:
        return _by_article((demand, demand.kind.value) for demand in self._demands)

    def _mentioned(self) -> frozenset[str]:
        return self._mentioned_ids

    @cached_property
    def _mentioned_ids(self) -> frozenset[str]:
        """All ids of actors and subjects that a record holds."""
        topics = {topic.casefold() for meeting in self._meetings for topic in meeting.topics}
        projects = {project.casefold() for demand in self._demands for project in demand.projects}
        indexes = (self.index(kind) for kind in (Actor, Meeting, SecurityDemand))
        return frozenset(topics).union(projects, *(index.actors for index in indexes))


def _by_article(named: Iterable[tuple[M, str]]) -> dict[str, frozenset[str]]:
    """Return for each article the ids of the records that it holds evidence of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for article, name in _marked(named):
        found[article].add(name.casefold())
    return {article: frozenset(names) for article, names in found.items()}


def _marked(named: Iterable[tuple[M, str]]) -> Iterator[tuple[str, str]]:
    for record, name in named:
        for mark in record.evidence:
            yield mark.article, name
