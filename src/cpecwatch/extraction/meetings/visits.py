"""Encounters told as visits: at which something was agreed, called off, or paid to an embassy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.records import MeetingStatus

__all__ = ["find_calls_at_embassies", "find_visits", "is_embassy"]

# What is done with the hosts of a visit.
_WITH_HOSTS = frozenset({"sign", "convey", "agree", "tell"})
_DURING = frozenset({"during", "on"})
# Before "to put off": it was done.
_DECIDING = frozenset({"decided", "forced", "had", "agreed", "compelled", "obliged"})
# Between "put off" and a visit: something else was put off.
_BESIDE = frozenset({"during", "after", "on", "in", "at", "before", "of", "for", "until", "to", "ahead"})
_COMING = frozenset({"come", "call", "visit", "go"})
# What shows that a visitor saw somebody at an embassy.
_MET_THERE = word_set("ambassador envoy officials diplomats meet met see saw talks")
_WHOSE = frozenset({"of", "by"})
_HIS = frozenset({"his", "her"})


def find_visits(
    cast: Cast, sentence: Sentence, predicates: Sequence[Predicate], visits: Sequence[int]
) -> Iterator[Encounter]:
    """Find visits at which something was agreed or said, and visits called off."""
    for noun in visits:
        if noun in cast.at:
            continue
        visitor, end = _visitor(cast, noun, sentence)
        hosts = _visited(cast, noun, sentence) if visitor is not None else []
        if visitor is not None and hosts and visitor.country not in {None, hosts[0].country}:
            # "Bajwa's visit to General Han on Monday"
            yield Encounter(
                sentence,
                min(noun, visitor.first),
                hosts[-1].last,
                cast.ids([visitor, *hosts]),
                "meeting.visit.to",
            )
            continue
        off = next((p for p in predicates if cast.calls_off(p) and not p.negated), None)
        is_put_off = off is not None and _puts_off(cast, off, noun)
        if visitor is None and off is not None and is_put_off:
            # "Xi put off a visit"
            visitor = next((ref for ref in off.subject if ref.kind is RefKind.PERSON), None)
        if visitor is None:
            continue
        ids = cast.ids([visitor])
        if off is not None and (off.verb > noun or is_put_off):
            rule, status = "meeting.visit.cancelled", MeetingStatus.CANCELLED
            first, last = sorted((noun, off.verb))
            yield Encounter(sentence, first, last, ids, rule, status, vague=True)
        elif _is_told_during(cast, noun, sentence, predicates):
            host = _host_state(cast, visitor, sentence)
            sides = [*ids, host] if host else ids
            start = min(noun, visitor.first)
            yield Encounter(sentence, start, max(noun, end), sides, "meeting.visit", vague=True)


def _visited(cast: Cast, noun: int, sentence: Sentence) -> list[Ref]:
    """Return the people to whom a visit was: "visit to General Han", no "visit to China"."""
    if cast.word(noun + 1, sentence) != "to":
        return []
    ref = cast.at.get(noun + 2 + (cast.word(noun + 2, sentence) == "the"))
    if ref is None or ref.kind is not RefKind.PERSON:
        return []
    return [r for r in cast.listed(noun + 2, sentence)[0] if r.kind is RefKind.PERSON]


def _puts_off(cast: Cast, off: Predicate, noun: int) -> bool:
    """Whether a verb before a visit puts it off; "may put off a visit" and "threatened to" do not."""
    if not 0 < noun - off.verb <= 6 or off.passive or off.future or cast.status_of(off) is None:
        return False
    if not _BESIDE.isdisjoint(cast.low[off.verb + 1 : noun]):
        # "put off the signing during a visit"
        return False
    return not off.infinitive or not _DECIDING.isdisjoint(cast.low[off.first - 1 : off.verb])


def _is_told_during(cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]) -> bool:
    """Whether a sentence says what was done with the hosts "during a visit"."""
    if _DURING.isdisjoint(cast.low[max(sentence.first, noun - 12) : noun]):
        return False
    return any(p.form.lemma in _WITH_HOSTS and not p.negated for p in predicates)


def _visitor(cast: Cast, noun: int, sentence: Sentence) -> tuple[Ref | None, int]:
    """Return whose visit it is, and the last token of that: "the visit of X", "X's visit", "his visit"."""
    if noun + 1 < sentence.last and cast.low[noun + 1] in _WHOSE:
        people = cast.people_between(noun + 2, min(noun + 14, sentence.last - 1))
        return (people[0], people[0].last) if people else (None, noun)
    for k in range(noun - 1, max(sentence.first - 1, noun - 7), -1):
        ref = cast.at.get(k)
        if ref is not None and ref.kind is RefKind.PERSON and cast.reading.is_possessive(ref.last):
            return ref, noun
        if cast.low[k] in _HIS:
            before = cast.clauses.refs_between(sentence.first, k)
            named = [r for r in before if r.kind in {RefKind.PERSON, RefKind.PRONOUN} and r.id]
            return (named[-1] if named else None), noun
    return None, noun


def _host_state(cast: Cast, visitor: Ref, sentence: Sentence) -> str | None:
    """Return the state in which a visit told in a sentence took place."""
    places = (ref.country for ref in cast.clauses.refs_of(sentence) if ref.kind is RefKind.PLACE)
    return next((country for country in places if country and country != visitor.country), None)


def is_embassy(ref: Ref) -> bool:
    """Whether a reference is to an embassy."""
    return ref.kind is RefKind.BODY and ref.id is not None and "embassy" in ref.id


def _is_met_next(cast: Cast, sentence: Sentence, visitors: AbstractSet[str | None]) -> bool:
    """Whether the next sentence of the paragraph names somebody of the other side."""
    number = sentence.index + 1
    if number >= len(cast.reading.sentences) or cast.reading.sentences[number].unit != sentence.unit:
        return False
    refs = cast.reading.refs_in(cast.reading.sentences[number])
    return any(r.kind is RefKind.PERSON and r.country not in {None, *visitors} for r in refs)


def find_calls_at_embassies(
    cast: Cast, sentence: Sentence, predicates: Sequence[Predicate]
) -> Iterator[Encounter]:
    """Find "came to the embassy to see": a call there, with those whom the sentence names after it."""
    for predicate in predicates:
        if predicate.form.lemma not in _COMING or predicate.negated or predicate.future:
            continue
        if not cast.has_people(predicate.subject):
            continue
        near = cast.clauses.refs_between(predicate.verb + 1, min(predicate.verb + 6, sentence.last - 1))
        embassy = next(filter(is_embassy, near), None)
        if embassy is not None:
            mine = {ref.country for ref in predicate.subject}
            named = cast.people_between(embassy.last + 1, sentence.last - 1)
            hosts = [ref for ref in named if ref.country not in mine]
            is_told = not _MET_THERE.isdisjoint(cast.low[embassy.last + 1 : sentence.last])
            if not hosts and not is_told and not _is_met_next(cast, sentence, mine):
                # "Went to the embassy and offered condolences": nobody there is told of.
                continue
            ids = cast.ids([*predicate.subject, *named])
            yield Encounter(sentence, predicate.first, embassy.last, ids, "meeting.embassy", vague=True)
