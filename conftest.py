"""Every example in the README, the docs and the docstrings is a test."""

from __future__ import annotations

from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from importlib.util import find_spec

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
    patterns=["src/cpecwatch/*.py", "src/cpecwatch/*/*.py"],
    excludes=_shut,
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (_pages + _docstrings).pytest()
