"""Sentences of the view, with their tokens and the quotations that they lie in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, count

import attrs

from cpecwatch.extraction.view import View
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.lexicon import Tokens

__all__ = ["Sentence", "split_sentences"]

# The end of a sentence: a stop, closing quotes or brackets, a blank, and something that can begin one.
_END = re.compile(r"[.!?…]+[\"')\]]*(?= +[\"'(\[]*[A-Z0-9•])")
# Words whose point does not end a sentence, beside single capitals.
_ABBREVIATIONS = word_set(
    """Mr Mrs Ms Dr Prof Gen Lt Col Maj Brig Capt Cmdr Adm Sen Rep Gov Hon St Jr Sr vs No Nos Rs Inc Ltd Co
    Corp Pvt approx Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec etc"""
)
# A sentence of more words than this is none, but a list or a page without stops, and is read in pieces: rules
# look at all of a sentence for each name in it.
_LONGEST = 200
# The second letters of those that have a point within.
_SECOND_LETTERS = {"m": ("a", "p"), "e": ("i",), "g": ("e",)}


@attrs.define(eq=False)  # not frozen, which would triple the time to make one
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
    index, text = 0, view.text
    # A stop and a blank, at least; most gaps are one blank.
    wide = list(compress(count(), map((1).__lt__, map(len, tokens.gaps))))
    for number, unit in enumerate(view.units):
        first, stop = bisect_left(tokens.starts, unit.start), bisect_left(tokens.starts, unit.end)
        start = unit.start
        ends = (
            []
            if unit.is_title
            else list(_ends(tokens, wide[bisect_right(wide, first) : bisect_left(wide, stop)]))
        )
        for end, last in (*ends, (unit.end, stop)):
            while first < last:
                cut = first + _LONGEST
                over = cut < last
                stop_at, next_first = (tokens.ends[cut - 1], cut) if over else (end, last)
                while start < stop_at and text[start] == " ":
                    start += 1
                words = text[start:stop_at]
                yield Sentence(index, number, unit.is_title, start, stop_at, first, next_first, words)
                index += 1
                start, first = stop_at, next_first
            start = end


def _ends(tokens: Tokens, at: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where sentences end before some tokens, each with the token that begins the next one."""
    words, gaps = tokens.words, tokens.gaps
    for i in at:
        gap = gaps[i]
        for begin, end in _ends_in(gap, words[i][0]):
            if begin or gap[0] != "." or not _is_abbreviated(words, gaps, i - 1):
                yield tokens.ends[i - 1] + end, i


@lru_cache(maxsize=1 << 12)
def _ends_in(gap: str, initial: str) -> Sequence[tuple[int, int]]:
    """Return where sentences end within what stands between two words, the second with some initial."""
    return tuple(found.span() for found in _END.finditer(gap + initial))


def _is_abbreviated(words: Sequence[str], gaps: Sequence[str], i: int) -> bool:
    """Whether the point after a word is that of an abbreviation."""
    word = words[i]
    if len(word) == 1:
        letters = _SECOND_LETTERS.get(word, ())
        return "A" <= word <= "Z" or (gaps[i] == "." and words[i - 1] in letters)
    return word in _ABBREVIATIONS
