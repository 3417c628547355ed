"""Names of the lexicon in the view, and what each stands for where it stands.

A place name may be a government or a scene, an adjective may be a state ("the Chinese side") or only a
nationality ("Chinese engineers"), a bare "Wang" means whoever the page has named in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    HONORIFICS,
    OFFICIAL_NOUNS,
    SCENE_NOUNS,
    SCENE_PREPOSITIONS,
    SIDE_NOUNS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    TRIP_NOUNS,
    VERBS,
)
from cpecwatch.lexicon import Body, Lexicon, Match, Meaning, Sense, tokenize

__all__ = ["find_names"]

# Words after "the Chinese" that show that it is no adjective: "the Chinese have asked", "the Chinese in Gwadar".
_AFTER_A_PEOPLE = AUXILIARIES | {"who", "that", "and", "in", "to", "for", "the", "then", "themselves", "want", "wanted"}
# Families of verbs that a people can be the subject of, straight after its name.
_SAID = frozenset({"say", "ask", "demand", "hope", "respond", "refuse", "deny"})
# Short names that are also words, peoples or half of everybody's name; they need a courtesy before them.
_COMMON_AS_NAMES = frozenset({"baloch", "long", "afghan", "sindhi", "king", "he", "an", "you", "chen-the"})


def find_names(reading: Reading) -> None:
    """Find the names of the lexicon and decide what each refers to (step)."""
    naming = _Naming(reading)
    naming.run()
    reading.set_refs(naming.refs)


class _Naming:
    """The state of one run of the step."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lexicon: Lexicon = reading.lexicon
        self.tokens = reading.tokens
        self.text = reading.view.text
        self.low = reading.low
        self.refs: list[Ref] = []
        self.dateline = self._dateline_end()

    def gap(self, i: int) -> str:
        """Return what stands between token ``i`` and the one before it."""
        return self.text[self.tokens.ends[i - 1] : self.tokens.starts[i]] if i else ""

    def _dateline_end(self) -> int:
        """Return the view offset up to which the dateline goes."""
        for mark in self.reading.article.evidence:
            if mark.field == "dateline" and self.reading.view.units:
                for unit in self.reading.view.units:
                    if not unit.is_title:
                        return unit.start + len(mark.text)
        return -1

    def run(self) -> None:
        found: dict[int, list[Match[Meaning]]] = defaultdict(list)
        sentences = self.reading.sentences
        for sentence in sentences:
            found[sentence.index] = list(
                self.lexicon.matcher.find(self.tokens, sentence.first, sentence.last)
            )
        established = self._established(found)
        last_seen: dict[str, int] = {}
        for sentence in sentences:
            matches = found[sentence.index]
            for number, match in enumerate(matches):
                following = matches[number + 1] if number + 1 < len(matches) else None
                before = self.refs[-1] if self.refs else None
                ref = self._refer(match, following, before, sentence.index, established, last_seen)
                if ref is not None:
                    ref.name = ref.name if ref.name != (0, 0) else (match.first, match.last)
                    self.refs.append(ref)
                    if ref.kind is RefKind.PERSON and ref.id:
                        last_seen[ref.id] = len(self.refs)

    def _established(self, found: Mapping[int, Sequence[Match[Meaning]]]) -> dict[str, list[str]]:
        """Return the short names of everybody and everything that the page names in full."""
        short: dict[str, list[str]] = defaultdict(list)
        for matches in found.values():
            for match in matches:
                for value in match.values:
                    if value.sense is Sense.NAME and value.table == "person":
                        known = short["*"]
                        if value.id not in known:
                            known.append(value.id)
                    elif value.sense is Sense.NAME and value.table == "body" and value.id not in short["*"]:
                        short["*"].append(value.id)
        return short

    def _refer(
        self,
        match: Match[Meaning],
        following: Match[Meaning] | None,
        before: Ref | None,
        sentence: int,
        established: Mapping[str, Sequence[str]],
        last_seen: Mapping[str, int],
    ) -> Ref | None:
        by = {(value.table, value.sense): value for value in reversed(match.values)}
        known = established.get("*", ())

        def ref(kind: RefKind, id_: str | None, rule: str, country: str | None = None) -> Ref:
            return Ref(kind, id_, match.first, match.last, sentence, country, rule=rule)

        named = [v.id for v in match.values if v.table == "person" and v.sense is Sense.NAME]
        if named and not self.reading.sentences[sentence].is_title and self._goes_on(match):
            return None
        if named:
            id_ = max(named, key=lambda p: last_seen.get(p, 0))
            return ref(RefKind.PERSON, id_, "actor.person.name", self.lexicon.people[id_].country)
        if ("series", Sense.NAME) in by:
            return ref(RefKind.SERIES, by["series", Sense.NAME].id, "series.name")
        if ("event", Sense.NAME) in by:
            event = self.lexicon.events[by["event", Sense.NAME].id]
            if event.series is None:
                return ref(RefKind.EVENT, event.id, "event.name")
            session = ref(RefKind.SERIES, event.series, "event.name")
            session.ordinal = event.ordinal
            return session
        if ("project", Sense.NAME) in by:
            return ref(RefKind.PROJECT, by["project", Sense.NAME].id, "project.name")
        if ("body", Sense.NAME) in by:
            body = self.lexicon.bodies[by["body", Sense.NAME].id]
            if body.id in self.lexicon.series:
                return ref(RefKind.SERIES, body.id, "series.body")
            if body.kind == "organisation" and self.reading.words(match.first, match.last) in self.reading.article.agencies:
                # "PTI" is the party, but not on a page that credits the agency.
                return None
            found = ref(RefKind.BODY, body.id, "actor.body.name", body.country)
            found.scene = self.low[match.first - 1] in {"in", "inside", "near", "outside", "at"} and body.kind in {"organisation", "government"}
            return found
        if ("state", Sense.NAME) in by:
            if self.text[self.tokens.ends[match.last] : self.tokens.ends[match.last] + 1] == "$":
                return None
            return self._state(match, by["state", Sense.NAME].id, sentence, "actor.state.name", following)
        if ("state", Sense.METONYM) in by:
            return self._metonym(match, by, sentence, following)
        if ("state", Sense.ADJECTIVE) in by:
            return self._adjective(match, by["state", Sense.ADJECTIVE].id, sentence)
        shorts = [v.id for v in match.values if v.table == "person" and v.sense is Sense.SHORT]
        if shorts and self._stands_alone(match, self.reading.sentences[sentence].is_title):
            named = [id_ for id_ in shorts if id_ in known]
            if named:
                id_ = max(named, key=lambda p: last_seen.get(p, 0))
                return ref(RefKind.PERSON, id_, "actor.person.short", self.lexicon.people[id_].country)
            if match.first and self.low[match.first - 1] in HONORIFICS | TITLE_HEADS:
                # "Gen. Bajwa": the office before it, or the day, will say which.
                open_ = ref(RefKind.PERSON, None, "actor.person.office", None)
                open_.candidates = tuple(shorts)
                return open_
        if ("body", Sense.SHORT) in by and by["body", Sense.SHORT].id in known:
            body = self.lexicon.bodies[by["body", Sense.SHORT].id]
            return ref(RefKind.BODY, body.id, "actor.body.short", body.country)
        generic = [v.id for v in match.values if v.table == "body" and v.sense is Sense.GENERIC]
        if generic:
            return self._generic(match, generic, sentence, before, known)
        if ("place", Sense.NAME) in by:
            row = self.lexicon.places[by["place", Sense.NAME].id]
            if row.kind == "province" and f"government-of-{row.id}" in self.lexicon.bodies and self._acts(match):
                return ref(RefKind.BODY, f"government-of-{row.id}", "actor.body.province", row.country)
            return ref(RefKind.PLACE, row.id, "place.name", row.country)
        return None

    def _acts(self, match: Match[Meaning]) -> bool:
        """Whether a province does something, as its government: "It was Balochistan, rather, which requested"."""
        if self._scene(match.first, match.last):
            return False
        i = match.last + 1
        while i < len(self.low) and (self.low[i] in ADVERBS or self.low[i] in {"which", "has", "had"}) and i < match.last + 5:
            i += 1
        verb = VERBS.get(self.low[i]) if i < len(self.low) else None
        return verb is not None and bool(verb.families & {"ask", "demand", "say", "refuse"}) and self.gap(match.last + 1).strip() in {"", ","}

    def _goes_on(self, match: Match[Meaning]) -> bool:
        """Whether a name is only the beginning of a longer one: "Anwar ul Haq Kakkar" is no Anwar ul Haq."""
        after = match.last + 1
        if after >= len(self.low) or self.gap(after) not in {" ", "-"}:
            return False
        word = self.tokens.words[after]
        return word[0].isupper() and not word.isupper() and len(word) > 2 and self.low[after] not in VERBS | dict.fromkeys(TITLE_HEADS | TITLE_MODIFIERS | AUXILIARIES)

    def _stands_alone(self, match: Match[Meaning], in_title: bool) -> bool:
        """Whether a single word is no part of a longer name that nobody knows."""
        words, i, j = self.tokens.words, match.first, match.last
        if self.low[i] in _COMMON_AS_NAMES and self.low[i - 1] not in HONORIFICS:
            return False
        if in_title:
            return True
        if i and self.gap(i) == " " and words[i - 1][0].isupper():
            before = self.low[i - 1]
            if before not in HONORIFICS | TITLE_HEADS | TITLE_MODIFIERS and before not in VERBS and before != "s":
                first_of_sentence = i - 1 == 0 or self.gap(i - 1).strip(" \"'")
                if not first_of_sentence:
                    return False
        after = j + 1
        if after < len(words) and self.gap(after) == " " and words[after][0].isupper():
            low = self.low[after]
            if low not in TITLE_HEADS and low not in VERBS and len(low) > 1:
                return False
        return True

    def _scene(self, first: int, last: int) -> bool:
        """Whether a place name is only the scene of something."""
        if self.tokens.starts[first] < self.dateline and self.tokens.starts[first] >= 0 and self.dateline > 0:
            unit = next((u for u in self.reading.view.units if not u.is_title), None)
            if unit is not None and self.tokens.starts[first] >= unit.start:
                return True
        i = first - 1
        if i >= 0 and self.low[i] == "the" and self.gap(first) == " ":
            i -= 1
        if i < 0 or self.gap(i + 1).strip():
            return False
        before = self.low[i]
        if before in SCENE_PREPOSITIONS:
            return True
        if before == "to" and i and self.low[i - 1] in TRIP_NOUNS | {"on", "back", "home"}:
            return True
        return before == "of" and i > 0 and self.low[i - 1] in {"capital", "city", "port", "part", "parts", "map", "north", "west", "south", "east", "people", "visit", "tour"}

    def _possessive(self, last: int) -> bool:
        return last + 1 < len(self.low) and self.low[last + 1] == "s" and self.gap(last + 1) == "'"

    def _state(self, match: Match[Meaning], state: str, sentence: int, rule: str, following: Match[Meaning] | None) -> Ref:
        ref = Ref(RefKind.STATE, state, match.first, match.last, sentence, state, rule=rule)
        ref.scene = self._scene(match.first, match.last)
        if not ref.scene and self._possessive(match.last) and following is not None and following.first == match.last + 2:
            # "Pakistan's Balochistan": the state says no more than where that is.
            ref.scene = any(value.table == "place" for value in following.values)
        return ref

    def _metonym(self, match: Match[Meaning], by: Mapping[tuple[str, Sense], Meaning], sentence: int, following: Match[Meaning] | None) -> Ref:
        state = by["state", Sense.METONYM].id
        nxt = match.last + 1
        scene = self._scene(match.first, match.last)
        if not scene and nxt < len(self.low) and self.gap(nxt) == " " and self.low[nxt] in SCENE_NOUNS:
            scene = True
        if not scene and ("place", Sense.NAME) in by and match.first and self.low[match.first - 1] in {"to", "and", "or"}:
            # "from Beijing to Islamabad", "in Beijing and Shanghai": as the name before it.
            before = self.refs[-1] if self.refs else None
            scene = before is not None and before.kind is RefKind.PLACE and before.sentence == sentence and match.first - before.last <= 2
        if scene and ("place", Sense.NAME) in by:
            place = self.lexicon.places[by["place", Sense.NAME].id]
            return Ref(RefKind.PLACE, place.id, match.first, match.last, sentence, place.country, rule="place.scene")
        ref = Ref(RefKind.STATE, state, match.first, match.last, sentence, state, rule="actor.state.metonym")
        ref.scene = scene
        return ref

    def _adjective(self, match: Match[Meaning], state: str, sentence: int) -> Ref:
        low, nxt = self.low, match.last + 1
        if nxt < len(low) and low[nxt] == "capital" and self.gap(nxt) == " ":
            capital = self.lexicon.place(self.lexicon.states[state].metonyms[0]) if self.lexicon.states[state].metonyms else None
            if capital is not None:
                # "the Chinese capital" is a scene.
                return Ref(RefKind.PLACE, capital.id, match.first, nxt, sentence, capital.country, rule="place.capital")
        if nxt + 2 < len(low) and low[nxt] == "and" and low[nxt + 2] in SIDE_NOUNS and self._is_adjective(nxt + 1):
            # "Chinese and Pakistani officials"
            return Ref(RefKind.STATE, state, match.first, match.last, sentence, state, rule="actor.state.side")
        if nxt < len(low) and self.gap(nxt) in {" ", " and "}:
            word = low[nxt]
            if word in {"military", "political", "top", "senior", "civil"} and nxt + 1 < len(low):
                nxt, word = nxt + 1, low[nxt + 1]
            if word in SIDE_NOUNS and word not in {"embassy", "consulate"}:
                ref = Ref(RefKind.STATE, state, match.first, nxt, sentence, state, rule="actor.state.side")
                ref.anonymous = word in OFFICIAL_NOUNS
                return ref
        article = match.first and low[match.first - 1] in {"the", "both"}
        people = nxt >= len(low) or self.gap(nxt) != " " or low[nxt] in _AFTER_A_PEOPLE or low[nxt] in ADVERBS
        if not people:
            verb = VERBS.get(low[nxt])
            people = verb is not None and bool(verb.families & _SAID) and low[nxt] == self.tokens.words[nxt]
        if article and people:
            return Ref(RefKind.STATE, state, match.first, match.last, sentence, state, rule="actor.state.people")
        return Ref(RefKind.NATIONALITY, state, match.first, match.last, sentence, state, rule="nationality")

    def _is_adjective(self, i: int) -> bool:
        """Whether a token is the adjective of a state."""
        found = next(self.lexicon.matcher.find(self.tokens, i, i + 1), None)
        return found is not None and any(value.sense is Sense.ADJECTIVE for value in found.values)

    def _generic(self, match: Match[Meaning], ids: Sequence[str], sentence: int, before: Ref | None, known: Sequence[str]) -> Ref | None:
        """Say which ministry "the ministry of foreign affairs" is: whose the words before it say, or the last one named."""
        bodies = [self.lexicon.bodies[id_] for id_ in ids]
        if match.first == match.last and not self._stands_for_a_body(match, before):
            return None
        rule = "actor.body.generic"
        owner = None
        if before is not None and before.sentence == sentence and before.country:
            between = match.first - before.last
            if before.kind in {RefKind.NATIONALITY, RefKind.STATE} and (
                between == 1 or (between == 2 and self._possessive(before.last))
            ):
                owner = before.country
        nxt = match.last + 1
        if owner is None and nxt + 1 < len(self.low) and self.low[nxt] in {"in", "of"}:
            for value in (m for m in self.lexicon.matcher.find(self.tokens, nxt + 1, min(nxt + 4, len(self.low)))):
                state = next((v.id for v in value.values if v.table == "state"), None)
                place = next((v.id for v in value.values if v.table == "place"), None)
                if state or place:
                    owner = state or self.lexicon.places[place or ""].country
                    break
        chosen = None
        if owner is not None:
            chosen = next((b for b in bodies if b.country == owner), None)
            if chosen is None:
                return None
        else:
            for ref in reversed(self.refs):
                if ref.kind is RefKind.BODY and ref.id in ids:
                    chosen = self.lexicon.bodies[ref.id]
                    break
            if chosen is None and len(bodies) == 1:
                chosen = bodies[0]
            if chosen is None and all(body.id.startswith("government-of-") for body in bodies):
                chosen = self._of_province_named(bodies)
            if chosen is None:
                home = self.home()
                chosen = next((b for b in bodies if b.country == home), None)
                rule = "actor.body.home"
        if chosen is None:
            return None
        return Ref(RefKind.BODY, chosen.id, match.first, match.last, sentence, chosen.country, rule=rule)

    def _of_province_named(self, bodies: Sequence[Body]) -> Body | None:
        """Return the government of the province that the page has spoken of, for "the provincial government"."""
        for ref in reversed(self.refs):
            place = ref.id if ref.kind is RefKind.PLACE else None
            while place is not None:
                found = next((b for b in bodies if b.id == f"government-of-{place}"), None)
                if found is not None:
                    return found
                row = self.lexicon.places.get(place)
                place = row.within if row is not None else None
        return None

    def _stands_for_a_body(self, match: Match[Meaning], before: Ref | None) -> bool:
        """Whether one common word, as "army", is a body here and no adjective: "the army said", "army officers"."""
        i, after = match.first, match.last + 1
        determined = bool(i) and self.low[i - 1] in {"the", "s", "its", "their", "our"}
        if not determined and not (before is not None and before.last == i - 1 and before.kind in {RefKind.STATE, RefKind.NATIONALITY}):
            return False
        if after >= len(self.low) or self.gap(after) != " ":
            return True
        word = self.low[after]
        return word in VERBS or word in AUXILIARIES or word in SCENE_PREPOSITIONS or word in {"and", "to", "of", "by", "for", "or", "as", "together", "that", "which", "with", "who", "also", "on", "is", "then", "if", "before", "after", "when", "must", "were", "earlier", "later"}

    def home(self) -> str | None:
        """Return the state whose bodies the page means where it says no more than "the ministry"."""
        outlet = self.reading.article.outlet
        if outlet is not None:
            known = self.lexicon.outlet(outlet)
            for match in self.lexicon.matcher.find(tokenize(outlet)) if known is None else ():
                state = next((v.id for v in match.values if v.table == "state"), None)
                if state is not None:
                    return state
        dateline = self.reading.article.dateline
        if dateline:
            place = self.lexicon.place(dateline.split("/")[0])
            if place is not None:
                return place.country
        return "pakistan"
