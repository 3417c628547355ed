"""Amounts: money and shares, exact, in the terms of ISO 4217."""

from __future__ import annotations

from decimal import Decimal

import attrs

from cpecwatch.errors import InvalidValueError, expected
from cpecwatch.evidence import Evidence

__all__ = ["Amount"]


def _finite(_: object, __: object, value: Decimal) -> None:
    number: object = value
    if not isinstance(number, Decimal) or not number.is_finite():
        raise InvalidValueError(expected("a finite Decimal", value, at="Amount.value"))


@attrs.frozen(weakref_slot=False)
class Amount:
    """A sum of money or a share.

    Attributes:
        value: The full number: ``Decimal(60000000000)`` for "$60 billion".
        currency: ISO 4217 code (``"USD"``, ``"PKR"``, ``"CNY"``), or ``None`` where it is not money.
        unit: What is counted where it is not money, such as ``"percent"``.
        qualifier: How exact the page is: ``"about"``, ``"over"``, ``"up to"``, …
        of: What it is a measure of, as far as the page says: ``"cost"``, ``"revenue"``, ``"loan"``.
        equivalent: The same sum in another currency, where the page converts it in passing.
        evidence: The words of the page.

    Raises:
        InvalidValueError: If ``value`` is no finite ``Decimal``.

    >>> str(Amount(Decimal(60_000_000_000), currency="USD", qualifier="over"))
    'over USD 60,000,000,000'
    >>> str(Amount(Decimal(91), unit="percent", of="revenue"))
    '91 percent of revenue'
    """

    value: Decimal = attrs.field(validator=_finite)
    currency: str | None = None
    unit: str | None = None
    qualifier: str | None = None
    of: str | None = None
    equivalent: Amount | None = None
    evidence: tuple[Evidence, ...] = ()

    def __str__(self) -> str:
        words = [self.qualifier, self.currency, f"{self.value:,f}", self.unit, self.of and f"of {self.of}"]
        return " ".join(word for word in words if word)
