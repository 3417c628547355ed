"""The cost of reading grows with the length of a text, and no faster: proved by doubling.

What is counted are the lines of Python that run: a count is the same on every machine and in every run. It
does not show how long one search of a pattern takes, so the time is taken as well, over a range so wide that
a busy machine cannot turn linear into quadratic.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from types import FrameType

import pytest

import cpecwatch
from cpecwatch import Article, Label, Passage, Segment

#: What a hostile or broken page may repeat, each a few dozen characters.
HOSTILE = {
    "one-word": "corridor ",
    "capital-words": "Gwadar Karakoram Zhob ",
    "unknown-capitals": "Abc Defgh Ijklm Nopqr ",
    "no-blanks": "corridor",
    "asks": "China urged Pakistan to protect its workers. ",
    "asks-of-no-one": "urged to protect demanded that asked for ",
    "meetings": "Wang Yi met Ishaq Dar in Beijing on Tuesday. ",
    "one-sentence-of-meetings": "Wang Yi met Ishaq Dar in Beijing and ",
    "talks-between": "talks between Wang Yi and Ishaq Dar and ",
    "names": "Xi Jinping, Wang Yi, Shehbaz Sharif, ",
    "surnames": "Sharif, Bajwa, Wang, Dar and ",
    "titles": "former Prime Minister of Foreign Affairs ",
    "titles-of": "secretary of the deputy chairman of the ",
    "states": "China, Pakistan, India, Beijing, Islamabad, ",
    "generic-bodies": "the army and the foreign ministry and the army ",
    "negations": "did not never no not without ",
    "if-until-unless": "will not move until unless only if before work on CPEC can resume ",
    "quotes": '"" "a" ',
    "open-quotes": '"China said ',
    "apostrophes": "China's Pakistan's ' s' ",
    "commas": ", a, b, , ",
    "semicolons": "; a; b; ",
    "dashes": "- a — b – ",
    "brackets": "((( ",
    "closed-brackets": "(a) [b] ",
    "dates": "on Tuesday, June 5, 2025, in May, ",
    "months": "May June July March in May of ",
    "days-later": "two days later, three days earlier, ",
    "amounts": "$5 billion, Rs 3 crore, 91 percent, ",
    "amounts-of-projects": "ML-1 will cost $5 billion (Rs 3 crore) ",
    "conversions": "80 billion yuan (USD 11 billion) (Rs 3) ",
    "projects": "CPEC, ML-1, the Dasu dam, Gwadar Port, ",
    "digits": "1234567890",
    "grouped-digits": "123,456,789,",
    "dollars": "$",
    "points": ".",
    "points-and-blanks": ". ",
    "initials": "A. B. C. ",
    "questions": "Will China ask Pakistan? ",
    "blanks": "          ",
    "invisible": "\u200b\u00ad",
    "soft-words": "cor\u00adri\u200bdor ",
    "ordinals": "the sixth round of the seventh session of the ",
    "sessions": "the 14th session of the Joint Cooperation Committee and ",
    "sources": "sources said that an official said that ",
    "responses": "Pakistan promised and assured and agreed and ",
    "capitals": "CHINA URGED PAKISTAN ",
    "foreign": "中国敦促巴基斯坦 ",
    "lines": "China urged Pakistan.\n",
}

#: Length of the shortest text, in characters.
SHORT = 2_000


def article_of(text: str) -> Article:
    """Return an article whose body is the whole text."""
    paragraphs = (Passage(0, len(text), text),)
    return Article("article-x", text, paragraphs=paragraphs, segments=(Segment(0, len(text), Label.BODY),))


def many_paragraphs(text: str) -> Article:
    """Return an article whose body is the text cut into paragraphs of some hundred characters."""
    cuts = [*range(0, len(text), 300), len(text)]
    paragraphs = tuple(Passage.cut(text, a, b) for a, b in pairwise(cuts) if b > a)
    return Article("article-x", text, paragraphs=paragraphs, segments=(Segment(0, len(text), Label.BODY),))


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python a piece of work runs, each turn of a loop or comprehension included.

    The work is done once before, so that what is made on first use does not count.
    """
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return note

    work()
    before = sys.gettrace()
    sys.settrace(note)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that a piece of work takes, the best of two after a first one."""
    best = float("inf")
    gc.disable()
    try:
        work()
        for _ in range(2):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


def text_of(name: str, length: int) -> str:
    piece = HOSTILE[name]
    return piece * (length // len(piece) + 1)


class TestExtract:
    @pytest.mark.parametrize("make", [article_of, many_paragraphs])
    @pytest.mark.parametrize("name", HOSTILE)
    def test_steps_grow_no_faster_than_the_text(self, name, make):
        """Twice the text takes at most about twice the steps, and four times at most about four times."""
        one, two, four = (
            steps(lambda n=n: cpecwatch.extract(make(text_of(name, n))))
            for n in (SHORT, 2 * SHORT, 4 * SHORT)
        )
        assert two <= 2.2 * one + 1000
        assert four <= 4.4 * one + 2000

    @pytest.mark.parametrize("make", [article_of, many_paragraphs])
    @pytest.mark.parametrize("name", HOSTILE)
    def test_time_grows_no_faster_than_the_text(self, name, make):
        """Eight times the text takes nowhere near sixty-four times as long."""
        short, long = (
            seconds(lambda n=n: cpecwatch.extract(make(text_of(name, n)))) for n in (SHORT, 8 * SHORT)
        )
        assert long <= 32 * max(short, 0.0005)


class TestParse:
    @pytest.mark.parametrize("name", HOSTILE)
    def test_time_grows_no_faster_than_the_page(self, name):
        """Eight times the page takes nowhere near sixty-four times as long to parse."""
        short, long = (seconds(lambda n=n: cpecwatch.parse(text_of(name, n))) for n in (SHORT, 8 * SHORT))
        assert long <= 32 * max(short, 0.0005)
