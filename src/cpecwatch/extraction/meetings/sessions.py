"""Sessions of a named series: "the sixth round of the Strategic Dialogue", and the one before or after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from cpecwatch.extraction.clauses import ACTING, Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.receiving import stands_alone
from cpecwatch.extraction.meetings.words import ORDINALS
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import Form, word_set
from cpecwatch.lexicon.rows import Series
from cpecwatch.records import MeetingStatus

__all__ = ["find_neighbour", "find_next_session", "find_sessions"]

# What is done at a session, or with it.
_ATTENDING = word_set(
    """chair cochair attend hold conclude host open complete address lead mark take join close preside
    speak inaugurate participate bring conduct convene"""
)
# What a committee itself does when it has a session.
_SITTING = frozenset({"meet", "sit"})
_SAT = _SITTING | {"hold", "take", "convene"}
_CHAIRING = frozenset({"chair", "cochair"})
# Who does this may stand far from the session's name.
_FAR = frozenset({"chair", "cochair", "join"})
# Who goes somewhere for a session takes part in it.
_TRAVELLING = word_set("expect go travel fly come arrive leave visit return")
_TRIP_REACH = 14
_BY = frozenset({"by"})
_WITH = frozenset({"with"})
_WITH_OR_BETWEEN = frozenset({"with", "between"})
# "Was co-chaired by", "held under the chairmanship of", "attended by": who was there follows.
_LED_BY = frozenset({"chaired", "led", "headed", "attended", "presided"})
_CHAIRMANSHIP = frozenset({"chairmanship", "chair", "presidency"})
# Within how many tokens of its name "with" and "between" say whose session it is.
_PARTIES_REACH = 14
_SESSIONS = frozenset({"meeting", "session"})
_AGREEING = word_set("agree plan decide schedule expect set intend want hope invite")
# What may stand between a session's name and its parties: "held in Kabul between".
_SCENES = frozenset({RefKind.PLACE, RefKind.STATE, RefKind.PROJECT, RefKind.NATIONALITY})
_AT = frozenset({"at", "in", "during"})
# Words between a number and the series: "the sixth round of the".
_WITHIN_NAME = frozenset(
    {"round", "session", "edition", "of", "the", "meeting", "annual", "ministerial", "their", "s"}
)
_NUMBER_ENDS = ("st", "nd", "rd", "th")
_ASSEMBLIES = frozenset({"forum", "conference", "summit", "expo"})
# Before a session that is no more than spoken of.
_IN_PASSING = frozenset({"after", "since", "for", "of", "until", "till", "before", "post", "about", "from"})
# How many sentences back a series may have been named for "the next session".
_MEMORY = 30


def find_sessions(cast: Cast, sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[Encounter]:
    """Find the sessions of a named series that somebody attends, chairs or puts off."""
    for ref in cast.clauses.refs_of(sentence):
        if ref.kind is RefKind.SERIES and ref.id is not None:
            found = _Session(cast, ref, ref.id, sentence).read(predicates)
            if found is not None:
                yield found


class _Session:
    """What a sentence tells of one session that it names."""

    def __init__(self, cast: Cast, ref: Ref, series: str, sentence: Sentence) -> None:
        self.cast = cast
        self.ref = ref
        self.series = series
        self.sentence = sentence
        self.people: list[str] = []
        self.status = MeetingStatus.HELD
        self.linked = False
        self.is_denied = False
        self.end = ref.last

    def read(self, predicates: Sequence[Predicate]) -> Encounter | None:
        """Return the session as an encounter, or ``None`` where the sentence only names it."""
        for predicate in predicates:
            if not predicate.negated and not self.cast.is_duty(predicate):
                self._link(predicate)
            elif predicate.negated and predicate.form.lemma in _SAT and self._is_told_by(predicate):
                # "The 13th JCC could not meet"
                self.is_denied = True
        self._take_named()
        series, ordinal = (
            self.cast.lexicon.series[self.series],
            _number_of(self.cast, self.ref, self.sentence),
        )
        self.linked = self.linked or self._is_scene()
        if not self.linked and (self.is_denied or ordinal is None or series.broad or self._is_in_passing()):
            return None
        return Encounter(
            self.sentence,
            self.ref.first,
            self.end,
            self._with_sides(series),
            "meeting.series",
            self.status,
            series=self.series,
            ordinal=ordinal,
            vague=not self.people,
        )

    def _link(self, predicate: Predicate) -> None:
        """Take what a verb says of the session."""
        lemma = predicate.form.lemma
        is_subject = self._is_subject_of(predicate)
        if lemma in _ATTENDING:
            near = 0 <= self.ref.first - predicate.verb <= (40 if lemma in _FAR else 12)
            if near or is_subject:
                self._attend(predicate)
        if lemma == "bring" and self.cast.word(predicate.verb + 1, self.sentence) == "together":
            self.people = self.cast.ids(self.cast.listed(predicate.verb + 2, self.sentence)[0], self.people)
        if lemma in _TRAVELLING and self._is_aim_of(predicate) and self.cast.has_people(predicate.subject):
            self.linked, self.end = True, max(self.end, predicate.verb)
            self.people = self.cast.ids(predicate.subject, self.people)
            if predicate.future or lemma == "expect":
                self.status = MeetingStatus.PLANNED
        if self.cast.calls_off(predicate):
            self.linked, self.status = True, MeetingStatus.CANCELLED
        if lemma in _SITTING and self._sits(predicate):
            # "The committee met in Beijing", "will meet next month"
            status = self.cast.status_of(predicate)
            if status is not None:
                self.linked, self.end, self.status = True, max(self.end, predicate.verb), status
        if lemma == "take" and predicate.future and is_subject:
            self.linked, self.status = True, MeetingStatus.PLANNED

    def _is_subject_of(self, predicate: Predicate) -> bool:
        """Whether the session may be the subject of a verb after it: "the dialogue, which Wang chaired"."""
        distance = predicate.verb - self.ref.last
        if distance <= 0:
            return False
        if predicate.form.lemma in _CHAIRING and "which" in self.cast.low[self.ref.last : predicate.verb]:
            return distance <= 60
        return distance <= 14 and not predicate.subject

    def _sits(self, predicate: Predicate) -> bool:
        """Whether it is the committee itself that meets: "The committee met in Beijing", "which met in"."""
        return self._is_told_by(predicate) and not predicate.passive and stands_alone(self.cast, predicate)

    def _is_told_by(self, predicate: Predicate) -> bool:
        """Whether nobody and no mark stands between the session's name and a verb of which it is subject."""
        first, cast = self.ref.last + 1, self.cast
        if not self._is_subject_of(predicate):
            return False
        if first < predicate.first and cast.low[first] == "which":
            return predicate.first == first + 1
        if any("," in cast.gaps[k] or ";" in cast.gaps[k] for k in range(first, predicate.first + 1)):
            return False
        return not any(ref.kind in ACTING for ref in cast.clauses.refs_between(first, predicate.verb))

    def _is_aim_of(self, predicate: Predicate) -> bool:
        """Whether somebody goes somewhere "for the third forum"."""
        before = self.cast.low[max(predicate.verb + 1, self.ref.first - 4) : self.ref.first]
        return "for" in before and 0 < self.ref.first - predicate.verb <= _TRIP_REACH

    def _take_named(self) -> None:
        """Take those whom words behind the name tell: "with Dar", "between Wang and Dar", "chaired by"."""
        cast, low, first = self.cast, self.cast.low, self.ref.last + 1
        stop = self.sentence.last
        for k in range(first, stop - 1):
            is_near = k < first + _PARTIES_REACH
            links = low[k] in _WITH_OR_BETWEEN and is_near and self._leads_to_people(k + 1)
            is_by = low[k] == "by" and low[k - 1] in _LED_BY
            is_under = low[k] == "of" and low[k - 1] in _CHAIRMANSHIP
            if not (links or is_by or is_under):
                continue
            people, end = cast.listed(k + 1, self.sentence)
            if cast.has_people(people):
                self.linked, self.end = True, max(self.end, end)
                self.people = cast.ids(people, self.people)
                return

    def _leads_to_people(self, first: int) -> bool:
        """Whether no other meeting or series is named between the session's name and a token."""
        between = self.cast.clauses.refs_between(self.ref.last + 1, first - 1)
        return all(ref.kind in _SCENES for ref in between)

    def _attend(self, predicate: Predicate) -> None:
        """Take those who held, chaired or attended the session."""
        cast, sentence, verb = self.cast, self.sentence, predicate.verb
        self.linked, self.end = True, max(self.end, verb)
        self.people = cast.ids(predicate.subject, self.people)
        if predicate.form.lemma == "join" and not predicate.passive:
            # "joined Wang Yi for the sixth round"
            joined = [r for r in cast.listed(verb + 1, sentence)[0] if r.kind is RefKind.PERSON]
            self.people = cast.ids(joined, self.people)
        if predicate.passive:
            by = cast.first_of(_BY, verb + 1, min(verb + 5, sentence.last))
            if by is not None:
                self.people = cast.ids(cast.listed(by + 1, sentence)[0], self.people)
            if predicate.form.lemma == "hold":
                link = cast.first_of(_WITH, verb + 1, min(verb + 8, sentence.last))
                if link is not None and "chair" in cast.low[link : sentence.last]:
                    # "was held with Iqbal in the chair"
                    self.people = cast.ids(cast.people_between(link, sentence.last - 1), self.people)
        would = predicate.hypothetical and predicate.form.lemma == "hold"
        would = would or self._is_foreseen(predicate)
        if predicate.future or would or (predicate.infinitive and self._is_to_come(predicate)):
            self.status = MeetingStatus.PLANNED

    def _is_foreseen(self, predicate: Predicate) -> bool:
        """Whether a verb tells of what is to come: "will be discussed when officials convene"."""
        forms = predicate.form.forms
        is_present = bool(forms & (Form.BASE | Form.THIRD)) and not forms & Form.PAST
        if not is_present or predicate.aided or predicate.infinitive:
            return False
        return any(p.future and p.verb < predicate.first for p in self.cast.clauses.of(self.sentence))

    def _is_to_come(self, predicate: Predicate) -> bool:
        """Whether an infinitive is to come or agreed: "will arrive to chair", "agreed to hold"."""
        above = None
        for other in self.cast.clauses.of(self.sentence):
            if other.verb >= predicate.first:
                break
            above = other
        return above is not None and (above.future or above.form.lemma in _AGREEING)

    def _with_sides(self, series: Series) -> list[str]:
        """Return who was at a session: those named, and a state where nobody of its side is."""
        if self.people and not _ASSEMBLIES.isdisjoint(series.name.lower().split()):
            # Who speaks at a forum meets an audience.
            return self.people
        named = {self.cast.countries.get(id_) for id_ in self.people}
        return [*self.people, *(side for side in series.sides if side not in named)]

    def _is_in_passing(self) -> bool:
        """Whether a session is only spoken of: "the minutes of the 11th", "prepare for the 12th"."""
        low, k = self.cast.low, self.ref.first - 1
        while k > self.sentence.first and (
            low[k] in _WITHIN_NAME or low[k] in ORDINALS or _is_number(low[k])
        ):
            if low[k] == "of" and low[k - 1] not in _WITHIN_NAME:
                break
            k -= 1
        return low[k] in _IN_PASSING

    def _is_scene(self) -> bool:
        """Whether something is told to have been "at a meeting of" the series."""
        before = self.cast.low[max(self.sentence.first, self.ref.first - 6) : self.ref.first]
        return "of" in before[-2:] and not _SESSIONS.isdisjoint(before) and not _AT.isdisjoint(before)


def _is_number(word: str) -> bool:
    return word in {"last", "previous", "next", "special"} or (
        word.endswith(_NUMBER_ENDS) and word[:-2].isdecimal()
    )


def find_neighbour(
    cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "the previous round of the dialogue took place": the one before, or after, the one named last."""
    named = _most_named_before(cast, noun)
    governor = next((predicate for predicate in predicates if predicate.verb > noun), None)
    if named is None or governor is None or governor.form.lemma not in {"take", "hold", "convene"}:
        return None
    is_next = cast.low[noun - 1] == "next"
    status = MeetingStatus.PLANNED if is_next else cast.status_of(governor)
    if status is None:
        return None
    series = cast.lexicon.series[named.id or ""]
    number = _number_of(cast, named, cast.reading.sentences[named.sentence])
    number = number + (1 if is_next else -1) if number else None
    rule = "meeting.series.neighbour"
    return _session(sentence, noun, governor, series, rule=rule, status=status, number=number)


def find_next_session(
    cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "the eighth session will take place in Beijing": of the series that the article named last."""
    named = _named_before(cast, noun)
    governor = next((predicate for predicate in predicates if predicate.verb > noun), None)
    if named is None or named.sentence < sentence.index - _MEMORY:
        return None
    if governor is None or (noun + 1 < sentence.last and cast.low[noun + 1] == "of"):
        return None
    if governor.form.lemma not in {"take", "hold", "cancel", "postpone", "convene"}:
        return None
    called_off = "cancel" in governor.form.families
    status = MeetingStatus.CANCELLED if called_off else cast.status_of(governor)
    if status is None:
        return None
    series, number = cast.lexicon.series[named.id or ""], ORDINALS[cast.low[noun - 1]]
    rule = "meeting.series.next"
    return _session(sentence, noun, governor, series, rule=rule, status=status, number=number)


def _session(
    sentence: Sentence,
    noun: int,
    governor: Predicate,
    series: Series,
    *,
    rule: str,
    status: MeetingStatus,
    number: int | None,
) -> Encounter:
    """Return a session told by "the next session" and a verb, of which only the sides are known."""
    ids = list(series.sides)
    return Encounter(
        sentence, noun - 1, governor.verb, ids, rule, status, series=series.id, ordinal=number, vague=True
    )


def _named_before(cast: Cast, noun: int) -> Ref | None:
    """Return the series named last before a token."""
    at = bisect_left(cast.series_named, noun, key=attrgetter("last"))
    return cast.series_named[at - 1] if at else None


def _most_named_before(cast: Cast, noun: int) -> Ref | None:
    """Return the series that an article is about: the one it numbers, else the one it named last."""
    last = _named_before(cast, noun)
    before = cast.series_named[: bisect_left(cast.series_named, noun, key=attrgetter("last"))][-_MEMORY:]
    numbered = (ref for ref in before if _number_of(cast, ref, cast.reading.sentences[ref.sentence]))
    return next(numbered, last)


def _number_of(cast: Cast, ref: Ref, sentence: Sentence) -> int | None:
    """Return which session of a series is named: "the sixth round of the", "11th"."""
    if ref.ordinal:
        return ref.ordinal
    for k in range(ref.first - 1, max(sentence.first, ref.first - 9) - 1, -1):
        if k < ref.first - 1 and cast.gaps[k + 1].strip(" '-"):
            break
        word = cast.low[k]
        if word in ORDINALS:
            return ORDINALS[word]
        if word.endswith(_NUMBER_ENDS) and word[:-2].isdecimal():
            return int(word[:-2])
        if word not in _WITHIN_NAME and k not in cast.at:
            break
    return None
