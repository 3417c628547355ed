"""Resolution: seconds for 10,000 and 100,000 reports of known events, and how many pairs are right."""

from __future__ import annotations

from time import process_time

import pytest
from tests.world import grouped, made_world, pair_f1

#: Events of so many days, and how many of them make about so many reports.
DAYS = 3650
EVENTS = {10_000: 1_950, 100_000: 21_000}


@pytest.mark.parametrize("size", EVENTS)
def test_resolve(size, report):
    """Processor time of one resolution on one core, origins of the articles included."""
    world = made_world(7, EVENTS[size], days=DAYS, length=120, is_wide=True)
    corpus = world.corpus
    started = process_time()
    events = corpus.resolve()
    seconds = process_time() - started
    count = len(corpus.meetings) + len(corpus.demands)
    report(
        f"resolve {count:,} reports in {len(corpus.articles):,} articles",
        f"{seconds:.1f} s, {count / seconds:,.0f} reports a second",
    )
    known = grouped(world.events)
    for kind in ("meeting", "demand"):
        found = [record.reports for record in getattr(events, f"{kind}s")]
        wanted = [[id_ for id_ in group if id_.startswith(kind)] for group in known]
        figures = "precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*pair_f1(found, wanted))
        report(f"pairs of reports of one {kind} among {count:,}", figures)


def test_origins(report):
    """Processor time of finding copies, and how many pairs of articles are right."""
    world = made_world(8, 4_000, days=DAYS, length=300)
    corpus = world.corpus
    started = process_time()
    origins = corpus.origins()
    seconds = process_time() - started
    precision, recall, _ = pair_f1(origins, grouped(world.origins))
    report(
        f"origins of {len(corpus.articles):,} articles of 300 words",
        f"{len(corpus.articles) / seconds:,.0f} a second, precision {precision:.3f}, recall {recall:.3f}",
    )
