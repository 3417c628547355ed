"""The text that the rules read: the headline and the body, evenly spelled, with a way back to the page.

Quotes, blanks and dashes are made even, line ends inside a paragraph become blanks, invisible characters go.
Every offset of the view maps back to the article's own text, so evidence always quotes the page as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

import attrs

from cpecwatch.spans import Passage

__all__ = ["Unit", "View", "make_view"]

# One character for one: the offsets do not move.
_EVEN = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "`": "'", "´": "'",
        "–": "-", "‐": "-", "‑": "-", "−": "-", "―": "—",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2002": " ", "\u2003": " ", "\t": " ", "\n": " ", "\r": " ",
    }
)  # fmt: skip
# What goes: invisible characters, the hyphen of a word that a line end divides, of several blanks all but the first.
_GONE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]+|-[ \t]*\n[ \t]*|[ \t\r\n\u00a0]{2,}")
_BLANKS = " \t\r\n\u00a0"


@attrs.frozen
class Unit:
    """A headline or a paragraph within the view.

    Attributes:
        start: Offset of its first character in the view.
        end: Offset just past its last one.
        is_title: Whether it is the headline.
    """

    start: int
    end: int
    is_title: bool


@attrs.frozen
class View:
    """Evenly spelled text with a map back to the article's.

    Attributes:
        text: The units, one a line.
        units: Where they are.
    """

    text: str
    units: Sequence[Unit]
    _breaks: Sequence[int]
    _shifts: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the article's text of a stretch of the view that is not empty."""
        first = start + self._shifts[bisect_right(self._breaks, start) - 1]
        return first, end - 1 + self._shifts[bisect_right(self._breaks, end - 1) - 1] + 1


def make_view(passages: Sequence[tuple[Passage, bool]]) -> View:
    """Make the view of some passages of an article.

    Args:
        passages: Passages in the order in which they are to be read, each with whether it is the headline.

    >>> view = make_view([(Passage(10, 23, "China’s\\n rise"), False)])
    >>> view.text, view.back(8, 12)
    ("China's rise\\n", (19, 23))
    """
    pieces: list[str] = []
    units: list[Unit] = []
    breaks, shifts, at = [0], [0], 0
    for passage, is_title in passages:
        text = passage.text
        if not text.isascii() or "\n" in text or "\t" in text or "\r" in text or "`" in text:
            text = text.translate(_EVEN)
        unit_start, taken = at, 0
        breaks.append(at)
        shifts.append(passage.start - at)
        for gone in _GONE.finditer(passage.text):
            begin, end = gone.span()
            first = passage.text[begin]
            if first in _BLANKS:
                begin += 1
            elif first == "-" and not (passage.text[begin - 1 : begin].islower() and passage.text[end : end + 1].islower()):
                continue
            pieces.append(text[taken:begin])
            at += begin - taken
            taken = end
            breaks.append(at)
            shifts.append(passage.start + taken - at)
        pieces.append(text[taken:])
        at += len(text) - taken
        units.append(Unit(unit_start, at, is_title))
        pieces.append("\n")
        at += 1
    return View("".join(pieces), tuple(units), breaks, shifts)
