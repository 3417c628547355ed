"""Reports of one event made into one record: nothing lost, and what they disagree on kept side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, TypeVar

import attrs

from cpecwatch.corpus.fullness import sorted_evidence
from cpecwatch.corpus.resolution.pages import Pages
from cpecwatch.corpus.resolution.parties import Parties, is_local, plain
from cpecwatch.corpus.resolution.preferring import Candidate, Preference, prefer_by_default
from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, UnknownFieldError, expected, suggest
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records import (
    Attribution,
    Claim,
    Conflict,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Participant,
    Response,
    SecurityDemand,
    Stance,
    Strength,
)

__all__ = ["FIELDS", "Merger"]

T = TypeVar("T", bound=Meeting | SecurityDemand)
#: Field by field, what an analyst says of the event that a report is of: id of the report -> field -> text.
Corrections = Mapping[str, Mapping[str, str]]


def _place(name: str) -> Place:
    return Place(plain(name).replace(" ", "-"), name)


#: Fields that have one value, by class of record, each with what reads the value from its text.
FIELDS: Final[Mapping[type, Mapping[str, Callable[[str], object]]]] = {
    Meeting: {
        "when": DateSpan.parse,
        "place": _place,
        "format": MeetingFormat,
        "status": MeetingStatus,
        "name": str,
        "ordinal": int,
    },
    SecurityDemand: {
        "demander": str,
        "addressee": str,
        "strength": Strength,
        "condition_for": str,
        "attribution": Attribution,
        "when": DateSpan.parse,
    },
}
_PARTIES = frozenset({"demander", "addressee"})
_STANCES = list(Stance)


@attrs.define(eq=False)
class _Given:
    """A value of a field while it is collected."""

    value: object
    articles: set[str]
    marks: list[Evidence]
    is_kept: bool = False


class Merger:
    """Makes records of reports."""

    def __init__(
        self, pages: Pages, parties: Parties, prefer: Preference | None, corrections: Corrections
    ) -> None:
        self._pages = pages
        self._parties = parties
        self._prefer = prefer
        self._corrections = corrections

    # -- one report ------------------------------------------------------------------------------------------

    def alone(self, record: T, articles: Iterable[str]) -> T:
        """Return a record as one that was resolved: with its reports, articles and origins."""
        reports = record.reports or (record.id,)
        sources, support = tuple(sorted(articles)), len(self._pages.origins(articles))
        if (reports, sources, support) == (record.reports, record.sources, record.support):
            return record
        return attrs.evolve(record, reports=reports, sources=sources, support=support)

    def corrected(self, record: T) -> T:
        """Return a report with what an analyst says in the place of what its page says, which is kept."""
        found: dict[str, str] = {}
        for report in record.reports or (record.id,):
            found |= self._corrections.get(report, {})
        known = FIELDS[type(record)]
        for field, text in found.items():
            if field not in known:
                raise UnknownFieldError(
                    expected("a field that can be corrected", field) + suggest(field, known)
                )
            old = getattr(record, field)
            if (None if old is None else str(old)) == text:
                continue
            new = self._read(type(record), field, text, [record])
            claims = [Claim(text), *(one for one in self._claims(record, field) if one.value != text)]
            others = tuple(one for one in record.conflicts if one.field != field)
            conflicts = (*others, Conflict(field, tuple(claims)))
            changed: dict[str, Any] = {"conflicts": conflicts, field: new}
            record = attrs.evolve(record, **changed)
        return record

    @staticmethod
    def _claims(record: Meeting | SecurityDemand, field: str) -> Iterator[Claim]:
        stated = [conflict for conflict in record.conflicts if conflict.field == field]
        for conflict in stated:
            yield from conflict.claims
        value = getattr(record, field)
        if value is not None and not stated:
            yield Claim(str(value), _proof(record, field))

    # -- several ---------------------------------------------------------------------------------------------

    def merged(self, records: Sequence[T], articles: Iterable[str]) -> T:
        """Return the one record of reports of one event.

        Args:
            records: The reports.
            articles: Ids of all their articles.
        """
        first, *others = records
        if not others:
            return self.alone(first, articles)
        fields, conflicts = self._settled(records)
        reports = {report for record in records for report in record.reports or (record.id,)}
        fields |= {
            "evidence": sorted_evidence(mark for record in records for mark in record.evidence),
            "reports": tuple(sorted(reports)),
            "sources": tuple(sorted(articles)),
            "support": len(self._pages.origins(articles)),
            "conflicts": conflicts,
        }
        if isinstance(first, Meeting):
            meetings = [record for record in records if isinstance(record, Meeting)]
            fields["participants"] = self._participants(meetings)
            fields["topics"] = _all_of(record.topics for record in meetings)
        else:
            demands = [record for record in records if isinstance(record, SecurityDemand)]
            fields["meeting"] = self._meeting(demands)
            fields["projects"] = _all_of(record.projects for record in demands)
            fields["responses"] = _responses(demands)
        return attrs.evolve(first, **fields)

    def _settled(self, records: Sequence[T]) -> tuple[dict[str, Any], tuple[Conflict, ...]]:
        """Return the value that counts of each field, and the conflicts."""
        kind = type(records[0])
        fields: dict[str, Any] = {}
        conflicts: dict[str, tuple[Claim, ...]] = {}
        for field in FIELDS[kind]:
            given = self._given(records, field)
            if len(given) < 2:
                fields[field] = next((one.value for one in given.values()), None)
                continue
            told = [self._told(field, text, one) for text, one in given.items()]
            ranked = prefer_by_default(told)
            chosen = self._chosen(records, field, ranked)
            fields[field] = chosen.value
            claims = [
                one for one in ranked if one is chosen or self._contradicts(chosen, one, given[one.text])
            ]
            if len(claims) > 1:
                claims.sort(key=lambda one: one is not chosen)
                conflicts[field] = tuple(Claim(one.text, one.evidence) for one in claims)
        for record in records:
            for conflict in record.conflicts:
                if conflict.field not in FIELDS[kind]:
                    known = conflicts.get(conflict.field, ())
                    conflicts[conflict.field] = _joined_claims((*known, *conflict.claims))
                elif conflict.field not in conflicts:
                    conflicts[conflict.field] = _joined_claims(conflict.claims)
        return fields, tuple(Conflict(field, claims) for field, claims in sorted(conflicts.items()))

    def _given(self, records: Sequence[T], field: str) -> dict[str, _Given]:
        """Return the values of a field by their text."""
        found: dict[str, _Given] = {}
        told: list[tuple[str, Claim]] = []
        values = [getattr(record, field) for record in records]
        if all(value == values[0] for value in values) and not any(record.conflicts for record in records):
            return {} if values[0] is None else {str(values[0]): _Given(values[0], set(), [])}
        for record, value in zip(records, values, strict=True):
            if any(conflict.field == field for conflict in record.conflicts):
                told += [(field, claim) for claim in self._claims(record, field)]
                if value is not None:
                    found.setdefault(str(value), _Given(value, set(), [])).is_kept = True
            elif value is not None:
                one = found.setdefault(str(value), _Given(value, set(), []))
                one.articles |= self._pages.of(record)
                one.marks += _proof(record, field)
                if field == "place" and _says_more(value, one.value):
                    one.value = value
        for _, claim in told:
            read = self._read_or_none(type(records[0]), field, claim.value)
            one = found.setdefault(claim.value, _Given(read, set(), []))
            one.is_kept = True
            one.articles |= {mark.article for mark in claim.evidence}
            one.marks += claim.evidence
        return found

    def _told(self, field: str, text: str, given: _Given) -> Candidate:
        days = self._pages.days(given.articles)
        return Candidate(
            field=field,
            value=given.value,
            text=text,
            origins=len(self._pages.origins(given.articles)),
            outlets=self._pages.outlets(given.articles),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            evidence=sorted_evidence(given.marks),
        )

    def _chosen(self, records: Iterable[T], field: str, ranked: Sequence[Candidate]) -> Candidate:
        """Return the value that counts: an analyst's, the one that the caller prefers, else the first."""
        for record in records:
            for report in record.reports or (record.id,):
                text = self._corrections.get(report, {}).get(field)
                for told in ranked:
                    if told.text == text:
                        return told
        readable = [told for told in ranked if told.value is not None]
        chosen = self._prefer(field, readable) if self._prefer is not None else None
        return readable[0] if chosen is None else chosen

    def _contradicts(self, chosen: Candidate, other: Candidate, given: _Given) -> bool:
        """Whether a value differs from the one that counts by more than saying less."""
        one, two = chosen.value, other.value
        if given.is_kept:
            return True
        if isinstance(one, DateSpan) and isinstance(two, DateSpan):
            return not (two.start <= one.start and one.end <= two.end)
        if isinstance(one, Place) and isinstance(two, Place):
            return not (self._parties.is_wide(two) and not self._parties.are_apart(one, two))
        if chosen.field in _PARTIES:
            return self._parties.asking(str(one)) != self._parties.asking(str(two))
        if chosen.field in {"name", "condition_for"}:
            return not {*plain(other.text).split()} <= {*plain(chosen.text).split()}
        return True

    @staticmethod
    def _read(kind: type, field: str, text: str, records: Iterable[object]) -> object:
        """Return the value of a text.

        Raises:
            InvalidValueError: If it is none.
        """
        for record in records:
            value = getattr(record, field)
            if value is not None and str(value) == text:
                return value
        try:
            return FIELDS[kind][field](text)
        except ValueError as error:
            message = f"{error} at {field}"
            raise InvalidValueError(message) from error

    def _read_or_none(self, kind: type, field: str, text: str) -> object:
        try:
            return self._read(kind, field, text, ())
        except InvalidValueError:
            return None

    def _participants(self, records: Sequence[Meeting]) -> tuple[Participant, ...]:
        """Return who took part by any report, who is named most first; no side beside its people."""
        votes: defaultdict[str, set[int]] = defaultdict(set)
        places: dict[str, int] = {}
        forms: defaultdict[str, list[Participant]] = defaultdict(list)
        peopled: set[str | None] = set()
        of = self._parties.of
        for record in records:
            origins = self._pages.origins(self._pages.of(record))
            for place, participant in enumerate(record.participants):
                party = of(participant.actor, participant.side)
                votes[party.key] |= origins
                places[party.key] = min(place, places.get(party.key, place))
                forms[party.key].append(participant)
                if not party.is_general:
                    peopled.add(party.side)
        keys = sorted(votes, key=lambda key: (-len(votes[key]), places[key], key))
        found = []
        for key in keys:
            form = min(set(forms[key]), key=lambda one: (is_local(one.actor), one.side is None, one))
            party = of(form.actor, form.side)
            if not (party.is_general and party.side in peopled and party.side is not None):
                found.append(form)
        return tuple(found)

    def _meeting(self, records: Sequence[SecurityDemand]) -> str | None:
        """Return the meeting at which most origins say that it was asked."""
        votes: defaultdict[str, set[int]] = defaultdict(set)
        for record in records:
            if record.meeting is not None:
                votes[record.meeting] |= self._pages.origins(self._pages.of(record)) or {-1}
        return min(votes, key=lambda id_: (-len(votes[id_]), id_), default=None)


def _proof(record: Meeting | SecurityDemand, field: str) -> tuple[Evidence, ...]:
    """Return the words behind a field; where none are marked as such, those behind the record."""
    return tuple(mark for mark in record.evidence if mark.field == field) or record.evidence


def _says_more(place: object, other: object) -> bool:
    """Whether of two places of one name the first is known better; of two known as well, always the same."""
    ours, theirs = repr(place), repr(other)
    return (len(ours), ours) > (len(theirs), theirs)


def _all_of(values: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted(set(chain.from_iterable(values))))


def _joined_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return claims with one for each value, in the order in which the values come first."""
    found: dict[str, list[Evidence]] = {}
    for claim in claims:
        found.setdefault(claim.value, []).extend(claim.evidence)
    return tuple(Claim(value, sorted_evidence(marks)) for value, marks in found.items())


def _responses(records: Iterable[SecurityDemand]) -> tuple[Response, ...]:
    """Join answers of one stance by one party; their evidence is the union."""
    found: dict[tuple[str | None, Stance], list[Evidence]] = {}
    for record in records:
        for response in record.responses:
            found.setdefault((response.by, response.stance), []).extend(response.evidence)
    ordered = sorted(found, key=lambda key: (_STANCES.index(key[1]), key[0] or ""))
    return tuple(Response(by, stance, sorted_evidence(found[by, stance])) for by, stance in ordered)
