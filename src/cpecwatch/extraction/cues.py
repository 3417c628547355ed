"""Where the words stand that a rule may begin at: found once, so that no step looks at every word again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from enum import IntEnum, auto
from functools import lru_cache
from itertools import compress, count
from operator import not_

import attrs

from cpecwatch.extraction.date_words import DATE_WORDS
from cpecwatch.extraction.vocabulary import TITLE_HEADS, VERBS, word_set

__all__ = ["Cue", "Cues"]


class Cue(IntEnum):
    """What may begin at a word."""

    VERB = 0
    TITLE = auto()
    OFFICE = auto()
    PRONOUN = auto()
    NUMBER = auto()
    NOUN = auto()
    VISIT = auto()
    DATE = auto()
    CONDITION = auto()
    KEEN = auto()
    PRESENT = auto()
    PROMISE = auto()
    SAID = auto()
    LED = auto()
    LEADERS = auto()
    DESCRIBED = auto()
    TAKEN_UP = auto()
    ASK_NOUN = auto()
    WORRY = auto()
    LISTED = auto()
    DIGIT = auto()
    MINISTRY = auto()


#: Words of each cue that the other modules do not name already.
_WORDS: Mapping[Cue, str] = {
    Cue.OFFICE: """president premier minister ambassador envoy chief spokesman spokeswoman spokesperson
        chairman secretary governor leader pm chancellor king coas adviser commander general cm igp""",
    Cue.PRONOUN: """he she it they him visitor guest host visitors guests group outfit insurgents company
        firm contractor mission diplomat letter maulana marshal dignitary""",
    Cue.NUMBER: "two both three pair",
    Cue.NOUN: """talks talk meeting meetings discussions discussion consultations dialogue conversation
        negotiations summit call session round conference forum huddle interaction sitting lunch dinner
        breakfast luncheon""",
    Cue.VISIT: "visit trip",
    Cue.LEADERS: "leaders ministers premiers presidents",
    Cue.DESCRIBED: """port phase dam dams hydropower hydel hydroelectric plant plants station zone zones
        airport mine mines line motorway expressway railway pipeline work works construction
        operations project projects""",
    Cue.LED: "side delegation team chaired chair chairs chairmanship chairpersonship presidency presided",
    Cue.TAKEN_UP: """corridor port railway line dam road highway motorway expressway plant station mine
        airport cable initiative project metro""",
    Cue.ASK_NOUN: """plea message urging behest prodding bidding demand demands request requests call
        calls appeal insistence proposal pressure concern concerns worry worries unease reservations
        misgivings hope hopes wish expectation desire condition conditions precondition preconditions""",
    # "Two billion dollars" has no digit.
    Cue.DIGIT: "million billion trillion crore percent cent",
    Cue.LISTED: """conditions preconditions terms demands things requests requirements asks points steps
        measures assurances guarantees""",
    Cue.MINISTRY: "ministry",
    Cue.WORRY: "worried concerned anxious alarmed uneasy unhappy dissatisfied",
    Cue.SAID: "said says told added claimed warned noted argued wrote tells explained recalled stressed",
    Cue.CONDITION: """before long without depend depends depended hinge hinges hinged rests link links
        linked linking if unless until till when after once conditional contingent dependent tied tying
        ties condition precondition prerequisite""",
    Cue.KEEN: "view opinion interested keen eager insistent adamant",
    Cue.PRESENT: "present attendance room hand attended were part accompanied assisted",
    Cue.PROMISE: """spared effort efforts utmost priority committed foolproof unpunished improved strengthened
        measures word investigated punished brought exemplary arrested everything whatever all""",
    Cue.DATE: " ".join(DATE_WORDS),
}
# Ranks and courtesies after which a page introduces people by name.
_INTRODUCING = word_set(
    "mr dr gen ms lt maj general prof professor brigadier admiral counterpart counterparts"
)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Sequence[int]]:
    """Return the cues of each word."""
    table: dict[str, set[Cue]] = {}
    for cue, words in _WORDS.items():
        for word in words.split():
            table.setdefault(word, set()).add(cue)
    for word in VERBS:
        table.setdefault(word, set()).add(Cue.VERB)
    for word in (TITLE_HEADS - {"general", "assistant"}) | _INTRODUCING | {"affaires"}:
        table.setdefault(word, set()).add(Cue.TITLE)
    return {word: tuple(sorted(map(int, cues))) for word, cues in table.items()}


@attrs.frozen
class Cues:
    """The token indexes of each cue, in order."""

    _at: Sequence[Sequence[int]]

    @classmethod
    def of(cls, low: Sequence[str]) -> Cues:
        """Find the cues among lower-case words."""
        found: list[list[int]] = [[] for _ in Cue]
        table = _table()
        for i, cues in enumerate(map(table.get, low)):
            if cues is not None:
                for cue in cues:
                    found[cue].append(i)
        # Also a sign glued to its number: "Rs26", "USD60bn".
        numbers = list(compress(count(), map(not_, map(str.isalpha, low))))
        if numbers:
            found[Cue.DIGIT] = sorted([*found[Cue.DIGIT], *numbers])
            found[Cue.DATE] = sorted([*found[Cue.DATE], *(i for i in numbers if low[i] < ":")])
        return cls(found)

    def all(self, cue: Cue) -> Sequence[int]:
        """Return every token of a cue."""
        return self._at[cue]

    def within(self, cue: Cue, first: int, last: int) -> Sequence[int]:
        """Return the tokens of a cue from ``first`` up to but not including ``last``."""
        at = self._at[cue]
        low = bisect_left(at, first)
        return at[low : bisect_left(at, last, low)]
