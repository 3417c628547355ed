"""What the names of outlets look like."""

from __future__ import annotations

import re

from cpecwatch.pages.furniture import is_section
from cpecwatch.pages.letters import holds

__all__ = [
    "has_outlet_word",
    "is_masthead",
    "is_office",
    "is_outlet_like",
    "without_edition",
    "without_initials",
]

_WORD = re.compile(
    r"\b(?:times|post|daily|news|ledger|express|tribune|herald|chronicle|review|gazette|courier|sentinel"
    r"|observer|dispatch|watch|notes"
    r"|journal|today|online|telegraph|standard|star|sun|mail|nation|tv|radio|wire|network|agency|press"
    r"|bulletin|monitor|digest|mirror|diary|notebook"
    r"|insider|weekly|embassy|ministry|consulate|blog|magazine|globe|guardian|independent|examiner"
    r"|recorder|reporter|diplomat|affairs"
    r"|frontier|tribune|citizen|mercury|argus|echo|voice|world|media|point|business|economist|outlook"
    r"|friday|sunday|morning|evening)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(("of", "the", "and", "in", "for", "on", "&", "-", "de"))
_EDITION = re.compile(
    r"[ ,|-]*\b(?:print edition|e-?paper|online edition|digital edition|online|website|(?:https?://|www\.)\S+)\Z",
    re.IGNORECASE,
)
#: Whose pages have their name on top, and not always a headline.
_OFFICES = ("ministry of ", "embassy of ", "consulate general ", "government of ", "prime minister's office")


def without_edition(words: str) -> str:
    """Return the name of an outlet without that of its edition, or its address."""
    return _EDITION.sub("", words) if words[-1:] in "nreNRE" or holds(words, ("www.", "http")) else words


def without_initials(words: str) -> str:
    """Return the name of an outlet without its initials before it, as a logo has them.

    >>> without_initials("CP Coast Post"), without_initials("US Times")
    ('Coast Post', 'US Times')
    """
    initials, _, name = words.partition(" ")
    own = "".join(word[0] for word in name.split())
    return name if len(initials) > 1 and initials == own.upper() else words


def has_outlet_word(words: str) -> bool:
    """Return whether words have one of those that names of outlets are made of.

    >>> has_outlet_word("The Coast Post"), has_outlet_word("The Coast")
    (True, False)
    """
    return _WORD.search(words) is not None


def is_outlet_like(words: str) -> bool:
    """Return whether words have the form of an outlet's name and one of the words that make such names.

    >>> is_outlet_like("The Coast Post"), is_outlet_like("Rain in the hills")
    (True, False)
    """
    tokens = words.split()
    if len(tokens) > 6 or not has_outlet_word(words) or is_section(words):
        return False
    return all(token[0].isupper() or token[0].isdigit() or token in _SMALL for token in tokens)


def is_office(low: str) -> bool:
    """Return whether a line, in lower case, begins with the name of an office that publishes for itself.

    >>> is_office("embassy of china in pakistan"), is_office("ministry denies report")
    (True, False)
    """
    return low.startswith(_OFFICES)


def is_masthead(words: str) -> bool:
    """Return whether the first line of a page has the form of an outlet's name.

    >>> is_masthead("Embassy of the People's Republic of China in Pakistan"), is_masthead("Who? Me")
    (True, False)
    """
    words = without_edition(words)
    tokens = words.split()
    if not words or words[-1] in ".!?" or is_section(words) or holds(words, '|:;?!"/>'):
        return False
    if not all(token[0].isupper() or token[0].isdigit() or token in _SMALL for token in tokens):
        return False
    return (len(tokens) <= 6 or has_outlet_word(words)) and any(c.isalpha() for c in words)
