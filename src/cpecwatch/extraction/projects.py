"""From references to Project records, and whose cost, loan or share a sum is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.money import AmountMention, find_amounts
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Project, ProjectKind

__all__ = ["make_projects"]

CORRIDOR = "china-pakistan-economic-corridor"

#: What a sum is a measure of: word -> the term that ``Amount.of`` gives.
_MEASURES = {
    "revenue": "revenue", "profit": "profit", "equity": "equity", "stake": "stake", "ownership": "ownership",
    "loan": "loan", "loans": "loan", "lend": "loan", "lending": "loan", "lent": "loan", "borrow": "loan",
    "invest": "investment", "invested": "investment", "investment": "investment", "investments": "investment",
    "cost": "cost", "costs": "cost", "costed": "cost", "costing": "cost", "price": "cost", "worth": "value",
    "valued": "value", "spent": "spending", "spend": "spending", "spending": "spending", "swallowed": "spending",
    "earmarked": "budget", "budget": "budget", "allocated": "budget", "financing": "financing", "finance": "financing",
    "financed": "financing", "fund": "financing", "funding": "financing", "funded": "financing", "pledged": "pledge",
    "pledges": "pledge", "promised": "pledge", "estimated": "cost", "disposal": "capital", "capital": "capital",
    "committed": "pledge", "interest": "interest rate", "tariff": "tariff", "grant": "grant",
}  # fmt: skip
# What a sum is about that is no project's money.
_ELSEWHERE = re.compile(
    r"\b(?:compensation|victims?|famil(?:y|ies)|minerals|reserves|trade|exports?|imports?|debts?|floods?|flood-hit|aid|bailout"
    r"|deposits?|remittances|damages|heirs|ransom|bounty|customers|tax(?:es)?)\b"
)
_ITSELF = re.compile(r"\b(?:of (?:it|which)|its|whose)\b")
#: Nouns by which a page comes back to a project that it has named.
_COMEBACK = {
    "corridor": {"programme"}, "port": {"port"}, "railway": {"railway", "transit"}, "line": {"railway", "transit"},
    "dam": {"dam", "power-station"}, "road": {"road"}, "highway": {"road"}, "motorway": {"road"}, "expressway": {"road"},
    "plant": {"power-station"}, "station": {"power-station"}, "mine": {"mine"}, "airport": {"airport"}, "cable": {"cable"}, "project": set(ProjectKind),
    "scheme": set(ProjectKind), "it": set(ProjectKind), "initiative": {"programme"},
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
# What leads from a sum to the project it goes into.
_INTO = re.compile(r"\b(?:in|on|for|into|to|towards|under|of|through|behind|by|from|at)\b(?:(?! an? )[^,;]){0,40}\Z")
# Nouns before which a project's name is only an attribute: "the CPEC town of Gwadar".
_ATTRIBUTED = frozenset({"town", "city", "workers", "area", "areas", "region", "authority", "route", "engineers"})
# A sum that says what a project is: "CPEC, a $60 billion set of roads".
_APPOSED = re.compile(
    r"\)?(?:,| -| —| is| was)? (?:now |once |today |by now )?(?:a|an|its|the) (?:now )?(?:(?:programme|program|project|package|bundle|set|plan|scheme|network|initiative) (?:of|worth) )?(?:over|about|more than|nearly|around|some|an estimated)? ?\Z"
    r"|\)?, which at \Z"
)
# A project's common noun straight after a sum: "the $57 billion corridor".
_NOUN_AFTER = re.compile(r"[ -]*(?:plus |multi-year |flagship |infrastructure |investment )*(corridor|railway|port|dam|highway|motorway|expressway|airport|initiative|project|plant|line)\b")
# Between a sum and the project it stands before: "$60 billion CPEC", "$60-billion-plus CPEC", "$62 billion flagship CPEC".
_BEFORE = re.compile(r"(?:[ -]*(?:plus|worth|multi-year|flagship|of|for|on|in|the|project|its?))*[ -]*\Z")


def make_projects(reading: Reading) -> None:
    """Add a Project for each one that the article names, with the sums tied to it (step)."""
    mentions: dict[str, list[Ref]] = defaultdict(list)
    for ref in reading.refs:
        if ref.kind is RefKind.PROJECT and ref.id:
            mentions[ref.id].append(ref)
    amounts = _tie_amounts(reading)
    for id_, refs in mentions.items():
        row = reading.lexicon.projects[id_]
        place = reading.lexicon.city_of(row.place) if row.place else None
        evidence = [reading.evidence_of(ref, "name", "project.name") for ref in refs]
        merged: dict[Amount, Amount] = {}
        for amount in amounts.get(id_, ()):
            key = attrs.evolve(amount, evidence=(), qualifier=None, of=None, equivalent=None)
            old = merged.get(key)
            merged[key] = amount if old is None else attrs.evolve(old, evidence=(*old.evidence, *amount.evidence))
        evidence += [mark for amount in merged.values() for mark in amount.evidence]
        reading.add(
            Project(id_, row.name, row.aliases, ProjectKind(row.kind), place, None, tuple(merged.values()), tuple(evidence))
        )


def _tie_amounts(reading: Reading) -> dict[str, list[Amount]]:
    """Return the sums of the article by the id of the project that each is tied to; others are near misses."""
    by_sentence: dict[int, list[Ref]] = defaultdict(list)
    for ref in reading.refs:
        if ref.kind is RefKind.PROJECT:
            by_sentence[ref.sentence].append(ref)
    rupee = "INR" if _is_indian(reading) else "PKR"
    found: dict[str, list[Amount]] = defaultdict(list)
    loose: list[AmountMention] = reading.shelf.setdefault("loose amounts", [])  # type: ignore[assignment]
    topic: Ref | None = None
    for sentence in reading.sentences:
        named = by_sentence.get(sentence.index, [])
        has_amounts = not sentence.is_title and bool(reading.cues.within(Cue.DIGIT, sentence.first, sentence.last))
        projects = sorted((*named, *_taken_up(reading, sentence, named, by_sentence)), key=lambda ref: ref.first) if has_amounts else named
        last: Ref | None = None
        if has_amounts:
            for mention in find_amounts(reading.view.text, sentence.start, sentence.end, rupee):
                owner, rule, of = _owner(reading, sentence, mention, projects, topic, last)
                if owner is None or owner.id is None:
                    loose.append(mention)
                    continue
                last = owner
                evidence = reading.evidence(mention.start, mention.end, "amounts", rule)
                found[owner.id].append(attrs.evolve(mention.amount, of=of, evidence=(evidence,)))
        if named:
            topic = named[0]
    return found


def _taken_up(reading: Reading, sentence: Sentence, named: Sequence[Ref], by_sentence: dict[int, list[Ref]]) -> list[Ref]:
    """Return references for "the corridor", "the dam": the last project of that kind named before."""
    found = []
    covered = {i for ref in named for i in range(ref.first, ref.last + 1)}
    for i in reading.cues.within(Cue.TAKEN_UP, sentence.first + 1, sentence.last):
        kinds = _COMEBACK[reading.low[i]]
        if i in covered or reading.low[i - 1] not in {"the", "this"}:
            continue
        for number in range(sentence.index, -1, -1):
            earlier = [r for r in by_sentence.get(number, ()) if r.first < i and reading.lexicon.projects[r.id or ""].kind in kinds]
            if earlier:
                # "The corridor" is the whole of it, however often its second phase is named.
                whole = next((r for r in earlier if r.id == CORRIDOR), None) or earlier[0]
                if reading.low[i] == "corridor" and any(CORRIDOR == r.id for refs in by_sentence.values() for r in refs):
                    whole = attrs.evolve(whole, id=CORRIDOR)
                found.append(Ref(RefKind.PROJECT, whole.id, i, i, sentence.index, rule="project.taken-up"))
                break
    return found


def _is_indian(reading: Reading) -> bool:
    outlet = reading.lexicon.outlet(reading.article.outlet) if reading.article.outlet else None
    return outlet is not None and outlet.country == "india"


def _owner(
    reading: Reading, sentence: Sentence, mention: AmountMention, projects: Sequence[Ref], topic: Ref | None, last: Ref | None
) -> tuple[Ref | None, str, str | None]:
    """Return which project a sum is tied to, by which rule, and of what it is a measure."""
    text, tokens = reading.view.text, reading.tokens
    before = text[sentence.start : mention.start]
    after = text[mention.end : sentence.end]
    near_after = after[:60].split(";")[0]
    of = _measure(before, after)
    is_share = mention.amount.unit == "percent"
    for ref in projects:
        start = tokens.starts[ref.first]
        if start >= mention.end and _BEFORE.match(text[mention.end : start]) and not is_share:
            return ref, "amount.before", of
    for ref in projects:
        between = text[tokens.ends[ref.last] : mention.start] if tokens.ends[ref.last] <= mention.start else "?"
        if between in {" (", " (about ", " (over ", " (worth ", " (now "}:
            return ref, "amount.bracket", of or "cost"
    if _ELSEWHERE.search(near_after[:32]) or (_ELSEWHERE.search(before[-30:]) and not projects):
        return None, "", None
    if last is not None and re.match(r".*(?:,? or |, some |, about )(?:most of |about |some |around |nearly )*\Z", before[-24:]):
        return last, "amount.same", of
    if is_share and of not in {"revenue", "profit", "equity", "stake", "ownership", "loan", "cost", "financing", "interest rate"}:
        return None, "", None
    if _ITSELF.search(after[:14]) and topic is not None and sentence.index - topic.sentence <= 1 and not any(tokens.ends[r.last] <= mention.start for r in projects):
        return topic, "amount.it", of
    named = _NOUN_AFTER.match(after)
    if named is not None and not is_share:
        kinds = _COMEBACK[named[1]]
        back = [r for r in reading.refs if r.kind is RefKind.PROJECT and r.first < (projects[0].first if projects else sentence.last) and reading.lexicon.projects[r.id or ""].kind in kinds]
        if named[1] == "project":
            back = [r for r in back if sentence.index - r.sentence <= 2]
        if back:
            return back[0] if named[1] == "corridor" else back[-1], "amount.noun", of
    for ref in projects:
        if tokens.ends[ref.last] <= mention.start and _APPOSED.match(text[tokens.ends[ref.last] : mention.start]):
            return ref, "amount.apposition", of
    left = [ref for ref in projects if tokens.ends[ref.last] <= mention.start]
    right = [ref for ref in projects if tokens.starts[ref.first] >= mention.end]
    if left and (of is not None or left[0].first - sentence.first <= 2):
        # The subject of the sentence, unless a nearer project has a clause of its own.
        nearest = left[-1]
        between = text[tokens.ends[nearest.last] : mention.start]
        if nearest.last + 1 < sentence.last and reading.low[nearest.last + 1] in _ATTRIBUTED:
            return None, "", None
        if between.strip(" ():") in {"", "at", "about", "over", "will cost", "costs", "cost"}:
            return nearest, "amount.measure", of
        own = text[tokens.ends[nearest.last] : mention.start].lstrip(") ").startswith((", whose", ", which", "whose"))
        return (nearest if own or left[0].first - sentence.first > 3 else left[0]), "amount.measure", of
    if right and of is not None:
        if _INTO.search(text[mention.end : tokens.starts[right[0].first]]):
            return right[0], "amount.measure", of
    if not projects and topic is not None and of is not None and _comes_back(reading, sentence, topic):
        return topic, "amount.topic", of
    return None, "", None


def _measure(before: str, after: str) -> str | None:
    """Return what the words around a sum say it is a measure of; the nearest word wins."""
    head = before[-90:].lower()
    near = [(len(head) - m.end(), _MEASURES[m.group()]) for m in _WORD.finditer(head) if m.group() in _MEASURES]
    # Words after the sum count as a little farther off than those before it.
    near += [(m.start() + 4, _MEASURES[m.group()]) for m in _WORD.finditer(after[:70].lower()) if m.group() in _MEASURES]
    return min(near)[1] if near else None


def _comes_back(reading: Reading, sentence: Sentence, topic: Ref) -> bool:
    """Whether a sentence speaks of the project last named, as "it" or "the dam"."""
    gap = sentence.index - topic.sentence
    if gap > 4:
        return False
    kind = reading.lexicon.projects[topic.id or ""].kind
    low = reading.low
    for i in range(sentence.first, min(sentence.first + 6, sentence.last)):
        if kind in _COMEBACK.get(low[i], ()) and ((low[i] == "it" and (gap == 1 or (gap == 2 and topic.first - reading.sentences[topic.sentence].first <= 4))) or low[i - 1] in {"the", "this", "that"}):
            return True
    return False
