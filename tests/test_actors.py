"""Who acts, suffers, asks or is asked, read off short texts, and who does not."""

from __future__ import annotations

import pytest
from tests.analyst import actors, read

import cpecwatch
from cpecwatch import ActorKind


class TestStates:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "Beijing has conveyed its worries to Islamabad.",
                ["China", "Pakistan"],
                id="capitals-that-act",
            ),
            pytest.param(
                "Washington and New Delhi have both criticised the corridor.",
                ["India", "United States"],
                id="others",
            ),
            pytest.param(
                "Kabul said on Tuesday that it wanted to join the corridor.", ["Afghanistan"], id="kabul-said"
            ),
            pytest.param("The Chinese side thanked the Pakistani side.", ["China", "Pakistan"], id="sides"),
            pytest.param("The Chinese government thanked Pakistan.", ["China", "Pakistan"], id="government"),
            pytest.param("The PRC thanked Pakistan for its help.", ["China", "Pakistan"], id="abbreviation"),
        ],
    )
    def test_takes_a_capital_that_acts_for_its_state(self, text, found):
        """A capital, a side or a government that acts is the state."""
        assert actors(text) == found

    @pytest.mark.parametrize(
        ("text", "nobody"),
        [
            pytest.param("Talks on the railway were held in Beijing on Tuesday.", "China", id="in-beijing"),
            pytest.param(
                "A train left Islamabad for Karachi on Tuesday with parts for the ML-1 line.",
                "Pakistan",
                id="left-islamabad",
            ),
            pytest.param(
                "Chinese engineers were hurt when a bus fell into a ravine.", "China", id="engineers"
            ),
            pytest.param("Pakistani soldiers guard the road.", "Pakistan", id="soldiers"),
            pytest.param("An Indian restaurant opened near the port of Gwadar.", "India", id="adjective"),
            pytest.param("The team flew from New Delhi to Dubai on Tuesday.", "India", id="from-new-delhi"),
            pytest.param("The road to Kabul is closed in winter.", "Afghanistan", id="road-to-kabul"),
            pytest.param(
                "He studied in Washington and wrote a book about the corridor.",
                "United States",
                id="studied-in",
            ),
            pytest.param("A Russian-built plant stands near the port.", "Russia", id="russian-built"),
        ],
    )
    def test_takes_no_scene_or_nationality_for_a_state(self, text, nobody):
        """A city as the scene is a place, and a nationality is no actor."""
        assert nobody not in actors(text)

    def test_keeps_scene_and_state_apart_in_one_sentence(self):
        """The same name may be the scene once and the state the next time."""
        text = "At talks in Islamabad, Kabul was asked by Beijing to rein in the militants."
        found = actors(text)
        assert {"Afghanistan", "China"} <= set(found)
        assert "Pakistan" not in found


class TestPeople:
    @pytest.mark.parametrize(
        ("text", "day", "found"),
        [
            pytest.param(
                "Prime Minister Nawaz Sharif and his brother Shehbaz Sharif visited the Sahiwal "
                "power plant on Tuesday.",
                "July 5, 2017",
                ["Nawaz Sharif", "Shehbaz Sharif"],
                id="sharif-and-sharif",
            ),
            pytest.param(
                "General Qamar Javed Bajwa met Asim Saleem Bajwa, the chairman of the CPEC "
                "Authority, on Tuesday.",
                "July 5, 2020",
                ["Asim Saleem Bajwa", "Qamar Javed Bajwa"],
                id="bajwa-and-bajwa",
            ),
            pytest.param(
                "Li Qiang followed Li Keqiang as premier.",
                "July 5, 2023",
                ["Li Keqiang", "Li Qiang"],
                id="li-and-li",
            ),
            pytest.param(
                "President Asif Ali Zardari and his son Bilawal Bhutto-Zardari left for Beijing on Tuesday.",
                "June 12, 2025",
                ["Asif Ali Zardari", "Bilawal Bhutto Zardari"],
                id="zardari-and-zardari",
            ),
        ],
    )
    def test_tells_two_of_one_surname_apart(self, text, day, found):
        """Two people of one surname are two actors."""
        people = [actor.name for actor in read(text, day).actors if actor.kind is ActorKind.PERSON]
        assert sorted(people) == found

    @pytest.mark.parametrize(
        ("text", "day", "found"),
        [
            pytest.param(
                "Nawaz Sharif won the election. Mr Sharif promised to build the corridor.",
                "July 5, 2013",
                ["Nawaz Sharif"],
                id="the-one-named",
            ),
            pytest.param(
                "Gen. Bajwa said on Tuesday that the army would protect the corridor at all costs.",
                "July 5, 2018",
                ["Qamar Javed Bajwa"],
                id="gen-bajwa",
            ),
            pytest.param(
                "Army chief General Bajwa left for Beijing on Tuesday.",
                "July 5, 2020",
                ["Qamar Javed Bajwa"],
                id="office-decides",
            ),
            pytest.param(
                "The prime minister's brother, Nawaz Sharif, said that the corridor was his idea.",
                "June 12, 2025",
                ["Nawaz Sharif"],
                id="apposition",
            ),
            pytest.param(
                "Xi spoke for an hour about the Belt and Road.", "June 12, 2025", ["Xi Jinping"], id="xi"
            ),
            pytest.param(
                "The Chinese President on Tuesday spoke about the Belt and Road. Xi Jinping said it "
                "would go on.",
                "June 12, 2025",
                ["Xi Jinping"],
                id="office-then-name",
            ),
        ],
    )
    def test_knows_who_is_meant_by_a_surname(self, text, day, found):
        """A surname means whom the page has named, or whom its office and day allow."""
        people = [actor.name for actor in read(text, day).actors if actor.kind is ActorKind.PERSON]
        assert sorted(people) == found

    def test_does_not_merge_a_namesake_into_the_known(self):
        """A farmer called Sharif is not the prime minister."""
        text = (
            "Muhammad Sharif, a fisherman in Gwadar, lost his boat. Sharif said nobody had asked "
            "him about the port."
        )
        assert not {"Nawaz Sharif", "Shehbaz Sharif"} & set(actors(text))

    def test_does_not_take_a_first_name_for_the_known(self):
        """A labourer called Imran is not the former prime minister."""
        assert "Imran Khan" not in actors(
            "Imran, a labourer from Turbat, said that the road to Gwadar was never finished."
        )

    def test_does_not_take_a_namesake_of_another_field(self):
        """A cricketer called Imran Nazir or a singer called Wang Fei is nobody of the corridor."""
        found = actors("Imran Nazir and Wang Fei opened the festival in Lahore on Tuesday.")
        assert not {"Imran Khan", "Wang Yi"} & set(found)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param(
                "Gwadar police chief Zohaib Mohsin said that two workers had been hurt.",
                "Zohaib Mohsin",
                id="police-chief",
            ),
            pytest.param(
                "Farman Ullah Kakar, a provincial government spokesman, said that the road was safe.",
                "Farman Ullah Kakar",
                id="apposition",
            ),
            pytest.param(
                "Deputy Commissioner Hamood Arshad said that the site had been closed.",
                "Hamood Arshad",
                id="title-before",
            ),
        ],
    )
    def test_reads_unknown_people_by_their_office(self, text, name):
        """Somebody with an office is an actor, known or not."""
        assert name in actors(text)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The Prime Minister House in Islamabad was lit up.", id="pm-house"),
            pytest.param("President House in Islamabad was lit up.", id="president-house"),
            pytest.param("Chief Minister Secretariat in Quetta was lit up.", id="secretariat"),
            pytest.param(
                "The Foreign Minister on Tuesday Morning spoke of the corridor.", id="tuesday-morning"
            ),
            pytest.param(
                "General Elections will be held next year, the commission said.", id="general-elections"
            ),
            pytest.param("Secretary General Assembly Hall was lit up.", id="assembly-hall"),
            pytest.param(
                "The Director General Ports and Shipping wing wrote to Gwadar Port.", id="ports-and-shipping"
            ),
        ],
    )
    def test_takes_no_building_or_noun_for_a_person(self, text):
        """Capital letters after a title make no person."""
        people = [
            actor.name
            for actor in read(text).actors
            if actor.kind is ActorKind.PERSON and actor.name != "Ishaq Dar"
        ]
        assert people == []

    def test_takes_no_author_for_an_actor(self):
        """The writer of the page does nothing in it."""
        assert "Our Correspondent" not in actors("The corridor is ten years old. Its roads are open.")


class TestBodies:
    @pytest.mark.parametrize(
        ("text", "name", "kind"),
        [
            pytest.param(
                "The Balochistan Liberation Army claimed the attack on the convoy.",
                "Balochistan Liberation Army",
                ActorKind.ARMED_GROUP,
                id="bla",
            ),
            pytest.param(
                "The BLA claimed the attack on the convoy near Gwadar.",
                "Balochistan Liberation Army",
                ActorKind.ARMED_GROUP,
                id="abbreviation",
            ),
            pytest.param(
                "The BLA's Majeed Brigade said that it had sent two bombers.",
                "Majeed Brigade",
                ActorKind.ARMED_GROUP,
                id="unit",
            ),
            pytest.param(
                "The Special Security Division guards the engineers of the corridor.",
                "Special Security Division",
                ActorKind.MILITARY,
                id="division",
            ),
            pytest.param(
                "China Gezhouba Group Company stopped work at Dasu.",
                "China Gezhouba Group Company",
                ActorKind.COMPANY,
                id="company",
            ),
            pytest.param(
                "The Asian Development Bank offered to pay for the line.",
                "Asian Development Bank",
                ActorKind.ORGANISATION,
                id="bank",
            ),
            pytest.param(
                "Pakistan's foreign ministry condemned the attack.",
                "Ministry of Foreign Affairs of Pakistan",
                ActorKind.GOVERNMENT,
                id="ministry",
            ),
            pytest.param(
                "China's foreign ministry condemned the attack.",
                "Ministry of Foreign Affairs of China",
                ActorKind.GOVERNMENT,
                id="chinese-ministry",
            ),
            pytest.param(
                "The Chinese embassy in Islamabad condemned the attack.",
                "Chinese Embassy in Pakistan",
                ActorKind.GOVERNMENT,
                id="embassy",
            ),
            pytest.param(
                "Unidentified Baloch militants fired on the convoy.",
                "Baloch insurgent groups",
                ActorKind.ARMED_GROUP,
                id="unnamed-militants",
            ),
        ],
    )
    def test_names_bodies_and_their_kind(self, text, name, kind):
        """A force, group, company, ministry or bank that acts is an actor of its kind."""
        found = {actor.name: actor.kind for actor in read(text).actors}
        assert found.get(name) is kind, found

    def test_keeps_a_unit_beside_its_force(self):
        """The brigade and the army that it is part of are two actors."""
        found = actors("The Majeed Brigade of the Balochistan Liberation Army attacked the port.")
        assert {"Majeed Brigade", "Balochistan Liberation Army"} <= set(found)

    def test_takes_no_body_out_of_a_title(self):
        """A body that only stands in somebody's title is no actor."""
        assert "CPEC Authority" not in actors(
            "Asim Saleem Bajwa, chairman of the CPEC Authority, said that work went on.", "July 5, 2020"
        )

    def test_does_not_call_a_building_that_is_hit_an_actor(self):
        """A hotel or consulate that is hit is a place."""
        found = actors(
            "Gunmen of the Balochistan Liberation Army stormed the Pearl Continental hotel in Gwadar."
        )
        assert found == ["Balochistan Liberation Army"]

    def test_does_not_read_common_words_as_abbreviations(self):
        """ "IT", "WHO" and "US" in capitals or not are words first."""
        found = actors("They told us that it was the man who led the IT team of the port.")
        assert found == []

    def test_does_not_call_may_or_march_anybody(self):
        """Months are no people."""
        assert actors("The road may open in March, and in May the trucks will march on.") == []


class TestRecord:
    def test_gives_the_words_of_each_mention(self):
        """Each mention of an actor is evidence, in the page's own words."""
        corpus = read("Beijing thanked Pakistan. China also sent a team.")
        [china] = [actor for actor in corpus.actors if actor.id == "china"]
        assert [evidence.text for evidence in china.evidence] == ["Beijing", "China"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Ambassador Jiang Zaidong urged Pakistan to protect Chinese engineers.", id="ambassador-asks"
            ),
            pytest.param(
                "President Xi Jinping told Prime Minister Shehbaz Sharif that he hoped Chinese "
                "workers would be protected.",
                id="leader-hopes",
            ),
            pytest.param(
                "The Chinese embassy urged the Pakistani authorities to punish the perpetrators.",
                id="embassy-asks",
            ),
        ],
    )
    def test_counts_the_state_that_asks_through_its_officials(self, text):
        """A state that asks or is asked through its officials is an actor of the page."""
        assert {"China", "Pakistan"} <= set(actors(text))


class TestNamesWithinNames:
    @pytest.mark.parametrize(
        ("text", "nobody"),
        [
            pytest.param("China Daily reported that the road was open.", "China", id="china-daily"),
            pytest.param(
                "Ships cross the South China Sea on their way to Gwadar.", "China", id="south-china-sea"
            ),
            pytest.param("Bank of China opened a branch in Karachi.", "China", id="bank-of-china"),
            pytest.param(
                "Pakistan Railways bought new engines for ML-1.", "Pakistan", id="pakistan-railways"
            ),
            pytest.param("Oil goes through the Indian Ocean to Gwadar.", "India", id="indian-ocean"),
            pytest.param("A US dollar costs 280 rupees.", "United States", id="us-dollar"),
            pytest.param("The Kabul river floods the road each year.", "Afghanistan", id="kabul-river"),
            pytest.param("The train from Xi'an reached Lahore.", "Xi Jinping", id="xian"),
            pytest.param("A ship from Dar es Salaam called at Gwadar.", "Ishaq Dar", id="dar-es-salaam"),
            pytest.param(
                "Planning Minister Ahsan Iqbal flew out of Allama Iqbal International Airport.",
                "Allama Iqbal",
                id="iqbal-airport",
            ),
            pytest.param(
                "The wounded were taken to Sharif Medical City in Lahore.",
                "Nawaz Sharif",
                id="sharif-medical-city",
            ),
            pytest.param("She was buried in Khan Younis.", "Imran Khan", id="khan-younis"),
            pytest.param("Mao cups of fine china stood on the table.", "China", id="fine-china"),
            pytest.param("The Beijing-Hangzhou canal is older than the corridor.", "China", id="canal"),
            pytest.param("The China-Pakistan Economic Corridor is ten years old.", "China", id="corridor"),
            pytest.param(
                "The Pakistan-China Friendship Centre in Islamabad was lit up.",
                "China",
                id="friendship-centre",
            ),
            pytest.param(
                "Buses leave the Karachi Company market in Islamabad at noon.",
                "Pakistan",
                id="karachi-company",
            ),
            pytest.param("The Iran-Pakistan gas pipeline was never built.", "Iran", id="pipeline"),
            pytest.param("He wore a Kabul University shirt.", "Afghanistan", id="kabul-university"),
        ],
    )
    def test_takes_no_part_of_a_longer_name(self, text, nobody):
        """A name within a longer name is not that name."""
        assert nobody not in actors(text)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param(
                "Pakistan Tehreek-e-Insaf said on Tuesday that it would march along the route. PTI "
                "has done so before.",
                "Pakistan Tehreek-e-Insaf",
                id="party",
            ),
            pytest.param(
                "The ISPR said on Tuesday that eight militants had been killed.",
                "Inter-Services Public Relations",
                id="ispr",
            ),
            pytest.param(
                "The NDRC approved the plan.", "National Development and Reform Commission", id="ndrc"
            ),
            pytest.param(
                "WAPDA stopped work on the dam.", "Water and Power Development Authority", id="wapda"
            ),
            pytest.param(
                "The TTP denied that it had attacked the bus.", "Tehreek-e-Taliban Pakistan", id="ttp"
            ),
            pytest.param(
                "The IMF told Pakistan to publish the contracts.", "International Monetary Fund", id="imf"
            ),
            pytest.param("The PLA Navy sent a ship to Gwadar.", "PLA Navy", id="pla-navy"),
            pytest.param("The Pakistan Army sent a brigade to Gwadar.", "Pakistan Army", id="army"),
            pytest.param(
                "Sarfraz Bugti, the chief minister of Balochistan, promised new roads.",
                "Sarfraz Bugti",
                id="chief-minister",
            ),
            pytest.param(
                "Taliban spokesman Zabihullah Mujahid welcomed the road.", "Zabihullah Mujahid", id="mujahid"
            ),
            pytest.param("BLA spokesman Jeeyand Baloch claimed the attack.", "Jeeyand Baloch", id="jeeyand"),
        ],
    )
    def test_knows_bodies_and_people_by_their_short_names(self, text, name):
        """An abbreviation or short form is known by what it stands for."""
        found = actors(text)
        assert name in found, found

    def test_does_not_confuse_the_party_with_the_agency(self):
        """PTI the party is not PTI the wire service."""
        found = actors(
            "PTI leader Asad Umar said that the corridor had slowed down. PTI will protest, he said."
        )
        assert "Press Trust of India" not in found
        assert "PTI" not in found

    def test_reads_who_suffers(self):
        """Whom a sentence tells as hit, arrested or thanked is an actor too."""
        text = "Prime Minister Shehbaz Sharif was thanked by Premier Li Qiang. The Taliban were blamed."
        assert {"Shehbaz Sharif", "Li Qiang"} <= set(actors(text))

    def test_reads_nobody_out_of_furniture(self):
        """Names below the body are no actors."""
        text = (
            "Corridor turns ten\n\nBy Our Correspondent\n\nPublished: June 12, 2025\n\n"
            "The corridor turned ten this year. Its roads are open, and trucks use them by day and by night. "
            "Fishermen still wait for water.\n\n"
            "Tags: Narendra Modi, Donald Trump, Imran Khan\n\nShare\n\nRead: Imran Khan in court\n"
        )
        found = {actor.name for actor in cpecwatch.extract(cpecwatch.parse(text)).actors}
        assert not {"Narendra Modi", "Donald Trump", "Imran Khan"} & found


class TestStrangers:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param(
                "Deputy Commissioner Gwadar Major (retd) Aurangzeb Zaman said that the road was safe.",
                "Aurangzeb Zaman",
                id="office-place-rank",
            ),
            pytest.param(
                "SSP Zohaib Wazir said that two workers had been hurt.",
                "Zohaib Wazir",
                id="police-abbreviation",
            ),
            pytest.param(
                "Senior Superintendent of Police Zohaib Wazir said that two workers had been hurt.",
                "Zohaib Wazir",
                id="police-in-full",
            ),
            pytest.param(
                "Analyst Tahir Sultanzai said that the corridor had slowed down.",
                "Tahir Sultanzai",
                id="analyst",
            ),
            pytest.param(
                "Tahir Sultanzai, a security analyst, said that the corridor had slowed down.",
                "Tahir Sultanzai",
                id="analyst-after",
            ),
            pytest.param(
                "“The corridor has slowed down,” said Tahir Sultanzai, who teaches politics in Quetta.",
                "Tahir Sultanzai",
                id="said-name",
            ),
            pytest.param(
                "Project director Chen Xiaobo said that the dam was on time.",
                "Chen Xiaobo",
                id="project-director",
            ),
            pytest.param(
                "Chen Xiaobo, general manager of the contractor, said that the dam was on time.",
                "Chen Xiaobo",
                id="general-manager",
            ),
            pytest.param(
                "Hospital spokesman Wasim Baig said that two workers had died.",
                "Wasim Baig",
                id="hospital-spokesman",
            ),
            pytest.param(
                "Chinese Consul General Zhao Wenhai visited the wounded.", "Zhao Wenhai", id="consul-general"
            ),
            pytest.param(
                "Provincial minister Zahoor Rindani said that the road was safe.",
                "Zahoor Rindani",
                id="provincial-minister",
            ),
            pytest.param(
                "Balochistan Home Minister Zahoor Rindani said that the road was safe.",
                "Zahoor Rindani",
                id="home-minister",
            ),
            pytest.param(
                "Opposition leader Malik Sardarzada said that the road was not safe.",
                "Malik Sardarzada",
                id="opposition-leader",
            ),
            pytest.param(
                "Spokesperson Li Meiling said that China was shocked.", "Li Meiling", id="spokesperson"
            ),
            pytest.param(
                "Brigadier Sohail Tanoli, who commands the unit, said that the road was safe.",
                "Sohail Tanoli",
                id="brigadier",
            ),
            pytest.param(
                "Maj. Gen. Sohail Tanoli said that the road was safe.", "Sohail Tanoli", id="major-general"
            ),
        ],
    )
    def test_are_read_by_their_office_or_by_what_they_say(self, text, name):
        """Somebody whom no lexicon knows is an actor by an office, a rank or a saying."""
        assert name in actors(text)

    @pytest.mark.parametrize(
        ("text", "nobody"),
        [
            pytest.param(
                "The Pakistan Glaciological Department issued a warning.", "Pakistan", id="department"
            ),
            pytest.param(
                "The Pakistan Poultry Farmers Association issued a warning.", "Pakistan", id="association"
            ),
            pytest.param("China Seven Rivers Company built the road.", "China", id="company"),
            pytest.param("The Beijing Institute of Old Coins wrote a report.", "China", id="institute"),
            pytest.param("The Afghanistan Analysts Network wrote a report.", "Afghanistan", id="network"),
            pytest.param("The Islamabad Chamber of Small Traders wrote a letter.", "Pakistan", id="chamber"),
        ],
    )
    def test_bodies_with_the_name_of_a_state_are_not_the_state(self, text, nobody):
        """A body that no lexicon knows is not the state whose name it bears."""
        assert nobody not in actors(text)

    @pytest.mark.parametrize(
        "headline",
        [
            pytest.param("China urges Pakistan to protect workers", id="sentence-case"),
            pytest.param("China Urges Pakistan To Protect Workers", id="title-case"),
            pytest.param("CHINA URGES PAKISTAN TO PROTECT WORKERS", id="capitals"),
            pytest.param("Beijing Presses Islamabad: Protect Our Workers", id="capitals-of-states"),
            pytest.param("‘China Wants Own Guards’: Pakistan Mulls Reply", id="quoted"),
        ],
    )
    def test_of_a_headline_do_not_hide_the_states_in_it(self, headline):
        """In a headline every word may begin with a capital, and a state is still a state."""
        corpus = read("The matter came up on Tuesday. Nobody would say more.", headline=headline)
        assert {"China", "Pakistan"} <= {actor.name for actor in corpus.actors}

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Prince Alfred Avenue was closed.", id="avenue"),
            pytest.param("General Motors closed a plant.", id="general-motors"),
            pytest.param("President Garden Hotel was full.", id="hotel"),
            pytest.param("Senior Officials Meeting papers were lost.", id="meeting"),
            pytest.param("Chief Executive Women is a club.", id="club"),
            pytest.param("Major Projects Board minutes were lost.", id="board"),
            pytest.param("Captain Morgan Street was closed.", id="street"),
            pytest.param("Secretary Works and Roads Wing files were lost.", id="wing"),
            pytest.param("Ambassador Bridge was closed.", id="bridge"),
            pytest.param("Spokesman Weekly ran a story.", id="weekly"),
        ],
    )
    def test_are_not_made_of_streets_and_firms(self, text):
        """A title before a street, a firm or a paper makes no person."""
        people = [actor.name for actor in read(text).actors if actor.kind is ActorKind.PERSON]
        assert people == []

    def test_are_one_with_their_surname(self):
        """A stranger named in full and then by surname is one actor."""
        text = (
            "Police chief Zohaib Wazir said that two workers had been hurt. Wazir said that the "
            "road was safe."
        )
        people = [actor.name for actor in read(text).actors if actor.kind is ActorKind.PERSON]
        assert people == ["Zohaib Wazir"]

    def test_are_told_apart(self):
        """Two strangers of one surname are two actors."""
        text = "Police chief Zohaib Wazir and Deputy Commissioner Hamid Wazir said that the road was safe."
        people = [actor.name for actor in read(text).actors if actor.kind is ActorKind.PERSON]
        assert sorted(people) == ["Hamid Wazir", "Zohaib Wazir"]

    def test_have_the_same_id_on_every_reading(self):
        """The id of a stranger depends on the page alone."""
        text = "Police chief Zohaib Wazir said that two workers had been hurt."
        ids = {actor.id for _ in range(2) for actor in cpecwatch.extract(cpecwatch.parse(text)).actors}
        assert len(ids) == 1
