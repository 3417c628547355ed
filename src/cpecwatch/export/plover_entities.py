"""Actors as PLOVER has them: a country or kind of international actor, a sector of society, an office."""

from __future__ import annotations

import re
from typing import Any

from cpecwatch.export.country_codes import ALPHA_3
from cpecwatch.export.selection import Selection
from cpecwatch.lexicon import Lexicon
from cpecwatch.records import Actor, ActorKind, Role

__all__ = ["Entities"]

#: Organisations that have codes of their own in the place of a country's, with all that belongs to them.
_INTERNATIONAL = {"united-nations": "UNO", "european-union": "EUR"}
_SECTORS = {
    ActorKind.STATE: "GOV",
    ActorKind.GOVERNMENT: "GOV",
    ActorKind.MILITARY: "MIL",
    ActorKind.ARMED_GROUP: "REB",
    ActorKind.COMPANY: "BUS",
    ActorKind.MEDIA: "JRN",
}
#: Words in the name of a state's body that tell a sector of its own.
_BODY_WORDS = {
    "police": "COP",
    "intelligence": "SPY",
    "court": "JUD",
    "parliament": "LEG",
    "assembly": "LEG",
    "senate": "LEG",
    "congress": "LEG",
}
#: Titles of a state's offices that are the government's, and those that are the military's.
_GOVERNING = re.compile(
    r"\b(?:minister|premier|president|ambassador|envoy|consul|secretary|adviser|spokesperson|governor)\b"
)
_COMMANDING = re.compile(r"\b(?:army|naval|navy|air staff|armed forces|defence forces|joint chiefs)\b")
_FORMER = re.compile(r"(?:former|ex|then|late|outgoing|ousted|deposed)\b")


class Entities:
    """Makes entity objects of actors.

    Args:
        selection: Where the actors are.
        lexicon: Where the codes of states and the kinds of bodies are.
    """

    def __init__(self, selection: Selection, lexicon: Lexicon) -> None:
        self._selection = selection
        self._lexicon = lexicon

    def of(self, id_: str) -> dict[str, Any]:
        """Return the entity object of an actor, with what is known about it."""
        actor = self._selection.actor(id_)
        if actor is None:
            return {"identifier_id": id_}
        role = actor.roles[0] if len(actor.roles) == 1 else None
        known = {
            "code": self._country(actor),
            "sector": self._sector(actor),
            "identifier_id": actor.id,
            "identifier_text": actor.name,
            "office": role and role.title,
        }
        return {field: value for field, value in known.items() if value is not None}

    def code(self, state: str | None) -> str | None:
        """Return the three-letter code of a state, by its id, or ``None``."""
        row = self._lexicon.states.get(state or "")
        return ALPHA_3.get(row.code or "") if row is not None else None

    def _country(self, actor: Actor) -> str | None:
        code = self.code(actor.country or actor.id)
        if code is not None:
            return code
        row = self._lexicon.bodies.get(actor.id)
        while row is not None:
            if row.id in _INTERNATIONAL:
                return _INTERNATIONAL[row.id]
            row = self._lexicon.bodies.get(row.parent or "")
        return "IMG" if actor.kind is ActorKind.ARMED_GROUP and not actor.country else None

    def _sector(self, actor: Actor) -> str | None:
        if actor.kind is not ActorKind.PERSON:
            return self._sector_of_body(actor.kind, actor.name)
        sectors = {self._sector_of_role(role) for role in actor.roles} - {None}
        return sectors.pop() if len(sectors) == 1 else None

    def _sector_of_role(self, role: Role) -> str | None:
        """Return the sector of an office of today: that of its body, or of a state what its title tells."""
        if role.when is not None or _FORMER.match(role.title):
            return None
        body = self._lexicon.bodies.get(role.of or "")
        if body is not None:
            return self._sector_of_body(ActorKind(body.kind), body.name)
        if role.of not in self._lexicon.states:
            return None
        if _GOVERNING.search(role.title):
            return "GOV"
        return "MIL" if _COMMANDING.search(role.title) else None

    def _sector_of_body(self, kind: ActorKind, name: str) -> str | None:
        if kind in {ActorKind.GOVERNMENT, ActorKind.MILITARY}:
            for word in name.lower().split():
                if word in _BODY_WORDS:
                    return _BODY_WORDS[word]
        return _SECTORS.get(kind)
