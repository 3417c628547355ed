"""Who "the prime minister", "he", "it", "his Pakistani counterpart" and "the two sides" are.

Only safe steps: the nearest that fits by office, country and position in the sentence; where two fit equally
well the reference stays open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.references.holders import Holders, give_counterparts_an_office, settle
from cpecwatch.extraction.references.pairs import Pairs, find_pairs
from cpecwatch.extraction.references.pronouns import Pronouns, find_pronouns
from cpecwatch.extraction.references.shared import share_offices
from cpecwatch.extraction.references.spelling import find_misspelt, recognise_by_sound

__all__ = ["resolve_references"]


def resolve_references(reading: Reading) -> None:
    """Resolve short names after a rank, unnamed offices, pronouns, counterparts and pairs (step)."""
    _settle_names(reading)
    standing_in = [*find_pronouns(reading), *find_pairs(reading)]
    unknown = {ref for ref in reading.of_kind(RefKind.PERSON) if ref.id is None}
    if unknown:
        reading.set_refs(ref for ref in reading.refs if ref not in unknown)
    reading.add_refs(standing_in)

    share_offices(reading)
    pronouns = Pronouns(reading)
    holders, pairs = Holders(reading, pronouns), Pairs(reading)
    resolvers: Mapping[RefKind, Holders | Pronouns | Pairs] = {
        RefKind.OFFICE: holders,
        RefKind.PRONOUN: pronouns,
        RefKind.PAIR: pairs,
    }
    for i, ref in [(i, ref) for i, ref in enumerate(reading.refs) if ref.kind in resolvers]:
        resolvers[ref.kind].resolve(i, ref)


def _settle_names(reading: Reading) -> None:
    """Say whom short, misspelt and foreign names mean, and what office a counterpart has."""
    reading.add_refs(find_misspelt(reading))
    people = reading.of_kind(RefKind.PERSON)
    named = _first_named(people)
    for number, ref in enumerate(people):
        if ref.id is None:
            settle(ref, reading, named)
            if ref.id is not None:
                named[ref.id] = min(number, named.get(ref.id, number))
        elif "@" in ref.id and recognise_by_sound(ref, reading, people):
            named = _first_named(people)
    give_counterparts_an_office(reading)


def _first_named(people: Sequence[Ref]) -> dict[str, int]:
    """Return the ids of people, each with the number of the first reference to it."""
    return {ref.id: number for number, ref in reversed([*enumerate(people)]) if ref.id is not None}
