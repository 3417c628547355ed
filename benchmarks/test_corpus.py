"""A large corpus: finding, saving, loading and uniting, beside the tools that people would use instead.

The records are generated: meetings of four of a thousand people, on any day of eleven years, each with three
pieces of evidence. All tools get the same ones, and their answers are compared.
"""

from __future__ import annotations

import gc
import json
import sqlite3
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from random import Random
from time import perf_counter, process_time
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import duckdb
import msgspec
import pandas as pd
import polars as pl
import pydantic
import pytest

import cpecwatch
from cpecwatch import Corpus, DateSpan, Evidence, Meeting, MeetingFormat, Participant, Place
from cpecwatch.corpus.storing import json_lines

MANY = 1_000_000
FEW = 20_000
ROUNDS = 21
PEOPLE = [f"person-{number}" for number in range(1000)]
PLACES = [
    Place("islamabad", "Islamabad", "pakistan", 33.69, 73.05),
    Place("beijing", "Beijing", "china", 39.9, 116.4),
]
FIRST = date(2015, 1, 1)
DAYS = [DateSpan.on(FIRST + timedelta(number)) for number in range(4000)]
WHO, SINCE, UNTIL = "person-77", date(2023, 5, 1), date(2023, 5, 31)


def meetings(number: int, *, evidence: bool = True) -> Iterator[Meeting]:
    """Yield so many meetings; the same ones each time."""
    random = Random(1)  # noqa: S311 (no secret)
    people = [[Participant(one, side) for one in PEOPLE] for side in ("china", "pakistan")]
    for at in range(number):
        some = random.sample(range(len(PEOPLE)), 4)
        yield Meeting(
            f"meeting-{at:016x}",
            tuple(people[side // 2][one] for side, one in enumerate(some)),
            DAYS[random.randrange(len(DAYS))],
            PLACES[at % 2],
            MeetingFormat.IN_PERSON,
            topics=("gwadar-port",),
            evidence=tuple(marks(at, random)) if evidence else (),
        )


def marks(at: int, random: Random) -> Iterator[Evidence]:
    """Yield the evidence of a meeting, every third of which is in another article."""
    article, start = f"article-{at // 3:016x}", random.randrange(100, 5000)
    words = f"Foreign Minister Wang Yi held talks number {at} with Deputy Prime Minister Ishaq Dar"
    yield Evidence(article, start, start + len(words), words, "participants", "meeting.hold")
    yield Evidence(article, start + 90, start + 97, "Tuesday", "when", "date.weekday")
    yield Evidence(article, start + 100, start + 109, "Islamabad", "place", "place.scene")


def seconds(
    work: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = perf_counter
) -> float:
    """Return the best time of some work, after a first time that is not counted."""
    work()
    times = []
    for _ in range(rounds):
        started = clock()
        work()
        times.append(clock() - started)
    return min(times)


def rate(work: Callable[[], object], number: int = FEW) -> str:
    """Return how many records of a number some work does a second, of the time of one processor."""
    return f"{number / seconds(work, 5, process_time):,.0f}"


def readable(time: float) -> str:
    return f"{1e6 * time:,.0f} µs" if time < 1e-3 else f"{1e3 * time:,.1f} ms"


# -- finding -------------------------------------------------------------------------------------------------


def test_actor_and_interval(report):
    """The meetings of one actor in one month, of a million."""
    corpus = Corpus.of(meetings(MANY, evidence=False))
    started = process_time()
    found = corpus.meetings.involving(WHO).between(SINCE, UNTIL)
    answer = [meeting.id for meeting in found]
    report(f"index of {MANY:,} meetings by actor and day, made once", f"{process_time() - started:.1f} s")
    assert answer
    rows = [
        (meeting.id, participant.actor, meeting.when.start)
        for meeting in corpus.meetings
        for participant in meeting.participants
        if meeting.when
    ]
    ways = {
        "cpecwatch": lambda: list(corpus.meetings.involving(WHO).between(SINCE, UNTIL)),
        **others(corpus, rows),
    }
    for name, way in ways.items():
        assert len(way()) == len(answer), name
    figures = [f"{name} {readable(seconds(way))}" for name, way in ways.items()]
    report(f"of {MANY:,} meetings, the {len(answer)} of an actor in a month", ", ".join(figures))


def others(corpus: Corpus, rows: list[tuple[str, str, date]]) -> dict[str, Callable[[], Sequence[object]]]:
    """Return the same question put to other tools; all have a row for each participant."""

    def plain() -> list[Meeting]:
        return [
            one
            for one in everything
            if one.when is not None
            and SINCE <= one.when.start <= UNTIL
            and any(participant.actor == WHO for participant in one.participants)
        ]

    def ask_pandas() -> Sequence[object]:
        return pandas[(pandas.actor == WHO) & pandas.day.between(since, until)].meeting.tolist()

    def ask_polars() -> Sequence[object]:
        asked = (pl.col("actor") == WHO) & pl.col("day").is_between(SINCE, UNTIL)
        return polars.filter(asked)["meeting"].to_list()

    def ask_duckdb() -> Sequence[object]:
        return duck.execute(question, [WHO, SINCE, UNTIL]).fetchall()

    def ask_sqlite() -> Sequence[object]:
        return lite.execute(question, [WHO, SINCE.isoformat(), UNTIL.isoformat()]).fetchall()

    everything = list(corpus.meetings)
    question = "select meeting from meetings where actor = ? and day between ? and ?"
    polars = pl.DataFrame(rows, schema=["meeting", "actor", "day"], orient="row")
    pandas = pd.DataFrame(rows, columns=["meeting", "actor", "day"])
    pandas["day"] = pd.to_datetime(pandas["day"])
    since, until = pd.Timestamp(SINCE), pd.Timestamp(UNTIL)
    duck = duckdb.connect()
    duck.execute("create table meetings as select * from pandas")
    lite = sqlite3.connect(":memory:")
    lite.execute("create table meetings (meeting text, actor text, day text)")
    lite.executemany(
        "insert into meetings values (?, ?, ?)", ((one, actor, day.isoformat()) for one, actor, day in rows)
    )
    lite.execute("create index by_actor_and_day on meetings (actor, day)")
    return {
        "a list comprehension": plain,
        "SQLite with an index": ask_sqlite,
        "DuckDB": ask_duckdb,
        "polars": ask_polars,
        "pandas": ask_pandas,
    }


# -- keeping -------------------------------------------------------------------------------------------------


@cache
def model_of(cls: type) -> type[pydantic.BaseModel]:
    """Return the pydantic model with the fields of an attrs class."""
    hints = get_type_hints(cls)
    fields: dict[str, Any] = {
        field.name: (modelled(hints[field.name]), ... if field.default is attrs.NOTHING else field.default)
        for field in attrs.fields(cls)
    }
    return pydantic.create_model(cls.__name__, __config__=pydantic.ConfigDict(frozen=True), **fields)


def modelled(hint: Any) -> Any:
    """Return an annotation with models in place of attrs classes, and days in place of intervals."""
    if hint is DateSpan:
        return date
    if attrs.has(hint):
        return model_of(hint)
    if get_origin(hint) is UnionType:
        first, second = map(modelled, get_args(hint))
        return first | second
    if get_origin(hint) is tuple:
        return tuple[modelled(get_args(hint)[0]), ...]
    return hint


def flat_meeting() -> type:
    """Return an attrs class like ``Meeting``, with days in place of intervals, which msgspec cannot read."""
    hints = get_type_hints(Meeting)
    fields = {
        field.name: attrs.field(
            default=field.default, type=date | None if field.name == "when" else hints[field.name]
        )
        for field in attrs.fields(Meeting)
    }
    return attrs.make_class("FlatMeeting", fields, frozen=True, slots=True)


def test_load(tmp_path, report):
    """Records a second from a file, beside msgspec into attrs classes and pydantic into like models."""
    corpus, file = Corpus.of(meetings(FEW)), tmp_path / "meetings.jsonl"
    corpus.save(file)
    assert cpecwatch.load(file) == corpus
    decoder, model = msgspec.json.Decoder(flat_meeting()), model_of(Meeting)

    def with_msgspec() -> list[object]:
        with file.open("rb") as lines:
            next(lines)
            return [decoder.decode(line) for line in lines]

    def with_pydantic() -> list[pydantic.BaseModel]:
        with file.open("rb") as lines:
            next(lines)
            return [model.model_validate_json(line) for line in lines]

    def paused(work: Callable[[], object]) -> Callable[[], object]:
        def quietly() -> object:
            gc.disable()
            try:
                return work()
            finally:
                gc.enable()

        return quietly

    assert len(with_msgspec()) == len(with_pydantic()) == FEW
    ways = {
        "cpecwatch": lambda: cpecwatch.load(file),
        "pydantic": with_pydantic,
        "pydantic with the collector paused": paused(with_pydantic),
        "msgspec": with_msgspec,
        "msgspec with the collector paused": paused(with_msgspec),
    }
    size = file.stat().st_size // FEW
    figures = [f"{name} {rate(way)}" for name, way in ways.items()]
    report(f"records of {size} bytes loaded a second", ", ".join(figures))


def test_save(tmp_path, report):
    """Records a second into a file, beside msgspec from the same classes and pydantic from like models."""
    corpus, file = Corpus.of(meetings(FEW)), tmp_path / "meetings.jsonl"
    model = model_of(Meeting)
    models = [model.model_validate_json(line) for line in list(json_lines(corpus))[1:]]
    encoder = msgspec.json.Encoder(enc_hook=str)
    ways = {
        "cpecwatch": lambda: corpus.save(file),
        "pydantic": lambda: file.write_text("\n".join(one.model_dump_json() for one in models)),
        "msgspec": lambda: file.write_bytes(b"\n".join(map(encoder.encode, corpus.meetings))),
    }
    figures = [f"{name} {rate(way)}" for name, way in ways.items()]
    report("the same records saved a second", ", ".join(figures))


@pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "jsonl.zst"])
def test_suffix(suffix, tmp_path, report):
    """Records a second and bytes a record, packed and not."""
    corpus, file = Corpus.of(meetings(FEW)), tmp_path / f"meetings.{suffix}"
    saved, loaded = rate(lambda: corpus.save(file)), rate(lambda: cpecwatch.load(file))
    report(
        f"the same records in `.{suffix}`",
        f"{saved} saved and {loaded} loaded a second, {file.stat().st_size / FEW:.0f} bytes each",
    )


def test_memory(tmp_path, report):
    """Memory of a meeting of four participants, and what loading takes beside the records."""
    file = tmp_path / "meetings.jsonl"
    Corpus.of(meetings(FEW)).save(file)
    cpecwatch.load(file)
    gc.collect()
    tracemalloc.start()
    loaded = cpecwatch.load(file)
    gc.collect()
    used, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    report("memory of a loaded meeting of four participants", f"{used / len(loaded):.0f} bytes")
    report(
        "most memory that loading takes beside the records",
        f"{(peak - used) / len(loaded):.0f} bytes a record",
    )


@pytest.mark.parametrize("number", [10_000, 100_000])
def test_union(number, report):
    """Records a second into a corpus, and two corpora into one: much the same for ten times as many."""
    records = list(meetings(number))
    first, second = Corpus.of(records[: 2 * number // 3]), Corpus.of(records[number // 3 :])
    made, joined = rate(lambda: Corpus.of(reversed(records)), number), rate(lambda: first | second, number)
    assert first | second == Corpus.of(records)
    report(
        f"a corpus of {number:,} records",
        f"{made} a second from a list, {joined} by union of two thirds each",
    )


def test_json():
    """The generated records are what the figures say: some eight hundred bytes each."""
    lines = list(json_lines(Corpus.of(meetings(10))))[1:]
    assert all(700 < len(line) < 1000 and json.loads(line)["type"] == "meeting" for line in lines)
