"""From the words of an office to the office: "army chief" is Pakistan's chief of army staff.

The office is kept by its usual title where the lexicon knows it, otherwise as the page words it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import attrs

from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse
from cpecwatch.extraction.vocabulary import FORMER, TITLE_HEADS
from cpecwatch.lexicon import Lexicon, Office, fold

__all__ = ["OFFICE_PARTS", "PREFIXES", "TitleReader", "is_over", "office_of_title"]

#: Prefixes that say that somebody stands in or once held an office; they are kept beside the usual title.
PREFIXES = frozenset({"former", "ex", "caretaker", "interim", "acting", "then", "outgoing", "late"})
#: What may be named within an office.
OFFICE_PARTS = frozenset({RefKind.STATE, RefKind.NATIONALITY, RefKind.BODY, RefKind.PLACE, RefKind.PROJECT})
# Titles that are kept as the page words them, since the office's usual title would say something else.
_KEPT_HEADS = frozenset({"spokesman", "spokeswoman", "spokesperson", "chief", "premier", "leader", "envoy"})


# What is no part of a title that begins with it: "the newly appointed ambassador".
_BARE = frozenset({"s", "the", "newly", "appointed"})


@lru_cache(maxsize=4096)
def office_of_title(lexicon: Lexicon, title: str, person: str | None, of: str | None) -> Office | None:
    """Return the office that a title means.

    Args:
        lexicon: The facts.
        title: The words, without "former" and the like.
        person: Id of who bears it, if the lexicon knows them.
        of: Id of the state, body or place that the page names with it.
    """
    offices = lexicon.titles.get(fold(title), ())
    if not offices:
        return None
    held = {tenure.office for tenure in lexicon.tenures_of.get(person or "", ())}
    bearer = lexicon.people.get(person or "")
    country = bearer.country if bearer is not None else None

    def weight(office: Office) -> int:
        body = lexicon.bodies.get(office.of)
        owners = {office.of, body.country if body else office.of}
        is_home = country is not None and country in owners
        return 4 * (office.id in held) + 2 * (of is not None and of in owners) + is_home

    weights = [weight(office) for office in offices]
    most = max(weights)
    if most == 0 or (most == 1 and weights.count(1) > 1):
        return None
    return offices[weights.index(most)]


def is_over(use: TitleUse) -> TitleUse:
    """Return an office that somebody "was" as a former one."""
    is_marked = use.title.partition(" ")[0] in PREFIXES
    return use if is_marked else attrs.evolve(use, title=f"former {use.title}")


class TitleReader:
    """Reads the offices in the words before, after or without a name.

    Args:
        reading: The article.
        at: What the noun phrase around each token refers to.
    """

    def __init__(self, reading: Reading, at: Mapping[int, Ref]) -> None:
        self.lexicon, self.tokens, self.low, self.at = reading.lexicon, reading.tokens, reading.low, at
        self.gaps = reading.gaps

    def has_head(self, first: int, last: int) -> bool:
        """Whether a noun as "minister" is among some words that are no name themselves."""
        low, at = self.low, self.at
        return any(low[k] in TITLE_HEADS and k not in at for k in range(first, last + 1))

    def named_in(self, first: int, last: int) -> set[Ref]:
        """Return what some words name."""
        at = self.at
        return {at[i] for i in range(first, last + 1) if i in at}

    def owner(self, first: int, last: int) -> str | None:
        """Return whose office some words name: a body before a state, the last one named first."""
        states = bodies = places = None
        for i in range(first, last + 1):
            found = self.at.get(i)
            if found is None:
                continue
            if found.kind is RefKind.BODY:
                bodies = found.id
            elif found.kind in {RefKind.STATE, RefKind.NATIONALITY}:
                states = found.country
            elif found.kind is RefKind.PLACE:
                places = found.id
        return bodies or states or places

    def use(self, title: str, of: str | None, first: int, last: int) -> TitleUse:
        """Return an office with the place of its words."""
        return TitleUse(title, of, self.tokens.starts[first], self.tokens.ends[last])

    def read(self, start: int, end: int, person: str | None) -> list[TitleUse]:
        """Read the offices that a run of words names; several where "and" joins whole ones."""
        firsts = [start]
        for i in range(start + 1, end):
            is_joint = self.low[i] == "and" and i not in self.at
            if is_joint and self.has_head(firsts[-1], i - 1) and self.has_head(i + 1, end):
                firsts.append(i + 1)
        lasts = [*(first - 2 for first in firsts[1:]), end]
        owner = self.owner(start, end)
        uses = (
            self._read_one(first, last, person, self.owner(first, last) or owner)
            for first, last in zip(firsts, lasts, strict=True)
        )
        return [use for use in uses if use is not None]

    def _read_one(self, first: int, last: int, person: str | None, owner: str | None) -> TitleUse | None:
        """Read one office; none where only its owner is named."""
        low, lexicon = self.low, self.lexicon
        start = first
        while start <= last and (start in self.at or low[start] in {"s", "the", "a"}):
            start += 1
        prefix = []
        while start <= last and low[start] in PREFIXES:
            prefix.append("former" if low[start] in FORMER else low[start])
            start += 1
        while start <= last and (self._is_no_body(start) or low[start] in _BARE):
            start += 1
        if start > last:
            # "Foreign Ministry spokesman": the title is what follows the body.
            return None
        spoken = [
            k for k in range(start, self._without_state(start, last) + 1) if not self._is_abbreviation(k)
        ]
        words = " ".join(
            f"of the {low[k]}" if self.gaps[k] == ", " and self._body_at(k) is not None else low[k]
            for k in spoken
            if not self._is_possessor(k, last)
        )
        office = self._office(words, person, owner)
        if office is None:
            body = next((ref for i in range(first, start) if (ref := self._body_at(i))), None)
            if body is not None:
                begin = body.first + (low[body.first] == "the")
                office = office_of_title(lexicon, " ".join(low[begin : last + 1]), person, owner)
                if office is None and body.id:
                    words = " ".join([*low[begin : body.last + 1], words])
                    owner = owner if owner != body.country else body.id
        if office is not None:
            is_kept = low[last] in _KEPT_HEADS and " of " not in words
            words, owner = words if is_kept else office.title, office.of
        elif owner is None and person in lexicon.people:
            owner = lexicon.people[person or ""].country
        return self.use(" ".join([*prefix, words]), owner, first, last)

    def _office(self, words: str, person: str | None, owner: str | None) -> Office | None:
        """Return the office that some words mean, or those before "of" where nobody says whose it is."""
        office = office_of_title(self.lexicon, words, person, owner)
        if office is None and " of " in words and self._is_state(owner):
            office = office_of_title(self.lexicon, words.partition(" of ")[0], person, owner)
        return office

    def _is_state(self, owner: str | None) -> bool:
        return bool(owner) and owner not in self.lexicon.places and owner not in self.lexicon.bodies

    def _without_state(self, start: int, last: int) -> int:
        """Return the last token of an office without "of China", where it names a body before that."""
        state = self.at.get(last)
        if state is None or state.kind is not RefKind.STATE:
            return last
        k = state.first - 1
        k -= self.low[k] == "the"
        names_body = any(self._body_at(i) is not None for i in range(start, k))
        return k - 1 if self.low[k] == "of" and names_body else last

    def _is_possessor(self, i: int, last: int) -> bool:
        """Whether a token is of "China's" in "vice chairman of China's Central Military Commission"."""
        ref = self.at.get(i - 1 if self.low[i] == "s" else i)
        if ref is None or ref.kind not in {RefKind.STATE, RefKind.NATIONALITY, RefKind.PLACE}:
            return False
        return ref.last < last and self.low[ref.last + 1] == "s"

    def _is_abbreviation(self, i: int) -> bool:
        """Whether a token is a short form in brackets: "Chief of Army Staff (COAS)"."""
        if not self.tokens.words[i].isupper():
            return False
        first = next((k for k in range(i, max(i - 4, 0), -1) if self.gaps[k] == " ("), None)
        if first is None:
            return False
        return any(self.gaps[k].startswith(")") for k in range(i + 1, min(first + 5, len(self.low))))

    def _body_at(self, i: int) -> Ref | None:
        ref = self.at.get(i)
        return ref if ref is not None and ref.kind is RefKind.BODY else None

    def _is_no_body(self, i: int) -> bool:
        ref = self.at.get(i)
        return ref is not None and ref.kind is not RefKind.BODY
