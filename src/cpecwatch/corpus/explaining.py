"""Why a record says what it says: behind each field its words, the rules that read them, and lexicon rows."""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from cpecwatch.amounts import Amount
from cpecwatch.convert import Record
from cpecwatch.corpus.rules import describe_rule
from cpecwatch.evidence import Evidence
from cpecwatch.lexicon import Lexicon, Row
from cpecwatch.lexicon.rows import id_of, table_of
from cpecwatch.places import Place
from cpecwatch.records import Participant, Response, Role

__all__ = ["Explanation", "Reason", "explain"]

#: Fields that say which record it is, or what resolution added, and so are not read off a page.
_UNREAD = frozenset(
    {
        *("id", "evidence", "reports", "sources", "support", "conflicts"),
        *("text", "segments", "paragraphs", "captions", "problems", "related"),
    }
)
_WIDTH, _INDENT, _QUOTED = 100, "    ", 160

Detail = Role | Response | Amount


@attrs.frozen
class Reason:
    """Why one field of a record has its value.

    Attributes:
        field: The field.
        value: What it holds, in words.
        evidence: The words of the pages that prove it; none for what follows from the words of other fields
            (how hard an ask is follows from the verb that proves its kind) or from a row (whose country).
        rules: The ids of the rules that read those words, each with a sentence on what it looks for.
        rows: The rows of the lexicon that the value names.
    """

    field: str
    value: str
    evidence: tuple[Evidence, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    rows: tuple[Row, ...] = ()

    def __str__(self) -> str:
        lines = [*textwrap.wrap(f"{self.field}: {self.value}", _WIDTH, subsequent_indent=_INDENT)]
        for mark in self.evidence:
            words = " ".join(mark.text.split())
            quoted = words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…"
            lines += _wrapped(f"“{quoted}” {mark.article}[{mark.start}:{mark.end}]")
        for rule, says in self.rules:
            lines += _wrapped(f"rule {rule}: {says}" if says else f"rule {rule}")
        for row in self.rows:
            source = getattr(row, "source", None)
            lines += _wrapped(f"lexicon {table_of(row)} {id_of(row)}" + (f" ({source})" if source else ""))
        return "\n".join(lines)


@attrs.frozen
class Explanation:
    """Why a record says what it says, field by field; as text, a page that a person can read.

    Attributes:
        record: Id of the record.
        reasons: Its fields that hold something, in the order of the class.
    """

    record: str
    reasons: tuple[Reason, ...]

    def __getitem__(self, field: str) -> Reason:
        """Return the reason for a field.

        Raises:
            KeyError: If the record has no such field, or nothing in it.
        """
        for reason in self.reasons:
            if reason.field == field:
                return reason
        raise KeyError(field)

    def __str__(self) -> str:
        return "\n".join([self.record, *map(str, self.reasons)])


def explain(record: Record, lexicon: Lexicon) -> Explanation:
    """Return why a record says what it says.

    >>> from cpecwatch import Lexicon, extract, parse
    >>> corpus = extract(parse("China urged Pakistan on Tuesday to protect Chinese workers."))
    >>> print(explain(corpus.demands[0], Lexicon.default())["demander"])
    demander: china
        “China” article-...[0:5]
        rule demand.demander: who asks
        lexicon state china
    """
    proofs: dict[str, list[Evidence]] = defaultdict(list)
    for mark in record.evidence:
        proofs[mark.field].append(mark)
    reasons = []
    for field in attrs.fields(type(record)):
        value: object = getattr(record, field.name)
        if field.name in _UNREAD or value is None or value == ():
            continue
        marks = tuple(dict.fromkeys((*proofs.get(field.name, ()), *_inner(value))))
        rules = dict.fromkeys(mark.rule for mark in marks)
        reasons.append(
            Reason(
                field.name,
                "; ".join(map(_words, _items(value))),
                marks,
                tuple((rule, describe_rule(rule)) for rule in rules),
                tuple(_rows(lexicon, record, field.name, value)),
            )
        )
    return Explanation(record.id, tuple(reasons))


def _wrapped(line: str) -> Iterable[str]:
    return textwrap.wrap(line, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT * 2)


def _items(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _inner(value: object) -> Iterator[Evidence]:
    """Yield the evidence that the details of a field carry themselves."""
    for item in _items(value):
        if isinstance(item, Detail):
            yield from item.evidence


def _words(value: object) -> str:
    match value:
        case Participant():
            return value.actor if value.side in {None, value.actor} else f"{value.actor} for {value.side}"
        case Role():
            return f"{value.title} of {value.of}" if value.of else value.title
        case Response():
            return f"{value.stance} by {value.by}" if value.by else str(value.stance)
        case _:
            return str(value)


def _rows(lexicon: Lexicon, record: Record, field: str, value: object) -> Iterator[Row]:
    """Yield the rows that a field names: of who or what it is, and of the tenures behind an office."""
    if field == "name":
        yield from _row_of(lexicon, record.id)
    for item in _items(value) if field not in {"name", "title", "aliases"} else ():
        match item:
            case Participant():
                yield from _row_of(lexicon, item.actor)
            case Role():
                offices = {office.id for office in lexicon.office_rows.values() if item.title == office.title}
                tenures = lexicon.tenures_of.get(record.id, ())
                yield from (tenure for tenure in tenures if tenure.office in offices)
            case Place():
                yield from _row_of(lexicon, item.id)
            case str():
                yield from _row_of(lexicon, item)


def _row_of(lexicon: Lexicon, id_: str) -> Iterator[Row]:
    tables = (lexicon.states, lexicon.people, lexicon.bodies, lexicon.projects, lexicon.places)
    yield from (row for table in tables if (row := table.get(id_)) is not None)
