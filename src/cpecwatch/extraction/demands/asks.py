"""The asks of an article, frame by frame, each made as hard as its sentence makes it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.demands.arguments import Ask
from cpecwatch.extraction.demands.asking import read_ask
from cpecwatch.extraction.demands.conditions import condition_asks, strengthen
from cpecwatch.extraction.demands.frames import KEEN, WORRIED
from cpecwatch.extraction.demands.lists import listed_asks
from cpecwatch.extraction.demands.nouns import adjective_ask, possessed_asks
from cpecwatch.extraction.demands.quotations import quoted_duty
from cpecwatch.extraction.reading import Reading
from cpecwatch.extraction.sentences import Sentence

__all__ = ["find_asks"]


def find_asks(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[Ask]:
    """Yield what some sentences of an article say is asked for."""
    conditions, worries, nouns, interests = (
        _sentences_with(reading, cue) for cue in (Cue.CONDITION, Cue.WORRY, Cue.ASK_NOUN, Cue.KEEN)
    )
    for sentence in sentences:
        asks = [read_ask(reading, predicate) for predicate in reading.clauses.of(sentence)]
        if sentence.index in conditions:
            asks += condition_asks(reading, sentence)
        if sentence.index in worries:
            asks.append(adjective_ask(reading, sentence, WORRIED))
        if sentence.index in nouns:
            asks += possessed_asks(reading, sentence)
        if sentence.index in interests:
            asks.append(adjective_ask(reading, sentence, KEEN))
        asks += listed_asks(reading, sentence)
        if not any(asks):
            asks.append(quoted_duty(reading, sentence))
        for ask in asks:
            if ask is not None:
                strengthen(reading, ask)
                yield ask


def _sentences_with(reading: Reading, cue: Cue) -> AbstractSet[int]:
    """Return the numbers of the sentences that have a word of a cue."""
    at = reading.cues.all(cue)
    return {bisect_right(reading.sentences, i, key=_first) - 1 for i in at}


def _first(sentence: Sentence) -> int:
    return sentence.first
