"""Corpus: all that was read, as five sequences of records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import permutations
from os import PathLike
from typing import TYPE_CHECKING

import attrs

from cpecwatch.convert import RECORD_TYPES, Record
from cpecwatch.corpus.query import Query
from cpecwatch.corpus.relations import Relations
from cpecwatch.corpus.shelf import Shelf
from cpecwatch.corpus.union import united
from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, expected, suggest
from cpecwatch.evidence import Evidence
from cpecwatch.records import Actor, Article, DemandKind, Meeting, NearMiss, Project, SecurityDemand

if TYPE_CHECKING:
    from cpecwatch.corpus.difference import Difference
    from cpecwatch.corpus.explaining import Explanation
    from cpecwatch.lexicon import Lexicon

if TYPE_CHECKING:
    from cpecwatch.corpus.resolution.judgements import Judgements
    from cpecwatch.corpus.resolution.preferring import Preference
    from cpecwatch.lexicon import Lexicon

__all__ = ["Corpus"]


@attrs.frozen(slots=False, repr=False)
class Corpus:
    """Records of any number of articles: immutable, in the order of their ids, one record for each id.

    ``one | other`` is the union of two corpora. It is associative, commutative and idempotent: the same pages
    make the same corpus in whatever order, and however often, they come.

    Args:
        articles: The articles.
        actors: Who does or suffers something in them; one id is one actor in all of them.
        meetings: Who met whom.
        demands: What security was asked of whom.
        projects: What the articles say is built or run; one id is one project in all of them.

    >>> corpus = Corpus.of([Meeting("m-1"), Article("a-1", "A page.")])
    >>> corpus
    <Corpus: 1 article, 0 actors, 1 meeting, 0 demands, 0 projects>
    >>> corpus | corpus == corpus
    True
    """

    _articles: tuple[Article, ...] = attrs.field(default=(), converter=united)
    _actors: tuple[Actor, ...] = attrs.field(default=(), converter=united)
    _meetings: tuple[Meeting, ...] = attrs.field(default=(), converter=united)
    _demands: tuple[SecurityDemand, ...] = attrs.field(default=(), converter=united)
    _projects: tuple[Project, ...] = attrs.field(default=(), converter=united)

    @classmethod
    def of(cls, records: Iterable[Record]) -> Corpus:
        """Return the corpus of these records, of any class and in any order.

        Raises:
            InvalidValueError: If one of them is no record.
        """
        kinds: dict[type, list[Record]] = {kind: [] for kind in RECORD_TYPES.values()}
        for record in records:
            if type(record) not in kinds:
                raise InvalidValueError(expected("a record", record))
            kinds[type(record)].append(record)
        return cls(*kinds.values())  # type: ignore[arg-type]  # each list holds the class that its key names

    # -- the records -----------------------------------------------------------------------------------------

    @cached_property
    def articles(self) -> Query[Article]:
        """The articles; those that stand on the page of another are in its ``related``."""
        return Query(Shelf(Article, self._relations))

    @cached_property
    def actors(self) -> Query[Actor]:
        """Who does or suffers something."""
        return Query(Shelf(Actor, self._relations))

    @cached_property
    def meetings(self) -> Query[Meeting]:
        """Who met whom."""
        return Query(Shelf(Meeting, self._relations))

    @cached_property
    def demands(self) -> Query[SecurityDemand]:
        """What security was asked of whom."""
        return Query(Shelf(SecurityDemand, self._relations))

    @cached_property
    def projects(self) -> Query[Project]:
        """What is built or run."""
        return Query(Shelf(Project, self._relations))

    def __iter__(self) -> Iterator[Record]:
        yield from self._articles
        yield from self._actors
        yield from self._meetings
        yield from self._demands
        yield from self._projects

    def __len__(self) -> int:
        return sum(map(len, (self._articles, self._actors, self._meetings, self._demands, self._projects)))

    def __contains__(self, record: object) -> bool:
        """Return whether a record, or one with this id, is in the corpus."""
        if isinstance(record, str):
            return record in self._by_id
        return any(record == one for one in self)

    def __getitem__(self, record_id: str) -> Record:
        """Return the record with an id; where two classes share it, the first in the order of the fields.

        Raises:
            KeyError: If no record has it; offers the closest id.
        """
        if record_id not in self._by_id:
            raise KeyError(expected("the id of a record", record_id) + suggest(record_id, self._by_id))
        return self._by_id[record_id]

    # -- questions that take more than one class of records --------------------------------------------------

    def between(self, one: str | Actor, other: str | Actor) -> Query[Meeting]:
        """Return the meetings in which two actors met: one participant is, or is there for, each of them.

        Args:
            one: An actor, its id, or a name or alias of it.
            other: Another one.

        >>> from cpecwatch.records import Participant
        >>> wang, dar = Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan")
        >>> corpus = Corpus.of([Meeting("m-1", (wang, dar)), Meeting("m-2", (wang,))])
        >>> corpus.between("China", "Pakistan").one().id, len(corpus.between("Wang Yi", "China"))
        ('m-1', 0)
        """
        names = self._relations.names
        ids, other_ids = (
            names.ids(who) if isinstance(who, str) else {who.id.casefold()} for who in (one, other)
        )

        def met(meeting: Meeting) -> bool:
            parties = [
                {name.casefold() for name in (party.actor, party.side) if name is not None}
                for party in meeting.participants
            ]
            return any(first & ids and second & other_ids for first, second in permutations(parties, 2))

        return self.meetings.involving(one, other).where(met)

    def history(
        self,
        kind: str | DemandKind,
        *,
        by: str | Actor | None = None,
        to: str | Actor | None = None,
    ) -> Query[SecurityDemand]:
        """Return the demands of a kind in the order of their days, to see how an ask hardened over time.

        Args:
            kind: What is asked for.
            by: Only those of this demander.
            to: Only those to this addressee.

        >>> from cpecwatch.records import Strength
        >>> def ask(year: int, strength: Strength) -> SecurityDemand:
        ...     when = DateSpan.year(year)
        ...     return SecurityDemand(f"d-{year}", "china", None, DemandKind.CRACKDOWN, strength, when=when)
        >>> corpus = Corpus.of([ask(2024, Strength.DEMAND), ask(2018, Strength.REQUEST)])
        >>> for demand in corpus.history("crackdown", by="China"):
        ...     print(demand.when, demand.strength)
        2018 request
        2024 demand
        """
        demands = self.demands.where(kind=kind)
        demands = demands if by is None else demands.by(by)
        demands = demands if to is None else demands.to(to)
        return demands.timeline()

    def when(self, record: Record) -> DateSpan | None:
        """Return the days by which queries know a record, or ``None``.

        They are its ``when`` or, where that is empty, the ``when`` of the meeting at which a demand was made,
        else the day of the first article that reports it. An article's are its day or its ``date_estimate``.

        >>> from datetime import date
        >>> page = Article("a-1", "Talks were held.", published=date(2025, 8, 22))
        >>> talks = Meeting("m-1", evidence=(Evidence("a-1", 0, 5, "Talks", "participants", "meeting.held"),))
        >>> str(Corpus.of([page, talks]).when(talks))
        '2025-08-22'
        """
        return self._relations.when(record)

    def diff(self, older: Corpus) -> Difference:
        """Return what is new in this corpus, and what is gone, since an older one.

        >>> newer = Corpus.of([Meeting("m-1", ordinal=3), Meeting("m-2")])
        >>> newer.diff(Corpus.of([Meeting("m-1"), Meeting("m-0")]))
        <Difference: 1 added, 1 changed, 0 merged, 1 withdrawn>
        """
        from cpecwatch.corpus.difference import difference  # noqa: PLC0415 (it makes corpora)

        return difference(older, self)

    # -- from a record to the words that prove it ------------------------------------------------------------

    def article_of(self, evidence: Evidence) -> Article:
        """Return the article that a piece of evidence is from.

        Raises:
            KeyError: If the article is not in the corpus.
        """
        if evidence.article not in self._relations.pages:
            raise KeyError(expected("evidence from an article of the corpus", evidence.article))
        return self._relations.pages[evidence.article]

    def words(self, evidence: Evidence, *, around: int = 0) -> str:
        """Return the words that a piece of evidence points at, read anew from its article.

        Args:
            evidence: Evidence of a record of the corpus.
            around: How many characters before and after to return as well.

        Raises:
            KeyError: If its article is not in the corpus.

        >>> corpus = Corpus.of([Article("a-1", "Beijing asked for guards.")])
        >>> corpus.words(Evidence("a-1", 18, 24, "guards", "kind", "demand.ask"), around=4)
        'for guards.'
        """
        return self.article_of(evidence).text[max(0, evidence.start - around) : evidence.end + around]

    def explain(self, record: Record | str, lexicon: Lexicon | None = None) -> Explanation:
        """Return why a record says what it says: the words, rules and lexicon rows behind each field.

        Args:
            record: A record, or the id of one in the corpus.
            lexicon: Who is who; the one that comes with cpecwatch if left out.

        Raises:
            KeyError: If no record has the id; offers the closest one.

        >>> import cpecwatch
        >>> corpus = cpecwatch.extract(cpecwatch.parse("Beijing urged Islamabad to protect its engineers."))
        >>> print(corpus.explain(corpus.demands[0])["kind"])
        kind: protection
            “Beijing urged Islamabad to protect its engineers.” article-...[0:49]
            rule demand.urge.object: a verb of asking, with who asks whom for what
        """
        from cpecwatch.corpus.explaining import explain  # noqa: PLC0415 (start-up time)
        from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

        return explain(self[record] if isinstance(record, str) else record, lexicon or Lexicon.default())

    # -- what was not read -----------------------------------------------------------------------------------

    def near_misses(self, lexicon: Lexicon | None = None) -> tuple[NearMiss, ...]:
        """Return what almost became a record, what stands in most articles first; reads all articles anew.

        A demand that nobody known makes, a meeting with somebody unknown, a name in no row, an office whose
        holder on that day was another, a sum that no project is known to have: each with its sentences, so
        that one sees which rows would make records of them.

        Args:
            lexicon: Who is who; the one that comes with cpecwatch if left out.

        >>> import cpecwatch
        >>> page = "ISLAMABAD: China put $90 million into the Zarghun Cable Car, officials in Quetta said."
        >>> for miss in cpecwatch.extract(cpecwatch.parse(page)).near_misses():
        ...     print(miss.kind, "|", miss.words, "|", miss.reason)
        name | Zarghun Cable Car | the lexicon has no row of this name
        amount | $90 million | no project is known that it belongs to
        """
        from cpecwatch.corpus.near_misses import ranked_near_misses  # noqa: PLC0415 (start-up time)

        return ranked_near_misses(self.articles, lexicon)

    # -- together, and on disk -------------------------------------------------------------------------------

    def __or__(self, other: Corpus) -> Corpus:
        if not isinstance(other, Corpus):
            return NotImplemented
        return Corpus.of((*self, *other))

    def resolve(
        self,
        *,
        prefer: Preference | None = None,
        judgements: Judgements | str | PathLike[str] | None = None,
        lexicon: Lexicon | None = None,
    ) -> Corpus:
        """Return a corpus in which reports of one meeting, demand or project are one record.

        Reports are told by their structure: who met or asked whom, for which side, on which days, where, in
        which series. The record keeps all evidence, the ids of its ``reports`` and ``sources``, in
        ``support`` the number of independent origins (copies of one text count once), and in ``conflicts``
        what the reports disagree on. Like events stay apart; a report that fits several stays alone.

        Args:
            prefer: Chooses the value that counts where reports disagree; by default, the one of most origins.
            judgements: What an analyst has decided, or the file in which it stands.
            lexicon: Who is who; the one that comes with cpecwatch if left out.

        Raises:
            InvalidValueError: If a record was made of reports that the judgements tell apart, or a correction
                is no value of its field.
            SourceNotFoundError: If the file of judgements is not there.
            SchemaError: If lines of it are no judgements.
            UnknownFieldError: If a correction is of no field that has one value; offers the closest.

        >>> from cpecwatch.dates import DateSpan
        >>> from cpecwatch.records import Participant
        >>> who = (Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan"))
        >>> days = ["2025-05-20", "2025-08-21", "2025-08-22"]
        >>> reports = [Meeting(f"m-{day}", who, DateSpan.parse(day)) for day in days]
        >>> for meeting in Corpus.of(reports).resolve().meetings.order_by("when"):
        ...     print(meeting.when, len(meeting.reports))
        2025-05-20 1
        2025-08-21 2
        """
        from cpecwatch.corpus.collector import collector_paused  # noqa: PLC0415 (start-up time)
        from cpecwatch.corpus.resolution.resolve import resolved  # noqa: PLC0415

        pages = self._relations.pages.values()
        with collector_paused():
            return Corpus.of(resolved(self, pages, prefer=prefer, judgements=judgements, lexicon=lexicon))

    def origins(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the articles, grouped by the text that they are copies of.

        Verbatim, shortened and lightly rewritten copies are of one origin, and so are articles that are
        credited to one agency and alike; an article that cites another outlet is none of its copies for that.

        >>> text = "The minister told reporters on Monday that two brigades would guard the road."
        >>> Corpus.of([Article("a-1", text), Article("a-2", text + " He gave no figures.")]).origins()
        (('a-1', 'a-2'),)
        """
        from cpecwatch.corpus.resolution.origins import find_origins  # noqa: PLC0415 (start-up time)

        return find_origins(self._articles)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the corpus to a file; see :func:`cpecwatch.save`."""
        from cpecwatch.corpus.storing import save  # noqa: PLC0415 (start-up time)

        save(self, path)

    def __repr__(self) -> str:
        fields = [self._articles, self._actors, self._meetings, self._demands, self._projects]
        counts = zip(RECORD_TYPES, map(len, fields), strict=True)
        return f"<Corpus: {', '.join(f'{n} {name}' if n == 1 else f'{n} {name}s' for name, n in counts)}>"

    def __getstate__(self) -> dict[str, object]:
        """Leave out what can be worked out again, for pickling."""
        return {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}

    @cached_property
    def _relations(self) -> Relations:
        return Relations(self._articles, self._actors, self._meetings, self._demands, self._projects)

    @cached_property
    def _by_id(self) -> dict[str, Record]:
        return {record.id: record for record in reversed(tuple(self))}
