"""The asks of an article, frame by frame, each made as hard as its sentence makes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.demands.arguments import Ask
from cpecwatch.extraction.demands.asking import read_ask
from cpecwatch.extraction.demands.conditions import condition_asks, strengthen
from cpecwatch.extraction.demands.frames import KEEN, WORRIED
from cpecwatch.extraction.demands.nouns import adjective_ask, possessed_asks
from cpecwatch.extraction.reading import Reading
from cpecwatch.extraction.sentences import Sentence

__all__ = ["find_asks"]


def find_asks(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[Ask]:
    """Yield what some sentences of an article say is asked for."""
    for sentence in sentences:
        for ask in _asks_of(reading, sentence):
            strengthen(reading, ask)
            yield ask


def _asks_of(reading: Reading, sentence: Sentence) -> Iterator[Ask]:
    asks: list[Ask | None] = [read_ask(reading, predicate) for predicate in reading.clauses.of(sentence)]
    if reading.cues.within(Cue.CONDITION, sentence.first, sentence.last):
        asks += condition_asks(reading, sentence)
    asks.append(adjective_ask(reading, sentence, WORRIED))
    asks += possessed_asks(reading, sentence)
    asks.append(adjective_ask(reading, sentence, KEEN))
    return (ask for ask in asks if ask is not None)
