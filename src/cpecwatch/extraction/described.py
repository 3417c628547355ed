"""Projects that an article describes without their name: "the port" of Gwadar, "the corridor's second phase"."""

from __future__ import annotations

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind

__all__ = ["find_described_projects"]

CORRIDOR = "china-pakistan-economic-corridor"
SECOND_PHASE = "cpec-phase-2"
GWADAR_PORT = "gwadar-port"

_OF_THE_PORT = frozenset({"the", "its", "their", "gwadar", "whose"})
#: How many sentences before it a town is still the one whose port is meant.
_REACH = 6
_TWO = frozenset({"two", "ii", "2"})


def find_described_projects(reading: Reading) -> None:
    """Add references for "the port" where Gwadar is spoken of, and for the corridor's second phase (step)."""
    known = {id_ for id_ in (GWADAR_PORT, SECOND_PHASE) if id_ in reading.lexicon.projects}
    covered = {i for ref in reading.refs for i in range(ref.first, ref.last + 1)}
    corridor = any(ref.id == CORRIDOR for ref in reading.refs)
    ports = [r.sentence for r in reading.refs if r.kind is RefKind.PLACE and r.id == "gwadar"]
    others = {r.id for r in reading.refs if r.kind is RefKind.PROJECT and "port" in (r.id or "") and r.id != GWADAR_PORT}
    found: list[Ref] = []
    for sentence in reading.sentences:
        for i in reading.cues.within(Cue.DESCRIBED, sentence.first, sentence.last):
            if i in covered:
                continue
            before = reading.low[i - 1] if i else ""
            after = reading.low[i + 1] if i + 1 < sentence.last else ""
            if reading.low[i] == "port":
                near = any(0 <= sentence.index - number <= _REACH for number in ports)
                if GWADAR_PORT in known and near and not others and before in _OF_THE_PORT and after not in {"city", "town", "of"}:
                    found.append(Ref(RefKind.PROJECT, GWADAR_PORT, i, i, sentence.index, rule="project.described"))
            elif corridor and SECOND_PHASE in known and (before == "second" or after in _TWO):
                first, last = (i - 1, i) if before == "second" else (i, i + 1)
                found.append(Ref(RefKind.PROJECT, SECOND_PHASE, first, last, sentence.index, rule="project.described"))
    if found:
        reading.set_refs((*reading.refs, *found))
