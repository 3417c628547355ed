"""Records in and out of plain JSON values.

A record becomes a flat object whose ``"type"`` names its class and whose other keys are its fields; a field
that has its default value is left out. Days, intervals and times are ISO 8601 text, enums their values, and
``Decimal`` is text, so that no digit is lost.

cattrs is imported on first use. It is set up twice from one recipe: the plain set-up is the one that works;
where it meets a fault, the careful one reads the same value again and lists every fault with its path.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache, partial
from types import GenericAlias
from typing import TYPE_CHECKING, Any, TypeAlias, get_args, get_origin

import attrs

from cpecwatch.convert.sharing import register_quick_readers
from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, SchemaError, expected, suggest
from cpecwatch.records import Actor, Article, Meeting, Project, SecurityDemand

if TYPE_CHECKING:
    from cattrs import Converter

# ruff: noqa: ANN401  (types are values here, and whatever they are, cattrs takes them)

__all__ = ["RECORD_TYPES", "SCHEMA_VERSION", "Record", "structure", "unstructure"]

#: Version of the shape that files are written in; it goes up when an older version could not read them.
SCHEMA_VERSION = 1

Record: TypeAlias = Article | Actor | Meeting | SecurityDemand | Project

#: The ``"type"`` that a record has in JSON, and its class.
RECORD_TYPES: dict[str, type[Record]] = {
    "article": Article,
    "actor": Actor,
    "meeting": Meeting,
    "demand": SecurityDemand,
    "project": Project,
}
_TYPE_NAMES = {cls: name for name, cls in RECORD_TYPES.items()}


def unstructure(record: Record) -> dict[str, object]:
    """Return a record as a dict of plain JSON values.

    >>> unstructure(Meeting(id="m-1", when=DateSpan.parse("2025-09-02")))
    {'type': 'meeting', 'id': 'm-1', 'when': '2025-09-02'}
    """
    return {"type": _TYPE_NAMES[type(record)], **_converter(careful=False).unstructure(record)}


def structure(data: object) -> Record:
    """Return the record that :func:`unstructure` made the dict of.

    Raises:
        SchemaError: If the value is no record; its message has a line for every fault found.

    >>> structure({"type": "meeting", "id": "m-1", "when": "2025-09-02"}).id
    'm-1'
    >>> structure({"type": "meeting", "id": 1, "status": "hold"})
    Traceback (most recent call last):
    ...
    cpecwatch.errors.SchemaError: expected text, got 1 at meeting.id
    expected a MeetingStatus, got 'hold'; did you mean 'held'? at meeting.status
    """
    if type(data) is not dict:
        raise SchemaError(expected("an object", data))
    fields = data.copy()
    name = fields.pop("type", None)
    cls = RECORD_TYPES.get(name) if type(name) is str else None
    if cls is None:
        raise SchemaError(expected(f"a type among {', '.join(RECORD_TYPES)}", name))
    try:
        record: Record = _quick_reader(str(name))(fields, cls)
    except Exception:  # noqa: BLE001 (whatever it was, the careful set-up says it better)
        return _structure_carefully(fields, cls, str(name))
    return record


def _structure_carefully(fields: dict[str, object], cls: type[Record], name: str) -> Record:
    """Read a faulty value again, to say everything that is wrong with it."""
    from cattrs import BaseValidationError, transform_error  # noqa: PLC0415 (start-up time)

    try:
        return _converter(careful=True).structure(fields, cls)
    except BaseValidationError as error:
        faults = transform_error(error, path=name, format_exception=_describe)
        raise SchemaError("\n".join(" at ".join(fault.rsplit(" @ ", 1)) for fault in faults)) from None


@lru_cache
def _quick_reader(name: str) -> Callable[[Any, Any], Any]:
    return _converter(careful=False).get_structure_hook(RECORD_TYPES[name])


def _describe(error: BaseException, _: type | None) -> str:
    """Say in the words of cpecwatch what cattrs found."""
    from cattrs.errors import ForbiddenExtraKeysError  # noqa: PLC0415 (start-up time)

    if isinstance(error, KeyError):
        return f"expected a field {error.args[0]!r}, got none"
    if isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in attrs.fields(error.cl)]
        what = f"a field of {error.cl.__name__}"
        return "; ".join(expected(what, name) + suggest(name, known) for name in sorted(error.extra_fields))
    return str(error)


@lru_cache(maxsize=2)
def _converter(*, careful: bool) -> Converter:
    """Set cattrs up, once each way; the careful way takes about twice the time."""
    from cattrs import Converter  # noqa: PLC0415 (start-up time)
    from cattrs.fns import identity  # noqa: PLC0415

    converter = Converter(
        detailed_validation=careful,
        forbid_extra_keys=True,
        omit_if_default=True,
        unstruct_collection_overrides={tuple: list},
    )
    for cls, read in _READERS.items():
        converter.register_structure_hook(cls, read)
    for cls, write in _WRITERS.items():
        converter.register_unstructure_hook(cls, write)
    for plain in (str | None, int | None, float | None):
        converter.register_unstructure_hook(plain, identity)
    if not careful:
        register_quick_readers(converter)
    else:
        converter.register_structure_hook_factory(_is_tuple, partial(_tuple_reader, converter=converter))
        # The plain set-up fails on the first field of what is no object; this one would on each of them.
        converter.register_structure_hook_factory(attrs.has, partial(_object_reader, converter=converter))
    return converter


def _read_text(value: object, _: object) -> str:
    if type(value) is str:
        return value
    raise InvalidValueError(expected("text", value))


def _read_whole_number(value: object, _: object) -> int:
    if type(value) is int:
        return value
    raise InvalidValueError(expected("a whole number", value))


def _read_number(value: object, _: object) -> float:
    if type(value) is float or type(value) is int:
        return float(value)
    raise InvalidValueError(expected("a number", value))


def _read_decimal(value: object, _: object) -> Decimal:
    try:
        return Decimal(_read_text(value, str))
    except InvalidOperation:
        raise InvalidValueError(expected("a decimal number as text", value)) from None


def _read_enum(value: object, wanted: type[StrEnum]) -> StrEnum:
    try:
        return wanted(_read_text(value, str))
    except InvalidValueError:
        raise
    except ValueError:
        known = [member.value for member in wanted]
        raise InvalidValueError(
            expected(f"a {wanted.__name__}", value) + suggest(str(value), known)
        ) from None


def _read_span(value: object, _: object) -> DateSpan:
    return DateSpan.parse(_read_text(value, str))


def _read_moment(value: object, _: object) -> date | datetime | None:
    if value is None:
        return None
    text = _read_text(value, str)
    try:
        return date.fromisoformat(text) if len(text) == len("YYYY-MM-DD") else datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValueError(expected("an ISO 8601 date or date-time", value)) from None


def _write_moment(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _write_enum(value: StrEnum) -> str:
    return str(value.value)


#: How a value of each class is read; strict, where cattrs alone would turn a 5 into "5".
_READERS: dict[Any, Callable[[Any, Any], Any]] = {
    str: _read_text,
    int: _read_whole_number,
    float: _read_number,
    Decimal: _read_decimal,
    StrEnum: _read_enum,
    DateSpan: _read_span,
    date | datetime | None: _read_moment,
}

#: How a value of each class is written, where plain JSON has no such value.
_WRITERS: dict[Any, Callable[[Any], Any]] = {
    Decimal: str,
    StrEnum: _write_enum,
    DateSpan: str,
    date | datetime | None: _write_moment,
}


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _tuple_reader(wanted: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Read a list as a tuple; without this, a text would do as the tuple of its letters."""
    items: Any = GenericAlias(list, get_args(wanted)[:1])
    read_items = converter.get_structure_hook(items)

    def read(value: object, _: object) -> tuple[Any, ...]:
        if type(value) is not list:
            raise InvalidValueError(expected("a list", value))
        return tuple(read_items(value, items))

    return read


def _object_reader(wanted: Any, converter: Converter) -> Callable[[Any, Any], Any]:
    """Read an object as a record or value, after a look whether it is one."""
    from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415 (start-up time)

    read_fields = make_dict_structure_fn(wanted, converter, _cattrs_forbid_extra_keys=True)

    def read(value: object, cls: object) -> object:
        if type(value) is not dict:
            raise InvalidValueError(expected(f"an object with the fields of {wanted.__name__}", value))
        return read_fields(value, cls)

    return read
