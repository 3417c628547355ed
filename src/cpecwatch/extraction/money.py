"""Sums of money and percentages in running text: "$60bn-plus", "Rs5.3 lakh crore", "350 billion yuan (USD 47.9 billion)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import attrs

from cpecwatch.amounts import Amount

__all__ = ["AmountMention", "find_amounts"]

#: Scale words; "lakh" and "crore" are those of the Indian numbering system (10**5 and 10**7).
SCALES = {
    "thousand": 10**3, "k": 10**3, "lakh": 10**5, "lac": 10**5, "million": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "crore": 10**7, "cr": 10**7, "billion": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9, "arab": 10**9, "trillion": 10**12,
    "tn": 10**12, "trn": 10**12, "lakh crore": 10**12,
}  # fmt: skip

#: Currency words and signs to ISO 4217; "Rs" stands for the rupee of the page's country.
CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "us dollars": "USD", "us dollar": "USD", "dollars": "USD", "dollar": "USD",
    "rmb": "CNY", "yuan": "CNY", "cny": "CNY", "renminbi": "CNY", "¥": "CNY", "pkr": "PKR", "inr": "INR", "₹": "INR",
    "rs": "Rs", "rupees": "Rs", "€": "EUR", "eur": "EUR", "euros": "EUR", "euro": "EUR", "£": "GBP", "gbp": "GBP",
    "pounds": "GBP", "dh": "AED", "dhs": "AED", "aed": "AED", "dirhams": "AED", "sar": "SAR", "riyals": "SAR", "yen": "JPY",
    "pakistani rupees": "PKR", "indian rupees": "INR", "chinese yuan": "CNY", "rs.": "Rs", "hk$": "HKD", "sdr": "XDR",
}  # fmt: skip

#: Words before a sum that say how exact it is.
QUALIFIERS = (
    "more than", "less than", "over", "about", "around", "nearly", "almost", "some", "an estimated", "estimated", "at least",
    "up to", "approximately", "roughly", "close to", "as much as", "under", "above", "nearly", "another", "additional",
    "an additional", "most of", "upwards of", "in excess of", "just over", "well over", "worth over",
)  # fmt: skip


@attrs.frozen(eq=False)
class AmountMention:
    """Words that name a sum or a share.

    Attributes:
        start: Offset of the first character in the view.
        end: Offset just past the last one, the conversion in brackets included.
        amount: What they mean; without evidence.
    """

    start: int
    end: int
    amount: Amount


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    scale = r"lakh crore|lakh|lac|thousand|million|mn|mln|crore|cr|billion|bn|bln|trillion|tn|trn|arab|[mbk]"
    sign = r"US ?\$|HK\$|\$|₹|€|£|¥|USD|US dollars?|PKR|INR|RMB|CNY|EUR|GBP|AED|SAR|Rs\.?|Dhs?\.?"
    word = r"US dollars?|dollars?|yuan|renminbi|RMB|CNY|USD|Pakistani rupees|Indian rupees|Chinese yuan|rupees|PKR|INR|euros?|pounds|dirhams|riyals|yen|\$|AED"
    number = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    return re.compile(
        rf"(?P<sign>(?<![A-Za-z0-9])(?:{sign})) ?(?P<n1>{number})(?:[ -]?(?P<s1>{scale})\b)?(?:-?plus\b|\+)?"
        rf"|(?<![\w.,$])(?P<n2>{number})[ -]?(?:(?P<s2>{scale})[ -])?(?P<word>{word})(?![\w])"
        rf"|(?<![\w.,])(?P<n3>{number}|one|two|three|four|five|ten) ?(?P<pc>per cent|percent|%|pc\b)"
    )


_WORDS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "ten": "10"}
_BRACKET = re.compile(r" ?\((?:about |around |or |approximately |roughly |nearly |over |some |worth )*")
_OR = re.compile(r",? or (?:about |around |some |roughly |nearly )?")


def find_amounts(text: str, start: int, end: int, rupee: str = "PKR") -> Iterator[AmountMention]:
    """Yield the sums and shares that a stretch of text names.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop.
        rupee: What "Rs" means on this page, as ISO 4217.

    >>> [str(m.amount) for m in find_amounts("over $60 billion and 91 per cent", 0, 32)]
    ['over USD 60,000,000,000', '91 percent']
    >>> next(find_amounts("80 billion yuan (USD11 billion)", 0, 31)).amount.equivalent.currency
    'USD'
    """
    previous: AmountMention | None = None
    for found in _pattern().finditer(text, start, end):
        amount = _amount(found, text, start, rupee)
        at, until = found.span()
        if previous is not None:
            bracket = _BRACKET.match(text, previous.end)
            if bracket and bracket.end() == at and amount.currency and previous.amount.currency and until < len(text) and text[until : until + 1] in {")", ",", " "}:
                close = text.find(")", until, until + 12)
                previous = AmountMention(previous.start, close + 1 if close >= 0 else until, attrs.evolve(previous.amount, equivalent=amount))
                continue
            yield previous
        previous = AmountMention(at, until, amount)
    if previous is not None:
        yield previous


def _amount(found: re.Match[str], text: str, floor: int, rupee: str) -> Amount:
    group = found.group
    digits = group("n1") or group("n2") or group("n3")
    value = Decimal(_WORDS.get(digits, digits).replace(",", ""))
    scale = group("s1") or group("s2")
    if scale:
        value *= SCALES[scale.lower()]
    value = value.to_integral_value() if value == value.to_integral_value() else value.normalize()
    head = text[max(floor, found.start() - 18) : found.start()].lower().rstrip()
    qualifier = next((q for q in sorted(QUALIFIERS, key=len, reverse=True) if head.endswith(q) and not head[: -len(q)][-1:].isalpha()), None)
    if text[found.start() : found.end()].endswith(("plus", "+")):
        qualifier = "over"
    if group("pc"):
        return Amount(value, unit="percent", qualifier=qualifier)
    key = (group("sign") or group("word")).lower().replace("us $", "us$").rstrip(".")
    currency = CURRENCIES.get(key) or CURRENCIES.get(key.rstrip("s"), "USD")
    return Amount(value, currency=rupee if currency == "Rs" else currency, qualifier=qualifier)
