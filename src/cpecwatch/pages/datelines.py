"""Datelines: the place, and often the day and the agency, that open a story."""

from __future__ import annotations

import re
from functools import cache

import attrs

from cpecwatch.lexicon import Lexicon
from cpecwatch.pages.agencies import split_agencies
from cpecwatch.pages.phrases import word_set

__all__ = ["Dateline", "find_dateline"]


#: A dateline ends within so many characters.
LONGEST_DATELINE = 140
#: A sentence that a dash alone parts from its place has more words than this.
LEAST_WORDS = 8


@attrs.frozen
class Dateline:
    """The opening of a story.

    Attributes:
        end: Offset in the line of the story's own first word.
        place_end: Offset just past the place.
        place: The place, by its usual name where the lexicon knows it.
        agencies: Agencies named in it.
        agency: Offsets of the words that name them, if there are any.
        when: Offsets of the day that it gives, if it gives one.
    """

    end: int
    place_end: int
    place: str
    agencies: tuple[str, ...] = ()
    agency: tuple[int, int] | None = None
    when: tuple[int, int] | None = None


@cache
def _pattern() -> re.Pattern[str]:
    month = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    # A hyphen between capitals and a word parts the place from the story ("ISLAMABAD-The talks").
    word = r"[^\W\d_a-z](?:[\w.']|-(?=\w)(?!(?<=[A-Z]{3}-)[A-Z][a-z]))*"
    name = rf"{word}(?:(?<![a-z]{{3}}\.) (?!(?i:{month}) ?\d)(?:{word}|de|al|ul|of)){{0,3}}"
    weekday = r"(?:mon|tues?|wednes|thurs|fri|satur|sun)day"
    day = (
        rf"(?:(?i:{weekday})[ ,]{{1,2}})?(?:(?i:{month}) ?\d\d?(?:st|nd|rd|th)?|\d\d?(?:st|nd|rd"
        rf"|th)? (?i:{month}))(?:,? ?(?:19|20)\d\d)?"
        rf"|(?i:{weekday})"
    )
    return re.compile(
        rf"(?P<place>{name}(?: ?/ ?{name}){{0,2}})"
        rf"(?:, (?!(?i:{month})|(?:[A-Z]{{2,6}}|Reuters|Xinhua|Bloomberg) ?[:-])(?P<country>{name})"
        rf"| ?\[{name}\]| ?\({name}\)(?=,))?"
        rf"(?:[, -]{{1,3}}(?P<when>{day})(?![\w]))?"
        r"(?:,? ?[(\[] ?(?P<agency>[A-Za-z][A-Za-z ./&,-]{1,40}?)(?: - \d[\w ,]{3,20})? ?[)\]]"
        r"|(?:, | - | )(?P<bare>[A-Z]{2,6}|Reuters|Xinhua|Bloomberg)(?= ?[:-]))?"
        r"(?P<stop> ?(?::|-{1,2}|\|)(?= |\Z|[A-Z\"'])| ?_|\.(?= [A-Z])| ?\.-|(?= )|\Z)? ?"
    )


# What stands before a colon and is no place.
_LABELS = word_set("""
    sir madam note background question answer analysis opinion update updated editor summary context
    explained exclusive watch live breaking video source sources date location host interviewer dear
    cpec q a key highlights reporter correspondent report reply comment editorial correction
    clarification disclaimer warning photo image file also read more what who why how when where first
    second third finally meanwhile however yes no explainer factbox timeline advertisement conclusion
    introduction abstract keywords transcript interview podcast urgent just in developing flash alert
    embassy ministry spokesperson
""")


def find_dateline(line: str, lexicon: Lexicon, *, alone: bool = False) -> Dateline | None:
    """Return the dateline that opens a line, if one does.

    Args:
        line: A line in plain form.
        lexicon: Knows places and agencies; without rows, form decides.
        alone: Whether the dateline may be the whole line.

    >>> find_dateline("BEIJING, July 5 (APP): Prime Minister Nawaz Sharif left.", Lexicon([])).place
    'Beijing'
    >>> find_dateline("Islamabad/Beijing, Aug 14 (PTI) China asked Pakistan.", Lexicon([])).agencies
    ('PTI',)
    >>> find_dateline("Prime Minister (PM) Nawaz Sharif left.", Lexicon([])) is None
    True
    """
    if not line[:1].isupper() and line[:1] not in '("':
        return None
    glued = _glued(line, lexicon)
    if glued is not None:
        return glued
    found = _pattern().match(line, 0, LONGEST_DATELINE)
    if found is None or (found.end() >= len(line) and not alone):
        return None
    places = [part.strip(" .") for part in found.group("place").split("/")]
    stop, when = found.group("stop"), found.group("when")
    agency = found.group("agency") or found.group("bare")
    agencies = tuple(split_agencies(agency, lexicon)) if agency else ()
    known = all(_known(place, lexicon) for place in places)
    capitals = places[0].isupper() and len(places[0]) > 3
    strong = bool(agencies) or (when is not None and (bool(stop) or (found.end() >= len(line) and known)))
    if agency and not agencies and not (known or capitals):
        return None
    if not stop and found.group("place").endswith(".") and line[found.end() : found.end() + 1].isupper():
        stop = "."
    bracketed = bool(found.group("agency")) and known and capitals
    if not (strong or stop or bracketed) and not (when and found.end() >= len(line)):
        return None
    label = places[0].lower().split()[0] in _LABELS or any(len(place.split()) > 4 for place in places)
    if label or not (known or capitals or strong or _looks_like_place(places, line, found.end(), stop)):
        return None
    if capitals and not known and not strong and (places[0].startswith("CPEC") or found.group("country")):
        return None
    if not strong and stop and stop.strip() == "-" and not known and not capitals:
        return None
    if stop == "." and not (known and len(places) == 1):
        return None
    if not known and any(lexicon.outlet(place) is not None for place in places):
        # Who asks in an interview or at a briefing, not where.
        return None
    which = "agency" if found.group("agency") else "bare"
    return Dateline(
        end=found.end(),
        place_end=found.end("place"),
        place="/".join(_name(place, lexicon) for place in places),
        agencies=agencies,
        agency=found.span(which) if agencies else None,
        when=found.span("when") if when else None,
    )


def _glued(line: str, lexicon: Lexicon) -> Dateline | None:
    """Return a dateline that a dash alone parts from the story: "Beijing-Chief of Army Staff Bajwa called".

    Two places with a dash are a road or a relation ("Karachi-Lahore"), and a word in small letters or in
    capitals goes on with the first ("Lahore-based", "Delhi-NCR").
    """
    place, dash, rest = line[:LONGEST_DATELINE].partition("-")
    if not dash or not rest[:1].isupper() or not rest[1:2].islower() or not _known(place, lexicon):
        return None
    second = rest.split()[0].rstrip(".,:;'s")
    if lexicon.place(second) is not None or line.count(" ") < LEAST_WORDS:
        return None
    return Dateline(end=len(place) + 1, place_end=len(place), place=_name(place, lexicon))


def _known(place: str, lexicon: Lexicon) -> bool:
    row = lexicon.place(place)
    return row is not None and row.kind != "country"


def _looks_like_place(places: list[str], line: str, end: int, stop: str | None) -> bool:
    """Whether capitalised words before a colon may be a town that the lexicon does not know."""
    return (
        bool(stop)
        and stop is not None
        and stop.strip() == ":"
        and all(place.isalpha() and len(place) > 3 for place in places)
        and line[end : end + 1].isupper()
        and line.count(" ") > 12
    )


def _name(place: str, lexicon: Lexicon) -> str:
    row = lexicon.place(place)
    if row is not None and row.kind != "country":
        return row.name
    return place.title() if place.isupper() and len(place) > 3 else place
