"""Conditions: what is withheld until something is done: "will not move forward until they are safe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cpecwatch.extraction.demands.arguments import Ask, acting_at, clause_end, firms_before, is_group, speaker
from cpecwatch.extraction.predicates import ACTING, Predicate
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.records import Strength

__all__ = ["condition_asks", "strengthen"]

# Up to twelve words, with a "she said" between commas at most.
_WORDS = r"(?:[\w'’$.-]+(?:, (?:[\w.]+ ){1,3}(?:said|says|added|warned|insisted|clear|argued),)? ){1,12}?"
# What is withheld, then the condition: "Phase-2 will only move forward if there is a robust mechanism".
_WITHHELD = (
    rf"\b(?:will|would|shall|can|could|may) (?:not |only |never )?{_WORDS}(?:only )?"
    r"(?P<joint>if|unless|until|till|when|once|after|before|as long as)\b"
    rf"|\b(?:refus\w+|declin\w+|threaten\w*) to {_WORDS}(?P<joint2>until|unless|till)\b"
)
_ONLY = r"\b(?:not|only|never|refus\w+|declin\w+|unless|until)\b"
# What an armed group threatens to go on with, or offers to stop.
_GOES_ON = r"\b(?:fight|lay down|stop|end|cease|halt|suspend|continue|go on|keep|persist)\b"
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
# "Its commitment depends on Pakistan's ability to protect them", "new loans are conditional on"
_HANGS = (
    r"(?P<what>[^.;,\"]{3,90}?) (?:(?:will |would )?(?:depend|hinge|rest)s?(?:ed)? (?:up)?on"
    r"|(?:is|are|was|were|be) (?:conditional|contingent) (?:up)?on) (?P<content>[^.;]{6,160})"
)
# What may be withheld where it is only linked to something.
_AT_ISSUE = (
    r"\b(?:consent|loans?|start|phase|invest\w*|return|resum\w*|release|work|fund\w*|approval|money|aid)\b"
)
_ON_CONDITION = r"condition|requisite|contingent|dependent"
# "Without security there can be no second phase"
_WITHOUT = (
    r"\b[Ww]ithout (?P<content>[^,.;]{4,80}?),? "
    r"(?P<what>(?:there|it|they|he|she|this|we|nothing|no|China|Beijing)\b[^.;\"]{0,20}\b(?:can|will|would|could)\b[^.;,\"]{0,60})"
)
_DENIED = r"\b(?:no|not|never|nothing)\b"
_HANGING = word_set("depend depends depended hinge hinges hinged rest rests conditional contingent")
# "will be hit harder if it does not withdraw": what a threat asks for.
_THREAT = (
    r"\b(?:if\b[^.;]{0,160}?\b(?:fail(?:s|ed)? to|(?:do|does|did)(?: not|n't)|refuse[sd]? to)"
    r"|unless (?:\w+ ){1,3}?(?=(?:end|stop|leave|quit|withdraw|halt|cease|pull|give|abandon)s?\b)) ?"
    r"(?P<content>[^.;]{6,160})"
)
# "Will stop work if they are attacked again": what is not to happen, and what would follow.
_NOT_AGAIN = (
    r"\bif (?P<content>[^.;,]{3,80}?\b(?:attacked|targeted|harmed|killed|hit|hurt)\b"
    r"(?: again| once more| anew)?)"
)
_WITHDRAWN = (
    r"\b(?:will|would|may|might|could) "
    r"(?P<what>(?:stop|pull|withdraw|leave|end|suspend|halt|recall|cancel|freeze)\b"
    r"[^.;,]{0,60}?)(?= if\b|[.;,])"
)
_WARNING = word_set("warn tell convey threaten inform")
_THREATENING = word_set("warn threaten vow pledge say tell reserve add continue attack")
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
    asks = (
        _withheld(reading, sentence),
        _tied(reading, sentence),
        _threatened(reading, sentence),
        _warned(reading, sentence),
        _lacking(reading, sentence),
    )
    for ask in asks:
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


def _threatened(reading: Reading, sentence: Sentence) -> Ask | None:
    """Read "warned of more attacks if China does not withdraw": what an armed group threatens for."""
    low = reading.low[sentence.first : sentence.last]
    if "if" not in low and "unless" not in low:
        return None
    found = _compiled(_THREAT).search(reading.view.text, sentence.start, sentence.end)
    if found is None:
        return None
    for predicate in reading.clauses.of(sentence):
        by = predicate.subject[0] if predicate.subject else None
        if by is None or predicate.negated or predicate.form.lemma not in _THREATENING:
            continue
        if is_group(reading, by):
            end = clause_end(reading, found.start("content"), sentence)
            addressee = _who_can_meet_it(reading, sentence, found.start(), end, by) or acting_at(
                reading, predicate.verb + 1, sentence.last
            )
            start = found.start("content")
            return Ask(sentence, by, addressee, start, end, Strength.DEMAND, "demand.threat", start)
    return None


def _warned(reading: Reading, sentence: Sentence) -> Ask | None:
    """Read "warned that it will stop work if its engineers are attacked again": what must not happen."""
    text = reading.view.text
    if "if" not in reading.low[sentence.first : sentence.last]:
        return None
    found = _compiled(_NOT_AGAIN).search(text, sentence.start, sentence.end)
    if found is None or _compiled(_WITHDRAWN).search(text, sentence.start, sentence.end) is None:
        return None
    for predicate in reading.clauses.of(sentence):
        if predicate.subject and not predicate.negated and predicate.form.lemma in _WARNING:
            what = _compiled(_WITHDRAWN).search(text, sentence.start, sentence.end)
            return Ask(
                sentence,
                predicate.subject[0],
                None,
                *found.span("content"),
                Strength.CONDITION,
                "demand.warned",
                found.start(),
                condition_for=what["what"].strip(" ,") if what is not None else None,
            )
    return None


def _lacking(reading: Reading, sentence: Sentence) -> Ask | None:
    """Read "Without security there can be no second phase, the ambassador warned"."""
    if "without" not in reading.low[sentence.first : sentence.last]:
        return None
    found = _compiled(_WITHOUT).search(reading.view.text, sentence.start, sentence.end)
    if found is None or _compiled(_DENIED).search(found.group()) is None:
        return None
    for predicate in reading.clauses.of(sentence):
        if "say" in predicate.form.families and predicate.subject and not predicate.negated:
            span = found.span("content")
            return Ask(
                sentence,
                predicate.subject[0],
                None,
                *span,
                Strength.CONDITION,
                "demand.without",
                span[0],
                condition_for=found["what"].strip(" ,\"'")[:_QUOTED],
            )
    return None


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
    named = [ref for ref in reading.clauses.refs_of(sentence) if starts[ref.first] < start + 1]
    withholding = next((p for p in predicates if starts[p.first] <= start + 1 <= ends[p.verb] + 1), None)
    firms = firms_before(reading, withholding) if withholding is not None else None
    if firms is not None:
        return firms
    if not named:
        for predicate in predicates:
            if starts[predicate.verb] > end and predicate.subject and predicate.form.lemma in _SAYING:
                return predicate.subject[0]
    who = speaker(reading, sentence)
    if is_group(reading, who):
        return who
    nation = next((r for r in named if r.kind is RefKind.NATIONALITY and r.country == "china"), None)
    main = next((p for p in predicates if starts[p.first] <= start + 1 <= ends[p.verb] + 1), None)
    if main is not None and main.subject:
        return main.subject[0]
    return next((ref for ref in named if ref.kind in ACTING and not ref.scene), nation)


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
    words = reading.low[sentence.first : sentence.last]
    tied = _compiled(_TIED).search(text, sentence.start, sentence.end)
    if tied is None and not _HANGING.isdisjoint(words):
        return _hanging(reading, sentence)
    if tied is None and not _PREREQUISITE_WORDS.isdisjoint(reading.low[sentence.first : sentence.last]):
        tied = _compiled(_REQUIRED).search(text, sentence.start, sentence.end)
    if tied is None or _compiled(_UNSURE).search(text, sentence.start, tied.start()) is not None:
        return None
    found = tied.group()
    is_tied = found.startswith(("tied", "tying", "ties"))
    is_linked = found.startswith("link") and _compiled(_AT_ISSUE).search(found) is not None
    if not (is_tied or is_linked or _compiled(_ON_CONDITION).search(found) is not None):
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


def _hanging(reading: Reading, sentence: Sentence) -> Ask | None:
    """Read "said that its loans depend on a safe environment": whoever says so makes it a condition."""
    found = _compiled(_HANGS).search(reading.view.text, sentence.start, sentence.end)
    if found is None or _compiled(_UNSURE).search(reading.view.text, sentence.start, found.start("content")):
        return None
    by = speaker(reading, sentence)
    if by is None:
        return None
    what = found["what"].rpartition(" that ")[2].strip(" ,\"'")
    content = found.span("content")
    return Ask(
        sentence,
        by,
        _who_can_meet_it(reading, sentence, *content, by),
        *content,
        Strength.CONDITION,
        "demand.hangs",
        found.start("what"),
        condition_for=what[-_QUOTED:],
    )
