"""How the days of two reports lie to each other, and how far that speaks for one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from enum import IntEnum

import attrs

from cpecwatch.dates import DateSpan, Precision
from cpecwatch.records import Article

__all__ = ["Days", "Timing", "Written", "written_on"]

#: A stretch of more days than this is no date of an encounter but a time in which it lies.
LONGEST = 10
#: An encounter is news for so many days after it, and is announced so many days ahead.
NEWS, AHEAD = 7, 60
#: Undated reports of one event stand in pages no more than these days apart.
TOGETHER = 2
#: How far back a page may look on an encounter that it does not date; most that have no date are news.
LOOK_BACK = 31
#: A text is copied within so many days.
COPIED_WITHIN = 31
#: So many days on either side of a date another report may put the event.
SLACK = 3
#: What has no day at all is filed under this one.
_NO_DAY = 0


class Timing(IntEnum):
    """How well the days of two reports fit, the better ones greater."""

    LONG_AGO = 1
    ABOUT_THEN = 2
    NEAR = 3
    NEXT_DAY = 4
    WITHIN = 5
    SAME_DAY = 6


@attrs.frozen(weakref_slot=False)
class Written:
    """The first and the last day on which the articles that tell of something may have been written.

    Attributes:
        first: The first day, as an ordinal number.
        last: The last day.
    """

    first: int
    last: int

    @property
    def is_wide(self) -> bool:
        """Whether the time is so long that it tells little: the estimate of an undated article."""
        return self.last - self.first > LONGEST

    def __or__(self, other: Written | None) -> Written:
        return self if other is None else Written(min(self.first, other.first), max(self.last, other.last))


def written_on(article: Article) -> Written | None:
    """Return when an article was written, or ``None`` where it gives no hint."""
    day, estimate = article.day, article.date_estimate
    if day is not None:
        return Written(day.toordinal(), day.toordinal())
    return None if estimate is None else Written(estimate.start.toordinal(), estimate.end.toordinal())


class Days:
    """The days that the reports of one event give it.

    Attributes:
        exact: How many reports give each stretch of days that is a date; first and last day, as ordinals.
        rough: The time that contains it, where no report gives a date.
        told: When its articles were written.
        is_ahead: Whether it still lies ahead of them.
    """

    __slots__ = ("_best", "exact", "is_ahead", "rough", "told")

    def __init__(
        self, when: DateSpan | None, told: Written | None, *, is_ahead: bool, count: int = 1
    ) -> None:
        self.exact: Counter[tuple[int, int]] = Counter()
        self.rough: tuple[int, int] | None = None
        self.told = told
        self.is_ahead = is_ahead
        self._best: tuple[int, int] | None = None
        if when is not None:
            ends = when.start.toordinal(), when.end.toordinal()
            if when.precision is Precision.DAY and when.days <= LONGEST:
                self.exact[ends] = count
                self._best = ends
            else:
                self.rough = ends

    @property
    def best(self) -> tuple[int, int] | None:
        """The date that most reports give; of several, the earliest."""
        if self._best is None and self.exact:
            self._best = min(self.exact, key=lambda ends: (-self.exact[ends], ends))
        return self._best

    def add(self, other: Days) -> None:
        """Take in the days of more reports."""
        if other.exact:
            self.exact.update(other.exact)
            self._best = None
        if self.rough is None or (other.rough is not None and _length(other.rough) < _length(self.rough)):
            self.rough = other.rough
        if other.told is not None:
            self.told = other.told | self.told
        self.is_ahead = self.is_ahead and other.is_ahead

    @property
    def range(self) -> tuple[int, int] | None:
        """The days on which the event may have been, as far as they are known."""
        if self.best is not None:
            return self.best
        return self.rough or self.likely

    @property
    def likely(self) -> tuple[int, int] | None:
        """For what has no date: the days that the day of its articles makes likely."""
        if self.told is None:
            return None
        if self.is_ahead:
            return self.told.first - 1, self.told.last + AHEAD
        return self.told.first - NEWS, self.told.last + 1

    @property
    def filed(self) -> Sequence[int]:
        """The days under which to look for the event."""
        if self.best is not None:
            return range(self.best[0], self.best[1] + 1)
        if self.rough is not None:
            return (self.rough[0],)
        return (_NO_DAY,) if self.told is None else (self.told.last,)

    @property
    def looked_up(self) -> tuple[int, int]:
        """The first and last day under which to look for others of the event."""
        if self.best is not None:
            return self.best[0] - SLACK, self.best[1] + SLACK
        if self.rough is not None:
            return self.rough
        likely = self.likely
        return (_NO_DAY, date.max.toordinal()) if likely is None else (likely[0], likely[1] + TOGETHER)

    @property
    def looked_back(self) -> tuple[int, int] | None:
        """For what has no date: the days long ago under which to look for it."""
        if self.best is not None or self.rough is not None or self.told is None or self.is_ahead:
            return None
        return self.told.last - LOOK_BACK, self.told.first - NEWS - 1

    def are_told_together(self, other: Days) -> bool:
        """Whether articles may be copies of one text: those of texts that are alike months later are not."""
        ours, theirs = self.told, other.told
        if ours is None or theirs is None:
            return True
        return max(ours.first - theirs.last, theirs.first - ours.last) <= COPIED_WITHIN

    def timing(self, other: Days) -> Timing | None:
        """Return how well the days of two reports fit; ``None`` where they do not."""
        ours, theirs = self.best, other.best
        if ours is not None and theirs is not None:
            return _timing_of_dates(ours, theirs)
        if ours is not None:
            return other._around(ours)
        if theirs is not None:
            return self._around(theirs)
        return self._both_vague(other)

    def _around(self, dated: tuple[int, int]) -> Timing | None:
        """Return how well a date fits reports without one."""
        if self.rough is not None:
            return Timing.ABOUT_THEN if _touch(self.rough, dated) else None
        likely = self.likely
        if likely is None:
            return Timing.LONG_AGO
        if _touch(likely, dated):
            return Timing.ABOUT_THEN
        return Timing.LONG_AGO if likely[1] - LOOK_BACK <= dated[1] <= likely[1] else None

    def _both_vague(self, other: Days) -> Timing | None:
        if self.rough is not None and other.rough is not None:
            is_one = self.rough == other.rough and _length(self.rough) <= 31
            return Timing.ABOUT_THEN if is_one else None
        if self.rough is not None or other.rough is not None:
            return None
        if self.told is None or other.told is None or self.is_ahead is not other.is_ahead:
            return None
        if self.told.is_wide or other.told.is_wide:
            return None
        apart = max(self.told.first - other.told.last, other.told.first - self.told.last)
        return Timing.ABOUT_THEN if apart <= TOGETHER else None


def _timing_of_dates(ours: tuple[int, int], theirs: tuple[int, int]) -> Timing | None:
    gap = max(ours[0] - theirs[1], theirs[0] - ours[1])
    if gap > 0:
        return Timing.NEXT_DAY if gap == 1 else Timing.NEAR if gap <= SLACK else None
    if ours[0] == theirs[0] and ours[1] == theirs[1]:
        return Timing.SAME_DAY
    # A day of a visit, or two stretches of it.
    return Timing.WITHIN


def _touch(ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def _length(ends: tuple[int, int]) -> int:
    return ends[1] - ends[0] + 1
