"""First look: lines that show by their own words what they are."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.captions import is_caption, is_credit
from cpecwatch.pages.credits import LABEL_WORDS, is_byline, is_desk, is_person
from cpecwatch.pages.furniture import recognise
from cpecwatch.pages.keeping import kept
from cpecwatch.pages.page import Page
from cpecwatch.pages.stamps import StampKind, find_stamps, has_label, has_stamp
from cpecwatch.records import Label

__all__ = ["mark_lines"]

#: A line with a date that has more words than this tells something.
LONGEST_STAMP = 18
#: Other words beside a date without a label: a name, a place, a desk. With more a line tells of the day.
MOST_OTHERS = 7
_SIGNED = re.compile(r"\A[Bb][Yy] |\b[Bb]y [A-Z]|(?:\d|[A-Z]{2,3}) [|/•·] |[|/•·] ?\d")
# "Jane Doe in Karachi and John Roe in Beijing", and then the date.
_AND = re.compile(r",? and |, ")
_PLACED = re.compile(r" in [A-Z].*\Z")
_CLOCK = re.compile(
    r"(?:(?:posted|published|updated|modified|last updated|at"
    r"|updated at)[ :]{1,3})?\d\d?[:.]\d\d ?(?:[ap]\.?m\.?)?(?: (?:IST|PKT|GMT|UTC|PST))?\Z",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
#: Lines from the top in which the time that a story takes to read may be glued to its headline.
HEAD = 20
_READ = re.compile(r"(?<=[a-z.?!'\"])\d\d? min(?:ute)?s? read\b")
_DATED = re.compile(r"(?:date )?(?:19|20)\d\d-\d\d-\d\d (?=\S)")


def mark_lines(page: Page) -> None:
    """Label furniture, captions, bylines and lines of dates."""
    _split_date(page)
    before: Block | None = None
    captions: set[str] = set()
    for block in page.blocks:
        if block.words <= LONGEST_STAMP:
            label, family, role = _look(block.plain, block.words, block.sentence, block.bullet)
        else:
            label, family, role = _look_at(block)
        if label is Label.CAPTION and before is None:
            # The first line of a page belongs to no picture.
            label, family = None, ""
        if (
            label is None
            and not role
            and before is not None
            and before.family == "credit-line"
            and not block.gap
            and not block.sentence
        ):
            label, family = Label.CAPTION, "caption"
        block.label, block.family, block.role = label, family, role
        if (
            family == "credit-line"
            and before is not None
            and not block.gap
            and before.words < 40
            and not before.role
            and before.label not in (Label.DATE, Label.BYLINE)
        ):
            # The line above a bare credit, with nothing between them, is its picture's.
            page.mark(before, Label.CAPTION, "caption")
            captions.add(before.plain)
        before = block
    for block in page.blocks if captions else ():
        if block.plain in captions and not block.role:
            page.mark(block, Label.CAPTION, "caption")


@kept
def _look(line: str, words: int, sentence: bool, bullet: bool) -> tuple[Label | None, str, str]:
    """Look at a short line; those of menus and footers come again on every page of an outlet."""
    return _look_at(Block(0, len(line), line, line.lower(), False, 0, bullet, words, sentence))


def _look_at(block: Block) -> tuple[Label | None, str, str]:
    """Return the label, the family and the role of a line, as far as its own words show them."""
    if block.words <= 4 and block.low.startswith(LABEL_WORDS) and is_byline(block.plain, 0):
        return Label.BYLINE, "byline", ""
    if block.plain[0] == "©" and is_credit(block):
        # Of a picture, and not of the page.
        return Label.CAPTION, "credit-line", ""
    found = recognise(block)
    if found is not None and (found[0] != "label" or not _is_stamp(block)):
        return None, *found
    if block.words <= LONGEST_STAMP:
        if _is_stamp(block):
            return Label.DATE, "stamp", ""
        if is_byline(block.plain, block.words) or is_desk(block.plain, block.words):
            return Label.BYLINE, "byline", ""
        if is_credit(block):
            return Label.CAPTION, "credit-line", ""
    return (Label.CAPTION, "caption", "") if is_caption(block) else (None, "", "")


def _split_date(page: Page) -> None:
    """Part a date in ISO form, or the time that a story takes to read, from what it was glued to."""
    for index in range(min(len(page.blocks), HEAD) - 1, -1, -1):
        block = page.blocks[index]
        found = _READ.search(block.plain) if " read" in block.low else None
        if found is not None and found.start() > 20:
            page.blocks.insert(index + 1, block.split(page.text, found.start()))
    if page.blocks:
        found = _DATED.match(page.blocks[0].plain)
        if found is not None:
            page.blocks.insert(1, page.blocks[0].split(page.text, found.end()))


def _is_stamp(block: Block) -> bool:
    """Whether a line dates the story, rather than telling of a day."""
    line, words = block.plain, block.words
    if words <= 4 and has_label(line):
        return True
    if _DIGIT.search(line) is None or (block.sentence and words > 8):
        return False
    if _CLOCK.match(line) is not None:
        return True
    stamps = find_stamps(line) if has_stamp(line) else ()
    if not stamps:
        return False
    others = words - sum(line.count(" ", stamp.start, stamp.end) + 1 for stamp in stamps)
    if others <= MOST_OTHERS or stamps[0].kind is not StampKind.BARE or _SIGNED.search(line) is not None:
        return True
    return all(is_person(_PLACED.sub("", part)) for part in _AND.split(line[: stamps[0].start].strip(" ,|")))
