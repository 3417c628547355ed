"""From references to Actor records: who does or suffers something in the headline or the body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from cpecwatch.evidence import Evidence
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.records import Actor, ActorKind, Meeting, Role, SecurityDemand

__all__ = ["make_actors"]

_NAMED = frozenset({RefKind.PERSON, RefKind.STATE, RefKind.BODY})
_OFFICIALS = frozenset({RefKind.PERSON, RefKind.BODY, RefKind.OFFICE})
# Rules that find "the army" and the like, and those that find who holds an office.
_COMMON_BODIES = frozenset({"actor.body.generic", "actor.body.home"})
_HELD_OFFICES = frozenset({"actor.office.holder", "actor.office.as", "actor.office.day"})
# Before a body to whom something is said, or (with "to") passed on.
_ADDRESSED = frozenset(
    {"told", "directed", "asked", "urged", "informed", "instructed", "ordered", "requested", "advised",
     "assured", "accused", "blamed", "warned", "briefed", "thanked", "notified", "reminded", "pressed"}
)  # fmt: skip
_PASSED_ON = frozenset(
    {"recommended", "wrote", "sent", "handed", "submitted", "conveyed", "suggested", "proposed", "complained",
     "letter", "report", "request", "proposal"}
)  # fmt: skip
# What committees do.
_DECIDED = frozenset(
    {"approved", "decided", "took", "cleared", "asked", "directed", "allowed", "gave", "rejected", "deferred",
     "granted", "recommended", "endorsed", "ordered", "sanctioned"}
)  # fmt: skip
_ARTICLES = frozenset({"the", "its", "their", "a"})
# After "the ministry's": people who speak for it without an office of their own.
_STAFF = frozenset({"representatives", "officials", "statement", "report", "spokespersons"})
# Nouns before which a body's name is only an attribute.
_OF_BODIES = frozenset(
    {"summit", "conference", "pipeline", "headquarters", "building", "office", "offices", "stadium", "campus",
     "compound", "hospital", "plant", "bus", "van", "flight", "gate"}
)  # fmt: skip


def make_actors(reading: Reading) -> None:
    """Add an Actor for each person, state and body that the article names as acting (step)."""
    mentions: dict[str, list[Ref]] = defaultdict(list)
    offices: dict[str, list[Ref]] = defaultdict(list)
    silent = {ref for ref in reading.of_kind(RefKind.BODY) if not _counts(reading, ref)}
    bodies = reading.lexicon.bodies
    sitting = {ref.id for ref in reading.of_kind(RefKind.SERIES) if ref.id in bodies}
    ids = {ref.id for ref in silent} | sitting
    acting = _acting(reading, ids) if ids else set()
    for ref in reading.refs:
        if not ref.id:
            continue
        if ref.kind is RefKind.OFFICE and ref.rule in _HELD_OFFICES:
            offices[ref.id].append(ref)
            if ref.rule == "actor.office.day":
                mentions[ref.id].append(ref)
        elif ref.kind in _NAMED and not ref.scene and (ref not in silent or ref.id in acting):
            mentions[ref.id].append(ref)
        elif ref.kind is RefKind.SERIES and ref.id in bodies and ref.id in acting:
            # A committee is a body and its sessions a series: here it decides.
            mentions[ref.id].append(ref)
    _drop_unnamed_groups(reading, mentions)
    _add_spoken_for(reading, mentions)
    _add_parties(reading, mentions)
    speakers = _speakers(reading)
    for id_, refs in mentions.items():
        actor = _actor(reading, id_, refs, offices.get(id_, []))
        if actor.kind is not ActorKind.MEDIA or id_ in speakers:
            reading.add(actor)


def _counts(reading: Reading, ref: Ref) -> bool:
    """Whether the mere mention of a body that does nothing makes it an actor."""
    if ref.rule in _COMMON_BODIES:
        # "the army" counts where it does something; its mention says nothing.
        return reading.lexicon.bodies[ref.id or ""].kind == "armed-group"
    # A building that is hit is a place, and "the G7 summit" no group that does anything.
    return not (ref.id or "").endswith("hotel") and not _is_attribute(reading, ref)


def _is_attribute(reading: Reading, ref: Ref) -> bool:
    """Whether a body's name only says whose a meeting, a pipeline or a building is."""
    after = ref.last + 1
    return after < len(reading.low) and reading.gaps[after] == " " and reading.low[after] in _OF_BODIES


def _speakers(reading: Reading) -> set[str]:
    """Return the media that the article quotes as saying something."""
    bodies, found = reading.lexicon.bodies, set()
    for ref in reading.of_kind(RefKind.BODY):
        if ref.id and bodies[ref.id].kind == "media":
            for predicate in reading.clauses.of(reading.sentences[ref.sentence]):
                if "say" in predicate.form.families and ref in predicate.subject:
                    found.add(ref.id)
    return found


def _acting(reading: Reading, ids: AbstractSet[str | None]) -> set[str | None]:
    """Return the ids, of some and more, of those who do something in the article, take part or ask."""
    found: set[str | None] = set()
    for number in dict.fromkeys(ref.sentence for ref in reading.refs if ref.id in ids):
        for predicate in reading.clauses.of(reading.sentences[number]):
            found.update([ref.id for ref in predicate.subject])
    for record in reading.records:
        if isinstance(record, Meeting):
            found.update([participant.actor for participant in record.participants])
        elif isinstance(record, SecurityDemand):
            found.update((record.demander, record.addressee))
    found.update([ref.id for ref in reading.refs if _is_agent(reading, ref)])
    return found


def _is_agent(reading: Reading, ref: Ref) -> bool:
    """Whether something was done by somebody, said to them, or said by people of theirs."""
    low, before, after = reading.low, ref.first - 1, ref.last + 1
    if ref.kind is RefKind.SERIES:
        # "the committee (ECC) approved"
        short = after + 1 < len(low) and reading.gaps[after].endswith("(")
        if low[after + short : after + short + 1] and low[after + short] in _DECIDED:
            return True
    if before < 0:
        return False
    if before and low[before] in _ARTICLES:
        before -= 1
    if low[before] == "by":
        return True
    if ref.kind is not RefKind.BODY:
        return False
    owner = reading.ref_at(before)
    if low[before] == "s" and before:
        owner = reading.ref_at(before - 1)
    if owner is not None and owner is not ref and owner.kind in {RefKind.STATE, RefKind.NATIONALITY}:
        # "told Pakistan's interior ministry"
        before = owner.first - 1
    if low[before] in _ADDRESSED or (low[before] == "to" and low[before - 1] in _PASSED_ON):
        return True
    return reading.is_possessive(ref.last) and after + 1 < len(low) and low[after + 1] in _STAFF


def _add_spoken_for(reading: Reading, mentions: dict[str, list[Ref]]) -> None:
    """Count the armed groups for which somebody named speaks or fights: "spokesman for the BLF"."""
    bodies = reading.lexicon.bodies
    for ref in reading.refs:
        for use in ref.titles if ref.kind is RefKind.PERSON else ():
            body = bodies.get(use.of or "")
            if body is not None and body.kind == "armed-group" and body.id not in mentions:
                mentions[body.id].append(ref)


def _add_parties(reading: Reading, mentions: dict[str, list[Ref]]) -> None:
    """Count all who ask, are asked, answer or meet, if only through the mention of their officials."""
    for party in dict.fromkeys(_parties(reading)):
        if party in mentions:
            continue
        own = (ref for ref in reading.refs if ref.id == party)
        theirs = (ref for ref in reading.refs if ref.country == party and ref.kind in _OFFICIALS)
        anyhow = (ref for ref in reading.refs if ref.country == party or party in ref.members)
        first = next(own, None) or next(theirs, None) or next(anyhow, None) or _owned(reading, party)
        if first is not None:
            mentions[party] = [first]


def _owned(reading: Reading, party: str) -> Ref | None:
    """Return the mention of somebody of a body: "a commander of the front"."""
    return next((ref for ref in reading.refs if any(use.of == party for use in ref.titles)), None)


def _parties(reading: Reading) -> Iterator[str]:
    for record in reading.records:
        if isinstance(record, Meeting):
            yield from (participant.actor for participant in record.participants)
        elif isinstance(record, SecurityDemand):
            named = (record.demander, record.addressee, *(response.by for response in record.responses))
            yield from (party for party in named if party is not None)


def _drop_unnamed_groups(reading: Reading, mentions: dict[str, list[Ref]]) -> None:
    """Drop "Baloch insurgents" where the article says which group it was, unless they ask or take part."""
    bodies = reading.lexicon.bodies
    generic = bodies.get("baloch-insurgent-groups")
    if generic is None or generic.id not in mentions:
        return
    meetings = (record for record in reading.records if isinstance(record, Meeting))
    demands = (record for record in reading.records if isinstance(record, SecurityDemand))
    parties = {participant.actor for meeting in meetings for participant in meeting.participants}
    parties |= {demand.demander for demand in demands if demand.demander}
    others = (bodies[id_] for id_ in mentions if id_ in bodies and id_ != generic.id)
    named = any(body.kind == "armed-group" and body.name.startswith("Baloch") for body in others)
    if named and generic.id not in parties:
        del mentions[generic.id]


def _actor(reading: Reading, id_: str, refs: Sequence[Ref], offices: Sequence[Ref]) -> Actor:
    """Return the record of an actor with all places that name it."""
    lexicon = reading.lexicon
    evidence = tuple([reading.evidence_of(ref, "name") for ref in refs])
    if id_ in lexicon.states:
        state = lexicon.states[id_]
        return Actor(id_, state.name, ActorKind.STATE, id_, state.aliases, (), evidence)
    if id_ in lexicon.bodies:
        body = lexicon.bodies[id_]
        return Actor(id_, body.name, ActorKind(body.kind), body.country, body.aliases, (), evidence)
    roles = _roles(reading, [*refs, *offices])
    person = lexicon.people.get(id_)
    if person is not None:
        return Actor(id_, person.name, ActorKind.PERSON, person.country, person.aliases, roles, evidence)
    country = next((role.of for role in roles if role.of in lexicon.states), None)
    return Actor(id_, reading.newcomers[id_], ActorKind.PERSON, country, (), roles, evidence)


def _roles(reading: Reading, refs: Sequence[Ref]) -> tuple[Role, ...]:
    """Return the offices that the references give a person, each once, in the order of the page."""
    found: dict[tuple[str, str | None], list[Evidence]] = defaultdict(list)
    for ref in refs:
        for use in ref.titles:
            mark = reading.evidence(use.start, use.end, "roles", "actor.role")
            found[use.title, use.of].append(mark)
    return tuple(Role(title, of, None, tuple(marks)) for (title, of), marks in found.items())
