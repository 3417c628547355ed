"""Query: questions to the records of one class, each answered by another query."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from cpecwatch.convert import Record
from cpecwatch.corpus.fields import check_field, having, to_span
from cpecwatch.corpus.geography import placed_at, placed_near
from cpecwatch.corpus.relations import DATED
from cpecwatch.corpus.selection import Selection
from cpecwatch.dates import DateSpan
from cpecwatch.places import Place
from cpecwatch.records import Actor, Article, Attribution, DemandKind, Meeting, Project, SecurityDemand

__all__ = ["Query"]

T = TypeVar("T", bound=Record)

#: Records that name actors; articles do so through the evidence of the actors.
NAMING = (Article, Actor, Meeting, SecurityDemand)
#: Records that have a place, of their own or through another.
PLACED = (Article, Meeting, SecurityDemand, Project)
#: Records of what somebody asks.
ASKED = (SecurityDemand,)


class Query(Selection[T]):
    """Records of one class, as a sequence that can be asked for some of them.

    A query never changes: each question returns a new one, which looks at the records when it is first used.
    Questions in a row narrow down: all of them must be so. Of two queries, ``one | other`` finds what is in
    either, ``one & other`` what is in both, ``one - other`` what is in the first alone. They are equal if
    they hold equal records in the same order; a tuple or list of them is equal too.

    Actors, projects and places are meant by a record, an id or any name, case aside: names of the corpus come
    first, then those of the lexicon. A name that nobody knows finds nothing; a misspelt one is an error.

    Dates are compared by the days that they may mean: a meeting "in 2023" may have been since March 2023. A
    record whose pages fix no day counts as of its meeting, or as of the first article that reports it (see
    :meth:`cpecwatch.Corpus.when`); ``where(when=None)`` finds those.

    >>> from cpecwatch import Attribution, Corpus, DateSpan, DemandKind, Meeting, Participant, Place
    >>> from cpecwatch import Response, SecurityDemand, Stance, Strength
    >>> talks = Meeting(
    ...     "m-1", (Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan")),
    ...     DateSpan.parse("2025-08-21"), Place("islamabad", "Islamabad"),
    ... )
    >>> guards = SecurityDemand(
    ...     "d-1", "china", "pakistan", DemandKind.PROTECTION, Strength.REQUEST, meeting="m-1",
    ...     attribution=Attribution.OFFICIAL, responses=(Response("pakistan", Stance.AGREE),),
    ... )
    >>> forces = SecurityDemand(
    ...     "d-2", "china", "pakistan", DemandKind.OWN_FORCES, Strength.DEMAND, projects=("gwadar-port",),
    ...     attribution=Attribution.ANONYMOUS, when=DateSpan.parse("2024-11"),
    ... )
    >>> corpus = Corpus.of([talks, guards, forces])
    >>> demands = corpus.demands
    >>> demands.where(demander="China", kind="own-forces").one().id
    'd-2'
    >>> demands.where(strength="demands")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.InvalidValueError: expected a Strength, got 'demands' at strength; did you mean 'demand'?
    >>> [demand.id for demand in demands.where(kind="protection") | demands.where(strength="demand")]
    ['d-1', 'd-2']
    """

    __slots__ = ()

    # -- any field -------------------------------------------------------------------------------------------

    def where(self, *predicates: Callable[[T], object], **fields: object) -> Query[T]:
        """Return the records for which all of this is so.

        Args:
            predicates: Functions of a record.
            fields: A field and the value it must have; of a tuple, list or set of values, any one of them.
                A value is an id, a name or alias (case aside), an enum or its value, a date, a record,
                or ``None`` for a field that is empty. A field that holds several values must hold it.

        Raises:
            UnknownFieldError: If the records have no such field; offers the closest one.
            InvalidValueError: If the field can never have that value; offers the closest one.

        >>> demands.where(kind=["own-forces", "security-plan"], addressee="Pakistan")
        <1 x SecurityDemand>
        >>> demands.where(lambda demand: demand.when is None)
        <1 x SecurityDemand>
        """
        relations = self._shelf.relations
        tests = [having(self._kind, name, value, relations) for name, value in fields.items()]
        return type(self)(self._shelf, (*self._tests, *tests, *predicates))

    def supported(self, minimum: int = 2) -> Query[T]:
        """Return the records that so many independent origins report; before ``resolve()`` none has any.

        Raises:
            UnknownFieldError: If records of this class are not resolved.

        >>> demands.supported(3)
        <0 x SecurityDemand>
        """
        check_field(self._kind, "support")
        return self._kept(lambda record: getattr(record, "support") >= minimum)  # noqa: B009 (no common class)

    # -- who and what ----------------------------------------------------------------------------------------

    def involving(self, *actors: str | Actor) -> Query[T]:
        """Return the records that name an actor; of several, all of them.

        That is who met and for which side; who asks whom, who speaks for whom, who answers. Of articles,
        those that name the actor; of actors, also who belongs to it or holds an office of it.

        Args:
            actors: Actors, their ids, or names or aliases of them.

        Raises:
            UnknownFieldError: If records of this class name no actors.
            InvalidValueError: If a name is misspelt.

        >>> corpus.meetings.involving("China", "Ishaq Dar")
        <1 x Meeting>
        """
        self._check_kind(NAMING, "name actors")
        shelf = self._shelf
        for actor in actors:
            shelf = shelf.naming(self._ids(actor))
        return type(self)(shelf, self._tests)

    def by(self: Query[SecurityDemand], actor: str | Actor) -> Query[SecurityDemand]:
        """Return the demands of an actor: those it makes, or puts into words for its state.

        >>> demands.by("China").to("Pakistan")
        <2 x SecurityDemand>
        """
        self._check_kind(ASKED, "ask something")
        ids, speakers = self._ids(actor), self._shelf.relations.speakers
        return self._naming(
            ids, lambda demand: _fold(demand.demander) in ids or not ids.isdisjoint(speakers(demand))
        )

    def to(self: Query[SecurityDemand], actor: str | Actor) -> Query[SecurityDemand]:
        """Return the demands that an actor is asked to meet.

        >>> demands.to("India")
        <0 x SecurityDemand>
        """
        self._check_kind(ASKED, "ask something")
        ids = self._ids(actor)
        return self._naming(ids, lambda demand: _fold(demand.addressee) in ids)

    def about(self, subject: str | Actor | Project | DemandKind) -> Query[T]:
        """Return the records that concern a project, a kind of demand, or an actor.

        Of demands, those of that kind, that name that project or involve that actor; of meetings, those with
        that topic or actor; of articles, those in which it is found.

        >>> demands.about("Gwadar Port").one().id, demands.about("protection").one().id
        ('d-2', 'd-1')
        """
        ids, subjects = self._ids(subject), self._shelf.relations.subjects_of
        return self._kept(lambda record: not ids.isdisjoint(subjects(record)))

    def said_by(self: Query[SecurityDemand], who: str | Attribution | Actor) -> Query[SecurityDemand]:
        """Return the demands that somebody says were made.

        Args:
            who: How it is known: "official", "anonymous", "media", "author"; or the one who speaks for the
                demander, or an outlet whose own words it is.

        >>> demands.said_by("anonymous").one().id
        'd-2'
        """
        self._check_kind(ASKED, "ask something")
        if isinstance(who, str) and who.casefold() in set(Attribution):
            return self.where(attribution=who)
        ids, sayers = self._ids(who, also=Attribution), self._shelf.relations.sayers
        return self._kept(lambda demand: not ids.isdisjoint(sayers(demand)))

    def answered(self: Query[SecurityDemand]) -> Query[SecurityDemand]:
        """Return the demands that got a response of any kind.

        >>> demands.answered().one().id
        'd-1'
        """
        self._check_kind(ASKED, "ask something")
        return self._kept(lambda demand: demand.responses)

    def unanswered(self: Query[SecurityDemand]) -> Query[SecurityDemand]:
        """Return the demands of which no page tells a response.

        >>> demands.unanswered().one().id
        'd-2'
        """
        self._check_kind(ASKED, "ask something")
        return self._kept(lambda demand: not demand.responses)

    # -- where and when --------------------------------------------------------------------------------------

    def at(self, place: str | Place) -> Query[T]:
        """Return the records of a place: a city or site, or all in a province or state.

        That is where a meeting was or a project stands, where the meeting was at which a demand was put, and
        where an article was filed.

        Raises:
            UnknownFieldError: If records of this class have no place.
            InvalidValueError: If the name is misspelt.

        >>> corpus.meetings.at("Pakistan").one().place.name, demands.at("Islamabad").one().id
        ('Islamabad', 'd-1')
        """
        relations = self._shelf.relations
        self._check_kind(PLACED, "have a place")
        return self._kept(placed_at(place, relations.place, relations.places))

    def near(self, place: str | Place, km: float) -> Query[T]:
        """Return the records within so many kilometres of a place, in a straight line.

        Raises:
            UnknownFieldError: If records of this class have no place.
            InvalidValueError: If the name is misspelt, or nobody knows where the place is.

        >>> corpus.meetings.near("Rawalpindi", 20)
        <1 x Meeting>
        """
        relations = self._shelf.relations
        self._check_kind(PLACED, "have a place")
        return self._kept(placed_near(place, km, relations.place, relations.places))

    def since(self, day: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of this day or later.

        Args:
            day: ISO 8601 text of any precision, a date, or an interval, whose first day counts.

        Raises:
            UnknownFieldError: If records of this class have no date.
            InvalidValueError: If the text is no date.

        >>> demands.since("2025").one().id
        'd-1'
        """
        return self._within(since=to_span(day).start)

    def until(self, day: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of this day or earlier; of an interval, the last day counts.

        >>> demands.until("2024").one().id
        'd-2'
        """
        return self._within(until=to_span(day).end)

    def between(self, start: str | date | DateSpan, end: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of the days from ``start`` to ``end``, both included.

        >>> demands.between("2024-06", "2024-11").one().id
        'd-2'
        """
        days = DateSpan(to_span(start).start, to_span(end).end)
        return self._within(days.start, days.end)

    def on(self, day: str | date | DateSpan) -> Query[T]:
        """Return the records that may be of this day, month, year or interval.

        >>> demands.on("2024-11-05").one().id
        'd-2'
        """
        span = to_span(day)
        return self._within(span.start, span.end)

    # -- behind them -----------------------------------------------------------------------------------------

    def _naming(self, ids: frozenset[str], test: Callable[[T], object]) -> Query[T]:
        """Return the records that stand a test which only those can that name one of these actors."""
        return type(self)(self._shelf.naming(ids), (*self._tests, test))

    def _within(self, since: date = date.min, until: date = date.max) -> Query[T]:
        self._check_kind(DATED, "have a date")
        return type(self)(self._shelf.within(since, until), self._tests)

    def _ids(self, who: str | Actor | Project, *, also: Iterable[str] = ()) -> frozenset[str]:
        if isinstance(who, str):
            return self._shelf.relations.names.ids(who, also=also)
        return frozenset({_fold(who.id)})


def _fold(record_id: str | None) -> str:
    return (record_id or "").casefold()
