"""Write the security demands that nobody answered as CSV, for a spreadsheet.

python examples/unanswered_demands.py FOLDER > unanswered.csv
"""

from __future__ import annotations

import csv
import sys
from typing import TextIO

import cpecwatch
from cpecwatch import Corpus

COLUMNS = ["asked", "demander", "addressee", "kind", "strength", "on condition of", "says", "words", "page"]


def name(corpus: Corpus, actor: str | None) -> str:
    """Return the name of an actor, or nothing where the page does not say who."""
    return "" if actor is None else corpus[actor].name


def write(corpus: Corpus, file: TextIO) -> None:
    """Write one row for each demand that has no response."""
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    for demand in corpus.demands.where(responses=None).order_by("when"):
        words = next(mark for mark in demand.evidence if mark.field == "kind")
        page = corpus.article_of(words)
        rows.writerow(
            [
                demand.when or "",
                name(corpus, demand.demander),
                name(corpus, demand.addressee),
                demand.kind,
                demand.strength,
                demand.condition_for or "",
                demand.attribution,
                " ".join(words.text.split()),
                page.title or page.id,
            ]
        )


if __name__ == "__main__":
    write(cpecwatch.read(*sys.argv[1:]), sys.stdout)
