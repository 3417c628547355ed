"""Names of the lexicon in the view, and what each stands for where it stands.

A bare "Wang" means whoever the page has named in full, "Gen. Bajwa" whom his office shows, "PTI" the party
only where the page is not the agency's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from cpecwatch.extraction.date_words import WEEKDAYS
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.references.bodies import CommonBodies
from cpecwatch.extraction.references.scenes import Scenes
from cpecwatch.extraction.references.states import States
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import (
    AUXILIARIES,
    HONORIFICS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
    VERBS,
    word_set,
)
from cpecwatch.lexicon import Match, Meaning, Sense, Tokens

__all__ = ["find_names"]

# Short names that are also words, peoples or half of everybody's name; they need a courtesy before them.
_COMMON_AS_NAMES = frozenset({"baloch", "long", "afghan", "sindhi", "king", "he", "an", "you"})
_RANKS_AND_HEADS = HONORIFICS | TITLE_HEADS
# Capitalised words beside a name that are no part of it.
_BEFORE_A_NAME = _RANKS_AND_HEADS | TITLE_MODIFIERS | VERBS.keys() | {"s"}
_AFTER_A_NAME = TITLE_HEADS | VERBS.keys()
_MONEY = frozenset({"dollar", "dollars", "cent", "cents", "rupee", "rupees", "yuan"})
# What makes a capitalised run after a state's name a body that may be no part of that state.
_INSTITUTIONS = word_set(
    """department association institute institution network chamber society federation foundation company
    corporation centre center club academy college school university journal museum trust union bureau
    council"""
)
# First words of bodies' names that longer names go on with.
_OPENS_NAMES = frozenset({"national", "people", "peoples", "democratic", "islamic", "awami", "united"})
_INSIDE = frozenset({"in", "inside", "near", "outside", "at"})
_NO_SURNAMES = {"member", "chairman"} | _AFTER_A_NAME | TITLE_MODIFIERS | AUXILIARIES | set(WEEKDAYS)
_SIDES_OF_SERIES = frozenset({"china", "pakistan", "pak", "sino", "afghanistan"})
# What a name may stand for, in the order in which it is tried.
_ORDER = (
    ("person", Sense.NAME),
    ("series", Sense.NAME),
    ("event", Sense.NAME),
    ("project", Sense.NAME),
    ("body", Sense.NAME),
    ("state", Sense.NAME),
    ("state", Sense.METONYM),
    ("state", Sense.ADJECTIVE),
    ("person", Sense.SHORT),
    ("body", Sense.SHORT),
    ("body", Sense.GENERIC),
    ("place", Sense.NAME),
)
# Those of them that leave the name to the next where they do not fit.
_OPEN = {_ORDER.index(("person", Sense.SHORT)), _ORDER.index(("body", Sense.SHORT))}


def find_names(reading: Reading) -> None:
    """Find the names of the lexicon and decide what each refers to (step)."""
    matches = list(reading.lexicon.matcher.find(_by_sentences(reading)))
    # By the identity of the meanings, which live as long as the matches: their hash takes longer.
    distinct = {id(match.values): match.values for match in matches}
    meanings = {key: _in_order(values) for key, values in distinct.items()}
    namer = _Namer(reading, meanings)
    at = 0
    for sentence in reading.sentences:
        begin = at
        while at < len(matches) and matches[at].first < sentence.last:
            at += 1
        if begin < at:
            namer.read(sentence, matches[begin:at])
    reading.set_refs(namer.refs)


def _by_sentences(reading: Reading) -> Tokens:
    """Return the words of the view with gaps that no name goes on over between its sentences."""
    gaps = list(reading.tokens.gaps)
    for sentence in reading.sentences:
        gaps[sentence.first] = "\n"
    return Tokens(reading.view.text, reading.tokens.words, gaps)


@lru_cache(maxsize=1 << 12)
def _in_order(values: tuple[Meaning, ...]) -> tuple[Sequence[tuple[int, str]], AbstractSet[str]]:
    """Return what a name may mean, as numbers in the order, each with its first id.

    Beside that, the ids of all people and bodies that it is the full name of.
    """
    ids = {(value.table, value.sense): value.id for value in reversed(values)}
    order = tuple((number, ids[sense]) for number, sense in enumerate(_ORDER) if sense in ids)
    full = (value for value in values if value.sense is Sense.NAME)
    return order, frozenset(value.id for value in full if value.table in {"person", "body"})


class _Namer:
    """Decides what names refer to, one after the other.

    Args:
        reading: The article.
        meanings: What its names may mean, in order, by the identity of the values of their matches.

    Attributes:
        refs: What the names so far refer to, in order.
    """

    def __init__(
        self, reading: Reading, meanings: Mapping[int, tuple[Sequence[tuple[int, str]], AbstractSet[str]]]
    ) -> None:
        self.reading, self.lexicon, self.meanings = reading, reading.lexicon, meanings
        # The people and bodies that the page names in full.
        self.known: AbstractSet[str] = frozenset().union(*(full for _, full in meanings.values()))
        self.words, self.low, self.gaps = reading.tokens.words, reading.low, reading.gaps
        self.refs: list[Ref] = []
        self.last_seen: dict[str, int] = {}
        self.scenes = Scenes(reading)
        self.states = States(reading, self.scenes, self.refs)
        self.bodies = CommonBodies(reading, self.refs)

        self.rules: Sequence[Callable[[Match[Meaning], str], Ref | None]] = (
            self._person,
            self._series,
            self._event,
            self._project,
            self._body,
            self._state,
            self._capital,
            self._people,
            self._short_person,
            self._short_body,
            self._common_body,
            self._place,
        )

    def read(self, sentence: Sentence, matches: Sequence[Match[Meaning]]) -> None:
        """Add what the names of a sentence refer to."""
        self.sentence, refs = sentence, self.refs
        for number, match in enumerate(matches, 1):
            self.following = matches[number] if number < len(matches) else None
            for sense, id_ in self.meanings[id(match.values)][0]:
                ref = self.rules[sense](match, id_)
                if ref is not None:
                    refs.append(ref)
                    if ref.kind is RefKind.PERSON and ref.id:
                        self.last_seen[ref.id] = len(refs)
                if ref is not None or sense not in _OPEN:
                    break

    def _ref(
        self, kind: RefKind, id_: str | None, match: Match[Meaning], rule: str, country: str | None
    ) -> Ref:
        first, last = match.first, match.last
        return Ref(kind, id_, first, last, self.sentence.index, country, rule=rule, name=(first, last))

    # -- people ------------------------------------------------------------------------------------

    def _person(self, match: Match[Meaning], id_: str) -> Ref | None:
        if not self.sentence.is_title and self._goes_on(match):
            return None
        ids = _ids_of_people(match, Sense.NAME)
        id_ = self._last_named(ids) if len(ids) > 1 else id_
        return self._ref(RefKind.PERSON, id_, match, "actor.person.name", self.lexicon.people[id_].country)

    def _short_person(self, match: Match[Meaning], _id: str) -> Ref | None:
        if not self._stands_alone(match):
            return None
        ids = _ids_of_people(match, Sense.SHORT)
        named = [id_ for id_ in ids if id_ in self.known]
        if named:
            id_ = self._last_named(named)
            return self._ref(
                RefKind.PERSON, id_, match, "actor.person.short", self.lexicon.people[id_].country
            )
        if match.first and self.low[match.first - 1] in _RANKS_AND_HEADS:
            # "Gen. Bajwa": the office before it, or the day, will say which.
            ref = self._ref(RefKind.PERSON, None, match, "actor.person.office", None)
            ref.candidates = tuple(ids)
            return ref
        return None

    def _last_named(self, ids: Sequence[str]) -> str:
        return max(ids, key=lambda id_: self.last_seen.get(id_, 0))

    def _goes_on(self, match: Match[Meaning]) -> bool:
        """Whether a name is only the beginning of a longer one: "Anwar ul Haq Kakkar" is no Anwar ul Haq."""
        after = match.last + 1
        if after >= len(self.low) or self.gaps[after] not in {" ", "-"}:
            return False
        word = self.words[after]
        is_name = word[0].isupper() and not word.isupper() and len(word) > 2
        return is_name and self.low[after] not in _NO_SURNAMES

    def _stands_alone(self, match: Match[Meaning]) -> bool:
        """Whether a single word is no part of a longer name that nobody knows."""
        words, low, gaps, i, after = self.words, self.low, self.gaps, match.first, match.last + 1
        if low[i] in _COMMON_AS_NAMES and low[i - 1] not in HONORIFICS:
            return False
        if self.sentence.is_title:
            return True
        if i and gaps[i] == " " and words[i - 1][0].isupper() and low[i - 1] not in _BEFORE_A_NAME:
            begins_sentence = i == 1 or gaps[i - 1].strip(" \"'")
            if not begins_sentence:
                return False
        is_followed = after < len(words) and gaps[after] == " " and words[after][0].isupper()
        return not is_followed or len(words[after]) == 1 or low[after] in _AFTER_A_NAME

    # -- bodies, states, places --------------------------------------------------------------------

    def _body(self, match: Match[Meaning], id_: str) -> Ref | None:
        body = self.lexicon.bodies[id_]
        if id_ in self.lexicon.series:
            return self._ref(RefKind.SERIES, id_, match, "series.body", None)
        is_organisation = body.kind == "organisation"
        if is_organisation and self.reading.words(match.first, match.last) in self.reading.article.agencies:
            # "PTI" is the party, but not on a page that credits the agency.
            return None
        if is_organisation and self._is_end_of_name(match):
            return None
        ref = self._ref(RefKind.BODY, id_, match, "actor.body.name", body.country)
        before = match.first - 1
        if before and self.low[before] == "the":
            before -= 1
        ref.scene = self.low[before] in _INSIDE and (is_organisation or body.kind == "government")
        return ref

    def _is_end_of_name(self, match: Match[Meaning]) -> bool:
        """Whether a body's name only ends another's: "the United People's National Party"."""
        i, words = match.first, self.words
        if self.low[i] not in _OPENS_NAMES or i - 1 <= self.sentence.first or self.sentence.is_title:
            return False
        if self.low[i - 1] == "s" and self.gaps[i - 1] == "'":
            # "Balochistan's National Party" is that of a place.
            before = self.refs[-1] if self.refs else None
            is_owned = before is not None and before.last == i - 2
            return not is_owned and words[i - 2][0].isupper()
        return self.gaps[i] == " " and words[i - 1][0].isupper() and self.low[i - 1] not in _BEFORE_A_NAME

    def _short_body(self, match: Match[Meaning], id_: str) -> Ref | None:
        if id_ not in self.known:
            return None
        return self._ref(RefKind.BODY, id_, match, "actor.body.short", self.lexicon.bodies[id_].country)

    def _common_body(self, match: Match[Meaning], _id: str) -> Ref | None:
        return self.bodies.find(match, self.sentence.index)

    def _state(self, match: Match[Meaning], id_: str) -> Ref | None:
        if self._names_an_institution(match):
            return None
        after = match.last + 1
        gap = self.reading.tokens.gaps[after]
        if gap.startswith("$") or (gap == " " and after < len(self.low) and self.low[after] in _MONEY):
            return None  # "US$", "US dollar"
        return self.states.named(match, id_, self.sentence.index, self.following)

    def _capital(self, match: Match[Meaning], id_: str) -> Ref | None:
        if self._names_an_institution(match):
            return None
        return self.states.by_capital(match, id_, self.sentence.index)

    def _names_an_institution(self, match: Match[Meaning]) -> bool:
        """Whether a state only begins the name of a body: "the Pakistan Poultry Farmers Association"."""
        if self.sentence.is_title:
            return False
        words, low, last = self.words, self.low, self.sentence.last
        for k in range(match.last + 1, min(match.last + 5, last)):
            if self.gaps[k] != " " or not words[k][0].isupper() or low[k] in TITLE_HEADS:
                return False
            if low[k] in _INSTITUTIONS:
                return True
        return False

    def _people(self, match: Match[Meaning], id_: str) -> Ref:
        return self.states.by_people(match, id_, self.sentence.index)

    def _place(self, match: Match[Meaning], id_: str) -> Ref:
        row = self.lexicon.places[id_]
        government = f"government-of-{id_}"
        is_province = row.kind == "province" and government in self.lexicon.bodies
        if is_province and self.scenes.is_acting(match.first, match.last):
            return self._ref(RefKind.BODY, government, match, "actor.body.province", row.country)
        return self._ref(RefKind.PLACE, id_, match, "place.name", row.country)

    # -- projects and events -----------------------------------------------------------------------

    def _project(self, match: Match[Meaning], id_: str) -> Ref:
        return self._ref(RefKind.PROJECT, id_, match, "project.name", None)

    def _series(self, match: Match[Meaning], id_: str) -> Ref | None:
        first = match.first
        if first >= 2 and self.gaps[first] == " " and self.gaps[first - 1] == "-":
            # "Pakistan-GCC Strategic Dialogue": of other sides.
            sides = {self.low[first - 1], self.low[first - 2]}
            if self.words[first - 1][0].isupper() and not sides <= _SIDES_OF_SERIES:
                return None
        return self._ref(RefKind.SERIES, id_, match, "series.name", None)

    def _event(self, match: Match[Meaning], id_: str) -> Ref:
        event = self.lexicon.events[id_]
        if event.series is None:
            return self._ref(RefKind.EVENT, id_, match, "event.name", None)
        session = self._ref(RefKind.SERIES, event.series, match, "event.name", None)
        session.ordinal = event.ordinal
        return session


def _ids_of_people(match: Match[Meaning], sense: Sense) -> list[str]:
    return [value.id for value in match.values if value.table == "person" and value.sense is sense]
