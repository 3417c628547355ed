"""Numbers joined into groups, one pair at a time."""

from __future__ import annotations

__all__ = ["Joined"]


class Joined:
    """Groups of the numbers from 0 up to a count; each begins as a group of its own.

    >>> joined = Joined(4)
    >>> joined.join(0, 2)
    0
    >>> joined.groups()
    [[0, 2], [1], [3]]
    """

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def find(self, number: int) -> int:
        """Return the smallest number of a group."""
        above = self._above
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def join(self, one: int, other: int) -> int:
        """Make one group of two, and return its smallest number."""
        low, high = sorted((self.find(one), self.find(other)))
        self._above[high] = low
        return low

    def groups(self) -> list[list[int]]:
        """Return the groups, each in order, and in the order of their smallest numbers."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            found.setdefault(self.find(number), []).append(number)
        return list(found.values())
