"""Ways of asking that go beyond one verb and its object: quotations, lists, nouns, leaders, authorities."""

from __future__ import annotations

import pytest
from tests.analyst import asks, the_demand

from cpecwatch import Attribution, Strength

#: What makes a page one about the corridor.
CORRIDOR = "\n\nThe China-Pakistan Economic Corridor (CPEC) was launched in 2015."


def asked(text: str) -> list[str]:
    """Return the demands of a text on a page about the corridor."""
    return asks(text + CORRIDOR)


class TestQuotations:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                '"Pakistan should severely punish the perpetrators and crack down on all terrorist '
                'groups," said '
                "the Chinese ambassador.",
                ["China > Pakistan: accountability", "China > Pakistan: crackdown"],
                id="speaker-behind-the-verb",
            ),
            pytest.param(
                'Foreign Minister Wang Yi spoke to reporters on Tuesday. "The criminals must be '
                "arrested at once. "
                'The protection of Chinese engineers should be stepped up," Wang said.',
                ["China > Pakistan: accountability", "China > Pakistan: protection"],
                id="two-sentences-speaker-last",
            ),
            pytest.param(
                'Foreign Minister Wang Yi said: "We value this friendship. But Chinese workers must be '
                "protected "
                'on every road."',
                ["China > Pakistan: protection"],
                id="two-sentences-speaker-first",
            ),
            pytest.param(
                'China asked Pakistan to do its "utmost" to protect Chinese workers, the two sides said.',
                ["China > Pakistan: protection"],
                id="a-word-in-quotes-ends-nothing",
            ),
        ],
    )
    def test_follows_a_quotation_to_its_speaker(self, text, expected):
        """What is said must be belongs to whoever speaks the quotation, over all its sentences."""
        assert asked(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                'Interior Minister Mohsin Naqvi spoke to reporters. "The criminals must be arrested. '
                "They must be "
                'punished," Naqvi said.',
                id="a-minister-of-pakistan",
            ),
            pytest.param(
                'Foreign Minister Wang Yi was asked about it. "We must protect our citizens. We must '
                "all guard "
                'against terrorism," Wang said.',
                id="of-oneself",
            ),
            pytest.param(
                'Foreign Minister Wang Yi left. "The killers must be punished. They must be caught," a '
                "shopkeeper "
                "said.",
                id="somebody-without-a-name",
            ),
        ],
    )
    def test_asks_for_nobody_else(self, text):
        """A quotation of Pakistan's own, of oneself, or of somebody unknown is no demand of China's."""
        assert asked(text) == []


class TestLists:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Beijing wanted two things before the day was over. First, that the attackers be "
                "tracked down and "
                "punished. Second, that Pakistan protect its engineers.",
                ["China > Pakistan: accountability", "China > Pakistan: protection"],
                id="first-second",
            ),
            pytest.param(
                "The Balochistan Liberation Front has three conditions: that the army end its "
                "operations, that the "
                "Chinese leave the coast, and that the province be given autonomy.",
                [
                    "Balochistan Liberation Front > China: withdrawal",
                    "Balochistan Liberation Front > Pakistan: autonomy",
                    "Balochistan Liberation Front > Pakistan: end-operations",
                ],
                id="after-a-colon",
            ),
        ],
    )
    def test_reads_what_is_announced_by_its_number(self, text, expected):
        """Things announced by their number are asked for one by one by whoever announces them."""
        assert asked(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China never made two demands. First, that the attackers be punished.",
                id="denied",
            ),
            pytest.param(
                "Wang Yi visited two places. First, the port, where the police must be protected.",
                id="no-asks",
            ),
        ],
    )
    def test_reads_no_list_that_was_not_asked(self, text):
        """A list of anything else, or one that was never put, asks for nothing."""
        assert asked(text) == []


class TestAddressees:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Foreign Minister Wang Yi pressed the authorities to do more to protect Chinese engineers.",
                ["China > Pakistan: protection"],
                id="the-authorities",
            ),
            pytest.param(
                "Foreign Minister Wang Yi expected Afghanistan and Pakistan to take firm action against "
                "the ETIM.",
                ["China > Afghanistan: crackdown"],
                id="two-states",
            ),
            pytest.param(
                "China had asked as far back as 2022 for its own guards to be allowed in.",
                ["China > Pakistan: own-forces"],
                id="insertion",
            ),
            pytest.param(
                "It is hoped that Pakistan will bring those behind the attack to justice, Wang Yi said.",
                ["China > Pakistan: accountability"],
                id="impersonal",
            ),
            pytest.param(
                "China has told Pakistan that it wants its own security company to protect its citizens.",
                ["China > Pakistan: own-forces"],
                id="whoever-tells-is-it",
            ),
            pytest.param(
                "In his talks with Prime Minister Imran Khan, Wang Qishan praised the port. In his "
                "talks with "
                "President Arif Alvi he called for a thorough investigation of the attack on Chinese "
                "engineers.",
                ["China > Pakistan: accountability"],
                id="he-is-not-whom-he-met",
            ),
            pytest.param(
                "Interior Minister Rana Sanaullah met Pang Chunxue, China's charge d'affaires, in "
                "Islamabad. He told "
                "her that a cell had been set up. She urged that the movement of Chinese citizens be "
                "escorted.",
                ["China > Pakistan: protection"],
                id="she-is-nobody-who-was-he",
            ),
        ],
    )
    def test_finds_who_asks_whom(self, text, expected):
        """Those who ask and are asked are found where the words only hint at them."""
        assert asked(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "The Chinese embassy urged its citizens to protect themselves in Gwadar.", id="its-own"
            ),
            pytest.param(
                "The Chinese embassy asked Chinese companies to strengthen security at their sites.",
                id="firms",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi told the police to protect Chinese engineers.",
                id="own-police",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong did not press the authorities to protect Chinese engineers.",
                id="negated",
            ),
            pytest.param("Would Wang Yi press the authorities to protect Chinese engineers?", id="question"),
            pytest.param(
                "Dawn reported that those behind the attack on Chinese engineers must be punished.",
                id="a-newspaper",
            ),
            pytest.param(
                "Suppose, for the sake of argument, that Beijing made its loan conditional on armed "
                "guards of its "
                "own.",
                id="supposed",
            ),
        ],
    )
    def test_finds_no_demand_where_none_is_made(self, text):
        """Advice to one's own people, orders to one's own police, newspapers and suppositions ask nothing."""
        assert asked(text) == []


class TestMovements:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Maulana Hidayat-ur-Rehman repeated his ultimatum that the Chinese must leave the city.",
                ["Haq Do Tehreek > China: withdrawal"],
                id="who-leads-it",
            ),
            pytest.param(
                "The sit-in will not be lifted, Dr Mahrang Baloch said, until the Frontier Corps stops its "
                "operations along the coast.",
                ["Baloch Yakjehti Committee > ?: end-operations"],
                id="condition-with-a-said",
            ),
            pytest.param(
                "Thousands have been sitting in front of the port since Monday. The Haq Do Tehreek wants "
                "check posts on the roads of Gwadar abolished.",
                ["Haq Do Tehreek > ?: end-operations"],
                id="check-posts",
            ),
        ],
    )
    def test_reads_terms_of_movements(self, text, expected):
        """Whoever leads a movement asks for it."""
        assert sorted(line.replace("> Pakistan:", "> ?:") for line in asked(text)) == expected

    def test_leaves_out_what_parties_ask_at_home(self):
        """A party's demand that has nothing to do with the corridor is none of the corridor's."""
        assert asked("Maulana Fazlur Rehman demanded that those who killed his voters be punished.") == []


def test_tells_a_request_that_was_put_from_a_demand():
    """The noun says how hard it was asked."""
    text = "China has lodged a request for its own guards."
    assert the_demand(text + CORRIDOR).strength is Strength.REQUEST
    assert the_demand(text.replace("request", "demand") + CORRIDOR).strength is Strength.DEMAND


def test_takes_a_speaker_by_name_for_official():
    """What an official says in a quotation is official."""
    text = (
        'Ambassador Jiang Zaidong spoke in Islamabad. "The killers must be punished. They must be found," '
        "he said."
    )
    assert the_demand(text + CORRIDOR).attribution is Attribution.OFFICIAL


class TestThreats:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "The Balochistan Liberation Army warned of more attacks if China does not withdraw its "
                "people from "
                "the region.",
                ["Balochistan Liberation Army > China: withdrawal"],
                id="if-not",
            ),
            pytest.param(
                "The Balochistan Liberation Front has warned Beijing of more bloodshed unless it ends "
                "its projects.",
                ["Balochistan Liberation Front > China: withdrawal"],
                id="unless",
            ),
            pytest.param(
                "New loans are conditional on better security for Chinese workers, Ambassador Jiang "
                "Zaidong said.",
                ["China > Pakistan: protection"],
                id="conditional-on",
            ),
            pytest.param(
                "Chinese companies will not move machinery unless a dedicated force is assigned to "
                "protect them.",
                ["China > Pakistan: security-arrangement"],
                id="firms",
            ),
            pytest.param(
                "Wang Yi, who expressed concern about the safety of Chinese engineers and requested "
                "that they be "
                "escorted by soldiers, met Murad Ali Shah.",
                ["China > Pakistan: protection"],
                id="goes-on-in-a-relative-clause",
            ),
            pytest.param(
                "India said that it has asked China and Pakistan to cease activities under the corridor.",
                ["India > China: withdrawal"],
                id="India-wants-work-stopped",
            ),
            pytest.param(
                "Afghanistan has given no answer. Islamabad demanded last year that the planners of the "
                "attack on "
                "Chinese engineers be handed over.",
                ["Pakistan > Afghanistan: accountability"],
                id="Pakistan-of-its-neighbour",
            ),
        ],
    )
    def test_reads_what_is_threatened_for(self, text, expected):
        """A threat asks for what would avert it, a condition for what it waits for."""
        assert asked(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "The fate of the corridor depends on security in Balochistan, an analyst said.", id="fate"
            ),
            pytest.param(
                "Work will slow if Pakistan does not protect its engineers, an analyst said.", id="if"
            ),
            pytest.param(
                "We found no document in which China requests to post its own troops.", id="document"
            ),
            pytest.param(
                "India said that it has asked China to hold talks about the border.", id="India-on-else"
            ),
            pytest.param(
                "I think this is the point where Beijing demands more protection, said a scholar.",
                id="I-think",
            ),
        ],
    )
    def test_takes_no_forecast_for_a_threat(self, text):
        """What an analyst foresees, and what no document shows, nobody asks for."""
        assert asked(text) == []
