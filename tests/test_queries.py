"""Questions to a corpus beyond fields and dates: who asks whom, about what, where, how often, since when."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpecwatch import (
    Actor,
    ActorKind,
    Article,
    Attribution,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    InvalidValueError,
    Meeting,
    Participant,
    Place,
    Project,
    ProjectKind,
    Query,
    Response,
    SecurityDemand,
    Stance,
    Strength,
    UnknownFieldError,
)
from cpecwatch.corpus.geography import distance
from cpecwatch.corpus.index import Index
from cpecwatch.corpus.relations import Relations
from cpecwatch.testing import corpora, date_spans

TEXT = "Wang Yi asked Pakistan for guards in Gwadar."
DAWN = Article("a-1", TEXT, outlet="Dawn", published=date(2025, 8, 22), dateline="GWADAR")
UNDATED = Article("a-2", "Guards were asked for.", date_estimate=DateSpan.parse("2021-03/2021-05"))


def quote(words: str, field: str = "name") -> Evidence:
    start = TEXT.index(words)
    return Evidence("a-1", start, start + len(words), words, field, "test")


CHINA = Actor("china", "China", ActorKind.STATE)
WANG = Actor("wang-yi", "Wang Yi", ActorKind.PERSON, "china", evidence=(quote("Wang Yi"),))
TALKS = Meeting(
    "m-1",
    (Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan")),
    DateSpan.parse("2025-08-21"),
    Place("islamabad", "Islamabad", "pakistan", 33.69, 73.05),
    topics=("gwadar-port", "protection"),
    support=3,
)
CALL = Meeting(
    "m-2",
    (Participant("wang-yi", "china"), Participant("bilawal-bhutto-zardari", "pakistan")),
    DateSpan.parse("2024"),
    Place("beijing", "Beijing"),
)
ALONE = Meeting("m-3", (Participant("wang-yi", "china"),), DateSpan.parse("2025-09-29/2025-10-02"))
GUARDS = SecurityDemand(
    "d-1",
    "china",
    "pakistan",
    DemandKind.PROTECTION,
    Strength.REQUEST,
    attribution=Attribution.OFFICIAL,
    meeting="m-1",
    projects=("gwadar-port",),
    responses=(Response("pakistan", Stance.AGREE),),
    evidence=(quote("Wang Yi", "demander"), quote("guards", "kind")),
)
FORCES = SecurityDemand(
    "d-2",
    "china",
    None,
    DemandKind.OWN_FORCES,
    Strength.DEMAND,
    attribution=Attribution.AUTHOR,
    evidence=(quote("guards", "kind"),),
)
TERMS = SecurityDemand(
    "d-3",
    "balochistan-liberation-army",
    "china",
    DemandKind.WITHDRAWAL,
    Strength.CONDITION,
    attribution=Attribution.MEDIA,
    evidence=(Evidence("a-2", 0, 6, "Guards", "kind", "test"),),
)
PORT = Project(
    "gwadar-port",
    "Gwadar Port",
    kind=ProjectKind.PORT,
    place=Place("gwadar", "Gwadar"),
    evidence=(quote("Gwadar"),),
)
CORPUS = Corpus.of([DAWN, UNDATED, CHINA, WANG, TALKS, CALL, ALONE, GUARDS, FORCES, TERMS, PORT])


def ids(query: Query) -> list[str]:
    return [record.id for record in query]


class TestParties:
    def test_finds_who_asks_and_who_is_asked(self):
        """A demand is found by who makes it and by whom it is made to."""
        assert ids(CORPUS.demands.by("China")) == ["d-1", "d-2"]
        assert ids(CORPUS.demands.by(CHINA).to("Pakistan")) == ["d-1"]
        assert ids(CORPUS.demands.to("china")) == ["d-3"]

    def test_finds_who_speaks_for_the_demander(self):
        """The official whom the page names as asking is found, too, beside the state for which he asks."""
        assert ids(CORPUS.demands.by("Wang Yi")) == ids(CORPUS.demands.involving(WANG)) == ["d-1"]

    @given(corpora(), st.sampled_from(["china", "pakistan", "wang-yi"]))
    def test_who_asks_or_is_asked_is_involved(self, corpus, actor):
        """Whatever is asked by or of an actor involves it, and what involves it concerns it."""
        involved = set(ids(corpus.demands.involving(actor)))
        assert set(ids(corpus.demands.by(actor) | corpus.demands.to(actor))) <= involved
        assert involved <= set(ids(corpus.demands.about(actor)))

    def test_finds_all_of_several_actors(self):
        """Several actors at once must all be involved."""
        assert ids(CORPUS.meetings.involving("Wang Yi", "Pakistan")) == ["m-1", "m-2"]
        assert CORPUS.meetings.involving() == CORPUS.meetings

    @pytest.mark.parametrize(
        ("who", "found"),
        [
            ("official", ["d-1"]),
            (Attribution.MEDIA, ["d-3"]),
            ("Wang Yi", ["d-1"]),
            ("Dawn", ["d-2"]),
            ("Dawn.com", ["d-2"]),
            (CHINA, []),
        ],
        ids=str,
    )
    def test_finds_who_says_that_it_was_asked(self, who, found):
        """A demand is found by its attribution, by its speaker, and by the outlet whose own words it is."""
        assert ids(CORPUS.demands.said_by(who)) == found

    def test_an_outlet_may_have_any_name(self):
        """The name of an outlet that is nearly that of another is no slip: it is what the page says."""
        corpus = Corpus.of([Article("a-1", TEXT, outlet="Dawnn"), FORCES])
        assert corpus.demands.said_by("Dawn").first() is None
        assert corpus.demands.said_by("the Dawnn News of Somewhere").first() is None

    def test_tells_answered_from_unanswered(self):
        """Each demand is either answered or unanswered."""
        assert ids(CORPUS.demands.answered()) == ["d-1"]
        assert ids(CORPUS.demands.unanswered()) == ["d-2", "d-3"]

    def test_names_that_the_lexicon_knows_are_known(self):
        """A name that no actor of the corpus bears is looked up in the lexicon."""
        assert ids(CORPUS.demands.by("BLA")) == ["d-3"]
        assert ids(CORPUS.demands.to("PRC")) == ["d-3"]

    def test_a_name_that_nobody_knows_finds_nothing(self):
        """Who does not occur in a corpus is no error: a page without China has no demands of China."""
        assert not Corpus().demands.by("China")
        assert not CORPUS.demands.by("Zbigniew Q. Xylophone")

    def test_an_id_that_only_other_records_hold_is_known(self):
        """An actor without a record of its own, and that the lexicon does not know, is found by its id."""
        meeting = Meeting("m-1", (Participant("pakistani-1"),))
        assert Corpus.of([meeting]).meetings.involving("pakistani-1").one() == meeting

    @pytest.mark.parametrize("name", ["Wang Yji", "Chnia", "gwadr-port"])
    def test_a_misspelt_name_is_an_error_that_suggests(self, name):
        """A name that nobody knows, but nearly, raises and offers the one that is known."""
        with pytest.raises(InvalidValueError, match=r"got .*; did you mean '(Wang Yi|China|gwadar-port)'\?"):
            CORPUS.demands.involving(name)
        with pytest.raises(InvalidValueError, match="did you mean"):
            CORPUS.demands.where(demander=name)

    def test_misspelt_kinds_and_attributions_are_errors_that_suggest(self):
        """What is no name but the value of a field is suggested as well."""
        with pytest.raises(InvalidValueError, match="got 'offical'; did you mean 'official'"):
            CORPUS.demands.said_by("offical")
        with pytest.raises(InvalidValueError, match="got 'protecton'; did you mean 'protection'"):
            CORPUS.demands.about("protecton")

    @pytest.mark.parametrize(
        "ask",
        [
            lambda query: query.by("china"),
            lambda query: query.to("china"),
            lambda query: query.said_by("media"),
            lambda query: query.answered(),
            lambda query: query.unanswered(),
        ],
        ids=["by", "to", "said_by", "answered", "unanswered"],
    )
    def test_only_demands_are_asked(self, ask):
        """To ask other records who asks is an error, not an empty answer."""
        with pytest.raises(UnknownFieldError, match="expected records that ask something, got 'Meeting'"):
            ask(CORPUS.meetings)


class TestAbout:
    @pytest.mark.parametrize(
        ("subject", "articles", "meetings", "demands", "projects"),
        [
            ("Gwadar Port", ["a-1"], ["m-1"], ["d-1"], ["gwadar-port"]),
            (PORT, ["a-1"], ["m-1"], ["d-1"], ["gwadar-port"]),
            ("protection", ["a-1"], ["m-1"], ["d-1"], []),
            (DemandKind.WITHDRAWAL, ["a-2"], [], ["d-3"], []),
            ("Wang Yi", ["a-1"], ["m-1", "m-2", "m-3"], ["d-1"], []),
            ("India", [], [], [], []),
        ],
        ids=str,
    )
    def test_finds_what_concerns_a_subject(self, subject, articles, meetings, demands, projects):
        """A project, a kind of demand or an actor is found in whatever part of a record it stands."""
        assert ids(CORPUS.articles.about(subject)) == articles
        assert ids(CORPUS.meetings.about(subject)) == meetings
        assert ids(CORPUS.demands.about(subject)) == demands
        assert ids(CORPUS.projects.about(subject)) == projects

    def test_finds_what_is_supported(self):
        """Records are found by the number of independent origins; those that have none by zero."""
        assert ids(CORPUS.meetings.supported()) == ids(CORPUS.meetings.supported(3)) == ["m-1"]
        assert ids(CORPUS.meetings.supported(4)) == []
        assert ids(CORPUS.meetings.supported(0)) == ["m-1", "m-2", "m-3"]
        with pytest.raises(UnknownFieldError, match="support"):
            CORPUS.articles.supported(1)


class TestPlaces:
    @pytest.mark.parametrize(
        ("place", "meetings"),
        [
            ("Islamabad", ["m-1"]),
            (Place("islamabad", "Islamabad"), ["m-1"]),
            ("Pakistan", ["m-1"]),
            ("Beijing", ["m-2"]),
            ("peking", ["m-2"]),
            ("China", ["m-2"]),
            ("Lahore", []),
        ],
        ids=str,
    )
    def test_finds_meetings_at_a_place(self, place, meetings):
        """A place is found by id, name or alias, and by the province and state that it lies in."""
        assert ids(CORPUS.meetings.at(place)) == meetings

    def test_finds_the_place_of_other_records(self):
        """A project is where it stands, a demand where it was put, an article where it was filed."""
        assert ids(CORPUS.projects.at("Balochistan")) == ["gwadar-port"]
        assert ids(CORPUS.demands.at("Islamabad")) == ["d-1"]
        assert ids(CORPUS.articles.at("Gwadar")) == ["a-1"]

    @pytest.mark.parametrize(
        ("place", "km", "found"),
        [
            ("Rawalpindi", 20, ["m-1"]),
            ("Rawalpindi", 1, []),
            (Place("x", "X", latitude=33.0, longitude=73.0), 100, ["m-1"]),
            ("Islamabad", 4000, ["m-1", "m-2"]),
            ("Islamabad", 0, ["m-1"]),
        ],
        ids=str,
    )
    def test_finds_what_is_near(self, place, km, found):
        """Records are found by their distance from a place, whose coordinates the lexicon may know."""
        assert ids(CORPUS.meetings.near(place, km)) == found

    def test_a_place_of_the_corpus_alone_is_known(self):
        """A place that the lexicon does not know is found by the name that a record gives it."""
        camp = Meeting("m-1", place=Place("camp-zz", "Camp Zz", latitude=30.0, longitude=70.0))
        corpus = Corpus.of([camp])
        assert corpus.meetings.at("camp zz") == corpus.meetings.near("Camp Zz", 1) == [camp]

    def test_wrong_places_and_distances_are_errors(self):
        """Unknown places, places without coordinates and negative distances are errors."""
        with pytest.raises(InvalidValueError, match="got 'Islamabd'; did you mean 'Islamabad'"):
            CORPUS.meetings.at("Islamabd")
        with pytest.raises(InvalidValueError, match="of which it is known where it is, got 'Qqqqq'"):
            CORPUS.meetings.near("Qqqqq", 5)
        with pytest.raises(InvalidValueError, match="of which it is known where it is"):
            CORPUS.meetings.near(Place("x", "X"), 5)
        with pytest.raises(InvalidValueError, match="expected a distance of 0 km or more, got -1"):
            CORPUS.meetings.near("Beijing", -1)
        with pytest.raises(UnknownFieldError, match="expected records that have a place, got 'Actor'"):
            CORPUS.actors.at("Beijing")

    def test_a_place_that_nobody_knows_finds_nothing(self):
        """A place that does not occur is no error, and aliases work in a field, too."""
        assert not CORPUS.meetings.at("Qqqqq")
        assert ids(CORPUS.meetings.where(place="Peking")) == ["m-2"]
        with pytest.raises(InvalidValueError, match="did you mean 'Beijing'"):
            CORPUS.meetings.where(place="Beijng")

    def test_distances_are_those_of_the_globe(self):
        """Distances hold across the date line and over the poles, and half the globe is the most there is."""
        assert distance((0, 0), (0, 90)) == pytest.approx(10_007.5, abs=1)
        assert distance((0, 179.5), (0, -179.5)) == pytest.approx(111.2, abs=0.1)
        assert distance((90, 0), (-90, 77)) == pytest.approx(20_015, abs=1)
        assert distance((25.12, 62.33), (25.12, 62.33)) == 0


class TestWhen:
    def test_a_record_counts_as_of_its_report_where_it_fixes_no_day(self):
        """Without a day of its own, a demand is of that of its meeting, else of the article reporting it."""
        days = {demand.id: str(CORPUS.when(demand)) for demand in CORPUS.demands}
        assert days == {"d-1": "2025-08-21", "d-2": "2025-08-22", "d-3": "2021-03/2021-05"}
        assert ids(CORPUS.demands.since("2025")) == ["d-1", "d-2"]
        assert ids(CORPUS.demands.on("2021-04")) == ["d-3"]
        assert ids(CORPUS.demands.where(when=None)) == ["d-1", "d-2", "d-3"]

    def test_the_first_report_counts(self):
        """Of several articles that report an event, the earliest one says when it was."""
        talks = Meeting("m-1", evidence=(quote("asked"), Evidence("a-0", 0, 4, "Past", "when", "test")))
        before = Article("a-0", "Past.", updated=date(2025, 8, 20))
        assert str(Corpus.of([DAWN, before, talks]).when(talks)) == "2025-08-20"
        assert Corpus.of([talks]).when(talks) is None
        assert CORPUS.when(CHINA) is None

    def test_bounds_that_a_span_meets_one_by_one_are_kept_apart(self):
        """A record of a whole year may be since its autumn, and may be until its spring."""
        assert ids(CORPUS.meetings.since("2024-10").until("2024-03")) == ["m-2"]
        assert ids(CORPUS.meetings.on("2024-01").on("2024-12")) == ["m-2"]

    def test_a_timeline_is_in_order_of_days(self):
        """A timeline begins with the earliest and leaves out what has no day at all."""
        assert ids(CORPUS.meetings.timeline()) == ["m-2", "m-1", "m-3"]
        assert ids(Corpus.of([Meeting("m-9"), *CORPUS.meetings]).meetings.timeline()) == ["m-2", "m-1", "m-3"]
        with pytest.raises(UnknownFieldError, match="expected records that have a date, got 'Project'"):
            CORPUS.projects.timeline()


class TestGroups:
    @pytest.mark.parametrize(
        ("query", "key", "counts"),
        [
            (CORPUS.demands, "kind", {"protection": 1, "own-forces": 1, "withdrawal": 1}),
            (CORPUS.demands, "demander", {"balochistan-liberation-army": 1, "china": 2}),
            (CORPUS.demands, "addressee", {"china": 1, "pakistan": 1, None: 1}),
            (CORPUS.demands, "responses", {"agree": 1, None: 2}),
            (CORPUS.meetings, "place", {"beijing": 1, "islamabad": 1, None: 1}),
            (CORPUS.meetings, "participants", {"bilawal-bhutto-zardari": 1, "ishaq-dar": 1, "wang-yi": 3}),
            (CORPUS.meetings, "support", {0: 2, 3: 1}),
            (CORPUS.articles, "outlet", {"Dawn": 1, None: 1}),
            (CORPUS.articles, "day", {date(2025, 8, 22): 1, None: 1}),
            (CORPUS.meetings, "year", {"2024": 1, "2025": 2}),
            (CORPUS.meetings, "month", {"2025-08": 1, "2025-09": 1, None: 1}),
            (CORPUS.meetings, "quarter", {"2025-Q3": 2, None: 1}),
            (CORPUS.articles, "month", {"2025-08": 1, None: 1}),
            (CORPUS.meetings, lambda meeting: len(meeting.participants), {2: 2, 1: 1}),
        ],
        ids=range(14),
    )
    def test_counts_records_by_what_they_have_in_common(self, query, key, counts):
        """Records are counted by the values of a field, the period in which they began, or a function."""
        assert list(query.count_by(key).items()) == list(counts.items())
        groups = query.group_by(key)
        assert {one: len(group) for one, group in groups.items()} == counts
        assert all(isinstance(group, Query) for group in groups.values())

    def test_periods_without_records_count_as_none(self):
        """A chart over time has no gap: years in which nothing was are there, with 0."""
        assert CORPUS.demands.count_by("year") == {"2021": 1, "2022": 0, "2023": 0, "2024": 0, "2025": 2}

    def test_groups_can_be_asked_on(self):
        """A group is a query of its own."""
        assert ids(CORPUS.demands.group_by("demander")["china"].unanswered()) == ["d-2"]

    def test_an_unknown_key_is_an_error_that_suggests(self):
        """A field or period that does not exist raises at once, with the closest that does."""
        for key, meant in {"kid": "kind", "monht": "month", "yaer": "year"}.items():
            with pytest.raises(UnknownFieldError, match=f"got '{key}'; did you mean '{meant}'"):
                CORPUS.demands.group_by(key)
        with pytest.raises(UnknownFieldError, match="expected records that have a date, got 'Actor'"):
            CORPUS.actors.count_by("year")


class TestSets:
    @given(corpora(), corpora(), st.integers(0, 3), st.integers(0, 3))
    def test_queries_combine_as_sets_of_ids_do(self, corpus, other, first, second):
        """Union, intersection and difference of queries hold the ids of those of sets, each once."""
        one, two = corpus.meetings[first:] | corpus.meetings[:1], (corpus | other).meetings[:second]
        assert set(ids(one | two)) == {*ids(one), *ids(two)}
        assert set(ids(one & two)) == {*ids(one)} & {*ids(two)}
        assert set(ids(one - two)) == {*ids(one)} - {*ids(two)}
        assert len(set(ids(one | two))) == len(one | two)

    def test_what_was_combined_can_be_asked_on(self):
        """Either of two questions, and then a third; the order is that of the first."""
        either = CORPUS.demands.where(kind="withdrawal") | CORPUS.demands.by("china")
        assert ids(either) == ["d-3", "d-1", "d-2"]
        assert ids(either.involving("pakistan").since("2025")) == ["d-1"]
        assert ids(CORPUS.demands - either) == []

    def test_only_records_of_one_class_combine(self):
        """Meetings and demands have no union."""
        for combine in (lambda a, b: a | b, lambda a, b: a & b, lambda a, b: a - b):
            with pytest.raises(TypeError):
                combine(CORPUS.meetings, CORPUS.demands)


class TestIndex:
    @given(
        st.lists(st.tuples(st.frozensets(st.sampled_from("abc")), st.none() | date_spans()), max_size=30),
        st.lists(st.frozensets(st.sampled_from("abcd"), min_size=1), max_size=2),
        st.none() | st.tuples(st.dates(), st.dates()),
    )
    def test_finds_what_looking_at_each_record_finds(self, records, groups, days):
        """The index answers as a look at every record would, for any intervals and any bounds."""
        found = [
            place
            for place, (actors, span) in enumerate(records)
            if all(actors & group for group in groups)
            and (days is None or (span is not None and span.end >= days[0] and span.start <= days[1]))
        ]
        if not groups and days is None:
            found = list(range(len(records)))
        assert Index(records, itemgetter(0), itemgetter(1)).find(groups, days) == found

    def test_large_and_small_corpora_answer_alike(self):
        """A corpus that is large enough for an index gives the answers that one too small for it gives."""
        start = date(2020, 1, 1)
        many = [
            Meeting(
                f"m-{number:03}",
                (Participant(("wang-yi", "ishaq-dar")[number % 2], "china"),),
                DateSpan.on(start + timedelta(7 * number)) if number % 5 else None,
            )
            for number in range(200)
        ]
        query = Corpus.of(many).meetings.where(status="held").involving("Wang Yi").between("2021", "2022-02")
        expected = [
            meeting
            for meeting in many
            if meeting.participants[0].actor == "wang-yi"
            and meeting.when is not None
            and date(2021, 1, 1) <= meeting.when.start <= date(2022, 2, 28)
        ]
        assert query == expected
        assert len(expected) > 10

    def test_is_left_behind_where_a_corpus_goes(self):
        """A corpus is copied and pickled without its index, which is made anew where it is needed."""
        corpus = Corpus.of(Meeting(f"m-{number}", (Participant("wang-yi"),)) for number in range(100))
        small = len(pickle.dumps(corpus))
        assert len(corpus.meetings.involving("wang-yi")) == 100
        copied = pickle.loads(pickle.dumps(corpus))  # noqa: S301 (our own)
        assert len(pickle.dumps(corpus)) == small
        assert len(copied.meetings.involving("wang-yi")) == 100

    def test_looks_at_no_record_once_the_index_is_made(self, monkeypatch):
        """The first question by actor and time looks at every record, later ones only at what they find."""
        looked = []
        when = Relations.when
        monkeypatch.setattr(
            Relations, "when", lambda self, record: looked.append(record) or when(self, record)
        )
        days = (DateSpan.on(date(2020, 1, 1) + timedelta(number)) for number in range(500))
        meetings = Corpus.of(Meeting(f"m-{day}", (Participant("wang-yi"),), day) for day in days).meetings
        assert len(meetings.involving("wang-yi").on("2020-02")) == 29
        assert len(looked) == 500
        assert len(meetings.involving("wang-yi").between("2020-03-05", "2020-03-07")) == 3
        assert len(looked) == 500


class TestWholeCorpus:
    def test_finds_who_met_whom(self):
        """Two actors met where each is, or is there for, a participant of its own."""
        assert ids(CORPUS.between("China", "Pakistan")) == ["m-1", "m-2"]
        assert ids(CORPUS.between(WANG, "Ishaq Dar")) == ["m-1"]
        assert ids(CORPUS.between("Wang Yi", "China")) == []
        assert ids(CORPUS.between("China", "Pakistan").since("2025")) == ["m-1"]

    def test_tells_the_history_of_an_ask(self):
        """Demands of a kind come in the order of their days; one demander and addressee can be asked for."""
        ask = GUARDS
        earlier = SecurityDemand(
            "d-0", "china", None, ask.kind, Strength.CONCERN, when=DateSpan.parse("2018")
        )
        corpus = CORPUS | Corpus.of([earlier])
        assert ids(corpus.history("protection")) == ["d-0", "d-1"]
        assert ids(corpus.history(DemandKind.PROTECTION, by="China", to="Pakistan")) == ["d-1"]
        with pytest.raises(InvalidValueError, match="did you mean 'protection'"):
            corpus.history("protecton")


def resolved(name: str, *reports: str, **fields: object) -> Meeting:
    return Meeting(name, reports=reports, support=len(reports), **fields)


class TestDiff:
    def test_a_corpus_does_not_differ_from_itself(self):
        """Nothing changed between a corpus and itself."""
        assert not CORPUS.diff(CORPUS)
        assert repr(CORPUS.diff(CORPUS)) == "<Difference: 0 added, 0 changed, 0 merged, 0 withdrawn>"

    @given(corpora(), corpora())
    def test_every_record_is_accounted_for(self, older, newer):
        """What is added and what lives on is the newer corpus; what is withdrawn and lived on, the older."""
        diff = newer.diff(older)
        assert len(diff.added) + len(diff.changed) + len(diff.merged) <= len(newer)
        assert all(record in newer for record in diff.added)
        assert all(record in older for record in diff.withdrawn)
        gone = {(type(record), record.id) for record in diff.withdrawn}
        assert not gone & {(type(record), record.id) for record in newer}

    def test_tells_added_changed_merged_and_withdrawn(self):
        """An event is followed through resolution by its reports; what nothing took up is withdrawn."""
        older = Corpus.of(
            [resolved("e-1", "m-1"), resolved("e-2", "m-2"), resolved("e-3", "m-3"), resolved("e-4", "m-4")]
        )
        newer = Corpus.of(
            [
                resolved("e-1", "m-1", "m-2", "m-7"),
                resolved("e-5", "m-3", "m-8", ordinal=3),
                resolved("e-9", "m-9"),
                Article("a-1", "A page."),
            ]
        )
        diff = newer.diff(older)
        assert [record.id for record in diff.added] == ["a-1", "e-9"]
        [change], [merge] = diff.changed, diff.merged
        assert ([one.id for one in change.before], change.after.id) == (["e-3"], "e-5")
        assert change.fields == ("id", "ordinal", "reports", "support")
        assert ([one.id for one in merge.before], merge.after.id) == (["e-1", "e-2"], "e-1")
        assert [record.id for record in diff.withdrawn] == ["e-4"]

    def test_follows_reports_into_events(self):
        """Records that were not resolved before live on in the event that was made from them."""
        diff = Corpus.of([resolved("e-1", "m-1", "m-2")]).diff(Corpus.of([Meeting("m-1"), Meeting("m-2")]))
        assert [one.id for one in diff.merged[0].before] == ["m-1", "m-2"]
        assert not diff.added
        assert not diff.withdrawn

    def test_an_event_that_was_split_lives_on_once(self):
        """Of two events that one became, the one with more of its reports goes on; the other is new."""
        older = Corpus.of([resolved("e-1", "m-1", "m-2", "m-3")])
        diff = Corpus.of([resolved("e-2", "m-1"), resolved("e-3", "m-2", "m-3")]).diff(older)
        assert [change.after.id for change in diff.changed] == ["e-3"]
        assert [record.id for record in diff.added] == ["e-2"]
