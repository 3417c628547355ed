"""The step that makes Project records, each with the sums that the article ties to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.evidence import Evidence
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.grouping import by_sentence
from cpecwatch.extraction.money import AmountMention, find_amounts
from cpecwatch.extraction.projects.measures import measure
from cpecwatch.extraction.projects.mentions import Mentions
from cpecwatch.extraction.projects.sums import Owned, Sum
from cpecwatch.extraction.reading import Reading, Ref
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.records import Project, ProjectKind

__all__ = ["make_projects"]

# A sentence with it names several projects and then as many sums.
_RESPECTIVELY = "respectively"
_SEVERAL = 2


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
        projects, topic = mentions.in_sentence(sentence), mentions.topic_before(sentence)
        last: tuple[Ref, int, str | None] | None = None
        is_share = False
        earlier = told[1] if told[0] == number - 1 else None
        in_turn = _in_turn(found, projects, sentence, reading)
        for mention in found:
            if in_turn is None:
                owned = Sum(
                    mention,
                    sentence,
                    mentions,
                    projects,
                    topic=topic,
                    last=last,
                    last_is_share=is_share,
                    earlier=earlier,
                ).owner()
            else:
                owned = in_turn.get(mention.start)
            if owned is None or owned[0].id is None:
                reading.loose_amounts.append(mention)
                continue
            ref, rule, of = owned
            last, is_share = (ref, mention.end, of), mention.amount.unit == "percent"
            told = number, ref
            mark = reading.evidence(mention.start, mention.end, "amounts", rule)
            yield owned[0].id, _tied(mention.amount, of, mark)


def _in_turn(
    found: Sequence[AmountMention], projects: Sequence[Ref], sentence: Sentence, reading: Reading
) -> Mapping[int, Owned] | None:
    """Return whose the sums of a sentence are that says "respectively", by where they begin.

    Where the projects and sums of such a sentence do not pair off, nothing in it is anybody's.
    """
    text, ends = reading.view.text, reading.tokens.ends
    if _RESPECTIVELY not in text[sentence.start : sentence.end]:
        return None
    works = list({ref.id: ref for ref in reversed(projects)}.values())[::-1]
    sums = [mention for mention in found if mention.amount.currency]
    if len(works) != len(sums) or len(sums) < _SEVERAL or ends[works[-1].last] > sums[0].start:
        return {}
    of = measure(text[sentence.start : sums[0].start], "")
    return {mention.start: (ref, "amount.respectively", of) for ref, mention in zip(works, sums, strict=True)}


def _tied(bare: Amount, of: str | None, mark: Evidence) -> Amount:
    """Return an amount with what it is a measure of and the words that prove it."""
    return Amount(bare.value, bare.currency, bare.unit, bare.qualifier, of, bare.equivalent, (mark,))


def _is_indian(reading: Reading) -> bool:
    """Whether the page is an Indian outlet's, whose "Rs" is the Indian rupee."""
    outlet = reading.lexicon.outlet(reading.article.outlet) if reading.article.outlet else None
    return outlet is not None and outlet.country == "india"
