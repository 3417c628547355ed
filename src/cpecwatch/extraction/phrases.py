r"""Phrases: many small patterns, each looked for only in a text that has a word it can begin with.

A table of a hundred phrases costs a text of twenty words twenty look-ups, and a search for the few that may
be there. Each phrase begins where a word does; that word's first letters are read off the pattern itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar

from cpecwatch.lexicon.tokens import RUN

__all__ = ["Phrase", "Phrases", "openings", "stems", "stems_of"]

#: How many letters of a word are compared.
_STEM = 4
# Letters that must be there, each followed by no sign that it may be missing.
_LETTERS = re.compile(r"(?:[a-z](?![?*{]))*")
# What ends a word within a pattern.
_WORD_END = re.compile(r"[ '-]|\\b|\\\.|\[- \]")

Value = TypeVar("Value", bound=Hashable)
#: A pattern; or the words of which one must be there, and a pattern.
Phrase = str | tuple[str, str]


def stems(words: Iterable[str]) -> AbstractSet[str]:
    """Return the first letters of some lower-case words."""
    return {word[:_STEM] for word in words}


def stems_of(text: str) -> AbstractSet[str]:
    """Return the first letters of the words of a lower-case text.

    >>> sorted(stems_of("secure its workers' safety"))
    ['its', 'safe', 'secu', 'work']
    """
    return stems(RUN.findall(text))


class _Row(Generic[Value]):
    """One phrase with what it stands for; its pattern is compiled when it is first looked for."""

    __slots__ = ("_search", "number", "pattern", "value")

    def __init__(self, number: int, value: Value, pattern: str) -> None:
        self.number = number
        self.value = value
        self.pattern = pattern
        self._search: Callable[..., re.Match[str] | None] | None = None

    def is_in(self, text: str) -> bool:
        if self._search is None:
            self._search = re.compile(self.pattern).search
        # That it begins where a word does is looked at afterwards: a pattern that begins with a letter, and
        # not with a boundary, skips to where that letter stands, and takes a fifth of the time.
        found = self._search(text)
        while found is not None:
            start = found.start()
            if not start or not (text[start - 1].isalnum() or text[start - 1] == "_"):
                return True
            found = self._search(text, start + 1)
        return False


class Phrases(Generic[Value]):
    r"""Phrases in lower case, each with what it stands for.

    Args:
        table: The phrases of each value, in the order in which values are given. A phrase is a pattern that
            begins with a word or with ``(?:one|of|several)``; where its first word says little, a pair of
            the words of which one must be there (as beginnings) and the pattern.

    >>> phrases = Phrases({"fire": [r"flames?\b", r"on fire\b"], "water": [r"(?:flood|drown)\w*"]})
    >>> text = "drowned in flames"
    >>> list(phrases.find(text, stems_of(text)))
    ['fire', 'water']
    """

    __slots__ = ("_openings", "_rows")

    def __init__(self, table: Mapping[Value, Iterable[Phrase]]) -> None:
        # By the stem that each can begin with, and by its number.
        self._rows: dict[str, dict[int, _Row[Value]]] = {}
        number = 0
        for value, phrases in table.items():
            for phrase in phrases:
                cues, pattern = (None, phrase) if isinstance(phrase, str) else phrase
                row = _Row(number, value, pattern)
                number += 1
                for stem in dict.fromkeys(openings(pattern) if cues is None else stems(cues.split())):
                    self._rows.setdefault(stem, {})[row.number] = row
        self._openings = frozenset(self._rows)

    def find(self, text: str, words: AbstractSet[str]) -> Iterator[Value]:
        """Yield what the phrases in a text stand for, in the order of the table, each once.

        Args:
            text: A text in lower case.
            words: The stems of its words; more do no harm.
        """
        possible = self._openings & words
        if not possible:
            return
        rows: dict[int, _Row[Value]] = {}
        for stem in possible:
            rows.update(self._rows[stem])
        last: Value | None = None
        for number in sorted(rows):
            row = rows[number]
            if row.value != last and row.is_in(text):
                last = row.value
                yield row.value

    def may_be_in(self, words: AbstractSet[str]) -> bool:
        """Return whether a text with words of these stems may hold any of the phrases."""
        return not self._openings.isdisjoint(words)

    def are_in(self, text: str, words: AbstractSet[str]) -> bool:
        """Return whether any of the phrases is in a text."""
        for stem in self._openings & words:
            for row in self._rows[stem].values():
                if row.is_in(text):
                    return True
        return False


def openings(pattern: str, before: str = "") -> Iterator[str]:
    """Yield the stems of the words with which a pattern can begin.

    >>> list(openings("(?:stop|halt) (?:all )?work"))
    ['stop', 'halt']

    Args:
        pattern: A pattern.
        before: Letters that stand before it.

    Raises:
        ValueError: If the pattern does not say with which word it begins.
    """
    found = _LETTERS.match(pattern)
    end = found.end() if found is not None else 0
    word, rest = before + pattern[:end], pattern[end:]
    if len(word) >= _STEM:
        yield word[:_STEM]
    elif word and _WORD_END.match(rest):
        yield word
    elif rest.startswith("(?:"):
        *alternatives, rest = _alternatives(rest)
        if rest.startswith(("?", "*", "{")):
            message = f"expected a phrase that begins with a word, got {pattern!r}"
            raise ValueError(message)
        for alternative in alternatives:
            yield from openings(alternative + rest, word)
    else:
        message = f"expected a phrase that begins with a word, got {pattern!r}"
        raise ValueError(message)


def _alternatives(pattern: str) -> list[str]:
    """Return the alternatives of the group with which a pattern begins, and last of all what follows it."""
    depth, start, found = 0, 3, []
    for i, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if depth == 0 or (depth == 1 and sign == "|"):
            found.append(pattern[start:i])
            start = i + 1
        if depth == 0:
            break
    return [*found, pattern[start:]]
