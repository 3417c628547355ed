"""Works told by their kind and town: "a hydropower dam at Dasu", "the power line from Matiari to Lahore"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence

__all__ = ["find_works"]

_POWER, _DAM, _ZONE = "power-station", "dam", "zone"
#: Nouns for works, with the kinds that they may be, the likeliest first.
_KINDS: Mapping[str, Sequence[str]] = {
    "dam": (_DAM, _POWER), "dams": (_DAM, _POWER), "hydropower": (_POWER, _DAM), "hydel": (_POWER, _DAM),
    "hydroelectric": (_POWER, _DAM), "plant": (_POWER,), "plants": (_POWER,), "station": (_POWER,),
    "zone": (_ZONE,), "zones": (_ZONE,), "port": ("port",), "airport": ("airport",), "mine": ("mine",),
    "mines": ("mine",), "project": (_POWER, _DAM), "projects": (_POWER, _DAM),
}  # fmt: skip
#: Those that lead from one town to another.
_WAYS: Mapping[str, Sequence[str]] = {
    "line": ("transmission", "railway"), "motorway": ("road",), "expressway": ("road",),
    "railway": ("railway",), "pipeline": ("pipeline",),
}  # fmt: skip
#: What such a noun needs before it to be one of works: "power plant", "economic zone", "transmission line".
_NEEDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ("plant", "plants", "station", "stations", "project", "projects"),
        frozenset({"power", "coal", "fired", "thermal", "energy", "mw", "megawatt", "hydropower", "hydel"}),
    ),
    **dict.fromkeys(("zone", "zones"), frozenset({"economic"})),
    "line": frozenset({"power", "transmission", "railway", "rail", "hvdc", "kv", "kilovolt"}),
}
#: What the name of a project must hold for a noun to mean it.
_HOLDS: Mapping[str, str] = {_ZONE: "Economic Zone"}
#: What makes it another than the noun alone says.
_NARROWER = ("Nuclear", "Extension")
#: Words that make such a noun another's: a dry port, a land mine.
_OTHER_KINDS = frozenset({"dry", "coal", "gold", "land", "copper", "salt", "fishing", "nuclear", "check"})
#: What leads from such a noun to its town.
_AT = frozenset({"at", "in", "near", "of"})
#: What may stand between "power plants" and the towns of a list.
_SUCH_AS = frozenset({"such", "as", "including", "like", "namely", "at", "in", "of", "and", "both", "the"})
#: How far a list, or a clause with "where", reaches, in words.
_LIST, _CLAUSE = 24, 14
#: Nouns for what is done at a site.
_DONE = frozenset({"work", "works", "construction", "operations"})


def find_works(reading: Reading) -> None:
    """Add references for works that a page tells by their kind and town (step)."""
    works = _Works(reading)
    found = {ref.first: ref for ref in works.find()}
    if found:
        taken = {i for ref in found.values() for i in range(ref.first, ref.last + 1)}
        kept = (ref for ref in reading.refs if ref.kind is not RefKind.PLACE or ref.first not in taken)
        reading.set_refs((*kept, *found.values()))


class _Works:
    def __init__(self, reading: Reading) -> None:
        self.reading, self.low = reading, reading.low

    def find(self) -> Iterator[Ref]:
        for sentence, cues in self.reading.cued(Cue.DESCRIBED):
            refs = self.reading.refs_in(sentence)
            places = [ref for ref in refs if ref.kind is RefKind.PLACE and ref.id]
            if not places:
                continue
            named = {i for ref in refs if ref.kind is RefKind.PROJECT for i in range(ref.first, ref.last + 1)}
            for i in cues:
                if i not in named:
                    yield from self._at(i, sentence, places)

    def _at(self, i: int, sentence: Sentence, places: Sequence[Ref]) -> Iterator[Ref]:
        """Yield the works that a noun is, or the towns of a list after it are."""
        word = self.low[i]
        make = partial(self._ref, sentence=sentence)
        if word in _DONE:
            yield from self._worked_at(i, sentence, places)
            return
        before = next((ref for ref in places if ref.last < i <= ref.last + 3), None)
        needed = _NEEDS.get(word)
        if self.low[i - 1] in _OTHER_KINDS or (
            needed is not None
            and self.low[i - 1] not in needed
            and not (before is not None and before.last == i - 1 and word == "plant")
        ):
            return
        if word in _WAYS:
            yield from self._way(i, sentence, places)
        kinds = _KINDS.get(word)
        if kinds is None:
            return
        head = i
        if word in {"hydropower", "hydel", "hydroelectric"} and i + 1 < sentence.last:
            head = i + 1 if self.low[i + 1] in _HEADS else i
        if before is not None and not self._is_broken(before.last + 1, i):
            # "the Dasu hydropower scheme"
            yield from make(before, before.first, head, kinds)
            return
        if word.endswith("s") or self.low[head].endswith("s"):
            yield from self._listed(head, sentence, places, kinds)
            return
        after = next((ref for ref in places if ref.first == head + 2), None)
        if after is not None and self.low[head + 1] in _AT:
            yield from make(after, i, after.last, kinds)
            return
        where = next((ref for ref in reversed(places) if ref.last < i <= ref.last + _CLAUSE), None)
        if where is not None and self.low[where.last + 1] == "where":
            # "Dasu, where a Chinese company is building a hydropower dam"
            yield from make(where, i, head, kinds)

    def _ref(
        self, place: Ref, first: int, last: int, kinds: Sequence[str], *, sentence: Sentence
    ) -> Iterator[Ref]:
        id_ = self._project(place, kinds)
        if id_ is not None:
            yield Ref(RefKind.PROJECT, id_, first, last, sentence.index, rule="project.described")

    def _is_broken(self, first: int, last: int) -> bool:
        """Whether more than blanks stands between some words."""
        return any(self.reading.gaps[k] not in {" ", "-"} for k in range(first, last + 1)) or any(
            self.low[k] in _OTHER_KINDS for k in range(first, last)
        )

    def _listed(
        self, head: int, sentence: Sentence, places: Sequence[Ref], kinds: Sequence[str]
    ) -> Iterator[Ref]:
        """Yield the towns of "hydropower projects - Kohala ($2.4 billion) and Azad Pattan"."""
        at = {ref.first: ref for ref in places}
        k, end = head + 1, min(sentence.last, head + _LIST)
        while k < end:
            word = self.low[k]
            if k in at:
                yield from self._ref(at[k], k, at[k].last, kinds, sentence=sentence)
                k = at[k].last + 1
            elif (
                word in _SUCH_AS
                or not word.isalpha()
                or self.reading.tokens.words[k][0].isupper()
                or word in _MONEY
            ):
                k += 1
            else:
                return

    def _worked_at(self, i: int, sentence: Sentence, places: Sequence[Ref]) -> Iterator[Ref]:
        """Yield the sites of "Work at Dasu and Tarbela was suspended"."""
        if i + 2 >= sentence.last or self.low[i + 1] not in {"at", "on"}:
            return
        at = {ref.first: ref for ref in places}
        k = i + 2
        while k < sentence.last and k in at:
            yield from self._ref(at[k], k, at[k].last, (_POWER, _DAM, "mine"), sentence=sentence)
            k = at[k].last + 1
            if k < sentence.last and self.low[k] == "and":
                k += 1

    def _way(self, i: int, sentence: Sentence, places: Sequence[Ref]) -> Iterator[Ref]:
        """Yield the line of "a power line from Matiari to Lahore"."""
        if i + 1 >= sentence.last or self.low[i + 1] not in {"from", "between"}:
            return
        start = next((ref for ref in places if ref.first == i + 2), None)
        end = next((ref for ref in places if start is not None and ref.first == start.last + 2), None)
        if start is None or end is None or self.low[start.last + 1] not in {"to", "and"}:
            return
        names = [self.reading.words(*ref.name) for ref in (start, end)]
        ways = (f"{names[0]}-{names[1]} ", f"{names[1]}-{names[0]} ")
        kinds, noun = _WAYS[self.low[i]], self.low[i]
        ids = {
            row.id
            for row in self.reading.lexicon.projects.values()
            if row.kind in kinds
            and any(name.startswith(ways) and noun in name.lower() for name in (row.name, *row.aliases))
        }
        if len(ids) == 1:
            yield Ref(RefKind.PROJECT, ids.pop(), i, end.last, sentence.index, rule="project.described")

    def _project(self, place: Ref, kinds: Sequence[str]) -> str | None:
        """Return the only project of a kind that is named after a town."""
        name = self.reading.lexicon.places[place.id or ""].name + " "
        rows = [row for row in self.reading.lexicon.projects.values() if row.name.startswith(name)]
        for kind in kinds:
            ids = [
                row.id
                for row in rows
                if row.kind == kind
                and _HOLDS.get(kind, "") in row.name
                and not any(map(row.name.count, _NARROWER))
            ]
            if ids:
                return ids[0] if len(ids) == 1 else None
        return None


_HEADS = frozenset({"dam", "dams", "project", "projects", "plant", "plants", "station", "stations", "scheme"})
_MONEY = frozenset({"billion", "million", "bn", "mn", "crore"})
