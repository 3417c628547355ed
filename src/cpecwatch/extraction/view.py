"""The text that the rules read: the headline and the body, evenly spelled, with a way back to the page.

Quotes, blanks and dashes are made even, line ends inside a paragraph become blanks, invisible characters go.
Every offset of the view maps back to the article's own text, so evidence always quotes the page as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from cpecwatch.spans import Passage

__all__ = ["Unit", "View", "make_view"]

# One character for one: the offsets do not move.
_EVEN = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚`´", "'"),
    **dict.fromkeys("–‐‑−", "-"),
    "―": "—",
    **dict.fromkeys("\u00a0\u2009\u202f\u2002\u2003\t\n\r", " "),
}
_HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_BLANKS = " \t\r\n\u00a0"
# What goes: hidden characters, the hyphen of a word that a line end divides, all blanks but the first.
_GONE = re.compile(rf"[{_HIDDEN}]+|-[ \t]*\n[ \t]*|[{_BLANKS}]{{2,}}")


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
        at = bisect_right(self._breaks, start)
        shift = self._shifts[at - 1]
        if end <= self._breaks[at]:  # nothing is left out in between, as mostly
            return start + shift, end + shift
        return start + shift, end + self._shifts[bisect_right(self._breaks, end - 1) - 1]


def make_view(passages: Sequence[tuple[Passage, bool]]) -> View:
    r"""Make the view of some passages of an article.

    Args:
        passages: Passages in the order in which they are to be read, each with whether it is the headline.

    >>> view = make_view([(Passage(10, 23, "China’s\n rise"), False)])
    >>> view.text, view.back(8, 12)
    ("China's rise\n", (19, 23))
    """
    pieces: list[str] = []
    units: list[Unit] = []
    breaks, shifts, at = [0], [0], 0
    # To look for each odd character in the whole costs less than to look at each character of every passage.
    whole = "".join([passage.text for passage, _ in passages])
    odd = [(old, new) for old, new in _EVEN.items() if old in whole]
    has_hidden = not whole.isascii() and any(map(whole.__contains__, _HIDDEN))
    for passage, is_title in passages:
        text = passage.text
        for old, new in odd:
            text = text.replace(old, new)
        first, taken = at, 0
        breaks.append(at)
        shifts.append(passage.start - at)
        if has_hidden or "  " in text or "\n" in passage.text:
            for begin, end in _cuts(passage.text):
                pieces.append(text[taken:begin])
                at += begin - taken
                taken = end
                breaks.append(at)
                shifts.append(passage.start + taken - at)
        pieces += (text[taken:], "\n")
        at += len(text) - taken
        units.append(Unit(first, at, is_title))
        at += 1
    breaks.append(at + 1)
    return View("".join(pieces), tuple(units), breaks, shifts)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a passage that the view leaves out."""
    for gone in _GONE.finditer(text):
        begin, end = gone.span()
        if text[begin] in _BLANKS:
            yield begin + 1, end
        elif text[begin] != "-" or (text[begin - 1 : begin].islower() and text[end : end + 1].islower()):
            yield begin, end
