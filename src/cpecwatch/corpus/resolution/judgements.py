"""Judgements: what an analyst has decided about reports, in a small file that is replayed on the next run.

A judgement names reports, whose ids are digests of their articles, and so holds when more pages arrive. The
file has one judgement a line, as JSON, and may be written by hand::

    {"same": ["meeting-1c…", "meeting-9a…"], "note": "the paper has the day of the print"}
    {"different": [["meeting-1c…"], ["meeting-77…", "meeting-b0…"]]}
    {"correct": ["demand-0f…"], "field": "when", "value": "2025-08-21"}
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TypeAlias

import attrs

from cpecwatch.errors import InvalidValueError, SchemaError, SourceNotFoundError, expected, suggest
from cpecwatch.records import Meeting, SecurityDemand

__all__ = ["Correction", "Different", "Judgement", "Judgements", "Same"]

#: A record, resolved or not, or the id of a report.
Subject: TypeAlias = Meeting | SecurityDemand | str


@attrs.frozen(weakref_slot=False)
class Same:
    """Reports that are of one event.

    Attributes:
        reports: Their ids.
        note: Why, in the analyst's words.
    """

    reports: tuple[str, ...]
    note: str | None = None

    def __str__(self) -> str:
        return f"same {', '.join(self.reports)}"


@attrs.frozen(weakref_slot=False)
class Different:
    """Reports that are of two events.

    Attributes:
        reports: Ids of those of the one event.
        others: Ids of those of the other event.
        note: Why, in the analyst's words.
    """

    reports: tuple[str, ...]
    others: tuple[str, ...]
    note: str | None = None

    def __str__(self) -> str:
        return f"different {', '.join(self.reports)} and {', '.join(self.others)}"


@attrs.frozen(weakref_slot=False)
class Correction:
    """What a field of an event should be.

    Attributes:
        reports: Ids of reports of the event.
        field: The field.
        value: Its value, as text.
        note: Why, in the analyst's words.
    """

    reports: tuple[str, ...]
    field: str
    value: str
    note: str | None = None

    def __str__(self) -> str:
        return f"correct {self.field} of {', '.join(self.reports)} to {self.value}"


Judgement: TypeAlias = Same | Different | Correction


def _in_order(decided: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(dict.fromkeys(decided))


@attrs.frozen
class Judgements:
    """What an analyst has decided; immutable, each decision returns a new one.

    Attributes:
        decided: The judgements, in the order in which they were made.

    Raises:
        InvalidValueError: If judgements contradict each other; names them all.

    >>> judgements = Judgements().same("meeting-1", "meeting-2").correct("meeting-1", "when", "2025-08-21")
    >>> judgements.different("meeting-2", "meeting-1")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.InvalidValueError: expected judgements that agree, got these:
      same meeting-1, meeting-2
      different meeting-2 and meeting-1
    """

    decided: tuple[Judgement, ...] = attrs.field(default=(), converter=_in_order)

    def __attrs_post_init__(self) -> None:
        check(self.decided)

    def same(self, one: Subject, other: Subject, *, note: str | None = None) -> Judgements:
        """Return these judgements and one more: that two reports are of one event.

        Args:
            one: A record, resolved or not, or the id of a report.
            other: Another one.
            note: Why.
        """
        return self._with(Same(_reports(one) + _reports(other), note))

    def different(self, one: Subject, other: Subject, *, note: str | None = None) -> Judgements:
        """Return these judgements and one more: that two reports are of two events.

        Args:
            one: A record, resolved or not, or the id of a report; of a resolved one, all its reports count.
            other: Another one.
            note: Why.
        """
        return self._with(Different(_reports(one), _reports(other), note))

    def correct(self, record: Subject, field: str, value: object, *, note: str | None = None) -> Judgements:
        """Return these judgements and one more: what a field of an event should be.

        Args:
            record: A record, resolved or not, or the id of a report.
            field: Its field: ``when``, ``place``, ``status`` …
            value: The value, or its text: ``DateSpan.parse("2025-08")`` or ``"2025-08"``.
            note: Why.

        Raises:
            InvalidValueError: If the field can never have that value, or cannot be corrected.
        """
        return self._with(Correction(_reports(record), field, str(value), note))

    def _with(self, judgement: Judgement) -> Judgements:
        return Judgements((*self.decided, judgement))

    def __or__(self, other: Judgements) -> Judgements:
        if not isinstance(other, Judgements):
            return NotImplemented
        return Judgements((*self.decided, *other.decided))

    def __len__(self) -> int:
        return len(self.decided)

    def __iter__(self) -> Iterator[Judgement]:
        return iter(self.decided)

    # -- on disk ---------------------------------------------------------------------------------------------

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Judgements:
        """Return the judgements of a file.

        Raises:
            SourceNotFoundError: If there is no such file.
            SchemaError: If lines of it are no judgements; names every fault, with its line.
            InvalidValueError: If judgements contradict each other; names them all.
        """
        try:
            text = Path(path).read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise SourceNotFoundError(expected("a file of judgements", str(path))) from error
        decided: list[Judgement] = []
        faults: list[str] = []
        for number, line in enumerate(text.splitlines(), start=1):
            if line.strip():
                try:
                    decided.append(_parse(line))
                except ValueError as error:
                    faults.append(f"{error} at line {number} of {path}")
        if faults:
            raise SchemaError("\n".join(faults))
        return cls(decided)

    def save(self, path: str | PathLike[str]) -> None:
        """Write the judgements to a file, one a line.

        Raises:
            OSError: If the file cannot be written.
        """
        lines = [json.dumps(_plain(judgement), ensure_ascii=False) + "\n" for judgement in self.decided]
        target = Path(path)
        beside = target.with_name(target.name + ".part")
        beside.write_text("".join(lines), encoding="utf-8")
        beside.replace(target)

    # -- as resolution needs them ----------------------------------------------------------------------------

    @property
    def joined(self) -> list[tuple[str, ...]]:
        """Ids of reports that are of one event."""
        return [one.reports for one in self.decided if isinstance(one, Same)]

    @property
    def apart(self) -> Mapping[str, frozenset[str]]:
        """For the id of a report, those of reports that are of another event."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self.decided:
            if isinstance(one, Different):
                for report in one.reports:
                    found[report].update(one.others)
                for report in one.others:
                    found[report].update(one.reports)
        return {report: frozenset(others) for report, others in found.items()}

    @property
    def corrections(self) -> Mapping[str, Mapping[str, str]]:
        """For the id of a report, what its fields should be."""
        found: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for one in self.decided:
            if isinstance(one, Correction):
                for report in one.reports:
                    found[report][one.field] = one.value
        return found


def _reports(subject: Subject) -> tuple[str, ...]:
    return (subject,) if isinstance(subject, str) else subject.reports or (subject.id,)


def check(decided: Iterable[Judgement]) -> None:
    """Raise where judgements contradict each other.

    Raises:
        InvalidValueError: If they do; names them all.
    """
    joined: dict[str, tuple[set[str], list[Judgement]]] = {}
    decided = list(decided)
    for one in decided:
        if isinstance(one, Same):
            _join(joined, one)
    quarrels: dict[Judgement, None] = {}
    for one in decided:
        if isinstance(one, Different):
            for report in one.reports:
                group, reasons = joined.get(report, ({report}, []))
                if not group.isdisjoint(one.others):
                    quarrels |= dict.fromkeys([*reasons, one])
    for fields in _by_field(decided, joined).values():
        if len({one.value for one in fields}) > 1:
            quarrels |= dict.fromkeys(fields)
    if quarrels:
        lines = "\n".join(f"  {one}" for one in decided if one in quarrels)
        message = f"expected judgements that agree, got these:\n{lines}"
        raise InvalidValueError(message)


def _join(joined: dict[str, tuple[set[str], list[Judgement]]], same: Same) -> None:
    group, reasons = set(same.reports), [same]
    found: list[Judgement] = []
    for report in same.reports:
        if report in joined:
            other, why = joined[report]
            group |= other
            found += [one for one in why if one not in found]
    both = (group, [*found, *reasons])
    joined.update(dict.fromkeys(group, both))


def _by_field(
    decided: Iterable[Judgement], joined: Mapping[str, tuple[set[str], list[Judgement]]]
) -> Mapping[tuple[str, str], list[Correction]]:
    """Return corrections by event, which its first known report stands for, and field."""
    found: defaultdict[tuple[str, str], list[Correction]] = defaultdict(list)
    for one in decided:
        if isinstance(one, Correction):
            for report in one.reports:
                first = min(joined[report][0]) if report in joined else report
                found[first, one.field].append(one)
    return found


def _plain(judgement: Judgement) -> dict[str, object]:
    match judgement:
        case Same():
            fields: dict[str, object] = {"same": judgement.reports}
        case Different():
            fields = {"different": [judgement.reports, judgement.others]}
        case Correction():
            fields = {"correct": judgement.reports, "field": judgement.field, "value": judgement.value}
    return fields if judgement.note is None else {**fields, "note": judgement.note}


#: The keys that a line may have, by the one that says what it is.
_KEYS = {"same": {"note"}, "different": {"note"}, "correct": {"field", "value", "note"}}


def _parse(line: str) -> Judgement:
    try:
        data: object = json.loads(line)
    except json.JSONDecodeError:
        raise InvalidValueError(expected("a judgement as JSON", line)) from None
    if not isinstance(data, dict):
        raise InvalidValueError(expected("an object", data))
    kind = next((key for key in _KEYS if key in data), None)
    if kind is None:
        raise InvalidValueError(expected("a key among same, different, correct", data))
    for key in data.keys() - {kind} - _KEYS[kind]:
        raise InvalidValueError(expected(f"a key of {kind!r}", key) + suggest(key, _KEYS[kind]))
    note = None if data.get("note") is None else _text(data["note"])
    if kind == "same":
        return Same(_ids(data["same"], least=2), note)
    if kind == "correct":
        return Correction(_ids(data["correct"]), _text(data.get("field")), _text(data.get("value")), note)
    sides = data["different"]
    if not isinstance(sides, list) or len(sides) != 2:
        raise InvalidValueError(expected("the reports of two events", sides))
    return Different(_ids(sides[0]), _ids(sides[1]), note)


def _ids(value: object, least: int = 1) -> tuple[str, ...]:
    ids = [value] if isinstance(value, str) else value
    if not isinstance(ids, list) or len(ids) < least or not all(isinstance(one, str) for one in ids):
        raise InvalidValueError(expected("ids of reports" if least == 1 else "ids of two reports", value))
    return tuple(ids)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidValueError(expected("text", value))
    return value
