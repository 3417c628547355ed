"""The asks of an article, frame by frame, each made as hard as its sentence makes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.demands.arguments import DUTY, Ask
from cpecwatch.extraction.demands.asking import read_ask
from cpecwatch.extraction.demands.conditions import condition_asks, strengthen
from cpecwatch.extraction.demands.described import Described
from cpecwatch.extraction.demands.frames import KEEN, VIEW, WORRIED, Shape, shapes_of
from cpecwatch.extraction.demands.lists import listed_asks
from cpecwatch.extraction.demands.nouns import adjective_ask, possessed_asks
from cpecwatch.extraction.demands.quotations import quoted_duty
from cpecwatch.extraction.grouping import by_sentence
from cpecwatch.extraction.reading import Reading
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import VERBS

__all__ = ["find_asks"]


# Forms of the verbs that open a frame; those under which only a duty is said ask nothing without its words.
_SAYING = frozenset(word for word, form in VERBS.items() if shapes_of(form.lemma) == {Shape.DUTY})
_ASKING = frozenset(word for word, form in VERBS.items() if shapes_of(form.lemma)) - _SAYING


def find_asks(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[Ask]:
    """Yield what some sentences of an article say is asked for."""
    conditions, worries, nouns, interests, lists = (
        _sentences_with(reading, reading.cues.all(cue))
        for cue in (Cue.CONDITION, Cue.WORRY, Cue.ASK_NOUN, Cue.KEEN, Cue.LISTED)
    )
    described = Described(reading)
    low, verbs, clauses = reading.low, reading.cues.all(Cue.VERB), reading.clauses
    asking = _sentences_with(reading, [i for i in verbs if low[i] in _ASKING])
    saying = _sentences_with(reading, [i for i in verbs if low[i] in _SAYING])
    for sentence in sentences:
        asks: list[Ask | None] = []
        number = sentence.index
        # What is said is looked at where it says what must be, or quotes what somebody bids.
        is_bid = '"' in sentence.text or DUTY.may_be_in(clauses.stems_of(sentence))
        if number in asking or (number in saying and is_bid):
            asks += [read_ask(reading, predicate, described) for predicate in clauses.of(sentence)]
        if number in conditions:
            asks += condition_asks(reading, sentence)
        if number in worries:
            asks.append(adjective_ask(reading, sentence, WORRIED))
        if number in nouns:
            asks += possessed_asks(reading, sentence)
        if number in interests:
            asks += [adjective_ask(reading, sentence, frame) for frame in (KEEN, VIEW)]
        if number in lists:
            asks += listed_asks(reading, sentence)
        if not any(asks):
            asks.append(quoted_duty(reading, sentence))
        for ask in asks:
            if ask is not None:
                strengthen(reading, ask)
                yield ask


def _sentences_with(reading: Reading, tokens: Sequence[int]) -> AbstractSet[int]:
    """Return the numbers of the sentences in which some tokens stand."""
    return by_sentence(tokens, reading.sentences).keys()
