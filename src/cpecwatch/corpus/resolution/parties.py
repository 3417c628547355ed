"""Who is who to resolution: sides, keys and ranks of actors, and which places may be one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

import attrs

from cpecwatch.places import Place
from cpecwatch.records import Actor, ActorKind

if TYPE_CHECKING:
    from cpecwatch.lexicon import Lexicon

__all__ = ["Parties", "Party", "is_local", "plain"]

#: Kinds of actors that speak for a state.
_OF_STATES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY})
#: Ranks of offices, the highest first; whatever is not here comes after them. They tell who leads a side.
_RANKS = (
    frozenset({"president", "prime minister", "premier", "supreme leader", "leader", "king", "amir"}),
    frozenset({"deputy prime minister", "vice president", "vice premier", "chairman of the senate"}),
)
_MINISTER = re.compile(r"(?:\w+ )*minister|chief of army staff|field marshal|secretary of (?:state|defence)")
_NO_MINISTER = re.compile(r"vice|deputy|assistant|special|spokes|chief minister")
_LOWEST = len(_RANKS) + 2
#: Two cities no farther apart than this are one to a reporter: Rawalpindi and Islamabad.
_NEAR_KM = 40.0
_EARTH_KM = 6371.0
#: Places in which a city lies; a page that names no more than one of them does not contradict the city.
_WIDE = frozenset({"country", "province", "region", "district"})
#: What sets off the article in the id of somebody whom only that article knows.
_LOCAL = "@"


@attrs.frozen(weakref_slot=False)
class Party:
    """An actor as resolution sees it.

    Attributes:
        key: What it is called in all articles; of people that only a page knows, their name.
        side: The state or body for which it acts, or ``None``.
        is_general: Whether it stands for a side as a whole: a state, a government, an army.
        rank: Rank of its highest office, 0 for the highest.
    """

    key: str
    side: str | None
    is_general: bool
    rank: int


class Parties:
    """The actors of a corpus, and those of the lexicon."""

    def __init__(self, actors: Iterable[Actor], lexicon: Lexicon | None) -> None:
        """Hold actors.

        Args:
            actors: Those of the corpus.
            lexicon: Who is who; the one that comes with cpecwatch if left out.
        """
        self._actors = {actor.id: actor for actor in actors}
        self._given = lexicon
        self._known: dict[tuple[str, str | None], Party] = {}
        self._asking: dict[str, str] = {}
        self._apart: dict[tuple[str, str], bool] = {}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The lexicon; loaded when it is first asked for."""
        if self._given is not None:
            return self._given
        from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

        return Lexicon.default()

    def of(self, actor: str, side: str | None = None) -> Party:
        """Return an actor as resolution sees it.

        Args:
            actor: Its id.
            side: The side that a record gives it.
        """
        found = self._known.get((actor, side))
        if found is None:
            found = self._known[actor, side] = self._find(actor, side)
        return found

    def _find(self, actor: str, side: str | None) -> Party:
        lexicon = self.lexicon
        kind, country = self._kind(actor), side
        if kind is ActorKind.STATE or actor == side:
            return Party(actor, actor, True, _LOWEST)
        if country is None:
            row = lexicon.people.get(actor) or lexicon.bodies.get(actor)
            known = self._actors.get(actor)
            country = (known and known.country) or (row and row.country) or None
        if kind is ActorKind.PERSON:
            return Party(actor.partition(_LOCAL)[0], country, False, self._rank(actor))
        if kind in _OF_STATES:
            return Party(actor, country or actor, True, _LOWEST)
        # Companies, armed groups and organisations act for themselves.
        return Party(actor, actor, True, _LOWEST)

    def _kind(self, actor: str) -> ActorKind:
        lexicon = self.lexicon
        if actor in lexicon.states:
            return ActorKind.STATE
        if actor in lexicon.people:
            return ActorKind.PERSON
        if actor in lexicon.bodies:
            return ActorKind(lexicon.bodies[actor].kind)
        known = self._actors.get(actor)
        return ActorKind.PERSON if known is None else known.kind

    def _rank(self, person: str) -> int:
        """Return the rank of the highest office that somebody ever held."""
        lexicon = self.lexicon
        titles = [lexicon.office_rows[t.office].title for t in lexicon.tenures_of.get(person, ())]
        if person not in lexicon.people and person in self._actors:
            titles = [role.title for role in self._actors[person].roles]
        return min(map(_rank_of, titles), default=_LOWEST)

    def is_state(self, actor: str) -> bool:
        """Whether an actor is a state."""
        return self._kind(actor) is ActorKind.STATE

    def asking(self, actor: str | None) -> str | None:
        """Return for whom an actor asks, or is asked.

        An official, a ministry or an army stands for the state; a company, a movement, an armed group and who
        leads one for themselves.
        """
        if actor is None:
            return None
        if actor not in self._asking:
            party = self.of(actor)
            is_of_state = party.is_general or self._holds_office_of_state(actor)
            self._asking[actor] = party.side if is_of_state and party.side is not None else party.key
        return self._asking[actor]

    def _holds_office_of_state(self, person: str) -> bool:
        """Whether a person ever held an office of a state, by the lexicon or else by the pages."""
        lexicon = self.lexicon
        if person in lexicon.people:
            owners = {lexicon.office_rows[t.office].of for t in lexicon.tenures_of.get(person, ())}
        else:
            known = self._actors.get(person)
            owners = {role.of for role in known.roles if role.of is not None} if known is not None else set()
        return not owners.isdisjoint(lexicon.states)

    def series(self, name: str | None) -> str | None:
        """Return what a meeting's own name is of: the id of its series, else the name in plain words."""
        if name is None:
            return None
        return self._series.get(name) or self._series.setdefault(name, self._find_series(name))

    @cached_property
    def _series(self) -> dict[str, str]:
        return {}

    @cached_property
    def _series_names(self) -> dict[str, str]:
        rows = self.lexicon.series.values()
        return {plain(name): row.id for row in rows for name in (row.name, *row.aliases)}

    def _find_series(self, name: str) -> str:
        words = plain(name)
        return self._series_names.get(words, words)

    def is_broad(self, series: str) -> bool:
        """Whether a series is a large gathering, at which others meet on the sidelines."""
        row = self.lexicon.series.get(series)
        return row is not None and row.broad

    def may_be_one_series(self, one: str, other: str) -> bool:
        """Whether two names of meetings may be of one series: one has all the words of the other."""
        if one == other:
            return True
        known = self.lexicon.series
        if one in known and other in known:
            return False
        ours, theirs = ({*plain(known[id_].name if id_ in known else id_).split()} for id_ in (one, other))
        return ours <= theirs or theirs <= ours

    def are_apart(self, one: Place, other: Place) -> bool:
        """Whether two places cannot be one: no page that says the one means the other."""
        if one.id == other.id or one.name == other.name:
            return False
        low, high = sorted((one.id, other.id))
        if (low, high) not in self._apart:
            within = self._is_within(one, other) or self._is_within(other, one)
            is_one = within or _are_near(self._located(one), self._located(other))
            self._apart[low, high] = not is_one
        return self._apart[low, high]

    def _is_within(self, inner: Place, outer: Place) -> bool:
        """Whether a place lies in a wider one."""
        rows = self.lexicon.places
        if inner.country is not None and outer.id == inner.country:
            return True
        row = rows.get(inner.id)
        while row is not None and row.within is not None:
            if row.within == outer.id:
                return True
            row = rows.get(row.within)
        return False

    def _located(self, place: Place) -> Place:
        """Return a place with the coordinates that the lexicon has for it, where it has none of its own."""
        if place.latitude is None and place.id in self.lexicon.places:
            return self.lexicon.city_of(place.id) or place
        return place

    def is_wide(self, place: Place) -> bool:
        """Whether a place is a country, province or district rather than a city."""
        row = self.lexicon.places.get(place.id)
        return place.id in self.lexicon.states or (row is not None and row.kind in _WIDE)


def is_local(id_: str) -> bool:
    """Whether an id is one that only an article knows."""
    return _LOCAL in id_


def plain(name: str) -> str:
    """Return a name in lower case, without marks.

    >>> plain("China-Pakistan Foreign Ministers' Strategic Dialogue")
    'china pakistan foreign ministers strategic dialogue'
    """
    return " ".join(re.findall(r"[^\W_]+", name.casefold().replace("'", "").replace("’", "")))


def _rank_of(title: str) -> int:
    for rank, titles in enumerate(_RANKS):
        if title in titles:
            return rank
    is_minister = _MINISTER.fullmatch(title) and not _NO_MINISTER.search(title)
    return len(_RANKS) if is_minister else len(_RANKS) + 1


def _are_near(one: Place, other: Place) -> bool:
    """Whether the coordinates of two places lie close together."""
    degrees = (one.latitude, one.longitude, other.latitude, other.longitude)
    if None in degrees:
        return False
    north, east, other_north, other_east = (radians(value) for value in degrees if value is not None)
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half))) <= _NEAR_KM
