"""Names of states, their capitals and peoples, and what each stands for where it stands.

A capital may be a government or a scene; an adjective may be a state ("the Chinese side") or only a
nationality ("Chinese engineers").
"""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.references.scenes import Scenes
from cpecwatch.extraction.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    OFFICIAL_NOUNS,
    SCENE_NOUNS,
    SIDE_NOUNS,
    VERBS,
)
from cpecwatch.lexicon import Match, Meaning, Sense

__all__ = ["States"]

# Words after "the Chinese" that show that it is no adjective: "the Chinese have asked".
_AFTER_A_PEOPLE = (
    ADVERBS
    | AUXILIARIES
    | {"who", "that", "and", "in", "to", "for", "the", "then", "themselves", "want", "wanted"}
)
# Families of verbs that a people can be the subject of, straight after its name.
_SAID = frozenset({"say", "ask", "demand", "hope", "respond", "refuse", "deny"})
# What may stand between the adjective and the side: "the Chinese political leadership".
_MODIFIERS = frozenset({"military", "political", "top", "senior", "civil"})
# Bodies of their own.
_MISSIONS = frozenset({"embassy", "consulate"})
_SIDES = SIDE_NOUNS - _MISSIONS
# What is named after a capital, and what leads from one to somewhere else.
_NAMED_AFTER = frozenset({"river", "canal", "valley", "zoo", "opera", "marathon"})
_SCENES = SCENE_NOUNS | _NAMED_AFTER
_LINES = frozenset(
    {"canal", "railway", "highway", "motorway", "expressway", "road", "line", "route", "flight", "flights"}
)


class States:
    """Says what the name of a state, of its capital or of its people stands for.

    Args:
        reading: The article.
        scenes: Tells places from governments.
        refs: What has been found so far, in order.
    """

    def __init__(self, reading: Reading, scenes: Scenes, refs: Sequence[Ref]) -> None:
        self.reading, self.lexicon, self.scenes, self.refs = reading, reading.lexicon, scenes, refs
        self.words, self.low, self.gaps = reading.tokens.words, reading.low, reading.gaps

    def named(
        self, match: Match[Meaning], state: str, sentence: int, following: Match[Meaning] | None
    ) -> Ref:
        """Return what the name of a state stands for."""
        first, last = match.first, match.last
        scene = self.scenes.is_scene(first)
        if not scene and self.reading.is_possessive(last) and following is not None:
            # "Pakistan's Balochistan": the state says no more than where that is.
            is_next = following.first == last + 2
            scene = is_next and any(value.table == "place" for value in following.values)
        return _state(state, first, last, sentence, "actor.state.name", scene=scene)

    def by_capital(self, match: Match[Meaning], state: str, sentence: int) -> Ref:
        """Return what the name of a capital stands for: the government, or the city."""
        first, last = match.first, match.last
        city = next((v.id for v in match.values if v.table == "place" and v.sense is Sense.NAME), None)
        scene = self._is_scene(first, last) and not self._owns_a_mission(last)
        if not scene and city is not None:
            scene = self._joins_a_scene(first, sentence)
        if scene and city is not None:
            country = self.lexicon.places[city].country
            return Ref(
                RefKind.PLACE, city, first, last, sentence, country, rule="place.scene", name=(first, last)
            )
        return _state(state, first, last, sentence, "actor.state.metonym", scene=scene)

    def _owns_a_mission(self, last: int) -> bool:
        """Whether a capital is the state whose embassy stands elsewhere: "at Beijing's embassy in"."""
        return self.reading.is_possessive(last) and self.low[last + 2 : last + 3] in (
            ["embassy"],
            ["consulate"],
        )

    def _is_scene(self, first: int, last: int) -> bool:
        if self.scenes.is_scene(first):
            return True
        after = last + 1
        if after < len(self.low) and self.gaps[after] == " " and self.low[after] in _SCENES:
            return True
        return self._is_end_of_a_line(first, last)

    def _is_end_of_a_line(self, first: int, last: int) -> bool:
        """Whether a capital is one end of "the Beijing-Hangzhou canal"."""
        low, gaps, end = self.low, self.gaps, len(self.low)
        if last + 2 < end and gaps[last + 1] == "-":
            last += 1
        elif not (first and gaps[first] == "-"):
            return False
        return last + 1 < end and gaps[last + 1] == " " and low[last + 1] in _LINES

    def _joins_a_scene(self, first: int, sentence: int) -> bool:
        """Whether a city is one as the name before it: "from Beijing to Islamabad"."""
        if not first or self.low[first - 1] not in {"to", "and", "or"} or not self.refs:
            return False
        before = self.refs[-1]
        return before.kind is RefKind.PLACE and before.sentence == sentence and first - before.last <= 2

    def by_people(self, match: Match[Meaning], state: str, sentence: int) -> Ref:
        """Return what the adjective of a state stands for: the state, its capital, its people, or less."""
        low, first, last = self.low, match.first, match.last
        after = last + 1
        gap = self.gaps[after] if after < len(low) else "\n"
        if gap == " " and low[after] == "capital":
            capital = self._capital(state, first, after, sentence)
            if capital is not None:
                return capital
        if (
            after + 2 < len(low)
            and low[after] == "and"
            and low[after + 2] in SIDE_NOUNS
            and self._is_adjective(after + 1)
        ):
            # "Chinese and Pakistani officials"
            return _state(state, first, last, sentence, "actor.state.side")
        if gap == " ":
            if low[after] in _MODIFIERS and after + 1 < len(low):
                after += 1
            if low[after] in _SIDES or self._is_counterpart(after):
                side = _state(state, first, after, sentence, "actor.state.side", name=(first, last))
                side.anonymous = low[after] in OFFICIAL_NOUNS
                return side
            gap = self.gaps[after]
        if first and low[first - 1] in {"the", "both"} and self._is_people(after, gap):
            return _state(state, first, last, sentence, "actor.state.people")
        return Ref(
            RefKind.NATIONALITY, state, first, last, sentence, state, rule="nationality", name=(first, last)
        )

    def _capital(self, state: str, first: int, last: int, sentence: int) -> Ref | None:
        """Return the scene that "the Chinese capital" is."""
        names = self.lexicon.states[state].metonyms
        city = self.lexicon.place(names[0]) if names else None
        if city is None:
            return None
        return Ref(
            RefKind.PLACE,
            city.id,
            first,
            last,
            sentence,
            city.country,
            rule="place.capital",
            name=(first, last - 1),
        )

    def _is_people(self, after: int, gap: str) -> bool:
        """Whether what follows an adjective shows that it stands for the people."""
        if gap != " " or self.low[after] in _AFTER_A_PEOPLE:
            return True
        verb = VERBS.get(self.words[after])
        return verb is not None and not verb.families.isdisjoint(_SAID)

    def _is_counterpart(self, i: int) -> bool:
        """Whether "his Chinese counterpart" stands without a name at a token."""
        if self.low[i] != "counterpart":
            return False
        after = i + 1
        is_named = (
            after < len(self.low) and self.gaps[after] in {" ", ", "} and self.words[after][0].isupper()
        )
        return not is_named

    def _is_adjective(self, i: int) -> bool:
        """Whether a token is the adjective of a state."""
        found = next(self.lexicon.matcher.find(self.reading.tokens, i, i + 1), None)
        return found is not None and any(value.sense is Sense.ADJECTIVE for value in found.values)


def _state(
    state: str,
    first: int,
    last: int,
    sentence: int,
    rule: str,
    *,
    scene: bool = False,
    name: tuple[int, int] | None = None,
) -> Ref:
    return Ref(
        RefKind.STATE, state, first, last, sentence, state, rule=rule, scene=scene, name=name or (first, last)
    )
