"""A dated event by its name, its number or its day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from cpecwatch.dates import DateSpan
from cpecwatch.lexicon.rows import Event
from cpecwatch.lexicon.tables import Tables
from cpecwatch.lexicon.tokens import fold

__all__ = ["EventIndex"]

_ORDINALS = {
    word: number
    for number, words in enumerate(
        [
            ("first", "inaugural", "maiden"),
            ("second",),
            ("third",),
            ("fourth",),
            ("fifth",),
            ("sixth",),
            ("seventh",),
            ("eighth",),
            ("ninth",),
            ("tenth",),
            ("eleventh",),
            ("twelfth",),
            ("thirteenth",),
            ("fourteenth",),
            ("fifteenth",),
        ],
        1,
    )
    for word in words
}
_NUMBERED = re.compile(
    r"(?:the )?(?:(\d{1,2})(?:st|nd|rd|th)|([a-z]+)) (?:(?:round|session|meeting|edition) of (?:the )?)?"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: Words for one kind of thing that happens.
_SAME = {"ambush": "attack", "blast": "attack", "bombing": "attack", "explosion": "attack", "trip": "visit"}
#: Words that tell no event from another.
_EMPTY = frozenset(
    {"a", "an", "at", "by", "for", "in", "near", "of", "on", "s", "state", "suicide", "the", "to"}
)


class EventIndex:
    """Events by name and by series.

    Args:
        tables: The rows.

    >>> from cpecwatch import Lexicon
    >>> index = EventIndex(Lexicon.default())
    >>> index.event("Belt and Road Forum", ordinal=3, on=None).start
    DateSpan.parse('2023-10-17')
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def _events(self) -> Mapping[str, Sequence[Event]]:
        """The events that a folded name means: those of that name, and all of a series of that name."""
        found: dict[str, list[Event]] = defaultdict(list)
        by_series: dict[str, list[Event]] = defaultdict(list)
        for event in self._tables.events.values():
            by_series[event.series or ""].append(event)
            for name in (event.name, *event.aliases):
                found[fold(name)].append(event)
        for series in self._tables.series.values():
            for name in (series.name, *series.aliases):
                found[fold(name)] += by_series[series.id]
        return {name: tuple({event.id: event for event in events}.values()) for name, events in found.items()}

    def event(self, name: str, ordinal: int | None, on: DateSpan | None) -> Event | None:
        """Return the one event that fits, or ``None``.

        Args:
            name: Its name or that of its series, also with its number or year, "14th JCC"; or telling words
                of it, "Dasu attack".
            ordinal: Which one of its series.
            on: When it was: it took place, or some of it, in that time.
        """
        folded = fold(name)
        if folded not in self._events:
            year = _YEAR.search(folded)
            if year is not None:
                on = on or DateSpan.year(int(year.group()))
                folded = " ".join(_YEAR.sub(" ", folded).split())
            numbered = _NUMBERED.match(folded)
            if numbered is not None and (number := int(numbered[1] or _ORDINALS.get(numbered[2], 0))):
                ordinal = ordinal or number
                folded = folded[numbered.end() :]
        named = self._events.get(folded.removeprefix("the ")) or self._alike(folded)
        fitting = [
            event
            for event in named
            if (ordinal is None or event.ordinal == ordinal) and (on is None or _days(event).meets(on))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _alike(self, folded: str) -> Sequence[Event]:
        """Return the events one of whose names, with its place, has all telling words of a name."""
        telling = _telling(folded)
        if len(telling) < 2:
            return ()
        return [event for event, words in self._words if any(telling <= name for name in words)]

    @cached_property
    def _words(self) -> Sequence[tuple[Event, Sequence[AbstractSet[str]]]]:
        """Events with the telling words of each of their names and of the place."""
        found = []
        for event in self._tables.events.values():
            series = self._tables.series.get(event.series or "")
            place = self._tables.places.get(event.place or "")
            names = [event.name, *event.aliases, *((series.name, *series.aliases) if series else ())]
            where = place.name if place else ""
            found.append((event, [_telling(fold(f"{name} {where}")) for name in names]))
        return found


def _telling(folded: str) -> AbstractSet[str]:
    """Return the words of a name that tell which event it is, in one wording."""
    return {_SAME.get(word, word) for word in folded.split()} - _EMPTY


def _days(event: Event) -> DateSpan:
    """Return all days of an event, as far as they are known."""
    return DateSpan(event.start.start, max(event.start.end, event.end.end if event.end else event.start.end))
