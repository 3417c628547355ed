"""Lines that are furniture by their own words: found in one dictionary look-up, or by a handful of forms."""

from __future__ import annotations

import re
from functools import cache

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.phrases import FAMILIES, SECTIONS, Family, Role

__all__ = ["is_menu", "is_section", "key", "recognise"]

_MARKS = " :|>»«-.!?#()[]•*…,+<→›‹/\\\"'&"
_DIGITS = re.compile(r"\d[\d,.]*")
#: Longest line, in words, that the look-up of whole lines is tried for.
LONGEST_LINE = 9

# Forms that no list of phrases can hold, each with its family and role; tried on short lines.
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), family, role)
    for pattern, family, role in (
        (r"[\W\d_]+[kmx%]?\Z", "number", Role.CUT),
        (r"(?:- ?)?(?:time ?)?(?:an?|\d{1,3}) ?(?:s|m|h|d|sec|second|min|minute|hr|hour|day|week|month|year)s? ago\b.{0,20}\Z", "ago", Role.CUT),
        (r"(?:https?://|www\.)\S+\Z", "address", Role.CUT),
        (r"(?:e-?mail:? ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z", "address", Role.CUT),
        (r"@\w+\Z", "address", Role.CUT),
        (r".{5,120}(?: |\()\d?\d:\d\d\)?\Z", "player", Role.CUT),
        (r".{0,40}\+\d[\d ()-]{6,20}\Z", "address", Role.CUT),
        (r"(?:#\w+[ ,]*)+\Z", "tags", Role.AFTER),
        (r"(?:page|p\.) ?\d+(?: ?(?:of|/) ?\d+)?\Z", "pager", Role.CUT),
        (r"(?:image|photo|slide|picture)? ?\d+ ?(?:of|/) ?\d+\b.{0,3}\Z", "pager", Role.CUT),
        (r".{0,40}\b-?\d{1,2}(?:\.\d)? ?(?:°|º|deg) ?[CF]?\b.{0,60}\Z", "weather", Role.MENU),
        (r"-?\d{1,2}(?:\.\d)? ?[CF]\Z", "weather", Role.MENU),
        (r".{0,30}\bAQI\b.{0,30}\Z", "weather", Role.MENU),
        (r"\[?\(?opens in (?:a )?new (?:window|tab)\)?\]?\Z", "share", Role.CUT),
        (r"pic\.twitter\.com/\w+\Z", "embed", Role.CUT),
        (r"- ?[^@]{2,50} ?\(@\w{1,20}\).{0,40}\Z", "embed", Role.CUT),
        (r"[\w .'-]{2,50} \(@\w{1,20}\) .{4,30}\d{4}\Z", "embed", Role.CUT),
    )
)
_FORM_HINT = re.compile(r"[\d@#/\W]|opens|ago\b", re.IGNORECASE)
# Sentences about the site itself; each needs two of its words to stand near each other.
_COOKIES = re.compile(
    r"\b(?:we|our|these|this|uses?|your|non-essential|third[- ]party|necessary|analytical|functional|performance) "
    r"(?:\w+ ){0,3}cookies\b|\bcookies (?:are|help|do|to|on|that|and similar)\b|\bconsent preferences\b"
    r"|\bpersonally identifiable\b|\bpersonal(?:ised|ized|ly)? (?:data|ads|advertis|information we)",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:your contribution|(?:with |without )?your (?:help|support)\b|support our|contribut(?:e|ing) as little|keep our (?:news|stories|journalism)"
    r"|to support (?:our|independent|quality)|(?:high-)?quality journalism|subscribe (?:now|today|to (?:our|the|get|read))|our (?:\w+ ){0,2}newsletters?"
    r"|sign up (?:for|to|now|today|here)|(?:daily|weekly|free|email|morning) newsletter|newsletter (?:for|to|and)|subscribers? (?:only|can|get)|as little as \$)"
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:to|in|reporting) ?(?:to|for)? ?(?:this|the) (?:report|story|article|piece)\b")
_FIRST_APPEARED = re.compile(r"the post .{3,200} (?:appeared first on|first appeared on) ", re.IGNORECASE)
# Lines of buttons in any order.
_CONTROL_WORDS = frozenset(
    """share print email e-mail tweet this page article story link copy facebook twitter whatsapp linkedin telegram pinterest reddit
    instagram youtube x a a+ a- + - | on via to save listen font size comment comments send mail pdf close follow us more line sms
    messenger threads bluesky tumblr viber icon logo resize opens new window url copied! flipboard friend wechat weibo google news bookmark""".split()
)
_SEPARATOR = re.compile(r" ?[|>»/•·] ?| {2,}")


def key(block: Block) -> str:
    """Return a line as phrases are written: lower case, no marks at its ends, digits as one ``#``."""
    low = block.plain.lower()
    return _DIGITS.sub("#", low).strip(_MARKS)


@cache
def _tables() -> tuple[dict[str, Family], dict[str, list[tuple[str, Family]]]]:
    lines: dict[str, Family] = {}
    starts: dict[str, list[tuple[str, Family]]] = {}
    for family in FAMILIES:
        for phrase in family.lines:
            lines.setdefault(phrase.strip(_MARKS.replace("#", "")), family)
        for phrase in family.starts:
            starts.setdefault(phrase.partition(" ")[0], []).append((phrase, family))
    for known in starts.values():
        known.sort(key=lambda pair: -len(pair[0]))
    return lines, starts


def recognise(block: Block) -> tuple[str, Role] | None:
    """Return the furniture family of a line, and its role; ``None`` if its own words do not show one."""
    lines, starts = _tables()
    low = block.plain.lower()
    if block.words <= LONGEST_LINE:
        short = low if low.isalpha() else _DIGITS.sub("#", low).strip(" :|>»«-.!?()[]•*…,+<→›‹/\\\"'&")
        family = lines.get(short)
        if family is not None:
            return family.name, family.role
        if not short:
            return "number", Role.CUT
    first = low.lstrip("([|>»«*•-–—#\"' ")[:70]
    if first[:6] != low[:6] or any(c.isdigit() for c in first[:8]):
        first = _DIGITS.sub("#", first)
    found = _started(first, starts, block.words)
    if found is not None:
        return found.name, found.role
    if block.words <= 14 and _FORM_HINT.search(block.plain):
        for pattern, name, role in _FORMS:
            if pattern.match(block.plain):
                return name, role
    if is_menu(block):
        return "menu", Role.MENU
    if block.words <= 12 and _CONTROL_WORDS.issuperset(low.replace("[", " ").replace("]", " ").split()):
        return "share", Role.CUT
    if "cookies" in low or "personal" in low or "consent" in low:
        if _COOKIES.search(block.plain):
            return "cookies", Role.AFTER
    if block.words >= 8 and ("support" in low or "contribut" in low or "subscri" in low or "sign up" in low or "newsletter" in low):
        if _APPEAL.search(low):
            return "follow", Role.CUT
    if " contributed " in low and _CONTRIBUTED.search(low):
        return "note", Role.END
    if first.startswith("the post ") and _FIRST_APPEARED.match(first + low[70:]):
        return "note", Role.END
    return None


def _started(line: str, starts: dict[str, list[tuple[str, Family]]], words: int) -> Family | None:
    known = starts.get(line.partition(" ")[0])
    if known is None:
        return None
    for phrase, family in known:
        if (not family.longest or words <= family.longest) and line.startswith(phrase):
            after = line[len(phrase) : len(phrase) + 1]
            if not after.isalnum() or not phrase[-1].isalnum():
                return family
    return None


def is_section(words: str) -> bool:
    """Whether words name a section of a paper, as menus and kickers print them.

    >>> is_section("OP-ED"), is_section("Talks in Beijing")
    (True, False)
    """
    return words.lower().strip(_MARKS) in SECTIONS


def is_menu(block: Block) -> bool:
    """Whether a line lists sections or ways around the site, rather than saying something."""
    words = block.plain
    if block.sentence or block.words > 40:
        return False
    if is_section(words) or len(words) > 20 * block.words:
        return True
    parts = [part for part in _SEPARATOR.split(words) if part]
    if len(parts) >= 3 and sum(map(is_section, parts)) * 3 >= len(parts):
        return True
    if len(parts) >= 4 and block.words <= 3 * len(parts) and words.count("|") + words.count("•") >= 3:
        return True
    if block.words < 4:
        return False
    known = sum(word in SECTIONS for word in words.lower().replace("|", " ").split())
    return known * 5 >= 3 * block.words and not any(word.islower() for word in words.split())
