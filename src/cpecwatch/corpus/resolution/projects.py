"""Projects across articles: what comes of them, and the sums on which pages disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.corpus.fullness import sorted_evidence
from cpecwatch.corpus.resolution.namesakes import Namesakes
from cpecwatch.corpus.resolution.pages import Pages
from cpecwatch.evidence import Evidence
from cpecwatch.records import Claim, Conflict, Project

__all__ = ["resolved_projects"]

_AMOUNTS = "amounts"


def resolved_projects(records: Iterable[Project], namesakes: Namesakes, pages: Pages) -> Iterator[Project]:
    """Yield projects with their reports, articles and origins, and the sums that contradict each other.

    Those that are of one project are joined by the union that follows.
    """
    groups: defaultdict[str, list[Project]] = defaultdict(list)
    for record in records:
        groups[namesakes.of(record.id)].append(record)
    for group in groups.values():
        reports = {report for one in group for report in one.reports or (one.id,)}
        articles = frozenset[str]().union(*map(pages.of, group))
        amounts = [amount for one in group for amount in one.amounts]
        for one in group:
            others = [conflict for conflict in one.conflicts if conflict.field != _AMOUNTS]
            yield attrs.evolve(
                one,
                reports=tuple(sorted(reports)),
                sources=tuple(sorted(articles)),
                support=len(pages.origins(articles)),
                conflicts=(*others, *_conflicts(amounts, pages)),
            )


def _conflicts(amounts: Iterable[Amount], pages: Pages) -> Iterator[Conflict]:
    """Yield a conflict for each thing, such as the cost, for which articles give several sums of one unit."""
    found: defaultdict[tuple[str, str], dict[str, list[Evidence]]] = defaultdict(dict)
    for amount in amounts:
        unit = amount.currency or amount.unit
        if amount.of is not None and unit is not None:
            plain = str(attrs.evolve(amount, qualifier=None))
            found[amount.of, unit].setdefault(plain, []).extend(amount.evidence)
    for _, values in sorted(found.items()):
        sources = {text: {mark.article for mark in marks} for text, marks in values.items()}
        if len(values) > 1 and len(set[str]().union(*sources.values())) > 1:
            ranked = sorted(values, key=lambda text: (-len(pages.origins(sources[text])), text))
            yield Conflict(_AMOUNTS, tuple(Claim(text, sorted_evidence(values[text])) for text in ranked))
