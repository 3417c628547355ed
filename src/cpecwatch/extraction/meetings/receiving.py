"""Encounters told by a verb of meeting: "received", "called on", "was greeted by"."""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.date_words import WEEKDAYS
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Told
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.vocabulary import word_set

__all__ = ["MEETING", "read_met", "stands_alone"]

#: Verbs that are an encounter.
MEETING = frozenset(
    {
        "meet",
        "receive",
        "host",
        "greet",
        "welcome",
        "see",
        "telephone",
        "phone",
        "ring",
        "call",
        "visit",
        "pay",
    }
)
# Of those, the ones whose subject and object must both be named.
_TWO_SIDED = MEETING - {"meet"}
# Of those, the ones that meet somebody only as far as no "that" or "in" follows: "saw in the corridor".
_WITH_OBJECT = frozenset({"receive", "host", "greet", "welcome", "see"})
# Of those, the ones whose passive names who met them after "by".
_WITH_AGENT = frozenset({"receive", "greet", "welcome", "host", "meet"})
# Before "met" alone, these stand for both states: "officials met in Beijing".
_BOTH_SIDES = frozenset({"officials", "sides", "delegations", "teams"})
# What may follow "met" where it has no object: "met again in Beijing".
_AFTER_MET = word_set(
    """in on at for to and but again here there today yesterday earlier last separately briefly privately
    formally behind during after before as when while amid over under next this late alone twice several
    face virtually and with online via by"""
)
_DAYS = frozenset(WEEKDAYS)
_ON_SOMEBODY = frozenset({"on", "at", "upon"})
_ASKING = frozenset({"to", "for"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "one"})
_NO_CALL = frozenset({"on", "upon", "at", "for", "off", "in", "out", "into", "to"})
_FROM = frozenset({"from"})
_AFTER_A_CALL = frozenset({"to", "on", "and", "from", "over", "after", "late", "early", "earlier", "again"})
# What people call on each other to do.
_ERRANDS = word_set(
    """discuss exchange review congratulate felicitate convey express pay seek brief apprise talk hold
    offer present greet thank condole discus inform extend deliver"""
)
_NO_OBJECT = frozenset({"in", "that", "as"})
_BY = frozenset({"by"})
_PERSONAL = frozenset({RefKind.PERSON, RefKind.OFFICE, RefKind.PRONOUN, RefKind.PAIR})
# "Paid a courtesy call on", "paid a visit to", and what nobody else is met by.
_CALLS = frozenset({"call", "calls", "visit", "visits"})
_CALL_REACH = 7
# "Hosted a dinner for", "in honour of".
_TABLES = word_set("dinner banquet luncheon lunch breakfast reception iftar tea")
_HONOURS = frozenset({"honour", "honor"})


def read_met(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "received Wang", "called on the president", "was greeted by"."""
    lemma, sentence, verb = predicate.form.lemma, predicate.sentence, predicate.verb
    following = cast.word(verb + 1, sentence)
    who = predicate.subject
    if predicate.gerund and not who and predicate.first - 1 >= sentence.first:
        # "After meeting Dar, Wang praised …": who does so is the subject of what follows.
        later = (
            p.subject for p in cast.clauses.of(sentence) if p.verb > verb and p.subject and not p.infinitive
        )
        who = next(later, who)
        subject = cast.ids(who)
    if lemma == "pay":
        met = None if predicate.passive else _paid_to(cast, predicate)
    elif lemma == "host" and not predicate.passive and _table(cast, predicate) is not None:
        met = _hosted(cast, predicate)
    elif lemma == "call":
        met = _called_on(cast, predicate) or _called_up(cast, predicate)
    elif lemma == "receive" and not predicate.passive and _is_call(cast, predicate):
        met = _called_by(cast, predicate)
    elif predicate.passive and lemma in _WITH_AGENT:
        by = cast.first_of(_BY, verb + 1, min(verb + 5, sentence.last))
        met = None if by is None else cast.listed(by + 1, sentence)
    elif (lemma == "visit" and not _is_person(cast, verb + 1)) or (
        lemma in _WITH_OBJECT and following in _NO_OBJECT and not predicate.passive
    ):
        met = None
    else:
        met = cast.listed(verb + 1, sentence)
    if met is None:
        return None
    others, end = met
    if lemma in _TWO_SIDED:
        mine = [*who, *cast.companions(predicate)]
        if not (subject and others and cast.has_people(others) and cast.has_people(mine)):
            return None
    elif not subject and not others and cast.low[predicate.first - 1] in _BOTH_SIDES:
        states = cast.main_states
        return (list(states), verb) if len(states) == 2 else None
    elif not others and not predicate.passive and not stands_alone(cast, predicate):
        # "have met every test", "will meet halfway"
        return None
    both = cast.ids(others, subject)
    return (both, end) if len(both) >= 2 else None


def _paid_to(cast: Cast, predicate: Predicate) -> tuple[list[Ref], int] | None:
    """Return to whom somebody paid a call or a visit; a place is visited without anybody."""
    first, sentence = predicate.verb + 1, predicate.sentence
    noun = cast.first_of(_CALLS, first, min(first + _CALL_REACH, sentence.last - 2))
    if noun is None or cast.low[noun + 1] not in {"on", "to", "upon"}:
        return None
    if any(cast.gaps[k].strip(" -") for k in range(first, noun + 2)):
        return None
    others, end = cast.listed(noun + 2, sentence)
    return (others, end) if any(ref.kind in _PERSONAL for ref in others) else None


def _table(cast: Cast, predicate: Predicate) -> int | None:
    """Return the dinner or lunch that somebody hosts."""
    first = predicate.verb + 1
    noun = cast.first_of(_TABLES, first, min(first + 5, predicate.sentence.last - 2))
    is_own = noun is not None and not cast.clauses.refs_between(first, noun)
    return noun if is_own else None


def _hosted(cast: Cast, predicate: Predicate) -> tuple[list[Ref], int] | None:
    """Return for whom somebody hosted a dinner: "for Li", "in honour of the visiting premier"."""
    noun, sentence, low = _table(cast, predicate), predicate.sentence, cast.low
    if noun is None:
        return None
    k = noun + 1
    if low[k] == "in" and not _HONOURS.isdisjoint(low[k + 1 : k + 3]):
        k = next(j for j in range(k + 1, k + 3) if low[j] in _HONOURS) + 1
    if k >= sentence.last or low[k] not in {"for", "of"}:
        return None
    others, end = cast.listed(k + 1, sentence)
    return (others, end) if any(ref.kind in _PERSONAL for ref in others) else None


def stands_alone(cast: Cast, predicate: Predicate) -> bool:
    """Whether "met" has no object: "met in Beijing", no "met every test"."""
    verb = predicate.verb
    return cast.word(verb + 1, predicate.sentence) in _AFTER_MET or _ends_clause(cast, verb)


def _is_call(cast: Cast, predicate: Predicate) -> bool:
    """Whether what somebody received is "a telephone call from"."""
    return "call" in cast.low[predicate.verb + 1 : min(predicate.verb + 5, predicate.sentence.last)]


def _called_by(cast: Cast, predicate: Predicate) -> tuple[list[Ref], int] | None:
    """Return from whom somebody received a call."""
    stop = min(predicate.verb + 8, predicate.sentence.last)
    link = cast.first_of(_FROM, predicate.verb + 1, stop)
    return None if link is None else cast.listed(link + 1, predicate.sentence)


def _called_up(cast: Cast, predicate: Predicate) -> tuple[list[Ref], int] | None:
    """Return whom somebody telephoned: "called the ambassador to convey", but not "called him a friend"."""
    sentence = predicate.sentence
    following = cast.word(predicate.verb + 1, sentence)
    if predicate.passive or following in _NO_CALL or not cast.has_people(predicate.subject):
        return None
    others, end = cast.listed(predicate.verb + 1, sentence)
    mine = {ref.country for ref in predicate.subject}
    people = [ref for ref in others if ref.kind is RefKind.PERSON and ref.country not in mine]
    if not people or None in mine:
        return None
    after = max(end, people[-1].tail) + 1
    if after < sentence.last and cast.low[after] in _DETERMINERS:
        # "called Xi, the president, a friend"
        return None
    ends = after >= sentence.last or cast.gaps[after].strip()[:1] in {".", ","}
    is_call = ends or cast.low[after] in _AFTER_A_CALL or cast.low[after] in _DAYS
    return (others, end) if is_call else None


def _ends_clause(cast: Cast, verb: int) -> bool:
    """Whether nothing more belongs to a verb: a mark follows, a place, a date, a figure."""
    after = verb + 1
    if after >= len(cast.low) or cast.gaps[after].strip():
        return True
    return cast.at.get(after) is not None or cast.low[after] in _DAYS or cast.low[after].isdigit()


def _is_person(cast: Cast, i: int) -> bool:
    """Whether somebody named stands at a token: "visited the chief minister", no "visited Gwadar"."""
    ref = cast.at.get(i) or cast.at.get(i + 1)
    return ref is not None and ref.kind in {RefKind.PERSON, RefKind.OFFICE} and ref.id is not None


def _is_errand(cast: Cast, predicate: Predicate, others: Sequence[Ref], after: int) -> bool:
    """Whether "called on the minister to discuss" says what a visitor did, not what another should."""
    if cast.word(after, predicate.sentence) not in _ERRANDS:
        return False
    return cast.has_people(predicate.subject) and cast.has_people(others)


def _called_on(cast: Cast, predicate: Predicate) -> tuple[list[Ref], int] | None:
    """Return on whom somebody called; "called on Pakistan to …" asks, and is no visit."""
    sentence, link = predicate.sentence, predicate.verb + 1
    if link >= sentence.last or cast.low[link] not in _ON_SOMEBODY:
        return None
    others, end = cast.listed(link + 1, sentence)
    if cast.word(end + 1, sentence) in _ASKING and not _is_errand(cast, predicate, others, end + 2):
        return None
    if cast.low[link] == "at":
        # A call at an embassy: the hosts are named later.
        return cast.people_between(link + 1, sentence.last - 1), link
    return others, end
