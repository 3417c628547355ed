"""The step that makes Project records, each with the sums that the article ties to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.evidence import Evidence
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.grouping import by_sentence
from cpecwatch.extraction.money import find_amounts
from cpecwatch.extraction.projects.mentions import Mentions
from cpecwatch.extraction.projects.sums import Sum
from cpecwatch.extraction.reading import Reading, Ref
from cpecwatch.records import Project, ProjectKind

__all__ = ["make_projects"]


def make_projects(reading: Reading) -> None:
    """Add a Project for each one that the article names, with the sums tied to it (step)."""
    mentions = Mentions(reading)
    amounts: dict[str, list[Amount]] = defaultdict(list)
    for id_, amount in _tied_amounts(reading, mentions):
        amounts[id_].append(amount)
    for id_, refs in mentions.by_id().items():
        reading.add(_record(reading, id_, refs, _merged(amounts.get(id_, ()))))


def _record(reading: Reading, id_: str, refs: Sequence[Ref], amounts: Sequence[Amount]) -> Project:
    row = reading.lexicon.projects[id_]
    names = (reading.evidence_of(ref, "name", "project.name") for ref in refs)
    return Project(
        id=id_,
        name=row.name,
        aliases=row.aliases,
        kind=ProjectKind(row.kind),
        place=reading.lexicon.city_of(row.place) if row.place else None,
        amounts=tuple(amounts),
        evidence=(*names, *(mark for amount in amounts for mark in amount.evidence)),
    )


def _merged(amounts: Iterable[Amount]) -> Sequence[Amount]:
    """Return amounts with those of the same sum as one, as the page says it first."""
    merged: dict[tuple[object, ...], Amount] = {}
    for amount in amounts:
        key = (amount.value, amount.currency, amount.unit)
        old = merged.get(key)
        merged[key] = amount if old is None else attrs.evolve(old, evidence=(*old.evidence, *amount.evidence))
    return tuple(merged.values())


def _tied_amounts(reading: Reading, mentions: Mentions) -> Iterator[tuple[str, Amount]]:
    """Yield the sums of the article, each with the id of the project that it is tied to; keep the others."""
    rupee = "INR" if _is_indian(reading) else "PKR"
    told: tuple[int, Ref | None] = (-1, None)
    for number in by_sentence(reading.cues.all(Cue.DIGIT), reading.sentences):
        sentence = reading.sentences[number]
        if sentence.is_title:
            continue
        found = list(find_amounts(reading.view.text, sentence.start, sentence.end, rupee))
        if not found:
            continue
        projects, topic, last = mentions.in_sentence(sentence), mentions.topic_before(sentence), None
        earlier = told[1] if told[0] == number - 1 else None
        for mention in found:
            owned = Sum(
                mention, sentence, mentions, projects, topic=topic, last=last, earlier=earlier
            ).owner()
            if owned is None or owned[0].id is None:
                reading.loose_amounts.append(mention)
                continue
            last, rule, of = owned
            told = number, last
            mark = reading.evidence(mention.start, mention.end, "amounts", rule)
            yield owned[0].id, _tied(mention.amount, of, mark)


def _tied(bare: Amount, of: str | None, mark: Evidence) -> Amount:
    """Return an amount with what it is a measure of and the words that prove it."""
    return Amount(bare.value, bare.currency, bare.unit, bare.qualifier, of, bare.equivalent, (mark,))


def _is_indian(reading: Reading) -> bool:
    """Whether the page is an Indian outlet's, whose "Rs" is the Indian rupee."""
    outlet = reading.lexicon.outlet(reading.article.outlet) if reading.article.outlet else None
    return outlet is not None and outlet.country == "india"
