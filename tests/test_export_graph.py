"""Who met whom: the networkx graph, and the GraphML that networkx reads back."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

import cpecwatch
from cpecwatch import Actor, ActorKind, Corpus, DateSpan, Meeting, MeetingStatus, Participant, Place
from cpecwatch.export import to_graphml, to_networkx
from cpecwatch.testing import corpora

networkx = pytest.importorskip("networkx")

PAGES = Path("examples/pages")
WANG, DAR, ENVOY = Participant("wang", "china"), Participant("dar", "pakistan"), Participant("envoy", "china")


def test_an_edge_counts_meetings_and_knows_their_days():
    """Two who met several times have one edge, with their number, first and last day, ids and places."""
    corpus = Corpus.of(
        [
            Actor("wang", "Wang Yi", ActorKind.PERSON, "china"),
            Meeting("m-1", (WANG, DAR), DateSpan.parse("2025-08-20/2025-08-21"), Place("kabul", "Kabul")),
            Meeting("m-2", (DAR, WANG), DateSpan.parse("2024")),
            Meeting("m-3", (WANG, DAR)),
        ]
    )
    graph = to_networkx(corpus)
    assert dict(graph.nodes["wang"]) == {"name": "Wang Yi", "kind": "person", "country": "china"}
    assert dict(graph.nodes["dar"]) == {"name": "dar"}
    assert dict(graph.edges["wang", "dar"]) == {
        "weight": 3,
        "undated": 1,
        "first": "2024-01-01",
        "last": "2025-08-21",
        "meetings": "m-1; m-2; m-3",
        "places": "Kabul",
    }
    assert to_networkx(corpus, corpus.meetings.since("2025")).edges["wang", "dar"]["weight"] == 1


def test_a_delegation_does_not_meet_itself():
    """Those who took part for one side did not meet each other; those without a side met everybody."""
    assert set(to_networkx(Corpus.of([Meeting("m", (WANG, ENVOY, DAR))])).edges) == {
        ("dar", "wang"),
        ("dar", "envoy"),
    }
    guest = Participant("guest")
    assert set(to_networkx(Corpus.of([Meeting("m", (WANG, ENVOY, guest))])).edges) == {
        ("envoy", "guest"),
        ("guest", "wang"),
    }
    state = Participant("china")
    assert set(to_networkx(Corpus.of([Meeting("m", (WANG, state))])).edges) == set()


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        (MeetingStatus.HELD, True),
        (MeetingStatus.ONGOING, True),
        (MeetingStatus.PLANNED, False),
        (MeetingStatus.CANCELLED, False),
    ],
)
def test_only_what_took_place_is_a_meeting(tmp_path, status, counts):
    """Nobody has met by a plan: planned and cancelled meetings make no edge and are told as left out."""
    corpus = Corpus.of([Meeting("m", (WANG, DAR), status=status)])
    receipt = to_graphml(corpus, tmp_path / "x.graphml")
    assert to_networkx(corpus).number_of_edges() == counts
    assert receipt.written == (("m",) if counts else ())
    assert [one.reason for one in receipt.left_out] == ([] if counts else [status.value])


def test_networkx_loads_the_graphml_of_the_example_pages(tmp_path):
    """The GraphML holds the same nodes, edges and attributes as the graph, types included."""
    corpus = cpecwatch.read(PAGES)
    receipt = to_graphml(corpus, tmp_path / "who.graphml")
    graph, read = to_networkx(corpus), networkx.read_graphml(tmp_path / "who.graphml")
    assert dict(read.nodes(data=True)) == dict(graph.nodes(data=True))
    assert {frozenset(edge): data for *edge, data in read.edges(data=True)} == {
        frozenset(edge): data for *edge, data in graph.edges(data=True)
    }
    assert len(receipt.written) + len(receipt.left_out) == len(corpus.meetings)


@given(corpora())
def test_networkx_loads_the_graphml_of_any_corpus(tmp_path_factory, corpus):
    """Of any corpus, also one whose names XML cannot hold, networkx reads as many edges as were written."""
    file = tmp_path_factory.mktemp("graph") / "x.graphml"
    to_graphml(corpus, file)
    graph, read = to_networkx(corpus), networkx.read_graphml(file)
    assert set(map(frozenset, read.edges)) == set(map(frozenset, graph.edges))
    assert sum(weight for *_, weight in read.edges.data("weight")) == sum(
        weight for *_, weight in graph.edges.data("weight")
    )


def test_the_same_corpus_makes_the_same_bytes(tmp_path):
    """The order of nodes, edges and keys does not depend on the hash seed of the process."""
    code = f"""
import sys, cpecwatch
from cpecwatch.export import to_graphml
to_graphml(cpecwatch.read({str(PAGES)!r}), sys.argv[1])
"""
    for seed in "12":
        command = [sys.executable, "-c", code, str(tmp_path / seed)]
        subprocess.run(command, env={"PYTHONHASHSEED": seed}, check=True)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
