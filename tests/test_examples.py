"""The example pages, and the programs that read them."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

import cpecwatch

EXAMPLES = Path(__file__).parent.parent / "examples"
PAGES = sorted((EXAMPLES / "pages").glob("*.txt"))


def run(program: str, *arguments: str) -> str:
    """Run an example program on the example pages and return what it prints."""
    command = [sys.executable, "-X", "utf8", str(EXAMPLES / program), str(EXAMPLES / "pages"), *arguments]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_meetings_are_listed_with_their_words():
    """Each meeting of the pages has a line, and below it the words of the page."""
    lines = run("who_met_whom.py").splitlines()
    meetings = cpecwatch.read(EXAMPLES / "pages").meetings
    assert len(lines) == 2 * len(meetings)
    assert all(line.strip().startswith("“") for line in lines[1::2])


def test_meetings_of_one_actor_are_listed():
    """With the name of an actor, only the meetings that involve it are listed."""
    lines = run("who_met_whom.py", "Shah Mahmood Qureshi").splitlines()
    assert lines
    assert all("Qureshi" in line for line in lines[::2])


def test_unanswered_demands_become_a_table():
    """The CSV has a row for each demand without a response, whole under its header."""
    rows = list(csv.DictReader(io.StringIO(run("unanswered_demands.py"))))
    assert len(rows) == len(cpecwatch.read(EXAMPLES / "pages").demands.where(responses=None))
    assert all(row["kind"] and row["words"] for row in rows)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_say_something_and_are_described(page):
    """Each page yields records, and the list beside it says what is odd about it."""
    corpus = cpecwatch.read(page)
    assert corpus.actors
    assert corpus.demands
    assert f"`{page.name}`" in (EXAMPLES / "pages/README.md").read_text(encoding="utf-8")
