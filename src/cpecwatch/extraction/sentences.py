"""Sentences of the view, with their tokens and the quotations that they lie in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import attrs

from cpecwatch.extraction.view import View
from cpecwatch.lexicon import Tokens

__all__ = ["Sentence", "split_sentences"]

# The end of a sentence: a stop, closing quotes or brackets, a blank, and something that can begin one.
_END = re.compile(r"[.!?…]+[\"')\]]*(?= +[\"'(\[]*[A-Z0-9•])")
# Words whose point does not end a sentence.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Cmdr|Adm|Sen|Rep|Gov|Hon|St|Jr|Sr|vs|No|Nos|Rs|Inc|Ltd"
    r"|Co|Corp|Pvt|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|U\.S|U\.K|U\.N|a\.m|p\.m|i\.e|e\.g|etc))\.\Z"
)


@attrs.frozen(eq=False)
class Sentence:
    """A sentence of the view.

    Attributes:
        index: Number of the sentence in reading order.
        unit: Number of its headline or paragraph.
        is_title: Whether it is the headline.
        start: Offset of its first character in the view.
        end: Offset just past its last one.
        first: Index of its first token.
        last: Index just past its last token.
        text: Its words, evenly spelled.
    """

    index: int
    unit: int
    is_title: bool
    start: int
    end: int
    first: int
    last: int
    text: str

    @property
    def is_question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip("\"')] ").endswith("?")


def split_sentences(view: View, tokens: Tokens) -> Iterator[Sentence]:
    """Yield the sentences of each unit of a view."""
    index = 0
    for number, unit in enumerate(view.units):
        start, cuts = unit.start, []
        if not unit.is_title:
            for found in _END.finditer(view.text, unit.start, unit.end):
                head = view.text[max(unit.start, found.start() - 8) : found.start() + 1]
                if not _ABBREVIATION.search(head):
                    cuts.append(found.end())
        for cut in (*cuts, unit.end):
            while start < cut and view.text[start] == " ":
                start += 1
            if start < cut:
                first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, cut)
                if first < last:
                    yield Sentence(index, number, unit.is_title, start, cut, first, last, view.text[start:cut])
                    index += 1
            start = cut
