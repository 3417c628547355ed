"""The shipped TOML files as one JSON file, which is read 25 times faster.

The JSON file is made when a wheel is built, and in a source tree when the TOML files are first read after a
change; it names their digest, so that an old one is never taken for a new one. It is a mere copy: rows are
checked each time they are loaded. This module stands alone, for the build runs it by its path.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

__all__ = ["COMPILED", "DATA", "compile_files", "read_compiled"]

#: Folder of the rows that ship with the library.
DATA = Path(__file__).parent / "data"
#: Name of the JSON file in it.
COMPILED = "compiled.json"

# File name -> table name -> rows.
_Files = Mapping[str, Mapping[str, object]]


def read_compiled(folder: Path = DATA) -> _Files:
    """Return the tables of a folder's TOML files by file name, from the JSON file where it is up to date.

    Args:
        folder: Where the files are.

    Raises:
        OSError: If a file cannot be read.
        ValueError: If a file is no UTF-8 or no TOML.
    """
    sources = _sources(folder)
    digest = _digest(sources)
    with suppress(OSError, ValueError, LookupError, TypeError):
        compiled = json.loads((folder / COMPILED).read_bytes())
        if compiled["digest"] == digest:
            files: _Files = compiled["files"]
            return files
    files = _parsed(sources)
    # Whoever may not write here reads the TOML files each time.
    with suppress(OSError):
        _write(folder, digest, files)
    return files


def compile_files(folder: Path = DATA) -> Path:
    """Write the JSON file of a folder and return its path.

    Raises:
        OSError: If a file cannot be read or written.
        ValueError: If a file is no UTF-8 or no TOML.
    """
    sources = _sources(folder)
    return _write(folder, _digest(sources), _parsed(sources))


def _sources(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}


def _digest(sources: Mapping[str, bytes]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for name, content in sources.items():
        digest.update(f"{name} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()


def _parsed(sources: Mapping[str, bytes]) -> _Files:
    import tomllib  # noqa: PLC0415 (needed only where the JSON file is not up to date)

    files = {}
    for name, content in sources.items():
        try:
            files[name] = tomllib.loads(content.decode())
        except ValueError as error:
            message = f"{name}: {error}"
            raise ValueError(message) from error
    return files


def _write(folder: Path, digest: str, files: _Files) -> Path:
    text = json.dumps({"digest": digest, "files": files}, ensure_ascii=False, default=str)
    # Written beside and moved into place, so that no other process ever reads half a file.
    new = folder / f"{COMPILED}.{os.getpid()}"
    new.write_text(text, encoding="utf-8")
    return new.replace(folder / COMPILED)
