"""Where an encounter was: the city that its sentence ties to it."""

from __future__ import annotations

from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import VERBS, Form, word_set
from cpecwatch.places import Place

__all__ = ["Placed", "city_near", "city_of_dateline", "find_place"]

#: A city, with the first and last token of the words that name it.
Placed = tuple[Place, tuple[int, int]]

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
_PRESENCE = word_set(
    """is was are were been be arrived arrives landed here hosts host talks visit stay trip now currently met
    day days monday tuesday wednesday thursday friday saturday sunday leaders officials"""
)
_LEAVING = frozenset({"leave", "leaves", "left", "depart", "departs", "departed", "leaving"})
_ISSUED = frozenset({"said", "told", "announced", "reported", "disclosed"})
_RETURNS = (["returned", "from"], ["back", "from"], ["return", "from"], ["visited", "the"])
# How many tokens may lie between an encounter and its place.
_REACH = 30


def find_place(reading: Reading, encounter: Encounter) -> Placed | tuple[None, None]:
    """Return the city of an encounter, and the tokens that name it."""
    sentence = encounter.sentence
    return (
        _there(reading, encounter)
        or _nearest(reading, encounter)
        or _here(reading, sentence)
        or _at_embassy(reading, sentence)
        or (None, None)
    )


def _nearest(reading: Reading, encounter: Encounter) -> Placed | None:
    """Return the city named nearest to an encounter in its sentence, if it is near enough."""
    sentence = encounter.sentence
    if not any(ref.kind in _NAMING_PLACES for ref in reading.refs_in(sentence)):
        return None
    best, least = None, _REACH + 1
    stop = _clause_end(reading, encounter)
    for ref in reading.clauses.refs_of(sentence):
        if ref.id is None or ref.kind not in _NAMING_PLACES or ref.first >= stop:
            continue
        if ref.kind is not RefKind.PLACE:
            seat = _seat(reading, ref)
            distance = min(abs(ref.first - encounter.end), abs(encounter.start - ref.last))
            if seat is not None and distance < least:
                best, least = seat, distance
            continue
        distance = min(abs(ref.first - encounter.end), abs(encounter.start - ref.last))
        if _is_reported_at(reading, encounter, ref):
            continue
        if distance < least and _may_be_scene(reading, ref, ref.id, sentence):
            city = reading.lexicon.city_of(ref.id)
            if city is not None:
                best, least = (city, (ref.first, ref.last)), distance
    return best


def _is_reported_at(reading: Reading, encounter: Encounter, ref: Ref) -> bool:
    """Whether a place is rather where it was told: "said in Islamabad that he would meet"."""
    first, last = (ref.last, encounter.start) if ref.last < encounter.start else (encounter.end, ref.first)
    for k in range(first + 1, last):
        verb = VERBS.get(reading.low[k])
        if verb is not None and "say" in verb.families and verb.forms & Form.PAST and k not in reading.at:
            return ref.last < encounter.start or reading.low[k] in _ISSUED
    return False


def _clause_end(reading: Reading, encounter: Encounter) -> int:
    """Return where a clause as "before he saw the premier," ends; what is told behind it was elsewhere."""
    stop = encounter.sentence.last
    if encounter.start < 2 or reading.low[encounter.start - 2] not in {"before", "after"}:
        return stop
    commas = (k for k in range(encounter.end + 1, stop) if reading.gaps[k].startswith(","))
    return next(commas, stop)


def _seat(reading: Reading, ref: Ref) -> Placed | None:
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


def _at_embassy(reading: Reading, sentence: Sentence) -> Placed | None:
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


def _there(reading: Reading, encounter: Encounter) -> Placed | None:
    """Return the city named last before "there": "visited Gwadar and met its leaders there"."""
    sentence, after = encounter.sentence, encounter.end + 1
    if "there" not in reading.low[after : min(after + 4, sentence.last)]:
        return None
    before = [*reading.refs_in(reading.sentences[max(0, sentence.index - 1)]), *reading.refs_in(sentence)]
    for ref in reversed(before):
        if ref.kind is RefKind.PLACE and ref.id is not None and ref.last < encounter.start:
            row = reading.lexicon.places[ref.id]
            city = None if row.kind in _WIDE else reading.lexicon.city_of(ref.id)
            return None if city is None else (city, (ref.first, ref.last))
    return None


def city_near(reading: Reading, sentence: Sentence) -> Placed | None:
    """Return the one city in which a sentence plays: "is in Beijing", "returned from Beijing"."""
    found: list[Placed] = []
    for ref in reading.refs_in(sentence):
        if ref.kind is not RefKind.PLACE or ref.id is None:
            continue
        is_return = reading.low[ref.first - 2 : ref.first] in _RETURNS
        before, link = reading.low[ref.first - 2], reading.low[ref.first - 1]
        is_return = is_return or (link == "for" and before in _LEAVING)
        is_return = is_return or (link in _VISITED and _is_abroad(reading, ref, sentence))
        is_there = link != "in" or before in _PRESENCE or reading.at.get(ref.first - 2) is not None
        if is_return or (is_there and _may_be_scene(reading, ref, ref.id, sentence)):
            city = reading.lexicon.city_of(ref.id)
            if city is not None:
                found.append((city, (ref.first, ref.last)))
    if len({city.id for city, _ in found}) != 1:
        return None
    # "His visit to China and Hong Kong": not the one city that is named of all.
    home = (
        reading.lexicon.places[found[0][0].id].country if found[0][0].id in reading.lexicon.places else None
    )
    others = (r for r in reading.refs_in(sentence) if r.kind is RefKind.STATE and r.scene)
    return None if any(other.id == home for other in others) else found[0]


def _is_abroad(reading: Reading, ref: Ref, sentence: Sentence) -> bool:
    """Whether a city that somebody visited is not in his own country."""
    row = reading.lexicon.places.get(ref.id or "")
    visitor = next((r for r in reading.refs_in(sentence) if r.kind is RefKind.PERSON and r.country), None)
    return (
        row is not None and row.kind not in _WIDE and visitor is not None and visitor.country != row.country
    )


def city_of_dateline(reading: Reading, lead: Sentence) -> Placed | None:
    """Return the city of a dateline that names one, with the first word of the story as what names it."""
    dateline = reading.article.dateline
    row = reading.lexicon.place(dateline) if dateline else None
    city = None if row is None else reading.lexicon.city_of(row.id)
    return None if city is None else (city, (lead.first, lead.first))


def _here(reading: Reading, sentence: Sentence) -> Placed | None:
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
