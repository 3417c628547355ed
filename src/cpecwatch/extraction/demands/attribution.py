"""Who says so: an official, somebody who is not named, another outlet, or the author."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from cpecwatch.extraction.phrases import Phrases
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Attribution

__all__ = ["attribute"]

_SOMEBODY = (
    r"(?:officials?|diplomats?|people|politicians?|commanders?|managers?|officers?|executives?|aides?)"
)
_SAY = r"(?:said|says|told|claimed|claim|recall|say)"
_MEDIUM = r"(?:newspaper|television channel|channel|magazine|daily|website)"

_ANONYMOUS = Phrases(
    {
        True: [
            r"sources?\b(?! of)",
            r"insiders?",
            r"(?:people|person|officials?|diplomats?|someone) (?:familiar|who were|who was|with knowledge)",
            r"(?:condition of|requested|requesting|on) anonymity",
            r"not (?:be |to be )?(?:named|identified)",
            r"(?:not |not-|un |un-|un)authori[sz]ed to (?:speak|talk)",
            r"did not (?:wish|want) to be",
            r"declined to be (?:named|identified)",
            r"(?:is|was) not allowed to speak",
            r"it is (?:understood|learnt|learned)",
            rf"(?:said|says|claimed|say) (?:an?|one|two|three|another|some) (?:\w+ ){{0,3}}{_SOMEBODY}",
            (
                "official officials diplomat",
                (
                    r"(?:an?|one|two|three|another|some|senior|several|unnamed) (?:\w+ ){0,3}"
                    rf"(?:officials?|diplomats?) (?:\w+ ){{0,6}}{_SAY}"
                ),
            ),
            ("official diplomat", r"the (?:official|diplomat) (?:said|says|added)"),
            r"officials (?:of|who|said|say)",
            ("people", r"(?:the|these) people (?:said|say)"),
            r"according to (?:the |two |three |several |some )?(?:\w+ )?(?:officials|people|diplomats)",
            r"according to an? (?:\w+ ){0,3}(?:official|diplomat)\b",
            r"diplomats (?:say|said)",
            r"say officials",
            r"has learnt",
            r"reportedly",
        ]
    }
)
# These say that nobody is named whoever it is that asked: "Xi asked for it, said an officer".
_UNNAMED = Phrases(
    {
        True: [
            r"(?:sources?|insiders?) (?:said|say|told|added|claimed)",
            r"according to (?:\w+ ){0,4}(?:sources?|officials?|diplomats?|people|officers?)\b",
            rf"(?:said|says|say) (?:an?|one|two|three|another) (?:\w+ ){{0,3}}{_SOMEBODY}",
            r"(?:condition of|requested|requesting|on) anonymity",
            r"not (?:be |to be )?(?:named|identified)",
            r"declined to be (?:named|identified)",
        ]
    }
)
# A state's own media report what its officials said.
_STATE_MEDIA = Phrases(
    {True: [r"state[- ](?:media|run|owned|broadcaster|television|news)", r"(?:xinhua|cctv|global times)\b"]}
)
_MEDIA = Phrases(
    {
        True: [
            r"media (?:reports?|reported)",
            r"according to (?:an? |the )?(?:\w+ ){0,4}(?:reports?|newspaper|daily|channel|magazine|media)",
            rf"{_MEDIUM} (?:\w+ )?(?:reported|wrote|said)",
            r"reports? (?:said|claimed|suggested)",
            r"was reported",
            r"told a (?:\w+ )?(?:magazine|newspaper|channel)",
            r"citing",
            # Reports that somebody denies were made by other media.
            (
                r"(?:denied|denies|dismiss\w+|reject\w+|rubbish\w+|refut\w+)\b.{0,30}\b"
                r"(?:reports?|claims?|rumou?rs?|allegations?)\b"
            ),
        ]
    }
)
_OFFICIAL = Phrases(
    {
        True: [
            r"(?:statement|readout|press release|handout|briefing|announced)\b",
            r"communiqu[eé]?\b",
            r"spokes(?:man|woman|person)\b",
            r"ministry said\b",
            r"according to the (?:\w+ )?(?:ministry|embassy|foreign office)\b",
        ]
    }
)
_STATEMENT = Phrases(
    {
        True: [
            r"(?:statement|video|email|e-mail|message)\b",
            r"spokes(?:man|person)\b",
            r"claimed responsibility\b",
            r"(?:says it|said it|said the attacks)\b",
        ]
    }
)
# A panel that is told something is told it by officials.
_PANEL = re.compile(
    r"\b(?:committee|panel|meeting|house|session|assembly|senate)\b.{0,40}\bwas (?:told|informed|briefed)\b"
)
_SAYING = frozenset({"say", "state", "declare", "announce"})
_SAYS = frozenset({"say", "ask", "demand", "hope", "stress", "respond"})
_OFFICIALS = frozenset({RefKind.PERSON, RefKind.OFFICE})
_SPEAKERS = frozenset({RefKind.PERSON, RefKind.PRONOUN, RefKind.OFFICE})
_MOVEMENTS = frozenset({"armed-group", "organisation"})
#: Outlets that are a state's own voice.
_STATE_OUTLETS = ("Ministry of Foreign Affairs", "Embassy")
# First persons, and how many make an essay.
_OURS = re.compile(r"\b(?:I|me|[Mm]y|[Ww]e|[Oo]urs?)\b")
_ESSAY = 3
# How far into a paragraph its speaker is named, in characters: "Wang Wenbin: We have asked …".
_LABEL_REACH = 40
# How many sentences of its paragraph around one may name its speaker.
_NEAR = 20


def attribute(reading: Reading, sentence: Sentence, demander: Ref | None, country: str | None) -> Attribution:
    """Return who says that something was asked.

    Args:
        reading: The article.
        sentence: The sentence that tells it.
        demander: Who asks, as that sentence names them.
        country: Id of the state that asks, if it is one.
    """
    is_person = demander is not None and demander.kind is RefKind.PERSON
    if _says(_UNNAMED if is_person else _ANONYMOUS, reading, sentence) or _is_told_by_nobody(
        reading, sentence, demander
    ):
        return Attribution.ANONYMOUS
    if (is_person or country == "china") and _says(_STATE_MEDIA, reading, sentence):
        return Attribution.OFFICIAL
    if _says(_MEDIA, reading, sentence) or _medium_speaks(reading, sentence):
        return Attribution.MEDIA
    if _is_label(reading, sentence, country) or _is_own_word(reading, sentence, demander):
        return Attribution.OFFICIAL
    if _is_said_by_state(reading, sentence, demander) or _PANEL.search(sentence.text):
        return Attribution.OFFICIAL
    if _says(_OFFICIAL, reading, sentence) or _is_vouched_for(reading, sentence):
        return Attribution.OFFICIAL
    return _attribute_around(reading, sentence, country)


def _is_told_by_nobody(reading: Reading, sentence: Sentence, demander: Ref | None) -> bool:
    """Whether an ask stands in a quotation of somebody who is not named and goes on after it."""
    quoted = sentence.text.startswith('"') and demander is not None and demander.kind is RefKind.PRONOUN
    if not quoted or sentence.text.count('"') % 2 == 0:
        return False
    after = reading.sentences[sentence.index + 1 : sentence.index + 3]
    closing = next((s for s in after if s.unit == sentence.unit and '"' in s.text), None)
    return closing is not None and _says(_ANONYMOUS, reading, closing)


def _is_said_by_state(reading: Reading, sentence: Sentence, demander: Ref | None) -> bool:
    """Whether a state says so as one, "India said that it has asked", or two of them jointly."""
    if demander is None:
        return False
    if demander.kind is RefKind.PAIR:
        return True
    return any(
        predicate.form.lemma in _SAYING and any(ref.kind is RefKind.STATE for ref in predicate.subject)
        for predicate in reading.clauses.of(sentence)
        if not predicate.negated and any(ref.country == demander.country for ref in predicate.subject)
    )


def _is_vouched_for(reading: Reading, sentence: Sentence) -> bool:
    """Whether somebody in office says so by name: "Minister Ahsan Iqbal said that China had asked"."""
    return any(
        "say" in predicate.form.families
        and any(ref.kind is RefKind.PERSON and ref.titles for ref in predicate.subject)
        for predicate in reading.clauses.of(sentence)
    )


def _attribute_around(reading: Reading, sentence: Sentence, country: str | None) -> Attribution:
    """Return who says so by the sentences around: the next one, and those before it in its paragraph."""
    near = list(_neighbours(reading, sentence))
    for other in near:
        if other.index == sentence.index + 1 and '"' in other.text and _says(_ANONYMOUS, reading, other):
            return Attribution.ANONYMOUS
    for other in near:
        for predicate in reading.clauses.of(other):
            if predicate.form.families & _SAYS and any(
                _is_official(reading, r, country) for r in predicate.subject
            ):
                return Attribution.OFFICIAL
    if any(abs(other.index - sentence.index) == 1 and _says(_OFFICIAL, reading, other) for other in near):
        return Attribution.OFFICIAL
    if any(other.unit == sentence.unit and _says(_ANONYMOUS, reading, other) for other in near):
        return Attribution.ANONYMOUS
    if country and _names_official(reading, sentence, country):
        return Attribution.OFFICIAL
    return Attribution.AUTHOR


def _says(phrases: Phrases[bool], reading: Reading, sentence: Sentence) -> bool:
    words = reading.clauses.stems_of(sentence)
    return phrases.may_be_in(words) and phrases.are_in(sentence.text.lower(), words)


def _medium_speaks(reading: Reading, sentence: Sentence) -> bool:
    """Whether another outlet is the subject of a verb of saying in the sentence."""
    bodies = reading.lexicon.bodies
    return any(
        ref.kind is RefKind.BODY and ref.id and bodies[ref.id].kind == "media"
        for predicate in reading.clauses.of(sentence)
        if "say" in predicate.form.families
        for ref in predicate.subject
    )


def _is_label(reading: Reading, sentence: Sentence, country: str | None) -> bool:
    """Whether the sentence's paragraph is one official's words: "Wang Wenbin: We have asked …"."""
    outlet = reading.article.outlet or ""
    is_voice = any(name in outlet for name in _STATE_OUTLETS)
    if country == "china" and is_voice and "Chin" in outlet + reading.article.text[:400]:
        return True
    start, tokens = reading.view.units[sentence.unit].start, reading.tokens
    at = bisect_left(reading.refs, start, key=lambda ref: tokens.starts[ref.first])
    if at == len(reading.refs):
        return False
    ref = reading.refs[at]
    if (
        ref.kind is not RefKind.PERSON
        or ref.country != country
        or tokens.starts[ref.first] > start + _LABEL_REACH
    ):
        return False
    return reading.view.text.startswith(":", tokens.ends[ref.last])


def _is_own_word(reading: Reading, sentence: Sentence, demander: Ref | None) -> bool:
    """Whether those who ask say so themselves: an official, a ministry, a group in a statement."""
    if demander is None:
        return False
    kind, lexicon = demander.kind, reading.lexicon
    if kind in _OFFICIALS or (kind is RefKind.PRONOUN and demander.id in lexicon.people):
        return True
    body = lexicon.bodies.get(demander.id or "")
    if body is None:
        return False
    if body.kind in _MOVEMENTS and _says(_STATEMENT, reading, sentence):
        return True
    if body.kind == "company":
        return True
    return kind is RefKind.BODY and body.kind == "government" and not _is_essay(reading.view.text)


@lru_cache(maxsize=1)  # asked for each ask of one article after another
def _is_essay(text: str) -> bool:
    """Whether an article speaks in the first person outside of quotations, as columns and papers do."""
    outside = " ".join(text.split('"')[::2])
    return len(_OURS.findall(outside)) >= _ESSAY


def _is_official(reading: Reading, ref: Ref, country: str | None) -> bool:
    if ref.country != country or country is None:
        return False
    if ref.kind in _OFFICIALS:
        return True
    return (
        ref.kind is RefKind.BODY
        and ref.id is not None
        and reading.lexicon.bodies[ref.id].kind == "government"
    )


def _names_official(reading: Reading, sentence: Sentence, country: str) -> bool:
    """Whether the sentence's paragraph names somebody of a state whom the lexicon knows."""
    people, sentences = reading.lexicon.people, reading.sentences
    first = last = sentence.index
    while first > max(0, sentence.index - _NEAR) and sentences[first - 1].unit == sentence.unit:
        first -= 1
    stop = min(len(sentences), sentence.index + _NEAR + 1)
    while last + 1 < stop and sentences[last + 1].unit == sentence.unit:
        last += 1
    return any(
        ref.country == country and ref.kind in _SPEAKERS and ref.id in people
        for other in sentences[first : last + 1]
        for ref in reading.refs_in(other)
    )


def _neighbours(reading: Reading, sentence: Sentence) -> Iterator[Sentence]:
    """Yield the sentences around one: those next to it, and up to two off within its paragraph."""
    index = sentence.index
    for other in reading.sentences[max(0, index - 2) : index + 3]:
        distance = abs(other.index - index)
        if distance and not other.is_title and (distance == 1 or other.unit == sentence.unit):
            yield other
