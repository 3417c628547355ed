"""GeoJSON (RFC 7946): meetings, demands and projects as points on a map."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any

from cpecwatch.convert import Record
from cpecwatch.corpus import Corpus
from cpecwatch.dates import DateSpan
from cpecwatch.export.atlas import Atlas
from cpecwatch.export.files import json_text, write_whole
from cpecwatch.export.receipts import LeftOut, Receipt
from cpecwatch.export.selection import Selection, proof_of, type_of
from cpecwatch.lexicon import Lexicon
from cpecwatch.places import Place
from cpecwatch.records import Actor, Article, Meeting, Project, SecurityDemand

__all__ = ["to_geojson"]


def to_geojson(
    corpus: Corpus,
    path: str | os.PathLike[str],
    records: Iterable[Record] | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> Receipt:
    """Write the meetings, demands and projects that have a place as a GeoJSON feature collection.

    A meeting stands where it was, a project where it is. A demand has no place of its own: it stands where
    the meeting was at which it was asked or, failing that, at the projects that it names; ``located_by`` says
    which. Coordinates are those of the record's place, else those of the lexicon. They mark a city or a
    province by one point, so ``precision`` says what the point stands for: building, site, port, city,
    district, island, pass, region, province, country, or unknown for a place that the lexicon does not know.
    ``when`` is the record's own date, ``dated`` the days by which queries know it.

    Args:
        corpus: The corpus.
        path: The file to write.
        records: Which of its records to write, and in which order; all if left out.
        lexicon: Whose places to use; that which comes with cpecwatch if left out.

    Returns:
        What was written, and what was left out for want of a place or of its coordinates. Articles and actors
        have no place and are not counted.

    Raises:
        OSError: If the file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> corpus = Corpus.of([Meeting("m-1", place=Place("gwadar", "Gwadar")), Meeting("m-2")])
    >>> with TemporaryDirectory() as folder:
    ...     print(to_geojson(corpus, f"{folder}/watch.geojson"))
    1 record written; left out: 1 meeting (no place)
    """
    atlas = Atlas(Selection(corpus, records), lexicon or Lexicon.default())
    features, left_out = [], []
    for record in atlas.selection:
        if isinstance(record, Article | Actor):
            continue
        basis, places = atlas.places_of(record)
        points = [point for place in places if (point := atlas.point(place)) is not None]
        if points:
            features.append(_feature(record, basis, points, atlas))
        else:
            left_out.append(LeftOut.of(record, "no coordinates of its place" if places else "no place"))
    write_whole(path, _lines(features))
    return Receipt(tuple(feature["id"] for feature in features), tuple(left_out))


def _lines(features: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the collection with a line for each feature, which compares well under version control."""
    yield '{"type":"FeatureCollection","features":['
    for number, feature in enumerate(features):
        yield f"{',' if number else ''}\n{json_text(feature)}"
    yield "\n]}\n"


def _feature(
    record: Meeting | SecurityDemand | Project,
    basis: str,
    points: list[tuple[Place, list[float]]],
    atlas: Atlas,
) -> dict[str, Any]:
    where = [coordinates for _, coordinates in points]
    proof, selection = proof_of(record), atlas.selection
    properties: dict[str, Any] = {
        "type": type_of(record),
        "title": selection.title(record),
        "place": "; ".join(place.name for place, _ in points),
        "precision": "; ".join(atlas.precision(place) for place, _ in points),
        "located_by": basis,
    }
    match record:
        case Meeting():
            properties |= {
                "when": _text(record.when),
                "dated": _text(selection.corpus.when(record)),
                "status": record.status,
                "participants": [selection.called(one.actor) for one in record.participants],
            }
        case SecurityDemand():
            properties |= {
                "when": _text(record.when),
                "dated": _text(selection.corpus.when(record)),
                "kind": record.kind,
                "strength": record.strength,
                "demander": selection.name(record.demander),
                "addressee": selection.name(record.addressee),
                "answered": bool(record.responses),
            }
        case Project():
            properties |= {"kind": record.kind, "status": record.status}
    properties |= {
        "support": record.support,
        "words": proof and proof.text,
        "words_article": proof and proof.article,
    }
    geometry = {"type": "Point", "coordinates": where[0]}
    if len(where) > 1:
        geometry = {"type": "MultiPoint", "coordinates": where}
    return {"type": "Feature", "id": record.id, "geometry": geometry, "properties": properties}


def _text(days: DateSpan | None) -> str | None:
    return None if days is None else str(days)
