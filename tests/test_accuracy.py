"""The quality gate: what is read off the labelled pages gets no worse.

Floors stand in tests/labelled/floors.toml, dated, the newest last. They are raised by adding an entry; one
that is lower than the entry before it has to say why, so that no floor sinks in silence.
"""

from __future__ import annotations

import tomllib
from itertools import pairwise

import pytest
from benchmarks.labelled import FINDS, GOLD, Count, labelled_pages, measure

FLOORS = tomllib.loads((GOLD.parent / "floors.toml").read_text(encoding="utf-8"))["floors"]
NEWEST = FLOORS[-1]


@pytest.fixture(scope="module")
def counts() -> dict[str, Count]:
    return measure(labelled_pages())


def figure(counts: dict[str, Count], what: str) -> float:
    """Return the F1 of a kind of record, and of a detail the share that is right."""
    return counts[what].f1 if what in FINDS else counts[what].recall


@pytest.mark.parametrize("what", NEWEST["at_least"])
def test_no_figure_is_below_its_floor(counts, what):
    """On the labelled pages, each figure is at least what it was when its floor was set."""
    assert figure(counts, what) >= NEWEST["at_least"][what], "\n".join(counts[what].lines)


def test_everything_that_is_measured_has_a_floor(counts):
    """Each kind of record and each detail that the labelled pages show has a floor."""
    assert counts.keys() == NEWEST["at_least"].keys()


def test_no_labelled_page_is_dropped():
    """There are at least as many labelled pages as when the floors were set."""
    assert len(list(labelled_pages())) >= NEWEST["pages"]


def test_floors_rise_or_say_why_they_do_not():
    """An entry is later than the one before it, and where it is lower, it gives the reason."""
    for old, new in pairwise(FLOORS):
        assert new["day"] >= old["day"]
        lower = {what for what, floor in old["at_least"].items() if new["at_least"].get(what, 0) < floor}
        lower |= {"pages"} if new["pages"] < old["pages"] else set()
        assert lower == new.get("lowered", {}).keys()
