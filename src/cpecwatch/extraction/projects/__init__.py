"""From references to Project records, and whose cost, loan or share a sum is.

``mentions`` knows the projects that an article names and how it comes back to them ("the dam"),
``measures`` what a sum is a measure of, ``sums`` to which project it belongs; ``step`` makes the records.
"""

from __future__ import annotations

from cpecwatch.extraction.projects.step import make_projects

__all__ = ["make_projects"]
