"""NearMiss: what a page says that almost became a record."""

from __future__ import annotations

from enum import StrEnum

import attrs

from cpecwatch.evidence import Evidence

__all__ = ["NearMiss", "NearMissKind"]


class NearMissKind(StrEnum):
    """What almost was read."""

    DEMAND = "demand"
    MEETING = "meeting"
    NAME = "name"
    OFFICE = "office"
    AMOUNT = "amount"


@attrs.frozen(weakref_slot=False)
class NearMiss:
    """Words that almost made a record, with the sentences in which they stand.

    Attributes:
        kind: What it almost was: a demand whose demander, or a meeting of which a side, is not known; a name
            that looks like somebody's or something's and is in no row; an office that its holder did not have
            on the page's day; a sum that belongs to no project.
        words: What to look at, as the page first writes it; a lexicon row for it often mends the miss.
        reason: Why it became no record, in a few words.
        evidence: Each sentence in which it stands; its ``field`` is ``"sentence"``.
    """

    kind: NearMissKind
    words: str
    reason: str
    evidence: tuple[Evidence, ...]

    @property
    def articles(self) -> int:
        """The number of articles in which it stands."""
        return len({mark.article for mark in self.evidence})
