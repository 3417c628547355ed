"""Every example in the README, the docs and the docstrings is a test."""

from __future__ import annotations

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

# A busy machine is no reason to fail: laws are about results, not about time.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

_FLAGS = ELLIPSIS | NORMALIZE_WHITESPACE

#: The doors out whose examples need optional packages, and which; without these they are left out.
_DOORS = {
    "arrow_tables": "pyarrow",
    "duckdb_tables": "duckdb pyarrow",
    "ftm": "followthemoney",
    "graph": "networkx",
    "ical": "icalendar",
    "pandas_frames": "pandas",
    "polars_frames": "polars",
}
_shut = [
    f"src/cpecwatch/export/{door}.py"
    for door, packages in _DOORS.items()
    if not all(map(find_spec, packages.split()))
]

_shut_pages = ["docs/how-to/export.md"] if set(_shut) - {"src/cpecwatch/export/ftm.py"} else []

# Sybil's ** stands for one folder, not for any depth, so that each depth is named.
_pages = Sybil(
    parsers=[
        DocTestDirectiveParser(optionflags=_FLAGS),
        PythonCodeBlockParser(doctest_optionflags=_FLAGS),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md"],
    excludes=_shut_pages,
)

_docstrings = Sybil(
    parsers=[DocTestParser(optionflags=_FLAGS)],
    patterns=["src/cpecwatch/*.py", "src/cpecwatch/*/*.py", "src/cpecwatch/*/*/*.py"],
    excludes=_shut,
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (_pages + _docstrings).pytest()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Keep the examples of a page on one worker of pytest-xdist, if it runs: they go on from one another."""
    from xdist.scheduler.loadscope import LoadScopeScheduling  # noqa: PLC0415 (seldom installed)

    class PageAtATime(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            page, _, _ = nodeid.partition("::")
            return nodeid if page.startswith("tests") else page

    return PageAtATime(config, log)
