"""Who "the two sides", "both leaders" and "the two foreign ministers" are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set

__all__ = ["Pairs", "find_pairs"]

#: The nouns of a pair, by what its members are.
_HEADS: Mapping[str, RefKind] = {
    **dict.fromkeys(
        word_set("leaders ministers men premiers generals presidents officials prime foreign pms"),
        RefKind.PERSON,
    ),
    **dict.fromkeys(
        word_set(
            """sides countries nations neighbours neighbors delegations parties governments capitals
            militaries"""
        ),
        RefKind.STATE,
    ),
    **dict.fromkeys(word_set("contractors companies firms"), RefKind.BODY),
}
#: Of those, the ones that are China and Pakistan where the page names no other two.
_STATES = frozenset({"sides", "countries", "neighbours", "neighbors", "nations", "governments"})
#: Which titles the members of a pair bear.
_TITLES: Mapping[str, tuple[str, ...]] = {
    "ministers": ("minister",),
    "premiers": ("premier", "prime minister"),
    "pms": ("premier", "prime minister"),
    "presidents": ("president",),
    "leaders": (
        *("president", "premier", "prime minister", "minister"),
        *("chief", "secretary", "chairman", "leader"),
    ),
    "generals": ("chief", "chairman", "minister", "commander"),
}
_THE_TWO = frozenset({"china", "pakistan"})
_NUMBERS = {"two": 2, "both": 2, "three": 3, "pair": 2}
_DEFINITE = frozenset({"the", "these", "those"})
_BETWEEN = frozenset({"the", "two", "of", "top"})
# "the two met".
_VERBS_AFTER = frozenset(
    {"spoke", "met", "were", "then", "had", "sat", "also", "have", "held", "discussed", "agreed"}
)
#: Kinds of references that show a member of each kind.
_PERSONS = frozenset({RefKind.PERSON, RefKind.OFFICE})
_SIDES = frozenset({RefKind.STATE, RefKind.PERSON, RefKind.BODY})
_CONTRACTORS = frozenset({"company", "armed-group"})
#: How many paragraphs before it the members of a pair may be named.
_REACH = 2
# How many references before it at most are looked at for them.
_MOST = 100


def find_pairs(reading: Reading) -> Iterator[Ref]:
    """Yield the pairs that the body speaks of: "the two sides", "the two met"."""
    for sentence, cues in reading.cued(Cue.NUMBER):
        if sentence.is_title:
            continue
        for i in cues:
            end = _pair_end(reading, i, sentence) if i not in reading.at else None
            if end is not None:
                yield Ref(RefKind.PAIR, None, i, end, sentence.index, rule="actor.pair")
    low = reading.low
    for sentence, cues in reading.cued(Cue.LEADERS):
        for i in cues:
            # "The leaders met on Sunday"
            is_subject = i + 1 < sentence.last and low[i + 1] in _VERBS_AFTER and low[i - 1] == "the"
            if is_subject and i == sentence.first + 1 and not sentence.is_title and i not in reading.at:
                yield Ref(RefKind.PAIR, None, i - 1, i, sentence.index, rule="actor.pair")


def _pair_end(reading: Reading, i: int, sentence: Sentence) -> int | None:
    """Return the last token of the pair whose number stands at a token, if it is one."""
    low, last = reading.low, sentence.last
    j = i + 1
    while j < last and low[j] in _BETWEEN:
        j += 1
    if i + 1 >= last or j >= last:
        return None
    if low[j] in {"prime", "foreign"} and j not in reading.at:
        return j + 1 if low[min(j + 1, last - 1)] == "ministers" else None
    if low[j] in _HEADS and j not in reading.at:
        # "Two officials said": no pair that the page has named.
        is_open = _HEADS[low[j]] is not RefKind.STATE and low[i] in {"two", "three"}
        is_definite = low[i - 1] in _DEFINITE if i > sentence.first else False
        return None if is_open and not is_definite else j
    return i if low[i] == "two" and low[i - 1] == "the" and low[j] in _VERBS_AFTER else None


class Pairs:
    """Finds out whom a pair stands for.

    Args:
        reading: The article, all its references found.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading, self.lexicon, self.low = reading, reading.lexicon, reading.low
        # What the page says of each: an office without a name counts once it is known who holds it.
        self._titles: dict[str | None, set[str]] = defaultdict(set)
        self._countries: set[str | None] = set()
        self._looked_at: int | None = None

    def _note(self, ref: Ref) -> None:
        self._countries.add(ref.country)
        if ref.titles and ref.id is not None:
            self._titles[ref.id].update([use.title for use in ref.titles])

    def resolve(self, i: int, ref: Ref) -> None:
        """Say whom a pair stands for, the ``i``-th of the references; those before come first."""
        refs = self.reading.refs
        for other in refs if self._looked_at is None else islice(refs, self._looked_at, i):
            self._note(other)
        self._looked_at = i
        low, head = self.low, self.low[ref.last]
        kind = RefKind.PERSON if head == "ministers" else _HEADS.get(head, RefKind.PERSON)
        words = low[ref.first : ref.last + 1]
        count = next((_NUMBERS[word] for word in words if word in _NUMBERS), 2)
        members = list(islice(self._members(i, ref, kind), count))
        if len(members) == count:
            ref.members = tuple(reversed(members))
        elif kind is RefKind.STATE and count == 2 and head in _STATES and self._countries >= _THE_TWO:
            ref.members = ("china", "pakistan")

    def _members(self, i: int, ref: Ref, kind: RefKind) -> Iterator[str]:
        """Yield whom a pair may stand for, the nearest first."""
        wanted, seen = self._wanted(ref), set[str]()
        unit = self.reading.sentences[ref.sentence].unit
        for other in reversed(self.reading.refs[max(0, i - _MOST) : i]):
            sentence = self.reading.sentences[other.sentence]
            if sentence.is_title or unit - sentence.unit > _REACH:
                return
            if kind is RefKind.PERSON:
                # One of each country.
                key = other.country if other.kind in _PERSONS else None
                member = other.id if key and key not in seen and self._bears(other.id, wanted) else None
            elif kind is RefKind.BODY:
                key = member = other.id if self._is_contractor(other) else None
            else:
                key = member = self._side(other)
            if key and member and key not in seen:
                seen.add(key)
                yield member

    def _wanted(self, ref: Ref) -> Sequence[str]:
        """Return which titles the members of a pair bear; none where it does not say."""
        head, before = self.low[ref.last], self.low[ref.last - 1]
        if head == "ministers" and before == "prime":
            return ("prime minister", "premier")
        if head == "ministers" and before == "foreign":
            return ("foreign minister",)
        return _TITLES.get(head, ())

    def _bears(self, person: str | None, wanted: Sequence[str]) -> bool:
        """Whether the page gives a person one of some titles; yes where it gives them none."""
        titles = self._titles.get(person)
        return not wanted or not titles or any(word in title for title in titles for word in wanted)

    def _is_contractor(self, ref: Ref) -> bool:
        return ref.kind is RefKind.BODY and self.lexicon.bodies[ref.id or ""].kind in _CONTRACTORS

    def _side(self, ref: Ref) -> str | None:
        """Return the state that a reference shows to take part."""
        is_side = ref.kind in _SIDES and not ref.scene and ref.country in self.lexicon.states
        return ref.country if is_side else None
