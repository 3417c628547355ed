"""The page while it is being read: its blocks, and what the steps have found on it so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime

import attrs

from cpecwatch.lexicon import Lexicon
from cpecwatch.pages.blocks import Block, find_blocks
from cpecwatch.pages.datelines import Dateline, find_dateline
from cpecwatch.pages.letters import visible
from cpecwatch.records import Label, Problem

__all__ = ["Candidate", "Finding", "Page", "Step", "folded"]

#: What at the ends of a line does not make it another one.
_ENDS = " .:|"


@attrs.frozen
class Finding:
    """Words that prove a field: what becomes an ``Evidence`` once the article has its id."""

    field: str
    rule: str
    start: int
    end: int


@attrs.frozen
class Candidate:
    """Words that may name the outlet."""

    name: str
    weight: float
    rule: str
    block: Block
    start: int
    end: int | None


@attrs.define(slots=True, eq=False)
class Page:
    """A page on its way to an article; the steps fill it in.

    Attributes:
        text: The page.
        lexicon: Knows outlets, agencies and places.
        blocks: Its lines and paragraphs.
        first: Index of the first block of the body; ``len(blocks)`` if there is none.
        last: Index just past the last block of the body.
        headline: Index of the block that is the headline, if one is.
        outlets: What may be the name of the outlet.
        others: Stretches of other whole articles.
    """

    text: str
    lexicon: Lexicon
    blocks: list[Block]
    first: int = 0
    last: int = 0
    headline: int | None = None
    title: str | None = None
    outlet: str | None = None
    country: str | None = None
    zone: str | None = None
    agencies: list[str] = attrs.Factory(list)
    authors: list[str] = attrs.Factory(list)
    published: date | datetime | None = None
    updated: date | datetime | None = None
    dateline: str | None = None
    opening: tuple[Block, Dateline] | None = None
    standfirst: list[Block] = attrs.Factory(list)
    outlets: list[Candidate] = attrs.Factory(list)
    others: list[tuple[int, int]] = attrs.Factory(list)
    findings: list[Finding] = attrs.Factory(list)
    problems: list[Problem] = attrs.Factory(list)
    counts: Counter[str] = attrs.Factory(Counter)
    _datelines: dict[str, Dateline | None] = attrs.field(factory=dict, init=False)

    @classmethod
    def of(cls, text: str, lexicon: Lexicon) -> Page:
        """Return a page of which nothing is known yet."""
        blocks = find_blocks(text)
        counts = Counter([block.low.strip(_ENDS) for block in blocks if 2 < block.words < 80])
        return cls(text, lexicon, blocks, first=len(blocks), last=len(blocks), counts=counts)

    def prove(self, field: str, rule: str, block: Block, start: int = 0, end: int | None = None) -> None:
        """Note the words of a block that prove a field, by their offsets in its plain form."""
        first = block.locate(self.text, start)
        stop = block.end if end is None or end >= len(block.plain) else block.locate(self.text, end)
        while stop > first and self.text[stop - 1].isspace():
            stop -= 1
        self.findings.append(Finding(field, rule, first, stop))

    def mark(self, block: Block, label: Label, family: str) -> None:
        """Label a block."""
        block.label, block.family = label, family

    def words(self, block: Block, start: int = 0, end: int | None = None) -> str:
        """Return words of a block, by their offsets in its plain form, as the page sets them."""
        first = block.locate(self.text, start) if start else block.start
        stop = block.end if end is None or end >= len(block.plain) else block.locate(self.text, end)
        return visible(self.text[first:stop])

    def name_outlet(  # noqa: PLR0917  # as ``prove``, with what it is worth
        self, name: str, weight: float, rule: str, block: Block, start: int = 0, end: int | None = None
    ) -> None:
        """Note words that may be the name of the outlet, and how much they speak for it."""
        self.outlets.append(Candidate(name, weight, rule, block, max(0, start), end))

    def dateline_of(self, block: Block) -> Dateline | None:
        """Return the dateline that opens a block, if one does; several steps ask it of the same ones."""
        if not block.sentence and block.words < LEAST_DATELINED:
            # "ML-1 - $6.8bn" is a row of figures.
            return None
        if block.plain not in self._datelines:
            self._datelines[block.plain] = find_dateline(block.plain, self.lexicon)
        return self._datelines[block.plain]

    def repeats(self, block: Block) -> int:
        """Return how often the words of a block stand on the page."""
        return self.counts.get(block.low.strip(_ENDS), 1)


#: A line that ends no sentence and has fewer words opens no story.
LEAST_DATELINED = 6

#: A step of reading: looks at a page and writes down what it finds.
Step = Callable[[Page], None]


def folded(words: str) -> str:
    """Return words as repetitions are compared.

    >>> folded("China's Plan ")
    "china's plan"
    """
    return words.lower().strip(_ENDS)
