"""What resolution across articles adds to a record."""

from __future__ import annotations

import attrs

from cpecwatch.evidence import Evidence

__all__ = ["Claim", "Conflict"]


@attrs.frozen(weakref_slot=False)
class Claim:
    """One of the values that reports of an event give for a field.

    Attributes:
        value: The value, as text.
        evidence: The words of each report that gives it.
    """

    value: str
    evidence: tuple[Evidence, ...] = ()


@attrs.frozen(weakref_slot=False)
class Conflict:
    """A field on which the reports of one event disagree.

    Attributes:
        field: Name of the field.
        claims: The values, the preferred one first.
    """

    field: str
    claims: tuple[Claim, ...]
