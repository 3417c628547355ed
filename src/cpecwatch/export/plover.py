"""Event lines in the terms of PLOVER, the ontology of political events of the Open Event Data Alliance.

Categories, modes, fields and sector codes are those of its manual as of February 2024
(github.com/openeventdata/PLOVER): a meeting is a ``CONSULT``, a demand a ``REQUEST``, which took the place of
``DEMAND``. A mode or context stands only where the manual has one that says what the record says.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.dates import DateSpan
from cpecwatch.export.atlas import Atlas
from cpecwatch.export.files import json_text, write_whole
from cpecwatch.export.plover_entities import Entities
from cpecwatch.export.receipts import LeftOut, Receipt, undated
from cpecwatch.export.selection import TOOK_PLACE, Selection, proof_of
from cpecwatch.lexicon import Lexicon
from cpecwatch.records import (
    Actor,
    Article,
    DemandKind,
    Meeting,
    MeetingFormat,
    Project,
    SecurityDemand,
    Strength,
)

__all__ = ["to_plover"]

Event = dict[str, Any]

#: Modes of REQUEST: help or exchange, changes of policy or institutions, easing, talks. Some have none.
_MODES = {
    DemandKind.PROTECTION: "assist",
    DemandKind.SECURITY_ARRANGEMENT: "assist",
    DemandKind.AUTONOMY: "change",
    DemandKind.END_OPERATIONS: "yield",
    DemandKind.DIRECT_TALKS: "meet",
}
_CONTEXTS = {DemandKind.COMPENSATION: "reparations", DemandKind.RESOURCE_SHARE: "natural_resource"}
#: How closely a point tells where an event was, from 5 for a part of a city to 1 for a country.
_RESOLUTIONS = {"building": 5, "site": 5, "port": 5, "city": 4, "district": 3, "province": 2, "country": 1}
_QUADS = {"CONSULT": 1, "REQUEST": 3}


def to_plover(
    corpus: Corpus,
    path: str | os.PathLike[str],
    records: Iterable[Record] | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> Receipt:
    """Write meetings and demands as PLOVER events, a JSON object a line.

    Those who met are all in ``actor``, since pages seldom say who was host; who asks is the ``actor`` and who
    is asked the ``recipient``. A demand without a date of its own is of the days of the meeting at which it
    was asked. Countries have their ISO 3166 three-letter codes.

    Args:
        corpus: The corpus.
        path: The file to write.
        records: Which of its records to write, and in which order; all if left out.
        lexicon: Whose codes and places to use; that which comes with cpecwatch if left out.

    Returns:
        What was written, and what was left out. An event has a day and an actor. PLOVER takes a planned
        meeting for an ``AGREE`` and a cancelled one for a ``REJECT``, but of the day on which that was said
        and by the one who said it, which no record has; and it has no event for a concern without a request,
        nor for a response without a day. Articles, actors and projects are no events and are not counted.

    Raises:
        OSError: If the file cannot be written.
    """
    book = lexicon or Lexicon.default()
    selection = Selection(corpus, records)
    coder = _Coder(selection, Entities(selection, book), Atlas(selection, book))
    events, left_out = [], []
    for record in selection:
        if isinstance(record, Article | Actor | Project):
            continue
        when = selection.when(record)
        reason = undated(when) or _missing(record)
        if when is None or reason:
            left_out.append(LeftOut.of(record, reason))
        else:
            events.append(coder.event(record, when))
    write_whole(path, (f"{json_text(event)}\n" for event in events))
    return Receipt(tuple(event["id"] for event in events), tuple(left_out))


def _missing(record: Meeting | SecurityDemand) -> str:
    """Return why a record that has a day is no PLOVER event, or nothing if it is one."""
    if isinstance(record, SecurityDemand):
        if record.strength is Strength.CONCERN:
            return "a concern, no request"
        return "nobody said to ask" if record.demander is None else ""
    if record.status not in TOOK_PLACE:
        return record.status.value
    return "" if record.participants else "nobody said to meet"


class _Coder:
    """Makes events of records."""

    def __init__(self, selection: Selection, entities: Entities, atlas: Atlas) -> None:
        self._selection = selection
        self._entities = entities
        self._atlas = atlas
        self._name = f"cpecwatch {version('cpecwatch')}"

    def event(self, record: Meeting | SecurityDemand, when: DateSpan) -> Event:
        """Return the event of a record, which was on these days."""
        event: Event = {"id": record.id, "date": when.start.isoformat()}
        if when.days > 1:
            event["enddate"] = when.end.isoformat()
        event |= self._consult(record) if isinstance(record, Meeting) else self._request(record)
        event["quad_code"] = _QUADS[event["event"][0]]
        return event | self._location(record) | self._citation(record)

    def _consult(self, meeting: Meeting) -> Event:
        actors = [self._entities.of(participant.actor) for participant in meeting.participants]
        codes = {actor["code"] for actor in actors if "code" in actor}
        host = None if meeting.place is None else self._entities.code(meeting.place.country)
        modes = []
        if meeting.format in {MeetingFormat.TELEPHONE, MeetingFormat.VIDEO}:
            modes.append("phone")
        elif host is not None and host not in codes and len(codes) >= 2:
            modes.append("third-party")
        if len(codes) > 2:
            modes.append("multilateral")
        return {"actor": actors, "event": ["CONSULT"]} | ({"mode": modes} if modes else {})

    def _request(self, demand: SecurityDemand) -> Event:
        event: Event = {"actor": [self._entities.of(demand.demander or "")], "event": ["REQUEST"]}
        if demand.addressee is not None:
            event["recipient"] = [self._entities.of(demand.addressee)]
        if demand.kind in _MODES:
            event["mode"] = [_MODES[demand.kind]]
        if demand.kind in _CONTEXTS:
            event["context"] = [_CONTEXTS[demand.kind]]
        withheld = f"; {demand.condition_for} is withheld until it is met" if demand.condition_for else ""
        event["comment"] = f"{demand.kind}, {demand.strength}, said by {demand.attribution}{withheld}"
        return event

    def _location(self, record: Meeting | SecurityDemand) -> Event:
        basis, places = self._atlas.places_of(record)
        if len(places) != 1 or basis == "projects":  # where a project stands, nobody need have asked
            return {}
        (place,) = places
        location: Event = {"resolved_place": place.name}
        point, kind = self._atlas.point(place), self._atlas.precision(place)
        if point is not None:
            location |= {"lat": point[1][1], "lon": point[1][0]}
        code = self._entities.code(place.country)
        if code is not None:
            location["country_code"] = code
        if kind in _RESOLUTIONS:
            location["resolution"] = _RESOLUTIONS[kind]
        return {"event_loc": location}

    def _citation(self, record: Meeting | SecurityDemand) -> Event:
        cite = {"language": "en", "coder": self._name, "codebook": "PLOVER, manual of February 2024"}
        proof = proof_of(record)
        if proof is None:
            return {"cite_info": cite}
        article = self._selection.article(proof.article)
        cite["citation"] = proof.article
        if article is not None:
            known = {"title": article.title, "publication": article.outlet}
            cite |= {field: value for field, value in known.items() if value is not None}
        where = {"start": proof.start, "end": proof.end}
        return {"event_text": [proof.text], "text_info": where, "cite_info": cite}
