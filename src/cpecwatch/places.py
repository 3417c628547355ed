"""Places: where a meeting was, where a project stands."""

from __future__ import annotations

import attrs

__all__ = ["Place"]


@attrs.frozen(weakref_slot=False, order=True)
class Place:
    """A city, province or site.

    Attributes:
        id: Lexicon id, such as ``"islamabad"``; for a place the lexicon does not know, a slug of its name.
        name: Usual English name.
        country: Id of the state it lies in (``"pakistan"``), or ``None`` where that is not known.
        latitude: Degrees north, WGS 84, or ``None``.
        longitude: Degrees east, WGS 84, or ``None``.

    >>> str(Place("gwadar", "Gwadar", "pakistan", 25.12, 62.33))
    'Gwadar'
    """

    id: str
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    def __str__(self) -> str:
        return self.name
