"""How the documentation is built: ``sphinx-build -n -W docs docs/_build``."""

from __future__ import annotations

import inspect
import re
import tomllib
from enum import Enum
from pathlib import Path
from typing import Any

import attrs
from sphinx.domains.python import PyObject
from sphinx.util.typing import stringify_annotation

_HERE = Path(__file__).parent
_project = tomllib.loads((_HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = _project["name"]
author = copyright = "The cpecwatch developers"
version = release = _project["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"{project} {version}"
html_copy_source = False
html_static_path = ["_static"]
html_css_files = ["cpecwatch.css"]

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_use_rtype = False
python_use_unqualified_type_names = True
toc_object_entries_show_parents = "hide"

nitpicky = True
# The documentation of others is not looked up over the network, so their names lead nowhere.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|datetime|decimal|enum|functools|hypothesis|os|pathlib|typing)\..*"),
    (r"py:class", r"optional|Path|PathLike|(.*\.)?[TVRK]"),
    (r"py:class", r"(pd|pl)\.DataFrame|pa\.Table|nx\.Graph|DuckDBPyConnection"),
    # What the library makes and shares behind its doors is promised to nobody.
    (r"py:class", r"cpecwatch\.(extraction\.(?!reading\.)\w+|corpus\.(names|shelf))\..*"),
]

# What Sphinx calls the variables of a class are the fields of a record.
for _field in PyObject.doc_field_types:
    if _field.name == "variable":
        _field.label = "Fields"

_FIELD = re.compile(r":ivar (\w+):")


def _short_signature(_app: Any, what: str, _name: str, obj: Any, *_: Any) -> tuple[str, None] | None:
    """Show a record as it is called, without the types, which stand beside its fields, and an enum bare."""
    if what == "class" and issubclass(obj, Enum):
        return "", None
    if what != "class" or not attrs.has(obj):
        return None
    return f"({', '.join(_parameter(one) for one in inspect.signature(obj).parameters.values())})", None


def _parameter(parameter: inspect.Parameter) -> str:
    value = parameter.default
    if value is parameter.empty:
        return parameter.name
    if value is attrs.NOTHING:  # made anew for each
        shown = "..."
    else:
        shown = f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)
    return f"{parameter.name}={shown}"


def _typed_fields(_app: Any, what: str, _name: str, obj: Any, _options: Any, lines: list[str]) -> None:
    """Put its type beside each field that a record's docstring describes."""
    if what != "class" or not attrs.has(obj):
        return
    types = _types_of(obj)
    described = [found[1] for line in lines if (found := _FIELD.match(line)) and found[1] in types]
    last = max((number for number, line in enumerate(lines) if _FIELD.match(line)), default=0)
    while last + 1 < len(lines) and lines[last + 1].startswith(" "):
        last += 1
    lines[last + 1 : last + 1] = [
        f":vartype {name}: {stringify_annotation(types[name], 'smart')}" for name in described
    ]


def _types_of(cls: type) -> dict[str, Any]:
    """Return the types of a class's fields; what only type checkers import is known by its name alone."""
    unseen: dict[str, type] = {}
    while True:
        try:
            return {
                field.name: field.type for field in attrs.fields(attrs.resolve_types(cls, localns=unseen))
            }
        except NameError as error:
            unseen[error.name] = type(error.name, (), {"__module__": "typing"})  # a place that has no page


def setup(app: Any) -> None:
    """Register what is above."""
    app.connect("autodoc-process-signature", _short_signature)
    app.connect("autodoc-process-docstring", _typed_fields, priority=900)  # after napoleon
