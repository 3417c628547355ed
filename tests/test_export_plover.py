"""PLOVER event lines: the categories, modes, codes and fields of its manual, and what it has no event for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

import cpecwatch
from cpecwatch import (
    Actor,
    ActorKind,
    Article,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    Lexicon,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Participant,
    Place,
    Project,
    Role,
    SecurityDemand,
    Strength,
)
from cpecwatch.export import to_plover
from cpecwatch.export.country_codes import ALPHA_3
from cpecwatch.testing import corpora

DAY = DateSpan.parse("2025-08-20")
PEOPLE = (
    Actor("wang-yi", "Wang Yi", ActorKind.PERSON, "china", roles=(Role("foreign minister", "china"),)),
    Actor("ishaq-dar", "Ishaq Dar", ActorKind.PERSON, "pakistan", roles=(Role("senator", "pakistan"),)),
    Actor("amir-khan-muttaqi", "Amir Khan Muttaqi", ActorKind.PERSON, "afghanistan"),
    Actor("china", "China", ActorKind.STATE, "china"),
    Actor("pakistan", "Pakistan", ActorKind.STATE, "pakistan"),
)
WANG, DAR, MUTTAQI = Participant("wang-yi"), Participant("ishaq-dar"), Participant("amir-khan-muttaqi")
#: What the manual lists: categories with their modes, their number, and the fields of an event and an entity.
MODES = {
    "CONSULT": {"visit", "third-party", "multilateral", "phone"},
    "REQUEST": {"assist", "change", "yield", "meet"},
}
QUADS = {"CONSULT": 1, "REQUEST": 3}
FIELDS = {
    *("id", "date", "enddate", "actor", "recipient", "event", "mode", "context", "quad_code", "event_loc"),
    *("event_text", "text_info", "cite_info", "comment"),
}
ENTITY = {"code", "sector", "identifier_id", "identifier_text", "office"}


def events(tmp_path: Path, *records: object, **options: object):
    """Write records, with the people above, and return the events and the receipt."""
    receipt = to_plover(Corpus.of([*PEOPLE, *records]), tmp_path / "x.jsonl", **options)
    return [json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()], receipt


def demand(**fields: object) -> SecurityDemand:
    given_ = {
        "demander": "china",
        "addressee": "pakistan",
        "kind": "protection",
        "strength": "request",
        "when": DAY,
    }
    merged = given_ | fields
    kind, strength = DemandKind(merged.pop("kind")), Strength(merged.pop("strength"))
    return SecurityDemand("d", kind=kind, strength=strength, **merged)


def test_a_meeting_is_a_consultation(tmp_path):
    """All who met are actors with country, sector and office; the words and the page are cited."""
    page = Article("a-1", "Wang met Dar.", title="Talks", outlet="Dawn", published=date(2025, 8, 21))
    mark = Evidence("a-1", 0, 13, "Wang met Dar.", "participants", "test")
    islamabad = Place("islamabad", "Islamabad", "pakistan", 33.69, 73.05)
    when = DateSpan.parse("2025-08-20/2025-08-21")
    (event,), receipt = events(tmp_path, page, Meeting("m", (WANG, DAR), when, islamabad, evidence=(mark,)))
    assert (event["id"], event["date"], event["enddate"]) == ("m", "2025-08-20", "2025-08-21")
    assert (event["event"], event["quad_code"]) == (["CONSULT"], 1)
    assert event["actor"] == [
        {
            "code": "CHN",
            "sector": "GOV",
            "identifier_id": "wang-yi",
            "identifier_text": "Wang Yi",
            "office": "foreign minister",
        },
        {"code": "PAK", "identifier_id": "ishaq-dar", "identifier_text": "Ishaq Dar", "office": "senator"},
    ]
    assert event["event_loc"] == {
        "resolved_place": "Islamabad",
        "lat": 33.69,
        "lon": 73.05,
        "country_code": "PAK",
        "resolution": 4,
    }
    assert event["text_info"] == {"start": 0, "end": 13}
    assert (event["cite_info"]["title"], event["cite_info"]["publication"]) == ("Talks", "Dawn")
    assert {"recipient", "mode", "text"}.isdisjoint(event)
    assert receipt.written == ("m",)


@pytest.mark.parametrize(
    ("fields", "modes"),
    [
        ({"format": MeetingFormat.TELEPHONE}, ["phone"]),
        ({"format": MeetingFormat.VIDEO}, ["phone"]),
        ({"place": Place("kabul", "Kabul", "afghanistan")}, ["third-party"]),
        ({"place": Place("beijing", "Beijing", "china")}, None),
        ({"place": Place("nowhere", "Nowhere")}, None),
        (
            {"participants": (WANG, DAR, MUTTAQI), "place": Place("kabul", "Kabul", "afghanistan")},
            ["multilateral"],
        ),
    ],
)
def test_a_mode_stands_where_the_record_says_so(tmp_path, fields, modes):
    """By telephone, in a third country, among several states: what the record does not say has no mode."""
    (event,), _ = events(tmp_path, Meeting("m", **({"participants": (WANG, DAR), "when": DAY} | fields)))
    assert event.get("mode") == modes


@pytest.mark.parametrize(
    ("kind", "mode", "context"),
    [
        ("protection", ["assist"], None),
        ("direct-talks", ["meet"], None),
        ("end-operations", ["yield"], None),
        ("autonomy", ["change"], None),
        ("compensation", None, ["reparations"]),
        ("crackdown", None, None),
    ],
)
def test_a_demand_is_a_request(tmp_path, kind, mode, context):
    """Who asks is the actor and who is asked the recipient; the kind gives mode and context."""
    (event,), _ = events(tmp_path, demand(kind=kind, strength="condition", condition_for="Phase-2"))
    assert (event["event"], event["quad_code"]) == (["REQUEST"], 3)
    assert [one["code"] for one in (*event["actor"], *event["recipient"])] == ["CHN", "PAK"]
    assert (event.get("mode"), event.get("context")) == (mode, context)
    assert event["comment"] == f"{kind}, condition, said by author; Phase-2 is withheld until it is met"


def test_a_demand_is_where_it_was_asked_not_at_its_project(tmp_path):
    """The place of an event is that of the meeting; where a project stands is no place of a request."""
    kabul, gwadar = Place("kabul", "Kabul", "afghanistan"), Place("gwadar", "Gwadar", "pakistan")
    port, talks = Project("port", "Port", place=gwadar), Meeting("m", (WANG, DAR), place=kabul)
    (event,), _ = events(tmp_path, port, talks, demand(meeting="m", projects=("port",)))
    assert event["event_loc"]["resolved_place"] == "Kabul"
    (event,), _ = events(tmp_path, port, demand(projects=("port",)))
    assert "event_loc" not in event


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (Meeting("m", (WANG, DAR)), "no date"),
        (Meeting("m", (WANG, DAR), DateSpan.month(2025, 8)), "dated by the month"),
        (Meeting("m", (WANG, DAR), DAY, status=MeetingStatus.PLANNED), "planned"),
        (Meeting("m", (WANG, DAR), DAY, status=MeetingStatus.CANCELLED), "cancelled"),
        (Meeting("m", (), DAY), "nobody said to meet"),
        (demand(strength="concern"), "a concern, no request"),
        (demand(demander=None), "nobody said to ask"),
    ],
)
def test_what_plover_has_no_event_for_is_told(tmp_path, record, reason):
    """A record without a day, an actor or a category is left out with the reason."""
    found, receipt = events(tmp_path, record)
    assert found == []
    assert [one.reason for one in receipt.left_out] == [reason]


@pytest.mark.parametrize(
    ("actor", "code", "sector"),
    [
        (Actor("pakistan-army", "Pakistan Army", ActorKind.MILITARY, "pakistan"), "PAK", "MIL"),
        (Actor("x", "Sindh Police", ActorKind.GOVERNMENT, "pakistan"), "PAK", "COP"),
        (Actor("x", "Inter-Services Intelligence", ActorKind.MILITARY, "pakistan"), "PAK", "SPY"),
        (Actor("x", "Balochistan Liberation Army", ActorKind.ARMED_GROUP, "pakistan"), "PAK", "REB"),
        (Actor("islamic-state", "Islamic State", ActorKind.ARMED_GROUP), "IMG", "REB"),
        (Actor("unesco", "UNESCO", ActorKind.ORGANISATION), "UNO", None),
        (Actor("european-commission", "European Commission", ActorKind.ORGANISATION), "EUR", None),
        (Actor("x", "Somebody", ActorKind.PERSON, "atlantis"), None, None),
        (
            Actor(
                "x", "A Chief", ActorKind.PERSON, "india", roles=(Role("chief of the army staff", "india"),)
            ),
            "IND",
            "MIL",
        ),
        (
            Actor("x", "A Premier", ActorKind.PERSON, "china", roles=(Role("former premier", "china"),)),
            "CHN",
            None,
        ),
        (
            Actor("x", "An Envoy", ActorKind.PERSON, "china", roles=(Role("ambassador to iran", "china"),)),
            "CHN",
            "GOV",
        ),
    ],
)
def test_actors_have_the_codes_of_plover(tmp_path, actor, code, sector):
    """An actor has the code of its country or kind, and the sector of its body or office."""
    (event,), _ = events(tmp_path, actor, Meeting("m", (Participant(actor.id),), DAY))
    (entity,) = event["actor"]
    assert (entity.get("code"), entity.get("sector")) == (code, sector)


def test_every_state_of_the_lexicon_has_a_code():
    """The two-letter code of each state of the lexicon has its three letters, each of them once."""
    assert [state.id for state in Lexicon.default().states.values() if state.code not in ALPHA_3] == []
    assert len(set(ALPHA_3.values())) == len(ALPHA_3) == 249


@given(corpora())
def test_any_corpus_makes_events_of_the_manual(tmp_path_factory, corpus):
    """Of any corpus, each line has a day, an actor, and a category and mode of the manual."""
    file = tmp_path_factory.mktemp("plover") / "x.jsonl"
    receipt = to_plover(corpus, file)
    # Only "\n" ends a line of JSON Lines: a name may hold other breaks.
    found = [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
    assert [event["id"] for event in found] == list(receipt.written)
    for event in found:
        assert set(event) <= FIELDS
        (category,) = event["event"]
        assert set(event.get("mode", ())) <= MODES[category]
        assert event["quad_code"] == QUADS[category]
        assert date.fromisoformat(event["date"])
        assert event["actor"]
        assert all(set(entity) <= ENTITY for entity in (*event["actor"], *event.get("recipient", ())))
    told = [*receipt.written, *(one.id for one in receipt.left_out)]
    assert sorted(told) == sorted(one.id for one in (*corpus.meetings, *corpus.demands))


def test_the_example_pages_make_events(tmp_path):
    """Of the example pages, each held and dated meeting is an event whose words stand in its page."""
    corpus = cpecwatch.read("examples/pages")
    to_plover(corpus, tmp_path / "x.jsonl")
    for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines():
        event = json.loads(line)
        article = corpus[event["cite_info"]["citation"]]
        assert article.text[event["text_info"]["start"] : event["text_info"]["end"]] == event["event_text"][0]
