"""Conditions: what is withheld until something is done: "will not move forward until they are safe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cpecwatch.extraction.demands.arguments import Ask, clause_end, is_group, speaker
from cpecwatch.extraction.predicates import ACTING, Predicate
from cpecwatch.extraction.reading import Reading, Ref
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.records import Strength

__all__ = ["condition_asks", "strengthen"]

# Up to twelve words, with a "she said" between commas at most.
_WORDS = r"(?:[\w'’$.-]+(?:, (?:[\w.]+ ){1,3}(?:said|says|added|warned|insisted),)? ){1,12}?"
# What is withheld, then the condition: "Phase-2 will only move forward if there is a robust mechanism".
_WITHHELD = (
    rf"\b(?:will|would|shall|can|could|may) (?:not |only |never )?{_WORDS}(?:only )?"
    r"(?P<joint>if|unless|until|till|when|once|after)\b"
    rf"|\b(?:refus\w+|declin\w+) to {_WORDS}(?P<joint2>until|unless|till)\b"
)
_ONLY = r"\b(?:not|only|never|refus\w+|declin\w+|unless)\b"
# What an armed group threatens to go on with, or offers to stop.
_GOES_ON = r"\b(?:lay down|stop|end|cease|halt|suspend|continue|go on|keep|persist)\b"
_TIED = (
    r"\b(?:made|making|makes|tied|tying|ties|linked|linking|links) (?P<what>[^.;]{3,80}?) "
    r"(?:conditional (?:up)?on|contingent (?:up)?on|dependent on|to) (?P<content>[^.;]{6,140})"
)
# "made a security plan a precondition for new loans"
_REQUIRED = (
    r"\b(?:made|making|makes|make|set|sets) (?P<content>[^.;]{6,90}?) (?:as )?"
    r"(?:a|an|the|its) (?:\w+ )?[\"']?(?:pre-?condition|condition|pre-?requisite)[\"']? "
    r"(?:for|of|to) (?P<what>[^.;,]{3,90})"
)
_UNSURE = r"(?i:\b(?:if|whether|denied|denies|not|never|suppose|supposing|imagine|would|could)\b)"
_PREREQUISITE = (
    r"\b(?:pre-?requisite|pre-?condition|condition)[\"']? (?:for|to|of) (?!anonymity)(?P<what>[^.;,]{3,90})"
)
_BEFORE = (
    r"\bbefore (?P<what>(?:[^.;,]{0,50}\b)?(?:work|resum|return|commit|proceed|invest|sign|switch"
    r"|mov(?:e|ing) (?:ahead|forward)|expan|releas|disburs|restart)\w*[^.;,]{0,50})"
)
_PREREQUISITE_WORDS = word_set("prerequisite precondition requisite condition")
# Verbs that carry somebody else's condition: "conveyed that", "told Islamabad that".
_CARRYING = word_set("convey tell inform warn")
_SAYING = word_set("say tell add warn")
# How much of what is withheld is quoted, in characters.
_QUOTED = 100


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def strengthen(reading: Reading, ask: Ask) -> None:
    """Raise an ask to a condition where its sentence says what is withheld."""
    if ask.strength is Strength.CONDITION:
        return
    words, text = reading.low[ask.sentence.first : ask.sentence.last], reading.view.text
    found = None
    if not _PREREQUISITE_WORDS.isdisjoint(words):
        found = _compiled(_PREREQUISITE).search(text, ask.start, ask.sentence.end)
    if found is None and "before" in words:
        found = _compiled(_BEFORE).search(text, ask.start, ask.sentence.end)
    if found is not None:
        ask.strength, ask.condition_for = Strength.CONDITION, found["what"].strip(" ,\"'")


def condition_asks(reading: Reading, sentence: Sentence) -> Iterator[Ask]:
    """Yield what a sentence makes a condition of something else."""
    for ask in (_withheld(reading, sentence), _tied(reading, sentence)):
        if ask is not None:
            yield ask


def _withheld(reading: Reading, sentence: Sentence) -> Ask | None:
    """Read "will not move forward until there is a robust mechanism"."""
    text = reading.view.text
    found = _compiled(_WITHHELD).search(text, sentence.start, sentence.end)
    if found is None:
        return None
    if _compiled(_ONLY).search(text, found.start(), found.end() + 1) is None:
        goes_on = _compiled(_GOES_ON).search(text, found.start(), found.end())
        if goes_on is None or not is_group(reading, speaker(reading, sentence)):
            return None
    end = clause_end(reading, found.end(), sentence)
    demander = _who_withholds(reading, sentence, found.start(), found.end())
    addressee = _who_can_meet_it(reading, sentence, found.end(), end, demander)
    joint = found.start("joint") if found["joint"] else found.start("joint2")
    what = text[sentence.start : found.start()].rpartition(" that ")[2] + text[found.start() : joint]
    return Ask(
        sentence,
        demander,
        addressee,
        found.end(),
        end,
        Strength.CONDITION,
        "demand.condition",
        sentence.start,
        condition_for=what.strip(" ,\"'")[-_QUOTED:],
    )


def _who_withholds(reading: Reading, sentence: Sentence, start: int, end: int) -> Ref | None:
    """Return who makes a condition.

    In this order: who conveys or tells it; who says it after it, where nobody stands before it; the armed
    group that speaks; the subject of what is withheld; and the first that can act before it.
    """
    starts, ends = reading.tokens.starts, reading.tokens.ends
    predicates = reading.clauses.of(sentence)
    telling = _last(
        [p for p in predicates if p.subject and "say" in p.form.families and starts[p.verb] < start]
    )
    if telling is not None and telling.form.lemma in _CARRYING:
        return telling.subject[0]
    named = [ref for ref in reading.clauses.refs_of(sentence) if starts[ref.first] < start]
    if not named:
        for predicate in predicates:
            if starts[predicate.verb] > end and predicate.subject and predicate.form.lemma in _SAYING:
                return predicate.subject[0]
    who = speaker(reading, sentence)
    if is_group(reading, who):
        return who
    main = next((p for p in predicates if starts[p.first] <= start + 1 <= ends[p.verb] + 1), None)
    if main is not None and main.subject:
        return main.subject[0]
    return next((ref for ref in named if ref.kind in ACTING and not ref.scene), None)


def _last(predicates: Sequence[Predicate]) -> Predicate | None:
    return predicates[-1] if predicates else None


def _who_can_meet_it(
    reading: Reading, sentence: Sentence, start: int, end: int, demander: Ref | None
) -> Ref | None:
    """Return the first in the words of a condition that is of another side than the one that makes it."""
    starts = reading.tokens.starts
    inside = [
        r for r in reading.clauses.refs_of(sentence) if start <= starts[r.first] < end and r.kind in ACTING
    ]
    side = (demander.country or demander.id) if demander is not None else None
    return next((r for r in inside if demander is None or (r.country or r.id) != side), None)


def _tied(reading: Reading, sentence: Sentence) -> Ask | None:
    """Read "made its loans conditional on", "tied the loan to"."""
    text = reading.view.text
    tied = _compiled(_TIED).search(text, sentence.start, sentence.end)
    if tied is None and not _PREREQUISITE_WORDS.isdisjoint(reading.low[sentence.first : sentence.last]):
        tied = _compiled(_REQUIRED).search(text, sentence.start, sentence.end)
    if tied is None or _compiled(_UNSURE).search(text, sentence.start, tied.start()) is not None:
        return None
    words = tied.group()
    if not (
        "condition" in words or "requisite" in words or "contingent" in words or words.startswith("tied")
    ):
        return None
    ends = reading.tokens.ends
    predicates = reading.clauses.of(sentence)
    subject = next((p.subject[0] for p in predicates if p.subject and ends[p.verb] >= tied.start()), None)
    if subject is None:
        return None
    return Ask(
        sentence,
        subject,
        None,
        *tied.span("content"),
        Strength.CONDITION,
        "demand.tied",
        tied.start(),
        condition_for=tied["what"],
    )
