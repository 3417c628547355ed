"""How much of what a careful reader writes down `read` finds, and how much else: precision and recall.

    python benchmarks/accuracy.py [FOLDER] [--misses]

FOLDER holds `pages/NAME.txt` and `gold/NAME.json`; the labelled pages of the tests if left out. Gold is
written by docs/explanation/records.md: a list of records of each kind, with a list where several answers are
right, and `"optional": true` where a careful reader may or may not write one down. Those count neither way.

A record is found if it is the same thing: an actor or project of that name; a meeting with at least half of
all participants that either side names; a demand of that kind by that demander. Each counts once.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import attrs

import cpecwatch
from cpecwatch import Actor, Article, Corpus, Meeting, Project, SecurityDemand

LABELLED = Path(__file__).parent.parent / "tests" / "labelled"
Gold = dict[str, Any]


def plain(text: object) -> str:
    """Return a text as it is compared: no case, accents, quotes or punctuation."""
    bare = unicodedata.normalize("NFKD", str(text)).casefold()
    words = re.findall(r"\w+", re.sub(r"[\u0300-\u036f'’`]", "", bare))
    return " ".join(words).removeprefix("the ")


def answers(gold: object) -> set[str | None]:
    """Return all answers that gold takes, ready to compare."""
    return {None if one is None else plain(one) for one in (gold if isinstance(gold, list) else [gold])}


@attrs.define
class Count:
    """Finds that are right, finds that are wrong, and misses, with a line for each that is not right."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    lines: list[str] = attrs.field(factory=list)

    def row(self) -> tuple[float, float, float, int]:
        """Return precision, recall, their harmonic mean, and how many there were to find."""
        precision = self.right / ((self.right + self.wrong) or 1)
        recall = self.right / ((self.right + self.missed) or 1)
        return (
            precision,
            recall,
            2 * precision * recall / ((precision + recall) or 1),
            self.right + self.missed,
        )

    def pair(
        self, page: str, gold: list[Gold], found: Iterable[Any], closeness: Callable[[Gold, Any], float]
    ) -> None:
        """Pair what is to be found with what was found, the closest first, and count."""
        pool = list(found)
        pairs = [(closeness(one, got), -i, -j) for i, one in enumerate(gold) for j, got in enumerate(pool)]
        taken: dict[int, int] = {}
        for weight, i, j in sorted(pairs, reverse=True):
            if weight > 0 and -i not in taken and -j not in taken.values():
                taken[-i] = -j
        for i, one in enumerate(gold):
            if not one.get("optional"):
                self.right += i in taken
                self.missed += i not in taken
                self.lines += [] if i in taken else [f"{page}: missed {one}"]
        extra = [got for j, got in enumerate(pool) if j not in taken.values()]
        self.wrong += len(extra)
        self.lines += [f"{page}: wrong {got}" for got in extra]


def closeness_in(corpus: Corpus) -> dict[type, Callable[[Gold, Any], float]]:
    """Return, for each kind of record, how close one is to what gold says; 0 for another thing."""
    names = {
        one.id: {plain(name) for name in (one.name, *one.aliases)}
        for one in (*corpus.actors, *corpus.projects)
    }

    def named(gold: object, record_id: str | None) -> bool:
        return bool(answers(gold) & (names.get(record_id, set()) if record_id else {None}))

    def thing(gold: Gold, got: Actor | Project) -> float:
        return named(gold["name"], got.id)

    def meeting(gold: Gold, got: Meeting) -> float:
        there = [who.actor for who in got.participants]
        both = sum(any(named(who, actor) for actor in there) for who in gold["participants"])
        share = both / ((len(gold["participants"]) + len(there) - both) or 1)
        same_day = got.when is not None and str(got.when.start) in answers_as_written(gold.get("start"))
        return share + same_day if 2 * share >= 1 else 0

    def demand(gold: Gold, got: SecurityDemand) -> float:
        same = plain(got.kind) in answers(gold["kind"]) and named(gold["demander"], got.demander)
        words = any(plain(gold.get("says", "")) in plain(mark.text) for mark in got.evidence)
        return same * (1 + words + named(gold.get("addressee"), got.addressee))

    return {Actor: thing, Project: thing, Meeting: meeting, SecurityDemand: demand}


def answers_as_written(gold: object) -> list[object]:
    """Return all answers that gold takes, as they stand."""
    return gold if isinstance(gold, list) else [gold]


def fields_right(gold: Gold, article: Article) -> Iterable[tuple[str, bool]]:
    """Yield fields of an article with whether they are right; the body by the words at both its ends."""
    for field in ("title", "outlet", "dateline"):
        got = getattr(article, field)
        yield field, (None if got is None else plain(got)) in answers(gold.get(field))
    days = {str(day)[:10] if day else None for day in answers_as_written(gold.get("published"))}
    yield "published", (str(article.published)[:10] if article.published else None) in days
    body = plain(article.body)
    yield "start of body", any(body.startswith(words or "") for words in answers(gold["first"]))
    yield (
        "end of body",
        bool(gold.get("truncated")) or any(body.endswith(words or "") for words in answers(gold["last"])),
    )


def main() -> None:
    """Count over all pages of a folder and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=LABELLED)
    parser.add_argument("--misses", action="store_true", help="list each miss and each wrong find")
    arguments = parser.parse_args()

    counts = {kind: Count() for kind in (Actor, Project, Meeting, SecurityDemand)}
    fields: dict[str, list[bool]] = {}
    golds = sorted((arguments.folder / "gold").glob("*.json"))
    for path in golds:
        gold = json.loads(path.read_text(encoding="utf-8"))
        corpus = cpecwatch.read(arguments.folder / "pages" / f"{path.stem}.txt")
        closeness = closeness_in(corpus)
        for kind, found in zip(
            counts, (corpus.actors, corpus.projects, corpus.meetings, corpus.demands), strict=True
        ):
            name = "demands" if kind is SecurityDemand else f"{kind.__name__.lower()}s"
            counts[kind].pair(path.stem, gold[name], found, closeness[kind])
        for field, right in fields_right(gold["article"], corpus.articles.one()):
            fields.setdefault(field, []).append(right)

    print(f"{len(golds)} pages\n\n| record | precision | recall | F1 | to find |\n|---|---|---|---|---|")
    for kind, count in counts.items():
        precision, recall, both, number = count.row()
        print(f"| `{kind.__name__}` | {precision:.2f} | {recall:.2f} | {both:.2f} | {number} |")
    print("\n| field of `Article` | right |\n|---|---|")
    for field, right in fields.items():
        print(f"| {field} | {sum(right) / len(right):.2f} |")
    if arguments.misses:
        print("", *(line for count in counts.values() for line in count.lines), sep="\n")


if __name__ == "__main__":
    main()
