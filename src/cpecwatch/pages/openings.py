"""Where the story was written: the dateline that opens it, or the place beside its day."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.datelines import Dateline, find_dateline
from cpecwatch.pages.page import Page
from cpecwatch.records import Label

__all__ = ["find_dateline_of_story"]

_STAMPED = re.compile(
    r"\d.* [-|] (?P<behind>[A-Z]{3,}(?: [A-Z]{2,}){0,2})\Z"
    r"|\A(?P<before>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?:: |, ?)"
    r"(?:(?i:updated|published|posted): ?)?(?=[A-Z][a-z]{2,8}\.? \d|\d)"
)


def find_dateline_of_story(page: Page) -> None:
    """Find the place that opens the body; a dateline on a line of its own joins the body."""
    if page.first >= len(page.blocks):
        return
    for index in (page.first, page.first - 1, page.first - 2):
        if not 0 <= index < len(page.blocks) or index == page.headline:
            break
        block = page.blocks[index]
        alone = index < page.first
        if alone and (block.words > 8 or block.label is Label.STANDFIRST):
            continue
        found = find_dateline(block.plain, page.lexicon, alone=True) if alone else page.dateline_of(block)
        if found is None or (alone and found.end < len(block.plain)) or _is_speaker(page, index, found):
            continue
        page.first = index
        block.label, block.role = None, ""
        _note(page, block, found)
        return
    _find_dateline_of_stamp(page)


def _find_dateline_of_stamp(page: Page) -> None:
    """Find the place that some set beside the date above a story ("09:47 am IST - BEIJING")."""
    for block in page.blocks[page.headline or 0 : page.first]:
        found = _STAMPED.search(block.plain) if block.label is Label.DATE else None
        row = page.lexicon.place(found.group(found.lastgroup or 0)) if found is not None else None
        if found is not None and row is not None and row.kind != "country":
            page.dateline = row.name
            page.prove("dateline", "page.dateline.stamp", block, *found.span(found.lastgroup or 0))
            return


def _is_speaker(page: Page, index: int, found: Dateline) -> bool:
    """Whether what looks like a dateline is who speaks, for it opens other paragraphs as well."""
    opening = page.blocks[index].plain[: found.end].strip()
    return sum(block.plain.startswith(opening) for block in page.blocks[index : index + 12]) > 1


def _note(page: Page, block: Block, found: Dateline) -> None:
    page.dateline = found.place
    page.prove("dateline", "page.dateline.opening", block, 0, found.place_end)
    page.opening = (block, found)
    for agency in found.agencies:
        if agency not in page.agencies:
            page.agencies.append(agency)
            if found.agency is not None:
                page.prove("agencies", "page.agencies.dateline", block, *found.agency)
