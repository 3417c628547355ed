"""Sums and shares in running text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpecwatch.extraction.money import find_amounts


def found(text: str, rupee: str = "PKR") -> list[str]:
    """Return the sums of a text as "currency value" lines."""
    return [
        f"{m.amount.currency or m.amount.unit} {m.amount.value:,f}"
        for m in find_amounts(text, 0, len(text), rupee)
    ]


class TestFindAmounts:
    @pytest.mark.parametrize(
        ("words", "amount"),
        [
            ("$5", "USD 5"),
            ("$5.5m", "USD 5,500,000"),
            ("$5 million", "USD 5,000,000"),
            ("$5mn", "USD 5,000,000"),
            ("$62bn", "USD 62,000,000,000"),
            ("$62 bn", "USD 62,000,000,000"),
            ("$62-billion", "USD 62,000,000,000"),
            ("US$62 billion", "USD 62,000,000,000"),
            ("US $62 billion", "USD 62,000,000,000"),
            ("USD 62 billion", "USD 62,000,000,000"),
            ("62 billion dollars", "USD 62,000,000,000"),
            ("62 billion US dollars", "USD 62,000,000,000"),
            ("$1.2 trillion", "USD 1,200,000,000,000"),
            ("$1,250,000", "USD 1,250,000"),
            ("Rs 5", "PKR 5"),
            ("Rs. 5 billion", "PKR 5,000,000,000"),
            ("Rs5bn", "PKR 5,000,000,000"),
            ("Rs 5 crore", "PKR 50,000,000"),
            ("Rs 2.5 lakh", "PKR 250,000"),
            ("Rs 5.3 lakh crore", "PKR 5,300,000,000,000"),
            ("Rs 1,00,00,000", "PKR 10,000,000"),
            ("5 billion rupees", "PKR 5,000,000,000"),
            ("PKR 5 billion", "PKR 5,000,000,000"),
            ("5 billion Indian rupees", "INR 5,000,000,000"),
            ("₹500 crore", "INR 5,000,000,000"),
            ("80 billion yuan", "CNY 80,000,000,000"),
            ("RMB 80 billion", "CNY 80,000,000,000"),
            ("80 billion renminbi", "CNY 80,000,000,000"),
            ("€3 million", "EUR 3,000,000"),
            ("£3 million", "GBP 3,000,000"),
            ("91 percent", "percent 91"),
            ("91 per cent", "percent 91"),
            ("91%", "percent 91"),
            ("7.5 %", "percent 7.5"),
            ("ten per cent", "percent 10"),
        ],
    )
    def test_reads_a_sum(self, words, amount):
        """A sum is its full number in the terms of ISO 4217."""
        assert found(f"They gave {words} to the port.") == [amount]

    @pytest.mark.parametrize(
        "words",
        [
            "4,320 MW",
            "2015",
            "June 5, 2025",
            "1,872 km",
            "Phase 2",
            "ML-1",
            "No 5",
            "CPEC 2.0",
            "5 million people",
            "0300-1234567",
            "10:30 pm",
            "F-16",
            "18th",
            "50,000 trees",
            "A$AP",
            "5 m",
        ],
    )
    def test_reads_no_sum_where_there_is_none(self, words):
        """What is neither money nor a share is no sum."""
        assert found(f"They saw {words} at the port.") == []

    def test_takes_the_rupee_of_the_page(self):
        """On an Indian page "Rs" is the Indian rupee."""
        assert found("Rs 5 crore", rupee="INR") == ["INR 50,000,000"]

    def test_reads_a_conversion_as_the_equivalent(self):
        """The sum in brackets is the same one in another currency."""
        [mention] = find_amounts("350 billion yuan (USD 47.9 billion) was", 0, 39)
        assert mention.amount.equivalent.value == Decimal(47_900_000_000)
        assert (mention.start, mention.end) == (0, 35)

    def test_reads_two_sums_of_one_currency_as_two(self):
        """A sum after "and" is a second one."""
        assert found("$5 million and $6 million") == ["USD 5,000,000", "USD 6,000,000"]

    @pytest.mark.parametrize(
        ("words", "qualifier"),
        [
            ("over $5", "over"),
            ("nearly $5", "nearly"),
            ("up to $5", "up to"),
            ("at least $5", "at least"),
            ("an estimated $5", "an estimated"),
            ("$5bn-plus", "over"),
            ("$5", None),
            ("Dover $5", None),
        ],
    )
    def test_keeps_how_exact_it_is(self, words, qualifier):
        """The words before a sum say how exact it is."""
        [mention] = find_amounts(words, 0, len(words))
        assert mention.amount.qualifier == qualifier

    def test_is_exact(self):
        """A sum has no rounding error."""
        [mention] = find_amounts("$0.1 billion", 0, 12)
        assert mention.amount.value == Decimal(100_000_000)

    @given(st.text(alphabet="0123456789.,$ %RsUSDbnmillioncrore()yuan-+", max_size=60))
    def test_points_at_its_words(self, text):
        """Mentions lie in the text, in order and apart, whatever the text."""
        last = 0
        for mention in find_amounts(text, 0, len(text)):
            assert last <= mention.start < mention.end <= len(text)
            assert any(c.isdigit() or c.isalpha() for c in text[mention.start : mention.end])
            last = mention.end

    @given(st.integers(0, 10**9), st.sampled_from(["million", "billion", "crore", "lakh"]))
    def test_multiplies_by_its_scale(self, number, scale):
        """The value is the number times its scale."""
        scales = {"million": 10**6, "billion": 10**9, "crore": 10**7, "lakh": 10**5}
        [mention] = find_amounts(f"${number} {scale}", 0, 40)
        assert mention.amount.value == number * scales[scale]


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("46 billion U.S. dollars", "USD 46,000,000,000"),
        ("46 billions of dollars", "USD 46,000,000,000"),
        ("62 BILLION DOLLARS", "USD 62,000,000,000"),
        ("RS 511 BILLION", "PKR 511,000,000,000"),
        ("Rs309 billions", "PKR 309,000,000,000"),
        ("half a billion dollars", "USD 500,000,000"),
        ("a billion dollars", "USD 1,000,000,000"),
        ("two and a half billion dollars", "USD 2,500,000,000"),
        ("three hundred million dollars", "USD 300,000,000"),
        ("forty six billion dollars", "USD 46,000,000,000"),
        ("A$46 million", "AUD 46,000,000"),
        ("46 billion Pak rupees", "PKR 46,000,000,000"),
        ("3 billion Saudi riyals", "SAR 3,000,000,000"),
        ("91 p.c.", "91 percent"),
        ("Rs21·4m", "PKR 21,400,000"),
    ],
)
def test_reads_sums_however_they_are_spelt(words, amount):
    """Capitals, points in "U.S.", plurals, halves and hundreds change nothing about a sum."""
    text = f"It cost {words} in all."
    text = text.upper() if words.isupper() else text
    assert [str(found.amount) for found in find_amounts(text, 0, len(text))] == [amount]


@pytest.mark.parametrize(
    "words", ["three percentage points", "a million people", "5 years", "us 46", "one or two billion dollars"]
)
def test_reads_no_sum_that_is_none(words):
    """Points, people and years are no money, and "one or two" is no number."""
    text = f"It took {words}, in $."
    assert list(find_amounts(text, 0, len(text))) == []
