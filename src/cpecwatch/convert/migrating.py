"""From the shape of older files to that of today, a version at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from cpecwatch.convert.converter import SCHEMA_VERSION

__all__ = ["MIGRATIONS", "migrate", "oldest_version"]

Line: TypeAlias = dict[str, object]

#: What makes a line of a version, its header included, into one of the next version. Whoever raises
#: ``SCHEMA_VERSION`` puts the way from the version before in here.
MIGRATIONS: dict[int, Callable[[Line], Line]] = {}


def oldest_version() -> int:
    """Return the oldest version of files that can be read."""
    version = SCHEMA_VERSION
    while version - 1 in MIGRATIONS:
        version -= 1
    return version


def migrate(line: Line, version: int) -> Line:
    """Return a line of an older version as one of today.

    >>> migrate({"type": "meeting", "id": "m-1"}, SCHEMA_VERSION)
    {'type': 'meeting', 'id': 'm-1'}
    """
    for step in range(version, SCHEMA_VERSION):
        line = MIGRATIONS[step](line)
    return line
