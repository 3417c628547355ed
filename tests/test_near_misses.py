"""What almost became a record, listed so that a user can grow the lexicon."""

from __future__ import annotations

import pytest
from tests.analyst import DAY

import cpecwatch
from cpecwatch import Corpus, Lexicon, NearMiss, NearMissKind
from cpecwatch.lexicon import ProjectRow

HEAD = f"Corridor in focus as officials take stock\n\n{DAY}\n\n"
CORRIDOR = "Work on the China-Pakistan Economic Corridor went on."


def corpus_of(*bodies: str) -> Corpus:
    corpus = Corpus()
    for body in bodies:
        corpus |= cpecwatch.extract(cpecwatch.parse(f"{HEAD}ISLAMABAD: {CORRIDOR} {body}\n"))
    return corpus


def misses(body: str, kind: NearMissKind) -> list[str]:
    return [miss.words for miss in corpus_of(body).near_misses() if miss.kind is kind]


class TestNames:
    @pytest.mark.parametrize(
        ("body", "name"),
        [
            ("Villagers near Shah Darbar watched.", "Shah Darbar"),
            ("The bill was written by Gul Naz Marwat in March.", "Gul Naz Marwat"),
            ("A link to the Zarghun Cable Car will follow.", "Zarghun Cable Car"),
            ("They named the Karachi Film Union as well.", "Karachi Film Union"),
        ],
    )
    def test_a_name_in_no_row_is_listed(self, body, name):
        """A run of capitalised words that no row covers is a name that the lexicon may lack."""
        assert misses(body, NearMissKind.NAME) == [name]

    @pytest.mark.parametrize(
        "body",
        [
            "Foreign Minister Wang Yi spoke.",
            "When China spoke, Islamabad listened.",
            "On Monday Pakistan and China signed.",
            "Gwadar Port is busy.",
            "Many Chinese came in May.",
            "Wang visited the Great Hall of the People.",
        ],
    )
    def test_what_the_lexicon_knows_is_none(self, body):
        """Names of rows, days, offices and words that begin a sentence are no near misses."""
        assert misses(body, NearMissKind.NAME) == []

    def test_a_row_mends_the_miss(self):
        """With a row for it, a name is no near miss any more."""
        corpus = corpus_of("A link to the Zarghun Cable Car will follow.")
        row = ProjectRow("zarghun-cable-car", "Zarghun Cable Car", "other")
        mended = Lexicon.default().extended([row])
        assert [miss.words for miss in corpus.near_misses()] == ["Zarghun Cable Car"]
        assert corpus.near_misses(mended) == ()


class TestDemands:
    @pytest.mark.parametrize(
        "body",
        [
            "Shopkeepers demanded foolproof security for Chinese traders.",
            "A lawmaker from the hills urged the government to protect Chinese engineers.",
        ],
    )
    def test_an_ask_that_nobody_known_makes_is_listed(self, body):
        """An ask about security whose demander is not known is a near miss."""
        [words] = misses(body, NearMissKind.DEMAND)
        assert words in body

    @pytest.mark.parametrize(
        "body",
        [
            "China urged Pakistan to protect Chinese engineers.",
            "Shopkeepers did not demand security for Chinese traders.",
            "Shopkeepers demanded cheaper loans.",
            "Shopkeepers might demand security for Chinese traders.",
        ],
    )
    def test_others_are_none(self, body):
        """What became a demand, what was not asked and what is not about security are no near misses."""
        assert misses(body, NearMissKind.DEMAND) == []


class TestOthers:
    def test_a_meeting_with_somebody_unknown_is_listed(self):
        """An encounter of which one side is an unknown name is a near miss."""
        assert misses("Gul Naz Marwat met traders in Quetta.", NearMissKind.MEETING) == ["Gul Naz Marwat"]

    def test_a_sum_of_no_project_is_listed(self):
        """A sum that belongs to no known project is a near miss."""
        assert misses("Traders lost $90 million.", NearMissKind.AMOUNT) == ["$90 million"]
        assert misses("Gwadar Port will cost $90 million.", NearMissKind.AMOUNT) == []

    def test_an_office_that_contradicts_the_date_is_listed(self):
        """An office that its holder did not have on the page's day is a near miss."""
        found = misses("Prime Minister Imran Khan spoke to engineers.", NearMissKind.OFFICE)
        assert found == ["prime minister Imran Khan"]
        assert misses("Former Prime Minister Imran Khan spoke.", NearMissKind.OFFICE) == []


def test_what_stands_on_most_pages_comes_first():
    """Near misses are ranked by the number of articles, and one name is one near miss in all of them."""
    corpus = corpus_of(
        "Villagers near Shah Darbar watched.",
        "A fair near Shah Darbar and Tall Minar was held.",
        "Guards near Shah Darbar rested.",
    )
    first, second = corpus.near_misses()
    assert (first.words, first.articles) == ("Shah Darbar", 3)
    assert (second.words, second.articles) == ("Tall Minar", 1)


def test_evidence_quotes_the_sentence():
    """The evidence of a near miss is the sentence in which it stands, word for word."""
    corpus = corpus_of("Villagers near Shah Darbar watched.")
    [miss] = corpus.near_misses()
    [mark] = miss.evidence
    assert isinstance(miss, NearMiss)
    assert corpus.words(mark) == mark.text == "Villagers near Shah Darbar watched."


def test_pages_on_something_else_have_none():
    """A page that has to do with neither the corridor nor China has no near misses."""
    page = "Rain stops play\n\nLAHORE: Gul Naz Marwat met Tall Minar on Monday and demanded security."
    assert cpecwatch.extract(cpecwatch.parse(page)).near_misses() == ()
