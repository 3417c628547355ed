"""Encounters told by a verb of meeting: "received", "called on", "was greeted by"."""

from __future__ import annotations

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.date_words import WEEKDAYS
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Told
from cpecwatch.extraction.reading import Ref
from cpecwatch.extraction.vocabulary import word_set

__all__ = ["MEETING", "read_met"]

#: Verbs that are an encounter.
MEETING = frozenset({"meet", "receive", "host", "greet", "welcome", "see", "telephone", "phone", "call"})
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
_NO_OBJECT = frozenset({"in", "that", "as"})
_BY = frozenset({"by"})


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
        if not (subject and others and cast.has_people(others) and cast.has_people(who)):
            return None
    elif not subject and not others and cast.low[predicate.first - 1] in _BOTH_SIDES:
        states = cast.main_states
        return (list(states), verb) if len(states) == 2 else None
    elif (
        not others and not predicate.passive and following not in _AFTER_MET and not _ends_clause(cast, verb)
    ):
        # "have met every test", "will meet halfway"
        return None
    both = cast.ids(others, subject)
    return (both, end) if len(both) >= 2 else None


def _ends_clause(cast: Cast, verb: int) -> bool:
    """Whether nothing more belongs to a verb: a mark follows, a place, a date, a figure."""
    after = verb + 1
    if after >= len(cast.low) or cast.gaps[after].strip():
        return True
    return cast.at.get(after) is not None or cast.low[after] in _DAYS or cast.low[after].isdigit()


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
