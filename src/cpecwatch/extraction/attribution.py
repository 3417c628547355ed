"""Who says so: an official, somebody who is not named, another outlet, or the author."""

from __future__ import annotations

import re

from cpecwatch.extraction.clauses import Clauses
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Attribution

__all__ = ["attribute"]

_ANONYMOUS = re.compile(
    r"\b(?:sources?\b(?! of)|insiders?|(?:people|person|officials?|diplomats?|someone) (?:familiar|who were|who was|with knowledge)|(?:condition of|requested|requesting|on) anonymity|not (?:be |to be )?(?:named|identified)|(?:not|un)[ -]?authori[sz]ed to (?:speak|talk)"
    r"|did not wish to be|declined to be (?:named|identified)|(?:is|was) not allowed to speak|it is (?:understood|learnt|learned)|(?:said|says|claimed|say) (?:an?|one|two|three|another|some) (?:\w+ ){0,3}(?:officials?|diplomats?|people|politicians?|commanders?|managers?)"
    r"|(?:an?|one|two|three|another|some|senior|several|unnamed) (?:\w+ ){0,3}(?:officials?|diplomats?) (?:\w+ ){0,6}(?:said|says|told|claimed|claim|recall|say)|the (?:official|diplomat) (?:said|says|added)|officials (?:of|who|said|say)|(?:the|these) (?:officials|sources|people) (?:said|say)|according to (?:the |two |three |several |some )?(?:\w+ )?(?:officials|people|diplomats)|say officials|has learnt|reportedly)",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"\b(?:media (?:reports?|reported)|according to (?:an? |the )?(?:\w+ ){0,4}(?:reports?|newspaper|daily|channel|magazine|media)|(?:newspaper|television channel|channel|magazine|daily|website) (?:\w+ )?(?:reported|wrote|said)|reports? (?:said|claimed|suggested)|was reported|told a (?:\w+ )?(?:magazine|newspaper|channel)|citing)",
    re.IGNORECASE,
)
# Reports that somebody denies were made by other media.
_DENIED_REPORT = re.compile(r"\b(?:den(?:ied|ies)|dismiss\w+|reject\w+|rubbish\w+|refut\w+)\b.{0,30}\b(?:reports?|claims?|rumou?rs?|allegations?)\b", re.IGNORECASE)
_OFFICIAL = re.compile(r"\b(?:statement|readout|press release|handout|communiqu[eé]|spokes(?:man|woman|person)|ministry said|communiqu|readout|briefing|announced|joint statement|according to the (?:\w+ )?(?:ministry|embassy|foreign office))\b", re.IGNORECASE)
_STATEMENT = re.compile(r"\b(?:statement|spokes(?:man|person)|video|e-?mail|message|claimed responsibility|says it|said it|said the attacks)\b", re.IGNORECASE)
_SAYS = frozenset({"say", "ask", "demand", "hope", "stress", "respond"})


def attribute(reading: Reading, sentence: Sentence, demander: Ref | None, country: str | None) -> Attribution:
    """Return who says that something was asked.

    Args:
        reading: The article.
        sentence: The sentence that tells it.
        demander: Who asks, as that sentence names them.
        country: Id of the state that asks, if it is one.
    """
    clauses: Clauses = reading.shelf["clauses"]  # type: ignore[assignment]
    text = sentence.text
    media = _MEDIA.search(text) is not None or _DENIED_REPORT.search(text) is not None or _medium_speaks(reading, clauses, sentence)
    if _ANONYMOUS.search(text) and not (demander is not None and demander.kind is RefKind.PERSON):
        return Attribution.ANONYMOUS
    if media:
        return Attribution.MEDIA
    if _has_speaker(reading, sentence, country):
        return Attribution.OFFICIAL
    if demander is not None and (demander.kind in {RefKind.PERSON, RefKind.OFFICE} or (demander.kind is RefKind.PRONOUN and demander.id in reading.lexicon.people)):
        return Attribution.OFFICIAL
    if demander is not None and _speaks_itself(reading, demander, text):
        return Attribution.OFFICIAL
    if demander is not None and demander.kind in {RefKind.BODY} and demander.id and reading.lexicon.bodies[demander.id].kind == "government":
        return Attribution.OFFICIAL
    if _OFFICIAL.search(text):
        return Attribution.OFFICIAL
    near = _neighbours(reading, sentence)
    if any(_ANONYMOUS.search(other.text) for other in near if other.index > sentence.index and other.index - sentence.index == 1 and _is_quote(other)):
        return Attribution.ANONYMOUS
    for other in near:
        for predicate in clauses.of(other):
            if predicate.form.families & _SAYS and any(_official(reading, ref, country) for ref in predicate.subject):
                return Attribution.OFFICIAL
    if any(_OFFICIAL.search(other.text) for other in near if abs(other.index - sentence.index) == 1):
        return Attribution.OFFICIAL
    if any(_ANONYMOUS.search(other.text) for other in near if other.unit == sentence.unit):
        return Attribution.ANONYMOUS
    speakers = {RefKind.PERSON, RefKind.PRONOUN, RefKind.OFFICE}
    for ref in reading.refs:
        if ref.kind in speakers and country and ref.country == country and ref.id in reading.lexicon.people and reading.sentences[ref.sentence].unit == sentence.unit:
            return Attribution.OFFICIAL
    return Attribution.AUTHOR


def _has_speaker(reading: Reading, sentence: Sentence, country: str | None) -> bool:
    """Whether the sentence's paragraph is one official's words: "Wang Wenbin: We have asked …"."""
    outlet = reading.article.outlet or ""
    if country == "china" and "Chin" in outlet + reading.article.text[:400] and ("Ministry of Foreign Affairs" in outlet or "Embassy" in outlet):
        return True
    unit = reading.view.units[sentence.unit]
    for ref in reading.refs:
        if reading.tokens.starts[ref.first] >= unit.start:
            if reading.tokens.starts[ref.first] > unit.start + 40:
                return False
            after = reading.view.text[reading.tokens.ends[ref.last] : reading.tokens.ends[ref.last] + 1]
            return after == ":" and ref.kind is RefKind.PERSON and ref.country == country
    return False


def _speaks_itself(reading: Reading, demander: Ref, text: str) -> bool:
    """Whether an armed group or movement says it itself, in a statement or through a spokesman."""
    body = reading.lexicon.bodies.get(demander.id or "")
    return body is not None and body.kind in {"armed-group", "organisation"} and _STATEMENT.search(text) is not None


def _is_quote(sentence: Sentence) -> bool:
    return sentence.text.startswith('"') or '"' in sentence.text


def _official(reading: Reading, ref: Ref, country: str | None) -> bool:
    if ref.country != country or country is None:
        return False
    if ref.kind in {RefKind.PERSON, RefKind.OFFICE}:
        return True
    return ref.kind is RefKind.BODY and ref.id is not None and reading.lexicon.bodies[ref.id].kind == "government"


def _neighbours(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """Return the sentences around one: the next one, and those before it in its paragraph."""
    out = []
    for other in reading.sentences:
        if other.is_title or other.index == sentence.index:
            continue
        if other.index - sentence.index in {1, -1} or (other.unit == sentence.unit and abs(other.index - sentence.index) <= 2):
            out.append(other)
    return out


def _medium_speaks(reading: Reading, clauses: Clauses, sentence: Sentence) -> bool:
    """Whether another outlet is the subject of a verb of saying in the sentence."""
    return any(
        "say" in predicate.form.families
        and any(r.kind is RefKind.BODY and r.id and reading.lexicon.bodies[r.id].kind == "media" for r in predicate.subject)
        for predicate in clauses.of(sentence)
    )
