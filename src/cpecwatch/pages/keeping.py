"""Answers about lines, kept: menus, bylines and footers come again on every page of an outlet."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

__all__ = ["kept"]

P = ParamSpec("P")
R = TypeVar("R")

#: Longer lines come but once, and are not held on to.
LONGEST_KEPT = 300
#: So many answers are kept by each function, the last ones that were asked for.
MOST_KEPT = 8192


def kept(answer: Callable[Concatenate[str, P], R]) -> Callable[Concatenate[str, P], R]:
    """Let a function of a line, and of nothing that changes, keep its answers for lines of usual length.

    >>> asked = []
    >>> count = kept(lambda line: asked.append(line) or len(line))
    >>> count("Share"), count("Share"), asked
    (5, 5, ['Share'])
    """
    again = cast("Callable[Concatenate[str, P], R]", lru_cache(maxsize=MOST_KEPT)(answer))

    @wraps(answer)
    def ask(line: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return (again if len(line) <= LONGEST_KEPT else answer)(line, *args, **kwargs)

    return ask
