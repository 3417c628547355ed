"""README and documentation: complete, and true to what the commands print."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import cpecwatch

ROOT = Path(__file__).parent.parent
REFERENCE = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs/reference").glob("*.md"))
DOCUMENTED = set(
    re.findall(r"^\.\. (?:auto(?!module)\w+|py:(?!currentmodule)\w+):: ([\w.]+)", REFERENCE, re.MULTILINE)
)
for module, names in re.findall(r"^\.\. automodule:: ([\w.]+)\n +:members:(.*)", REFERENCE, re.MULTILINE):
    every = names.strip().split(", ") if names.strip() else importlib.import_module(module).__all__
    DOCUMENTED |= {f"{module}.{name}" for name in every}
RECORDS = [cls for name in cpecwatch.__all__ if attrs.has(cls := getattr(cpecwatch, name))]
PAGES = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "examples/pages/README.md"]


def thing(path: str) -> object:
    """Return what a dotted path of the reference stands for."""
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


@pytest.mark.parametrize(
    "module",
    [
        "cpecwatch",
        "cpecwatch.convert",
        "cpecwatch.export",
        "cpecwatch.extraction",
        "cpecwatch.lexicon",
        "cpecwatch.testing",
    ],
)
def test_every_public_name_is_in_the_reference(module):
    """What a module exports, the reference describes, there or where it comes from."""
    described = [thing(path) for path in sorted(DOCUMENTED)]
    names = importlib.import_module(module).__all__
    assert [name for name in names if thing(f"{module}.{name}") not in described] == []


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.__name__)
def test_every_field_of_a_record_is_described(cls):
    """The docstring of an attrs class says what each of its public fields is."""
    described = set(re.findall(r"^ {4,8}(\w+): ", cls.__doc__ or "", re.MULTILINE))
    assert {field.alias for field in attrs.fields(cls)} - described == set()


@pytest.mark.parametrize("page", PAGES)
def test_links_between_files_lead_somewhere(page):
    """A link of a page to another file of the project names one that is there."""
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [target for target in re.findall(r"\]\(([^)#]+)", text) if "://" not in target]
    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []


def test_the_page_of_tables_is_up_to_date():
    """The page of tables says what the doors write; docs/table_page.py mends it."""
    check = [sys.executable, "docs/table_page.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_what_commands_print_is_up_to_date():
    """The output that README and documentation show is what the commands print; docs/printed.py mends it."""
    check = [sys.executable, "docs/printed.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
