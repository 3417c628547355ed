"""Quotations: where they lie, and who speaks those that go on over several sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from cpecwatch.extraction.demands.arguments import (
    DUTY,
    QUOTING,
    Ask,
    acting_at,
    inner_addressee,
    is_of_us,
    says_duty,
)
from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Strength

__all__ = ["find_quotations", "labelled_by", "quoted_by", "quoted_duty"]

_LABELS = frozenset({RefKind.PERSON, RefKind.OFFICE})

# How many sentences after a quotation's own its speaker may be named.
_FAR = 2


def find_quotations(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the quotations of a sentence's paragraph, one that is not closed to its end."""
    unit, text = reading.view.units[sentence.unit], reading.view.text
    at = text.find('"', unit.start, unit.end)
    while at >= 0:
        end = text.find('"', at + 1, unit.end)
        if end < 0:
            yield at, unit.end
            return
        yield at, end
        at = text.find('"', end + 1, unit.end)


def labelled_by(reading: Reading, sentence: Sentence) -> Ref | None:
    """Return whose words a paragraph is that begins with a name and a colon: "Mao Ning: We ask …"."""
    unit = reading.view.units[sentence.unit]
    ref = reading.ref_at(bisect_left(reading.tokens.starts, unit.start))
    if ref is None or ref.kind not in _LABELS:
        return None
    return ref if reading.view.text.startswith(":", reading.tokens.ends[ref.last]) else None


def quoted_by(reading: Reading, sentence: Sentence) -> tuple[Ref, int, int] | None:
    """Return who speaks the quotation in a sentence that does not say so itself, with what it quotes.

    Only a quotation of whole sentences counts, and only a verb of saying beside it, in its paragraph.

    Args:
        reading: The article.
        sentence: The sentence that is quoted, or a part of it.
    """
    for begin, end in find_quotations(reading, sentence):
        if end <= sentence.start:
            continue
        if begin >= sentence.end:
            return None
        if not _is_whole(reading, sentence, begin, end):
            continue
        said_by = _speaker(reading, sentence, begin, end)
        return (said_by, max(begin + 1, sentence.start), min(end, sentence.end)) if said_by else None
    return None


def _is_whole(reading: Reading, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a quotation takes in the sentence, or begins or ends it as a sentence of its own."""
    text = reading.view.text
    opens = begin <= sentence.start + 1 or text[begin + 1 : begin + 2].isupper()
    closes = end >= sentence.end - 2 or text[end - 1] in ".,!?"
    return opens and closes


def _speaker(reading: Reading, sentence: Sentence, begin: int, end: int) -> Ref | None:
    """Return the subject of the verb of saying that stands beside a quotation."""
    sentences, starts = reading.sentences, reading.tokens.starts
    first = bisect_left(sentences, begin, key=_end_of)
    last = bisect_left(sentences, end, key=_end_of)
    # Beside its end, in it, at its beginning, and at last in the sentence before.
    order = (last, *range(last - 1, first, -1), first, last + 1, first - 1, last + 2)
    for number in dict.fromkeys(order):
        if not 0 <= number < len(sentences) or abs(number - sentence.index) > _FAR + last - first:
            continue
        other = sentences[number]
        if other.unit != sentence.unit and not _goes_on(reading, sentence, other):
            continue
        for predicate in reading.clauses.of(other):
            at = starts[predicate.verb]
            if predicate.form.lemma in QUOTING and not begin < at < end:
                by = _sayer(reading, predicate)
                if by is not None:
                    return by
    return None


def _goes_on(reading: Reading, sentence: Sentence, other: Sentence) -> bool:
    """Whether a quotation that a paragraph leaves open goes on in the next one, where another sentence is."""
    if other.unit != sentence.unit + 1:
        return False
    text, unit = reading.view.text, reading.view.units[sentence.unit]
    after = reading.view.units[other.unit]
    return text.count('"', unit.start, unit.end) % 2 == 1 and text.startswith('"', after.start)


def _sayer(reading: Reading, predicate: Predicate) -> Ref | None:
    """Return who says, if it is said: "Wang said", "said Wang"."""
    is_passive = predicate.passive and predicate.form.lemma != "quote"
    if predicate.negated or is_passive or predicate.infinitive or predicate.future:
        return None
    if predicate.subject:
        return predicate.subject[0]
    return acting_at(reading, predicate.verb + 1, predicate.sentence.last)


def _end_of(sentence: Sentence) -> int:
    return sentence.end


def quoted_duty(reading: Reading, sentence: Sentence) -> Ask | None:
    """Return what a sentence of a longer quotation says must be: ""They must be punished. …," Wang said".

    Args:
        reading: The article.
        sentence: The sentence; it must not name its speaker itself.
    """
    if not DUTY.may_be_in(reading.clauses.stems_of(sentence)):
        return None
    label = labelled_by(reading, sentence)
    if label is None and not reading.has_quotes(sentence):
        return None
    for predicate in reading.clauses.of(sentence):
        if "say" in predicate.form.families and predicate.subject:
            return None
    found = (label, sentence.start, sentence.end) if label is not None else quoted_by(reading, sentence)
    if found is None:
        return None
    by, start, end = found
    if label is not None and label.sentence == sentence.index:
        start = reading.tokens.ends[label.last] + 1
    if is_of_us(reading, start, end) or not says_duty(reading, start, end, sentence):
        return None
    addressee = inner_addressee(reading, start, end, sentence, by)
    return Ask(sentence, by, addressee, start, end, Strength.REQUEST, "demand.quoted", start)
