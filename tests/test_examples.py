"""The example pages, and the programs that read them."""

from __future__ import annotations

import csv
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
    meetings = cpecwatch.read(EXAMPLES / "pages").resolve().meetings
    assert len(lines) == 2 * len(meetings)
    assert all(line.strip().startswith("“") for line in lines[1::2])


def test_meetings_of_one_actor_are_listed():
    """With the name of an actor, only the meetings that involve it are listed."""
    lines = run("who_met_whom.py", "Shah Mahmood Qureshi").splitlines()
    assert lines
    assert all("Qureshi" in line for line in lines[::2])


def test_meetings_become_a_graph(tmp_path):
    """With --graph, the meetings become GraphML, and those who met most often are listed."""
    networkx = pytest.importorskip("networkx")
    receipt, *most = run("who_met_whom.py", "China", "--graph", str(tmp_path / "who.graphml")).splitlines()
    graph = networkx.read_graphml(tmp_path / "who.graphml")
    assert "records written" in receipt
    assert len(most) == min(10, graph.number_of_edges()) > 0
    assert int(most[0].split()[0]) == max(weight for *_, weight in graph.edges.data("weight"))


def test_unanswered_demands_become_a_table(tmp_path):
    """The CSV has a row for each demand without a response, whole under its header."""
    run("unanswered_demands.py", str(tmp_path / "x.csv"))
    rows = list(csv.DictReader((tmp_path / "x.csv").read_text("utf-8").splitlines()))
    assert len(rows) == len(cpecwatch.read(EXAMPLES / "pages").resolve().demands.unanswered()) > 0
    assert all(row["kind"] and row["words"] for row in rows)


def test_a_digest_tells_what_is_new_and_no_more(tmp_path):
    """The digest has each demand once, under its kind, with words and page; the next time nothing is new."""
    first = run("weekly_digest.py", str(tmp_path / "watch.jsonl"))
    corpus = cpecwatch.read(EXAMPLES / "pages")
    demands = corpus.resolve().demands
    assert first.startswith(f"# New demands: {len(demands)}, in {len(corpus.articles)} new articles\n")
    assert len([line for line in first.splitlines() if line.startswith("- ")]) == len(demands)
    for demand in demands:
        assert " ".join(demand.evidence[0].text.split()) in first
    assert cpecwatch.load(tmp_path / "watch.jsonl") == corpus
    again = run("weekly_digest.py", str(tmp_path / "watch.jsonl"))
    assert again == "# New demands: 0, in 0 new articles\n"


def test_a_program_has_rows_and_a_step_of_its_own(tmp_path):
    """The desk finds what is advised and not what is not, and knows its own harbour."""
    folder = EXAMPLES / "travel_advisories"
    command = [sys.executable, "-X", "utf8", str(folder / "app.py"), str(folder / "page.txt"), "--map"]
    done = subprocess.run([*command, str(tmp_path / "x.geojson")], capture_output=True, check=True)
    lines = done.stdout.decode().splitlines()
    advisories = [line.split("advisory")[1].strip() for line in lines if "advisory" in line]
    people = [words.split(" to ")[0] for words in advisories]
    assert people == ["advised Chinese citizens", "urged Chinese companies"]
    assert any("protection" in line and line.split()[1] == "China" for line in lines)
    assert "on the watch: Pasni Fish Harbour, Pasni" in lines
    assert lines[-1].startswith("1 record written")


def test_the_notebook_runs(monkeypatch):
    """The notebook is valid, holds no output that could grow old, and its cells run in their order."""
    nbformat, _, _ = map(pytest.importorskip, ("nbformat", "pandas", "networkx"))
    notebook = nbformat.read(EXAMPLES / "demands.ipynb", as_version=4)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells)
    monkeypatch.chdir(EXAMPLES)
    names: dict = {}
    for cell in cells:
        exec(compile(cell.source, f"demands.ipynb:{cell.id}", "exec"), names)  # noqa: S102 (our own)
    assert len(names["demands"]) == len(names["corpus"].demands)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_say_something_and_are_described(page):
    """Each page yields records, and the list beside it says what is odd about it."""
    corpus = cpecwatch.read(page)
    assert corpus.actors
    assert corpus.demands
    assert f"`{page.name}`" in (EXAMPLES / "pages/README.md").read_text(encoding="utf-8")
