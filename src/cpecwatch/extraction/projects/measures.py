"""What a sum is a measure of, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["SHARES", "measure"]

#: What a sum is a measure of: word -> the term that ``Amount.of`` gives.
_MEASURES: Mapping[str, str] = {
    "revenue": "revenue", "profit": "profit", "equity": "equity", "stake": "stake", "ownership": "ownership",
    "loan": "loan", "loans": "loan", "lend": "loan", "lending": "loan", "lent": "loan", "borrow": "loan",
    "invest": "investment", "invested": "investment", "investment": "investment",
    "investments": "investment", "cost": "cost", "costs": "cost", "costed": "cost", "costing": "cost",
    "price": "cost", "worth": "value", "valued": "value", "spent": "spending", "spend": "spending",
    "spending": "spending", "swallowed": "spending", "earmarked": "budget", "budget": "budget",
    "allocated": "budget", "financing": "financing", "finance": "financing", "financed": "financing",
    "fund": "financing", "funding": "financing", "funded": "financing", "pledged": "pledge",
    "pledges": "pledge", "promised": "pledge", "committed": "pledge", "estimated": "cost",
    "disposal": "capital", "capital": "capital", "interest": "interest rate", "tariff": "tariff",
    "poured": "investment", "pumped": "investment", "injected": "investment", "invests": "investment",
    "grant": "grant", "contract": "contract", "contracts": "contract", "deal": "contract",
    "deals": "contract", "agreements": "contract", "required": "cost", "needed": "cost", "outlay": "cost",
    "bill": "cost",
    "estimate": "cost", "share": "stake", "shareholding": "stake", "royalty": "royalty",
    "royalties": "royalty",
}  # fmt: skip
#: The same for percentages alone: what is earned or owned in parts.
_PARTED: Mapping[str, str] = {
    "revenues": "revenue", "earnings": "revenue", "earns": "revenue", "earn": "revenue", "income": "revenue",
    "proceeds": "revenue", "receipts": "revenue", "profits": "profit", "interest": "interest rate",
    "markup": "interest rate", "shares": "stake",
}  # fmt: skip
#: Of those, what a percentage may be of.
SHARES = frozenset(
    {
        "revenue", "profit", "equity", "stake", "ownership", "loan", "cost", "financing", "interest rate",
        "royalty",
    }
)  # fmt: skip
_WORD = re.compile(r"[a-z]+")
# How far such a word may stand before a sum and after it, in characters.
_BEFORE = 90
_AFTER = 70
# Words after a sum count as a little farther off than those before it.
_HANDICAP = 4


def measure(before: str, after: str, *, is_share: bool = False) -> str | None:
    """Return what the words around a sum say it is a measure of; the nearest word wins.

    Args:
        before: The words before it.
        after: The words after it.
        is_share: Whether it is a percentage.

    >>> measure("a loan worth ", " was approved")
    'value'
    >>> measure("some ", " of the revenue"), measure("about ", " people")
    ('revenue', None)
    """
    head = before[-_BEFORE:].lower()
    table = {**_MEASURES, **_PARTED} if is_share else _MEASURES
    near = [(len(head) - end, of) for _, end, of in _measures_in(head, table)]
    near += [(start + _HANDICAP, of) for start, _, of in _measures_in(after[:_AFTER].lower(), table)]
    return min(near)[1] if near else None


def _measures_in(words: str, table: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Return where words that name a measure begin and end, and which it is."""
    found = _WORD.finditer(words)
    return [(word.start(), word.end(), table[word[0]]) for word in found if word[0] in table]
