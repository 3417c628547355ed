"""Goes through an article for its encounters, and stops only where a word or a name may tell one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.grouping import by_sentence
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.chairing import CHAIRS, LEADING, find_chaired, find_led
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.nouns import find_by_noun
from cpecwatch.extraction.meetings.sessions import find_sessions
from cpecwatch.extraction.meetings.verbs import ALONE, WITH_NOUN, find_by_verb
from cpecwatch.extraction.meetings.visits import find_calls_at_embassies, find_visits, is_embassy
from cpecwatch.extraction.meetings.words import NOUNS, PHONE
from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import MeetingFormat, MeetingStatus

__all__ = ["find_encounters"]

_VIDEO = (
    "by video", "via video", "video link", "video conference", "videoconference", "virtual session",
    "virtual meeting", "virtual talks", "virtual summit", "virtual conversation", "virtual dialogue",
    "virtual conference", "virtual call", "videolink", "video call", "virtually",
)  # fmt: skip
# What a sentence says of a meeting that was none: "Reports of a meeting … are false", "Had he met Wang, …".
_UNTRUE = re.compile(
    r"\b[Rr]eports? .{0,120}\b(?:false|baseless|fake|untrue|incorrect|wrong)\b"
    r"|\AHad (?:[\w.-]+ ){1,5}(?:met|held|received|called)\b"
)
_APART = frozenset({"separate", "separately"})
_OFF = frozenset({"call", "put"})
#: Rules whose encounters a verb of the sentence may call off.
_MAY_BE_OFF = ("meeting.noun", "meeting.hold", "meeting.series", "meeting.visit")


def find_encounters(reading: Reading) -> Iterator[Encounter]:
    """Yield the encounters of an article, sentence by sentence."""
    openings = _Openings(reading)
    cast = Cast(reading)
    for number in openings.sentences:
        sentence = reading.sentences[number]
        if sentence.is_title:
            continue
        found = openings.read(cast, sentence)
        if found and not sentence.is_question and not _is_untrue(sentence.text):
            _call_off(cast, found, sentence)
            _set_format(found, sentence)
            yield from _told_apart(cast, found)


def _is_untrue(text: str) -> bool:
    """Whether a sentence says of its meeting that it never was."""
    return ("eport" in text or text.startswith("Had ")) and _UNTRUE.search(text) is not None


class _Openings:
    """Where encounters may be told, by number of the sentence: most sentences tell none, and are not read."""

    def __init__(self, reading: Reading) -> None:
        cues, low, sentences = reading.cues, reading.low, reading.sentences
        self.nouns = by_sentence(cues.all(Cue.NOUN), sentences)
        self.visits = by_sentence(cues.all(Cue.VISIT), sentences)
        chairs = [i for i in cues.all(Cue.LED) if low[i] in CHAIRS]
        self.chairs = by_sentence(chairs, sentences)
        verbs = cues.all(Cue.VERB)
        self.sides = by_sentence([i for i in verbs if low[i] in LEADING], sentences)
        alone = by_sentence([i for i in verbs if low[i] in ALONE], sentences)
        with_noun = by_sentence([i for i in verbs if low[i] in WITH_NOUN], sentences)
        self.verbs = alone.keys() | (with_noun.keys() & self.nouns.keys())
        self.series = {ref.sentence for ref in reading.of_kind(RefKind.SERIES)}
        self.embassies = {ref.sentence for ref in reading.of_kind(RefKind.BODY) if is_embassy(ref)}

    @property
    def sentences(self) -> Sequence[int]:
        """The numbers of the sentences that may tell an encounter, in order."""
        by_word = self.nouns.keys() | self.visits.keys() | self.chairs.keys()
        return sorted(by_word | self.verbs | self.series | self.embassies)

    def read(self, cast: Cast, sentence: Sentence) -> list[Encounter]:
        """Return the encounters that a sentence tells: by verbs, by nouns, as sessions, as visits."""
        number, predicates = sentence.index, cast.clauses.of(sentence)
        found: list[Encounter] = []
        if number in self.verbs:
            found += find_by_verb(cast, sentence, predicates)
        if number in self.nouns:
            found += find_by_noun(cast, sentence, predicates, self.nouns[number])
        if number in self.series:
            found += find_sessions(cast, sentence, predicates)
        if number in self.visits:
            found += find_visits(cast, sentence, predicates, self.visits[number])
        if number in self.embassies:
            found += find_calls_at_embassies(cast, sentence, predicates)
        if number in self.chairs:
            found += find_chaired(cast, sentence, predicates, self.chairs[number])
        if number in self.sides and number in self.nouns and not found:
            found += find_led(cast, sentence, self.sides[number], self.nouns[number])
        return found


def _told_apart(cast: Cast, found: Sequence[Encounter]) -> Iterator[Encounter]:
    """Yield encounters, "separate meetings with Xi and Li" as one with each."""
    for encounter in found:
        host, *guests = encounter.participants or [""]
        told = cast.low[max(encounter.sentence.first, encounter.start - 2) : encounter.end + 1]
        if (
            len(guests) < 2
            or encounter.series
            or _APART.isdisjoint(told)
            or not _are_guests(cast, host, guests)
        ):
            yield encounter
            continue
        for guest in guests:
            yield attrs.evolve(encounter, participants=[host, guest])


def _are_guests(cast: Cast, host: str, guests: Sequence[str]) -> bool:
    """Whether all but the first of those who met are of one other country: one saw each of them."""
    countries = {cast.countries.get(guest) for guest in guests}
    return len(countries) == 1 and not countries & {None, cast.countries.get(host)}


def _call_off(cast: Cast, found: Sequence[Encounter], sentence: Sentence) -> None:
    """Mark the encounters of a sentence that says that they were called off or put off."""
    for predicate in cast.clauses.of(sentence):
        form, verb = predicate.form, predicate.verb
        cancels = "cancel" in form.families
        if predicate.negated or not (cancels or form.lemma in _OFF):
            continue
        if not cancels and cast.word(verb + 1, sentence) != "off":
            continue
        noun = any(
            low in NOUNS for low in cast.low[max(sentence.first, predicate.first - 6) : predicate.first]
        )
        for encounter in found:
            if noun and encounter.status is MeetingStatus.PLANNED and encounter.end < predicate.first:
                # "was due to meet Wang on Saturday but the talks were called off"
                encounter.status = MeetingStatus.CANCELLED
            near = -3 <= verb - encounter.end <= 8 or 0 <= encounter.start - verb <= 4
            if near and encounter.rule.startswith(_MAY_BE_OFF):
                encounter.status = MeetingStatus.CANCELLED


def _set_format(found: Sequence[Encounter], sentence: Sentence) -> None:
    """Note that the encounters of a sentence were by telephone or by video, where it says so."""
    says = sentence.text.lower().__contains__
    format_ = None
    if any(map(says, PHONE)):
        format_ = MeetingFormat.TELEPHONE
    elif any(map(says, _VIDEO)):
        format_ = MeetingFormat.VIDEO
    for encounter in found:
        encounter.format = format_
