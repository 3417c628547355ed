"""Frames that name the one asked: "urged Pakistan to", "was told by China to", "gave China 90 days to"."""

from __future__ import annotations

from cpecwatch.extraction.demands.arguments import (
    LINKS,
    NOTHING,
    Arguments,
    acting_at,
    agent_of,
    find_content,
    find_word,
    group_before,
    is_group,
    past_joined,
    quoted_speaker,
    says_duty,
)
from cpecwatch.extraction.demands.frames import Frame
from cpecwatch.extraction.phrases import Phrases, stems_of
from cpecwatch.extraction.predicates import ACTING, Predicate
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import VERBS, Form, word_set

__all__ = ["read_object", "read_told", "read_ultimatum", "read_unnamed"]

_TO = frozenset({"to"})
# Before whom some verbs put a preposition: "appealed to Pakistan to", "asked of Pakistan".
_PREPOSITIONS = {
    "ask": frozenset({"from", "of", "to"}),
    "request": frozenset({"from", "of", "to"}),
    "demand": frozenset({"from", "of", "to"}),
    "require": frozenset({"from", "of"}),
    "appeal": frozenset({"to"}),
    "plead": frozenset({"with"}),
    "impress": frozenset({"on", "upon"}),
    "prevail": frozenset({"on", "upon"}),
    "urge": frozenset({"upon"}),
}
# Who can keep people safe, and how far from the verb they may stand: "the provincial government".
_IN_CHARGE = word_set(
    """authorities government governments administration hosts host country countries neighbour neighbours
    neighbor neighbors side sides officials police army military forces ministry department departments
    agencies leadership leaders rulers capital state ally guest guests visitor visitors counterpart
    counterparts interlocutors general minister commander"""
)
_NOUN_REACH = 6
# Words that begin what may stand between the one asked and "to": "told Xi in a video to quit".
_INSERTED = word_set("on at by in during again here hard")
# "told Pakistan not to worry" asks for nothing.
_COMFORTING = word_set("worry fear panic doubt mind expect")
# What is asked for, and never brought on a visit.
_PLANS = word_set("roadmap plan plans timetable timeline strategy proposals")
# "called on the minister to discuss": a visit.
_ON_A_VISIT = word_set(
    "discuss convey express review offer brief congratulate thank present exchange inform condole apprise"
)
_GIVEN = ACTING | {RefKind.NATIONALITY}
_ULTIMATUM = Phrases({True: [r"(?:until|day|days|hours?|weeks?|months?|ultimatum|deadline)\b"]})


def _asker(reading: Reading, predicate: Predicate) -> Ref | None:
    return predicate.subject[0] if predicate.subject else group_before(reading, predicate)


def _asked(reading: Reading, predicate: Predicate) -> Ref | None:
    """Return who stands as the object of a verb of asking: "called on Pakistan", "asked of Pakistan"."""
    sentence, after, verb = predicate.sentence, predicate.verb + 1, predicate.form.lemma
    word = reading.low[min(after, sentence.last - 1)]
    if verb == "call":
        state = reading.ref_at(after)
        is_bare = (
            state is not None and state.kind is RefKind.STATE and _low_at(reading, state.last + 1) == "to"
        )
        if word not in {"on", "upon"} and not is_bare:
            return None
        after += not is_bare
    elif verb in _PREPOSITIONS and word in _PREPOSITIONS[verb]:
        after += 1
        asked = reading.ref_at(after)
        if asked is not None and asked.kind is RefKind.STATE:
            # What is asked of a state is no scene.
            asked.scene = False
    us = quoted_speaker(reading, sentence, after)
    if us is not None:
        return Ref(RefKind.PRONOUN, us.id, after, after, sentence.index, us.country, antecedent=us)
    return acting_at(reading, after, sentence.last)


def read_object(reading: Reading, predicate: Predicate, frame: Frame) -> Arguments | None:
    """Read "urged Pakistan to protect them"."""
    sentence, verb, low = predicate.sentence, predicate.form.lemma, reading.low
    subject = _asker(reading, predicate)
    asked = _asked(reading, predicate) if subject is not None else None
    if subject is None or asked is subject:
        return None
    if asked is None:
        return _of_unnamed(reading, predicate, subject, frame)
    link = _step_over(
        reading, past_joined(reading, asked, sentence), sentence, keeps_on=verb in {"press", "push"}
    )
    follows = low[link] if link < sentence.last else ""
    if verb == "want" and follows in VERBS and VERBS[follows].forms & Form.PARTICIPLE:
        # "wants him arrested": whoever is to do it is not named.
        span = find_content(reading, link, sentence)
        return Arguments(*span, subject, asked if asked.kind is RefKind.STATE else None) if span else None
    if frame.far and follows not in frame.after:
        # "tells China after every bombing to pack up"
        stop = min(link + 12, sentence.last)
        link = next((k for k in range(link, stop) if low[k] == "to" and k not in reading.at), link)
        follows = low[link] if link < sentence.last else ""
    if follows not in frame.after or follows in frame.not_after:
        return None
    if verb == "call" and asked.kind is not RefKind.STATE:
        # One calls on a minister to present a gift, but on a state for a plan.
        asked_for = low[link + 1 : min(link + 8, sentence.last)]
        if asked_for and asked_for[0] in _ON_A_VISIT and _PLANS.isdisjoint(asked_for):
            return None
    if link + 1 < sentence.last and low[link + 1] in NOTHING:
        # "asked Pakistan for nothing"
        return None
    if follows == "not" and link + 2 < sentence.last and low[link + 2] in _COMFORTING:
        return None
    span = find_content(reading, link, sentence)
    if span is None or (follows in frame.duty_after and not says_duty(reading, *span, sentence)):
        return None
    return Arguments(*span, subject, asked)


def _low_at(reading: Reading, i: int) -> str:
    """Return a word in small letters, or nothing past the last one."""
    return reading.low[i] if i < len(reading.low) else ""


def _of_unnamed(reading: Reading, predicate: Predicate, subject: Ref, frame: Frame) -> Arguments | None:
    """Read "pressed the authorities to protect them": those asked govern or guard, and are not named."""
    low, sentence = reading.low, predicate.sentence
    k = predicate.verb + 1
    if low[min(k, sentence.last - 1)] in _PREPOSITIONS.get(predicate.form.lemma, ()):
        k += 1
    if predicate.form.lemma == "call" and low[min(k, sentence.last - 1)] not in {"on", "upon"}:
        return None
    for i in range(k, min(k + _NOUN_REACH, sentence.last - 1)):
        ref = reading.ref_at(i)
        if (i > k and reading.gaps[i] != " ") or low[i] in LINKS:
            return None
        if ref is not None and ref.kind in ACTING:
            return None
        if low[i] in _IN_CHARGE and low[i + 1] in frame.after - frame.not_after:
            span = find_content(reading, i + 1, sentence)
            is_duty = low[i + 1] not in frame.duty_after
            if span is not None and (is_duty or says_duty(reading, *span, sentence)):
                return Arguments(*span, subject)
    return None


def _step_over(reading: Reading, k: int, sentence: Sentence, *, keeps_on: bool) -> int:
    """Return where an ask goes on after the one asked, over what stands between.

    Args:
        reading: The article.
        k: Index of the token after the one asked.
        sentence: The sentence.
        keeps_on: Whether "on" may begin what is asked for: "pressed it on".
    """
    low = reading.low
    if k < sentence.last and low[k] == "s":
        # "pressed Pakistan's leaders to": over what the state owns.
        k = find_word(LINKS, low, k + 1, min(k + 5, sentence.last)) or k
    if k >= sentence.last or (keeps_on and low[k] == "on"):
        return k
    if reading.gaps[k].startswith(",") or low[k] in _INSERTED:
        # "told Xi in a video, in English, to quit"
        stop = min(k + 12, sentence.last)
        return next((j for j in range(k, stop) if low[j] in {"to", "that"} and j not in reading.at), k)
    return k


def read_unnamed(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "tells all labourers to leave": somebody unnamed is told something by an armed group."""
    sentence, subject = predicate.sentence, _asker(reading, predicate)
    if not is_group(reading, subject) or _asked(reading, predicate) is not None:
        return None
    to = find_word(_TO, reading.low, predicate.verb + 2, min(predicate.verb + 9, sentence.last))
    span = find_content(reading, to, sentence) if to is not None else None
    return Arguments(*span, subject) if span is not None else None


def read_told(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "Pakistan was urged by China to protect them"."""
    if not predicate.subject:
        return None
    sentence = predicate.sentence
    by, link = agent_of(reading, predicate.verb + 1, sentence)
    if reading.low[min(link, sentence.last - 1)] not in LINKS:
        return None
    span = find_content(reading, link, sentence)
    return Arguments(*span, predicate.subject[0], by) if span is not None else None


def _nation_at(reading: Reading, i: int) -> Ref | None:
    """Return the nation that a token names: "gave the Chinese a month to"."""
    ref = reading.ref_at(i) or reading.ref_at(i + 1)
    return ref if ref is not None and ref.kind is RefKind.NATIONALITY else None


def read_ultimatum(reading: Reading, predicate: Predicate, _: Frame) -> Arguments | None:
    """Read "gave China 90 days to leave"."""
    sentence = predicate.sentence
    asked = acting_at(reading, predicate.verb + 1, sentence.last) if predicate.subject else None
    if asked is None and predicate.subject:
        asked = _nation_at(reading, predicate.verb + 1)
    if asked is None or asked.kind not in _GIVEN:
        return None
    span = find_content(reading, asked.last + 1, sentence)
    if span is None:
        return None
    opening = reading.view.text[span[0] : span[0] + 40]
    if not _ULTIMATUM.are_in(opening, stems_of(opening)):
        return None
    return Arguments(*span, predicate.subject[0], asked)
