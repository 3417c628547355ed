"""Hypothesis strategies for the values and records of cpecwatch, for property tests of your own.

What they draw is lawful: evidence quotes the text of its article, segments cover the page, intervals fit
their precision. An article's id is a digest of its text, as it is on real pages, so that corpora that were
drawn apart can be united. The module needs the extra ``testing``: ``pip install 'cpecwatch[testing]'``.

Strategies of things that carry evidence take the article that it is from; without one, it is left empty.

>>> from hypothesis import given
>>> @given(corpora())
... def test_that_evidence_quotes_its_article(corpus):
...     for record in corpus:
...         for evidence in record.evidence:
...             assert corpus.words(evidence) == evidence.text
>>> test_that_evidence_quotes_its_article()
"""

from cpecwatch.errors import MissingExtraError

try:
    import hypothesis  # noqa: F401 (only to see whether it is there)
except ImportError as error:
    advice = "cpecwatch.testing needs Hypothesis: pip install 'cpecwatch[testing]'"
    raise MissingExtraError(advice) from error

from cpecwatch.testing.records import actors, articles, corpora, demands, meetings, projects, records
from cpecwatch.testing.values import amounts, date_spans, evidence, passages, places, spans

__all__ = [
    "actors",
    "amounts",
    "articles",
    "corpora",
    "date_spans",
    "demands",
    "evidence",
    "meetings",
    "passages",
    "places",
    "projects",
    "records",
    "spans",
]
