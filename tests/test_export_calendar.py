"""iCalendar, parsed back by the package icalendar."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import attrs
import pytest
from hypothesis import given

import cpecwatch
from cpecwatch import (
    Article,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    Meeting,
    MeetingStatus,
    Participant,
    Place,
    Precision,
    Response,
    SecurityDemand,
    Stance,
    Strength,
)
from cpecwatch.export import to_icalendar
from cpecwatch.testing import corpora

icalendar = pytest.importorskip("icalendar")

PAGES = Path("examples/pages")
TEXT = "Wang Yi met\r\nIshaq Dar."
WHO = (Participant("wang-yi", "china"), Participant("ishaq-dar"))


def events(tmp_path: Path, *records: object):
    """Write records to a calendar and return its events as icalendar parses them, and the receipt."""
    receipt = to_icalendar(Corpus.of(records), tmp_path / "x.ics")
    return parsed(tmp_path / "x.ics"), receipt


def parsed(file: Path):
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert calendar.errors == []
    found = list(calendar.walk("VEVENT"))
    assert all(event.errors == [] for event in found)
    return found


def test_a_meeting_is_an_all_day_event(tmp_path):
    """Days have no time, the end is the day after the last; place, people and words stand in it."""
    mark = Evidence("a-1", 0, 23, TEXT, "participants", "test")
    (event,), receipt = events(
        tmp_path,
        Article("a-1", TEXT, title="Talks", outlet="Dawn", published=date(2025, 8, 22)),
        Meeting(
            "m-1",
            WHO,
            DateSpan.parse("2025-08-20/2025-08-21"),
            Place("kabul", "Kabul; the city"),
            name="Strategic Dialogue",
            evidence=(mark,),
        ),
    )
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2025, 8, 20), date(2025, 8, 22))
    assert event["dtstart"].params["VALUE"] == event["dtend"].params["VALUE"] == "DATE"
    assert event["uid"] == "m-1@cpecwatch"
    assert event["dtstamp"].dt == datetime(2025, 8, 22, tzinfo=UTC)
    assert event["summary"] == "Strategic Dialogue: wang-yi, ishaq-dar"
    assert event["location"] == "Kabul; the city"
    assert event["transp"] == "TRANSPARENT"
    assert event["description"].splitlines() == [
        "wang-yi",
        "ishaq-dar",
        "“Wang Yi met Ishaq Dar.”",
        "Dawn, Talks",
    ]
    assert receipt.written == ("m-1",)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (MeetingStatus.HELD, "CONFIRMED"),
        (MeetingStatus.ONGOING, "CONFIRMED"),
        (MeetingStatus.PLANNED, "TENTATIVE"),
        (MeetingStatus.CANCELLED, "CANCELLED"),
    ],
)
def test_status_is_that_of_the_meeting(tmp_path, status, said):
    """A plan is tentative and a cancelled meeting stays in the calendar as cancelled."""
    (event,), _ = events(tmp_path, Meeting("m", WHO, DateSpan.parse("2025-08-20"), status=status))
    assert event["status"] == said
    assert status.value in event["categories"].cats


def test_a_demand_is_an_event_of_the_day_it_was_asked(tmp_path):
    """A demand's event says who asks whom for what, how hard and how it was answered."""
    answer = Response("pakistan", Stance.AGREE)
    (event,), _ = events(
        tmp_path,
        SecurityDemand(
            "d",
            "china",
            "pakistan",
            DemandKind.CRACKDOWN,
            Strength.DEMAND,
            when=DateSpan.parse("2025-08-20"),
            responses=(answer,),
        ),
    )
    assert event["summary"] == "china to pakistan: crackdown"
    assert event["categories"].cats == ["demand", "crackdown", "demand"]
    assert event["description"] == "demand · author\nanswered: agree"


def test_a_demand_is_of_the_day_of_its_meeting(tmp_path):
    """A demand without a date is of the days of the meeting at which it was asked, if that took place."""
    meeting = Meeting("m", WHO, DateSpan.parse("2025-08-20"))
    demand = SecurityDemand("d", "china", None, DemandKind.PROTECTION, Strength.REQUEST, meeting="m")
    found, _ = events(tmp_path, meeting, demand)
    assert [(event["uid"], event["dtstart"].dt) for event in found] == [
        ("m@cpecwatch", date(2025, 8, 20)),
        ("d@cpecwatch", date(2025, 8, 20)),
    ]
    _, receipt = events(tmp_path, attrs.evolve(meeting, status=MeetingStatus.PLANNED), demand)
    assert [(one.id, one.reason) for one in receipt.left_out] == [("d", "no date")]


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        (None, "no date"),
        ("2025-08", "dated by the month"),
        ("2019", "dated by the year"),
        ("9999-12-31", "no day after it"),
    ],
)
def test_no_day_is_made_up(tmp_path, when, reason):
    """What is dated by its month or year, or not at all, is no event but told as left out."""
    found, receipt = events(tmp_path, Meeting("m", WHO, when and DateSpan.parse(when)))
    assert found == []
    assert [(one.type, one.reason) for one in receipt.left_out] == [("meeting", reason)]


def test_the_same_corpus_makes_the_same_calendar(tmp_path):
    """A calendar does not depend on when it is written, so that importing it again changes nothing."""
    corpus = cpecwatch.read(PAGES)
    to_icalendar(corpus, tmp_path / "1.ics")
    to_icalendar(corpus | corpus, tmp_path / "2.ics")
    assert (tmp_path / "1.ics").read_bytes() == (tmp_path / "2.ics").read_bytes()
    dated = [one for one in corpus.meetings if one.when and one.when.precision is Precision.DAY]
    meetings = [event for event in parsed(tmp_path / "1.ics") if event["categories"].cats[0] == "meeting"]
    assert [event["uid"] for event in meetings] == [f"{meeting.id}@cpecwatch" for meeting in dated]


@given(corpora())
def test_icalendar_parses_any_corpus(tmp_path_factory, corpus):
    """Of any corpus, all events parse and start before they end; each record is written or told."""
    file = tmp_path_factory.mktemp("calendar") / "x.ics"
    receipt = to_icalendar(corpus, file)
    found = parsed(file)
    assert len(found) == len(receipt.written)
    assert all(event["dtstart"].dt < event["dtend"].dt for event in found)
    told = [*receipt.written, *(one.id for one in receipt.left_out)]
    assert sorted(told) == sorted(one.id for one in (*corpus.meetings, *corpus.demands))
