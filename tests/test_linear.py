"""The cost of reading grows with the length of a text, and no faster: proved by doubling.

What is counted are the lines of Python that run: a count is the same on every machine and in every run. It
does not show how long one search of a pattern takes. That a pattern does not go back over its text again and
again is seen from processor time, over a range so wide that no busy machine makes linear look quadratic.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from itertools import cycle, pairwise
from pathlib import Path
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

#: What a hostile or broken page may repeat to make a parser slow.
HOSTILE_PAGES = {
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

#: Length of the shortest text, in characters.
SHORT = 2_000

#: How much longer the longest one is, where processor time is taken.
LONGER = 32


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


def seconds(work: Callable[[], object], turns: int) -> float:
    """Return the processor time that a piece of work takes, the best of some turns."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(turns):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


def grows_as_its_square(work: Callable[[int], object]) -> bool:
    """Return whether a text ``LONGER`` times as long takes nearer to the square of that than to that."""
    short = max(seconds(lambda: work(SHORT), turns=3), 0.0005)
    return seconds(lambda: work(SHORT * LONGER), turns=1) > LONGER * short * LONGER / 4


def repeated(piece: str, length: int) -> str:
    return piece * (length // len(piece) + 1)


def text_of(name: str, length: int) -> str:
    return repeated(HOSTILE[name], length)


def story_of(length: int) -> Article:
    """Return an article of so many characters, its paragraphs those of the labelled pages over again."""
    pages = sorted((Path(__file__).parent / "labelled" / "pages").glob("*.txt"))
    told = [p.text for page in pages for p in cpecwatch.parse(page.read_text(encoding="utf-8")).paragraphs]
    paragraphs, at = list[Passage](), 0
    for words in cycle(told):
        paragraphs.append(Passage(at, at + len(words), words))
        at += len(words) + 1
        if at >= length:
            break
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    segments = (Segment(0, len(text), Label.BODY),)
    return Article("article-x", text, paragraphs=tuple(paragraphs), segments=segments)


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

    def test_steps_of_a_story_grow_no_faster_than_it(self):
        """A story of all kinds of sentences, four times as long, takes about four times the steps."""
        short, long = (steps(lambda n=n: cpecwatch.extract(story_of(n))) for n in (30_000, 120_000))
        assert long <= 4.5 * short

    @pytest.mark.parametrize("make", [article_of, many_paragraphs])
    @pytest.mark.parametrize("name", HOSTILE)
    def test_no_pattern_goes_back_over_its_text(self, name, make):
        """A text many times as long takes nowhere near the square of that."""
        assert not grows_as_its_square(lambda n: cpecwatch.extract(make(text_of(name, n))))


@pytest.mark.parametrize(
    "piece",
    [*HOSTILE.values(), *HOSTILE_PAGES.values()],
    ids=[*HOSTILE, *(f"page-{name}" for name in HOSTILE_PAGES)],
)
@pytest.mark.parametrize(
    "head", ["", "The Coast Post\n\nGuards for Gwadar\n\nBy Jane Doe\n\n"], ids=["bare", "headed"]
)
class TestParse:
    def test_steps_grow_no_faster_than_the_page(self, piece, head):
        """Twice the page takes at most about twice the steps, and four times at most about four times."""
        one, two, four = (
            steps(lambda n=n: cpecwatch.parse(head + repeated(piece, n)))
            for n in (SHORT, 2 * SHORT, 4 * SHORT)
        )
        assert two <= 2.2 * one + 1000
        assert four <= 4.4 * one + 2000

    def test_no_pattern_goes_back_over_its_page(self, piece, head):
        """A page many times as long takes nowhere near the square of that to parse."""
        assert not grows_as_its_square(lambda n: cpecwatch.parse(head + repeated(piece, n)))
