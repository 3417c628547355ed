"""Quick readers of what a file holds most of, which make once what many records have in common.

A corpus names the same few hundred actors, places, days, articles and rules again and again. A record that
is read from a file shares them with those before it, and takes half the memory. These readers are as strict
as the general ones, but only say that something is wrong: the careful set-up of the converter finds out what.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache, partial
from operator import itemgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeAlias, get_args, get_origin

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.evidence import Evidence
from cpecwatch.places import Place
from cpecwatch.records import Participant

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["register_quick_readers"]

# ruff: noqa: ANN401  (types are values here, and whatever they are, cattrs takes them)

Reader: TypeAlias = Callable[[Any, Any], Any]

#: So many values of each kind are remembered, those that were used last.
_REMEMBERED = 1 << 14

_text = lru_cache(_REMEMBERED)(str)
_number = lru_cache(_REMEMBERED)(int)
_span = lru_cache(_REMEMBERED)(DateSpan.parse)
_evidence_fields = itemgetter("article", "start", "end", "text", "field", "rule")

_EVIDENCE_FIELDS = len(attrs.fields(Evidence))


def register_quick_readers(converter: Converter) -> None:
    """Let a converter use these readers, beside those that it has."""
    converter.register_structure_hook_factory(_is_optional, partial(_optional_reader, converter=converter))
    converter.register_structure_hook_factory(_is_tuple, partial(_tuple_reader, converter=converter))
    converter.register_structure_hook_factory(_is_enum, _enum_reader)
    for cls in (Participant, Place):
        converter.register_structure_hook(cls, _sharing_reader(cls, converter))
    converter.register_structure_hook(DateSpan, _read_span)
    converter.register_structure_hook(Evidence, _read_evidence)


def _read_span(value: Any, _: Any) -> DateSpan:
    if type(value) is not str:
        raise TypeError
    return _span(value)


def _read_evidence(value: Any, _: Any) -> Evidence:
    article, start, end, text, field, rule = _evidence_fields(value)
    is_right = (
        type(article) is type(text) is type(field) is type(rule) is str and type(start) is type(end) is int
    )
    if not is_right or len(value) > _EVIDENCE_FIELDS:
        raise TypeError
    return Evidence(_text(article), _number(start), _number(end), _text(text), _text(field), _text(rule))


def _sharing_reader(wanted: type, converter: Converter) -> Reader:
    """Read an object of plain values as a value of some class, the same one for the same object."""
    from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415 (start-up time)

    read: Reader = make_dict_structure_fn(wanted, converter, _cattrs_forbid_extra_keys=True)

    @lru_cache(_REMEMBERED, typed=True)
    def made(*parts: Any) -> Any:
        half = len(parts) // 2
        return read(dict(zip(parts[:half], parts[half:], strict=True)), wanted)

    def read_shared(value: Any, _: Any) -> Any:
        if 0 in value.values():  # 0.0 is -0.0 to the memory, but not to a file
            return read(value, wanted)
        return made(*value, *value.values())

    return read_shared


def _is_enum(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, StrEnum)


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _is_optional(wanted: Any) -> bool:
    return get_origin(wanted) is UnionType and len(get_args(wanted)) == 2 and NoneType in get_args(wanted)


def _optional_reader(wanted: Any, converter: Converter) -> Reader:
    [inner] = set(get_args(wanted)) - {NoneType}
    read_inner: Reader | None = None  # found late, as a record may hold its own kind

    def read(value: Any, _: Any) -> Any:
        nonlocal read_inner
        if value is None:
            return None
        if read_inner is None:
            read_inner = converter.get_structure_hook(inner)
        return read_inner(value, inner)

    return read


def _tuple_reader(wanted: Any, converter: Converter) -> Reader:
    item = get_args(wanted)[0]
    read_item: Reader | None = None

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        nonlocal read_item
        if type(value) is not list:
            raise TypeError
        if not value:
            return ()
        if read_item is None:
            read_item = converter.get_structure_hook(item)
        return tuple([read_item(each, item) for each in value])

    return read


def _enum_reader(wanted: type[StrEnum]) -> Reader:
    members = {member.value: member for member in wanted}
    return lambda value, _: members[value]
