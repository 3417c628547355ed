"""From asks to SecurityDemand records: one record for one ask, however often the article tells it."""

from __future__ import annotations

import re

import attrs

from cpecwatch.evidence import Evidence
from cpecwatch.extraction.asks import classify, is_financial, split_content
from cpecwatch.extraction.attribution import attribute
from cpecwatch.extraction.frames import Ask, find_asks
from cpecwatch.extraction.meetings import is_about_the_corridor
from cpecwatch.extraction.reading import Reading, Ref, RefKind, digest
from cpecwatch.extraction.responses import Answer, answers_to, find_answers
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Attribution, DemandKind, Response, SecurityDemand, Strength

__all__ = ["make_demands"]

_ORDER = list(Strength)
#: Kinds of which an article may tell several by one party, told apart by what exactly is wanted.
_SEVERAL = frozenset({DemandKind.SECURITY_PLAN})
_CLARITY = re.compile(r"\b(?:clarity|how)\b")
_CORRIDOR = re.compile(r"\b(?:Chin(?:a|ese)|Beijing|CPEC|corridor|Gwadar)\b")
_SECURITY = re.compile(r"\b(?:secur\w+|protect\w*|safe\w*|guard\w*)\b")


@attrs.define(eq=False)
class _Draft:
    """A demand that is still being put together."""

    demander: str | None
    addressee: str | None
    kind: DemandKind
    strength: Strength
    condition_for: str | None
    attribution: Attribution
    asked: list[Sentence]
    parts: list[tuple[int, int, str]]
    people: list[tuple[Ref, str]]
    head: str = ""


def make_demands(reading: Reading) -> None:
    """Add a SecurityDemand for each ask about security around the corridor (step)."""
    if not is_about_the_corridor(reading):
        return
    drafts: list[_Draft] = []
    for ask in find_asks(reading):
        for draft in _drafts(reading, ask):
            _merge(drafts, draft)
    answers = find_answers(reading)
    for draft in drafts:
        reading.add(_record(reading, draft, answers))


def _party(reading: Reading, ref: Ref | None) -> str | None:
    """Return for whom a reference asks or is asked: a person or ministry for their state, others for themselves."""
    if ref is None:
        return None
    bodies = reading.lexicon.bodies
    if ref.antecedent is not None:
        return _party(reading, ref.antecedent)
    if ref.kind is RefKind.PLACE:
        return None
    if ref.members:
        members = [m if m in bodies else reading.lexicon.people[m].country if m in reading.lexicon.people else m for m in ref.members]
        return "china" if "china" in members else members[0]
    body = bodies.get(ref.id or "")
    if body is not None:
        if body.id == "communist-party-of-china":
            return "china"
        if body.kind == "armed-group" and body.parent in bodies:
            # A unit asks for its force.
            body = bodies[body.parent]
        speaks_for_state = body.kind in {"government", "military"} and body.country and body.id != "taliban"
        return body.country if speaks_for_state and not body.id.startswith("government-of-") else body.id
    for other in (ref, *(r for r in reading.refs if r.id is not None and r.id == ref.id)):
        for use in other.titles:
            owner = bodies.get(use.of or "")
            if owner is not None and owner.id == "communist-party-of-china":
                return "china"
            if owner is not None and owner.kind in {"armed-group", "company", "organisation"}:
                return owner.parent if owner.kind == "armed-group" and owner.parent in bodies else owner.id
    return ref.country or ref.id


def _drafts(reading: Reading, ask: Ask) -> list[_Draft]:
    demander, addressee = _party(reading, ask.demander), _party(reading, ask.addressee)
    if demander is not None and demander == addressee:
        if ask.demander is not None and ask.addressee is not None and demander == "pakistan":
            return []
        addressee = None
    lexicon = reading.lexicon
    if demander == "pakistan" and addressee in {None, "china"}:
        return []
    if demander in lexicon.states and demander == "pakistan" and ask.rule == "demand.refused":
        return []
    if demander is None and not ask.passive and ask.rule != "demand.tied":
        return []
    if demander in lexicon.states and demander not in {"china", "pakistan"} and addressee not in {"pakistan", "china"}:
        return []
    if demander == "india" or (demander in lexicon.states and demander not in {"china", "pakistan", "afghanistan"} and not _CORRIDOR.search(ask.sentence.text)):
        return []
    if demander is None and ask.passive:
        demander = _understood(reading, ask, addressee)
        if demander is None:
            return []
    text = reading.view.text
    whole = text[ask.start : ask.end]
    out: list[_Draft] = []
    if is_financial(whole[:60]):
        return []
    for a, b, kind in split_content(whole):
        part = whole[a:b]
        if kind is DemandKind.SECURITY_PLAN and not _SECURITY.search(part.lower()):
            # "They want clarity" is about what the rest of the sentence names.
            strategic = classify(ask.sentence.text) is DemandKind.STRATEGIC_ASSURANCE
            if _CLARITY.search(part):
                if not strategic:
                    continue
                kind = DemandKind.STRATEGIC_ASSURANCE
        if kind is DemandKind.WITHDRAWAL and not _is_group(reading, demander):
            continue
        if kind in {DemandKind.AUTONOMY, DemandKind.RESOURCE_SHARE, DemandKind.END_OPERATIONS} and demander in {"china", "pakistan"}:
            continue
        party = addressee if addressee is not None else _default_addressee(reading, ask, demander)
        country = demander if demander in lexicon.states else None
        attribution = attribute(reading, ask.sentence, ask.demander, country)
        people = [(ref, field) for ref, field in ((ask.demander, "demander"), (ask.addressee, "addressee")) if ref is not None]
        begin = ask.start + a if out else _beginning(reading, ask)
        head = "clarity" if _CLARITY.search(part.lower()) else "plan"
        out.append(_Draft(demander, party, kind, ask.strength, ask.condition_for, attribution, [ask.sentence], [(begin, ask.start + b, ask.rule)], people, head))
    return out


def _beginning(reading: Reading, ask: Ask) -> int:
    """Return where the words of an ask begin: at who asks, if that stands close before the verb."""
    begin = min(ask.trigger, ask.start)
    if ask.demander is not None and ask.demander.sentence == ask.sentence.index:
        start = reading.tokens.starts[ask.demander.first]
        if start < begin <= start + 120:
            return start
    return begin


def _is_group(reading: Reading, party: str | None) -> bool:
    body = reading.lexicon.bodies.get(party or "")
    return body is not None and body.kind in {"armed-group", "organisation"}


def _understood(reading: Reading, ask: Ask, addressee: str | None) -> str | None:
    """Return who asks where a passive leaves it out: China, where it is Pakistan that is asked after Chinese words."""
    if addressee != "pakistan":
        return None
    near = [r for r in reading.refs if 0 <= ask.sentence.index - r.sentence <= 1 and r.country == "china"]
    return "china" if near else None


def _default_addressee(reading: Reading, ask: Ask, demander: str | None) -> str | None:
    """Return who is asked where the words do not say: the other of the two states."""
    if demander == "china":
        others = [r.country for r in reading.refs if r.sentence == ask.sentence.index and r.country not in {None, "china"} and r.country in reading.lexicon.states]
        if "pakistan" in others or not others:
            return "pakistan"
        return "pakistan"
    body = reading.lexicon.bodies.get(demander or "")
    if body is not None and body.kind == "company":
        return "pakistan"
    return None


def _merge(drafts: list[_Draft], new: _Draft) -> None:
    for old in drafts:
        if old.kind is not new.kind or old.demander != new.demander:
            continue
        if old.addressee != new.addressee and None not in {old.addressee, new.addressee}:
            continue
        if new.kind in _SEVERAL and old.head != new.head:
            continue
        old.addressee = old.addressee or new.addressee
        if _ORDER.index(new.strength) < _ORDER.index(old.strength):
            old.strength = new.strength
        old.condition_for = old.condition_for or new.condition_for
        if old.attribution is Attribution.AUTHOR:
            old.attribution = new.attribution
        old.asked += new.asked
        old.parts += new.parts
        old.people += new.people
        return
    drafts.append(new)


def _record(reading: Reading, draft: _Draft, answers: tuple[Answer, ...] | list[Answer]) -> SecurityDemand:
    marks: list[Evidence] = [reading.evidence(a, b, "kind", rule) for a, b, rule in _trimmed(reading, draft.parts)]
    marks += [reading.evidence_of(ref, field, f"demand.{field}") for ref, field in draft.people]
    responses = tuple(
        Response(_party(reading, answer.by), answer.stance, (reading.evidence(answer.sentence.start, answer.sentence.end, "responses", "response"),))
        for answer in answers_to(reading, answers, draft.kind, draft.demander, draft.addressee, draft.asked)
    )
    projects = tuple(dict.fromkeys(r.id for r in reading.refs if r.kind is RefKind.PROJECT and r.id and any(r.sentence == s.index for s in draft.asked)))
    id_ = "demand-" + digest(reading.article.id, draft.demander, draft.addressee, draft.kind, draft.parts[0][0])
    return SecurityDemand(id_, draft.demander, draft.addressee, draft.kind, draft.strength, draft.condition_for, draft.attribution, None, None, projects, responses, tuple(marks))


def _trimmed(reading: Reading, parts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    text, out = reading.view.text, []
    for start, end, rule in parts:
        while start < end and text[start] in " ,;":
            start += 1
        while end > start and text[end - 1] in " ,;":
            end -= 1
        out.append((start, end, rule))
    return out
