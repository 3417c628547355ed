"""Sessions of a named series: "the sixth round of the Strategic Dialogue", and the one before or after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from cpecwatch.extraction.clauses import Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.words import ORDINALS
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import word_set
from cpecwatch.lexicon.rows import Series
from cpecwatch.records import MeetingStatus

__all__ = ["find_neighbour", "find_next_session", "find_sessions"]

# What is done at a session, or with it.
_ATTENDING = word_set(
    """chair cochair attend hold conclude host open complete address lead mark take join close preside
    speak inaugurate"""
)
_CHAIRING = frozenset({"chair", "cochair"})
# Who does this may stand far from the session's name.
_FAR = frozenset({"chair", "cochair", "join"})
_BY = frozenset({"by"})
_WITH = frozenset({"with"})
_SESSIONS = frozenset({"meeting", "session"})
_AT = frozenset({"at", "in", "during"})
# Words between a number and the series: "the sixth round of the".
_WITHIN_NAME = frozenset(
    {"round", "session", "edition", "of", "the", "meeting", "annual", "ministerial", "their", "s"}
)
_NUMBER_ENDS = ("st", "nd", "rd", "th")
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
        self.end = ref.last

    def read(self, predicates: Sequence[Predicate]) -> Encounter | None:
        """Return the session as an encounter, or ``None`` where the sentence only names it."""
        for predicate in predicates:
            if not predicate.negated and not self.cast.is_duty(predicate):
                self._link(predicate)
        series, ordinal = (
            self.cast.lexicon.series[self.series],
            _number_of(self.cast, self.ref, self.sentence),
        )
        self.linked = self.linked or self._is_scene()
        if not self.linked and (ordinal is None or series.broad):
            return None
        return Encounter(
            self.sentence,
            self.ref.first,
            self.end,
            self.people or list(series.sides),
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
        if self.cast.calls_off(predicate):
            self.linked, self.status = True, MeetingStatus.CANCELLED
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

    def _attend(self, predicate: Predicate) -> None:
        """Take those who held, chaired or attended the session."""
        cast, sentence, verb = self.cast, self.sentence, predicate.verb
        self.linked, self.end = True, max(self.end, verb)
        self.people = cast.ids(predicate.subject, self.people)
        if predicate.passive:
            by = cast.first_of(_BY, verb + 1, min(verb + 5, sentence.last))
            if by is not None:
                self.people = cast.ids(cast.listed(by + 1, sentence)[0], self.people)
            if predicate.form.lemma == "hold":
                link = cast.first_of(_WITH, verb + 1, min(verb + 8, sentence.last))
                if link is not None and "chair" in cast.low[link : sentence.last]:
                    # "was held with Iqbal in the chair"
                    self.people = cast.ids(cast.people_between(link, sentence.last - 1), self.people)
        if predicate.future or (predicate.hypothetical and predicate.form.lemma == "hold"):
            self.status = MeetingStatus.PLANNED

    def _is_scene(self) -> bool:
        """Whether something is told to have been "at a meeting of" the series."""
        before = self.cast.low[max(self.sentence.first, self.ref.first - 6) : self.ref.first]
        return "of" in before[-2:] and not _SESSIONS.isdisjoint(before) and not _AT.isdisjoint(before)


def find_neighbour(
    cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "the previous round of the dialogue took place": the one before, or after, the one named last."""
    named = _named_before(cast, noun)
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
