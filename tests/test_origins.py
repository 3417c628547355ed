"""Which articles are copies of one text."""

from __future__ import annotations

import random

import attrs
import pytest
from tests.reports import corpus_of, meeting, page
from tests.world import WORDS, reworded

from cpecwatch import Article, Corpus
from cpecwatch.spans import Passage

DICE = random.Random(9)  # noqa: S311 (no secrets here)
STORY = [DICE.choice(WORDS) for _ in range(240)]
OTHER = [DICE.choice(WORDS) for _ in range(240)]
QUOTE = [DICE.choice(WORDS) for _ in range(40)]


def article(words, **fields):
    return page(text=" ".join(words), **fields)


def are_one(*articles):
    return len(Corpus.of(articles).origins()) == 1


@pytest.mark.parametrize(
    "copy",
    {
        "verbatim": article(STORY),
        "with words before and after": article([*OTHER[:25], *STORY, *OTHER[-25:]]),
        "its first quarter": article(STORY[:60]),
        "its middle": article(STORY[80:160]),
        "one word in twenty changed": article(reworded(DICE, STORY, 0.05)),
        "one word in ten changed": article(reworded(DICE, STORY, 0.1)),
        "shortened and reworded": article(reworded(DICE, STORY[:120], 0.08)),
        "in capitals": article([word.upper() for word in STORY]),
    }.items(),
    ids=lambda case: case[0],
)
def test_copies_are_of_one_origin(copy):
    """A copy of a text, be it whole, cut or lightly reworded, is of its origin."""
    assert are_one(article(STORY, outlet="Daily"), copy[1])


@pytest.mark.parametrize(
    "other",
    {
        "on another matter": article(OTHER),
        "that quotes the same statement": article([*OTHER[:100], *QUOTE, *OTHER[100:]]),
        "of little else than the same statement": article([*OTHER[:50], "“", *QUOTE, "”"]),
        "that cites the paper": article([*OTHER, "as", "the", "Daily", "reported"]),
        "of one agency, on another matter": article(OTHER, agencies=("APP",)),
        "with the same words in another order": article(sorted(STORY)),
    }.items(),
    ids=lambda case: case[0],
)
def test_other_articles_are_of_their_own(other):
    """An article that shares a quotation, an agency or its words alone with another one is no copy."""
    first = article([*STORY[:100], "“", *QUOTE, "”", *STORY[100:]], outlet="Daily", agencies=("APP",))
    assert not are_one(first, other[1])


def test_one_agency_and_likewise_text():
    """Of two articles that share a third of their words, those that one agency is credited with are one."""
    mixed = [*STORY[:70], *OTHER[:170]]
    assert not are_one(article(STORY), article(mixed))
    assert not are_one(article(STORY, agencies=("APP",)), article(mixed, agencies=("Reuters",)))
    assert are_one(article(STORY, agencies=("APP",)), article(mixed, agencies=("APP", "Xinhua")))
    assert not are_one(
        article(STORY, agencies=("APP",)), article(mixed, agencies=("APP",), published="2026-01-01")
    )


def test_the_story_counts_and_not_what_stands_around_it():
    """Two stories in the same furniture are two."""
    furniture = " ".join(DICE.choice(WORDS) for _ in range(400))

    def framed(words):
        text = " ".join(words)
        bare = page(text=f"{furniture} {text}")
        return attrs.evolve(bare, paragraphs=(Passage.cut(bare.text, len(furniture) + 1, len(bare.text)),))

    assert not are_one(framed(STORY), framed(OTHER))


def test_copies_of_copies_are_one():
    """Copies that are no longer like each other are of the origin that both are like."""
    front, back = article(STORY[:100]), article(STORY[140:])
    assert not are_one(front, back)
    assert are_one(front, article(STORY), back)


def test_short_texts_are_nobodys_copy():
    """A line or two proves nothing; empty pages are not copies of each other."""
    assert not are_one(
        article(["Read", "more"]), Article("a", "Read more"), Article("b", ""), Article("c", "")
    )


def test_every_article_is_in_one_group():
    """The groups hold each article once, in order, whatever order they come in."""
    articles = [article(STORY), article(OTHER), article(STORY[:90])]
    groups = Corpus.of(articles).origins()
    assert groups == ((articles[0].id, articles[2].id), (articles[1].id,))
    assert Corpus.of(articles[::-1]).origins() == groups


def test_copies_agree_on_undated_talks():
    """Copies of one text report one meeting, though none of them gives it a day and they are weeks apart."""
    reports = [
        meeting("wang-yi ishaq-dar", None, text=" ".join(STORY[:cut]), published=day)
        for cut, day in ((240, "2025-08-22"), (120, "2025-09-14"))
    ]
    [event] = corpus_of(*reports).resolve().meetings
    assert event.support == 1
