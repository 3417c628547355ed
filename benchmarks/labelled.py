"""Labelled pages, and how much of what a careful reader writes down `read` finds on them.

Gold is written by docs/explanation/records.md: a list of records of each kind, with a list where several
answers are right, and `"optional": true` where a careful reader may or may not write one down. Those count
neither way.

A record is found if it is the same thing: an actor or project of that name; a meeting with at least half of
all participants that either side names; a demand of that kind by that demander. Each counts once. A detail of
a record is right or wrong only where the record itself was found.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

import cpecwatch
from cpecwatch import Actor, Amount, Article, Corpus, Meeting, Project, SecurityDemand

TESTS = Path(__file__).parent.parent / "tests"
#: Where the pages of the tests are; their gold is in one folder.
FOLDERS = (TESTS / "labelled" / "pages", TESTS / "pages" / "dev")
GOLD = TESTS / "labelled" / "gold"

#: What is found or missed, and what else is right or wrong.
FINDS = ("actors", "projects", "amounts", "meetings", "demands")
Gold = dict[str, Any]


@attrs.define
class Count:
    """Finds that are right, finds that are wrong, and misses, with a line for each that is not right."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    lines: list[str] = attrs.field(factory=list)

    def check(self, ok: bool, line: str) -> None:
        """Count a detail that is right or wrong."""
        self.right += ok
        self.missed += not ok
        self.lines += [] if ok else [line]

    @property
    def number(self) -> int:
        """How many there were to find."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of finds that are right."""
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """The share found of what there was to find."""
        return self.right / (self.number or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / ((2 * self.right + self.wrong + self.missed) or 1)


@attrs.frozen
class LabelledPage:
    """A page and what a careful reader writes down of it."""

    name: str
    path: Path
    gold: Gold


def labelled_pages(folder: Path | None = None) -> Iterator[LabelledPage]:
    """Yield the labelled pages of a folder with `pages` and `gold`; those of the tests if left out."""
    folders, gold = (FOLDERS, GOLD) if folder is None else ((folder / "pages",), folder / "gold")
    for path in sorted(gold.glob("*.json")):
        page = next(found for each in folders if (found := each / f"{path.stem}.txt").exists())
        yield LabelledPage(path.stem, page, json.loads(path.read_text(encoding="utf-8")))


def measure(pages: Iterable[LabelledPage]) -> dict[str, Count]:
    """Read pages and count, for each kind of record and each detail, what is right and what is not."""
    counts: dict[str, Count] = defaultdict(Count)
    for page in pages:
        _Reader(page, cpecwatch.read(page.path), counts).count()
    return dict(counts)


# -- comparing -----------------------------------------------------------------------------------------------


def plain(text: object) -> str:
    """Return a text as it is compared: no case, accents, quotes or punctuation."""
    bare = unicodedata.normalize("NFKD", str(text)).casefold()
    words = re.findall(r"\w+", re.sub(r"[\u0300-\u036f'’`]", "", bare))
    return " ".join(words).removeprefix("the ")


def as_list(gold: object) -> list[object]:
    """Return all answers that gold takes, as they stand."""
    return gold if isinstance(gold, list) else [gold]


def is_right(gold: object, got: object) -> bool:
    """Return whether a value is one of those that gold takes."""
    wanted = {None if one is None else plain(one) for one in as_list(gold)}
    return (None if got in (None, ()) else plain(got)) in wanted


def day_of(value: object) -> str | None:
    """Return the day of a date, a date-time or a span's begin, as text."""
    return None if value is None else str(getattr(value, "start", value))[:10]


class _Reader:
    """Holds what was read off one page against its gold."""

    def __init__(self, page: LabelledPage, corpus: Corpus, counts: dict[str, Count]) -> None:
        self.page, self.gold, self.corpus, self.counts = page.name, page.gold, corpus, counts
        named: Sequence[Actor | Project] = (*corpus.actors, *corpus.projects)
        self.names = {one.id: {plain(name) for name in (one.name, *one.aliases)} for one in named}

    def count(self) -> None:
        self.article(self.gold["article"], self.corpus.articles.one())
        for gold, actor in self.pair("actors", self.gold["actors"], self.corpus.actors, self.thing):
            self.detail("actor.kind", gold["name"], is_right(gold["kind"], actor.kind), actor.kind)
            if "office" in gold:
                titles = [role.title for role in actor.roles]
                self.detail("actor.office", gold["name"], _holds(gold["office"], titles), titles)
        for gold, project in self.pair("projects", self.gold["projects"], self.corpus.projects, self.thing):
            self.pair("amounts", gold.get("amounts", []), project.amounts, _amount)
        for gold, meeting in self.pair("meetings", self.gold["meetings"], self.corpus.meetings, self.meeting):
            self.meeting_details(gold, meeting)
        for gold, demand in self.pair("demands", self.gold["demands"], self.corpus.demands, self.demand):
            self.demand_details(gold, demand)

    # -- pairs ---------------------------------------------------------------------------------------------

    def pair(
        self, what: str, golds: list[Gold], found: Iterable[Any], closeness: Callable[[Gold, Any], float]
    ) -> list[tuple[Gold, Any]]:
        """Pair what is to be found with what was found, the closest first; count, and return the pairs."""
        pool, count = list(found), self.counts[what]
        ranked = [(closeness(one, got), -i, -j) for i, one in enumerate(golds) for j, got in enumerate(pool)]
        taken: dict[int, int] = {}
        for weight, i, j in sorted(ranked, reverse=True):
            if weight > 0 and -i not in taken and -j not in taken.values():
                taken[-i] = -j
        for i, one in enumerate(golds):
            if not one.get("optional"):
                count.check(i in taken, f"{self.page}: missed {_brief(one)}")
        for j, got in enumerate(pool):
            if j not in taken.values():
                count.wrong += 1
                count.lines.append(f"{self.page}: wrong {got}")
        return [(golds[i], pool[j]) for i, j in taken.items() if not golds[i].get("optional")]

    def named(self, gold: object, record_id: str | None) -> bool:
        """Return whether an id is that of somebody whom gold names."""
        if record_id is None:
            return None in as_list(gold)
        return any(one is not None and plain(one) in self.names.get(record_id, ()) for one in as_list(gold))

    def thing(self, gold: Gold, got: Actor | Project) -> float:
        return self.named(gold["name"], got.id)

    def meeting(self, gold: Gold, got: Meeting) -> float:
        there = [who.actor for who in got.participants]
        both = sum(any(self.named(who, actor) for actor in there) for who in gold["participants"])
        share = both / ((len(gold["participants"]) + len(there) - both) or 1)
        same_day = got.when is not None and day_of(got.when) in as_list(gold.get("start"))
        return share + same_day if 2 * share >= 1 else 0

    def demand(self, gold: Gold, got: SecurityDemand) -> float:
        same = is_right(gold["kind"], got.kind) and self.named(gold["demander"], got.demander)
        return same * (1 + _says(gold, got) + self.named(gold.get("addressee"), got.addressee))

    # -- details -------------------------------------------------------------------------------------------

    def detail(self, what: str, of: object, ok: bool, got: object) -> None:
        self.counts[what].check(ok, f"{self.page}: {as_list(of)[0]}: {got}")

    def article(self, gold: Gold, article: Article) -> None:
        for field in ("title", "outlet", "dateline", "standfirst"):
            got = getattr(article, field)
            self.detail(f"article.{field}", field, is_right(gold.get(field), got), got)
        for field in ("published", "updated"):
            day = day_of(getattr(article, field))
            ok = day in map(day_of, as_list(gold.get(field)))
            self.detail(f"article.{field}", field, ok, day)
        for field in ("authors", "agencies"):
            got = getattr(article, field)
            ok = {plain(one) for one in gold.get(field, [])} == set(map(plain, got))
            self.detail(f"article.{field}", field, ok, got)
        body = plain(article.body)
        first, last = ([plain(one) for one in as_list(gold[end]) if one] for end in ("first", "last"))
        self.detail("article.body begins", "body", any(map(body.startswith, first)), body[:50])
        ends = bool(gold.get("truncated")) or not last or any(map(body.endswith, last))
        self.detail("article.body ends", "body", ends, body[-50:])
        for words in gold.get("not_body", []):
            ok = " ".join(words.split()) not in " ".join(article.body.split())
            self.detail("article.nothing else in the body", words, ok, "in the body")

    def meeting_details(self, gold: Gold, got: Meeting) -> None:
        who = [as_list(one)[0] for one in gold["participants"]]
        there = [one.actor for one in got.participants]
        all_there = all(any(self.named(one, actor) for actor in there) for one in gold["participants"])
        few_others = len(there) <= len(who) + 1
        self.detail("meeting.participants", who, all_there and few_others, there)
        days = (day_of(got.when), None if got.when is None else str(got.when.end))
        ok = days in zip(as_list(gold.get("start")), as_list(gold.get("end")), strict=True)
        self.detail("meeting.when", who, ok, days)
        self.detail("meeting.place", who, is_right(gold.get("place"), got.place), got.place)
        self.detail("meeting.status", who, is_right(gold["status"], got.status), got.status)

    def demand_details(self, gold: Gold, got: SecurityDemand) -> None:
        who = f"{as_list(gold['demander'])[0]} {as_list(gold['kind'])[0]}"
        ok = self.named(gold.get("addressee"), got.addressee)
        self.detail("demand.addressee", who, ok, got.addressee)
        self.detail("demand.strength", who, is_right(gold["strength"], got.strength), got.strength)
        conditions = [one is not None for one in as_list(gold.get("condition_for"))]
        ok = (got.condition_for is not None) in conditions
        self.detail("demand.condition_for", who, ok, got.condition_for)
        ok = is_right(gold["attribution"], got.attribution)
        self.detail("demand.attribution", who, ok, got.attribution)
        ok = bool(got.responses) in as_list(gold["responded"])
        self.detail("demand.responded", who, ok, bool(got.responses))
        self.detail("demand.evidence", who, _says(gold, got), gold.get("says"))


def _holds(gold: object, titles: Sequence[str]) -> bool:
    wanted = [plain(one) for one in as_list(gold) if one]
    is_right_title = any(one in plain(title) or plain(title) in one for one in wanted for title in titles)
    return is_right_title or (None in as_list(gold) and not titles)


def _amount(gold: Gold, got: Amount) -> float:
    same = abs(float(got.value) / float(gold["value"]) - 1) < 1e-9
    unit, name = (got.currency, "currency") if gold.get("currency") else (got.unit, "unit")
    return same and (gold.get(name) is None or is_right(gold[name], unit))


def _says(gold: Gold, got: SecurityDemand) -> bool:
    return any(plain(gold.get("says", "")) in plain(mark.text) for mark in got.evidence)


def _brief(gold: Gold) -> str:
    keys = ("name", "value", "participants", "start", "demander", "kind", "says")
    return ", ".join(str(gold[key]) for key in keys if gold.get(key) is not None)
