"""When an undated page must have been written."""

from __future__ import annotations

from datetime import date

import pytest
from tests.analyst import read

from cpecwatch import DateSpan

#: Terms of office, as anybody can look them up.
BAJWA = ("2016-11-29", "2022-11-29")
KHAN = ("2018-08-18", "2022-04-11")


def estimate(text: str, day: str | None = None) -> DateSpan | None:
    """Return the date estimate of a page."""
    [article] = read(text, day).articles
    return article.date_estimate


def problems(text: str) -> list[str]:
    """Return the codes of the problems of an undated page."""
    [article] = read(text, None).articles
    return [problem.code for problem in article.problems]


class TestEstimate:
    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            pytest.param("Prime Minister Imran Khan said that CPEC would go on.", *KHAN, id="one-term"),
            pytest.param(
                "Prime Minister Imran Khan and army chief General Qamar Javed Bajwa left for Beijing.",
                *KHAN,
                id="two-terms",
            ),
            pytest.param(
                "Army chief General Qamar Javed Bajwa said that CPEC would be protected.",
                *BAJWA,
                id="army-chief",
            ),
            pytest.param(
                "Caretaker Prime Minister Anwaar-ul-Haq Kakar said that CPEC would go on.",
                "2023-08-14",
                "2024-03-04",
                id="caretaker",
            ),
            pytest.param(
                "Prime Minister Shahid Khaqan Abbasi and Premier Li Keqiang spoke of CPEC.",
                "2017-08-01",
                "2018-05-31",
                id="two-states",
            ),
        ],
    )
    def test_lies_within_the_terms_of_those_in_office(self, text, low, high):
        """The page was written while those whom it gives an office held it."""
        span = estimate(text)
        assert span is not None
        assert date.fromisoformat(low) <= span.start
        assert span.end <= date.fromisoformat(high)

    def test_lies_after_the_latest_thing_told(self):
        """A page is not older than the latest thing that it tells as past."""
        span = estimate("Army chief General Qamar Javed Bajwa spoke on Tuesday. The road was opened in 2019.")
        assert span.start >= date(2019, 1, 1)
        assert span.end <= date(2022, 11, 29)

    def test_uses_a_dated_event(self):
        """A page that tells of a dated summit as past was written after it."""
        span = estimate(
            "Leaders left Beijing on Wednesday after the third Belt and Road Forum. President Xi "
            "Jinping thanked them."
        )
        assert span.start >= date(2023, 10, 17)
        assert span.end <= date(2023, 12, 31)

    def test_takes_no_former_office(self):
        """Who is called a former prime minister does not date a page to his term."""
        span = estimate(
            "Former prime minister Imran Khan spoke of CPEC. Prime Minister Shehbaz Sharif did not."
        )
        assert span is None or span.start >= date(2022, 4, 11)

    def test_takes_the_second_term_where_only_it_fits(self):
        """Of two terms of one person, the one that fits the other reasons counts."""
        span = estimate(
            "Prime Minister Shehbaz Sharif and Field Marshal Asim Munir, the army chief, spoke of "
            "CPEC. In 2025 a road was opened."
        )
        assert span.start >= date(2025, 1, 1)

    def test_takes_no_year_to_come(self):
        """A year by which something is to be finished is no lower bound."""
        span = estimate("Prime Minister Imran Khan said that the dam would be finished by 2028.")
        assert span.end <= date(2022, 4, 11)

    def test_needs_a_reason(self):
        """A page that names nothing dated gets no estimate."""
        assert estimate("The corridor has many roads. Trucks use them.") is None

    def test_is_left_out_on_a_dated_page(self):
        """A page that states its date needs no estimate."""
        assert estimate("Prime Minister Imran Khan said that CPEC would go on.", "July 5, 2020") is None

    def test_proves_itself(self):
        """The estimate carries the words that it rests on."""
        [article] = read("Prime Minister Imran Khan said that CPEC would go on.", None).articles
        words = [e.text for e in article.evidence if e.field == "date_estimate"]
        assert any("Prime Minister" in w for w in words)

    def test_does_not_depend_on_today(self):
        """An office still held bounds a page from below only, or not at all; today's date plays no part."""
        span = estimate("President Xi Jinping spoke of CPEC.")
        assert span is None or span.end != date.today()  # noqa: DTZ011 (any clock would do)


class TestContradiction:
    def test_is_a_problem(self):
        """Two who never held office together are a problem of the page, said and not fixed."""
        text = "Prime Minister Imran Khan met army chief General Raheel Sharif to discuss CPEC."
        assert "date.contradiction" in problems(text)

    def test_names_what_does_not_fit(self):
        """The problem names the office that contradicts."""
        [article] = read(
            "Prime Minister Imran Khan met army chief General Raheel Sharif to discuss CPEC.", None
        ).articles
        [problem] = [p for p in article.problems if p.code == "date.contradiction"]
        assert "Raheel Sharif" in problem.message or "Imran Khan" in problem.message

    def test_is_flagged_on_a_dated_page(self):
        """An office that its bearer did not hold on the page's own date is flagged, never silently fixed."""
        [article] = read("Prime Minister Imran Khan said that CPEC would go on.", "June 12, 2025").articles
        assert [p.code for p in article.problems if "office" in p.code or "date" in p.code]

    def test_is_none_where_all_fits(self):
        """A page whose people held office together has no such problem."""
        assert "date.contradiction" not in problems(
            "Prime Minister Imran Khan met army chief General Qamar Javed Bajwa."
        )
