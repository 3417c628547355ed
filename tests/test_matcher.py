"""The matcher: which words of a text are a name, and which only look like one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpecwatch.lexicon import Lexicon, Matcher, fold, tokenize


def found(text, *names):
    """Return what a matcher of some names finds in a text, as the text writes it."""
    tokens = tokenize(text)
    return [
        (text[tokens.starts[match.first] : tokens.ends[match.last]], *match.values)
        for match in Matcher([(name, name) for name in names]).find(tokens)
    ]


class TestName:
    def test_longest_wins(self):
        """Of names that begin at one word, the longest is found, and none inside it."""
        names = ["China", "China Pakistan", "Pakistan", "China Pakistan Economic Corridor"]
        assert found("China Pakistan Economic Corridor", *names) == [
            ("China Pakistan Economic Corridor", "China Pakistan Economic Corridor")
        ]

    def test_shorter_where_the_longest_fails(self):
        """A name is found also where a longer one begins as it does and goes on otherwise."""
        assert found("Xi Jinping Thought", "Xi", "Xi Jinping", "Xi Jinping Road") == [
            ("Xi Jinping", "Xi Jinping")
        ]

    def test_several_meanings(self):
        """A name that means several things gives all of them, each once."""
        names = [("PTI", "party"), ("PTI", "agency"), ("P.T.I.", "union"), ("PTI", "party")]
        [match] = Matcher(names).find(tokenize("PTI said"))
        assert match.values == ("party", "agency")

    @pytest.mark.parametrize(
        "text", ["Anwar-ul-Haq Kakar", "Anwar ul Haq Kakar", "Anwar‐ul–Haq Kakar", "ANWAR-UL-HAQ KAKAR"]
    )
    def test_hyphens_and_blanks_are_alike(self, text):
        """A name is found with hyphens or blanks, whichever dash the text has."""
        assert found(text, "Anwar-ul-Haq Kakar") == [(text, "Anwar-ul-Haq Kakar")]

    def test_accents_do_not_matter(self):
        """A name with accents is found without, and one without is found with them."""
        assert found("Turkiye and México", "Türkiye", "Mexico") == [
            ("Turkiye", "Türkiye"),
            ("México", "Mexico"),
        ]

    def test_other_scripts(self):
        """A name in another script is found as it stands."""
        assert found("بلوچستان اور 巴基斯坦", "بلوچستان", "巴基斯坦") == [
            ("بلوچستان", "بلوچستان"),
            ("巴基斯坦", "巴基斯坦"),
        ]


class TestCase:
    @pytest.mark.parametrize("text", ["us", "Us"])
    def test_short_abbreviations_need_capitals(self, text):
        """An abbreviation of two or three letters is itself only in capitals."""
        assert found(text, "US") == []
        assert found("US", "US") == [("US", "US")]

    @pytest.mark.parametrize("text", ["let", "Let", "LET"])
    def test_mixed_abbreviations_need_their_case(self, text):
        """An abbreviation in mixed case is itself only as it stands."""
        assert found(text, "LeT", "JuD", "JeM") == []
        assert found("LeT, JuD", "LeT", "JuD", "JeM") == [("LeT", "LeT"), ("JuD", "JuD")]

    def test_names_need_a_capital(self):
        """A name is not found in lower case, and is found in capitals."""
        assert found("dawn in karachi; DAWN", "Dawn", "Karachi") == [("DAWN", "Dawn")]

    def test_lower_case_names_stand_in_any_case(self):
        """A name given in lower case is found in any case."""
        assert found("Foreign Ministry, foreign ministry", "foreign ministry") == [
            ("Foreign Ministry", "foreign ministry"),
            ("foreign ministry", "foreign ministry"),
        ]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Gwadar port", "Gwadar Port"),
            ("Dasu hydropower project", "Dasu Hydropower Project"),
            ("Port Qasim coal-fired power plant", "Port Qasim Coal-Fired Power Plant"),
            ("Rashakai special economic zone", "Rashakai Special Economic Zone"),
            ("Karachi Circular railway", "Karachi Circular Railway"),
        ],
    )
    def test_common_nouns_at_the_end_may_be_in_lower_case(self, text, name):
        """The common nouns that end a name may be in lower case."""
        assert found(text, name) == [(text, name)]

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("gwadar port", "Gwadar Port"),
            ("China power", "China Power"),
            ("special economic zone", "Special Economic Zone"),
            ("Gwadar pro", "Gwadar Pro"),
            ("port Qasim", "Port Qasim"),
        ],
    )
    def test_what_tells_a_name_keeps_its_capital(self, text, name):
        """What is no common noun, or stands before what is none, keeps its capital."""
        assert found(text, name) == []


class TestJoint:
    @pytest.mark.parametrize("text", ["gave Xi an award", "Xi An", "Xi-an", "Xi, an"])
    def test_an_apostrophe_is_part_of_a_name(self, text):
        """A name written with an apostrophe is not found without."""
        assert ("Xi'an" in [name for *_, name in found(text, "Xi'an", "Xi")]) is False

    @pytest.mark.parametrize("text", ["Xi'an", "Xi’an", "XI'AN"])
    def test_any_apostrophe_will_do(self, text):
        """Straight and curly apostrophes are alike."""
        assert found(text, "Xi'an", "Xi") == [(text, "Xi'an")]

    def test_a_possessive_ends_a_name(self):
        """The s of a possessive is no part of the name before it."""
        assert found("China's army", "China", "China's army", "army") == [("China's army", "China's army")]
        assert found("China's navy", "China", "China's army") == [("China", "China")]

    def test_no_comma_where_the_name_has_none(self):
        """A comma ends a name, unless the name has one there, too."""
        assert found("the phase of CPEC, 2 of them", "CPEC 2", "CPEC") == [("CPEC", "CPEC")]
        for text in ["One Belt, One Road", "One Belt One Road"]:
            assert found(text, "One Belt, One Road") == [(text, "One Belt, One Road")]

    def test_brackets_only_where_the_name_has_them(self):
        """So do brackets and plus signs."""
        assert found("Jamiat Ulema-e-Islam (F)", "Jamiat Ulema-e-Islam (F)") != []
        assert found("the Foreign Minister (Wang) Yi", "Wang Yi") == []
        assert found("2+2 dialogue", "2+2 dialogue") == [("2+2 dialogue", "2+2 dialogue")]

    def test_a_full_stop_ends_a_name_but_not_an_initial(self):
        """A full stop and a blank end a name after a word, not after an initial."""
        assert found("He flew to Wang. Yi stayed.", "Wang Yi") == []
        assert found("S. Jaishankar spoke", "S Jaishankar") == [("S. Jaishankar", "S Jaishankar")]

    @pytest.mark.parametrize("gap", ["\n", ": ", "; ", " — ", "…", '" "', "  - ", "_"])
    def test_anything_else_ends_a_name(self, gap):
        """Line ends, colons and other marks end a name."""
        assert found(f"Wang{gap}Yi", "Wang Yi") == []


class TestRange:
    def test_part_of_a_text(self):
        """Names are found in a part of a text as if nothing stood around it, at their place in the whole."""
        tokens = tokenize("In Gwadar Port China built Gwadar Port")
        matcher = Matcher([("Gwadar Port", 1), ("Gwadar", 2), ("Port China", 3)])
        places = [(match.first, match.last, *match.values) for match in matcher.find(tokens, 2, 6)]
        assert places == [(2, 3, 3), (5, 5, 2)]


WORDS = st.sampled_from(["Xi", "xi", "an", "An", "Gwadar", "Port", "port", "s", "2", "US", "us", "’", "é"])
GAPS = st.sampled_from([" ", "-", "'", ", ", ". ", "", "\n", " (", ")", "/"])
TEXTS = st.lists(st.tuples(WORDS, GAPS)).map(lambda parts: "".join(word + gap for word, gap in parts))
NAMES = st.tuples(
    st.lists(
        st.tuples(WORDS.filter(str.isalnum), st.sampled_from([" ", "-", "'", ", ", " (", "/"])), max_size=4
    ),
    WORDS.filter(str.isalnum),
).map(lambda parts: "".join(word + gap for word, gap in parts[0]) + parts[1])


class TestLaws:
    @given(TEXTS | st.text())
    def test_tokens_are_the_runs_of_the_text(self, text):
        """Tokens are the runs of letters and digits at their offsets, and gaps are all the rest."""
        tokens = tokenize(text)
        spans = [found.span() for found in re.finditer(r"[^\W_]+", text)]
        assert list(zip(tokens.starts, tokens.ends, strict=True)) == spans
        assert list(tokens.words) == [text[start:end] for start, end in spans]
        assert len(tokens.gaps) == len(tokens.words) + 1
        glued = "".join(gap + word for gap, word in zip(tokens.gaps, [*tokens.words, ""], strict=True))
        assert glued == text

    @given(TEXTS, st.lists(TEXTS.filter(lambda name: fold(name) != ""), max_size=6))
    def test_a_name_found_is_the_name(self, text, names):
        """Whatever is found is, but for case, accents and marks, the name; matches are apart and in order."""
        last = -1
        tokens = tokenize(text)
        for match in Matcher([(name, name) for name in names]).find(tokens):
            assert match.first > last
            last = match.last
            words = tokens.words[match.first : match.last + 1]
            assert {fold(name) for name in match.values} == {" ".join(map(fold, words))}

    @given(st.lists(NAMES, min_size=1, max_size=6))
    def test_a_name_leads_to_itself(self, names):
        """Each name, whatever others there are, is found in itself."""
        matcher = Matcher([(name, name) for name in names])
        for name in names:
            tokens = tokenize(name)
            [match] = matcher.find(tokens)
            assert name in match.values
            assert (match.first, match.last) == (0, len(tokens.words) - 1)

    @given(TEXTS)
    def test_the_second_time_is_as_the_first(self, text):
        """A matcher that has grown finds what a new one finds."""
        names = [("Xi'an", 1), ("Xi", 2), ("Gwadar Port", 3), ("US", 4), ("Port US", 5), ("Port, US", 6)]
        used = Matcher(names)
        list(used.find(tokenize("Xi'an Xi an Gwadar port US us Port, US")))
        assert list(used.find(tokenize(text))) == list(Matcher(names).find(tokenize(text)))


def test_no_word_of_plain_english_is_a_name():
    """Words that stand in any text, in lower case, are no names of the default lexicon."""
    text = "a is it us he who no so to be one all may the will of in and let live dawn pass bank see war can"
    matcher = Lexicon.default().matcher
    assert [match.values for match in matcher.find(tokenize(text))] == []
