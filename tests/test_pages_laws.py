"""What holds for every page: no input is refused or takes long, and disguises change nothing."""

from __future__ import annotations

import gc
import random
import re
import time
from itertools import pairwise

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


# -- cost ------------------------------------------------------------------------------------------------

#: What a hostile or broken page may repeat; each has once made some parser slow.
HOSTILE = {
    "letters": "a",
    "blanks": " ",
    "words": "port ",
    "capitals": "Port ",
    "full-stops": ". ",
    "brackets": "(",
    "square-brackets": "[a",
    "quotes": '"a" ',
    "dashes": " - ",
    "bars": "| World ",
    "chevrons": "» ",
    "slashes": "/",
    "digits": "1",
    "dates": "4 October 2024 ",
    "dates-with-clocks": "Published: 4 October 2024, 07:52 PM ",
    "half-dates": "4 Oct ",
    "clocks": "07:52 ",
    "names": "Jane Doe, ",
    "bylines": "By Jane Doe and ",
    "places": "GWADAR/",
    "domains": "www.a.",
    "mail": "a@a.",
    "tags": "#a ",
    "copyright": "© 2024 The ",
    "also-read": "Also Read. ",
    "reporting-by": "(Reporting by Jane Doe ",
    "mojibake": "â€™",
    "soft-hyphens": "a\u00ad",
    "chinese": "中巴经济走廊",
    "blank-lines": "\n",
    "short-lines": "a\n",
    "menu": "Home\n",
    "headlines": "Guards for the port of Gwadar\n",
    "headlines-and-sentences": "Guards for Gwadar\nNew guards came to the port on Monday, officials said.\n",
    "sentences": "New guards came to the port on Monday, the ministry said in a statement.\n",
    "one-line": "New guards came to the port on Monday, the ministry said in a statement. ",
    "links": "Also Read: Who pays them?\nNew guards came to the port on Monday, the ministry said.\n",
    "stories": "Rain stops trains\nRain stops trains\nHill Post05-10-2024\nTwo bridges were swept away.\n",
    "datelines": "GWADAR: New guards came to the port on Monday, the ministry said.\n",
    "captions": "Men at the gate of the port. (Image: AP/File)\n",
    "dated-lines": "Published: 4 October 2024\n",
    "bullets": "• New guards came to the port\n",
    "columns": "new guards came to the port on monday the\nMinistry said in a statement that named no\n",
    "comments": "Gul | 2 days ago\nThey will guard the road, and nobody will guard the people.\n",
}


def seconds(text: str) -> float:
    best = 60.0
    for _ in range(3):
        start = time.perf_counter()
        parse_page(text)
        best = min(best, time.perf_counter() - start)
    return best


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize(
    "head", ["", "The Coast Post\n\nGuards for Gwadar\n\nBy Jane Doe\n\n"], ids=["bare", "headed"]
)
def test_the_time_a_page_takes_grows_with_its_length_and_no_faster(kind, head):
    lengths = (8_000, 16_000, 32_000, 64_000)
    gc.disable()
    try:
        times = [seconds(head + HOSTILE[kind] * (length // len(HOSTILE[kind]))) for length in lengths]
    finally:
        gc.enable()
    # Eight times the length would take 64 times as long if it were quadratic; a busy machine triples a time.
    assert times[-1] <= 8 * 3 * max(times[0], 0.0005), times
    assert all(later <= 4 * 2 * max(earlier, 0.001) for earlier, later in pairwise(times)), times
