"""Actor: who does or suffers something in an article."""

from __future__ import annotations

from enum import StrEnum

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence

__all__ = ["Actor", "ActorKind", "Role"]


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    MILITARY = "military"
    ARMED_GROUP = "armed-group"
    COMPANY = "company"
    ORGANISATION = "organisation"
    MEDIA = "media"


@attrs.frozen(weakref_slot=False)
class Role:
    """An office that a page gives a person.

    Attributes:
        title: The office, in lower case, by its usual title where the lexicon knows it
            (``"defence minister"`` for "Defense Minister"); ``evidence`` has the page's own words.
        of: Id of the state or body whose office it is, or ``None`` where the page leaves that open.
        when: The time for which the page gives it, where that is not the time of the story.
        evidence: The words of the page.
    """

    title: str
    of: str | None = None
    when: DateSpan | None = None
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen(weakref_slot=False)
class Actor:
    """A person, state, body, force, group, company, bank, party or organisation.

    Attributes:
        id: Lexicon id (``"china"``, ``"wang-yi"``); one the lexicon does not know has an id of its article.
        name: Usual full English name.
        kind: What sort of actor it is.
        country: Id of the state it belongs to, or ``None``.
        aliases: Other names, those of the page included.
        roles: Offices that the pages give a person.
        evidence: Where the pages name it.

    >>> Actor(id="china", name="China", kind=ActorKind.STATE).kind.value
    'state'
    """

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)
