"""Encounters told by a verb: "received", "called on", "held talks with", "told his counterpart"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from cpecwatch.extraction.clauses import ACTING, Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.words import NOUNS
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import VERBS, word_set
from cpecwatch.records import MeetingStatus

__all__ = ["ALONE", "PHONE", "WITH_NOUN", "find_by_verb"]

#: Words that say that an encounter was by telephone.
PHONE = (
    "by telephone", "by phone", "over the phone", "over phone", "phone call", "telephone call",
    "telephone conversation", "on the phone", "telephonic", "by a call", "over the telephone",
    "telephoned", "phoned",
)  # fmt: skip

# Who took part by a verb's own words, and the last token of those.
_Told = tuple[list[str], int] | None

_MEETING = frozenset({"meet", "receive", "host", "greet", "welcome", "see", "telephone", "phone", "call"})
# Of those, the ones whose subject and object must both be named.
_TWO_SIDED = _MEETING - {"meet"}
# Of those, the ones that meet somebody only as far as no "that" or "in" follows: "saw in the corridor".
_WITH_OBJECT = frozenset({"receive", "host", "greet", "welcome", "see"})
# Of those, the ones whose passive names who met them after "by".
_WITH_AGENT = frozenset({"receive", "greet", "welcome", "host", "meet"})
# Before "met" alone, these stand for both states: "officials met in Beijing".
_BOTH_SIDES = frozenset({"officials", "sides", "delegations", "teams"})
# What needs a noun of meeting to be one: "hold talks", "chair a session".
_HOLDING = word_set(
    """hold have conduct chair cochair lead conclude begin convene preside complete kick open finish
    start resume attend take wrap undertake"""
)
_SPEAKING = frozenset(
    {"discuss", "talk", "speak", "confer", "deliberate", "sit", "exchange", "interact", "engage"}
)
# Of those, the ones that two may do without "with".
_SPEAKING_TOGETHER = frozenset({"sit", "speak", "discuss", "deliberate", "confer", "exchange"})
# What two people of different states do together only where they meet.
_JOINT = frozenset(
    {"agree", "decide", "review", "reaffirm", "resolve", "sign", "witness", "pledge", "vow", "reiterate"}
)
# What is done to somebody's face: "put the request to General Munir".
_BRINGING = frozenset({"put", "convey", "present", "make", "deliver", "raise"})
_AGREEING = frozenset({"agree", "plan", "decide", "schedule", "expect", "set", "intend"})
# Before an infinitive: what it says is planned or done ("is here to attend").
_BEFORE_PLANS = frozenset({"here", "scheduled", "due", "expected", "set", "slated", "beijing", "islamabad"})
_TABLES = frozenset({"table", "talks", "meeting", "dialogue"})
_VISITORS = frozenset({"visitor", "guest", "host"})
_ON_SOMEBODY = frozenset({"on", "at", "upon"})
_ASKING = frozenset({"to", "for"})
_NO_OBJECT = frozenset({"in", "that", "as"})
_BY = frozenset({"by"})
_TOWARDS = frozenset({"to", "with"})
_WITH = frozenset({"with", "between"})
_WITH_OR_TO = _WITH | {"to"}
_RELATIVES = frozenset({"that", "which"})
_LED = frozenset({"led", "headed"})
_ATTENDING = frozenset({"attended", "attendance", "present"})


def find_by_verb(cast: Cast, sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[Encounter]:
    """Find the encounters that the verbs of a sentence tell."""
    for predicate in predicates:
        lemma = predicate.form.lemma
        read = _READERS.get(lemma)
        status = None if read is None else _status(cast, predicate, predicates)
        if read is None or status is None:
            continue
        told = read(cast, predicate, cast.ids(predicate.subject))
        if told is not None:
            participants, end = told
            end = max(end, predicate.verb)
            yield Encounter(sentence, predicate.first, end, participants, f"meeting.{lemma}", status)


def _status(cast: Cast, predicate: Predicate, predicates: Sequence[Predicate]) -> MeetingStatus | None:
    """Return whether what a verb says took place; ``None`` where it neither did nor will."""
    if predicate.infinitive:
        if _is_agreed(predicate, predicates):
            return MeetingStatus.PLANNED
        if not predicate.future and not _is_planned(cast, predicate):
            return None
    return cast.status_of(predicate)


def _is_agreed(predicate: Predicate, predicates: Sequence[Predicate]) -> bool:
    """Whether an infinitive says what was agreed or planned: "agreed to hold", "plans to meet"."""
    above = None
    for other in predicates:
        if other.verb >= predicate.first:
            break
        above = other
    if above is None or above.negated or predicate.first - above.verb > 2:
        return False
    return above.form.lemma in _AGREEING


def _is_planned(cast: Cast, predicate: Predicate) -> bool:
    """Whether an infinitive is planned or done: "is here to attend", "flew in to meet"."""
    k = predicate.first - 1
    if cast.low[k] in _BEFORE_PLANS:
        return True
    ref = cast.at.get(k)
    return ref is not None and ref.kind is RefKind.PLACE


def _read_met(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "received Wang", "called on the president", "was greeted by"."""
    lemma, sentence, verb = predicate.form.lemma, predicate.sentence, predicate.verb
    following = cast.word(verb + 1, sentence)
    if lemma == "call":
        met = _called_on(cast, predicate)
    elif predicate.passive and lemma in _WITH_AGENT:
        by = cast.first_of(_BY, verb + 1, min(verb + 5, sentence.last))
        met = None if by is None else cast.listed(by + 1, sentence)
    elif lemma in _WITH_OBJECT and following in _NO_OBJECT and not predicate.passive:
        met = None
    else:
        met = cast.listed(verb + 1, sentence)
    if met is None:
        return None
    others, end = met
    if lemma in _TWO_SIDED:
        if not (subject and others and cast.has_people(others) and cast.has_people(predicate.subject)):
            return None
    elif not subject and not others and cast.low[predicate.first - 1] in _BOTH_SIDES:
        states = cast.main_states
        return (list(states), verb) if len(states) == 2 else None
    both = cast.ids(others, subject)
    return (both, end) if len(both) >= 2 else None


def _called_on(cast: Cast, predicate: Predicate) -> tuple[list[Ref], int] | None:
    """Return on whom somebody called; "called on Pakistan to …" asks, and is no visit."""
    sentence, link = predicate.sentence, predicate.verb + 1
    if link >= sentence.last or cast.low[link] not in _ON_SOMEBODY:
        return None
    others, end = cast.listed(link + 1, sentence)
    if cast.word(end + 1, sentence) in _ASKING:
        return None
    if cast.low[link] == "at":
        # A call at an embassy: the hosts are named later.
        return cast.people_between(link + 1, sentence.last - 1), link
    return others, end


def _read_held(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "held talks with", "spoke to", "chaired a meeting attended by"."""
    lemma, verb = predicate.form.lemma, predicate.verb
    if lemma == "attend" and predicate.passive:
        return None
    noun = _noun_of(cast, predicate)
    if noun is None and lemma in _HOLDING:
        return None
    others, end = _with_whom(cast, predicate, noun)
    if not others:
        if lemma == "have":
            return None
        if lemma in _SPEAKING and not (lemma in _SPEAKING_TOGETHER and len(subject) >= 2):
            return None
    if lemma == "chair" and noun is not None:
        others = [*others, *_attending(cast, predicate.sentence, noun)]
    both = cast.ids(others, subject)
    if both and lemma in {"chair", "preside"}:
        return both, max(end, noun or verb)
    if len(both) < 2:
        return None
    named = cast.has_people(predicate.subject) or cast.has_people(others)
    return (both, end) if named or all(id_ in cast.lexicon.states for id_ in both) else None


def _noun_of(cast: Cast, predicate: Predicate) -> int | None:
    """Return the noun of meeting that a verb governs; the verb itself in "a meeting that Naqvi held"."""
    verb, sentence, low = predicate.verb, predicate.sentence, cast.low
    for k in range(verb + 1, min(verb + 14, sentence.last)):
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
    links = _WITH_OR_TO if predicate.form.lemma == "speak" else _WITH
    begin, stop = (verb + 1, verb + 14) if noun is None else (noun + 1, noun + 8)
    for k in range(begin, min(stop, sentence.last)):
        if cast.low[k] in links:
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


def _read_agreed(_: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "Xi and Sharif agreed": what people of two states do together, they do where they meet."""
    countries = {ref.country for ref in predicate.subject if ref.kind is RefKind.PERSON}
    return (subject, predicate.verb) if len(countries) >= 2 and not predicate.passive else None


def _read_brought(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "put the request to General Munir", "took up the railway with President Xi"."""
    mine = {ref.country for ref in predicate.subject}
    if predicate.passive or None in mine or not cast.has_people(predicate.subject):
        return None
    sentence, verb = predicate.sentence, predicate.verb
    for k in range(verb + 1, min(verb + 10, sentence.last)):
        if cast.low[k] in _TOWARDS and k not in cast.at:
            others, end = cast.listed(k + 1, sentence)
            people = [r for r in others if r.kind is RefKind.PERSON and r.country and r.country not in mine]
            if people:
                return cast.ids(people, subject), end
    return None


def _read_taken(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "took up the railway with President Xi", "took part in talks with"."""
    return _read_brought(cast, predicate, subject) or _read_held(cast, predicate, subject)


def _read_invited(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "had invited Dar and Muttaqi to the table": talks to which somebody brought others."""
    others, end = cast.listed(predicate.verb + 1, predicate.sentence)
    if not subject or not cast.has_people(others) or _TABLES.isdisjoint(cast.low[end + 1 : end + 6]):
        return None
    return cast.ids(others, subject), end


def _read_told(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "Xi told his counterpart Zardari": who tells a person of another state something met them."""
    visitor = _visitor_told(cast, predicate)
    if visitor is not None and visitor not in subject:
        return [*subject, visitor], predicate.verb + 2
    others, end = cast.listed(predicate.verb + 1, predicate.sentence)
    people = [ref for ref in others if ref.kind is RefKind.PERSON and ref.id and ref.country]
    mine = {ref.country for ref in predicate.subject}
    if not people or people[0].country in mine or None in mine:
        return None
    return cast.ids(people, subject), end


def _visitor_told(cast: Cast, predicate: Predicate) -> str | None:
    """Return the visitor to whom something is said: "assured the visitor of the army's support"."""
    for k in range(predicate.verb + 1, min(predicate.verb + 4, predicate.sentence.last)):
        ref = cast.at.get(k)
        if ref is not None:
            return ref.id if ref.kind is RefKind.PRONOUN and cast.low[ref.last] in _VISITORS else None
    return None


def _read_assured(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "assured the visitor", "informed his counterpart"."""
    if predicate.passive or not cast.has_people(predicate.subject):
        return None
    return _read_told(cast, predicate, subject)


def _read_tell(cast: Cast, predicate: Predicate, subject: list[str]) -> _Told:
    """Read "told his counterpart", and of sides without names only what was told by telephone."""
    if not predicate.passive and cast.has_people(predicate.subject):
        return _read_told(cast, predicate, subject)
    if not any(map(predicate.sentence.text.lower().__contains__, PHONE)):
        return None
    others, end = cast.listed(predicate.verb + 1, predicate.sentence)
    if others and (cast.has_people(predicate.subject) or cast.has_people(others)):
        return cast.ids(others, subject), end
    return None


_READERS: Mapping[str, Callable[[Cast, Predicate, list[str]], _Told]] = {
    **dict.fromkeys(_HOLDING | _SPEAKING, _read_held),
    **dict.fromkeys(_MEETING, _read_met),
    **dict.fromkeys(_JOINT, _read_agreed),
    **dict.fromkeys(_BRINGING, _read_brought),
    "take": _read_taken,
    "invite": _read_invited,
    "assure": _read_assured,
    "inform": _read_assured,
    "tell": _read_tell,
}

#: Forms of verbs that tell an encounter only beside a noun of meeting.
WITH_NOUN = frozenset(word for word, form in VERBS.items() if form.lemma in _HOLDING - {"take"})
#: Forms of verbs that tell one by themselves.
ALONE = frozenset(word for word, form in VERBS.items() if form.lemma in _READERS) - WITH_NOUN
