"""What an analyst has decided: kept, replayed, and never in two minds."""

from __future__ import annotations

import pytest
from tests.reports import corpus_of, demand, meeting

from cpecwatch import Corpus, DateSpan, InvalidValueError, Judgements, SchemaError, SourceNotFoundError
from cpecwatch.corpus.resolution.judgements import Correction, Different, Same

TWO = [meeting("wang-yi ishaq-dar"), meeting("wang-yi ishaq-dar", "2025-08-26")]
ONE = [meeting("wang-yi ishaq-dar"), meeting("wang-yi ishaq-dar", "2025-08-20")]


def ids(reports):
    return [record.id for _, record in reports]


def reports(corpus, judgements):
    return sorted(sorted(one.reports) for one in corpus.resolve(judgements=judgements).meetings)


class TestJudgements:
    """What judgements do."""

    def test_same_joins(self):
        """Reports that an analyst calls one are one, whatever they say; their dates are a conflict."""
        judged = Judgements().same(*ids(TWO))
        [event] = corpus_of(*TWO).resolve(judgements=judged).meetings
        assert set(event.reports) == set(ids(TWO))
        assert event.conflicts[0].field == "when"

    def test_different_keeps_apart(self):
        """Reports that an analyst calls two stay two, and do not meet through a third."""
        third = meeting("wang-yi ishaq-dar")
        judged = Judgements().different(*ids(ONE))
        found = reports(corpus_of(*ONE, third), judged)
        assert not any(set(ids(ONE)) <= set(group) for group in found)
        assert len(found) == 2

    def test_a_correction_counts_and_the_page_is_kept(self):
        """A corrected field has the analyst's value; what the page says stands in the conflicts."""
        article, record = meeting("wang-yi ishaq-dar", place="beijing")
        judged = (
            Judgements()
            .correct(record, "when", DateSpan.parse("2025-08-19"))
            .correct(record, "status", "cancelled")
        )
        corpus = corpus_of((article, record))
        [event] = corpus.resolve(judgements=judged).meetings
        assert (str(event.when), event.status) == ("2025-08-19", "cancelled")
        claims = {conflict.field: [claim.value for claim in conflict.claims] for conflict in event.conflicts}
        assert claims == {"when": ["2025-08-19", "2025-08-21"], "status": ["cancelled", "held"]}

    def test_a_correction_outweighs_all_reports(self):
        """A correction of one report is one of its event, however many reports say otherwise."""
        several = [meeting("wang-yi ishaq-dar") for _ in range(4)]
        judged = Judgements().correct(several[0][1], "when", "2025-08-22")
        [event] = corpus_of(*several).resolve(judgements=judged).meetings
        assert str(event.when) == "2025-08-22"

    def test_a_correction_decides_what_is_one(self):
        """Reports are compared by what the analyst says of them."""
        judged = Judgements().correct(TWO[1][1], "when", "2025-08-21")
        assert len(reports(corpus_of(*TWO), judged)) == 1

    def test_demands_are_judged_too(self):
        """Demands are joined, kept apart and corrected like meetings."""
        asks = [demand(), demand(published="2026-08-22")]
        judged = Judgements().same(*ids(asks)).correct(asks[0][1], "addressee", "afghanistan")
        [event] = corpus_of(*asks).resolve(judgements=judged).demands
        assert event.addressee == "afghanistan"

    def test_an_event_stands_for_its_reports(self):
        """A judgement of a resolved record is one of its reports, and survives more pages."""
        events = corpus_of(*ONE, *TWO[1:]).resolve().meetings
        judged = Judgements().same(*events)
        more = meeting("wang-yi ishaq-dar", place="islamabad")
        assert len(reports(corpus_of(*ONE, *TWO[1:], more), judged)) == 1

    def test_replaying_is_idempotent(self):
        """Events resolve to themselves under the judgements that made them."""
        judged = Judgements().same(*ids(TWO)).correct(TWO[0][1], "place", "Quetta").different(*ids(ONE))
        events = corpus_of(*ONE, *TWO).resolve(judgements=judged)
        assert events.resolve(judgements=judged) == events

    def test_unknown_reports_do_not_matter(self):
        """Judgements of pages that are not there change nothing."""
        judged = Judgements().same("meeting-x", "meeting-y").correct("meeting-z", "when", "2020")
        corpus = corpus_of(*ONE)
        assert corpus.resolve(judgements=judged) == corpus.resolve()


class TestFaults:
    """What is refused."""

    def test_contradictions_are_all_named(self):
        """Judgements that contradict each other are an error that names every one of them, and no other."""
        decided = [Same(("a", "b")), Same(("b", "c")), Same(("p", "q")), Different(("a",), ("c",))]
        with pytest.raises(InvalidValueError) as error:
            Judgements(decided)
        assert str(error.value).splitlines()[1:] == ["  same a, b", "  same b, c", "  different a and c"]

    def test_two_corrections_of_one_event_must_agree(self):
        """Two values for a field of one event are a contradiction, also where two reports are corrected."""
        judged = Judgements().same("a", "b").correct("a", "when", "2025-08-21")
        with pytest.raises(InvalidValueError, match="correct when of b to 2025-08-22"):
            judged.correct("b", "when", "2025-08-22")
        assert len(judged.correct("b", "when", "2025-08-21")) == 3

    def test_an_event_is_not_torn_apart(self):
        """A record that was made of reports of two events is refused, with the reports."""
        events = corpus_of(*ONE).resolve()
        with pytest.raises(InvalidValueError, match="reports of two events"):
            events.resolve(judgements=Judgements().different(*ids(ONE)))

    @pytest.mark.parametrize(
        ("field", "value", "said"),
        [
            ("when", "soon", "ISO 8601"),
            ("status", "over", "over"),
            ("colour", "red", "known are"),
        ],
    )
    def test_a_correction_must_be_a_value_of_its_field(self, field, value, said):
        """A correction that no record could take is refused when it is replayed."""
        judged = Judgements().correct(ONE[0][1], field, value)
        with pytest.raises((InvalidValueError, LookupError), match=said):
            corpus_of(*ONE).resolve(judgements=judged)


class TestOnDisk:
    """The file of judgements."""

    def test_comes_back_as_it_was(self, tmp_path):
        """Judgements are saved a line each, in their order, and loaded the same."""
        judged = (
            Judgements()
            .same("a", "b", note="one has the day of the print – «gestern»")
            .different("a", "c")
            .correct("b", "when", "2025-08-21")
        )
        judged.save(tmp_path / "judged.jsonl")
        assert Judgements.load(tmp_path / "judged.jsonl") == judged
        corpus = corpus_of(*TWO)
        assert corpus.resolve(judgements=tmp_path / "judged.jsonl") == corpus.resolve(judgements=judged)
        lines = (tmp_path / "judged.jsonl").read_text(encoding="utf-8").splitlines()
        assert lines[1] == '{"different": [["a"], ["c"]]}'

    def test_may_be_written_by_hand(self, tmp_path):
        """A single id may stand without brackets, and empty lines do not matter."""
        file = tmp_path / "judged.jsonl"
        file.write_text(
            '{"different": ["a", ["b", "c"]]}\n\n{"correct": "a", "field": "when", "value": "2025"}\n'
        )
        assert list(Judgements.load(file)) == [
            Different(("a",), ("b", "c")),
            Correction(("a",), "when", "2025"),
        ]

    def test_every_fault_is_named_with_its_line(self, tmp_path):
        """All broken lines are named at once, each with what was expected."""
        file = tmp_path / "judged.jsonl"
        lines = [
            "same a b",
            '["a"]',
            '{"equal": ["a", "b"]}',
            '{"same": ["a"]}',
            '{"different": ["a"]}',
            '{"correct": "a", "field": 1, "value": "x"}',
            '{"same": ["a", "b"], "nite": "why"}',
            '{"same": ["a", "b"]}',
        ]
        file.write_text("\n".join(lines))
        with pytest.raises(SchemaError) as error:
            Judgements.load(file)
        faults = str(error.value).splitlines()
        assert [fault.rpartition(" at line ")[2].split()[0] for fault in faults] == list("1234567")
        assert "did you mean 'note'" in faults[6]

    def test_a_missing_file_is_named(self, tmp_path):
        """A file that is not there is an error that names it."""
        with pytest.raises(SourceNotFoundError, match="judged"):
            Judgements.load(tmp_path / "judged.jsonl")

    def test_two_sets_are_united(self):
        """The judgements of two analysts together are each judgement once."""
        one, two = Judgements().same("a", "b"), Judgements().same("a", "b").different("a", "c")
        assert list(one | two) == [Same(("a", "b")), Different(("a",), ("c",))]
        assert Corpus().resolve(judgements=one) == Corpus()
