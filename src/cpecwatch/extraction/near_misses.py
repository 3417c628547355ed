"""What almost became a record: words that the rules stopped at for want of one piece.

Looked for only when asked, in a reading that has gone through all its steps. A near miss is no record and may
be nothing at all; it is there so that a user can see what the lexicon lacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cpecwatch.evidence import Evidence
from cpecwatch.extraction.demands.asks import find_asks
from cpecwatch.extraction.demands.frames import frames_of
from cpecwatch.extraction.demands.kinds import classify
from cpecwatch.extraction.demands.parties import Parties
from cpecwatch.extraction.estimate import contradicted_offices
from cpecwatch.extraction.meetings import is_about_the_corridor
from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import HONORIFICS, TITLE_HEADS, TITLE_MODIFIERS, VERBS, word_set
from cpecwatch.lexicon import fold
from cpecwatch.records import Meeting, NearMiss, NearMissKind, SecurityDemand

__all__ = ["find_near_misses"]

#: How many capitalised words make a name that is worth a look.
_FEWEST, _MOST = 2, 6
# Small words within names: "Zhob to Kuchlak" is two names, "Port of Sonmiani" one.
_WITHIN = frozenset({"of", "ul", "al", "bin", "ur", "de", "e", "i", "the"})
# What a name may begin or end with that has a row of its own: "Hub Cable Car", "Chinese Film Week".
_MAY_BE_PART = frozenset({RefKind.PLACE, RefKind.STATE, RefKind.NATIONALITY})
# Verbs that ask, and none that only tell.
_ASKING = frozenset({"ask", "demand", "hope"})
# Capitalised because they begin a sentence.
_BEGINNINGS = word_set(
    """a an as at after all although and before both but by during even for from he her his how if in it its
    last like many more most no not on one our she since so some such that their then there these they this
    those though to two under until we what when where which while who why with yet you"""
)
# Days and months.
_CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december"""
)
# Capitalised words at which no name ends, and at which none begins.
_NO_ENDS = _WITHIN | _CALENDAR | _BEGINNINGS
_NO_BEGINS = _NO_ENDS | HONORIFICS | TITLE_HEADS | TITLE_MODIFIERS

Found = tuple[NearMissKind, str, str, Sentence]


def find_near_misses(reading: Reading) -> Iterator[NearMiss]:
    """Yield what almost became a record of an article that has gone through all steps."""
    if not is_about_the_corridor(reading):
        return
    told = [sentence for sentence in reading.sentences if not (sentence.is_title or sentence.is_question)]
    names = {sentence.index: list(_unknown_names(reading, sentence)) for sentence in told}
    found: dict[tuple[NearMissKind, str], tuple[str, str, list[Sentence]]] = {}
    for kind, words, reason, sentence in (
        *_demands(reading, _untold(reading, told, SecurityDemand)),
        *_meetings(reading, _untold(reading, told, Meeting), names),
        *_names(reading, told, names),
        *_offices(reading),
        *_amounts(reading),
    ):
        _, _, where = found.setdefault((kind, fold(words)), (words, reason, []))
        if sentence not in where:
            where.append(sentence)
    for (kind, _), (words, reason, where) in found.items():
        yield NearMiss(kind, words, reason, tuple(_mark(reading, kind, sentence) for sentence in where))


def _mark(reading: Reading, kind: NearMissKind, sentence: Sentence) -> Evidence:
    return reading.evidence(sentence.start, sentence.end, "sentence", f"miss.{kind.value}")


def _untold(
    reading: Reading, sentences: Sequence[Sentence], kind: type[Meeting | SecurityDemand]
) -> Sequence[Sentence]:
    """Return the sentences from which no record of a class was made."""
    records = (record for record in reading.records if isinstance(record, kind))
    starts = sorted({mark.start for record in records for mark in record.evidence})
    return [sentence for sentence in sentences if not _holds(reading, sentence, starts)]


def _holds(reading: Reading, sentence: Sentence, starts: Sequence[int]) -> bool:
    if sentence.start == sentence.end:
        return False
    first, last = reading.view.back(sentence.start, sentence.end)
    return any(first <= start < last for start in starts)


# -- one kind after another ----------------------------------------------------------------------------------


def _demands(reading: Reading, sentences: Sequence[Sentence]) -> Iterator[Found]:
    """Yield asks about security of which nobody known is the demander."""
    parties, text = Parties(reading), reading.view.text
    for sentence in sentences:
        asks = [ask for ask in find_asks(reading, [sentence]) if classify(text[ask.start : ask.end])]
        starts = [
            ask.trigger for ask in asks if parties.of_ask(ask) is None and parties.party(ask.demander) is None
        ]
        starts += [
            reading.tokens.starts[predicate.first]
            for predicate in reading.clauses.of(sentence)
            if _asks_without_a_subject(predicate)
            and classify(text[_start(reading, predicate) : sentence.end])
        ]
        if starts:
            words = " ".join(text[min(starts) : sentence.end].rstrip(" .\"'").split())
            yield NearMissKind.DEMAND, words, "nobody known asks for it", sentence


def _asks_without_a_subject(predicate: Predicate) -> bool:
    is_told = not (predicate.negated or predicate.hypothetical or predicate.infinitive or predicate.future)
    is_clause = is_told and not (predicate.subject or predicate.passive or predicate.gerund)
    is_asking = not _ASKING.isdisjoint(predicate.form.families)
    return is_clause and is_asking and bool(frames_of(predicate.form.lemma, passive=False))


def _start(reading: Reading, predicate: Predicate) -> int:
    return reading.tokens.starts[predicate.verb]


def _meetings(
    reading: Reading, sentences: Sequence[Sentence], names: dict[int, list[str]]
) -> Iterator[Found]:
    """Yield encounters of which one side is a name that is not known."""
    for sentence in sentences:
        unknown = names[sentence.index]
        if unknown and any(_meets(predicate) for predicate in reading.clauses.of(sentence)):
            yield NearMissKind.MEETING, unknown[0], "who met is not known", sentence


def _meets(predicate: Predicate) -> bool:
    is_told = not (predicate.negated or predicate.hypothetical or predicate.infinitive)
    return is_told and "meet" in predicate.form.families and "say" not in predicate.form.families


def _names(reading: Reading, sentences: Sequence[Sentence], names: dict[int, list[str]]) -> Iterator[Found]:
    """Yield names that are in no row and that the page does not introduce."""
    newcomers = {fold(name) for name in reading.newcomers.values()}
    for sentence in sentences:
        for name in names[sentence.index]:
            if fold(name) not in newcomers:
                yield NearMissKind.NAME, name, "the lexicon has no row of this name", sentence


def _unknown_names(reading: Reading, sentence: Sentence) -> Iterator[str]:
    """Yield the runs of capitalised words in a sentence that no reference covers."""
    gaps, at, i = reading.gaps, reading.at, sentence.first
    while i < sentence.last:
        end = i
        while end < sentence.last and _is_part(reading, end) and (end == i or gaps[end] in {" ", "-"}):
            end += 1
        run = range(i, end)
        i = max(end, i + 1)
        # Names of rows that stand at its ends are part of a longer one: "Hub Cable Car".
        own = [k for k in run if k not in at]
        if own and all(at[k].kind in _MAY_BE_PART for k in run if k in at):
            first, last = _trimmed(reading, run)
            is_begun = first == sentence.first and last - first == _FEWEST and own != list(run)
            if _FEWEST <= last - first <= _MOST and not is_begun and set(range(first, last)) & set(own):
                yield reading.words(first, last - 1)


def _is_part(reading: Reading, i: int) -> bool:
    return reading.tokens.words[i][0].isupper() or reading.low[i] in _WITHIN


def _trimmed(reading: Reading, run: range) -> tuple[int, int]:
    """Return where a run begins and ends without the words at its ends that are no part of a name."""
    first, last = run.start, run.stop
    while first < last and _is_none(reading.low[first], _NO_BEGINS):
        first += 1
    while last > first and _is_none(reading.low[last - 1], _NO_ENDS):
        last -= 1
    return first, last


def _is_none(word: str, others: AbstractSet[str]) -> bool:
    """Whether a word is none of a name's, where it stands at an end of it."""
    return word in others or word in VERBS or len(word) == 1


def _offices(reading: Reading) -> Iterator[Found]:
    """Yield offices that the page gives somebody who did not hold them on its day."""
    day = reading.day
    for words, mark in contradicted_offices(reading, day) if day is not None else ():
        for sentence in reading.sentences:
            if _holds(reading, sentence, (mark.start,)):
                yield NearMissKind.OFFICE, words, f"no holder on {day}", sentence


def _amounts(reading: Reading) -> Iterator[Found]:
    """Yield sums that belong to no project."""
    for mention in reading.loose_amounts:
        words = " ".join(reading.view.text[mention.start : mention.end].split())
        sentence = next(one for one in reading.sentences if one.start <= mention.start < one.end)
        yield NearMissKind.AMOUNT, words, "no project is known that it belongs to", sentence
