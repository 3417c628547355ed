"""What the rows of tables are made of where they are no records: parts of them, and the words behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from cpecwatch.convert import Record
from cpecwatch.evidence import Evidence
from cpecwatch.export.selection import Selection, proof_of, type_of
from cpecwatch.records import Article, Claim, Meeting, Project, SecurityDemand

__all__ = ["Disagreement", "Page", "Part", "Proof", "disagreements", "pages", "parts", "proofs", "words_of"]

Event = Meeting | SecurityDemand | Project


@attrs.frozen
class Page:
    """An article, and the id of the one on whose page it stands."""

    article: Article
    host: str | None


@attrs.frozen
class Part:
    """A part of a record, such as a role, and where it stands in it, counted from 1."""

    record: Any
    number: int
    part: Any


@attrs.frozen
class Disagreement:
    """One of the values that the reports of an event give for a field; the first one is preferred."""

    record: Event
    field: str
    number: int
    claim: Claim

    @property
    def type(self) -> str:
        """What kind of event it is."""
        return type_of(self.record)


@attrs.frozen
class Proof:
    """A piece of evidence, the record that it is of, and the part of that record."""

    record: Record
    part: str | None
    number: int
    mark: Evidence

    @property
    def type(self) -> str:
        """What kind of record it is of."""
        return type_of(self.record)


def pages(selection: Selection) -> Iterator[Page]:
    """Yield each article, and those that stand on its page after it."""
    hosts = {other.id: one.id for one in selection.articles for other in one.related}
    return (Page(article, hosts.get(article.id)) for article in selection.articles)


def parts(records: Iterable[Record], field: str) -> Iterator[Part]:
    """Yield the parts of records that a field holds."""
    for record in records:
        for number, part in enumerate(getattr(record, field), start=1):
            yield Part(record, number, part)


def disagreements(selection: Selection) -> Iterator[Disagreement]:
    """Yield what the reports of each event disagree on, value by value."""
    events: tuple[Iterable[Event], ...] = (selection.meetings, selection.demands, selection.projects)
    for event in (event for kind in events for event in kind):
        for conflict in event.conflicts:
            for number, claim in enumerate(conflict.claims, start=1):
                yield Disagreement(event, conflict.field, number, claim)


def proofs(selection: Selection) -> Iterator[Proof]:
    """Yield all evidence: of each record, of its parts, and of what its reports disagree on."""
    for record in selection:
        yield from (Proof(record, None, 0, mark) for mark in record.evidence)
        for field in ("roles", "responses", "amounts"):
            for number, part in enumerate(getattr(record, field, ()), start=1):
                while part is not None:  # an amount may have an equivalent, with evidence of its own
                    yield from (Proof(record, field, number, mark) for mark in part.evidence)
                    part = getattr(part, "equivalent", None)  # noqa: PLW2901
        for conflict in getattr(record, "conflicts", ()):
            for number, claim in enumerate(conflict.claims, start=1):
                yield from (
                    Proof(record, f"conflicts.{conflict.field}", number, mark) for mark in claim.evidence
                )


def words_of(item: Record | Part | Disagreement) -> Evidence | None:
    """Return the evidence that says most of a record, or the first one of a part."""
    match item:
        case Part():
            return next(iter(item.part.evidence), None)
        case Disagreement():
            return next(iter(item.claim.evidence), None)
        case _:
            return proof_of(item)
