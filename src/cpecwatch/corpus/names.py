"""Who is meant: from the names that people write to the ids that records hold, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

import attrs

from cpecwatch.convert import Record
from cpecwatch.records import Actor, Article, Meeting, Project, SecurityDemand

__all__ = ["NAMING", "Names", "actors_in"]

#: Records that name actors; articles do so through the evidence of the actors.
NAMING = (Article, Actor, Meeting, SecurityDemand)


@attrs.frozen(slots=False)
class Names:
    """The names that a corpus knows its actors and projects by; compared without regard to case.

    Attributes:
        actors: The actors of the corpus.
        projects: Its projects.
    """

    actors: tuple[Actor, ...] = attrs.field(default=(), repr=False)
    projects: tuple[Project, ...] = attrs.field(default=(), repr=False)

    def ids(self, name: str) -> frozenset[str]:
        """Return the ids that a name, an alias or an id may mean, and the text itself; all casefolded.

        >>> from cpecwatch.records import ActorKind
        >>> china = Actor("china", "China", ActorKind.STATE, aliases=("PRC",))
        >>> sorted(Names((china,)).ids("prc"))
        ['china', 'prc']
        """
        folded = _fold(name)
        return frozenset({folded, *self._ids_by_name.get(folded, ())})

    def articles_naming(self, ids: frozenset[str]) -> frozenset[str]:
        """Return the ids of the articles that hold evidence of one of these actors."""
        return frozenset(
            evidence.article
            for actor in self.actors
            if actor.id.casefold() in ids
            for evidence in actor.evidence
        )

    @cached_property
    def _ids_by_name(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        named: tuple[Actor | Project, ...] = (*self.actors, *self.projects)
        for record in named:
            for name in (record.name, *record.aliases):
                found[_fold(name)].add(record.id.casefold())
        return dict(found)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())


def actors_in(record: Record) -> Iterator[str]:
    """Yield the ids of the actors that a record names: who met and for whom, who asks whom, who answers.

    >>> from cpecwatch.records import DemandKind, Strength
    >>> list(actors_in(SecurityDemand("d-1", "china", "pakistan", DemandKind.OTHER, Strength.REQUEST)))
    ['china', 'pakistan']
    """
    match record:
        case Actor():
            yield record.id
            yield from filter(None, (record.country, *(role.of for role in record.roles)))
        case Meeting():
            for participant in record.participants:
                yield from filter(None, (participant.actor, participant.side))
        case SecurityDemand():
            parties = (record.demander, record.addressee, *(response.by for response in record.responses))
            yield from filter(None, parties)
