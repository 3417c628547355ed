"""Lines that are furniture by their own words: found in one dictionary look-up, or by a handful of forms."""

from __future__ import annotations

import re
from functools import cache

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.letters import holds
from cpecwatch.pages.phrases import FAMILIES, Family, Role, word_set
from cpecwatch.pages.sections import SECTIONS

__all__ = ["is_menu", "is_section", "recognise"]

_MARKS = " :|>»«-.!?()[]•*…,+<→›‹/\\\"'&"
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d[\d,.]*")
#: Longest line, in words, that the look-up of whole lines is tried for.
LONGEST_LINE = 9
#: Longest beginning of a line that is looked up, in characters.
LONGEST_START = 70
#: What opens like a link and goes on like a sentence is one if it has so many words.
LEAST_TOLD = 10
#: Longest line, in words, that can be a menu.
LONGEST_MENU = 40
#: Longest line, in words, that the forms below are tried on.
LONGEST_FORM = 14

# Forms that no list of phrases can hold, each with its family and role; tried on short lines.
_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), family, role)
    for pattern, family, role in (
        (r"[\W\d_]{1,40}[kmx%]?\Z", "number", Role.CUT),
        (
            (
                r"(?:- ?)?(?:time ?)?(?:an?|\d{1,3}) ?"
                r"(?:s|m|h|d|sec|second|min|minute|hr|hour|day|week|month|year)s? ago\b.{0,20}\Z"
            ),
            "ago",
            Role.CUT,
        ),
        (r"(?-i:Related|RELATED)(?=(?-i:[A-Z][a-z]))", "link", Role.LINK),
        (r"(?:https?://|www\.)\S+\Z", "address", Role.CUT),
        (r"(?:e-?mail:? ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\Z", "address", Role.CUT),
        (r"@\w+\Z", "address", Role.CUT),
        (r"[^\d]{5,120}(?: |\()\d?\d:\d\d\)?\Z", "player", Role.CUT),
        (r".{0,40}\+\d[\d ()-]{6,20}\Z", "address", Role.CUT),
        (r"(?:#\w+[ ,]*)+\Z", "tags", Role.AFTER),
        (r".{0,60}\(continued (?:on|from) (?:page|p\.?) ?\w{1,4}\)\Z", "pager", Role.CUT),
        (r"(?:[a-z]{2,4}/){1,4}[a-z]{2,4}\Z", "slug", Role.CUT),
        (r"(?:APP|PTI|INP|NNI|PPI|ONLINE)(?:/\w{2,6}){1,5}\Z", "slug", Role.END),
        (
            r"[a-z]\d{3,5}\Z|.*\bLd-?Writethru\b.*|u i(?: /[a-z-]+)+\Z|AP-[A-Z]{2}-[\d-]{8} \d{4}GMT<?\Z",
            "slug",
            Role.MENU,
        ),
        (r"[A-Z]{2,6} \d{6} GMT [A-Z]{3} \d\d\Z", "slug", Role.END),
        (r".{0,40}\badd to my[A-Z]\w+\Z", "share", Role.CUT),
        (r"(?:page|p\.) ?\d+(?: ?(?:of|/) ?\d+)?(?-i: [A-Z][\w .&-]{2,60})?\Z", "pager", Role.CUT),
        # The running head or foot of a PDF.
        (r"(?-i:[A-Z])[^.]{2,70}[ |-](?:page|p\.) ?\d{1,3}(?: ?(?:of|/) ?\d+)?\Z", "pager", Role.CUT),
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
_FORM_HINT = re.compile(r"\Arelated\w|[\d@#°º/]|http|www|opens|pic\.|aqi|writethru|\(continued|add to my")
# Words in which sites speak of themselves; sentences without them are not looked at.
_OWN_WORDS = (
    "cookies", "personal", "consent pref", "contribut", "the post ", "your help", "your support",
    "support our", "to support ", "follow h", "@", "keep our ", "journalism", "subscribe", "sign up ",
    "newsletter", "as little as $",
)  # fmt: skip
# The codes that wire services put above a story.
_SLUG = re.compile(
    r"(?:ZCZC|NNNN|PRI(?: [A-Z]{2,4}){1,3}|\.?[A-Z]{3,} [A-Z]{2,4}\d{1,3}"
    r"|[A-Z]{2,}-[A-Z]{2,}(?:-[A-Z0-9]{2,})*)\Z"
)
# Sentences about the site itself; each needs two of its words to stand near each other.
_COOKIES = re.compile(
    r"\b(?:we|our|these|this|uses?|your|non-essential|third[- ]party|necessary|analytical|functional"
    r"|performance) "
    r"(?:\w+ ){0,3}cookies\b|\bcookies (?:are|help|do|to|on|that|and similar)\b|\bconsent preferences\b"
    r"|\bpersonally identifiable\b|\bpersonal(?:ised|ized|ly)? (?:data|ads|advertis|information we)",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:your contribution|(?:with |without )?your (?:help|support)\b|support our|contribut(?:e"
    r"|ing) as little|keep our (?:news|stories|journalism)"
    r"|to support (?:our|independent|quality)|(?:high-)?quality journalism|subscribe (?:now|today"
    r"|to (?:our|the|get|read))|our (?:\w+ ){0,2}newsletters?"
    r"|sign up (?:for|to|now|today|here)|(?:daily|weekly|free|email|morning) newsletter|newsletter (?:for"
    r"|to|and)|subscribers? (?:only|can|get)|as little as \$)"
)
_CONTACT = re.compile(
    r"\bfollow (?:him|her|them) (?:on|at|@)|\b(?:on )?(?:twitter|x|email)(?: at)?:? @\w"
    r"|\breach(?:ed)? (?:him|her|them|at)\b.*@"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:to|in|reporting) ?(?:to|for)? ?(?:this|the) (?:report|story|article|piece)\b"
)
_FIRST_APPEARED = re.compile(r"the post .{3,200} (?:appeared first on|first appeared on) ", re.IGNORECASE)
# Lines of buttons in any order.
_CONTROL_WORDS = word_set("""
    share print email e-mail tweet this page article story link copy facebook twitter whatsapp linkedin
    telegram pinterest reddit instagram youtube x a a+ a- + - | on via to save listen font size comment
    comments send mail pdf close follow us more line sms messenger threads bluesky tumblr viber icon
    logo resize opens new window url copied! flipboard friend wechat weibo google news bookmark
""")
# A row that gives a sum tells something: "East Bay Expressway | 19 km | $168 million".
_SUM = re.compile(
    r"(?:[$€£¥₹]|\b(?:Rs|PKR|USD|RMB|INR)\.?) ?\d[\d.,]* ?(?:[bmt]n|million|billion|trillion|crore)\b"
)
_SEPARATED = re.compile(r"[|>»/•·]")
_SEPARATOR = re.compile(r" ?[|>»/•·] ?| {2,}")


@cache
def _tables() -> tuple[dict[str, Family], dict[str, list[tuple[str, Family]]]]:
    lines: dict[str, Family] = {}
    starts: dict[str, list[tuple[str, Family]]] = {}
    for family in FAMILIES:
        for phrase in family.lines:
            lines.setdefault(phrase.strip(_MARKS), family)
        for phrase in family.starts:
            starts.setdefault(phrase.partition(" ")[0], []).append((phrase, family))
    for known in starts.values():
        known.sort(key=lambda pair: -len(pair[0]))
    return lines, starts


def recognise(block: Block) -> tuple[str, str] | None:
    """Return the furniture family of a line, and its role; ``None`` if its own words do not show one."""
    lines, starts = _tables()
    low, words = block.low, block.words
    if words <= LONGEST_LINE:
        short = (_DIGITS.sub("#", low) if _DIGIT.search(low) else low).strip(_MARKS)
        family = lines.get(short)
        if family is not None:
            return family.name, family.role
        if len(short) < 12 and not any(map(str.isalpha, short)):
            return "number", Role.CUT
        if short in SECTIONS:
            return "menu", Role.MENU
    opening = low
    if not low[0].isalpha():
        opening = _DIGITS.sub("#", low[:LONGEST_START].lstrip("([|>»«*•-–—#\"' "), count=1)
    known = starts.get(opening[: opening.find(" ")] if " " in opening[:24] else opening)
    if known is not None:
        if _DIGIT.search(opening, 0, 16):
            opening = _DIGITS.sub("#", opening[:LONGEST_START])
        found = _started(opening, known, block)
        if found is not None and not (found.name == "label" and block.plain[-1] == "."):
            return found.name, found.role
    if words <= LONGEST_FORM:
        if _FORM_HINT.search(low):
            for pattern, name, role in _FORMS:
                if pattern.match(block.plain):
                    return name, role
        if words <= 12 and _CONTROL_WORDS.issuperset(low.replace("[", " ").replace("]", " ").split()):
            return "share", Role.CUT
        if block.plain.isupper() and _SLUG.match(block.plain):
            return "slug", Role.MENU
    if not block.sentence and words <= LONGEST_MENU and is_menu(block):
        return "menu", Role.MENU
    return _by_sentence(low) if words >= 8 and holds(low, _OWN_WORDS) else None


def _by_sentence(low: str) -> tuple[str, str] | None:
    """Return the family of a sentence in which the site speaks of itself."""
    if ("cookies" in low or "personal" in low or "consent pref" in low) and _COOKIES.search(low):
        return "cookies", Role.AFTER
    if _APPEAL.search(low):
        return "follow", Role.CUT
    if ("follow h" in low or "@" in low) and len(low) < 220 and _CONTACT.search(low):
        return "writer", Role.END
    if "contributed " in low and _CONTRIBUTED.search(low):
        return "note", Role.END
    if low.startswith("the post ") and _FIRST_APPEARED.match(low):
        return "note", Role.END
    return None


def _goes_on(line: str, end: int, block: Block) -> bool:
    """Whether a sentence goes on in small letters behind the words that open links ("Also read out was")."""
    at = block.low.find(line[:end])
    rest = block.plain[at + end : at + end + 2]
    return at >= 0 and block.plain[-1] == "." and line[end - 1].isalpha() and rest.islower()


def _started(line: str, known: list[tuple[str, Family]], block: Block) -> Family | None:
    """Return the family of the longest beginning, of those with a line's first word, that the line has."""
    for phrase, family in known:
        if line.startswith(phrase) and (not family.longest or block.words <= family.longest):
            if family.unfinished and block.sentence:
                continue
            if family.role == Role.LINK and block.words >= LEAST_TOLD and _goes_on(line, len(phrase), block):
                continue
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


def _is_long(part: str) -> bool:
    """Whether what stands before a bar is a headline, with its section and the outlet behind it."""
    return part.count(" ") >= 3


def is_menu(block: Block) -> bool:
    """Whether a line lists sections or ways around the site, rather than saying something."""
    line, words = block.plain, block.words
    if block.sentence or words > LONGEST_MENU:
        return False
    if len(line) > 20 * words or (words <= 5 and line[-1] == "|") or (words <= 4 and is_section(line)):
        return True
    if _SEPARATED.search(line) is not None and _SUM.search(line) is None:
        parts = [part for part in _SEPARATOR.split(line) if part]
        sections = sum(map(is_section, parts))
        if len(parts) >= 3 and sections * 3 >= len(parts) and not (sections == 1 and _is_long(parts[0])):
            return True
        if len(parts) >= 4 and words <= 3 * len(parts) and line.count("|") + line.count("•") >= 3:
            return True
    if not 4 <= words <= 24:
        return False
    if block.low.startswith("home ") and not any(t[0].islower() and len(t) > 3 for t in line.split()):
        return True
    known = sum(word in SECTIONS for word in block.low.replace("|", " ").split())
    return known * 5 >= 3 * words and not any(word[0].islower() for word in line.split())
