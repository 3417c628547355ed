"""Names of wire services, as datelines, bylines and footers print them."""

from __future__ import annotations

import re

from cpecwatch.lexicon import Lexicon

__all__ = ["AGENCIES", "agency_name", "only_agencies", "split_agencies"]

#: Fold of what pages print -> usual name; the lexicon adds to it and comes first.
AGENCIES = {
    "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "asian news international": "ANI",
    "ians": "IANS", "indo asian news service": "IANS", "uni": "UNI", "united news of india": "UNI",
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "afp": "AFP", "agence france presse": "AFP", "app": "APP",
    "associated press of pakistan": "APP", "xinhua": "Xinhua", "xinhua news agency": "Xinhua",
    "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg",
    "inp": "INP", "nni": "NNI", "ppi": "PPI", "tass": "TASS", "dpa": "DPA", "efe": "EFE", "upi": "UPI",
    "kyodo": "Kyodo", "yonhap": "Yonhap", "anadolu": "Anadolu", "anadolu agency": "Anadolu", "wam": "WAM",
    "irna": "IRNA", "bernama": "Bernama", "sputnik": "Sputnik", "ria novosti": "RIA Novosti", "cnn": "CNN",
    "cns": "China News Service", "china news service": "China News Service", "pa": "PA", "pa media": "PA",
}  # fmt: skip
_PARTS = re.compile(r" ?(?:,|;|/|&|\band\b|\||\+) ?")
_NOISE = re.compile(
    r"\b(?:with|inputs?|from|agency|agencies|reports?|additional|reporting|by|the|news|wire|wires|feed"
    r"|service|via|source|input)\b",
    re.IGNORECASE,
)


def agency_name(words: str, lexicon: Lexicon) -> str | None:
    """Return the usual name of an agency, or ``None`` if the words name none.

    >>> agency_name("Press Trust of India", Lexicon([]))
    'PTI'
    """
    words = words.strip(" .,:;()[]-")
    if not 2 <= len(words) <= 40:
        return None
    outlet = lexicon.outlet(words)
    if outlet is not None:
        return outlet.name if outlet.kind == "agency" else None
    known = AGENCIES.get(" ".join(words.lower().replace("-", " ").split()))
    return known if known is None or not (words.islower() and len(words) < 6) else None


def split_agencies(words: str, lexicon: Lexicon) -> list[str]:
    """Return the agencies that a credit lists, in order.

    >>> split_agencies("With inputs from AFP and APP", Lexicon([]))
    ['AFP', 'APP']
    """
    whole = agency_name(words, lexicon)
    if whole is not None:
        return [whole]
    found: list[str] = []
    for part in _PARTS.split(words):
        name = agency_name(part, lexicon) or agency_name(_NOISE.sub(" ", part), lexicon)
        if name is not None and name not in found:
            found.append(name)
    return found


def only_agencies(words: str, lexicon: Lexicon) -> bool:
    """Return whether a credit lists agencies and nothing else.

    >>> only_agencies("Source: AFP, Reuters", Lexicon([])), only_agencies("AFP photographers", Lexicon([]))
    (True, False)
    """
    if agency_name(words, lexicon) is not None:
        return True
    parts = [_NOISE.sub(" ", part).strip(" .:()-") for part in _PARTS.split(words)]
    return all(not part or agency_name(part, lexicon) is not None for part in parts)
