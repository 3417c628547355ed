"""What changed from an older corpus to a newer one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeVar

import attrs

from cpecwatch.convert import RECORD_TYPES, Record
from cpecwatch.corpus.corpus import Corpus

__all__ = ["Change", "Difference", "difference"]

T = TypeVar("T", bound=Record)


@attrs.frozen
class Change:
    """A record, and what it was before.

    Attributes:
        before: The older records that it was; several where they were merged.
        after: The newer record.
    """

    before: tuple[Record, ...]
    after: Record

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in which the newer record differs from an older one."""
        names = [field.name for field in attrs.fields(type(self.after))]
        return tuple(
            name
            for name in names
            if any(getattr(old, name) != getattr(self.after, name) for old in self.before)
        )


@attrs.frozen(repr=False)
class Difference:
    """What changed from an older corpus to a newer one; false where nothing did.

    An older record lives on in the newer one of its id. If there is none, it lives on in the one whose
    ``reports`` hold its id, or the most of its own reports: so an event is followed through ``resolve()``.

    Attributes:
        added: The newer records that were not there before.
        changed: The records that are not what they were; their ``fields`` say in what.
        merged: The records in which several older ones live on.
        withdrawn: The older records that live on in none.
    """

    added: Corpus
    changed: tuple[Change, ...]
    merged: tuple[Change, ...]
    withdrawn: Corpus

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.merged or self.withdrawn)

    def __repr__(self) -> str:
        counts = (len(getattr(self, name)) for name in ("added", "changed", "merged", "withdrawn"))
        return "<Difference: {} added, {} changed, {} merged, {} withdrawn>".format(*counts)


def difference(older: Corpus, newer: Corpus) -> Difference:
    """Return what changed from one corpus to another; see :meth:`cpecwatch.Corpus.diff`.

    >>> from cpecwatch.records import Meeting
    >>> older, newer = [Meeting("m-1"), Meeting("m-2")], [Meeting("m-3", reports=("m-1", "m-2"))]
    >>> merged = difference(Corpus.of(older), Corpus.of(newer)).merged[0]
    >>> [record.id for record in merged.before], merged.after.id
    (['m-1', 'm-2'], 'm-3')
    """
    lines = [
        _inherited(
            [record for record in older if type(record) is kind],
            [record for record in newer if type(record) is kind],
        )
        for kind in RECORD_TYPES.values()
    ]
    added: list[Record] = []
    kept: list[Change] = []
    for heirs, _ in lines:
        for after, before in heirs:
            if before:
                kept.append(Change(before, after))
            else:
                added.append(after)
    return Difference(
        added=Corpus.of(added),
        changed=tuple(one for one in kept if len(one.before) == 1 and one.before[0] != one.after),
        merged=tuple(one for one in kept if len(one.before) > 1),
        withdrawn=Corpus.of(record for _, gone in lines for record in gone),
    )


def _inherited(older: Iterable[T], newer: Iterable[T]) -> tuple[list[tuple[T, tuple[T, ...]]], list[T]]:
    """Return each newer record with the older ones that live on in it, and the older ones that do in none."""
    by_id = {record.id: record for record in newer}
    by_report = {report: record.id for record in newer for report in getattr(record, "reports", ())}
    before: defaultdict[str, list[T]] = defaultdict(list)
    gone: list[T] = []
    for record in older:
        reports = (record.id, *getattr(record, "reports", ()))
        known = Counter(by_report[report] for report in reports if report in by_report)
        heir = (
            record.id if record.id in by_id else max(known, key=lambda one: (known[one], one), default=None)
        )
        if heir is None:
            gone.append(record)
        else:
            before[heir].append(record)
    return [(record, tuple(before[record.id])) for record in newer], gone
