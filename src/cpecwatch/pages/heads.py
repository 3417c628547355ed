"""Between headline and story: the standfirst, and captions without a credit."""

from __future__ import annotations

import re
from itertools import pairwise

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.credits import is_person, lists_names
from cpecwatch.pages.page import Page
from cpecwatch.pages.phrases import Role, word_set
from cpecwatch.records import Label

__all__ = ["find_standfirst"]

_HEAD_FAMILIES = frozenset(("share", "credit", "reading-time"))
#: A picture's text without a credit has no more words than this.
LONGEST_SCENE = 40
#: A standfirst has no more words than this.
LONGEST_STANDFIRST = 70
#: Points that sum a story up are no more and no longer than this, in words.
MOST_POINTS, LONGEST_POINT = 5, 20
#: Share of a standfirst's words of weight that the first paragraphs say again.
RESTATED = 0.6
_SCENE = re.compile(
    r"\b(?:shak(?:es?|ing) hands|pos(?:es?|ing) (?:for|with)|stands? guard|standing guard|looks? on|(?:is"
    r"|are) seen|seen here|pictured"
    r"|speak(?:s|ing) (?:at|during|to|with)|address(?:es|ing) (?:a|the|an)\b|gestur(?:es|ing)|exchang(?:e"
    r"|es|ing) (?:a |documents|greetings)"
    r"|walks? (?:past|with|along)|arriv(?:e|es|ing) (?:at|in|for|to)|greet(?:s|ing)|receiv(?:es|ing)"
    r"|welcom(?:es|ing)|inspect(?:s|ing)"
    r"|presents? (?:the|a)|hold(?:s|ing)? (?:a |talks|up)|attend(?:s|ing)? (?:a|the)|checks?|wait(?:s"
    r"|ing)? (?:for|at)|meet(?:s|ing)? (?:with|at|in|on)"
    r"|a view of|a general view|an aerial|file (?:photo|image)|in this (?:photo|image|picture))\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|says?|said|wants?"
    r"|wanted|seeks?|asks?|asked|told|tells?"
    r"|gives?|gave|takes?|took|makes?|made|calls?|called|vows?|vowed|urges?|urged|agrees?|agreed|reviews?"
    r"|expands?|remains?|comes?|came"
    r"|killed|injured|hits?|faces?|fears?|plans?|needs?|gets?|got|do|does|did|provided|\w{3,}ed)\b",
    re.IGNORECASE,
)
_COMMON = word_set("""
    the a an of to in on and for with that this is are was were will be been has have had by at as from
    its it his her their he she they not but or who which after before over into than more also said
    says would could should about
""")
# What is told, rather than shown.
_TOLD = re.compile(
    r"\b(?:said|says|told|was|were|had|would|will|announced|\w{3,}ed (?:on|to|that|the|a|its|his|in|by))\b|\""
)
_HIGHLIGHTS = re.compile(
    r"(?:key (?:points|takeaways|highlights|facts)|(?:story )?highlights|at a glance|in (?:a nutshell"
    r"|short|brief)|quick (?:takes|summary)|summary|synopsis|the gist|what we know)\Z",
    re.IGNORECASE,
)


def find_standfirst(page: Page) -> None:
    """Find what stands under the headline and sums the story up; move the body's beginning past it."""
    if page.headline is None:
        page.standfirst = _before_dateline(page)
        for block in page.standfirst:
            page.mark(block, Label.STANDFIRST, "standfirst")
        return
    _label_twins(page)
    found = _above(page)
    found = [*found, *_before_dateline_points(page)] if found else _leading(page)
    if not found:
        return
    for block in found:
        page.mark(block, Label.STANDFIRST, "standfirst")
        block.role = ""
    page.standfirst = found


def _label_twins(page: Page) -> None:
    """Label as captions the lines below the headline that are set twice, as a picture's text often is."""
    blocks = page.blocks[(page.headline or 0) + 1 : page.first + 4]
    for block, following in pairwise(blocks):
        if block.plain != following.plain or block.label not in (None, Label.CAPTION):
            continue
        if not (block.role or is_name_line(block) or (block.sentence and not _SCENE.search(block.plain))):
            page.mark(block, Label.CAPTION, "caption")
            page.mark(following, Label.CAPTION, "caption")
    while page.first < page.last and page.blocks[page.first].label is Label.CAPTION:
        page.first += 1


def _above(page: Page) -> list[Block]:
    """Return the standfirst among the blocks between headline and body; label the rest there."""
    start = (page.headline or 0) + 1
    found: list[Block] = []
    points: list[Block] = []
    pointed = False
    for index in range(start, page.first):
        block = page.blocks[index]
        if _HIGHLIGHTS.match(block.plain.strip(" :")):
            pointed = True
            block.role, block.family = Role.CUT, "highlights"
            continue
        if block.label is not None or block.role:
            continue
        if pointed or block.bullet:
            if block.words >= 4:
                points.append(block)
        elif block.words >= 6 and (
            # The first one, and what goes on with it.
            (block.sentence and page.blocks[index - 1] is found[-1])
            if found
            else _may_be_standfirst(page, index, block)
        ):
            found.append(block)
        elif (
            block.words >= 3
            and not _may_be_names(block)
            and (page.repeats(block) > 1 or (block.words >= 5 and not block.sentence))
        ):
            page.mark(block, Label.CAPTION, "caption")
    return found if sum(b.words for b in found) >= 6 else points


def _may_be_names(block: Block) -> bool:
    """Whether a line may list who wrote the story: capitals, "and" and particles only."""
    return block.words <= 10 and not any(
        token[0].islower() and token not in ("and", "with", "van", "von", "de", "al", "ul", "bin")
        for token in block.plain.split()
    )


def _may_be_standfirst(page: Page, index: int, block: Block) -> bool:
    if block.words > LONGEST_STANDFIRST or page.repeats(block) > 1 or block.plain[-1] == ":":
        return False
    if block.words <= 10 and lists_names(block.plain, page.lexicon):
        return False
    if block.sentence:
        return not (_SCENE.search(block.plain) and _is_signed(page, index))
    if _SCENE.search(block.plain) is not None:
        return False
    return page.blocks[index - 1].label is Label.HEADLINE or _VERB.search(block.plain) is not None


def _is_signed(page: Page, index: int) -> bool:
    """Whether a byline or a date stands between the headline and a block."""
    blocks = page.blocks[(page.headline or 0) + 1 : index]
    return any(block.label in (Label.DATE, Label.BYLINE) for block in blocks)


def _before_dateline(page: Page) -> list[Block]:
    """Return the sentence, or the few short ones, above the dateline of a text without a headline."""
    lead: list[Block] = []
    for block in page.blocks[page.first : min(page.last, page.first + MOST_POINTS + 1)]:
        if lead and _opens(page, block):
            page.first += len(lead)
            return lead
        longest = LONGEST_POINT if lead else LONGEST_STANDFIRST
        if block.words > longest or block.label is not None or block.role or _opens(page, block):
            return []
        lead.append(block)
    return []


def _opens(page: Page, block: Block) -> bool:
    """Whether a paragraph opens with a dateline."""
    return page.dateline_of(block) is not None


def _before_dateline_points(page: Page) -> list[Block]:
    """Return the bullets that stand between a standfirst and the dateline."""
    index = page.first
    while index < page.last and page.blocks[index].bullet:
        index += 1
    if index == page.first or index >= page.last or not _opens(page, page.blocks[index]):
        return []
    points = page.blocks[page.first : index]
    page.first = index
    return points


def _leading(page: Page) -> list[Block]:
    """Return the first blocks of the supposed body that stand apart from the rest of it."""
    lead = _before_dateline(page)
    if lead:
        return lead
    index = page.first
    while index < page.last and index < page.first + 3:
        block = page.blocks[index]
        if block.label is not None or block.role:
            break
        if lead and _opens(page, block):
            page.first = index
            if len(lead) == 1 and _opens(page, lead[0]):
                # What a picture shows, told with the place and the day.
                page.mark(lead[0], Label.CAPTION, "caption")
                return []
            return lead
        if lead and _is_scene(page, index):
            page.mark(block, Label.CAPTION, "caption")
            break
        if page.first > 0 and not lead and _HIGHLIGHTS.match(page.blocks[page.first - 1].plain.strip(" :")):
            while index < page.last and page.blocks[index].bullet == block.bullet:
                index += 1
            end = index if block.bullet else page.first + 1
            points, page.first = page.blocks[page.first : end], end
            return points
        lead.append(block)
        index += 1
    if not lead or _opens(page, lead[0]):
        return []
    if (
        _is_signed(page, page.first)
        and lead[0].words <= LONGEST_SCENE
        and _shows(lead[0])
        and index > page.first + 1
    ):
        page.mark(lead[0], Label.CAPTION, "caption")
        page.first += 1
        return []
    apart = index
    while apart < page.last and (page.blocks[apart].label is not None or page.blocks[apart].role):
        apart += 1
    between = page.blocks[index:apart]
    if len(lead) > 1 or not between or apart >= page.last:
        return []
    if not 6 <= lead[0].words <= LONGEST_STANDFIRST or lead[0].plain.count(". ") > 2:
        return []
    if lead[0].sentence and not _is_parted(between):
        following = page.blocks[apart : apart + 3]
        if _restated(lead[0], following) < RESTATED:
            return []
    page.first = apart
    return lead


def _shows(block: Block) -> bool:
    """Whether a sentence tells what a picture shows, in the present tense and nothing else."""
    return block.plain.count(". ") == 0 and bool(_SCENE.search(block.plain)) and not _TOLD.search(block.plain)


def _is_parted(between: list[Block]) -> bool:
    """Whether what stands below a first sentence belongs to the head of a page: a byline, a picture."""
    signed = any(b.label in (Label.DATE, Label.BYLINE) or b.family in _HEAD_FAMILIES for b in between)
    last = between[-1]
    return signed or (last.label is Label.CAPTION and not last.sentence and last.words >= 6 and last.gap)


def _is_scene(page: Page, index: int) -> bool:
    """Whether a line right on top of a paragraph, with no end, tells what its picture shows."""
    block = page.blocks[index]
    if block.sentence or block.bullet or block.words < 6 or block.plain[-1] == ":" or index + 1 >= page.last:
        return False
    return not page.blocks[index + 1].gap and block.gap


def _restated(block: Block, following: list[Block]) -> float:
    """Return the share of a block's words of weight that the next blocks say again."""
    wanted = _content(block.plain)
    if not wanted:
        return 0.0
    return len(wanted & set().union(*(_content(other.plain) for other in following))) / len(wanted)


def _content(words: str) -> set[str]:
    tokens = {token.strip(".,;:'\"()?!").removesuffix("'s") for token in words.lower().split()}
    return {token for token in tokens if len(token) > 2 and token not in _COMMON}


def is_name_line(block: Block) -> bool:
    """Whether a line is the name of a person and no more."""
    return block.words <= 5 and is_person(block.plain)
