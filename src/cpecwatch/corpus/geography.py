"""Where records are: places by name, region or state, and distances between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from cpecwatch.corpus.names import SLIP, fold_name
from cpecwatch.errors import InvalidValueError, expected
from cpecwatch.places import Place

if TYPE_CHECKING:
    from cpecwatch.lexicon import PlaceRow, State

__all__ = ["distance", "place_ids", "placed_at", "placed_near"]

#: Mean radius of the earth, in km (IUGG).
_RADIUS = 6371.0088

Finder = Callable[[object], Place | None]


def placed_at(wanted: str | Place, place_of: Finder, known: Mapping[str, Place]) -> Callable[[object], bool]:
    """Return the test whether a record is at a place: that one, or one in that region or state.

    Args:
        wanted: The place, its id, or a name of it.
        place_of: Finds the place of a record.
        known: The places of the corpus by folded id and name.

    Raises:
        InvalidValueError: If nobody knows the place, but one that is nearly the same.
    """
    accepted = {wanted.id.casefold()} if isinstance(wanted, Place) else set(place_ids(wanted, known))

    def is_there(record: object) -> bool:
        place = place_of(record)
        return place is not None and not accepted.isdisjoint(_around(place))

    return is_there


def placed_near(
    wanted: str | Place, km: float, place_of: Finder, known: Mapping[str, Place]
) -> Callable[[object], bool]:
    """Return the test whether a record is within so many kilometres of a place.

    Raises:
        InvalidValueError: If nobody knows the place or where it is, or the distance is negative.
    """
    if not km >= 0:
        raise InvalidValueError(expected("a distance of 0 km or more", km))
    places = (
        [wanted] if isinstance(wanted, Place) else [Place(id_, wanted) for id_ in place_ids(wanted, known)]
    )
    centre = next(filter(None, (_position(known.get(place.id, place)) for place in places)), None)
    if centre is None:
        raise InvalidValueError(expected("a place of which it is known where it is", wanted))

    def is_near(record: object) -> bool:
        place = place_of(record)
        position = None if place is None else _position(place)
        return position is not None and distance(centre, position) <= km

    return is_near


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance in km between two points, each in degrees north and east, on a sphere.

    The formula is that of the haversine; it is off by about half a per cent from that of the ellipsoid.

    >>> islamabad, beijing = (33.69, 73.05), (39.9, 116.4)
    >>> round(distance(islamabad, beijing))
    3883
    """
    north, other_north = radians(one[0]), radians(other[0])
    up, across = sin((other_north - north) / 2), sin(radians(other[1] - one[1]) / 2)
    return 2 * _RADIUS * asin(min(1.0, sqrt(up * up + cos(north) * cos(other_north) * across * across)))


def place_ids(name: str, known: Mapping[str, Place]) -> list[str]:
    """Return what a name of a place may stand for: ids of a place, else of a state, and the name itself.

    Args:
        name: A name, alias or id, in whatever case.
        known: The places of the corpus by folded id and name.

    Raises:
        InvalidValueError: If neither the corpus nor the lexicon knows it, but one that is nearly the same.

    >>> place_ids("Pindi", {})
    ['rawalpindi', 'pindi']
    """
    from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

    lexicon, folded = Lexicon.default(), fold_name(name)
    row = lexicon.places.get(folded) or lexicon.place(name)
    if row is not None:
        return [row.id, folded]
    states = [one.id for one in lexicon.resolve(name).candidates if one.table == "state"]
    if states or folded in known:
        return [*states, folded]
    rows: list[PlaceRow | State | Place] = [*lexicon.places.values(), *lexicon.states.values()]
    names = {fold_name(one.name): one.name for one in (*rows, *known.values())}
    close = get_close_matches(folded, names, n=1, cutoff=SLIP)
    if close:
        message = expected("a place that the corpus or the lexicon knows", name)
        raise InvalidValueError(f"{message}; did you mean {names[close[0]]!r}?")  # noqa: EM102, TRY003
    return [folded]


@lru_cache(maxsize=4096)
def _row(place: Place) -> PlaceRow | None:
    """Return what the lexicon knows of a place."""
    from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

    return Lexicon.default().places.get(place.id) or Lexicon.default().place(place.name)


@lru_cache(maxsize=4096)
def _around(place: Place) -> frozenset[str]:
    """Return what a place may be called by: its id and name, and the ids of all that it lies in."""
    from cpecwatch.lexicon import Lexicon  # noqa: PLC0415 (start-up time)

    found = {place.id.casefold(), fold_name(place.name), place.country}
    row = _row(place)
    while row is not None:
        found |= {row.id, row.country}
        row = Lexicon.default().places.get(row.within or "")
    return frozenset(one.casefold() for one in found if one)


def _position(place: Place) -> tuple[float, float] | None:
    """Return where a place is, in degrees north and east; the lexicon may know what the record does not."""
    for one in (place, _row(place)):
        if one is not None and one.latitude is not None and one.longitude is not None:
            return one.latitude, one.longitude
    return None
