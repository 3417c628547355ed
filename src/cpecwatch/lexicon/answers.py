"""What the lexicon answers when it is asked who held an office, and why."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.lexicon.rows import Office, Person, Tenure

__all__ = ["Answer", "Occupancy", "Standing"]


class Standing(StrEnum):
    """How it stands with an office at a time."""

    HELD = "held"  #: Somebody holds it.
    VACANT = "vacant"  #: It exists and nobody holds it.
    ABSENT = "absent"  #: It does not exist yet, or no longer.
    STALE = "stale"  #: The lexicon's last report of it is older than that.
    UNKNOWN = "unknown"  #: The lexicon does not know, or not to the day.


@attrs.frozen
class Occupancy:
    """Somebody in an office for a time.

    Attributes:
        person: Who.
        office: Which office.
        tenure: When, and where that is known from.
        standing: How sure it is for the time asked about: held, stale, or unknown where the tenure is known
            only to the month or year.
    """

    person: Person
    office: Office
    tenure: Tenure
    standing: Standing = Standing.HELD

    def __str__(self) -> str:
        end = f" until {self.tenure.end}" if self.tenure.end else ""
        acting = "acting " if self.tenure.acting else ""
        title = f"{acting}{self.office.title} ({self.office.of})"
        return f"{self.person.name}, {title} from {self.tenure.start}{end}"


@attrs.frozen
class Answer:
    """Who holds an office at a time: truthy where somebody does, and in words why not where nobody does.

    Attributes:
        standing: How it stands with the office.
        reason: Why, in a sentence.
        on: The time asked about.
        office: The office that the title means, where it is one.
        holders: Who holds it, with tenure and source; one for an office of a single seat.
        candidates: Who may hold it, where that is not known for certain.
    """

    standing: Standing
    reason: str
    on: DateSpan
    office: Office | None = None
    holders: tuple[Occupancy, ...] = ()
    candidates: tuple[Occupancy, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """Who holds it; none where nobody does or it is not known."""
        return tuple(holder.person for holder in self.holders)

    @property
    def person(self) -> Person | None:
        """Who holds it, where it is one person."""
        return self.holders[0].person if len(self.holders) == 1 else None

    @property
    def name(self) -> str | None:
        """Name of who holds it; several set apart by semicolons."""
        return "; ".join(person.name for person in self.people) or None

    def __bool__(self) -> bool:
        return bool(self.holders)

    def __iter__(self) -> Iterator[Person]:
        return iter(self.people)

    def __len__(self) -> int:
        return len(self.holders)

    def __str__(self) -> str:
        return self.name or self.standing.value
