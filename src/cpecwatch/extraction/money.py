"""Sums of money and shares in running text: "$60bn-plus", "350 billion yuan (USD 47.9 billion)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

import attrs

from cpecwatch.amounts import Amount

__all__ = ["AmountMention", "find_amounts"]

#: Scale words; "lakh" and "crore" are those of the Indian numbering system (10**5 and 10**7).
SCALES: Mapping[str, int] = {
    "thousand": 10**3, "k": 10**3, "lakh": 10**5, "lac": 10**5, "million": 10**6, "mn": 10**6, "mln": 10**6,
    "m": 10**6, "crore": 10**7, "cr": 10**7, "billion": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "arab": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12, "tr": 10**12, "lakh crore": 10**12,
}  # fmt: skip

#: Currency words and signs to ISO 4217; "Rs" stands for the rupee of the page's country.
CURRENCIES: Mapping[str, str] = {
    "$": "USD", "us$": "USD", "usd": "USD", "us dollars": "USD", "us dollar": "USD", "dollars": "USD",
    "dollar": "USD", "rmb": "CNY", "yuan": "CNY", "cny": "CNY", "renminbi": "CNY", "chinese yuan": "CNY",
    "¥": "CNY", "pkr": "PKR", "pakistani rupees": "PKR", "inr": "INR", "₹": "INR", "indian rupees": "INR",
    "rs": "Rs", "rs.": "Rs", "rupees": "Rs", "€": "EUR", "eur": "EUR", "euros": "EUR", "euro": "EUR",
    "£": "GBP", "gbp": "GBP", "pounds": "GBP", "dh": "AED", "dhs": "AED", "aed": "AED", "dirhams": "AED",
    "sar": "SAR", "riyals": "SAR", "yen": "JPY", "hk$": "HKD", "sdr": "XDR",
    "u.s. dollars": "USD", "u.s. dollar": "USD", "pak rupees": "PKR", "saudi riyals": "SAR", "a$": "AUD",
    "s$": "SGD", "c$": "CAD",
}  # fmt: skip

#: Words before a sum that say how exact it is, the longest first.
QUALIFIERS = tuple(
    sorted(
        (
            "more than", "less than", "over", "about", "around", "nearly", "almost", "some", "an estimated",
            "estimated", "at least", "up to", "approximately", "roughly", "close to", "as much as", "under",
            "above", "another", "additional", "an additional", "most of", "upwards of", "in excess of",
            "just over", "well over", "worth over",
        ),
        key=len,
        reverse=True,
    )
)  # fmt: skip

_SIGN = r"US ?\$|HK\$|[ASC]\$|\$|₹|€|£|¥|USD|U\.?S\.? dollars?|PKR|INR|RMB|CNY|EUR|GBP|AED|SAR|Rs\.?|Dhs?\.?"
_WORD = (
    r"U\.?S\.? dollars?|dollars?|yuan|renminbi|RMB|CNY|USD|Pakistani rupees|Indian rupees|Chinese yuan|rupees"
    r"|Pak rupees|PKR|INR|euros?|pounds|dirhams|(?:Saudi )?riyals|yen|\$|AED"
)
_SCALE = (
    r"(?i:lakh crore|lakh|lac|thousand|millions?|mn|mln|crores?|cr|billions?|bn|bln|trillions?|tn|trn|tr|arab"
    r"|[mbk])"
)
_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:[.·]\d+)?|\d+(?:[.·]\d+)?"
_UNITS: Mapping[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TENS: Mapping[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
#: Numbers in words, "ninety-one" written with a hyphen.
_NUMBER_WORDS: Mapping[str, str] = {
    "ten": "10", "eleven": "11", "twelve": "12", "fifteen": "15",
    **{word: str(number) for word, number in (*_UNITS.items(), *_TENS.items())},
    **{f"{ten}-{unit}": str(tens + ones) for ten, tens in _TENS.items() for unit, ones in _UNITS.items()},
}  # fmt: skip
_HALF = Decimal("0.5")
_PARTS: Mapping[str, Decimal] = {"a": Decimal(1), "half a": _HALF, "half an": _HALF}
#: What a text must hold somewhere to name a sum or a share; most do not, and need not be searched.
_HINTS = (
    "$", "%", "Rs", "per cent", "percent", "USD", "ollar", "upees", "yuan", "RMB", "CNY", "PKR", "INR",
    "₹", "€", "£", "¥", "EUR", "GBP", "AED", "SAR", "Dh", "euro", "enminbi", "pounds", "dirhams", "riyals",
    "yen", "pc", "p.c",
)  # fmt: skip
# Words before "two billion dollars" that make it another number: "twenty two", "one or two".
_MORE_NUMBER = re.compile(
    rf"\b(?:(?:{'|'.join(_TENS)}|hundred|thousand|million|point)(?: and)?"
    rf"|(?:{'|'.join(_NUMBER_WORDS)}|\d+) (?:or|to))[ -]\Z",
    re.IGNORECASE,
)
_BRACKET = re.compile(r" ?\((?:about |around |or |approximately |roughly |nearly |over |some |worth )*")
_AFTER_CONVERSION = frozenset({")", ",", " "})


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
    """Return the pattern of a sum or share; what one may begin with spares trying the rest."""
    tens, units = "|".join(_TENS), "|".join(_UNITS)
    # "Half a billion", "two and a half billion", "three hundred million".
    parts = rf"(?i:half an?|(?:{units}) and a half|(?:{units}) hundred|a(?= ?[bmt]))"
    words = rf"(?i:(?:{tens})(?:[ -](?:{units}))?|{units}|ten|eleven|twelve|fifteen)"
    return re.compile(
        rf"(?=(?-i:[\d$₹€£¥A-Zotfsenha]))(?:"
        rf"(?P<sign>(?<![A-Za-z0-9])(?:{_SIGN})) ?(?P<n1>{_NUMBER})"
        # "$6-7 billion" is two sums; letters straight after a number are a scale that is not known here.
        rf"(?:(?: ?- ?| to | and )(?:(?P=sign) ?)?(?P<until>{_NUMBER})(?=[ -]?{_SCALE}\b))?"
        rf"(?:[ -]?(?P<s1>{_SCALE})\b)?(?:-?plus\b|\+|(?![A-Za-z\d]|[.,]\d))"
        rf"|(?<![\w.,$])(?:(?P<since>{_NUMBER})(?: ?- ?| to ))?(?P<n2>{_NUMBER})[ -]?"
        rf"(?:(?P<s2>{_SCALE})(?:[ -]|(?=\$)))?(?:of )?(?P<word>{_WORD})(?![\w])"
        rf"|(?<![\w.,$-])(?P<n4>{parts}|{words})[ -](?P<s4>{_SCALE})[ -](?:of )?(?P<word4>{_WORD})(?![\w])"
        rf"|(?<![\w.,])(?P<n3>{_NUMBER}|(?<!-){words}) ?(?P<pc>per[ -]cent\b|percent\b|%|pc\b|p\.c\.)"
        rf")",
        re.IGNORECASE,
    )


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
    words = text[start:end]
    if not any(map(words.__contains__, _HINTS)) and not words.isupper():
        return
    previous: AmountMention | None = None
    for found in _pattern().finditer(text, start, end):
        for mention in _mentions(found, text, start, rupee):
            if previous is not None:
                if _is_conversion(previous, mention, text):
                    previous = _with_conversion(previous, mention, text)
                    continue
                yield previous
            previous = mention
    if previous is not None:
        yield previous


def _mentions(found: re.Match[str], text: str, floor: int, rupee: str) -> Iterator[AmountMention]:
    """Yield the sum that a match names, or the two of a range."""
    in_words = (found["n4"] or found["n3"] or "0")[0].isalpha()
    if in_words and _MORE_NUMBER.search(text[max(floor, found.start() - 16) : found.start()]):
        return
    whole = _amount(found, text, floor, rupee)
    other = found["until"] or found["since"]
    if other is None:
        yield AmountMention(found.start(), found.end(), whole)
        return
    scaled = attrs.evolve(whole, value=_value(other, found["s1"] or found["s2"]))
    lower, upper, split = (whole, scaled, "until") if found["until"] else (scaled, whole, "n2")
    if lower.value < upper.value:
        first = "n1" if found["until"] else "since"
        yield AmountMention(found.start(), found.end(first), lower)
        yield AmountMention(found.start(split), found.end(), upper)
    elif found["since"]:
        # No range: "in 2015 to 62 billion dollars".
        yield AmountMention(found.start("n2"), found.end(), whole)


def _is_conversion(sum_: AmountMention, other: AmountMention, text: str) -> bool:
    """Whether a sum stands in brackets after the same one in another currency."""
    if not (
        sum_.amount.currency
        and other.amount.currency
        and text[other.end : other.end + 1] in _AFTER_CONVERSION
    ):
        return False
    bracket = _BRACKET.match(text, sum_.end)
    return bracket is not None and bracket.end() == other.start


def _with_conversion(sum_: AmountMention, other: AmountMention, text: str) -> AmountMention:
    """Return a sum with what it is in another currency, up to the bracket's end."""
    close = text.find(")", other.end, other.end + 12)
    end = other.end if close < 0 else close + 1
    return AmountMention(sum_.start, end, attrs.evolve(sum_.amount, equivalent=other.amount))


def _amount(found: re.Match[str], text: str, floor: int, rupee: str) -> Amount:
    """Return what a match means, with the qualifier before it."""
    sign, word, percent = found["sign"], found["word"] or found["word4"], found["pc"]
    digits = found["n1"] or found["n2"] or found["n3"] or found["n4"]
    value = _value(digits, found["s1"] or found["s2"] or found["s4"])
    qualifier = "over" if found[0].endswith(("plus", "+")) else _qualifier(text, floor, found.start())
    if percent:
        return Amount(value, unit="percent", qualifier=qualifier)
    key = (sign or word).lower().replace("us $", "us$").rstrip(".")
    currency = CURRENCIES.get(key) or CURRENCIES.get(key.rstrip("s"), "USD")
    return Amount(value, currency=rupee if currency == "Rs" else currency, qualifier=qualifier)


def _value(digits: str, scale: str | None) -> Decimal:
    """Return what a number with its scale is worth."""
    value = _number(digits.lower())
    if scale:
        value *= SCALES[scale.lower().rstrip("s")]
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _number(digits: str) -> Decimal:
    """Return the number that digits or words say."""
    if digits in _PARTS:
        return _PARTS[digits]
    whole = _NUMBER_WORDS.get(digits.replace(" ", "-"))
    if whole is not None:
        return Decimal(whole)
    word, _, rest = digits.partition(" ")
    number = Decimal(_NUMBER_WORDS.get(word, word).replace(",", "").replace("·", "."))
    if rest == "hundred":
        return number * 100
    return number + _HALF if rest else number


def _qualifier(text: str, floor: int, start: int) -> str | None:
    """Return the words right before an offset that say how exact a sum is."""
    head = text[max(floor, start - 18) : start].lower().rstrip()
    if not head.endswith(QUALIFIERS):
        return None
    fitting = (words for words in QUALIFIERS if head.endswith(words))
    return next((words for words in fitting if not head[: -len(words)][-1:].isalpha()), None)
