"""Why a record says what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cpecwatch
from cpecwatch.corpus.rules import RULES, describe_rule

ROOT = Path(__file__).parent.parent
PAGES = ["tests/pages/dev", "tests/labelled/pages", "tests/pages/layouts", "examples/pages"]


@pytest.fixture(scope="module")
def corpus() -> cpecwatch.Corpus:
    return cpecwatch.read(*(ROOT / folder for folder in PAGES))


def test_every_rule_is_described(corpus):
    """Each rule that found something on the pages of the tests has a sentence on what it looks for."""
    seen = {mark.rule for record in corpus for mark in record.evidence}
    assert {rule for rule in seen if not describe_rule(rule)} == set()


def test_every_description_is_of_a_rule(corpus):
    """Each description is of rules that found something, or stand in the code."""
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    code = code.replace(Path(ROOT / "src/cpecwatch/corpus/rules.py").read_text(encoding="utf-8"), "")
    ids = set(
        re.findall(r"\"((?:page|actor|project|amount|meeting|demand|date|series|place)\.[a-z.{}-]*)", code)
    )
    ids |= {mark.rule for record in corpus for mark in record.evidence} | {"nationality", "response"}
    stale = {rule for rule in RULES if not any(f"{one}.".startswith(f"{rule}.") for one in ids)}
    assert stale == set()


def test_every_record_is_explained(corpus):
    """Each field that has evidence of its own is among the reasons, with those very words."""
    for record in corpus:
        reasons = {reason.field: reason for reason in corpus.explain(record).reasons}
        for mark in record.evidence:
            if mark.field in reasons:
                assert mark in reasons[mark.field].evidence
        assert all(reason.value for reason in reasons.values())


def test_rows_of_the_lexicon_are_named(corpus):
    """An actor is explained by its row, an office by the tenure behind it."""
    explanation = corpus.explain("shehbaz-sharif")
    assert [row.id for row in explanation["name"].rows] == ["shehbaz-sharif"]
    assert "pakistan/prime-minister" in {row.office for row in explanation["roles"].rows}


def test_text_names_words_rules_and_rows():
    """As text, an explanation quotes the words and names the rule and the row."""
    page = "China urged Pakistan on Tuesday to protect Chinese workers."
    corpus = cpecwatch.extract(cpecwatch.parse(page))
    text = str(corpus.explain(corpus.demands.one()))
    assert "demander: china\n    “China” article-" in text
    assert "rule demand.urge.object: a verb of asking" in text
    assert "lexicon state china" in text


def test_what_is_not_there_is_an_error(corpus):
    """An id that the corpus lacks, or a field that holds nothing, is a KeyError."""
    with pytest.raises(KeyError, match="did you mean 'shehbaz-sharif'"):
        corpus.explain("shehbaz-shrif")
    with pytest.raises(KeyError, match="roles"):
        corpus.explain("china")["roles"]
