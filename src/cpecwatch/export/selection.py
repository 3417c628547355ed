"""What goes out of a door: all records of a corpus or some of them, with the names that they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from cpecwatch.convert import RECORD_TYPES, Record
from cpecwatch.corpus import Corpus
from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, expected
from cpecwatch.evidence import Evidence
from cpecwatch.records import Actor, Article, Meeting, MeetingStatus, Project, SecurityDemand

__all__ = ["TOOK_PLACE", "Selection", "named_in", "proof_of", "type_of"]

R = TypeVar("R", Article, Actor, Meeting, SecurityDemand, Project)

#: Of these meetings it can be said who met, and what was asked at them.
TOOK_PLACE = (MeetingStatus.HELD, MeetingStatus.ONGOING)

_TYPES = {cls: name for name, cls in RECORD_TYPES.items()}
#: The field whose words say most of a record.
_TELLING = {Meeting: "participants", SecurityDemand: "kind", Project: "name", Actor: "name", Article: "title"}


def type_of(record: Record) -> str:
    """Return what a record is called in files and tables: ``"meeting"``, ``"demand"``."""
    return _TYPES[type(record)]


def proof_of(record: Record) -> Evidence | None:
    """Return the evidence that says most of a record, or ``None`` where it has none.

    >>> meeting = Meeting("m-1", evidence=(
    ...     Evidence("a-1", 0, 6, "Monday", "when", "r"), Evidence("a-1", 7, 10, "met", "participants", "r"),
    ... ))
    >>> proof_of(meeting).text
    'met'
    """
    telling = (mark for mark in record.evidence if mark.field == _TELLING[type(record)])
    return next(telling, record.evidence[0] if record.evidence else None)


def named_in(record: Record) -> Iterator[str]:
    """Yield the ids of the actors that a record refers to: who met, who asks whom, whose office it is.

    >>> from cpecwatch.records import Participant
    >>> list(named_in(Meeting("m-1", (Participant("wang-yi", "china"),))))
    ['wang-yi', 'china']
    """
    ids: Iterable[str | None] = ()
    match record:
        case Actor():
            ids = (record.country, *(role.of for role in record.roles))
        case Meeting():
            ids = (id_ for one in record.participants for id_ in (one.actor, one.side))
        case SecurityDemand():
            ids = (record.demander, record.addressee, *(response.by for response in record.responses))
    yield from (id_ for id_ in ids if id_ is not None)


class Selection:
    """Records to be written, and the corpus that knows whom and what their ids stand for.

    Args:
        corpus: The corpus that they are from.
        records: The records, in the order in which they are to be written; all of the corpus if left out.

    Raises:
        InvalidValueError: If one of them is no record.
    """

    def __init__(self, corpus: Corpus, records: Iterable[Record] | None = None) -> None:
        self.corpus = corpus
        self.records: Iterable[Record] = corpus if records is None else tuple(records)
        for record in self.records:
            if type(record) not in _TYPES:
                raise InvalidValueError(expected("a record", record, at="records"))

    @property
    def articles(self) -> Iterable[Article]:
        """The articles, each followed by those that stand on its page."""
        return (article for page in self._of(Article) for article in _with_related(page))

    @property
    def actors(self) -> Iterable[Actor]:
        """The actors."""
        return self._of(Actor)

    @property
    def meetings(self) -> Iterable[Meeting]:
        """The meetings."""
        return self._of(Meeting)

    @property
    def demands(self) -> Iterable[SecurityDemand]:
        """The demands."""
        return self._of(SecurityDemand)

    @property
    def projects(self) -> Iterable[Project]:
        """The projects."""
        return self._of(Project)

    def __iter__(self) -> Iterator[Record]:
        """Yield the records, those of one class together."""
        yield from self.articles
        yield from self.actors
        yield from self.meetings
        yield from self.demands
        yield from self.projects

    def name(self, id_: str | None) -> str | None:
        """Return the name that the corpus has for the id of an actor or project, or ``None``."""
        record = self.actor(id_) or self._projects.get(id_ or "")
        return None if record is None else record.name

    def called(self, id_: str | None) -> str:
        """Return the name for an id, the id itself where the corpus has none, or a question mark."""
        return self.name(id_) or id_ or "?"

    def title(self, record: Meeting | SecurityDemand | Project) -> str:
        """Return a record in a line: who met and at what, who asks whom for what, a project's name."""
        match record:
            case Meeting():
                who = ", ".join(self.called(participant.actor) for participant in record.participants)
                return ": ".join(filter(None, (record.name, who))) or "meeting"
            case SecurityDemand():
                return f"{self.called(record.demander)} to {self.called(record.addressee)}: {record.kind}"
            case Project():
                return record.name

    def when(self, record: Meeting | SecurityDemand) -> DateSpan | None:
        """Return the days of a record; of a demand without any, those of the meeting of its asking."""
        if record.when is None and isinstance(record, SecurityDemand):
            meeting = self.meeting(record.meeting)
            return None if meeting is None or meeting.status not in TOOK_PLACE else meeting.when
        return record.when

    def actor(self, id_: str | None) -> Actor | None:
        """Return the actor of an id, or ``None`` where the corpus does not know it."""
        return self._actors.get(id_ or "")

    def project(self, id_: str) -> Project | None:
        """Return the project of an id, or ``None`` where the corpus does not know it."""
        return self._projects.get(id_)

    def meeting(self, id_: str | None) -> Meeting | None:
        """Return the meeting of an id, or ``None`` where the corpus does not know it."""
        return self._meetings.get(id_ or "")

    def article(self, id_: str) -> Article | None:
        """Return the article of an id, also one on the page of another, or ``None``."""
        return self._articles.get(id_)

    def _of(self, kind: type[R]) -> Iterable[R]:
        return (record for record in self.records if isinstance(record, kind))

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.corpus.actors}

    @cached_property
    def _projects(self) -> dict[str, Project]:
        return {project.id: project for project in self.corpus.projects}

    @cached_property
    def _meetings(self) -> dict[str, Meeting]:
        return {meeting.id: meeting for meeting in self.corpus.meetings}

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {one.id: one for page in self.corpus.articles for one in _with_related(page)}


def _with_related(article: Article) -> Iterator[Article]:
    yield article
    for other in article.related:
        yield from _with_related(other)
