"""The rows that ship with the library: whole, in order, and right where it is known what is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cpecwatch.lexicon import Lexicon, fold, tokenize
from cpecwatch.lexicon.checks import CHECKS
from cpecwatch.lexicon.compiling import DATA
from cpecwatch.lexicon.names import names_in
from cpecwatch.lexicon.rows import id_of, table_of

LEXICON = Lexicon.default()
QUESTIONS = [
    line.split("\t")
    for line in (Path(__file__).parent / "lexicon/holders.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_whole_lexicon(check):
    """No row breaks a rule for the lexicon as a whole."""
    faults = [
        f"{table_of(fault.row)} {id_of(fault.row)}: {fault.field}: {fault.message}"
        for fault in check(LEXICON)
    ]
    assert faults == []


def test_every_row_is_found_by_each_of_its_names():
    """Each name of a row, on any page, leads to the row and to no longer or shorter name."""
    for name, meaning in names_in(LEXICON):
        tokens = tokenize(name)
        match = next(LEXICON.matcher.find(tokens))
        assert (match.first, match.last) == (0, len(tokens.words) - 1), name
        assert meaning in match.values, name


def test_ids_are_unique():
    """No id is given twice in a table, in one file or in several."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.toml")))
    found = re.findall(r'^\[\[(\w+)\]\]\nid = "(.+)"$', text, re.MULTILINE)
    assert len(found) > 3000
    assert sorted(set(found)) == sorted(found)


def test_each_file_says_what_is_in_it():
    """Each file begins with a comment that says what is in it."""
    for path in DATA.glob("*.toml"):
        assert path.read_text(encoding="utf-8").startswith("# "), path.name


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("people", 350),
        ("bodies", 250),
        ("office_rows", 250),
        ("projects", 150),
        ("places", 300),
        ("outlets", 150),
        ("events", 120),
    ],
)
def test_coverage(table, least):
    """There are as many rows as promised."""
    assert len(getattr(LEXICON, table)) >= least


def test_sources_name_a_document():
    """The source of a dated fact names who published what."""
    dated = [tenure for tenures in LEXICON.tenures.values() for tenure in tenures]
    for row in (*dated, *LEXICON.events.values()):
        assert ", " in row.source, row


@pytest.mark.parametrize(("title", "of", "on", "who"), QUESTIONS, ids=lambda value: value or "-")
def test_who_held_which_office(title, of, on, who):
    """The lexicon names who held an office on a day, and tells vacant from not there."""
    answer = LEXICON.holder(title, of=of or None, on=on)
    if who in {"vacant", "none"}:
        assert (answer.standing.value.replace("absent", "none"), answer.holders) == (who, ()), answer.reason
        return
    named = [{fold(name) for name in (person.name, *person.aliases)} for person in answer]
    assert len(named) == len(who.split("; ")), answer.reason
    assert all(any(fold(name) in names for names in named) for name in who.split("; ")), answer.reason


@pytest.mark.parametrize(
    ("text", "table", "id_"),
    [
        ("Confucius Institute", "body", "confucius-institute"),
        ("Gwadar port", "project", "gwadar-port"),
        ("Khunjerab pass", "place", "khunjerab-pass"),
        ("Arabian Sea", "place", "arabian-sea"),
        ("Line of Control", "place", "line-of-control"),
        ("Xi’an", "place", "xian"),
        ("LeT", "body", "lashkar-e-taiba"),
        ("Shahbaz Shareef", "person", "shehbaz-sharif"),
        ("CPEC Phase II", "project", "cpec-phase-2"),
        ("Sino-Pak", "state", "china"),
    ],
)
def test_names_that_news_prints(text, table, id_):
    """Names as news prints them lead to their row."""
    found = [value for match in LEXICON.matcher.find(tokenize(text)) for value in match.values]
    assert (table, id_) in {(value.table, value.id) for value in found}


def test_sponsors_have_rows():
    """Whoever builds several projects has a row."""
    for project in LEXICON.projects.values():
        for sponsor in project.sponsors:
            assert sponsor in LEXICON.bodies or sponsor in LEXICON.states or " " in sponsor, project.id
