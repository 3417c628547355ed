"""Questions about offices: who held one, what somebody held, and what the lexicon does not know."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cpecwatch import DateSpan
from cpecwatch.errors import InvalidValueError
from cpecwatch.lexicon import Body, Lexicon, Office, Person, PlaceRow, Standing, State, Tenure, Vacancy

DEFAULT = Lexicon.default()


def tenure(office, holder, start, end=None, as_of=None, *, acting=False):
    def span(text):
        return DateSpan.parse(text) if text else None

    return Tenure(office, holder, span(start), "a source, 2020", span(end), span(as_of), acting)


LEXICON = Lexicon(
    [
        State("ruritania", "Ruritania", adjectives=("Ruritanian",), metonyms=("Strelsau",), code="RR"),
        State("graustark", "Graustark", adjectives=("Graustarkian",)),
        PlaceRow("zenda", "Zenda", "province", "ruritania"),
        Body("bank-of-ruritania", "Bank of Ruritania", "government", "ruritania", aliases=("BoRur",)),
        Body("corridor-authority", "Corridor Authority", "government", "ruritania"),
        Body("ruritanian-foreign-ministry", "Ministry of Foreign Affairs", "government", "ruritania"),
        *(Person(id_, id_.title(), "ruritania") for id_ in ["ann", "bob", "cyd", "dee", "eve"]),
        Office("ruritania/prime-minister", "prime minister", "ruritania", ("pm", "premier")),
        Office("ruritania/defence-minister", "defence minister", "ruritania"),
        Office("ruritania/foreign-minister", "minister of foreign affairs", "ruritania"),
        Office("ruritania/adviser", "national security adviser", "ruritania", ("nsa",)),
        Office("ruritania/ambassador-to-graustark", "ambassador to graustark", "ruritania"),
        Office("graustark/ambassador-to-ruritania", "ambassador to ruritania", "graustark"),
        Office("ruritania/vice-premier", "vice premier", "ruritania", seats=2),
        Office("zenda/governor", "governor", "zenda"),
        Office("bank-of-ruritania/governor", "governor", "bank-of-ruritania"),
        Office(
            "ruritania/corridor-authority-chairman",
            "chairman of the corridor authority",
            "ruritania",
            start=DateSpan.parse("2019-11-01"),
            end=DateSpan.parse("2022-08-01"),
        ),
        tenure("ruritania/prime-minister", "ann", "2013-06-05", "2017-07-28"),
        tenure("ruritania/prime-minister", "bob", "2017-08-01", "2018-06-01"),
        tenure("ruritania/prime-minister", "cyd", "2018-06-01", "2018-08-18", acting=True),
        tenure("ruritania/prime-minister", "dee", "2018-08-18", as_of="2025-03-13"),
        tenure("ruritania/defence-minister", "ann", "2013", "2018-08"),
        tenure("ruritania/defence-minister", "bob", "2018-08", "2020-01-10"),
        tenure("ruritania/defence-minister", "cyd", "2021-01-10", as_of="2025-01"),
        tenure("ruritania/foreign-minister", "eve", "2018-08-20/2018-09-03", as_of="2024"),
        tenure("ruritania/adviser", "bob", "2013-01-01", "2014-01-01"),
        Vacancy(
            "ruritania/adviser",
            DateSpan.parse("2014-01-01"),
            "a source, 2020",
            as_of=DateSpan.parse("2020-01-01"),
        ),
        tenure("ruritania/ambassador-to-graustark", "ann", "2019-01-01", as_of="2024-01-01"),
        tenure("graustark/ambassador-to-ruritania", "bob", "2019-01-01", as_of="2024-01-01"),
        tenure("ruritania/vice-premier", "ann", "2018-01-01", as_of="2024-01-01"),
        tenure("ruritania/vice-premier", "bob", "2018-01-01", "2020-01-01"),
        tenure("zenda/governor", "cyd", "2018-01-01", as_of="2024-01-01"),
        tenure("bank-of-ruritania/governor", "dee", "2018-01-01", as_of="2024-01-01"),
        tenure("ruritania/corridor-authority-chairman", "eve", "2019-11-26", "2021-08-03"),
    ]
)


class TestHolder:
    @pytest.mark.parametrize(
        ("on", "who"),
        [
            ("2013-06-05", "Ann"),
            ("2017-07-27", "Ann"),
            ("2017-08-01", "Bob"),
            ("2018-05-31", "Bob"),
            ("2018-06-01", "Cyd"),
            ("2018-08-18", "Dee"),
            ("2025-03-13", "Dee"),
        ],
    )
    def test_tenures_are_half_open(self, on, who):
        """Somebody holds an office from the first day up to, but not on, the day that it ends."""
        answer = LEXICON.holder("prime minister", of="Ruritania", on=on)
        assert (answer.name, answer.person.name, str(answer), bool(answer), answer.standing) == (
            who,
            who,
            who,
            True,
            Standing.HELD,
        )

    def test_a_short_gap_is_a_vacancy(self):
        """A few days between two tenures that are known to the day, nobody held the office."""
        answer = LEXICON.holder("prime minister", of="Ruritania", on="2017-07-30")
        assert (answer.standing, answer.name, list(answer), bool(answer)) == (
            Standing.VACANT,
            None,
            [],
            False,
        )

    def test_a_long_gap_is_not_known(self):
        """A long gap may be a hole in the lexicon, and is no vacancy without a row that says so."""
        answer = LEXICON.holder("defence minister", of="Ruritania", on="2020-06-01")
        assert answer.standing is Standing.UNKNOWN
        assert "bob until 2020-01-10" in answer.reason

    def test_a_vacancy_has_a_row(self):
        """A row can say that an office was vacant, and up to when that is known."""
        assert LEXICON.holder("nsa", of="Ruritania", on="2016-01-01").standing is Standing.VACANT
        assert LEXICON.holder("nsa", of="Ruritania", on="2021-01-01").standing is Standing.STALE

    @pytest.mark.parametrize("on", ["2019-10-31", "2022-08-01", "2030-01-01"])
    def test_an_office_that_does_not_exist_is_not_vacant(self, on):
        """Before an office was set up, and from the day it was abolished, it does not exist."""
        answer = LEXICON.holder("chairman of the corridor authority", of="Ruritania", on=on)
        assert answer.standing is Standing.ABSENT

    def test_past_the_last_report(self):
        """Past the day for which a tenure was last reported, the lexicon says so instead of guessing."""
        answer = LEXICON.holder("prime minister", of="Ruritania", on="2025-03-14")
        assert (answer.standing, answer.name) == (Standing.STALE, None)
        assert [one.person.name for one in answer.candidates] == ["Dee"]
        assert "Dee" in answer.reason
        assert "2025-03-13" in answer.reason

    @pytest.mark.parametrize(
        ("on", "who"),
        [("2018-07-31", "Ann"), ("2018-08-15", None), ("2018-08-31", "Bob"), ("2013-06-01", None)],
    )
    def test_precision_is_kept(self, on, who):
        """Within the month or year of a change that is known no better, nobody is named."""
        answer = LEXICON.holder("defence minister", of="Ruritania", on=on)
        assert answer.name == who
        if who is None:
            assert answer.standing is Standing.UNKNOWN
            assert "Ann" in [one.person.name for one in answer.candidates]

    def test_a_change_may_be_known_to_lie_between_two_days(self):
        """Where a start is known to lie in an interval, it is sure from the last day of it."""
        names = [
            LEXICON.holder("foreign minister", of="Ruritania", on=f"2018-{day}").name
            for day in ("08-19", "08-25", "09-03")
        ]
        assert names == [None, None, "Eve"]

    def test_several_seats(self):
        """An office of several seats has all who hold it on the day, and nobody alone."""
        answer = LEXICON.holder("vice premier", of="Ruritania", on="2019-01-01")
        assert ([person.name for person in answer], len(answer)) == (["Ann", "Bob"], 2)
        assert (answer.name, answer.person) == ("Ann; Bob", None)

    def test_a_caretaker_is_one_who_acts(self):
        """Asked for a caretaker, the lexicon names nobody who held the office in full."""
        on = {"of": "Ruritania", "on": "2018-07-01"}
        assert LEXICON.holder("caretaker prime minister", **on).name == "Cyd"
        assert LEXICON.holder("acting prime minister", **on).name == "Cyd"
        answer = LEXICON.holder("interim PM", of="Ruritania", on="2019-01-01")
        assert answer.standing is Standing.ABSENT

    @pytest.mark.parametrize(
        "on",
        [
            date(2019, 1, 1),
            datetime(2019, 1, 1, 23, tzinfo=UTC),
            DateSpan.year(2019),
            "2019",
            "2019-01-01/2019-02-03",
        ],
    )
    def test_time_may_be_a_day_or_a_span(self, on):
        """A time is a day or a span, as an object or as text."""
        assert LEXICON.holder("prime minister", of="Ruritania", on=on).name == "Dee"

    def test_a_span_with_a_change_in_it_has_no_one_holder(self):
        """Who held an office in a year in which it changed hands is not one person."""
        answer = LEXICON.holder("prime minister", of="Ruritania", on="2018")
        assert answer.standing is Standing.UNKNOWN
        assert len(answer.candidates) == 3

    @pytest.mark.parametrize("on", ["yesterday", "2019-02-30", None, 2019])
    def test_a_time_that_is_none_is_an_error(self, on):
        """What is no time raises."""
        with pytest.raises(InvalidValueError, match="expected"):
            LEXICON.holder("prime minister", of="Ruritania", on=on)


class TestTitle:
    @pytest.mark.parametrize(
        ("title", "of"),
        [
            ("prime minister", "Ruritania"),
            ("Prime Minister", "ruritania"),
            ("PM", "Ruritanian"),
            ("the premier", "Strelsau"),
            ("pm", "RR"),
            ("Ruritania's prime minister", None),
            ("Ruritanian PM", None),
            ("prime minister of Ruritania", None),
            ("prime minister of Ruritania", "Ruritania"),
            ("the then premier", "ruritania"),
            ("Prime Minister (PM)", "Ruritania"),
        ],
    )
    def test_any_common_wording(self, title, of):
        """A title is known in any common wording, with its owner in it or beside it."""
        assert LEXICON.holder(title, of=of, on="2019-01-01").name == "Dee"

    @pytest.mark.parametrize(
        ("title", "who"),
        [
            ("defense minister", "Bob"),
            ("minister for defence", "Bob"),
            ("Federal Minister of Defense", "Bob"),
            ("foreign minister", "Eve"),
            ("Minister for Foreign Affairs", "Eve"),
            ("ambassador to Graustark", "Ann"),
            ("governor of the Bank of Ruritania", "Dee"),
            ("BoRur governor", "Dee"),
            ("Zenda governor", "Cyd"),
        ],
    )
    def test_spellings_and_order_of_words(self, title, who):
        """American spellings, other prepositions and another order mean the same office."""
        assert LEXICON.holder(title, of="Ruritania", on="2019-06-01").name == who

    @pytest.mark.parametrize(
        ("title", "of", "who"),
        [
            ("Ruritania's ambassador to Graustark", None, "Ann"),
            ("Ruritanian ambassador", "Graustark", "Ann"),
            ("Graustarkian ambassador", "Ruritania", "Bob"),
            ("ambassador to Ruritania", "Graustark", "Bob"),
            ("Ambassador of Graustark", "Ruritania", "Bob"),
            ("head", "Bank of Ruritania", "Dee"),
            ("governor", "BoRur", "Dee"),
            ("governor", "Zenda", "Cyd"),
            ("governor", "Government of Zenda", "Cyd"),
            ("minister", "Ministry of Foreign Affairs", "Eve"),
        ],
    )
    def test_whose_office_it_is(self, title, of, who):
        """Whose office it is, a state, body or place may say; an ambassador belongs to whom he comes from."""
        assert LEXICON.holder(title, of=of, on="2019-06-01").name == who

    def test_a_body_whose_head_is_its_countrys(self):
        """The chairman of a body may be an office of its state, "chairman of the body"."""
        assert LEXICON.holder("chairman", of="Corridor Authority", on="2020-06-01").name == "Eve"

    @pytest.mark.parametrize(
        ("title", "of", "reason"),
        [
            ("prime minister", "Atlantis", "the lexicon has no state, body or place 'Atlantis'"),
            ("astronomer royal", "Ruritania", "the lexicon has no office 'astronomer royal' of 'Ruritania'"),
            (
                "prime ministre",
                "Ruritania",
                "the lexicon has no office 'prime ministre' of 'Ruritania'; did you mean 'prime minister'?",
            ),
            (
                "foreign secretary minister",
                "Graustark",
                "the lexicon has no office 'foreign secretary minister' of 'Graustark'",
            ),
            ("governor", "Ruritania", "'governor' may mean zenda/governor, bank-of-ruritania/governor"),
        ],
    )
    def test_what_is_unknown_is_said(self, title, of, reason):
        """A title or owner that is unknown, or means several offices, is told with a reason."""
        answer = LEXICON.holder(title, of=of, on="2019-06-01")
        assert answer.standing is Standing.UNKNOWN
        assert answer.reason == reason


class TestOffices:
    def test_on_a_day(self):
        """The offices that somebody held on a day, each with its tenure."""
        held = LEXICON.offices("Ann", on="2016-01-01")
        assert [(one.office.id, one.standing.value) for one in held] == [
            ("ruritania/defence-minister", "held"),
            ("ruritania/prime-minister", "held"),
        ]
        assert held[0].tenure.source == "a source, 2020"

    def test_ever(self):
        """Without a day, all offices ever held, by their start."""
        assert [one.office.title for one in LEXICON.offices("bob")] == [
            "national security adviser",
            "prime minister",
            "vice premier",
            "defence minister",
            "ambassador to ruritania",
        ]

    def test_what_is_unsure_is_marked(self):
        """An office that may have been held, or was last reported earlier, is told from one that was."""
        assert [one.standing for one in LEXICON.offices("ann", on="2018-08-15")] == [
            Standing.UNKNOWN,
            Standing.HELD,
        ]
        assert {one.standing for one in LEXICON.offices("dee", on="2030-01-01")} == {Standing.STALE}

    def test_nobody(self):
        """Somebody whom the lexicon does not know is an error that suggests whom it knows."""
        with pytest.raises(InvalidValueError, match="did you mean 'asim-munir'"):
            DEFAULT.offices("Asim Munirr")

    def test_by_any_name(self):
        """A person may be named as news does."""
        assert [one.office.title for one in DEFAULT.offices("Gen Asim Munir", on="2024-01-01")] == [
            "chief of army staff"
        ]
