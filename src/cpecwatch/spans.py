"""Stretches of a text by half-open offsets in code points, with and without their words.

The names follow the W3C Web Annotation model, whose TextPositionSelector is ``start``/``end`` and whose
TextQuoteSelector is ``exact`` (here ``text``): https://www.w3.org/TR/annotation-model/#selectors
"""

from __future__ import annotations

import attrs

from cpecwatch.errors import InvalidValueError, expected

__all__ = ["Passage", "Span", "offsets_error"]


def offsets_error(start: int, end: int) -> InvalidValueError:
    """Return what to raise for two offsets that cannot bound a stretch of text."""
    return InvalidValueError(expected("offsets with 0 <= start <= end", (start, end)))


@attrs.frozen(weakref_slot=False, order=True)
class Span:
    """A stretch of a text.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset just past the last one.

    Raises:
        InvalidValueError: If the offsets are negative or in the wrong order.

    >>> Span(6, 9).of("Gwadar Port")
    ' Po'
    >>> len(Span(6, 9))
    3
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise offsets_error(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of ``text`` that this span covers."""
        return text[self.start : self.end]


@attrs.frozen(weakref_slot=False, order=True)
class Passage:
    """A stretch of a text together with its words: a paragraph, a caption.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset just past the last one.
        text: The words, exactly as the page has them.

    >>> str(Passage.cut("one two", 4, 7))
    'two'
    """

    start: int
    end: int
    text: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise offsets_error(self.start, self.end)

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Passage:
        """Return the passage of ``text`` between two offsets."""
        return cls(start, end, text[start:end])

    def __str__(self) -> str:
        return self.text
