"""Whose page it is: mastheads, copyright lines, credits; the original where an aggregator copied it."""

from __future__ import annotations

import re
from collections import defaultdict

from cpecwatch.lexicon import Outlet
from cpecwatch.pages.blocks import Block
from cpecwatch.pages.credits import is_desk, is_person
from cpecwatch.pages.furniture import is_section
from cpecwatch.pages.letters import holds
from cpecwatch.pages.mastheads import (
    has_outlet_word,
    is_masthead,
    is_office,
    is_outlet_like,
    without_edition,
    without_initials,
)
from cpecwatch.pages.page import Candidate, Page
from cpecwatch.pages.selfnames import own_names, trim_tail
from cpecwatch.records import Label

__all__ = ["find_outlet"]

#: Weight from which a name that only the page knows is believed.
LEAST_WEIGHT = 2.0
#: Weight of words that only the owner of a page sets: an agency's name says more often whose the story is.
OWN_PAGE = 4.0
#: Rules that find the name as the outlet sets it for itself.
_OWN_NAMES = frozenset(("page.outlet.masthead", "page.outlet.title"))
#: Weight of a first line that no headline follows: it may be anything.
NO_HEADLINE = 0.5
#: Letters of a name that another, longer one has to begin with to be taken for the same.
LEAST_STEM = 6
#: Lines from the top, and from the bottom, that may name the outlet.
HEAD, FOOT = 12, 40
#: Lines from the top in which an agency's name is that of its own page.
AGENCY_HEAD = 5
# Links for those who do not see the page, above all else on it.
_SKIPS = ("skip to", "accessibility")
_BRACKETED = re.compile(r"\([^()]{3,60}\)")
_GLUED = re.compile(r"(?P<name>[A-Z][\w .&'-]{1,40}?)(?P<day>\d\d-\d\d-(?:19|20)\d\d)\Z")
_DOMAIN = re.compile(
    r"(?:https?://)?(?:www\.|en\.|english\.)?(?P<name>[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|pk|in|cn|ae|uk"
    r"|tv|news|info|example|asia|press|co)(?:\.\w\w)?)(?:/\S*)?\Z",
    re.IGNORECASE,
)
_PARTED = re.compile(r" ?[|/] ?| - ")


def find_outlet(page: Page) -> None:
    """Weigh what the page says of its outlet, and write down the name it comes to."""
    head = min(page.first, HEAD, len(page.blocks))
    _masthead(page, head)
    _glued(page)
    _of_dateline(page)
    foot = max(page.last, len(page.blocks) - FOOT)
    for block in page.blocks[: page.first]:
        if block.words <= 16 and block.label is not Label.CAPTION:
            _forms(page, block)
    for block in [*page.blocks[page.last : page.last + FOOT], *page.blocks[max(page.last + FOOT, foot) :]]:
        if block.words <= 60 and block.label not in (Label.OTHER_ARTICLE, Label.CAPTION):
            _forms(page, block)
    _choose(page)


def _masthead(page: Page, head: int) -> None:
    """Names at the top: what the lexicon knows, and a first line that has the form of a name."""
    top = next((i for i in range(head) if not page.blocks[i].low.startswith(_SKIPS)), 0)
    for index in range(head):
        block = page.blocks[index]
        if block.words > 14 or block.label in (Label.HEADLINE, Label.STANDFIRST):
            continue
        name = without_initials(without_edition(block.plain))
        known = page.lexicon.outlet(name) if block.words <= 7 else None
        # An agency's own page has its name above the headline, a paper's beside its byline.
        is_own = page.headline is not None and index < page.headline and index < AGENCY_HEAD
        if known is not None and (known.kind == "outlet" or is_own):
            start = block.plain.find(name)
            page.name_outlet(name, 5.0, "page.outlet.masthead", block, start, start + len(name))
        elif (
            index < top + 3
            and len(block.plain) > 2
            and not block.role
            and block.label is None
            and is_masthead(block.plain)
        ):
            weight = 2.5 if index == top else 1.0
            weight += (1.0 if has_outlet_word(name) else 0.0) - (0.5 if block.words == 1 else 0.0)
            if page.headline is None and not is_office(block.low):
                weight = NO_HEADLINE
            start = block.plain.find(name)
            page.name_outlet(name, weight, "page.outlet.masthead", block, start, start + len(name))
        elif ">" in block.plain and index < 4 and block.label is None:
            first = block.plain.partition(">")[0].strip()
            if first and not is_section(first):
                page.name_outlet(first, 2.5, "page.outlet.breadcrumb", block, 0, len(first))


def _glued(page: Page) -> None:
    """The outlet and date that an aggregator sets in one word ("News1828-05-2025")."""
    for block in page.blocks[: page.first]:
        found = _GLUED.match(block.plain) if block.words <= 7 and block.plain[-4:].isdigit() else None
        if found is not None:
            page.name_outlet(
                found.group("name").strip(), 12.0, "page.outlet.glued", block, 0, found.end("name")
            )


def _of_dateline(page: Page) -> None:
    """The outlet that names itself in the dateline: "KARACHI (The Coast Post) - "."""
    if page.opening is None:
        return
    block, dateline = page.opening
    found = _BRACKETED.search(block.plain, dateline.place_end, dateline.end)
    for part in found.group().strip("()").split(" / ") if found is not None else ():
        known = page.lexicon.outlet(part.partition(" - ")[0])
        if known is not None and known.kind == "outlet":
            start = block.plain.find(part)
            page.name_outlet(known.name, 4.0, "page.outlet.dateline", block, start, start + len(part))


def _forms(page: Page, block: Block) -> None:
    """Names in the lines in which pages speak of themselves."""
    if block.words <= 3 and "." in block.plain:
        found = _DOMAIN.match(block.plain)
        if found is not None:
            domain = found.group("name")
            known = page.lexicon.outlet(domain)
            page.name_outlet(
                known.name if known else domain,
                4.0 if known else 1.0,
                "page.outlet.domain",
                block,
                *found.span("name"),
            )
            return
    if block.words <= 6 and block.role == "" and block.label is not Label.HEADLINE:
        known = page.lexicon.outlet(block.plain)
        if known is not None and known.kind == "outlet":
            page.name_outlet(block.plain, 3.0, "page.outlet.line", block)
            return
    if block.label in (Label.BYLINE, Label.DATE) and holds(block.plain, "|/-"):
        for part in _PARTED.split(block.plain):
            known = page.lexicon.outlet(part) if 2 < len(part) < 40 else None
            start = block.plain.find(part)
            if known is not None and known.kind == "outlet":
                page.name_outlet(part, 3.0, "page.outlet.byline", block, start, start + len(part))
            elif start > 0 and is_outlet_like(part) and not is_desk(part, 3):
                page.name_outlet(part, 2.0, "page.outlet.byline", block, start, start + len(part))
    for name, start, weight, rule in own_names(block.plain):
        if rule == "page.outlet.copyright" and page.outlets and is_person(name) and not has_outlet_word(name):
            # Who writes a newsletter owns it: its name is the one on top.
            continue
        page.name_outlet(name, weight, rule, block, start, start + len(name))


def _squeezed(name: str) -> str:
    """Return a name as two mentions of it are compared."""
    low = name.lower().removeprefix("the ")
    low = re.sub(r"\.(?:com|net|org|in|pk|tv)(?:\.\w\w)?\Z|\b(?:online|website|pvt|ltd|staff)\b", "", low)
    return "".join(filter(str.isalnum, low))


def _choose(page: Page) -> None:
    if not page.outlets:
        return
    weights: dict[str, float] = defaultdict(float)
    best: dict[str, Candidate] = {}
    rows: dict[str, Outlet] = {}
    for candidate in page.outlets:
        row = page.lexicon.outlet(candidate.name) or page.lexicon.outlet(trim_tail(candidate.name))
        if row is not None and (row.aggregator or (row.kind == "agency" and candidate.weight < OWN_PAGE)):
            continue
        name = _squeezed(row.name if row is not None else candidate.name)
        if not name:
            continue
        if row is not None:
            rows[name] = row
        weights[name] += candidate.weight + (1.5 if row is not None and name not in best else 0.0)
        if name not in best or candidate.weight > best[name].weight:
            best[name] = candidate
    if not weights:
        return
    for short in sorted(weights, key=len):
        # "IndiaPulse" is whose page it is, "IndiaPulse Convergence Limited" who owns that.
        for long in [other for other in weights if len(short) >= LEAST_STEM and other != short]:
            if long.startswith(short) and long not in rows and short in weights:
                kept = max(short, long, key=lambda name: (best[name].rule in _OWN_NAMES, best[name].weight))
                weights[kept] = weights.pop(short) + weights.pop(long)
    name = max(weights, key=lambda key: weights[key])
    if weights[name] < LEAST_WEIGHT:
        return
    candidate, found = best[name], rows.get(name)
    page.outlet = found.name if found is not None else _cased(candidate.name)
    page.country, page.zone = (found.country, found.zone) if found is not None else (None, None)
    page.prove("outlet", candidate.rule, candidate.block, candidate.start, candidate.end)


def _cased(name: str) -> str:
    """Return a name that a masthead sets in capitals as it is usually written."""
    if not name.isupper() or len(name) < 5 or " " not in name:
        return name
    small = {"OF", "AND", "IN", "FOR", "ON"}
    return " ".join(
        word.lower() if i and word in small else word.capitalize() for i, word in enumerate(name.split())
    )
