"""The one-pass matcher: every name of the lexicon in a text, longest first.

A name is the sequence of its letter and digit runs, so hyphens, spaces, quotes and points between them do not
matter ("Anwar-ul-Haq", "Anwar ul Haq"; "U.S.", "US" need one row each). The text is cut into the same runs
once; each run is one dictionary look-up, and only where a name can begin is a small tree walked. There is
nothing to compile, and the cost per character does not depend on the number of names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import attrs

__all__ = ["Match", "Matcher", "Tokens", "fold", "tokenize"]

T = TypeVar("T")

_RUN = re.compile(r"[^\W_]+")
# What may stand between two runs of one name; anything else ends it.
_JOINT = re.compile(r"[ \-‐‑–'’.&/,]{1,3}\Z")
_FULL_STOP = re.compile(r"\.\s")
#: An abbreviation shorter than this means itself only in capitals: "US" is no "us", "IS" no "Is".
SHORTEST_FREE_CASE = 4


@attrs.frozen
class Tokens:
    """The letter and digit runs of a text, in three lists side by side.

    Attributes:
        text: The text.
        words: The runs.
        starts: Offset of each run's first character.
        ends: Offset just past each run.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


@attrs.frozen
class Match(Generic[T]):
    """A name found in a text.

    Attributes:
        first: Index of its first token.
        last: Index of its last token.
        values: What it may mean.
    """

    first: int
    last: int
    values: tuple[T, ...]


def tokenize(text: str) -> Tokens:
    """Cut a text into runs of letters and digits.

    >>> tokenize("China's C-PEC").words
    ['China', 's', 'C', 'PEC']
    """
    words, starts, ends = [], [], []
    for found in _RUN.finditer(text):
        words.append(found.group())
        start, end = found.span()
        starts.append(start)
        ends.append(end)
    return Tokens(text, words, starts, ends)


def fold(text: str) -> str:
    """Return a name as it is compared: no case, accents or punctuation, single spaces.

    >>> fold("The  Türkiye-Times")
    'the turkiye times'
    """
    plain = text if text.isascii() else "".join(
        c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
    )
    return " ".join(_RUN.findall(plain.casefold()))


def _fits(word: str, name: str) -> bool:
    """Whether a word of the text may stand for a word of a name, as far as case goes."""
    if word == name or name.islower() or name.isdigit():
        return True
    if len(name) < SHORTEST_FREE_CASE and name.isupper():
        return False
    return word[0].isupper()


class _Node(Generic[T]):
    """A node of the tree: where the next run leads, and the names that end here."""

    __slots__ = ("names", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.names: list[tuple[tuple[str, ...], T]] = []


class Matcher(Generic[T]):
    """Finds names in texts.

    Args:
        names: Pairs of a name and what it means; one name may mean several things.

    >>> matcher = Matcher([("Wang Yi", "wang-yi"), ("Wang", "?"), ("China", "china")])
    >>> text = "WANG YI of China met Wang."
    >>> [match.values for match in matcher.find(tokenize(text))]
    [('wang-yi',), ('china',), ('?',)]
    """

    __slots__ = ("_roots",)

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        roots: dict[str, _Node[T]] = {}
        # A run is looked up as it stands, so that the common case costs no case folding.
        self._roots: dict[str, _Node[T]] = {}
        for name, value in names:
            words = tuple(_RUN.findall(name))
            if not words:
                continue
            folded = [fold(word) or word for word in words]
            node = roots.get(folded[0])
            if node is None:
                node = roots[folded[0]] = _Node()
            for word in folded[1:]:
                child = node.next.get(word)
                if child is None:
                    child = node.next[word] = _Node()
                node = child
            node.names.append((words, value))
            first = folded[0]
            for form in (words[0], first, first.capitalize(), first.upper()):
                self._roots.setdefault(form, roots[first])

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> Iterator[Match[T]]:
        """Yield the names among some tokens, from left to right, the longest at each place, none inside another.

        Args:
            tokens: The tokens of a text.
            first: Index of the first token to look at.
            last: Index just past the last one; the end where it is left out.
        """
        words, roots = tokens.words, self._roots
        at, stop = first, len(words) if last is None else last
        while at < stop:
            node = roots.get(words[at])
            found = self._longest(tokens, at, stop, node) if node is not None else None
            if found is None:
                at += 1
            else:
                yield found
                at = found.last + 1

    def _longest(self, tokens: Tokens, at: int, stop: int, node: _Node[T]) -> Match[T] | None:
        words, best, i = tokens.words, None, at
        while True:
            if node.names:
                values = tuple(
                    value
                    for name, value in node.names
                    if all(_fits(words[at + k], part) for k, part in enumerate(name))
                )
                if values:
                    best = Match(at, i, values)
            if i + 1 >= stop:
                return best
            word = words[i + 1]
            child = node.next.get(word.casefold() if word.isascii() else fold(word))
            if child is None:
                return best
            joint = tokens.text[tokens.ends[i] : tokens.starts[i + 1]]
            if not _JOINT.match(joint) or (_FULL_STOP.match(joint) and tokens.ends[i] - tokens.starts[i] > 2):
                return best
            node, i = child, i + 1
