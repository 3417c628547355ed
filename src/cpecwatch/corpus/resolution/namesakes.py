"""People and projects that only pages know, under an id of each page: which of them are one.

Two people of one name are joined where reports of one meeting name them for one side, two projects where name
and kind are the same; nobody is joined for a name alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, TypeVar

import attrs

from cpecwatch.convert import Record
from cpecwatch.corpus.resolution.parties import Parties, is_local, plain
from cpecwatch.records import Actor, Meeting, Project, SecurityDemand

__all__ = ["Namesakes"]

T = TypeVar("T", bound="Record")


class Namesakes:
    """Ids that are of one person or project."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def add(self, ids: Iterable[str]) -> None:
        """Say that some ids are of one: of the lexicon's id if there is one, else of the first."""
        roots = sorted({self.of(id_) for id_ in ids}, key=lambda id_: (is_local(id_), id_))
        for id_ in roots[1:]:
            self._above[id_] = roots[0]

    def of(self, id_: str) -> str:
        """Return the id that counts."""
        while id_ in self._above:
            id_ = self._above[id_]
        return id_

    def find_people(self, reports: Iterable[Meeting], parties: Parties) -> None:
        """Find people whom reports of one meeting know under several ids."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for report in reports:
            for participant in report.participants:
                found[parties.of(participant.actor, participant.side).key].add(participant.actor)
        for ids in found.values():
            if len(ids) > 1:
                self.add(ids)

    def find_projects(self, projects: Iterable[Project]) -> None:
        """Find projects that pages know under several ids."""
        found: defaultdict[tuple[str, str], list[Project]] = defaultdict(list)
        for project in projects:
            found[plain(project.name), project.kind].append(project)
        for group in found.values():
            places = {project.place.id for project in group if project.place is not None}
            if len(places) < 2 and any(is_local(project.id) for project in group):
                self.add(project.id for project in group)

    def renamed(self, record: T) -> T:
        """Return a record with the ids that count."""
        if not self._above:
            return record
        match record:
            case Actor() | Project():
                fields: dict[str, Any] = {"id": self.of(record.id)}
            case Meeting():
                fields = {
                    "participants": tuple(
                        attrs.evolve(one, actor=self.of(one.actor)) for one in record.participants
                    ),
                    "topics": self._all(record.topics),
                }
            case SecurityDemand():
                fields = {
                    "demander": record.demander and self.of(record.demander),
                    "addressee": record.addressee and self.of(record.addressee),
                    "projects": self._all(record.projects),
                    "responses": tuple(
                        attrs.evolve(one, by=one.by and self.of(one.by)) for one in record.responses
                    ),
                }
        if all(getattr(record, name) == value for name, value in fields.items()):
            return record
        return attrs.evolve(record, **fields)

    def _all(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(self.of, ids)))
