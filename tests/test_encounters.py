"""Encounters as agencies and ministries tell them: long offices, sittings, calls; and their look-alikes."""

from __future__ import annotations

import pytest
from tests.analyst import actors, meetings, offices, parties

#: People of either side, as pages introduce them, with the name of each.
GUESTS = (
    ("Sun Weidong, Vice Foreign Minister of the People's Republic of China", "Sun Weidong"),
    ("the Chinese consul general in Lahore, Zhao Shiren", "Zhao Shiren"),
    ("China's State Councilor Wang Yi", "Wang Yi"),
    ("Zhao Chenxin, Vice Chairman of the National Development and Reform Commission (NDRC)", "Zhao Chenxin"),
)
HOSTS = (
    ("Minister for Planning, Development, and Special Initiatives, Ahsan Iqbal", "Ahsan Iqbal"),
    ("General Syed Asim Munir, NI (M), Chief of Army Staff (COAS)", "Asim Munir"),
    ("Punjab Governor Sardar Saleem Haider Khan", "Saleem Haider Khan"),
)


def pairs(frame):
    """Yield a frame with each guest and host, and who met."""
    for guest, one in GUESTS:
        for host, other in HOSTS:
            # What stands between commas ends in one, unless the clause ends there.
            filled = frame.format(g=_closed(guest), h=_closed(host))
            text = filled.replace(",,", ",").replace(",.", ".")
            yield text[0].upper() + text[1:] + " They discussed CPEC.", " + ".join(sorted((one, other)))


def _closed(phrase):
    return phrase + "," if ", " in phrase else phrase


class TestLongOffices:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{g} called on {h} on Tuesday.", id="called-on"),
            pytest.param("{h} received {g} on Tuesday.", id="received"),
            pytest.param("On Tuesday {g} met {h}.", id="met"),
            pytest.param("{h} held a meeting with {g} on Tuesday.", id="held-a-meeting"),
            pytest.param("A meeting was held between {h} and {g} on Tuesday.", id="between"),
        ],
    )
    def test_do_not_hide_who_met(self, frame):
        """An office of any length before or behind a name stands between nobody and the verb."""
        assert [parties(text) for text, _ in pairs(frame)] == [[pair] for _, pair in pairs(frame)]

    @pytest.mark.parametrize(
        ("text", "name", "office"),
        [
            pytest.param(
                "The Chinese consul general in Lahore, Zhao Shiren, spoke on Tuesday.",
                "Zhao Shiren",
                "chinese consul general in lahore of china",
                id="posted-in",
            ),
            pytest.param(
                "Zheng Shanjie, Chairman, National Development and Reform Commission (NDRC) of China, spoke.",
                "Zheng Shanjie",
                "chairman of the national development and reform commission of "
                "national-development-and-reform-commission",
                id="comma-before-the-body",
            ),
        ],
    )
    def test_are_read_to_their_end(self, text, name, office):
        """A post's place, a body behind a comma and its short form in brackets belong to an office."""
        titles = offices(text)[name]
        assert any(office.endswith(title) or title in office for title in titles), titles

    def test_end_where_another_clause_begins(self):
        """Who stands behind "the prime minister," before a verb is no prime minister."""
        text = (
            "On Wednesday, before he saw the prime minister, Yang Jiechi called on General Qamar Javed "
            "Bajwa about CPEC."
        )
        assert "prime minister" not in str(offices(text, "July 4, 2022")["Yang Jiechi"])

    def test_are_nobodys_who_only_says_it(self):
        """ "…, a spokesperson said" gives the person named before it no office."""
        text = "CPEC was discussed with Amir Khan Muttaqi, a spokesperson said."
        assert offices(text)["Amir Khan Muttaqi"] == []


class TestSittings:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("The committee met with {c} in the chair.", id="in-the-chair"),
            pytest.param("The committee met under the chairmanship of {c}.", id="chairmanship"),
            pytest.param("A meeting of the committee was held under the chair of {c}.", id="chair-of"),
            pytest.param("A meeting of the committee was held in Chairmanship of {c}.", id="in-chairmanship"),
            pytest.param("A high level meeting with {c} in the chair reviewed security.", id="reviewed"),
            pytest.param("A meeting chaired by {c} reviewed the security of CPEC.", id="chaired-by"),
            pytest.param("Presiding over a meeting, {c} reviewed the security of CPEC.", id="presiding"),
            pytest.param("{c} held a meeting with his subordinates on security.", id="subordinates"),
        ],
    )
    @pytest.mark.parametrize("chair", ["Senator Mushahid Hussain Sayed", "Chief Minister Murad Ali Shah"])
    def test_have_their_chair(self, frame, chair):
        """A sitting on the corridor is an encounter of who is in the chair, however that is said."""
        name = {"S": "Mushahid Hussain Syed", "C": "Murad Ali Shah"}[chair[0]]
        assert parties("CPEC came under review. " + frame.format(c=chair)) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The chair of Senator Mushahid Hussain Sayed stood empty.", id="furniture"),
            pytest.param("The committee will never meet with Murad Ali Shah in the chair.", id="never"),
            pytest.param("The board is not chaired by Murad Ali Shah.", id="no-sitting"),
            pytest.param("Annual meetings between the interior ministers were proposed.", id="annual"),
        ],
    )
    def test_are_none_where_nobody_sat(self, text):
        """A chair that nobody sat in and meetings in general are no sitting."""
        assert parties("CPEC came under review. " + text) == []

    def test_that_are_new_stay_apart(self):
        """ "Earlier, the minister chaired a review meeting": not the one with the ambassador."""
        text = (
            "Planning Minister Ahsan Iqbal on Thursday spoke of CPEC. He was talking to Ambassador Jiang "
            "Zaidong, who called on him.\n\nEarlier, the minister chaired a review meeting of CPEC projects."
        )
        assert parties(text) == ["Ahsan Iqbal", "Ahsan Iqbal + Jiang Zaidong"]


class TestCalls:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("{p} received a telephone call from {q} on Monday.", id="received-a-call"),
            pytest.param("{p} got through to nobody. {q} called {p} on Monday.", id="called"),
            pytest.param("On Monday, {p} called {q} to convey his condolences.", id="called-to-convey"),
            pytest.param("{p} held a telephonic conversation with {q} on Monday.", id="telephonic"),
        ],
    )
    def test_are_encounters(self, text):
        """A call is one, whoever placed it."""
        filled = text.format(p="Prime Minister Shehbaz Sharif", q="Premier Li Qiang")
        assert parties(filled + " They spoke of CPEC.") == ["Li Qiang + Shehbaz Sharif"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("{p} called {q} a friend.", id="a-friend"),
            pytest.param("{p} called {q} one of the best.", id="one-of"),
            pytest.param("{p} received a letter from {q}.", id="letter"),
            pytest.param("{p} called for a visit of {q}.", id="called-for"),
            pytest.param("{p} called on Pakistan to protect {q}.", id="called-on-to"),
        ],
    )
    def test_are_none_in_other_senses(self, text):
        """What somebody is called, and what is called for, is no call."""
        filled = text.format(p="Prime Minister Shehbaz Sharif", q="Premier Li Qiang")
        assert parties(filled + " CPEC goes on.") == []

    @pytest.mark.parametrize(
        ("errand", "met"),
        [
            pytest.param("to discuss the corridor", True, id="discuss"),
            pytest.param("to congratulate him", True, id="congratulate"),
            pytest.param("to protect the corridor", False, id="protect"),
            pytest.param("for more security", False, id="for"),
        ],
    )
    def test_on_somebody_are_told_from_calls_for_something(self, errand, met):
        """One calls on a minister to discuss; who is called on to protect need not be there."""
        text = f"Ambassador Jiang Zaidong called on Interior Minister Mohsin Naqvi {errand}."
        assert parties(text) == (["Jiang Zaidong + Mohsin Naqvi"] if met else [])


class TestSessionsOfPeople:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Wang Yi attended the third round of the China-Pakistan Strategic Dialogue with Shah Mahmood "
                "Qureshi, in Chengdu.",
                id="with",
            ),
            pytest.param(
                "The third round of the Strategic Dialogue was held in Chengdu between Wang Yi and Shah "
                "Mahmood Qureshi.",
                id="between",
            ),
            pytest.param(
                "The third round of the Strategic Dialogue was co-chaired by Wang Yi and Shah Mahmood "
                "Qureshi in Chengdu.",
                id="co-chaired-by",
            ),
            pytest.param(
                "The third round of the Strategic Dialogue, in Chengdu, brought together Wang Yi and Shah "
                "Mahmood Qureshi.",
                id="brought-together",
            ),
        ],
    )
    def test_take_those_named_with_it(self, text):
        """Those whom a sentence ties to a session took part in it."""
        assert meetings(text, "July 25, 2021") == ["Shah Mahmood Qureshi + Wang Yi | - | Chengdu | held"]

    def test_keep_the_side_of_which_nobody_is_named(self):
        """Where one side's minister alone is named, the other side is its state."""
        text = "Wang Yi co-chaired the third round of the Strategic Dialogue in Chengdu."
        assert parties(text, "July 25, 2021") == ["Pakistan + Wang Yi"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The minutes of the 11th JCC could not be signed.", id="minutes-of"),
            pytest.param("They agreed to prepare for the 12th JCC.", id="prepare-for"),
            pytest.param("Progress since the 5th JCC was reviewed.", id="since"),
        ],
    )
    def test_are_none_in_passing(self, text):
        """A session that is only spoken of is not told as held."""
        assert parties(text) == []

    def test_to_come_are_planned(self):
        """Who "will arrive to co-chair" a session has not yet."""
        text = (
            "Foreign Minister Wang Yi will arrive in Islamabad on August 21 to co-chair the 6th Strategic "
            "Dialogue with Ishaq Dar, the Foreign Office said on Tuesday."
        )
        assert meetings(text, "August 19, 2025") == ["Ishaq Dar + Wang Yi | 2025-08-21 | Islamabad | planned"]

    def test_are_what_somebody_travels_for(self):
        """Who goes somewhere for a forum takes part in it."""
        text = (
            "Anwaar-ul-Haq Kakar went to Beijing last month for the third Belt and Road Forum. CPEC was on."
        )
        assert meetings(text, "November 12, 2023") == ["Anwar-ul-Haq Kakar | 2023-10 | Beijing | held"]


class TestSettled:
    def test_by_a_sentence_that_takes_it_up(self):
        """ "The talks at the Great Hall", "It was held on Thursday": the day and the city follow."""
        text = (
            "President Asif Ali Zardari met Premier Li Qiang to discuss CPEC. The high-level meeting took "
            "place at the Great Hall of the People on Wednesday."
        )
        assert meetings(text) == ["Asif Ali Zardari + Li Qiang | 2025-06-11 | Beijing | held"]

    def test_by_where_they_came_back_from(self):
        """Who returned from Beijing had held the talks there."""
        text = (
            "Finance Minister Muhammad Aurangzeb returned from Beijing on Sunday. On Friday, he had "
            "held talks with Finance Minister Lan Fo'an on CPEC."
        )
        assert meetings(text) == ["Lan Fo'an + Muhammad Aurangzeb | 2025-06-06 | Beijing | held"]

    def test_by_there(self):
        """ "There" is the city named last."""
        text = (
            "Planning Minister Ahsan Iqbal visited Gwadar on June 2 and met Ambassador Jiang Zaidong there "
            "about CPEC."
        )
        assert meetings(text) == ["Ahsan Iqbal + Jiang Zaidong | 2025-06-02 | Gwadar | held"]

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "ISLAMABAD, June 11 (APP): Ambassador Jiang Zaidong called on Mohsin Naqvi.", id="dateline"
            ),
            pytest.param(
                "The sixth dialogue, the first since 2018, was over. Jiang Zaidong met Mohsin Naqvi.",
                id="since",
            ),
        ],
    )
    def test_not_by_other_dates(self, text):
        """A dateline's date and "since 2018" date no talks."""
        [line] = meetings(text + " They spoke of CPEC.")
        assert line.split(" | ")[:2] == ["Jiang Zaidong + Mohsin Naqvi", "-"]

    def test_by_the_news_and_not_by_history(self):
        """ "A day earlier" reckons from the day of the news, though an older day stands nearer."""
        text = (
            "The report came out on Tuesday, wrote a paper. It spoke of CPEC.\n\nThe bombing of April 26 was "
            "on its mind.\n\nA day earlier, Interior Minister Mohsin Naqvi met Ambassador Jiang Zaidong."
        )
        assert meetings(text) == ["Jiang Zaidong + Mohsin Naqvi | 2025-06-09 | - | held"]


class TestWhoIsMeant:
    def test_is_the_subject_of_the_sentence_before(self):
        """ "He" is who said it, and not the owner of a role who is named first."""
        text = (
            "Appreciating President Asif Ali Zardari's role in CPEC, Ambassador Jiang Zaidong spoke "
            "on Monday. He said this during a meeting with Governor Saleem Haider Khan."
        )
        assert parties(text) == ["Jiang Zaidong + Saleem Haider Khan"]

    def test_is_whom_a_sentence_before_is_about(self):
        """ "Him" is whom the sentence before is about, and not another named at its end."""
        text = (
            "General Raheel Sharif, who is no relation of Prime Minister Nawaz Sharif, had flown in early. "
            "Ambassador Sun Weidong called on him about CPEC."
        )
        assert parties(text, "November 14, 2016") == ["Raheel Sharif + Sun Weidong"]

    def test_is_no_invitee(self):
        """ "The president" on a visit is he who makes it, not he who invited him."""
        text = (
            "President Asif Ali Zardari leaves for China at the invitation of President Xi Jinping. "
            "During the visit, the president will meet Premier Li Qiang about CPEC."
        )
        assert parties(text) == ["Asif Ali Zardari + Li Qiang"]

    def test_is_a_state_where_a_counterpart_has_no_name(self):
        """ "His Chinese counterpart" without a name is China."""
        text = "Interior Minister Mohsin Naqvi met with his Chinese counterpart in New York about CPEC."
        assert parties(text) == ["China + Mohsin Naqvi"]

    def test_is_a_stranger_who_is_called_a_counterpart(self):
        """A counterpart whom nobody knows is introduced by that."""
        text = "Interior Minister Mohsin Naqvi met with his Chinese counterpart Qu Yanbei about CPEC."
        assert parties(text) == ["Mohsin Naqvi + Qu Yanbei"]

    def test_is_nobody_of_two_officials(self):
        """ "Two officials who attended the session" are no pair that was named."""
        text = (
            "Ambassador Jiang Zaidong and Ahsan Iqbal praised CPEC. Two officials who attended the "
            "session said nothing."
        )
        assert parties(text) == []


class TestOtherStates:
    @pytest.mark.parametrize(
        ("tie", "counts"),
        [
            pytest.param("about CPEC", True, id="corridor"),
            pytest.param("about the killing of Chinese engineers", True, id="chinese-engineers"),
            pytest.param("about visas", False, id="visas"),
        ],
    )
    def test_count_where_their_talks_are_tied_to_the_corridor(self, tie, counts):
        """Talks with a third state need a tie of their own to the corridor."""
        text = (
            "CPEC has slowed. Interior Minister Mohsin Naqvi met US Charge d'Affaires Natalie Baker in "
            f"Islamabad {tie}."
        )
        assert parties(text, "January 8, 2026") == (["Mohsin Naqvi + Natalie Baker"] if counts else [])


def _about(text):
    return parties(text + " CPEC was discussed.")


class TestOtherWords:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{g} paid a courtesy call on {h} in Islamabad.", id="courtesy-call"),
            pytest.param("{g} paid a visit to {h} on Monday.", id="paid-a-visit"),
            pytest.param("{h} hosted a dinner in honour of {g} on Monday.", id="dinner-in-honour"),
            pytest.param("{h} hosted a luncheon for {g} in Islamabad.", id="luncheon-for"),
            pytest.param("{h} hosted {g} for lunch in Islamabad.", id="hosted-for-lunch"),
            pytest.param("{h} briefed {g} on the security of the port.", id="briefed"),
            pytest.param("{g} was apprised by {h} of the security of the port.", id="apprised-by"),
            pytest.param("{g} and {h} witnessed the signing of papers in Beijing.", id="witnessed"),
            pytest.param("{g} reviewed with {h} the progress of the port.", id="reviewed-with"),
            pytest.param("{g}, meeting {h} in Islamabad, spoke of the port.", id="aside"),
            pytest.param("The meeting of {g} and {h} on Monday was about the port.", id="meeting-of"),
        ],
    )
    @pytest.mark.parametrize(
        ("guest", "host"),
        [("Ambassador Jiang Zaidong", "Ahsan Iqbal"), ("Wang Yi", "Interior Minister Mohsin Naqvi")],
    )
    def test_tell_an_encounter(self, frame, guest, host):
        names = " + ".join(sorted(name.split("or ")[-1].split("Minister ")[-1] for name in (guest, host)))
        assert _about(frame.format(g=guest, h=host)) == [names]

    @pytest.mark.parametrize(
        "text",
        [
            "Ambassador Jiang Zaidong paid a visit to Gwadar on Monday.",
            "Ambassador Jiang Zaidong paid tribute to President Asif Ali Zardari on Monday.",
            "Ahsan Iqbal hosted a dinner for investors in Islamabad.",
            "Interior Minister Mohsin Naqvi briefed the cabinet on Monday.",
            "Ahsan Iqbal reviewed the progress of the port on Monday.",
            "Ahsan Iqbal, meeting reporters in Islamabad, praised Wang Yi.",
            "The meeting of Ahsan Iqbal and his team was about the port.",
        ],
    )
    def test_tell_none_of_what_looks_like_one(self, text):
        assert _about(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "A delegation of China Road and Bridge Corporation, led by Chairman Du Fei, met Ahsan Iqbal.",
            "Ahsan Iqbal met a team from China Road and Bridge Corporation, led by Chairman Du Fei.",
        ],
    )
    def test_name_the_firm_of_a_delegation_and_who_leads_it(self, text):
        assert _about(text) == ["Ahsan Iqbal + China Road and Bridge Corporation + Du Fei"]


class TestCommittees:
    @pytest.mark.parametrize(
        ("text", "status"),
        [
            ("The 12th JCC met in Beijing in July 2023.", "held"),
            ("The Joint Cooperation Committee, which met in Beijing in July 2023, approved it.", "held"),
            ("The Joint Cooperation Committee will meet in Beijing next month.", "planned"),
        ],
    )
    def test_meet(self, text, status):
        assert [line.rpartition(" | ")[2] for line in meetings(text)] == [status]

    @pytest.mark.parametrize(
        "text",
        [
            "The Joint Cooperation Committee has met its targets.",
            "The Joint Cooperation Committee has not met since May.",
            "The 13th JCC could not meet in March.",
        ],
    )
    def test_have_not_met(self, text):
        assert meetings(text) == []


class TestConsulates:
    @pytest.mark.parametrize(("city", "other"), [("Lahore", "Karachi"), ("Karachi", "Lahore")])
    def test_are_in_the_city_spoken_of(self, city, other):
        """ "The Chinese consulate" is the one of the city named last."""
        text = f"Officials met in {city} on Monday. The Chinese consulate thanked them for CPEC."
        found = actors(text)
        assert f"Chinese Consulate General in {city}" in found
        assert f"Chinese Consulate General in {other}" not in found


class TestMoreForms:
    @pytest.mark.parametrize(
        "text",
        [
            "At the talks Ishaq Dar led Pakistan's delegation, while Wang Yi headed the Chinese side.",
            "The Pakistani delegation was headed by Ishaq Dar and the Chinese side by Wang Yi at the talks.",
            "Talks on CPEC took place in Beijing on Monday between Ishaq Dar and Wang Yi.",
            "In a telephone call on Monday, Wang Yi asked Ishaq Dar to protect the port.",
            "Wang Yi came to the ministry on Monday to see Ishaq Dar about the port.",
            "Wang Yi flew to Islamabad, met Ishaq Dar and left.",
            "Ishaq Dar said this while talking to Wang Yi in Beijing.",
            "Wang Yi dined with Ishaq Dar in Beijing on Monday.",
            "Wang Yi lodged a protest with Ishaq Dar on Monday.",
        ],
    )
    def test_tell_an_encounter(self, text):
        assert _about(text) == ["Ishaq Dar + Wang Yi"]

    @pytest.mark.parametrize(
        "text",
        [
            "Wang Yi has invited Ishaq Dar to Beijing for talks next week.",
            "Talking to reporters in Beijing on Monday, Ishaq Dar praised Wang Yi.",
            "Ishaq Dar said that China was talking to Pakistan.",
            "A team led by Wang Yi is here for talks with officials of a committee headed by Ishaq Dar.",
            "The talks between Ishaq Dar and Wang Yi did not take place.",
        ],
    )
    def test_tell_none_of_what_looks_like_one(self, text):
        assert _about(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Ishaq Dar held separate meetings with Wang Yi and Li Qiang in Beijing on Monday.",
            "Ishaq Dar met separately with Wang Yi and Li Qiang in Beijing on Monday.",
        ],
    )
    def test_are_two_where_they_were_separate(self, text):
        assert _about(text) == ["Ishaq Dar + Li Qiang", "Ishaq Dar + Wang Yi"]

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("Talks between Ishaq Dar and Wang Yi on CPEC are due on Saturday.", "2025-06-14 | - | planned"),
            (
                "Ishaq Dar will be in Beijing on Saturday for talks with Wang Yi.",
                "2025-06-14 | Beijing | planned",
            ),
            (
                "Ishaq Dar was due to meet Wang Yi on Saturday but the talks were called off.",
                "2025-06-14 | - | cancelled",
            ),
            ("May 21 — Ishaq Dar sits down with Wang Yi in Beijing.", "2025-05-21 | Beijing | held"),
            ("When they met in Beijing on Monday, Wang Yi told Ishaq Dar so.", "2025-06-09 | Beijing | held"),
        ],
    )
    def test_tell_whether_and_when_and_where(self, text, line):
        assert meetings(text + " CPEC was discussed.", "June 12, 2025") == [f"Ishaq Dar + Wang Yi | {line}"]


class TestFirstPersons:
    @pytest.mark.parametrize(
        "text",
        [
            '"I met Wang Yi in Beijing on Tuesday," Foreign Minister Ishaq Dar said.',
            'Ishaq Dar said: "I met Wang Yi in Beijing on Tuesday."',
            '"I told Wang Yi in Beijing that the port was safe," Ishaq Dar said.',
            '"Wang Yi told me in Beijing that the port was safe," Ishaq Dar said.',
            'Ishaq Dar said: "The port is safe. We met Wang Yi in Beijing on Tuesday."',
        ],
    )
    def test_are_who_speaks(self, text):
        assert _about(text) == ["Ishaq Dar + Wang Yi"]

    @pytest.mark.parametrize(
        "text",
        [
            'Ishaq Dar praised the port. "I met Wang Yi on Tuesday," an engineer said.',
            '"I have met every demand," Ishaq Dar said of Wang Yi.',
            "Wang Yi told me in Beijing that the port was safe. Ishaq Dar said nothing.",
        ],
    )
    def test_are_nobody_else(self, text):
        assert _about(text) == []


class TestCallsInPassing:
    @pytest.mark.parametrize(
        "text",
        [
            "Wang Yi asked Ishaq Dar in a telephone call on Tuesday to protect Chinese workers.",
            "Wang Yi urged Ishaq Dar over the phone to protect Chinese workers.",
            "Wang Yi rang Ishaq Dar on Tuesday to ask about CPEC.",
        ],
    )
    def test_who_asks_by_telephone_meets(self, text):
        """What somebody asks of another in a call is an encounter of the two."""
        assert parties(text) == ["Ishaq Dar + Wang Yi"]

    @pytest.mark.parametrize(
        "text",
        [
            "Wang Yi asked Ishaq Dar on Tuesday to protect Chinese workers on CPEC.",
            "Wang Yi asked Ishaq Dar not to make a phone call to Kabul about CPEC.",
            "A bell rang as Wang Yi told reporters of CPEC.",
        ],
    )
    def test_who_asks_otherwise_may_not(self, text):
        """An ask alone is no encounter, nor is a call that is only spoken of."""
        assert parties(text) == []


class TestFamilyNamesThatAreWords:
    def test_a_capital_within_a_sentence_makes_a_name_of_he(self):
        """Vice Premier He Lifeng is "He" wherever that is no pronoun."""
        text = (
            "Chinese Vice Premier He Lifeng arrived in Islamabad with Nawaz Sharif. On Monday, He met "
            "Prime Minister Shehbaz Sharif about CPEC."
        )
        assert parties(text) == ["He Lifeng + Shehbaz Sharif"]

    def test_small_letters_leave_the_pronoun(self):
        """In small letters "he" is a pronoun, also on a page about somebody of that name."""
        text = (
            "Chinese Vice Premier He Lifeng spoke of CPEC. Ishaq Dar came to Lahore, where he met "
            "Ambassador Jiang Zaidong."
        )
        assert parties(text) == ["Ishaq Dar + Jiang Zaidong"]


class TestNounsForPeople:
    @pytest.mark.parametrize(
        ("text", "met"),
        [
            (
                (
                    "Pakistan's army chief Field Marshal Asim Munir arrived in Beijing. On Friday the field "
                    "marshal met Foreign Minister Wang Yi."
                ),
                "Asim Munir + Wang Yi",
            ),
            (
                (
                    "Chinese Foreign Minister Wang Yi came to Islamabad. The visiting dignitary met "
                    "Foreign Minister Shah Mahmood Qureshi."
                ),
                "Shah Mahmood Qureshi + Wang Yi",
            ),
        ],
    )
    def test_stand_for_whom_the_page_has_named(self, text, met):
        """A rank or "the visiting dignitary" is the person whom the page named so or as a guest."""
        assert parties(text) == [met]

    def test_chinese_among_themselves_meet_for_the_corridor_only_if_they_speak_of_it(self):
        """An encounter of two Chinese officials counts where its sentence names Pakistan or the corridor."""
        assert parties("CPEC goes on. General Zhang Youxia held talks with Foreign Minister Wang Yi.") == []
        told = "General Zhang Youxia held talks with Foreign Minister Wang Yi about CPEC."
        assert parties(told) == ["Wang Yi + Zhang Youxia"]
