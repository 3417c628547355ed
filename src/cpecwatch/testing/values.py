"""Strategies for the value types, and the way from loose evidence to evidence of an article.

What depends on a text is drawn without it and fitted afterwards: strategies that are made once are fast.
"""

from __future__ import annotations

from datetime import date, timedelta, timezone
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from cpecwatch.amounts import Amount
from cpecwatch.dates import DateSpan, Precision
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records import Article, Claim, Conflict
from cpecwatch.spans import Passage, Span

T = TypeVar("T")


def few(items: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """Tuples of at most so many items."""
    return st.lists(items, max_size=most).map(tuple)


def place_in(text: str, share: tuple[int, int]) -> Span:
    """Turn two thousandths of a text's length into a stretch of it."""
    start, end = sorted(share)
    return Span(start * len(text) // 1000, end * len(text) // 1000)


SHARES = st.tuples(st.integers(0, 1000), st.integers(0, 1000))
#: Few enough that records of one corpus share actors and projects.
ACTOR_IDS = st.sampled_from(["china", "pakistan", "wang-yi", "ishaq-dar", "baloch-insurgent-groups"])
PROJECT_IDS = st.sampled_from(["cpec", "gwadar-port", "main-line-1"])
WORDS = st.text(min_size=1, max_size=8)
_ZONES = st.none() | st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.none() | st.dates() | st.datetimes(timezones=_ZONES)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Stretches of a text, empty ones included."""
    return SHARES.map(partial(place_in, text))


def passages(text: str) -> st.SearchStrategy[Passage]:
    """Stretches of a text with their words."""
    return spans(text).map(lambda span: Passage.cut(text, span.start, span.end))


def evidence(article: Article) -> st.SearchStrategy[Evidence]:
    """Words of an article that prove a field."""
    return _LOOSE_EVIDENCE.map(partial(quoting, article=article))


def _span_of_days(first: date, second: date, precision: Precision) -> DateSpan:
    start, end = min(first, second), max(first, second)
    match precision:
        case Precision.YEAR:
            return DateSpan(date(start.year, 1, 1), date(end.year, 12, 31), Precision.YEAR)
        case Precision.MONTH:
            last = DateSpan.month(end.year, end.month).end
            return DateSpan(start.replace(day=1), last, Precision.MONTH)
        case Precision.DAY:
            return DateSpan(start, end)


def date_spans() -> st.SearchStrategy[DateSpan]:
    """Intervals of days, months and years."""
    return DATE_SPANS


def places() -> st.SearchStrategy[Place]:
    """Cities and sites, with and without a country and coordinates."""
    return PLACES


def amounts(article: Article | None = None) -> st.SearchStrategy[Amount]:
    """Sums of money, some with an equivalent in another currency, and percentages."""
    return AMOUNTS.map(partial(quoting, article=article))


DATE_SPANS = st.builds(_span_of_days, st.dates(), st.dates(), st.sampled_from(Precision))
PLACES = st.builds(
    Place,
    id=st.sampled_from(["beijing", "islamabad", "gwadar"]),
    name=WORDS,
    country=st.none() | ACTOR_IDS,
    latitude=st.none() | st.floats(-90, 90),
    longitude=st.none() | st.floats(-180, 180),
)
#: Evidence of no article yet, whose offsets are thousandths of its length.
_LOOSE_EVIDENCE = st.builds(
    lambda share, field, rule: Evidence("", min(share), max(share), "", field, rule),
    SHARES,
    st.sampled_from(["name", "when", "kind"]),
    st.sampled_from(["demand.ask", "meeting.met", "mention"]),
)
PROOF = few(_LOOSE_EVIDENCE)
_PLAIN_AMOUNTS = st.builds(
    Amount,
    value=st.integers(0, 10**14).map(lambda cents: Decimal(cents).scaleb(-2)),
    currency=st.sampled_from([None, "USD", "CNY", "PKR"]),
    unit=st.sampled_from([None, "percent"]),
    qualifier=st.sampled_from([None, "about", "over"]),
    of=st.sampled_from([None, "cost", "revenue"]),
    evidence=PROOF,
)
AMOUNTS = _PLAIN_AMOUNTS | st.builds(
    lambda amount, other: attrs.evolve(amount, equivalent=other), _PLAIN_AMOUNTS, _PLAIN_AMOUNTS
)
CONFLICTS = few(
    st.builds(
        Conflict,
        field=st.sampled_from(["when", "place"]),
        claims=few(st.builds(Claim, value=WORDS, evidence=PROOF)),
    ),
    most=1,
)


def quoting(value: Any, article: Article | None) -> Any:  # noqa: ANN401 (of the class that it is given)
    """Fit loose evidence, anywhere in a value, to an article; take it out where there is none."""
    if isinstance(value, Evidence) and article is not None:
        span = place_in(article.text, (value.start, value.end))
        return Evidence(article.id, span.start, span.end, span.of(article.text), value.field, value.rule)
    if isinstance(value, tuple):
        kept = value if article is not None else [item for item in value if not isinstance(item, Evidence)]
        return tuple(quoting(item, article) for item in kept)
    if attrs.has(type(value)):
        fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
        return type(value)(**{name: quoting(item, article) for name, item in fields.items()})
    return value
