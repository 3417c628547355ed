"""How a file is packed, by the end of its name: not at all, by gzip, or by Zstandard."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import IO, Any, Protocol

import attrs

from cpecwatch.errors import InvalidValueError, MissingExtraError, expected

__all__ = ["PLAIN", "Packing", "packing_of"]

#: How much of a packed file is read at once, in bytes.
_CHUNK = 1 << 14


class _Decompressor(Protocol):
    """What zlib and both modules for Zstandard have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


@attrs.frozen
class Packing:
    """A way of packing a file.

    Attributes:
        name: What it is called.
        writer: Opens a file to pack what is written to it into another one.
        reader: Opens a file to read what another one has packed; ``EOFError`` where that is cut off.
        error: What else reading raises, where a file is not packed like that, or is damaged.
    """

    name: str
    writer: Callable[[IO[bytes]], AbstractContextManager[Any]]
    reader: Callable[[IO[bytes]], IO[bytes]]
    error: type[Exception]


#: Not packed at all.
PLAIN = Packing("nothing", nullcontext, lambda file: file, zlib.error)


def packing_of(name: str) -> Packing:
    """Return how a file of some name is packed.

    Raises:
        InvalidValueError: If the name does not end as that of a corpus does.
        MissingExtraError: If the packing needs a package that is not there.

    >>> packing_of("watch.jsonl.gz").name
    'gzip'
    >>> packing_of("watch.csv")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.InvalidValueError: expected a name that ends in ... or .jsonl.zst, got 'watch.csv'
    """
    if name.endswith(".jsonl"):
        return PLAIN
    if name.endswith(".jsonl.gz"):
        return Packing(
            "gzip", _write_gzip, lambda file: _unpacked(file, lambda: zlib.decompressobj(31)), zlib.error
        )
    if name.endswith(".jsonl.zst"):
        return _zstandard()
    raise InvalidValueError(expected("a name that ends in .jsonl, .jsonl.gz or .jsonl.zst", name))


def _write_gzip(file: IO[bytes]) -> gzip.GzipFile:
    return gzip.GzipFile(
        "", "wb", compresslevel=6, fileobj=file, mtime=0
    )  # no time: the same bytes each time


def _zstandard() -> Packing:
    """Return the packing by Zstandard: of the standard library, where it is there, else of an extra."""
    if sys.version_info >= (3, 14):
        from compression import zstd  # noqa: PLC0415 (only where it is needed)

        options = {zstd.CompressionParameter.checksum_flag: 1}
        return Packing(
            "Zstandard",
            lambda file: zstd.ZstdFile(file, "wb", options=options),
            lambda file: _unpacked(file, zstd.ZstdDecompressor),
            zstd.ZstdError,
        )
    try:
        import zstandard  # noqa: PLC0415 (an extra)
    except ImportError as error:
        advice = "files that end in .zst need the package zstandard: pip install 'cpecwatch[zstd]'"
        raise MissingExtraError(advice) from error
    return Packing(
        "Zstandard",
        lambda file: zstandard.ZstdCompressor(write_checksum=True).stream_writer(file, closefd=False),
        lambda file: _unpacked(file, lambda: zstandard.ZstdDecompressor().decompressobj()),
        zstandard.ZstdError,
    )


def _unpacked(file: IO[bytes], decompressor: Callable[[], _Decompressor]) -> IO[bytes]:
    return io.BufferedReader(_Unpacked(file, decompressor))


class _Unpacked(io.RawIOBase):
    """What a file has packed, in one piece or several.

    Args:
        file: The packed file.
        decompressor: Makes what unpacks one piece.
    """

    def __init__(self, file: IO[bytes], decompressor: Callable[[], _Decompressor]) -> None:
        self._file, self._new, self._piece = file, decompressor, decompressor()
        self._packed, self._plain = b"", memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401 (any buffer)
        while not self._plain and (packed := self._packed or self._file.read(_CHUNK)):
            if self._piece.eof:
                self._piece = self._new()
            self._plain = memoryview(self._piece.decompress(packed))
            self._packed = self._piece.unused_data
        if not self._plain and not self._piece.eof:
            raise EOFError
        size = min(len(buffer), len(self._plain))
        buffer[:size], self._plain = self._plain[:size], self._plain[size:]
        return size
