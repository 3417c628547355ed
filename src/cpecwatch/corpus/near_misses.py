"""Near misses over all articles of a corpus: what would be worth a row of the lexicon comes first."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from cpecwatch.extraction import read_article
from cpecwatch.extraction.near_misses import find_near_misses
from cpecwatch.lexicon import Lexicon, fold
from cpecwatch.records import Article, NearMiss, NearMissKind

__all__ = ["ranked_near_misses"]

_ORDER = {kind: place for place, kind in enumerate(NearMissKind)}


def ranked_near_misses(articles: Iterable[Article], lexicon: Lexicon | None = None) -> tuple[NearMiss, ...]:
    """Return the near misses of some articles: what stands in most of them first, then by kind.

    What several articles have in the same words is one near miss.
    """
    found: dict[tuple[NearMissKind, str], NearMiss] = {}
    for article in articles:
        for miss in find_near_misses(read_article(article, lexicon=lexicon)):
            key = miss.kind, fold(miss.words)
            old = found.get(key)
            found[key] = miss if old is None else attrs.evolve(old, evidence=(*old.evidence, *miss.evidence))
    return tuple(sorted(found.values(), key=_rank))


def _rank(miss: NearMiss) -> tuple[int, int, int, str]:
    return -miss.articles, _ORDER[miss.kind], -len(miss.evidence), miss.words
