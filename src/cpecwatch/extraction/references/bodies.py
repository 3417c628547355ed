"""Which body a common noun is: "the ministry of foreign affairs", "the army", "the provincial government"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from cpecwatch.extraction.reading import HORIZON, Reading, Ref, RefKind
from cpecwatch.extraction.vocabulary import AUXILIARIES, SCENE_PREPOSITIONS, VERBS
from cpecwatch.lexicon import Body, Match, Meaning, Sense, tokenize

__all__ = ["CommonBodies"]

# What the id of a consulate has before its city.
_AT_A_CITY = "-consulate-general-in-"
# Within how many words before it the city is named.
_CITY_REACH = 1000
_PEOPLES = frozenset({RefKind.STATE, RefKind.NATIONALITY})
_DETERMINERS = frozenset({"the", "s", "its", "their", "our"})
# Words after "the army" that show that it is no adjective, as in "army officers".
_AFTER_A_BODY = (
    VERBS.keys()
    | AUXILIARIES
    | SCENE_PREPOSITIONS
    | frozenset(
        {
            "and",
            "to",
            "of",
            "by",
            "for",
            "or",
            "as",
            "together",
            "that",
            "which",
            "with",
            "who",
            "also",
            "on",
            "then",
        }
    )
    | frozenset({"if", "before", "after", "when", "earlier", "later"})
)


class CommonBodies:
    """Says whose ministry, army or government a common noun means.

    Args:
        reading: The article.
        refs: What has been found so far, in order.
    """

    def __init__(self, reading: Reading, refs: Sequence[Ref]) -> None:
        self.reading, self.lexicon, self.refs = reading, reading.lexicon, refs
        self.low, self.gaps = reading.low, reading.gaps

    def find(self, match: Match[Meaning], sentence: int) -> Ref | None:
        """Return the body: whose the words beside it say, else the last one named, else that of home."""
        before = self.refs[-1] if self.refs else None
        if match.first == match.last and not self._stands_for_a_body(match, before):
            return None
        ids = [v.id for v in match.values if v.table == "body" and v.sense is Sense.GENERIC]
        bodies, rule = [self.lexicon.bodies[id_] for id_ in ids], "actor.body.generic"
        owner = self._owner_before(match, before, sentence)
        if owner is None and not all(body.kind == "armed-group" for body in bodies):
            # "Baloch militants in Dubai" are still those of home.
            owner = self._owner_after(match)
        if owner is not None:
            body = _of_country(bodies, owner)
        else:
            body = self._last_named(bodies)
            if body is None:
                body, rule = _of_country(bodies, self.home), "actor.body.home"
        if body is None:
            return None
        if _AT_A_CITY in body.id:
            body = self._of_city_named(body, match.first)
        first, last = match.first, match.last
        return Ref(RefKind.BODY, body.id, first, last, sentence, body.country, rule=rule, name=(first, last))

    def _stands_for_a_body(self, match: Match[Meaning], before: Ref | None) -> bool:
        """Whether one common word is a body and no adjective: "the army said", not "army officers"."""
        i, after = match.first, match.last + 1
        follows_a_people = before is not None and before.last == i - 1 and before.kind in _PEOPLES
        if not follows_a_people and not (i and self.low[i - 1] in _DETERMINERS):
            return False
        return after >= len(self.low) or self.gaps[after] != " " or self.low[after] in _AFTER_A_BODY

    def _owner_before(self, match: Match[Meaning], before: Ref | None, sentence: int) -> str | None:
        """Return whose body it is where the name before says that: "Pakistan's army"."""
        if before is None or before.sentence != sentence or before.kind not in _PEOPLES:
            return None
        away = match.first - before.last
        is_beside = away == 1 or (away == 2 and self.reading.is_possessive(before.last))
        return before.country or None if is_beside else None

    def _owner_after(self, match: Match[Meaning]) -> str | None:
        """Return whose body it is where the name after says that: "the embassy in Islamabad"."""
        after, size = match.last + 1, len(self.low)
        if after + 1 >= size or self.low[after] not in {"in", "of"}:
            return None
        for found in self.lexicon.matcher.find(self.reading.tokens, after + 1, min(after + 4, size)):
            state = next((v.id for v in found.values if v.table == "state"), None)
            if state is not None:
                return state
            place = next((v.id for v in found.values if v.table == "place"), None)
            if place is not None:
                return self.lexicon.places[place].country
        return None

    def _last_named(self, bodies: Sequence[Body]) -> Body | None:
        """Return the one named last, the only one, or that of the province spoken of."""
        ids = {body.id: body for body in bodies}
        for ref in islice(reversed(self.refs), HORIZON):
            if ref.kind is RefKind.BODY and ref.id in ids:
                return ids[ref.id]
        if len(bodies) == 1:
            return bodies[0]
        if all(id_.startswith("government-of-") for id_ in ids):
            return self._of_province_named(bodies)
        return None

    def _of_city_named(self, body: Body, first: int) -> Body:
        """Return, for "the Chinese consulate", the one in the city last spoken of."""
        kind = body.id.rpartition(_AT_A_CITY)[0]
        before = reversed(self.low[max(0, first - _CITY_REACH) : first])
        of_city = (self.lexicon.bodies.get(kind + _AT_A_CITY + word) for word in before)
        dateline = (self.reading.article.dateline or "").split("/")[0].lower()
        last = next((other for other in of_city if other is not None), None)
        return last or self.lexicon.bodies.get(kind + _AT_A_CITY + dateline) or body

    def _of_province_named(self, bodies: Sequence[Body]) -> Body | None:
        """Return, for "the provincial government", that of the province last spoken of."""
        governments = {body.id.removeprefix("government-of-"): body for body in bodies}
        for ref in islice(reversed(self.refs), HORIZON):
            place = ref.id if ref.kind is RefKind.PLACE else None
            while place is not None:
                if place in governments:
                    return governments[place]
                row = self.lexicon.places.get(place)
                place = row.within if row is not None else None
        return None

    def _publisher(self, outlet: str | None) -> str | None:
        """Return the state whose ministry or embassy publishes the page itself."""
        for match in self.lexicon.matcher.find(tokenize(outlet or "")):
            for value in match.values:
                body = self.lexicon.bodies.get(value.id) if value.table == "body" else None
                if body is not None and body.kind == "government" and value.sense is Sense.NAME:
                    return body.country
        return None

    @cached_property
    def home(self) -> str | None:
        """The state whose bodies the page means where it says no more than "the ministry"."""
        article = self.reading.article
        publisher = self._publisher(article.outlet)
        if publisher is not None:
            return publisher
        if article.outlet is not None and self.lexicon.outlet(article.outlet) is None:
            for match in self.lexicon.matcher.find(tokenize(article.outlet)):
                state = next((v.id for v in match.values if v.table == "state"), None)
                if state is not None:
                    return state
        if article.dateline:
            place = self.lexicon.place(article.dateline.split("/")[0])
            if place is not None:
                return place.country
        return "pakistan"


def _of_country(bodies: Sequence[Body], country: str | None) -> Body | None:
    return next((body for body in bodies if body.country == country), None)
