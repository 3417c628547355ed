"""A corpus in a file: JSON Lines, a header first, then a record a line.

The header says which schema version the lines follow and how many records of each kind there are, so that a
file that was cut off is told apart from one that is damaged, newer, or no corpus at all.
"""

from __future__ import annotations

import gc
import gzip
import json
import os
import shutil
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import uuid4

from cpecwatch.convert import RECORD_TYPES, SCHEMA_VERSION, Record, structure, unstructure
from cpecwatch.corpus.corpus import Corpus
from cpecwatch.errors import InvalidValueError, SchemaError, SourceNotFoundError, expected

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


def _line(data: dict[str, object], *, ascii_only: bool) -> bytes:
    text = json.dumps(data, ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":"))
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:  # half a surrogate pair, which UTF-8 cannot hold but an escape can
        return _line(data, ascii_only=True)


# -- out -----------------------------------------------------------------------------------------------------


def save(corpus: Corpus, path: str | os.PathLike[str]) -> None:
    """Write a corpus as JSON Lines; ``.gz`` at the end of the name compresses it.

    The file is written beside its place and then moved there, so that whoever stops it half-way finds the
    old file or the new one, never a part. The same corpus always makes the same bytes.

    Raises:
        InvalidValueError: If the name ends neither in ``.jsonl`` nor in ``.jsonl.gz``.
        OSError: If the file cannot be written.
    """
    name = os.fspath(path)
    if not name.endswith((".jsonl", ".jsonl.gz")):
        raise InvalidValueError(expected("a name that ends in .jsonl or .jsonl.gz", name))
    target = Path(os.path.realpath(name))
    draft = target.with_name(f".{target.name}.{uuid4().hex}.tmp")
    try:
        with draft.open("xb") as file:
            if target.name.endswith(".gz"):
                with gzip.GzipFile("", "wb", compresslevel=6, fileobj=file, mtime=0) as packed:
                    packed.writelines(json_lines(corpus))
            else:
                file.writelines(json_lines(corpus))
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


# -- in ------------------------------------------------------------------------------------------------------


def load(path: str | os.PathLike[str]) -> Corpus:
    """Read a corpus that :func:`save` wrote.

    Raises:
        SourceNotFoundError: If there is no such file.
        SchemaError: If the file is foreign, truncated, damaged or of a newer schema; names every fault found,
            with its line.
    """
    source = Path(path)
    if not source.is_file():
        raise SourceNotFoundError(expected("a file", os.fspath(path)))
    with source.open("rb") as raw, _collector_paused():
        lines: IO[bytes] = gzip.GzipFile(fileobj=raw) if source.suffix == ".gz" else raw  # type: ignore[assignment]
        try:
            counts = _read_header(lines.readline(), source)
            return Corpus.of(_read_records(lines, counts, source))
        except EOFError:
            raise SchemaError(expected("a whole file", f"a truncated one: {source}")) from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise SchemaError(expected("a file compressed by gzip", str(error), at=str(source))) from None


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking at each new record again and again; a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_header(line: bytes, source: Path) -> dict[str, object]:
    """Return how many records of each type the file says that it holds."""
    where = f"line 1 of {source}"
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        header = None
    if not isinstance(header, dict) or header.get("format") != "cpecwatch":
        raise SchemaError(expected("the header of a cpecwatch file", line, at=where))
    version, counts = header.get("schema"), header.get("counts")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        what = f"schema version {SCHEMA_VERSION} or older (a newer cpecwatch wrote the file)"
        raise SchemaError(expected(what, version, at=where))
    if version != SCHEMA_VERSION or not isinstance(counts, dict):
        raise SchemaError(expected("a header with schema version and counts", line, at=where))
    return counts


def _read_records(lines: Iterable[bytes], counts: dict[str, object], source: Path) -> list[Record]:
    """Read all lines after the header; what is wrong with any of them is said at once."""
    records: list[Record] = []
    faults: list[str] = []
    for number, line in enumerate(lines, start=2):
        try:
            records.append(structure(json.loads(line.decode())))
        except SchemaError as error:
            faults += [f"line {number}: {fault}" for fault in str(error).splitlines()]
        except (ValueError, RecursionError):
            what = "a whole line (the file is truncated)" if line[-1:] != b"\n" else "a line of JSON"
            faults.append(f"line {number}: {expected(what, line)}")
    found = Counter(type(record) for record in records)
    if not faults:
        for name, cls in RECORD_TYPES.items():
            if found[cls] != counts.get(name):
                state = "truncated" if found[cls] < _number(counts.get(name)) else "damaged"
                what = f"{counts.get(name)} records of type {name}"
                faults.append(f"{expected(what, found[cls])}; the file is {state}")
    if faults:
        more = [f"and {len(faults) - LISTED_FAULTS} more"] if len(faults) > LISTED_FAULTS else []
        raise SchemaError("\n".join([f"{source}:", *faults[:LISTED_FAULTS], *more]))
    return records


def _number(count: object) -> int:
    return count if isinstance(count, int) else 0
