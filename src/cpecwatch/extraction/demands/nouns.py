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
    clause_end,
    find_content,
    find_word,
    inner_addressee,
)
from cpecwatch.extraction.demands.frames import Adjective
from cpecwatch.extraction.predicates import ACTING
from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.records import Strength

__all__ = ["adjective_ask", "possessed_asks"]

# Words that may stand between an owner and what it asks: "China's repeated demand".
_MODIFIERS = word_set("repeated renewed long standing fresh latest own s old new")
# Before these the ask is told by its refusal.
_REFUSED = word_set("rejected refused declined denied no")
# Before these there was none, or none yet.
_NONE = word_set("denied no any never without if expected possible")
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
    return Ask(sentence, who, None, found.end(), end, frame.strength, frame.rule, starts[who.first])


def possessed_asks(reading: Reading, sentence: Sentence) -> Iterator[Ask]:
    """Yield what nouns ask for: "Beijing's demand that Pakistan crack down", "China's request for"."""
    for i in reading.cues.within(Cue.ASK_NOUN, sentence.first, sentence.last):
        ask = _possessed_ask(reading, i, sentence)
        if ask is not None:
            yield ask


def _possessed_ask(reading: Reading, i: int, sentence: Sentence) -> Ask | None:
    low, k = reading.low, i - 1
    if i in reading.at or i + 1 >= sentence.last or low[i + 1] not in _AFTER or i <= sentence.first:
        return None
    while k > sentence.first and low[k] in _MODIFIERS:
        k -= 1
    owner, link = reading.ref_at(k), i + 1
    if low[link] in _BY:
        # "calls by China to"
        owner = acting_at(reading, link + 1, sentence.last)
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
    if low[link] in _ON_TO and not _goes_on(reading, link, sentence):
        return None
    span = find_content(reading, link, sentence)
    if span is None:
        return None
    if low[link] == "for":
        stop = find_word(_FINITE, low, link + 1, min(link + 20, sentence.last))
        if stop is not None:
            span = span[0], min(span[1], reading.tokens.starts[stop])
    addressee = inner_addressee(reading, *span, sentence, owner)
    strength = Strength.DEMAND if low[i].startswith(("demand", "insist", "press")) else Strength.REQUEST
    trigger = reading.tokens.starts[owner.first]
    return Ask(sentence, owner, addressee, *span, strength, "demand.possessed", trigger)


def _goes_on(reading: Reading, link: int, sentence: Sentence) -> bool:
    """Whether something is asked for after "on" or "to", and not only somebody named: "a call to Dar"."""
    asked = acting_at(reading, link + 1, sentence.last)
    if asked is None:
        return reading.low[link] == "to"
    return asked.last + 1 < sentence.last and reading.low[asked.last + 1] in LINKS | {"s", "is", "was"}
