"""The one-pass matcher: every name of the lexicon in a text, longest first.

A name is the sequence of its letter and digit runs, so hyphens, spaces, quotes and points between them do not
matter ("Anwar-ul-Haq", "Anwar ul Haq"; "U.S.", "US" need one row each). The text is cut into the same runs
once; each run is one dictionary look-up, and only where a name can begin is a small tree walked. A tree is
grown when a text first holds its first run: a large lexicon costs little before it is used, and the cost per
character does not depend on the number of names.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import compress, count, filterfalse, pairwise
from operator import contains
from typing import Generic, TypeVar

import attrs

from cpecwatch.lexicon.casing import forms, spellings
from cpecwatch.lexicon.tokens import RUN, Tokens, plain

__all__ = ["Match", "Matcher", "is_findable"]

T = TypeVar("T", bound=Hashable)

#: What may stand between two runs of one name; the marks only where the name has them, too.
JOINTS = frozenset(" -‐‑–'’.&/,()+")
MARKS = frozenset(",()+")
LONGEST_JOINT = 3
APOSTROPHES = frozenset("'’‘ʼ")
#: A full stop after more letters than this ends a sentence; after fewer it is that of an initial.
LONGEST_INITIAL = 2


@attrs.define(unsafe_hash=True, on_setattr=None)  # not frozen, which would triple the time to make one
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


class _Node(Generic[T]):
    """A node of the tree: where the next run leads, and the names that end here.

    The way to a node is a run as a text may write it, after the apostrophe or marks that the name has before
    it: "'an" for "Xi'an", which is no "Xi an".
    """

    __slots__ = ("known", "names", "next", "pending")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.names: list[tuple[tuple[frozenset[str], ...], T]] = []
        # Names of a root that are not yet planted.
        self.pending: list[tuple[str, T]] = []
        # Runs as texts wrote them -> what they mean; only as many as there are ways to write the names.
        self.known: dict[str | tuple[str, ...], tuple[T, ...]] = {}

    def grow(self) -> None:
        """Plant the pending names below this node, the root of their first run."""
        grown: _Node[T] = _Node()
        for name, value in self.pending:
            found = list(RUN.finditer(name))
            words = spellings([run.group() for run in found])
            node = grown
            for before, run, written in zip(found, found[1:], words[1:], strict=False):
                # A text may leave out the marks that a name has, and never the apostrophe.
                way = _WAYS[name[before.end() : run.start()]] or ""
                ways, low = (way,) if way in {"", "'"} else ("", way), written[0].lower()
                child = node.next.get(ways[0] + low) or _Node()
                for key in (low, *written):
                    for way in ways:
                        node.next.setdefault(way + key, child)
                node = child
            node.names.append((tuple(map(frozenset, words)), value))
        # In this order a thread that reads meanwhile finds everything or grows the same tree again.
        self.next, self.names = grown.next, grown.names
        self.pending = []

    def values(self, words: str | tuple[str, ...]) -> tuple[T, ...]:
        """Return what the runs of a text that lead here mean, written as they are."""
        known = self.known.get(words)
        if known is None:
            runs = (words,) if isinstance(words, str) else words
            fitting = (v for forms, v in self.names if all(map(contains, forms, runs)))
            known = self.known[words] = tuple(dict.fromkeys(fitting))
        return known


class _Ways(dict[str, str | None]):
    """Gap -> what of it counts: an apostrophe, marks, nothing; ``None`` where no name goes on."""

    def __missing__(self, gap: str) -> str | None:
        if len(gap) > LONGEST_JOINT or not JOINTS.issuperset(gap):
            return None
        way = "'" if gap in APOSTROPHES else "".join(sorted(MARKS.intersection(gap)))
        self[gap] = way  # of so short gaps there are few
        return way


_WAYS = _Ways()


def _ends_name(before: str, gap: str) -> bool:
    """Whether a name ends between a run and a gap that may join others."""
    return gap.startswith(". ") and len(before) > LONGEST_INITIAL


def is_findable(name: str) -> bool:
    """Return whether a text can hold a name: it has letters or digits, and nothing in it ends a name.

    >>> is_findable("S. Jaishankar"), is_findable("Mr. Nobody: a life"), is_findable("?!")
    (True, False, False)
    """
    runs = list(RUN.finditer(name))
    gaps = [name[before.end() : run.start()] for before, run in pairwise(runs)]
    return bool(runs) and all(
        _WAYS[gap] is not None and not _ends_name(run.group(), gap)
        for run, gap in zip(runs, gaps, strict=False)
    )


class Matcher(Generic[T]):
    """Finds names in texts.

    Args:
        names: Pairs of a name and what it means; one name may mean several things.

    >>> from cpecwatch.lexicon import tokenize
    >>> matcher = Matcher([("Wang Yi", "wang-yi"), ("Wang", "?"), ("China", "china")])
    >>> text = "WANG YI of China met Wang."
    >>> [match.values for match in matcher.find(tokenize(text))]
    [('wang-yi',), ('china',), ('?',)]
    """

    __slots__ = ("_roots",)

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        starts: dict[str, list[tuple[str, T]]] = {}
        for name, value in names:
            bare = plain(name)
            run = RUN.search(bare)
            if run is not None:
                starts.setdefault(run.group(), []).append((bare, value))
        roots: dict[str, _Node[T]] = {}
        # Each way to write a first run -> the root of the names that begin with it.
        self._roots: dict[str, _Node[T]] = {}
        for word, pairs in starts.items():
            root = roots.setdefault(word.lower(), _Node())
            root.pending += pairs
            for form in forms(word):
                self._roots[form] = root

    def find(self, tokens: Tokens, first: int = 0, last: int | None = None) -> Iterator[Match[T]]:
        """Yield the names among some tokens, left to right, the longest at each place, none inside another.

        Args:
            tokens: The tokens of a text.
            first: Index of the first token to look at.
            last: Index just past the last one; the end where it is left out.
        """
        roots, ways, words = self._roots, _WAYS, [*tokens.words[first:last], ""]
        gaps = tokens.gaps[first : first + len(words)]
        if not tokens.text.isascii() and (
            odd := {word: plain(word) for word in filterfalse(str.isascii, words)}
        ):
            words = [odd.get(word, word) for word in words]
        at = 0
        for start in compress(count(), map(roots.__contains__, words)):
            if start < at:
                continue
            node = roots[words[start]]
            if node.pending:
                node.grow()
            if gaps[start + 1] == " " and words[start + 1] not in node.next:
                # Most runs that could begin a name do not go on with it: "the" is none, "China" is one.
                if node.names and (values := node.values(words[start])):
                    yield Match(first + start, first + start, values)
                continue
            path, last = [node], start
            while True:
                gap = gaps[last + 1]
                way = ways[gap]
                if way is None or (child := path[-1].next.get(way + words[last + 1])) is None:
                    break
                if gap != " " and _ends_name(words[last], gap):
                    break
                path.append(child)
                last += 1
            for node in reversed(path):
                if node.names:
                    values = node.values(words[start] if last == start else tuple(words[start : last + 1]))
                    if values:
                        yield Match(first + start, first + last, values)
                        at = last + 1
                        break
                last -= 1
