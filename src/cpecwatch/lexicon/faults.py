"""A row that breaks a rule of the lexicon."""

from __future__ import annotations

import attrs

from cpecwatch.lexicon.rows import Row

__all__ = ["Fault"]


@attrs.frozen
class Fault:
    """A row that breaks a rule.

    Attributes:
        row: The row; of two that clash, the later one.
        field: The field that is wrong.
        message: What is wrong, in words.
    """

    row: Row
    field: str
    message: str
