"""What holds for every page: no input is refused or takes long, and disguises change nothing."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pages.checking import broken_laws, dev_pages, even, layout_pages

from cpecwatch import Article, Lexicon, UnreadableTextError
from cpecwatch.pages import parse_page

PAGES = {name: text.removeprefix("\ufeff") for name, (text, _) in (dev_pages() | layout_pages()).items()}
#: Pages that a scraper had already garbled; to garble them again is another matter.
GARBLED = {"dev-21"}
LINES = sorted({line for text in PAGES.values() for line in text.split("\n")})


def told(article: Article) -> dict[str, object]:
    """Return what an article says, without offsets, and in one spelling."""
    fields = {field: even(getattr(article, field)) for field in ("title", "outlet", "dateline", "standfirst")}
    fields |= {field: getattr(article, field) for field in ("published", "updated", "agencies")}
    fields["authors"] = tuple(map(even, article.authors))
    fields["body"] = even(article.body)
    fields["captions"] = [even(caption.text) for caption in article.captions]
    fields["related"] = [even(other.title) for other in article.related]
    return fields


STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def soften(text: str) -> str:
    return re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text)


DISGUISES = {
    "straight-quotes": lambda text: text.translate(STRAIGHT),
    "curly-apostrophes": lambda text: re.sub(r"(?<=\w)'(?=\w)", "’", text),
    "en-dashes-for-em-dashes": lambda text: text.replace("—", "–"),
    "windows-line-ends": lambda text: text.replace("\n", "\r\n"),
    "old-line-ends": lambda text: text.replace("\n", "\r"),
    "line-separators": lambda text: text.replace("\n", "\u2028"),
    "byte-order-mark": lambda text: "\ufeff" + text,
    "blank-lines-around": lambda text: f"\n\n{text}\n\n\n",
    "blanks-at-line-ends": lambda text: text.replace("\n", "  \n"),
    "more-blank-lines": lambda text: re.sub(r"\n\n+", "\n\n\n\n", text),
    "no-break-spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "\u00a0", text),
    "thin-spaces": lambda text: re.sub(r"(?<=\d) (?=\w)", "\u2009", text),
    "double-blanks": lambda text: re.sub(r"(?<=\w) (?=\w)", "  ", text),
    "zero-width-spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", " \u200b", text),
    "zero-width-joiners": lambda text: re.sub(r"(?<=[a-z])(?=[a-z]{3}\b)", "\u200d", text),
    "soft-hyphens": soften,
    "marks-of-direction": lambda text: "".join(f"\u200e{line}\u200f\n" for line in text.split("\n")),
}


@pytest.mark.parametrize("name", sorted(set(PAGES) - GARBLED))
@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_page_in_another_guise_says_the_same(name, disguise):
    text = PAGES[name]
    article = parse_page(DISGUISES[disguise](text))
    assert told(article) == told(parse_page(text))
    assert list(broken_laws(article)) == []


@pytest.mark.parametrize("name", PAGES)
def test_what_follows_a_story_does_not_change_its_headline(name):
    article = parse_page(PAGES[name])
    if article.title is None or len(article.paragraphs) < 3:
        pytest.skip("no headline, or too short a story to cut")
    for paragraph in article.paragraphs[2:]:
        cut = parse_page(article.text[: paragraph.end])
        assert cut.title == article.title
        assert list(broken_laws(cut)) == []


@pytest.mark.parametrize("name", PAGES)
def test_to_read_a_page_again_gives_the_same_article(name):
    assert parse_page(PAGES[name]) == parse_page(PAGES[name])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_cut_anywhere_is_still_read(name):
    text, draw = PAGES[name], random.Random(name)  # noqa: S311  # a seed makes it the same in every run
    for _ in range(12):
        start, end = sorted(draw.sample(range(len(text) + 1), 2))
        assert list(broken_laws(parse_page(text[start:end]))) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=40), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_shuffled_lines_of_pages_keep_every_law(lines, end):
    assert list(broken_laws(parse_page(end.join(lines)))) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_keeps_every_law(text):
    assert list(broken_laws(parse_page(text))) == []


@settings(max_examples=100, deadline=None)
@given(
    st.text(
        st.sampled_from("aZ. \n\t\r-–—|/>»«•*()[]\"'“”:;,©@#&?!0123456789\u00a0\u200b\u00ad\ufeff\0"),
        max_size=300,
    )
)
def test_any_mix_of_the_marks_that_rules_look_at_keeps_every_law(text):
    article = parse_page(text, lexicon=Lexicon([]))
    assert list(broken_laws(article)) == []


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        article = parse_page(data)
    except UnreadableTextError:
        return
    assert list(broken_laws(article)) == []
