"""Records: frozen, hashable, lawful."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cpecwatch
from cpecwatch import Article, Passage
from cpecwatch.testing import actors, articles, demands, evidence, meetings, projects, records

CLASSES = [getattr(cpecwatch, name) for name in cpecwatch.__all__]
VALUES_AND_RECORDS = [
    cls for cls in CLASSES if isinstance(cls, type) and attrs.has(cls) and cls is not cpecwatch.Corpus
]


@given(records())
def test_no_field_of_a_record_can_be_set(record):
    """Records are frozen, whatever they hold."""
    for field in attrs.fields(type(record)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, None)


@pytest.mark.parametrize("cls", VALUES_AND_RECORDS, ids=lambda cls: cls.__name__)
def test_every_public_class_is_frozen_and_slotted(cls):
    """No public value or record carries a dict, and none can be given an attribute."""
    bare = object.__new__(cls)
    assert not hasattr(bare, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        bare.anything = 1


@pytest.mark.parametrize("cls", VALUES_AND_RECORDS, ids=lambda cls: cls.__name__)
def test_every_attribute_is_documented(cls):
    """The docstring of a public value or record says what each of its fields means."""
    for field in attrs.fields(cls):
        assert f"    {field.name}: " in cls.__doc__


@given(records(), records())
def test_equal_records_have_equal_hashes(one, other):
    """Records can stand in sets, in which a copy counts once with its original."""
    assert len({one, attrs.evolve(one)}) == 1
    assert len({one, other}) == 1 + (one != other)


@given(articles())
def test_segments_cover_the_page(article):
    """Each character of an article that the strategies draw has exactly one label."""
    assert "".join(article.text[each.start : each.end] for each in article.segments) == article.text
    assert all(left.end == right.start for left, right in pairwise(article.segments))


@given(
    articles().flatmap(lambda a: (actors(a) | meetings(a) | demands(a) | projects(a)).map(lambda r: (a, r)))
)
def test_evidence_quotes_its_article(pair):
    """Evidence of a record that the strategies draw has the words at its offsets."""
    article, record = pair
    for mark in (*record.evidence, *article.evidence):
        assert article.text[mark.start : mark.end] == mark.text


@given(articles().flatmap(lambda article: st.tuples(st.just(article), evidence(article))))
def test_evidence_by_itself_quotes_its_article(pair):
    """Evidence that the strategies draw for an article has the words at its offsets."""
    article, mark = pair
    assert mark.article == article.id
    assert article.text[mark.start : mark.end] == mark.text


def test_without_an_article_a_record_has_no_evidence():
    """A strategy that is given no article draws no evidence, as there is nothing to quote."""

    @given(records())
    def check(record):
        assert isinstance(record, Article) or record.evidence == ()

    check()


class TestArticle:
    def test_body_is_its_paragraphs(self):
        """The body is the paragraphs with a blank line between them."""
        article = Article("a", "one two", paragraphs=(Passage(0, 3, "one"), Passage(4, 7, "two")))
        assert article.body == "one\n\ntwo"

    @pytest.mark.parametrize(
        ("stated", "day"),
        [
            ({"published": date(2022, 11, 3), "updated": date(2022, 11, 5)}, date(2022, 11, 3)),
            ({"updated": datetime(2022, 11, 5, 7, 14, tzinfo=UTC)}, date(2022, 11, 5)),
            ({}, None),
        ],
    )
    def test_day_is_that_of_publication_or_else_of_the_update(self, stated, day):
        """The day of an article is a plain day, of publication where the page states it."""
        assert Article("a", "", **stated).day == day
