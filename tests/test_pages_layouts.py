"""Whole pages, in all layouts that news comes in: every field, and where the story begins and ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.pages.checking import broken_laws, dev_pages, even, faults, layout_pages

from cpecwatch import Label, Lexicon
from cpecwatch.pages import parse_page

PAGES = dev_pages() | layout_pages()
#: The pages that the project is measured by, kept beside a checkout and not in it.
SHARED = Path(__file__).parents[2] / "shared"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_as_a_careful_reader_reads_it(name):
    text, gold = PAGES[name]
    assert list(faults(parse_page(text), gold)) == []


@pytest.mark.parametrize("name", PAGES)
def test_every_character_has_one_label_and_every_passage_stands_where_it_says(name):
    article = parse_page(PAGES[name][0])
    assert list(broken_laws(article)) == []
    # A field has words on the page that prove it, and nothing else has.
    fields = {evidence.field for evidence in article.evidence}
    for field in ("title", "outlet", "published", "updated", "dateline", "authors", "agencies"):
        assert (field in fields) == bool(getattr(article, field)), field


@pytest.mark.parametrize("name", PAGES)
def test_headline_and_body_do_not_depend_on_what_the_lexicon_knows(name):
    text, gold = PAGES[name]
    kinds = ("title:", "last:", "in the body:")
    found = list(faults(parse_page(text, lexicon=Lexicon([])), gold))
    assert [fault for fault in found if fault.startswith(kinds)] == []


def test_most_outlets_are_recognised_by_form_alone():
    named = {name: gold["outlet"] for name, (_, gold) in PAGES.items() if isinstance(gold.get("outlet"), str)}
    empty = Lexicon([])
    right = [
        n
        for n, outlet in named.items()
        if even(parse_page(PAGES[n][0], lexicon=empty).outlet) == even(outlet)
    ]
    assert len(right) >= 0.85 * len(named), sorted(set(named) - set(right))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the pages of the measurement are not here")
@pytest.mark.parametrize("number", range(5))
def test_the_pages_of_the_measurement_are_read_as_they_were_labelled(number):
    text = (SHARED / "pages" / f"seed-{number}.txt").read_bytes()
    gold = json.loads((SHARED / "gold" / f"seed-{number}.json").read_text("utf-8"))["article"]
    article = parse_page(text)
    for field in ("published", "updated"):
        stated = gold.get(field)
        stated = [day and day[:10] for day in (stated if isinstance(stated, list) else [stated])]
        got = getattr(article, field)
        assert (got and got.isoformat()[:10]) in stated
    assert [
        fault for fault in faults(article, gold) if not fault.startswith(("published:", "updated:"))
    ] == []
    assert list(broken_laws(article)) == []


def test_the_labels_of_a_page_say_what_each_line_is():
    page = """The Coast Post

Home | World | Sport

Guards for Gwadar

A thousand men are to be sent, and nobody knows yet who pays them.

By Jane Doe

Published: 4 October 2024

Men at the gate. (Image: AP/File)

GWADAR: New guards came to the port on Monday, the ministry said in a statement.

They are to stay until the railway is built, according to an official who was there.

Share this story"""
    labels = {}
    for segment in parse_page(page).segments:
        labels.setdefault(segment.label, []).append(page[segment.start : segment.end].strip())
    assert labels.pop(Label.SPACE)
    assert labels == {
        Label.FURNITURE: ["The Coast Post\n\nHome | World | Sport", "Share this story"],
        Label.HEADLINE: ["Guards for Gwadar"],
        Label.STANDFIRST: ["A thousand men are to be sent, and nobody knows yet who pays them."],
        Label.BYLINE: ["By Jane Doe"],
        Label.DATE: ["Published: 4 October 2024"],
        Label.CAPTION: ["Men at the gate. (Image: AP/File)"],
        Label.DATELINE: ["GWADAR:"],
        Label.BODY: [
            "New guards came to the port on Monday, the ministry said in a statement.",
            "They are to stay until the railway is built, according to an official who was there.",
        ],
    }
