"""What holds for the records of any page whatever."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analyst import evidence_of, unproved

import cpecwatch
from cpecwatch import Article, Corpus, Label, Passage, Segment
from cpecwatch.extraction.view import make_view

FOLDER = Path(__file__).parent / "pages" / "dev"
PAGES = {path.stem: path.read_text("utf-8-sig") for path in sorted(FOLDER.glob("*.txt"))}

#: What news about the corridor is made of, to be thrown together in any order.
PIECES = (
    "China", "Beijing", "Pakistan", "Islamabad", "Kabul", "the Chinese side",
    "Prime Minister Shehbaz Sharif", "Mr Sharif", "President Xi Jinping", "Wang Yi", "his counterpart",
    "General Bajwa", "former", "he", "it", "they", "the two sides", "the Balochistan Liberation Army",
    "sources", "an official who asked not to be named", "CPEC", "ML-1", "Gwadar Port", "the Dasu dam",
    "met", "held talks with", "urged", "asked", "demanded that", "was told", "called on", "denied that",
    "promised", "will not", "until", "unless", "if", "whether", "to protect Chinese workers",
    "to punish the perpetrators", "its own guards", "not", "never", "will", "would", "must",
    "in Beijing", "on Tuesday", "on June 5", "last month", "in 2019", "two days later", "$6.8 billion",
    "91 percent of the revenue", "Rs 5 crore", "80 billion yuan (USD 11 billion)", "by telephone",
    "the sixth round of the Strategic Dialogue", "said", "and", ",", ";", "—", "-", "(", ")", '"', "“",
    "”", "’s", "'", ".", "?", "!", "\n\n", "\n", "\u00a0", "\u200b", "\u00ad", "İ", "ß", "ﬁ", "中国", "👍",
    "\ud800",
)  # fmt: skip

jumbles = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@st.composite
def scraps(draw):
    """Pages cut anywhere, in any order, joined by anything."""
    cuts = []
    for _ in range(draw(st.integers(1, 3))):
        text = PAGES[draw(st.sampled_from(sorted(PAGES)))]
        start = draw(st.integers(0, len(text)))
        cuts.append(text[start : start + draw(st.integers(0, 3000))])
    return draw(st.sampled_from(["", " ", "\n", "\n\n", "\r\n", "\x00"])).join(cuts)


@st.composite
def shuffles(draw):
    """The lines of a page in any order."""
    lines = PAGES[draw(st.sampled_from(sorted(PAGES)))].splitlines()
    return "\n".join(draw(st.permutations(lines)))


texts = st.one_of(st.text(max_size=300), jumbles, scraps(), shuffles())


def extract(text: str) -> Corpus:
    return cpecwatch.extract(cpecwatch.parse(text))


def body_of(text: str) -> Article:
    """Return an article whose body is the whole text, as one paragraph."""
    segments = (Segment(0, len(text), Label.BODY),) if text else ()
    return Article("article-x", text, paragraphs=(Passage(0, len(text), text),), segments=segments)


def check(corpus: Corpus) -> None:
    """Hold a corpus of one page to what every corpus is."""
    assert unproved(corpus) == []
    [article] = corpus.articles
    for meeting in corpus.meetings:
        assert meeting.participants
        assert len({part.actor for part in meeting.participants}) == len(meeting.participants)
    for demand in corpus.demands:
        assert (demand.demander, demand.addressee) == (None, None) or demand.demander != demand.addressee
        assert (demand.condition_for is not None) <= (demand.strength is cpecwatch.Strength.CONDITION)
    for record in corpus:
        if not isinstance(record, Article):
            assert evidence_of(record), f"{record.id} has no proof"
        for evidence in evidence_of(record):
            assert evidence.text
            assert evidence.field
            assert re.fullmatch(r"[a-z]+(\.[a-z-]+)*", evidence.rule), evidence.rule
            assert evidence.article == article.id or isinstance(record, Article)


def strangers(corpus: Corpus) -> set[str]:
    """Return the ids that records of a corpus point at and that no record of it has."""
    ids = {part.actor for meeting in corpus.meetings for part in meeting.participants}
    for demand in corpus.demands:
        ids |= {demand.demander, demand.addressee, demand.meeting, *demand.projects}
        ids |= {response.by for response in demand.responses}
    return {one for one in ids if one is not None and one not in corpus}


class TestAnyText:
    @settings(max_examples=150)
    @given(texts)
    def test_is_read_without_a_crash_and_every_value_is_proved(self, text):
        """Any text is a page, if an empty one, and all evidence quotes it."""
        check(extract(text))

    @settings(max_examples=150)
    @given(st.one_of(st.text(max_size=300), jumbles))
    def test_may_be_a_body(self, text):
        """The law holds also where the whole text is the body of an article made by hand."""
        check(cpecwatch.extract(body_of(text)))

    @settings(max_examples=60)
    @given(texts)
    def test_gives_the_same_records_each_time(self, text):
        """The same text gives the same corpus, and a union with itself adds nothing."""
        one, other = extract(text), extract(text)
        assert one == other
        assert one | other == one

    @settings(max_examples=60)
    @given(texts)
    def test_keeps_the_article_as_it_was_parsed(self, text):
        """Extraction adds a date estimate, problems and evidence to the article, and changes nothing else."""
        before = cpecwatch.parse(text)
        [after] = cpecwatch.extract(before).articles
        for field in (
            "id",
            "text",
            "title",
            "published",
            "updated",
            "dateline",
            "paragraphs",
            "segments",
            "related",
        ):
            assert getattr(after, field) == getattr(before, field)
        assert after.problems[: len(before.problems)] == before.problems
        if before.published:
            assert after.date_estimate is None

    @pytest.mark.parametrize(
        "text", ["", " ", "\n", "\x00", "\ufeff", "?", "China", "\ud800", "a" * 10_000, "." * 10_000]
    )
    def test_may_be_next_to_nothing(self, text):
        """An empty page has no records but itself."""
        corpus = extract(text)
        check(corpus)
        assert not corpus.meetings
        assert not corpus.demands

    @settings(max_examples=40)
    @given(st.lists(st.sampled_from(sorted(PAGES)), min_size=2, max_size=2, unique=True))
    def test_may_be_two_pages_in_one(self, names):
        """Two pages glued together are a page like any other."""
        check(extract("\n\n".join(PAGES[name] for name in names)))


class TestPages:
    @pytest.mark.parametrize("name", PAGES)
    def test_proves_from_headline_and_body_alone(self, name):
        """What furniture, captions and other articles say proves no actor, meeting, demand or project."""
        corpus = extract(PAGES[name])
        [article] = corpus.articles
        read = {Label.BODY, Label.HEADLINE, Label.STANDFIRST, Label.DATELINE}
        for record in corpus:
            if isinstance(record, Article):
                continue
            for evidence in evidence_of(record):
                labels = {
                    s.label for s in article.segments if s.start < evidence.end and evidence.start < s.end
                }
                assert labels <= read | {Label.SPACE}, (record.id, evidence)

    @pytest.mark.parametrize("name", PAGES)
    def test_names_all_who_ask_are_asked_or_meet(self, name):
        """Every id in a meeting, demand or answer has its actor or project in the corpus."""
        assert strangers(extract(PAGES[name])) == set()

    def test_reads_bytes_as_it_reads_text(self):
        """A page as bytes gives the records of the page as text."""
        for text in PAGES.values():
            assert cpecwatch.extract(cpecwatch.parse(text.encode())) == extract(text)

    def test_does_not_depend_on_what_was_read_before(self):
        """Pages read in another order give the same records."""
        forth = {name: extract(PAGES[name]) for name in PAGES}
        back = {name: extract(PAGES[name]) for name in reversed(PAGES)}
        assert forth == back


PRINT = """
import json, sys, cpecwatch
from cpecwatch.convert import unstructure
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        for record in cpecwatch.extract(cpecwatch.parse(file.read())):
            print(json.dumps(unstructure(record)))
"""


def test_prints_the_same_bytes_in_every_process():
    """Two processes that hash differently read the same bytes off the same pages."""
    paths = sorted(str(path) for path in (Path(__file__).parent / "pages" / "dev").glob("*.txt"))
    printed = [
        subprocess.run(
            [sys.executable, "-c", PRINT, *paths],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    ]
    assert printed[0] == printed[1]
    assert printed[0]


class TestView:
    @given(st.lists(st.one_of(st.text(max_size=40), jumbles), max_size=4), st.data())
    def test_leads_back_to_the_words_that_it_spells_evenly(self, texts, data):
        """Every stretch of the view has its own words of the page, in the same order."""
        page = "\n\n".join(texts)
        passages, at = [], 0
        for text in texts:
            passages.append((Passage(at, at + len(text), text), False))
            at += len(text) + 2
        view = make_view(passages)
        unit = data.draw(st.sampled_from([u for u in view.units if u.start < u.end] or [None]))
        if unit is None:
            return
        start = data.draw(st.integers(unit.start, unit.end - 1))
        end = data.draw(st.integers(start + 1, unit.end))
        first, last = view.back(start, end)
        words = Passage.cut(page, first, last)
        [even] = [u.text for u in [make_view([(words, False)])]]
        assert even.strip() == view.text[start:end].strip()

    def test_keeps_what_it_cannot_even(self):
        """Letters, accents and signs of other scripts stay as they are."""
        text = "São Paulo, 中国, 👍 and Kāshgar"
        assert make_view([(Passage(0, len(text), text), False)]).text == text + "\n"


#: Fields whose value the page states, so that its words must prove it, and the value that says nothing.
STATED = {
    "Meeting": {"when": None, "place": None, "name": None, "ordinal": None, "format": None, "status": "held"},
    "SecurityDemand": {"kind": "", "condition_for": None, "attribution": "author", "when": None},
}


class TestProof:
    @pytest.mark.parametrize(
        ("record", "field"),
        [
            pytest.param("Meeting", "place", id="meeting-place"),
            pytest.param("SecurityDemand", "kind", id="demand-kind"),
            pytest.param("SecurityDemand", "condition_for", id="demand-condition-for"),
            pytest.param("SecurityDemand", "when", id="demand-when"),
        ],
    )
    def test_stands_behind_each_stated_value(self, record, field):
        """Each value that the pages state has its own words as evidence."""
        unproved = []
        for name, text in PAGES.items():
            for one in extract(text):
                if type(one).__name__ == record and getattr(one, field) != STATED[record][field]:
                    fields = {evidence.field for evidence in one.evidence}
                    unproved += [name] * (field not in fields)
        assert unproved == []

    def test_names_fields_that_there_are(self):
        """The field that evidence names is one of its record."""
        for text in PAGES.values():
            for one in extract(text):
                assert all(hasattr(one, evidence.field) for evidence in one.evidence)
