"""A corpus as a table for a person to look at, page by page."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import groupby
from typing import TypeVar

from cpecwatch.amounts import Amount
from cpecwatch.corpus.corpus import Corpus
from cpecwatch.lexicon import Lexicon
from cpecwatch.records import (
    Actor,
    Article,
    Attribution,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Project,
    Role,
    SecurityDemand,
)

__all__ = ["encodable", "render"]

T = TypeVar("T", Actor, Meeting, SecurityDemand, Project)
D = TypeVar("D", Amount, Role)

_BOLD, _DIM, _HEADING, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"
_NARROWEST = 40
_INDENT = "  "
_GAP = "  "
#: The largest first; what is smaller is written out.
_SCALES = [(Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million")]
_ATTRIBUTIONS = {
    Attribution.OFFICIAL: "said officially",
    Attribution.ANONYMOUS: "said anonymously",
    Attribution.MEDIA: "said by other media",
    Attribution.AUTHOR: "said by the author",
}
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
#: Soft hyphens and zero-width signs, which pages hide in words.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
#: One character for one, so that columns stay where they are.
_ASCII = str.maketrans(
    {"─": "-", "→": ">", "…": "~", "·": "-", "“": '"', "”": '"', "’": "'", "‘": "'", "–": "-"}
)


def render(corpus: Corpus, *, width: int = 80, color: bool = False) -> str:
    """Return the records of each article as lines of text: meetings, demands, projects, actors.

    Args:
        corpus: What to show.
        width: How many characters a line may have; at least 40 are taken.
        color: Whether to set headings and quotations off with ANSI escapes.

    >>> article = Article("a-1", "Beijing asked for guards.", title="Guards asked for", outlet="Dawn")
    >>> print(render(Corpus.of([article]), width=50))
    Guards asked for
    Dawn · undated
    ──────────────────────────────────────────────────
    nothing found
    <BLANKLINE>
    1 article, 0 meetings, 0 demands, 0 projects, 0 actors
    """
    sheet = _Sheet(corpus, max(width, _NARROWEST), color=color)
    articles = corpus.articles.order_by("title").order_by("day")
    lines = [line.rstrip() for article in articles for line in (*sheet.page(article), "")]
    counts = [
        (len(corpus.articles), "article"),
        (len(corpus.meetings), "meeting"),
        (len(corpus.demands), "demand"),
    ]
    counts += [(len(corpus.projects), "project"), (len(corpus.actors), "actor")]
    return "\n".join([*lines, ", ".join(f"{n} {name}" if n == 1 else f"{n} {name}s" for n, name in counts)])


def encodable(text: str, encoding: str) -> str:
    """Return a table in characters that an encoding has; where it lacks a letter, with a ``?`` for it.

    >>> encodable("China → Pakistan …", "latin-1")
    'China > Pakistan ~'
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_ASCII).encode(encoding, "replace").decode(encoding)
    return text


class _Sheet:
    """The records of a corpus, by article, and the way they are laid out."""

    def __init__(self, corpus: Corpus, width: int, *, color: bool) -> None:
        self.width = width
        self.color = color
        self.names = {project.id: project.name for project in corpus.projects}
        self.names |= {actor.id: actor.name for actor in corpus.actors}
        lexicon = Lexicon.default()
        self.owners = (lexicon.states, lexicon.bodies, lexicon.places)
        self.actors = _by_article(corpus.actors)
        self.meetings = _by_article(corpus.meetings)
        self.demands = _by_article(corpus.demands)
        self.projects = _by_article(corpus.projects)

    def page(self, article: Article) -> Iterator[str]:
        """Yield the lines of an article and all that was found in it."""
        for line in textwrap.wrap(article.title or "(no headline)", self.width):
            yield self.styled(line, _BOLD)
        yield from textwrap.wrap(" · ".join(_source_line(article)), self.width)
        yield self.styled("─" * self.width, _DIM)
        for problem in article.problems:
            yield from textwrap.wrap(f"! {problem.message}", self.width, subsequent_indent=_INDENT)
        blocks = [
            self.block("Meetings", self.meetings.get(article.id, []), self.meeting),
            self.block("Demands", self.demands.get(article.id, []), self.demand, self.quotation),
            self.block("Projects", self.projects.get(article.id, []), partial(self.project, article.id)),
            self.block("Actors", self.actors.get(article.id, []), partial(self.actor, article.id)),
        ]
        found = [line for block in blocks for line in block]
        yield from found or ["nothing found"]

    def block(
        self,
        heading: str,
        records: Sequence[T],
        cells: Callable[[T], list[str]],
        below: Callable[[T], str] | None = None,
    ) -> Iterator[str]:
        """Yield a heading and a row for each record, in columns that are as wide as their widest cell."""
        if not records:
            return
        yield self.styled(heading, _HEADING)
        rows = [cells(record) for record in records]
        limit = self.width * 2 // 5
        widths = [min(max(map(len, column)), limit) for column in list(zip(*rows, strict=True))[:-1]]
        for record, row in zip(records, rows, strict=True):
            start = _INDENT + "".join(
                _cut(cell, size).ljust(size) + _GAP for cell, size in zip(row, widths, strict=False) if size
            )
            room = max(self.width - len(start), _NARROWEST // 2)
            first, *others = textwrap.wrap(row[-1], room) or [""]
            yield start + first
            yield from (" " * len(start) + line for line in others)
            if below is not None:
                yield self.styled(_INDENT * 2 + _cut(below(record), self.width - 2 * len(_INDENT)), _DIM)

    def styled(self, text: str, style: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.color else text

    # -- one kind of record after another --------------------------------------------------------------------

    def meeting(self, meeting: Meeting) -> list[str]:
        sides = [
            ", ".join(self.name(participant.actor) for participant in side)
            for _, side in groupby(
                meeting.participants, key=lambda participant: participant.side or participant.actor
            )
        ]
        notes = [
            meeting.status.value if meeting.status is not MeetingStatus.HELD else "",
            f"by {meeting.format.value}" if meeting.format not in (None, MeetingFormat.IN_PERSON) else "",
            " ".join(filter(None, (_ordinal(meeting.ordinal), meeting.name))),
        ]
        who = " with ".join(sides) if len(sides) == len("ab") else ", ".join(sides)
        words = " · ".join(filter(None, (who or "?", *notes)))
        return [str(meeting.when or "no date"), str(meeting.place or ""), words]

    def demand(self, demand: SecurityDemand) -> list[str]:
        answers = ", ".join(dict.fromkeys(response.stance.value for response in demand.responses))
        notes = [
            f"on {demand.when}" if demand.when else "",
            f"for {_cut(demand.condition_for, _NARROWEST)}" if demand.condition_for else "",
            f"answered: {answers}" if answers else "unanswered",
            _ATTRIBUTIONS[demand.attribution],
        ]
        parties = f"{self.name(demand.demander)} → {self.name(demand.addressee)}"
        return [parties, demand.kind.value, demand.strength.value, " · ".join(filter(None, notes))]

    def quotation(self, demand: SecurityDemand) -> str:
        words = next((e.text for e in demand.evidence if e.field == "kind"), demand.evidence[0].text)
        return f"“{' '.join(words.translate(_INVISIBLE).split())}”"

    def project(self, article: str, project: Project) -> list[str]:
        return [project.name, project.kind.value, " · ".join(map(_money, _said_in(article, project.amounts)))]

    def actor(self, article: str, actor: Actor) -> list[str]:
        said = _said_in(article, actor.roles)
        roles = [self.role(role) for role in said]
        return [actor.name, actor.kind.value, " · ".join(dict.fromkeys(roles))]

    def role(self, role: Role) -> str:
        """Write an office with whose it is, unless its title says that itself."""
        of = role.of or ""
        row = next((table[of] for table in self.owners if of in table), None)
        owner = row.name if row is not None else of.replace("-", " ").title()
        return role.title if not of or owner.lower() in role.title.lower() else f"{role.title}, {owner}"

    def name(self, record_id: str | None) -> str:
        return "?" if record_id is None else self.names.get(record_id, record_id)


def _by_article(records: Iterable[T]) -> dict[str, list[T]]:
    """Return the records that have evidence in each article, in the order in which it names them."""
    found: dict[str, list[tuple[int, T]]] = {}
    for record in records:
        firsts: dict[str, int] = {}
        for evidence in record.evidence:
            firsts[evidence.article] = min(evidence.start, firsts.get(evidence.article, evidence.start))
        for article, start in firsts.items():
            found.setdefault(article, []).append((start, record))
    return {
        key: [record for _, record in sorted(hits, key=lambda hit: hit[0])] for key, hits in found.items()
    }


def _said_in(article: str, details: Iterable[D]) -> Iterator[D]:
    """Yield the offices or amounts that an article gives; those without evidence count everywhere."""
    for detail in details:
        if not detail.evidence or any(evidence.article == article for evidence in detail.evidence):
            yield detail


def _source_line(article: Article) -> Iterator[str]:
    """Yield what is known of where a page comes from."""
    yield from filter(None, (article.outlet, ", ".join(article.agencies)))
    if article.day is not None:
        yield article.day.isoformat()
    else:
        yield f"undated, written in {article.date_estimate}" if article.date_estimate else "undated"
    if article.authors:
        yield ", ".join(article.authors)


def _money(amount: Amount) -> str:
    """Write an amount as news does: "over USD 60 billion (cost)", "91 percent of revenue"."""
    scale, word = next(
        ((size, word) for size, word in _SCALES if abs(amount.value) >= size), (Decimal(1), None)
    )
    number = f"{amount.value / scale:,.3f}".rstrip("0").rstrip(".")
    of = amount.of and (f"({amount.of})" if amount.currency else f"of {amount.of}")
    return " ".join(filter(None, (amount.qualifier, amount.currency, number, word, amount.unit, of)))


def _ordinal(number: int | None) -> str | None:
    if number is None:
        return None
    is_teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if is_teen else _ORDINALS.get(number % 10, 'th')}"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
