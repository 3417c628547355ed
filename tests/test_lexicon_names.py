"""What a name means: candidates with reasons, events, projects, and people at a prompt."""

from __future__ import annotations

import pytest

from cpecwatch.lexicon import Lexicon

LEXICON = Lexicon.default()


class TestResolve:
    @pytest.mark.parametrize(
        ("name", "on", "near", "id_"),
        [
            ("Qamar Javed Bajwa", None, [], "qamar-javed-bajwa"),
            ("Gen. Qamar Javed Bajwa", None, [], "qamar-javed-bajwa"),
            ("Bajwa", "2020-11-30", ["army chief"], "qamar-javed-bajwa"),
            ("Bajwa", "2020-11-30", ["CPEC Authority"], "asim-saleem-bajwa"),
            ("Wang", "2024-06-01", ["foreign minister", "China"], "wang-yi"),
            ("Sharif", "2016-01-01", ["army chief"], "raheel-sharif"),
            ("Sharif", "2016-01-01", ["prime minister"], "nawaz-sharif"),
            ("Sharif", "2024-06-01", "prime minister", "shehbaz-sharif"),
            ("PTI", None, ["Pakistan"], "pakistan-tehreek-e-insaf"),
            ("PTI", None, ["news agency"], "pti"),
            ("BLA", None, [], "balochistan-liberation-army"),
            ("Beijing", None, [], "beijing"),
            ("Chinese", None, [], "china"),
            ("dawn.com", None, [], "dawn"),
            ("Pakistan's army chief", "2025-07-01", [], "asim-munir"),
            ("army chief", "2020-11-30", ["Pakistan"], "qamar-javed-bajwa"),
        ],
    )
    def test_the_likeliest(self, name, on, near, id_):
        """A name, with its time and what stands near it, leads to the one row that fits best."""
        resolution = LEXICON.resolve(name, on=on, near=near)
        assert resolution.best is not None, resolution
        assert resolution.best.id == id_
        assert resolution
        assert not resolution.is_ambiguous

    def test_ambiguous(self):
        """A name that fits several rows alike is ambiguous, and says why each may be meant."""
        resolution = LEXICON.resolve("Sharif")
        assert resolution.is_ambiguous
        assert resolution.best is None
        assert not resolution
        assert {one.id for one in resolution.candidates} >= {
            "nawaz-sharif",
            "shehbaz-sharif",
            "raheel-sharif",
        }
        assert all(one.reasons == ("a short name of it",) for one in resolution.candidates)
        assert str(resolution).startswith("'Sharif' may mean ")

    def test_reasons(self):
        """Each thing that speaks for a candidate is a reason."""
        best = LEXICON.resolve("Bajwa", on="2020-11-30", near=["army chief"]).best
        assert best.reasons == (
            "a short name of it",
            "was chief of army staff (pakistan) on 2020-11-30",
            "held the office of 'army chief'",
        )

    def test_a_body_that_meets_is_one_row(self):
        """A committee that is a body and a series of meetings at once is no two things."""
        best = LEXICON.resolve("ECNEC").best
        assert (best.table, best.id) == ("body", "executive-committee-of-the-national-economic-council")

    def test_unknown(self):
        """A name that nothing bears has no candidates."""
        resolution = LEXICON.resolve("Rudolf Rassendyll", on="2020")
        assert (resolution.candidates, resolution.best, resolution.is_ambiguous) == ((), None, False)
        assert str(resolution) == "'Rudolf Rassendyll' is unknown"

    def test_a_rank_alone_is_nobody(self):
        """Ranks without a name are nobody."""
        assert not LEXICON.resolve("Lt Gen").candidates
        assert not LEXICON.resolve("").candidates


class TestEvent:
    @pytest.mark.parametrize(
        ("name", "more", "id_"),
        [
            ("Belt and Road Forum", {"ordinal": 3}, "belt-and-road-forum-2023"),
            ("Belt and Road Forum", {"on": "2019"}, "belt-and-road-forum-2019"),
            ("Belt and Road Forum", {"on": "2017-05-15"}, "belt-and-road-forum-2017"),
            ("third Belt and Road Forum", {}, "belt-and-road-forum-2023"),
            ("the 2nd Belt and Road Forum", {}, "belt-and-road-forum-2019"),
            ("Belt and Road Forum 2017", {}, "belt-and-road-forum-2017"),
            ("BRF", {"ordinal": 1}, "belt-and-road-forum-2017"),
        ],
    )
    def test_by_name_number_or_time(self, name, more, id_):
        """An event is found by its own name, or by that of its series with its number or time."""
        assert LEXICON.event(name, **more).id == id_

    @pytest.mark.parametrize(
        ("name", "more", "id_"),
        [
            ("Dasu attack", {"on": "2021"}, "dasu-bus-attack-2021"),
            ("the Pearl Continental attack", {}, "gwadar-hotel-attack-2019"),
            ("blast at the Chinese consulate", {}, "chinese-consulate-attack-2018"),
            ("SCO summit Tianjin", {}, "sco-summit-2025"),
            ("Xi Jinping visit to Pakistan", {"on": "2015"}, "xi-jinping-pakistan-2015"),
        ],
    )
    def test_by_telling_words(self, name, more, id_):
        """An event is found by telling words of its name and place, where they fit no other."""
        assert LEXICON.event(name, **more).id == id_

    @pytest.mark.parametrize(
        ("name", "more"),
        [
            ("attack", {}),
            ("Dasu attack", {"on": "2013"}),
            ("Xi Jinping visit", {}),
            ("Belt and Road Forum", {}),
            ("Belt and Road Forum", {"ordinal": 9}),
            ("Belt and Road Forum", {"ordinal": 3, "on": "2017"}),
            ("Congress of Strelsau", {}),
        ],
    )
    def test_none_or_several(self, name, more):
        """Where none fits, or several, there is no event."""
        assert LEXICON.event(name, **more) is None

    def test_every_numbered_event_is_found_by_its_number(self):
        """Each session of a series is found by the name of the series and its number."""
        for event in LEXICON.events.values():
            if event.series and event.ordinal:
                name = LEXICON.series[event.series].name
                found = LEXICON.event(name, ordinal=event.ordinal, on=event.start)
                assert found in {event, None} or found.series != event.series, event.id


@pytest.mark.parametrize("name", ["Main Line 1", "ML-1", "main line-1", "main-line-1"])
def test_a_project_by_any_of_its_names(name):
    """A project is found by name or id, whatever the case and the hyphens."""
    assert LEXICON.project(name).id == "main-line-1"
    assert LEXICON.project("Main Line 99") is None


@pytest.mark.parametrize("name", ["Rawalpindi", "Pindi", "rawalpindi"])
def test_a_place_by_any_of_its_names(name):
    """A place is found by name."""
    assert LEXICON.place(name).id == "rawalpindi"
    assert LEXICON.place("Strelsau") is None


def test_the_city_of_a_place():
    """A building stands for its city, and a city for itself."""
    assert LEXICON.city_of("jinnah-international-airport").id == "karachi"
    assert LEXICON.city_of("karachi").id == "karachi"
    assert LEXICON.city_of("strelsau") is None


class TestSearch:
    @pytest.mark.parametrize(
        ("typed", "id_"),
        [
            ("bilawal", "bilawal-bhutto-zardari"),
            ("munir asim", "asim-munir"),
            ("asm munr", "asim-munir"),
            ("qamar baj", "qamar-javed-bajwa"),
            ("xi jinpng", "xi-jinping"),
            ("jaishanker", "s-jaishankar"),
            ("wang y", "wang-yi"),
            ("SHEHBAZ SHARIF", "shehbaz-sharif"),
            ("ahsan iqball", "ahsan-iqbal"),
        ],
    )
    def test_with_mistakes(self, typed, id_):
        """Somebody is found by parts of a name, in any order, with mistakes."""
        assert LEXICON.search(typed)[0].id == id_

    def test_best_first(self):
        """Of several people who fit, the best come first, and no more than asked for."""
        found = [person.id for person in LEXICON.search("bajwa", limit=2)]
        assert found == ["qamar-javed-bajwa", "asim-saleem-bajwa"]

    @pytest.mark.parametrize("typed", ["", "  ", "?!", "xqzzw", "巴"])
    def test_nobody(self, typed):
        """What is like no name finds nobody."""
        assert LEXICON.search(typed) == ()
