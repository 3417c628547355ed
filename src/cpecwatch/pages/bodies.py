"""Where the story begins and ends: the stretch of a page that has more sentences than furniture.

Each block weighs for or against being story; the heaviest stretch is the body (the largest sum of a run,
in one pass), unless an earlier stretch of some weight stands before a comment section or a list of other
stories: then those are what the later one is.
"""

from __future__ import annotations

import re

import attrs

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.page import Page
from cpecwatch.pages.phrases import Role
from cpecwatch.records import Label

__all__ = ["Stretch", "find_body", "weigh"]

#: What a block of furniture weighs, by its role.
FURNITURE_WEIGHT = {
    Role.CUT: -0.4,
    Role.LINK: -0.7,
    Role.LINKS: -4.0,
    Role.END: -9.0,
    Role.AFTER: -3.0,
    Role.MENU: -3.0,
}
COMMENTS_WEIGHT = -20.0
#: A line that dates or signs a story speaks against standing in the middle of one.
CREDIT_WEIGHT = -2.0
CAPTION_WEIGHT = -0.3
#: A short line that ends no sentence: a menu entry, a link, a subhead.
LINE_WEIGHT = -1.0
#: An earlier stretch is the body if it weighs this share of a later one that stands after an end.
EARLIER_SHARE = 0.25
#: Words of a sentence that count, so that one long paragraph does not outweigh a story.
MOST_WORDS = 50
_INNER_END = re.compile(r"[a-z0-9)\"'][.!?][\"')]* [A-Z\"'(]")


@attrs.frozen
class Stretch:
    """A run of blocks and its weight."""

    first: int
    last: int
    weight: float


def weigh(block: Block) -> float:
    """Return how much a block speaks for (above zero) or against being part of a story."""
    if block.role:
        return COMMENTS_WEIGHT if block.family == "comments" and block.role == Role.END else FURNITURE_WEIGHT[Role(block.role)]
    if block.label is Label.CAPTION:
        return CAPTION_WEIGHT
    if block.label is not None:
        return CREDIT_WEIGHT
    words = block.words
    if block.sentence:
        if words >= 8:
            return min(words, MOST_WORDS) / 10
        return 0.4 if words >= 4 else 0.1
    if words >= 14 and _INNER_END.search(block.plain):
        return min(words, MOST_WORDS) / 12
    if words >= 40:
        return 1.0
    if block.plain[-1] == ":" and words >= 5:
        return 0.2
    return LINE_WEIGHT if words < 14 or not block.bullet else -0.4


def _stretches(weights: list[float]) -> list[Stretch]:
    """Return the runs that weigh more than any part of them left out would (Ruzzo and Tompa), in order."""
    # First and last block, sum before and after, and where the next run to the left that began lower is kept.
    kept: list[tuple[int, int, float, float, int]] = []
    total = 0.0
    for index, weight in enumerate(weights):
        before = total
        total += weight
        if weight <= 0:
            continue
        first, low = index, before
        at = len(kept) - 1
        while True:
            while at >= 0 and kept[at][2] >= low:
                at = kept[at][4]
            if at < 0 or kept[at][3] >= total:
                break
            first, low = kept[at][0], kept[at][2]
            del kept[at:]
            at -= 1
        kept.append((first, index + 1, low, total, at))
    return [Stretch(first, last, after - before) for first, last, before, after, _ in kept]


def find_body(page: Page) -> None:
    """Find the first and the last block of the story."""
    weights = [weigh(block) for block in page.blocks]
    stretches = _stretches(weights)
    if not stretches:
        return
    best = max(stretches, key=lambda stretch: stretch.weight)
    for stretch in stretches:
        if stretch is best:
            break
        if stretch.weight >= EARLIER_SHARE * best.weight and _ends_between(page, stretch.last, best.first):
            best = stretch
            break
    page.first, page.last = best.first, best.last


def _ends_between(page: Page, first: int, last: int) -> bool:
    """Whether a story is closed, or a list of others opened, between two blocks."""
    return any(block.role in (Role.END, Role.LINKS, Role.AFTER) for block in page.blocks[first:last])
