"""What a type checker sees: the functions run as tests, and mypy, where it is there, checks the claims."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import assert_type

import pytest

import cpecwatch
from cpecwatch import (
    Actor,
    Article,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    Meeting,
    Participant,
    Place,
    Project,
    Query,
    SecurityDemand,
    Strength,
)

DEMAND = SecurityDemand("d-1", "china", "pakistan", DemandKind.PROTECTION, Strength.REQUEST)
CORPUS = Corpus.of([Article("a-1", "A page."), DEMAND])


def test_a_corpus_has_typed_queries() -> None:
    """Each field of a corpus is a query of its records."""
    assert_type(CORPUS.articles, Query[Article])
    assert_type(CORPUS.actors, Query[Actor])
    assert_type(CORPUS.meetings, Query[Meeting])
    assert_type(CORPUS.demands, Query[SecurityDemand])
    assert_type(CORPUS.projects, Query[Project])
    assert_type(CORPUS | CORPUS, Corpus)


def test_a_query_keeps_its_type() -> None:
    """Each question to a query gives a query of the same records, and each answer such a record."""
    demands = CORPUS.demands
    assert_type(
        demands.where(lambda demand: demand.strength is Strength.REQUEST, kind="protection"),
        Query[SecurityDemand],
    )
    assert_type(demands.since("2023").until(date(2030, 1, 1)).involving("china"), Query[SecurityDemand])
    assert_type(demands.order_by("strength")[0:1], Query[SecurityDemand])
    assert_type(demands[0], SecurityDemand)
    assert_type(demands.one(), SecurityDemand)
    assert_type(demands.first(), SecurityDemand | None)
    assert_type([demand for demand in demands], list[SecurityDemand])  # noqa: C416 (the type is the point)


def test_each_question_keeps_the_type_of_its_records() -> None:
    """All questions to demands give demands, also those that only demands have."""
    demands = CORPUS.demands
    assert_type(demands.by("china").to("pakistan").said_by("official"), Query[SecurityDemand])
    assert_type(demands.answered() | demands.unanswered(), Query[SecurityDemand])
    assert_type(
        demands.about("gwadar-port").at("Gwadar").near("Gwadar", 5).supported(), Query[SecurityDemand]
    )
    assert_type(demands.timeline(), Query[SecurityDemand])
    assert_type(demands.group_by("year"), dict[str | int | date | DateSpan | None, Query[SecurityDemand]])
    assert_type(demands.group_by(lambda demand: demand.strength), dict[Strength, Query[SecurityDemand]])
    assert_type(demands.count_by(lambda demand: demand.strength), Counter[Strength])
    with pytest.raises(LookupError):
        CORPUS.meetings.unanswered()  # type: ignore[misc]  # nobody answers a meeting


def test_questions_to_the_whole_corpus_are_typed() -> None:
    """What takes several classes of records says what comes of it."""
    assert_type(CORPUS.between("china", "pakistan"), Query[Meeting])
    assert_type(CORPUS.history("protection", by="china"), Query[SecurityDemand])
    assert_type(CORPUS.when(DEMAND), DateSpan | None)
    assert_type(CORPUS.diff(CORPUS).added, Corpus)


def test_a_record_has_typed_fields() -> None:
    """Fields of records have the types that their classes declare."""
    demand, meeting = CORPUS.demands.one(), Meeting("m-1")
    assert_type(demand.kind, DemandKind)
    assert_type(demand.when, DateSpan | None)
    assert_type(demand.evidence, tuple[Evidence, ...])
    assert_type(meeting.participants, tuple[Participant, ...])
    assert_type(meeting.place, Place | None)


def test_a_saved_corpus_is_a_corpus(tmp_path: Path) -> None:
    """The verbs take paths and return what they say."""
    cpecwatch.save(CORPUS, tmp_path / "watch.jsonl")
    assert_type(cpecwatch.load(str(tmp_path / "watch.jsonl")), Corpus)


def test_mypy_agrees() -> None:
    """A strict type checker accepts this file: all claims above hold."""
    api = pytest.importorskip("mypy.api")
    out, error, status = api.run(["--strict", "--follow-imports=silent", __file__])
    assert status == 0, out + error
