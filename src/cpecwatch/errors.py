"""All exceptions of cpecwatch: one root, and leaves that are also the builtin a caller would guess.

Only bad *calls*, bad *files* and bad *lexicons* raise. Bad page text never does: whatever was odd about a
page stands in ``Article.problems``.

>>> issubclass(UnknownFieldError, CpecwatchError) and issubclass(UnknownFieldError, LookupError)
True
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "CpecwatchError",
    "InvalidValueError",
    "LexiconError",
    "MissingExtraError",
    "SchemaError",
    "SourceNotFoundError",
    "UnknownFieldError",
    "UnreadableTextError",
    "expected",
    "shorten",
    "suggest",
]

#: How much of an offending input a message quotes.
QUOTED_CHARACTERS = 80


class CpecwatchError(Exception):
    """The root of all errors that cpecwatch raises on purpose."""


class InvalidValueError(CpecwatchError, ValueError):
    """A value that a record or a call cannot take."""


class UnknownFieldError(CpecwatchError, LookupError):
    """A query names a field that the record does not have."""


class UnreadableTextError(CpecwatchError, ValueError):
    """Bytes that are no text, in no encoding that news pages use."""


class SourceNotFoundError(CpecwatchError, FileNotFoundError):
    """A file, folder or glob to read that is not there, or holds no page."""


class SchemaError(CpecwatchError, ValueError):
    """A saved file that is foreign, truncated, damaged or too new; names every fault found."""


class LexiconError(CpecwatchError, ValueError):
    """Lexicon rows that break a rule; names every fault found, each with its file, row and field."""


class MissingExtraError(CpecwatchError, ImportError):
    """A door that needs an optional package; names the extra that brings it."""


def shorten(value: object, limit: int = QUOTED_CHARACTERS) -> str:
    """Return ``repr(value)`` cut to ``limit`` characters, for quoting in a message.

    It is cut in the middle: a path says most at its end, a text at its start.

    >>> shorten("/a/long/way/down/to/page.txt", limit=20)
    "'/a/long/w…page.txt'"
    """
    words = repr(value)
    tail = (limit - 1) // 2
    return words if len(words) <= limit else f"{words[: limit - 1 - tail]}…{words[-tail:]}"


def expected(what: str, got: object, at: str = "") -> str:
    """Return a message of the one form that cpecwatch uses.

    >>> expected("an ISO 8601 date", "tomorrow", at="Meeting.when")
    "expected an ISO 8601 date, got 'tomorrow' at Meeting.when"
    """
    return f"expected {what}, got {shorten(got)}" + (f" at {at}" if at else "")


def suggest(name: str, known: Iterable[str]) -> str:
    """Return the end of a message that offers the closest known name, or lists them all.

    >>> suggest("demandr", ["demander", "kind"])
    "; did you mean 'demander'?"
    >>> suggest("zzz", ["demander", "kind"])
    '; known are demander, kind'
    """
    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(names)}"
