"""Which reports are of one event: made cases that must be put together beside those that must not."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest
from tests.reports import PLACES, are_one, corpus_of, demand, groups, meeting, page, proof

from cpecwatch import (
    Actor,
    ActorKind,
    Amount,
    Corpus,
    DateSpan,
    MeetingStatus,
    Participant,
    Project,
    ProjectKind,
)

WANG_AND_DAR = "wang-yi ishaq-dar"
XI_AND_SHARIF = "xi-jinping shehbaz-sharif"
_COPIED = " ".join(f"word{number}" for number in range(60))
JCC = {"name": "Joint Cooperation Committee"}


class TestMeetingsThatAreOne:
    """Reports that differ and are of one meeting all the same."""

    @pytest.mark.parametrize(
        "reports",
        {
            "the same in two papers": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR)],
            "named the other way round": [meeting(WANG_AND_DAR), meeting("ishaq-dar wang-yi")],
            "a day off": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-08-20")],
            "a day off to either side": [
                meeting(WANG_AND_DAR),
                meeting(WANG_AND_DAR),
                meeting(WANG_AND_DAR, "2025-08-20"),
                meeting(WANG_AND_DAR, "2025-08-22"),
            ],
            "the state for the minister": [meeting(WANG_AND_DAR), meeting("china ishaq-dar")],
            "the states for both": [meeting(WANG_AND_DAR), meeting("china pakistan")],
            "a body for the minister": [
                meeting(WANG_AND_DAR),
                meeting("wang-yi ministry-of-foreign-affairs-of-pakistan/pakistan"),
            ],
            "a longer list": [
                meeting(XI_AND_SHARIF),
                meeting("xi-jinping wang-yi shehbaz-sharif ishaq-dar ahsan-iqbal"),
            ],
            "lists that overlap": [
                meeting("xi-jinping wang-yi shehbaz-sharif"),
                meeting("xi-jinping he-lifeng shehbaz-sharif ishaq-dar"),
            ],
            "no place": [meeting(WANG_AND_DAR, place="islamabad"), meeting(WANG_AND_DAR)],
            "twin cities": [
                meeting("wang-yi asim-munir", place="islamabad"),
                meeting("wang-yi asim-munir", "2025-08-22", place="rawalpindi"),
            ],
            "the dateline for the place": [
                meeting(WANG_AND_DAR, place="beijing"),
                meeting(WANG_AND_DAR, place="islamabad"),
            ],
            "planned, then held": [
                meeting(WANG_AND_DAR, status="planned", published="2025-08-19"),
                meeting(WANG_AND_DAR),
            ],
            "planned, then put off": [
                meeting(XI_AND_SHARIF, status="planned", published="2025-08-19"),
                meeting(XI_AND_SHARIF, status="cancelled", published="2025-08-20"),
            ],
            "no day": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, None)],
            "no day, some weeks later": [
                meeting(WANG_AND_DAR),
                meeting(WANG_AND_DAR, None, published="2025-09-12"),
            ],
            "no day in either, on one day": [meeting(WANG_AND_DAR, None), meeting(WANG_AND_DAR, None)],
            "no day and no date of the page": [
                meeting(WANG_AND_DAR),
                meeting(WANG_AND_DAR, None, published=None),
            ],
            "the state for the minister, and no day": [
                meeting(WANG_AND_DAR),
                meeting("china ishaq-dar", None),
            ],
            "the state for the minister, and no date of the page": [
                meeting(WANG_AND_DAR),
                meeting("china ishaq-dar", None, published=None),
            ],
            "the month alone": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-08")],
            "the year alone, looking back": [
                meeting(WANG_AND_DAR),
                meeting(WANG_AND_DAR, "2025", published="2026-03-01"),
            ],
            "a call, and talks of an unknown kind": [
                meeting(WANG_AND_DAR, format="telephone"),
                meeting(WANG_AND_DAR),
            ],
            "a session put off to another month": [
                meeting("china pakistan", "2025-07-16", status="planned", ordinal=14, **JCC),
                meeting("ahsan-iqbal china", "2025-09-26", ordinal=14, published="2025-09-26", **JCC),
            ],
            "a session with other delegates named": [
                meeting("ahsan-iqbal he-lifeng", **JCC),
                meeting("mohsin-naqvi he-lifeng", ordinal=14, **JCC),
            ],
            "a series by another of its names": [
                meeting(WANG_AND_DAR, name="Strategic Dialogue"),
                meeting("wang-yi", name="Pakistan-China Foreign Ministers' Strategic Dialogue"),
            ],
            "people whom only the pages know": [
                meeting("zhou-min@0001/china ishaq-dar"),
                meeting("zhou-min@0002/china ishaq-dar"),
            ],
            "people whose side nobody gives": [
                meeting("zhou-min@0001 omar-khan@0001"),
                meeting("zhou-min@0002 omar-khan@0002"),
            ],
            "people whose side nobody gives, and a state for one of them": [
                meeting("zhou-min@0001 omar-khan@0001"),
                meeting("china omar-khan@0002"),
            ],
            "each state once for its man, in one city": [
                meeting("wang-yi pakistan", place="islamabad"),
                meeting("china ishaq-dar", place="islamabad"),
            ],
            "copies of one text": [
                meeting(WANG_AND_DAR, text=_COPIED),
                meeting("china ishaq-dar", None, text=f"{_COPIED} end", published="2025-09-02"),
            ],
            "talks at home": [
                meeting("shehbaz-sharif mohsin-naqvi ahsan-iqbal"),
                meeting("shehbaz-sharif mohsin-naqvi"),
            ],
        }.items(),
        ids=lambda case: case[0],
    )
    def test_are_put_together(self, reports):
        """Dates, names, places and lists that differ as papers differ do not tell meetings apart."""
        assert are_one(*reports[1])


class TestMeetingsThatAreTwo:
    """Reports that are alike and are of two meetings."""

    @pytest.mark.parametrize(
        "reports",
        {
            "twice in a year": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-05-20")],
            "twice in a week": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-08-26")],
            "two days apart": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-08-23")],
            "two days apart in one city": [
                meeting(XI_AND_SHARIF, "2025-09-02", "beijing"),
                meeting(XI_AND_SHARIF, "2025-09-04", "beijing"),
            ],
            "on two days in two cities": [
                meeting(XI_AND_SHARIF, "2025-08-31", "tianjin"),
                meeting(XI_AND_SHARIF, "2025-09-01", "beijing"),
            ],
            "two sessions": [
                meeting("ahsan-iqbal china", "2022-10-27", ordinal=11, **JCC),
                meeting("ahsan-iqbal china", "2022-10-27", ordinal=12, **JCC),
            ],
            "two sessions in two years": [
                meeting("ahsan-iqbal china", "2022-10-27", **JCC),
                meeting("ahsan-iqbal china", "2023-07-11", **JCC),
            ],
            "two series on one day": [
                meeting("china pakistan", name="Joint Working Group on Security"),
                meeting("china pakistan", name="Strategic Dialogue"),
            ],
            "another host": [meeting(WANG_AND_DAR), meeting("wang-yi shehbaz-sharif")],
            "another guest": [meeting(XI_AND_SHARIF), meeting("li-qiang shehbaz-sharif")],
            "ministers beside their heads": [
                meeting(WANG_AND_DAR),
                meeting("li-qiang wang-yi shehbaz-sharif ishaq-dar"),
            ],
            "a call and talks": [
                meeting(WANG_AND_DAR, format="telephone"),
                meeting(WANG_AND_DAR, place="islamabad"),
            ],
            "two and three sides": [
                meeting(WANG_AND_DAR, place="kabul"),
                meeting("wang-yi ishaq-dar amir-khan-muttaqi", place="kabul"),
            ],
            "other people of unknown sides": [
                meeting("zhou-min@0001 omar-khan@0001"),
                meeting("zhou-min@0002 ali-shah@0002"),
            ],
            "copies that date two": [
                meeting(WANG_AND_DAR, text=_COPIED),
                meeting(WANG_AND_DAR, "2025-05-20", text=f"{_COPIED} end"),
            ],
            "beside a summit": [
                meeting(XI_AND_SHARIF, place="tianjin"),
                meeting("xi-jinping shehbaz-sharif", place="tianjin", name="SCO summit"),
            ],
            "two talks beside one summit": [
                meeting(XI_AND_SHARIF, name="SCO summit"),
                meeting("xi-jinping vladimir-putin", name="SCO summit"),
            ],
            "no day, months later": [
                meeting(WANG_AND_DAR),
                meeting(WANG_AND_DAR, None, published="2025-12-01"),
            ],
            "no day, before": [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, None, published="2025-07-01")],
            "a session called off, and talks some day": [
                meeting("china pakistan", None, status="cancelled", ordinal=10, published=None, **JCC),
                meeting(WANG_AND_DAR),
            ],
            "states without a day, and a session": [
                meeting("china pakistan", None),
                meeting("ahsan-iqbal he-lifeng", **JCC),
            ],
            "people of one name on two sides": [
                meeting("ali-khan@0001/china ishaq-dar"),
                meeting("ali-khan@0002/pakistan wang-yi"),
            ],
            "states on a day with the talks of one side": [
                meeting("china ishaq-dar"),
                meeting("wang-yi pakistan"),
            ],
        }.items(),
        ids=lambda case: case[0],
    )
    def test_stay_apart(self, reports):
        """Like events are two where days, people, places, series or the way of meeting tell them apart."""
        assert len(groups(*reports[1])) == 2

    @pytest.mark.parametrize(
        "third",
        {
            "no day": meeting(WANG_AND_DAR, None, published=None),
            "the year": meeting(WANG_AND_DAR, "2025", published="2025-12-01"),
        }.items(),
        ids=lambda case: case[0],
    )
    def test_a_vague_report_that_fits_two_stays_alone(self, third):
        """Where two meetings fit, a report of neither day is of neither."""
        found = groups(meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-05-20"), third[1])
        assert found == [[0], [1], [2]]

    def test_states_that_fit_two_stay_alone(self):
        """A report that names the states alone is of none of two meetings of that day."""
        found = groups(meeting(WANG_AND_DAR), meeting("li-qiang shehbaz-sharif"), meeting("china pakistan"))
        assert found == [[0], [1], [2]]

    def test_one_page_tells_two_apart(self):
        """Two records of one page are two meetings, and other pages report one of them each."""
        one, two = page(), page()
        found = groups(
            meeting(WANG_AND_DAR, place="islamabad", on=one),
            meeting("wang-yi ishaq-dar mohsin-naqvi", on=one),
            meeting(WANG_AND_DAR, place="islamabad", on=two),
        )
        assert [0, 2] in found

    def test_a_slip_of_few_is_none(self):
        """A date some days off, of few in the same city, is a mistake where many agree on another."""
        many = [meeting(WANG_AND_DAR, place="islamabad") for _ in range(6)]
        few = [meeting(WANG_AND_DAR, "2025-08-24", "islamabad") for _ in range(2)]
        assert are_one(*many, *few)
        assert len(groups(*many[:2], few[0])) == 2
        assert len(groups(*many, meeting(WANG_AND_DAR, "2025-08-24"))) == 2

    def test_two_well_reported_days_are_two_meetings(self):
        """Where three origins each have talks on two days in a row, none of them is a mistake."""
        first = [meeting(WANG_AND_DAR) for _ in range(3)]
        second = [meeting(WANG_AND_DAR, "2025-08-22") for _ in range(3)]
        assert groups(*first, *second) == [[0, 1, 2], [3, 4, 5]]


class TestTheRecord:
    """What becomes of the reports."""

    def test_the_most_origins_count(self):
        """The date that most origins give counts, the other one stands beside it with its words."""
        reports = [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, "2025-08-20")]
        [event] = corpus_of(*reports).resolve().meetings
        assert event.when == DateSpan.parse("2025-08-21")
        [conflict] = event.conflicts
        assert conflict.field == "when"
        assert [claim.value for claim in conflict.claims] == ["2025-08-21", "2025-08-20"]
        assert conflict.claims[1].evidence == (proof(reports[2][0], "when"),)

    def test_copies_count_once(self):
        """Three copies of one text with a date of their own weigh less than two reports."""
        text = " ".join(f"word{number}" for number in range(60))
        copies = [meeting(WANG_AND_DAR, "2025-08-20", text=text + f" tail{n}") for n in range(3)]
        reports = [*copies, meeting(WANG_AND_DAR), meeting(WANG_AND_DAR)]
        [event] = corpus_of(*reports).resolve().meetings
        assert event.when == DateSpan.parse("2025-08-21")
        assert (len(event.reports), len(event.sources), event.support) == (5, 5, 3)

    def test_a_lone_report_is_an_event_of_one(self):
        """A report of which there is no other has itself as its report, its article and one origin."""
        article, record = meeting(WANG_AND_DAR)
        [event] = corpus_of((article, record)).resolve().meetings
        assert (event.reports, event.sources, event.support) == ((record.id,), (article.id,), 1)
        assert event.conflicts == ()

    def test_the_latest_report_knows_the_status(self):
        """What was planned is held by the report of the day after, however many announced it."""
        planned = [meeting(WANG_AND_DAR, status="planned", published="2025-08-19") for _ in range(3)]
        [event] = corpus_of(*planned, meeting(WANG_AND_DAR)).resolve().meetings
        assert event.status is MeetingStatus.HELD
        assert [claim.value for claim in event.conflicts[0].claims] == ["held", "planned"]

    def test_people_take_the_place_of_their_state(self):
        """Everybody whom a report names took part; a state does not where one of its people is named."""
        reports = [meeting("china ishaq-dar"), meeting("wang-yi pakistan"), meeting(WANG_AND_DAR)]
        [event] = corpus_of(*reports).resolve().meetings
        assert {one.actor for one in event.participants} == {"wang-yi", "ishaq-dar"}

    def test_less_is_no_conflict(self):
        """A month, a country or a shorter name says less, and contradicts nothing."""
        country = attrs.evolve(PLACES["beijing"], id="china", name="China")
        _, vague = wide = meeting(WANG_AND_DAR, "2025-08", name="Dialogue")
        wide = (wide[0], attrs.evolve(vague, place=country))
        reports = [meeting(WANG_AND_DAR, place="beijing", name="Strategic Dialogue"), wide]
        [event] = corpus_of(*reports).resolve().meetings
        assert (str(event.when), str(event.place), event.name) == (
            "2025-08-21",
            "Beijing",
            "Strategic Dialogue",
        )
        assert event.conflicts == ()

    def test_demands_follow_their_meeting(self):
        """A demand names the event that its meeting has become."""
        held, again = meeting(WANG_AND_DAR), meeting(WANG_AND_DAR)
        article, asked = demand(on=held[0])
        asked = attrs.evolve(asked, meeting=held[1].id)
        events = corpus_of(held, again, (article, asked)).resolve()
        assert events.demands.one().meeting == events.meetings.one().id

    def test_people_of_one_meeting_and_name_are_one(self):
        """Somebody whom two pages introduce at one meeting is one actor, and records name him so."""
        reports = [meeting("zhou-min@0001/china ishaq-dar"), meeting("zhou-min@0002/china ishaq-dar")]
        people = [Actor(f"zhou-min@000{n}", "Zhou Min", ActorKind.PERSON, "china") for n in (1, 2)]
        events = (corpus_of(*reports) | Corpus.of(people)).resolve()
        assert [actor.id for actor in events.actors] == ["zhou-min@0001"]
        assert Participant("zhou-min@0001", "china") in events.meetings.one().participants

    def test_namesakes_of_two_meetings_stay_two(self):
        """A name alone makes nobody the same."""
        reports = [meeting("zhou-min@0001/china ishaq-dar"), meeting("zhou-min@0002/china ahsan-iqbal")]
        people = [Actor(f"zhou-min@000{n}", "Zhou Min", ActorKind.PERSON, "china") for n in (1, 2)]
        assert len((corpus_of(*reports) | Corpus.of(people)).resolve().actors) == 2

    def test_projects_have_their_sources(self):
        """A project has the articles that name it, and their origins as its support."""
        articles = [page(), page()]
        port = [
            Project("gwadar-port", "Gwadar Port", kind=ProjectKind.PORT, evidence=(proof(article, "name"),))
            for article in articles
        ]
        [project] = Corpus.of([*articles, *port]).resolve().projects
        assert (project.reports, project.support) == (("gwadar-port",), 2)
        assert project.sources == tuple(article.id for article in articles)

    def test_sums_that_contradict_stand_side_by_side(self):
        """Two costs of a project, as two articles have them, are kept, and are a conflict; a loan is none."""
        articles = [page(), page(), page()]
        sums = [("cost", 60), ("cost", 62), ("loan", 10)]
        ports = [
            Project(
                "gwadar-port",
                "Gwadar Port",
                amounts=(
                    Amount(Decimal(value), currency="USD", of=of, evidence=(proof(article, "amounts"),)),
                ),
            )
            for article, (of, value) in zip(articles, sums, strict=True)
        ]
        [project] = Corpus.of([*articles, *ports]).resolve().projects
        [conflict] = project.conflicts
        assert len(project.amounts) == 3
        assert [claim.value for claim in conflict.claims] == ["USD 60 of cost", "USD 62 of cost"]
        assert conflict.claims[1].evidence == (proof(articles[1], "amounts"),)

    def test_projects_of_one_name_are_one(self):
        """A project that two pages know under ids of their own is one, and demands name it so."""
        dams = [Project(f"tor-dam@000{n}", "Tor Dam", kind=ProjectKind.DAM) for n in (1, 2)]
        article, asked = demand(projects=("tor-dam@0002",))
        events = Corpus.of([*dams, article, asked]).resolve()
        assert [project.id for project in events.projects] == ["tor-dam@0001"]
        assert events.demands.one().projects == ("tor-dam@0001",)

    def test_an_id_comes_of_the_event(self):
        """More reports, other spellings of the date and missing places leave the id of an event as it is."""
        first = corpus_of(meeting(WANG_AND_DAR, place="islamabad")).resolve().meetings.one()
        more = [meeting(WANG_AND_DAR), meeting(WANG_AND_DAR, None), meeting("wang-yi ishaq-dar mohsin-naqvi")]
        assert corpus_of(*more).resolve().meetings.one().id == first.id


class TestDemands:
    """Which asks are one."""

    @pytest.mark.parametrize(
        "reports",
        {
            "in two papers": [demand(), demand()],
            "on two days of one week": [demand(published="2025-08-21"), demand(published="2025-08-23")],
            "one of them dated": [demand(when="2025-08-21"), demand()],
            "a day off": [demand(when="2025-08-21"), demand(when="2025-08-20")],
            "by the embassy of the state": [demand(), demand("chinese-embassy-in-pakistan")],
            "by a minister of the state": [demand(), demand("wang-yi")],
            "of nobody named": [demand(), demand(addressee=None)],
            "by nobody named": [demand(), demand(None)],
            "of a month": [demand(when="2025-08-21"), demand(when="2025-08", published="2025-08-30")],
            "of no day at all": [demand(when="2025-08-21"), demand(published=None)],
            "harder in one": [demand(), demand(strength="demand")],
            "dated, told again a year later": [
                demand(when="2024-10-08", published="2024-10-08"),
                demand(when="2024-10-08", published="2025-10-08"),
            ],
        }.items(),
        ids=lambda case: case[0],
    )
    def test_are_put_together(self, reports):
        """One ask, by whomever of the state and in whatever words, is one demand."""
        assert are_one(*reports[1])

    @pytest.mark.parametrize(
        "reports",
        {
            "a year later": [demand(), demand(published="2026-08-22")],
            "a month later": [demand(when="2025-08-21"), demand(when="2025-09-21")],
            "of another kind": [demand(), demand(kind="accountability")],
            "of another state": [demand(), demand(addressee="afghanistan")],
            "by another state": [demand(), demand("united-states")],
            "by two leaders of movements": [demand("mahrang-baloch"), demand("akhtar-mengal")],
            "by the leader of a movement, and by the state": [demand("mahrang-baloch"), demand("pakistan")],
            "of another month": [demand(when="2025-08-21"), demand(when="2025-07", published="2025-08-30")],
            "of two months": [demand(when="2025-07"), demand(when="2025-06")],
            "of things that no kind is for": [demand(kind="other"), demand(kind="other")],
            "by a company": [demand(), demand("china-gezhouba-group-company")],
            "dated, and told a year later": [
                demand(when="2024-10-08", published="2024-10-08"),
                demand(published="2025-10-08"),
            ],
        }.items(),
        ids=lambda case: case[0],
    )
    def test_stay_apart(self, reports):
        """Another kind, another party or another time makes another demand."""
        assert len(groups(*reports[1])) == 2

    def test_asks_of_one_page_stay_apart(self):
        """Two plans that one page asks for are two, and find their like in another page by their words."""
        one = page(
            text="written roadmap with dates for guards on roads; clear answer about cameras in the port"
        )
        two = page(
            text="a written roadmap with dates it wants; and an answer about cameras, clear, for the port"
        )

        def plan(article, words):
            _, record = demand(kind="security-plan", on=article)
            start = article.text.index(words)
            mark = attrs.evolve(record.evidence[0], start=start, end=start + len(words), text=words)
            return article, attrs.evolve(record, evidence=(mark,))

        found = groups(
            plan(one, "written roadmap with dates"),
            plan(one, "clear answer about cameras"),
            plan(two, "answer about cameras, clear"),
            plan(two, "written roadmap with dates"),
        )
        assert found == [[0, 3], [1, 2]]

    def test_asks_at_one_meeting_are_one(self):
        """An ask at one meeting is one, though a page gives it no day."""
        held, again = meeting(WANG_AND_DAR, "2025-05-20"), meeting(WANG_AND_DAR, "2025-05-20")
        asked = [attrs.evolve(demand(on=one[0])[1], meeting=one[1].id) for one in (held, again)]
        events = corpus_of(held, again, *zip((held[0], again[0]), asked, strict=True)).resolve()
        assert len(events.demands) == 1

    def test_an_ask_at_another_meeting_is_another(self):
        """What is asked at one meeting, and the next day at another, are two."""
        held, later = meeting(WANG_AND_DAR), meeting("xi-jinping shehbaz-sharif", "2025-08-22")
        asked = [attrs.evolve(demand(on=one[0])[1], meeting=one[1].id) for one in (held, later)]
        events = corpus_of(held, later, *zip((held[0], later[0]), asked, strict=True)).resolve()
        assert len(events.demands) == 2

    def test_answers_are_kept(self):
        """The answers of all reports are kept, one of each stance and party, with the words of each page."""
        from cpecwatch import Response, Stance

        reports = [demand(), demand()]
        answered = [
            (article, attrs.evolve(one, responses=(Response("pakistan", Stance.AGREE, one.evidence),)))
            for article, one in reports
        ]
        [event] = corpus_of(*answered).resolve().demands
        [response] = event.responses
        assert {mark.article for mark in response.evidence} == set(event.sources)

    def test_the_strength_of_most_counts(self):
        """The strength that most origins give counts; the other one stands in the conflicts."""
        [event] = corpus_of(demand(), demand(), demand(strength="condition")).resolve().demands
        assert event.strength == "request"
        assert [claim.value for claim in event.conflicts[0].claims] == ["request", "condition"]
