"""Corpora: union, lookup, queries."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpecwatch import (
    Actor,
    ActorKind,
    Amount,
    Article,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    InvalidValueError,
    Meeting,
    MeetingStatus,
    Participant,
    Place,
    Problem,
    Project,
    ProjectKind,
    Query,
    Response,
    Role,
    SecurityDemand,
    Stance,
    Strength,
    UnknownFieldError,
)
from cpecwatch.testing import corpora

TEXT = "China asked Pakistan for guards. Wang Yi met Ishaq Dar in Beijing."


def quote(words: str, field: str = "name") -> Evidence:
    start = TEXT.index(words)
    return Evidence("a-1", start, start + len(words), words, field, "test")


ARTICLE = Article("a-1", TEXT, title="Guards", outlet="Dawn", published=date(2025, 8, 22))
OTHER = Article(
    "a-2",
    "Another page.",
    updated=datetime(2023, 3, 1, 9, 30, tzinfo=UTC),
    related=(Article("a-3", "In it."),),
    problems=(Problem("text.empty", "It has no words."),),
)
CHINA = Actor("china", "China", ActorKind.STATE, aliases=("PRC",), evidence=(quote("China"),))
PAKISTAN = Actor("pakistan", "Pakistan", ActorKind.STATE)
WANG = Actor("wang-yi", "Wang Yi", ActorKind.PERSON, "china", roles=(Role("foreign minister", "china"),))
DAR = Actor("ishaq-dar", "Ishaq Dar", ActorKind.PERSON, "pakistan")
TALKS = Meeting(
    "m-1",
    (Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan")),
    DateSpan.parse("2025-08-21"),
    Place("beijing", "Beijing"),
    evidence=(quote("Wang Yi met Ishaq Dar"),),
)
SESSION = Meeting(
    "m-2", (Participant("china"),), DateSpan.parse("2023"), status=MeetingStatus.PLANNED, ordinal=11
)
GUARDS = SecurityDemand(
    "d-1",
    "china",
    "pakistan",
    DemandKind.PROTECTION,
    Strength.REQUEST,
    when=DateSpan.parse("2025-08"),
    projects=("ml-1",),
)
FORCES = SecurityDemand(
    "d-2",
    "china",
    None,
    DemandKind.OWN_FORCES,
    Strength.DEMAND,
    responses=(Response("pakistan", Stance.REJECT),),
)
RAILWAY = Project("ml-1", "Main Line 1", aliases=("ML-1",), kind=ProjectKind.RAILWAY)
CORPUS = Corpus.of([ARTICLE, OTHER, CHINA, PAKISTAN, WANG, DAR, TALKS, SESSION, GUARDS, FORCES, RAILWAY])


def ids(query: Query) -> list[str]:
    return [record.id for record in query]


class TestUnion:
    @given(corpora(), corpora(), corpora())
    def test_is_associative(self, one, other, third):
        """It does not matter which corpora are united first."""
        assert (one | other) | third == one | (other | third)

    @given(corpora(), corpora())
    def test_is_commutative(self, one, other):
        """It does not matter which corpus comes first."""
        assert one | other == other | one

    @given(corpora())
    def test_is_idempotent(self, corpus):
        """A corpus united with itself, or with nothing, is itself."""
        assert corpus | corpus == corpus | Corpus() == corpus

    @given(corpora(), corpora())
    def test_keeps_evidence_true(self, one, other):
        """The evidence law holds in a union, for nested evidence too."""
        both = one | other
        for record in both:
            for nested in (*getattr(record, "roles", ()), *getattr(record, "amounts", ())):
                assert all(both.words(evidence) == evidence.text for evidence in nested.evidence)
            assert all(both.words(evidence) == evidence.text for evidence in record.evidence)

    @given(corpora(), corpora())
    def test_loses_no_evidence_of_actors_and_projects(self, one, other):
        """What either corpus knows an actor or project by, the union knows too."""
        both = one | other
        for part in (one, other):
            for record in (*part.actors, *part.projects):
                joined = (
                    (both.actors if isinstance(record, Actor) else both.projects).where(id=record.id).one()
                )
                assert set(record.evidence) <= set(joined.evidence)
                assert {record.name, *record.aliases} <= {joined.name, *joined.aliases}

    @given(corpora(), st.randoms())
    def test_does_not_depend_on_the_order_of_records(self, corpus, random):
        """Records make the same corpus in whatever order, and however often, they come."""
        records = [*corpus, *corpus]
        random.shuffle(records)
        assert Corpus.of(records) == corpus

    def test_joins_one_actor_of_two_articles(self):
        """An actor that two articles name is one actor, with the names, offices and evidence of both."""
        one = Actor("x", "Wang", ActorKind.PERSON, roles=(Role("minister", evidence=(quote("Wang Yi"),)),))
        other = Actor(
            "x", "Wang Yi", ActorKind.PERSON, "china", ("FM Wang",), (Role("minister"), Role("envoy"))
        )
        assert (Corpus.of([one]) | Corpus.of([other])).actors.one() == Actor(
            "x",
            "Wang Yi",
            ActorKind.PERSON,
            "china",
            ("FM Wang", "Wang"),
            (Role("envoy"), Role("minister", evidence=(quote("Wang Yi"),))),
        )

    def test_joins_one_project_of_two_articles(self):
        """A project that two articles name is one project; a sum that both name is one sum."""
        sum_, other_sum = Amount(Decimal(10), "USD"), Amount(Decimal(20), "USD")
        converted = Amount(Decimal(5), "CNY", equivalent=sum_)
        one = Project("x", "Line", amounts=(sum_, converted), status="planned")
        other = Project(
            "x",
            "Line",
            kind=ProjectKind.RAILWAY,
            place=Place("lahore", "Lahore"),
            amounts=(Amount(Decimal("10.0"), "USD", evidence=(quote("guards"),)), other_sum, converted),
        )
        joined = Corpus.of([one, other]).projects.one()
        assert joined.amounts == (
            converted,
            Amount(Decimal(10), "USD", evidence=(quote("guards"),)),
            other_sum,
        )
        assert (joined.kind, joined.status, str(joined.place)) == (ProjectKind.RAILWAY, "planned", "Lahore")

    def test_keeps_the_fuller_of_two_articles(self):
        """Of two readings of one page, the one that says more stays."""
        bare = Article("a-1", TEXT)
        assert Corpus.of([bare, ARTICLE]) == Corpus.of([ARTICLE])

    def test_is_of_corpora_alone(self):
        """Something that is no corpus cannot be united with one."""
        with pytest.raises(TypeError):
            CORPUS | [TALKS]  # type: ignore[operator]

    def test_takes_only_records(self):
        """Something that is no record cannot be put into a corpus."""
        with pytest.raises(InvalidValueError, match="expected a record, got 'Wang Yi'"):
            Corpus.of(["Wang Yi"])


class TestLookup:
    def test_finds_any_record_by_its_id(self):
        """A corpus gives the record of an id, of whatever class."""
        assert [CORPUS[record.id] for record in CORPUS] == list(CORPUS)

    def test_suggests_an_id(self):
        """An id that no record has raises, with the closest that one has."""
        with pytest.raises(KeyError, match="did you mean 'wang-yi'"):
            CORPUS["wang-ji"]

    def test_counts_and_holds_its_records(self):
        """The length of a corpus is that of its records; records and ids can be asked for with ``in``."""
        assert len(CORPUS) == 11
        assert TALKS in CORPUS
        assert "m-1" in CORPUS
        assert Meeting("m-1") not in CORPUS
        assert "m-3" not in CORPUS
        assert not Corpus()

    def test_leads_from_evidence_to_article(self):
        """Evidence leads to its article, and to the words around it."""
        evidence = TALKS.evidence[0]
        assert CORPUS.article_of(evidence) is ARTICLE
        assert CORPUS.words(evidence) == "Wang Yi met Ishaq Dar"
        assert CORPUS.words(evidence, around=11) == "or guards. Wang Yi met Ishaq Dar in Beijing"

    def test_knows_the_articles_on_the_page_of_another(self):
        """Evidence from an article that stands on another's page leads to it."""
        assert CORPUS.article_of(Evidence("a-3", 0, 2, "In", "name", "test")).text == "In it."

    def test_says_that_an_article_is_missing(self):
        """Evidence from an article that is not there raises, and says which."""
        with pytest.raises(KeyError, match="a-9"):
            CORPUS.words(Evidence("a-9", 0, 2, "In", "name", "test"))

    def test_is_shown_by_its_counts(self):
        """The repr of a corpus is short."""
        assert repr(CORPUS) == "<Corpus: 2 articles, 4 actors, 2 meetings, 2 demands, 1 project>"

    @given(corpora())
    def test_can_be_copied_and_pickled(self, corpus):
        """A corpus goes to another process as it is, also after its queries were used."""
        assert list(corpus.articles) is not None
        assert pickle.loads(pickle.dumps(corpus)) == copy.deepcopy(corpus) == corpus  # noqa: S301 (our own)


class TestWhere:
    @pytest.mark.parametrize(
        ("fields", "found"),
        [
            ({"demander": "china"}, ["d-1", "d-2"]),
            ({"demander": "China"}, ["d-1", "d-2"]),
            ({"demander": "prc"}, ["d-1", "d-2"]),
            ({"demander": CHINA}, ["d-1", "d-2"]),
            ({"demander": "India"}, []),
            ({"kind": "protection"}, ["d-1"]),
            ({"kind": "Protection"}, ["d-1"]),
            ({"kind": DemandKind.PROTECTION}, ["d-1"]),
            ({"kind": ["protection", DemandKind.OWN_FORCES]}, ["d-1", "d-2"]),
            ({"kind": {"protection"}, "addressee": ("pakistan", None)}, ["d-1"]),
            ({"kind": ()}, []),
            ({"addressee": None}, ["d-2"]),
            ({"when": None}, ["d-2"]),
            ({"when": "2025-08"}, ["d-1"]),
            ({"when": DateSpan.parse("2025-08")}, ["d-1"]),
            ({"projects": "ML-1"}, ["d-1"]),
            ({"projects": CORPUS.projects}, ["d-1"]),
            ({"projects": None}, ["d-2"]),
            ({"responses": None}, ["d-1"]),
            ({"responses": "reject"}, ["d-2"]),
        ],
        ids=str,
    )
    def test_finds_demands(self, fields, found):
        """A field is asked for by id, name, alias, record, enum or value, case aside; of several, any one."""
        assert ids(CORPUS.demands.where(**fields)) == found

    @pytest.mark.parametrize(
        ("fields", "found"),
        [
            ({"participants": "Wang Yi"}, ["m-1"]),
            ({"participants": "ishaq-dar"}, ["m-1"]),
            ({"participants": "China"}, ["m-2"]),
            ({"place": "Beijing"}, ["m-1"]),
            ({"place": Place("beijing", "Peking")}, ["m-1"]),
            ({"place": None}, ["m-2"]),
            ({"status": "planned"}, ["m-2"]),
            ({"ordinal": 11}, ["m-2"]),
            ({"format": None}, ["m-1", "m-2"]),
            ({"evidence": "wang yi met ishaq dar"}, ["m-1"]),
        ],
        ids=str,
    )
    def test_finds_meetings(self, fields, found):
        """A field with several values matches if it holds the one asked for."""
        assert ids(CORPUS.meetings.where(**fields)) == found

    def test_finds_articles_actors_and_projects(self):
        """All records can be asked, also for what is worked out from their fields."""
        assert ids(CORPUS.articles.where(outlet="dawn")) == ["a-1"]
        assert ids(CORPUS.articles.where(published="2025-08-22")) == ["a-1"]
        assert ids(CORPUS.articles.where(day=date(2023, 3, 1))) == ["a-2"]
        assert ids(CORPUS.articles.where(updated=datetime(2023, 3, 1, tzinfo=UTC))) == ["a-2"]
        assert ids(CORPUS.actors.where(roles="foreign minister", country="China")) == ["wang-yi"]
        assert ids(CORPUS.projects.where(aliases="ml-1", kind="railway")) == ["ml-1"]
        assert ids(CORPUS.articles.where(related="a-3")) == []
        assert ids(CORPUS.articles.where(problems="text.empty")) == ["a-2"]

    def test_takes_predicates(self):
        """Functions of a record narrow a query too, all of them."""
        assert ids(CORPUS.demands.where(lambda d: d.responses, lambda d: d.strength is Strength.DEMAND)) == [
            "d-2"
        ]
        assert ids(CORPUS.demands.where(lambda d: d.responses, kind="protection")) == []
        assert CORPUS.demands.where() == CORPUS.demands

    def test_suggests_a_field(self):
        """A field that the record does not have raises at once, with the closest that it has."""
        with pytest.raises(
            UnknownFieldError,
            match="expected a field of SecurityDemand, got 'demandr'; did you mean 'demander'",
        ):
            CORPUS.demands.where(demandr="china")

    @pytest.mark.parametrize(
        ("fields", "message"),
        [
            ({"status": "hold"}, "expected a MeetingStatus, got 'hold' at status; did you mean 'held'"),
            (
                {"status": ["held", Strength.DEMAND]},
                "expected a MeetingStatus, got 'demand' at status; known are",
            ),
            ({"ordinal": "eleven"}, "expected a whole number, got 'eleven' at ordinal"),
            ({"when": "last week"}, "expected an ISO 8601 date"),
            ({"when": 2025}, "expected ISO 8601 text, a date or a DateSpan, got 2025"),
        ],
        ids=str,
    )
    def test_refuses_what_a_field_can_never_be(self, fields, message):
        """A value that is impossible for its field raises at once, with the closest possible one."""
        with pytest.raises(InvalidValueError, match=message):
            CORPUS.meetings.where(**fields)


class TestDates:
    @pytest.mark.parametrize(
        ("query", "found"),
        [
            (CORPUS.meetings.since("2023-06"), ["m-1", "m-2"]),
            (CORPUS.meetings.since("2024"), ["m-1"]),
            (CORPUS.meetings.since(date(2025, 8, 22)), []),
            (CORPUS.meetings.until("2025-08-20"), ["m-2"]),
            (CORPUS.meetings.until("2025-08"), ["m-1", "m-2"]),
            (CORPUS.meetings.between("2023-12", "2024"), ["m-2"]),
            (CORPUS.meetings.on("2025-08-20/2025-08-21"), ["m-1"]),
            (CORPUS.meetings.on(DateSpan.parse("2025-08-21")), ["m-1"]),
            (CORPUS.demands.since("2020"), ["d-1"]),
            (CORPUS.articles.until(datetime(2024, 1, 1, tzinfo=UTC)), ["a-2"]),
            (CORPUS.articles.on("2025"), ["a-1"]),
        ],
        ids=range(11),
    )
    def test_records_are_found_by_the_days_they_may_be_of(self, query, found):
        """A bound of any precision finds all records whose days may lie on its side; undated ones never."""
        assert ids(query) == found

    @pytest.mark.parametrize("verb", ["since", "until", "on"])
    def test_records_without_a_date_cannot_be_asked_for_one(self, verb):
        """Actors and projects have no date; to ask for it is an error, not an empty answer."""
        with pytest.raises(UnknownFieldError, match="expected records that have a date, got 'Actor'"):
            getattr(CORPUS.actors, verb)("2025")

    def test_a_bound_must_be_a_date(self):
        """A bound that is no date raises, and the message quotes it."""
        with pytest.raises(InvalidValueError, match="got 'last week'"):
            CORPUS.meetings.since("last week")

    def test_the_first_bound_comes_first(self):
        """Days between two bounds in the wrong order are an error."""
        with pytest.raises(InvalidValueError, match="ends on or after its start"):
            CORPUS.meetings.between("2025", "2024")


class TestInvolving:
    @pytest.mark.parametrize("china", ["china", "China", "PRC", CHINA], ids=str)
    def test_finds_who_took_part_asked_and_answered(self, china):
        """Records that name an actor in any part are found, by actor, id or name."""
        assert ids(CORPUS.meetings.involving(china)) == ["m-1", "m-2"]
        assert ids(CORPUS.demands.involving(china)) == ["d-1", "d-2"]
        assert ids(CORPUS.actors.involving(china)) == ["china", "wang-yi"]
        assert ids(CORPUS.articles.involving(china)) == ["a-1"]

    def test_finds_who_answered(self):
        """A demand involves who answered it."""
        assert ids(CORPUS.demands.involving("Pakistan")) == ["d-1", "d-2"]

    def test_does_not_apply_to_projects(self):
        """Projects name no actors; to ask for them is an error, not an empty answer."""
        with pytest.raises(UnknownFieldError, match="expected records that name actors, got 'Project'"):
            CORPUS.projects.involving("china")


class TestQuery:
    def test_is_a_sequence(self):
        """A query has length, items, slices, order and equality like a tuple."""
        actors = CORPUS.actors
        assert len(actors) == 4
        assert actors[0] == CHINA
        assert actors[-1] == WANG
        assert actors[1:3] == (DAR, PAKISTAN)
        assert isinstance(actors[1:3], Query)
        assert actors[1:3].where(kind="state").one() == PAKISTAN
        assert [*reversed(actors)] == [WANG, PAKISTAN, DAR, CHINA]
        assert CHINA in actors
        assert actors == CORPUS.actors == list(actors)
        assert actors != 5
        assert hash(actors) == hash(tuple(actors))
        assert repr(actors) == "<4 x Actor>"

    def test_is_true_if_it_finds_something(self):
        """An empty answer is false."""
        assert CORPUS.meetings.where(status="planned")
        assert not CORPUS.meetings.where(status="cancelled")

    def test_is_lazy(self):
        """Records are not looked at before the answer is used, and then only once."""
        seen = []
        query = CORPUS.meetings.where(lambda meeting: seen.append(meeting.id) or True)
        assert seen == []
        assert query.first() == TALKS
        assert seen == ["m-1"]
        assert len(query) == len(list(query)) == 2
        assert seen == ["m-1", "m-1", "m-2"]

    def test_never_changes(self):
        """A question returns a new query and leaves the old one as it was."""
        query = CORPUS.demands.where(demander="china")
        query.where(kind="protection").order_by("when")
        assert ids(query) == ["d-1", "d-2"]

    def test_gives_the_first_or_the_only_record(self):
        """The first record is nothing where there is none; the only one must be the only one."""
        assert CORPUS.demands.first() == GUARDS
        assert CORPUS.demands.where(demander="india").first() is None
        assert CORPUS.demands.where(kind="own-forces").one() == FORCES
        with pytest.raises(InvalidValueError, match="expected one SecurityDemand, got 2"):
            CORPUS.demands.one()

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            (CORPUS.meetings.order_by("when"), ["m-2", "m-1"]),
            (CORPUS.meetings.order_by("when", reverse=True), ["m-1", "m-2"]),
            (CORPUS.meetings.order_by("place"), ["m-1", "m-2"]),
            (CORPUS.meetings.order_by("place", reverse=True), ["m-1", "m-2"]),
            (CORPUS.meetings.order_by("participants"), ["m-2", "m-1"]),
            (CORPUS.meetings.order_by("ordinal"), ["m-2", "m-1"]),
            (CORPUS.demands.order_by("strength"), ["d-2", "d-1"]),
            (CORPUS.actors.order_by("name", reverse=True), ["wang-yi", "pakistan", "ishaq-dar", "china"]),
            (CORPUS.actors.order_by("roles"), ["wang-yi", "china", "ishaq-dar", "pakistan"]),
            (CORPUS.articles.order_by("day"), ["a-2", "a-1"]),
        ],
        ids=range(10),
    )
    def test_is_put_in_order(self, query, found):
        """Records come in the order of a field, those where it is empty last, whichever way it runs."""
        assert ids(query) == found

    def test_is_put_in_order_by_known_fields_alone(self):
        """An order by a field that the record does not have raises, with the closest that it has."""
        with pytest.raises(UnknownFieldError, match="did you mean 'place'"):
            CORPUS.meetings.order_by("places")
