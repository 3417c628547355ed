"""Asking by set phrases: "made it clear to Pakistan that", "left no doubt that", "put it to him that"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from cpecwatch.extraction.demands.arguments import Arguments, find_content, is_of_us, says_duty
from cpecwatch.extraction.demands.frames import Frame
from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading

__all__ = ["read_idiom"]

# What follows "made", "left", "put" or "drove" where they say something hard.
_IDIOM = (
    r" (?:(?:it |this )?(?:\w+ly |very |quite )?(?:plain|clear|known)(?: to [^,.;]{2,40}?)? (?=that\b)"
    r"|(?:[\w.'-]+ ){0,4}(?:in )?no doubt (?=that\b)|(?P<put>it to [^,.;]{2,40}? (?=that\b))"
    r"|home (?:to [^,.;]{2,40}? )?(?=that\b))"
)
# What is said to be past bearing is to be stopped.
_INTOLERABLE = (
    r"\b(?:(?:can|could|will|would) (?:not|no longer) (?:be (?:allowed|tolerated|accepted)|go on|continue)"
    r"|unacceptable|intolerable)\b"
)


@lru_cache(maxsize=2)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def read_idiom(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "made it clear to Pakistan that they must be protected", "put it to him that they be guarded"."""
    sentence, text = predicate.sentence, reading.view.text
    if not predicate.subject:
        return None
    found = _compiled(_IDIOM).match(text, reading.tokens.ends[predicate.verb], sentence.end)
    if found is None:
        return None
    span = find_content(reading, bisect_left(reading.tokens.starts, found.end()), sentence)
    if span is None or is_of_us(reading, *span):
        return None
    is_asked = (
        found["put"] is not None
        or says_duty(reading, *span, sentence)
        or _compiled(_INTOLERABLE).search(text, *span) is not None
    )
    return Arguments(*span, predicate.subject[0]) if is_asked else None
