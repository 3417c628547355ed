"""For which side somebody takes part, and whether an encounter of such sides has to do with the corridor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.sentences import Sentence

__all__ = ["Sides"]

# States whose meetings among themselves count where the corridor is near.
_HOME = frozenset({"pakistan", "china"})
# What ties talks with other states to the corridor: a project, an attack on it, Chinese people.
_TIES = frozenset({RefKind.PROJECT, RefKind.EVENT})
_CHINESE = frozenset({RefKind.NATIONALITY})
# How many sentences around an encounter may tie it to the corridor.
_NEAR = 3


class Sides:
    """The sides of the people and bodies of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._lexicon = reading.lexicon
        self._known: dict[str, str | None] = {}

    def of(self, id_: str) -> str | None:
        """Return the id of the state for which somebody takes part."""
        if id_ not in self._known:
            self._known[id_] = self._find(id_)
        return self._known[id_]

    def _find(self, id_: str) -> str | None:
        lexicon = self._lexicon
        if id_ in lexicon.states:
            return id_
        row = lexicon.people.get(id_) or lexicon.bodies.get(id_)
        return self._by_page.get(id_) if row is None else row.country

    @cached_property
    def _by_page(self) -> dict[str, str]:
        """The countries that the page itself gives its people."""
        found: dict[str, str] = {}
        for ref in self._reading.refs:
            if ref.id and ref.country:
                found.setdefault(ref.id, ref.country)
        return found

    def is_person(self, id_: str) -> bool:
        """Whether an id is a person's; those that only the page knows have "@" in theirs."""
        return id_ in self._lexicon.people or "@" in id_

    def states(self, ids: Iterable[str]) -> set[str]:
        """Return those ids that are states'."""
        return {id_ for id_ in ids if id_ in self._lexicon.states}

    def people(self, ids: Iterable[str]) -> set[str]:
        """Return those ids that are people's."""
        return {id_ for id_ in ids if self.is_person(id_)}

    def all(self, ids: Iterable[str]) -> set[str | None]:
        """Return the sides of some ids."""
        return {self.of(id_) for id_ in ids}

    def named(self, ids: Sequence[str]) -> list[str]:
        """Return ids without repeats, and without a state for whose side somebody is named."""
        sides = self.all(self.people(ids))
        states = self._lexicon.states
        return [id_ for id_ in dict.fromkeys(ids) if not (id_ in sides and id_ in states)]

    def concern_the_corridor(self, participants: Iterable[str], sentence: Sentence) -> bool:
        """Whether an encounter has to do with the corridor, China or the security of Chinese people."""
        reading, known = self._reading, list(participants)
        # Whose office the page does not place is at home.
        sides = {self.of(id_) or ("pakistan" if "@" in id_ else None) for id_ in known}
        if "china" in sides and (len(sides) > 1 or len(known) == 1):
            return True
        if sides == {"china"}:
            # Chinese among themselves: what they speak of has to be Pakistan or the corridor.
            here = reading.refs_in(sentence)
            return any(ref.kind is RefKind.PROJECT or ref.country == "pakistan" for ref in here)
        if sides.isdisjoint({"pakistan", "afghanistan"}):
            return False
        index = sentence.index
        if any(side in self._lexicon.states and side not in _HOME for side in sides):
            # Talks with other states count where what is told of them is the corridor.
            told = reading.sentences[index : index + 2]
            return any(
                ref.kind in _TIES or (ref.country == "china" and ref.kind in _CHINESE and not ref.scene)
                for other in told
                if other.unit == sentence.unit
                for ref in reading.refs_in(other)
            )
        return any(
            ref.kind is RefKind.PROJECT or ref.country == "china"
            for other in reading.sentences[max(0, index - _NEAR) : index + _NEAR + 1]
            if abs(other.unit - sentence.unit) <= 1
            for ref in reading.refs_in(other)
        )
