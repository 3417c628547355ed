"""Laws of resolution, on records of any shape and on a made-up world."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analyst import evidence_of
from tests.world import grouped, made_world, pair_f1

from cpecwatch import Corpus
from cpecwatch.convert import structure, unstructure
from cpecwatch.testing import corpora


def all_evidence(corpus):
    found = {mark for record in corpus for mark in evidence_of(record)}
    conflicts = [conflict for record in corpus for conflict in getattr(record, "conflicts", ())]
    return found | {mark for conflict in conflicts for claim in conflict.claims for mark in claim.evidence}


def reports(corpus):
    found = [record for kind in (corpus.meetings, corpus.demands) for record in kind]
    return {report for record in found for report in record.reports or (record.id,)}


class TestAnyRecords:
    """What holds for records that no page would give."""

    @settings(max_examples=60)
    @given(corpora())
    def test_no_evidence_is_lost(self, corpus):
        """The evidence of a corpus is the same set before and after."""
        assert all_evidence(corpus.resolve()) == all_evidence(corpus)

    @settings(max_examples=60)
    @given(corpora())
    def test_evidence_quotes_its_article(self, corpus):
        """What a resolved record points at are the words of the article."""
        events = corpus.resolve()
        for mark in all_evidence(events):
            assert events.words(mark) == mark.text

    @settings(max_examples=60)
    @given(corpora())
    def test_every_report_is_in_one_event(self, corpus):
        """The ids of the reports are kept, those of a lone one as well."""
        events = corpus.resolve()
        assert reports(events) == reports(corpus)
        assert all(record.reports for record in [*events.meetings, *events.demands, *events.projects])

    @settings(max_examples=60)
    @given(corpora())
    def test_resolving_twice_changes_nothing(self, corpus):
        """Resolution is idempotent."""
        events = corpus.resolve()
        assert events.resolve() == events

    @settings(max_examples=40)
    @given(corpora(), st.randoms(use_true_random=False))
    def test_order_does_not_matter(self, corpus, dice):
        """Records in any order resolve to the same events."""
        shuffled = list(corpus)
        dice.shuffle(shuffled)
        assert Corpus.of(shuffled).resolve() == corpus.resolve()

    @settings(max_examples=60)
    @given(corpora())
    def test_events_are_saved_as_they_are(self, corpus):
        """A resolved record comes back from JSON as it was."""
        for record in corpus.resolve():
            assert structure(unstructure(record)) == record

    @settings(max_examples=40)
    @given(corpora(), corpora(), corpora())
    def test_union_of_resolved_corpora_is_a_semilattice(self, one, two, three):
        """Union is associative, commutative and idempotent, also where ids of events meet."""
        one, two, three = one.resolve(), two.resolve(), three.resolve()
        assert (one | two) | three == one | (two | three)
        assert one | two == two | one
        assert one | one == one


@pytest.fixture(scope="module")
def world():
    return made_world(20, 120, days=700)


class TestWorld:
    """What holds for reports of known events."""

    def test_events_are_found(self, world):
        """Pairs of reports of one event are put together, and few others."""
        events = world.corpus.resolve()
        known = grouped(world.events)
        for kind, least in (("meeting", 0.95), ("demand", 0.9)):
            found = [record.reports for record in getattr(events, f"{kind}s")]
            wanted = [[id_ for id_ in group if id_.startswith(kind)] for group in known]
            assert pair_f1(found, wanted)[2] >= least

    def test_origins_are_found(self, world):
        """Pairs of articles that copy one text are put together, and no others."""
        precision, _, f1 = pair_f1(world.corpus.origins(), grouped(world.origins))
        assert precision == 1
        assert f1 >= 0.98

    def test_support_counts_origins(self, world):
        """The support of nearly every event is the number of texts that its articles go back to."""
        events = world.corpus.resolve().meetings
        right = [one for one in events if one.support == len({world.origins[id_] for id_ in one.sources})]
        assert len(right) >= 0.95 * len(events)

    def test_resolving_with_the_reports_changes_nothing(self, world):
        """The union with the reports that were resolved, or some of them, resolves to the same events."""
        corpus = world.corpus
        events = corpus.resolve()
        assert events.resolve() == events
        assert (events | corpus).resolve() == events
        some = Corpus.of([*corpus.articles, *corpus.meetings[::3], *corpus.demands[::2]])
        assert (events | some).resolve() == events

    def test_pages_may_come_one_after_the_other(self, world):
        """Events that grow with each batch of pages are, by far most of them, those of all pages at once."""
        records = list(world.records)
        half = Corpus.of(records[: len(records) // 2]).resolve()
        grown = (half | Corpus.of(records[len(records) // 2 :])).resolve()
        whole = world.corpus.resolve()
        both = [[record.reports for record in corpus.meetings] for corpus in (grown, whole)]
        assert pair_f1(*both)[2] > 0.97

    def test_ids_stay_when_more_pages_arrive(self, world):
        """Most events keep their id when more pages come, and no id becomes that of another event."""
        dice = random.Random(3)  # noqa: S311 (no secrets here)
        records = list(world.records)
        first = Corpus.of(record for record in records if dice.random() < 0.6).resolve()
        second = world.corpus.resolve()
        at = {report: event.id for event in second.meetings for report in event.reports}
        several = [event for event in first.meetings if len(event.reports) > 1]
        kept = [event for event in several if event.id in {at[report] for report in event.reports}]
        assert len(kept) > 0.9 * len(several)
        for event in first.meetings:
            if event.id in second:
                assert set(event.reports) & set(second[event.id].reports)
