"""Which projects a page names, and whose cost, loan or share a sum is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.analyst import ELSEWHERE, projects, read, sums

from cpecwatch import extract
from cpecwatch.pages import parse_page

STORY = "The minister gave the figures to the house on Tuesday. Members of both sides asked for more of them."


class TestProjects:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param("Work on CPEC goes on.", "China-Pakistan Economic Corridor", id="cpec"),
            pytest.param(
                "The China–Pakistan Economic Corridor goes on.",
                "China-Pakistan Economic Corridor",
                id="en-dash",
            ),
            pytest.param("The second phase of CPEC has begun.", "CPEC Phase-2", id="second-phase"),
            pytest.param("CPEC Phase-II has begun.", "CPEC Phase-2", id="roman-phase"),
            pytest.param("CPEC 2.0 has begun.", "CPEC Phase-2", id="two-point-oh"),
            pytest.param("The ML-1 railway is late.", "Main Line 1", id="ml-1"),
            pytest.param("The Main Line-1 is late.", "Main Line 1", id="main-line"),
            pytest.param("A ship called at Gwadar Port on Tuesday.", "Gwadar Port", id="gwadar-port"),
            pytest.param(
                "A ship called at the port of Gwadar on Tuesday.", "Gwadar Port", id="port-of-gwadar"
            ),
            pytest.param("The Dasu dam is half built.", "Dasu Hydropower Project", id="dasu"),
            pytest.param("The Diamer-Bhasha dam is half built.", "Diamer-Bhasha Dam", id="bhasha"),
            pytest.param("The Belt and Road Initiative turned ten.", "Belt and Road Initiative", id="bri"),
            pytest.param("China's Belt and Road turned ten.", "Belt and Road Initiative", id="belt-and-road"),
            pytest.param("The Karakoram Highway was closed by snow.", "Karakoram Highway", id="kkh"),
            pytest.param("The Saindak mine was shelled.", "Saindak", id="saindak"),
            pytest.param("The Silk Road Fund took a share.", "Silk Road Fund", id="fund"),
            pytest.param("The Lahore Orange Line opened in 2020.", "Lahore Orange Line", id="orange-line"),
        ],
    )
    def test_knows_a_project_by_its_names(self, text, name):
        """A project is known by any name that news prints."""
        assert any(name in found or found in name for found in projects(text)), projects(text)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The town of Gwadar has no water.", id="town"),
            pytest.param("Fishermen in Gwadar protested on Tuesday.", id="in-gwadar"),
            pytest.param("A bus fell into a ravine near Dasu.", id="dasu-town"),
            pytest.param("A new fibre optic cable and a road will be built.", id="unnamed-works"),
            pytest.param("China lent the bank another $2 billion.", id="loan"),
            pytest.param("An economic corridor between India and Europe was announced.", id="other-corridor"),
            pytest.param("The trade corridor through the Wakhan is closed in winter.", id="wakhan"),
            pytest.param("The orange line on the map shows the border.", id="orange-line-on-a-map"),
            pytest.param("A cold front moved in from the main line of hills.", id="main-line-of-hills"),
        ],
    )
    def test_takes_no_bare_place_or_nameless_work_for_a_project(self, text):
        """A town is no port, and a work without a name is none."""
        assert projects(text) == []

    def test_names_a_project_once(self):
        """However often a page names a project, it is one record with all mentions as evidence."""
        corpus = read(
            "CPEC turned ten. The China-Pakistan Economic Corridor began in 2015. The corridor is "
            "CPEC to all."
        )
        [project] = corpus.projects
        assert len(project.evidence) >= 3


class TestSums:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "The $6.8 billion ML-1 railway is late.", {"Main Line 1": ["USD 6,800,000,000"]}, id="before"
            ),
            pytest.param(
                "ML-1 will cost $6.8 billion.", {"Main Line 1": ["USD 6,800,000,000"]}, id="will-cost"
            ),
            pytest.param(
                "The cost of ML-1 is put at $6.8 billion.",
                {"Main Line 1": ["USD 6,800,000,000"]},
                id="cost-of",
            ),
            pytest.param(
                "ML-1, whose cost is now put at $6.8bn, is late.",
                {"Main Line 1": ["USD 6,800,000,000"]},
                id="whose-cost",
            ),
            pytest.param(
                "China will lend $2 billion for ML-1.", {"Main Line 1": ["USD 2,000,000,000"]}, id="lend-for"
            ),
            pytest.param(
                "ML-1 ($6.8 billion) is late.", {"Main Line 1": ["USD 6,800,000,000"]}, id="bracket"
            ),
            pytest.param(
                "China has invested over $25 billion in CPEC.",
                {"China-Pakistan Economic Corridor": ["USD 25,000,000,000"]},
                id="invested-in",
            ),
            pytest.param(
                "The $60bn-plus CPEC is late.",
                {"China-Pakistan Economic Corridor": ["USD 60,000,000,000"]},
                id="plus",
            ),
            pytest.param("The multi-billion dollar CPEC is late.", {}, id="no-number"),
            pytest.param(
                "CPEC is worth US$ 62 billion.",
                {"China-Pakistan Economic Corridor": ["USD 62,000,000,000"]},
                id="us-dollar",
            ),
            pytest.param(
                "The Dasu dam will cost Rs 511 billion.",
                {"Dasu Hydropower Project": ["PKR 511,000,000,000"]},
                id="rupees",
            ),
            pytest.param(
                "The Dasu dam will cost Rs1,737bn.",
                {"Dasu Hydropower Project": ["PKR 1,737,000,000,000"]},
                id="rupees-glued",
            ),
            pytest.param(
                "The Dasu dam got Rs 26 crore in the budget.",
                {"Dasu Hydropower Project": ["PKR 260,000,000"]},
                id="crore",
            ),
            pytest.param(
                "The Dasu dam got Rs 5.3 lakh crore in all.",
                {"Dasu Hydropower Project": ["PKR 5,300,000,000,000"]},
                id="lakh-crore",
            ),
            pytest.param(
                "The Silk Road Fund was given another 80 billion yuan.",
                {"Silk Road Fund": ["CNY 80,000,000,000"]},
                id="yuan",
            ),
            pytest.param(
                "China takes 91 percent of the revenue of Gwadar Port.",
                {"Gwadar Port": ["percent 91"]},
                id="share",
            ),
            pytest.param(
                "China will pay 85 per cent of the cost of ML-1.",
                {"Main Line 1": ["percent 85"]},
                id="per-cent",
            ),
        ],
    )
    def test_ties_a_sum_to_its_project(self, text, found):
        """A cost, loan, investment or share belongs to the project whose it is."""
        assert sums(text) == found

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "ML-1 will cost $6.8 billion and the Dasu dam $4.3 billion.",
                {"Main Line 1": ["USD 6,800,000,000"], "Dasu Hydropower Project": ["USD 4,300,000,000"]},
                id="and",
            ),
            pytest.param(
                "The $6.8 billion ML-1 and the $2 billion Karakoram Highway are late.",
                {"Main Line 1": ["USD 6,800,000,000"], "Karakoram Highway": ["USD 2,000,000,000"]},
                id="before-each",
            ),
            pytest.param(
                "ML-1 is part of the $62 billion CPEC.",
                {"China-Pakistan Economic Corridor": ["USD 62,000,000,000"]},
                id="part-of",
            ),
            pytest.param(
                "Besides CPEC, worth $62 billion, China pays for a school.",
                {"China-Pakistan Economic Corridor": ["USD 62,000,000,000"]},
                id="worth",
            ),
            pytest.param(
                "ML-1 once cost $9.8 billion, then $6.8 billion.",
                {"Main Line 1": ["USD 6,800,000,000", "USD 9,800,000,000"]},
                id="two-of-one",
            ),
            pytest.param(
                "ML-1 is late. It will cost $6.8 billion.", {"Main Line 1": ["USD 6,800,000,000"]}, id="it"
            ),
            pytest.param(
                "ML-1 is late. The railway will cost $6.8 billion.",
                {"Main Line 1": ["USD 6,800,000,000"]},
                id="the-railway",
            ),
        ],
    )
    def test_ties_each_of_several_sums_to_its_own(self, text, found):
        """Of two projects and two sums, each keeps its own."""
        assert sums(text) == found

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Pakistan's reserves fell to $4 billion while CPEC went on.", id="reserves"),
            pytest.param("Pakistan owes China $29 billion. ML-1 is late.", id="debt"),
            pytest.param(
                "Pakistan will pay $11.6 million in compensation to the families of the engineers "
                "killed at the Dasu dam.",
                id="compensation",
            ),
            pytest.param(
                "Trade between China and Pakistan rose to $23 billion in the ten years of CPEC.", id="trade"
            ),
            pytest.param("The IMF agreed to lend Pakistan $7 billion. CPEC was not mentioned.", id="imf"),
            pytest.param("The CPEC town of Gwadar exported fish worth $3 million.", id="fish"),
            pytest.param(
                "Balochistan got $500 million in flood aid, and the Dasu dam was spared.", id="flood-aid"
            ),
            pytest.param(
                "A bounty of Rs 5 million was set on the man who bombed the bus of the Dasu dam.", id="bounty"
            ),
            pytest.param("India spent $500 million on Chabahar, a rival of Gwadar Port.", id="rival"),
            pytest.param("Inflation rose to 38 percent while CPEC stalled.", id="inflation"),
            pytest.param("Some 70 percent of the people along CPEC are poor.", id="poor"),
            pytest.param("About 60 per cent of the work on the Dasu dam is done.", id="progress"),
            pytest.param("The Sahiwal plant runs at 40 percent of its capacity.", id="capacity"),
            pytest.param(
                "Shares of a cement firm that supplies the Dasu dam fell by 3 percent.", id="shares"
            ),
        ],
    )
    def test_ties_no_stray_sum_to_a_project(self, text):
        """Reserves, debts, trade, aid, compensation and progress are no project's money."""
        assert sums(text) == {}

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The Dasu dam will give 4,320 MW.", id="megawatts"),
            pytest.param("ML-1 is 1,872 km long.", id="kilometres"),
            pytest.param("CPEC has made 236,000 jobs.", id="jobs"),
            pytest.param("CPEC began in 2015.", id="year"),
            pytest.param("Five workers of the Dasu dam were killed.", id="workers"),
            pytest.param("The Dasu dam is 242 m high.", id="metres"),
        ],
    )
    def test_takes_no_other_figure_for_money(self, text):
        """Megawatts, kilometres, years and people are no sums."""
        assert sums(text) == {}

    def test_gives_a_work_that_nobody_knows_its_own_sum(self):
        """The sum of an unknown work beside a project is not the project's."""
        text = "He cleared the Dasu dam worth Rs 511 billion and the Sindh Solar Project worth Rs 12 billion."
        assert sums(text) == {"Dasu Hydropower Project": ["PKR 511,000,000,000"]}

    def test_keeps_a_conversion_as_the_equivalent(self):
        """A conversion in brackets is the same sum once more, and no second one."""
        [project] = [
            p
            for p in read("The Silk Road Fund was given 80 billion yuan (USD 11 billion).").projects
            if p.amounts
        ]
        [amount] = project.amounts
        assert (amount.value, amount.currency) == (Decimal(80_000_000_000), "CNY")
        assert (amount.equivalent.value, amount.equivalent.currency) == (Decimal(11_000_000_000), "USD")

    def test_says_of_what_a_share_is_one(self):
        """A percentage says of what."""
        [project] = read("China takes 91 percent of the revenue of Gwadar Port.").projects
        assert [amount.of for amount in project.amounts] == ["revenue"]

    def test_tells_an_amount_told_twice_once(self):
        """The same sum said again is one amount."""
        assert sums("ML-1 will cost $6.8 billion. The $6.8 billion ML-1 railway is late.") == {
            "Main Line 1": ["USD 6,800,000,000"]
        }

    def test_does_not_tie_across_a_paragraph(self):
        """A sum of the next paragraph that speaks of something else belongs to nobody."""
        assert sums("ML-1 is late.\n\nThe wheat crop was worth $6.8 billion this year.") == {}

    def test_proves_a_sum_with_its_words(self):
        """The evidence of an amount is the page's own words for it."""
        [project] = read("ML-1 will cost over $6.8 billion.").projects
        assert any("$6.8 billion" in e.text for amount in project.amounts for e in amount.evidence)

    def test_keeps_how_exact_a_sum_is(self):
        """ "Over" and "nearly" are kept."""
        [project] = read("ML-1 will cost nearly $7 billion.").projects
        assert [amount.qualifier for amount in project.amounts] == ["nearly"]


class TestStories:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "CPEC, a $62-billion project, is late.",
                {"China-Pakistan Economic Corridor": ["USD 62,000,000,000"]},
                id="apposition",
            ),
            pytest.param(
                "CPEC began in 2015. The corridor, estimated at $46 billion, is late.",
                {"China-Pakistan Economic Corridor": ["USD 46,000,000,000"]},
                id="estimated-at",
            ),
            pytest.param(
                "China's $65 billion investment in CPEC is late.",
                {"China-Pakistan Economic Corridor": ["USD 65,000,000,000"]},
                id="investment-in",
            ),
            pytest.param(
                "Projects worth $25.2 billion have been completed under CPEC.",
                {"China-Pakistan Economic Corridor": ["USD 25,200,000,000"]},
                id="under",
            ),
            pytest.param(
                "The cost of ML-1 was cut from $9.9bn to $6.7bn.",
                {"Main Line 1": ["USD 6,700,000,000", "USD 9,900,000,000"]},
                id="from-to",
            ),
            pytest.param(
                "The Asian Development Bank will lend $2 billion for the Karachi-Rohri section of ML-1.",
                {"Main Line 1": ["USD 2,000,000,000"]},
                id="section",
            ),
            pytest.param(
                "Work on the $1.6 billion Lahore Orange Line ended in 2020.",
                {"Orange Line": ["USD 1,600,000,000"]},
                id="orange-line",
            ),
            pytest.param(
                "Some $230 million, a grant, went into New Gwadar International Airport.",
                {"New Gwadar International Airport": ["USD 230,000,000"]},
                id="grant",
            ),
            pytest.param(
                "At a cost of Rs 479 billion, the Diamer-Bhasha dam is the dearest of all.",
                {"Diamer-Bhasha Dam": ["PKR 479,000,000,000"]},
                id="at-a-cost-of",
            ),
            pytest.param(
                "CPEC was to bring $62 billion; it has brought $25 billion.",
                {"China-Pakistan Economic Corridor": ["USD 25,000,000,000", "USD 62,000,000,000"]},
                id="was-to-bring",
            ),
            pytest.param(
                "Beijing pledged 1 trillion yuan to the Belt and Road Initiative.",
                {"Belt and Road Initiative": ["CNY 1,000,000,000,000"]},
                id="pledged",
            ),
        ],
    )
    def test_ties_sums_as_news_tells_them(self, text, found):
        """A sum is tied to its project in appositions, passives and at a distance."""
        assert {name: amounts for name, amounts in sums(text).items() if "Phase" not in name} == found

    @pytest.mark.parametrize(
        ("text", "project"),
        [
            pytest.param(
                "Pakistan, which owes China $26.6 billion, wants work on ML-1 to begin.",
                "Main Line 1",
                id="debt-in-relative-clause",
            ),
            pytest.param(
                "A $10 million school opened in Gwadar, where Gwadar Port stands.", "Gwadar Port", id="school"
            ),
            pytest.param(
                "Pakistan got $7 billion from the IMF, which wants to see the CPEC contracts.",
                "China-Pakistan Economic Corridor",
                id="imf-relative",
            ),
            pytest.param(
                "After talks on CPEC, the prime minister announced a $5 billion loan from Saudi Arabia.",
                "China-Pakistan Economic Corridor",
                id="saudi-loan",
            ),
            pytest.param(
                "The firm that built the Sahiwal plant made a profit of $90 million in Kenya.",
                "Sahiwal",
                id="profit-elsewhere",
            ),
            pytest.param(
                "The government spent Rs 2 billion on flood relief and reopened the Karakoram Highway.",
                "Karakoram Highway",
                id="relief",
            ),
            pytest.param(
                "The rupee fell by 3 percent on the day that ML-1 was signed.", "Main Line 1", id="rupee-fell"
            ),
            pytest.param(
                "A ticket on the Lahore Orange Line costs Rs 40.", "Lahore Orange Line", id="ticket"
            ),
        ],
    )
    def test_leaves_other_peoples_money_alone(self, text, project):
        """A sum in the same sentence is not yet a project's."""
        assert not any(project in name for name in sums(text))

    @pytest.mark.parametrize(
        ("text", "absent"),
        [
            pytest.param(
                "The Gwadar Port Authority wrote a letter.",
                "New Gwadar International Airport",
                id="authority",
            ),
            pytest.param("A plane landed at New Gwadar International Airport.", "Gwadar Port", id="airport"),
            pytest.param(
                "The India-Middle East-Europe Economic Corridor was announced in Delhi.",
                "China-Pakistan Economic Corridor",
                id="imec",
            ),
            pytest.param("ML-2 runs along the Indus.", "Main Line 1", id="ml-2"),
            pytest.param("The Dasht river is dry.", "Dasu", id="dasht"),
            pytest.param("Phase two of the trial has begun.", "CPEC Phase-2", id="phase-two-of-the-trial"),
        ],
    )
    def test_does_not_take_one_project_for_another(self, text, absent):
        """A similar name is another project, or none."""
        assert not any(absent in name for name in projects(text))


class TestElsewhere:
    @pytest.mark.parametrize("story", [pytest.param(story, id=story) for story in ELSEWHERE])
    def test_reads_no_project_out_of_another_story(self, story):
        """A page on something else names no project."""
        headline, body = ELSEWHERE[story]
        assert [project.name for project in read(body, headline=headline).projects] == []


class TestWholeStories:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "The Dasu dam is late. The cost of the project rose by 190 percent from Rs586 billion to "
                "Rs1,700 billion.",
                {"Dasu Hydropower Project": ["PKR 1,700,000,000,000", "PKR 586,000,000,000"]},
                id="cost-of-the-project",
            ),
            pytest.param(
                "The Dasu dam is late. Officials said the project's cost had surged to Rs1,700 billion.",
                {"Dasu Hydropower Project": ["PKR 1,700,000,000,000"]},
                id="the-projects-cost",
            ),
            pytest.param(
                "The ML-1 railway has stalled. Islamabad thought that China would cover 85% of the project's "
                "cost.",
                {"Main Line 1": ["percent 85"]},
                id="share-of-the-projects-cost",
            ),
            pytest.param(
                "The Dasu dam has found its money. Germany would provide $1bn for the project, the "
                "Industrial and Commercial Bank of China $2bn, the World Bank $500 million and the remaining "
                "$700m would come from Wapda.",
                {
                    "Dasu Hydropower Project": [
                        "USD 1,000,000,000", "USD 2,000,000,000", "USD 500,000,000", "USD 700,000,000",
                    ]
                },
                id="verb-said-once",
            ),
            pytest.param(
                "The Reko Diq mine has several owners. Barrick holds a 50% share, while a consortium of "
                "state firms owns 25%.",
                {"Reko Diq mine": ["percent 25", "percent 50"]},
                id="owners",
            ),
            pytest.param(
                "He spoke of the Thar Coal Block-II mine, of which Sindh holds 51 per cent.",
                {"Thar Coal Block-II mine": ["percent 51"]},
                id="of-which",
            ),
            pytest.param(
                "The Dasu dam, in which a firm holds a 70 per cent share of the joint venture, is late.",
                {"Dasu Hydropower Project": ["percent 70"]},
                id="in-which-holds-a-share",
            ),
            pytest.param(
                "It belongs to CPEC, under which $25 billion of projects have been completed.",
                {"China-Pakistan Economic Corridor": ["USD 25,000,000,000"]},
                id="under-which",
            ),
            pytest.param(
                "CPEC, a $62 billion trade route, is late.",
                {"China-Pakistan Economic Corridor": ["USD 62,000,000,000"]},
                id="trade-route",
            ),
            pytest.param(
                "CPEC is ten years old. A corridor worth $60 billion cannot be guarded.",
                {"China-Pakistan Economic Corridor": ["USD 60,000,000,000"]},
                id="a-corridor-worth",
            ),
            pytest.param(
                "The Dasu dam and the Karot project cost $4.3 billion and $1.7 billion respectively.",
                {
                    "Dasu Hydropower Project": ["USD 4,300,000,000"],
                    "Karot Hydropower Project": ["USD 1,700,000,000"],
                },
                id="respectively",
            ),
            pytest.param(
                "Saindak pays a royalty of five per cent to the province.",
                {"Saindak mine": ["percent 5"]},
                id="royalty",
            ),
        ],
    )  # fmt: skip
    def test_ties_sums_over_lists_and_sentences(self, text, found):
        """A sum is tied to the project that a list, a relative clause or the sentence before it names."""
        assert sums(text) == found

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The Dasu dam is late. The cost of bread has risen to Rs 30.", id="cost-of-bread"),
            pytest.param(
                "CPEC has many priority projects. The cost of the project is put at $1.1 billion.",
                id="a-programme-is-not-the-project",
            ),
            pytest.param(
                "The Dasu dam and Karot hydropower project are late. The project will cost $2 billion.",
                id="which-of-two",
            ),
            pytest.param(
                "The Dasu dam, the Karot hydropower project and ML-1 cost $4.3 billion and $1.7 billion "
                "respectively.",
                id="respectively-of-others",
            ),
            pytest.param(
                "The Reko Diq mine has several owners. The fund owns 40 per cent of the stock exchange.",
                id="owns-an-exchange",
            ),
            pytest.param(
                "The Dasu dam saves Pakistan $500 million a year, officials said.", id="what-it-saves"
            ),
            pytest.param("Pakistan owes $2 billion for the Sahiwal plant's power.", id="what-is-owed"),
            pytest.param(
                "The province asked for Rs 5 billion for a force for the security of CPEC.", id="security-of"
            ),
            pytest.param(
                "The government allocated Rs 5 billion for the security of CPEC.", id="allocated-for-security"
            ),
            pytest.param(
                "Pakistan signed a $3 billion deal with the IMF under which CPEC loans are to be shown.",
                id="deal-under-which",
            ),
            pytest.param("The cost of the Dasu dam has risen by 190 percent.", id="risen-by"),
            pytest.param("The Dasu dam took a 240 percent jump in cost.", id="jump"),
            pytest.param(
                "China Exim Bank signed a loan for Rs162bn as part of China's Belt and Road Initiative.",
                id="part-of-a-programme",
            ),
            pytest.param(
                "The Dasu dam is late. The $3 billion deposit was rolled over by Riyadh.", id="the-deposit"
            ),
        ],
    )
    def test_leaves_sums_of_others_alone(self, text):
        """What is owed, saved, paid for guards or another's, and by how much a cost rose, is none."""
        assert sums(text) == {}


class TestLists:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "They are the Dasu dam (4,320 MW, $4.2bn), Karot project (720 MW; $1.7bn) and ML-1 "
                "(1,872 km, cost $6.8bn).",
                id="brackets",
            ),
            pytest.param("The Dasu dam, $4.2bn; the Karot project, $1.7bn; ML-1, $6.8bn.", id="semicolons"),
            pytest.param(
                "They are the Dasu dam at $4.2bn, the Karot project at $1.7bn and ML-1 at $6.8bn.", id="at"
            ),
            pytest.param("The $4.2bn Dasu dam, the $1.7bn Karot project and the $6.8bn ML-1.", id="before"),
            pytest.param("The Dasu dam: $4.2bn\n\nKarot project — $1.7bn\n\nML-1 – $6.8bn", id="lines"),
        ],
    )
    def test_give_each_work_its_own_sum(self, text):
        """However a list is set, each sum is that of the work beside it."""
        corpus = extract(parse_page(f"Works\n\nBy Jane Doe\n\n{STORY}\n\n{text}\n\n{STORY}"))
        assert {
            project.name: [amount.value for amount in project.amounts] for project in corpus.projects
        } == {
            "Dasu Hydropower Project": [4_200_000_000],
            "Karot Hydropower Project": [1_700_000_000],
            "Main Line 1": [6_800_000_000],
        }

    def test_compare_works_without_mixing_their_sums(self):
        """What another work is compared with does not get its sum."""
        assert "Karot Hydropower Project" not in sums(
            "The Dasu dam costs twice as much as the Karot project, that is $4.2bn."
        )


class TestKnownTotals:
    def test_of_the_corridor_are_its_own_where_nothing_else_is_named(self):
        """A sum that the programme is known to have been put at is its own on a page that names it."""
        assert sums("CPEC turned ten. Does Beijing think that $46 billion buys silence?") == {
            "China-Pakistan Economic Corridor": ["USD 46,000,000,000"]
        }

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The bill was $46 billion in all.", id="no-corridor-on-the-page"),
            pytest.param("CPEC turned ten. Exports fell to $46 billion.", id="exports"),
            pytest.param("CPEC turned ten. Pakistan's debts are $46 billion.", id="debts"),
            pytest.param("CPEC turned ten. They found $47 billion.", id="another-sum"),
        ],
    )
    def test_are_not_seen_in_other_sums(self, text):
        """Another sum, other money and another page have nothing to do with it."""
        assert sums(text) == {}


class TestParagraphs:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "ML-1 was on the agenda. The estimate, which was $9.9bn two years ago, has come down.",
                ["USD 9,900,000,000"],
                id="the-estimate",
            ),
            pytest.param(
                "ML-1 is late. The price, $6.7 billion, is less.", ["USD 6,700,000,000"], id="the-price"
            ),
            pytest.param(
                "ML-1 is late. China would cover 85 per cent of the cost and Pakistan the other 15 per cent.",
                ["percent 15", "percent 85"],
                id="shares-of-the-cost",
            ),
            pytest.param(
                "ML-1 is late. Beijing is to lend $5.8bn and Islamabad to find the remaining $1bn.",
                ["USD 1,000,000,000", "USD 5,800,000,000"],
                id="lend-and-find",
            ),
            pytest.param(
                "ML-1 is late. Officials say the first phase alone will need $3.2 billion.",
                ["USD 3,200,000,000"],
                id="first-phase",
            ),
            pytest.param("How much will ML-1 cost? About $6.7 billion.", ["USD 6,700,000,000"], id="answer"),
            pytest.param(
                "Q: What does ML-1 cost?\n\nA: It was $9.9bn. We have brought it down to $6.7bn.",
                ["USD 6,700,000,000", "USD 9,900,000,000"],
                id="interview",
            ),
            pytest.param(
                "The bill for ML-1, $6.7 billion, frightens all.", ["USD 6,700,000,000"], id="the-bill-for"
            ),
            pytest.param(
                "Of the $6.7 billion that ML-1 is to cost, nothing is there.",
                ["USD 6,700,000,000"],
                id="that-it-costs",
            ),
        ],
    )  # fmt: skip
    def test_go_on_about_the_cost_of_their_project(self, text, found):
        """In a paragraph about one project, the cost, what is lent and an answer are that project's."""
        assert sums(text) == {"Main Line 1": found}

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("ML-1 is late. The cost of bread has risen to Rs 30.", id="of-bread"),
            pytest.param("ML-1 is late. The first phase of the elections cost Rs 4 billion.", id="elections"),
            pytest.param("ML-1 is late.\n\nThe price, $6.7 billion, is a third less.", id="next-paragraph"),
            pytest.param(
                "ML-1 and the Dasu dam are late. The estimate is now $6.7bn.", id="two-projects"
            ),
            pytest.param("ML-1 is late. Riyadh is to lend $3bn for imports of oil.", id="for-oil"),
            pytest.param("ML-1 is late. The IMF is to lend $3bn to Pakistan.", id="to-pakistan"),
            pytest.param("What is ML-1? About $6.7 billion people live on earth.", id="no-question-of-cost"),
            pytest.param("ML-1 is late. That is $1.2bn less than a year ago.", id="a-difference"),
            pytest.param("It took $2 billion to leave ML-1 alone.", id="no-work"),
            pytest.param("The firm spent $2 billion to build a school near Gwadar Port.", id="a-school"),
            pytest.param(
                "ML-1 is late. A coal plant was begun near it, with the cost of the project at $542 million.",
                id="another-work",
            ),
        ],
    )  # fmt: skip
    def test_do_not_lend_it_other_sums(self, text):
        """Another thing's cost, a loan for something else, and another paragraph's sum are not its own."""
        assert sums(text) == {}


class TestShares:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param(
                "Of Saindak's earnings, it keeps 50 per cent, Islamabad 48 per cent and Quetta 2 per cent.",
                {"Saindak mine": ["percent 2", "percent 48", "percent 50"]},
                id="of-its-earnings",
            ),
            pytest.param(
                "At Gwadar Port, 91 per cent of the profits go to China and nine per cent to Islamabad.",
                {"Gwadar Port": ["percent 9", "percent 91"]},
                id="at-the-port",
            ),
            pytest.param(
                "Barrick owns 50 per cent of Reko Diq, state firms 25 per cent and Balochistan 25 per cent.",
                {"Reko Diq mine": ["percent 25", "percent 50"]},
                id="owns",
            ),
            pytest.param(
                "The Silk Road Fund has a 15% stake in the Karot hydropower project.",
                {"Karot Hydropower Project": ["percent 15"]},
                id="stake-in",
            ),
            pytest.param(
                "It gets 9 percent of total revenues from Gwadar Port. The remaining 91 percent go to China.",
                {"Gwadar Port": ["percent 9", "percent 91"]},
                id="the-remaining",
            ),
            pytest.param(
                "It gives up 9 percent of the revenues from Gwadar Port and 15 percent of the revenues "
                "from the Gwadar Free Zone.",
                {"Gwadar Port": ["percent 9"], "Gwadar Free Zone": ["percent 15"]},
                id="two-zones",
            ),
            pytest.param(
                "China is paying for 85 per cent of ML-1.", {"Main Line 1": ["percent 85"]}, id="pays-for"
            ),
            pytest.param(
                "Ninety-one per cent of what the port of Gwadar earns goes to a Chinese firm.",
                {"Gwadar Port": ["percent 91"]},
                id="of-what-it-earns",
            ),
        ],
    )  # fmt: skip
    def test_are_of_what_is_owned_earned_or_paid(self, text, found):
        """A percentage is a project's where its words say who holds, gets or pays that part of it."""
        assert sums(text) == found

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Some 60 per cent of ML-1 is complete.", id="complete"),
            pytest.param("The firm that owns Saindak lost 5 per cent of its value.", id="of-its-value"),
            pytest.param("Karot supplies 5 per cent of the country's power.", id="of-the-power"),
            pytest.param("Some 40 per cent of the workers of Dasu dam are Chinese.", id="of-the-workers"),
        ],
    )
    def test_are_not_progress_or_parts_of_other_things(self, text):
        """How far work is, and parts of power, workers or a firm, are no shares of the project."""
        assert sums(text) == {}


WORKS = (
    ("ML-1", "Main Line 1"),
    ("the Dasu dam", "Dasu Hydropower Project"),
    ("CPEC", "China-Pakistan Economic Corridor"),
    ("Gwadar Port", "Gwadar Port"),
)
MONEY = (
    ("$6.8 billion", "USD 6,800,000,000"),
    ("Rs 511 billion", "PKR 511,000,000,000"),
    ("US$62-billion", "USD 62,000,000,000"),
    ("3.5 billion yuan", "CNY 3,500,000,000"),
)


class TestFrames:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{P} will cost {a}", id="p-will-cost-a"),
            pytest.param("{P}, which will cost {a}, is late", id="p-which-will-cost-a-is-late"),
            pytest.param("{P} is worth {a}", id="p-is-worth-a"),
            pytest.param("{P}, worth {a}, is late", id="p-worth-a-is-late"),
            pytest.param("{P} ({a}) is late", id="p-a-is-late"),
            pytest.param("The cost of {p} is {a}", id="the-cost-of-p-is-a"),
            pytest.param("The cost of {p} has risen to {a}", id="the-cost-of-p-has-risen-to-a"),
            pytest.param("China will lend {a} for {p}", id="china-will-lend-a-for-p"),
            pytest.param("China has invested {a} in {p}", id="china-has-invested-a-in-p"),
            pytest.param("China pledged {a} for {p}", id="china-pledged-a-for-p"),
            pytest.param("{P} was built at a cost of {a}", id="p-was-built-at-a-cost-of-a"),
            pytest.param(
                "{P} has been financed by a Chinese loan of {a}",
                id="p-has-been-financed-by-a-chinese-loan-of-a",
            ),
            pytest.param("The loan for {p} amounts to {a}", id="the-loan-for-p-amounts-to-a"),
            pytest.param(
                "The government earmarked {a} for {p} in the budget",
                id="the-government-earmarked-a-for-p-in-the-budget",
            ),
            pytest.param("Of the money, {a} went into {p}", id="of-the-money-a-went-into-p"),
            pytest.param("{P}, a project of {a}, is late", id="p-a-project-of-a-is-late"),
            pytest.param(
                "Pakistan is seeking {a} from China for {p}", id="pakistan-is-seeking-a-from-china-for-p"
            ),
            pytest.param(
                "A loan of {a} for {p} was signed on Tuesday", id="a-loan-of-a-for-p-was-signed-on-tuesday"
            ),
            pytest.param("The two sides signed a {a} deal for {p}", id="the-two-sides-signed-a-a-deal-for-p"),
            pytest.param("{P} is estimated at {a}", id="p-is-estimated-at-a"),
            pytest.param("{P} has a price tag of {a}", id="p-has-a-price-tag-of-a"),
            pytest.param("The {a} upgrade of {p} is late", id="the-a-upgrade-of-p"),
            pytest.param("Work on the {a} first phase of {p} began", id="the-a-first-phase-of-p"),
            pytest.param(
                "The government signed a {a} contract with a joint venture of two firms for the "
                "construction of {p}",
                id="a-contract-with-a-firm-for-the-construction-of-p",
            ),
            pytest.param(
                "The authority signed agreements worth {a} with a firm, CGGC, for construction of {p}",
                id="agreements-worth-a-with-a-firm-in-commas-for-construction-of-p",
            ),
            pytest.param("The {a} required for {p} has been found", id="a-required-for-p"),
            pytest.param(
                "He signed twenty papers, including {a} for projects related to {p}",
                id="including-a-for-projects-related-to-p",
            ),
            pytest.param(
                "{P}, the longest work on the way from the sea to the hills, was built at a cost of {a}",
                id="p-the-longest-at-a-cost-of-a",
            ),
            pytest.param("Pakistan has asked China for {a} to finish {p}", id="a-to-finish-p"),
            pytest.param("A {a} plan to rebuild {p} was shelved", id="a-plan-to-rebuild-p"),
            pytest.param("A {a} scheme known as {p} was shelved", id="a-scheme-known-as-p"),
            pytest.param("In the case of {p}, which cost {a}, that is little", id="in-the-case-of-p-which"),
            pytest.param("Originally valued at {a}, {p} is late", id="originally-valued-at-a-p"),
            pytest.param("Of the {a} that was announced for {p}, half is spent", id="of-a-announced-for-p"),
            pytest.param("{P} was approved. The cost has risen to {a}", id="p-the-cost-has-risen-to-a"),
            pytest.param(
                "{P} was approved. The {a} contract went to a Chinese firm", id="p-the-a-contract-went-to"
            ),
        ],
    )
    def test_of_cost_hold_any_work_and_sum(self, frame):
        """A frame of cost, loan or investment reads the same whatever is built for whatever money."""
        told, expected = [], []
        for (work, name), (money, amount) in zip(WORKS, MONEY, strict=True):
            text = frame.format(P=work[0].upper() + work[1:], p=work, a=money) + "."
            told.append(sums(text))
            expected.append({name: [amount]})
        assert told == expected

    @pytest.mark.parametrize(
        ("money", "amount"),
        [
            pytest.param("Rs26 crore", "PKR 260,000,000", id="rs-glued-crore"),
            pytest.param("Rs5bn", "PKR 5,000,000,000", id="rs-glued-bn"),
            pytest.param("Rs.5 billion", "PKR 5,000,000,000", id="rs-point"),
            pytest.param("PKR1.1 trillion", "PKR 1,100,000,000,000", id="pkr-glued"),
            pytest.param("Rs1.1tr", "PKR 1,100,000,000,000", id="tr"),
            pytest.param("USD9.8bn", "USD 9,800,000,000", id="usd-glued"),
            pytest.param("$2bn", "USD 2,000,000,000", id="bn"),
            pytest.param("two billion dollars", "USD 2,000,000,000", id="in-words"),
            pytest.param("$1-2 billion", "USD 2,000,000,000", id="range"),
            pytest.param("RMB 1.3 billion", "CNY 1,300,000,000", id="rmb"),
            pytest.param("¥1.3 billion", "CNY 1,300,000,000", id="yuan-sign"),
        ],
    )
    def test_of_cost_hold_any_money(self, money, amount):
        """However a sum is written, it is that sum."""
        assert amount in sums(f"ML-1 will cost {money}.").get("Main Line 1", [])

    @pytest.mark.parametrize(
        ("money", "amount"),
        [("two billion dollars", "USD 2,000,000,000"), ("three crore rupees", "PKR 30,000,000")],
    )
    def test_of_cost_need_no_digit_beside_them(self, money, amount):
        """A sum in words is read in a sentence that has no digit anywhere."""
        assert amount in [one for all_ in sums(f"The Dasu dam will cost {money}.").values() for one in all_]
