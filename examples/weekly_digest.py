"""Write a digest of the security demands that are new since the last time, as Markdown.

python examples/weekly_digest.py FOLDER WATCH.jsonl > digest.md

WATCH.jsonl keeps what has been read so far: run the program each week, on the whole folder or on what is new.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import cpecwatch
from cpecwatch import Corpus, DemandKind, SecurityDemand


def digest(corpus: Corpus, known: Corpus) -> Iterator[str]:
    """Yield the lines of a digest of the demands that one corpus has and the other had not, each once."""
    events = corpus.resolve()
    added = events.diff(known.resolve()).added
    yield f"# New demands: {len(added.demands)}, in {len(added.articles)} new articles"
    names = {actor.id: actor.name for actor in corpus.actors}
    for kind in DemandKind:
        demands = added.demands.where(kind=kind).order_by("strength")
        if demands:
            yield f"\n## {kind.replace('-', ' ').capitalize()}\n"
        for demand in demands:
            yield from item(demand, corpus, names)


def item(demand: SecurityDemand, corpus: Corpus, names: dict[str, str]) -> Iterator[str]:
    """Yield the lines of one demand: who asks whom, how hard, what was answered, its words and their page."""
    asks, asked = (names.get(id_ or "", "somebody") for id_ in (demand.demander, demand.addressee))
    stances = ", ".join(sorted({response.stance for response in demand.responses})) or "no answer"
    when = f", {demand.when}" if demand.when else ""
    support = f"; {demand.support} independent reports" if demand.support > 1 else ""
    yield f"- **{asks}** to **{asked}**{when}: {demand.strength}, {demand.attribution}; {stances}{support}"
    words = next(mark for mark in demand.evidence if mark.field == "kind")
    page = corpus.article_of(words)
    source = f"{page.outlet or 'unknown outlet'}, {page.day or 'undated'}: {page.title or page.id}"
    yield f"  > {' '.join(words.text.split())} ({source})"


def main(folder: str, kept: str) -> None:
    """Read the pages, print what is new, and keep all of it."""
    known = cpecwatch.load(kept) if Path(kept).exists() else Corpus()
    corpus = known | cpecwatch.read(folder)
    print("\n".join(digest(corpus, known)))
    corpus.save(kept)


if __name__ == "__main__":
    main(*sys.argv[1:])
