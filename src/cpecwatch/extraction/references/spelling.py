"""Names that the page spells otherwise than the lexicon or than before: "Kakkar" after "Kakar"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress, count
from operator import itemgetter

from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.lexicon import fold

__all__ = ["find_misspelt", "recognise_by_sound"]

# Spellings of one foreign sound.
_SOUNDS = (
    *(("kh", "k"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("th", "t")),
    *(("q", "k"), ("w", "v"), ("z", "s"), ("j", "g"), ("c", "k"), ("x", "s")),
)
_SHORTEST = 4
_FILLERS = frozenset({"khan", "muhammad", "mohammad", "mohammed", "syed", "mir"})


@lru_cache(maxsize=1 << 12)
def _consonants(name: str) -> str:
    """Return a name's consonants, so that spellings of one foreign name come out alike."""
    words = fold(name).split()
    # What stands in many names and is often left out.
    core = [word for word in words if word not in _FILLERS]
    folded = "".join(core if len(core) > 1 else words)
    for old, new in _SOUNDS:
        folded = folded.replace(old, new)
    out = folded[:1]
    for letter in folded[1:]:
        if letter not in "aeiouyh" and letter != out[-1]:
            out += letter
    return out


@lru_cache(maxsize=1 << 12)
def _single(word: str) -> str:
    """Return a word with doubled letters single: "Kakkar" and "Kakar" come out alike."""
    folded = fold(word)
    return "".join(letter for i, letter in enumerate(folded) if i == 0 or letter != folded[i - 1])


def find_misspelt(reading: Reading) -> Iterator[Ref]:
    """Yield references for short names that double other letters than the full ones."""
    people = reading.lexicon.people
    named = {ref.id for ref in reading.of_kind(RefKind.PERSON) if ref.id in people}
    surnames = {id_: people[id_].name.split()[-1] for id_ in sorted(filter(None, named))}
    spelt = {_single(name): id_ for id_, name in surnames.items() if len(name) >= _SHORTEST}
    initials = {key[0].upper() for key in spelt}
    words, at = reading.tokens.words, reading.at
    for i in compress(count(), map(initials.__contains__, map(itemgetter(0), words))):
        id_ = spelt.get(_single(words[i])) if len(words[i]) >= _SHORTEST and i not in at else None
        if id_ is not None:
            sentence = reading.sentence_at(i).index
            country = people[id_].country
            yield Ref(RefKind.PERSON, id_, i, i, sentence, country, rule="actor.person.sound", name=(i, i))


def recognise_by_sound(ref: Ref, reading: Reading, refs: Sequence[Ref]) -> bool:
    """Recognise a misspelt holder of the office that stands before the name; returns whether it could."""
    lexicon = reading.lexicon
    key = _consonants(reading.words(*ref.name))
    for use in ref.titles:
        title = use.title.removeprefix("caretaker ").removeprefix("former ").removeprefix("acting ")
        offices = [o for o in lexicon.titles.get(fold(title), ()) if use.of in {None, o.of}]
        for tenure in (tenure for office in offices for tenure in lexicon.tenures.get(office.id, ())):
            person = lexicon.people.get(tenure.holder)
            if person is not None and key in map(_consonants, (person.name, *person.aliases)):
                old = ref.id
                for other in refs:
                    if other.id == old:
                        other.id, other.country, other.rule = person.id, person.country, "actor.person.sound"
                return True
    return False
