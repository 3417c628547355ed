"""Writing a file so that it is there as a whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

__all__ = ["json_text", "write_whole"]


def write_whole(path: str | os.PathLike[str], pieces: Iterable[str]) -> None:
    """Write text as UTF-8, piece by piece, beside its place, and move it there once it is whole.

    Raises:
        OSError: If the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    draft = target.with_name(f".{target.name}.{uuid4().hex}.tmp")
    try:
        with draft.open("x", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def json_text(value: object) -> str:
    r"""Return a value as JSON, with an escape for half a surrogate pair, which UTF-8 cannot hold.

    >>> json_text({"name": "Gwādar"}), json_text("\ud800")
    ('{"name":"Gwādar"}', '"\\ud800"')
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text
