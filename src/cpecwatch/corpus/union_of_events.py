"""Union of meetings and demands: of those that were resolved, all that each corpus knows of the event.

The id of a resolved record is that of its event, so that two corpora may hold it with other reports. Where
they disagree, the values stand in ``conflicts`` until the union is resolved anew. Each field joins by a
maximum or a set union, and so do the claims of a conflict, so that union stays associative, commutative and
idempotent.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

import attrs

from cpecwatch.corpus.fullness import fullest, fullest_record, sorted_evidence
from cpecwatch.evidence import Evidence
from cpecwatch.records import Claim, Conflict, Meeting, Response, SecurityDemand, Stance

__all__ = ["joined_events"]

E = TypeVar("E", Meeting, SecurityDemand)

#: Fields with one value, on which records of one event may disagree.
_SINGLE: dict[type, frozenset[str]] = {
    Meeting: frozenset({"when", "place", "format", "status", "name", "ordinal"}),
    SecurityDemand: frozenset({"strength", "condition_for", "attribution", "when"}),
}


def joined_events(group: list[E]) -> E:
    """Join meetings, or demands, that were resolved; of those that were not, keep the fullest."""
    found = list(dict.fromkeys(one for one in group if one.reports)) if len(group) > 1 else group
    if len(found) < 2:
        return found[0] if found else fullest_record(group)
    first = found[0]
    conflicts = _conflicts(found)
    fields: dict[str, Any] = {
        field.name: _joined_field([getattr(one, field.name) for one in found])
        for field in attrs.fields(type(first))
        if field.name != "conflicts"
    }
    joined = attrs.evolve(first, **fields)
    claims = tuple(
        Conflict(
            name, tuple(sorted(by_value, key=lambda claim: claim.value != str(getattr(joined, name, ""))))
        )
        for name, by_value in conflicts.items()
    )
    return attrs.evolve(joined, conflicts=claims)


def _joined_field(values: list[Any]) -> object:
    """Join the values of one field: those that are several as sets, one by the fullest."""
    if not isinstance(values[0], tuple):
        return fullest(values)
    items = [item for value in values for item in value]
    if items and isinstance(items[0], Evidence):
        return sorted_evidence(items)
    if items and isinstance(items[0], Response):
        return _responses(items)
    return tuple(sorted(set(items), key=_known_order))


def _known_order(value: object) -> tuple[str, ...]:
    """Order ids, and participants, of whom a side may be missing."""
    return (value,) if isinstance(value, str) else tuple(map(str, attrs.astuple(value)))  # type: ignore[arg-type]


def _responses(responses: Iterable[Response]) -> tuple[Response, ...]:
    """Join answers of one stance by one party; their evidence is the union."""
    groups: dict[tuple[str, Stance], list[Response]] = {}
    for response in responses:
        groups.setdefault((response.by or "", response.stance), []).append(response)
    return tuple(
        Response(group[0].by, stance, sorted_evidence(mark for one in group for mark in one.evidence))
        for (_, stance), group in sorted(groups.items())
    )


def _conflicts(group: Iterable[Meeting | SecurityDemand]) -> dict[str, list[Claim]]:
    """Return the values that records give for a field, where these are several, with the evidence of each.

    A conflict that a record has already says all that it gives for the field.
    """
    found: dict[str, dict[str, list[Evidence]]] = {}
    stated: set[str] = set()
    for one in group:
        known = {conflict.field for conflict in one.conflicts}
        stated |= known
        claims = [(conflict.field, claim) for conflict in one.conflicts for claim in conflict.claims]
        for name in _SINGLE[type(one)] - known:
            value = getattr(one, name)
            if value is not None:
                marks = tuple(mark for mark in one.evidence if mark.field == name) or one.evidence
                claims.append((name, Claim(str(value), marks)))
        for name, claim in claims:
            found.setdefault(name, {}).setdefault(claim.value, []).extend(claim.evidence)
    return {
        name: [Claim(value, sorted_evidence(marks)) for value, marks in sorted(values.items())]
        for name, values in sorted(found.items())
        if len(values) > 1 or name in stated
    }
