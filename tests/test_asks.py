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


def test_takes_no_participle_for_an_answer():
    """What is to be enhanced or should be strengthened is asked for, and not done."""
    text = "Ambassador Jiang Zaidong stressed the need for enhanced security measures."
    assert the_demand(text + CORRIDOR).responses == ()


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


class TestFreerWords:
    """Asks told in words of their own, and the look-alikes of each way."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "The Chinese side put it to Islamabad that a brigade be raised.",
                "security-arrangement",
                id="put-it-to",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong made it plain that attacks on Chinese nationals "
                "could not be allowed to continue.",
                "protection",
                id="made-it-plain",
            ),
            pytest.param(
                "Chinese officials left their hosts in no doubt that the killers had to be caught.",
                "accountability",
                id="left-no-doubt",
            ),
            pytest.param(
                "Islamabad is under pressure from Beijing to act against the groups behind the attacks.",
                "crackdown",
                id="pressure-from",
            ),
            pytest.param(
                "The delegation from Beijing wanted to hear how the highway would be secured.",
                "security-plan",
                id="delegation-from",
            ),
            pytest.param(
                "Chief among Beijing's demands is the arrest of the men who planned the bombing.",
                "accountability",
                id="demand-is",
            ),
            pytest.param(
                "China's condition for the second phase is a security mechanism.",
                "security-arrangement",
                id="condition-is",
            ),
            pytest.param(
                "China's worries about security at the port were conveyed to the army chief.",
                "protection",
                id="worries-conveyed",
            ),
            pytest.param(
                "Mao Ning: We ask the Pakistani side to bring those responsible to justice.",
                "accountability",
                id="label",
            ),
            pytest.param(
                "Pakistan has refused Beijing permission to bring armed guards.",
                "own-forces",
                id="refused-permission",
            ),
            pytest.param(
                "China has reportedly warned Pakistan that it will pull out its engineers "
                "if they are attacked again.",
                "protection",
                id="if-attacked-again",
            ),
            pytest.param(
                "China expects nothing less than the arrest of the planners, its ambassador said.",
                "accountability",
                id="nothing-less",
            ),
        ],
    )
    def test_reads_what_is_asked_in_other_words(self, text, expected):
        """Set phrases, nouns, labels and warnings ask as verbs do."""
        assert asked(text) == [f"China > Pakistan: {expected}"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Ambassador Jiang Zaidong made it clear that China would protect its own investments.",
                id="clear-of-oneself",
            ),
            pytest.param(
                "Beijing's demand was rejected last year, and the talks on security went on.",
                id="demand-rejected",
            ),
            pytest.param(
                "China's concerns about security were never raised with the army chief.", id="never-raised"
            ),
            pytest.param(
                "The delegation from Tokyo wanted to hear how the highway would be secured.",
                id="from-elsewhere",
            ),
            pytest.param("Mao Ning: We must protect our own networks against terrorism.", id="label-of-us"),
            pytest.param(
                "The weather will stop work if the workers are hit again by floods, an "
                "engineer told reporters.",
                id="weather",
            ),
        ],
    )
    def test_reads_nothing_out_of_look_alikes(self, text):
        """What is denied, said of oneself, or said by others is none of China's demands."""
        assert asked(text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "The BLA has given the Chinese a month to clear out of Balochistan.",
                "withdrawal",
                id="given-a-month",
            ),
            pytest.param(
                '"Leave our land while you can," a fighter of the BLA told the Chinese president.',
                "withdrawal",
                id="bidding",
            ),
            pytest.param(
                "The BLA says that it will fight on until the last Chinese has left the province.",
                "withdrawal",
                id="until",
            ),
            pytest.param(
                "The BLA ordered all foreign companies to leave the province at once.",
                "withdrawal",
                id="ordered",
            ),
        ],
    )
    def test_reads_what_armed_groups_bid(self, text, expected):
        """Armed groups ask in orders, threats and deadlines."""
        assert [line.partition(": ")[2] for line in asked(text)] == [expected]

    def test_lets_provinces_ask_the_centre_and_not_their_police(self):
        """A chief minister's ask of the centre is his province's; his order to his police is no demand."""
        chief = "Balochistan's chief minister, Sarfraz Bugti, asked"
        up = f"{chief} the federal government for soldiers to guard Chinese engineers."
        down = f"{chief} the police to guard Chinese engineers."
        assert asked(up) == ["Government of Balochistan > Pakistan: protection"]
        assert asked(down) == []


class TestResponses:
    @pytest.mark.parametrize(
        ("answer", "is_answered"),
        [
            pytest.param(
                "The proposal is being examined by the ministries concerned.", True, id="proposal-examined"
            ),
            pytest.param("It is a request that Islamabad has never granted.", True, id="never-granted"),
            pytest.param("Police have arrested two men.", True, id="police"),
            pytest.param("Two men are in custody, he was told.", True, id="was-told"),
            pytest.param(
                "Foreign Minister Ishaq Dar assured him of the fullest support.", True, id="assured-him"
            ),
            pytest.param("Pakistan assured investors of its full support.", False, id="assured-others"),
            pytest.param(
                "The Baloch Yakjehti Committee, which rejects violence, called for a rally.",
                False,
                id="which-rejects",
            ),
            pytest.param("Trade between the two rose by a tenth, officials said.", False, id="trade"),
            pytest.param("Foreign Minister Ishaq Dar promised both.", True, id="both"),
            pytest.param(
                "No one would be spared, Foreign Minister Ishaq Dar said.", True, id="no-one-spared"
            ),
            pytest.param("The arrest of the killers should be speeded up, he said.", False, id="should-be"),
        ],
    )
    def test_knows_an_answer_by_what_it_takes_up(self, answer, is_answered):
        """An answer takes up the ask, speaks of its matter, or is given to whoever asked."""
        text = f"Ambassador Jiang Zaidong asked Pakistan to punish the killers of Chinese engineers. {answer}"
        assert bool(the_demand(text + CORRIDOR).responses) is is_answered


class TestReports:
    """Asks as news reports them: first persons, appositions, causes, pronouns' requests, and what "
    "is withheld."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                '"I am deeply concerned about the security of Chinese people and hope that '
                'Pakistan will provide a safe environment," Xi Jinping was quoted as '
                "telling reporters.",
                "protection",
                id="was-quoted",
            ),
            pytest.param(
                "The head of the working group, Bai Tian, met ministers and demanded an "
                "immediate investigation of the attack from the Pakistani "
                "side.",
                "accountability",
                id="apposed",
            ),
            pytest.param(
                '"The Chinese Embassy and consulates have begun their work, demanding that '
                'the Pakistani side conduct a thorough investigation into the attack," the '
                "Embassy said.",
                "accountability",
                id="participle",
            ),
            pytest.param(
                "The attack prompted China to demand a thorough probe into the blast.",
                "accountability",
                id="prompted",
            ),
            pytest.param("It is Beijing's wish that the army guard the mines.", "protection", id="wish"),
            pytest.param(
                "China had requested to set up a security company in Pakistan.",
                "own-forces",
                id="security-company",
            ),
            pytest.param(
                "Without security there can be no second phase, Ambassador Jiang Zaidong warned.",
                "protection",
                id="without",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong linked the start of the second phase to better "
                "protection of his compatriots.",
                "protection",
                id="linked",
            ),
            pytest.param(
                "China made its return dependent on the arrest of the killers.",
                "accountability",
                id="dependent",
            ),
            pytest.param(
                'Xi Jinping told Shehbaz Sharif that he was "deeply concerned" about the '
                "security of Chinese nationals.",
                "protection",
                id="concerned-in-quotes",
            ),
        ],
    )
    def test_are_read_for_whoever_asks(self, text, expected):
        """However a report is built, the one who asks is found."""
        assert asked(text) == [f"China > Pakistan: {expected}"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Without security there can be no growth, a banker in Karachi warned.", id="banker"),
            pytest.param(
                "Ambassador Jiang Zaidong linked the attack to the enemies of both countries.",
                id="linked-to-enemies",
            ),
            pytest.param(
                "Iran asked Pakistan to act against Jaish al-Adl after an attack on a police post.", id="Iran"
            ),
            pytest.param("China asked Pakistan to settle the dues of its power companies.", id="dues"),
            pytest.param(
                "China asked Pakistan to vote against the resolution at the United Nations.", id="vote"
            ),
            pytest.param("Pakistan asked China for jets to protect its airspace.", id="jets"),
            pytest.param(
                "The PTI demanded the release of Imran Khan and an end to the operation in Lahore.",
                id="party",
            ),
            pytest.param(
                "A court asked the police to protect the witnesses in the case of the killed engineers.",
                id="court",
            ),
            pytest.param(
                "Ahsan Iqbal told the police chiefs to protect the Chinese or lose their jobs.", id="orders"
            ),
        ],
    )
    def test_are_told_from_what_others_ask(self, text):
        """Other matters, other askers and denials are no demands of the corridor's security."""
        assert asked(text) == []

    def test_follow_a_quotation_into_the_next_paragraph(self):
        """A quotation that a paragraph leaves open belongs to whoever the next one names."""
        text = (
            '"We asked Pakistan to punish the killers of Chinese engineers and to protect the others.\n\n'
            '"Pakistan promised to investigate the attack," foreign ministry spokesperson Lin Jian said.'
        )
        assert asked(text) == ["China > Pakistan: accountability", "China > Pakistan: protection"]


class TestWhoSaysSo:
    @pytest.mark.parametrize(
        ("text", "attribution"),
        [
            pytest.param(
                "India said that it has asked China to stop work on the corridor.",
                "official",
                id="a-state-says",
            ),
            pytest.param(
                "China has proposed to Pakistan a joint security company, a parliamentary panel was told.",
                "official",
                id="a-panel-was-told",
            ),
            pytest.param(
                "Ambassador Sun Weidong asked Pakistan to protect the convoys, said an "
                "officer who was present.",
                "anonymous",
                id="an-officer-said",
            ),
            pytest.param(
                "China hoped Pakistan would protect its engineers, according to Chinese state media.",
                "official",
                id="state-media",
            ),
            pytest.param(
                "China asked Pakistan to protect its engineers, according to a newspaper.",
                "media",
                id="a-newspaper",
            ),
            pytest.param(
                "China Road and Bridge Corporation requested police pickets at its camps.",
                "official",
                id="a-company",
            ),
        ],
    )
    def test_is_read_off_the_words_that_report(self, text, attribution):
        """A state's or company's own word is official, an unnamed officer's anonymous, a paper's "
        "the media's."""
        assert the_demand(text + CORRIDOR).attribution == attribution

    def test_is_the_author_in_an_essay(self):
        """A column that tells what an embassy once asked says so itself."""
        told = "The Chinese embassy asked Pakistan to register every Chinese engineer in the province."
        essay = f"I remember that year. {told} My father was there, and I was with him."
        assert the_demand(told + CORRIDOR).attribution is Attribution.OFFICIAL
        assert the_demand(essay + CORRIDOR).attribution is Attribution.AUTHOR

    def test_is_the_named_one_of_two(self):
        """What is first heard of and then said by name is official."""
        text = (
            "China has asked Pakistan to protect its engineers, sources said. Foreign Minister Wang Yi urged "
            "Pakistan to protect them."
        )
        assert the_demand(text + CORRIDOR).attribution is Attribution.OFFICIAL


class TestDescribedAskers:
    @pytest.mark.parametrize(
        ("text", "demander"),
        [
            pytest.param(
                "Colonel Fang Rui, the defence attache at the Chinese embassy, asked for "
                "more guards at the camps.",
                "China",
                id="attache",
            ),
            pytest.param(
                "Zhao Lixin, who heads the NDRC's Pakistan desk, asked for more guards at the camps.",
                "China",
                id="who-heads",
            ),
            pytest.param(
                "Tan Bida of China Gezhouba, the project director at Dasu, asked for more "
                "guards at the camps.",
                "China Gezhouba Group Company",
                id="company",
            ),
            pytest.param(
                "The head of the Chinese working group, Mr Ouyang, met the police chief. "
                "He asked for more guards at the camps.",
                "China",
                id="then-he",
            ),
        ],
    )
    def test_ask_for_those_whom_the_page_ties_them_to(self, text, demander):
        """Somebody whom the lexicon does not know asks for the side that the page gives him."""
        assert [line.partition(" > ")[0] for line in asked(text)] == [demander]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Hu Ming, a former Chinese ambassador, said that Pakistan must protect Chinese workers.",
                id="former",
            ),
            pytest.param("Hu Ming, a Chinese scholar, asked for more guards at the camps.", id="scholar"),
            pytest.param(
                "Ali Khan, Pakistan's ambassador to China, asked for more guards at the camps.", id="to-China"
            ),
            pytest.param(
                "Ali Khan, the ambassador to China, asked for more guards at the camps.", id="serving-there"
            ),
        ],
    )
    def test_ask_for_nobody_where_they_speak_for_themselves(self, text):
        """A scholar, one who has left office, and one who serves in China do not ask for China."""
        assert [line for line in asked(text) if line.startswith("China")] == []


class TestMoreWords:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param(
                "Chinese officials floated the idea of joint patrols on the coastal highway.",
                "own-forces",
                id="floated",
            ),
            pytest.param(
                "Beijing is holding out for a written plan on the security of its workers.",
                "security-plan",
                id="holding-out-for",
            ),
            pytest.param(
                "Beijing set a deadline of two months for the arrest of the killers.",
                "accountability",
                id="deadline",
            ),
            pytest.param(
                "At China's insistence, Pakistan has raised a second division for the corridor.",
                "security-arrangement",
                id="at-its-insistence",
            ),
            pytest.param(
                "Beijing's insistence on its own guards has annoyed the generals.",
                "own-forces",
                id="insistence-on",
            ),
            pytest.param(
                "Pakistan, China said, had to do more to shield Chinese citizens from attack.",
                "protection",
                id="put-in-between",
            ),
            pytest.param(
                "Chinese citizens in Pakistan deserve better protection, said Mao Ning.",
                "protection",
                id="deserve",
            ),
            pytest.param(
                "The Chinese side was of the view that the security of its nationals needed to be improved.",
                "protection",
                id="of-the-view",
            ),
            pytest.param(
                "Ambassador Nong Rong stressed to provide foolproof security to Chinese nationals.",
                "protection",
                id="stressed-to",
            ),
        ],
    )
    def test_ask(self, text, expected):
        """News has many words for asking."""
        assert asked(text) == [f"China > Pakistan: {expected}"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China has no intention of asking Pakistan to protect its workers better.", id="no-intention"
            ),
            pytest.param(
                "The Chinese side was of the view that security had improved.", id="view-of-what-is"
            ),
            pytest.param(
                "At Pakistan's insistence, China has raised its offer of loans.", id="another's-insistence"
            ),
            pytest.param("China favours a peaceful solution in Ukraine.", id="elsewhere"),
            pytest.param("China asked India to ease tension on the border and protect peace.", id="of-India"),
            pytest.param("China wants peace in Afghanistan and security in the region.", id="the-region"),
            pytest.param("Human Rights Watch urged Pakistan to stop abuses in Balochistan.", id="society"),
            pytest.param("China is ready to work with Pakistan to protect the corridor.", id="ready-to"),
            pytest.param("Analysts say China will demand more security after the attack.", id="will-demand"),
        ],
    )
    def test_do_not_ask_where_nothing_is_asked(self, text):
        """The same words in other senses ask for nothing."""
        assert asked(text) == []


class TestSecurityTakenUp:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Security shakes the trust of investors, Ambassador Jiang Zaidong said, calling on "
                "Pakistan to "
                "improve it.",
                id="improve-it",
            ),
            pytest.param(
                "Two engineers were abducted, and China worries about the safety of the others. "
                "Wang Yi pressed "
                "the authorities to do more.",
                id="do-more",
            ),
        ],
    )
    def test_is_what_is_asked_for(self, text):
        """An ask that only takes up the security just named is an ask for protection."""
        assert "China > Pakistan: protection" in asked(text)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Trade is slow, Ambassador Jiang Zaidong said, calling on Pakistan to improve it.", id="it"
            ),
            pytest.param("Exports fell again in May. Wang Yi pressed the authorities to do more.", id="more"),
        ],
    )
    def test_is_not_read_where_something_else_was_named(self, text):
        """To do more about anything else is no ask for protection."""
        assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "China asked Pakistan to set up special units for Chinese nationals.",
            "China > Pakistan: security-arrangement",
        ),
        (
            "China asked Pakistan to complete the deployment of a division along CPEC.",
            "China > Pakistan: security-arrangement",
        ),
        (
            "China asked Pakistan to deploy troops for Chinese workers.",
            "China > Pakistan: security-arrangement",
        ),
        ("China sought to deploy its own troops in Pakistan.", "China > Pakistan: own-forces"),
        (
            "China sought an assurance that plans of CPEC would not be shared with the United States.",
            "China > Pakistan: strategic-assurance",
        ),
        (
            "The BLA told China to annul all agreements on Gwadar.",
            "Balochistan Liberation Army > China: withdrawal",
        ),
    ],
)
def test_whose_forces_and_what_becomes_of_agreements_is_told_apart(text, line):
    """Forces to be raised, the own ones of who asks, and what rebels want undone are kinds apart."""
    assert asked(text) == [line]


def test_terms_of_business_are_none_of_them():
    """A state that wants contracts cancelled asks nothing about security."""
    assert asked("China urged Pakistan to cancel the contracts of two power plants on CPEC.") == []
