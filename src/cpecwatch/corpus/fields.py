"""Fields of records as queries see them: which there are, what matches a value, how values are ordered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from types import NoneType
from typing import Any, TypeAlias, get_args, get_type_hints

from cpecwatch.convert import RECORD_TYPES
from cpecwatch.corpus.geography import place_ids
from cpecwatch.corpus.relations import Relations
from cpecwatch.dates import DateSpan
from cpecwatch.errors import InvalidValueError, UnknownFieldError, expected, suggest
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records import Article, Conflict, Participant, Problem, Response, Role
from cpecwatch.spans import Passage

# ruff: noqa: ANN401  (annotations are values here, and sort keys of any class that sorts)

__all__ = ["Key", "check_field", "having", "keys_of", "sort_key", "to_span"]

#: What records can be grouped by.
Key: TypeAlias = str | int | date | DateSpan | None

#: Fields that hold ids of actors or projects, which a caller may also call by name.
REFERENCES = frozenset({"addressee", "country", "demander", "participants", "projects", "topics"})

_RECORDS = tuple(RECORD_TYPES.values())


@lru_cache
def _fields_of(kind: type) -> dict[str, frozenset[Any]]:
    """Return the fields and properties of a record class, each with the classes that its values may have."""
    hints = get_type_hints(kind)
    for name, member in vars(kind).items():
        if isinstance(member, property) and member.fget is not None and not name.startswith("_"):
            hints[name] = get_type_hints(member.fget)["return"]
    return {name: frozenset(_leaves(hint)) for name, hint in hints.items()}


def _leaves(hint: Any) -> Iterator[Any]:
    """Yield the classes that an annotation such as ``tuple[str, ...] | None`` is built of."""
    parts = get_args(hint)
    if not parts:
        yield hint
    for part in parts:
        yield from _leaves(part)


def check_field(kind: type, name: str, also: Iterable[str] = ()) -> frozenset[Any]:
    """Return the classes that the values of a field may have.

    Args:
        kind: Class of the records.
        name: Name of the field.
        also: What could be named instead, to suggest it, too.

    Raises:
        UnknownFieldError: If the record has no such field; offers the closest one.

    >>> from cpecwatch.records import Meeting
    >>> check_field(Meeting, "palce")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.UnknownFieldError: expected a field of Meeting, got 'palce'; did you mean 'place'?
    """
    fields = _fields_of(kind)
    if name not in fields:
        raise UnknownFieldError(
            expected(f"a field of {kind.__name__}", name) + suggest(name, [*fields, *also])
        )
    return fields[name]


def having(kind: type, name: str, wanted: object, relations: Relations) -> Callable[[object], bool]:
    """Return the test whether a record's field is, or holds, one of the values wanted.

    Raises:
        UnknownFieldError: If the record has no such field.
        InvalidValueError: If the field can never have that value.
    """
    leaves = check_field(kind, name)
    accepted = frozenset(_accepted(name, leaves, wanted, relations))
    return lambda record: any(key in accepted for key in _keys(getattr(record, name)))


def _accepted(name: str, leaves: frozenset[Any], wanted: object, relations: Relations) -> Iterator[object]:
    """Yield what a field's keys may be for the field to match."""
    if isinstance(wanted, _RECORDS):
        yield wanted.id.casefold()
    elif isinstance(wanted, Iterable) and not isinstance(wanted, str):
        for one in wanted:
            yield from _accepted(name, leaves, one, relations)
    elif wanted is not None and leaves & {date, datetime, DateSpan}:
        yield to_span(wanted)
    elif wanted is not None and leaves <= {int, NoneType} and not isinstance(wanted, int):
        raise InvalidValueError(expected("a whole number", wanted, at=name))
    elif isinstance(wanted, str):
        yield from _accepted_words(name, leaves, wanted.casefold(), relations)
    else:
        yield from _keys(wanted)


def _accepted_words(name: str, leaves: frozenset[Any], wanted: str, relations: Relations) -> Iterator[str]:
    enums = [leaf for leaf in leaves if isinstance(leaf, type) and issubclass(leaf, StrEnum)]
    known = [member.value for enum in enums for member in enum]
    if enums and wanted not in known:
        what = " or ".join(f"a {enum.__name__}" for enum in enums)
        raise InvalidValueError(expected(what, wanted, at=name) + suggest(wanted, known))
    yield wanted
    if name in REFERENCES:
        yield from relations.names.ids(wanted)
    if Place in leaves:
        yield from place_ids(wanted, relations.places)


def _keys(value: object) -> Iterator[object]:
    """Yield what a value of a record may be called by; nothing and an empty tuple are called ``None``."""
    match value:
        case None | ():
            yield None
        case tuple():
            for item in value:
                yield from _keys(item)
        case StrEnum():
            yield value.value
        case str():
            yield value.casefold()
        case date():
            yield to_span(value)
        case Place():
            yield value.id.casefold()
            yield value.name.casefold()
        case Participant():
            yield value.actor.casefold()
        case Role():
            yield value.title.casefold()
        case Response():
            yield value.stance.value
        case Passage() | Evidence():
            yield value.text.casefold()
        case Problem():
            yield value.code
        case _:
            yield value


def keys_of(value: object) -> Iterator[Key]:
    """Yield what a value of a record is grouped by: places and participants by ids, passages by their words.

    A field with several values has several keys, one that is empty has ``None``.
    """
    match value:
        case None | ():
            yield None
        case tuple():
            for item in value:
                yield from keys_of(item)
        case Place() | Article():
            yield value.id
        case Participant():
            yield value.actor
        case Role():
            yield value.title
        case Response():
            yield value.stance
        case Problem():
            yield value.code
        case Conflict():
            yield value.field
        case str() | int() | date() | DateSpan():
            yield value
        case _:
            yield str(value.text if isinstance(value, Passage | Evidence) else value)


def to_span(day: object) -> DateSpan:
    """Return the days that ISO 8601 text of any precision, a date, a date-time or an interval stands for.

    Raises:
        InvalidValueError: If it is none of these, or names a day that does not exist.

    >>> to_span("2023-02").end
    datetime.date(2023, 2, 28)
    """
    match day:
        case DateSpan():
            return day
        case datetime():
            return DateSpan.on(day.date())
        case date():
            return DateSpan.on(day)
        case str():
            return DateSpan.parse(day)
        case _:
            raise InvalidValueError(expected("ISO 8601 text, a date or a DateSpan", day))


def sort_key(value: object) -> Any:
    """Return what to sort a field's values by: enums as declared, names by name, dates by day."""
    match value:
        case StrEnum():
            return list(type(value)).index(value)
        case str():
            return value.casefold(), value
        case date():
            return value.isoformat()
        case Place():
            return sort_key(value.name)
        case Participant():
            return sort_key(value.actor)
        case tuple():
            return tuple(map(sort_key, value))
        case int() | DateSpan():
            return value
        case _:
            return repr(value)
