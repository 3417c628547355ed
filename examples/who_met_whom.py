"""List who met whom, a line for each meeting, with the words that say so.

python examples/who_met_whom.py FOLDER [ACTOR]

With an actor ("Shehbaz Sharif", "China"), only the meetings that involve it.
"""

from __future__ import annotations

import sys

import cpecwatch
from cpecwatch import Meeting


def line(meeting: Meeting, names: dict[str, str]) -> str:
    """Return a meeting as a line: day, place, status, who."""
    when = str(meeting.when or "no date")
    where = str(meeting.place or "?")
    who = ", ".join(names[participant.actor] for participant in meeting.participants)
    return f"{when:<24} {where:<12} {meeting.status:<9} {meeting.name or 'talks'}: {who}"


def main(folder: str, actor: str | None = None) -> None:
    """Print the meetings of a folder of pages, the earliest first."""
    corpus = cpecwatch.read(folder)
    names = {one.id: one.name for one in corpus.actors}
    meetings = corpus.meetings.involving(actor) if actor else corpus.meetings
    for meeting in meetings.order_by("when"):
        print(line(meeting, names))
        print(f"    “{' '.join(meeting.evidence[0].text.split())}”")


if __name__ == "__main__":
    main(*sys.argv[1:])
