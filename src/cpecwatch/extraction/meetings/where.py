"""Where an encounter was: the city that its sentence ties to it."""

from __future__ import annotations

from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.places import Place

__all__ = ["find_place"]

# A city, with the first and last token of the words that name it.
_Placed = tuple[Place, tuple[int, int]]

# What may name a city: "the SCO summit in Tianjin" is one name.
_NAMING_PLACES = frozenset({RefKind.PLACE, RefKind.SERIES, RefKind.EVENT})
_SUMMITS = frozenset({"summit", "forum", "conference", "meeting", "session", "dialogue"})
# Places too wide to meet at.
_WIDE = frozenset({"province", "region", "district", "country", "pass", "island", "sea"})
# "the government in Kabul" is a government.
_RULE = frozenset({"government", "regime", "administration"})
# Words before a place of which something else is told.
_SCENES_OF_VIOLENCE = word_set(
    """bombing bomb attack attacks blast explosion killing killings killed shooting ambush raid kidnapped
    earthquake"""
)
_FROM = _SCENES_OF_VIOLENCE | {"from"}
_AT_EMBASSY = frozenset({"at", "visited", "to"})
_CITIES = frozenset({"city", "capital", "town", "port"})
_AT = frozenset({"in", "at", "to", "near", "visiting", "leaving"})
_VISITED = frozenset({"visited", "visits"})
_BUILDINGS = frozenset({"building", "site"})
_SCENE_NOUNS = frozenset({"visit", "talks", "meeting", "summit"})
_TRIPS = word_set("visit trip came come travelled travel travels flew fly flies went go")
# How many tokens may lie between an encounter and its place.
_REACH = 30


def find_place(reading: Reading, encounter: Encounter) -> _Placed | tuple[None, None]:
    """Return the city of an encounter, and the tokens that name it."""
    sentence = encounter.sentence
    return (
        _nearest(reading, encounter)
        or _here(reading, sentence)
        or _at_embassy(reading, sentence)
        or (None, None)
    )


def _nearest(reading: Reading, encounter: Encounter) -> _Placed | None:
    """Return the city named nearest to an encounter in its sentence, if it is near enough."""
    sentence = encounter.sentence
    if not any(ref.kind in _NAMING_PLACES for ref in reading.refs_in(sentence)):
        return None
    best, least = None, _REACH + 1
    for ref in reading.clauses.refs_of(sentence):
        if ref.id is None or ref.kind not in _NAMING_PLACES:
            continue
        if ref.kind is not RefKind.PLACE:
            seat = _seat(reading, ref)
            distance = min(abs(ref.first - encounter.end), abs(encounter.start - ref.last))
            if seat is not None and distance < least:
                best, least = seat, distance
            continue
        distance = min(abs(ref.first - encounter.end), abs(encounter.start - ref.last))
        if distance < least and _may_be_scene(reading, ref, ref.id, sentence):
            city = reading.lexicon.city_of(ref.id)
            if city is not None:
                best, least = (city, (ref.first, ref.last)), distance
    return best


def _seat(reading: Reading, ref: Ref) -> _Placed | None:
    """Return the city within the name of a summit: "on the sidelines of the SCO summit in Tianjin"."""
    low = reading.low
    for k in range(ref.first + 1, ref.last + 1):
        if low[k - 1] == "in" and not _SUMMITS.isdisjoint(low[ref.first : k]):
            row = reading.lexicon.place(reading.words(k, ref.last))
            city = None if row is None or row.kind in _WIDE else reading.lexicon.city_of(row.id)
            return None if city is None else (city, (k, ref.last))
    return None


def _may_be_scene(reading: Reading, ref: Ref, place: str, sentence: Sentence) -> bool:
    """Whether something may have been at a place, by the words around it."""
    if reading.lexicon.places[place].kind in _WIDE:
        return False
    low, first = reading.low, ref.first
    link = low[first - 1] if first else ""
    link = low[first - 2] if link == "the" else link
    if link == "in" and low[first - 2] in _RULE:
        return False
    if not _FROM.isdisjoint(low[max(sentence.first, first - 7) : first]):
        return False
    if link == "of" and low[first - 2] in _CITIES:
        return True
    if link == "to":
        return not _TRIPS.isdisjoint(low[max(sentence.first, first - 4) : first])
    if link in _VISITED:
        # Who visits a headquarters meets people there; who visits a town may meet them elsewhere.
        return reading.lexicon.places[place].kind in _BUILDINGS
    return link in _AT or _stands_by_scene(reading, ref)


def _stands_by_scene(reading: Reading, ref: Ref) -> bool:
    """Whether a place stands before "talks" or "visit", or right after another place."""
    following = ref.last + 1
    if following < len(reading.low) and reading.low[following] in _SCENE_NOUNS:
        return True
    before = reading.ref_at(ref.first - 1)
    return before is not None and before.kind is RefKind.PLACE


def _at_embassy(reading: Reading, sentence: Sentence) -> _Placed | None:
    """Return the city of the embassy or consulate at which somebody called, read off its name."""
    for ref in reading.refs_in(sentence):
        if ref.kind is not RefKind.BODY or ref.id is None or "-in-" not in ref.id:
            continue
        if reading.low[ref.first - 1] not in _AT_EMBASSY and reading.low[ref.first - 2] not in _AT_EMBASSY:
            continue
        seat = ref.id.rpartition("-in-")[2]
        state = reading.lexicon.states.get(seat)
        row = reading.lexicon.place(state.metonyms[0] if state is not None and state.metonyms else seat)
        city = None if row is None else reading.lexicon.city_of(row.id)
        if city is not None:
            return city, (ref.first, ref.last)
    return None


def _here(reading: Reading, sentence: Sentence) -> _Placed | None:
    """Return the city of the dateline for a sentence that says "here"."""
    dateline = reading.article.dateline
    if not dateline or "here" not in reading.low[sentence.first : sentence.last]:
        return None
    row = reading.lexicon.place(dateline)
    city = None if row is None else reading.lexicon.city_of(row.id)
    if city is None:
        return None
    here = reading.low.index("here", sentence.first, sentence.last)
    return city, (here, here)
