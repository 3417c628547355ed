"""What was asked of whom, read off short texts, and above all what was not asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.analyst import ELSEWHERE, actors, asks, read, the_demand

from cpecwatch import Attribution, Strength


class TestWhoAsksWhom:
    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            pytest.param(
                "China urged Pakistan on Tuesday to ensure the safety of Chinese engineers working "
                "on the Dasu dam.",
                ["China > Pakistan: protection"],
                id="urged",
            ),
            pytest.param(
                "Beijing has asked Islamabad to step up the protection of Chinese nationals in Balochistan.",
                ["China > Pakistan: protection"],
                id="asked",
            ),
            pytest.param(
                "China has called on Pakistan to protect its workers along the corridor.",
                ["China > Pakistan: protection"],
                id="called-on",
            ),
            pytest.param(
                "China has called upon Pakistan to better protect its workers along the corridor.",
                ["China > Pakistan: protection"],
                id="called-upon",
            ),
            pytest.param(
                "Beijing is pressing Islamabad to arrest the men who killed five Chinese engineers.",
                ["China > Pakistan: accountability"],
                id="is-pressing",
            ),
            pytest.param(
                "Beijing has been pushing Islamabad to raise a special force for the guarding of "
                "Chinese projects.",
                ["China > Pakistan: security-arrangement"],
                id="has-been-pushing",
            ),
            pytest.param(
                "China demanded that Pakistan arrest the killers of its engineers.",
                ["China > Pakistan: accountability"],
                id="demanded-that",
            ),
            pytest.param(
                "China insisted that Pakistan punish those behind the attack on its teachers.",
                ["China > Pakistan: accountability"],
                id="insisted-that",
            ),
            pytest.param(
                "China requested Pakistan to provide foolproof security to its engineers.",
                ["China > Pakistan: protection"],
                id="requested-object",
            ),
            pytest.param(
                "China sought from Pakistan a security plan for the men who work on ML-1.",
                ["China > Pakistan: security-plan"],
                id="sought-from",
            ),
            pytest.param(
                "China hopes Pakistan will keep its citizens safe, foreign ministry spokesman Lin "
                "Jian said on Tuesday.",
                ["China > Pakistan: protection"],
                id="hopes",
            ),
            pytest.param(
                "President Xi Jinping told Prime Minister Shehbaz Sharif that he hoped Pakistan "
                "would provide a safe environment for Chinese companies.",
                ["China > Pakistan: protection"],
                id="he-hoped",
            ),
            pytest.param(
                "Pakistan must protect Chinese citizens, Ambassador Jiang Zaidong said on Tuesday.",
                ["China > Pakistan: protection"],
                id="must-says-envoy",
            ),
            pytest.param(
                "Chinese Ambassador Jiang Zaidong said on Tuesday that Pakistan should bring the "
                "perpetrators of the attack to justice.",
                ["China > Pakistan: accountability"],
                id="envoy-says-should",
            ),
            pytest.param(
                "Foreign Minister Wang Yi stressed the need for Pakistan to strengthen the security "
                "of Chinese personnel.",
                ["China > Pakistan: protection"],
                id="stressed-the-need",
            ),
            pytest.param(
                "In his talks with Mr Dar, Foreign Minister Wang Yi voiced deep concern about the "
                "safety of Chinese workers in Pakistan.",
                ["China > Pakistan: protection"],
                id="voiced-concern",
            ),
            pytest.param(
                "Beijing's demand that Pakistan crack down on the Balochistan Liberation Army was "
                "repeated on Tuesday.",
                ["China > Pakistan: crackdown"],
                id="noun-demand-that",
            ),
            pytest.param(
                "China gave Pakistan three months to arrest the killers of its engineers.",
                ["China > Pakistan: accountability"],
                id="ultimatum",
            ),
            pytest.param(
                "Beijing has conveyed to Islamabad that the safety of its workers must be guaranteed.",
                ["China > Pakistan: protection"],
                id="conveyed-to",
            ),
            pytest.param(
                "China reminded Pakistan of its duty to protect Chinese engineers.",
                ["China > Pakistan: protection"],
                id="reminded-of-duty",
            ),
            pytest.param(
                "China appealed to Pakistan to protect Chinese engineers at Dasu.",
                ["China > Pakistan: protection"],
                id="appealed-to",
            ),
            pytest.param(
                "China expects Pakistan to keep the workers of the Dasu dam safe, its embassy said.",
                ["China > Pakistan: protection"],
                id="expects",
            ),
        ],
    )
    def test_reads_an_ask_in_the_active(self, text, asked):
        """Whatever verb news reports it with, an ask has who asks, who is asked and a kind."""
        assert asks(text) == asked

    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            pytest.param(
                "Pakistan was urged by China on Tuesday to protect Chinese workers along the corridor.",
                ["China > Pakistan: protection"],
                id="urged-by",
            ),
            pytest.param(
                "Pakistan has been asked by Beijing to step up the security of Chinese engineers.",
                ["China > Pakistan: protection"],
                id="been-asked-by",
            ),
            pytest.param(
                "Under pressure from Beijing, Pakistan was told to arrest the killers of the Chinese "
                "engineers.",
                ["China > Pakistan: accountability"],
                id="under-pressure",
            ),
            pytest.param(
                "Islamabad is being pressed by Beijing to let Chinese guards protect Chinese workers.",
                ["China > Pakistan: own-forces"],
                id="being-pressed-by",
            ),
            pytest.param(
                "A thorough investigation of the bombing was demanded by China on Tuesday.",
                ["China > Pakistan: accountability"],
                id="thing-demanded-by",
            ),
        ],
    )
    def test_reads_an_ask_in_the_passive(self, text, asked):
        """In the passive the subject is asked, and who asks stands after "by" or is left open."""
        assert asks(text) == asked

    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            pytest.param(
                "Chinese Ambassador Jiang Zaidong urged Pakistan to protect Chinese engineers.",
                ["China > Pakistan: protection"],
                id="ambassador",
            ),
            pytest.param(
                "The Chinese embassy in Islamabad asked Pakistan to thoroughly investigate the attack.",
                ["China > Pakistan: accountability"],
                id="embassy",
            ),
            pytest.param(
                "China's foreign ministry urged Pakistan to severely punish the perpetrators.",
                ["China > Pakistan: accountability"],
                id="ministry",
            ),
            pytest.param(
                "The Chinese side urged Pakistan to protect Chinese personnel and projects.",
                ["China > Pakistan: protection"],
                id="side",
            ),
            pytest.param(
                "Premier Li Qiang urged Pakistan's leaders to protect Chinese personnel and projects.",
                ["China > Pakistan: protection"],
                id="leaders",
            ),
            pytest.param(
                "Foreign Minister Wang Yi asked Field Marshal Asim Munir to keep Chinese personnel safe.",
                ["China > Pakistan: protection"],
                id="army-chief-asked",
            ),
            pytest.param(
                "Liu Jianchao of the Communist Party of China urged Pakistan to ensure the security "
                "of Chinese people.",
                ["China > Pakistan: protection"],
                id="party",
            ),
            pytest.param(
                "Chinese officials have asked their Pakistani counterparts to protect the engineers.",
                ["China > Pakistan: protection"],
                id="counterparts",
            ),
            pytest.param(
                "Pakistan asked Kabul to dismantle the sanctuaries of the TTP, which it blames for "
                "the attack on Chinese engineers at Besham.",
                ["Pakistan > Afghanistan: crackdown"],
                id="pakistan-asks-kabul",
            ),
            pytest.param(
                "The Balochistan Liberation Army demanded that China leave Balochistan and stop its "
                "projects there.",
                ["Balochistan Liberation Army > China: withdrawal"],
                id="armed-group",
            ),
            pytest.param(
                "The Balochistan Liberation Army, or BLA, has warned Beijing to quit Gwadar.",
                ["Balochistan Liberation Army > China: withdrawal"],
                id="group-warns",
            ),
        ],
    )
    def test_speaks_for_the_state(self, text, asked):
        """Who speaks for a state, its embassy, its ministry or its ruling party asks for the state."""
        assert asks(text) == asked

    def test_takes_the_asker_from_the_clause_that_asks(self):
        """Of two states in a sentence, the one whose verb it is asks."""
        text = (
            "While the United States watched from afar, China asked Pakistan to protect its "
            "engineers in Gwadar."
        )
        assert asks(text) == ["China > Pakistan: protection"]

    def test_takes_a_pronoun_for_the_state_named_before(self):
        """ "It" that asks is the state of the sentence before."""
        text = "China condemned the bombing at Dasu. It urged Pakistan to punish the perpetrators severely."
        assert asks(text) == ["China > Pakistan: accountability"]

    def test_takes_a_person_pronoun_for_the_speaker(self):
        """ "He" who asks is the official named before, and asks for his state."""
        text = (
            "Ambassador Jiang Zaidong met Interior Minister Mohsin Naqvi in Islamabad on Tuesday. "
            "He urged Pakistan to do more for the security of Chinese nationals."
        )
        assert asks(text) == ["China > Pakistan: protection"]


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            pytest.param(
                "China asked Pakistan to protect the engineers of the Dasu dam.", "protection", id="protect"
            ),
            pytest.param(
                "China asked Pakistan to guarantee the safety of Chinese citizens.", "protection", id="safety"
            ),
            pytest.param(
                "China asked Pakistan to keep its workers out of harm's way.", "protection", id="harms-way"
            ),
            pytest.param(
                "China asked Pakistan to set up a joint security mechanism for Chinese nationals.",
                "security-arrangement",
                id="mechanism",
            ),
            pytest.param(
                "China asked Pakistan to raise a dedicated force for CPEC projects.",
                "security-arrangement",
                id="force",
            ),
            pytest.param(
                "China asked Pakistan for a roadmap on how it would protect Chinese workers.",
                "security-plan",
                id="roadmap",
            ),
            pytest.param(
                "China asked Pakistan for a timetable of the new security measures.",
                "security-plan",
                id="timetable",
            ),
            pytest.param(
                "China wants Pakistan to let its own security staff guard Chinese engineers.",
                "own-forces",
                id="own-staff",
            ),
            pytest.param(
                "China asked Pakistan to allow Chinese private security companies on CPEC sites.",
                "own-forces",
                id="private-companies",
            ),
            pytest.param(
                "China asked Pakistan to let Chinese troops into Gwadar.", "own-forces", id="troops"
            ),
            pytest.param(
                "China wants Pakistan to talk directly with Baloch insurgents about the corridor.",
                "direct-talks",
                id="direct-talks",
            ),
            pytest.param(
                "China asked Pakistan to crack down on the Balochistan Liberation Army.",
                "crackdown",
                id="crack-down",
            ),
            pytest.param(
                "China asked Pakistan to act against the hideouts of ETIM.", "crackdown", id="hideouts"
            ),
            pytest.param(
                "China asked Pakistan to launch an operation against the militants of the Majeed Brigade.",
                "crackdown",
                id="operation",
            ),
            pytest.param(
                "China asked Pakistan to investigate the bombing.", "accountability", id="investigate"
            ),
            pytest.param(
                "China asked Pakistan to hand down exemplary punishment to the attackers.",
                "accountability",
                id="punishment",
            ),
            pytest.param(
                "China asked Pakistan to bring the attackers before a court.", "accountability", id="court"
            ),
            pytest.param(
                "China asked Pakistan for assurances that no third country would be let into Gwadar.",
                "strategic-assurance",
                id="third-country",
            ),
            pytest.param(
                "China asked Pakistan to compensate the families of the five dead engineers.",
                "compensation",
                id="compensate",
            ),
            pytest.param(
                "The Balochistan Liberation Front demanded that Pakistan end its military operations "
                "along the corridor.",
                "end-operations",
                id="operations",
            ),
            pytest.param(
                "Baloch insurgents demanded that Pakistan give Balochistan autonomy before any more "
                "work on CPEC.",
                "autonomy",
                id="autonomy",
            ),
            pytest.param(
                "Baloch insurgents demanded that Pakistan give Balochistan a fair share of the "
                "revenues of Gwadar port.",
                "resource-share",
                id="share",
            ),
            pytest.param(
                "The Balochistan Liberation Army asked China to pull out of Gwadar.",
                "withdrawal",
                id="pull-out",
            ),
            pytest.param(
                "The Balochistan Liberation Army asked China to halt its projects in Balochistan.",
                "withdrawal",
                id="halt",
            ),
        ],
    )
    def test_sorts_what_is_asked_for(self, text, kind):
        """The kind is that of what is to be done."""
        assert [str(demand.kind) for demand in read(text).demands] == [kind]

    def test_tells_two_kinds_apart(self):
        """Two asks of different kinds in one sentence are two demands."""
        text = "China urged Pakistan to punish the perpetrators and to protect Chinese workers."
        assert asks(text) == ["China > Pakistan: accountability", "China > Pakistan: protection"]

    def test_counts_an_ask_that_is_repeated_once(self):
        """The same ask said again, by another official on another day, is one demand."""
        text = (
            "Foreign Minister Wang Yi urged Pakistan on Tuesday to protect Chinese workers. "
            "Ambassador Jiang Zaidong had asked Pakistan in May to ensure the safety of Chinese nationals."
        )
        assert asks(text) == ["China > Pakistan: protection"]

    def test_keeps_the_words_of_a_repeated_ask(self):
        """A demand told twice carries the words of both places."""
        text = (
            "Foreign Minister Wang Yi urged Pakistan on Tuesday to protect Chinese workers. "
            "Ambassador Jiang Zaidong had asked Pakistan in May to ensure the safety of Chinese nationals."
        )
        words = " ".join(evidence.text for evidence in the_demand(text).evidence)
        assert "protect Chinese workers" in words
        assert "safety of Chinese nationals" in words

    def test_tells_two_askers_apart(self):
        """What the armed group wants of China is not what China wants of Pakistan."""
        text = (
            "China urged Pakistan to protect its engineers in Gwadar. "
            "The Balochistan Liberation Army demanded that China leave Balochistan."
        )
        assert asks(text) == [
            "Balochistan Liberation Army > China: withdrawal",
            "China > Pakistan: protection",
        ]


class TestNotAsked:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China did not ask Pakistan to let its troops guard Chinese engineers.", id="did-not-ask"
            ),
            pytest.param(
                "China has never demanded that Pakistan accept Chinese guards.", id="never-demanded"
            ),
            pytest.param(
                "Beijing has not asked Islamabad for permission to station Chinese guards in Gwadar.",
                id="has-not-asked",
            ),
            pytest.param(
                "No request for Chinese guards has been made to Pakistan, officials said.", id="no-request"
            ),
            pytest.param(
                "Neither China nor any other country asked Pakistan to let in foreign guards.", id="neither"
            ),
            pytest.param(
                "China stopped short of demanding that Pakistan let in Chinese guards.", id="stopped-short"
            ),
            pytest.param("China refrained from asking Pakistan to let in Chinese guards.", id="refrained"),
            pytest.param(
                "It is not true that China asked Pakistan to let Chinese troops into Gwadar.", id="not-true"
            ),
            pytest.param("Nobody in Beijing asked Pakistan to let in Chinese guards.", id="nobody"),
            pytest.param("China no longer asks Pakistan to let in Chinese guards.", id="no-longer"),
        ],
    )
    def test_reads_no_ask_out_of_a_negation(self, text):
        """What was not asked is no demand."""
        assert asks(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Should China ask Pakistan to let its own guards protect Chinese engineers?", id="should"
            ),
            pytest.param(
                "Has Beijing demanded that Islamabad crack down on the Balochistan Liberation Army?", id="has"
            ),
            pytest.param("Will China press Pakistan to accept a joint security mechanism?", id="will"),
            pytest.param("What if China were to ask Pakistan to let its troops guard Gwadar?", id="what-if"),
        ],
    )
    def test_reads_no_ask_out_of_a_question(self, text):
        """A question claims nothing."""
        assert asks(text + " Nobody in Islamabad will say.") == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "If China asked Pakistan to let in Chinese guards, Islamabad would have to think hard.",
                id="if",
            ),
            pytest.param(
                "China would ask Pakistan to let in Chinese guards only after another attack, analysts say.",
                id="would",
            ),
            pytest.param(
                "China might ask Pakistan to accept Chinese guards, a retired diplomat said.", id="might"
            ),
            pytest.param(
                "Analysts say China could demand that Pakistan crack down on the Balochistan "
                "Liberation Army.",
                id="could",
            ),
            pytest.param(
                "Unless China demands that Pakistan accept Chinese guards, nothing will change.", id="unless"
            ),
            pytest.param(
                "It is unclear whether China asked Pakistan to let in Chinese guards.", id="whether"
            ),
            pytest.param("China is unlikely to ask Pakistan to let in Chinese guards.", id="unlikely"),
            pytest.param(
                "Were China to ask Pakistan for a roadmap on security, Islamabad would have none to give.",
                id="were-to",
            ),
        ],
    )
    def test_reads_no_ask_out_of_a_supposition(self, text):
        """What would, could or might be asked has not been asked."""
        assert asks(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Pakistan must protect Chinese workers if the corridor is to have a future.", id="must"
            ),
            pytest.param("Islamabad should do more to keep Chinese engineers safe.", id="should"),
            pytest.param(
                "The government needs to crack down on the militants who threaten the corridor.",
                id="needs-to",
            ),
            pytest.param(
                "It is time for Pakistan to raise a proper force for the security of Chinese projects.",
                id="time",
            ),
            pytest.param("In my view Pakistan ought to let the Chinese guard their own people.", id="ought"),
        ],
    )
    def test_reads_no_ask_out_of_a_columnists_must(self, text):
        """What the writer himself thinks Pakistan must do, nobody has asked."""
        assert asks(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Pakistan promised China to protect Chinese workers.", id="promised"),
            pytest.param(
                "Prime Minister Shehbaz Sharif assured President Xi Jinping that Pakistan would keep "
                "Chinese workers safe.",
                id="assured",
            ),
            pytest.param(
                "Pakistan will spare no effort to ensure the safety of Chinese nationals, Interior "
                "Minister Mohsin Naqvi said.",
                id="will-spare-no-effort",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif reiterated Pakistan's resolve to protect Chinese nationals.",
                id="resolve",
            ),
            pytest.param(
                "Pakistan is committed to bringing the culprits to justice, the foreign office said.",
                id="committed",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif stressed that the security of Chinese nationals was "
                "Pakistan's top priority.",
                id="own-priority",
            ),
            pytest.param(
                "The army chief vowed that the perpetrators would be punished and Chinese citizens "
                "protected.",
                id="vowed",
            ),
            pytest.param(
                "Pakistan offered China a joint security company to guard Chinese workers.", id="offered"
            ),
        ],
    )
    def test_reads_no_ask_out_of_a_promise(self, text):
        """What a party promises of its own is no demand."""
        assert asks(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Interior Minister Mohsin Naqvi directed the police to tighten the security of "
                "Chinese nationals.",
                id="directed-police",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif ordered his ministers to protect Chinese engineers at "
                "all costs.",
                id="ordered-ministers",
            ),
            pytest.param(
                "The prime minister told the provinces to set up special units for the security of "
                "Chinese nationals.",
                id="told-provinces",
            ),
            pytest.param(
                "Planning Minister Ahsan Iqbal asked officials to prepare a security plan for "
                "Chinese workers.",
                id="asked-officials",
            ),
            pytest.param(
                "The interior ministry asked provincial governments to ensure the security of "
                "Chinese engineers.",
                id="ministry-asked-provinces",
            ),
        ],
    )
    def test_reads_no_ask_out_of_an_order_to_ones_own(self, text):
        """A minister's order to his own departments is no demand."""
        assert asks(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China asked Pakistan for sovereign guarantees for the ML-1 loan.", id="sovereign-guarantees"
            ),
            pytest.param(
                "Chinese lenders want additional guarantees from Pakistan before financing ML-1.",
                id="lenders",
            ),
            pytest.param(
                "Sinosure sought a guarantee from Pakistan for the repayment of the loan.", id="sinosure"
            ),
            pytest.param("China asked Pakistan to clear the dues of Chinese power plants.", id="dues"),
            pytest.param("Pakistan asked China to roll over a loan of $2 billion.", id="rollover"),
            pytest.param("Pakistan asked China to lower the interest rate on the ML-1 loan.", id="interest"),
            pytest.param("China asked Pakistan to issue visas to its engineers faster.", id="visas"),
            pytest.param("China urged Pakistan to cut duties on Chinese cars.", id="duties"),
            pytest.param("Pakistan asked China to invest more in Gwadar.", id="invest"),
            pytest.param("China asked Pakistan to speed up work on the Gwadar airport.", id="speed-up"),
            pytest.param(
                "Pakistan asked China to put up collateral as security for the loan.", id="collateral"
            ),
            pytest.param("China urged Pakistan to improve food security in Gwadar.", id="food-security"),
            pytest.param("Pakistan asked China to help with its energy security.", id="energy-security"),
            pytest.param("China asked Pakistan to save money on the Gwadar airport.", id="save-money"),
            pytest.param(
                "China asked Pakistan to secure more funds for the ML-1 railway.", id="secure-funds"
            ),
        ],
    )
    def test_reads_no_ask_about_money_and_terms(self, text):
        """Guarantees for loans, dues, duties and visas are not about security."""
        assert asks(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China asked Pakistan to give the injured engineers the best treatment.", id="injured"
            ),
            pytest.param("China thanked Pakistan for the safety of its workers.", id="thanked"),
            pytest.param(
                "China praised Pakistan for the steps taken to protect Chinese workers.", id="praised"
            ),
            pytest.param(
                "China appreciated Pakistan's efforts to ensure the safety of Chinese personnel.",
                id="appreciated",
            ),
            pytest.param(
                "China condemned the attack and offered its condolences to the families.", id="condemned"
            ),
            pytest.param("China and Pakistan discussed the security of Chinese workers.", id="discussed"),
            pytest.param(
                "Foreign Minister Wang Yi called on President Asif Ali Zardari in Islamabad on Tuesday.",
                id="called-on-visit",
            ),
            pytest.param(
                "Chinese Ambassador Jiang Zaidong called on Interior Minister Mohsin Naqvi to "
                "discuss the security of Chinese nationals.",
                id="called-on-to-discuss",
            ),
            pytest.param("China asked Pakistan how many workers were on the Dasu site.", id="asked-how-many"),
            pytest.param(
                "China asked Pakistan to send more students to Chinese universities.", id="students"
            ),
            pytest.param(
                "India asked Pakistan to act against the terrorists who attacked Pahalgam.",
                id="india-elsewhere",
            ),
            pytest.param("The United States urged Israel to protect civilians in Gaza.", id="gaza"),
            pytest.param("Iran urged Afghanistan to secure its border and arrest smugglers.", id="iran"),
            pytest.param(
                "China called Pakistan an ironclad friend and its security forces brave.", id="called-names"
            ),
        ],
    )
    def test_reads_no_ask_where_nothing_about_corridor_security_is_asked(self, text):
        """Thanks, visits, talk, care for the wounded and other countries' affairs are no demands."""
        assert asks(text) == []

    def test_does_not_take_engineers_for_their_state(self):
        """What Chinese engineers ask, China has not asked."""
        demands = read("Chinese engineers asked the contractor for better pay and safer buses.").demands
        assert [d for d in demands if d.demander == "china"] == []

    def test_does_not_take_a_columnist_for_his_state(self):
        """What a Chinese scholar thinks, China has not asked."""
        text = "Pakistan must protect Chinese workers, writes Liu Zongyi, a scholar in Shanghai."
        assert [d for d in read(text).demands if d.demander == "china"] == []

    def test_reads_no_ask_out_of_a_headline_alone(self):
        """A demand needs a sentence that tells it."""
        assert (
            list(
                read(
                    "The corridor turned ten this year. Its roads are open.",
                    headline="Should China ask for more?",
                ).demands
            )
            == []
        )

    def test_does_not_claim_a_denied_ask_for_an_official(self):
        """An ask that is denied is none, or carries its denial and no official says it."""
        text = (
            "Pakistan's foreign office denied reports that China had asked it to let Chinese troops "
            "guard Gwadar."
        )
        for demand in read(text).demands:
            assert demand.attribution in {Attribution.MEDIA, Attribution.ANONYMOUS}
            assert [str(response.stance) for response in demand.responses] == ["deny"]


class TestStrength:
    @pytest.mark.parametrize(
        ("text", "strength"),
        [
            pytest.param(
                "China demanded that Pakistan protect its engineers.", Strength.DEMAND, id="demanded"
            ),
            pytest.param(
                "China insisted that Pakistan protect its engineers.", Strength.DEMAND, id="insisted"
            ),
            pytest.param(
                "China is pressing Pakistan to protect its engineers.", Strength.DEMAND, id="pressing"
            ),
            pytest.param("China warned Pakistan to protect its engineers.", Strength.DEMAND, id="warned"),
            pytest.param("China asked Pakistan to protect its engineers.", Strength.REQUEST, id="asked"),
            pytest.param("China urged Pakistan to protect its engineers.", Strength.REQUEST, id="urged"),
            pytest.param(
                "China hopes that Pakistan will protect its engineers.", Strength.REQUEST, id="hopes"
            ),
            pytest.param(
                "China called on Pakistan to protect its engineers.", Strength.REQUEST, id="called-on"
            ),
            pytest.param(
                "China sought better protection for its engineers from Pakistan.",
                Strength.REQUEST,
                id="sought",
            ),
            pytest.param(
                "China stressed the need to protect its engineers in Pakistan.",
                Strength.REQUEST,
                id="stressed",
            ),
            pytest.param(
                "China expressed concern to Pakistan over the safety of its engineers.",
                Strength.CONCERN,
                id="concern",
            ),
            pytest.param(
                "China is worried about the safety of its engineers in Pakistan and has told Islamabad so.",
                Strength.CONCERN,
                id="worried",
            ),
            pytest.param(
                "China expressed concern over the attack and asked Pakistan to protect its engineers.",
                Strength.REQUEST,
                id="concern-and-asked",
            ),
            pytest.param(
                "China will not release money for ML-1 until Pakistan protects its engineers.",
                Strength.CONDITION,
                id="until",
            ),
            pytest.param(
                "China will resume work on the Dasu dam only if Pakistan guarantees the safety of "
                "its engineers.",
                Strength.CONDITION,
                id="only-if",
            ),
            pytest.param(
                "China has refused to sign the ML-1 loan unless Pakistan guarantees the safety of "
                "its engineers.",
                Strength.CONDITION,
                id="unless",
            ),
            pytest.param(
                "China has made further loans for ML-1 conditional on better protection of its engineers.",
                Strength.CONDITION,
                id="conditional-on",
            ),
        ],
    )
    def test_says_how_hard_it_is_asked(self, text, strength):
        """Demanding is harder than asking, and voicing worry softer; what is withheld makes a condition."""
        assert the_demand(text).strength is strength

    @pytest.mark.parametrize(
        ("text", "withheld"),
        [
            pytest.param(
                "China will not release money for ML-1 until Pakistan protects its engineers.",
                "ML-1",
                id="until",
            ),
            pytest.param(
                "China will resume work on the Dasu dam only if Pakistan guarantees the safety of "
                "its engineers.",
                "Dasu",
                id="only-if",
            ),
            pytest.param(
                "China has made further loans for ML-1 conditional on better protection of its engineers.",
                "loans",
                id="conditional-on",
            ),
            pytest.param(
                "Beijing told Islamabad that CPEC Phase-2 would not start unless it was given a "
                "security roadmap.",
                "CPEC Phase-2",
                id="told",
            ),
        ],
    )
    def test_says_what_is_withheld(self, text, withheld):
        """A condition names, in the page's words, what is withheld until it is met."""
        assert withheld in (the_demand(text).condition_for or "")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China urged Pakistan to protect its engineers before the summit in July.", id="before-a-date"
            ),
            pytest.param(
                "China urged Pakistan to protect its engineers until the dam is finished.", id="until-a-date"
            ),
            pytest.param(
                "China asked Pakistan to protect its engineers, an official said on condition of anonymity.",
                id="anonymity",
            ),
        ],
    )
    def test_makes_no_condition_of_a_date_or_a_source(self, text):
        """ "Before", "until" and "condition" alone withhold nothing."""
        demand = the_demand(text)
        assert (demand.strength, demand.condition_for) == (Strength.REQUEST, None)


class TestWhoSaysSo:
    @pytest.mark.parametrize(
        ("text", "source"),
        [
            pytest.param(
                "China urged Pakistan to protect its engineers, foreign ministry spokesman Lin Jian "
                "said on Tuesday.",
                Attribution.OFFICIAL,
                id="spokesman",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong urged Pakistan on Tuesday to protect Chinese engineers.",
                Attribution.OFFICIAL,
                id="ambassador",
            ),
            pytest.param(
                "In a statement, the Chinese embassy asked Pakistan to punish the perpetrators.",
                Attribution.OFFICIAL,
                id="statement",
            ),
            pytest.param(
                "China has asked Pakistan to let Chinese guards protect its engineers, sources said.",
                Attribution.ANONYMOUS,
                id="sources",
            ),
            pytest.param(
                "China has asked Pakistan to let Chinese guards protect its engineers, an official "
                "who asked not to be named said.",
                Attribution.ANONYMOUS,
                id="not-named",
            ),
            pytest.param(
                "China has asked Pakistan to let Chinese guards protect its engineers, according to "
                "top military sources.",
                Attribution.ANONYMOUS,
                id="military-sources",
            ),
            pytest.param(
                "According to two officials familiar with the talks, China has asked Pakistan to let "
                "in Chinese guards.",
                Attribution.ANONYMOUS,
                id="familiar",
            ),
            pytest.param(
                "China has asked Pakistan to let Chinese guards protect its engineers, Nikkei Asia "
                "reported on Monday.",
                Attribution.MEDIA,
                id="nikkei",
            ),
            pytest.param(
                "Reuters reported that China has asked Pakistan to let Chinese guards protect its engineers.",
                Attribution.MEDIA,
                id="reuters",
            ),
            pytest.param(
                "China has long asked Pakistan to let Chinese guards protect its engineers.",
                Attribution.AUTHOR,
                id="author",
            ),
        ],
    )
    def test_says_who_vouches_for_an_ask(self, text, source):
        """An ask is vouched for by a named speaker, an unnamed one, another outlet or the writer."""
        assert the_demand(text).attribution is source

    def test_asks_not_to_be_named_is_no_ask(self):
        """A source's wish to stay unnamed is not a demand."""
        assert asks("The officials asked not to be named for security reasons.") == []

    def test_names_the_projects_of_an_ask(self):
        """A demand carries the projects that it names."""
        assert the_demand("China urged Pakistan to protect its engineers at the Dasu dam.").projects != ()

    def test_proves_what_is_asked_with_its_words(self):
        """The evidence of a demand holds the words of what is asked."""
        demand = the_demand("China urged Pakistan to punish the perpetrators of the attack.")
        assert any("punish the perpetrators" in evidence.text for evidence in demand.evidence)

    def test_names_both_sides_as_actors(self):
        """Who asks and who is asked are actors of the page."""
        assert actors("China urged Pakistan to punish the perpetrators of the attack.") == [
            "China",
            "Pakistan",
        ]


class TestStories:
    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            pytest.param(
                "The Chinese embassy in Pakistan strongly condemned the attack. It urged the "
                "Pakistani side to thoroughly investigate the incident, severely punish the "
                "perpetrators, and take practical measures to protect Chinese citizens, institutions "
                "and projects in Pakistan.",
                ["China > Pakistan: accountability", "China > Pakistan: protection"],
                id="embassy-statement",
            ),
            pytest.param(
                "Xi said that China supports Pakistan in fighting terrorism, and hopes that Pakistan "
                "will continue to make every effort to ensure the safety of Chinese personnel, "
                "projects and institutions.",
                ["China > Pakistan: protection"],
                id="readout",
            ),
            pytest.param(
                "Spokesperson Mao Ning told a regular briefing in Beijing that China strongly "
                "condemned the attack. “We ask the Pakistani side to hunt down the perpetrators and "
                "bring them to justice,” she said.",
                ["China > Pakistan: accountability"],
                id="we-ask",
            ),
            pytest.param(
                "“We hope the Pakistani side will continue to provide security for the builders of "
                "the corridor,” foreign ministry spokesman Lin Jian said on Tuesday.",
                ["China > Pakistan: protection"],
                id="we-hope",
            ),
            pytest.param(
                "Reuters reported in November that Beijing had been pushing Islamabad to allow its "
                "own security staff to protect thousands of Chinese citizens working there. "
                "Pakistan's foreign office rejected the report as speculation.",
                ["China > Pakistan: own-forces"],
                id="pushing-report",
            ),
            pytest.param(
                "Five engineers died. After the bombing of 2021 at Dasu, China had halted work on "
                "the dam and demanded $38 million in compensation from Pakistan.",
                ["China > Pakistan: compensation"],
                id="history",
            ),
            pytest.param(
                "In a video, the BLA's Majeed Brigade warned Chinese President Xi Jinping to abandon "
                "all projects in Balochistan.",
                ["Balochistan Liberation Army > China: withdrawal"],
                id="video",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong said it was unacceptable that Chinese citizens had been "
                "attacked twice in six months. He urged Islamabad to severely punish the attackers "
                "and to crack down on all anti-China groups.",
                ["China > Pakistan: accountability", "China > Pakistan: crackdown"],
                id="unacceptable",
            ),
            pytest.param(
                "Beijing has sought Islamabad's permission to bring in Chinese security companies, "
                "but Islamabad has politely declined.",
                ["China > Pakistan: own-forces"],
                id="permission",
            ),
            pytest.param(
                "Pakistan turned down a Chinese request to let private Chinese security firms guard "
                "its engineers.",
                ["China > Pakistan: own-forces"],
                id="turned-down-a-request",
            ),
            pytest.param(
                "In response to a Chinese demand for better protection of its workers, Pakistan "
                "raised a second Special Security Division.",
                ["China > Pakistan: protection"],
                id="in-response-to",
            ),
            pytest.param(
                "China, which has repeatedly asked Pakistan to protect its citizens, condemned the attack.",
                ["China > Pakistan: protection"],
                id="relative-clause",
            ),
            pytest.param(
                "Having asked Pakistan in vain to protect its engineers, China pulled out 300 of them.",
                ["China > Pakistan: protection"],
                id="participle",
            ),
            pytest.param(
                "It was China that asked Pakistan to raise a force for the security of its workers.",
                ["China > Pakistan: security-arrangement"],
                id="cleft",
            ),
            pytest.param(
                "The Chinese have asked for a joint security company. Pakistan has not agreed to this.",
                ["China > Pakistan: security-arrangement"],
                id="the-chinese",
            ),
            pytest.param(
                "China Gezhouba Group Company told Pakistan that it would not resume work at Dasu "
                "unless it was given a security plan.",
                ["China Gezhouba Group Company > Pakistan: security-plan"],
                id="company",
            ),
            pytest.param(
                "President Xi Jinping asked Prime Minister Imran Khan to find out who had bombed the bus.",
                ["China > Pakistan: accountability"],
                id="find-out-who",
            ),
            pytest.param(
                "The attack came a week after Beijing told Islamabad to do more for the security of "
                "its nationals.",
                ["China > Pakistan: protection"],
                id="a-week-after",
            ),
            pytest.param(
                "Despite calls by China to protect its nationals, Pakistan has withdrawn two battalions.",
                ["China > Pakistan: protection"],
                id="despite-calls",
            ),
            pytest.param(
                "Foreign Minister Wang Yi told Foreign Minister Ishaq Dar that China attached great "
                "importance to the safety of its people and wanted the culprits punished.",
                ["China > Pakistan: accountability", "China > Pakistan: protection"],
                id="attached-importance",
            ),
            pytest.param(
                "China's ambassador asked the chief minister of Balochistan, Sarfraz Bugti, to "
                "tighten the security of Chinese nationals in the province.",
                ["China > Pakistan: protection"],
                id="chief-minister-asked",
            ),
        ],
    )
    def test_reads_what_news_tells_at_length(self, text, asked):
        """Asks stand in readouts, quotations, reports of reports, relative clauses and history."""
        assert asks(text, "June 12, 2025") == asked

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China asked its citizens in Pakistan to stay indoors and remain vigilant.", id="own-citizens"
            ),
            pytest.param(
                "The Chinese embassy advised Chinese companies in Pakistan to strengthen their security.",
                id="own-companies",
            ),
            pytest.param(
                "The two sides agreed to set up a joint working group on the security of Chinese workers.",
                id="agreed",
            ),
            pytest.param(
                "China and Pakistan signed an agreement on counter-terrorism and the security of projects.",
                id="signed",
            ),
            pytest.param(
                "Chinese foreign ministry spokesman Geng Shuang said he was not aware of any request "
                "to send troops to Gwadar.",
                id="not-aware",
            ),
            pytest.param(
                "Asked whether China had demanded guards of its own, Interior Minister Mohsin Naqvi said no.",
                id="asked-whether",
            ),
            pytest.param(
                "“China has not asked us for anything of the kind,” Interior Minister Mohsin Naqvi "
                "said of the Chinese guards.",
                id="has-not-asked-us",
            ),
            pytest.param(
                "Asked by reporters about the security of Chinese workers, Planning Minister Ahsan "
                "Iqbal pointed to the new force.",
                id="asked-by-reporters",
            ),
            pytest.param(
                "China is said to be content with the security of its workers and to have no demands.",
                id="no-demands",
            ),
            pytest.param("Pakistan has asked China for drones and jammers.", id="pakistan-asks-for-drones"),
            pytest.param(
                "Prime Minister Shehbaz Sharif asked Chinese investors to come to Gwadar and "
                "promised them full security.",
                id="invites-investors",
            ),
            pytest.param(
                "Pakistan called the attack on Chinese engineers an act of cowardice and vowed to "
                "punish its planners.",
                id="called-the-attack",
            ),
            pytest.param(
                "The state must ensure that Chinese nationals are protected. The government should "
                "also talk to the Baloch.",
                id="editorial",
            ),
            pytest.param(
                "Security experts say that Pakistan needs a better plan for the protection of "
                "Chinese nationals.",
                id="experts",
            ),
            pytest.param(
                "The demand for electricity in Balochistan has grown since the Hub plant opened.",
                id="demand-for-electricity",
            ),
            pytest.param(
                "China has increased its demand for Pakistani mangoes, and the security of supply is "
                "a concern.",
                id="mangoes",
            ),
            pytest.param(
                "Police asked the driver of the bus that carried Chinese workers for his papers.",
                id="police-asked-driver",
            ),
            pytest.param("Pakistan wants China to protect it from a default.", id="protect-from-default"),
            pytest.param(
                "China pressed ahead with the Dasu dam, and its workers returned under the "
                "protection of the army.",
                id="pressed-ahead",
            ),
            pytest.param(
                "China expects the protection of the Dasu site to cost Pakistan $10 million a year.",
                id="expects-to-cost",
            ),
            pytest.param("China wants to protect its investments in Gwadar.", id="wants-to-itself"),
            pytest.param(
                "Beijing hopes to safeguard its interests along the corridor.", id="hopes-to-itself"
            ),
            pytest.param(
                "China called its engineers home after the attack for their own safety.", id="called-home"
            ),
            pytest.param(
                "China demanded nothing, and Pakistan promised to punish the attackers all the same.",
                id="demanded-nothing",
            ),
        ],
    )
    def test_reads_nothing_where_china_asks_pakistan_nothing(self, text):
        """Advice to one's own people, agreements, denials and other senses are no demands."""
        assert [line for line in asks(text) if not line.startswith("China > ?")] == []

    def test_reads_one_demand_out_of_a_long_story(self):
        """A story comes back to its demand again and again; it is one demand."""
        text = (
            "China has asked Pakistan to step up the protection of its people, its embassy has said.\n\n"
            "“The safety of Chinese nationals must be ensured,” a spokesperson for the embassy said.\n\n"
            "The embassy also called on Islamabad to protect Chinese projects. Beijing has "
            "repeatedly urged Pakistan to "
            "guarantee the security of Chinese personnel."
        )
        assert asks(text) == ["China > Pakistan: protection"]

    def test_dates_a_demand(self):
        """A demand has the day on which it was made."""
        assert (
            str(the_demand("China urged Pakistan on Tuesday to protect its engineers.").when) == "2025-06-10"
        )

    def test_does_not_date_a_demand_by_the_attack(self):
        """The day of the attack is not that of the demand."""
        demand = the_demand("China urged Pakistan to punish those who killed five engineers on March 26.")
        assert demand.when is None

    def test_ties_a_demand_to_its_meeting(self):
        """What was asked at a meeting points at it."""
        text = (
            "At a meeting with Prime Minister Shehbaz Sharif in Beijing on Tuesday, "
            "President Xi Jinping urged Pakistan to protect Chinese workers."
        )
        corpus = read(text)
        assert [d.meeting for d in corpus.demands] == [m.id for m in corpus.meetings]

    def test_lets_joint_askers_ask_a_third(self):
        """What China and Pakistan ask of Afghanistan together, they do not ask of each other."""
        text = (
            "China and Pakistan called on Afghanistan to take action against the terrorist groups "
            "that attack Chinese nationals."
        )
        assert {line.partition(" > ")[2] for line in asks(text)} == {"Afghanistan: crackdown"}


class TestFiner:
    @pytest.mark.parametrize(
        ("text", "asked"),
        [
            pytest.param(
                "China told Pakistan not to relax the protection of Chinese engineers.",
                ["China > Pakistan: protection"],
                id="told-not-to",
            ),
            pytest.param(
                "China urged Pakistan not to let down its guard and to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="not-to-and-to",
            ),
            pytest.param(
                "China asked that Pakistan protect its workers.",
                ["China > Pakistan: protection"],
                id="asked-that",
            ),
            pytest.param(
                "China asked for the protection of its workers by Pakistan.",
                ["China > Pakistan: protection"],
                id="asked-for-by",
            ),
            pytest.param(
                "China's request to Pakistan was plain: protect our workers.",
                ["China > Pakistan: protection"],
                id="colon",
            ),
            pytest.param(
                "“Pakistan must protect our workers,” Ambassador Jiang Zaidong said.",
                ["China > Pakistan: protection"],
                id="quoted-must",
            ),
            pytest.param(
                "“The killers must be punished,” Ambassador Jiang Zaidong said in Islamabad.",
                ["China > Pakistan: accountability"],
                id="quoted-passive-must",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong said that the killers of the engineers had to be punished.",
                ["China > Pakistan: accountability"],
                id="had-to-be",
            ),
            pytest.param(
                "According to the embassy, China has asked Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="according-to",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong once again asked Pakistan to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="once-again",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong, speaking in Karachi on Tuesday, asked Pakistan to protect "
                "Chinese workers.",
                ["China > Pakistan: protection"],
                id="parenthesis",
            ),
            pytest.param(
                "Speaking in Karachi on Tuesday, Ambassador Jiang Zaidong asked Pakistan to protect "
                "Chinese workers.",
                ["China > Pakistan: protection"],
                id="participle-first",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong condemned the attack and asked Pakistan to protect Chinese "
                "workers.",
                ["China > Pakistan: protection"],
                id="second-verb",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong condemned the attack, thanked the rescuers and asked "
                "Pakistan to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="third-verb",
            ),
            pytest.param(
                "China has been urging Pakistan for months to protect its workers.",
                ["China > Pakistan: protection"],
                id="for-months",
            ),
            pytest.param(
                "China had earlier asked Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="had-earlier",
            ),
            pytest.param(
                "China continues to ask Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="continues-to",
            ),
            pytest.param(
                "China does ask Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="does-ask",
            ),
            pytest.param(
                "China used the occasion to ask Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="used-the-occasion",
            ),
            pytest.param(
                "China joined Russia in asking Pakistan to protect foreign workers on CPEC.",
                ["China > Pakistan: protection"],
                id="joined-in-asking",
            ),
            pytest.param(
                "China repeated its call on Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="repeated-its-call",
            ),
            pytest.param(
                "China made it clear to Pakistan that it wanted the culprits punished.",
                ["China > Pakistan: accountability"],
                id="made-it-clear",
            ),
            pytest.param(
                "China put pressure on Pakistan to protect its workers.",
                ["China > Pakistan: protection"],
                id="put-pressure-on",
            ),
            pytest.param(
                "China is pushing Pakistan hard to crack down on the Balochistan Liberation Army.",
                ["China > Pakistan: crackdown"],
                id="pushing-hard",
            ),
            pytest.param(
                "China is understood to have asked Pakistan to let in Chinese guards.",
                ["China > Pakistan: own-forces"],
                id="understood-to-have",
            ),
            pytest.param(
                "China reportedly asked Pakistan to let in Chinese guards.",
                ["China > Pakistan: own-forces"],
                id="reportedly",
            ),
            pytest.param(
                "China, Pakistan's closest friend, asked it to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="apposition-pronoun",
            ),
            pytest.param(
                "Foreign Minister Wang Yi asked his Pakistani counterpart to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="asked-counterpart",
            ),
            pytest.param(
                "Foreign Minister Wang Yi asked Pakistan's government to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="asked-government",
            ),
            pytest.param(
                "Chinese Premier Li Qiang asked PM Shehbaz to protect Chinese workers.",
                ["China > Pakistan: protection"],
                id="pm-first-name",
            ),
            pytest.param(
                "The Balochistan Liberation Front gave China a month to leave Gwadar.",
                ["Balochistan Liberation Front > China: withdrawal"],
                id="gave-a-month",
            ),
            pytest.param(
                "“China should get out of Balochistan,” the Balochistan Liberation Army said in a statement.",
                ["Balochistan Liberation Army > China: withdrawal"],
                id="quoted-get-out",
            ),
        ],
    )
    def test_reads_the_same_ask_in_many_frames(self, text, asked):
        """Adverbs, tenses, second verbs, quotations, nouns and set phrases do not hide an ask."""
        assert asks(text) == asked

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("China saw no need to ask Pakistan for more guards.", id="no-need-to-ask"),
            pytest.param(
                "China dropped its plan to ask Pakistan to let in Chinese guards.", id="dropped-plan"
            ),
            pytest.param("China hesitated to ask Pakistan to let in Chinese guards.", id="hesitated"),
            pytest.param(
                "Far from asking Pakistan to let in Chinese guards, China praised its army.", id="far-from"
            ),
            pytest.param(
                "Instead of asking Pakistan to let in Chinese guards, China praised its army.",
                id="instead-of",
            ),
            pytest.param(
                "Reports that China asked Pakistan to let in Chinese guards are false, the foreign "
                "ministry said.",
                id="reports-are-false",
            ),
            pytest.param(
                "The minister dismissed as fiction a report that China had asked Pakistan for bases.",
                id="dismissed",
            ),
            pytest.param(
                "China could have asked Pakistan to let in Chinese guards, but it did not.", id="could-have"
            ),
            pytest.param(
                "There is no truth in the claim that China demanded the punishment of officers.",
                id="no-truth",
            ),
            pytest.param("China is not asking Pakistan to let in Chinese guards.", id="is-not-asking"),
            pytest.param("China isn't asking Pakistan to let in Chinese guards.", id="isnt"),
            pytest.param("China didn’t ask Pakistan to let in Chinese guards.", id="didnt-curly"),
            pytest.param("China hasn't urged Pakistan to crack down on the militants.", id="hasnt"),
            pytest.param("China never once asked Pakistan to let in Chinese guards.", id="never-once"),
            pytest.param(
                "China rarely asks, and it has asked Pakistan for nothing about security.", id="for-nothing"
            ),
            pytest.param("Suppose that China asked Pakistan to let in Chinese guards.", id="suppose"),
            pytest.param("Imagine that China demands that Pakistan punish its generals.", id="imagine"),
            pytest.param(
                "Should China ask Pakistan to let in Chinese guards, Islamabad will refuse.",
                id="should-inverted",
            ),
            pytest.param(
                "Had China asked Pakistan to let in Chinese guards, Islamabad would have refused.",
                id="had-inverted",
            ),
            pytest.param(
                "Critics fear that China will one day ask Pakistan to let in Chinese troops.",
                id="critics-fear",
            ),
            pytest.param("Rumours swirled in Gwadar that one day Chinese soldiers would come.", id="rumours"),
            pytest.param("I would urge Pakistan to protect Chinese workers.", id="i-would-urge"),
            pytest.param("We should all demand that the killers be punished.", id="we-should-all"),
        ],
    )
    def test_reads_no_ask_out_of_finer_denials_and_suppositions(self, text):
        """Contractions, inversions, "instead of" and "far from" negate and suppose as well."""
        claimed = [d for d in read(text).demands if not any(str(r.stance) == "deny" for r in d.responses)]
        assert claimed == []

    @pytest.mark.parametrize(
        ("text", "kinds"),
        [
            pytest.param(
                "China urged Pakistan to arrest the killers, to protect Chinese workers and to set "
                "up a joint security mechanism.",
                ["accountability", "protection", "security-arrangement"],
                id="three",
            ),
            pytest.param(
                "China urged Pakistan to protect its workers, projects and institutions.",
                ["protection"],
                id="list-of-one-kind",
            ),
            pytest.param(
                "China urged Pakistan to investigate the attack and bring the culprits to justice.",
                ["accountability"],
                id="two-of-one-kind",
            ),
            pytest.param(
                "China urged Pakistan to protect its workers so that the dam can be finished on time.",
                ["protection"],
                id="purpose",
            ),
            pytest.param(
                "China urged Pakistan to protect its workers after five of them were killed by militants.",
                ["protection"],
                id="after",
            ),
            pytest.param(
                "China urged Pakistan to protect its workers, and the army launched an operation "
                "against the militants.",
                ["protection"],
                id="other-clause",
            ),
            pytest.param(
                "China urged Pakistan to crack down on militants who threaten the security of its workers.",
                ["crackdown"],
                id="relative-clause",
            ),
            pytest.param(
                "China urged Pakistan to arrest the men who had fired on its security guards.",
                ["accountability"],
                id="security-guards-in-passing",
            ),
        ],
    )
    def test_sorts_each_part_of_an_ask(self, text, kinds):
        """Each part of a list is sorted by itself, and what follows the ask is no part of it."""
        assert sorted(str(demand.kind) for demand in read(text).demands) == kinds


class TestTranscripts:
    @pytest.mark.parametrize(
        "said",
        [
            "Those behind the attack on Chinese workers in Pakistan must be punished.",
            "Pakistan must protect the Chinese workers there.",
        ],
    )
    def test_reads_what_must_be_behind_the_name_of_a_speaker(self, said):
        """A paragraph that begins with a name and a colon is that speaker's, without a quotation mark."""
        story = f"The ministry in Beijing took questions on CPEC.\n\nMao Ning: {said}"
        assert [demand.demander for demand in read(story).demands] == ["china"]


class TestElsewhere:
    @pytest.mark.parametrize("story", [pytest.param(story, id=story) for story in ELSEWHERE])
    def test_reads_no_demand_out_of_another_story(self, story):
        """What is asked in other wars, courts and factories is no demand about the corridor's security."""
        headline, body = ELSEWHERE[story]
        assert list(read(body, headline=headline).demands) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "China urged Pakistan and India to exercise restraint and to keep the peace.", id="restraint"
            ),
            pytest.param("China urged Pakistan to protect its children against polio.", id="polio"),
            pytest.param("China asked Pakistan to protect the snow leopard.", id="leopard"),
            pytest.param("China urged Pakistan to protect intellectual property.", id="property"),
            pytest.param("China asked Pakistan to secure its data centres against hackers.", id="hackers"),
            pytest.param("China asked Pakistan to investigate a shipment of rotten rice.", id="rice"),
            pytest.param("China asked Pakistan to punish smugglers of donkey hides.", id="smugglers"),
            pytest.param(
                "Pakistan asked China to investigate the fault in the locomotives.", id="locomotives"
            ),
        ],
    )
    def test_reads_no_demand_about_other_things_between_the_two(self, text):
        """Not everything that China asks Pakistan to protect or to punish is about people and projects."""
        assert asks(text) == []


class TestAcrossSentences:
    @pytest.mark.parametrize(
        ("text", "sources"),
        [
            pytest.param(
                "Sources in Islamabad spoke of a tense meeting. China asked Pakistan to let in "
                "Chinese guards, they said.",
                {Attribution.ANONYMOUS},
                id="they-said",
            ),
            pytest.param(
                "The Financial Times said on Monday that China had asked Pakistan to let in Chinese guards.",
                {Attribution.MEDIA},
                id="financial-times",
            ),
            pytest.param(
                "China had asked Pakistan to let in Chinese guards, according to a report in the "
                "Nikkei Asia.",
                {Attribution.MEDIA},
                id="according-to-a-report",
            ),
            pytest.param(
                "According to a Pakistani security official, China asked Pakistan to let in Chinese guards.",
                {Attribution.ANONYMOUS},
                id="a-security-official",
            ),
            pytest.param(
                "A senior official, who did not want to be named, said that China had asked Pakistan "
                "to let in Chinese guards.",
                {Attribution.ANONYMOUS},
                id="senior-official",
            ),
            pytest.param(
                "Planning Minister Ahsan Iqbal said that China had asked Pakistan to set up a joint "
                "security company.",
                {Attribution.OFFICIAL},
                id="named-minister",
            ),
            pytest.param(
                "“China has asked us to protect its workers,” Interior Minister Mohsin Naqvi told reporters.",
                {Attribution.OFFICIAL},
                id="quoted-minister",
            ),
            pytest.param(
                "The joint statement said that China had asked Pakistan to protect its workers.",
                {Attribution.OFFICIAL},
                id="joint-statement",
            ),
            pytest.param(
                "Diplomats say that China has asked Pakistan to let in Chinese guards.",
                {Attribution.ANONYMOUS},
                id="diplomats",
            ),
            pytest.param(
                "It has emerged that China asked Pakistan to let in Chinese guards.",
                {Attribution.AUTHOR, Attribution.ANONYMOUS},
                id="emerged",
            ),
        ],
    )
    def test_finds_who_vouches(self, text, sources):
        """Who vouches stands before the ask, after it, or in the sentence before."""
        assert {demand.attribution for demand in read(text).demands} <= sources
        assert read(text).demands

    def test_keeps_sources_of_two_asks_apart(self):
        """What sources say and what the ambassador says are vouched for apart."""
        text = (
            "China has asked Pakistan to let in Chinese guards, sources said.\n\n"
            "Ambassador Jiang Zaidong on Tuesday urged Pakistan to punish the killers of the engineers."
        )
        found = {str(d.kind): d.attribution for d in read(text).demands}
        assert found == {"own-forces": Attribution.ANONYMOUS, "accountability": Attribution.OFFICIAL}

    def test_takes_the_addressee_from_the_sentence_before(self):
        """ "It asked the government" asks the government of the country spoken of."""
        text = (
            "China condemned the attack in Karachi. It asked the Pakistani authorities to arrest "
            "the attackers."
        )
        assert asks(text) == ["China > Pakistan: accountability"]

    def test_does_not_take_the_nearest_state_for_the_asker(self):
        """ "It" is whom the sentence before is about, not whom it mentions last."""
        text = "China has spent $25 billion in Pakistan. It has asked Islamabad to protect its workers."
        assert asks(text) == ["China > Pakistan: protection"]

    def test_does_not_make_pakistan_ask_itself(self):
        """Nobody asks himself."""
        text = "Pakistan was shaken by the attack. It was asked to protect Chinese workers better."
        assert [line for line in asks(text) if line.startswith("Pakistan > Pakistan")] == []


#: Who asks, who is asked, and what for: parties and contents that any frame of asking may hold.
ASKERS = (
    "China",
    "Beijing",
    "The Chinese side",
    "President Xi Jinping",
    "Chinese Ambassador Jiang Zaidong",
    "China's foreign ministry",
)
ASKED = (
    "Pakistan",
    "Islamabad",
    "the Pakistani government",
    "the Pakistani side",
    "Prime Minister Shehbaz Sharif",
    "Pakistan's government",
)
CONTENTS = (
    ("protect Chinese workers", "protection"),
    ("ensure the safety of Chinese nationals", "protection"),
    ("punish the perpetrators", "accountability"),
    ("crack down on the Balochistan Liberation Army", "crackdown"),
    ("set up a joint security mechanism", "security-arrangement"),
    ("let Chinese guards protect its workers", "own-forces"),
)


def filled(frame: str) -> Iterator[tuple[str, str]]:
    """Yield a frame filled with parties and contents, each of them once, and the kind of the content."""
    for asker, asked, (content, kind) in zip(ASKERS, ASKED, CONTENTS, strict=True):
        text = frame.format(s=asker, a=asked, c=content) + "."
        yield text[0].upper() + text[1:], kind


class TestFrames:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{s} urged {a} to {c}", id="s-urged-a-to-c"),
            pytest.param("{s} asked {a} to {c}", id="s-asked-a-to-c"),
            pytest.param("{s} called on {a} to {c}", id="s-called-on-a-to-c"),
            pytest.param("{s} pressed {a} to {c}", id="s-pressed-a-to-c"),
            pytest.param("{s} has been pushing {a} to {c}", id="s-has-been-pushing-a-to-c"),
            pytest.param("{s} requested {a} to {c}", id="s-requested-a-to-c"),
            pytest.param("{s} told {a} to {c}", id="s-told-a-to-c"),
            pytest.param("{s} wants {a} to {c}", id="s-wants-a-to-c"),
            pytest.param("{s} has asked {a} to {c}", id="s-has-asked-a-to-c"),
            pytest.param("{s} had asked {a} to {c}", id="s-had-asked-a-to-c"),
            pytest.param("{s} is asking {a} to {c}", id="s-is-asking-a-to-c"),
            pytest.param("{s} has repeatedly asked {a} to {c}", id="s-has-repeatedly-asked-a-to-c"),
            pytest.param("{s} once again urged {a} to {c}", id="s-once-again-urged-a-to-c"),
            pytest.param("{s} strongly urged {a} to {c}", id="s-strongly-urged-a-to-c"),
            pytest.param("{s} demanded that {a} {c}", id="s-demanded-that-a-c"),
            pytest.param("{s} insisted that {a} {c}", id="s-insisted-that-a-c"),
            pytest.param("{s} hoped that {a} would {c}", id="s-hoped-that-a-would-c"),
            pytest.param("{s} hopes {a} will {c}", id="s-hopes-a-will-c"),
            pytest.param(
                "{s} expressed the hope that {a} would {c}", id="s-expressed-the-hope-that-a-would-c"
            ),
            pytest.param("{s} said that {a} must {c}", id="s-said-that-a-must-c"),
            pytest.param("{s} stressed that {a} must {c}", id="s-stressed-that-a-must-c"),
            pytest.param("{s} reminded {a} to {c}", id="s-reminded-a-to-c"),
            pytest.param("{s} appealed to {a} to {c}", id="s-appealed-to-a-to-c"),
            pytest.param("{s} called upon {a} to {c}", id="s-called-upon-a-to-c"),
            pytest.param(
                "{s} sought assurances from {a} that it would {c}",
                id="s-sought-assurances-from-a-that-it-would-c",
            ),
            pytest.param("{s} conveyed to {a} that it must {c}", id="s-conveyed-to-a-that-it-must-c"),
            pytest.param("{s} also urged {a} to {c}", id="s-also-urged-a-to-c"),
            pytest.param("{s} warned {a} to {c}", id="s-warned-a-to-c"),
            pytest.param("{s} made a request to {a} to {c}", id="s-made-a-request-to-a-to-c"),
            pytest.param("{s} renewed its call on {a} to {c}", id="s-renewed-its-call-on-a-to-c"),
            pytest.param("{s} urged {a} to {c} on Tuesday", id="s-urged-a-to-c-on-tuesday"),
            pytest.param("{s} urged {a} to {c}, officials said", id="s-urged-a-to-c-officials-said"),
            pytest.param(
                "During talks in Islamabad, {s} urged {a} to {c}",
                id="during-talks-in-islamabad-s-urged-a-to-c",
            ),
            pytest.param(
                "After the attack {s} urged {a} to {c} without delay",
                id="after-the-attack-s-urged-a-to-c-without-delay",
            ),
            pytest.param("On Tuesday, {s} urged {a} to {c}", id="on-tuesday-s-urged-a-to-c"),
            pytest.param(
                "According to a statement, {s} urged {a} to {c}", id="according-to-a-statement-s-urged-a-to-c"
            ),
            pytest.param(
                "{s} condemned the attack and urged {a} to {c}", id="s-condemned-the-attack-and-urged-a-to-c"
            ),
            pytest.param("In a letter, {s} urged {a} to {c}", id="in-a-letter-s-urged-a-to-c"),
            pytest.param("{s} on Tuesday urged {a} to {c}", id="s-on-tuesday-urged-a-to-c"),
            pytest.param("{s} had in vain asked {a} to {c}", id="s-had-in-vain-asked-a-to-c"),
        ],
    )
    def test_of_asking_hold_any_parties(self, frame):
        """A frame of asking reads the same whoever asks, whoever is asked, and whatever for."""
        assert [asks(text) for text, _ in filled(frame)] == [
            [f"China > Pakistan: {kind}"] for _, kind in filled(frame)
        ]

    @pytest.mark.parametrize(
        "asked",
        [
            pytest.param("the government of Pakistan", id="government-of"),
            pytest.param("the Pakistani authorities", id="authorities"),
            pytest.param("Pakistan's leaders", id="leaders"),
            pytest.param("the Pakistani leadership", id="leadership"),
            pytest.param("its close ally Pakistan", id="close-ally"),
            pytest.param("Pakistan’s army chief, Field Marshal Asim Munir,", id="army-chief"),
            pytest.param("the Pakistan Army", id="army"),
            pytest.param("Interior Minister Mohsin Naqvi", id="minister"),
            pytest.param("his Pakistani counterpart", id="counterpart"),
            pytest.param("Pakistani officials", id="officials"),
            pytest.param("Pakistan again", id="again"),
            pytest.param("the Islamabad government", id="islamabad-government"),
        ],
    )
    def test_of_asking_hold_any_addressee(self, asked):
        """Whoever is asked for Pakistan, by office, by name or by what governs it, Pakistan is asked."""
        frames = (
            "Wang Yi urged {a} to protect Chinese workers.",
            "Wang Yi had asked {a} to protect Chinese workers.",
        )
        for frame in frames:
            demands = read(frame.format(a=asked)).demands
            assert [(str(d.kind), d.addressee) for d in demands] in (
                [("protection", "pakistan")],
                [("protection", "pakistan-army")],
            )

    @pytest.mark.parametrize(
        ("content", "kind"),
        [
            pytest.param("find the killers as soon as possible", "accountability", id="find-the-killers"),
            pytest.param("present a security roadmap", "security-plan", id="present-a-roadmap"),
            pytest.param("keep Chinese citizens out of danger", "protection", id="out-of-danger"),
            pytest.param("beef up security along the route", "protection", id="beef-up"),
            pytest.param("plug the gaps in the security of the camps", "protection", id="plug-the-gaps"),
            pytest.param("provide armed escorts to Chinese engineers", "protection", id="escorts"),
            pytest.param("give Chinese nationals foolproof security", "protection", id="foolproof"),
            pytest.param("see to it that no Chinese worker is harmed", "protection", id="no-worker-harmed"),
            pytest.param("prevent such attacks", "protection", id="prevent-attacks"),
            pytest.param("make sure that such incidents do not happen again", "protection", id="not-again"),
            pytest.param("catch and punish the masterminds", "accountability", id="masterminds"),
            pytest.param("try the suspects in a military court", "accountability", id="try-the-suspects"),
            pytest.param("hand over the suspects", "accountability", id="hand-over"),
            pytest.param("share the findings of the inquiry", "accountability", id="findings"),
            pytest.param("root out the militants", "crackdown", id="root-out"),
            pytest.param("wage war on terrorists", "crackdown", id="wage-war"),
            pytest.param("wipe out the sanctuaries of the BLA", "crackdown", id="sanctuaries"),
            pytest.param("station Chinese troops in Gwadar", "own-forces", id="station-troops"),
            pytest.param("let it deploy its own security personnel", "own-forces", id="deploy-own"),
            pytest.param("agree to joint patrols by the two armies", "own-forces", id="joint-patrols"),
            pytest.param(
                "form a joint task force for the protection of projects",
                "security-arrangement",
                id="task-force",
            ),
            pytest.param("put all guards under one command", "security-arrangement", id="one-command"),
            pytest.param("explain how it would protect the men", "security-plan", id="explain-how"),
            pytest.param(
                "submit a written plan for the safety of the men", "security-plan", id="written-plan"
            ),
            pytest.param("pay blood money for the dead", "compensation", id="blood-money"),
            pytest.param("negotiate with the Baloch separatists", "direct-talks", id="negotiate"),
            pytest.param("keep the United States out of Gwadar", "strategic-assurance", id="keep-out"),
        ],
    )
    def test_of_asking_hold_any_content(self, content, kind):
        """What is asked for may be worded in many ways and is still of one kind."""
        found = {str(d.kind) for d in read(f"China urged Pakistan to {content}.").demands}
        accepted = {kind, "own-forces", "security-arrangement"} if "joint" in content else {kind}
        assert len(found) == 1
        assert found <= accepted

    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{s} did not ask {a} to {c}", id="s-did-not-ask-a-to-c"),
            pytest.param("{s} has not urged {a} to {c}", id="s-has-not-urged-a-to-c"),
            pytest.param("{s} has never asked {a} to {c}", id="s-has-never-asked-a-to-c"),
            pytest.param("{s} never urged {a} to {c}", id="s-never-urged-a-to-c"),
            pytest.param("{s} did not press {a} to {c}", id="s-did-not-press-a-to-c"),
            pytest.param("{s} refused to ask {a} to {c}", id="s-refused-to-ask-a-to-c"),
            pytest.param("{s} declined to urge {a} to {c}", id="s-declined-to-urge-a-to-c"),
            pytest.param("{s} would never ask {a} to {c}", id="s-would-never-ask-a-to-c"),
            pytest.param("{s} may ask {a} to {c}", id="s-may-ask-a-to-c"),
            pytest.param("{s} might urge {a} to {c}", id="s-might-urge-a-to-c"),
            pytest.param("{s} could ask {a} to {c}", id="s-could-ask-a-to-c"),
            pytest.param(
                "{s} would ask {a} to {c} if another attack came",
                id="s-would-ask-a-to-c-if-another-attack-came",
            ),
            pytest.param(
                "If {s} asked {a} to {c}, nobody would be surprised",
                id="if-s-asked-a-to-c-nobody-would-be-surprised",
            ),
            pytest.param(
                "It is unclear whether {s} asked {a} to {c}", id="it-is-unclear-whether-s-asked-a-to-c"
            ),
            pytest.param("Will {s} ask {a} to {c}? Nobody knows", id="will-s-ask-a-to-c-nobody-knows"),
            pytest.param("Did {s} ask {a} to {c}? Nobody knows", id="did-s-ask-a-to-c-nobody-knows"),
            pytest.param("{s} is unlikely to ask {a} to {c}", id="s-is-unlikely-to-ask-a-to-c"),
            pytest.param("{s} saw no reason to ask {a} to {c}", id="s-saw-no-reason-to-ask-a-to-c"),
            pytest.param("{s} need not ask {a} to {c}", id="s-need-not-ask-a-to-c"),
            pytest.param("{s} should ask {a} to {c}, analysts say", id="s-should-ask-a-to-c-analysts-say"),
            pytest.param("{s} ought to urge {a} to {c}", id="s-ought-to-urge-a-to-c"),
            pytest.param(
                "It would be wise for {s} to ask {a} to {c}", id="it-would-be-wise-for-s-to-ask-a-to-c"
            ),
            pytest.param("{s} thanked {a} for its promise to {c}", id="s-thanked-a-for-its-promise-to-c"),
            pytest.param("{s} welcomed the decision of {a} to {c}", id="s-welcomed-the-decision-of-a-to-c"),
            pytest.param("{s} praised {a} for its efforts to {c}", id="s-praised-a-for-its-efforts-to-c"),
            pytest.param("{s} is confident that {a} will {c}", id="s-is-confident-that-a-will-c"),
            pytest.param("{s} noted that {a} had promised to {c}", id="s-noted-that-a-had-promised-to-c"),
            pytest.param("{a} promised {s} to {c}", id="a-promised-s-to-c"),
            pytest.param("{a} assured {s} that it would {c}", id="a-assured-s-that-it-would-c"),
            pytest.param("{a} told {s} that it would {c}", id="a-told-s-that-it-would-c"),
            pytest.param("{a} vowed to {c}", id="a-vowed-to-c"),
            pytest.param("{a} pledged to {c}", id="a-pledged-to-c"),
            pytest.param("{a} is determined to {c}", id="a-is-determined-to-c"),
            pytest.param(
                "{a} will {c}, Interior Minister Mohsin Naqvi said",
                id="a-will-c-interior-minister-mohsin-naqvi-said",
            ),
            pytest.param("{a} has decided to {c}", id="a-has-decided-to-c"),
            pytest.param("{a} agreed to {c}", id="a-agreed-to-c"),
            pytest.param("{a} reiterated its resolve to {c}", id="a-reiterated-its-resolve-to-c"),
            pytest.param("{a} offered {s} to {c}", id="a-offered-s-to-c"),
            pytest.param("{a} must {c}, or the corridor will fail", id="a-must-c-or-the-corridor-will-fail"),
            pytest.param("{a} should {c} without further delay", id="a-should-c-without-further-delay"),
            pytest.param("It is high time for {a} to {c}", id="it-is-high-time-for-a-to-c"),
            pytest.param("{a} failed to {c}", id="a-failed-to-c"),
            pytest.param("{a} has done little to {c}", id="a-has-done-little-to-c"),
            pytest.param("{a} could not {c}", id="a-could-not-c"),
            pytest.param("{a} and China agreed to {c}", id="a-and-china-agreed-to-c"),
            pytest.param("The ability of {a} to {c} is in doubt", id="the-ability-of-a-to-c-is-in-doubt"),
            pytest.param("Nobody asked {a} to {c}", id="nobody-asked-a-to-c"),
            pytest.param("No one in Beijing has asked {a} to {c}", id="no-one-in-beijing-has-asked-a-to-c"),
            pytest.param("{s} denied that it had asked {a} to {c}", id="s-denied-that-it-had-asked-a-to-c"),
            pytest.param(
                "There is no need for {s} to ask {a} to {c}", id="there-is-no-need-for-s-to-ask-a-to-c"
            ),
        ],
    )
    def test_of_not_asking_hold_any_parties(self, frame):
        """A frame that denies, supposes, promises or judges asks nothing, whoever stands in it."""
        claimed = [
            text
            for text, _ in filled(frame)
            if any(all(str(r.stance) != "deny" for r in d.responses) for d in read(text).demands)
        ]
        assert claimed == []


class TestMoreFrames:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{s} put forward a demand that {a} {c}", id="s-put-forward-a-demand-that-a-c"),
            pytest.param("{s} made a demand that {a} {c}", id="s-made-a-demand-that-a-c"),
            pytest.param("{s} issued a call on {a} to {c}", id="s-issued-a-call-on-a-to-c"),
            pytest.param("{s} wants to see {a} {c}", id="s-wants-to-see-a-c"),
            pytest.param("{s} is demanding that {a} {c}", id="s-is-demanding-that-a-c"),
            pytest.param("{s} advised {a} to {c}", id="s-advised-a-to-c"),
            pytest.param("{s} exhorted {a} to {c}", id="s-exhorted-a-to-c"),
            pytest.param("{s} underlined the need for {a} to {c}", id="s-underlined-the-need-for-a-to-c"),
            pytest.param("{s} emphasised that {a} should {c}", id="s-emphasised-that-a-should-c"),
            pytest.param("{s} wrote to {a} asking it to {c}", id="s-wrote-to-a-asking-it-to-c"),
            pytest.param("In a letter to {a}, {s} asked it to {c}", id="in-a-letter-to-a-s-asked-it-to-c"),
            pytest.param("{s} issued a statement urging {a} to {c}", id="s-issued-a-statement-urging-a-to-c"),
            pytest.param("“We urge {a} to {c},” {s} said", id="we-urge-a-to-c-s-said"),
            pytest.param(
                "{s} said: “We urge {a} to {c}.” Nobody replied", id="s-said-we-urge-a-to-c-nobody-replied"
            ),
            pytest.param("{s} reiterated that {a} must {c}", id="s-reiterated-that-a-must-c"),
            pytest.param("{s} gave {a} a week to {c}", id="s-gave-a-a-week-to-c"),
            pytest.param("{s}, for its part, urged {a} to {c}", id="s-for-its-part-urged-a-to-c"),
            pytest.param("{s} on Tuesday again urged {a} to {c}", id="s-on-tuesday-again-urged-a-to-c"),
            pytest.param("{s} also wants {a} to {c}", id="s-also-wants-a-to-c"),
            pytest.param(
                "{s} condemned the attack, urging {a} to {c}", id="s-condemned-the-attack-urging-a-to-c"
            ),
            pytest.param(
                "{s} condemned the attack while urging {a} to {c}",
                id="s-condemned-the-attack-while-urging-a-to-c",
            ),
            pytest.param("{s} expressed shock and urged {a} to {c}", id="s-expressed-shock-and-urged-a-to-c"),
            pytest.param("{s} has time and again urged {a} to {c}", id="s-has-time-and-again-urged-a-to-c"),
            pytest.param("{s} is believed to have asked {a} to {c}", id="s-is-believed-to-have-asked-a-to-c"),
            pytest.param("{s} sought a commitment from {a} to {c}", id="s-sought-a-commitment-from-a-to-c"),
            pytest.param(
                "{s} is seeking assurances that {a} will {c}", id="s-is-seeking-assurances-that-a-will-c"
            ),
            pytest.param("{s} requires {a} to {c}", id="s-requires-a-to-c"),
            pytest.param("{s} asked {a}, among other things, to {c}", id="s-asked-a-among-other-things-to-c"),
            pytest.param("{s} asked {a} last week to {c}", id="s-asked-a-last-week-to-c"),
            pytest.param("{s} asked {a} in strong words to {c}", id="s-asked-a-in-strong-words-to-c"),
            pytest.param(
                "{s} asked {a} through diplomatic channels to {c}",
                id="s-asked-a-through-diplomatic-channels-to-c",
            ),
            pytest.param(
                "{s} strongly pressed {a} to {c} at the talks in Kabul",
                id="s-strongly-pressed-a-to-c-at-the-talks-in-kabul",
            ),
        ],
    )
    def test_of_asking_hold_any_parties(self, frame):
        """Passives, participles, quotations, nouns and set phrases ask as verbs do."""
        assert [asks(text) for text, _ in filled(frame)] == [
            [f"China > Pakistan: {kind}"] for _, kind in filled(frame)
        ]

    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{s} will not {w} until {a} {c}", id="s-will-not-w-until-a-c"),
            pytest.param("{s} has refused to {w} unless {a} {c}", id="s-has-refused-to-w-unless-a-c"),
            pytest.param("{s} will {w} only if {a} {c}", id="s-will-w-only-if-a-c"),
            pytest.param("{s} will {w} only after {a} {c}", id="s-will-w-only-after-a-c"),
            pytest.param("{s} said it would not {w} until {a} {c}", id="s-said-it-would-not-w-until-a-c"),
            pytest.param(
                "{s} told {a} that it would not {w} unless it {c}",
                id="s-told-a-that-it-would-not-w-unless-it-c",
            ),
            pytest.param(
                "{s} has warned {a} that it will not {w} unless it {c}",
                id="s-has-warned-a-that-it-will-not-w-unless-it-c",
            ),
        ],
    )
    def test_of_withholding_make_a_condition(self, frame):
        """Whatever is withheld until something is done, in whatever order it is told, makes a condition."""
        withheld = (("release the loan for ML-1", "ML-1"), ("resume work on the Dasu dam", "Dasu"))
        wanted = (("protects Chinese workers", "protection"), ("lets in Chinese guards", "own-forces"))
        for (thing, word), (deed, kind) in zip(withheld, wanted, strict=True):
            demand = the_demand(frame.format(s="Beijing", a="Pakistan", w=thing, c=deed) + ".")
            assert (demand.demander, demand.addressee, str(demand.kind)) == ("china", "pakistan", kind)
            assert demand.strength is Strength.CONDITION
            assert word in (demand.condition_for or "")

    @pytest.mark.parametrize(
        ("frame", "source"),
        [
            pytest.param("{a}, sources said", "anonymous", id="a-sources-said"),
            pytest.param("{a}, officials said", "anonymous", id="a-officials-said"),
            pytest.param("{a}, a senior official said", "anonymous", id="a-a-senior-official-said"),
            pytest.param("Sources said {A}", "anonymous", id="sources-said-a"),
            pytest.param("A senior official said that {A}", "anonymous", id="a-senior-official-said-that-a"),
            pytest.param("According to sources, {A}", "anonymous", id="according-to-sources-a"),
            pytest.param(
                "According to a Pakistani security official, {A}",
                "anonymous",
                id="according-to-a-pakistani-security-official-a",
            ),
            pytest.param(
                "{a}, two people familiar with the matter said",
                "anonymous",
                id="a-two-people-familiar-with-the-matter-said",
            ),
            pytest.param(
                "{a}, a diplomat told Dawn on condition of anonymity",
                "anonymous",
                id="a-a-diplomat-told-dawn-on-condition-of-anonymity",
            ),
            pytest.param(
                "{a}, according to officials who asked not to be named",
                "anonymous",
                id="a-according-to-officials-who-asked-not-to-be-named",
            ),
            pytest.param(
                "{a}, said an official who was not authorised to speak to the media",
                "anonymous",
                id="a-said-an-official-who-was-not-authorised-to-speak-to-the-me",
            ),
            pytest.param("{a}, Reuters reported", "media", id="a-reuters-reported"),
            pytest.param("The Nikkei Asia reported that {A}", "media", id="the-nikkei-asia-reported-that-a"),
            pytest.param("{a}, local media reported", "media", id="a-local-media-reported"),
            pytest.param("Media reports said that {A}", "media", id="media-reports-said-that-a"),
            pytest.param("According to a report in Dawn, {A}", "media", id="according-to-a-report-in-dawn-a"),
            pytest.param(
                "{a}, Interior Minister Mohsin Naqvi said",
                "official",
                id="a-interior-minister-mohsin-naqvi-said",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi said that {A}",
                "official",
                id="interior-minister-mohsin-naqvi-said-that-a",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi confirmed that {A}",
                "official",
                id="interior-minister-mohsin-naqvi-confirmed-that-a",
            ),
            pytest.param(
                "{a}, foreign ministry spokesman Lin Jian said",
                "official",
                id="a-foreign-ministry-spokesman-lin-jian-said",
            ),
            pytest.param(
                "{a}, the foreign ministry said in a statement",
                "official",
                id="a-the-foreign-ministry-said-in-a-statement",
            ),
            pytest.param(
                "A statement by the foreign ministry said that {A}",
                "official",
                id="a-statement-by-the-foreign-ministry-said-that-a",
            ),
            pytest.param("{a}, the joint communique said", "official", id="a-the-joint-communique-said"),
        ],
    )
    def test_of_attribution_say_who_vouches(self, frame, source):
        """Who vouches for an ask may stand before it or after it, by name, by office or not at all."""
        for ask in (
            "China asked Pakistan to let in Chinese guards",
            "China has asked Pakistan to punish the perpetrators",
        ):
            assert str(the_demand(frame.format(a=ask, A=ask) + ".").attribution) == source


class TestWithheld:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            pytest.param(
                "Officials in Islamabad who have followed the talks from the first day to the last "
                "say that Beijing will not release the loan for ML-1 until Pakistan protects its "
                "engineers.",
                "loan for ML-1",
                id="long-beginning",
            ),
            pytest.param(
                "After the attack in March, which killed five, China told Pakistan that work at Dasu "
                "would not resume until its engineers were protected.",
                "work at Dasu",
                id="told-that",
            ),
        ],
    )
    def test_is_told_in_whole_words_and_few(self, text, words):
        """What is withheld is named in whole words of the page, and not in half a sentence."""
        [demand] = [d for d in read(text).demands if d.condition_for]
        assert words in demand.condition_for
        at = text.index(demand.condition_for)
        assert not text[at - 1 : at + 1].isalnum()
        assert len(demand.condition_for.split()) <= 12
