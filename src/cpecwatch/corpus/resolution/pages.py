"""The articles behind records: when they were written, by whom, and of what origin they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from cpecwatch.corpus.resolution.days import Written, written_on
from cpecwatch.corpus.resolution.origins import find_origins
from cpecwatch.evidence import Evidence
from cpecwatch.records import Article, Conflict, Meeting, Project, Response, SecurityDemand

__all__ = ["Pages", "marks_of"]


class Pages:
    """The articles of a corpus, by id."""

    def __init__(self, articles: Iterable[Article], known: Iterable[Article]) -> None:
        """Hold articles and find their origins.

        Args:
            articles: The articles.
            known: These and those that stand on their pages.
        """
        self._articles = {article.id: article for article in known}
        self._written: dict[str, Written | None] = {}
        groups = find_origins(articles)
        self._origins = {id_: number for number, group in enumerate(groups) for id_ in group}

    def of(self, record: Meeting | SecurityDemand | Project) -> frozenset[str]:
        """Return the ids of the articles that report something."""
        articles = {mark.article for mark in record.evidence}
        articles.update(record.sources)
        if record.conflicts or not isinstance(record, Meeting):
            articles.update(mark.article for mark in marks_of(record))
        return frozenset(articles)

    def origins(self, ids: Iterable[str]) -> frozenset[int]:
        """Return the numbers of the origins of some articles; one that is not there is its own origin."""
        known = self._origins
        return frozenset(known[id_] if id_ in known else known.setdefault(id_, len(known)) for id_ in ids)

    def told(self, ids: Iterable[str]) -> Written | None:
        """Return when some articles were written."""
        found = None
        for id_ in ids:
            if id_ not in self._written:
                article = self._articles.get(id_)
                self._written[id_] = None if article is None else written_on(article)
            one = self._written[id_]
            if one is not None:
                found = one | found
        return found

    def days(self, ids: Iterable[str]) -> list[date]:
        """Return the days of those articles that have one, in order."""
        pages = (self._articles.get(id_) for id_ in ids)
        return sorted(page.day for page in pages if page is not None and page.day is not None)

    def outlets(self, ids: Iterable[str]) -> frozenset[str]:
        """Return the outlets and agencies of some articles."""
        pages = [self._articles[id_] for id_ in ids if id_ in self._articles]
        outlets = {page.outlet for page in pages if page.outlet is not None}
        return frozenset(outlets.union(*(page.agencies for page in pages)))


def marks_of(record: Meeting | SecurityDemand | Project) -> Iterator[Evidence]:
    """Yield all evidence in a record, also that of its responses, amounts and conflicts."""
    yield from record.evidence
    yield from marks_of_conflicts(record.conflicts)
    if isinstance(record, SecurityDemand):
        yield from marks_of_responses(record.responses)
    elif isinstance(record, Project):
        for amount in record.amounts:
            yield from amount.evidence
            if amount.equivalent is not None:
                yield from amount.equivalent.evidence


def marks_of_conflicts(conflicts: Iterable[Conflict]) -> Iterator[Evidence]:
    """Yield the evidence of all claims."""
    for conflict in conflicts:
        for claim in conflict.claims:
            yield from claim.evidence


def marks_of_responses(responses: Iterable[Response]) -> Iterator[Evidence]:
    """Yield the evidence of responses."""
    for response in responses:
        yield from response.evidence
