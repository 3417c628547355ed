"""Who "he", "it", "they", "the visitor" and "the group" are.

Only safe steps: the nearest that fits by kind, side and position in the sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import HORIZON, Reading, Ref, RefKind
from cpecwatch.extraction.vocabulary import PERSON_PRONOUNS, THING_PRONOUNS

__all__ = ["Pronouns", "find_pronouns"]

#: "The group" is the last body named of one of these kinds.
_BODY_NOUNS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("group", "outfit", "insurgents"), frozenset({"armed-group"})),
    **dict.fromkeys(("company", "firm", "contractor"), frozenset({"company"})),
}
_MISSION_NOUNS = frozenset({"letter", "mission"})
_PARTIES_OF_GUESTS = frozenset({"visitors", "guests"})
_NOUNS = _BODY_NOUNS.keys() | _MISSION_NOUNS | _PARTIES_OF_GUESTS | {"maulana", "diplomat", "marshal"}
#: "the visitor" is whoever came from the other side.
_VISITORS = frozenset({"visitor", "guest", "host", "dignitary"})
# "In his talks with Khan on Monday he": whose talks they are is somebody else.
_FRONTED = frozenset({"in", "at", "during", "on"})
_FRONT = 8
_PRONOUNS = PERSON_PRONOUNS | THING_PRONOUNS | {"they", "him"}
_BEFORE_A_VISITOR = frozenset({"the", "his", "her", "its", "visiting"})
_BEFORE_A_NOUN = frozenset({"the", "this", "outlawed", "banned"})
# What each kind of pronoun may take up.
_PERSONS = frozenset({RefKind.PERSON, RefKind.OFFICE})
_THINGS = frozenset({RefKind.STATE, RefKind.BODY})
_OBJECTS = _PERSONS | {RefKind.PRONOUN}
_PLURALS = frozenset({RefKind.PERSON, RefKind.STATE, RefKind.PAIR, RefKind.BODY})
_OPENERS = frozenset({"before", "after", "when", "while", "as", "once"})
# After these somebody is no subject.
_GOVERNING = frozenset({"of", "with", "by", "to", "for", "from", "between", "under", "against", "on"})
# What stands before a word that neither begins a sentence nor a quotation.
_WITHIN_A_CLAUSE = frozenset({" ", ", "})
#: How many sentences back each kind of pronoun reaches.
_REACH, _PLURAL_REACH = 3, 4


def find_pronouns(reading: Reading) -> Iterator[Ref]:
    """Yield the pronouns of the body, and nouns as "the group" that stand like one."""
    low, at, words, gaps = reading.low, reading.at, reading.tokens.words, reading.gaps
    bearer = _bearer(reading)
    for sentence, cues in reading.cued(Cue.PRONOUN):
        if sentence.is_title:
            continue
        for i in cues:
            if i in at:
                continue
            word, before = low[i], low[i - 1]
            if bearer is not None and words[i] == "He" and i > sentence.first and gaps[i] in _WITHIN_A_CLAUSE:
                # With a capital within a sentence it is a family name.
                rule = "actor.person.short"
                yield Ref(
                    RefKind.PERSON, bearer.id, i, i, sentence.index, bearer.country, rule=rule, name=(i, i)
                )
                continue
            stands_for_one = (
                word in _PRONOUNS
                or (word in _VISITORS and before in _BEFORE_A_VISITOR)
                or (word in _NOUNS and before in _BEFORE_A_NOUN)
                or (word == "marshal" and low[i - 2 : i] == ["the", "field"])
            )
            if stands_for_one:
                yield Ref(RefKind.PRONOUN, None, i, i, sentence.index, rule="actor.pronoun")


def _bearer(reading: Reading) -> Ref | None:
    """Return the one person of the article whose family name is "He"."""
    people, found = reading.lexicon.people, {}
    for ref in reading.of_kind(RefKind.PERSON):
        id_ = ref.id or ""
        name = people[id_].name if id_ in people else reading.newcomers.get(id_, "")
        if name.startswith("He "):
            found[id_] = ref
    return next(iter(found.values())) if len(found) == 1 else None


class Pronouns:
    """Finds out what pronouns take up.

    Args:
        reading: The article, all its references found.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading, self.lexicon, self.low = reading, reading.lexicon, reading.low
        self._known_envoys: set[str | None] = set()
        self._looked_at: int | None = None
        # Whom "he" and "she" have taken up so far: nobody is both.
        self._called: dict[str, str] = {}

    def resolve(self, i: int, ref: Ref) -> None:
        """Say what a pronoun takes up, the ``i``-th of the article's references."""
        word = self.low[ref.first]
        if word in _NOUNS:
            self._noun(i, ref, word)
        elif word == "him":
            self._object(ref)
        elif word in _VISITORS:
            self._visitor(i, ref)
        elif word == "they":
            self._plural(ref)
        else:
            self._singular(ref, is_person=word in PERSON_PRONOUNS)

    def before_in_sentence(self, ref: Ref) -> list[Ref]:
        """Return what stands before a reference in its sentence."""
        return list(takewhile(lambda other: other is not ref, self._refs(ref.sentence)))

    def _before(self, i: int) -> Sequence[Ref]:
        """Return the references before the ``i``-th, as far back as a rule looks."""
        return self.reading.refs[max(0, i - HORIZON) : i]

    def _refs(self, sentence: int) -> Sequence[Ref]:
        return self.reading.refs_in(self.reading.sentences[sentence])

    # -- he, she, it, him --------------------------------------------------------------------------

    def _singular(self, ref: Ref, *, is_person: bool) -> None:
        """Resolve "he" and "it": the first that fits in the sentence, else in the nearest one before."""
        chosen = None
        if ref.first - self.reading.sentences[ref.sentence].first > 1:
            wanted = _PERSONS if is_person else _THINGS
            here = [
                r
                for r in self.before_in_sentence(ref)
                if not (is_person and (self._is_of_his(r) or self._is_other(r, ref)))
            ]
            fitting = [
                r
                for r in here
                if self._is_same(r, ref) or (r.kind in wanted and not r.scene and not self._is_medium(r))
            ]
            if is_person and fitting:
                # "In his talks with Khan he asked": not Khan, if somebody else was spoken of before.
                chosen = next((r for r in fitting if self._is_same(r, ref) or self._is_free(r)), None)
                chosen = chosen or self._first_before(ref, is_person=True) or fitting[0]
            else:
                chosen = fitting[0] if fitting else None
        if chosen is None and is_person:
            chosen = self._named_next(ref)
        if chosen is None:
            chosen = self._first_before(ref, is_person=is_person)
        if chosen is not None:
            ref.id, ref.country, ref.antecedent = chosen.id, chosen.country, chosen
            if is_person and chosen.id is not None:
                self._called.setdefault(chosen.id, self.low[ref.first])

    def _is_other(self, other: Ref, ref: Ref) -> bool:
        """Whether somebody has been "he" where a pronoun is "she", or the other way round."""
        return self._called.get(other.id or "", self.low[ref.first]) != self.low[ref.first]

    def _is_same(self, other: Ref, ref: Ref) -> bool:
        """Whether another pronoun is the same word: "when he called on Munir, he proposed"."""
        return (
            other.kind is RefKind.PRONOUN
            and other.id is not None
            and self.low[other.first] == self.low[ref.first]
        )

    def _is_of_his(self, ref: Ref) -> bool:
        """Whether somebody is whom another has met: "in his talks with Khan he called for"."""
        start = self.reading.sentences[ref.sentence].first
        is_near = start + _FRONT > ref.first > start + 2
        return is_near and self.low[start] in _FRONTED and self.low[ref.first - 1] == "with"

    def _is_source(self, ref: Ref) -> bool:
        """Whether somebody is only named as a source: "according to a spokesperson"."""
        before = self.low[max(0, ref.first - 3) : ref.first]
        return before[-2:] == ["according", "to"] or before[:2] == ["according", "to"]

    def _first_before(self, ref: Ref, *, is_person: bool) -> Ref | None:
        """Return the first that fits in the nearest sentence before; a thing is near or in the paragraph."""
        sentences = self.reading.sentences
        unit = sentences[ref.sentence].unit
        for number in range(ref.sentence - 1, max(-1, ref.sentence - 1 - _REACH), -1):
            is_near = number == ref.sentence - 1 or sentences[number].unit == unit
            if sentences[number].is_title or not (is_near or is_person):
                return None
            fitting = [
                r
                for r in self._refs(number)
                if self._may_be_meant(r, is_person=is_person) and not (is_person and self._is_other(r, ref))
            ]
            if fitting:
                return self._foremost(fitting) if is_person else fitting[0]
        return None

    def _foremost(self, people: Sequence[Ref]) -> Ref:
        """Return the first of some people who may be a subject: no owner, nor behind "of" or "with"."""
        return next(filter(self._is_free, people), people[0])

    def _is_free(self, ref: Ref) -> bool:
        """Whether somebody may be a subject: no owner, nor behind a preposition."""
        k = ref.first - 1
        k -= self.low[k] == "the"
        return not (self.reading.is_possessive(ref.last) or self.low[k] in _GOVERNING)

    def _named_next(self, ref: Ref) -> Ref | None:
        """Return who opens the main clause: "Before he saw the premier, Yang called on the general"."""
        sentence = self.reading.sentences[ref.sentence]
        if ref.first == sentence.first or self.low[ref.first - 1] not in _OPENERS:
            return None
        for other in self._refs(ref.sentence):
            is_behind = other.first > ref.first and self.reading.gaps[other.first].startswith(",")
            if is_behind and other.kind is RefKind.PERSON and other.id and self._is_free(other):
                return other
        return None

    def _may_be_meant(self, other: Ref, *, is_person: bool) -> bool:
        """Whether "he" or "it" may take up something of a sentence before, be it a pronoun itself."""
        if other.scene or (is_person and (self._is_of_his(other) or self._is_source(other))):
            return False
        if other.kind is RefKind.PRONOUN:
            is_human = self.low[other.first] in PERSON_PRONOUNS | {"diplomat", "maulana"} | _VISITORS
            return other.id is not None and (is_human or not is_person)
        return other.kind in (_PERSONS if is_person else _THINGS) and not self._is_medium(other)

    def _is_medium(self, ref: Ref) -> bool:
        """Whether a reference is to a newspaper or the like, which "it" rarely means."""
        return ref.kind is RefKind.BODY and ref.id is not None and self.lexicon.bodies[ref.id].kind == "media"

    def _object(self, ref: Ref) -> None:
        """Resolve "him": the nearest person who is not the subject."""
        here = [r for r in self.before_in_sentence(ref) if r.kind in _OBJECTS and r.id]
        subject = here[-1].id if here else None
        for number in range(ref.sentence, max(-1, ref.sentence - 1 - _REACH), -1):
            others = here if number == ref.sentence else self._refs(number)
            fitting = [r for r in others if r.kind in _OBJECTS and r.id and r.id != subject]
            if fitting:
                # In a sentence before, whom that is about: "Raheel flew in. Sun called on him."
                other = fitting[-1] if number == ref.sentence else self._foremost(fitting)
                ref.id, ref.country = other.id, other.country
                return

    # -- visitors ----------------------------------------------------------------------------------

    def _visitor(self, i: int, ref: Ref) -> None:
        """Resolve "the visitor": the one of another side whom the page speaks of most."""
        here = [r for r in self.before_in_sentence(ref) if r.kind in _OBJECTS and r.id]
        if not here:
            if self.low[ref.first] != "host" and self._from_abroad(ref):
                return
            self._object(ref)
            return
        side, refs = here[-1].country, self._before(i)
        people = Counter(
            r.id for r in refs if r.kind is RefKind.PERSON and r.id and r.country not in {None, side}
        )
        if people:
            ref.id = max(people, key=people.__getitem__)
            ref.country = next(r.country for r in refs if r.id == ref.id)

    def _from_abroad(self, ref: Ref) -> bool:
        """Resolve "the visitor" that opens a sentence to the person just named who does not live there."""
        for number in range(ref.sentence - 1, max(-1, ref.sentence - 1 - _REACH), -1):
            for other in self._refs(number):
                if other.kind is RefKind.PERSON and other.id and other.country not in {None, *self._home}:
                    ref.id, ref.country, ref.antecedent = other.id, other.country, other
                    return True
        return False

    def _guests(self, i: int, ref: Ref) -> None:
        """Resolve "the visitors": the side that does not live where the page plays."""
        home = self._home
        sides = [r.country for r in reversed(self._before(i)) if r.kind in {RefKind.STATE, RefKind.PERSON}]
        sides = [side for side in sides if side in {"china", "pakistan"}]
        away = next((side for side in sides if side not in home), "china" if "china" in sides else None)
        if away is not None:
            ref.id = ref.country = away

    @cached_property
    def _home(self) -> set[str | None]:
        """The states whose cities the page names."""
        refs, places = self.reading.refs, self.lexicon.places
        return {r.country for r in refs if r.kind is RefKind.PLACE and places[r.id or ""].kind == "city"}

    # -- nouns that stand like a pronoun -----------------------------------------------------------

    def _noun(self, i: int, ref: Ref, word: str) -> None:
        """Resolve "the group", "the company", "the diplomat" to the last one named."""
        if word in _PARTIES_OF_GUESTS:
            self._guests(i, ref)
            return
        before = reversed(self._before(i))
        if word in _BODY_NOUNS:
            kinds = _BODY_NOUNS[word]
            bodies = (r for r in before if r.kind is RefKind.BODY and r.id)
            fitting = (r for r in bodies if self._is_body_of(r, kinds, i))
        elif word in _MISSION_NOUNS:
            bodies = (r for r in before if r.kind is RefKind.BODY and r.id)
            fitting = (r for r in bodies if "embassy" in (r.id or "") or "consulate" in (r.id or ""))
        else:
            people = (r for r in before if r.kind is RefKind.PERSON and r.id)
            envoys = self._envoys(i) if word == "diplomat" else None
            fitting = (r for r in people if envoys is None or r.id in envoys)
            if word == "marshal":
                fitting = (r for r in people if "marshal" in self.low[r.first : r.last + 1])
        other = next(fitting, None)
        if other is not None:
            ref.id, ref.country = other.id, other.country
            ref.antecedent = other if other.kind is RefKind.PERSON else None

    def _is_body_of(self, ref: Ref, kinds: frozenset[str], i: int) -> bool:
        """Whether a body is of some kinds, and no unit of one named before."""
        body = self.lexicon.bodies[ref.id or ""]
        if body.kind not in kinds:
            return False
        return body.parent is None or all(other.id != body.parent for other in self._before(i))

    def _envoys(self, i: int) -> set[str | None]:
        """Return the ids of the people who represent a state, as known at the ``i``-th reference."""
        refs = self.reading.refs
        if self._looked_at is None:
            self._known_envoys.update(ref.id for ref in refs if _is_envoy(ref))
        # An office that stands without a name has got its holder since.
        self._known_envoys.update(ref.id for ref in refs[self._looked_at or 0 : i] if _is_envoy(ref))
        self._looked_at = i
        return self._known_envoys

    # -- they --------------------------------------------------------------------------------------

    def _plural(self, ref: Ref) -> None:
        """Resolve "they" to the people or states that were the joint subject of a sentence before."""
        for number in range(ref.sentence, ref.sentence - 1 - _PLURAL_REACH, -1):
            if number < 0:
                return
            others = self.before_in_sentence(ref) if number == ref.sentence else self._refs(number)
            named = [r for r in others if r.kind in _PLURALS and not r.scene]
            if named and self._takes_up(ref, named, number):
                return

    def _takes_up(self, ref: Ref, named: Sequence[Ref], number: int) -> bool:
        """Let "they" take up what a sentence names, if it can; returns whether it does."""
        first = named[0]
        if first.kind is RefKind.PAIR:
            ref.members = first.members
            return True
        if number < ref.sentence - 1:
            state = next((r for r in named if r.kind is RefKind.STATE), None)
            if state is not None:
                ref.id, ref.country = state.id, state.country
            return state is not None
        if first.first - self.reading.sentences[number].first > 3:
            return False
        joined = self._joined(named)
        if len(joined) > 1:
            ref.members = tuple(r.id for r in joined if r.id)
            ref.country = first.country
            return True
        if first.kind in _THINGS and (number < ref.sentence or first.first != first.last):
            # "Chinese authorities have reservations, and they want": only "authorities" is plural.
            ref.id, ref.country = first.id, first.country
            return True
        return False

    def _joined(self, named: Sequence[Ref]) -> list[Ref]:
        """Return the first of some references with those that "and" joins to it."""
        joined = [named[0]]
        for ref in named[1:]:
            last = joined[-1].last
            if ref.first - last > 2 or self.low[ref.first - 1] not in {"and", self.low[last]}:
                break
            joined.append(ref)
        return joined


def _is_envoy(ref: Ref) -> bool:
    """Whether a reference gives somebody an office in which one represents a state."""
    return any(word in use.title for use in ref.titles for word in ("ambassador", "consul", "envoy"))
