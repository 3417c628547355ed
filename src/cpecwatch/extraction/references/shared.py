"""Offices that the page gives several people at once: "The foreign ministers of China and Pakistan met"."""

from __future__ import annotations

from collections.abc import Mapping

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse
from cpecwatch.lexicon import fold, holds

__all__ = ["share_offices"]

#: The words before a plural, and the office that each of those meant has.
_OFFICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("foreign", "ministers"): ("foreign minister",),
    ("prime", "ministers"): ("prime minister", "premier"),
    ("chief", "ministers"): ("chief minister",),
    ("interior", "ministers"): ("interior minister", "minister of public security"),
    ("two", "presidents"): ("president",),
    ("two", "premiers"): ("prime minister", "premier"),
}
# How many sentences around a plural those may be named who are meant.
_REACH = 3


def share_offices(reading: Reading) -> None:
    """Give an office to those near a plural who bear none on the page and held it on its day."""
    if reading.day is None:
        return
    titled = {ref.id for ref in reading.refs if ref.titles}
    for sentence, nouns in reading.cued(Cue.LEADERS):
        for i in nouns:
            titles = _OFFICES.get((reading.low[i - 1], reading.low[i])) if i else None
            if titles is None:
                continue
            first = max(0, sentence.index - 1)
            for other in reading.sentences[first : sentence.index + _REACH]:
                for ref in reading.refs_in(other):
                    if ref.kind is RefKind.PERSON and ref.id not in titled and _give(reading, ref, i, titles):
                        titled.add(ref.id)


def _give(reading: Reading, ref: Ref, i: int, titles: tuple[str, ...]) -> bool:
    """Give a person one of some offices that the words up to a token name; returns whether they held one."""
    lexicon, day = reading.lexicon, reading.day
    tenures = lexicon.tenures_of.get(ref.id or "", ())
    held = {tenure.office for tenure in tenures if day is None or holds(tenure, day)}
    for title in titles:
        office = next((o for o in lexicon.titles.get(fold(title), ()) if o.id in held), None)
        if office is not None:
            starts, ends = reading.tokens.starts, reading.tokens.ends
            ref.titles.append(TitleUse(title, office.of, starts[i - 1], ends[i]))
            return True
    return False
