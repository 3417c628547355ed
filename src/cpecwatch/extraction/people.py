"""Offices around names, and people whom only their office introduces.

"Karachi police chief Amir Shaikh", "Lin Nianxiu, vice chairman of China's National Development and Reform
Commission", "the interior minister, Mohsin Naqvi". The office is kept by its usual title where the lexicon
knows it; a rank alone is none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse, digest
from cpecwatch.extraction.vocabulary import FORMER, HONORIFICS, TITLE_HEADS, TITLE_MODIFIERS, VERBS
from cpecwatch.lexicon import Lexicon, Office, fold

__all__ = ["find_people", "office_of_title"]

#: Prefixes that say that somebody stands in or once held an office; they are kept beside the usual title.
PREFIXES = ("former", "ex", "caretaker", "interim", "acting", "then", "outgoing", "late")
# The most tokens that an office takes before or after a name.
_REACH = 16
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "country"})
_NAME_PARTICLES = frozenset({"ul", "al", "bin", "ur", "el", "de", "ud", "un", "e", "i", "us"})
#: Titles that are kept as the page words them, since the office's usual title would say something else.
_KEPT_HEADS = frozenset({"spokesman", "spokeswoman", "spokesperson", "chief", "premier", "leader", "envoy"})
# Words that make a capitalised run an institution.
_INSTITUTIONS = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december morning evening afternoon night house ministry office secretariat committee commission authority department police court university party council board agency bank group company corporation force army navy institute centre center association union federation front movement republic embassy consulate mission hotel airport port road highway street city province district day week month times post news tribune herald".split())
# Capitalised words that begin a sentence or an institution, but no name.
_NO_NAMES = frozenset("the a an in on at but and he she it they this that some many officials sources police reports experts analysts both embassy ministry party court commission committee university group council board agency bank authority front army force".split())
_HEADS_A_BODY = frozenset({"heads", "leads", "runs", "chairs", "headed", "led", "heading", "leading"})


@lru_cache(maxsize=4096)
def office_of_title(lexicon: Lexicon, title: str, person: str | None, of: str | None) -> Office | None:
    """Return the office that a title means.

    Args:
        lexicon: The facts.
        title: The words, without "former" and the like.
        person: Id of who bears it, if the lexicon knows them.
        of: Id of the state, body or place that the page names with it.
    """
    offices = lexicon.titles.get(fold(title), ())
    if not offices:
        return None
    held = {tenure.office for tenure in lexicon.tenures_of.get(person or "", ())}
    country = lexicon.people[person].country if person in lexicon.people else None

    def weight(office: Office) -> int:
        owner = lexicon.bodies.get(office.of)
        owned_by = owner.country if owner else office.of
        return 4 * (office.id in held) + 2 * (of is not None and of in {office.of, owned_by}) + (country is not None and country in {office.of, owned_by})

    best = max(offices, key=weight)
    if weight(best) == 1 and len(offices) > 1 and sum(weight(office) == 1 for office in offices) > 1:
        return None
    return best if weight(best) else None


def find_people(reading: Reading) -> None:
    """Find offices before and after names, and people that the lexicon does not know (step)."""
    people = _People(reading)
    people.run()
    reading.set_refs(people.refs)


class _People:
    """The state of one run of the step."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.low = reading.low
        self.refs = list(reading.refs)
        self.at = dict(reading.at)

    def gap(self, i: int) -> str:
        return self.reading.view.text[self.tokens.ends[i - 1] : self.tokens.starts[i]] if i else ""

    def run(self) -> None:
        reading = self.reading
        for sentence in reading.sentences:
            if not sentence.is_title:
                self._unknown_people(sentence.index, sentence.first, sentence.last)
                self._quoted_people(sentence.index, sentence.first, sentence.last)
        self._short_unknown()
        self.refs.sort(key=lambda ref: ref.first)
        swallowed: set[int] = set()
        for ref in list(self.refs):
            if ref.kind is RefKind.PERSON:
                sentence = reading.sentences[ref.sentence]
                swallowed |= self._title_before(ref, sentence.first)
                swallowed |= self._title_after(ref, sentence.last)
        self._office_phrases(swallowed)
        self.refs = [ref for ref in self.refs if id(ref) not in swallowed]

    # -- offices before a name ---------------------------------------------------------------------

    def _walk_left(self, end: int, floor: int) -> int:
        """Return the first token of the run of office words that ends at token ``end``."""
        i = end
        while i >= floor and end - i < _REACH:
            joint = self.gap(i + 1) if i < end else ""
            if joint not in {"", " ", "-", "'", "' ", "/", " & "}:
                break
            ref = self.at.get(i)
            if ref is not None and ref.kind in {RefKind.STATE, RefKind.NATIONALITY, RefKind.BODY, RefKind.PLACE, RefKind.PROJECT}:
                i = ref.first - 1
            elif ref is None and (self.low[i] in TITLE_HEADS or self.low[i] in TITLE_MODIFIERS or (self.low[i] == "s" and self.gap(i) == "'")):
                i -= 1
            else:
                break
        i += 1
        while i <= end and i not in self.at and self.low[i] in {"and", "of", "for", "to", "on", "the", "by", "s"}:
            i += 1
        return i

    def _title_before(self, ref: Ref, floor: int) -> set[int]:
        first, end = ref.first, ref.first - 1
        while end >= floor and self.low[end] in HONORIFICS and self.gap(end + 1) in {" ", ". ", "-"}:
            if self.low[end] == "general" and self.low[end - 1] in {"consul", "inspector", "attorney", "secretary", "director", "auditor"}:
                break
            first, end = end, end - 1
        comma = False
        if end >= floor and self.gap(end + 1) == ", ":
            after = self.gap(ref.last + 1)[:1] if ref.last + 1 < len(self.low) else "."
            ranked = first != ref.first
            comma = ranked or after in {",", ".", "-", "—"} or (self.at.get(end) is None and self.low[end] in TITLE_HEADS)
        ref.first = first
        joint = self.gap(end + 1)
        if end - 1 >= floor and self.low[end] == "s" and first == ref.first and joint == " ":
            # "China's Wang Yi": whose side, and no office.
            owner = self.at.get(end - 1)
            if owner is not None and owner.kind is RefKind.STATE:
                ref.first = owner.first
                return {id(owner)}
        if end < floor or (joint != " " and not comma and joint != '" '):
            return set()
        start = self._walk_left(end, floor)
        if not any(self.low[i] in TITLE_HEADS for i in range(start, end + 1) if i not in self.at):
            start = self._long_portfolio(end, floor)
        if start > end or not any(self.low[i] in TITLE_HEADS for i in range(start, end + 1) if i not in self.at):
            return set()
        if not self._ends_an_office(start, end):
            return set()
        ref.titles += self._read_title(start, end, ref.id)
        inside = {id(self.at[i]) for i in range(start, end + 1) if i in self.at}
        ref.first = start
        return inside

    def _long_portfolio(self, end: int, floor: int) -> int:
        """Return where an office of unknown words begins: "Minister for Interior and Narcotics Control"."""
        for i in range(end - 1, max(floor, end - 9) - 1, -1):
            if self.gap(i + 1) != " " or self.at.get(i + 1) is not None:
                break
            if self.low[i] in TITLE_HEADS and self.low[i + 1] in {"for", "of"}:
                return self._walk_left(i, floor)
            if not (self.tokens.words[i + 1][0].isupper() or self.low[i + 1] in {"for", "of", "and", "the"}):
                break
        return end + 1

    def _ends_an_office(self, start: int, end: int) -> bool:
        """Whether a run of words can stand before a name as its office: it ends in the noun or in "… of Defence"."""
        if self.low[end] in TITLE_HEADS or end in self.at:
            return True
        if self.low[end] in TITLE_MODIFIERS and any(self.low[k] in TITLE_HEADS for k in range(start, end)):
            return True
        linked = [k for k in range(start, end) if self.low[k] in {"of", "for", "joint", "d"} and k not in self.at]
        return bool(linked) and any(self.low[k] in TITLE_HEADS for k in range(start, linked[-1] + 1)) or self.low[end] == "affaires"

    def _after_brackets(self, i: int) -> int:
        """Step over a bracket after a name: "Wang Xiaotao (王晓涛), vice chairman"."""
        if i < len(self.low) and self.gap(i) == " (":
            k = i + 1
            while k < len(self.low) and k < i + 6:
                if self.gap(k).startswith(")"):
                    return k
                k += 1
        return i

    def _title_after(self, ref: Ref, stop: int) -> set[int]:
        i = self._after_brackets(ref.last + 1)
        if i >= stop or not self.gap(i).startswith((",", "),", " (")):
            return set()
        heads_body = False
        if self.low[i] == "who" and "portfolios" in self.low[i : i + 5] or "portfolio" in self.low[i : i + 5]:
            return self._portfolios(ref, i, stop)
        if self.low[i] == "who" and i + 1 < stop and (self.low[i + 1] in _HEADS_A_BODY):
            heads_body, i = True, i + 2
        elif self.low[i] == "who" and i + 2 < stop and self.low[i + 1] in {"also", "now"} and self.low[i + 2] in _HEADS_A_BODY:
            heads_body, i = True, i + 3
        elif self.low[i] == "a" and stop - i > 4 and (at := next((k for k in range(i, min(i + 6, stop - 1)) if self.low[k] == "who" and self.low[k + 1] in _HEADS_A_BODY), None)):
            heads_body, i = True, at + 2
        elif self.low[i] == "who" and i + 2 < stop and self.low[i + 1] in {"is", "was"}:
            i += 2
        while i < stop and self.low[i] in _DETERMINERS and i not in self.at:
            i += 1
        start, end = i, i - 1
        while i < stop and i - start < _REACH:
            if i > start and self.gap(i) not in {" ", "-", "'", "' ", "/", ". "}:
                break
            found = self.at.get(i)
            if found is not None and found.kind in {RefKind.STATE, RefKind.NATIONALITY, RefKind.BODY, RefKind.PLACE, RefKind.PROJECT}:
                i = found.last + 1
            elif found is None and (self.low[i] in TITLE_HEADS or self.low[i] in TITLE_MODIFIERS or self.low[i] == "s" or heads_body or self.low[i] in {"standing", "working", "group"}):
                i += 1
            else:
                break
            end = i - 1
        while end >= start and self.low[end] in {"and", "of", "for", "to", "on", "the", "in"} and end not in self.at:
            end -= 1
        if end < start:
            return set()
        inside = {id(self.at[k]) for k in range(start, end + 1) if k in self.at}
        after = self.gap(end + 1).strip()[:1] if end + 1 < len(self.low) else "."
        if heads_body:
            bodies = [self.at[k] for k in range(start, end + 1) if k in self.at and self.at[k].kind in {RefKind.BODY, RefKind.PROJECT}]
            owner = bodies[-1].id if bodies and bodies[-1].kind is RefKind.BODY else self._owner(start, end)
            title = "head of the " + " ".join(word for word in self.low[start : end + 1] if word not in {"s", "country"})
            ref.titles.append(TitleUse(title, owner, self.tokens.starts[start], self.tokens.ends[end]))
            return inside
        if not any(self.low[k] in TITLE_HEADS for k in range(start, end + 1) if k not in self.at):
            return set()
        if after not in {",", ".", ")", ";", "—", "-", "?", ":"} and end + 1 < stop and self.low[end + 1] not in VERBS and self.low[end + 1] not in {"and", "who", "in", "at", "on"}:
            return set()
        ref.titles += self._read_title(start, end, ref.id)
        return inside

    def _portfolios(self, ref: Ref, i: int, stop: int) -> set[int]:
        """Read ", who holds the portfolios of planning and interior"."""
        at = next(k for k in range(i, min(i + 5, stop)) if self.low[k].startswith("portfolio"))
        country = self.reading.lexicon.people[ref.id].country if ref.id in self.reading.lexicon.people else None
        for k in range(at + 2, min(at + 6, stop)):
            if self.low[k] in TITLE_MODIFIERS and self.low[k] not in {"and", "of", "the"}:
                use = TitleUse(f"{self.low[k]} minister", country, self.tokens.starts[at], self.tokens.ends[k])
                ref.titles.append(use)
        return set()

    def _owner(self, start: int, end: int) -> str | None:
        """Return whose office some words name: a body before a state, the last one named first."""
        states = bodies = places = None
        for i in range(start, end + 1):
            found = self.at.get(i)
            if found is None:
                continue
            if found.kind is RefKind.BODY:
                bodies = found.id
            elif found.kind in {RefKind.STATE, RefKind.NATIONALITY}:
                states = found.country
            elif found.kind is RefKind.PLACE:
                places = found.id
        return bodies or states or places

    def _read_title(self, start: int, end: int, person: str | None) -> list[TitleUse]:
        """Read the offices that a run of words names; several where "and" joins whole ones."""
        cuts = [start]
        for i in range(start + 1, end):
            if self.low[i] == "and" and i not in self.at:
                left = any(self.low[k] in TITLE_HEADS for k in range(cuts[-1], i) if k not in self.at)
                right = any(self.low[k] in TITLE_HEADS for k in range(i + 1, end + 1) if k not in self.at)
                if left and right:
                    cuts.append(i + 1)
        uses = []
        owner = self._owner(start, end)
        for number, first in enumerate(cuts):
            last = cuts[number + 1] - 2 if number + 1 < len(cuts) else end
            use = self._one_title(first, last, person, self._owner(first, last) or owner)
            if use is not None:
                uses.append(use)
        return uses

    def _one_title(self, first: int, last: int, person: str | None, owner: str | None) -> TitleUse | None:
        start = first
        while start <= last and (start in self.at or self.low[start] in {"s", "the", "a"}):
            start += 1
        prefix = []
        while start <= last and self.low[start] in PREFIXES:
            prefix.append("former" if self.low[start] in FORMER else self.low[start])
            start += 1
        while start <= last and ((start in self.at and self.at[start].kind is not RefKind.BODY) or self.low[start] in {"s", "the"}):
            start += 1
        if start > last:
            # "Foreign Ministry spokesman": the title is what follows the body.
            return None
        words = " ".join(self.low[start : last + 1])
        lexicon = self.reading.lexicon
        office = office_of_title(lexicon, words, person, owner)
        if office is None and " of " in words:
            office = office_of_title(lexicon, words.partition(" of ")[0], person, owner) if owner and lexicon.places.get(owner) is None and lexicon.bodies.get(owner) is None else None
        if office is None:
            body = next((self.at[i] for i in range(first, start) if i in self.at and self.at[i].kind is RefKind.BODY), None)
            if body is not None:
                joined = " ".join(self.low[body.first : last + 1])
                office = office_of_title(lexicon, joined, person, owner)
                if office is None and body.id:
                    words = " ".join([*self.low[body.first : body.last + 1], words])
                    owner = owner if owner != body.country else body.id
        if office is not None:
            kept = self.low[last] in _KEPT_HEADS and " of " not in words
            title = " ".join([*prefix, words if kept else office.title])
            return TitleUse(title, office.of, self.tokens.starts[first], self.tokens.ends[last])
        if person in lexicon.people and owner is None:
            owner = lexicon.people[person].country
        return TitleUse(" ".join([*prefix, words]), owner, self.tokens.starts[first], self.tokens.ends[last])

    # -- people whom the lexicon does not know -----------------------------------------------------

    def _unknown_people(self, sentence: int, first: int, last: int) -> None:
        words, low = self.tokens.words, self.low
        taken = first
        titles = self.reading.cues.within(Cue.TITLE, first, last)
        for i in titles:
            ref_i = self.at.get(i)
            if i < taken or (ref_i is not None and ref_i.kind is RefKind.PERSON):
                continue
            start = self._after_office(i, last)
            joint = self.gap(start) if start < last else ""
            if start >= last or joint not in {" ", ". ", ", "}:
                continue
            end = self._name_end(start, last)
            if end - start + 1 >= 2 and self._is_unknown_name(start, end):
                after = self.gap(end + 1)[:1] if end + 1 < len(low) else "."
                if joint == ", " and after not in {",", "."}:
                    continue
                self._add_person(sentence, start, end)
                taken = end + 1
        if not titles:
            return
        # "Xu Shaoshi, chairman of …": a name before its office.
        i = first
        while i < last:
            if i in self.at or not words[i][0].isupper() or low[i] in TITLE_HEADS or low[i] in TITLE_MODIFIERS or low[i] in HONORIFICS:
                i += 1
                continue
            end = self._name_end(i, last)
            if 1 <= end - i <= 3 and end + 1 < last and self.gap(end + 1) == ", " and self._is_unknown_name(i, end):
                k, seen = end + 1, 0
                while k < last and seen < 6 and (k == end + 1 or self.gap(k) in {" ", "'", "-"}):
                    if low[k] in TITLE_HEADS and k not in self.at and (low[k - 1] in _DETERMINERS | {"s"} | TITLE_MODIFIERS or self.at.get(k - 1) is not None or k == end + 1):
                        self._add_person(sentence, i, end)
                        break
                    if not (low[k] in TITLE_MODIFIERS or low[k] in _DETERMINERS or low[k] in {"s", "who", "was", "is", "then"} or k in self.at):
                        break
                    k, seen = k + 1, seen + 1
            i = max(end, i) + 1

    def _after_office(self, i: int, last: int) -> int:
        """Return where a name may begin after an office: past "of Police Islamabad", "Interior Capt. (R)"."""
        k = i + 1
        while k < last and k < i + 7:
            ref = self.at.get(k)
            skipped = ref is not None and ref.kind in {RefKind.PLACE, RefKind.STATE} and k > i + 1
            if self.gap(k).strip(" .()") or not (
                skipped or self.low[k] in HONORIFICS or (self.low[k] in TITLE_MODIFIERS and self.low[k] not in {"and", "to"} and ref is None) or (len(self.low[k]) == 1 and "(" in self.gap(k))
            ):
                break
            k = ref.last + 1 if skipped and ref is not None else k + 1
        return k

    def _quoted_people(self, sentence: int, first: int, last: int) -> None:
        """Add people quoted by name alone: '"…," said Vikram Sehgal of the think tank'."""
        for i in self.reading.cues.within(Cue.SAID, first, last):
            if i + 2 < last and i + 1 not in self.at and self.gap(i + 1) == " ":
                end = self._name_end(i + 1, last)
                if 1 <= end - i - 1 <= 3 and self._is_unknown_name(i + 1, end) and self.low[i + 1] not in HONORIFICS:
                    self._add_person(sentence, i + 1, end)
            start = i
            while start - 1 >= first and start - 1 not in self.at and self.gap(start) == " " and self._is_name_word(start - 1):
                start -= 1
            if 2 <= i - start <= 4 and self._name_end(start, i) == i - 1 and self._is_unknown_name(start, i - 1) and (start == first or self.gap(start).strip(" ,\"'") in {"", "-"}):
                self._add_person(sentence, start, i - 1)

    def _is_name_word(self, i: int) -> bool:
        word = self.tokens.words[i]
        return self.low[i] in _NAME_PARTICLES or (word[0].isupper() and not (word.isupper() and len(word) > 2) and self.low[i] not in _NO_NAMES)

    def _name_end(self, start: int, last: int) -> int:
        """Return the last token of the capitalised run that begins at ``start``."""
        words, low, i = self.tokens.words, self.low, start
        if not words[start][0].isupper() or (words[start].isupper() and len(words[start]) > 2):
            return start - 1
        while i + 1 < last and i + 1 - start < 5 and self.gap(i + 1) in {" ", "-", "'", ". "}:
            word = words[i + 1]
            if self.gap(i + 1) == ". " and len(words[i]) > 1:
                break
            if low[i + 1] in _NAME_PARTICLES and i + 2 < last and words[i + 2][0].isupper():
                i += 1
            elif word[0].isupper() and low[i + 1] not in {"on", "s"} and not (word.isupper() and len(word) > 2):
                i += 1
            else:
                break
        return i

    def _is_unknown_name(self, start: int, end: int) -> bool:
        """Whether a capitalised run is a person's name that the lexicon does not hold."""
        for i in range(start, end + 1):
            ref = self.at.get(i)
            if ref is not None and ref.kind not in {RefKind.NATIONALITY, RefKind.PERSON} and not (ref.kind is RefKind.BODY and ref.rule == "actor.body.short"):
                return False
            if ref is not None and ref.kind is RefKind.PERSON and ref.rule not in {"actor.person.short", "actor.person.office"}:
                return False
            if ref is not None and ref.kind is RefKind.NATIONALITY and i == start:
                return False
            if i not in self.at and (self.low[i] in TITLE_HEADS or self.low[i] in _INSTITUTIONS or self.low[i] in TITLE_MODIFIERS - {"state", "development"}):
                return False
        return True

    def _add_person(self, sentence: int, start: int, end: int) -> None:
        for i in range(start, end + 1):
            old = self.at.get(i)
            if old is not None and old in self.refs:
                self.refs.remove(old)
        name = " ".join(self.reading.words(start, end).split())
        known = self.reading.newcomers
        id_ = next((key for key, value in known.items() if fold(value) == fold(name)), None)
        if id_ is None:
            article = self.reading.article.id.removeprefix("article-")
            id_ = f"{fold(name).replace(' ', '-')}@{article[:8] or digest(name)[:8]}"
            known[id_] = name
        ref = Ref(RefKind.PERSON, id_, start, end, sentence, None, rule="actor.person.title", name=(start, end))
        self.refs.insert(bisect_left([r.first for r in self.refs], start), ref)
        for i in range(start, end + 1):
            self.at[i] = ref

    def _short_unknown(self) -> None:
        """Add references for the later mentions of a person whom the page alone introduces: "Dr Achakzai"."""
        known = self.reading.newcomers
        shorts = {name.split()[-1]: id_ for id_, name in known.items()}
        firsts = {name.split()[0]: id_ for id_, name in known.items() if len(name.split()) == 2}
        if not shorts:
            return
        introduced: set[str] = set()
        for sentence in self.reading.sentences:
            for i in range(sentence.first, sentence.last):
                ref = self.at.get(i)
                if ref is not None and ref.id in known:
                    introduced.add(ref.id or "")
                id_ = shorts.get(self.tokens.words[i])
                if id_ is None and self.low[i - 1] in {"mr", "ms", "mrs", "gen", "general"}:
                    # Chinese names have the family name first: "Mr Zhou".
                    id_ = firsts.get(self.tokens.words[i])
                if id_ is None or id_ not in introduced or (ref is not None and (ref.id == id_ or ref.rule == "actor.person.name")):
                    continue
                if ref is not None:
                    self.refs.remove(ref)
                new = Ref(RefKind.PERSON, id_, i, i, sentence.index, None, rule="actor.person.short", name=(i, i))
                self.refs.append(new)
                self.at[i] = new

    # -- offices without a name --------------------------------------------------------------------

    def _office_phrases(self, swallowed: set[int]) -> None:
        """Add references for "the prime minister", "Pakistan's army chief", "a commander of the BLF"."""
        covered = set()
        for ref in self.refs:
            if id(ref) not in swallowed and ref.kind is RefKind.PERSON:
                covered.update(range(ref.first, ref.last + 1))
                for use in ref.titles:
                    low = bisect_left(self.tokens.starts, use.start)
                    high = bisect_left(self.tokens.starts, use.end)
                    covered.update(range(low, high))
        for sentence in self.reading.sentences:
            for i in self.reading.cues.within(Cue.OFFICE, sentence.first, sentence.last):
                if i in covered:
                    continue
                owner_ref = self.at.get(i)
                if owner_ref is not None and owner_ref.kind is not RefKind.STATE:
                    continue
                start = self._walk_left(i, sentence.first)
                if start > i or any(k in covered for k in range(start, i + 1)):
                    continue
                if i + 1 < sentence.last and self.low[i + 1] in TITLE_HEADS and self.gap(i + 1) == " ":
                    continue
                end = i
                if i + 2 < sentence.last and self.low[i + 1] == "of" and self.gap(i + 1) == " ":
                    owner_at = i + 3 if self.low[i + 2] == "the" else i + 2
                    owner_of = self.at.get(owner_at)
                    if owner_of is not None and owner_of.kind in {RefKind.BODY, RefKind.STATE} and owner_of.rule != "actor.state.side":
                        end = owner_of.last
                uses = self._read_title(start, end, None) or []
                use = uses[-1] if uses else TitleUse(self.low[i], self._owner(start, i), self.tokens.starts[start], self.tokens.ends[end])
                if self.low[i] == "general" and (end > i or start == i or not any(k in self.at for k in range(start, i))):
                    # "in general", "consul general": only "a Chinese general" is somebody.
                    continue
                country = next((self.at[k].country for k in range(start, end + 1) if k in self.at and self.at[k].country), None)
                ref = Ref(RefKind.OFFICE, None, start, end, sentence.index, country, [use], rule="actor.office")
                ref.name = (start, end)
                for k in range(start, end + 1):
                    if k in self.at:
                        swallowed.add(id(self.at[k]))
                    covered.add(k)
                self.refs.append(ref)
