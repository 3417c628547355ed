"""Records in and out of plain JSON values: the one converter, the schema version, the JSON Schema."""

from cpecwatch.convert.converter import RECORD_TYPES, SCHEMA_VERSION, Record, structure, unstructure
from cpecwatch.convert.schema import json_schema

__all__ = ["RECORD_TYPES", "SCHEMA_VERSION", "Record", "json_schema", "structure", "unstructure"]
