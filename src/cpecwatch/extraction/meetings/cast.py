"""Who is named where: the questions that every finder of encounters puts to an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from cpecwatch.extraction.clauses import ACTING, Predicate
from cpecwatch.extraction.meetings.words import ORDINALS
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import AUXILIARIES, VERBS, Form, word_set
from cpecwatch.records import MeetingStatus

__all__ = ["Cast"]

# Words that may stand within a list of participants.
_SKIPPED = word_set(
    """the a an his her its their with both and also as well among others other including separately
    visiting then new newly senior top military officials political civil leadership in on to upon mr
    counterpart pakistani chinese sidelines"""
)
# "Officials of both ministries": who they are of takes part.
_OFFICIALS = frozenset({"officials", "representatives", "leaders", "members", "delegates", "ministers"})
# Of those, the ones that end a list once it names somebody.
_ENDING = frozenset({"to", "in", "on"})
# What may stand between two participants, quotes and brackets aside.
_BREAKLESS = frozenset({"", ",", ".", "&"})
# Before a verb these say that nobody knows, or that it was not so.
_DENIALS = frozenset({"denied", "denies"})
_UNREAL = _DENIALS | {"if", "whether", "unless", "neither"}
# "A delegation led by Wang Yi": he is who was met.
_LED = frozenset({"led", "headed"})
# How many tokens "a five-member Chinese delegation" takes before "led".
_TEAM_REACH = 8
_TEAMS = frozenset({"delegation", "team", "mission", "side", "group"})
# Bodies that act for themselves and for no state.
_ON_THEIR_OWN = frozenset({"company", "organisation", "media", "armed-group"})
# How many tokens an office takes between "China's" and a name.
_TITLE_REACH = 4
# What follows a subject.
_FINITE = Form.PAST | Form.THIRD
_DELEGATES = frozenset({"delegation", "team", "officials", "executives", "representatives", "leaders"})
_THEIRS = frozenset({"of", "from"})
_COMPANY = frozenset({"accompanied", "flanked", "assisted", "joined", "led", "headed"})
# Who should or must meet has not met, and need not ever do so.
_DUTY = frozenset({"should", "must", "ought", "need", "needs"})
_CONDITIONS = frozenset({"if", "unless", "were", "could", "might", "should", "wished", "wanted"})
_ENCOUNTERS = frozenset({"meet", "hold"})
_PAST = frozenset({"was", "were", "had"})
# "before they meet again in July"
_AHEAD = frozenset({"before", "when", "until"})


class Cast:
    """Who is named where in one article.

    Attributes:
        reading: The article being read.
        lexicon: Its lexicon.
        clauses: Its verb groups.
        low: Its words in lower case.
        gaps: What stands before each word.
        at: What the noun phrase around a word refers to.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lexicon = reading.lexicon
        self.clauses = reading.clauses
        self.low = reading.low
        self.gaps = reading.gaps
        self.at = reading.at

    @cached_property
    def main_states(self) -> Sequence[str]:
        """The states between which the article's talks are: China and Pakistan, as far as they act in it."""
        return [state for state in ("china", "pakistan") if self.acts(state)]

    def acts(self, state: str) -> bool:
        """Whether somebody of a state acts in the article."""
        return state in self._acting

    @cached_property
    def _acting(self) -> set[str | None]:
        return {ref.country for ref in self.reading.refs if ref.kind in ACTING and not ref.scene}

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """The country of each that the article names and says one of."""
        return {ref.id: ref.country for ref in reversed(self.reading.refs) if ref.id and ref.country}

    @cached_property
    def armed_group(self) -> str | None:
        """The armed group that the page names first."""
        bodies = self.lexicon.bodies
        named = (ref.id for ref in self.reading.of_kind(RefKind.BODY) if ref.id)
        return next((id_ for id_ in named if bodies[id_].kind == "armed-group"), None)

    @cached_property
    def series_named(self) -> Sequence[Ref]:
        """The references to series of meetings, in order."""
        return [ref for ref in self.reading.of_kind(RefKind.SERIES) if ref.id]

    def word(self, i: int, sentence: Sentence) -> str:
        """Return a word of a sentence, or its last one where it has fewer."""
        return self.low[min(i, sentence.last - 1)]

    def first_of(self, words: frozenset[str], first: int, stop: int) -> int | None:
        """Return the first token from ``first`` up to ``stop`` that is one of some words."""
        return next((k for k in range(first, stop) if self.low[k] in words), None)

    def people_between(self, first: int, last: int) -> list[Ref]:
        """Return the people named in a stretch of tokens, both ends included."""
        return [ref for ref in self.clauses.refs_between(first, last) if ref.kind is RefKind.PERSON]

    def doers(self, predicate: Predicate) -> list[Ref]:
        """Return who does what a verb says; of one that opens its sentence, whoever does what follows.

        "Presiding over a meeting, the minister ordered"
        """
        if predicate.relative and predicate.subject:
            return self._joined_before(predicate.subject[0]) or predicate.subject
        if not predicate.gerund or predicate.subject or predicate.first > predicate.sentence.first + 1:
            return predicate.subject
        later = (p for p in self.clauses.of(predicate.sentence) if p.verb > predicate.verb)
        return next((p.subject for p in later if p.subject and not p.infinitive), [])

    def companions(self, predicate: Predicate) -> list[Ref]:
        """Return with whom the subject of a verb came: "Wang, accompanied by Chen, called on"."""
        if not predicate.subject:
            return []
        for k in range(predicate.subject[-1].last + 1, predicate.first - 1):
            if self.low[k] in _COMPANY and self.low[k + 1] == "by":
                return self.listed(k + 2, predicate.sentence)[0]
        return []

    def _joined_before(self, ref: Ref) -> list[Ref]:
        """Return who opens a sentence joined to somebody: "Khan and Li, who held talks"; else nobody."""
        k, first = ref.first - 2, self.reading.sentences[ref.sentence].first
        if k < first or self.low[ref.first - 1] != "and" or self.gaps[ref.last + 1][:1] != ",":
            return []
        other = self.at.get(k)
        is_open = other is not None and other.kind in ACTING and other.first - first <= 1
        return [other, ref] if other is not None and is_open else []

    def ids(self, refs: Iterable[Ref], known: Sequence[str] = ()) -> list[str]:
        """Return known ids and those of references; an unnamed official stands for the state."""
        out = list(known)
        for ref in refs:
            for id_ in ref.members or (ref.id or self._stands_for(ref),):
                if id_ and id_ not in out:
                    out.append(id_)
        return out

    def _stands_for(self, ref: Ref) -> str | None:
        """Return for whom an unnamed official acts: a group or firm for which he works, else the state."""
        body = self.lexicon.bodies.get(ref.titles[0].of or "") if ref.titles else None
        return body.id if body is not None and body.kind in _ON_THEIR_OWN else ref.country

    def has_people(self, refs: Iterable[Ref]) -> bool:
        """Whether at least one person or office is among some references."""
        for ref in refs:
            kind = ref.kind
            if kind is RefKind.PERSON or kind is RefKind.OFFICE or kind is RefKind.PAIR:
                return True
            if kind is RefKind.PRONOUN and ref.id in self.lexicon.people:
                return True
            if kind is RefKind.BODY and self._is_delegation(ref):
                return True
        return False

    def _is_delegation(self, ref: Ref) -> bool:
        """Whether people of a body are meant: "a delegation of the company", "the company's executives"."""
        before = self.low[max(0, ref.first - 4) : ref.first]
        after = self.low[ref.last + 1 : ref.last + 3]
        return (
            not _THEIRS.isdisjoint(before) and not _DELEGATES.isdisjoint(before)
        ) or not _DELEGATES.isdisjoint(after)

    def listed(self, first: int, sentence: Sentence) -> tuple[list[Ref], int]:
        """Return who is listed from a token on ("Xi, Premier Li Qiang and Wang Yi"), and the list's end."""
        out: list[Ref] = []
        k, end, stop = first, first - 1, sentence.last
        while k < stop:
            gap = self.gaps[k]
            if gap != " ":
                if k > first and gap.strip(" '\"()") not in _BREAKLESS:
                    break
                after = self._past_bracket(k, stop) if "(" in gap else None
                if after is not None:
                    k = after
                    continue
            past = self._past_those_of(k, stop, is_named=bool(out))
            if past is not None:
                k = past
                continue
            ref = self.at.get(k)
            if ref is None:
                if not self._may_pass(self.low[k], within=bool(out)):
                    break
                k += 1
            elif ref.kind is RefKind.NATIONALITY:
                k = ref.last + 1
            elif ref.kind not in ACTING or (ref.scene and ref.kind is RefKind.STATE):
                break
            elif ref.kind is not RefKind.PRONOUN and self.reading.is_possessive(ref.last):
                if out:
                    break
                # "Afghanistan's Taliban government", but "Pakistan's leadership" is Pakistan.
                k = ref.last + 2
                owned = self.at.get(k)
                if owned is None:
                    # "China's top diplomat Wang Yi"
                    named = self.people_between(k, min(k + _TITLE_REACH, stop - 1))
                    if named and not any(self.gaps[j].strip() for j in range(k, named[0].first + 1)):
                        k, owned = named[0].first, named[0]
                if owned is None or owned.kind not in ACTING:
                    out.append(ref)
                    break
            elif out and self._is_behind_comma(ref) and not self._goes_on(ref, stop):
                # "Before he saw the president, Wang called on": a clause of its own.
                break
            else:
                out.append(ref)
                end = ref.last
                k = self._past_office(ref, stop)
                k = self._past_home(k, stop) if ref.kind is RefKind.PERSON else k
        return out, end

    def _is_behind_comma(self, ref: Ref) -> bool:
        first = ref.first - (self.low[ref.first - 1] == "the")
        return self.gaps[first].startswith(",")

    def _past_home(self, k: int, stop: int) -> int:
        """Return the token after "of China" behind a name: for whom somebody is there."""
        if k + 1 >= stop or self.low[k] != "of" or self.gaps[k] != " ":
            return k
        home = self.at.get(k + 1 + (self.low[k + 1] == "the"))
        return home.last + 1 if home is not None and home.kind in {RefKind.STATE, RefKind.BODY} else k

    def _goes_on(self, ref: Ref, stop: int) -> bool:
        """Whether a list goes on, or may end, after one who stands behind a comma in it."""
        after = max(ref.last, ref.tail) + 1
        if after >= stop or self.gaps[after] != " ":
            return True
        word = self.low[after]
        return word == "and" or not (word in AUXILIARIES or (word in VERBS and VERBS[word].forms & _FINITE))

    @staticmethod
    def _past_office(ref: Ref, stop: int) -> int:
        """Return the token after a name and the office behind it: "Dar, the minister,"."""
        return min(max(ref.last, ref.tail) + 1, stop)

    def _past_those_of(self, k: int, stop: int, *, is_named: bool) -> int | None:
        """Return where they are named whom "officials of", "a team led by", "a delegation of" introduce."""
        leader = self._past_team(k, stop, is_named=is_named) if not is_named or self.low[k] in _LED else None
        if leader is not None:
            return leader
        if self.low[k] in _OFFICIALS and k + 1 < stop and self.low[k + 1] == "of" and k not in self.at:
            return k + 2
        return None if is_named else self._past_group(k, stop)

    def _past_team(self, k: int, stop: int, *, is_named: bool) -> int | None:
        """Return the token after "a high-level delegation led by", from the noun or from "led" on."""
        low = self.low
        for j in range(k, min(k + _TEAM_REACH, stop - 2)):
            if low[j] in _LED and low[j + 1] == "by" and (low[j - 1] in _TEAMS or (is_named and j == k)):
                return j + 2
            ref = self.at.get(j)
            if ref is not None and ref.kind is RefKind.PERSON:
                break
        return None

    def _past_group(self, k: int, stop: int) -> int | None:
        """Return where the body begins that "a four-member delegation of" names."""
        for j in range(k, min(k + _TEAM_REACH, stop - 2)):
            if self.at.get(j) is not None:
                return None
            if self.low[j] in _DELEGATES and self.low[j + 1] in _THEIRS:
                body = self.at.get(j + 2 + (self.low[j + 2] == "the"))
                return body.first if body is not None and body.kind is RefKind.BODY else None
        return None

    def _past_bracket(self, k: int, stop: int) -> int | None:
        """Return the token after a bracket before ``k``: an abbreviation, a name in its own script."""
        last = len(self.low) - 1
        for j in range(k, min(k + 8, stop)):
            if ")" in self.gaps[min(j + 1, last)]:
                return j + 1
        return None

    @staticmethod
    def _may_pass(word: str, *, within: bool) -> bool:
        """Whether a list may go on past a word that names nobody."""
        if within:
            return word in ORDINALS or (word in _SKIPPED and word not in _ENDING)
        return word in _SKIPPED

    def calls_off(self, predicate: Predicate) -> bool:
        """Whether a verb calls something off or puts it off."""
        if "cancel" in predicate.form.families:
            return True
        return predicate.form.lemma == "put" and self.word(predicate.verb + 1, predicate.sentence) == "off"

    def is_duty(self, predicate: Predicate) -> bool:
        """Whether a verb says what somebody ought to do: "should meet", "must have met"."""
        return not _DUTY.isdisjoint(self.low[predicate.first : predicate.verb])

    def is_unreal(self, predicate: Predicate) -> bool:
        """Whether words before a verb say that it was not so, or that nobody knows: "denied that he had"."""
        low, first = self.low, predicate.first
        for k in range(max(predicate.sentence.first, first - 14), first):
            if low[k] not in _UNREAL:
                continue
            # "Dar, who denied the report, met Wang": what was denied ends at the comma.
            is_over = low[k] in _DENIALS and any("," in self.gaps[j] for j in range(k + 1, first + 1))
            if not is_over or "that" in low[k + 1 : first]:
                return True
        return False

    def _was_supposed(self, predicate: Predicate) -> bool:
        """Whether somebody "was supposed to", which says that it came otherwise."""
        group = self.low[predicate.first : predicate.verb]
        return "supposed" in group and not _PAST.isdisjoint(group)

    def status_of(self, predicate: Predicate) -> MeetingStatus | None:
        """Return whether what a verb says took place; ``None`` where the page denies or only imagines it."""
        first, begin = predicate.first, predicate.sentence.first
        if predicate.negated or self.is_unreal(predicate):
            return None
        if self.is_duty(predicate) or self._was_supposed(predicate):
            return None
        if predicate.future:
            return MeetingStatus.PLANNED
        if predicate.ongoing:
            return MeetingStatus.ONGOING
        forms = predicate.form.forms
        present = forms & (Form.BASE | Form.THIRD) and not forms & Form.PAST and not predicate.infinitive
        if present and not _AHEAD.isdisjoint(self.low[max(begin, first - 4) : first]):
            return MeetingStatus.PLANNED
        if predicate.hypothetical:
            text = predicate.sentence.text.lower()
            if "would be held" in text or "would meet" in text:
                return MeetingStatus.PLANNED
            # "He would also call on the premier today": reported, and under no condition.
            would = (
                "would" in self.low[first : predicate.verb] and "have" not in self.low[first : predicate.verb]
            )
            is_open = _CONDITIONS.isdisjoint(self.low[begin : predicate.sentence.last])
            is_meeting = not predicate.form.families.isdisjoint(_ENCOUNTERS)
            return MeetingStatus.PLANNED if would and is_open and is_meeting else None
        return MeetingStatus.HELD
