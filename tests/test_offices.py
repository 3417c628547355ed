"""The office that a page gives somebody at the time of the story, read off short texts."""

from __future__ import annotations

import pytest
from tests.analyst import offices, read


class TestOffice:
    @pytest.mark.parametrize(
        ("text", "office"),
        [
            pytest.param("Senator Ishaq Dar spoke on Tuesday.", "senator", id="senator"),
            pytest.param("MNA Ishaq Dar spoke on Tuesday.", "member of the national assembly", id="mna"),
        ],
    )
    def test_takes_a_seat_in_parliament_for_an_office(self, text, office):
        """A senator has an office, though the word stands where a rank does."""
        assert [line.split(" of ?")[0] for line in offices(text)["Ishaq Dar"]] == [office]

    @pytest.mark.parametrize(
        ("text", "office"),
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif spoke on Tuesday.",
                {"Shehbaz Sharif": ["prime minister of pakistan"]},
                id="before",
            ),
            pytest.param(
                "PM Shehbaz Sharif spoke on Tuesday.",
                {"Shehbaz Sharif": ["prime minister of pakistan"]},
                id="abbreviation",
            ),
            pytest.param(
                "Shehbaz Sharif, the prime minister of Pakistan, spoke on Tuesday.",
                {"Shehbaz Sharif": ["prime minister of pakistan"]},
                id="apposition",
            ),
            pytest.param(
                "Pakistan's prime minister, Shehbaz Sharif, spoke on Tuesday.",
                {"Shehbaz Sharif": ["prime minister of pakistan"]},
                id="apposed-name",
            ),
            pytest.param(
                "Pakistani Prime Minister Shehbaz Sharif spoke on Tuesday.",
                {"Shehbaz Sharif": ["prime minister of pakistan"]},
                id="nationality",
            ),
            pytest.param(
                "Chinese President Xi Jinping spoke on Tuesday.",
                {"Xi Jinping": ["president of china"]},
                id="president",
            ),
            pytest.param(
                "Chinese Premier Li Qiang spoke on Tuesday.", {"Li Qiang": ["premier of china"]}, id="premier"
            ),
            pytest.param(
                "Wang Yi, China's foreign minister, spoke on Tuesday.",
                {"Wang Yi": ["foreign minister of china"]},
                id="possessive",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi spoke on Tuesday.",
                {"Mohsin Naqvi": ["interior minister of pakistan"]},
                id="minister",
            ),
            pytest.param(
                "Federal Minister for Planning Ahsan Iqbal spoke of CPEC on Tuesday.",
                {"Ahsan Iqbal": ["planning minister of pakistan"]},
                id="federal-minister-for",
            ),
            pytest.param(
                "Chinese Ambassador to Pakistan Jiang Zaidong spoke on Tuesday.",
                {"Jiang Zaidong": ["ambassador to pakistan of china"]},
                id="ambassador-to",
            ),
            pytest.param(
                "Jiang Zaidong, the Chinese ambassador in Islamabad, spoke on Tuesday.",
                {"Jiang Zaidong": ["ambassador to pakistan of china"]},
                id="ambassador-in",
            ),
            pytest.param(
                "Defense Minister Khawaja Asif spoke on Tuesday.",
                {"Khawaja Asif": ["defence minister of pakistan"]},
                id="american-spelling",
            ),
        ],
    )
    def test_reads_the_office_around_a_name(self, text, office):
        """The office stands before the name, after it, or on the other side of a comma."""
        assert offices(text) == office

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param("Field Marshal Asim Munir spoke on Tuesday.", "Asim Munir", id="field-marshal"),
            pytest.param("Mr Dar spoke on Tuesday. Ishaq Dar had been ill.", "Ishaq Dar", id="mr"),
            pytest.param("Dr Musadik Malik spoke on Tuesday.", "Musadik Malik", id="dr"),
            pytest.param("Xi Jinping spoke on Tuesday.", "Xi Jinping", id="bare"),
        ],
    )
    def test_takes_no_rank_or_courtesy_for_an_office(self, text, name):
        """A rank, a courtesy or a degree is no office."""
        assert offices(text)[name] == []

    @pytest.mark.parametrize(
        ("text", "name", "title"),
        [
            pytest.param(
                "Former prime minister Imran Khan spoke on Tuesday.",
                "Imran Khan",
                "former prime minister",
                id="former",
            ),
            pytest.param(
                "Ex-prime minister Imran Khan spoke on Tuesday.",
                "Imran Khan",
                "former prime minister",
                id="ex",
            ),
            pytest.param(
                "Imran Khan, a former prime minister, spoke on Tuesday.",
                "Imran Khan",
                "former prime minister",
                id="a-former",
            ),
        ],
    )
    def test_keeps_a_former_office_former(self, text, name, title):
        """Who was prime minister once is not prime minister now."""
        titles = [role.title for actor in read(text).actors if actor.name == name for role in actor.roles]
        assert "prime minister" not in titles
        assert titles in ([title], [])

    def test_keeps_a_caretaker_a_caretaker(self):
        """A caretaker's office says so."""
        [roles] = offices(
            "Caretaker Prime Minister Anwaar-ul-Haq Kakar left for Beijing on Tuesday.", "October 16, 2023"
        ).values()
        assert roles in (["caretaker prime minister of pakistan"], ["prime minister of pakistan"])

    def test_keeps_two_offices(self):
        """Somebody may hold two offices at once."""
        [roles] = offices("Deputy Prime Minister and Foreign Minister Ishaq Dar spoke on Tuesday.").values()
        assert roles == ["deputy prime minister of pakistan", "foreign minister of pakistan"]

    def test_gives_an_office_to_the_right_one_of_two(self):
        """Of two people in a sentence, each has his own office."""
        text = (
            "Prime Minister Shehbaz Sharif met Premier Li Qiang, and Foreign Minister Ishaq Dar met Wang Yi."
        )
        assert offices(text) == {
            "Shehbaz Sharif": ["prime minister of pakistan"],
            "Li Qiang": ["premier of china"],
            "Ishaq Dar": ["foreign minister of pakistan"],
            "Wang Yi": [],
        }

    def test_does_not_give_an_office_across_a_list(self):
        """In a list the office of one is not that of the next."""
        text = "Foreign Minister Ishaq Dar, Ahsan Iqbal and Mohsin Naqvi came along."
        assert offices(text) == {
            "Ishaq Dar": ["foreign minister of pakistan"],
            "Ahsan Iqbal": [],
            "Mohsin Naqvi": [],
        }

    def test_does_not_give_a_spouse_the_office(self):
        """The president's wife is not the president."""
        text = "Peng Liyuan, the wife of President Xi Jinping, opened a school in Gwadar."
        assert offices(text)["Xi Jinping"] == ["president of china"]
        assert not any("president" in role for role in offices(text).get("Peng Liyuan", []))

    def test_does_not_give_a_spokesman_his_masters_office(self):
        """The prime minister's spokesman is no prime minister."""
        text = "Musadik Malik, spokesman for the prime minister, said that the corridor was safe."
        assert "prime minister of pakistan" not in offices(text)["Musadik Malik"]

    def test_does_not_give_an_office_that_is_denied(self):
        """ "Is not the foreign minister" gives no office."""
        assert offices("Ahsan Iqbal, who is not the foreign minister, spoke on Tuesday.")["Ahsan Iqbal"] == []

    @pytest.mark.parametrize(
        ("text", "day", "name"),
        [
            pytest.param(
                "Pakistan's army chief left for Beijing on Tuesday to discuss CPEC.",
                "July 5, 2020",
                "Qamar Javed Bajwa",
                id="army-chief-2020",
            ),
            pytest.param(
                "Pakistan's army chief left for Beijing on Tuesday to discuss CPEC.",
                "June 12, 2025",
                "Asim Munir",
                id="army-chief-2025",
            ),
            pytest.param(
                "Pakistan's prime minister left for Beijing on Tuesday to discuss CPEC.",
                "July 5, 2020",
                "Imran Khan",
                id="prime-minister-2020",
            ),
            pytest.param(
                "Pakistan's prime minister left for Beijing on Tuesday to discuss CPEC.",
                "July 5, 2014",
                "Nawaz Sharif",
                id="prime-minister-2014",
            ),
        ],
    )
    def test_knows_who_held_an_office_on_the_day(self, text, day, name):
        """An office without a name is its holder on the article's day, or nobody, never another's."""
        people = {actor.name for actor in read(text, day).actors if str(actor.kind) == "person"}
        assert people <= {name}

    def test_proves_an_office_with_its_words(self):
        """The evidence of an office is the page's own words for it."""
        [actor] = [
            a
            for a in read("Defense Minister Khawaja Asif spoke on Tuesday.").actors
            if a.name == "Khawaja Asif"
        ]
        assert [e.text for role in actor.roles for e in role.evidence] == ["Defense Minister"]


class TestStories:
    @pytest.mark.parametrize(
        ("text", "day", "name", "titles"),
        [
            pytest.param(
                "Taliban spokesman Zabihullah Mujahid welcomed the road.",
                "June 12, 2025",
                "Zabihullah Mujahid",
                ["spokesman of taliban"],
                id="spokesman-of-a-group",
            ),
            pytest.param(
                "Sarfraz Bugti, the chief minister of Balochistan, promised new roads.",
                "June 12, 2025",
                "Sarfraz Bugti",
                ["chief minister of balochistan"],
                id="of-a-province",
            ),
            pytest.param(
                "Balochistan Chief Minister Sarfraz Bugti promised new roads.",
                "June 12, 2025",
                "Sarfraz Bugti",
                ["chief minister of balochistan"],
                id="province-before",
            ),
            pytest.param(
                "Lt Gen (retd) Asim Saleem Bajwa, chairman of the CPEC Authority, promised new roads.",
                "July 5, 2020",
                "Asim Saleem Bajwa",
                ["chairman of cpec-authority"],
                id="of-a-body",
            ),
            pytest.param(
                "CPEC Authority chairman Asim Saleem Bajwa promised new roads.",
                "July 5, 2020",
                "Asim Saleem Bajwa",
                ["chairman of cpec-authority"],
                id="body-before",
            ),
            pytest.param(
                "Chinese foreign ministry spokesperson Mao Ning condemned the attack.",
                "June 12, 2025",
                "Mao Ning",
                ["foreign ministry spokesperson of china"],
                id="ministry-spokesperson",
            ),
            pytest.param(
                "Foreign Office spokesperson Shafqat Ali Khan condemned the attack.",
                "June 12, 2025",
                "Shafqat Ali Khan",
                ["foreign office spokesperson of pakistan"],
                id="foreign-office",
            ),
            pytest.param(
                "Chief of Army Staff (COAS) General Qamar Javed Bajwa said so.",
                "July 5, 2020",
                "Qamar Javed Bajwa",
                ["chief of army staff of pakistan"],
                id="coas",
            ),
            pytest.param(
                "Pakistan's powerful army chief, General Asim Munir, said so.",
                "March 5, 2024",
                "Asim Munir",
                ["army chief of pakistan"],
                id="powerful-army-chief",
            ),
            pytest.param(
                "India's external affairs minister S Jaishankar objected to the corridor.",
                "June 12, 2025",
                "S. Jaishankar",
                ["external affairs minister of india"],
                id="india",
            ),
            pytest.param(
                "US Secretary of State Marco Rubio objected to the corridor.",
                "June 12, 2025",
                "Marco Rubio",
                ["secretary of state of united-states"],
                id="us",
            ),
            pytest.param(
                "UN Secretary-General Antonio Guterres condemned the attack.",
                "June 12, 2025",
                "Antonio Guterres",
                ["secretary-general of united-nations"],
                id="un",
            ),
        ],
    )
    def test_reads_offices_of_bodies_and_provinces(self, text, day, name, titles):
        """An office belongs to a state, a body, a province or a group."""
        found = offices(text, day)
        assert name in found
        assert len(found[name]) == len(titles)
        title = titles[0].partition(" of ")[0]
        assert title.split()[-1] in found[name][0]

    def test_gives_no_office_of_another_time(self):
        """What somebody was when he signed is not what he is now."""
        text = (
            "Nawaz Sharif, who was prime minister when the corridor was launched, spoke in Lahore on Tuesday."
        )
        titles = [role.title for actor in read(text).actors for role in actor.roles if role.when is None]
        assert "prime minister" not in titles

    def test_gives_no_office_that_somebody_only_wants(self):
        """A candidate for an office does not hold it."""
        text = "Bilawal Bhutto-Zardari, who hopes to be prime minister one day, spoke of the corridor."
        assert "prime minister of pakistan" not in offices(text)["Bilawal Bhutto Zardari"]

    def test_gives_each_of_two_presidents_his_country(self):
        """Two presidents in a sentence are presidents of two countries."""
        text = "President Asif Ali Zardari met President Xi Jinping in Beijing."
        assert offices(text) == {
            "Asif Ali Zardari": ["president of pakistan"],
            "Xi Jinping": ["president of china"],
        }

    def test_gives_a_shared_title_to_both(self):
        """ "Presidents A and B" gives the office to both, or to neither, never to one."""
        found = offices("Foreign ministers Wang Yi and Ishaq Dar met in Beijing.")
        assert bool(found["Wang Yi"]) == bool(found["Ishaq Dar"])


HOLDERS = (
    ("Shehbaz Sharif", "Prime Minister", "Pakistan's", "prime minister"),
    ("Shehbaz Sharif", "PM", "Pakistan’s", "prime minister"),
    ("Xi Jinping", "President", "China's", "president"),
    ("Li Qiang", "Premier", "China's", "premier"),
    ("Ishaq Dar", "Foreign Minister", "Pakistan's", "foreign minister"),
    ("Wang Yi", "Foreign Minister", "China's", "foreign minister"),
    ("Mohsin Naqvi", "Interior Minister", "Pakistan's", "interior minister"),
    ("Ahsan Iqbal", "Planning Minister", "Pakistan's", "planning minister"),
    ("Khawaja Asif", "Defence Minister", "Pakistan's", "defence minister"),
    ("Asif Ali Zardari", "President", "Pakistan's", "president"),
    ("Dong Jun", "Defense Minister", "China's", "defence minister"),
    ("Muhammad Aurangzeb", "Finance Minister", "Pakistan's", "finance minister"),
    ("Rizwan Saeed Sheikh", "Ambassador", "Pakistan's", "ambassador"),
)


class TestFrames:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{t} {n} spoke on Tuesday", id="t-n-spoke-on-tuesday"),
            pytest.param("{n}, {c} {t}, spoke on Tuesday", id="n-c-t-spoke-on-tuesday"),
            pytest.param("{c} {t} {n} spoke on Tuesday", id="c-t-n-spoke-on-tuesday"),
            pytest.param("{c} {t}, {n}, spoke on Tuesday", id="c-t-n-spoke-on-tuesday"),
            pytest.param("On Tuesday, {t} {n} spoke", id="on-tuesday-t-n-spoke"),
            pytest.param("The speech of {t} {n} was short", id="the-speech-of-t-n-was-short"),
            pytest.param("“We will go on,” said {t} {n}", id="we-will-go-on-said-t-n"),
            pytest.param("{t} {n} and others spoke", id="t-n-and-others-spoke"),
            pytest.param("According to {t} {n}, work goes on", id="according-to-t-n-work-goes-on"),
        ],
    )
    def test_of_office_hold_anybody(self, frame):
        """An office before or after a name reads the same whoever holds it."""
        for name, title, owner, office in HOLDERS:
            written = (
                title
                if title == "PM" or ("{n}, {c}" not in frame and "{c} {t}" not in frame)
                else title.lower()
            )
            text = frame.format(n=name, t=written, c=owner) + "."
            [found] = offices(text[0].upper() + text[1:])[name]
            assert found.split(" of ")[0].split(" to ")[0] == office
