"""Who met whom, as a networkx graph and as GraphML, which Gephi, yEd and igraph read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import combinations
from typing import TYPE_CHECKING, Any

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.export.extras import need
from cpecwatch.export.files import write_whole
from cpecwatch.export.receipts import LeftOut, Receipt
from cpecwatch.export.selection import TOOK_PLACE, Selection
from cpecwatch.records import Meeting, Participant

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["to_graphml", "to_networkx"]

#: What XML cannot carry.
_NO_XML = re.compile("[^\\t\\n\\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(corpus: Corpus, records: Iterable[Record] | None = None) -> nx.Graph:
    """Return who met whom as an undirected networkx graph. Needs the extra ``graph``.

    Its nodes are actors, by id, with ``name``, ``kind`` and ``country``. An edge joins two who met: those who
    took part in one meeting, for different sides as far as the page tells. It has

    - ``weight``: in how many meetings, ``undated``: how many of these without a date,
    - ``first`` and ``last``: the earliest and the latest of their days, ISO 8601,
    - ``meetings``: their ids, ``places``: names of their places, set apart by semicolons.

    Only what took place counts; planned and cancelled meetings are left out. Twelve reports of one meeting
    are twelve meetings until the corpus is resolved.

    Args:
        corpus: The corpus.
        records: Which of its meetings to count; all if left out. Other records are passed over.

    Raises:
        MissingExtraError: If networkx is not installed.

    >>> sides = (Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan"))
    >>> to_networkx(Corpus.of([Meeting("m-1", sides), Meeting("m-2", sides)])).edges.data("weight")
    EdgeDataView([('ishaq-dar', 'wang-yi', 2)])
    """
    networkx, selection = need("networkx", extra="graph"), Selection(corpus, records)
    graph: nx.Graph = networkx.Graph()
    edges: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in selection.meetings:
        for pair in pairs(meeting):
            edges.setdefault(pair, []).append(meeting)
    for id_ in sorted({id_ for pair in edges for id_ in pair}):
        graph.add_node(id_, **_node(id_, selection))
    for (one, other), meetings in sorted(edges.items()):
        graph.add_edge(one, other, **_edge(meetings))
    return graph


def to_graphml(
    corpus: Corpus, path: str | os.PathLike[str], records: Iterable[Record] | None = None
) -> Receipt:
    """Write the graph of :func:`to_networkx` as GraphML. Needs the extra ``graph``.

    Returns:
        The meetings in it, and those left out: planned, cancelled, or with nobody on another side.

    Raises:
        MissingExtraError: If networkx is not installed.
        OSError: If the file cannot be written.
    """
    networkx, selection = need("networkx", extra="graph"), Selection(corpus, records)
    buffer = BytesIO()
    networkx.readwrite.graphml.write_graphml_xml(to_networkx(corpus, selection.meetings), buffer)
    write_whole(path, [buffer.getvalue().decode("utf-8")])
    written, left_out = [], []
    for meeting in selection.meetings:
        if next(pairs(meeting), None) is not None:
            written.append(meeting.id)
        else:
            took_place = meeting.status in TOOK_PLACE
            left_out.append(LeftOut.of(meeting, "no two sides" if took_place else meeting.status.value))
    return Receipt(tuple(written), tuple(left_out))


def pairs(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Yield who met whom: each two participants who are not known to be of one side, if it took place."""
    if meeting.status in TOOK_PLACE:
        found = {
            (min(one.actor, other.actor), max(one.actor, other.actor))
            for one, other in combinations(meeting.participants, 2)
            if _met(one, other)
        }
        yield from sorted(found)


def _met(one: Participant, other: Participant) -> bool:
    sides = {one.side or one.actor, other.side or other.actor}
    return one.actor != other.actor and len(sides) == 2


def _node(id_: str, selection: Selection) -> dict[str, str]:
    actor = selection.actor(id_)
    if actor is None:
        return {"name": _text(id_)}
    known = {"name": actor.name, "kind": actor.kind.value, "country": actor.country}
    return {key: _text(value) for key, value in known.items() if value is not None}


def _edge(meetings: list[Meeting]) -> dict[str, Any]:
    days = [meeting.when for meeting in meetings if meeting.when is not None]
    places = dict.fromkeys(meeting.place.name for meeting in meetings if meeting.place is not None)
    edge: dict[str, Any] = {"weight": len(meetings), "undated": len(meetings) - len(days)}
    if days:
        edge |= {
            "first": min(days).start.isoformat(),
            "last": max(day.end for day in days).isoformat(),
        }
    edge["meetings"] = _text("; ".join(meeting.id for meeting in meetings))
    if places:
        edge["places"] = _text("; ".join(places))
    return edge


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
