"""From a page to an article: the steps of reading in their order, and the labels of every character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from cpecwatch.evidence import Evidence
from cpecwatch.lexicon import Lexicon
from cpecwatch.pages.blocks import Block
from cpecwatch.pages.bodies import find_body
from cpecwatch.pages.bylines import find_authors
from cpecwatch.pages.cuts import label_body
from cpecwatch.pages.dates import find_dates
from cpecwatch.pages.decoding import decode
from cpecwatch.pages.headlines import find_headline
from cpecwatch.pages.heads import find_standfirst
from cpecwatch.pages.letters import visible
from cpecwatch.pages.marks import mark_lines
from cpecwatch.pages.openings import find_dateline_of_story
from cpecwatch.pages.others import find_others
from cpecwatch.pages.outlets import find_outlet
from cpecwatch.pages.page import Page, Step
from cpecwatch.pages.seams import split_seams
from cpecwatch.pages.wires import find_agencies
from cpecwatch.records import Article, Label, Problem, Segment
from cpecwatch.spans import Passage

__all__ = ["STEPS", "parse_page"]

#: The steps of reading a page, in order; each sees what those before it have found.
STEPS: tuple[Step, ...] = (
    mark_lines,
    find_body,
    find_headline,
    find_standfirst,
    find_dateline_of_story,
    split_seams,
    label_body,
    find_others,
    find_outlet,
    find_authors,
    find_agencies,
    find_dates,
)


def parse_page(data: str | bytes, *, encoding: str | None = None, lexicon: Lexicon | None = None) -> Article:
    r"""Read one scraped page: its article, with a label for every character, and the articles beside it.

    Args:
        data: The page as text, or as the bytes of a text.
        encoding: Encoding of the bytes, where it is known.
        lexicon: Knows outlets, agencies and places; the default one if left out.

    Returns:
        The article. Whatever was odd about the page stands in its ``problems``.

    Raises:
        UnreadableTextError: If bytes are given that are no text.
        InvalidValueError: If ``encoding`` names no encoding.

    >>> page = "The Gulf Post\n\nGuards for Gwadar\n\nBy Jane Doe\n\n"
    >>> page += "GWADAR: New guards came to the port on Monday, the ministry said. " * 3
    >>> article = parse_page(page)
    >>> article.title, article.outlet, article.authors, article.dateline
    ('Guards for Gwadar', 'The Gulf Post', ('Jane Doe',), 'Gwadar')
    """
    text, problems = decode(data, encoding)
    return _read(text, lexicon if lexicon is not None else Lexicon.default(), problems)


def _read(text: str, lexicon: Lexicon, problems: tuple[Problem, ...] = (), *, inner: bool = False) -> Article:
    page = Page.of(text, lexicon)
    for step in STEPS:
        if not (inner and step is find_others):
            step(page)
    if page.first >= page.last:
        page.problems.append(Problem("page.no-body", "no sentences were found that a story could be made of"))
    name = f"article-{blake2b(text.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
    evidence = [
        Evidence(name, found.start, found.end, text[found.start : found.end], found.field, found.rule)
        for found in page.findings
    ]
    return Article(
        id=name,
        text=text,
        title=page.title,
        outlet=page.outlet,
        agencies=tuple(page.agencies),
        authors=tuple(page.authors),
        published=page.published,
        updated=page.updated,
        dateline=page.dateline,
        standfirst="\n".join(page.words(block) for block in page.standfirst) or None,
        paragraphs=_passages(text, page.blocks, Label.BODY),
        captions=_passages(text, page.blocks, Label.CAPTION),
        segments=_segments(page),
        related=tuple(_read(text[start:end], lexicon, inner=True) for start, end in page.others),
        problems=(*problems, *page.problems),
        evidence=tuple(evidence),
    )


def _passages(text: str, blocks: Sequence[Block], label: Label) -> tuple[Passage, ...]:
    return tuple(Passage.cut(text, block.start, block.end) for block in blocks if block.label is label)


def _segments(page: Page) -> tuple[Segment, ...]:
    """Return a label for every character: what no step labelled is furniture, or space."""
    text, segments = page.text, []
    at, furniture = 0, -1
    for start, end, label in _labelled(page):
        if label is Label.FURNITURE:
            # One segment for all furniture that stands together, with the space in it.
            if furniture < 0:
                if start > at:
                    segments.append(Segment(at, start, Label.SPACE))
                furniture = start
        else:
            if furniture >= 0:
                segments.append(Segment(furniture, at, Label.FURNITURE))
                furniture = -1
            if start > at:
                segments.append(Segment(at, start, Label.SPACE))
            segments.append(Segment(start, end, label))
        at = end
    if furniture >= 0:
        segments.append(Segment(furniture, at, Label.FURNITURE))
    if at < len(text):
        segments.append(Segment(at, len(text), Label.SPACE))
    return tuple(segments)


def _labelled(page: Page) -> Iterator[tuple[int, int, Label]]:
    """Yield the stretches that have a label, in order; bullets between blocks are furniture."""
    text, at = page.text, 0
    others = dict(page.others)
    opening = page.opening
    for block in page.blocks:
        start, end, label = block.start, block.end, block.label or Label.FURNITURE
        if start < at:
            continue
        if start > at and not (between := text[at:start]).isspace() and visible(between):
            # Bullets, and other marks that are no words.
            yield at, start, Label.FURNITURE
        if label is Label.OTHER_ARTICLE:
            end = others.get(start, end)
        elif label is Label.BODY and opening is not None and opening[0] is block and opening[1].end > 0:
            stop = block.locate(text, opening[1].end) if opening[1].end < len(block.plain) else end
            yield start, stop, Label.DATELINE
            start = stop
        if end > start:
            yield start, end, label
        at = max(at, end)
    if visible(text[at:]):
        yield at, len(text), Label.FURNITURE
