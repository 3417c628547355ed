"""Write the security demands that nobody answered as CSV, for a spreadsheet.

python examples/unanswered_demands.py FOLDER unanswered.csv
"""

from __future__ import annotations

import sys

import cpecwatch
from cpecwatch import export


def main(folder: str, file: str) -> None:
    """Write one row for each demand that no report answers, the earliest first."""
    corpus = cpecwatch.read(folder).resolve()
    unanswered = corpus.demands.unanswered().timeline()
    export.to_csv(corpus, file, unanswered, table="demands")
    print(f"{len(unanswered)} of {len(corpus.demands)} demands have no answer: {file}")


if __name__ == "__main__":
    main(*sys.argv[1:])
