"""Asks without a verb of asking: "Beijing's demand that", "is worried about", "is keen to"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.demands.arguments import (
    LINKS,
    Ask,
    acting_at,
    asker_at,
    clause_end,
    find_content,
    find_word,
    inner_addressee,
    is_of_us,
    says_duty,
)
from cpecwatch.extraction.demands.frames import NOUN_FRAMES, Adjective
from cpecwatch.extraction.predicates import ACTING
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.records import Strength

__all__ = ["adjective_ask", "possessed_asks"]

# Words that may stand between an owner and what it asks: "China's repeated demand".
_MODIFIERS = word_set(
    "earlier previous many frequent express clear repeated renewed long standing fresh latest own s old new"
)
# Before these the ask is told by its refusal.
_REFUSED = word_set("rejected refused declined denied no")
# Before these there was none, or none yet.
_NONE = word_set("denied no any never without if expected possible")
# Nouns that voice a worry, the prepositions behind them, and the verbs that say that they were voiced.
_WORRIES = word_set("concern concerns worry worries unease reservations misgivings")
_ABOUT = word_set("about over on at regarding for")
_UTTERED = word_set("convey raise express voice communicate share register")
# Nouns of what is done at another's word.
_BEHESTS = word_set("urging insistence request behest prodding bidding demand")
# Nouns of conditions, which say what is asked for only by an "is", and words of rank before them.
_NAMING = word_set("condition conditions precondition preconditions")
_COPULA = word_set("is are was were remains remained")
_RANKS = word_set("first second third main chief only central key other")
# "The demand was rejected", "is not new", "were not met": nothing that is asked for.
_UNSAID = word_set("not no never being made rejected refused met turned new nothing old put under still now")
_OWNERS = word_set("its his her their")
_BY = frozenset({"by", "from"})
_THE_TWO = frozenset({"china", "pakistan"})
_AFTER = LINKS | _BY | {"on"}
_ON_TO = frozenset({"on", "to"})
# What such a noun goes on to say of itself: "calls for better security have grown".
_FINITE = word_set("has have had is are was were will would could may")


@lru_cache(maxsize=8)
def _pattern(frame: Adjective) -> re.Pattern[str]:
    return re.compile(frame.pattern)


def adjective_ask(reading: Reading, sentence: Sentence, frame: Adjective) -> Ask | None:
    """Return what an adjective asks for: "is worried about the safety of", "is keen to establish"."""
    found = _pattern(frame).search(reading.view.text, sentence.start, sentence.end)
    if found is None:
        return None
    starts, ends = reading.tokens.starts, reading.tokens.ends
    before = [ref for ref in reading.clauses.refs_of(sentence) if ends[ref.last] <= found.start()]
    who = next((ref for ref in reversed(before) if ref.kind in ACTING and not ref.scene), None)
    if who is None or found.start() - ends[who.last] >= frame.reach:
        return None
    end = clause_end(reading, found.end(), sentence)
    if frame.is_duty and (
        is_of_us(reading, found.end(), end) or not says_duty(reading, found.end(), end, sentence)
    ):
        return None
    return Ask(sentence, who, None, found.end(), end, frame.strength, frame.rule, starts[who.first])


def possessed_asks(reading: Reading, sentence: Sentence) -> Iterator[Ask]:
    """Yield what nouns ask for: "Beijing's demand that Pakistan crack down", "China's request for"."""
    for i in reading.cues.within(Cue.ASK_NOUN, sentence.first, sentence.last):
        is_worry = reading.low[i] in _WORRIES
        ask = _worry(reading, i, sentence) if is_worry else _possessed_ask(reading, i, sentence)
        if ask is not None:
            yield ask


def _worry(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    """Read "China's worries about their security were conveyed to": a worry that was uttered."""
    low, k = reading.low, i - 1
    while k > sentence.first and low[k] in _MODIFIERS:
        k -= 1
    owner = reading.ref_at(k) if low[k] != "s" else reading.ref_at(k - 1)
    if owner is None or owner.country != "china" or i + 1 >= sentence.last or low[i + 1] not in _ABOUT:
        return None
    uttered = [p for p in reading.clauses.of(sentence) if p.verb > i and p.passive and not p.negated]
    if not any(p.form.lemma in _UTTERED and not p.hypothetical and not p.future for p in uttered):
        return None
    end = reading.tokens.starts[uttered[0].first]
    start = reading.tokens.starts[i + 1]
    trigger = reading.tokens.starts[owner.first]
    return Ask(sentence, owner, None, start, end, Strength.CONCERN, "demand.possessed", trigger)


def _possessed_ask(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    low, k = reading.low, i - 1
    if i in reading.at or i + 1 >= sentence.last or i <= sentence.first:
        return None
    behest = _at_behest(reading, i, sentence) or _apposed(reading, i, sentence)
    if behest is not None:
        return behest
    if low[i] in _NAMING or low[i + 1] in _COPULA:
        return _named(reading, i, sentence)
    if low[i + 1] not in _AFTER:
        return None
    while k > sentence.first and low[k] in _MODIFIERS:
        k -= 1
    owner, link = reading.ref_at(k), i + 1
    if owner is None and low[k] in _OWNERS:
        return _of_pronoun(reading, i, sentence)
    if low[link] in _BY:
        # "calls by China to"
        owner = asker_at(reading, link + 1, sentence.last)
        link = owner.last + 1 if owner is not None else link
        if owner is None or owner.kind not in ACTING or link >= sentence.last or low[link] not in LINKS:
            return None
    elif owner is not None and owner.kind is RefKind.NATIONALITY and owner.last == k:
        # "a Chinese request to"; those of third states are about much else
        if owner.country not in _THE_TWO:
            return None
    elif owner is None or owner.kind not in ACTING or low[owner.last + 1] != "s":
        return None
    told = low[max(sentence.first, min(owner.first, i) - 4) : min(owner.first, i)]
    if not (_REFUSED if low[owner.last + 1] == "s" else _NONE).isdisjoint(told):
        return None
    if any(p.hypothetical for p in reading.clauses.of(sentence)) and low[owner.last + 1] != "s":
        # "A Chinese request to send guards would be turned down": none was made.
        return None
    if low[link] in _ON_TO and low[i] != "insistence" and not _goes_on(reading, link, sentence):
        return None
    span = find_content(reading, link, sentence)
    if span is None:
        return None
    if low[link] in {"for", "on"}:
        stop = find_word(_FINITE, low, link + 1, min(link + 20, sentence.last))
        if stop is not None:
            span = span[0], min(span[1], reading.tokens.starts[stop])
    addressee = inner_addressee(reading, *span, sentence, owner)
    strength = Strength.DEMAND if low[i].startswith(("demand", "insist", "press")) else Strength.REQUEST
    trigger = reading.tokens.starts[owner.first]
    return Ask(sentence, owner, addressee, *span, strength, "demand.possessed", trigger)


def _owner_of(reading: Reading, i: int, sentence: Sentence) -> Ref | None:
    """Return whose ask a noun is: "China's repeated demand", "a Chinese request"."""
    low, k = reading.low, i - 1
    while k > sentence.first and low[k] in _MODIFIERS and low[k] != "s":
        k -= 1
    owner = reading.ref_at(k - 1 if low[k] == "s" else k)
    if owner is None:
        return None
    is_nation = owner.kind is RefKind.NATIONALITY and owner.country in _THE_TWO and owner.last == k
    return owner if is_nation or (owner.kind in ACTING and reading.is_possessive(owner.last)) else None


def _at_behest(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    """Read "At China's insistence, Pakistan has raised a division": it did what was asked."""
    low, gaps = reading.low, reading.gaps
    if low[i] not in _BEHESTS or i + 1 >= sentence.last or not gaps[i + 1].startswith(","):
        return None
    owner = _owner_of(reading, i, sentence)
    if owner is None or low[owner.first - 1] not in {"at", "on", "upon"} or owner.first <= sentence.first:
        return None
    span = find_content(reading, i + 1, sentence)
    if span is None:
        return None
    strength = Strength.DEMAND if low[i] in {"insistence", "demand"} else Strength.REQUEST
    trigger = reading.tokens.starts[owner.first]
    return Ask(sentence, owner, None, *span, strength, "demand.behest", trigger)


def _apposed(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    """Read "a Chinese demand, the right to use its own guards, has been turned down"."""
    low, gaps = reading.low, reading.gaps
    if (
        i + 1 >= sentence.last
        or not gaps[i + 1].startswith(",")
        or low[i + 1] not in {"the", "a", "an", "its"}
    ):
        return None
    owner = _owner_of(reading, i, sentence)
    if owner is None:
        return None
    stop = next((k for k in range(i + 2, sentence.last) if gaps[k].startswith((",", ";"))), sentence.last)
    span = reading.tokens.starts[i + 1], reading.tokens.ends[stop - 1]
    strength = Strength.DEMAND if low[i].startswith("demand") else Strength.REQUEST
    trigger = reading.tokens.starts[owner.first]
    return Ask(sentence, owner, None, *span, strength, "demand.apposed", trigger)


def _of_pronoun(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    """Read "the envoy regretted that his earlier requests for guards had not been met"."""
    low = reading.low
    before = [p for p in reading.clauses.of(sentence) if p.verb < i and p.subject]
    if not before or low[i + 1] not in LINKS or before[-1].negated or before[-1].hypothetical:
        return None
    owner = before[-1].subject[0]
    if "ask" in before[-1].form.families or before[-1].form.lemma in NOUN_FRAMES or owner.country != "china":
        return None
    span = find_content(reading, i + 1, sentence)
    if span is None:
        return None
    addressee = inner_addressee(reading, *span, sentence, owner)
    trigger = reading.tokens.starts[i - 1]
    return Ask(sentence, owner, addressee, *span, Strength.REQUEST, "demand.possessed", trigger)


def _named(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    """Read "Beijing's chief demand is the arrest of", "China's condition for a loan was a fence"."""
    low, k = reading.low, i - 1
    while k > sentence.first and (low[k] in _MODIFIERS or low[k] in _RANKS):
        k -= 1
    owner = reading.ref_at(k - 1 if low[k] == "s" else k)
    is_owner = owner is not None and (
        reading.is_possessive(owner.last) or (owner.kind is RefKind.NATIONALITY and owner.country in _THE_TWO)
    )
    copula = find_word(_COPULA, low, i + 1, min(i + 10, sentence.last))
    if owner is None or not is_owner or copula is None or copula + 1 >= sentence.last:
        return None
    if low[copula + 1] in _UNSAID or (low[i + 1] not in _COPULA and low[i + 1] not in {"for", "to", "of"}):
        return None
    span = find_content(reading, copula + 1, sentence)
    if span is None:
        return None
    strength, what = Strength.REQUEST, None
    if low[i] in _NAMING:
        strength = Strength.CONDITION
        starts, ends = reading.tokens.starts, reading.tokens.ends
        what = reading.view.text[starts[i + 2] : ends[copula - 1]] if copula > i + 2 else None
    elif low[i].startswith("demand"):
        strength = Strength.DEMAND
    addressee = inner_addressee(reading, *span, sentence, owner)
    trigger = reading.tokens.starts[owner.first]
    return Ask(sentence, owner, addressee, *span, strength, "demand.named", trigger, condition_for=what)


def _goes_on(reading: Reading, link: int, sentence: Sentence) -> bool:
    """Whether something is asked for after "on" or "to", and not only somebody named: "a call to Dar"."""
    asked = acting_at(reading, link + 1, sentence.last)
    if asked is None:
        return reading.low[link] == "to"
    return asked.last + 1 < sentence.last and reading.low[asked.last + 1] in LINKS | {"s", "is", "was"}
