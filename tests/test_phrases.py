"""Phrases are found by the words that they can begin with, and every phrase of the rules can be found so."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpecwatch.extraction.demands import answers, arguments, asking, attribution, kinds, objects, things
from cpecwatch.extraction.phrases import Phrases, openings, stems_of

TABLES = {
    "kinds": kinds._kinds(),
    "financial": kinds._financial(),
    "anonymous": attribution._ANONYMOUS,
    "media": attribution._MEDIA,
    "official": attribution._OFFICIAL,
    "statement": attribution._STATEMENT,
    "topics": answers._TOPICS,
    "promise": answers._PROMISE,
    "duty": arguments.DUTY,
    "importance": things._IMPORTANCE,
    "ultimatum": objects._ULTIMATUM,
    "untrue": asking._UNTRUE,
}
ROWS = {
    id(row): (name, row)
    for name, table in TABLES.items()
    for rows in table._rows.values()
    for row in rows.values()
}
LETTERS = st.characters(categories=(), include_characters="abcdefghijklmnopqrstuvwxyz0123456789 -'.,;é")


class TestOpenings:
    @pytest.mark.parametrize(
        ("pattern", "expected"),
        [
            (r"protect\w*", ["prot"]),
            (r"loans?\b", ["loan"]),
            (r"own (?:\w+ )?guards", ["own"]),
            (r"(?:stop|halt|end) work", ["stop", "halt", "end"]),
            (r"self-(?:rule|government)\b", ["self"]),
            (r"no(?:thing| repeat)\b", ["noth", "no"]),
        ],
    )
    def test_reads_the_first_word_off_a_pattern(self, pattern, expected):
        """A pattern begins with the letters that must be there."""
        assert list(openings(pattern)) == expected

    @pytest.mark.parametrize("pattern", [r"(?:the )?guards", r"\w+ guards", r"an? official", r"act", ""])
    def test_refuses_a_pattern_that_does_not_say_its_first_word(self, pattern):
        """A pattern whose first word is open would never be looked for."""
        with pytest.raises(ValueError, match="expected a phrase that begins with a word"):
            list(openings(pattern))


class TestPhrases:
    def test_finds_values_in_the_order_of_the_table(self):
        """What comes first in the table is found first, wherever it stands in the text."""
        phrases = Phrases({"first": [r"late\b"], "second": [r"early\b"]})
        assert list(phrases.find("early and late", stems_of("early and late"))) == ["first", "second"]

    def test_finds_nothing_within_a_word(self):
        """A phrase begins where a word does."""
        phrases = Phrases({True: [r"safe\b"]})
        for text in ("unsafe", "un_safe", "1safe"):
            assert not phrases.are_in(text, {"safe"})
        assert phrases.are_in("unsafe, then safe", {"safe"})

    # Few patterns look ahead, and what they must not see is drawn and thrown away.
    @settings(max_examples=10, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
    @given(data=st.data())
    @pytest.mark.parametrize("number", range(len(ROWS)))
    def test_every_phrase_is_found_where_it_stands(self, number, data):
        """Whatever a phrase's pattern matches has one of the words by which it is looked for."""
        name, row = list(ROWS.values())[number]
        pattern = re.compile(rf"\b(?:{row.pattern})")
        text = data.draw(st.from_regex(pattern, alphabet=LETTERS))
        assert TABLES[name].are_in(text, stems_of(text))
