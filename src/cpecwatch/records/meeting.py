"""Meeting: one encounter, held, planned or called off."""

from __future__ import annotations

from enum import StrEnum

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records.resolution import Conflict

__all__ = ["Meeting", "MeetingFormat", "MeetingStatus", "Participant"]


class MeetingStatus(StrEnum):
    """Whether an encounter took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ONGOING = "ongoing"


class MeetingFormat(StrEnum):
    """How the sides met."""

    IN_PERSON = "in-person"
    TELEPHONE = "telephone"
    VIDEO = "video"


@attrs.frozen(weakref_slot=False, order=True)
class Participant:
    """Someone who took part.

    Attributes:
        actor: Id of the actor.
        side: Id of the state or body that the actor took part for, or ``None``.
    """

    actor: str
    side: str | None = None


@attrs.frozen(weakref_slot=False)
class Meeting:
    """One encounter between named people or delegations.

    Attributes:
        id: Deterministic id.
        participants: Who took part; a state or body only where nobody is named for that side.
        when: The days, or ``None`` where the page does not fix them.
        place: City, or ``None``.
        format: In person, by telephone or by video; ``None`` where the page leaves it open.
        status: Held, planned, cancelled or ongoing.
        name: Its own name, such as "Strategic Dialogue", or ``None``.
        ordinal: Which one of its series: 6 for "the sixth round".
        topics: Ids of the projects, and kinds of the demands, that the page ties to it.
        evidence: The words of the page.
        reports: After ``resolve()``: ids of the records it was made from.
        sources: After ``resolve()``: ids of the articles.
        support: After ``resolve()``: number of independent origins; 0 before.
        conflicts: After ``resolve()``: what the reports disagree on.
    """

    id: str
    participants: tuple[Participant, ...] = ()
    when: DateSpan | None = None
    place: Place | None = None
    format: MeetingFormat | None = None
    status: MeetingStatus = MeetingStatus.HELD
    name: str | None = None
    ordinal: int | None = None
    topics: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)
    reports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    support: int = 0
    conflicts: tuple[Conflict, ...] = ()
