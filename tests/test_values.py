"""Value types: spans, passages, dates, amounts, evidence."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpecwatch import Amount, DateSpan, Evidence, InvalidValueError, Passage, Precision, Span
from cpecwatch.testing import amounts, date_spans, passages, spans


class TestSpan:
    @given(st.data())
    def test_covers_as_many_characters_as_it_is_long(self, data):
        """The words of a span are as many as its length says."""
        text = data.draw(st.text())
        span = data.draw(spans(text))
        assert len(span.of(text)) == len(span)

    @pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
    @pytest.mark.parametrize("make", [Span, lambda start, end: Passage(start, end, "")])
    def test_refuses_offsets_that_bound_nothing(self, make, start, end):
        """Offsets below zero or out of order raise, and the message shows them."""
        with pytest.raises(InvalidValueError, match=rf"got \({start}, {end}\)"):
            make(start, end)


class TestPassage:
    @given(st.data())
    def test_is_the_words_at_its_offsets(self, data):
        """A passage quotes its text exactly."""
        text = data.draw(st.text())
        passage = data.draw(passages(text))
        assert text[passage.start : passage.end] == passage.text == str(passage)


class TestEvidence:
    @pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
    def test_refuses_offsets_that_bound_nothing(self, start, end):
        """Evidence cannot point at a stretch that no text has."""
        with pytest.raises(InvalidValueError, match="expected offsets"):
            Evidence("a-1", start, end, "x", "name", "mention")


class TestDateSpan:
    @given(date_spans())
    def test_survives_iso_8601(self, span):
        """Writing an interval as ISO 8601 and reading it again gives the same one, precision included."""
        assert DateSpan.parse(str(span)) == span

    @given(date_spans())
    def test_repr_rebuilds_it(self, span):
        """The repr is an expression that makes an equal interval."""
        assert eval(repr(span)) == span  # noqa: S307 (our own repr)

    @given(date_spans(), date_spans())
    def test_meets_what_it_shares_days_with(self, one, other):
        """Two intervals meet if and only if they have an intersection, whichever is asked."""
        assert one.meets(other) == other.meets(one) == (one.intersection(other) is not None)

    @given(date_spans(), date_spans())
    def test_intersection_holds_the_days_of_both(self, one, other):
        """The days of the intersection are in both intervals, and the order does not matter."""
        both = one.intersection(other)
        if both is not None:
            assert all(both.start in span and both.end in span for span in (one, other))
            mirrored = other.intersection(one)
            assert (both.start, both.end) == (mirrored.start, mirrored.end)

    @given(st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(0, 500), st.integers(-300, 300))
    def test_keeps_its_length_when_shifted(self, start, length, days):
        """A shifted interval has as many days as before."""
        span = DateSpan(start, start + timedelta(length))
        assert span.shifted(days).days == span.days == length + 1

    @pytest.mark.parametrize(
        "text", ["tomorrow", "2025-13", "2025-02-30", "2025/2025-02", "", "2025-1-1", "0000"]
    )
    def test_refuses_what_is_no_date(self, text):
        """Text that is no ISO 8601 date of one precision raises, and the message quotes it."""
        with pytest.raises(InvalidValueError, match=r"expected .*, got"):
            DateSpan.parse(text)

    def test_makes_up_no_month_or_day(self):
        """A year alone stays a year: it covers its days, and is written without month and day."""
        span = DateSpan.parse("2018")
        assert (span.start, span.end, span.precision) == (
            date(2018, 1, 1),
            date(2018, 12, 31),
            Precision.YEAR,
        )
        assert str(span) == "2018"

    def test_refuses_to_end_before_it_starts(self):
        """An interval runs forward."""
        with pytest.raises(InvalidValueError, match="ends on or after its start"):
            DateSpan(date(2025, 2, 2), date(2025, 2, 1))

    @pytest.mark.parametrize("precision", [Precision.MONTH, Precision.YEAR])
    def test_refuses_part_of_a_month_or_year(self, precision):
        """An interval of months or years has whole ones."""
        with pytest.raises(InvalidValueError, match=f"whole {precision}s"):
            DateSpan(date(2025, 1, 1), date(2025, 1, 30), precision)


class TestAmount:
    @given(amounts())
    def test_is_shown_with_its_full_number(self, amount):
        """An amount's text has every digit of its value."""
        assert f"{amount.value:,f}" in str(amount)

    @pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), 5, "5", 5.0])
    def test_refuses_what_is_no_exact_number(self, value):
        """A value must be a finite Decimal."""
        with pytest.raises(InvalidValueError, match=r"expected a finite Decimal, got .* at Amount\.value"):
            Amount(value)
