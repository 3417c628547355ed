"""Encounters told by what was said or put to somebody's face: "told his counterpart"."""

from __future__ import annotations

import re

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Told
from cpecwatch.extraction.meetings.words import PHONE
from cpecwatch.extraction.reading import Ref, RefKind

__all__ = ["BRINGING", "read_asked", "read_assured", "read_brought", "read_invited", "read_tell"]

#: What is done to somebody's face: "put the request to General Munir".
BRINGING = frozenset({"put", "convey", "present", "make", "deliver", "raise", "lodge"})
_TOWARDS = frozenset({"to", "with"})
_TABLES = frozenset({"table", "talks", "meeting", "dialogue"})
_VISITORS = frozenset({"visitor", "guest", "host"})
_IN_A_CALL = re.compile(r"\b(?:in|during|over|by|via) (?:an? |the )?(?:\w+ )?(?:tele)?phone\b")


def read_brought(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
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


def read_invited(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "had invited Dar and Muttaqi to the table": talks to which somebody brought others."""
    others, end = cast.listed(predicate.verb + 1, predicate.sentence)
    after = cast.low[end + 1 : end + 6]
    if not subject or not cast.has_people(others) or _TABLES.isdisjoint(after) or "for" in after:
        # "has invited him to Beijing for talks": nobody says that he came.
        return None
    return cast.ids(others, subject), end


def _read_told(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "Xi told his counterpart Zardari": who tells a person of another state something met them."""
    visitor = _visitor_told(cast, predicate)
    if visitor is not None and visitor not in subject:
        return [*subject, visitor], predicate.verb + 2
    others, end = cast.listed(predicate.verb + 1, predicate.sentence)
    people = [ref for ref in others if ref.id and ref.country and _is_somebody(cast, ref)]
    mine = {ref.country for ref in predicate.subject}
    if not people or people[0].country in mine or None in mine:
        return None
    return cast.ids(people, subject), end


def _is_somebody(cast: Cast, ref: Ref) -> bool:
    """Whether a reference is to one person, be it "him"."""
    if ref.kind is RefKind.PERSON:
        return True
    return ref.kind is RefKind.PRONOUN and cast.low[ref.first] == "him" and ref.id in cast.lexicon.people


def _read_told_by(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "Sharif was told by Li"."""
    if cast.word(predicate.verb + 1, predicate.sentence) != "by" or not cast.has_people(predicate.subject):
        return None
    others, end = cast.listed(predicate.verb + 2, predicate.sentence)
    mine = {ref.country for ref in predicate.subject}
    people = [ref for ref in others if ref.kind is RefKind.PERSON and ref.country not in mine]
    return (cast.ids(people, subject), end) if people and None not in mine else None


def _visitor_told(cast: Cast, predicate: Predicate) -> str | None:
    """Return the visitor to whom something is said: "assured the visitor of the army's support"."""
    for k in range(predicate.verb + 1, min(predicate.verb + 4, predicate.sentence.last)):
        ref = cast.at.get(k)
        if ref is not None:
            return ref.id if ref.kind is RefKind.PRONOUN and cast.low[ref.last] in _VISITORS else None
    return None


def read_assured(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "assured the visitor", "informed his counterpart"."""
    if predicate.passive:
        return _read_told_by(cast, predicate, subject)
    return _read_told(cast, predicate, subject) if cast.has_people(predicate.subject) else None


def read_tell(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "told his counterpart", and of sides without names only what was told by telephone."""
    if predicate.passive:
        return _read_told_by(cast, predicate, subject)
    if cast.has_people(predicate.subject):
        return _read_told(cast, predicate, subject)
    if not _is_by_phone(predicate):
        return None
    others, end = cast.listed(predicate.verb + 1, predicate.sentence)
    if others and (cast.has_people(predicate.subject) or cast.has_people(others)):
        return cast.ids(others, subject), end
    return None


def read_asked(cast: Cast, predicate: Predicate, subject: list[str]) -> Told:
    """Read "asked his counterpart in a telephone call"; what is asked otherwise may be asked from afar."""
    is_in_call = _IN_A_CALL.search(predicate.sentence.text) is not None
    return read_tell(cast, predicate, subject) if is_in_call else None


def _is_by_phone(predicate: Predicate) -> bool:
    return any(map(predicate.sentence.text.lower().__contains__, PHONE))
