"""FollowTheMoney entities, validated and read back by followthemoney; ``nox -s ftm`` brings it."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

import cpecwatch
from cpecwatch import (
    Actor,
    ActorKind,
    Amount,
    Article,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    Meeting,
    MeetingStatus,
    Participant,
    Place,
    Project,
    Response,
    Role,
    SecurityDemand,
    Stance,
    Strength,
)
from cpecwatch.export import to_ftm
from cpecwatch.testing import corpora

ftm = pytest.importorskip("followthemoney")

TEXT = "Wang Yi, then foreign minister, met Dar in Kabul."
PAGE = Article("a-1", TEXT, title="Talks", outlet="Dawn", authors=("A. Writer",), published=date(2025, 8, 21))


def quote(words: str, field: str = "name") -> tuple[Evidence, ...]:
    start = TEXT.index(words)
    return (Evidence("a-1", start, start + len(words), words, field, "test"),)


WANG = Actor(
    "wang-yi",
    "Wang Yi",
    ActorKind.PERSON,
    "china",
    roles=(Role("foreign minister", "china", DateSpan.parse("2018/2022"), quote("foreign minister")),),
    evidence=quote("Wang Yi"),
)
CHINA = Actor("china", "China", ActorKind.STATE, aliases=("PRC",))


def read(file: Path):
    """Return the entities of a file as followthemoney has them, each of which it has found valid."""
    entities = [ftm.model.get_proxy(json.loads(line)) for line in file.read_text("utf-8").splitlines()]
    for entity in entities:
        assert entity.schema.validate(entity.to_dict()) is None
        assert all(entity.has(name) for name in entity.schema.required)
    return {entity.id: entity for entity in entities}


def written(tmp_path: Path, *records: object):
    receipt = to_ftm(Corpus.of(records), tmp_path / "x.ftm.json")
    return read(tmp_path / "x.ftm.json"), receipt


def refers(entities) -> None:
    """Check that each entity that another one names is there and of the class that is meant."""
    for entity in entities.values():
        for prop in entity.iterprops():
            if prop.type.name == "entity":
                for id_ in entity.get(prop):
                    assert entities[id_].schema.is_a(prop.range), (entity.id, prop.name, id_)


def test_the_example_pages_make_valid_entities(tmp_path):
    """Of the example pages, every record is an entity that followthemoney accepts."""
    corpus = cpecwatch.read("examples/pages")
    receipt = to_ftm(corpus, tmp_path / "x.ftm.json")
    entities = read(tmp_path / "x.ftm.json")
    refers(entities)
    assert receipt.left_out == ()
    related = sum(len(article.related) for article in corpus.articles)
    assert len(receipt.written) == len(corpus) + related
    schemata = {entity.schema.name for entity in entities.values()}
    assert schemata >= {
        "Person",
        "PublicBody",
        "Occupancy",
        "Position",
        "Event",
        "Article",
        "Mention",
        "Project",
    }


def test_a_role_is_an_occupancy_of_a_position(tmp_path):
    """An office is a post of its state, and who held it when is an occupancy that the page proves."""
    entities, _ = written(tmp_path, PAGE, WANG, CHINA)
    (post,) = (entity for entity in entities.values() if entity.schema.name == "Position")
    (held,) = (entity for entity in entities.values() if entity.schema.name == "Occupancy")
    assert (post.caption, post.get("country"), post.get("organization")) == (
        "foreign minister, China",
        ["cn"],
        ["cpecwatch-actor-china"],
    )
    assert (held.get("holder"), held.get("post")) == (["cpecwatch-actor-wang-yi"], [post.id])
    assert (held.get("startDate"), held.get("endDate")) == (["2018"], ["2022"])
    assert held.get("proof") == ["cpecwatch-article-a-1"]
    assert entities["cpecwatch-actor-wang-yi"].get("country") == ["cn"]


def test_a_meeting_is_an_event_of_its_precision(tmp_path):
    """A meeting dated by its month has no day; its people come along, and the page is its proof."""
    meeting = Meeting(
        "m-1",
        (Participant("wang-yi", "china"), Participant("unknown")),
        DateSpan.month(2025, 8),
        Place("kabul", "Kabul", "afghanistan"),
        status=MeetingStatus.PLANNED,
        evidence=quote("met Dar", "participants"),
    )
    corpus = Corpus.of([PAGE, WANG, CHINA, meeting])
    to_ftm(corpus, tmp_path / "x.json", corpus.meetings)
    entities = read(tmp_path / "x.json")
    refers(entities)
    event = entities["cpecwatch-meeting-m-1"]
    assert event.schema.name == "Event"
    assert (event.get("startDate"), event.get("endDate")) == (["2025-08"], ["2025-08"])
    assert (event.get("location"), event.get("country")) == (["Kabul"], ["af"])
    assert event.get("involved") == ["cpecwatch-actor-wang-yi"]
    assert event.get("keywords") == ["meeting", "planned"]
    assert (event.get("summary"), event.get("proof")) == (["met Dar"], ["cpecwatch-article-a-1"])
    assert "cpecwatch-actor-china" in entities


def test_a_demand_is_an_event_and_a_link(tmp_path):
    """A demand involves both parties, and a link leads from who asks to who is asked."""
    pakistan = Actor("pakistan", "Pakistan", ActorKind.STATE)
    answer = Response("pakistan", Stance.AGREE)
    demand = SecurityDemand(
        "d-1",
        "china",
        "pakistan",
        DemandKind.PROTECTION,
        Strength.CONDITION,
        condition_for="Phase-2",
        when=DateSpan.parse("2025-08-20"),
        responses=(answer,),
    )
    entities, _ = written(tmp_path, CHINA, pakistan, demand)
    event, link = entities["cpecwatch-demand-d-1"], entities["cpecwatch-ask-d-1"]
    assert event.get("involved") == ["cpecwatch-actor-china", "cpecwatch-actor-pakistan"]
    assert event.get("notes") == ["condition for Phase-2", "answered: agree"]
    assert (link.get("subject"), link.get("object")) == (
        ["cpecwatch-actor-china"],
        ["cpecwatch-actor-pakistan"],
    )
    assert (link.get("role"), link.get("startDate")) == (["asks for protection"], ["2025-08-20"])


def test_an_article_mentions_its_actors_without_its_text(tmp_path):
    """An article has headline, outlet, writer and day; each actor named in it is a mention."""
    entities, _ = written(tmp_path, PAGE, WANG)
    article = entities["cpecwatch-article-a-1"]
    assert (article.get("title"), article.get("publisher"), article.get("author")) == (
        ["Talks"],
        ["Dawn"],
        ["A. Writer"],
    )
    assert article.get("publishedAt") == ["2025-08-21"]
    assert not article.has("bodyText")
    (mention,) = (entity for entity in entities.values() if entity.schema.name == "Mention")
    assert (mention.get("name"), mention.get("resolved")) == (["Wang Yi"], ["cpecwatch-actor-wang-yi"])


def test_a_project_tells_its_amounts_in_words(tmp_path):
    """A project has its names, place and, as notes, its amounts with what they measure."""
    amount = Amount(Decimal(6_800_000_000), "USD", of="cost")
    entities, _ = written(tmp_path, Project("ml-1", "Main Line 1", ("ML-1",), amounts=(amount,)))
    project = entities["cpecwatch-project-ml-1"]
    assert (project.get("alias"), project.get("notes")) == (["ML-1"], ["USD 6,800,000,000 of cost"])


def test_a_name_that_it_does_not_take_is_told(tmp_path):
    """An actor whose name is nothing but blanks is left out with the reason, and so are references to it."""
    blank = Actor("blank", " \u200b", ActorKind.PERSON)
    entities, receipt = written(tmp_path, blank, Meeting("m", (Participant("blank"),), name="Talks"))
    assert [(one.id, one.reason) for one in receipt.left_out] == [
        ("blank", "no name that FollowTheMoney takes")
    ]
    assert not entities["cpecwatch-meeting-m"].has("involved")


@settings(max_examples=50)
@given(corpora())
def test_any_corpus_makes_valid_entities(tmp_path_factory, corpus):
    """Of any corpus, all entities are valid and refer to entities that are there."""
    file = tmp_path_factory.mktemp("ftm") / "x.ftm.json"
    receipt = to_ftm(corpus, file)
    entities = read(file)
    refers(entities)
    told = {*receipt.written, *(one.id for one in receipt.left_out)}
    assert told >= {record.id for record in corpus}
