"""From an Article and the lexicon to records, as a list of plain steps of one type."""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.convert import Record
from cpecwatch.extraction.actors import make_actors
from cpecwatch.extraction.clauses import Clauses
from cpecwatch.extraction.demands import make_demands
from cpecwatch.extraction.estimate import estimate_date
from cpecwatch.extraction.meetings import make_meetings
from cpecwatch.extraction.projects import make_projects
from cpecwatch.extraction.reading import Reading, Ref, RefKind, Step, TitleUse
from cpecwatch.extraction.references import (
    find_described_projects,
    find_ministries,
    find_names,
    find_people,
    find_works,
    resolve_references,
)
from cpecwatch.lexicon import Lexicon
from cpecwatch.records import Article

__all__ = [
    "DEFAULT_STEPS",
    "Reading",
    "Ref",
    "RefKind",
    "Step",
    "TitleUse",
    "extract_records",
    "read_article",
]


def read_clauses(reading: Reading) -> None:
    """Make the clause reader ready (step)."""
    reading.clauses = Clauses(reading)


#: The steps of an extraction, in order.
DEFAULT_STEPS: Sequence[Step] = (
    find_names,
    find_described_projects,
    find_works,
    find_people,
    resolve_references,
    find_ministries,
    read_clauses,
    estimate_date,
    make_projects,
    make_meetings,
    make_demands,
    make_actors,
)


def extract_records(
    article: Article, *, lexicon: Lexicon | None = None, steps: Sequence[Step] | None = None
) -> tuple[Record, ...]:
    """Read the records off an article.

    Args:
        article: An article, as ``parse`` gives it.
        lexicon: The facts to read it by; the default lexicon where it is left out.
        steps: The steps to take; ``DEFAULT_STEPS`` where they are left out.

    Returns:
        The article, its date estimate filled in where it states no date, and its records.
    """
    reading = read_article(article, lexicon=lexicon, steps=steps)
    return (reading.article, *reading.records)


def read_article(
    article: Article, *, lexicon: Lexicon | None = None, steps: Sequence[Step] | None = None
) -> Reading:
    """Return the reading of an article that has gone through all steps, with all that they found."""
    reading = Reading.of(article, lexicon or Lexicon.default())
    for step in DEFAULT_STEPS if steps is None else steps:
        step(reading)
    return reading
