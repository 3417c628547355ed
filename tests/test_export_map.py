"""GeoJSON, read back by the package geojson."""

from __future__ import annotations

import json
from math import inf, nan
from pathlib import Path

import pytest
from hypothesis import given

import cpecwatch
from cpecwatch import (
    Corpus,
    DateSpan,
    DemandKind,
    Lexicon,
    Meeting,
    MeetingStatus,
    Participant,
    Place,
    Project,
    SecurityDemand,
    Strength,
)
from cpecwatch.export import to_geojson
from cpecwatch.testing import corpora

geojson = pytest.importorskip("geojson")

PAGES = Path("examples/pages")
GWADAR = Place("gwadar", "Gwadar", "pakistan", 25.12, 62.33)


def demand(id_: str, **fields: object) -> SecurityDemand:
    return SecurityDemand(id_, "china", "pakistan", DemandKind.PROTECTION, Strength.REQUEST, **fields)


def written(tmp_path: Path, *records: object, **options: object):
    """Write records and return the collection as geojson reads it, and the receipt."""
    receipt = to_geojson(Corpus.of(records), tmp_path / "x.geojson", **options)
    return geojson.loads((tmp_path / "x.geojson").read_text("utf-8")), receipt


def test_the_example_pages_make_a_valid_map(tmp_path):
    """Of the example pages, each feature is valid GeoJSON, at the place of its record."""
    corpus = cpecwatch.read(PAGES)
    receipt = to_geojson(corpus, tmp_path / "watch.geojson")
    found = geojson.loads((tmp_path / "watch.geojson").read_text("utf-8"))
    assert isinstance(found, geojson.FeatureCollection)
    assert found.errors() == []
    assert [feature["id"] for feature in found["features"]] == list(receipt.written)
    for feature in found["features"]:
        if feature["properties"]["located_by"] == "place":
            place = corpus[feature["id"]].place
            assert feature["geometry"]["coordinates"] == [place.longitude, place.latitude]
    where = len(corpus.meetings) + len(corpus.demands) + len(corpus.projects)
    assert len(receipt.written) + len(receipt.left_out) == where


def test_longitude_comes_first(tmp_path):
    """A point is longitude and latitude, in this order, and says when, who and at what kind of place."""
    who = (Participant("wang-yi"), Participant("ishaq-dar"))
    meeting = Meeting("m", who, DateSpan.parse("2025-08"), GWADAR, status=MeetingStatus.PLANNED)
    found, _ = written(tmp_path, meeting)
    (feature,) = found["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [62.33, 25.12]}
    said = feature["properties"]
    assert (said["when"], said["status"], said["precision"]) == ("2025-08", "planned", "city")
    assert (said["title"], said["participants"]) == ("wang-yi, ishaq-dar", ["wang-yi", "ishaq-dar"])


@pytest.mark.parametrize(
    ("place", "precision"),
    [
        (Place("balochistan", "Balochistan", "pakistan"), "province"),
        (Place("islamabad", "Islamabad", "pakistan"), "city"),
        (Place("nowhere-town", "Nowhere Town", "pakistan", 1, 2), "unknown"),
        (Place("islamabad", "Islamabad", "india", 1, 2), "unknown"),
        (Place("pakistan", "Pakistan", "pakistan", 30, 70), "country"),
    ],
)
def test_precision_says_what_a_point_stands_for(tmp_path, place, precision):
    """A province is no city; a place of the same name in another state is another place."""
    found, _ = written(tmp_path, Meeting("m", place=place))
    (feature,) = found["features"]
    assert feature["properties"]["precision"] == precision
    row = Lexicon.default().places.get(place.id)
    wanted = [row.longitude, row.latitude] if place.latitude is None else [place.longitude, place.latitude]
    assert feature["geometry"]["coordinates"] == wanted


def test_a_demand_stands_where_it_was_asked_else_at_its_projects(tmp_path):
    """A demand is located by its meeting, else by all of its projects, and says by which."""
    hub = Place("hub", "Hub", "pakistan", 25.03, 66.88)
    found, receipt = written(
        tmp_path,
        Meeting("m", place=GWADAR),
        Project("port", "Port", place=GWADAR),
        Project("plant", "Plant", place=hub),
        demand("d-1", meeting="m", projects=("plant",)),
        demand("d-2", projects=("plant", "port", "unknown")),
        demand("d-3"),
    )
    features = {feature["id"]: feature for feature in found["features"]}
    assert features["d-1"]["properties"]["located_by"] == "meeting"
    assert features["d-1"]["geometry"]["coordinates"] == [62.33, 25.12]
    assert features["d-2"]["properties"]["located_by"] == "projects"
    assert features["d-2"]["geometry"] == {
        "type": "MultiPoint",
        "coordinates": [[66.88, 25.03], [62.33, 25.12]],
    }
    assert [(one.id, one.reason) for one in receipt.left_out] == [("d-3", "no place")]


@pytest.mark.parametrize("coordinates", [(nan, 1), (1, inf), (91, 0), (0, -181), (None, 1)])
def test_what_has_no_point_on_earth_is_counted(tmp_path, coordinates):
    """A place without coordinates, or with impossible ones, is told as left out and makes no feature."""
    found, receipt = written(tmp_path, Meeting("m", place=Place("nowhere", "Nowhere", None, *coordinates)))
    assert found["features"] == []
    assert str(receipt) == "0 records written; left out: 1 meeting (no coordinates of its place)"


def test_places_of_a_users_own_lexicon_count(tmp_path):
    """Coordinates and precision come from the lexicon that is handed over."""
    row = {"id": "pasni-jetty", "name": "Pasni Jetty", "kind": "site", "latitude": 25.26, "longitude": 63.48}
    mine = tmp_path / "mine.toml"
    mine.write_text("[[place]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in row.items()))
    meeting = Meeting("m", place=Place("pasni-jetty", "Pasni Jetty"))
    found, _ = written(tmp_path, meeting, lexicon=Lexicon.default().extended(mine))
    (feature,) = found["features"]
    assert feature["geometry"]["coordinates"] == [63.48, 25.26]
    assert feature["properties"]["precision"] == "site"


@given(corpora())
def test_any_corpus_makes_a_valid_map(tmp_path_factory, corpus):
    """Of any corpus, the file is strict JSON and valid GeoJSON, and every record is written or told."""
    file = tmp_path_factory.mktemp("map") / "x.geojson"
    receipt = to_geojson(corpus, file)
    found = geojson.loads(file.read_text("utf-8"), parse_constant=pytest.fail)
    assert found.errors() == []
    told = [*receipt.written, *(one.id for one in receipt.left_out)]
    assert sorted(told) == sorted(one.id for one in (*corpus.meetings, *corpus.demands, *corpus.projects))
