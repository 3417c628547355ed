"""Furniture glued to the end of a sentence: where the story stops inside a line."""

from __future__ import annotations

import re
from functools import cache

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.captions import strip_agency_sign
from cpecwatch.pages.letters import holds, plain
from cpecwatch.pages.page import Page, folded
from cpecwatch.pages.phrases import Role
from cpecwatch.records import Label

__all__ = ["find_seam", "split_seams"]

# What can only be the furniture after a story, where it follows the end of a sentence. Written as pages print
# it, with a capital; each alternative begins with a letter, a bracket or a sign: the search stays linear.
_OPENERS = (
    (
        r"\((?:Reporting|Writing|Editing|Additional reporting|Compiled|With (?:\w+ ){0,3}(?:inputs?|agenc)"
        r"|With inputs?|Inputs from|(?:Except|Only) for? ?the headline"
        r"|This (?:story|article|report|copy)|Edited by|Disclaimer|The (?:writer|author)|Source:|Image:"
        r"|Photo:)"
    ),
    r"Reporting by [A-Z]",
    r"(?:Additional reporting|Writing|Editing) by [A-Z]",
    r"(?:With (?:PTI|ANI|AFP|agency|agencies|Reuters) inputs|With inputs from)\b",
    r"(?:Also |ALSO )(?:Read|READ|read|Watch|WATCH|See|SEE)\b ?[:|-]?",
    r"(?:READ|Read) (?:ALSO|Also|also|MORE|More|more|FULL|NEXT|Next|next)(?: ?[:|>»]|\Z)",
    r"(?:READ|WATCH|Must Read|MUST READ|Don't Miss|RELATED|Related|LISTEN|ALSO) ?[:|] ?",
    (
        r"(?:Read More|Continue reading|Continue Reading|Read full|Read the full|Read more about"
        r"|Read the original)\b"
    ),
    r"(?:Swipe Left For|View all\Z|Advertisement\Z|ADVERTISEMENT\Z|Story continues|Article continues)",
    (
        r"(?:Follow us on|Follow The|Click here (?:to|for)|Subscribe to|Sign up (?:for|to)|Download the"
        r"|Stay updated|Stay tuned|Join our|Like us on|Catch all the|Get the latest|For more (?:news|updates"
        r"|stories))\b"
    ),
    (
        r"(?:Published in (?:Dawn|The)|First Published:|First published on|Last Updated:|Tags:|TAGS:|Topics:"
        r"|Share this|Share on|Share via|Comments \(|Leave a|Disclaimer:|DISCLAIMER:|Copyright"
        r"|All rights reserved)"
    ),
    r"(?:©|\(c\) 20\d\d)",
    (
        r"(?:This (?:story|article|report) (?:has not been|was (?:originally|first)|has been (?:published"
        r"|updated)|first appeared|originally appeared))\b"
    ),
    (
        r"(?:The (?:writer|author) (?:is|can be|has been|teaches|tweets)|He can be reached|She can be reached"
        r"|He tweets|She tweets|Views expressed|The views expressed|Twitter: ?@|X: ?@|Email: )"
    ),
    r"(?:The post .{3,160} appeared first on)",
    r"(?:Photo|Image|File photo|Picture)(?: credit| courtesy)?: [\w ./@-]{2,50}\Z",
    r"(?:Our Standards:|Exit mobile version|Source: [\w .]{2,40}\Z|[\w.+-]{2,40}@[\w-]+\.[\w.]+\Z)",
)
# What ends the last paragraph of a story only: the signature of an agency, the codes of a desk, an end mark.
_SIGNATURES = (
    r"\((?:PTI|ANI|IANS|AFP|AP|APP|UNI|INP|NNI|Reuters|REUTERS|Xinhua|Agencies|Bloomberg|ANI/[\w ]{2,20}"
    r"|PTI [A-Z ]{2,24})\)\Z"
    r"|(?:PTI|UNI|IANS|ANI)(?: [A-Z]{2,5}){1,8}\Z"
    r"|(?:Enditem|ENDITEM|ENDS|-ENDS-|- ?Ends|-30-|###|END)\W*\Z"
)
#: A sentence in plain form before a seam ends so. It is part of what is found, not looked back at: a set of
#: characters at its beginning makes the search faster.
_ENDED = r"[.!?\"')\]]"


@cache
def _seams() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"{_ENDED} ?(?:{'|'.join(_OPENERS)})"), re.compile(rf"{_ENDED} ?(?:{_SIGNATURES})")


# In the middle of a line; what follows is story again.
_INSERTED = re.compile(
    rf"{_ENDED} ?(?:ADVERTISEMENT|Advertisement|Swipe Left For Next Video View all"
    rf"|Swipe Left For Next Video|Story continues below (?:this )?(?:ad|advertisement)"
    r"|Article continues after (?:this )?ad(?:vertisement)?|Recommended Stories|Scroll to continue"
    r"|Continue Reading Below) ?(?=[A-Z\"'(])"
)
_INSERTED_WORDS = ("advertisement", "swipe left", "continue", "recommended stories")
#: So many insertions are cut out of one line.
MOST_INSERTED = 8
#: A seam is looked for among so many characters at the end of a line; of the last one, and of others.
LONGEST_TAIL, LONGEST_SEAM = 600, 250
_SENTENCE = re.compile(r"[.!?][\"')\]]*\s?(?=[A-Z])")
#: A headline is looked for at the end of lines that are longer than it by so many characters.
LEAST_BEFORE = 40


def find_seam(block: Block, title: str | None = None, *, last: bool = False) -> int | None:
    """Return where in a line's plain form furniture begins that was glued to it, or ``None``.

    Args:
        block: A block of the body.
        title: The headline in lower case; where it stands again after a sentence, the story is over.
        last: Whether the block is the last of the body, where an agency may sign it.
    """
    line = block.plain
    openers, signatures = _seams()
    found = openers.search(line, max(0, len(line) - (LONGEST_TAIL if last else LONGEST_SEAM)))
    cut = found.start() + 1 if found is not None else None
    if (
        title is not None
        and len(line) > len(title) + LEAST_BEFORE
        and (at := block.low.rfind(title)) > LEAST_BEFORE
    ):
        # Back to the end of the sentence before, over a breadcrumb such as "News world".
        ends = [end.end() for end in _SENTENCE.finditer(line, max(0, at - 60), at + 1)]
        if ends or line[at - 2 : at - 1] in ".!?\"'":
            start = ends[-1] if ends else at
            cut = start if cut is None else min(cut, start)
    if cut is None and last:
        found = signatures.search(line, max(0, len(line) - 60))
        if found is not None:
            return found.start() + 1
        signed = strip_agency_sign(line)
        if signed is not None and line[signed[0] - 1 : signed[0] + 1].strip():
            cut = signed[0] + (line[signed[0]] in ".!?")
    return cut if cut is not None and cut > 0 else None


def split_seams(page: Page) -> None:
    """Cut what was glued to lines of the body off them."""
    title = folded(plain(page.title)) if page.title is not None and len(page.title) > 20 else None
    blocks = page.blocks[: page.first]
    headline = None if page.headline is None else page.blocks[page.headline]
    stop = page.last
    for index in range(page.first, stop):
        block = page.blocks[index]
        blocks.append(block)
        if block.label is not None or block.role:
            continue
        for _ in range(MOST_INSERTED):
            inserted = _INSERTED.search(block.plain) if holds(block.low, _INSERTED_WORDS) else None
            if inserted is None:
                break
            rest = block.split(page.text, inserted.end())
            start = inserted.start() + 1
            cut = block.split(page.text, start + (block.plain[start] == " "))
            cut.role, cut.family = Role.CUT, "player"
            blocks += [cut, rest]
            block = rest
        at = find_seam(block, title, last=index == stop - 1)
        if at is not None:
            while at < len(block.plain) and block.plain[at] == " ":
                at += 1
            tail = block.split(page.text, at)
            tail.role, tail.family, tail.label = Role.CUT, "seam", Label.FURNITURE
            blocks.append(tail)
    page.last = len(blocks)
    blocks += page.blocks[stop:]
    page.blocks = blocks
    if headline is not None:
        page.headline = next(i for i, block in enumerate(blocks) if block is headline)
