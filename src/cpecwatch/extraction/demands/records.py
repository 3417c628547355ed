"""From asks to SecurityDemand records: one record for one ask, however often the article tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.extraction.demands.answers import Answer, answers_to, find_answers
from cpecwatch.extraction.demands.arguments import Ask
from cpecwatch.extraction.demands.asks import find_asks
from cpecwatch.extraction.demands.attribution import attribute
from cpecwatch.extraction.demands.kinds import classify, is_financial, split_content
from cpecwatch.extraction.demands.parties import Parties
from cpecwatch.extraction.meetings import is_about_the_corridor
from cpecwatch.extraction.phrases import stems_of
from cpecwatch.extraction.reading import Reading, Ref, RefKind, digest
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.times import resolve_date
from cpecwatch.records import (
    Attribution,
    DemandKind,
    Meeting,
    MeetingStatus,
    Response,
    SecurityDemand,
    Strength,
)

__all__ = ["make_demands"]

_HARDNESS = {strength: number for number, strength in enumerate(Strength)}
#: Kinds of which an article may tell several by one party, told apart by what exactly is wanted.
_SEVERAL = frozenset({DemandKind.SECURITY_PLAN})
#: Kinds of which one party may ask for several things that have no word in common.
_DISTINCT = frozenset({DemandKind.SECURITY_ARRANGEMENT})
# What a state asks of its rebels or for its provinces is no demand of theirs.
_OF_PROVINCES = frozenset({DemandKind.AUTONOMY, DemandKind.RESOURCE_SHARE, DemandKind.END_OPERATIONS})
#: What also somebody may demand who speaks for nobody else.
_OF_ANYBODY = frozenset({DemandKind.WITHDRAWAL, DemandKind.END_OPERATIONS, DemandKind.AUTONOMY})
#: What one may want to do oneself and yet need another's leave for.
_OWN_ACTS = frozenset({DemandKind.OWN_FORCES, DemandKind.DIRECT_TALKS, DemandKind.SECURITY_PLAN})
_OWN_ACT = re.compile(
    r"\W*to (?![A-Z]|the\b|all\b|an?\b|its\b|their\b|his\b|be\b|have\b|see\b|know\b|hear\b|learn\b)"
)
# The beginnings of words that tell no ask from another.
_COMMON = stems_of(
    "chinese china pakistan pakistani that this with from into their been have should would could must more "
    "will under which what who the for and its all any are was were"
)
# "Proposed to install cameras": another is to do it, or both.
_PROPOSING = ("demand.propose", "demand.suggest")
# Rules of conditions, in which money is what is withheld.
_CONDITIONS = ("demand.tied", "demand.hangs", "demand.condition", "demand.without")
# Where the first thing asked for ends.
_JOINT = re.compile(r",? and ")
# What makes an ask one about security also where it begins with money.
_GUARDED = re.compile(r"\b(?:police\w*|guards?|soldiers|security of|safety|protect\w*|attack\w*)\b")
# What one who was refused wanted to bring.
_BROUGHT = re.compile(r"\b(?:bring|send|station|post|deploy)\w* .{0,30}\b(?:guards|troops|soldiers|police)\b")
# What is asked for without its name, of what was just named.
_TAKEN_UP = re.compile(
    r"\W*(?:to |for |that (?:it|pakistan|islamabad) )?(?:\w+ ){0,2}?"
    r"(?:(?:improve|enhance|strengthen|tighten|ensure|guarantee|provide|restore|step up|see to|raise) "
    r"(?:it|this|that|them)\b|do (?:much |far |even |a lot )?more\b)"
)
# Whom movements want out.
_OF_CHINA = re.compile(r"\b(?:Chin(?:a|ese)|Beijing)\b")
_CLARITY = re.compile(r"\b(?:clarity|how)\b")
_SECURITY = re.compile(r"\b(?:secur\w+|protect\w*|safe\w*|guard\w*)\b")
# "Reports that China asked … are false", "reports of a Chinese demand … are baseless"
_FALSE_REPORT = re.compile(
    r"\b[Rr]eports? (?:that|of|about) .{0,160}\b(?:false|baseless|fake|untrue|incorrect|wrong|speculation)\b"
)
# What an ask is about shows in its beginning, in characters.
_MATTER = 60
# How far before the words that ask those who ask are quoted with them, in characters.
_QUOTED = 120
#: Forms of date that name a day.
_DAYS = frozenset({"weekday", "day", "ago", "relative-weekday"})
_OVER = frozenset({MeetingStatus.HELD, MeetingStatus.ONGOING})
# Before a date, these say that it is that of something else.
_ELSEWHEN = re.compile(r"\b(?:after|since|before|until|by|of|attack|bombing|killed|for)\b[^,]{0,40}\Z")


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
    is_clarity: bool
    matter: frozenset[str]


def make_demands(reading: Reading) -> None:
    """Add a SecurityDemand for each ask about security around the corridor (step)."""
    if not is_about_the_corridor(reading):
        return
    told = [
        sentence
        for sentence in reading.sentences
        if not (sentence.is_title or sentence.is_question or _is_false_report(sentence.text))
    ]
    parties = Parties(reading)
    drafts: list[_Draft] = []
    for ask in find_asks(reading, told):
        for draft in _drafts(reading, parties, ask):
            _merge(drafts, draft)
    answers = find_answers(reading, told) if drafts else ()
    for draft in drafts:
        reading.add(_record(reading, parties, draft, answers))


def _is_false_report(text: str) -> bool:
    """Whether a sentence says of a report that it is not true."""
    return "eport" in text and _FALSE_REPORT.search(text) is not None


def _drafts(reading: Reading, parties: Parties, ask: Ask) -> Iterator[_Draft]:
    """Yield a draft for each kind of thing that an ask asks for."""
    between = parties.of_ask(ask)
    content = reading.view.text[ask.start : ask.end]
    if between is None:
        return
    head = _JOINT.split(content, maxsplit=1)[0][:_MATTER]
    if (
        not ask.rule.startswith(_CONDITIONS)
        and is_financial(head, reading.clauses.stems_of(ask.sentence))
        and not _GUARDED.search(content)
    ):
        return
    demander, addressee = between
    country = demander if demander in reading.lexicon.states else None
    parts = [
        (start, end, kind)
        for start, end, matter in split_content(content)
        if (kind := _settled(matter, content[start:end], ask, demander, parties)) is not None
    ]
    if not parts and _takes_up_security(reading, ask):
        # "Security shakes our trust, he said, calling on the country to improve it"
        parts = [(0, len(content), DemandKind.PROTECTION)]
    if not parts:
        return
    attribution = attribute(reading, ask.sentence, ask.demander, country)
    both = ((ask.demander, "demander"), (ask.addressee, "addressee"))
    # Only the first part is quoted with the words that ask.
    begins = [_beginning(reading, ask), *(ask.start + start for start, _, _ in parts[1:])]
    for begin, (start, end, kind) in zip(begins, parts, strict=True):
        is_hard = kind is DemandKind.WITHDRAWAL and ask.strength is Strength.REQUEST
        is_to_leave = kind is DemandKind.WITHDRAWAL and _OF_CHINA.search(content, start, end) is not None
        yield _Draft(
            demander,
            "china" if is_to_leave else addressee,
            kind,
            Strength.DEMAND if is_hard else ask.strength,
            ask.condition_for,
            attribution,
            [ask.sentence],
            [(begin, ask.start + end, ask.rule)],
            [(ref, field) for ref, field in both if ref is not None],
            _CLARITY.search(content[start:end].lower()) is not None,
            _matter(content[start:end]),
        )


def _takes_up_security(reading: Reading, ask: Ask) -> bool:
    """Whether what is asked for only takes up the security that was just named: "improve it", "do more"."""
    if ask.demander is None or ask.demander.country != "china":
        return False
    text, sentence = reading.view.text, ask.sentence
    if _TAKEN_UP.match(text[ask.start : ask.end].lower()) is None:
        return False
    before = reading.sentences[max(0, sentence.index - 1)]
    near = before.text if before.unit == sentence.unit else ""
    return _SECURITY.search(f"{near} {text[sentence.start : ask.start]}".lower()) is not None


def _settled(
    kind: DemandKind, words: str, ask: Ask, demander: str | None, parties: Parties
) -> DemandKind | None:
    """Return the kind that words have where they are said by whom they are, or ``None`` where it is none."""
    if kind is DemandKind.SECURITY_PLAN and not _SECURITY.search(words.lower()) and _CLARITY.search(words):
        # "They want clarity" is about what the rest of the sentence names.
        strategic = DemandKind.STRATEGIC_ASSURANCE
        return strategic if classify(ask.sentence.text) is strategic else None
    is_own = ask.rule.endswith(".thing") and not ask.rule.startswith(_PROPOSING)
    if kind not in _OWN_ACTS and is_own and _OWN_ACT.match(words):
        # "China wants to protect its investments": what it will do itself.
        return None
    if parties.is_private(demander) and kind not in _OF_ANYBODY:
        return None
    if demander == "india" and kind is not DemandKind.WITHDRAWAL:
        return None
    if ask.rule == "demand.refused" and kind is DemandKind.PROTECTION and _BROUGHT.search(words):
        return DemandKind.OWN_FORCES
    if kind is DemandKind.WITHDRAWAL and not parties.may_want_them_out(demander):
        return None
    if kind in _OF_PROVINCES and demander in {"china", "pakistan"}:
        return None
    return kind


def _beginning(reading: Reading, ask: Ask) -> int:
    """Return where the words of an ask begin: at who asks, if that stands close before the verb."""
    begin = min(ask.trigger, ask.start)
    if ask.demander is not None and ask.demander.sentence == ask.sentence.index:
        start = reading.tokens.starts[ask.demander.first]
        if start < begin <= start + _QUOTED:
            return start
    return begin


def _merge(drafts: list[_Draft], new: _Draft) -> None:
    """Add a draft to the one that tells the same demand, or as one of its own."""
    old = next((draft for draft in drafts if _is_same(draft, new)), None)
    if old is None:
        drafts.append(new)
        return
    old.addressee = old.addressee or new.addressee
    old.strength = min(old.strength, new.strength, key=_HARDNESS.__getitem__)
    old.condition_for = old.condition_for or new.condition_for
    named = any(ref.kind is RefKind.PERSON for ref, field in new.people if field == "demander")
    if old.attribution is Attribution.AUTHOR or (named and new.attribution is Attribution.OFFICIAL):
        # Whoever says so by name vouches for what was only heard of before.
        old.attribution = new.attribution
    old.asked += new.asked
    old.matter |= new.matter
    old.parts += new.parts
    old.people += new.people


def _is_same(old: _Draft, new: _Draft) -> bool:
    if old.kind is not new.kind or old.demander != new.demander:
        return False
    if old.addressee != new.addressee and None not in {old.addressee, new.addressee}:
        return False
    if new.kind in _DISTINCT and abs(old.asked[0].unit - new.asked[0].unit) > 0:
        return not old.matter.isdisjoint(new.matter)
    return new.kind not in _SEVERAL or old.is_clarity == new.is_clarity


def _matter(words: str) -> frozenset[str]:
    """Return the stems of what is asked for, without the words that most asks have."""
    return frozenset(stems_of(words.lower())) - _COMMON


def _record(reading: Reading, parties: Parties, draft: _Draft, answers: Sequence[Answer]) -> SecurityDemand:
    marks = [_mark(reading, *part) for part in draft.parts]
    marks += [reading.evidence_of(ref, field, f"demand.{field}") for ref, field in draft.people]
    marks += _condition(reading, draft)
    when, date_mark = _when(reading, draft)
    meeting = _meeting_of(reading, draft)
    if date_mark is not None:
        marks.append(date_mark)
    elif meeting is not None and when is None:
        # Asked at the meeting, and so on its day.
        dated = [mark for mark in meeting.evidence if mark.field == "when"]
        when = meeting.when if dated else None
        marks += dated
    numbers = sorted({sentence.index for sentence in draft.asked})
    named = [ref for number in numbers for ref in reading.refs_in(reading.sentences[number])]
    projects = dict.fromkeys(ref.id for ref in named if ref.kind is RefKind.PROJECT and ref.id)
    sides = (draft.demander, draft.addressee, parties.country_of(draft.addressee))
    answering = answers_to(answers, draft.kind, sides, draft.asked, draft.matter)
    id_ = digest(reading.article.id, draft.demander, draft.addressee, draft.kind, draft.parts[0][0])
    return SecurityDemand(
        id=f"demand-{id_}",
        demander=draft.demander,
        addressee=draft.addressee,
        kind=draft.kind,
        strength=draft.strength,
        condition_for=draft.condition_for,
        attribution=draft.attribution,
        when=when,
        meeting=meeting.id if meeting is not None else None,
        projects=tuple(projects),
        responses=tuple(_response(reading, parties, answer) for answer in answering),
        evidence=tuple(marks),
    )


def _condition(reading: Reading, draft: _Draft) -> list[Evidence]:
    """Return the words that say what is withheld."""
    if draft.condition_for is None:
        return []
    for sentence in draft.asked:
        at = reading.view.text.find(draft.condition_for, sentence.start, sentence.end)
        if at >= 0:
            mark = reading.evidence(at, at + len(draft.condition_for), "condition_for", "demand.condition")
            return [mark]
    return []


def _when(reading: Reading, draft: _Draft) -> tuple[DateSpan | None, Evidence | None]:
    """Return the day on which it was asked: the only one that the sentence of the ask names."""
    sentence, (begin, end, _) = draft.asked[0], draft.parts[0]
    near = [
        m for m in reading.dates(sentence) if m.form in _DAYS and (m.end <= begin or begin <= m.start < end)
    ]
    near = [m for m in near if not _ELSEWHEN.search(reading.view.text, sentence.start, m.start)]
    days = resolve_date(near[0], reading.day) if len(near) == 1 else None
    if days is None:
        return None, None
    return days, reading.evidence(near[0].start, near[0].end, "when", f"date.{near[0].form}")


def _meeting_of(reading: Reading, draft: _Draft) -> Meeting | None:
    """Return the meeting at which it was asked: the last of both sides that its paragraph has told of."""
    sentence = draft.asked[0]
    unit = reading.view.units[sentence.unit]
    first, _ = reading.view.back(unit.start, unit.end)
    last = reading.view.back(sentence.start, sentence.end)[1]
    found = None
    for record in reading.records:
        if not isinstance(record, Meeting) or record.status not in _OVER:
            continue
        sides = {participant.side or participant.actor for participant in record.participants}
        told = [
            mark for mark in record.evidence if mark.field == "participants" and first <= mark.start < last
        ]
        if told and {draft.demander, draft.addressee} <= sides:
            found = record
    return found


def _response(reading: Reading, parties: Parties, answer: Answer) -> Response:
    mark = reading.evidence(answer.sentence.start, answer.sentence.end, "responses", "response")
    return Response(parties.party(answer.by), answer.stance, (mark,))


def _mark(reading: Reading, start: int, end: int, rule: str) -> Evidence:
    """Return evidence for a part of an ask, without the blanks and commas around it."""
    text = reading.view.text
    while start < end and text[start] in " ,;":
        start += 1
    while end > start and text[end - 1] in " ,;":
        end -= 1
    return reading.evidence(start, end, "kind", rule)
