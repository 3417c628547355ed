"""Letters as rules see them: one quote, one dash, one blank, and nothing that has no width."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["INVISIBLE", "beyond_ascii", "flatten", "holds", "plain", "unseen", "visible"]

# One for one: the letters that typography sets instead of ASCII ones.
_SAME = {
    **dict.fromkeys("’‘‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\0", " "
    ),
    "：": ":",
    "｜": "|",
}
#: Characters without a width: soft hyphen, zero-width space and joiners, marks of direction and byte order.
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_ASCII = re.compile(r"[\x00-\x7f]+")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
# Line ends besides the line feed; the carriage return before one is white space.
_BREAK = re.compile(r"\r(?!\n)|[\v\f\u2028\u2029]")
_BREAKS = "\r\v\f\u2028\u2029"


def holds(text: str, parts: Iterable[str]) -> bool:
    """Return whether one of some words, or characters, stands in a text.

    >>> holds("guards for gwadar", ("road", "guard"))
    True
    """
    for part in parts:  # noqa: SIM110  # a third of the time that any() takes, and asked of every line
        if part in text:
            return True
    return False


def beyond_ascii(text: str) -> frozenset[str]:
    """Return the characters of a text that are not ASCII: few, so that to look among them is quick.

    >>> sorted(beyond_ascii("“security” – first"))
    ['–', '“', '”']
    """
    return frozenset() if text.isascii() else frozenset(_ASCII.sub("", text))


def flatten(text: str) -> str:
    r"""Return a text of the same length with ASCII quotes and dashes, and line feeds and blanks only.

    >>> flatten("“security”\u00a0— first")
    '"security" - first'
    """
    for odd in beyond_ascii(text).intersection(_SAME):
        text = text.replace(odd, _SAME[odd])
    if "\0" in text:
        text = text.replace("\0", " ")
    if holds(text, _BREAKS):
        text = _BREAK.sub("\n", text)
    return text


def plain(text: str) -> str:
    r"""Return words as rules see them: ASCII quotes and dashes, single spaces, nothing invisible.

    >>> plain("“secu\u00adrity\u00a0 — first”")
    '"security - first"'
    """
    return visible(flatten(text))


def visible(text: str) -> str:
    r"""Return words as they are set, with single spaces and without invisible characters.

    >>> visible("“secu\u00adrity\u00a0 — first”")
    '“security — first”'
    """
    if not text.isascii():
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())


def unseen(text: str) -> str:
    r"""Return a text without the characters that have no width.

    >>> unseen("secu\u00adrity")
    'security'
    """
    return _UNSEEN.sub("", text)
