"""Optional packages: imported when a door first needs them, missed by the name of their extra."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from cpecwatch.errors import MissingExtraError

__all__ = ["need"]


def need(module: str, *, extra: str) -> Any:  # noqa: ANN401 (a module, whose types only those see who have it)
    """Return a module of an optional package.

    Raises:
        MissingExtraError: If it is not installed; names the extra.

    >>> need("nowhere", extra="pandas")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.MissingExtraError: this export needs nowhere: pip install 'cpecwatch[pandas]'
    """
    try:
        return import_module(module)
    except ImportError as error:
        message = f"this export needs {module.partition('.')[0]}: pip install 'cpecwatch[{extra}]'"
        raise MissingExtraError(message) from error
