"""Inside the body: what stands between its first and last paragraph and is none of it."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.credits import AUTHOR_LABEL, is_person, name_part
from cpecwatch.pages.page import Page
from cpecwatch.pages.phrases import Role
from cpecwatch.records import Label

__all__ = ["label_body"]

#: Lines above the body that may name the author of whom its last paragraph tells.
NAMED_WITHIN = 20
_TELLS = re.compile(
    r",? (?:is|was|are|has|writes|covers|works|teaches|tweets|reports|can be|heads|serves|holds"
    r"|specialises|specializes)\b|, (?:an?|the|senior)\b"
)
#: A line in title case with at least so many words is a link to another story, not a subhead.
LINK_WORDS = 7
#: No link has more words than this.
LONGEST_LINK = 60
#: A line without an end with at least so many words is one whatever its case.
LONG_LINE = 10
#: Share of the body's lines that have no end from which they are its sentences all the same.
OPEN_SHARE = 0.4
#: Teasers under the head of a list of links are shorter than this, in words.
LONGEST_TEASER = 24


def label_body(page: Page) -> None:
    """Label the paragraphs of the body, and the captions and links among them."""
    listed = tight = False
    blocks = page.blocks[page.first : page.last]
    titles = sum(_is_line(block) and _title_case(block) for block in blocks)
    # Papers that leave out full stops leave out many.
    stopless = OPEN_SHARE * len(blocks) <= sum(_is_line(b) and b.words >= LONG_LINE for b in blocks)
    for index in range(page.first, page.last):
        block = page.blocks[index]
        if block.role:
            listed = block.role == Role.LINKS or (listed and block.role != Role.CUT)
            tight = False
            continue
        if block.label is not None:
            continue
        if listed and not (tight and block.gap) and _is_teaser(block, tight=tight or not block.gap):
            # Lines right below the head of a list end where a blank line follows.
            tight = tight or not block.gap
            block.role, block.family = Role.LINK, "teaser"
            continue
        listed = False
        family = _stray(page, index, block, titles=titles, stopless=stopless)
        if family == "caption":
            page.mark(block, Label.CAPTION, family)
        elif family:
            block.role, block.family = Role.LINK, family
        else:
            block.label = Label.BODY
    _trim_end(page)


def _is_line(block: Block) -> bool:
    return (
        block.label is None
        and not block.role
        and not block.sentence
        and not block.bullet
        and block.plain[-1] != ":"
    )


def _title_case(block: Block) -> bool:
    """Whether a line is set like a headline: nearly all words but the small ones with a capital."""
    if block.words > LONGEST_LINK:
        return False
    tokens = [token.lstrip("'\"(") for token in block.plain.split()]
    long = [token for token in tokens if len(token) > 3 and token[0].isalpha()]
    return len(tokens) >= LINK_WORDS and len(long) >= 4 and all(token[0].isupper() for token in long)


def _is_teaser(block: Block, *, tight: bool) -> bool:
    """Whether a line below the head of a list is of it."""
    if tight and block.words < LONGEST_TEASER and block.plain[-1] != ".":
        return True
    return not block.sentence or block.words < 6 if block.words < LONGEST_TEASER else False


def _stray(page: Page, index: int, block: Block, *, titles: int, stopless: bool) -> str:
    """Return the family of a line that is no part of the story it stands in, or an empty text."""
    if block.sentence and block.words > 12:
        return "repeated" if page.repeats(block) > 1 and _stood_before(page, index, block) else ""
    before = page.blocks[index - 1] if index else None
    after = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
    if page.repeats(block) > 1 and block.words >= 3 and not block.bullet:
        twin = any(other is not None and other.plain == block.plain for other in (before, after))
        return "caption" if twin or not block.sentence else "" if block.words < 6 else "link"
    if not _is_line(block):
        return ""
    if (
        block.words >= LONG_LINE
        and not stopless
        and not any(mark in block.plain for mark in (". ", "? ", '."'))
    ):
        return "link"
    # A page whose subheads are all set in title case keeps them.
    return "link" if titles < 3 and _title_case(block) else ""


def _stood_before(page: Page, index: int, block: Block) -> bool:
    return any(other.plain == block.plain for other in page.blocks[max(0, index - 3) : index])


def _trim_end(page: Page) -> None:
    """Move the end of the body before lines that only look like it: biographies, stray lines."""
    above = page.blocks[max(0, page.first - NAMED_WITHIN) : page.first]
    names = {block.low for block in above if block.words <= 5 and is_person(block.plain)}
    names |= {name.lower() for block in above for name in _signed(block)}
    while page.last > page.first:
        block = page.blocks[page.last - 1]
        if block.label is Label.BODY:
            if (block.sentence or block.words > 14 or block.bullet) and not _is_biography(block, names):
                return
            block.label, block.role, block.family = None, Role.AFTER, "writer"
        page.last -= 1


def _signed(block: Block) -> list[str]:
    if block.label is not Label.BYLINE and block.label is not Label.DATE:
        return []
    found = AUTHOR_LABEL.match(block.plain)
    return [name_part(block.plain[found.end() :])] if found is not None else [name_part(block.plain)]


def _is_biography(block: Block, names: set[str]) -> bool:
    """Whether a last paragraph tells of its author."""
    if block.words > 60:
        return False
    low = block.plain.lower().lstrip("(-")
    for name in names:
        if len(name) > 6 and low.startswith(name) and _TELLS.match(low, len(name)) is not None:
            return True
    return False
