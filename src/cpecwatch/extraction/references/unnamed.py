"""Offices without a name: "the prime minister", "Pakistan's army chief", "a commander of the BLF"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse
from cpecwatch.extraction.references.offices import Offices
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import TITLE_HEADS

__all__ = ["UnnamedOffices"]


class UnnamedOffices:
    """Finds the offices that the page speaks of without saying who holds them.

    Args:
        reading: The article.
        at: What the noun phrase around each token refers to.
        offices: Finds where an office begins.
        people: Those whom the page names, with their offices; what belongs to them is left alone.
    """

    def __init__(
        self, reading: Reading, at: Mapping[int, Ref], offices: Offices, people: Iterable[Ref]
    ) -> None:
        self.reading, self.low, self.at = reading, reading.low, at
        self.offices, self.titles = offices, offices.titles
        self.covered: set[int] = set()
        starts = reading.tokens.starts
        for ref in people:
            self.covered.update(range(ref.first, ref.last + 1))
            for use in ref.titles:
                self.covered.update(range(bisect_left(starts, use.start), bisect_left(starts, use.end)))

    def find(self) -> Iterator[Ref]:
        """Yield the offices, in the order of the page."""
        for sentence, nouns in self.reading.cued(Cue.OFFICE):
            for i in nouns:
                ref = None if i in self.covered else self._office_around(i, sentence)
                if ref is not None:
                    self.covered.update(range(ref.first, ref.last + 1))
                    yield ref

    def _office_around(self, i: int, sentence: Sentence) -> Ref | None:
        """Return the office whose noun stands at a token, if it is one of somebody not named."""
        low, at = self.low, self.at
        inside = at.get(i)
        if inside is not None and inside.kind is not RefKind.STATE:
            return None
        start = self.offices.walk_left(i, sentence.first)
        if start > i or not self.covered.isdisjoint(range(start, i + 1)):
            return None
        if i + 1 < sentence.last and low[i + 1] in TITLE_HEADS and self.reading.gaps[i + 1] == " ":
            return None
        end = self._end_of_owner(i, sentence)
        if low[i] == "general" and (end > i or not self.titles.named_in(start, i - 1)):
            # "in general", "consul general": only "a Chinese general" is somebody.
            return None
        named = (at[k].country for k in range(start, end + 1) if k in at)
        country = next(filter(None, named), None)
        use = self._use(start, i, end)
        return Ref(
            RefKind.OFFICE,
            None,
            start,
            end,
            sentence.index,
            country,
            [use],
            rule="actor.office",
            name=(start, end),
        )

    def _end_of_owner(self, i: int, sentence: Sentence) -> int:
        """Return the last token of an office: past "of the BLF"."""
        low = self.low
        if i + 2 < sentence.last and low[i + 1] == "of" and self.reading.gaps[i + 1] == " ":
            owner = self.at.get(i + 3 if low[i + 2] == "the" else i + 2)
            if owner is not None and owner.kind in {RefKind.BODY, RefKind.STATE}:
                return i if owner.rule == "actor.state.side" else owner.last
        return i

    def _use(self, start: int, i: int, end: int) -> TitleUse:
        uses = self.titles.read(start, end, None)
        return uses[-1] if uses else self.titles.use(self.low[i], self.titles.owner(start, i), start, end)
