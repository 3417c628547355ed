"""Asks that hang on a verb: the frames of the table, read off the clause that each verb opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from cpecwatch.extraction.demands.arguments import (
    Arguments,
    Ask,
    firms_before,
    inner_addressee,
    quoted_speaker,
)
from cpecwatch.extraction.demands.described import Described, is_nobody
from cpecwatch.extraction.demands.frames import Frame, Shape, Slot, frames_of
from cpecwatch.extraction.demands.idioms import read_idiom
from cpecwatch.extraction.demands.objects import read_object, read_told, read_ultimatum, read_unnamed
from cpecwatch.extraction.demands.quotations import labelled_by, quoted_by
from cpecwatch.extraction.demands.things import (
    read_agent,
    read_duty,
    read_impersonal,
    read_noun,
    read_refusal,
    read_stress,
    read_thing,
)
from cpecwatch.extraction.phrases import Phrases, stems
from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.vocabulary import MODALS_OF_DUTY, Form, word_set
from cpecwatch.records import Strength

__all__ = ["read_ask"]

# Under these verbs "would" is a courtesy: "would like".
_WISHES = frozenset({"want", "like", "hope"})
_IF = frozenset({"if", "whether", "unless"})
_DUTIES = MODALS_OF_DUTY
# Those whom a state advises and does not make demands of.
_PEOPLE = word_set(
    """citizens nationals people compatriots countrymen tourists companies firms enterprises workers engineers
    employees staff personnel expatriates businesses investors"""
)
_OWN = frozenset({"its", "their", "his", "fellow"})
_FIRST_PERSON = frozenset({"we", "i"})
_TELLING_PRONOUNS = frozenset({"it", "he", "she"})
# A sentence that begins with these only supposes what its first verb says.
_SUPPOSING = frozenset({"suppose", "supposing", "imagine", "assuming", "had", "should", "were"})
_SUPPOSED_REACH = 6
# How far before a verb the words stand that make it untrue, in characters.
_UNTRUE_REACH = 90
_REST = r"\b[^.;]{0,40}\Z"
# What stands before an ask that was none.
_UNTRUE = Phrases(
    {
        True: [
            rf"(?:short of|instead of|rather than){_REST}",
            rf"without{_REST}",
            rf"refrain\w* from{_REST}",
            rf"avoid\w*{_REST}",
            # "refused to ask", "need not ask", "saw no reason to ask": an infinitive right behind these
            r"(?:refus|declin|fail|hesitat|neglect|forg[eo]t|omit)\w* \Z",
            r"(?:reluctant|unwilling|unable|unlikely|afraid|free|entitled|would be \w+) \Z",
            r"(?:reasons?|need(?:s|ed)?|necessary|cause|time|plans?|intention|yet|power|courage) \Z",
            # "considered asking"
            r"(?:consider|contemplat|mull|discuss|weigh|debat|oppos|ponder|threaten|intend)\w* \Z",
            # "it would be wise for China to ask"
            (
                r"(?:reasons?|need|necessary|cause|wise|unwise|better|best|right|time|premature|possible|easy"
                r"|hard|difficult|up) (?:for|to) [^.;,]{1,60}\Z"
            ),
            rf"no (?:document|evidence|record|proof|trace|sign|indication|word|report)s?{_REST}",
            rf"no (?:plan|intention|wish|desire|question|thought)s? of{_REST}",
            # "I think that China demands more": a guess
            r"i (?:think|believe|guess|suspect)\b[^.;]{0,90}\Z",
            # "denied that it had asked": who denies it is who would have asked
            r"(?:deny|denied|denies|denying) (?:that )?(?:it |he |she |they )?(?:ever )?\Z",
            rf"(?:not true that|untrue that|false that|no truth){_REST}",
        ]
    }
)

_READERS: Mapping[Shape, Callable[[Reading, Predicate, Frame], Arguments | None]] = {
    Shape.OBJECT: read_object,
    Shape.UNNAMED: read_unnamed,
    Shape.TOLD: read_told,
    Shape.THING: read_thing,
    Shape.IMPERSONAL: read_impersonal,
    Shape.BY: read_agent,
    Shape.STRESS: read_stress,
    Shape.NOUN: read_noun,
    Shape.REFUSAL: read_refusal,
    Shape.IDIOM: read_idiom,
    Shape.DUTY: read_duty,
    Shape.ULTIMATUM: read_ultimatum,
}


def read_ask(reading: Reading, predicate: Predicate, described: Described) -> Ask | None:
    """Return what a verb group asks for, by the first frame that fits it."""
    frames = frames_of(predicate.form.lemma, passive=predicate.passive)
    if not frames or predicate.negated or predicate.future:
        return None
    subject = _who_asks(reading, predicate, described)
    if subject is not None:
        predicate = attrs.evolve(predicate, subject=[subject])
    if _is_of_own_people(reading, predicate):
        return None
    for frame in frames:
        if frame.only_would and not predicate.hypothetical:
            continue
        found = _READERS[frame.shape](reading, predicate, frame)
        if found is not None:
            is_after = found.start >= reading.tokens.starts[predicate.first]
            return (
                None
                if _is_imagined(reading, predicate, is_after=is_after)
                else _ask(reading, predicate, frame, found)
            )
    return None


def _who_asks(reading: Reading, predicate: Predicate, described: Described) -> Ref | None:
    """Return who asks where the clause alone does not say it, or says it wrongly."""
    if predicate.subject and not all(map(is_nobody, predicate.subject)):
        return described.speaks_for(predicate) or _who_tells(reading, predicate)
    if not predicate.subject:
        firms = firms_before(reading, predicate)
        if firms is not None:
            return firms
        said_by = quoted_speaker(reading, predicate.sentence, predicate.first - 1)
        if said_by is None and _is_first_person(reading, predicate):
            quoted = quoted_by(reading, predicate.sentence)
            said_by = quoted[0] if quoted is not None else labelled_by(reading, predicate.sentence)
        if said_by is not None:
            return said_by
    return described.subject_of(predicate) if not predicate.passive else None


def _is_of_own_people(reading: Reading, predicate: Predicate) -> bool:
    """Whether somebody asks something of their own people: "urged its citizens to", "told the Chinese to"."""
    low, last = reading.low, predicate.sentence.last
    if predicate.form.lemma in _WISHES:
        # "wants its own staff to guard": what others are to let them do
        return False
    for i in range(predicate.verb + 1, min(predicate.verb + 5, last - 1)):
        if low[i] in _PEOPLE:
            ref = reading.ref_at(i - 1) or reading.ref_at(i)
            country = ref.country if ref is not None and ref.kind is RefKind.NATIONALITY else None
            is_own = not _OWN.isdisjoint(low[predicate.verb + 1 : i]) or (
                country is not None and any(by.country == country for by in predicate.subject)
            )
            return is_own and not {"to", "not"}.isdisjoint(low[i + 1 : min(i + 6, last)])
        if low[i] in {"to", "that", "for"}:
            return False
    return False


def _is_first_person(reading: Reading, predicate: Predicate) -> bool:
    """Whether "we" or "I" does it, also at one remove: "I am concerned and hope that"."""
    low, k = reading.low, predicate.first - 1
    if low[k] == "and":
        before = low[predicate.sentence.first : k]
        return predicate.form.forms == Form.BASE and not _FIRST_PERSON.isdisjoint(before)
    return low[k] in _FIRST_PERSON


def _who_tells(reading: Reading, predicate: Predicate) -> Ref | None:
    """Return whom "it" or "he" stands for in what somebody tells: "China told Pakistan that it wants"."""
    low, subject = reading.low, predicate.subject[0]
    if subject.kind is not RefKind.PRONOUN or low[subject.first] not in _TELLING_PRONOUNS:
        return None
    if subject.first != predicate.first - 1 or low[subject.first - 1] != "that":
        return None
    for above in reversed(reading.clauses.of(predicate.sentence)):
        if (
            above.verb < subject.first
            and "say" in above.form.families
            and above.subject
            and not above.passive
        ):
            teller = above.subject[0]
            is_state = teller.kind in {RefKind.STATE, RefKind.BODY}
            return teller if is_state == (low[subject.first] == "it") else None
    return None


def _ask(reading: Reading, predicate: Predicate, frame: Frame, found: Arguments) -> Ask:
    """Put those whom a frame finds into the places that the table gives them."""
    slots = {Slot.SUBJECT: found.subject, Slot.OBJECT: found.other, Slot.AGENT: found.other}
    demander, addressee = slots.get(frame.demander), slots.get(frame.addressee)
    if frame.addressee is Slot.WITHIN:
        inner = inner_addressee(reading, found.start, found.end, predicate.sentence, demander)
        addressee = inner or found.other
    return Ask(
        predicate.sentence,
        demander,
        addressee,
        found.start,
        found.end,
        found.strength or frame.strength or Strength.REQUEST,
        frame.rule.format(verb=predicate.form.lemma, noun=found.noun),
        reading.tokens.starts[predicate.first],
        passive=frame.shape in {Shape.TOLD, Shape.IMPERSONAL},
    )


def _is_imagined(reading: Reading, predicate: Predicate, *, is_after: bool) -> bool:
    """Whether a verb of asking is itself only imagined: "would China ask", "if it asked".

    Args:
        reading: The article.
        predicate: The verb group.
        is_after: Whether what is asked for stands behind it, so that what stands before it is about it.
    """
    if predicate.hypothetical:
        return predicate.form.lemma not in _WISHES
    group = reading.low[predicate.first : predicate.verb]
    if not _DUTIES.isdisjoint(group) or ("yet" in group and "to" in group):
        # "China should ask", "has yet to ask": it has not
        return True
    first, sentence, low = predicate.first, predicate.sentence, reading.low
    if predicate.infinitive and low[sentence.first] == "were":
        return True
    before = low[sentence.first : first]
    if before and before[0] in _SUPPOSING and len(before) <= _SUPPOSED_REACH:
        # "Suppose that China asked", "Had China asked", "Should China ask"
        return True
    if not is_after:
        return False
    if not _IF.isdisjoint(before[-6:]):
        return True
    end = reading.tokens.starts[first]
    head = reading.view.text[max(sentence.start, end - _UNTRUE_REACH) : end]
    return _UNTRUE.are_in(head.lower(), stems(before))
