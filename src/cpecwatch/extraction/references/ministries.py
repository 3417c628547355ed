"""Whose ministry "the ministry" is: the one named last, or that of the minister spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind

__all__ = ["find_ministries"]

#: How many sentences before it a ministry or its minister is still the one meant.
_REACH = 5
_WHOSE = frozenset({"the", "his", "her"})


def find_ministries(reading: Reading) -> None:
    """Add references for "the ministry" and "his ministry" (step)."""
    if not reading.cues.all(Cue.MINISTRY):
        return
    found = list(_Ministries(reading).find())
    if found:
        reading.set_refs((*reading.refs, *found))


class _Ministries:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def find(self) -> Iterator[Ref]:
        reading, low = self._reading, self._reading.low
        for sentence, cues in reading.cued(Cue.MINISTRY):
            for i in cues:
                if i in reading.at or not i or (i + 1 < len(low) and low[i + 1] == "of"):
                    continue
                owner = reading.ref_at(i - 2) if low[i - 1] == "s" and i > 1 else None
                if low[i - 1] in _WHOSE:
                    id_ = self._named_before(i)
                elif owner is not None and owner.kind is RefKind.PERSON:
                    id_ = self._of_minister(owner)
                else:
                    continue
                if id_ is not None:
                    country = reading.lexicon.bodies[id_].country
                    yield Ref(
                        RefKind.BODY,
                        id_,
                        i,
                        i,
                        sentence.index,
                        country,
                        rule="actor.body.generic",
                        name=(i, i),
                    )

    def _named_before(self, i: int) -> str | None:
        """Return the ministry named last, or that of the minister named since."""
        here = self._reading.sentence_at(i).index
        for ref in reversed(self._reading.refs):
            if ref.first >= i:
                continue
            if here - ref.sentence > _REACH:
                return None
            if ref.kind is RefKind.BODY and ref.id in self._ids:
                return ref.id
            id_ = self._of_minister(ref) if ref.titles else None
            if id_ is not None:
                return id_
        return None

    def _of_minister(self, person: Ref) -> str | None:
        """Return the ministry of somebody whom the page calls a minister."""
        for other in (person, *self._reading.refs):
            if other.id != person.id:
                continue
            for use in other.titles:
                subject = use.title.removesuffix(" minister")
                if subject != use.title and (subject, use.of) in self._by_subject:
                    return self._by_subject[subject, use.of]
        return None

    @cached_property
    def _ids(self) -> dict[str, str]:
        rows = self._reading.lexicon.bodies.values()
        return {row.id: row.name for row in rows if row.name.startswith("Ministry of") and row.country}

    @cached_property
    def _by_subject(self) -> dict[tuple[str, str | None], str]:
        """The ministries by their subject and state: interior, Pakistan."""
        found: dict[tuple[str, str | None], str] = {}
        for id_ in self._ids:
            row = self._reading.lexicon.bodies[id_]
            for name in row.generic:
                if name.endswith(" ministry"):
                    found[name.removesuffix(" ministry"), row.country] = id_
        return found
