"""Which value counts where reports disagree: the rule of each field, and how to override it.

Unless told otherwise, the value that the most independent origins give counts. Of several that as many give,
it is the more precise one, then the one that was reported first; a day counts before a month, whoever
gives it. Two fields have a rule of their own: the ``status`` of a meeting is that of the latest report, for
what was planned is held in the end, and the ``attribution`` of a demand is the best there is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.records import Attribution, MeetingStatus, Strength

__all__ = ["Candidate", "Preference", "prefer_by_default", "trusting"]

_FAR = date.max
_ATTRIBUTIONS = list(Attribution)
_STRENGTHS = list(Strength)
#: Of two reports of one day: who says that it was held knows more than who says that it is to come.
_STATUSES = [MeetingStatus.HELD, MeetingStatus.CANCELLED, MeetingStatus.ONGOING, MeetingStatus.PLANNED]


@attrs.frozen(weakref_slot=False)
class Candidate:
    """One of the values that the reports of an event give for a field.

    Attributes:
        field: Name of the field.
        value: The value.
        text: The value as text.
        origins: How many independent origins give it.
        outlets: Outlets and agencies whose articles give it, by their usual names.
        first: Day of the first article that gives it, or ``None`` where no article is dated.
        last: Day of the last one.
        evidence: The words of the articles.
    """

    field: str
    value: object
    text: str
    origins: int
    outlets: frozenset[str]
    first: date | None
    last: date | None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)


#: Chooses among two or more values of a field, in the order in which the default rule prefers them. With
#: ``None`` it stays at the first.
Preference: TypeAlias = Callable[[str, Sequence[Candidate]], Candidate | None]


def trusting(*outlets: str) -> Preference:
    """Return the preference for what certain outlets say, the most trusted first.

    Args:
        outlets: Usual names of outlets or agencies. Where none of them reports a field, the default holds.

    >>> prefer = trusting("Xinhua", "Dawn")
    >>> dawn = Candidate("when", None, "2025-08-22", 1, frozenset({"Dawn"}), None, None)
    >>> others = Candidate("when", None, "2025-08-21", 7, frozenset({"The News"}), None, None)
    >>> prefer("when", [others, dawn]).text
    '2025-08-22'
    """

    def prefer(_: str, values: Sequence[Candidate]) -> Candidate | None:
        for outlet in outlets:
            for value in values:
                if outlet in value.outlets:
                    return value
        return None

    return prefer


def prefer_by_default(values: Iterable[Candidate]) -> list[Candidate]:
    """Return the values of a field in the order in which they are preferred."""
    return sorted(values, key=_rank)


def _rank(told: Candidate) -> tuple[object, ...]:
    """Return what to sort values by; the best has the least."""
    value, first = told.value, told.first or _FAR
    is_unread = value is None
    if isinstance(value, MeetingStatus):
        # A page without a date that says how it went was written afterwards.
        is_over = value in {MeetingStatus.HELD, MeetingStatus.CANCELLED}
        latest = told.last or (_FAR if is_over else date.min)
        return is_unread, -latest.toordinal(), _STATUSES.index(value), -told.origins, told.text
    if isinstance(value, Attribution):
        return is_unread, _ATTRIBUTIONS.index(value), told.text
    if isinstance(value, Strength):
        return is_unread, -told.origins, _STRENGTHS.index(value), told.text
    length = value.days if isinstance(value, DateSpan) else -len(told.text)
    return is_unread, _is_rough(value), -told.origins, length, first, told.text


def _is_rough(value: object) -> bool:
    """Whether a date is so rough that a day, however few give it, says more."""
    return isinstance(value, DateSpan) and value.days > 27
