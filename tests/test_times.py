"""Dates in running text, and the days that they mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpecwatch import DateSpan
from cpecwatch.extraction.cues import Cue, Cues
from cpecwatch.extraction.date_words import openings_of_dates
from cpecwatch.extraction.times import find_dates, resolve_date
from cpecwatch.lexicon import tokenize

#: A Thursday.
THURSDAY = date(2025, 6, 12)


def resolve(
    words: str, anchor: date | None = THURSDAY, *, ahead: bool = False, before: DateSpan | None = None
) -> list[str]:
    """Return what the dates of a text mean, seen from a day."""
    starts = [i for i in range(len(words)) if i == 0 or not words[i - 1].isalnum()]
    return [
        str(resolve_date(m, anchor, ahead=ahead, before=before) or "-")
        for m in find_dates(words, starts, len(words))
    ]


class TestFullDates:
    @pytest.mark.parametrize(
        ("words", "day"),
        [
            ("June 5, 2024", "2024-06-05"),
            ("June 5 2024", "2024-06-05"),
            ("June 5th, 2024", "2024-06-05"),
            ("5 June 2024", "2024-06-05"),
            ("5th of June 2024", "2024-06-05"),
            ("5th June, 2024", "2024-06-05"),
            pytest.param("Jun. 5, 2024", "2024-06-05", id="jun-dot"),
            pytest.param("Jul. 5, 2024", "2024-07-05", id="jul-dot"),
            ("Sept 5, 2024", "2024-09-05"),
            ("2024-06-05", "2024-06-05"),
            ("June 2024", "2024-06"),
            ("June, 2024", "2024-06"),
            ("June of 2024", "2024-06"),
            ("in 2024", "2024"),
            ("since 2013", "2013"),
            ("September 2 to 4, 2025", "2025-09-02/2025-09-04"),
            ("September 2-4, 2025", "2025-09-02/2025-09-04"),
            ("2-4 September 2025", "2025-09-02/2025-09-04"),
            ("February 29, 2024", "2024-02-29"),
        ],
    )
    def test_need_no_anchor(self, words, day):
        """A date with its year is the same seen from any day, or from none."""
        assert resolve(words, THURSDAY) == [day]
        assert resolve(words, None) == [day]

    @pytest.mark.parametrize("words", ["February 30, 2024", "February 29, 2023", "June 31", "2024-13-01"])
    def test_knows_no_day_that_does_not_exist(self, words):
        """A day that no calendar has means nothing."""
        assert resolve(words) == ["-"]

    @given(st.dates(date(1990, 1, 1), date(2040, 12, 31)))
    def test_reads_what_news_writes(self, day):
        """Any day, written in full in either order, is read as that day."""
        written = [f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%B} {day.year}", day.isoformat()]
        assert [resolve(words, None) for words in written] == [[day.isoformat()]] * 3


class TestDatesWithoutYear:
    @pytest.mark.parametrize(
        ("words", "day"),
        [
            ("June 5", "2025-06-05"),
            ("5 June", "2025-06-05"),
            ("June 12", "2025-06-12"),
            ("January 5", "2025-01-05"),
            ("December 25", "2024-12-25"),
            ("September 2 to 4", "2024-09-02/2024-09-04"),
            ("in May", "2025-05"),
            ("in June", "2025-06"),
            ("in November", "2024-11"),
        ],
    )
    def test_lie_behind(self, words, day):
        """Without a year it is the last such day or month begun by the article's day."""
        assert resolve(words) == [day]

    @pytest.mark.parametrize(
        ("words", "day"),
        [
            ("June 20", "2025-06-20"),
            ("December 25", "2025-12-25"),
            ("January 5", "2026-01-05"),
            ("in September", "2025-09"),
            ("in March", "2026-03"),
        ],
    )
    def test_lie_ahead_where_the_verb_looks_ahead(self, words, day):
        """Where the verb looks ahead it is the next one."""
        assert resolve(words, ahead=True) == [day]

    @pytest.mark.parametrize(
        "words", ["June 5", "in May", "on Tuesday", "yesterday", "last year", "last month", "two days ago"]
    )
    def test_mean_nothing_without_an_anchor(self, words):
        """On an undated page they fix nothing."""
        assert resolve(words, None) == ["-"]


class TestWeekdays:
    @pytest.mark.parametrize(
        ("words", "day"),
        [
            ("on Thursday", "2025-06-12"),
            ("on Wednesday", "2025-06-11"),
            ("on Friday", "2025-06-06"),
            ("last Thursday", "2025-06-05"),
            ("last Wednesday", "2025-06-11"),
            ("next Thursday", "2025-06-19"),
            ("next Friday", "2025-06-13"),
        ],
    )
    def test_count_back_from_the_articles_day(self, words, day):
        """A weekday alone is the last one up to the article's own day, that day included."""
        assert resolve(words) == [day]

    @pytest.mark.parametrize(
        ("words", "day"),
        [("on Thursday", "2025-06-12"), ("on Friday", "2025-06-13"), ("on Wednesday", "2025-06-18")],
    )
    def test_count_forth_where_the_verb_looks_ahead(self, words, day):
        """Where the verb looks ahead it is the next one, the article's day included."""
        assert resolve(words, ahead=True) == [day]

    @given(st.dates(date(2013, 1, 1), date(2030, 1, 1)), st.integers(0, 6), st.booleans())
    def test_lie_within_a_week(self, anchor, weekday, ahead):
        """A weekday is never more than six days off, never on the wrong side, and always that weekday."""
        name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
        [text] = resolve(f"on {name}", anchor, ahead=ahead)
        day = date.fromisoformat(text)
        assert day.weekday() == weekday
        assert timedelta(0) <= (day - anchor if ahead else anchor - day) < timedelta(7)


class TestRelative:
    @pytest.mark.parametrize(
        ("words", "span"),
        [
            ("today", "2025-06-12"),
            ("yesterday", "2025-06-11"),
            ("tomorrow", "2025-06-13"),
            ("two days ago", "2025-06-10"),
            ("10 days ago", "2025-06-02"),
            ("last month", "2025-05"),
            ("this month", "2025-06"),
            ("next month", "2025-07"),
            ("last year", "2024"),
            ("this year", "2025"),
            ("next year", "2026"),
            ("last July", "2024-07"),
            ("last June", "2024-06"),
            ("last May", "2025-05"),
            ("next June", "2026-06"),
            ("July last year", "2024-07"),
            ("March next year", "2026-03"),
            ("last week", "-"),
            ("next week", "-"),
            ("three weeks ago", "-"),
            ("two years ago", "-"),
        ],
    )
    def test_count_from_the_articles_day(self, words, span):
        """A relative date is as exact as its words, and a week or "two years ago" is no date."""
        assert resolve(words) == [span]

    @pytest.mark.parametrize(
        ("words", "anchor", "span"),
        [
            ("last month", date(2025, 1, 31), "2024-12"),
            ("next month", date(2024, 12, 31), "2025-01"),
            ("next month", date(2025, 1, 31), "2025-02"),
        ],
    )
    def test_cross_the_turn_of_the_year(self, words, anchor, span):
        """Months are counted across years, and from the last day of a longer month."""
        assert resolve(words, anchor) == [span]

    @pytest.mark.parametrize(
        ("words", "span"),
        [
            ("two days later", "2025-05-23"),
            ("three days earlier", "2025-05-18"),
            ("a day later", "2025-05-22"),
        ],
    )
    def test_later_counts_from_the_day_named_before(self, words, span):
        """ "Two days later" counts from the day that the text named last."""
        assert resolve(words, before=DateSpan.parse("2025-05-21")) == [span]

    @pytest.mark.parametrize(
        "before", [None, DateSpan.parse("2025-05"), DateSpan.parse("2025-05-21/2025-05-23")]
    )
    def test_later_needs_a_day(self, before):
        """Without a single day named before, "two days later" means nothing."""
        assert resolve("two days later", before=before) == ["-"]


class TestNoDates:
    @pytest.mark.parametrize(
        "words",
        [
            "The road may open.",
            "They may 5 times ask.",
            "Soldiers march on.",
            "Dec-driven plans",
            "the second phase",
            "2,015 men",
            "a 2019 MW plant",
            "Room 2025",
            "1,320 MW",
            "the Sun and the Moon",
            pytest.param("on Mondays they meet", id="mondays"),
            pytest.param("a Sundayish air", id="sundayish"),
            "marching",
            "Theresa May said",
            "August company",
            "in august company",
        ],
    )
    def test_reads_no_date_where_there_is_none(self, words):
        """Verbs, names and figures are no dates."""
        assert resolve(words) == []

    def test_does_not_take_the_time_for_the_year(self):
        """A clock or a count after a day is not its year or second day."""
        assert resolve("June 5, 10:30 pm") == ["2025-06-05"]
        assert resolve("On June 5, 12 people died") == ["2025-06-05"]
        assert resolve("On June 5 and 12 people were hurt") == ["2025-06-05"]

    @given(
        st.text(alphabet="0123456789 ,-thJuneMayTuesdaylstyorfi", max_size=60),
        st.one_of(st.none(), st.dates()),
        st.booleans(),
    )
    def test_never_raises_and_never_guesses(self, text, anchor, ahead):
        """Whatever the text and the day, mentions lie in it, in order, and mean a span or nothing."""
        last = 0
        for mention in find_dates(text, range(len(text)), len(text)):
            assert last <= mention.start < mention.end <= len(text)
            last = mention.end
            span = resolve_date(mention, anchor, ahead=ahead)
            assert span is None or span.start <= span.end


class TestWhereDatesBegin:
    @given(
        st.lists(
            st.sampled_from(
                [
                    *(
                        "in",
                        "since",
                        "of",
                        "the",
                        "by",
                        "for",
                        "late",
                        "early",
                        "mid",
                        "last",
                        "next",
                        "this",
                    ),
                    *(
                        "a",
                        "two",
                        "twenty",
                        "3",
                        "4th",
                        "10",
                        "2019",
                        "2025-06-05",
                        "1998-99",
                        "to",
                        "and",
                        ",",
                    ),
                    *("May", "June", "Sept.", "Dec", "Monday", "Mondays", "Fri", "Yesterday", "today", "Dar"),
                    *(
                        "day",
                        "days",
                        "week",
                        "months",
                        "year",
                        "year's",
                        "ago",
                        "later",
                        "mid-May",
                        "million",
                    ),
                ]
            ),
            max_size=12,
        )
    )
    def test_no_date_is_missed_by_looking_only_where_one_may_be(self, words):
        """The dates of a text are those that are found by trying every one of its words."""
        text = " ".join(words)
        tokens = tokenize(text)
        low = list(map(str.lower, tokens.words))
        at = openings_of_dates(low, Cues.of(low).all(Cue.DATE), 0)
        tried = [
            list(map(str, find_dates(text, [tokens.starts[i] for i in some], len(text))))
            for some in (at, range(len(low)))
        ]
        assert tried[0] == tried[1]
