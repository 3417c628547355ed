"""Encounters told by a verb of holding or speaking: "held talks with", "spoke to", "chaired a meeting"."""

from __future__ import annotations

from cpecwatch.extraction.clauses import ACTING, Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Told
from cpecwatch.extraction.meetings.words import GENERIC, NOUNS, RELATIONS
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set

__all__ = ["HOLDING", "SPEAKING", "read_held"]

#: What needs a noun of meeting to be one: "hold talks", "chair a session".
HOLDING = word_set(
    """hold have conduct chair cochair lead conclude begin convene preside complete kick open finish
    start resume attend take wrap undertake participate"""
)
#: What needs none.
SPEAKING = frozenset(
    {"discuss", "talk", "speak", "confer", "deliberate", "sit", "exchange", "interact", "engage", "dine"}
)
# Of those, the ones that two may do without "with".
_SPEAKING_TOGETHER = frozenset({"sit", "speak", "discuss", "deliberate", "confer", "exchange"})
_WITH = frozenset({"with", "between"})
_WITH_OR_TO = _WITH | {"to"}
_FROM = frozenset({"from"})
# How near "have" and its meeting stand where two have it.
_NEAR = 4
# With whom somebody sits who meets nobody else, and what for.
_OWN = frozenset({"subordinates", "cabinet", "team", "officers", "aides", "advisers"})
_REVIEW = ["to", "review", "the"]
_ARTICLES = frozenset({"the", "their"})
_RELATIVES = frozenset({"that", "which"})
_LED = frozenset({"led", "headed"})
_IN_THE_CHAIR = frozenset({"chair", "cochair"})
_SIDES = frozenset({"side", "delegation", "team"})
_ATTENDING = frozenset({"attended", "attendance", "present"})


def read_held(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "held talks with", "spoke to", "chaired a meeting attended by"."""
    lemma, verb = predicate.form.lemma, predicate.verb
    if lemma == "attend" and predicate.passive:
        return None
    if predicate.passive and lemma in _IN_THE_CHAIR:
        return _chaired_by(cast, predicate)
    noun = _noun_of(cast, predicate)
    if noun is None and lemma in HOLDING:
        return None
    if noun is not None and "no" in cast.low[predicate.verb + 1 : noun]:
        return None
    if noun is not None and cast.low[noun - 1] in GENERIC:
        return None
    others, end = _with_whom(cast, predicate, noun)
    if lemma == "talk" and not (cast.has_people(others) and cast.has_people(predicate.subject)):
        # States that are "talking to" each other need not meet.
        others = others if "with" in cast.low[verb + 1 : verb + 14] else []
    if not others:
        if lemma == "have" and not (len(subject) > 1 and noun is not None and noun - verb <= _NEAR):
            return None
        if lemma in SPEAKING and not (lemma in _SPEAKING_TOGETHER and len(subject) >= 2):
            return None
    if lemma == "lead" and noun is not None and not others:
        others = _leading_too(cast, predicate, noun)
    if lemma == "chair" and noun is not None:
        others = [*others, *_attending(cast, predicate.sentence, noun)]
    both = cast.ids(others, subject)
    if lemma == "hold" and noun is not None and not others and _is_held_on(cast, predicate, noun):
        return both, noun
    if both and lemma in {"chair", "preside"}:
        return both, max(end, noun or verb)
    if len(both) < 2:
        return None
    named = cast.has_people(predicate.subject) or cast.has_people(others)
    return (both, end) if named or all(_is_party(cast, id_) for id_ in both) else None


def _is_held_on(cast: Cast, predicate: Predicate, noun: int) -> bool:
    """Whether somebody "held a meeting with his subordinates on the security of": his own people's."""
    if predicate.passive or len(predicate.subject) != 1 or not cast.has_people(predicate.subject):
        return False
    low, after = cast.low, noun + 1
    own = low[after : after + 2] == ["with", "his"] and cast.word(after + 2, predicate.sentence) in _OWN
    about = low[after : after + 1] in (["regarding"], ["concerning"]) or low[after : after + 3] == _REVIEW
    return low[noun] in {"meeting", "huddle"} and (own or about)


def _chaired_by(cast: Cast, predicate: Predicate) -> Told:
    """Read "the meeting was co-chaired by Iqbal and Jiang": of two sides, for one chairs committees too."""
    by, sentence = predicate.verb + 1, predicate.sentence
    if cast.word(by, sentence) != "by":
        return None
    if cast.first_of(NOUNS, max(sentence.first, predicate.first - 6), predicate.first) is None:
        return None
    people, end = cast.listed(by + 1, sentence)
    countries = {ref.country for ref in people if ref.kind is RefKind.PERSON}
    return (cast.ids(people), end) if len(countries) >= 2 else None


def _leading_too(cast: Cast, predicate: Predicate, noun: int) -> list[Ref]:
    """Return who led the other side: "Dar led the Pakistani side and Wang the Chinese side at the talks"."""
    first = predicate.verb + 1
    if sum(word in _SIDES for word in cast.low[first:noun]) < 2:
        return []
    mine = {ref.country for ref in predicate.subject}
    return [ref for ref in cast.people_between(first, noun) if ref.country not in mine]


def _is_party(cast: Cast, id_: str) -> bool:
    """Whether talks may be told of a state or armed group without a name for its people."""
    body = cast.lexicon.bodies.get(id_)
    return id_ in cast.lexicon.states or (body is not None and body.kind == "armed-group")


def _noun_of(cast: Cast, predicate: Predicate) -> int | None:
    """Return the noun of meeting that a verb governs; the verb itself in "a meeting that Naqvi held"."""
    verb, sentence, low = predicate.verb, predicate.sentence, cast.low
    for k in range(verb + 1, min(verb + 20, sentence.last)):
        if k >= verb + 14 and not (predicate.form.lemma == "lead" and low[k - 1] in _ARTICLES):
            continue
        if low[k] in NOUNS and k not in cast.at:
            return k
        if k > verb + 1 and cast.gaps[k].strip(" '\"-"):
            break
    if predicate.form.lemma in {"hold", "have"} and not predicate.passive:
        for k in range(predicate.first - 1, max(sentence.first, predicate.first - 12), -1):
            if low[k] in NOUNS and low[k + 1] in _RELATIVES:
                return verb
    return None


def _with_whom(cast: Cast, predicate: Predicate, noun: int | None) -> tuple[list[Ref], int]:
    """Return with whom somebody held talks or spoke, and the last token of that."""
    verb, sentence = predicate.verb, predicate.sentence
    links = _WITH_OR_TO if predicate.form.lemma in {"speak", "talk"} else _WITH
    if predicate.form.lemma == "sit" and "across" in cast.low[verb + 1 : verb + 3]:
        # "sat across the table from"
        links = _FROM
    begin, stop = (verb + 1, verb + 14) if noun is None else (noun + 1, noun + 8)
    for k in range(begin, min(stop, sentence.last)):
        if cast.low[k] in links:
            if cast.low[k - 1] in RELATIONS:
                return [], noun or verb
            break
        ref = cast.at.get(k)
        if ref is not None and ref.kind in ACTING:
            return [], noun or verb
    else:
        return [], noun or verb
    others, end = cast.listed(k + 1, sentence)
    if others and cast.word(end + 1, sentence) in _LED and cast.word(end + 2, sentence) == "by":
        # "with the Pakistani side, led by Ishaq Dar"
        leaders, last = cast.listed(end + 3, sentence)
        if leaders:
            return [*others, *leaders], last
    return others, end


def _attending(cast: Cast, sentence: Sentence, noun: int) -> list[Ref]:
    """Return the people named as attending in a sentence about a meeting that somebody chairs."""
    word = cast.first_of(_ATTENDING, noun, sentence.last - 1)
    return [] if word is None else cast.people_between(word, sentence.last - 1)
