"""The JSON Schema of a saved file, worked out from the record classes and their docstrings."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from cpecwatch.convert.converter import RECORD_TYPES, SCHEMA_VERSION
from cpecwatch.dates import DateSpan

__all__ = ["json_schema"]

# ruff: noqa: ANN401  (annotations are values here)

#: One entry of a docstring's "Attributes" section: a name, a colon, and text that may run on indented.
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", re.MULTILINE)

#: What a value of each class looks like in JSON.
_VALUES: dict[Any, dict[str, object]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    NoneType: {"type": "null"},
    Decimal: {"type": "string", "pattern": r"^-?\d+(\.\d+)?([Ee][+-]?\d+)?$"},
    DateSpan: {"type": "string", "pattern": r"^\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?$"},
    date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d\d-\d\d$"},
    datetime: {"type": "string", "format": "date-time", "pattern": r"^\d{4}-\d\d-\d\dT"},
}

_HEADER: dict[str, object] = {
    "title": "header",
    "description": "First line of a file: what it is, and how many records of each kind follow.",
    "type": "object",
    "properties": {
        "type": {"const": "header"},
        "format": {"const": "cpecwatch"},
        "schema": {"const": SCHEMA_VERSION},
        "counts": {
            "type": "object",
            "properties": {name: {"type": "integer", "minimum": 0} for name in RECORD_TYPES},
            "required": list(RECORD_TYPES),
            "additionalProperties": False,
        },
    },
    "required": ["type", "format", "schema", "counts"],
    "additionalProperties": False,
}


def json_schema() -> dict[str, object]:
    """Return the JSON Schema (draft 2020-12) of one line of a saved file: the header or a record.

    Descriptions are those of the classes' docstrings. ``$defs`` holds the value types and enums.

    >>> [line["title"] for line in json_schema()["oneOf"]]
    ['header', 'article', 'actor', 'meeting', 'demand', 'project']
    """
    defs: dict[str, object] = {}
    lines = [_object(cls, defs, name) for name, cls in RECORD_TYPES.items()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A line of a cpecwatch file, schema version {SCHEMA_VERSION}",
        "oneOf": [_HEADER, *lines],
        "$defs": dict(sorted(defs.items())),
    }


def _object(cls: type, defs: dict[str, object], tag: str | None = None) -> dict[str, object]:
    """Describe an attrs class; a ``tag`` makes it a line of a file, with its "type" in front."""
    summary, texts = _docstring(cls)
    hints = get_type_hints(cls)
    properties: dict[str, object] = {"type": {"const": tag}} if tag else {}
    required = list(properties)
    for field in attrs.fields(cls):
        entry = _value(hints[field.name], defs) | {"description": texts[field.name]}
        if field.default is attrs.NOTHING:
            required.append(field.name)
        elif isinstance(field.default, Enum):
            entry["default"] = field.default.value
        else:
            entry["default"] = list(field.default) if isinstance(field.default, tuple) else field.default
        properties[field.name] = entry
    return {
        "title": tag or cls.__name__,
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value(hint: Any, defs: dict[str, object]) -> dict[str, object]:
    """Describe a type; classes go into ``defs`` and are referred to."""
    if hint in _VALUES:
        return dict(_VALUES[hint])
    if get_origin(hint) in (Union, UnionType):
        return {"anyOf": [_value(part, defs) for part in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(get_args(hint)[0], defs)}
    if hint.__name__ not in defs:
        defs[hint.__name__] = {}  # holds the place, as Article and Amount refer to themselves
        defs[hint.__name__] = _enum(hint) if issubclass(hint, Enum) else _object(hint, defs)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _enum(cls: type[Enum]) -> dict[str, object]:
    return {
        "title": cls.__name__,
        "description": _docstring(cls)[0],
        "enum": [member.value for member in cls],
    }


def _docstring(cls: type) -> tuple[str, dict[str, str]]:
    """Return the first line of a class's docstring, and what it says of each attribute."""
    text = cleandoc(cls.__doc__ or "").replace("``", "")
    attributes = {name: " ".join(words.split()) for name, words in _ATTRIBUTE.findall(text)}
    return text.partition("\n")[0], attributes
