"""Projects described without their name: "the port" of Gwadar, "the corridor's second phase"."""

from __future__ import annotations

from collections.abc import Iterator

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind

__all__ = ["find_described_projects"]

_CORRIDOR = "china-pakistan-economic-corridor"
_SECOND_PHASE = "cpec-phase-2"
_GWADAR = "gwadar"
_GWADAR_PORT = "gwadar-port"

_OF_THE_PORT = frozenset({"the", "its", "their", "gwadar", "whose"})
_NO_PORT = frozenset({"city", "town", "of"})
#: How many sentences before it a town is still the one whose port is meant.
_REACH = 6
_TWO = frozenset({"two", "ii", "2"})


def find_described_projects(reading: Reading) -> None:
    """Add references for "the port" where Gwadar is spoken of, and for the corridor's second phase (step)."""
    if reading.cues.all(Cue.DESCRIBED):
        reading.add_refs([*_ports(reading), *_second_phases(reading)])


def _ports(reading: Reading) -> Iterator[Ref]:
    """Yield what means the port of Gwadar: "the port", where the town was named and no other port is."""
    towns = {ref.sentence for ref in reading.of_kind(RefKind.PLACE) if ref.id == _GWADAR}
    projects = {ref.id or "" for ref in reading.of_kind(RefKind.PROJECT)} - {_GWADAR_PORT}
    if not towns or _GWADAR_PORT not in reading.lexicon.projects or any("port" in id_ for id_ in projects):
        return
    for sentence, i, before, after in _described(reading, "port"):
        near = not towns.isdisjoint(range(sentence - _REACH, sentence + 1))
        if near and before in _OF_THE_PORT and after not in _NO_PORT:
            yield Ref(RefKind.PROJECT, _GWADAR_PORT, i, i, sentence, rule="project.described")


def _second_phases(reading: Reading) -> Iterator[Ref]:
    """Yield what means the second phase of the corridor, where the corridor is named."""
    projects = reading.of_kind(RefKind.PROJECT)
    if _SECOND_PHASE not in reading.lexicon.projects or all(ref.id != _CORRIDOR for ref in projects):
        return
    for sentence, i, before, after in _described(reading, "phase"):
        if before == "second":
            yield Ref(RefKind.PROJECT, _SECOND_PHASE, i - 1, i, sentence, rule="project.described")
        elif after in _TWO:
            yield Ref(RefKind.PROJECT, _SECOND_PHASE, i, i + 1, sentence, rule="project.described")


def _described(reading: Reading, noun: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield where a noun stands outside all names: sentence, token, the word before and the one after."""
    low, at = reading.low, reading.at
    for sentence, cues in reading.cued(Cue.DESCRIBED):
        for i in cues:
            if low[i] == noun and i not in at:
                after = low[i + 1] if i + 1 < sentence.last else ""
                yield sentence.index, i, low[i - 1] if i else "", after
