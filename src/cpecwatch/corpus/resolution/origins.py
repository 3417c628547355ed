"""Origins: which pages are copies of one text, be it verbatim, shortened or lightly rewritten.

A page is known by its runs of five words. Two pages are of one origin where the shorter one has enough of its
runs from the longer one: a copy in which one word in ten was changed still has more than half of them, while
two reporters at one event share little but what they both quote, and quotations are left out.

Pages are not compared with each other, but looked up: each is filed under a sample of its runs, those that
begin with certain words, so that a run is in the sample of every page that has it or of none. Only pages that
are found together under several runs are compared in full. What is found under a run is cut off after a fixed
number of pages, so that a phrase of all pages costs no more than a rare one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from zlib import crc32

from cpecwatch.corpus.resolution.joining import Joined
from cpecwatch.records import Article

__all__ = ["find_origins"]

#: Words in a run.
RUN = 5
#: Share of the shorter page's runs that make it a copy: half of what is left with one word in ten changed.
COPIED = 0.4
#: The share that does where both pages are credited to one agency and are no more than these days apart.
CREDITED = 0.2
CREDITED_DAYS = 3
#: A text is copied within so many days; what is alike and later, but for a verbatim copy, is so by routine.
COPIED_DAYS = 31
#: A text of fewer words is too short to be anybody's copy.
FEWEST_WORDS = 8
#: One word in so many begins runs of the sample.
SAMPLED = 4
#: From so many sampled runs on, these shares of them spare the comparison in full.
ENOUGH, CLEARLY, UNLIKELY = 16, 0.6, 0.15
#: How many pages are kept under one run.
KEPT = 48

#: Reporters quote one statement and copy nobody: quotations count only where there are fewer other words.
FEWEST_OWN = 40
_QUOTED = re.compile(r'“[^“”\n]{20,2000}”|"[^"\n]{20,2000}"')
_WORD = re.compile(r"[^\W_]+")
# They stand in every sentence; a run that begins with one is no rarer for it, and would crowd the sample.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """a an and are as at be been but by for from had has have he her his in is it its of on or said that
        the their they this to was were which who will with""",
    )
)


def find_origins(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of articles, grouped by the text that they are copies of.

    Args:
        articles: Articles, in any order; one that copies nothing is a group of its own.

    Returns:
        The groups, each in the order of the ids, and in the order of their first ids.

    >>> text = "Two engineers were hurt on Monday when their van left the road near the dam, police said."
    >>> copy = Article("a-2", text.replace("Two", "Three"))
    >>> find_origins([Article("a-1", text), copy, Article("a-3", "Nothing of the kind was ever said here.")])
    (('a-1', 'a-2'), ('a-3',))
    """
    pages = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    joined = Joined(len(pages))
    firsts: dict[str, int] = {}
    filed: defaultdict[int, list[int]] = defaultdict(list)
    runs = _Runs(pages)
    find = joined.find
    for number, page in enumerate(pages):
        words = _words(page)
        if len(words) < FEWEST_WORDS:
            continue
        twin = firsts.setdefault(" ".join(words), number)
        if twin != number:
            joined.join(twin, number)
            continue
        sample = runs.sample(number, words)
        found = Counter(chain.from_iterable(filed[run] for run in sample if run in filed))
        for other, shared in found.items():
            if find(other) != find(number) and runs.are_copies(number, other, shared):
                joined.join(other, number)
        for run in sample:
            under = filed[run]
            if len(under) < KEPT:
                under.append(number)
    return tuple(tuple(pages[number].id for number in group) for group in joined.groups())


def _words(article: Article) -> list[str]:
    """Return the words of a story without quotations; of an article without a body, those of the page."""
    text = "\n".join([passage.text for passage in article.paragraphs]) or article.text
    own = _WORD.findall(_QUOTED.sub(" ", text).lower())
    return own if len(own) >= FEWEST_OWN else _WORD.findall(text.lower())


@lru_cache(maxsize=200_000)
def _begins_runs(word: str) -> bool:
    """Whether runs that begin with a word are sampled; the same on every machine."""
    return word not in _COMMON and crc32(word.encode("utf-8", "surrogatepass")) % SAMPLED == 0


class _Runs:
    """The runs of pages, as hashes that are good for this process only."""

    def __init__(self, pages: Sequence[Article]) -> None:
        self._pages = pages
        self._sizes: dict[int, int] = {}
        self._all: dict[int, frozenset[int]] = {}

    def sample(self, number: int, words: Sequence[str]) -> set[int]:
        """Return the sampled runs of a page, and remember how many there are."""
        begins = map(_begins_runs, words[: max(1, len(words) - RUN + 1)])
        sample = {hash(tuple(words[at : at + RUN])) for at, begun in enumerate(begins) if begun}
        self._sizes[number] = len(sample)
        return sample

    def all(self, number: int) -> frozenset[int]:
        """Return all runs of a page."""
        if number not in self._all:
            words = _words(self._pages[number])
            self._all[number] = frozenset(map(hash, zip(*(words[at:] for at in range(RUN)), strict=False)))
        return self._all[number]

    def are_copies(self, one: int, other: int, shared: int) -> bool:
        """Whether two pages are of one origin.

        Args:
            one: Number of a page.
            other: Number of another one.
            shared: How many runs of their samples they share.
        """
        if not self._are_within(one, other, COPIED_DAYS):
            return False
        fewer = min(self._sizes[one], self._sizes[other])
        is_credited = self._are_credited_to_one(one, other)
        if fewer >= ENOUGH and not is_credited:
            # So large a sample decides by itself where the share is well above or below the line.
            if shared >= CLEARLY * fewer:
                return True
            if shared < UNLIKELY * fewer:
                return False
        ours, theirs = self.all(one), self.all(other)
        least = CREDITED if is_credited else COPIED
        return len(ours & theirs) >= least * min(len(ours), len(theirs))

    def _are_credited_to_one(self, one: int, other: int) -> bool:
        ours, theirs = self._pages[one], self._pages[other]
        if not ours.agencies or set(ours.agencies).isdisjoint(theirs.agencies):
            return False
        return self._are_within(one, other, CREDITED_DAYS)

    def _are_within(self, one: int, other: int, days: int) -> bool:
        """Whether two pages are no more than so many days apart, as far as they are dated."""
        ours, theirs = self._pages[one].day, self._pages[other].day
        return ours is None or theirs is None or abs((ours - theirs).days) <= days
