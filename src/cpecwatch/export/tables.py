"""The tables that pandas, polars, Arrow, DuckDB and CSV have in common: one for each kind of record and part.

Names and types of columns are part of the public interface. Rows stand in the order of the records that were
handed over, parts of a record in the order in which it has them.

>>> [column.name for column in TABLES["responses"].columns][:4]
['demand', 'number', 'by_id', 'by_name']
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from cpecwatch.errors import UnknownFieldError, expected, suggest
from cpecwatch.export.columns import Column, ColumnType, Table, Value, at, exact
from cpecwatch.export.parts import disagreements, pages, parts, proofs, words_of
from cpecwatch.export.selection import Selection

# ruff: noqa: ANN401  (a column is filled from whatever the rows of its table are made of)

__all__ = ["TABLES", "table_of"]

TEXT, TEXTS, INTEGER = ColumnType.TEXT, ColumnType.TEXTS, ColumnType.INTEGER
NUMBER, DECIMAL, DAY, FLAG = ColumnType.NUMBER, ColumnType.DECIMAL, ColumnType.DAY, ColumnType.FLAG


# -- columns that several tables have ------------------------------------------------------------------------


def _words(of: str) -> tuple[Column[Any], ...]:
    """Return the columns of the words that say most of a row."""

    def column(name: str, type_: ColumnType, about: str, field: str) -> Column[Any]:
        return Column(name, type_, about, lambda one, _: getattr(words_of(one), field, None))

    return (
        column("words", TEXT, f"the words that say most of the {of}; table evidence has all", "text"),
        column("words_article", TEXT, "id of the article that they are from", "article"),
        column("words_start", INTEGER, "offset of their first character, in code points", "start"),
        column("words_end", INTEGER, "offset just past the last one", "end"),
    )


def _when(about: str, path: str = "when") -> tuple[Column[Any], ...]:
    return (
        at("when_start", DAY, f"first day {about}", f"{path}.start"),
        at("when_end", DAY, "last day", f"{path}.end"),
        at("when_precision", TEXT, "what the page names: day, month or year", f"{path}.precision"),
    )


def _dated() -> tuple[Column[Any], ...]:
    """Return the columns of the days by which ``since`` and ``until`` know a record."""

    def column(name: str, about: str, end: str) -> Column[Any]:
        def fill(one: Any, chosen: Selection) -> Value:
            day: Value = getattr(chosen.corpus.when(one), end, None)
            return day

        return Column(name, DAY, about, fill)

    return (
        column(
            "dated_start",
            "first day by which queries know it: its own, else its meeting's or page's",
            "start",
        ),
        column("dated_end", "last day by which queries know it", "end"),
    )


def _place(about: str) -> tuple[Column[Any], ...]:
    return (
        at("place", TEXT, f"id of the place {about}", "place.id"),
        at("place_name", TEXT, "its name", "place.name"),
        at("place_country", TEXT, "id of the state it lies in", "place.country"),
        at("latitude", NUMBER, "its degrees north, WGS 84", "place.latitude"),
        at("longitude", NUMBER, "its degrees east, WGS 84", "place.longitude"),
    )


#: What resolution adds; empty before.
_RESOLVED: tuple[Column[Any], ...] = (
    at("support", INTEGER, "number of independent origins; 0 before resolution"),
    at("sources", TEXTS, "ids of the articles; after resolution"),
    at("reports", TEXTS, "ids of the records it was made from; after resolution"),
    Column(
        "disputed",
        TEXTS,
        "fields on which the reports disagree; table conflicts has the values",
        lambda one, _: tuple(conflict.field for conflict in one.conflicts),
    ),
)


def _names(ids: Iterable[str], selection: Selection) -> tuple[str, ...]:
    return tuple(selection.called(id_) for id_ in ids)


def _iso(moment: date | datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _codes(problems: Iterable[Any]) -> tuple[str, ...]:
    return tuple(problem.code for problem in problems)


def _articles_of(actor: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark.article for mark in actor.evidence))


def _actors_of(meeting: Any) -> tuple[str, ...]:
    return tuple(participant.actor for participant in meeting.participants)


def _kind_of(actor: str, selection: Selection) -> Value:
    found = selection.actor(actor)
    return None if found is None else found.kind


# -- the tables ----------------------------------------------------------------------------------------------

_ALL: tuple[Table[Any], ...] = (
    Table(
        "articles",
        "an article, also one that stands on the page of another, without its text",
        pages,
        (
            at("id", TEXT, "id of the article", "article.id"),
            at("title", TEXT, "headline", "article.title"),
            at("outlet", TEXT, "publication", "article.outlet"),
            at("agencies", TEXTS, "wire services it is credited to", "article.agencies"),
            at("authors", TEXTS, "writers", "article.authors"),
            at("day", DAY, "day of publication, else of the last update", "article.day"),
            Column("published", TEXT, "publication, ISO 8601", lambda one, _: _iso(one.article.published)),
            Column("updated", TEXT, "last update, ISO 8601", lambda one, _: _iso(one.article.updated)),
            at("estimate_start", DAY, "first day of the date estimate", "article.date_estimate.start"),
            at("estimate_end", DAY, "last day of the date estimate", "article.date_estimate.end"),
            at("dateline", TEXT, "place that opens the story", "article.dateline"),
            at("standfirst", TEXT, "sentences under the headline", "article.standfirst"),
            Column(
                "characters",
                INTEGER,
                "length of the page, in code points",
                lambda one, _: len(one.article.text),
            ),
            Column(
                "problems",
                TEXTS,
                "codes of what was odd about it",
                lambda one, _: _codes(one.article.problems),
            ),
            at("page_of", TEXT, "id of the article on whose page it stands", "host"),
        ),
    ),
    Table(
        "actors",
        "a person, state, body or group",
        lambda selection: selection.actors,
        (
            at("id", TEXT, "id of the actor"),
            at("name", TEXT, "usual English name"),
            at("kind", TEXT, "a value of ActorKind"),
            at("country", TEXT, "id of the state it belongs to"),
            Column("country_name", TEXT, "its name", lambda one, chosen: chosen.name(one.country)),
            at("aliases", TEXTS, "other names"),
            Column("articles", TEXTS, "ids of the articles that name it", lambda one, _: _articles_of(one)),
            *_words("actor"),
        ),
    ),
    Table(
        "roles",
        "an office that pages give a person",
        lambda selection: parts(selection.actors, "roles"),
        (
            at("actor", TEXT, "id of the person", "record.id"),
            at("actor_name", TEXT, "name of the person", "record.name"),
            at("number", INTEGER, "which role of the person, from 1"),
            at("title", TEXT, "the office, in lower case", "part.title"),
            at("of_id", TEXT, "id of the state or body whose office it is", "part.of"),
            Column("of_name", TEXT, "its name", lambda one, chosen: chosen.name(one.part.of)),
            *_when("for which the page gives it, if not the time of the story", "part.when"),
            *_words("role"),
        ),
    ),
    Table(
        "meetings",
        "an encounter, held, planned or called off",
        lambda selection: selection.meetings,
        (
            at("id", TEXT, "id of the meeting"),
            at("name", TEXT, "its own name, if it has one"),
            at("ordinal", INTEGER, "which one of its series"),
            at("status", TEXT, "a value of MeetingStatus"),
            at("format", TEXT, "a value of MeetingFormat"),
            *_when("of the meeting"),
            *_dated(),
            *_place("where it was"),
            Column("participants", TEXTS, "ids of who took part", lambda one, _: _actors_of(one)),
            Column(
                "participant_names",
                TEXTS,
                "their names, in the same order",
                lambda one, chosen: _names(_actors_of(one), chosen),
            ),
            at("topics", TEXTS, "ids of projects and kinds of demands"),
            *_RESOLVED,
            *_words("meeting"),
        ),
    ),
    Table(
        "participants",
        "someone who took part in a meeting",
        lambda selection: parts(selection.meetings, "participants"),
        (
            at("meeting", TEXT, "id of the meeting", "record.id"),
            at("number", INTEGER, "which participant of the meeting, from 1"),
            at("actor", TEXT, "id of the actor", "part.actor"),
            Column("actor_name", TEXT, "its name", lambda one, chosen: chosen.name(one.part.actor)),
            Column(
                "actor_kind",
                TEXT,
                "a value of ActorKind",
                lambda one, chosen: _kind_of(one.part.actor, chosen),
            ),
            at("side", TEXT, "id of the state or body it took part for", "part.side"),
            Column("side_name", TEXT, "its name", lambda one, chosen: chosen.name(one.part.side)),
        ),
    ),
    Table(
        "demands",
        "something about security that one party asks of another",
        lambda selection: selection.demands,
        (
            at("id", TEXT, "id of the demand"),
            at("demander", TEXT, "id of who asks"),
            Column("demander_name", TEXT, "name of who asks", lambda one, chosen: chosen.name(one.demander)),
            at("addressee", TEXT, "id of who is asked"),
            Column(
                "addressee_name", TEXT, "name of who is asked", lambda one, chosen: chosen.name(one.addressee)
            ),
            at("kind", TEXT, "a value of DemandKind"),
            at("strength", TEXT, "a value of Strength"),
            at("condition_for", TEXT, "what is withheld until it is met"),
            at("attribution", TEXT, "a value of Attribution"),
            *_when("on which it was asked"),
            *_dated(),
            at("meeting", TEXT, "id of the meeting at which it was asked"),
            at("projects", TEXTS, "ids of the projects that it names"),
            Column("project_names", TEXTS, "their names", lambda one, chosen: _names(one.projects, chosen)),
            Column("answered", FLAG, "whether there is a response", lambda one, _: bool(one.responses)),
            Column(
                "stances",
                TEXTS,
                "stances of the responses",
                lambda one, _: tuple(response.stance for response in one.responses),
            ),
            *_RESOLVED,
            *_words("demand"),
        ),
    ),
    Table(
        "responses",
        "what was answered to a demand, or done about it",
        lambda selection: parts(selection.demands, "responses"),
        (
            at("demand", TEXT, "id of the demand", "record.id"),
            at("number", INTEGER, "which response to the demand, from 1"),
            at("by_id", TEXT, "id of who answered", "part.by"),
            Column("by_name", TEXT, "name of who answered", lambda one, chosen: chosen.name(one.part.by)),
            at("stance", TEXT, "a value of Stance", "part.stance"),
            *_words("response"),
        ),
    ),
    Table(
        "projects",
        "a named undertaking",
        lambda selection: selection.projects,
        (
            at("id", TEXT, "id of the project"),
            at("name", TEXT, "usual English name"),
            at("kind", TEXT, "a value of ProjectKind"),
            at("status", TEXT, "what the page says of its state"),
            *_place("where it stands"),
            at("aliases", TEXTS, "other names"),
            *_RESOLVED,
            *_words("project"),
        ),
    ),
    Table(
        "amounts",
        "money or a share that pages tie to a project",
        lambda selection: parts(selection.projects, "amounts"),
        (
            at("project", TEXT, "id of the project", "record.id"),
            at("project_name", TEXT, "its name", "record.name"),
            at("number", INTEGER, "which amount of the project, from 1"),
            Column("value", DECIMAL, "the number, if it fits the type", lambda one, _: exact(one.part.value)),
            Column("value_text", TEXT, "the number, whatever its size", lambda one, _: str(one.part.value)),
            at("currency", TEXT, "ISO 4217 code", "part.currency"),
            at("unit", TEXT, "what is counted where it is not money", "part.unit"),
            at("qualifier", TEXT, "about, over, up to …", "part.qualifier"),
            at("measure", TEXT, "what it is a measure of: cost, revenue …", "part.of"),
            Column(
                "equivalent_value",
                DECIMAL,
                "the same in another currency, where the page converts it",
                lambda one, _: None if one.part.equivalent is None else exact(one.part.equivalent.value),
            ),
            Column(
                "equivalent_text",
                TEXT,
                "that number, whatever its size",
                lambda one, _: None if one.part.equivalent is None else str(one.part.equivalent.value),
            ),
            at("equivalent_currency", TEXT, "its ISO 4217 code", "part.equivalent.currency"),
            at("equivalent_qualifier", TEXT, "about, over, up to …", "part.equivalent.qualifier"),
            *_words("amount"),
        ),
    ),
    Table(
        "conflicts",
        "a value that reports of one event give for a field on which they disagree; after resolution",
        disagreements,
        (
            at("record", TEXT, "id of the record", "record.id"),
            at("record_type", TEXT, "meeting, demand or project", "type"),
            at("field", TEXT, "the field"),
            at("number", INTEGER, "which value of the field, from 1; the first one is preferred"),
            at("claim", TEXT, "the value, as text", "claim.value"),
            *_words("value"),
        ),
    ),
    Table(
        "evidence",
        "words of an article that prove a field of a record or of a part of it",
        proofs,
        (
            at("record", TEXT, "id of the record", "record.id"),
            at("record_type", TEXT, "article, actor, meeting, demand or project", "type"),
            at("part", TEXT, "of a part of the record, the field that holds it, such as roles"),
            at("number", INTEGER, "which part in that field, from 1; 0 for the record itself"),
            at("field", TEXT, "the field that the words prove", "mark.field"),
            at("rule", TEXT, "the rule that found them", "mark.rule"),
            at("words", TEXT, "the words, exactly as the page has them", "mark.text"),
            at("words_article", TEXT, "id of the article that they are from", "mark.article"),
            at("words_start", INTEGER, "offset of their first character, in code points", "mark.start"),
            at("words_end", INTEGER, "offset just past the last one", "mark.end"),
        ),
    ),
)
#: The tables by their names.
TABLES: Mapping[str, Table[Any]] = MappingProxyType({table.name: table for table in _ALL})


def table_of(name: str) -> Table[Any]:
    """Return the table of a name.

    Raises:
        UnknownFieldError: If there is none; offers the closest one.

    >>> table_of("demand")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.UnknownFieldError: expected a table, got 'demand'; did you mean 'demands'?
    """
    if name not in TABLES:
        raise UnknownFieldError(expected("a table", name) + suggest(name, TABLES))
    return TABLES[name]
