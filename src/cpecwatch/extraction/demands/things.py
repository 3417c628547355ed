"""Frames that name the thing asked for: "sought guarantees", "voiced the hope that"."""

from __future__ import annotations

import re
from functools import lru_cache

from cpecwatch.extraction.demands.arguments import (
    DUTY,
    LINKS,
    NOTHING,
    Arguments,
    acting_at,
    agent_of,
    find_content,
    find_word,
    is_group,
    is_of_us,
    says,
    says_duty,
)
from cpecwatch.extraction.demands.frames import DEMAND_NOUNS, NOUN_FRAMES, Frame
from cpecwatch.extraction.phrases import Phrases
from cpecwatch.extraction.predicates import ACTING, Predicate, is_adverb
from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.vocabulary import word_set

__all__ = [
    "read_agent",
    "read_duty",
    "read_impersonal",
    "read_noun",
    "read_refusal",
    "read_stress",
    "read_thing",
]

# "expects the protection of the site to cost": what will be so, and nobody is to do it.
_FORESEEING = frozenset({"expect"})
_FORESEEN = r"\bto (?:cost|take|improve|need|rise|grow|fall|drop|last|remain|become|worsen|deteriorate)\b"
# "Stressed to provide foolproof security": what it says must be done.
_STRESSING = ("stress", "emphasi")
# What one proposes "instead" is an answer.
_COUNTERING = frozenset({"propose", "suggest"})
# With these may begin what only says how or when.
_INSERTED = word_set("as at again before during earlier early in last on once repeatedly since this")
# How many words may stand between a verb and the "for" of what is asked for.
_INSERTION = 8
_LEAVE = word_set("permission leave consent access clearance")
_LETTING = word_set("let allow letting allowing permit")
_SPEAKING = frozenset({RefKind.PERSON, RefKind.OFFICE, RefKind.PRONOUN, RefKind.BODY, RefKind.STATE})
# Why something matters is what is asked for.
_IMPORTANCE = Phrases(
    {
        True: [
            r"importance of\b",
            r"importance to (?:the )?(?:safety|security|protection)\b",
            r"(?:need|necessity|urgency) (?:to|for|of)\b",
            r"paramount\b",
            r"(?:top|highest|foremost) priority\b",
            r"(?:must|should)\b",
            r"have to\b",
            r"non-negotiable\b",
            r"how (?:important|vital|crucial|essential|seriously)\b",
        ]
    }
)


@lru_cache(maxsize=1)
def _bidding() -> re.Pattern[str]:
    # ""Leave our land," said": what an armed group bids those it speaks to.
    verbs = "leave|quit|go (?:home|away|back)|get out|pack up|stop|end|withdraw|pull out|stay away|abandon"
    return re.compile(rf'"(?:China, |So |Now )?(?P<do>(?i:{verbs})\b[^"]{{4,160}})')


@lru_cache(maxsize=1)
def _foreseen() -> re.Pattern[str]:
    return re.compile(_FORESEEN)


def read_thing(reading: Reading, predicate: Predicate, frame: Frame) -> Arguments | None:
    """Read "sought guarantees", "demanded that Pakistan protect them"."""
    after, sentence = predicate.verb + 1, predicate.sentence
    if not predicate.subject or after >= sentence.last:
        return None
    word = reading.low[after]
    if predicate.form.lemma == "complain" and word == "to":
        # "complained to the ministry about"
        after = find_word(frame.after, reading.low, after, min(after + _INSERTION, sentence.last)) or after
        word = reading.low[after]
    elif frame.far and (word in _INSERTED or is_adverb(word)):
        # "asked as far back as 2022 for", "has called in private for"
        after = _past_insertion(reading, predicate, frame)
        word = reading.low[after]
    if (frame.after and word not in frame.after) or word in frame.not_after:
        return None
    if predicate.form.lemma in _COUNTERING and "instead" in reading.low[after : sentence.last]:
        # "proposed units of its own instead": what it answers
        return None
    is_much = after + 1 < sentence.last and reading.low[after + 1] in {"less", "short"}
    if word == "for" and after + 2 < sentence.last and reading.low[after + 2] in {"less", "short"}:
        is_much = True
    if (word in NOTHING and not is_much) or (
        word == "for" and after + 1 < sentence.last and reading.low[after + 1] in NOTHING
    ):
        return None
    span = find_content(reading, after, sentence)
    if span is None or (
        predicate.form.lemma in _FORESEEING and _foreseen().search(reading.view.text, *span) is not None
    ):
        return None
    return Arguments(*span, predicate.subject[0])


def _past_insertion(reading: Reading, predicate: Predicate, frame: Frame) -> int:
    """Return where an ask goes on after words that only say how or when: "asked last year for"."""
    after, last = predicate.verb + 1, predicate.sentence.last
    for k in range(after, min(after + _INSERTION, last)):
        if reading.gaps[k] != " " or k in reading.at:
            break
        if reading.low[k] in frame.after:
            return k
    return after


def read_impersonal(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "it is hoped that Pakistan will protect them": who hopes is left out."""
    sentence, low = predicate.sentence, reading.low
    first, after = predicate.first, predicate.verb + 1
    if first <= sentence.first or low[first - 1] != "it" or after >= sentence.last or low[after] != "that":
        return None
    span = find_content(reading, after, sentence)
    return Arguments(*span, None) if span is not None else None


def read_agent(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "a thorough investigation was demanded by China"."""
    by = agent_of(reading, predicate.verb + 1, predicate.sentence)[0]
    end = reading.tokens.starts[predicate.first]
    return Arguments(predicate.sentence.start, end, None, by) if by is not None else None


def read_stress(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "underscored the need to protect them"."""
    sentence = predicate.sentence
    span = find_content(reading, predicate.verb + 1, sentence) if predicate.subject else None
    if span is None:
        return None
    is_bidden = reading.low[predicate.verb + 1] == "to" and predicate.form.lemma.startswith(_STRESSING)
    if not (is_bidden or says(_IMPORTANCE, reading, *span, sentence)):
        return None
    return Arguments(*span, predicate.subject[0])


def read_noun(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "voiced the hope that they would be protected"."""
    sentence, verb, low = predicate.sentence, predicate.form.lemma, reading.low
    first, stop = predicate.verb + 1, min(predicate.verb + 8, sentence.last)
    if not predicate.subject:
        return None
    for k in range(first, stop):
        if k > first and reading.gaps[k].strip(" '\"-"):
            return None
        noun = NOUN_FRAMES.get(low[k])
        if noun is None or verb not in noun.verbs:
            continue
        if noun.after and (k + 1 >= sentence.last or low[k + 1] not in noun.after):
            continue
        span = find_content(reading, k if noun.keeps_noun else k + 1, sentence)
        return (
            Arguments(*span, predicate.subject[0], None, noun.strength, low[k]) if span is not None else None
        )
    return None


def read_duty(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "told Khan that those behind the blast must be brought to justice"."""
    sentence, after = predicate.sentence, predicate.verb + 1
    if all(ref.kind not in _SPEAKING for ref in predicate.subject):
        return None
    is_bidding = '"' in sentence.text and is_group(reading, predicate.subject[0])
    if not is_bidding and not DUTY.may_be_in(reading.clauses.stems_of(sentence)):
        return None
    span = find_content(reading, after, sentence)
    if span is not None and says_duty(reading, *span, sentence):
        if is_of_us(reading, *span):
            return None
        return Arguments(*span, predicate.subject[0], acting_at(reading, after, sentence.last))
    if is_group(reading, predicate.subject[0]):
        bidding = _bidding().search(reading.view.text, sentence.start, sentence.end)
        if bidding is not None:
            return Arguments(bidding.start("do"), bidding.end(), predicate.subject[0])
    inserted = _inserted(reading, predicate)
    if inserted is not None:
        return inserted
    # Reported speech that stands before its verb: "…, Wang told Qureshi", "…," said Wang.
    first = min(predicate.subject[0].first, predicate.first)
    owner = reading.ref_at(first - 2) if reading.low[first - 1] == "s" else None
    start, end = sentence.start, reading.tokens.starts[owner.first if owner is not None else first]
    said = reading.view.text[start:end].removesuffix("the ").rstrip(" \"'")
    if (
        not said.endswith(",")
        or is_of_us(reading, start, end)
        or not says_duty(reading, start, end, sentence)
    ):
        return None
    return Arguments(start, end, predicate.subject[0])


def _inserted(reading: Reading, predicate: Predicate) -> Arguments | None:
    """Read "Pakistan, China said, had to protect them": who says it stands between commas."""
    sentence, subject, after = predicate.sentence, predicate.subject[0], predicate.verb + 1
    if after >= sentence.last or not reading.gaps[after].startswith(","):
        return None
    if subject.first <= sentence.first or not reading.gaps[subject.first].startswith(","):
        return None
    span = find_content(reading, after, sentence)
    if span is None or is_of_us(reading, *span) or not says_duty(reading, *span, sentence):
        return None
    return Arguments(*span, subject, acting_at(reading, sentence.first, subject.first))


def read_refusal(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read an ask off its refusal: "declined to let China open one", "rejected China's demand for"."""
    sentence, low, first = predicate.sentence, reading.low, predicate.verb + 1
    stop = min(predicate.verb + 7, sentence.last)
    k = next((k for k in range(first, stop) if k in reading.at), None)
    asking = reading.at[k] if k is not None else None
    if k is None or asking is None or asking.kind not in ACTING or not predicate.subject:
        return None
    link: int | None = asking.last + 1
    if asking.last + 2 < sentence.last and low[asking.last + 1] in _LEAVE:
        # "refused Beijing permission to station guards"
        link = asking.last + 2
    elif low[k - 1] not in _LETTING:
        noun = find_word(DEMAND_NOUNS, low, asking.last + 1, min(asking.last + 6, sentence.last))
        link = noun + 1 if noun is not None and noun + 1 < sentence.last and low[noun + 1] in LINKS else None
    span = find_content(reading, link, sentence) if link is not None else None
    return Arguments(*span, predicate.subject[0], asking) if span is not None else None
