"""Encounters told by a verb of meeting: "received", "called on", "was greeted by"."""

from __future__ import annotations

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Told
from cpecwatch.extraction.reading import Ref

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
_ON_SOMEBODY = frozenset({"on", "at", "upon"})
_ASKING = frozenset({"to", "for"})
_NO_OBJECT = frozenset({"in", "that", "as"})
_BY = frozenset({"by"})


def read_met(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
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
