"""List who met whom, a line for each meeting, with the words that say so; or make a graph of it.

python examples/who_met_whom.py FOLDER [ACTOR] [--graph FILE.graphml]

Reports of one meeting count once. With an actor ("Shehbaz Sharif", "China"), only the meetings that
involve it. The graph is for Gephi, yEd or igraph; it needs the extra "graph".
"""

from __future__ import annotations

import argparse

import cpecwatch
from cpecwatch import Corpus, Meeting, Query, export


def line(meeting: Meeting, names: dict[str, str]) -> str:
    """Return a meeting as a line: day, place, status, who."""
    when = str(meeting.when or "no date")
    where = str(meeting.place or "?")
    who = ", ".join(names[participant.actor] for participant in meeting.participants)
    return f"{when:<24} {where:<12} {meeting.status:<9} {meeting.name or 'talks'}: {who}"


def show(corpus: Corpus, meetings: Query[Meeting]) -> None:
    """Print meetings, the earliest first."""
    names = {one.id: one.name for one in corpus.actors}
    for meeting in meetings.order_by("when"):
        print(line(meeting, names))
        print(f"    “{' '.join(meeting.evidence[0].text.split())}”")


def draw(corpus: Corpus, meetings: Query[Meeting], file: str) -> None:
    """Write the graph, and print who met most often."""
    print(export.to_graphml(corpus, file, meetings))
    graph = export.to_networkx(corpus, meetings)
    names = dict(graph.nodes.data("name"))
    for one, other, edge in sorted(graph.edges.data(), key=lambda edge: -edge[2]["weight"])[:10]:
        days = f", {edge['first']} to {edge['last']}" if "first" in edge else ""
        print(f"{edge['weight']:>3} x {names[one]} and {names[other]}{days}")


def main() -> None:
    """Read the pages and show or draw their meetings."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("actor", nargs="?")
    parser.add_argument("--graph", metavar="FILE.graphml")
    options = parser.parse_args()
    corpus = cpecwatch.read(options.folder).resolve()
    meetings = corpus.meetings.involving(options.actor) if options.actor else corpus.meetings
    if options.graph:
        draw(corpus, meetings, options.graph)
    else:
        show(corpus, meetings)


if __name__ == "__main__":
    main()
