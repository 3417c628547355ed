"""The projects that an article names, and how it comes back to them: "the corridor", "the dam", "it"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from operator import attrgetter

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import HORIZON, Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import ProjectKind

__all__ = ["Mentions"]

_CORRIDOR = "china-pakistan-economic-corridor"

_ANY: frozenset[str] = frozenset(ProjectKind)
_ROAD = frozenset({"road"})
_TRACK = frozenset({"railway", "transit"})
_POWER = frozenset({"power-station"})
_PROGRAMME = frozenset({"programme"})
#: Nouns by which a page comes back to a project that it has named, with the kinds that they may be.
_COMEBACK: Mapping[str, frozenset[str]] = {
    "corridor": _PROGRAMME, "initiative": _PROGRAMME, "port": frozenset({"port"}), "railway": _TRACK,
    "line": _TRACK, "metro": frozenset({"transit"}),
    "dam": frozenset({"dam", "power-station"}), "road": _ROAD, "highway": _ROAD,
    "motorway": _ROAD, "expressway": _ROAD, "plant": _POWER, "station": _POWER, "mine": frozenset({"mine"}),
    "airport": frozenset({"airport"}), "cable": frozenset({"cable"}), "project": _ANY, "scheme": _ANY,
    "it": _ANY,
}  # fmt: skip
_DEFINITE = frozenset({"the", "this"})
#: Nouns for works, and the words by which a page introduces one that it has not named.
_WORKS = _COMEBACK.keys() - {"it", "project", "scheme", "line", "corridor", "initiative", "port"}
_ARTICLES = frozenset({"a", "an", "another"})
# Between "the" and "project": which one is still the last one named.
_SAID_OF = frozenset(
    {
        "said",
        "whole",
        "entire",
        "same",
        "integrated",
        "hydropower",
        "rail",
        "railway",
        "power",
        "mining",
        "mega",
    }
)
_POINTING = frozenset({"the", "this", "that"})
# How many sentences after a project a page may come back to it, and to one that it calls "the project".
_MEMORY = 4
_PROJECT_MEMORY = 2
# The same, where it names one alone.
_ONLY_MEMORY = 6
# How many sentences that name projects "the dam" reaches back over, whatever lies between them.
_FAR = 40
# In how many of its first words a sentence comes back to what was named before.
_OPENING = 6


class Mentions:
    """The projects that one article names.

    Attributes:
        reading: The article being read.
        refs: The references to projects, in order.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.refs = reading.of_kind(RefKind.PROJECT)
        self._by_sentence: dict[int, list[Ref]] = defaultdict(list)
        for ref in self.refs:
            self._by_sentence[ref.sentence].append(ref)
        self._numbers = list(self._by_sentence)
        programmes = [ref for ref in self.refs if self._kind(ref) in _PROGRAMME]
        self._first_programme = programmes[0] if programmes else None
        # A programme is many projects, and seldom "the project".
        self._works = {ref.id for ref in self.refs if self._kind(ref) not in _PROGRAMME}
        self._names_corridor = any(ref.id == _CORRIDOR for ref in programmes)

    def by_id(self) -> Mapping[str, Sequence[Ref]]:
        """Return the references to each project, by its id."""
        found: dict[str, list[Ref]] = defaultdict(list)
        for ref in self.refs:
            if ref.id:
                found[ref.id].append(ref)
        return found

    def named_in(self, sentence: Sentence) -> Sequence[Ref]:
        """Return the projects named in a sentence."""
        return self._by_sentence.get(sentence.index, ())

    def topic_before(self, sentence: Sentence) -> Ref | None:
        """Return the project that the text named last before a sentence; of several in one, the first."""
        at = bisect_left(self._numbers, sentence.index)
        return self._by_sentence[self._numbers[at - 1]][0] if at else None

    def in_sentence(self, sentence: Sentence) -> Sequence[Ref]:
        """Return the projects that a sentence names or comes back to by a noun, in order."""
        named = self.named_in(sentence)
        taken_up = self._taken_up(sentence, named) if self.refs else []
        return sorted((*named, *taken_up), key=lambda ref: ref.first) if taken_up else named

    def is_programme(self, ref: Ref) -> bool:
        """Whether a reference is to a programme, which is many projects."""
        return self._kind(ref) in _PROGRAMME

    def _kind(self, ref: Ref) -> str:
        return self.reading.lexicon.projects[ref.id or ""].kind

    def _taken_up(self, sentence: Sentence, named: Sequence[Ref]) -> list[Ref]:
        """Return references for "the corridor", "the dam": the last project of that kind named before."""
        reading, found = self.reading, []
        for i in reading.cues.within(Cue.TAKEN_UP, sentence.first + 1, sentence.last):
            if not self._is_definite(i) or any(ref.first <= i <= ref.last for ref in named):
                continue
            id_ = self._meant_by(reading.low[i], i, sentence)
            if id_ is not None:
                found.append(Ref(RefKind.PROJECT, id_, i, i, sentence.index, rule="project.taken-up"))
        return found

    def _is_definite(self, i: int) -> bool:
        """Whether a noun is one that the page has named: "the dam", "the said project"."""
        low = self.reading.low
        return low[i - 1] in _DEFINITE or (
            low[i] == "project" and low[i - 1] in _SAID_OF and low[i - 2] == "the"
        )

    def _the_project(self, i: int, sentence: Sentence) -> str | None:
        """Return the id of the one project that "the project" at some token comes back to."""
        if self.introduces_another(sentence, i):
            return None
        at = bisect_right(self._numbers, sentence.index)
        memory = _PROJECT_MEMORY if len(self._works) > 1 else _ONLY_MEMORY
        for number in reversed(self._numbers[max(0, at - _ONLY_MEMORY) : at]):
            if sentence.index - number > memory:
                break
            refs = [ref for ref in self._by_sentence[number] if ref.first < i]
            works = {ref.id for ref in refs if ref.id in self._works}
            if works:
                return works.pop() if len(works) == 1 else None
        return None

    def introduces_another(self, sentence: Sentence, before: int) -> bool:
        """Whether a sentence speaks of a work without a name before a token: "a coal plant was begun"."""
        low = self.reading.low
        return any(
            low[k] in _WORKS and not _ARTICLES.isdisjoint(low[max(sentence.first, k - 3) : k])
            for k in range(sentence.first, before)
        )

    def _meant_by(self, noun: str, i: int, sentence: Sentence) -> str | None:
        """Return the id of the project that a noun at some token comes back to."""
        if noun == "project":
            return self._the_project(i, sentence)
        kinds = _COMEBACK[noun]
        at = bisect_right(self._numbers, sentence.index)
        for number in reversed(self._numbers[max(0, at - _FAR) : at]):
            refs = self._by_sentence[number]
            ids = [ref.id for ref in refs if ref.first < i and self._kind(ref) in kinds]
            if ids:
                # "The corridor" is the whole of it, however often its second phase is named.
                is_whole = noun == "corridor" and self._names_corridor
                return _CORRIDOR if is_whole or _CORRIDOR in ids else ids[0]
        return None

    @cached_property
    def _estimates(self) -> Mapping[str, Ref]:
        """The sums that a programme named by the article has been put at, each with its first mention."""
        found: dict[str, Ref] = {}
        for ref in reversed(self.refs):
            if self.is_programme(ref):
                row = self.reading.lexicon.projects[ref.id or ""]
                found.update(dict.fromkeys((row.cost or "", *row.estimates), ref))
        return found

    def put_at(self, currency: str | None, value: Decimal) -> Ref | None:
        """Return the programme, of those that the article names, that is known to have been put at a sum."""
        return self._estimates.get(f"{currency} {value:,f}") if self._first_programme else None

    def is_alone(self, topic: Ref, sentence: Sentence) -> bool:
        """Whether a paragraph has named one project alone before a sentence of it."""
        sentences = self.reading.sentences
        if sentences[topic.sentence].unit != sentence.unit:
            return False
        at = bisect_left(self._numbers, sentence.index)
        named = {
            ref.id
            for number in self._numbers[max(0, at - _MEMORY) : at]
            if sentences[number].unit == sentence.unit
            for ref in self._by_sentence[number]
        }
        works = named & self._works
        return works == {topic.id} if works else named == {topic.id}

    def _is_one(self, topic: Ref) -> bool:
        """Whether the sentence of a project names no other that "the project" may be."""
        sentence = self.reading.sentences[topic.sentence]
        works = {ref.id for ref in self.named_in(sentence) if ref.id in self._works}
        if topic.id in self._works:
            return len(works) == 1
        return not works and "projects" not in self.reading.low[sentence.first : sentence.last]

    def called(self, noun: str, before: int, sentence: Sentence) -> Ref | None:
        """Return the project named before a token that "the $57 billion corridor" speaks of."""
        if noun == "corridor":
            first = self._first_programme
            return first if first is not None and first.first < before else None
        kinds, end = _COMEBACK[noun], bisect_left(self.refs, before, key=attrgetter("first"))
        for ref in reversed(self.refs[max(0, end - HORIZON) : end]):
            if noun == "project" and sentence.index - ref.sentence > _PROJECT_MEMORY:
                return None
            if self._kind(ref) in kinds:
                return ref
        return None

    def comes_back(self, sentence: Sentence, topic: Ref) -> bool:
        """Whether a sentence opens with the project last named, as "it" or "the dam"."""
        distance, low = sentence.index - topic.sentence, self.reading.low
        if distance > _MEMORY:
            return False
        kind = self._kind(topic)
        opened = topic.first - self.reading.sentences[topic.sentence].first <= 4
        for i in range(sentence.first, min(sentence.first + _OPENING, sentence.last)):
            if kind not in _COMEBACK.get(low[i], ()) or (low[i] == "project" and not self._is_one(topic)):
                continue
            if low[i - 1] in _POINTING or (low[i] == "it" and (distance == 1 or (distance == 2 and opened))):
                return True
        return False
