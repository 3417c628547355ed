"""From references to Actor records: who does or suffers something in the headline or the body."""

from __future__ import annotations

from collections import defaultdict

from cpecwatch.evidence import Evidence
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.records import Actor, ActorKind, Meeting, Role, SecurityDemand

__all__ = ["make_actors"]

_NAMED = frozenset({RefKind.PERSON, RefKind.STATE, RefKind.BODY})


def make_actors(reading: Reading) -> None:
    """Add an Actor for each person, state and body that the article names as acting (step)."""
    mentions: dict[str, list[Ref]] = defaultdict(list)
    offices: dict[str, list[Ref]] = defaultdict(list)
    acting = _acting(reading)
    for ref in reading.refs:
        if ref.kind is RefKind.OFFICE and ref.id and ref.rule in {"actor.office.holder", "actor.office.as", "actor.office.day"}:
            offices[ref.id].append(ref)
            if ref.rule == "actor.office.day":
                mentions[ref.id].append(ref)
        if not ref.id or ref.kind not in _NAMED or ref.scene:
            continue
        if ref.rule.startswith("actor.body.") and ref.rule.endswith(("generic", "home")) and ref.id not in acting:
            # "the army" counts where it does something; its mere mention says nothing.
            if reading.lexicon.bodies[ref.id].kind != "armed-group":
                continue
        if ref.kind is RefKind.BODY and ref.id.endswith("hotel") and ref.id not in acting:
            # A building that is hit is a place.
            continue
        mentions[ref.id].append(ref)
    _drop_unnamed_groups(reading, mentions)
    _add_parties(reading, mentions)
    speakers = _speakers(reading)
    for id_, refs in mentions.items():
        actor = _actor(reading, id_, refs, offices.get(id_, []))
        if actor is not None and (actor.kind is not ActorKind.MEDIA or id_ in speakers):
            reading.add(actor)


def _speakers(reading: Reading) -> frozenset[str]:
    """Return the media that the article quotes as saying something."""
    clauses = reading.clauses
    found = set()
    for ref in reading.refs:
        if ref.kind is RefKind.BODY and ref.id and reading.lexicon.bodies[ref.id].kind == "media":
            for predicate in clauses.of(reading.sentences[ref.sentence]):
                if ref in predicate.subject and "say" in predicate.form.families:
                    found.add(ref.id)
    return frozenset(found)


def _acting(reading: Reading) -> frozenset[str]:
    """Return the ids of those who do something in the article, take part or ask."""
    clauses = reading.clauses
    found: set[str | None] = set()
    for sentence in reading.sentences:
        for predicate in clauses.of(sentence):
            found.update(ref.id for ref in predicate.subject)
    for record in reading.records:
        if isinstance(record, Meeting):
            found.update(p.actor for p in record.participants)
        elif isinstance(record, SecurityDemand):
            found.update((record.demander, record.addressee))
    for i, ref in enumerate(reading.refs):
        if ref.first and reading.low[ref.first - 1] == "by" and i:
            found.add(ref.id)
    return frozenset(id_ for id_ in found if id_)


def _add_parties(reading: Reading, mentions: dict[str, list[Ref]]) -> None:
    """Count a state that asks or is asked through its officials, shown by their mention."""
    for record in reading.records:
        if not isinstance(record, SecurityDemand):
            continue
        for party in (record.demander, record.addressee):
            if party in reading.lexicon.states and party not in mentions:
                by = [ref for ref in reading.refs if ref.country == party and ref.kind in {RefKind.PERSON, RefKind.BODY, RefKind.OFFICE}]
                if by:
                    mentions[party] = by[:1]


def _drop_unnamed_groups(reading: Reading, mentions: dict[str, list[Ref]]) -> None:
    """Drop "Baloch insurgents" where the article says which group it was, unless they ask or take part themselves."""
    bodies = reading.lexicon.bodies
    generic = bodies.get("baloch-insurgent-groups")
    if generic is None or generic.id not in mentions:
        return
    parties = {p.actor for r in reading.records if isinstance(r, Meeting) for p in r.participants}
    parties |= {r.demander for r in reading.records if isinstance(r, SecurityDemand) if r.demander}
    named = any(i != generic.id and i in bodies and bodies[i].kind == "armed-group" and bodies[i].name.startswith("Baloch") for i in mentions)
    if named and generic.id not in parties:
        del mentions[generic.id]


def _actor(reading: Reading, id_: str, refs: list[Ref], offices: list[Ref]) -> Actor | None:
    lexicon, kind = reading.lexicon, refs[0].kind
    if id_ in lexicon.states:
        kind = RefKind.STATE
    evidence = tuple(reading.evidence_of(ref, "name") for ref in refs)
    if kind is RefKind.STATE:
        state = lexicon.states[id_]
        return Actor(id_, state.name, ActorKind.STATE, id_, state.aliases, (), evidence)
    if kind is RefKind.BODY:
        body = lexicon.bodies[id_]
        return Actor(id_, body.name, ActorKind(body.kind), body.country, body.aliases, (), evidence)
    person = lexicon.people.get(id_)
    roles = _roles(reading, [*refs, *offices])
    if person is not None:
        return Actor(id_, person.name, ActorKind.PERSON, person.country, person.aliases, roles, evidence)
    country = next((role.of for role in roles if role.of in lexicon.states), None)
    return Actor(id_, reading.newcomers[id_], ActorKind.PERSON, country, (), roles, evidence)


def _roles(reading: Reading, refs: list[Ref]) -> tuple[Role, ...]:
    """Return the offices that the references give a person, each once, in the order of the page."""
    found: dict[tuple[str, str | None], list[Evidence]] = defaultdict(list)
    for ref in refs:
        for use in ref.titles:
            found[use.title, use.of].append(reading.evidence(use.start, use.end, "roles", "actor.role"))
    return tuple(Role(title, of, None, tuple(evidence)) for (title, of), evidence in found.items())
