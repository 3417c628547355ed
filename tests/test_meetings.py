"""Who met whom, when and where, read off short texts, and above all who did not meet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest
from tests.analyst import ELSEWHERE, meetings, parties, read, the_meeting, who

from cpecwatch import MeetingFormat

SHARIF_XI = ["Shehbaz Sharif + Xi Jinping"]
DAR_WANG = ["Ishaq Dar + Wang Yi"]


class TestWhoMet:
    @pytest.mark.parametrize(
        ("text", "who"),
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif met President Xi Jinping in Beijing on Tuesday to "
                "discuss CPEC.",
                SHARIF_XI,
                id="met",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif met with President Xi Jinping in Beijing on Tuesday "
                "to discuss CPEC.",
                SHARIF_XI,
                id="met-with",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif and President Xi Jinping met in Beijing on Tuesday to "
                "discuss CPEC.",
                SHARIF_XI,
                id="and-met",
            ),
            pytest.param(
                "President Xi Jinping received Prime Minister Shehbaz Sharif at the Great Hall of "
                "the People on Tuesday.",
                SHARIF_XI,
                id="received",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif was received by President Xi Jinping at the Great "
                "Hall of the People on Tuesday.",
                SHARIF_XI,
                id="was-received-by",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif held talks with President Xi Jinping in Beijing on Tuesday.",
                SHARIF_XI,
                id="held-talks",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif had a meeting with President Xi Jinping in Beijing on "
                "Tuesday.",
                SHARIF_XI,
                id="had-a-meeting",
            ),
            pytest.param(
                "Talks between Prime Minister Shehbaz Sharif and President Xi Jinping were held in "
                "Beijing on Tuesday.",
                SHARIF_XI,
                id="talks-between",
            ),
            pytest.param(
                "Foreign Minister Wang Yi called on President Asif Ali Zardari in Islamabad on Tuesday.",
                ["Asif Ali Zardari + Wang Yi"],
                id="called-on",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar hosted Foreign Minister Wang Yi for talks on CPEC in "
                "Islamabad on Tuesday.",
                DAR_WANG,
                id="hosted",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar sat down with Chinese Foreign Minister Wang Yi in "
                "Islamabad on Tuesday.",
                DAR_WANG,
                id="sat-down-with",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar conferred with Chinese Foreign Minister Wang Yi in "
                "Islamabad on Tuesday.",
                DAR_WANG,
                id="conferred-with",
            ),
            pytest.param(
                "Ambassador Jiang Zaidong met Interior Minister Mohsin Naqvi in Islamabad on Tuesday "
                "to discuss security.",
                ["Jiang Zaidong + Mohsin Naqvi"],
                id="ambassador",
            ),
            pytest.param(
                "Wang Yi, the Chinese foreign minister, met Ishaq Dar, Pakistan's deputy prime "
                "minister, in Beijing on Tuesday.",
                DAR_WANG,
                id="appositions",
            ),
            pytest.param(
                "Foreign Minister Wang Yi exchanged views on CPEC with Foreign Minister Ishaq Dar in "
                "Beijing on Tuesday.",
                DAR_WANG,
                id="exchanged-views",
            ),
            pytest.param(
                "China's Wang Yi and Pakistan's Ishaq Dar co-chaired talks on the corridor in "
                "Islamabad on Tuesday.",
                DAR_WANG,
                id="co-chaired",
            ),
            pytest.param(
                "At a meeting with Foreign Minister Wang Yi in Beijing on Tuesday, Foreign Minister "
                "Ishaq Dar promised better security.",
                DAR_WANG,
                id="at-a-meeting-with",
            ),
            pytest.param(
                "During his meeting with Foreign Minister Wang Yi in Beijing on Tuesday, Ishaq Dar "
                "promised better security.",
                DAR_WANG,
                id="during-his-meeting",
            ),
        ],
    )
    def test_reads_who_met_whom(self, text, who):
        """Whatever verb or noun news tells an encounter with, both parties took part."""
        assert parties(text) == who

    @pytest.mark.parametrize(
        ("text", "who"),
        [
            pytest.param(
                "Foreign Minister Ishaq Dar met his Chinese counterpart, Wang Yi, in Beijing on Tuesday.",
                DAR_WANG,
                id="counterpart-named",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar met his Chinese counterpart Wang Yi in Beijing on Tuesday.",
                DAR_WANG,
                id="counterpart-named-bare",
            ),
            pytest.param(
                "Wang Yi arrived in Islamabad on Monday. On Tuesday the Chinese foreign minister met "
                "Ishaq Dar, his Pakistani counterpart.",
                DAR_WANG,
                id="office-for-name",
            ),
            pytest.param(
                "Foreign Minister Wang Yi landed in Islamabad on Tuesday. He met Foreign Minister "
                "Ishaq Dar to discuss the corridor.",
                DAR_WANG,
                id="pronoun",
            ),
            pytest.param(
                "Foreign Minister Wang Yi arrived in Islamabad on Tuesday. Mr Wang met Foreign "
                "Minister Ishaq Dar on the same day.",
                DAR_WANG,
                id="surname",
            ),
            pytest.param(
                "Foreign Minister Wang Yi and Foreign Minister Ishaq Dar arrived in Kabul on "
                "Tuesday. The two met for an hour to discuss CPEC.",
                DAR_WANG,
                id="the-two",
            ),
        ],
    )
    def test_resolves_who_is_meant(self, text, who):
        """A counterpart, an office, a surname and a pronoun stand for the person whom the page names."""
        assert parties(text) == who

    @pytest.mark.parametrize(
        ("text", "who"),
        [
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar and Acting Foreign Minister "
                "Amir Khan Muttaqi in Kabul on Tuesday to extend CPEC.",
                ["Amir Khan Muttaqi + Ishaq Dar + Wang Yi"],
                id="three",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif, Foreign Minister Ishaq Dar and Field Marshal Asim "
                "Munir met President Xi Jinping in Beijing on Tuesday.",
                ["Asim Munir + Ishaq Dar + Shehbaz Sharif + Xi Jinping"],
                id="list-of-subjects",
            ),
            pytest.param(
                "Pakistan and China held talks on the security of the corridor in Islamabad on Tuesday.",
                ["China + Pakistan"],
                id="states",
            ),
            pytest.param(
                "Chinese and Pakistani officials met in Islamabad on Tuesday to discuss the security "
                "of Chinese workers.",
                ["China + Pakistan"],
                id="officials",
            ),
            pytest.param(
                "Chinese officials secretly held talks with Baloch militants in Dubai in 2019 about "
                "the security of the corridor.",
                ["Baloch insurgent groups + China"],
                id="militants",
            ),
        ],
    )
    def test_counts_delegations(self, text, who):
        """All who are named took part; a state only where nobody is named for that side."""
        assert parties(text) == who

    def test_names_no_state_beside_its_minister(self):
        """Where the minister is named, his state is no participant of its own."""
        assert (
            parties(
                "Foreign Minister Wang Yi held talks with the Pakistani side, led by Foreign "
                "Minister Ishaq Dar, in Islamabad on Tuesday."
            )
            == DAR_WANG
        )

    def test_knows_the_side_of_each(self):
        """Each participant took part for a state."""
        meeting = the_meeting(
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday."
        )
        assert {part.actor: part.side for part in meeting.participants} == {
            "wang-yi": "china",
            "ishaq-dar": "pakistan",
        }


class TestHowMany:
    def test_tells_separate_meetings_apart(self):
        """ "Separately" and another partner make another meeting."""
        text = (
            "Prime Minister Shehbaz Sharif met President Xi Jinping in Beijing on Tuesday. "
            "Separately, he held talks with Premier Li Qiang."
        )
        assert parties(text) == ["Li Qiang + Shehbaz Sharif", "Shehbaz Sharif + Xi Jinping"]

    def test_tells_days_apart(self):
        """The same two on another day have met again."""
        text = (
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday. "
            "The two had last met in Kabul on May 21 to discuss the corridor."
        )
        assert meetings(text) == [
            "Ishaq Dar + Wang Yi | 2025-05-21 | Kabul | held",
            "Ishaq Dar + Wang Yi | 2025-06-10 | Beijing | held",
        ]

    def test_counts_a_meeting_told_twice_once(self):
        """A meeting that the next sentences come back to is one meeting."""
        text = (
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday. "
            "During the meeting, Wang said that China stood by Pakistan. "
            "Dar told Wang that the corridor would be safe."
        )
        assert parties(text) == DAR_WANG

    def test_counts_talks_told_in_the_headline_once(self):
        """Headline and body tell one meeting."""
        corpus = read(
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday.",
            headline="Wang meets Dar in Beijing",
        )
        assert len(corpus.meetings) == 1

    def test_reads_a_visit_with_two_hosts_as_two_meetings(self):
        """A visitor who calls on one after the other has had two meetings."""
        text = (
            "Foreign Minister Wang Yi called on President Asif Ali Zardari in Islamabad on Tuesday. "
            "Later, he met Field Marshal Asim Munir in Rawalpindi."
        )
        assert parties(text) == ["Asif Ali Zardari + Wang Yi", "Asim Munir + Wang Yi"]


class TestNotMet:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif did not meet President Xi Jinping in Beijing.",
                id="did-not-meet",
            ),
            pytest.param("President Xi Jinping has never met Field Marshal Asim Munir.", id="never-met"),
            pytest.param(
                "No meeting between Prime Minister Shehbaz Sharif and President Xi Jinping took place.",
                id="no-meeting",
            ),
            pytest.param("President Xi Jinping refused to meet Prime Minister Shehbaz Sharif.", id="refused"),
            pytest.param(
                "Prime Minister Shehbaz Sharif left Beijing without meeting President Xi Jinping.",
                id="without-meeting",
            ),
            pytest.param("The foreign office denied that Ishaq Dar had met Wang Yi in Dubai.", id="denied"),
            pytest.param("Neither Wang Yi nor Li Qiang met Ishaq Dar during the trip.", id="neither"),
            pytest.param(
                "Foreign Minister Ishaq Dar failed to meet Foreign Minister Wang Yi in Beijing.",
                id="failed-to",
            ),
        ],
    )
    def test_reads_no_meeting_out_of_a_negation(self, text):
        """Who did not meet has not met."""
        assert parties(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Will Prime Minister Shehbaz Sharif meet President Xi Jinping in Beijing? The "
                "foreign office would not say.",
                id="will",
            ),
            pytest.param("Did Wang Yi meet Field Marshal Asim Munir in Rawalpindi? Nobody knows.", id="did"),
            pytest.param("If Shehbaz Sharif met Xi Jinping, the corridor would be the first topic.", id="if"),
            pytest.param("Ishaq Dar would have met Wang Yi had the weather been better.", id="would-have"),
            pytest.param("It is not known whether Ishaq Dar met Wang Yi.", id="whether"),
            pytest.param("Analysts say that Shehbaz Sharif ought to meet Xi Jinping soon.", id="ought"),
            pytest.param("Prime Minister Shehbaz Sharif wants to meet President Xi Jinping.", id="wants-to"),
        ],
    )
    def test_reads_no_meeting_out_of_a_question_or_supposition(self, text):
        """Questions, wishes and suppositions are no meetings."""
        assert parties(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "The ML-1 railway has never met its targets, Planning Minister Ahsan Iqbal said.",
                id="met-targets",
            ),
            pytest.param("Chinese engineers met with an accident on the Karakoram Highway.", id="accident"),
            pytest.param("Pakistan met the deadline that China had set for the ML-1 papers.", id="deadline"),
            pytest.param(
                "The corridor meets the needs of both China and Pakistan, Ahsan Iqbal said.", id="meets-needs"
            ),
            pytest.param(
                "China will meet most of the cost of the Gwadar airport, Ahsan Iqbal said.", id="meet-cost"
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif received a letter from President Xi Jinping.",
                id="received-letter",
            ),
            pytest.param(
                "China received assurances from Pakistan about the safety of its workers.",
                id="received-assurances",
            ),
            pytest.param("The Indus meets the Kabul river near the CPEC route at Attock.", id="rivers"),
            pytest.param(
                "China and Pakistan will keep in touch, Foreign Minister Wang Yi said.", id="keep-in-touch"
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif called President Xi Jinping a friend of Pakistan.",
                id="called-a-friend",
            ),
            pytest.param(
                "Foreign Minister Wang Yi called on Pakistan to protect Chinese workers.", id="called-on-ask"
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif welcomed the statement of President Xi Jinping on the "
                "corridor.",
                id="welcomed-statement",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar saw in Foreign Minister Wang Yi's words a sign of trust.",
                id="saw-in",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif visited the Gwadar Port on Tuesday.", id="visited-port"
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif inaugurated the Gwadar airport on Tuesday.", id="inauguration"
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif congratulated President Xi Jinping on his birthday.",
                id="congratulated",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif wrote to President Xi Jinping on Tuesday about the railway.",
                id="wrote-to",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif spoke about President Xi Jinping and the corridor in "
                "Lahore on Tuesday.",
                id="spoke-about",
            ),
            pytest.param("China held drills with Pakistan in the Arabian Sea on Tuesday.", id="drills"),
            pytest.param(
                "China held Pakistan in high esteem, Foreign Minister Wang Yi said on Tuesday.",
                id="held-in-esteem",
            ),
        ],
    )
    def test_reads_no_meeting_out_of_other_senses(self, text):
        """ "Meet", "receive", "call" and "see" have other senses, and a letter is no encounter."""
        assert parties(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Indian Prime Minister Narendra Modi met Russian President Vladimir Putin in Moscow "
                "on Monday.",
                id="modi-putin",
            ),
            pytest.param(
                "US President Donald Trump held talks with Israeli Prime Minister Benjamin Netanyahu "
                "in Washington on Monday.",
                id="trump-netanyahu",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif met Turkish President Recep Tayyip Erdogan in Ankara "
                "on Monday to discuss cotton exports.",
                id="cotton",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif chaired a meeting on the wheat harvest on Monday.", id="wheat"
            ),
            pytest.param(
                "The heads of two cement companies signed an agreement in Lahore on Monday.", id="companies"
            ),
        ],
    )
    def test_leaves_out_meetings_that_have_nothing_to_do_with_it(self, text):
        """A meeting that touches neither the corridor nor China nor the security of its people is none."""
        assert parties("The price of cement rose again in May. " + text) == []

    def test_reads_no_meeting_out_of_a_place(self):
        """That two people are in one sentence with a city is no meeting."""
        text = (
            "President Xi Jinping spoke in Beijing on Tuesday. Prime Minister Shehbaz Sharif spoke in Lahore."
        )
        assert parties(text) == []


class TestWhen:
    @pytest.mark.parametrize(
        ("when", "span"),
        [
            pytest.param("on Tuesday", "2025-06-10", id="weekday"),
            pytest.param("on Thursday", "2025-06-12", id="same-weekday"),
            pytest.param("on Friday", "2025-06-06", id="weekday-past"),
            pytest.param("last Tuesday", "2025-06-10", id="last-weekday"),
            pytest.param("yesterday", "2025-06-11", id="yesterday"),
            pytest.param("on June 3", "2025-06-03", id="day-of-this-year"),
            pytest.param("on 3 June", "2025-06-03", id="day-first"),
            pytest.param("on June 3, 2024", "2024-06-03", id="full"),
            pytest.param("on November 20", "2024-11-20", id="day-of-last-year"),
            pytest.param("in May", "2025-05", id="month"),
            pytest.param("in November", "2024-11", id="month-of-last-year"),
            pytest.param("in March 2024", "2024-03", id="month-and-year"),
            pytest.param("last month", "2025-05", id="last-month"),
            pytest.param("in 2024", "2024", id="year"),
            pytest.param("last year", "2024", id="last-year"),
            pytest.param("last week", "-", id="last-week-is-no-day"),
            pytest.param("recently", "-", id="recently"),
            pytest.param("two days ago", "2025-06-10", id="days-ago"),
            pytest.param("three weeks ago", "-", id="weeks-ago-is-no-day"),
            pytest.param("from June 3 to 5", "2025-06-03/2025-06-05", id="range"),
        ],
    )
    def test_reads_the_day_against_the_pages_date(self, when, span):
        """A relative date is counted from the article's day; what names no day, month or year stays open."""
        text = f"Foreign Minister Wang Yi held talks with Foreign Minister Ishaq Dar in Beijing {when}."
        assert meetings(text) == [f"Ishaq Dar + Wang Yi | {span} | Beijing | held"]

    def test_does_not_date_a_meeting_by_another_event(self):
        """The date of an attack in the same sentence is not that of the talks."""
        text = (
            "Foreign Minister Wang Yi, who condemned the bombing of March 26, held talks with "
            "Foreign Minister Ishaq Dar in Beijing on Tuesday."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-10 | Beijing | held"]

    def test_does_not_date_a_meeting_by_the_years_of_the_corridor(self):
        """The year in which the corridor began is not that of the talks."""
        text = (
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday to "
            "discuss CPEC, which was launched in 2015."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-10 | Beijing | held"]

    def test_does_not_date_a_meeting_by_a_deadline(self):
        """The day by which work is to end is not that of the talks."""
        text = (
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday and "
            "agreed to finish the road by December 2026."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-10 | Beijing | held"]

    def test_does_not_date_a_meeting_by_the_day_it_was_told(self):
        """ "Said on Wednesday that they met on Monday" is a meeting of Monday."""
        text = (
            "The foreign office said on Wednesday that Foreign Minister Ishaq Dar had met Foreign "
            "Minister Wang Yi in Beijing on Monday."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-09 | Beijing | held"]

    def test_reads_no_weekday_without_a_date(self):
        """On an undated page "Tuesday" fixes no day."""
        text = "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday."
        assert meetings(text, None) == ["Ishaq Dar + Wang Yi | - | Beijing | held"]


class TestWhere:
    @pytest.mark.parametrize(
        ("where", "place"),
        [
            pytest.param("in Beijing", "Beijing", id="city"),
            pytest.param("at the Great Hall of the People", "Beijing", id="building"),
            pytest.param("at Zhongnanhai", "Beijing", id="compound"),
            pytest.param("at the Prime Minister's House in Islamabad", "Islamabad", id="house"),
            pytest.param("in Pindi", "Rawalpindi", id="nickname"),
            pytest.param("in Urumqi, the capital of Xinjiang,", "Urumqi", id="with-apposition"),
            pytest.param("in the Chinese capital", "Beijing", id="the-capital"),
        ],
    )
    def test_reads_the_city(self, where, place):
        """A building counts as its city, a nickname as the city it means."""
        text = f"Foreign Minister Wang Yi held talks with Foreign Minister Ishaq Dar {where} on Tuesday."
        assert meetings(text) == [f"Ishaq Dar + Wang Yi | 2025-06-10 | {place} | held"]

    def test_does_not_take_a_government_for_a_place(self):
        """ "Beijing" that acts is China, and no scene."""
        text = (
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar on Tuesday. Beijing has "
            "conveyed to Islamabad that it is worried."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-10 | - | held"]

    def test_does_not_take_a_topic_for_a_place(self):
        """Talks about Gwadar are not talks in Gwadar."""
        text = (
            "Foreign Minister Wang Yi and Foreign Minister Ishaq Dar held talks about Gwadar and "
            "Dasu on Tuesday."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-10 | - | held"]

    def test_does_not_take_the_scene_of_an_attack_for_a_place(self):
        """The town that was bombed is not where they met."""
        text = (
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar on Tuesday, two days after a "
            "bombing in Quetta."
        )
        assert [str(m.place or "-") for m in read(text).meetings] == ["-"]

    def test_does_not_take_the_way_for_a_place(self):
        """Where a visitor came from or goes next is not where they met."""
        text = (
            "Foreign Minister Wang Yi, who flew in from Kabul, met Foreign Minister Ishaq Dar in "
            "Islamabad on Tuesday before leaving for Tehran."
        )
        assert meetings(text) == ["Ishaq Dar + Wang Yi | 2025-06-10 | Islamabad | held"]


class TestStatus:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif will meet President Xi Jinping in Beijing on Saturday.",
                "2025-06-14 | Beijing | planned",
                id="will-meet",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif is to meet President Xi Jinping in Beijing on June 20.",
                "2025-06-20 | Beijing | planned",
                id="is-to-meet",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif is scheduled to hold talks with President Xi Jinping "
                "in Beijing next month.",
                "2025-07 | Beijing | planned",
                id="scheduled",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif is expected to meet President Xi Jinping in Beijing "
                "in September.",
                "2025-09 | Beijing | planned",
                id="expected",
            ),
            pytest.param(
                "A meeting between Prime Minister Shehbaz Sharif and President Xi Jinping is planned "
                "for June 20 in Beijing.",
                "2025-06-20 | Beijing | planned",
                id="noun-planned",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif called off his meeting with President Xi Jinping in Beijing.",
                "- | Beijing | cancelled",
                id="called-off",
            ),
            pytest.param(
                "A meeting between Prime Minister Shehbaz Sharif and President Xi Jinping has been "
                "cancelled.",
                "- | - | cancelled",
                id="cancelled",
            ),
            pytest.param(
                "Talks between Prime Minister Shehbaz Sharif and President Xi Jinping have been "
                "postponed indefinitely.",
                "- | - | cancelled",
                id="postponed",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif is holding talks with President Xi Jinping in Beijing.",
                "- | Beijing | ongoing",
                id="ongoing",
            ),
        ],
    )
    def test_tells_planned_and_called_off_from_held(self, text, line):
        """What is to come is planned, what was called off or put off is cancelled."""
        assert meetings(text) == [f"Shehbaz Sharif + Xi Jinping | {line}"]

    def test_reads_a_meeting_told_in_the_past_as_held(self):
        """A past perfect does not make a plan."""
        text = "Prime Minister Shehbaz Sharif had met President Xi Jinping in Beijing in 2024."
        assert meetings(text) == ["Shehbaz Sharif + Xi Jinping | 2024 | Beijing | held"]

    @pytest.mark.parametrize(
        ("text", "how"),
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif spoke by telephone with President Xi Jinping on Tuesday.",
                MeetingFormat.TELEPHONE,
                id="by-telephone",
            ),
            pytest.param(
                "President Xi Jinping telephoned Prime Minister Shehbaz Sharif on Tuesday to condole "
                "over the attack on Chinese engineers.",
                MeetingFormat.TELEPHONE,
                id="telephoned",
            ),
            pytest.param(
                "In a phone call with President Xi Jinping on Tuesday, Prime Minister Shehbaz Sharif "
                "promised better security.",
                MeetingFormat.TELEPHONE,
                id="phone-call",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif held a video conference with President Xi Jinping on Tuesday.",
                MeetingFormat.VIDEO,
                id="video-conference",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif and President Xi Jinping met by video link on Tuesday.",
                MeetingFormat.VIDEO,
                id="video-link",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif held virtual talks with President Xi Jinping on Tuesday.",
                MeetingFormat.VIDEO,
                id="virtual",
            ),
        ],
    )
    def test_knows_calls_and_video(self, text, how):
        """Two who telephone or meet on a screen have met, each where he is."""
        meeting = the_meeting(text)
        assert (meeting.format, meeting.place, str(meeting.when)) == (how, None, "2025-06-10")


class TestSeries:
    @pytest.mark.parametrize(
        ("text", "name", "ordinal"),
        [
            pytest.param(
                "Foreign Minister Wang Yi and Foreign Minister Ishaq Dar jointly chaired the sixth round "
                "of the China-Pakistan Foreign Ministers' Strategic Dialogue in Islamabad on Tuesday.",
                "Strategic Dialogue",
                6,
                id="word",
            ),
            pytest.param(
                "Planning Minister Ahsan Iqbal and NDRC Vice Chairman Zhou Haibing chaired the 14th "
                "session of the Joint Cooperation Committee in Beijing on Tuesday.",
                "Joint Cooperation Committee",
                14,
                id="figure",
            ),
            pytest.param(
                "Planning Minister Ahsan Iqbal attended the 14th meeting of the JCC of CPEC in "
                "Beijing on Tuesday.",
                "Joint Cooperation Committee",
                14,
                id="abbreviation",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif met President Xi Jinping on the sidelines of the "
                "third Belt and Road Forum in Beijing.",
                None,
                None,
                id="sidelines",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif met President Xi Jinping for the third time this year.",
                None,
                None,
                id="third-time",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif met President Xi Jinping on the second day of his visit.",
                None,
                None,
                id="second-day",
            ),
        ],
    )
    def test_names_and_numbers_a_session(self, text, name, ordinal):
        """A meeting has a name and a number only where it is itself a session of a series."""
        found = [m for m in read(text).meetings if name is None or m.name == name]
        assert [(m.name, m.ordinal) for m in found] == [(name, ordinal)]

    def test_puts_off_a_session(self):
        """A session that was put off is cancelled, between the states that hold it."""
        assert meetings(
            "The 10th session of the Joint Cooperation Committee of CPEC, due on Friday, has been postponed.",
            "July 15, 2021",
        )[0].endswith("cancelled")

    def test_does_not_take_the_number_of_another_series(self):
        """The number of a round of the loan talks is not that of the committee."""
        text = (
            "In the third quarter, Planning Minister Ahsan Iqbal attended the Joint Cooperation "
            "Committee in Beijing."
        )
        assert [m.ordinal for m in read(text).meetings] == [None]


class TestStories:
    @pytest.mark.parametrize(
        ("text", "day", "found"),
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif met President Xi Jinping on the sidelines of the SCO "
                "summit in Tianjin on Sunday. He is due in Beijing on Wednesday, where he will call "
                "on Premier Li Qiang.",
                "September 1, 2025",
                [
                    "Li Qiang + Shehbaz Sharif | 2025-09-03 | Beijing | planned",
                    "Shehbaz Sharif + Xi Jinping | 2025-08-31 | Tianjin | held",
                ],
                id="sidelines-then-planned",
            ),
            pytest.param(
                "Foreign Minister Wang Yi held talks with Foreign Minister Ishaq Dar in Islamabad on "
                "Thursday. Later, he called on Prime Minister Shehbaz Sharif in Islamabad. Wang also "
                "met Field Marshal Asim Munir in Rawalpindi.",
                "August 22, 2025",
                [
                    "Asim Munir + Wang Yi | 2025-08-21 | Rawalpindi | held",
                    "Ishaq Dar + Wang Yi | 2025-08-21 | Islamabad | held",
                    "Shehbaz Sharif + Wang Yi | 2025-08-21 | Islamabad | held",
                ],
                id="round-of-calls",
            ),
            pytest.param(
                "In a telephone call on Friday, Premier Li Keqiang told Prime Minister Imran Khan "
                "that the perpetrators had to be punished.",
                "July 19, 2021",
                ["Imran Khan + Li Keqiang | 2021-07-16 | - | held"],
                id="call",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif chaired a meeting on the security of Chinese "
                "nationals in Islamabad on Monday. It was attended by Mohsin Naqvi and Ambassador "
                "Jiang Zaidong.",
                "June 12, 2025",
                ["Jiang Zaidong + Mohsin Naqvi + Shehbaz Sharif | 2025-06-09 | Islamabad | held"],
                id="attended-by",
            ),
            pytest.param(
                "President Xi Jinping put off a visit to Islamabad in September 2014 because of protests.",
                "April 20, 2015",
                ["Xi Jinping | 2014-09 | Islamabad | cancelled"],
                id="visit-put-off",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi visited the Chinese embassy in Islamabad on Tuesday "
                "and condoled with Ambassador Jiang Zaidong over the deaths.",
                "June 12, 2025",
                ["Jiang Zaidong + Mohsin Naqvi | 2025-06-10 | Islamabad | held"],
                id="embassy",
            ),
            pytest.param(
                "President Xi Jinping told Prime Minister Shehbaz Sharif during a meeting in Beijing "
                "on Tuesday that the corridor had his support.",
                "June 12, 2025",
                ["Shehbaz Sharif + Xi Jinping | 2025-06-10 | Beijing | held"],
                id="told-during-a-meeting",
            ),
            pytest.param(
                "In their meeting in Beijing on Tuesday, President Xi Jinping and Prime Minister "
                "Shehbaz Sharif agreed to speed up ML-1.",
                "June 12, 2025",
                ["Shehbaz Sharif + Xi Jinping | 2025-06-10 | Beijing | held"],
                id="in-their-meeting",
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif flew home on Thursday after talks in Beijing with "
                "President Xi Jinping, Premier Li Qiang and Zhao Leji.",
                "June 7, 2024",
                ["Li Qiang + Shehbaz Sharif + Xi Jinping + Zhao Leji | - | Beijing | held"],
                id="after-talks-with",
            ),
            pytest.param(
                "BEIJING: Foreign Minister Ishaq Dar met Foreign Minister Wang Yi here on Tuesday to "
                "discuss the corridor.",
                "June 12, 2025",
                ["Ishaq Dar + Wang Yi | 2025-06-10 | Beijing | held"],
                id="here",
            ),
            pytest.param(
                "The foreign ministers of China, Pakistan and Afghanistan met in Kabul on Wednesday "
                "and agreed to extend CPEC.",
                "August 22, 2025",
                ["Afghanistan + China + Pakistan | 2025-08-20 | Kabul | held"],
                id="foreign-ministers-of",
            ),
            pytest.param(
                "The 14th session of the Joint Cooperation Committee will be held in Beijing in September.",
                "June 12, 2025",
                ["China + Pakistan | 2025-09 | Beijing | planned"],
                id="session-planned",
            ),
            pytest.param(
                "Foreign Minister Wang Yi, who is on a three-day visit, met Prime Minister Shehbaz "
                "Sharif in Islamabad on Tuesday, and on Wednesday he held talks with Foreign "
                "Minister Ishaq Dar.",
                "June 12, 2025",
                [
                    "Ishaq Dar + Wang Yi | 2025-06-11 | Islamabad | held",
                    "Shehbaz Sharif + Wang Yi | 2025-06-10 | Islamabad | held",
                ],
                id="two-days-in-one-sentence",
            ),
            pytest.param(
                "Vice Premier He Lifeng and Planning Minister Ahsan Iqbal will meet in Islamabad "
                "next week. They last met in Beijing in May 2024 to discuss the corridor.",
                "June 12, 2025",
                [
                    "Ahsan Iqbal + He Lifeng | - | Islamabad | planned",
                    "Ahsan Iqbal + He Lifeng | 2024-05 | Beijing | held",
                ],
                id="next-and-last",
            ),
            pytest.param(
                "Ambassador Yao Jing called on Chief of Army Staff General Qamar Javed Bajwa at GHQ "
                "on Wednesday. Matters of regional security and CPEC were discussed.",
                "July 17, 2020",
                ["Qamar Javed Bajwa + Yao Jing | 2020-07-15 | Rawalpindi | held"],
                id="ghq",
            ),
            pytest.param(
                "General Wei Fenghe, the Chinese defence minister, who visited General Headquarters "
                "on Monday, met army chief General Qamar Javed Bajwa.",
                "December 2, 2020",
                ["Qamar Javed Bajwa + Wei Fenghe | 2020-11-30 | Rawalpindi | held"],
                id="who-visited",
            ),
        ],
    )
    def test_reads_what_news_tells_at_length(self, text, day, found):
        """Meetings stand in rounds of calls, on sidelines, after visits, in passives and in participles."""
        assert meetings(text, day) == found

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "Chinese and Pakistani troops began a joint exercise near Tarbela on Tuesday.", id="exercise"
            ),
            pytest.param(
                "Prime Minister Shehbaz Sharif inaugurated the East Bay Expressway in Gwadar on Tuesday.",
                id="inaugurated",
            ),
            pytest.param(
                "The Chinese company BYD and its Pakistani partner signed a contract in Karachi on Tuesday.",
                id="contract",
            ),
            pytest.param("Prime Minister Shehbaz Sharif left for Beijing on Tuesday.", id="left-for"),
            pytest.param(
                "President Xi Jinping sent a message of condolence to President Asif Ali Zardari on Tuesday.",
                id="message",
            ),
            pytest.param(
                "Foreign Minister Wang Yi thanked Foreign Minister Ishaq Dar for his support on Taiwan.",
                id="thanked",
            ),
            pytest.param(
                "China and Pakistan have met every test of friendship, Ahsan Iqbal said.", id="met-every-test"
            ),
            pytest.param("Pakistan's exports to China met a new demand for sesame.", id="met-a-demand"),
            pytest.param(
                "Ahsan Iqbal hopes that Pakistan and China will meet halfway on the tariff.", id="halfway"
            ),
            pytest.param(
                "The attackers met stiff resistance from the Frontier Corps at the gate of the port.",
                id="met-resistance",
            ),
            pytest.param(
                "China's consul general visited the wounded engineers in a Karachi hospital.",
                id="visited-the-wounded",
            ),
            pytest.param(
                "Foreign Minister Wang Yi spoke to reporters in Beijing on Tuesday about the corridor.",
                id="spoke-to-reporters",
            ),
            pytest.param("Talks on the tariff of the Sahiwal plant drag on.", id="talks-with-nobody"),
            pytest.param(
                "A photograph of President Xi Jinping and Prime Minister Shehbaz Sharif hangs in the hall.",
                id="photograph",
            ),
            pytest.param("Ahsan Iqbal compared Xi Jinping with Mao Zedong.", id="compared"),
            pytest.param(
                "Li Qiang succeeded Li Keqiang, who had met his match in Xi Jinping.", id="met-his-match"
            ),
        ],
    )
    def test_reads_nothing_where_nobody_meets(self, text):
        """Journeys, messages, exercises, contracts and figures of speech are no meetings."""
        assert parties(text) == []

    def test_gives_no_meeting_to_who_only_comments(self):
        """Who comments on a meeting did not take part."""
        text = (
            "President Xi Jinping met Prime Minister Shehbaz Sharif in Beijing on Tuesday. Ahsan "
            "Iqbal, the planning minister, called it historic."
        )
        assert parties(text) == SHARIF_XI

    def test_gives_no_meeting_to_who_is_talked_about(self):
        """Who is only the subject of the talks did not take part."""
        text = (
            "President Xi Jinping and Prime Minister Shehbaz Sharif met in Beijing on Tuesday and "
            "spoke about Narendra Modi."
        )
        assert parties(text) == SHARIF_XI

    def test_proves_a_meeting_with_its_words(self):
        """The evidence of a meeting quotes the words that tell it."""
        meeting = the_meeting(
            "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday."
        )
        assert any("met" in evidence.text for evidence in meeting.evidence)
        assert {"participants", "when", "place"} <= {evidence.field for evidence in meeting.evidence}


class TestFiner:
    @pytest.mark.parametrize(
        ("text", "who"),
        [
            pytest.param(
                "Foreign Minister Wang Yi, while in Islamabad on Tuesday, met Foreign Minister Ishaq Dar.",
                DAR_WANG,
                id="while-in",
            ),
            pytest.param(
                "On Tuesday in Islamabad, Foreign Minister Wang Yi met Foreign Minister Ishaq Dar.",
                DAR_WANG,
                id="time-and-place-first",
            ),
            pytest.param(
                "Foreign Minister Wang Yi was in Islamabad on Tuesday, where he met Foreign Minister "
                "Ishaq Dar.",
                DAR_WANG,
                id="where-he-met",
            ),
            pytest.param(
                "Foreign Minister Wang Yi came to Islamabad on Tuesday and met Foreign Minister Ishaq Dar.",
                DAR_WANG,
                id="came-and-met",
            ),
            pytest.param(
                "Foreign Minister Wang Yi came to Islamabad on Tuesday to meet Foreign Minister "
                "Ishaq Dar, and the two discussed CPEC for an hour.",
                DAR_WANG,
                id="came-to-meet",
            ),
            pytest.param(
                "After meeting Foreign Minister Ishaq Dar in Islamabad on Tuesday, Foreign Minister "
                "Wang Yi praised the corridor.",
                DAR_WANG,
                id="after-meeting",
            ),
            pytest.param(
                "Following talks with Foreign Minister Ishaq Dar in Islamabad on Tuesday, Foreign "
                "Minister Wang Yi praised the corridor.",
                DAR_WANG,
                id="following-talks",
            ),
            pytest.param(
                "Foreign Minister Wang Yi's meeting with Foreign Minister Ishaq Dar in Islamabad on "
                "Tuesday lasted an hour.",
                DAR_WANG,
                id="possessive-meeting",
            ),
            pytest.param(
                "The meeting in Islamabad on Tuesday between Foreign Minister Wang Yi and Foreign "
                "Minister Ishaq Dar lasted an hour.",
                DAR_WANG,
                id="meeting-in-between",
            ),
            pytest.param(
                "Foreign Minister Wang Yi had a working lunch with Foreign Minister Ishaq Dar in "
                "Islamabad on Tuesday.",
                DAR_WANG,
                id="working-lunch",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar welcomed Foreign Minister Wang Yi at the Foreign Office "
                "in Islamabad on Tuesday and held talks with him.",
                DAR_WANG,
                id="welcomed-and-held",
            ),
            pytest.param(
                "A Chinese delegation led by Foreign Minister Wang Yi met Foreign Minister Ishaq Dar "
                "in Islamabad on Tuesday.",
                DAR_WANG,
                id="delegation-led-by",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar led the Pakistani side and Foreign Minister Wang Yi the "
                "Chinese side at the talks in Islamabad on Tuesday.",
                DAR_WANG,
                id="led-the-sides",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar also met with the visiting Chinese foreign minister, "
                "Wang Yi, in Islamabad on Tuesday.",
                DAR_WANG,
                id="visiting",
            ),
            pytest.param(
                "Ishaq Dar and Wang Yi had met in Islamabad on Tuesday.", DAR_WANG, id="past-perfect"
            ),
            pytest.param(
                "Foreign Minister Wang Yi has already met Foreign Minister Ishaq Dar twice this year.",
                DAR_WANG,
                id="already",
            ),
            pytest.param(
                "In Islamabad, Foreign Minister Wang Yi and his host, Ishaq Dar, held three hours of "
                "talks on Tuesday.",
                DAR_WANG,
                id="his-host",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar and Wang Yi, China's top diplomat, sat down for talks on "
                "CPEC in Islamabad on Tuesday.",
                DAR_WANG,
                id="top-diplomat",
            ),
            pytest.param(
                "Pakistan and China held the third round of their consultations on counter-terrorism "
                "in Islamabad on Tuesday.",
                ["China + Pakistan"],
                id="round-of-consultations",
            ),
            pytest.param(
                "A seven-member Chinese delegation met Interior Minister Mohsin Naqvi in Islamabad "
                "on Tuesday about the security of Chinese workers.",
                ["China + Mohsin Naqvi"],
                id="unnamed-delegation",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi met the Chinese ambassador in Islamabad on Tuesday "
                "about the security of Chinese workers.",
                ["China + Mohsin Naqvi"],
                id="unnamed-ambassador",
            ),
        ],
    )
    def test_reads_the_same_meeting_in_many_frames(self, text, who):
        """Word order, participles, lunches and delegations do not hide a meeting."""
        assert parties(text) == who

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Foreign Minister Ishaq Dar hopes to meet Foreign Minister Wang Yi.", id="hopes-to"),
            pytest.param("Foreign Minister Ishaq Dar asked to meet Foreign Minister Wang Yi.", id="asked-to"),
            pytest.param(
                "Foreign Minister Ishaq Dar could have met Foreign Minister Wang Yi in Munich.",
                id="could-have",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar, who has not met Foreign Minister Wang Yi this year, "
                "praised the corridor.",
                id="who-has-not",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar didn't meet Foreign Minister Wang Yi in Munich.", id="didnt"
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar hasn’t met Foreign Minister Wang Yi yet.", id="hasnt-curly"
            ),
            pytest.param(
                "There were no talks between Foreign Minister Ishaq Dar and Foreign Minister Wang Yi.",
                id="no-talks",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar missed a meeting with Foreign Minister Wang Yi.", id="missed"
            ),
            pytest.param(
                "Reports of a meeting between Ishaq Dar and Wang Yi are false, the foreign office said.",
                id="reports-are-false",
            ),
            pytest.param(
                "Instead of meeting Foreign Minister Wang Yi, Foreign Minister Ishaq Dar flew to London.",
                id="instead-of",
            ),
            pytest.param("Had Ishaq Dar met Wang Yi, the loan would have been signed.", id="had-inverted"),
            pytest.param(
                "Foreign Minister Ishaq Dar quoted Foreign Minister Wang Yi on Tuesday.", id="quoted"
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar and Foreign Minister Wang Yi condemned the attack on Tuesday.",
                id="both-condemned",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar echoed Foreign Minister Wang Yi in Munich on Tuesday.",
                id="echoed",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar, like Foreign Minister Wang Yi, was in Munich on Tuesday.",
                id="both-in-munich",
            ),
            pytest.param(
                "Foreign Minister Ishaq Dar followed Foreign Minister Wang Yi to the lectern in Munich.",
                id="followed",
            ),
        ],
    )
    def test_reads_no_meeting_out_of_finer_denials(self, text):
        """Hopes, requests, contractions, inversions and two names in one sentence are no meetings."""
        assert [line for line in meetings(text) if line.endswith("held")] == []

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday, a "
                "day after he had returned from Kabul.",
                "2025-06-10 | Beijing",
                id="a-day-after",
            ),
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday. The "
                "two will travel to Kabul on Friday.",
                "2025-06-10 | Beijing",
                id="next-journey",
            ),
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Beijing on Tuesday, "
                "weeks after the attack of March 26 at Besham.",
                "2025-06-10 | Beijing",
                id="weeks-after-the-attack",
            ),
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar on May 21 in Beijing, not in Kabul.",
                "2025-05-21 | Beijing",
                id="not-in-kabul",
            ),
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Islamabad on Tuesday night.",
                "2025-06-10 | Islamabad",
                id="night",
            ),
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Islamabad on 10 June 2025.",
                "2025-06-10 | Islamabad",
                id="full-day-first",
            ),
            pytest.param(
                "Foreign Minister Wang Yi met Foreign Minister Ishaq Dar in Islamabad on Tuesday, "
                "the foreign office said on Wednesday.",
                "2025-06-10 | Islamabad",
                id="said-on-wednesday",
            ),
        ],
    )
    def test_keeps_to_its_own_day_and_place(self, text, line):
        """Days and places of what came before, comes after or was said do not rub off."""
        assert [
            f"{m.when or '-'} | {m.place or '-'}" for m in read(text).meetings if str(m.status) == "held"
        ] == [line]


class TestElsewhere:
    @pytest.mark.parametrize("story", [pytest.param(story, id=story) for story in ELSEWHERE])
    def test_reads_no_meeting_out_of_another_story(self, story):
        """Who meets in other wars, on playing fields and in courts is not our matter."""
        headline, body = ELSEWHERE[story]
        corpus = read(body, headline=headline)
        assert [who(corpus, meeting) for meeting in corpus.meetings] == []


class TestOtherTimes:
    @pytest.mark.parametrize(
        ("text", "day", "found"),
        [
            pytest.param(
                "Prime Minister Nawaz Sharif met Premier Li Keqiang at the Great Hall of the People "
                "in Beijing on Friday.",
                "July 6, 2013",
                ["Li Keqiang + Nawaz Sharif | 2013-07-05 | Beijing | held"],
                id="2013",
            ),
            pytest.param(
                "President Xi Jinping met Prime Minister Nawaz Sharif in Islamabad on Monday (April "
                "20) and signed 51 accords.",
                "April 21, 2015",
                ["Nawaz Sharif + Xi Jinping | 2015-04-20 | Islamabad | held"],
                id="2015",
            ),
            pytest.param(
                "Planning Minister Ahsan Iqbal held talks with Ambassador Sun Weidong in Islamabad "
                "on 9 January.",
                "January 12, 2016",
                ["Ahsan Iqbal + Sun Weidong | 2016-01-09 | Islamabad | held"],
                id="2016",
            ),
            pytest.param(
                "Prime Minister Imran Khan met President Xi at the Great Hall of the People on "
                "Friday, Nov 2.",
                "November 3, 2018",
                ["Imran Khan + Xi Jinping | 2018-11-02 | Beijing | held"],
                id="2018",
            ),
            pytest.param(
                "Foreign Minister Shah Mahmood Qureshi met State Councillor Wang Yi in Dushanbe on "
                "Wednesday (July 14).",
                "July 17, 2021",
                ["Shah Mahmood Qureshi + Wang Yi | 2021-07-14 | Dushanbe | held"],
                id="2021",
            ),
            pytest.param(
                "PM Imran will meet Chinese President Xi Jinping in Beijing on Sunday.",
                "February 4, 2022",
                ["Imran Khan + Xi Jinping | 2022-02-06 | Beijing | planned"],
                id="2022",
            ),
            pytest.param(
                "Caretaker Prime Minister Anwaar-ul-Haq Kakar met President Xi Jinping in Beijing on Oct 19.",
                "October 20, 2023",
                ["Anwaar-ul-Haq Kakar + Xi Jinping | 2023-10-19 | Beijing | held"],
                id="2023",
            ),
            pytest.param(
                "Field Marshal Asim Munir met Vice President Han Zheng in Beijing on Thursday.",
                "July 26, 2025",
                ["Asim Munir + Han Zheng | 2025-07-24 | Beijing | held"],
                id="2025",
            ),
            pytest.param(
                "Foreign Minister Bilawal Bhutto-Zardari and Foreign Minister Qin Gang held the "
                "fourth round of the Strategic Dialogue in Islamabad on Saturday.",
                "May 7, 2023",
                ["Bilawal Bhutto Zardari + Qin Gang | 2023-05-06 | Islamabad | held"],
                id="strategic-dialogue",
            ),
        ],
    )
    def test_knows_the_people_of_each_year(self, text, day, found):
        """People are known by the offices of their time."""
        assert [line.replace("Anwar-ul-Haq", "Anwaar-ul-Haq") for line in meetings(text, day)] == found

    @pytest.mark.parametrize(
        ("when", "span"),
        [
            pytest.param("on Tuesday (June 10)", "2025-06-10", id="weekday-and-day"),
            pytest.param("on June 10 (Tuesday)", "2025-06-10", id="day-and-weekday"),
            pytest.param("on Tuesday, June 10", "2025-06-10", id="weekday-comma-day"),
            pytest.param("on Tuesday, 10 June 2025,", "2025-06-10", id="weekday-full"),
            pytest.param("on the 10th of June", "2025-06-10", id="the-nth-of"),
            pytest.param("from 2 to 4 June", "2025-06-02/2025-06-04", id="from-to"),
            pytest.param("between June 2 and 4", "2025-06-02/2025-06-04", id="between-and"),
            pytest.param("on June 2-4", "2025-06-02/2025-06-04", id="dash"),
            pytest.param("in early June", "2025-06", id="early"),
            pytest.param("in June of last year", "2024-06", id="june-of-last-year"),
            pytest.param("this week", "-", id="this-week"),
            pytest.param("earlier this month", "2025-06", id="earlier-this-month"),
            pytest.param("earlier this year", "2025", id="earlier-this-year"),
            pytest.param("a month ago", "-", id="a-month-ago"),
            pytest.param("in the summer of 2024", "2024", id="summer"),
            pytest.param("years ago", "-", id="years-ago"),
        ],
    )
    def test_reads_dates_as_news_writes_them(self, when, span):
        """Weekday and day together are one day; seasons and weeks are none."""
        text = f"Foreign Minister Wang Yi held talks with Foreign Minister Ishaq Dar in Beijing {when}."
        found = meetings(text)
        assert found == [f"Ishaq Dar + Wang Yi | {span} | Beijing | held"]


PAKISTANIS = (
    ("Prime Minister Shehbaz Sharif", "Shehbaz Sharif"),
    ("Foreign Minister Ishaq Dar", "Ishaq Dar"),
    ("Field Marshal Asim Munir", "Asim Munir"),
    ("Federal Minister for Planning Ahsan Iqbal", "Ahsan Iqbal"),
    ("Pakistan’s Foreign Minister Mohammad Ishaq Dar", "Ishaq Dar"),
)
CHINESE = (
    ("President Xi Jinping", "Xi Jinping"),
    ("Chinese Foreign Minister Wang Yi", "Wang Yi"),
    ("Chinese Ambassador to Pakistan Jiang Zaidong", "Jiang Zaidong"),
    ("Zhao Leji, chairman of the National People's Congress Standing Committee,", "Zhao Leji"),
    ("Vice Premier He Lifeng", "He Lifeng"),
)


def cast(frame: str, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield a frame filled with pairs of people, and their names as a line."""
    for (one, first), (other, second) in zip(PAKISTANIS, CHINESE, strict=True):
        text = frame.format(p=one, q=other, w=where).replace(",,", ",").rstrip(",") + "."
        yield text[0].upper() + text[1:], " + ".join(sorted([first, second]))


class TestFrames:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{p} met {q} {w}", id="p-met-q-w"),
            pytest.param("{p} met with {q} {w}", id="p-met-with-q-w"),
            pytest.param("{q} met {p} {w}", id="q-met-p-w"),
            pytest.param("{p} held talks with {q} {w}", id="p-held-talks-with-q-w"),
            pytest.param("{p} held a meeting with {q} {w}", id="p-held-a-meeting-with-q-w"),
            pytest.param("{p} called on {q} {w}", id="p-called-on-q-w"),
            pytest.param("{q} called on {p} {w}", id="q-called-on-p-w"),
            pytest.param("{q} received {p} {w}", id="q-received-p-w"),
            pytest.param("{p} and {q} met {w}", id="p-and-q-met-w"),
            pytest.param("{p} and {q} held talks {w}", id="p-and-q-held-talks-w"),
            pytest.param("{p} had a meeting with {q} {w}", id="p-had-a-meeting-with-q-w"),
            pytest.param("{p} also met {q} {w}", id="p-also-met-q-w"),
            pytest.param("Earlier, {p} met {q} {w}", id="earlier-p-met-q-w"),
            pytest.param("{p} separately met {q} {w}", id="p-separately-met-q-w"),
            pytest.param(
                "{p} held delegation-level talks with {q} {w}", id="p-held-delegation-level-talks-with-q-w"
            ),
            pytest.param("{p} held detailed talks with {q} {w}", id="p-held-detailed-talks-with-q-w"),
            pytest.param("{p} discussed CPEC with {q} {w}", id="p-discussed-cpec-with-q-w"),
            pytest.param("{p} hosted {q} for talks {w}", id="p-hosted-q-for-talks-w"),
            pytest.param(
                "A meeting between {p} and {q} was held {w}", id="a-meeting-between-p-and-q-was-held-w"
            ),
            pytest.param("{p} sat down with {q} {w}", id="p-sat-down-with-q-w"),
            pytest.param("{p} was received by {q} {w}", id="p-was-received-by-q-w"),
            pytest.param(
                "In a meeting with {q} {w}, {p} spoke of the corridor",
                id="in-a-meeting-with-q-w-p-spoke-of-the-corridor",
            ),
            pytest.param(
                "During a meeting with {p} {w}, {q} spoke of the corridor",
                id="during-a-meeting-with-p-w-q-spoke-of-the-corridor",
            ),
            pytest.param("{p} exchanged views with {q} {w}", id="p-exchanged-views-with-q-w"),
            pytest.param("{p}, who is visiting China, met {q} {w}", id="p-who-is-visiting-china-met-q-w"),
            pytest.param("{p} has met {q} {w}", id="p-has-met-q-w"),
        ],
    )
    def test_of_meeting_hold_any_people(self, frame):
        """A frame of meeting reads the same whoever meets."""
        where = "in Islamabad on Tuesday"
        assert [meetings(text) for text, _ in cast(frame, where)] == [
            [f"{pair} | 2025-06-10 | Islamabad | held"] for _, pair in cast(frame, where)
        ]

    @pytest.mark.parametrize(
        ("scene", "line"),
        [
            pytest.param("in Beijing on Tuesday", "2025-06-10 | Beijing", id="in-beijing-on-tuesday"),
            pytest.param("on Tuesday in Islamabad", "2025-06-10 | Islamabad", id="on-tuesday-in-islamabad"),
            pytest.param("in Rawalpindi on Monday", "2025-06-09 | Rawalpindi", id="in-rawalpindi-on-monday"),
            pytest.param(
                "at the Great Hall of the People on June 3",
                "2025-06-03 | Beijing",
                id="at-the-great-hall-of-the-people-on-june-3",
            ),
            pytest.param(
                "in Beijing on Tuesday to discuss the second phase of CPEC",
                "2025-06-10 | Beijing",
                id="in-beijing-on-tuesday-to-discuss-the-second-phase-of-cpec",
            ),
            pytest.param(
                "in Islamabad on Wednesday and discussed the security of Chinese nationals",
                "2025-06-11 | Islamabad",
                id="in-islamabad-on-wednesday-and-discussed-the-security-of-chinese-nationals",
            ),
            pytest.param(
                "at the Foreign Office in Islamabad on Tuesday",
                "2025-06-10 | Islamabad",
                id="at-the-foreign-office-in-islamabad-on-tuesday",
            ),
            pytest.param("here on Tuesday in Lahore", "2025-06-10 | Lahore", id="here-on-tuesday-in-lahore"),
            pytest.param(
                "at the Prime Minister’s House in Islamabad yesterday",
                "2025-06-11 | Islamabad",
                id="at-the-prime-minister-s-house-in-islamabad-yesterday",
            ),
            pytest.param(
                "in the Chinese city of Tianjin on June 1",
                "2025-06-01 | Tianjin",
                id="in-the-chinese-city-of-tianjin-on-june-1",
            ),
            pytest.param(
                "on the sidelines of the SCO summit in Tianjin on June 1",
                "2025-06-01 | Tianjin",
                id="on-the-sidelines-of-the-sco-summit-in-tianjin-on-june-1",
            ),
        ],
    )
    def test_of_time_and_place_hold_any_people(self, scene, line):
        """Time and place read the same whoever meets."""
        assert [meetings(text) for text, _ in cast("{p} met {q} {w}", scene)] == [
            [f"{pair} | {line} | held"] for _, pair in cast("{p} met {q} {w}", scene)
        ]

    @pytest.mark.parametrize(
        ("person", "name"),
        [
            pytest.param("China's top diplomat Wang Yi", "Wang Yi", id="top-diplomat"),
            pytest.param("Chinese top diplomat Wang Yi", "Wang Yi", id="chinese-top-diplomat"),
            pytest.param("senior Chinese diplomat Wang Yi", "Wang Yi", id="senior-diplomat"),
            pytest.param("top legislator Zhao Leji", "Zhao Leji", id="top-legislator"),
            pytest.param(
                "H.E. Jiang Zaidong, the ambassador of China,", "Jiang Zaidong", id="his-excellency"
            ),
            pytest.param("the Chinese envoy, Jiang Zaidong,", "Jiang Zaidong", id="envoy"),
            pytest.param(
                "the newly appointed Chinese ambassador, Jiang Zaidong,",
                "Jiang Zaidong",
                id="newly-appointed",
            ),
            pytest.param("Politburo member and Foreign Minister Wang Yi", "Wang Yi", id="politburo-member"),
            pytest.param(
                "Wang Yi, a member of the Political Bureau of the CPC Central Committee,",
                "Wang Yi",
                id="political-bureau",
            ),
            pytest.param("Chinese leader Xi Jinping", "Xi Jinping", id="leader"),
            pytest.param("Comrade Liu Jianchao", "Liu Jianchao", id="comrade"),
            pytest.param("NDRC Vice Chairman Zhou Haibing", "Zhou Haibing", id="ndrc"),
            pytest.param(
                "Lin Nianxiu, vice chairman of the National Development and Reform Commission,",
                "Lin Nianxiu",
                id="long-office",
            ),
            pytest.param("Xinjiang party secretary Ma Xingrui", "Ma Xingrui", id="party-secretary"),
            pytest.param(
                "General Zhang Youxia, vice chairman of the Central Military Commission,",
                "Zhang Youxia",
                id="general",
            ),
            pytest.param("Chinese Consul General Yang Yundong", "Yang Yundong", id="consul-general"),
            pytest.param(
                "a delegation led by Vice Minister Sun Weidong", "Sun Weidong", id="delegation-led-by"
            ),
            pytest.param("Mr Wang Yi", "Wang Yi", id="mr"),
        ],
    )
    def test_of_meeting_hold_any_office(self, person, name):
        """However somebody's office is put, he is who was met."""
        corpus = read(
            f"Planning Minister Ahsan Iqbal met {person} in Islamabad on Tuesday.".replace(",.", ".")
        )
        assert [who(corpus, meeting) for meeting in corpus.meetings] == [
            " + ".join(sorted(["Ahsan Iqbal", name]))
        ]

    @pytest.mark.parametrize(
        ("person", "name"),
        [
            pytest.param(
                "Minister for Planning, Development and Special Initiatives Ahsan Iqbal",
                "Ahsan Iqbal",
                id="long-ministry",
            ),
            pytest.param(
                "Federal Minister for Planning, Development & Special Initiatives, Prof. Ahsan Iqbal,",
                "Ahsan Iqbal",
                id="ampersand",
            ),
            pytest.param(
                "Chief Minister Balochistan Sarfraz Bugti", "Sarfraz Bugti", id="chief-minister-province"
            ),
            pytest.param(
                "Special Assistant to the Prime Minister Tariq Fatemi", "Tariq Fatemi", id="special-assistant"
            ),
            pytest.param(
                "Pakistan’s Ambassador to China Khalil Hashmi", "Khalil Hashmi", id="ambassador-to-china"
            ),
            pytest.param("Secretary Foreign Affairs Amna Baloch", "Amna Baloch", id="foreign-secretary"),
            pytest.param("Chairman Senate Yousaf Raza Gillani", "Yousaf Raza Gillani", id="chairman-senate"),
            pytest.param("National Assembly Speaker Ayaz Sadiq", "Ayaz Sadiq", id="speaker"),
            pytest.param(
                "Chairman Joint Chiefs of Staff Committee General Sahir Shamshad Mirza",
                "Sahir Shamshad Mirza",
                id="cjcsc",
            ),
            pytest.param(
                "Maritime Affairs Minister Junaid Anwar Chaudhry", "Junaid Anwar Chaudhry", id="maritime"
            ),
            pytest.param("Punjab Chief Minister Maryam Nawaz", "Maryam Nawaz", id="punjab"),
            pytest.param("IG Balochistan Police Moazzam Jah Ansari", "Moazzam Jah Ansari", id="ig-police"),
        ],
    )
    def test_of_meeting_hold_any_pakistani_office(self, person, name):
        """Pakistan's press puts offices in an order of its own; who holds them is met all the same."""
        corpus = read(f"{person} met Ambassador Jiang Zaidong in Islamabad on Tuesday to discuss CPEC.")
        assert [who(corpus, meeting).replace("Nawaz Sharif", "Nawaz") for meeting in corpus.meetings] == [
            " + ".join(sorted([name, "Jiang Zaidong"]))
        ]

    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{p} did not meet {q}", id="p-did-not-meet-q"),
            pytest.param("{p} has not met {q}", id="p-has-not-met-q"),
            pytest.param("{p} never met {q}", id="p-never-met-q"),
            pytest.param("{p} refused to meet {q}", id="p-refused-to-meet-q"),
            pytest.param("{p} declined to meet {q}", id="p-declined-to-meet-q"),
            pytest.param("{p} was unable to meet {q}", id="p-was-unable-to-meet-q"),
            pytest.param("{p} wants to meet {q}", id="p-wants-to-meet-q"),
            pytest.param("{p} hopes to meet {q}", id="p-hopes-to-meet-q"),
            pytest.param("{p} should meet {q}, analysts say", id="p-should-meet-q-analysts-say"),
            pytest.param("{p} ought to meet {q}", id="p-ought-to-meet-q"),
            pytest.param("{p} could meet {q}", id="p-could-meet-q"),
            pytest.param(
                "If {p} meets {q}, the corridor will come first",
                id="if-p-meets-q-the-corridor-will-come-first",
            ),
            pytest.param("It is unclear whether {p} met {q}", id="it-is-unclear-whether-p-met-q"),
            pytest.param("Did {p} meet {q}? Nobody would say", id="did-p-meet-q-nobody-would-say"),
            pytest.param("{p} denied that he had met {q}", id="p-denied-that-he-had-met-q"),
            pytest.param(
                "There was no meeting between {p} and {q}", id="there-was-no-meeting-between-p-and-q"
            ),
            pytest.param(
                "No meeting between {p} and {q} took place", id="no-meeting-between-p-and-q-took-place"
            ),
            pytest.param("{p} and {q} have yet to meet", id="p-and-q-have-yet-to-meet"),
            pytest.param("{p} and {q} did not meet", id="p-and-q-did-not-meet"),
            pytest.param("{p} praised {q} for his support of CPEC", id="p-praised-q-for-his-support-of-cpec"),
            pytest.param("{p} thanked {q} for his help", id="p-thanked-q-for-his-help"),
            pytest.param("{p} wrote to {q} about CPEC", id="p-wrote-to-q-about-cpec"),
            pytest.param("{p} congratulated {q}", id="p-congratulated-q"),
            pytest.param("{p} quoted {q} on the corridor", id="p-quoted-q-on-the-corridor"),
            pytest.param("{p} and {q} both condemned the attack", id="p-and-q-both-condemned-the-attack"),
            pytest.param("{p} condoled with the family of {q}", id="p-condoled-with-the-family-of-q"),
            pytest.param("{p} received a letter from {q}", id="p-received-a-letter-from-q"),
            pytest.param("{p} read out a message from {q}", id="p-read-out-a-message-from-q"),
            pytest.param("{p} avoided {q} at the summit", id="p-avoided-q-at-the-summit"),
            pytest.param("{p} left without seeing {q}", id="p-left-without-seeing-q"),
            pytest.param("{p} spoke highly of {q}", id="p-spoke-highly-of-q"),
            pytest.param(
                "{p}, unlike {q}, was in Karachi on Tuesday", id="p-unlike-q-was-in-karachi-on-tuesday"
            ),
            pytest.param(
                "{p} called {q} a true friend of Pakistan", id="p-called-q-a-true-friend-of-pakistan"
            ),
            pytest.param("{p} invited {q} to Pakistan", id="p-invited-q-to-pakistan"),
            pytest.param("{p} welcomed the remarks of {q}", id="p-welcomed-the-remarks-of-q"),
            pytest.param(
                "{p} met a group of students who asked him about {q}",
                id="p-met-a-group-of-students-who-asked-him-about-q",
            ),
            pytest.param("{p} met reporters after {q} had left", id="p-met-reporters-after-q-had-left"),
            pytest.param("{p} met the deadline set by {q}", id="p-met-the-deadline-set-by-q"),
        ],
    )
    def test_of_not_meeting_hold_any_people(self, frame):
        """A frame in which nobody meets holds no meeting, whoever stands in it."""
        for text, pair in cast(frame):
            assert f"{pair} | - | - | held" not in meetings(text)


class TestMoreFrames:
    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{p} will meet {q} in Beijing {w}", id="p-will-meet-q-in-beijing-w"),
            pytest.param("{p} is to meet {q} in Beijing {w}", id="p-is-to-meet-q-in-beijing-w"),
            pytest.param(
                "{p} is scheduled to meet {q} in Beijing {w}", id="p-is-scheduled-to-meet-q-in-beijing-w"
            ),
            pytest.param("{p} is due to meet {q} in Beijing {w}", id="p-is-due-to-meet-q-in-beijing-w"),
            pytest.param(
                "{p} is expected to meet {q} in Beijing {w}", id="p-is-expected-to-meet-q-in-beijing-w"
            ),
            pytest.param("{p} is set to meet {q} in Beijing {w}", id="p-is-set-to-meet-q-in-beijing-w"),
            pytest.param(
                "{p} will hold talks with {q} in Beijing {w}", id="p-will-hold-talks-with-q-in-beijing-w"
            ),
            pytest.param(
                "{p} is likely to hold talks with {q} in Beijing {w}",
                id="p-is-likely-to-hold-talks-with-q-in-beijing-w",
            ),
            pytest.param("{p} plans to meet {q} in Beijing {w}", id="p-plans-to-meet-q-in-beijing-w"),
            pytest.param("{p} and {q} will meet in Beijing {w}", id="p-and-q-will-meet-in-beijing-w"),
            pytest.param(
                "{p} and {q} are to hold talks in Beijing {w}", id="p-and-q-are-to-hold-talks-in-beijing-w"
            ),
            pytest.param("{q} will receive {p} in Beijing {w}", id="q-will-receive-p-in-beijing-w"),
            pytest.param(
                "{p} will be received by {q} in Beijing {w}", id="p-will-be-received-by-q-in-beijing-w"
            ),
            pytest.param("{p} will call on {q} in Beijing {w}", id="p-will-call-on-q-in-beijing-w"),
            pytest.param(
                "During his visit to Beijing {w}, {p} will meet {q}",
                id="during-his-visit-to-beijing-w-p-will-meet-q",
            ),
            pytest.param(
                "{p} is slated to hold talks with {q} in Beijing {w}",
                id="p-is-slated-to-hold-talks-with-q-in-beijing-w",
            ),
        ],
    )
    def test_of_planning_hold_any_people(self, frame):
        """A meeting to come is planned, on the next such day."""
        frame = frame.replace("{w}", "on Saturday")
        assert [meetings(text) for text, _ in cast(frame)] == [
            [f"{pair} | 2025-06-14 | Beijing | planned"] for _, pair in cast(frame)
        ]

    @pytest.mark.parametrize(
        ("when", "span"),
        [
            pytest.param("on Saturday", "2025-06-14", id="on-saturday"),
            pytest.param("on June 20", "2025-06-20", id="on-june-20"),
            pytest.param("next month", "2025-07", id="next-month"),
            pytest.param("in September", "2025-09", id="in-september"),
            pytest.param("tomorrow", "2025-06-13", id="tomorrow"),
            pytest.param("on Monday", "2025-06-16", id="on-monday"),
            pytest.param("next Tuesday", "2025-06-17", id="next-tuesday"),
            pytest.param("in early July", "2025-07", id="in-early-july"),
            pytest.param("next week", "-", id="next-week"),
            pytest.param("soon", "-", id="soon"),
            pytest.param("later this month", "2025-06", id="later-this-month"),
            pytest.param("from July 2 to 4", "2025-07-02/2025-07-04", id="from-july-2-to-4"),
        ],
    )
    def test_of_planning_look_ahead(self, when, span):
        """The days of a meeting to come lie ahead of the article's own."""
        text = f"Foreign Minister Ishaq Dar will meet Foreign Minister Wang Yi in Beijing {when}."
        assert meetings(text) == [f"Ishaq Dar + Wang Yi | {span} | Beijing | planned"]

    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param("{p} called off a meeting with {q}", id="p-called-off-a-meeting-with-q"),
            pytest.param("{p} cancelled his meeting with {q}", id="p-cancelled-his-meeting-with-q"),
            pytest.param("{p} postponed a meeting with {q}", id="p-postponed-a-meeting-with-q"),
            pytest.param("{q} called off talks with {p}", id="q-called-off-talks-with-p"),
            pytest.param(
                "{q} cancelled a planned meeting with {p}", id="q-cancelled-a-planned-meeting-with-p"
            ),
        ],
    )
    def test_of_calling_off_hold_any_people(self, frame):
        """A meeting that was called off or put off without a new day is cancelled."""
        assert [meetings(text) for text, _ in cast(frame)] == [
            [f"{pair} | - | - | cancelled"] for _, pair in cast(frame)
        ]

    @pytest.mark.parametrize(
        ("frame", "how"),
        [
            pytest.param("{p} telephoned {q} {w}", "telephone", id="p-telephoned-q-w"),
            pytest.param("{p} spoke to {q} by telephone {w}", "telephone", id="p-spoke-to-q-by-telephone-w"),
            pytest.param(
                "{p} had a telephone conversation with {q} {w}",
                "telephone",
                id="p-had-a-telephone-conversation-with-q-w",
            ),
            pytest.param(
                "{p} and {q} spoke on the phone {w}", "telephone", id="p-and-q-spoke-on-the-phone-w"
            ),
            pytest.param(
                "{p} held a phone call with {q} {w}", "telephone", id="p-held-a-phone-call-with-q-w"
            ),
            pytest.param(
                "In a telephone call with {q} {w}, {p} spoke of the corridor",
                "telephone",
                id="in-a-telephone-call-with-q-w-p-spoke-of-the-corridor",
            ),
            pytest.param(
                "{p} held a virtual meeting with {q} {w}", "video", id="p-held-a-virtual-meeting-with-q-w"
            ),
            pytest.param("{p} and {q} met via video link {w}", "video", id="p-and-q-met-via-video-link-w"),
            pytest.param(
                "{p} held talks with {q} through video conference {w}",
                "video",
                id="p-held-talks-with-q-through-video-conference-w",
            ),
            pytest.param("{p} met {q} virtually {w}", "video", id="p-met-q-virtually-w"),
        ],
    )
    def test_of_calling_hold_any_people(self, frame, how):
        """A call or a meeting on a screen has no place, and says how it was held."""
        for text, pair in cast(frame, "on Tuesday"):
            [meeting] = read(text).meetings
            told = (who(read(text), meeting), str(meeting.format), str(meeting.when), meeting.place)
            assert told == (pair, how, "2025-06-10", None)

    @pytest.mark.parametrize(
        ("frame", "name"),
        [
            pytest.param(
                "{p} attended the {o} session of the Joint Cooperation Committee in Beijing on Tuesday",
                "Joint Cooperation Committee",
                id="p-attended-the-o-session-of-the-joint-cooperation-committee-",
            ),
            pytest.param(
                "{p} and {q} co-chaired the {o} session of the Joint Cooperation Committee in "
                "Beijing on Tuesday",
                "Joint Cooperation Committee",
                id="p-and-q-co-chaired-the-o-session-of-the-joint-cooperation-co",
            ),
            pytest.param(
                "The {o} meeting of the JCC was held in Beijing on Tuesday",
                "Joint Cooperation Committee",
                id="the-o-meeting-of-the-jcc-was-held-in-beijing-on-tuesday",
            ),
            pytest.param(
                "The {o} JCC meeting took place in Beijing on Tuesday",
                "Joint Cooperation Committee",
                id="the-o-jcc-meeting-took-place-in-beijing-on-tuesday",
            ),
            pytest.param(
                "The {o} round of the Pakistan-China Strategic Dialogue was held in Beijing on Tuesday",
                "Strategic Dialogue",
                id="the-o-round-of-the-pakistan-china-strategic-dialogue-was-hel",
            ),
            pytest.param(
                "{p} and {q} held the {o} round of the Strategic Dialogue in Beijing on Tuesday",
                "Strategic Dialogue",
                id="p-and-q-held-the-o-round-of-the-strategic-dialogue-in-beijin",
            ),
            pytest.param(
                "{p} and {q} chaired the {o} Pakistan-China Foreign Ministers' Strategic Dialogue in "
                "Beijing on Tuesday",
                "Strategic Dialogue",
                id="p-and-q-chaired-the-o-pakistan-china-foreign-ministers-strat",
            ),
            pytest.param(
                "The {o} Joint Cooperation Committee (JCC) meeting of CPEC was held in Beijing on Tuesday",
                "Joint Cooperation Committee",
                id="the-o-joint-cooperation-committee-jcc-meeting-of-cpec-was-he",
            ),
        ],
    )
    @pytest.mark.parametrize(("word", "ordinal"), [("sixth", 6), ("14th", 14), ("eleventh", 11)])
    def test_of_sessions_hold_any_ordinal(self, frame, name, word, ordinal):
        """A session has the number that the page gives it, in words or in figures."""
        text = frame.format(p="Planning Minister Ahsan Iqbal", q="Vice Chairman Zhou Haibing", o=word) + "."
        assert [(m.name, m.ordinal, str(m.when)) for m in read(text).meetings] == [
            (name, ordinal, "2025-06-10")
        ]

    @pytest.mark.parametrize(
        "frame",
        [
            pytest.param(
                "{a} met {b} and {c} in Kabul on Tuesday to extend CPEC",
                id="a-met-b-and-c-in-kabul-on-tuesday-to-extend-cpec",
            ),
            pytest.param(
                "{a}, {b} and {c} met in Kabul on Tuesday to extend CPEC",
                id="a-b-and-c-met-in-kabul-on-tuesday-to-extend-cpec",
            ),
            pytest.param(
                "{b} hosted {a} and {c} in Kabul on Tuesday for talks on CPEC",
                id="b-hosted-a-and-c-in-kabul-on-tuesday-for-talks-on-cpec",
            ),
        ],
    )
    def test_of_three_hold_them_in_any_order(self, frame):
        """Three who meet are one meeting of three, whoever is named first."""
        three = (
            "Chinese Foreign Minister Wang Yi",
            "Foreign Minister Ishaq Dar",
            "Acting Afghan Foreign Minister Amir Khan Muttaqi",
        )
        for a, b, c in permutations(three):
            text = frame.format(a=a, b=b, c=c) + "."
            assert meetings(text) == ["Amir Khan Muttaqi + Ishaq Dar + Wang Yi | 2025-06-10 | Kabul | held"]
