"""Which value counts where reports disagree."""

from __future__ import annotations

import pytest
from tests.reports import corpus_of, demand, meeting

from cpecwatch import Corpus
from cpecwatch.corpus.resolution.preferring import trusting

TALKS = "wang-yi ishaq-dar"


def when(*reports, prefer=None):
    return str(corpus_of(*reports).resolve(prefer=prefer).meetings.one().when)


def test_most_origins_count():
    """A date that two origins give counts before one that one gives."""
    assert when(meeting(TALKS, "2025-08-20"), meeting(TALKS), meeting(TALKS)) == "2025-08-21"


def test_a_tie_goes_to_who_came_first():
    """Of two dates that as many give, that of the earlier article counts."""
    late = meeting(TALKS, "2025-08-20", published="2025-08-23")
    assert when(late, meeting(TALKS, published="2025-08-21")) == "2025-08-21"


def test_a_day_counts_before_a_month():
    """One day says more than a month that many give."""
    vague = [meeting(TALKS, "2025-08") for _ in range(3)]
    assert when(meeting(TALKS), *vague) == "2025-08-21"


def test_trusted_outlets_count_first():
    """With outlets to trust, the first of them that reports a field decides; the others are conflicts."""
    reports = [
        meeting(TALKS, outlet="Dawn"),
        meeting(TALKS, outlet="The News"),
        meeting(TALKS, "2025-08-20", outlet="Gulf Courier", agencies=("Xinhua",)),
    ]
    assert when(*reports) == "2025-08-21"
    assert when(*reports, prefer=trusting("Xinhua", "Dawn")) == "2025-08-20"
    assert when(*reports, prefer=trusting("Nobody", "Dawn")) == "2025-08-21"


def test_a_rule_of_ones_own():
    """A function chooses among the values of a field, and may leave it at the default."""

    def latest(field, values):
        return max(values, key=lambda one: str(one.value)) if field == "when" else None

    reports = [meeting(TALKS, "2025-08-20"), meeting(TALKS, "2025-08-20"), meeting(TALKS)]
    assert when(*reports, prefer=latest) == "2025-08-21"


@pytest.mark.parametrize("published", ["2025-08-22", None])
def test_how_it_went_counts_before_what_was_planned(published):
    """Who tells how it went wrote after who announced it, also where the page has no date."""
    reports = [meeting(TALKS, status="planned", published="2025-08-20"), meeting(TALKS, published=published)]
    assert corpus_of(*reports).resolve().meetings.one().status == "held"


@pytest.mark.parametrize(
    ("given", "kept"), [(["anonymous", "official"], "official"), (["author", "media"], "media")]
)
def test_the_best_attribution_counts(given, kept):
    """Who says so is the best source that any report has."""
    [event] = corpus_of(*(demand(attribution=one) for one in given)).resolve().demands
    assert event.attribution == kept


def test_a_preference_is_idempotent():
    """Events resolve to themselves under the preference that made them."""
    corpus = corpus_of(meeting(TALKS, "2025-08-20", outlet="Dawn"), meeting(TALKS), meeting(TALKS))
    events = corpus.resolve(prefer=trusting("Dawn"))
    assert events.resolve(prefer=trusting("Dawn")) == events
    assert isinstance(events, Corpus)
