"""First look: lines that show by their own words what they are."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.captions import is_caption, is_credit
from cpecwatch.pages.credits import is_byline, is_desk
from cpecwatch.pages.furniture import recognise
from cpecwatch.pages.page import Page
from cpecwatch.pages.stamps import has_label, has_stamp
from cpecwatch.records import Label

__all__ = ["mark_lines"]

#: A line with a date that has more words than this tells something.
LONGEST_STAMP = 18
#: A line with more words is a stamp only if it shows what dates and bylines are set with.
MOST_UNLABELLED = 10
_SIGNS = re.compile(r"[|/•·]|\bby\b|\b(?:updated?|published|posted|filed|modified|min read|a\.?m\.?|p\.?m\.?|IST|PKT|GMT)\b| - ", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:(?:posted|published|updated|modified|last updated|at|updated at)[ :]{1,3})?\d\d?[:.]\d\d ?(?:[ap]\.?m\.?)?(?: (?:IST|PKT|GMT|UTC|PST))?\Z",
    re.IGNORECASE,
)
_DATED = re.compile(r"(?:date )?(?:19|20)\d\d-\d\d-\d\d (?=\S)")


def mark_lines(page: Page) -> None:
    """Label furniture, captions, bylines and lines of dates."""
    _split_date(page)
    before: Block | None = None
    captions: set[str] = set()
    for block in page.blocks:
        if block.words <= 4 and is_byline(block.plain, 0):
            page.mark(block, Label.BYLINE, "byline")
            before = block
            continue
        found = recognise(block)
        if found is not None:
            block.family, block.role = found
        elif block.words <= LONGEST_STAMP and _is_stamp(block):
            page.mark(block, Label.DATE, "stamp")
        elif is_byline(block.plain, block.words) or is_desk(block.plain, block.words):
            page.mark(block, Label.BYLINE, "byline")
        elif is_credit(block):
            page.mark(block, Label.CAPTION, "credit-line")
            # The line above a bare credit, with nothing between them, is its picture's.
            if before is not None and not block.gap and before.words < 40 and not before.role:
                page.mark(before, Label.CAPTION, "caption")
                captions.add(before.plain)
        elif is_caption(block) and before is not None:
            page.mark(block, Label.CAPTION, "caption")
        before = block
    for block in page.blocks if captions else ():
        if block.plain in captions and not block.role:
            page.mark(block, Label.CAPTION, "caption")


def _split_date(page: Page) -> None:
    """Part a date in ISO form from the story that it was glued to."""
    if page.blocks:
        found = _DATED.match(page.blocks[0].plain)
        if found is not None:
            page.blocks.insert(1, page.blocks[0].split(page.text, found.end()))


def _is_stamp(block: Block) -> bool:
    """Whether a line dates the story, rather than telling of a day."""
    line, words = block.plain, block.words
    if (block.sentence and words > 8) or (words > MOST_UNLABELLED and _SIGNS.search(line) is None):
        return False
    return has_stamp(line) or has_label(line) or _CLOCK.match(line) is not None
