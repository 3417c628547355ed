"""Where the story begins and ends: the stretch of a page that has more sentences than furniture.

Each block weighs for or against being story; the heaviest stretch is the body (the largest sum of a run,
in one pass), unless an earlier stretch of some weight stands before a comment section or a list of other
stories: then those are what the later one is.
"""

from __future__ import annotations

import re
from collections import defaultdict

import attrs

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.page import Page
from cpecwatch.pages.phrases import Role
from cpecwatch.pages.stamps import has_stamp
from cpecwatch.records import Label

__all__ = ["Stretch", "find_body", "weigh"]

#: What a block of furniture weighs, by its role.
FURNITURE_WEIGHT: dict[str, float] = {
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
LONG_BULLET_WEIGHT = -0.7
#: An earlier stretch is the body if it weighs this share of a later one that stands after an end.
EARLIER_SHARE = 0.25
#: Sentences above the date weigh no more than this share of the body.
HEAD_SHARE = 0.3
#: Lines from the top in which a page says that it is a live blog; what is left of its short lines' weight.
LIVE_HEAD, LIVE_SHARE = 30, 0.2
#: What no stretch runs over.
BAR = -200.0
#: Lines below the head of a list in which a story of it may be dated.
MOST_META = 8
#: Share of the body's weight at one depth from which its ends are held to it.
ONE_DEPTH = 0.75
#: A page turned to text from nested boxes has so many depths; one with fewer only indents its paragraphs.
NESTED = 4
#: A part of a story that is parted by links weighs no less, and is no farther away in blocks.
LEAST_PART = 3.0
MOST_BETWEEN = 25
#: A line without an end that is no shorter, in words, is a sentence all the same.
LEAST_PROSE = 18
#: Words of a sentence that count, so that one long paragraph does not outweigh a story.
MOST_WORDS = 50
_AGENCY_SIGN = re.compile(r"[.!?\"'] ?\([A-Z][A-Za-z]{1,8}\)\Z")
#: A list of figures has at least so many points.
LEAST_POINTS = 3
#: The head of such a point has no more words.
LONGEST_KEY = 8
#: A row that gives a work and its sum, parted by a mark, has no more words.
LONGEST_ROW = 14
_PRICED = re.compile(r"\w\)? ?[:|-] ?(?:US ?|about |over )?(?:[$€£¥₹]|(?:Rs|PKR|USD|RMB)\.? ?)\d")
_KEYED = re.compile(r"[A-Z]\w+(?: \w+){0,3}: \S")
_OPENS_POINT = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)] [A-Z]|" + _KEYED.pattern)
_FIGURE = re.compile(
    r"(?:[$€£¥₹]|\b(?:Rs|PKR|USD|RMB|INR)\.?) ?\d"
    r"|\d ?(?:MW|GW|km|kV|per cent|percent|%|(?:million|billion|trillion|crore|lakh|dollars|yuan)\b)"
)
_INNER_END = re.compile(r"[a-z0-9)\"'][.!?][\"')]* [A-Z\"'(©]")


@attrs.frozen
class Stretch:
    """A run of blocks and its weight."""

    first: int
    last: int
    weight: float


def weigh(block: Block) -> float:
    """Return how much a block speaks for (above zero) or against being part of a story."""
    if block.role:
        return (
            COMMENTS_WEIGHT
            if block.family == "comments" and block.role == Role.END
            else FURNITURE_WEIGHT[block.role]
        )
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
    if words >= LEAST_PROSE and not block.bullet:
        # Papers leave out full stops; headlines and links are shorter.
        return min(words, MOST_WORDS) / 40
    if block.plain[-1] == ":" and words >= 5:
        return 0.2
    return LINE_WEIGHT if words < 14 or not block.bullet else LONG_BULLET_WEIGHT


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
    _unmark_signed(page)
    weights = [weigh(block) for block in page.blocks]
    _spare_figures(page, weights)
    _bar(page, weights)
    if any(block.family == "label" and block.low.startswith("live") for block in page.blocks[:LIVE_HEAD]):
        # The times, headings and names of a live blog's entries are as many as their sentences.
        weights = [
            weight if weight > 0 or (block.role and block.family != "ago") else LIVE_SHARE * weight
            for weight, block in zip(weights, page.blocks, strict=True)
        ]
    stretches = _joined(page, _stretches(weights))
    if not stretches:
        return
    best = max(stretches, key=lambda stretch: stretch.weight)
    ended = _last_end(page, best.first)
    for stretch in stretches:
        if stretch is best or stretch.last > ended:
            break
        if stretch.weight >= EARLIER_SHARE * best.weight:
            best = stretch
            break
    page.first, page.last = best.first, best.last
    _start_below_date(page, weights)
    _trim_to_column(page, weights)


def _spare_figures(page: Page, weights: list[float]) -> None:
    """Let the points of a list that gives figures weigh nothing, for they are no links to other stories."""
    first = 0
    while first < len(page.blocks):
        last = first
        while last < len(page.blocks) and _is_point(page, last):
            last += 1
        points = page.blocks[first:last]
        if len(points) >= LEAST_POINTS and 2 * sum(map(_gives_figure, points)) >= len(points):
            weights[first:last] = [max(weight, 0.0) for weight in weights[first:last]]
            for block in points:
                if block.label is Label.CAPTION:
                    block.label, block.family = None, ""
        first = last + 1


def _is_point(page: Page, index: int) -> bool:
    """Whether a line is a point of a list, or the head of lines such as "Cost: $2 billion"."""
    block = page.blocks[index]
    if block.role or block.label not in (None, Label.CAPTION):
        return False
    line = block.plain
    if block.bullet or ((": " in line or not line[0].isupper()) and _OPENS_POINT.match(line) is not None):
        return True
    if not block.sentence and block.words <= LONGEST_ROW and _PRICED.search(block.plain) is not None:
        return True
    if block.sentence or block.words > LONGEST_KEY or index + 1 >= len(page.blocks):
        return False
    following = page.blocks[index + 1]
    return not following.gap and _KEYED.match(following.plain) is not None


def _gives_figure(block: Block) -> bool:
    return _FIGURE.search(block.plain) is not None


def _unmark_signed(page: Page) -> None:
    """Take back that a paragraph is a caption where an agency's name in brackets signs the end of a story."""
    for index in range(1, len(page.blocks)):
        block = page.blocks[index]
        if (
            block.label is not Label.CAPTION
            or block.words < 8
            or _AGENCY_SIGN.search(block.plain, len(block.plain) - 16) is None
        ):
            continue
        after = page.blocks[index + 1] if index + 1 < len(page.blocks) else None
        if weigh(page.blocks[index - 1]) > 1.0 and (after is None or weigh(after) < 1.0):
            block.label, block.family, block.sentence = None, "", True


def _start_below_date(page: Page, weights: list[float]) -> None:
    """Begin below the byline or date that stands after the first sentences, for those are the standfirst."""
    before = total = 0.0
    prose, dated = 0, None
    for index in range(page.first, page.last):
        if weights[index] > 0:
            total += weights[index]
            prose += weights[index] > 0.5
        elif dated is None and prose <= 2 and _dates_another(page.blocks[index]):
            dated, before = index, total
    if dated is None or before > HEAD_SHARE * total:
        return
    page.first = next((i for i in range(dated, page.last) if weights[i] > 0), page.first)


def _bar(page: Page, weights: list[float]) -> None:
    """Put a bar before each line that opens another story, so that no stretch runs over it."""
    prose, closed = 0, -MOST_META
    for index, block in enumerate(page.blocks):
        if block.role in (Role.LINKS, Role.END):
            closed = index
        elif weights[index] > 1.0:
            if prose >= 1 and index and _is_head(page.blocks[index - 1]) and _is_opening(page, block):
                weights[index - 1] = BAR
            prose += 1
        elif prose >= 3 and index - closed <= MOST_META and _dates_another(block):
            weights[index] = BAR
            closed = index


def _is_head(block: Block) -> bool:
    return (
        not block.sentence
        and not block.role
        and not block.bullet
        and 3 <= block.words <= 25
        and block.plain[-1] not in ":,;"
    )


def _is_opening(page: Page, block: Block) -> bool:
    """Whether a paragraph opens with a dateline as a story does."""
    if not block.plain[:4].isupper() and "(" not in block.plain[:60]:
        return False
    found = page.dateline_of(block)
    return found is not None and (
        bool(found.agencies) or found.when is not None or block.plain[: found.place_end].isupper()
    )


def _dates_another(block: Block) -> bool:
    """Whether a line below a list of stories signs or dates one of them."""
    if block.family == "ago" or block.label is Label.BYLINE:
        return True
    return block.label is Label.DATE and has_stamp(block.plain)


def _trim_to_column(page: Page, weights: list[float]) -> None:
    """Take blocks off both ends of the body that are set at another depth than nearly all of it."""
    depths: dict[int, float] = defaultdict(float)
    for index in range(page.first, page.last):
        if weights[index] > 0:
            depths[page.blocks[index].indent] += weights[index]
    depth = max(depths, key=lambda indent: depths[indent], default=0)
    if len(depths) < 2 or depths[depth] < ONE_DEPTH * sum(depths.values()):
        return
    if len({block.indent for block in page.blocks}) < NESTED:
        return
    while page.last > page.first and abs(page.blocks[page.last - 1].indent - depth) > 1:
        page.last -= 1
    while page.first < page.last and abs(page.blocks[page.first].indent - depth) > 1:
        page.first += 1


def _last_end(page: Page, before: int) -> int:
    """Return the last block above another one that closes a story or lists others; -1 if none does."""
    for index in range(before - 1, -1, -1):
        if page.blocks[index].role in (Role.END, Role.LINKS, Role.AFTER):
            return index
    return -1


def _joined(page: Page, stretches: list[Stretch]) -> list[Stretch]:
    """Join the stretches that a list of links, and nothing that ends a story, parts."""
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and _goes_on(page, joined[-1], stretch):
            before = joined.pop()
            joined.append(Stretch(before.first, stretch.last, before.weight + stretch.weight))
        else:
            joined.append(stretch)
    return joined


def _goes_on(page: Page, before: Stretch, after: Stretch) -> bool:
    """Whether a stretch takes up the story that broke off before it."""
    if before.weight < LEAST_PART or after.weight < LEAST_PART or after.first - before.last > MOST_BETWEEN:
        return False
    for block in page.blocks[before.last : after.first]:
        if (
            block.role in (Role.END, Role.AFTER, Role.MENU)
            or block.label in (Label.DATE, Label.BYLINE)
            or block.family == "ago"
        ):
            return False
        if block.words > 3 and page.repeats(block) > 1 and not block.role:
            return False
    blocks = page.blocks[after.first : after.last]
    prose = [block for block in blocks if weigh(block) > 0]
    lines = sum(weigh(block) < 0 and not block.role for block in blocks)
    indent = max((b for b in page.blocks[before.first : before.last]), key=lambda b: b.words).indent
    return 2 * lines <= len(prose) and sum(b.indent == indent for b in prose) * 2 >= len(prose)
