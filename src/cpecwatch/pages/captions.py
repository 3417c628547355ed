"""Picture captions: known by their credit, by standing on the page twice, or by their neighbours."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block

__all__ = ["is_caption", "is_credit", "strip_agency_sign"]

_AGENCY = (
    r"(?:AFP|AP|REUTERS|Reuters|PTI|ANI|APP|PID|INP|ISPR|IANS|UNI|Xinhua|XINHUA|EPA|EFE|DPA|TASS|Bloomberg|Getty|GETTY"
    r"|Shutterstock|Online|NNI|AA|Anadolu|Sputnik|CCTV|VCG|Handout|HANDOUT|Courtesy|COURTESY|File|FILE|Twitter|X|Facebook"
    r"|Instagram|YouTube|Wikimedia|Flickr|Unsplash|Pexels|Supplied|Screengrab|SCREENGRAB|Radio Pakistan|PMO|MoFA|White Star)"
)
# The credit that ends a caption. Each form is tried on the last hundred characters alone.
_CREDIT = re.compile(
    r"(?:"
    # (Credits: AFP) (Image: AP/File) [Photo by X]
    r"[(\[] ?(?:image|photo|photos|pic|picture|credits?|file|source|courtesy|photograph|representational|via|screengrab|photo by|image by|handout)\b[^()\[\]]{0,60}[)\]]"
    # (AFP/File) (Xinhua/Huang Jingwen) [Sami Abu Tabak/Reuters] (X/@ForeignOfficePk) (REUTERS)
    rf"|[(\[]{_AGENCY}(?:[ /,|-][^()\[\]]{{0,50}})?[)\]]"
    rf"|[(\[][^()\[\]]{{2,60}}[/|,] ?(?:via )?{_AGENCY}(?:[ /,][^()\[\]]{{0,30}})?[)\]]"
    # .-PID   - AFP   - AFP/File   | Reuters   -Photo by author
    rf"|(?:[.,'\"] ?- ?|(?<=\w) ?- |\| |- ?)(?:photo(?:s|graph)?(?:: | by | courtesy )?[^.]{{0,40}}|file photo|{_AGENCY}(?:[ /][^.]{{0,30}})?)"
    # PHOTO: REUTERS   Photo: AP   Photograph: South Asia Ledger   Image: File   Photo courtesy: X
    r"|(?:\b(?:photo|photos|photograph|image|picture|pic|photo credit|image credit|picture credit|image source|photo source|credit|screengrab|photo courtesy|image courtesy)"
    r" ?: ?)[^.:]{1,60}"
    r"|\bfile (?:photo|pic|image)|\b(?:photo|image|picture)s? by [A-Z][^.]{2,40}|/ ?(?:getty images|afp|reuters|ap)(?: via [\w ]{2,30})?"
    r"|\bhandout via [a-z]+|\bvia (?:getty images|reuters|afp|ap)"
    r")[ .]{0,2}\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:FILE(?: PHOTO)? ?[-:]|file (?:photo|picture|image)\b|photo (?:by|shows|taken|courtesy|credit)\b|this (?:\w+ ){0,3}(?:photo|picture|photograph|image)\b"
    r"|(?:a |the )?(?:screengrab|screenshot) |representational image|representative image|image for representation|(?:photo|image|picture|pic)(?: credit| courtesy)? ?:"
    r"|in this (?:\w+,? ){0,6}(?:photo|picture|image|handout)|(?:in )?this (?:file |handout )?(?:photo|picture)"
    r"|(?:a )?(?:combination|general view|view|aerial view) of .{10,160}(?:photo|file))",
    re.IGNORECASE,
)
# Credit by sign alone ("- AFP") at the end of a story, where it is the agency's signature.
_SIGN = re.compile(rf"(?P<sign>[ .]?\(?-{{1,2}} ?(?P<agency>{_AGENCY})\)?)\.?\Z")
_LEFT_RIGHT = re.compile(r"\((?:L|R|C|left|right|centre|center)\)|\((?:L|from left)[ ,-]", re.IGNORECASE)
#: Captions are no longer than this, in words.
LONGEST_CAPTION = 75


def is_credit(block: Block) -> bool:
    """Return whether a line is the credit of a picture and no more ("Photo: AP")."""
    return block.words <= 9 and _CREDIT.match(block.plain) is not None


def is_caption(block: Block) -> bool:
    """Return whether a line shows by its own words that it belongs to a picture.

    >>> from cpecwatch.pages.blocks import find_blocks
    >>> [is_caption(block) for block in find_blocks("Engineers at work. (Image: AP/File)\\nEngineers were at work.")]
    [True, False]
    """
    if block.words > LONGEST_CAPTION:
        return False
    words = block.plain
    if _OPENS.match(words) is not None:
        return block.words > 3 or words[-1] != ":"
    if words[-1] in ".!?" and words[-2:-1] not in ")]" and "-" not in words[-30:] and ":" not in words[-70:]:
        return False
    found = _CREDIT.search(words, max(0, len(words) - 100))
    return found is not None or (not block.sentence and _LEFT_RIGHT.search(words) is not None)


def strip_agency_sign(words: str) -> tuple[int, str] | None:
    """Return where the signature of an agency begins at the end of a story, and the agency.

    >>> strip_agency_sign("The talks go on. -AFP")
    (16, 'AFP')
    """
    found = _SIGN.search(words, max(0, len(words) - 24))
    return (found.start(), found.group("agency")) if found is not None else None
