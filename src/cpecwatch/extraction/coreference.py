"""Who "the prime minister", "he", "it", "his Pakistani counterpart" and "the two sides" are.

Only safe steps: the nearest that fits by office, country and position in the sentence; where two fit equally
well the reference stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse
from cpecwatch.extraction.references.titles import office_of_title
from cpecwatch.extraction.vocabulary import PERSON_PRONOUNS, THING_PRONOUNS
from cpecwatch.lexicon import Lexicon, Office, fold, holds

__all__ = ["resolve_references"]

_PAIR_HEADS = {
    "leaders": RefKind.PERSON, "ministers": RefKind.PERSON, "men": RefKind.PERSON, "premiers": RefKind.PERSON,
    "generals": RefKind.PERSON, "presidents": RefKind.PERSON, "officials": RefKind.PERSON, "prime": RefKind.PERSON,
    "foreign": RefKind.PERSON, "sides": RefKind.STATE, "countries": RefKind.STATE, "nations": RefKind.STATE,
    "neighbours": RefKind.STATE, "neighbors": RefKind.STATE, "delegations": RefKind.STATE, "parties": RefKind.STATE,
    "pms": RefKind.PERSON, "governments": RefKind.STATE, "contractors": RefKind.BODY, "companies": RefKind.BODY, "firms": RefKind.BODY, "capitals": RefKind.STATE, "militaries": RefKind.STATE,
}  # fmt: skip
#: Which titles the members of a pair bear.
_PAIR_TITLES = {
    "ministers": ("minister",), "premiers": ("premier", "prime minister"), "pms": ("premier", "prime minister"), "presidents": ("president",),
    "leaders": ("president", "premier", "prime minister", "minister", "chief", "secretary", "chairman", "leader"),
    "generals": ("chief", "chairman", "minister", "commander"),
}  # fmt: skip
#: Offices whose holder is as good as named by "Pakistan's army chief" on a dated page.
_CHIEF_OFFICES = frozenset({"president", "prime minister", "premier", "chief of army staff", "foreign minister"})
#: "The group" is the last body named of one of these kinds.
_KIND_NOUNS = {
    "group": frozenset({"armed-group"}), "outfit": frozenset({"armed-group"}), "insurgents": frozenset({"armed-group"}),
    "letter": frozenset({"embassy"}), "maulana": frozenset({"person"}), "mission": frozenset({"embassy"}), "diplomat": frozenset({"diplomat"}), "visitors": frozenset(), "guests": frozenset(), "company": frozenset({"company"}), "firm": frozenset({"company"}), "contractor": frozenset({"company"}),
}  # fmt: skip
#: "the visitor" is whoever came from the other side.
VISITORS = frozenset({"visitor", "guest", "host"})
#: Ranks that say enough to look for the holder of a military office.
RANKS = frozenset({"gen", "general", "lt", "lieutenant", "maj", "major", "field", "admiral", "adm", "air"})
_NUMBERS = {"two": 2, "both": 2, "three": 3, "pair": 2}
#: Offices by which "the Chinese leader" is known.
_LEADING = ("president", "premier", "prime minister", "general secretary", "caretaker prime minister")


def resolve_references(reading: Reading) -> None:
    """Resolve short names after a rank, unnamed offices, pronouns, counterparts and pairs (step)."""
    coreference = _Coreference(reading)
    coreference.run()
    reading.set_refs(coreference.refs)


def _transliteration(name: str) -> str:
    """Return a name's consonants, so that spellings of one foreign name come out alike."""
    folded = fold(name).replace(" ", "")
    for old, new in (("kh", "k"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("th", "t"), ("q", "k"), ("w", "v"), ("z", "s"), ("j", "g"), ("c", "k"), ("x", "s")):
        folded = folded.replace(old, new)
    out = folded[:1]
    for letter in folded[1:]:
        if letter not in "aeiouyh" and letter != out[-1]:
            out += letter
    return out


def _squeezed(word: str) -> str:
    """Return a word with doubled letters single: "Kakkar" and "Kakar" come out alike."""
    folded = fold(word)
    return "".join(letter for i, letter in enumerate(folded) if i == 0 or letter != folded[i - 1])


class _Coreference:
    """The state of one run of the step."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lexicon: Lexicon = reading.lexicon
        self.low = reading.low
        self.refs = list(reading.refs)

    def run(self) -> None:
        self._misspelt()
        for ref in self.refs:
            if ref.kind is RefKind.PERSON and ref.id is None:
                self._settle(ref)
            elif ref.kind is RefKind.PERSON and ref.id and "@" in ref.id:
                self._sound_alike(ref)
        self._counterparts()
        self._add_pronouns_and_pairs()
        refs = self.refs = sorted(
            (r for r in self.refs if not (r.kind is RefKind.PERSON and r.id is None)), key=lambda r: r.first
        )
        for i, ref in enumerate(refs):
            if ref.kind is RefKind.OFFICE:
                self._office(i, ref)
            elif ref.kind is RefKind.PRONOUN:
                self._pronoun(i, ref)
            elif ref.kind is RefKind.PAIR:
                self._pair(i, ref)

    # -- names that an office settles --------------------------------------------------------------

    def _settle(self, ref: Ref) -> None:
        """Say which of several people a rank or office and a short name mean."""
        day = self.reading.day
        for other in self.refs:
            if other.id in ref.candidates and other.kind is RefKind.PERSON:
                ref.id = other.id
                break
        else:
            fitting = []
            for person in ref.candidates:
                tenures = self.lexicon.tenures_of.get(person, ())
                for use in ref.titles:
                    office = office_of_title(self.lexicon, use.title, person, use.of)
                    if office is not None and any(t.office == office.id and (day is None or holds(t, day)) for t in tenures):
                        fitting.append(person)
            ranked = self.low[ref.first] in RANKS
            if not ref.titles and ranked and day is not None:
                fitting = [p for p in ref.candidates if any(holds(t, day) for t in self.lexicon.tenures_of.get(p, ()))]
            if len(set(fitting)) > 1 and ranked and self.low[ref.first] in {"gen", "general"} and day is not None:
                # A full general is a chief of staff before he is a commander.
                fitting = [p for p in fitting if any("chief" in t.office or "chairman" in t.office for t in self.lexicon.tenures_of.get(p, ()) if holds(t, day))]
            if len(set(fitting)) == 1:
                ref.id = fitting[0]
        if ref.id is not None:
            ref.country = self.lexicon.people[ref.id].country

    def _sound_alike(self, ref: Ref) -> None:
        """Recognise a misspelt holder of the office that stands before the name."""
        spelt = self.reading.words(*ref.name)
        key = _transliteration(spelt)
        for use in ref.titles:
            title = use.title.removeprefix("caretaker ").removeprefix("former ").removeprefix("acting ")
            offices = [o for o in self.lexicon.titles.get(fold(title), ()) if use.of in {None, o.of}]
            for tenure in (t for office in offices for t in self.lexicon.tenures.get(office.id, ())):
                person = self.lexicon.people.get(tenure.holder)
                if person is not None and any(_transliteration(name) == key for name in (person.name, *person.aliases)):
                    old = ref.id
                    for other in self.refs:
                        if other.id == old:
                            other.id, other.country, other.rule = person.id, person.country, "actor.person.sound"
                    return

    def _misspelt(self) -> None:
        """Add references for a short name spelt otherwise than in full: "Kakkar" after "Kakar"."""
        named = {r.id for r in self.refs if r.kind is RefKind.PERSON and r.id in self.lexicon.people}
        shorts = {_squeezed(word): id_ for id_ in sorted(named, key=str) for word in self.lexicon.people[id_ or ""].name.split()[-1:] if len(word) > 3}
        if not shorts:
            return
        covered = {i for r in self.refs for i in range(r.first, r.last + 1)}
        words = self.reading.tokens.words
        for sentence in self.reading.sentences:
            for i in range(sentence.first, sentence.last):
                word = words[i]
                if word[0].isupper() and len(word) > 3 and i not in covered:
                    id_ = shorts.get(_squeezed(word))
                    if id_ is not None:
                        country = self.lexicon.people[id_].country
                        self.refs.append(Ref(RefKind.PERSON, id_, i, i, sentence.index, country, rule="actor.person.sound", name=(i, i)))

    # -- counterparts ------------------------------------------------------------------------------

    def _counterparts(self) -> None:
        """Give "his Pakistani counterpart, Shah Mahmood Qureshi" the office of the one before."""
        refs = self.refs
        for i, ref in enumerate(refs):
            if ref.kind is not RefKind.PERSON:
                continue
            k = ref.first - 1
            if k < 1 or self.low[k] != "counterpart":
                continue
            adjective = refs[i - 1] if i and refs[i - 1].last == k - 1 else None
            country = adjective.country if adjective is not None else ref.country
            for before in reversed(refs[:i]):
                if before.kind is RefKind.PERSON and before.sentence >= ref.sentence - 1 and before.country != country:
                    title = next((use.title for other in refs if other.id == before.id for use in other.titles), None)
                    if title is not None:
                        starts, ends = self.reading.tokens.starts, self.reading.tokens.ends
                        ref.titles.append(TitleUse(title, country, starts[k], ends[k]))
                    break
            ref.first = adjective.first if adjective is not None else k
            if self.low[ref.first - 1] in {"his", "her", "their", "the"}:
                ref.first -= 1
            if adjective is not None:
                adjective.kind, adjective.id = RefKind.NATIONALITY, None
            if ref.country is None:
                ref.country = country

    # -- pronouns, offices, pairs ------------------------------------------------------------------

    def _add_pronouns_and_pairs(self) -> None:
        low = self.low
        covered = {i for ref in self.refs for i in range(ref.first, ref.last + 1)}
        for sentence in self.reading.sentences:
            if sentence.is_title:
                continue
            cues = self.reading.cues
            for i in sorted((*cues.within(Cue.PRONOUN, sentence.first, sentence.last), *cues.within(Cue.NUMBER, sentence.first, sentence.last))):
                word = low[i]
                if word in PERSON_PRONOUNS or word in THING_PRONOUNS or word in {"they", "him"} or (word in VISITORS and low[i - 1] in {"the", "his", "her", "its"}) or (word in _KIND_NOUNS and low[i - 1] in {"the", "this", "outlawed", "banned"}):
                    if i not in covered:
                        self.refs.append(Ref(RefKind.PRONOUN, None, i, i, sentence.index, rule="actor.pronoun"))
                elif word in _NUMBERS and i + 1 < sentence.last and i not in covered:
                    j = i + 1
                    while j < sentence.last and low[j] in {"the", "two", "of", "top"}:
                        j += 1
                    if j < sentence.last and low[j] in _PAIR_HEADS and j not in covered:
                        end = j + 1 if low[j] in {"prime", "foreign"} and low[min(j + 1, sentence.last - 1)] in {"ministers"} else j
                        if low[j] in {"prime", "foreign"} and end == j:
                            continue
                        self.refs.append(Ref(RefKind.PAIR, None, i, end, sentence.index, rule="actor.pair"))
                    elif (word == "two" and low[i - 1] == "the" and j < sentence.last and low[j] in {"spoke", "met", "were", "then", "had", "sat", "also", "have", "held", "discussed", "agreed"}):
                        self.refs.append(Ref(RefKind.PAIR, None, i, i, sentence.index, rule="actor.pair"))

    def _office(self, i: int, ref: Ref) -> None:
        use = ref.titles[0]
        title = use.title
        if self._held_by_someone_named(ref, use) or self._predicative(i, ref, use):
            return
        if self.low[ref.first - 1] == "whose" and i:
            # "the BLA, whose spokesman tells China"
            ref.antecedent, ref.country = self.refs[i - 1], self.refs[i - 1].country
            return
        if title == "envoy":
            title = "ambassador"
        if title == "general" and ref.country:
            return
        leading = title == "leader"
        refs = self.refs
        order = [*reversed(refs[:i]), *refs[i + 1 :]]
        for other in order:
            if other.kind is not RefKind.PERSON or other.id is None:
                continue
            if ref.country and other.country and ref.country != other.country:
                continue
            titles = {t.title for t in other.titles} | {t.title.split(" ", 1)[-1] for t in other.titles if t.title.startswith(("caretaker", "acting"))}
            if title in titles or (title == "ambassador" and any(t.startswith("ambassador") for t in titles)) or (leading and ref.country and titles & set(_LEADING)):
                ref.id, ref.country = other.id, other.country or ref.country
                return
            if self.low[ref.first] != "the" and self.low[ref.first - 1] not in {"the", "s"}:
                continue
            if any(t.endswith(" " + title) or t.startswith(title + " ") for t in titles) and (len(title) > 4) and not leading and (other.sentence >= ref.sentence - 12):
                ref.id, ref.country = other.id, other.country or ref.country
                return
        if ref.country is None:
            owner = use.of
            body = self.lexicon.bodies.get(owner or "")
            ref.country = body.country if body else owner if owner in self.lexicon.states else None

    def _predicative(self, i: int, ref: Ref, use: TitleUse) -> bool:
        """Resolve an office that somebody is said to have: "was sworn in as prime minister", "now he is a vice premier"."""
        k = ref.first - 1
        while k > 0 and self.low[k] in {"a", "an", "the", "now", "its", "pakistan", "china", "s"}:
            k -= 1
        if self.low[k] not in {"as", "is", "was", "became", "remains", "becomes", "named", "appointed", "elected"}:
            return False
        floor = self.reading.sentences[ref.sentence].first
        before = [r for r in self.refs[:i] if r.first >= floor and r.kind in {RefKind.PERSON, RefKind.PRONOUN} and r.id in self.lexicon.people]
        after = [r for r in self.refs[i + 1 : i + 2] if r.sentence == ref.sentence and r.first - ref.last <= 8 and r.kind is RefKind.PRONOUN]
        person = before[-1] if before else None
        if person is None and after and self.low[k] == "as":
            self._pronoun(self.refs.index(after[0]), after[0])
            person = after[0] if after[0].id in self.lexicon.people else None
        if person is None or person.country is None or ref.country not in {None, person.country}:
            return False
        if self.low[k] in {"is", "was"} and k - person.last > 3:
            return False
        ref.id, ref.country, ref.rule = person.id, person.country, "actor.office.as"
        return True

    def _held_by_someone_named(self, ref: Ref, use: TitleUse) -> bool:
        """Resolve an office to whom the page names and the lexicon shows in it on the article's day."""
        day = self.reading.day
        prefix = next((p for p in ("caretaker ", "acting ") if use.title.startswith(p)), "")
        office = office_of_title(self.lexicon, use.title.removeprefix(prefix), None, use.of or ref.country)
        if office is None or office.seats != 1 or use.title.startswith("former"):
            return False
        named = {r.id for r in self.refs if r.kind is RefKind.PERSON and r.id}
        holders = {t.holder for t in self.lexicon.tenures.get(office.id, ()) if t.holder in named and (day is None or holds(t, day))}
        if len(holders) != 1:
            return self._held_on_the_day(ref, office, day)
        ref.id = holders.pop()
        ref.country = self.lexicon.people[ref.id].country
        ref.rule = "actor.office.holder"
        return True

    def _held_on_the_day(self, ref: Ref, office: Office, day: date | None) -> bool:
        """Resolve "Pakistan's army chief" on a dated page to who the lexicon shows in that office."""
        if day is None or (office.of not in self.lexicon.states and office.of not in self.lexicon.bodies) or ref.country is None or ref.first == ref.last:
            return False
        if {"former", "ex", "new", "next", "then", "a", "an"} & set(self.low[max(0, ref.first - 2) : ref.last]):
            return False
        holders = {t.holder for t in self.lexicon.holders(office.id, day)}
        if len(holders) != 1 or office.title not in _CHIEF_OFFICES:
            return False
        ref.id, ref.rule = holders.pop(), "actor.office.day"
        return True

    def _pronoun(self, i: int, ref: Ref) -> None:
        refs = self.refs
        word = self.low[ref.first]
        if word in _KIND_NOUNS:
            self._the_group(i, ref, _KIND_NOUNS[word])
            return
        if word in {"him", "her"} | VISITORS:
            self._object_pronoun(i, ref)
            return
        if word == "they":
            self._plural(i, ref)
            return
        person = self.low[ref.first] in PERSON_PRONOUNS
        wanted = {RefKind.PERSON, RefKind.OFFICE} if person else {RefKind.STATE, RefKind.BODY}
        same = [r for r in refs[:i] if r.sentence == ref.sentence and r.kind in wanted and not r.scene and not self._medium(r)]
        unit = self.reading.sentences[ref.sentence].unit
        before: list[Ref] = []
        for back in range(1, 4):
            number = ref.sentence - back
            if number < 0 or self.reading.sentences[number].is_title:
                break
            if back > 1 and self.reading.sentences[number].unit != unit and not person:
                break
            before = [r for r in refs[:i] if r.sentence == number and (r.kind in wanted or (r.kind is RefKind.PRONOUN and r.id)) and not r.scene]
            before = [r for r in before if not self._medium(r)]
            if person:
                before = [r for r in before if r.kind is not RefKind.PRONOUN or self.low[r.first] in PERSON_PRONOUNS]
            if before:
                break
        first_word = ref.first - self.reading.sentences[ref.sentence].first <= 1
        chosen = same[0] if same and not first_word else before[0] if before else None
        if chosen is not None:
            ref.id, ref.country, ref.antecedent = chosen.id, chosen.country, chosen

    def _the_group(self, i: int, ref: Ref, kinds: frozenset[str]) -> None:
        """Resolve "the group" and "the company" to the last one named, "the visitors" to the side that came."""
        if "person" in kinds:
            other = next((r for r in reversed(self.refs[:i]) if r.kind is RefKind.PERSON and r.id), None)
            if other is not None:
                ref.id, ref.country, ref.antecedent = other.id, other.country, other
            return
        if "diplomat" in kinds:
            people = {r.id for r in self.refs for use in r.titles if r.id and ("ambassador" in use.title or "consul" in use.title or "envoy" in use.title)}
            for other in reversed(self.refs[:i]):
                if other.kind is RefKind.PERSON and other.id in people:
                    ref.id, ref.country, ref.antecedent = other.id, other.country, other
                    return
            return
        if not kinds:
            home = {r.country for r in self.refs if r.kind is RefKind.PLACE and self.lexicon.places[r.id or ""].kind == "city"}
            states = [r.country for r in reversed(self.refs[:i]) if r.kind in {RefKind.STATE, RefKind.PERSON} and r.country in {"china", "pakistan"}]
            away = [s for s in states if s not in home]
            if away:
                ref.id = ref.country = away[0]
            elif "china" in states:
                ref.id = ref.country = "china"
            return
        for other in reversed(self.refs[:i]):
            if other.kind is not RefKind.BODY or other.id is None:
                continue
            if "embassy" in kinds:
                if "embassy" in other.id or "consulate" in other.id:
                    ref.id, ref.country = other.id, other.country
                    return
                continue
            if self.lexicon.bodies[other.id].kind in kinds and not self._is_unit(other.id, i):
                ref.id, ref.country = other.id, other.country
                return

    def _is_unit(self, body: str, i: int) -> bool:
        """Whether a body is a unit of one that the page has named before."""
        parent = self.lexicon.bodies[body].parent
        return parent is not None and any(ref.id == parent for ref in self.refs[:i])

    def _object_pronoun(self, i: int, ref: Ref) -> None:
        """Resolve "him" and "the visitor": the nearest person who is not the subject, of another side if a visitor."""
        kinds = {RefKind.PERSON, RefKind.OFFICE, RefKind.PRONOUN}
        same = [r for r in self.refs[:i] if r.sentence == ref.sentence and r.kind in kinds and r.id]
        subject = same[-1] if same else None
        others = [r for r in same[:-1] if r.id != (subject.id if subject else None)]
        earlier = [r for r in self.refs[:i] if ref.sentence - 3 <= r.sentence < ref.sentence and r.kind in kinds and r.id]
        if self.low[ref.last] in VISITORS and subject is not None:
            # A visitor is the one of another side whom the page speaks of most.
            named = [r.id for r in self.refs[:i] if r.kind is RefKind.PERSON and r.id and r.country not in {None, subject.country}]
            if named:
                ref.id = max(dict.fromkeys(named), key=named.count)
                ref.country = next(r.country for r in self.refs if r.id == ref.id)
            return
        for other in (*reversed(others), *reversed(earlier)):
            if subject is not None and (other.id == subject.id or (self.low[ref.last] in VISITORS and other.country == subject.country)):
                continue
            ref.id, ref.country = other.id, other.country
            return

    def _bears(self, person: str, wanted: tuple[str, ...]) -> bool:
        """Whether the page gives a person one of some titles; yes where it gives them none."""
        titles = [use.title for ref in self.refs if ref.id == person for use in ref.titles]
        return not wanted or not titles or any(word in title for title in titles for word in wanted)

    def _medium(self, ref: Ref) -> bool:
        """Whether a reference is to a newspaper or the like, which "it" rarely means."""
        return ref.kind is RefKind.BODY and ref.id is not None and self.lexicon.bodies[ref.id].kind == "media"

    def _plural(self, i: int, ref: Ref) -> None:
        """Resolve "they" to the people or states that were the joint subject of the sentence before."""
        if self.low[ref.first] != "they":
            return
        for number in (ref.sentence, ref.sentence - 1, ref.sentence - 2, ref.sentence - 3, ref.sentence - 4):
            before = [r for r in self.refs[:i] if r.sentence == number and r.kind in {RefKind.PERSON, RefKind.STATE, RefKind.PAIR, RefKind.BODY} and not r.scene]
            if not before:
                continue
            if before[0].kind is RefKind.PAIR:
                ref.members = before[0].members
                return
            if number < ref.sentence - 1:
                state = next((r for r in before if r.kind is RefKind.STATE), None)
                if state is not None:
                    ref.id, ref.country = state.id, state.country
                    return
                continue
            if before[0].first - self.reading.sentences[number].first > 3:
                continue
            joined = [before[0]]
            for nxt in before[1:]:
                if nxt.first - joined[-1].last <= 2 and self.low[nxt.first - 1] in {"and", self.low[joined[-1].last]}:
                    joined.append(nxt)
                else:
                    break
            if len(joined) > 1:
                ref.members = tuple(r.id for r in joined if r.id)
                ref.country = joined[0].country
                return
            if number < ref.sentence and before[0].kind in {RefKind.STATE, RefKind.BODY}:
                ref.id, ref.country = before[0].id, before[0].country
                return

    def _pair(self, i: int, ref: Ref) -> None:
        refs = self.refs
        head = self.low[ref.last]
        kind = _PAIR_HEADS.get("prime" if head == "ministers" else head, RefKind.PERSON)
        count = next((_NUMBERS[self.low[k]] for k in range(ref.first, ref.last + 1) if self.low[k] in _NUMBERS), 2)
        members: list[str] = []
        countries: list[str] = []
        wanted = _PAIR_TITLES.get(self.low[ref.last], ())
        if self.low[ref.last] == "ministers" and self.low[ref.last - 1] in {"foreign", "prime"}:
            wanted = (f"{self.low[ref.last - 1]} minister", *(("premier",) if self.low[ref.last - 1] == "prime" else ()))
        unit = self.reading.sentences[ref.sentence].unit
        for other in reversed(refs[:i]):
            if self.reading.sentences[other.sentence].is_title or unit - self.reading.sentences[other.sentence].unit > 2:
                break
            if kind is RefKind.PERSON and other.kind in {RefKind.PERSON, RefKind.OFFICE} and other.id and other.country and other.country not in countries and self._bears(other.id, wanted):
                members.append(other.id)
                countries.append(other.country)
            elif kind is RefKind.BODY and other.kind is RefKind.BODY and other.id and other.id not in members and self.lexicon.bodies[other.id].kind in {"company", "armed-group"}:
                members.append(other.id)
            elif kind is RefKind.STATE and other.country and other.kind in {RefKind.STATE, RefKind.PERSON, RefKind.BODY} and other.country not in members and other.country in self.lexicon.states and not other.scene:
                members.append(other.country)
            if len(members) == count:
                break
        if len(members) == count:
            ref.members = tuple(reversed(members))
        elif kind is RefKind.STATE and count == 2 and head in {"sides", "countries", "neighbours", "neighbors", "nations", "governments"}:
            acting = {r.country for r in refs}
            if {"china", "pakistan"} <= acting:
                ref.members = ("china", "pakistan")

