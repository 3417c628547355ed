"""Evidence: the words of a page that prove a value, and the rule that read them."""

from __future__ import annotations

import attrs

from cpecwatch.spans import offsets_error

__all__ = ["Evidence"]


@attrs.frozen(weakref_slot=False, order=True)
class Evidence:
    """Words of an article that prove one field of a record.

    For the article named, ``article.text[start:end] == text`` always holds: after parsing, saving, loading,
    union and resolution alike.

    Attributes:
        article: Id of the article whose text the offsets are into.
        start: Offset of the first character, in code points.
        end: Offset just past the last one.
        text: The words, exactly as the page has them.
        field: The field they prove, such as ``"participants"`` or ``"when"``.
        rule: Stable id of the rule that found them, such as ``"demand.ask.object"``.

    Raises:
        InvalidValueError: If the offsets are out of order or do not fit the length of ``text``.

    >>> Evidence("article-1", 0, 5, "China", "demander", "demand.ask").text
    'China'
    """

    article: str
    start: int
    end: int
    text: str
    field: str
    rule: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise offsets_error(self.start, self.end)
