"""The headline: which line it is, and where in the line it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache

from cpecwatch.lexicon import Lexicon
from cpecwatch.pages.blocks import Block
from cpecwatch.pages.credits import lists_names
from cpecwatch.pages.furniture import is_section
from cpecwatch.pages.mastheads import is_masthead, is_office, is_outlet_like
from cpecwatch.pages.page import Page, folded
from cpecwatch.pages.phrases import Role, word_set
from cpecwatch.records import Label

__all__ = ["find_headline", "trim_title"]

#: A headline has no more words than this.
LONGEST_HEADLINE = 40
#: So many open lines above the body are looked at, the nearest ones.
MOST_CANDIDATES = 40
#: What a line must score to be a headline.
LEAST_SCORE = 1.3
#: So much less a line may score than the one right below it and still be the headline.
UPPER_MARGIN = 1.5
#: Share of a line's words that its story says, which speaks neither for nor against a headline.
NEUTRAL = 0.25
#: Share of a line's words that its story says, from which the upper one of two lines may be the headline.
LEAST_SAID = 0.3
#: A byline or date that speaks for a headline is no farther below it, in blocks.
NEAR_DATE = 4
#: Blocks of the body that a headline is compared with.
STORY_BLOCKS = 8
#: Characters of each of them.
STORY_LENGTH = 300

_NUMBERED = re.compile(r"\d\d?\. ")
_MARKS = ".,;:'\"()?!|-"
# The beginnings of words that stand in any story.
_COMMON = word_set("""
    with that this from have will your what when where which their about after over into than more been were
    they said says here just could would
""")
_LABELS = (
    "exclusive|ht exclusive|explained|explainer|watch|video|live|live updates?|breaking|breaking news"
    "|opinion|op-?ed|analysis|news analysis|editorial|interview|updated?|just in|fact[ -]?check|in pics"
    "|in pictures|photos|pics|podcast|factbox|special report|viewpoint|comment|commentary|column|blog"
    "|listen|urgent|flash|roundup|must watch|must read|premium|alert|xinhua headlines|ground report"
    "|first person|photo gallery|gallery|infographic|quick read|long read|insight|big story"
)
_SUFFIX = re.compile(r" ?(?:\||::|»| - | -- ) ?(?P<name>[^|»]{2,60})\Z")
_DATED = re.compile(r"(?:date )?(?:19|20)\d\d-\d\d-\d\d ")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    opening = rf"(?:\[(?:{_LABELS})\] ?[:|-]?|(?:{_LABELS}) ?(?:[|:!]|-{{1,2}}(?= )|\.\.\.|…))\s*"
    bare = r"(?:WATCH|EXCLUSIVE|LIVE|VIDEO|BREAKING|EXPLAINED)\s+(?=[\"']?[A-Z][a-z])"
    closing = rf"\s*(?:[|:-]{{1,2}} ?(?:{_LABELS})|[(\[](?:{_LABELS})[)\]])\Z"
    return re.compile(opening, re.IGNORECASE), re.compile(bare), re.compile(closing, re.IGNORECASE)


def trim_title(
    line: str, lexicon: Lexicon, stems: AbstractSet[str] = frozenset()
) -> tuple[int, int, str | None]:
    """Return where the headline begins and ends in its line, and the outlet that the line names after it.

    Args:
        line: The line in plain form.
        lexicon: Knows outlets.
        stems: Folded lines of the page; what stands among them without its ending is a headline without it.

    >>> trim_title("Exclusive | Guards for Gwadar - Xinhua", Lexicon([]), {"guards for gwadar"})
    (12, 29, 'Xinhua')
    """
    opening, bare, closing = _patterns()
    dated = _DATED.match(line)
    start, end, outlet = dated.end() if dated is not None else 0, len(line), None
    for _ in range(4):
        before = (start, end)
        found = opening.match(line, start) or bare.match(line, start)
        if found is not None and end - found.end() > 8:
            start = found.end()
        found = closing.search(line, max(start + 8, end - 30), end)
        if found is not None:
            end = found.start()
        found = _SUFFIX.search(line, max(start + 8, end - 64), end)
        if found is not None:
            name = found.group("name").strip()
            if is_section(name) and (outlet is not None or "|" in found.group() or "»" in found.group()):
                end = found.start()
            elif (
                lexicon.outlet(name) is not None
                or folded(line[start : found.start()]) in stems
                or ("|" in found.group() and is_outlet_like(name))
            ):
                outlet, end = name, found.start()
        if (start, end) == before:
            break
    while end > start and line[end - 1] in " |-:":
        end -= 1
    return start, end, outlet


def find_headline(page: Page) -> None:
    """Find the block that is the headline; label it and its repetitions above the body."""
    above = page.blocks[: page.first]
    menus = [block.low for block in above if block.role == Role.MENU and block.words > 4][-MOST_CANDIDATES:]
    best = _best(page, menus, _story_words(page))
    if best is None:
        # A headline may name its occasion alone ("Transcript of the briefing").
        best = _best(page, menus, "")
    if best is None:
        return
    block = page.blocks[best]
    stems = {folded(other.plain) for other in page.blocks[: page.first + 1] if other is not block}
    start, end, outlet = trim_title(block.plain, page.lexicon, stems)
    core = folded(block.plain[start:end])
    if not core:
        return
    page.headline, page.title = best, page.words(block, start, end)
    page.prove("title", "page.title.repeated" if core in stems else "page.title.position", block, start, end)
    if outlet is not None:
        page.name_outlet(outlet, 4.0, "page.outlet.title", block, block.plain.find(outlet, end))
    page.first = max(page.first, best + 1)
    page.last = max(page.first, page.last)
    page.mark(block, Label.HEADLINE, "headline")
    for other in page.blocks[: page.first]:
        if other is not block and folded(other.plain) == core:
            page.mark(other, Label.HEADLINE, "headline")


def _best(page: Page, menus: list[str], story: str) -> int | None:
    """Return the line above the body that is most like its headline, if one is like one at all."""
    best, best_score, below = None, LEAST_SCORE, 0
    lower: int | None = None
    candidates = _candidates(page)
    lines = [page.blocks[index].low for index in candidates if page.blocks[index].words > 4]
    for index in candidates:
        block = page.blocks[index]
        if any(line in block.low and line != block.low for line in lines):
            # A trail of sections with the headline at its end.
            continue
        said = _said(block.low, story) if len(story) > 1 and index != page.first else NEUTRAL
        score = _score(page, index, menus, said) - min(2.5, 0.3 * below)
        if index < 2 and is_masthead(block.plain):
            score -= 4.0 if is_office(block.low) else 2.0 if below else 0.0
        if score <= LEAST_SCORE or _is_names(page, block):
            continue
        # Of two lines that stand together the upper one is the headline, the lower one its standfirst.
        together = best is not None and best == lower and best - index <= NEAR_DATE
        margin = UPPER_MARGIN if together and said >= LEAST_SAID and block.words > 4 else 0.0
        if score > best_score - margin:
            best, best_score = index, max(score, best_score - margin)
        below += block.words >= 5
        lower = index
    return best


def _story_words(page: Page) -> str:
    """Return the words in which the body begins, each with a blank before it."""
    blocks = page.blocks[page.first : min(page.first + STORY_BLOCKS, page.last)]
    return " " + " ".join([block.low[:STORY_LENGTH] for block in blocks])


def _said(line: str, story: str) -> float:
    """Return the share of a line's words of weight that a story says, inflected or not."""
    stems = {token.strip(_MARKS)[:5] for token in line.split() if len(token) > 3} - _COMMON
    return sum([" " + stem in story for stem in stems]) / max(3, len(stems))


def _candidates(page: Page) -> list[int]:
    """Return the lines that may be the headline, the one nearest to the body first."""
    found = []
    for index in range(min(page.first, len(page.blocks) - 1), -1, -1):
        block = page.blocks[index]
        if index == page.first and (
            # The headline of a text without furniture, if it ends like a sentence: "Who guards whom?"
            page.last - page.first < 2 or block.plain[-1] == "." or block.words > 22 or block.bullet
        ):
            continue
        if (block.role and block.family != "label") or block.label is not None:
            continue
        if block.words > LONGEST_HEADLINE:
            continue
        if block.words >= 3 or page.repeats(block) > 1:
            found.append(index)
            if len(found) == MOST_CANDIDATES:
                break
    return found


def _is_names(page: Page, block: Block) -> bool:
    """Whether a line lists people: who wrote the story, not what it is called."""
    tokens = block.plain.split()
    if block.words > 9 or any(token[0].islower() and token not in ("and", "with") for token in tokens):
        return False
    return lists_names(block.plain, page.lexicon)


def _score(page: Page, index: int, menus: list[str], said: float) -> float:
    block, words = page.blocks[index], page.blocks[index].words
    score = 1.5 if 5 <= words <= 22 else 1.0 if 3 < words <= 30 else 0.0
    # What a headline speaks of, its story speaks of as well.
    score += 3.0 * (said - NEUTRAL) if said else -1.75
    if page.repeats(block) > 1:
        score += 0.0 if page.repeats(block) > 4 else 2.0 if words > 3 else 0.5
    elif menus and any(block.plain.lower() in menu for menu in menus):
        score += 2.0
    if block.plain[-1] == ".":
        score -= 2.5
    if block.bullet:
        score -= 3.5
    elif block.plain[-1] == ":" or _NUMBERED.match(block.plain):
        score -= 2.5
    if block.family == "label":
        score += 1.5
    if block.plain[0] == "(" and block.plain[-1] == ")":
        score -= 2.5
    if block.plain.count("|") > 1 or block.plain[:3].islower():
        score -= 1.5
    if block.indent == 0 and index == 0 and not block.sentence:
        score += 0.5
    for following in page.blocks[index + 1 : min(index + 1 + NEAR_DATE, page.first)]:
        if following.label in (Label.DATE, Label.BYLINE) or following.family == "credit":
            score += 2.0
            break
    return score
