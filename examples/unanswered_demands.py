"""Write the security demands that nobody answered as CSV, for a spreadsheet.

python examples/unanswered_demands.py FOLDER > unanswered.csv
"""

from __future__ import annotations

import csv
import sys
from typing import TextIO

import cpecwatch
from cpecwatch import Corpus

COLUMNS = [
    "asked",
    "demander",
    "addressee",
    "kind",
    "strength",
    "on condition of",
    "says",
    "words",
    "page",
    "published",
]


def write(corpus: Corpus, file: TextIO) -> None:
    """Write one row for each demand that has no response."""
    names = {one.id: one.name for one in corpus.actors}
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    for demand in corpus.demands.where(responses=None).order_by("when"):
        words = next(mark for mark in demand.evidence if mark.field == "kind")
        page = corpus.article_of(words)
        rows.writerow(
            [
                demand.when or "",
                names.get(demand.demander or "", ""),
                names.get(demand.addressee or "", ""),
                demand.kind,
                demand.strength,
                demand.condition_for or "",
                demand.attribution,
                " ".join(words.text.split()),
                page.title or page.id,
                page.day or "",
            ]
        )


if __name__ == "__main__":
    write(cpecwatch.read(*sys.argv[1:]), sys.stdout)
