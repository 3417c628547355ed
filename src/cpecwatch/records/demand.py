"""SecurityDemand: what one party asks of another about security around the corridor."""

from __future__ import annotations

from enum import StrEnum

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.records.resolution import Conflict

__all__ = ["Attribution", "DemandKind", "Response", "SecurityDemand", "Stance", "Strength"]


class DemandKind(StrEnum):
    """What is asked for."""

    PROTECTION = "protection"
    SECURITY_ARRANGEMENT = "security-arrangement"
    SECURITY_PLAN = "security-plan"
    OWN_FORCES = "own-forces"
    DIRECT_TALKS = "direct-talks"
    CRACKDOWN = "crackdown"
    ACCOUNTABILITY = "accountability"
    STRATEGIC_ASSURANCE = "strategic-assurance"
    COMPENSATION = "compensation"
    END_OPERATIONS = "end-operations"
    AUTONOMY = "autonomy"
    RESOURCE_SHARE = "resource-share"
    WITHDRAWAL = "withdrawal"
    OTHER = "other"


class Strength(StrEnum):
    """How hard it is asked, the hardest first."""

    CONDITION = "condition"
    DEMAND = "demand"
    REQUEST = "request"
    CONCERN = "concern"


class Attribution(StrEnum):
    """Who says that it was asked."""

    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    MEDIA = "media"
    AUTHOR = "author"


class Stance(StrEnum):
    """What the addressee did about it; the names follow PLOVER (AGREE, SUPPORT, REJECT) where it has one."""

    AGREE = "agree"
    PARTLY = "partly"
    REJECT = "reject"
    DENY = "deny"
    OTHER = "other"


@attrs.frozen(weakref_slot=False)
class Response:
    """What the addressee answered or did.

    Attributes:
        by: Id of the actor who answered, or ``None``.
        stance: Whether it agrees.
        evidence: The words of the page.
    """

    by: str | None
    stance: Stance
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen(weakref_slot=False)
class SecurityDemand:
    """Something that one party asks, presses, expects or requires another to do about security.

    Attributes:
        id: Deterministic id.
        demander: Id of the actor who asks; the state where an official speaks for it; ``None`` if not said.
        addressee: Id of the actor who is asked, or ``None``.
        kind: What is asked for.
        strength: How hard.
        condition_for: What is withheld until it is met, in the page's words, or ``None``.
        attribution: Who says that it was asked.
        when: When it was asked, or ``None``.
        meeting: Id of the meeting at which it was asked, or ``None``.
        projects: Ids of the projects that it names.
        responses: What was answered or done.
        evidence: The words of the page.
        reports: After ``resolve()``: ids of the records it was made from.
        sources: After ``resolve()``: ids of the articles.
        support: After ``resolve()``: number of independent origins; 0 before.
        conflicts: After ``resolve()``: what the reports disagree on.
    """

    id: str
    demander: str | None
    addressee: str | None
    kind: DemandKind
    strength: Strength
    condition_for: str | None = None
    attribution: Attribution = Attribution.AUTHOR
    when: DateSpan | None = None
    meeting: str | None = None
    projects: tuple[str, ...] = ()
    responses: tuple[Response, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)
    reports: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    support: int = 0
    conflicts: tuple[Conflict, ...] = ()
