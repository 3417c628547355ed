"""The pages that show the lexicon: made of its rows, and not older than them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cpecwatch.lexicon import Lexicon

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs/lexicon"


def test_they_are_up_to_date():
    """The pages say what the rows say; docs/lexicon_pages.py mends them."""
    check = [sys.executable, "docs/lexicon_pages.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_pictures_can_be_read(path):
    """Each picture is well-formed and says what it shows."""
    root = ET.parse(path).getroot()  # noqa: S314 (our own)
    assert root.find("{http://www.w3.org/2000/svg}title").text.startswith(("Offices of ", "Heads of "))


def test_every_office_event_and_project_is_shown():
    """No office, event or project is left out, and none is shown twice."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md"))
    lexicon = Lexicon.default()
    assert [id_ for id_ in lexicon.office_rows if text.count(f"\n`{id_}`") != 1] == []
    assert [row.name for row in lexicon.projects.values() if text.count(f"| **{row.name}** |") != 1] == []
    assert [row.name for row in lexicon.events.values() if f"| {row.name} |" not in text] == []
