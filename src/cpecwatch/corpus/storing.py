"""A corpus in a file: JSON Lines, a header first, then a record a line.

The header says which schema version the lines follow and how many records of each kind there are, so that a
file that was cut off is told apart from one that is damaged, newer, or no corpus at all.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO
from uuid import uuid4

from cpecwatch.convert import RECORD_TYPES, SCHEMA_VERSION, Record, structure, unstructure
from cpecwatch.convert.migrating import migrate, oldest_version
from cpecwatch.corpus.collector import collector_paused
from cpecwatch.corpus.corpus import Corpus
from cpecwatch.corpus.packing import PLAIN, packing_of
from cpecwatch.errors import SchemaError, SourceNotFoundError, expected

__all__ = ["json_lines", "load", "save"]

#: How many faults of a file a message lists.
LISTED_FAULTS = 50


def json_lines(corpus: Corpus, *, ascii_only: bool = False) -> Iterator[bytes]:
    r"""Yield the lines of a file that holds the corpus, each with its line break, encoded as UTF-8.

    Args:
        corpus: What to write.
        ascii_only: Whether to write all other characters as ``\u`` escapes.

    >>> from cpecwatch.records import Meeting
    >>> print(b"".join(json_lines(Corpus.of([Meeting("m-1")]))).decode(), end="")
    {"type":"header","format":"cpecwatch","schema":1,"counts":{"article":0,"actor":0,"meeting":1,"demand":0,"project":0}}
    {"type":"meeting","id":"m-1"}
    """
    counts = Counter(type(record) for record in corpus)
    yield _line(
        {
            "type": "header",
            "format": "cpecwatch",
            "schema": SCHEMA_VERSION,
            "counts": {name: counts[cls] for name, cls in RECORD_TYPES.items()},
        },
        ascii_only=ascii_only,
    )
    for record in corpus:
        yield _line(unstructure(record), ascii_only=ascii_only)


@lru_cache(maxsize=2)
def _encoder(ascii_only: bool) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":"))


def _line(data: dict[str, object], *, ascii_only: bool) -> bytes:
    try:
        return _encoder(ascii_only).encode(data).encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair, which UTF-8 cannot hold but an escape can
        return _line(data, ascii_only=True)


# -- out -----------------------------------------------------------------------------------------------------


def save(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus as JSON Lines; ``.gz`` or ``.zst`` at the end of the name compresses it.

    The file is written beside its place and then moved there, so that whoever stops it half-way finds the
    old file or the new one, never a part. The same corpus always makes the same bytes.

    Raises:
        InvalidValueError: If the name ends neither in ``.jsonl`` nor in ``.jsonl.gz`` or ``.jsonl.zst``.
        MissingExtraError: If the name ends in ``.zst`` and no package for it is installed.
        OSError: If the file cannot be written.
    """
    packing_of(os.fspath(path))
    target = Path(os.path.realpath(path))
    packing = packing_of(target.name)
    draft = target.with_name(f".{target.name}.{uuid4().hex}.tmp")
    try:
        with draft.open("xb") as file:
            with packing.writer(file) as packed:
                for line in json_lines(corpus):
                    packed.write(line)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


# -- in ------------------------------------------------------------------------------------------------------


def load(path: str | os.PathLike[str]) -> Corpus:
    """Read a corpus that :func:`save` wrote, a line at a time.

    Raises:
        SourceNotFoundError: If there is no such file.
        SchemaError: If the file is foreign, truncated, damaged or of a newer schema; names every fault found,
            with its line.
        MissingExtraError: If the file is compressed by what is not installed.
    """
    source = Path(path)
    if not source.is_file():
        raise SourceNotFoundError(expected("a file", os.fspath(path)))
    with source.open("rb") as raw, collector_paused():
        lines = _lines(raw, source)
        version, counts = _read_header(next(lines, (1, b""))[1], source)
        return Corpus.of(_read_records(lines, version, counts, source))


def _lines(raw: IO[bytes], source: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file, unpacked, with their numbers.

    Raises:
        SchemaError: If what is packed is cut off, damaged, or not packed at all.
    """
    name = os.path.realpath(source)
    packing = packing_of(name) if name.endswith((".gz", ".zst")) else PLAIN
    number = 0
    try:
        for number, line in enumerate(packing.reader(raw), start=1):
            yield number, line
    except EOFError:
        where = f"line {number + 1} of {source}"
        raise SchemaError(expected("a whole file", "a truncated one", at=where)) from None
    except packing.error as error:
        where = f"line {number + 1} of {source}"
        raise SchemaError(expected(f"a file compressed by {packing.name}", str(error), at=where)) from None


def _read_header(line: bytes, source: Path) -> tuple[int, dict[str, object]]:
    """Return the version of a file, and how many records of each type it says that it holds."""
    where = f"line 1 of {source}"
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != "cpecwatch":
        raise SchemaError(expected("the header of a cpecwatch file", line, at=where))
    version, oldest = header.get("schema"), oldest_version()
    if type(version) is not int:
        raise SchemaError(expected("a header with schema version and counts", line, at=where))
    if version > SCHEMA_VERSION:
        what = f"schema version {SCHEMA_VERSION} or older (a newer cpecwatch wrote the file)"
        raise SchemaError(expected(what, version, at=where))
    if version < oldest:
        raise SchemaError(expected(f"schema version {oldest} or newer", version, at=where))
    counts = migrate(header, version).get("counts")
    if not isinstance(counts, dict):
        raise SchemaError(expected("a header with schema version and counts", line, at=where))
    return version, counts


def _read_records(
    lines: Iterable[tuple[int, bytes]], version: int, counts: dict[str, object], source: Path
) -> Iterator[Record]:
    """Yield the record of each line after the header; say at the end what is wrong with any of them.

    Raises:
        SchemaError: If a line is no record, or there are more or fewer than the header says.
    """
    found: Counter[type] = Counter()
    faults: list[str] = []
    more = 0
    for number, line in lines:
        try:
            record = _read_record(line, version)
        except SchemaError as error:
            here = [f"line {number}: {fault}" for fault in str(error).splitlines()]
            room = LISTED_FAULTS - len(faults)
            faults += here[:room]
            more += len(here[room:])
        else:
            found[type(record)] += 1
            yield record
    if not faults:
        faults = list(_miscounted(found, counts))
    if faults:
        raise SchemaError("\n".join([f"{source}:", *faults, *([f"and {more} more"] if more else [])]))


def _read_record(line: bytes, version: int) -> Record:
    try:
        data = json.loads(line.decode())
    except (ValueError, RecursionError):
        what = "a whole line (the file is truncated)" if line[-1:] != b"\n" else "a line of JSON"
        raise SchemaError(expected(what, line)) from None
    if version == SCHEMA_VERSION:
        return structure(data)
    try:
        data = migrate(data, version)
    except Exception:  # noqa: BLE001 (a migration need not look out for lines that never were right)
        raise SchemaError(expected(f"a line of schema version {version}", line)) from None
    return structure(data)


def _miscounted(found: Counter[type], counts: dict[str, object]) -> Iterator[str]:
    """Yield what the header says otherwise than the lines."""
    for name, cls in RECORD_TYPES.items():
        count = counts.get(name)
        if found[cls] != count:
            state = "truncated" if isinstance(count, int) and found[cls] < count else "damaged"
            yield f"{expected(f'{count} records of type {name}', found[cls])}; the file is {state}"
