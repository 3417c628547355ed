"""Records as plain JSON values, and back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import attrs
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from cpecwatch import Article, Meeting, MeetingStatus, SchemaError
from cpecwatch.convert import RECORD_TYPES, json_schema, structure, unstructure
from cpecwatch.convert.converter import _converter
from cpecwatch.testing import records

SCHEMA = Draft202012Validator(json_schema())


@given(records())
def test_a_record_survives_json(record):
    """A record that is written as JSON and read again is equal to itself."""
    assert structure(json.loads(json.dumps(unstructure(record)))) == record


@given(records())
def test_a_record_fits_the_json_schema(record):
    """What a record is written as is what the JSON Schema promises."""
    SCHEMA.validate(unstructure(record))


@given(records())
def test_both_ways_of_reading_agree(record):
    """The quick way of reading and the one that explains faults read the same record."""
    data = unstructure(record)
    del data["type"]
    assert _converter(careful=True).structure(data, type(record)) == record


@given(records())
def test_fields_with_their_default_are_left_out(record):
    """A written record has only the fields that say something."""
    data = unstructure(record)
    for field in attrs.fields(type(record)):
        assert (field.name in data) == (
            field.default is attrs.NOTHING or getattr(record, field.name) != field.default
        )


def test_the_json_schema_is_one():
    """The JSON Schema is valid by the draft that it names."""
    Draft202012Validator.check_schema(json_schema())


def test_the_json_schema_explains_every_field():
    """Each property of the JSON Schema has a description, but for the tag of the type."""
    schema = json_schema()
    objects = [*schema["oneOf"][1:], *(each for each in schema["$defs"].values() if "properties" in each)]
    for each in objects:
        assert each["description"]
        assert all(entry.get("description") or "const" in entry for entry in each["properties"].values())


@pytest.mark.parametrize(
    "data",
    [
        {"type": "meeting", "id": 1},
        {"type": "meeting", "id": "m", "status": "hold"},
        {"type": "meeting", "id": "m", "status": 5},
        {"type": "meeting", "id": "m", "when": "tomorrow"},
        {"type": "meeting", "id": "m", "place": {"id": "beijing", "name": "Beijing", "latitude": "north"}},
        {"type": "meeting", "id": "m", "ordinal": True},
        {"type": "meeting", "id": "m", "topics": "cpec"},
        {"type": "meeting", "id": "m", "colour": "red"},
        {"type": "meeting"},
        {"type": "treaty", "id": "m"},
        {"id": "m"},
        [],
        None,
        {"type": "project", "id": "p", "name": "P", "amounts": [{"value": 5}]},
        {"type": "project", "id": "p", "name": "P", "amounts": [{"value": "five"}]},
        {"type": "article", "id": "a", "text": "x", "published": "3 Nov"},
        {"type": "article", "id": "a", "text": "x", "published": 2022},
    ],
)
def test_what_the_schema_refuses_is_refused(data):
    """JSON that does not fit the schema is not read, and the error says what was expected."""
    assert not SCHEMA.is_valid(data)
    with pytest.raises(SchemaError, match="expected"):
        structure(data)


def test_every_fault_is_named_with_its_path():
    """One error lists all faults of a record, each with what was expected, what was there, and where."""
    with pytest.raises(SchemaError) as caught:
        structure(
            {
                "type": "meeting",
                "id": 7,
                "participants": [{"actor": "wang-yi"}, {"actor": None}, 3, {}],
                "when": "2025-02-30",
                "place": [],
                "status": "planed",
                "topics": "cpec",
                "evidence": [{"article": "a", "start": 5, "end": 1, "text": "", "field": "id", "rule": "r"}],
                "plaice": "Beijing",
            }
        )
    assert str(caught.value).splitlines() == [
        "expected text, got 7 at meeting.id",
        "expected text, got None at meeting.participants[1].actor",
        "expected an object with the fields of Participant, got 3 at meeting.participants[2]",
        "expected a field 'actor', got none at meeting.participants[3].actor",
        "expected a day that exists, got '2025-02-30' at meeting.when",
        "expected an object with the fields of Place, got [] at meeting.place",
        "expected a MeetingStatus, got 'planed'; did you mean 'planned'? at meeting.status",
        "expected a list, got 'cpec' at meeting.topics",
        "expected offsets with 0 <= start <= end, got (5, 1) at meeting.evidence[0]",
        "expected a field of Meeting, got 'plaice'; did you mean 'place'? at meeting",
    ]


def test_values_are_written_as_plain_json():
    """Enums are written as their values, days and times as ISO 8601."""
    assert unstructure(Meeting("m", status=MeetingStatus.PLANNED)) == {
        "type": "meeting",
        "id": "m",
        "status": "planned",
    }
    article = Article("a", "x", published=date(2022, 11, 3), updated=datetime(2022, 11, 3, 7, 14, tzinfo=UTC))
    assert unstructure(article) == {
        "type": "article",
        "id": "a",
        "text": "x",
        "published": "2022-11-03",
        "updated": "2022-11-03T07:14:00+00:00",
    }


def test_an_empty_field_may_be_written_out():
    """A field without a value may be null instead of left out, as other programs write it."""
    data = {"type": "article", "id": "a", "text": "x", "published": None, "title": None}
    assert SCHEMA.is_valid(data)
    assert structure(data) == Article("a", "x")


def test_a_type_name_stands_for_each_class():
    """The five records have one type name each."""
    assert list(RECORD_TYPES) == ["article", "actor", "meeting", "demand", "project"]
