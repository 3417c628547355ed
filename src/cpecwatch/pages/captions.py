"""Picture captions: known by their credit, by standing on the page twice, or by their neighbours."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.letters import holds

__all__ = ["is_caption", "is_credit", "strip_agency_sign"]

_AGENCY = (
    r"(?:AFP|AP|REUTERS|Reuters|PTI|ANI|APP|PID|INP|ISPR|IANS|UNI|Xinhua|XINHUA|EPA|EFE|DPA|TASS|Bloomberg"
    r"|Getty|GETTY"
    r"|Shutterstock|Online|NNI|AA|Anadolu|Sputnik|CCTV|VCG|Handout|HANDOUT|Courtesy|COURTESY|File|FILE"
    r"|Twitter|X|Facebook"
    r"|Instagram|YouTube|Wikimedia|Flickr|Unsplash|Pexels|Supplied|Screengrab|SCREENGRAB|Radio Pakistan"
    r"|PMO|MoFA|White Star)"
)
_PICTURE = (
    r"(?:image|photo|photos|pic|picture|photograph|credits?|file|source|courtesy|representational|via"
    r"|screengrab|handout)"
)
# (Credits: AFP) (Image: AP/File) [Photo by X] (AFP/File) (Xinhua/Jane Doe) [Jane Doe/Reuters] (X/@handle)
_BRACKETED = re.compile(
    rf" ?(?:{_PICTURE}\b[^()\[\]]{{0,60}}|{_AGENCY}(?:[ /,|-][^()\[\]]{{0,50}})?"
    rf"|[^()\[\]/|,]{{2,60}}[/|,] ?(?:via )?{_AGENCY}(?:[ /,][^()\[\]]{{0,30}})?)",
    re.IGNORECASE,
)
# What follows the last dash or bar: .-PID   - AFP/File   | Reuters   -Photo by author
_SIGNED = re.compile(
    rf" ?(?:(?:file )?photo(?:s|graph)?(?: ?: ?| by | courtesy |\b)[^.]{{0,40}}"
    rf"|{_AGENCY}(?:[ /][^.]{{0,30}})?)",
    re.IGNORECASE,
)
# PHOTO: REUTERS   Photograph: Jane Doe   Image: File   /Getty Images   file photo   handout via REUTERS
_NAMED = re.compile(
    r"(?:\b(?:photo|photos|photograph|image|picture|pic|photo credit|image credit|picture credit"
    r"|image source|photo source|credit|screengrab|photo courtesy|image courtesy)"
    r" ?: ?[^.:]{1,60}|\bfile (?:photo|pic|image)|\b(?:photo|image|picture)s? by [A-Z][^.]{2,40}"
    r"|/ ?(?:getty images|afp|reuters|ap)(?: via [\w ]{2,30})?"
    r"|\bhandout via [a-z]+|\bvia (?:getty images|reuters|afp|ap))[ .]{0,2}\Z",
    re.IGNORECASE,
)
# The photographer in capitals, and whose picture it is, after the end of a sentence: JANE DOE / CHINA DAILY
_INITIALLED = re.compile(r"[.!?\"] (?:[A-Z][A-Z'-]+ ?){1,4}/ ?(?:[A-Z][A-Za-z'-]+ ?){1,4}\Z")
# Whose picture it is, after the sign of copyright: © Provided by The Post   © AFP via Getty Images
_OWNED = re.compile(rf"© ?(?:[Pp]rovided by [A-Z].{{1,40}}|{_AGENCY}(?: (?:via )?[A-Z].{{1,30}})?)")
_CREDIT_WORDS = (
    "photo",
    "image",
    "picture",
    "pic:",
    "pic :",
    "file pic",
    "credit",
    "getty",
    "/",
    "via ",
    "handout",
    "screengrab",
)
_CREDITS = frozenset(
    (
        "getty images",
        "afp via getty images",
        "file",
        "file photo",
        "shutterstock",
        "ap photo",
        "courtesy photo",
        "supplied",
        "representational image",
    )
)
#: Longest stretch at the end of a line that can be a credit, in characters.
LONGEST_CREDIT = 100
_OPENS = re.compile(
    r"(?:FILE(?: PHOTO)? ?[-:]|file (?:photo|picture|image)\b|photo (?:by|shows|taken|courtesy|credit)\b"
    r"|this (?:\w+ ){0,3}(?:photo|picture|photograph|image)\b"
    r"|(?:a |the )?(?:screengrab|screenshot) |representational image|representative image"
    r"|image for representation|(?:photo|image|picture|pic)(?: credit| courtesy)? ?:"
    r"|in this (?:\w+,? ){0,6}(?:photo|picture|image|handout)|(?:in )?this (?:file |handout )?(?:photo"
    r"|picture)"
    r"|(?:image|media) (?:caption|copyright|source)\b|\[\d\d?/\d\d?\]|item \d\d? of \d\d?\b"
    r"|(?:a )?(?:combination|general view|view|aerial view) of .{10,160}(?:photo|file))",
    re.IGNORECASE,
)
# Credit by sign alone ("- AFP") at the end of a story, where it is the agency's signature.
_SIGN = re.compile(rf"(?P<sign>[ .]?\(?-{{1,2}} ?(?P<agency>{_AGENCY})\)?)\.?\Z")
# How such lines begin: always one of them, and with a word of pictures after the articles.
_OPENING_WORDS = (
    "file",
    "photo",
    "screen",
    "represent",
    "image",
    "picture",
    "pic",
    "item ",
    "media",
    "[",
    "combination",
)
_ARTICLES = ("this ", "a ", "the ", "in ", "general", "view", "aerial")
_PICTURES = ("photo", "picture", "image", "screengrab", "screenshot", "view of")
_LEFT_RIGHT = re.compile(r"\((?:L|R|C|left|right|centre|center)\)|\((?:L|from left)[ ,-]", re.IGNORECASE)
#: A sentence that says who stands left and right is no longer, in words.
LONGEST_SHOWN = 45
#: Captions are no longer than this, in words.
LONGEST_CAPTION = 75


def _credit_start(line: str, low: str) -> int | None:
    """Return where the credit of a picture begins at the end of a line, or ``None``."""
    end = len(line) - (line[-1] == ".")
    sign = line.rfind("©", max(0, end - 40))
    if sign > 0:
        found = _SIGNED.fullmatch(line, sign + 1, end)
        if found is not None:
            return sign
    if line[end - 1 : end] in (")", "]"):
        start = max(line.rfind("(", 0, end), line.rfind("[", 0, end))
        if start >= 0 and end - start <= LONGEST_CREDIT:
            return start if _BRACKETED.fullmatch(line, start + 1, end - 1) is not None else None
        return None
    start = max(line.rfind("-", max(0, end - 60), end), line.rfind("|", max(0, end - 60), end))
    if (
        start > 0
        and (line[start] == "|" or line[start - 1] in ".,'\" -")
        and _SIGNED.fullmatch(line, start + 1, end) is not None
        # Without a stop before the dash it may be a headline with the name of its outlet.
        and (
            line[start] == "|"
            or line[:start].rstrip(" -")[-1:] in (".", ",", "'", '"')
            or low.startswith("photo", start + 1)
        )
    ):
        return start
    if line[-1:].isalpha() and "/" in line[-LONGEST_CREDIT:]:
        found = _INITIALLED.search(line, max(0, len(line) - LONGEST_CREDIT))
        if found is not None:
            return found.start() + 1
    if holds(low[-LONGEST_CREDIT:], _CREDIT_WORDS):
        found = _NAMED.search(line, max(0, len(line) - LONGEST_CREDIT))
        return found.start() if found is not None else None
    return None


def is_credit(block: Block) -> bool:
    """Return whether a line is the credit of a picture and no more ("Photo: AP")."""
    if block.words > 9:
        return False
    is_owned = block.plain[0] == "©" and _OWNED.fullmatch(block.plain) is not None
    return is_owned or block.low in _CREDITS or _credit_start(block.plain, block.low) == 0


def is_caption(block: Block) -> bool:
    r"""Return whether a line shows by its own words that it belongs to a picture.

    >>> from cpecwatch.pages.blocks import find_blocks
    >>> [is_caption(block) for block in find_blocks("Men at work. (Image: AP/File)\nMen were at work.")]
    [True, False]
    """
    if block.words > LONGEST_CAPTION:
        return False
    words, low = block.plain, block.low
    pictured = low.startswith(_OPENING_WORDS) or (low.startswith(_ARTICLES) and holds(low[:80], _PICTURES))
    if pictured and _OPENS.match(words) is not None:
        return block.words > 3 or words[-1] != ":"
    if _credit_start(words, low) is not None:
        return True
    short = not block.sentence or block.words <= LONGEST_SHOWN
    # A sentence after "(c)" is a point of a list.
    start = len("(c)") if block.sentence and words.startswith("(c) ") else 0
    return short and "(" in words and _LEFT_RIGHT.search(words, start) is not None


def strip_agency_sign(words: str) -> tuple[int, str] | None:
    """Return where the signature of an agency begins at the end of a story, and the agency.

    >>> strip_agency_sign("The talks go on. -AFP")
    (16, 'AFP')
    """
    found = _SIGN.search(words, max(0, len(words) - 24))
    return (found.start(), found.group("agency")) if found is not None else None
