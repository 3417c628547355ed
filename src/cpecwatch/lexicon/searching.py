"""People by what somebody types at a prompt: parts of names, in any order, with mistakes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from cpecwatch.lexicon.rows import Person
from cpecwatch.lexicon.tokens import fold

__all__ = ["PeopleSearch"]

#: How alike two words must be, as ``SequenceMatcher`` has it, to be one word mistyped.
ALIKE = 0.72
#: What it costs that the typed word is only the beginning of the name's.
_BEGINNING = 0.95
#: What each word of a name costs that was not typed.
_UNTYPED = 0.01


class PeopleSearch:
    """Finds people by words of their names.

    Args:
        people: The people.

    >>> bajwas = [Person("asim-bajwa", "Asim Saleem Bajwa"), Person("qamar-bajwa", "Qamar Javed Bajwa")]
    >>> [person.id for person in PeopleSearch(bajwas).search("bjawa qamer", 5)]
    ['qamar-bajwa', 'asim-bajwa']
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = {person.id: person for person in people}

    @cached_property
    def _names(self) -> Mapping[str, Sequence[frozenset[str]]]:
        """The words of each name of each person, by id."""
        return {
            person.id: tuple(
                frozenset(fold(name).split()) for name in (person.name, *person.aliases, *person.short)
            )
            for person in self._people.values()
        }

    @cached_property
    def _by_pair(self) -> Mapping[str, set[str]]:
        """Words of names by the pairs of letters in them."""
        found: dict[str, set[str]] = defaultdict(set)
        for names in self._names.values():
            for word in frozenset().union(*names):
                for pair in _pairs(word):
                    found[pair].add(word)
        return found

    def search(self, typed: str, limit: int) -> tuple[Person, ...]:
        """Return the people whose names are most like what was typed, the best first.

        Args:
            typed: Words of a name, in any order; the last letters may be missing and some may be wrong.
            limit: How many at most.
        """
        likeness = [self._likeness(word) for word in fold(typed).split()]
        ranked = []
        for place, (id_, names) in enumerate(self._names.items()):
            best = max(_likeness_of(name, likeness) for name in names)
            if best >= ALIKE / 2:
                ranked.append((-best, place, id_))
        return tuple(self._people[id_] for _, _, id_ in sorted(ranked)[:limit])

    def _likeness(self, typed: str) -> Mapping[str, float]:
        """Return the words of names that a typed word may be, and how alike they are, up to 1."""
        near = set[str]().union(*(self._by_pair.get(pair, ()) for pair in _pairs(typed)))
        found = {}
        for word in near:
            is_beginning = word.startswith(typed) and word != typed
            ratio = _BEGINNING if is_beginning else SequenceMatcher(None, typed, word).ratio()
            if ratio >= ALIKE:
                found[word] = ratio
        return found


def _likeness_of(name: frozenset[str], likeness: Sequence[Mapping[str, float]]) -> float:
    """Return how well a name fits all typed words, up to 1; words that nobody typed cost a little."""
    if not likeness:
        return 0
    fit = sum(max((known.get(word, 0) for word in name), default=0) for known in likeness) / len(likeness)
    return fit - _UNTYPED * max(0, len(name) - len(likeness))


def _pairs(word: str) -> set[str]:
    marked = f"^{word}$"
    return {marked[i : i + 2] for i in range(len(marked) - 1)}
