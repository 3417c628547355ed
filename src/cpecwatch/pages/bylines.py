"""Authors: read off the lines around the story, once it is known where that stands."""

from __future__ import annotations

import re

from cpecwatch.pages.blocks import Block
from cpecwatch.pages.credits import (
    AUTHOR_LABEL,
    EDITOR_LABEL,
    is_desk,
    is_person,
    lists_names,
    name_part,
    names_in,
)
from cpecwatch.pages.page import Page
from cpecwatch.pages.stamps import LABEL, find_stamps
from cpecwatch.records import Label

__all__ = ["SIGNED", "find_authors", "foot", "head"]

#: Lines after the body that may credit or date it.
FOOT = 25
#: A line of names stands so near to the headline, its standfirst or the date, in blocks.
NEAR = 3
#: Lines right after the body in which an agency may sign.
SIGNED = 8
_BY = re.compile(r"(?:\A|[ |/-])(?:[Bb]y|BY) ?:? ?(?=[A-Z])")
_REPORTING = re.compile(r"\b(?:[Rr]eporting|[Ww]riting|[Ww]ritten) by (?P<names>[^;()]{3,200})")
_PLACED = re.compile(r" in [A-Z].*\Z")
_PLACE_OF = re.compile(r" in [A-Z][\w ]+,? and ")
# What above a story says what it tells, and not who or when.
_TOLD = (Label.HEADLINE, Label.STANDFIRST, Label.CAPTION)
_AUTHOR_OF = re.compile(
    r"(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}) is (?:an?|the) [^.]{0,80}\b(?:writer|journalist"
    r"|analyst|fellow|professor|columnist|researcher|lecturer|scholar"
    r"|commentator|student|editor|correspondent|contributor|author|diplomat|economist)\b"
)


def head(page: Page) -> list[Block]:
    """Return the blocks that may sign and date the story from above: around and below its headline."""
    start = max(0, (page.headline or 0) - 3) if page.headline is not None else 0
    return [b for b in page.blocks[start : page.first] if b.label not in _TOLD]


def foot(page: Page) -> list[Block]:
    """Return the blocks that may sign and date the story from below."""
    return [b for b in page.blocks[page.last : page.last + FOOT] if b.label is not Label.OTHER_ARTICLE]


def find_authors(page: Page) -> None:
    """Find who is credited with the story, above it or, failing that, below."""
    blocks = head(page)
    skipped: Block | None = None
    for index, block in enumerate(blocks):
        if block is skipped:
            continue
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        editor = EDITOR_LABEL.match(block.plain)
        if editor is not None and block.words <= 12:
            page.mark(block, Label.BYLINE, "byline")
            # "Edited By:", and on the next line who did.
            if editor.end() >= len(block.plain) and following is not None and is_person(following.plain):
                page.mark(following, Label.BYLINE, "byline")
                skipped = following
            continue
        _credit(page, block, following)
    if not page.authors:
        _signed_on_top(page)
    if not page.authors:
        _named_above(page)
    if not page.authors:
        _credited_below(page)


def _signed_on_top(page: Page) -> None:
    """Read who wrote right on top of the story, and perhaps from where: "Jane Doe Islamabad"."""
    block = page.blocks[page.first - 1] if 0 < page.first < len(page.blocks) else None
    if block is None or block.label is not None or block.role or not 2 <= block.words <= 6:
        return
    if page.headline is None and page.first > 1 and page.blocks[page.first - 2].label is Label.DATE:
        # A text without its headline, below its day: "F Z KHAN".
        _sign(page, block, names_in(block.plain, page.lexicon), 0, "page.authors.line")
        if page.authors:
            return
    name, _, town = block.plain.rpartition(" ")
    row = page.lexicon.place(town)
    if row is None or row.kind == "country" or not (is_person(name) or is_desk(name, name.count(" ") + 1)):
        return
    page.mark(block, Label.BYLINE, "byline")
    _sign(page, block, names_in(name, page.lexicon), 0, "page.authors.place")
    if page.dateline is None:
        page.dateline = row.name
        page.prove("dateline", "page.dateline.byline", block, len(name) + 1)


def _named_above(page: Page) -> None:
    """Read a line of names and no more, right below the headline or beside the date."""
    if page.headline is None:
        return
    near = page.headline
    for index in range(page.headline + 1, page.first):
        block = page.blocks[index]
        if block.label is not None and block.label is not Label.CAPTION:
            near = index
            continue
        if (
            block.role
            or block.label is not None
            or block.words > 12
            or block.sentence
            or page.repeats(block) > 1
        ):
            continue
        dated = any(
            other.label is Label.DATE for other in page.blocks[index + 1 : min(index + 3, page.first)]
        )
        if dated or index - near <= NEAR:
            _sign(
                page,
                block,
                names_in(_naming(block.plain, page), page.lexicon, single="|" in block.plain),
                0,
                "page.authors.line",
            )
            if page.authors:
                return


def _credit(page: Page, block: Block, following: Block | None) -> None:
    """Read one line above the story."""
    line = block.plain
    if block.words > 20 or block.role == "menu":
        return
    label = AUTHOR_LABEL.match(line)
    stamp = next(iter(find_stamps(line)), None) if block.label in (Label.DATE, Label.BYLINE) else None
    if label is not None:
        stop = stamp.start if stamp is not None and stamp.start > label.end() else len(line)
        start, rest = label.end(), line[label.end() : stop]
        if not rest and following is not None and following.label is None and not following.role:
            page.mark(block, Label.BYLINE, "byline")
            block, start, rest = following, 0, following.plain
        _sign(page, block, _names(rest, page, single=len(rest.split()) <= 2), start, "page.authors.byline")
    elif block.label is Label.DATE:
        by = _BY.search(line)
        if by is not None:
            _sign(page, block, _names(line[by.end() :], page), by.end(), "page.authors.stamp")
        elif stamp is not None and stamp.start > 4:
            dated = LABEL.search(line)
            stop = min(stamp.start, dated.start()) if dated is not None else stamp.start
            _sign(page, block, _names(line[:stop], page), 0, "page.authors.stamp")


def _names(words: str, page: Page, *, single: bool = False) -> list[str]:
    """Return the names of a byline, with or without the places that they wrote from."""
    if _PLACE_OF.search(words) is not None:
        return _placed_names(words, page)
    return names_in(_naming(words, page), page.lexicon, single=single)


def _naming(words: str, page: Page) -> str:
    """Return what of a line can be names: all of it, if it lists nothing else ("Jane Doe | John Roe")."""
    return words if lists_names(words, page.lexicon) else name_part(words)


def _placed_names(words: str, page: Page) -> list[str]:
    """Return the names of "Jane Doe in Karachi and John Roe in Beijing"."""
    names: list[str] = []
    for part in re.split(r",? and |, ", words):
        names += [name for name in names_in(_PLACED.sub("", part), page.lexicon) if name not in names]
    return names


def _sign(page: Page, block: Block, names: list[str], start: int, rule: str) -> None:
    if not names:
        return
    if block.label is not Label.DATE:
        page.mark(block, Label.BYLINE, "byline")
        block.role = ""
    for name in names:
        if name not in page.authors and not _is_outlet(page, name):
            page.authors.append(name)
            at = block.plain.lower().find(name.lower(), start)
            page.prove("authors", rule, block, max(at, 0), at + len(name) if at >= 0 else None)


def _is_outlet(page: Page, name: str) -> bool:
    """Whether a name is that of the outlet in short: "By TCP" in The Coast Post."""
    initials = "".join(word[0] for word in (page.outlet or "").split())
    return name.isupper() and name in {initials, initials.removeprefix("T")}


def _credited_below(page: Page) -> None:
    """Read the lines below the story, where nobody is named above it."""
    blocks = foot(page)
    for index, block in enumerate(blocks):
        reporting = list(_REPORTING.finditer(block.plain)) if index < SIGNED else []
        if reporting:
            for found in reporting:
                names = _placed_names(found.group("names"), page)
                _sign(page, block, names, found.start("names"), "page.authors.reporting")
        elif block.family == "author" and block.words <= 4:
            for other in blocks[index + 1 : index + 5]:
                if is_person(other.plain) and not other.role:
                    _sign(page, other, names_in(other.plain, page.lexicon), 0, "page.authors.about")
                    break
        elif block.words <= 12:
            label = AUTHOR_LABEL.match(block.plain)
            if label is not None and block.family != "comments":
                names = names_in(name_part(block.plain[label.end() :]), page.lexicon)
                _sign(page, block, names, label.end(), "page.authors.below")
        if (
            not page.authors
            and index < SIGNED
            and (told := _AUTHOR_OF.match(block.plain.lstrip("("))) is not None
        ):
            _sign(page, block, names_in(told.group("name"), page.lexicon), 0, "page.authors.biography")
        if page.authors:
            return
