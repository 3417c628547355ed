"""What was answered or done about a demand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from cpecwatch.extraction.clauses import Clauses, Predicate
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import DemandKind, Stance

__all__ = ["Answer", "answers_to", "find_answers"]

_AGREE = frozenset({"direct", "attach", "detain", "increase", "step", "beef", "assure", "promise", "pledge", "vow", "commit", "guarantee", "undertake", "agree", "concede", "approve", "accept", "ensure", "reaffirm", "order", "offer", "enhance", "strengthen", "deploy", "raise", "tighten", "provide", "arrest", "inform", "brief", "form", "create", "establish", "launch", "set"})
_REJECT = frozenset({"refuse", "reject", "decline", "resist", "oppose", "rebuff", "object"})
_DENY = frozenset({"deny", "dismiss", "rubbish", "refute", "contradict"})
_TOPICS = {
    "safety": re.compile(r"\b(?:safe\w*|secur\w+|protect\w*|guard\w*|measures?|escorts?|harm|incidents?|division|force|priority|terroris\w+)\b"),
    "justice": re.compile(r"\b(?:investigat\w+|inquir\w+|probe|culprits?|justice|punish\w*|arrest\w*|perpetrators?|responsible|suspects?|case|bottom of)\b"),
    "militants": re.compile(r"\b(?:militants?|terroris\w*|groups?|bases?|soil|offensive|operations?|enemy|territory)\b"),
}
_TOPIC_OF = {
    DemandKind.PROTECTION: ("safety",), DemandKind.SECURITY_ARRANGEMENT: ("safety",), DemandKind.SECURITY_PLAN: ("safety",),
    DemandKind.OWN_FORCES: ("safety",), DemandKind.ACCOUNTABILITY: ("justice",), DemandKind.CRACKDOWN: ("militants", "safety"),
}  # fmt: skip
# "No effort would be spared", "will spare no effort", "its highest priority": a promise without a verb of promising.
_PROMISE = re.compile(r"\b(?:spare no effort|no effort (?:would|will) be spared|(?:not|n't) spare any|utmost|top(?:most)? (?:most )?priority|highest priority|remain\w* committed|(?:fully|is|are|was) committed|foolproof|will not go unpunished|would be (?:strengthened|improved)|will be (?:strengthened|improved|brought)|taken all measures|gave (?:his|her|its) word|(?:would|will) be (?:investigated|punished|brought)|(?:would|will) receive exemplary|(?:was|were) arrested|will (?:do|take) (?:everything|whatever|all))\b")
_DONE = re.compile(r"\b(?:will|would|shall|(?:has|have|had|is|are|was|were) (?:already |also |now |being )?(?:been )?\w+ed|in custody|under way|being)\b")
# "Pledged to do whatever is necessary", "promised to provide it": the promise takes up what was asked.
_SO = re.compile(r"\b(?:whatever|everything|all|it|so|one|this|these|them|the same|steps|measures|a plan|to do)\b")
_NO_ANSWER = re.compile(r"\b(?:no (?:reply|response|answer)|not (?:had|got|received|seen) (?:a|any) (?:reply|response|answer)|not (?:replied|responded|answered)|no one .{0,30}has answered|yet to (?:reply|respond))\b")


@attrs.frozen(eq=False)
class Answer:
    """An answer, as one sentence tells it.

    Attributes:
        sentence: The sentence.
        by: Who answers.
        stance: Whether they agree.
        topics: What it is about: "safety", "justice", "militants"; empty for "it refused".
        is_weak: Whether it is only said that something is done.
    """

    sentence: Sentence
    by: Ref | None
    stance: Stance
    topics: tuple[str, ...]
    is_weak: bool = False


def find_answers(reading: Reading) -> Sequence[Answer]:
    """Return the promises, refusals and denials of an article, in order."""
    return tuple(_answers(reading))


def _answers(reading: Reading) -> Iterator[Answer]:
    clauses: Clauses = reading.shelf["clauses"]  # type: ignore[assignment]
    for sentence in reading.sentences:
        if sentence.is_title or sentence.is_question:
            continue
        text, seen = "", False
        topics: tuple[str, ...] = ()
        for predicate in clauses.of(sentence):
            if {"if", "whether", "unless"} & set(reading.low[max(sentence.first, predicate.first - 8) : predicate.first]):
                continue
            stance = _stance(predicate)
            if stance is None and predicate.form.lemma in {"give", "offer", "convey"} and not predicate.negated and {"assurance", "assurances", "commitment", "guarantee", "guarantees"} & set(reading.low[predicate.verb + 1 : predicate.verb + 6]):
                stance = Stance.AGREE
            if stance is None:
                continue
            if not seen:
                text = sentence.text.lower()
                topics = tuple(name for name, pattern in _TOPICS.items() if pattern.search(text))
            seen = True
            if predicate.passive and stance is Stance.AGREE:
                # "They were assured that …": whoever assured them is not named.
                yield Answer(sentence, None, stance, topics)
                continue
            for by in predicate.subject or [None]:  # type: ignore[list-item]
                yield Answer(sentence, by, stance, topics)
        if not seen:
            yield from _said(reading, clauses, sentence)
        if not seen and reading.cues.within(Cue.PROMISE, sentence.first, sentence.last) and _PROMISE.search(text := sentence.text.lower()):
            topics = tuple(name for name, pattern in _TOPICS.items() if pattern.search(text))
            subjects = [ref for predicate in clauses.of(sentence) for ref in predicate.subject]
            actors = [ref for ref in clauses.refs_between(sentence.first, sentence.last - 1) if ref.country and not ref.scene]
            for by in (subjects or actors)[:2] or [None]:  # type: ignore[list-item]
                yield Answer(sentence, by, Stance.AGREE, topics)


def _said(reading: Reading, clauses: Clauses, sentence: Sentence) -> Iterator[Answer]:
    """Yield what somebody says will be done or has been done, as a weak promise: it must stand close to the ask."""
    for predicate in clauses.of(sentence):
        if "say" not in predicate.form.families or predicate.negated or not (predicate.subject or predicate.passive):
            continue
        text = sentence.text.lower()
        if _DONE.search(text) is None:
            return
        topics = tuple(name for name, pattern in _TOPICS.items() if pattern.search(text))
        for by in [None] if predicate.passive else predicate.subject:
            yield Answer(sentence, by, Stance.AGREE, topics, is_weak=True)
        return


def _stance(predicate: Predicate) -> Stance | None:
    lemma = predicate.form.lemma
    if lemma in _DENY:
        return Stance.DENY
    if lemma in _REJECT or (lemma == "turn" and "turned it down" in predicate.sentence.text.lower()) or (predicate.negated and lemma in {"agree", "accept", "allow"}):
        return Stance.REJECT
    if predicate.negated:
        return None
    if lemma in _AGREE and not predicate.infinitive:
        return Stance.AGREE
    if lemma in {"respond", "reply"}:
        return Stance.OTHER
    return None


def answers_to(reading: Reading, answers: Sequence[Answer], kind: DemandKind, demander: str | None, addressee: str | None, asked: Sequence[Sentence]) -> list[Answer]:
    """Return the answers to a demand: by its addressee's side, on its matter, from where it is told on.

    Args:
        reading: The article.
        answers: All answers of the article.
        kind: What is asked for.
        demander: Id of the state or actor that asks.
        addressee: Id of the one that is asked.
        asked: The sentences that tell the demand.
    """
    first, last = min(s.index for s in asked), max(s.index for s in asked)
    out = []
    for answer in answers:
        number = answer.sentence.index
        by = answer.by
        if by is not None and ((by.country or by.id) == demander or by.id == demander):
            continue
        close = 0 <= number - last <= 3 or first <= number <= last
        if by is None:
            side = close
        else:
            # The Taliban answer for Afghanistan.
            party = "afghanistan" if addressee == "taliban" else addressee
            side = party is None or (by.country or by.id) == party or by.id == addressee
        wanted = _TOPIC_OF.get(kind)
        on_topic = bool(wanted) and bool(set(wanted or ()) & set(answer.topics))
        soon = 0 < number - last <= 4
        if answer.is_weak and not (soon and on_topic and side):
            continue
        if side and ((on_topic and answer.stance in {Stance.AGREE, Stance.OTHER}) or (close and answer.stance in {Stance.REJECT, Stance.DENY, Stance.OTHER}) or (soon and answer.stance is Stance.AGREE and (not answer.topics and _SO.search(answer.sentence.text.lower()) is not None))):
            out.append(answer)
        elif not side and close and answer.stance is Stance.REJECT and kind in {DemandKind.OWN_FORCES, DemandKind.SECURITY_ARRANGEMENT}:
            out.append(answer)
    return out
