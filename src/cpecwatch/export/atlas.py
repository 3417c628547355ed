"""Where records are: by their own places, completed by those of the lexicon."""

from __future__ import annotations

from cpecwatch.export.selection import Selection
from cpecwatch.lexicon import Lexicon, PlaceRow
from cpecwatch.places import Place
from cpecwatch.records import Meeting, Project, SecurityDemand

__all__ = ["Atlas"]


class Atlas:
    """Where things are: the places that records give, completed by those of the lexicon."""

    def __init__(self, selection: Selection, lexicon: Lexicon) -> None:
        self.selection = selection
        self.lexicon = lexicon

    def places_of(self, record: Meeting | SecurityDemand | Project) -> tuple[str, tuple[Place, ...]]:
        """Return what a record is located by, and its places."""
        if not isinstance(record, SecurityDemand):
            return "place", () if record.place is None else (record.place,)
        meeting = self.selection.meeting(record.meeting)
        if meeting is not None and meeting.place is not None:
            return "meeting", (meeting.place,)
        projects = [self.selection.project(id_) for id_ in record.projects]
        return "projects", tuple(one.place for one in projects if one is not None and one.place is not None)

    def point(self, place: Place) -> tuple[Place, list[float]] | None:
        """Return a place with its longitude and latitude, in this order, where they are known."""
        for source in (place, self._row(place)):
            if source is None or source.longitude is None or source.latitude is None:
                continue
            if abs(source.longitude) <= 180 and abs(source.latitude) <= 90:  # which no NaN is
                return place, [source.longitude, source.latitude]
        return None

    def precision(self, place: Place) -> str:
        """Return what the point of a place stands for."""
        row = self._row(place)
        if row is not None:
            return row.kind
        return "country" if place.id in self.lexicon.states else "unknown"

    def _row(self, place: Place) -> PlaceRow | None:
        """Return the row of a place; one of the same name in another state is another place."""
        row = self.lexicon.places.get(place.id)
        if row is None or (place.country and row.country and place.country != row.country):
            return None
        return row
