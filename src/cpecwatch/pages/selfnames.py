"""The lines in which pages speak of themselves: copyright, "published in", "follow us", disclaimers."""

from __future__ import annotations

import re
from typing import NamedTuple

from cpecwatch.pages.furniture import is_section
from cpecwatch.pages.keeping import kept
from cpecwatch.pages.phrases import word_set

__all__ = ["OwnName", "own_names", "trim_tail"]

_NAME = r"(?P<name>(?:The |the )?[A-Z0-9][\w.&'-]*(?: (?:[A-Z0-9&][\w.&'-]*|of|and|the|in|for)){0,7})"
# Each form with the words, in lower case, without one of which a line does not have it.
_FORMS = tuple(
    (word, re.compile(pattern), weight, rule)
    for words, pattern, weight, rule in (
        (
            ("published in ", "appeared in ", "printed in "),
            (
                rf"(?:[Pp]ublished|[Aa]ppeared"
                rf"|[Pp]rinted) in (?:the )?{_NAME}(?:'s print edition)?, (?:on )?[A-Z]?\w*\.? ?\d"
            ),
            5.0,
            "published-in",
        ),
        (
            ("copyright", "©", "(c)"),
            (
                r"(?:(?i:copyright)|©|\([cC]\)) ?(?:©|\([cC]\))? ?(?:(?i:copyright) )?"
                rf"(?:(?:19|20)\d\d ?(?:[-/] ?(?:19|20)?\d\d)?)?[ ,.-]*(?:by )?{_NAME}"
            ),
            4.0,
            "copyright",
        ),
        (
            ("edited by ", "created by "),
            (
                rf"(?:not been|was not|isn't) (?:edited|created) by (?:the )?{_NAME} (?:staff|team|and"
                rf"|editorial)"
            ),
            4.0,
            "not-edited-by",
        ),
        (("users' views",), rf"users' views, not {_NAME}'s", 4.0, "disclaimer"),
        ((" app",), rf"(?:[Dd]ownload|[Gg]et|[Ii]nstall) (?:the )?{_NAME} (?:[Aa]pp|APP)\b", 2.0, "app"),
        (
            ("follow ", "join ", "like "),
            rf"(?:[Ff]ollow|[Jj]oin|[Ll]ike) {_NAME}(?:'s)? (?:on|channel|WhatsApp)\b",
            2.0,
            "follow",
        ),
        (
            ("subscribe to ", "support ", "about ", "more from "),
            rf"\A(?:[Ss]ubscribe to|[Ss]upport|[Aa]bout|[Mm]ore from|MORE FROM) {_NAME}\Z",
            1.5,
            "about",
        ),
        (
            ("first published", "originally published", "first appeared", "originally appeared"),
            rf"(?:first|originally) (?:published|appeared) (?:on|in|at|by) (?:the )?{_NAME}",
            2.5,
            "first-published",
        ),
        (
            (" desk", " bureau", " correspondent", " report", " team"),
            (
                rf"\A{_NAME} (?:[Ww]eb|[Nn]ews|[Oo]nline|[Dd]igital|[Mm]onitoring|[Ss]taff)? ?(?:[Dd]esk"
                rf"|[Rr]eport(?:er)?|[Bb]ureau|[Tt]eam|[Cc]orrespondent)\Z"
            ),
            1.5,
            "desk",
        ),
        (("team ",), rf"\A[Tt]eam {_NAME}\Z", 1.5, "desk"),
        (
            ("responsib",),
            (
                rf"(?:\A|[.] ){_NAME} (?:holds|takes|assumes|accepts|bears|is not|will not|does not|cannot"
                rf"|may)\b"
            ),
            2.5,
            "disclaimer",
        ),
        (
            ("original source", "originally from"),
            rf"[Oo]riginal(?:ly)? (?:source|from): ?{_NAME}",
            12.0,
            "original",
        ),
        (("source:",), rf"\A[Ss]ource: ?{_NAME}\Z", 2.0, "source"),
        (
            ("our standards",),
            r"[Oo]ur [Ss]tandards: (?:The )?(?P<name>[A-Z]\w+(?: [A-Z]\w+)?) Trust",
            1.0,
            "standards",
        ),
    )
    for word in words
)
_TAIL = re.compile(
    r"(?:,? (?:Pvt|Private|Ltd|Limited|Inc|LLC|LLP|Corp|L\.?P\b|Group|Media|All|Rights|Reserved|Publications?"
    r"|Network|Powered|Developed|Designed|Company|You|ISSN|Media Group)\b\.?.*|\.(?: .*)?|[ ,-]+(?:19"
    r"|20)\d\d.*)\Z"
)
_ROLE_WORDS = re.compile(
    r"\b(?:rights|reserved|copyright|us|more|app|author|comments?|page|this|our|all|the)\Z|\b(?:rights"
    r"|reserved|copyright)\b",
    re.IGNORECASE,
)
_NOT_FIRST = word_set("our by this your my these for in on at free")
_ANY_WORDS = word_set("""
    web news online digital staff special city business sports court crime own our the monitoring central
    foreign national political education health technology entertainment mobile android ios iphone free
    official latest desk bureau team editorial reporting investigation research data photo video
""")


class OwnName(NamedTuple):
    """A name, where it begins in its line, how much it speaks for being the outlet's, and the rule."""

    name: str
    start: int
    weight: float
    rule: str


@kept
def own_names(line: str) -> tuple[OwnName, ...]:
    """Return the names in a line in which a page speaks of itself.

    >>> [found.name for found in own_names("© 2024 The Coast Post. All rights reserved.")]
    ['The Coast Post']
    """
    low, done = line.lower(), ""
    names: list[OwnName] = []
    for word, pattern, weight, rule in _FORMS:
        if word not in low or rule == done:
            continue
        found = pattern.search(line)
        if found is None:
            continue
        done = rule
        name = _TAIL.sub("", found.group("name")).strip(" .,-'")
        if len(name) > 1 and not is_section(name) and _ROLE_WORDS.search(name) is None and not _is_any(name):
            names.append(OwnName(name, found.start("name"), weight, f"page.outlet.{rule}"))
    return tuple(names)


def _is_any(name: str) -> bool:
    """Whether what stands in the place of a name would suit any outlet ("Web", "Our Mobile")."""
    tokens = name.lower().split()
    return name.isdigit() or tokens[0] in _NOT_FIRST or _ANY_WORDS.issuperset(tokens) or "FREE" in name


def trim_tail(name: str) -> str:
    """Return the name of an outlet without its legal form and what goes with that.

    >>> trim_tail("Outlook Publishing Pvt Ltd")
    'Outlook Publishing'
    """
    return _TAIL.sub("", name)
