"""Project: a named undertaking of, or tied to, the corridor or the Belt and Road."""

from __future__ import annotations

from enum import StrEnum

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records.resolution import Conflict

__all__ = ["Project", "ProjectKind"]


class ProjectKind(StrEnum):
    """What sort of undertaking it is."""

    PROGRAMME = "programme"
    PORT = "port"
    ROAD = "road"
    RAILWAY = "railway"
    TRANSIT = "transit"
    POWER_STATION = "power-station"
    DAM = "dam"
    TRANSMISSION = "transmission"
    MINE = "mine"
    ZONE = "zone"
    PIPELINE = "pipeline"
    AIRPORT = "airport"
    CABLE = "cable"
    WATER = "water"
    UNIVERSITY = "university"
    HOSPITAL = "hospital"
    FUND = "fund"
    OTHER = "other"


@attrs.frozen(weakref_slot=False)
class Project:
    """A programme, port, road, railway, power station, mine, zone, pipeline, airport, university or fund.

    Attributes:
        id: Lexicon id (``"gwadar-port"``); one the lexicon does not know has an id of its article.
        name: Usual English name.
        aliases: Other names, those of the page included.
        kind: What sort of undertaking it is.
        place: Where it stands, or ``None``.
        status: What the page says of its state, in a word, or ``None``.
        amounts: Money and shares that the pages tie to it.
        evidence: Where the pages name it.
        reports: After ``resolve()``: ids of the records it was made from.
        sources: After ``resolve()``: ids of the articles.
        support: After ``resolve()``: number of independent origins; 0 before.
        conflicts: After ``resolve()``: what the reports disagree on.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: ProjectKind = ProjectKind.OTHER
    place: Place | None = None
    status: str | None = None
    amounts: tuple[Amount, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)
    reports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    support: int = 0
    conflicts: tuple[Conflict, ...] = ()
