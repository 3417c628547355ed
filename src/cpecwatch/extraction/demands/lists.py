"""Asks that are announced by their number and told one by one: "wanted two things. First, that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpecwatch.extraction.demands.arguments import Ask, clause_end, inner_addressee
from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Strength

__all__ = ["listed_asks"]

# "two things", "three conditions": what is asked for, still to be told.
_ANNOUNCED = re.compile(
    r"(?:one|two|three|four|five|six|seven|several|a number of|a list of|\d) (?:\w+ ){0,2}?"
    r"(?:(?P<condition>(?:pre-?)?conditions|terms)|(?P<demand>demands)"
    r"|things|requests|requirements|asks|points|steps|measures|assurances|guarantees)\b"
)
_ASKING = frozenset({"ask", "demand", "hope"})
# Verbs that only lay a list open: "made three demands", "has set out four conditions".
_LAYING = frozenset(
    {"have", "make", "set", "put", "list", "name", "present", "raise", "submit", "give", "lay"}
)
_COLON = re.compile(r"[\w\"']: ")
# How the parts of a list begin.
_PART = re.compile(
    r"(?:[•*-] ?|\(?[a-h1-9][.)] "
    r"|(?:First|Second|Third|Fourth|Fifth|Last|Final)(?:ly)?,? (?:of all, |and foremost, )?"
    r"|(?:One|Another),? (?:was |is )?|The (?:first|second|third|fourth|other|last)(?: \w+)? (?:was |is )"
    r"|(?:And|Also|Then),? )"
)
# How many parts are looked for.
_PARTS = 7


def listed_asks(reading: Reading, sentence: Sentence) -> Iterator[Ask]:
    """Yield the parts of a list of asks that a sentence announces."""
    announced = _ANNOUNCED.search(reading.view.text, sentence.start, sentence.end)
    if announced is None:
        return
    predicate = _announcing(reading, sentence, announced)
    if predicate is None:
        return
    strength = Strength.REQUEST
    if announced["condition"]:
        strength = Strength.CONDITION
    elif announced["demand"] or predicate.form.lemma in {"demand", "insist", "press"}:
        strength = Strength.DEMAND
    demander = predicate.subject[0]
    for part, start, end in _parts(reading, sentence, announced.end()):
        addressee = inner_addressee(reading, start, end, part, demander)
        yield Ask(part, demander, addressee, start, end, strength, "demand.listed", start)


def _announcing(reading: Reading, sentence: Sentence, announced: re.Match[str]) -> Predicate | None:
    """Return the verb that asks for what is announced: the last one before it, if it asks."""
    ends = reading.tokens.ends
    before = [p for p in reading.clauses.of(sentence) if ends[p.verb] <= announced.start()]
    if not before or not before[-1].subject:
        return None
    last = before[-1]
    if last.negated or last.hypothetical or last.future or last.passive:
        return None
    is_laid_open = last.form.lemma in _LAYING and (announced["demand"] or announced["condition"])
    return last if is_laid_open or last.form.families & _ASKING else None


def _parts(reading: Reading, sentence: Sentence, at: int) -> Iterator[tuple[Sentence, int, int]]:
    """Yield the parts of a list: what follows a colon, or the sentences after it that count on."""
    text = reading.view.text
    colon = _COLON.search(text, at - 1, sentence.end)
    if colon is not None:
        yield sentence, colon.end(), sentence.end
        return
    for other in reading.sentences[sentence.index + 1 : sentence.index + 1 + _PARTS]:
        part = _PART.match(text, other.start, other.end)
        if part is None or other.is_question:
            return
        yield other, part.end(), clause_end(reading, part.end(), other)
