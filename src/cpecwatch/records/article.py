"""Article: one scraped page, every character of it labelled."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.spans import Passage, offsets_error

__all__ = ["Article", "Label", "Problem", "Segment"]


class Label(StrEnum):
    """What a stretch of a page is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    OTHER_ARTICLE = "other-article"
    SPACE = "space"


@attrs.frozen(weakref_slot=False, order=True)
class Segment:
    """A stretch of a page with its one label.

    Attributes:
        start: Offset of the first character, in code points.
        end: Offset just past the last one.
        label: What the stretch is.
    """

    start: int
    end: int
    label: Label

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise offsets_error(self.start, self.end)


@attrs.frozen(weakref_slot=False, order=True)
class Problem:
    """Something odd about a page that was read all the same.

    Attributes:
        code: Stable name of the kind of oddity, such as ``"encoding.mojibake"``.
        message: What was found and what was done about it, in one sentence.
    """

    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


@attrs.frozen(weakref_slot=False)
class Article:
    """One scraped page: its main article, and all else that stands on it.

    Attributes:
        id: Deterministic id, a digest of the text.
        text: The whole page as it was read; all offsets are into it.
        title: The headline, without the outlet's name and labels such as "Exclusive".
        outlet: The publication whose page it is, by its usual name.
        agencies: Wire services that the story is credited to, such as ``"PTI"``.
        authors: People credited as writers.
        published: Day, or day and time, of publication that the page states.
        updated: Stated last update.
        dateline: Place that opens the story.
        date_estimate: Where ``published`` is absent: the interval in which the story must have been written.
        standfirst: The sentences under the headline that sum the story up.
        paragraphs: The body, in order.
        captions: Picture captions, in order.
        segments: A label for every character of ``text``, in order, without gap or overlap.
        related: Other whole articles that stand on the page; each carries its own text.
        problems: What was odd about the page.
        evidence: The words behind the fields above.

    >>> article = Article(id="article-1", text="CPEC talks held", title="CPEC talks held")
    >>> article.body
    ''
    """

    id: str
    text: str = attrs.field(repr=False)
    title: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: date | datetime | None = None
    updated: date | datetime | None = None
    dateline: str | None = None
    date_estimate: DateSpan | None = None
    standfirst: str | None = None
    paragraphs: tuple[Passage, ...] = attrs.field(default=(), repr=False)
    captions: tuple[Passage, ...] = attrs.field(default=(), repr=False)
    segments: tuple[Segment, ...] = attrs.field(default=(), repr=False)
    related: tuple[Article, ...] = attrs.field(default=(), repr=False)
    problems: tuple[Problem, ...] = ()
    evidence: tuple[Evidence, ...] = attrs.field(default=(), repr=False)

    @property
    def body(self) -> str:
        """The paragraphs of the body, joined by blank lines."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def day(self) -> date | None:
        """The day of publication or, where the page states none, of the last update."""
        stated = self.published or self.updated
        return stated.date() if isinstance(stated, datetime) else stated
