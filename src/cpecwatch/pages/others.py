"""Other whole articles below the story: a headline, perhaps said again, and a text of its own."""

from __future__ import annotations

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.page import Page
from cpecwatch.pages.phrases import Role
from cpecwatch.records import Label

__all__ = ["find_others"]

#: A text with fewer words is a teaser.
LEAST_WORDS = 55
#: Lines that may stand between a headline and its text: outlet, age, credits, the headline again.
MOST_BETWEEN = 7
#: Longest other article, in blocks.
LONGEST = 150
#: How a text ends that goes on elsewhere, but for signs after the words.
_CUT_SHORT = (" more", "continue reading")
_SIGNS = " .,:;!>»›→-()[]\"'…"


def find_others(page: Page) -> None:
    """Find the other whole articles that follow the body; label their blocks."""
    if page.first >= page.last:
        return
    index = page.last
    closed = ""
    while index < len(page.blocks):
        block = page.blocks[index]
        if block.role:
            closed = _zone(block, closed)
            index += 1
            continue
        end = (
            _text_end(page, index)
            if closed not in ("comments", "author") or page.repeats(block) > 1
            else index
        )
        if end > index:
            start = block.start
            page.others.append((start, page.blocks[end - 1].end))
            for inner in page.blocks[index:end]:
                inner.label, inner.role = Label.OTHER_ARTICLE, ""
            index = end
        else:
            index += 1


def _zone(block: Block, before: str) -> str:
    """Return what the lines after a line of furniture are about."""
    if block.family in ("comments", "author"):
        return block.family
    return "" if block.role == Role.LINKS else before


def _text_end(page: Page, index: int) -> int:
    """Return the index just past the text whose headline stands at an index; the index if none does."""
    headline = page.blocks[index]
    if not _is_headline(headline) or not _has_own_head(page, index):
        return index
    at, words, last = index + 1, 0, index
    between, stop = 0, min(len(page.blocks), index + LONGEST)
    while at < stop:
        block = page.blocks[at]
        if _is_prose(block):
            if _is_cut_short(block):
                return index
            words += block.words
            last = at + 1
            between = 0
        elif (block.role in (Role.LINKS, Role.END, Role.AFTER) and last > index) or (
            last > index and _is_headline(block) and not block.role and _opens_other(page, at)
        ):
            break
        else:
            between += 1
            if between > MOST_BETWEEN:
                break
        at += 1
    return last if words >= LEAST_WORDS else index


def _is_cut_short(block: Block) -> bool:
    """Whether a text is a teaser that ends in the link to the rest of it ("Read more", "[...]")."""
    if block.plain.rstrip(" )]\"'").endswith(("...", "…")):
        return True
    return block.low.rstrip(_SIGNS).endswith(_CUT_SHORT)


def _has_own_head(page: Page, index: int) -> bool:
    """Whether a headline shows that it heads a story of its own: said twice, dated, signed, with a place."""
    if page.repeats(page.blocks[index]) > 1:
        return True
    around = page.blocks[max(page.last, index - 3) : index + 4]
    if any(
        b.label in (Label.DATE, Label.BYLINE) or b.family == "ago"
        for b in around
        if b is not page.blocks[index]
    ):
        return True
    text = next((b for b in page.blocks[index + 1 : index + 4] if _is_prose(b)), None)
    return text is not None and page.dateline_of(text) is not None


def _opens_other(page: Page, index: int) -> bool:
    """Whether a line in title form opens the next article, rather than being a subhead."""
    block = page.blocks[index]
    if page.repeats(block) > 1:
        return True
    if index + 1 >= len(page.blocks):
        return False
    following = page.blocks[index + 1]
    if following.label in (Label.DATE, Label.BYLINE) or following.family == "ago":
        return True
    return _is_prose(following) and page.dateline_of(following) is not None


def _is_headline(block: Block) -> bool:
    return (
        4 <= block.words <= 30
        and not block.plain.endswith((".", ":", ","))
        and not block.bullet
        and block.label in (None, Label.CAPTION)
    )


def _is_prose(block: Block) -> bool:
    if block.role or block.label not in (None, Label.CAPTION):
        return False
    return (block.sentence and block.words >= 9) or block.words > 40
