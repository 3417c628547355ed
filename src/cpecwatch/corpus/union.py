"""Union of records: what becomes of several records with one id.

Articles, meetings and demands have ids that are digests of their content, so that two under one id are the
same; should they differ all the same, the fuller one stays. Actors and projects are shared between articles
(``"china"``, ``"gwadar-port"``): they join field by field, names and evidence as sets. So do meetings and
demands that were resolved: see ``union_of_events``.

Each field joins by a maximum or a set union, so that union is associative, commutative and idempotent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.corpus.fullness import fullest, fullest_record, fullness, sorted_evidence
from cpecwatch.corpus.union_of_events import joined_events
from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.records import (
    Actor,
    ActorKind,
    Article,
    Meeting,
    Project,
    ProjectKind,
    Role,
    SecurityDemand,
)

__all__ = ["united"]

T = TypeVar("T", Article, Actor, Meeting, SecurityDemand, Project)
K = TypeVar("K", ActorKind, ProjectKind)


def united(records: Iterable[T]) -> tuple[T, ...]:
    """Return one record for each id, in the order of the ids, whatever order they came in.

    Args:
        records: Records of one class; several may share an id.

    >>> from cpecwatch.records import ActorKind
    >>> china = Actor("china", "China", ActorKind.STATE, aliases=("PRC",))
    >>> united([china, Actor("china", "China", ActorKind.STATE, aliases=("Beijing",))])[0].aliases
    ('Beijing', 'PRC')
    """
    firsts: dict[str, T] = {}
    groups: dict[str, list[T]] = {}  # of the few ids that several records have
    for record in records:
        first = firsts.setdefault(record.id, record)
        if first is not record:
            groups.setdefault(record.id, [first]).append(record)
    joined = []
    for key, record in sorted(firsts.items()):
        kind = type(record)
        alone = None if key in groups else _ALONE.get(kind)
        joined.append(_JOINS[kind](groups.get(key, [record])) if alone is None else alone(record))
    return tuple(joined)


def _join_actors(group: list[Actor]) -> Actor:
    name, aliases = _names(group)
    return Actor(
        id=group[0].id,
        name=name,
        kind=_declared_first(actor.kind for actor in group),
        country=fullest(actor.country for actor in group),
        aliases=aliases,
        roles=_roles(role for actor in group for role in actor.roles),
        evidence=sorted_evidence(evidence for actor in group for evidence in actor.evidence),
    )


def _join_projects(group: list[Project]) -> Project:
    name, aliases = _names(group)
    return Project(
        id=group[0].id,
        name=name,
        aliases=aliases,
        kind=_declared_first(project.kind for project in group),  # OTHER comes last
        place=fullest(project.place for project in group),
        status=fullest(project.status for project in group),
        amounts=_amounts(amount for project in group for amount in project.amounts),
        evidence=sorted_evidence(evidence for project in group for evidence in project.evidence),
        reports=_sorted(report for project in group for report in project.reports),
        sources=_sorted(source for project in group for source in project.sources),
        support=max(project.support for project in group),
        conflicts=fullest(project.conflicts for project in group) or (),
    )


def _actor_alone(actor: Actor) -> Actor:
    """Return the only actor of an id as a union has it: what it has several of sorted, and each once."""
    evidence, roles = sorted_evidence(actor.evidence), _roles(actor.roles)
    aliases = _other_names(actor.name, actor.aliases)
    if (evidence, roles, aliases) == (actor.evidence, actor.roles, actor.aliases):
        return actor
    return Actor(actor.id, actor.name, actor.kind, actor.country, aliases, roles, evidence)


def _project_alone(project: Project) -> Project:
    """Return the only project of an id as a union has it: what it has several of sorted, and each once."""
    evidence, amounts = sorted_evidence(project.evidence), _amounts(project.amounts)
    aliases = _other_names(project.name, project.aliases)
    reports, sources = _sorted(project.reports), _sorted(project.sources)
    new = (aliases, amounts, evidence, reports, sources)
    if new == (project.aliases, project.amounts, project.evidence, project.reports, project.sources):
        return project
    return Project(
        project.id,
        project.name,
        aliases,
        project.kind,
        project.place,
        project.status,
        amounts,
        evidence,
        reports,
        sources,
        project.support,
        project.conflicts,
    )


_JOINS: dict[type, Callable[[Any], Any]] = {
    Article: fullest_record,
    Meeting: joined_events,
    SecurityDemand: joined_events,
    Actor: _join_actors,
    Project: _join_projects,
}
_ALONE: dict[type, Callable[[Any], Any]] = {Actor: _actor_alone, Project: _project_alone}


_DECLARED = {member: place for kind in (ActorKind, ProjectKind) for place, member in enumerate(kind)}


def _declared_first(members: Iterable[K]) -> K:
    return min(members, key=_DECLARED.__getitem__)


def _sorted(values: Iterable[Any]) -> tuple[Any, ...]:
    found = tuple(values)
    return tuple(sorted(set(found))) if len(found) > 1 else found


@lru_cache(maxsize=1024)
def _other_names(name: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    """Return the aliases of one record as a union has them; its aliases mostly come from the lexicon."""
    return _sorted({*aliases} - {name})


def _names(group: Iterable[Actor | Project]) -> tuple[str, tuple[str, ...]]:
    """Choose the fullest name; the others are aliases beside the aliases."""
    names = {record.name for record in group}
    chosen = max(names, key=fullness) if len(names) > 1 else min(names)
    return chosen, _sorted((names | {alias for record in group for alias in record.aliases}) - {chosen})


def _roles(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Join roles of one title, body and time; their evidence is the union."""
    found = tuple(roles)
    if len(found) < 2 and all(len(role.evidence) < 2 for role in found):
        return found
    groups: dict[tuple[str, str | None, DateSpan | None], list[Evidence]] = {}
    for role in found:
        groups.setdefault((role.title, role.of, role.when), []).extend(role.evidence)
    joined = [Role(*bare, sorted_evidence(evidence)) for bare, evidence in groups.items()]
    return tuple(sorted(joined, key=repr) if len(joined) > 1 else joined)


def _amounts(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """Join amounts that are the same but for their evidence, which is the union; the smallest comes first."""
    found = tuple(amounts)
    if not found or (len(found) == 1 and _is_joined(found[0])):
        return found
    groups: dict[Amount, list[Amount]] = {}
    for amount in found:
        groups.setdefault(_bare(amount), []).append(amount)
    return tuple(sorted(map(_join_amounts, groups.values()), key=lambda amount: (amount.value, repr(amount))))


def _is_joined(amount: Amount) -> bool:
    """Whether an amount has nothing to sort, nor has its equivalent."""
    equivalent = amount.equivalent
    return len(amount.evidence) < 2 and (equivalent is None or _is_joined(equivalent))


def _join_amounts(group: list[Amount]) -> Amount:
    equivalents = _amounts(amount.equivalent for amount in group if amount.equivalent is not None)
    return attrs.evolve(
        group[0],
        value=min((amount.value for amount in group), key=repr),  # of 1 and 1.0, always the same one
        equivalent=equivalents[0] if equivalents else None,
        evidence=sorted_evidence(mark for amount in group for mark in amount.evidence),
    )


def _bare(amount: Amount) -> Amount:
    equivalent = None if amount.equivalent is None else _bare(amount.equivalent)
    return attrs.evolve(amount, equivalent=equivalent, evidence=())
