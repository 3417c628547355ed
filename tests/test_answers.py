"""What was answered to an ask, or done about it, read off short texts."""

from __future__ import annotations

import pytest
from tests.analyst import asks, read, the_demand

from cpecwatch import Stance

ASKED = "China urged Pakistan on Tuesday to protect Chinese workers on the Dasu dam. "


def stances(text: str) -> list[str]:
    """Return the stances of the answers to the one demand of a text."""
    return [str(response.stance) for response in the_demand(text).responses]


class TestAnswered:
    @pytest.mark.parametrize(
        ("answer", "stance"),
        [
            pytest.param(
                "Prime Minister Shehbaz Sharif assured Beijing that every step would be taken to "
                "protect them.",
                Stance.AGREE,
                id="assured",
            ),
            pytest.param("Pakistan promised to keep them safe.", Stance.AGREE, id="promised"),
            pytest.param(
                "Pakistan agreed to step up the security of all Chinese nationals.", Stance.AGREE, id="agreed"
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi pledged foolproof security for Chinese nationals.",
                Stance.AGREE,
                id="pledged",
            ),
            pytest.param(
                "In response, Pakistan deployed another 2,000 soldiers to guard them.",
                Stance.AGREE,
                id="deployed",
            ),
            pytest.param(
                "Pakistan rejected the demand and said that its security was good enough.",
                Stance.REJECT,
                id="rejected",
            ),
            pytest.param("Islamabad refused.", Stance.REJECT, id="refused"),
        ],
    )
    def test_reads_what_the_addressee_answered(self, answer, stance):
        """A promise, a refusal or a deed that follows an ask answers it."""
        assert str(stance) in stances(ASKED + answer)

    def test_reads_an_answer_in_the_same_sentence(self):
        """Ask and answer may stand in one sentence."""
        text = (
            "China urged Pakistan to protect its workers, and Prime Minister Shehbaz Sharif "
            "promised to do so."
        )
        assert stances(text) == ["agree"]

    def test_reads_a_denial(self):
        """That the addressee denies having been asked is an answer."""
        text = (
            "China has asked Pakistan to let Chinese guards protect its workers, sources said. The "
            "foreign office in Islamabad denied this."
        )
        assert stances(text) == ["deny"]

    def test_says_who_answered(self):
        """The answer is by the addressee, or by who speaks for it."""
        text = (
            ASKED
            + "Interior Minister Mohsin Naqvi assured Beijing that every step would be taken to protect them."
        )
        assert {response.by for response in the_demand(text).responses} <= {"pakistan", "mohsin-naqvi"}

    def test_proves_an_answer_with_its_words(self):
        """An answer carries the page's own words."""
        text = ASKED + "Pakistan promised to keep them safe."
        assert any("promised" in e.text for response in the_demand(text).responses for e in response.evidence)

    def test_makes_no_demand_of_the_answer(self):
        """The promise that answers an ask is no ask of its own."""
        assert asks(
            ASKED + "Prime Minister Shehbaz Sharif assured Beijing that Pakistan would protect them."
        ) == ["China > Pakistan: protection"]


class TestNotAnswered:
    @pytest.mark.parametrize(
        "rest",
        [
            pytest.param("", id="nothing"),
            pytest.param("The dam will give 4,320 MW when it is finished.", id="other-matter"),
            pytest.param("Pakistan has not answered.", id="not-answered"),
            pytest.param(
                "Pakistan's foreign office did not respond to a request for comment.", id="no-comment"
            ),
            pytest.param("Five engineers were killed there last year.", id="history"),
            pytest.param("India promised to build a dam of its own.", id="another-state"),
            pytest.param("Will Pakistan agree to protect them?", id="question"),
            pytest.param("If Pakistan promised to protect them, work would resume.", id="supposition"),
            pytest.param("Pakistan agreed to buy more Chinese buses.", id="other-promise"),
            pytest.param("China promised to send more engineers.", id="the-asker"),
        ],
    )
    def test_reads_no_answer_where_none_is_told(self, rest):
        """Silence, other matters, other parties, questions and suppositions are no answers."""
        assert stances((ASKED + rest).strip()) == []

    def test_does_not_count_an_old_promise_to_another_ask(self):
        """An answer to one ask is not an answer to another party's."""
        text = (
            "China urged Pakistan to protect its workers. Pakistan promised to do so.\n\n"
            "The Balochistan Liberation Army demanded that China leave Balochistan."
        )
        by_asker = {d.demander: len(d.responses) for d in read(text).demands}
        assert by_asker == {"china": 1, "balochistan-liberation-army": 0}


class TestFiner:
    @pytest.mark.parametrize(
        ("answer", "stance"),
        [
            pytest.param(
                "“We will leave no stone unturned to protect them,” Interior Minister Mohsin Naqvi said.",
                "agree",
                id="quoted-promise",
            ),
            pytest.param(
                "Islamabad has since raised a special protection unit.", "agree", id="has-since-raised"
            ),
            pytest.param("Islamabad turned the request down.", "reject", id="turned-down"),
            pytest.param("Islamabad has so far resisted the demand.", "reject", id="resisted"),
            pytest.param("Pakistan has accepted the demand.", "agree", id="accepted"),
            pytest.param(
                "Prime Minister Shehbaz Sharif told the ambassador that their security was his top priority.",
                "agree",
                id="top-priority",
            ),
            pytest.param(
                "Pakistan said that it would do whatever it took to keep them safe.",
                "agree",
                id="would-do-whatever",
            ),
            pytest.param(
                "Police have arrested twelve men and doubled the guards at the site.", "agree", id="deeds"
            ),
        ],
    )
    def test_reads_answers_in_other_words(self, answer, stance):
        """Quoted promises, deeds and refusals answer an ask as well."""
        assert stance in stances(ASKED + answer)

    @pytest.mark.parametrize(
        "rest",
        [
            pytest.param("Pakistan promised the IMF to raise taxes.", id="promise-to-imf"),
            pytest.param(
                "Prime Minister Shehbaz Sharif assured Gulf investors of a quick return.",
                id="assured-investors",
            ),
            pytest.param("Pakistan rejected an Indian protest about the corridor.", id="rejected-another"),
            pytest.param(
                "The army strengthened the banks of the river after the flood.", id="strengthened-banks"
            ),
            pytest.param("Pakistan launched a satellite from a Chinese site.", id="launched-a-satellite"),
            pytest.param("Chinese engineers agreed to work on Sundays.", id="engineers-agreed"),
            pytest.param("Pakistan did not promise anything.", id="did-not-promise"),
            pytest.param("Critics say that Pakistan has failed to protect them.", id="critics"),
        ],
    )
    def test_reads_no_answer_out_of_other_promises(self, rest):
        """Promises and refusals to others, and other senses of the words, answer nothing."""
        assert stances(ASKED + rest) == []


class TestFrames:
    @pytest.mark.parametrize(
        ("answer", "stance"),
        [
            pytest.param("Pakistan promised to do so", "agree", id="pakistan-promised-to-do-so"),
            pytest.param("Pakistan agreed to the request", "agree", id="pakistan-agreed-to-the-request"),
            pytest.param(
                "Islamabad has accepted the demand", "agree", id="islamabad-has-accepted-the-demand"
            ),
            pytest.param("Islamabad rejected the demand", "reject", id="islamabad-rejected-the-demand"),
            pytest.param("Pakistan has refused", "reject", id="pakistan-has-refused"),
            pytest.param("Pakistan turned down the request", "reject", id="pakistan-turned-down-the-request"),
            pytest.param("Islamabad declined", "reject", id="islamabad-declined"),
            pytest.param("Pakistan has not yet responded", None, id="pakistan-has-not-yet-responded"),
            pytest.param("Pakistan did not comment", None, id="pakistan-did-not-comment"),
            pytest.param("The weather was fine", None, id="the-weather-was-fine"),
            pytest.param(
                "Pakistan's foreign office denied that any such demand had been made",
                "deny",
                id="pakistan-s-foreign-office-denied-that-any-such-demand-had-be",
            ),
            pytest.param("Pakistan is weighing the request", None, id="pakistan-is-weighing-the-request"),
            pytest.param(
                "Pakistan rejected Indian claims about Kashmir",
                None,
                id="pakistan-rejected-indian-claims-about-kashmir",
            ),
            pytest.param(
                "Pakistan agreed to import Chinese cars", None, id="pakistan-agreed-to-import-chinese-cars"
            ),
            pytest.param("Pakistan may agree", None, id="pakistan-may-agree"),
            pytest.param("Will Pakistan agree? Nobody knows", None, id="will-pakistan-agree-nobody-knows"),
            pytest.param(
                "Pakistan has long promised better roads", None, id="pakistan-has-long-promised-better-roads"
            ),
        ],
    )
    def test_of_answering_hold_after_any_ask(self, answer, stance):
        """An answer answers whatever was asked before it, and what is none never does."""
        asked = (
            "China urged Pakistan to protect Chinese workers. ",
            "Beijing has asked Islamabad to punish the perpetrators. ",
            "China asked Pakistan to let in Chinese guards. ",
        )
        assert [stances(ask + answer + ".") for ask in asked] == [[stance] if stance else []] * 3


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping hoped that Pakistan would ensure the safety of Chinese workers.",
        "China expressed the hope that Pakistan would take steps to protect Chinese workers.",
        "China requested that the killers of its engineers be arrested.",
    ],
)
def test_what_is_asked_for_is_no_answer(text):
    """What somebody is hoped or asked to do is not what they promise."""
    assert the_demand(text).responses == ()


def test_a_promise_behind_an_ask_is_one_answer():
    """A promise in the words of the ask is an answer, and the ask is none beside it."""
    text = (
        "Xi Jinping hoped that Pakistan would ensure the safety of Chinese workers. "
        "Prime Minister Shehbaz Sharif promised to protect them."
    )
    assert [answer.by for answer in the_demand(text).responses] == ["pakistan"]
