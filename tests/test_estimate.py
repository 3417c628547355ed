"""When an undated page must have been written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest
from tests.analyst import read

import cpecwatch
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
                "Naqvi spoke in Beijing. It was his first foreign engagement of 2026.",
                "2026-01-01",
                "2026-12-31",
                id="first-of-the-year",
            ),
            pytest.param(
                "The bombing was the third attack on Chinese workers so far in 2024.",
                "2024-01-01",
                "2024-12-31",
                id="so-far-in",
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
        assert span is None or span.start >= date(2025, 1, 1)

    def test_takes_no_year_to_come(self):
        """A year by which something is to be finished is no lower bound."""
        span = estimate("Prime Minister Imran Khan said that the dam would be finished by 2028.")
        assert span.end <= date(2022, 4, 11)

    def test_needs_a_reason(self):
        """A page that names nothing dated gets no estimate."""
        assert estimate("The corridor has many roads. Trucks use them.") is None

    def test_takes_no_year_that_is_looked_back_at_for_its_own(self):
        """What was counted within a year long gone does not date the page to it."""
        assert estimate("Five years ago three men died in the deadliest attack of 2018.") is None

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


class TestTruth:
    @pytest.mark.parametrize(
        "path",
        [
            pytest.param("pages/dev/dev-01.txt", id="dev-01"),
            pytest.param("pages/dev/dev-02.txt", id="dev-02"),
            pytest.param("pages/dev/dev-03.txt", id="dev-03"),
            pytest.param("pages/dev/dev-04.txt", id="dev-04"),
            pytest.param("pages/dev/dev-05.txt", id="dev-05"),
            pytest.param("pages/dev/dev-06.txt", id="dev-06"),
            pytest.param("pages/dev/dev-07.txt", id="dev-07"),
            pytest.param("pages/dev/dev-08.txt", id="dev-08"),
            pytest.param("pages/dev/dev-09.txt", id="dev-09"),
            pytest.param("pages/dev/dev-10.txt", id="dev-10"),
            pytest.param("pages/dev/dev-13.txt", id="dev-13"),
            pytest.param("pages/dev/dev-14.txt", id="dev-14"),
            pytest.param("pages/dev/dev-15.txt", id="dev-15"),
            pytest.param("pages/dev/dev-16.txt", id="dev-16"),
            pytest.param("pages/dev/dev-17.txt", id="dev-17"),
            pytest.param("pages/dev/dev-18.txt", id="dev-18"),
            pytest.param("pages/dev/dev-19.txt", id="dev-19"),
            pytest.param("pages/dev/dev-20.txt", id="dev-20"),
            pytest.param("pages/dev/dev-21.txt", id="dev-21"),
            pytest.param("pages/dev/dev-22.txt", id="dev-22"),
            pytest.param("pages/dev/dev-23.txt", id="dev-23"),
            pytest.param("pages/dev/dev-24.txt", id="dev-24"),
            pytest.param("labelled/pages/lab-02.txt", id="lab-02"),
            pytest.param("labelled/pages/lab-03.txt", id="lab-03"),
            pytest.param("labelled/pages/lab-04.txt", id="lab-04"),
            pytest.param("labelled/pages/lab-05.txt", id="lab-05"),
            pytest.param("labelled/pages/lab-06.txt", id="lab-06"),
            pytest.param("labelled/pages/lab-07.txt", id="lab-07"),
            pytest.param("labelled/pages/lab-08.txt", id="lab-08"),
            pytest.param("labelled/pages/lab-09.txt", id="lab-09"),
            pytest.param("labelled/pages/lab-10.txt", id="lab-10"),
            pytest.param("labelled/pages/lab-11.txt", id="lab-11"),
            pytest.param("labelled/pages/lab-12.txt", id="lab-12"),
            pytest.param("labelled/pages/lab-13.txt", id="lab-13"),
            pytest.param("labelled/pages/lab-14.txt", id="lab-14"),
            pytest.param("labelled/pages/lab-15.txt", id="lab-15"),
            pytest.param("labelled/pages/lab-16.txt", id="lab-16"),
            pytest.param("labelled/pages/lab-17.txt", id="lab-17"),
            pytest.param("labelled/pages/lab-18.txt", id="lab-18"),
            pytest.param("labelled/pages/lab-19.txt", id="lab-19"),
            pytest.param("labelled/pages/lab-20.txt", id="lab-20"),
            pytest.param("labelled/pages/lab-21.txt", id="lab-21"),
            pytest.param("labelled/pages/lab-22.txt", id="lab-22"),
            pytest.param("labelled/pages/lab-23.txt", id="lab-23"),
            pytest.param("labelled/pages/lab-24.txt", id="lab-24"),
            pytest.param("labelled/pages/lab-25.txt", id="lab-25"),
            pytest.param("labelled/pages/lab-26.txt", id="lab-26"),
            pytest.param("labelled/pages/lab-27.txt", id="lab-27"),
            pytest.param("labelled/pages/lab-28.txt", id="lab-28"),
            pytest.param("labelled/pages/lab-29.txt", id="lab-29"),
            pytest.param("labelled/pages/lab-30.txt", id="lab-30"),
            pytest.param("labelled/pages/lab-31.txt", id="lab-31"),
            pytest.param("labelled/pages/lab-33.txt", id="lab-33"),
            pytest.param("labelled/pages/lab-34.txt", id="lab-34"),
            pytest.param("labelled/pages/lab-35.txt", id="lab-35"),
            pytest.param("labelled/pages/lab-36.txt", id="lab-36"),
            pytest.param("labelled/pages/lab-37.txt", id="lab-37"),
            pytest.param("labelled/pages/lab-38.txt", id="lab-38"),
            pytest.param("labelled/pages/lab-40.txt", id="lab-40"),
        ],
    )
    def test_holds_the_day_on_which_a_page_was_written(self, path):
        """Where a page's own date is taken away, the estimate holds that date, or there is none."""
        article = cpecwatch.parse((Path(__file__).parent / path).read_text("utf-8-sig"))
        [undated] = cpecwatch.extract(attrs.evolve(article, published=None, updated=None)).articles
        span = undated.date_estimate
        assert span is None or article.day in span, f"{article.day} is not in {span}"


class TestPrudence:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The road was opened in 2011. Trucks use it.", id="an-old-year-alone"),
            pytest.param("CPEC was launched in 2015 and its roads are open.", id="launch-of-the-corridor"),
            pytest.param("The dam will be finished in 2028.", id="a-year-to-come"),
            pytest.param("Vision 2025 was a plan for the economy.", id="a-year-in-a-name"),
            pytest.param("Trucks have used the road since 2019.", id="since"),
            pytest.param("In the war of 1971 the bridge was bombed.", id="a-war"),
        ],
    )
    def test_gives_no_upper_end_for_a_year_in_passing(self, text):
        """A year in passing says that the page is not older; how much younger it is, nobody knows."""
        span = estimate(text)
        assert span is None or span.end >= date(2026, 1, 1)

    def test_takes_no_history_for_the_news(self):
        """An attack that a late paragraph recalls does not date the page to its week."""
        text = (
            "Police searched a market in Karachi on Tuesday. Prime Minister Shehbaz Sharif spoke of CPEC. "
            "Shops stayed shut. Nobody was hurt. Roads were blocked. Buses did not run.\n\n"
            "In April 2022 a bomb went off at Karachi University, the Karachi University bombing "
            "that killed three teachers."
        )
        span = estimate(text)
        assert span is None or span.end >= date(2023, 8, 9)

    def test_takes_a_planned_session_for_one_to_come(self):
        """A forum that is still to come bounds the page from above."""
        text = (
            "Caretaker Prime Minister Anwaar-ul-Haq Kakar will attend the third Belt and Road Forum "
            "next month."
        )
        span = estimate(text)
        assert span is None or span.end <= date(2023, 10, 18)

    def test_takes_no_late_holder(self):
        """Who is dead does not date the page to his term."""
        assert estimate("The late prime minister Liaquat Ali Khan laid the stone.") is None


class TestUpdated:
    """A page that states only when it was updated."""

    @staticmethod
    def article(story: str) -> cpecwatch.Article:
        page = (
            f"Corridor in focus as officials take stock\n\nLast updated: June 12, 2025\n\nISLAMABAD: {story}"
        )
        return cpecwatch.extract(cpecwatch.parse(page)).articles.one()

    def test_was_written_within_days_of_it(self):
        """A story was written in the days up to its last update, which the words prove."""
        article = self.article(
            "Prime Minister Shehbaz Sharif said that CPEC would go on and would be guarded."
        )
        assert article.date_estimate == DateSpan(date(2025, 6, 2), date(2025, 6, 12))
        marks = [mark.text for mark in article.evidence if mark.rule == "date.update"]
        assert marks == ["June 12, 2025"]

    def test_a_page_with_a_day_of_publication_has_no_estimate(self):
        """What is stated is not estimated."""
        assert estimate("Prime Minister Shehbaz Sharif said that CPEC would go on.", "June 12, 2025") is None


@pytest.mark.parametrize("plan", ["agreed to hold", "decided to convene", "are to hold", "will hold"])
def test_a_session_that_is_agreed_on_is_still_to_come(plan):
    """What two sides settle to hold later bounds the story from above."""
    span = estimate(
        "Prime Minister Imran Khan met the foreign minister of China. "
        f"The two sides {plan} the eighth meeting of the Joint Cooperation Committee of CPEC in Beijing."
    )
    assert span is not None
    assert span.end <= date(2018, 12, 20)
