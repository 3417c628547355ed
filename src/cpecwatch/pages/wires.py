"""Agencies: read off bylines, signatures and notes, once it is known where the story stands."""

from __future__ import annotations

import re

from cpecwatch.pages.agencies import only_agencies, split_agencies
from cpecwatch.pages.blocks import Block
from cpecwatch.pages.bylines import SIGNED, foot, head
from cpecwatch.pages.credits import AUTHOR_LABEL
from cpecwatch.pages.page import Page
from cpecwatch.pages.stamps import find_stamps
from cpecwatch.records import Label

__all__ = ["find_agencies"]

#: Words of a line that ends in a bar and may be an agency's name.
MOST_CUT = 4
_DESK_CODES = re.compile(r"(?P<agency>PTI|UNI|IANS|ANI|APP|INP|NNI|PPI)(?:[ /][A-Za-z0-9]{2,6}){1,8}\Z")
_BRACKETS = re.compile(r"\((?P<agency>[^()]{2,60})\)\.?\Z")
_INPUTS = re.compile(r"\b(?:with|from|via|source|inputs?)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"\b(?:[Aa]ccording to|[Cc]iting) (?:a |an |the )?(?:(?:news|media|detailed|latest) )?reports? (?:from"
    r"|by|of|carried by) (?:the )?"
    r"(?P<agency>[A-Z]\w*(?: [A-Z]\w*){0,3})"
)


def find_agencies(page: Page) -> None:
    """Find the wire services that the story is credited to."""
    for block in head(page):
        # "Bloomberg |", with what stood behind the bar on the next line.
        is_cut = block.plain[-1] == "|" and block.words <= MOST_CUT
        named = block.label in (Label.BYLINE, Label.DATE) or block.family == "credit" or is_cut
        if block.family == "note" and block.words <= 12 and _INPUTS.search(block.plain) is not None:
            _credit_agencies(page, block, block.plain, 0, "page.agencies.inputs")
        if block.words <= 12 and (named or (not block.role and block.label is None and block.words <= 6)):
            line = block.plain
            stamp = next(iter(find_stamps(line)), None) if block.label is Label.DATE else None
            label = AUTHOR_LABEL.match(line)
            start = label.end() if label is not None else 0
            words = line[start : stamp.start] if stamp is not None and stamp.start > start else line[start:]
            words = words.rstrip(" |/")
            _credit_agencies(page, block, words, start, "page.agencies.byline", whole=True)
    for index, block in enumerate(foot(page)[:SIGNED]):
        line = block.plain
        codes = _DESK_CODES.match(line)
        brackets = _BRACKETS.search(line)
        if line.lower().startswith("enditem"):
            _add(page, block, ["Xinhua"], "page.agencies.enditem")
        elif codes is not None:
            _credit_agencies(page, block, codes.group("agency"), 0, "page.agencies.desk-codes")
        elif (
            block.family in ("note", "credit", "seam")
            and _INPUTS.search(line) is not None
            and block.words <= 40
        ):
            _credit_agencies(page, block, line, 0, "page.agencies.inputs")
        elif brackets is not None and block.words <= 6:
            _credit_agencies(
                page, block, brackets.group("agency"), brackets.start("agency"), "page.agencies.signed"
            )
        elif index < 2 and block.words <= 4 and (not block.role or block.family == "seam"):
            _credit_agencies(page, block, line.strip(" .-()"), 0, "page.agencies.signed", whole=True)
    if not page.agencies and page.first < page.last:
        block = page.blocks[page.first]
        found = _LEAD.search(block.plain) if " report" in block.low else None
        if found is not None:
            _credit_agencies(page, block, found.group("agency"), found.start("agency"), "page.agencies.lead")


def _credit_agencies(
    page: Page, block: Block, words: str, start: int, rule: str, *, whole: bool = False
) -> None:
    """Add the agencies that words list; with ``whole``, only if they list nothing else."""
    names = split_agencies(words, page.lexicon)
    if not names:
        return
    if whole:
        # "PTI, Islamabad": the agency, and from where.
        rest = [part for part in words.strip(" ,").split(",") if page.lexicon.place(part.strip()) is None]
        if not only_agencies(",".join(rest), page.lexicon):
            return
        if block.label is None and (not block.role or block.plain[-1] == "|"):
            page.mark(block, Label.BYLINE, "byline")
    _add(page, block, names, rule, start)


def _add(page: Page, block: Block, names: list[str], rule: str, start: int = 0) -> None:
    for name in names:
        if name not in page.agencies:
            page.agencies.append(name)
            at = block.plain.find(name, start)
            page.prove("agencies", rule, block, *((at, at + len(name)) if at >= 0 else (start, None)))
