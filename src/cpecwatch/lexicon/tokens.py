"""Texts and names as runs of letters and digits, the units in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import add, sub

import attrs

__all__ = ["RUN", "Tokens", "fold", "plain", "tokenize"]

#: A run of letters and digits.
RUN = re.compile(r"[^\W_]+")
_CUT = re.compile(r"([^\W_]+)")
# The same where there is no underscore, and quicker.
_CUT_PLAIN = re.compile(r"(\w+)")
_CUT_ASCII = re.compile("([A-Za-z0-9]+)")


@attrs.frozen(
    slots=False
)  # with slots, each attribute of a class with cached properties takes thrice as long
class Tokens:
    """The letter and digit runs of a text, and what lies between them.

    Attributes:
        text: The text.
        words: The runs.
        gaps: What precedes each run; one more for what follows the last one.
    """

    text: str
    words: Sequence[str]
    gaps: Sequence[str]

    @cached_property
    def starts(self) -> Sequence[int]:
        """Offset of each run's first character."""
        return list(map(sub, self.ends, map(len, self.words)))

    @cached_property
    def ends(self) -> Sequence[int]:
        """Offset just past each run."""
        return list(accumulate(map(add, map(len, self.gaps), map(len, self.words))))


def tokenize(text: str) -> Tokens:
    """Cut a text into runs of letters and digits.

    >>> tokenize("China's C-PEC").words
    ['China', 's', 'C', 'PEC']
    """
    # One split is faster than match by match, and who only looks for names needs no offsets.
    cut = _CUT_ASCII if text.isascii() else _CUT if "_" in text else _CUT_PLAIN
    parts = cut.split(text)
    return Tokens(text, parts[1::2], parts[0::2])


def plain(word: str) -> str:
    """Return a word without accents.

    >>> plain("Türkiye")
    'Turkiye'
    """
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 12)  # the lines at the head of a page are looked up many times over
def fold(text: str) -> str:
    """Return a name as it is compared: no case, accents or punctuation, single spaces.

    >>> fold("The  Türkiye-Times")
    'the turkiye times'
    """
    return " ".join(RUN.findall(plain(text).casefold()))
