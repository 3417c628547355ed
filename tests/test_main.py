"""The command, and the table that it prints."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cpecwatch
from cpecwatch import (
    Actor,
    ActorKind,
    Amount,
    Article,
    Attribution,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Participant,
    Place,
    Problem,
    Project,
    ProjectKind,
    Response,
    Role,
    SecurityDemand,
    Stance,
    Strength,
)
from cpecwatch.__main__ import main
from cpecwatch.corpus.table import encodable, render
from cpecwatch.testing import corpora

PAGES = Path("examples/pages")
TEXT = "Wang Yi met Ishaq Dar and asked Pakistan for China to guard the Main Line 1 railway, of $10 billion."


def quote(words: str, field: str = "name") -> tuple[Evidence, ...]:
    start = TEXT.index(words)
    return (Evidence("a-1", start, start + len(words), words, field, "test"),)


CORPUS = Corpus.of(
    [
        Article(
            "a-1",
            TEXT,
            title="Guards for a railway",
            outlet="Dawn",
            agencies=("APP",),
            authors=("A. Writer",),
            published=date(2025, 8, 22),
            problems=(Problem("encoding.mojibake", "Two letters were repaired."),),
        ),
        Article("a-2", "Nothing.", date_estimate=DateSpan.parse("2019")),
        Actor(
            "wang-yi",
            "Wang Yi",
            ActorKind.PERSON,
            roles=(Role("foreign minister", "china"),),
            evidence=quote("Wang Yi"),
        ),
        Actor(
            "ishaq-dar", "Ishaq Dar", ActorKind.PERSON, roles=(Role("senator"),), evidence=quote("Ishaq Dar")
        ),
        Actor("china", "China", ActorKind.STATE, evidence=quote("China")),
        Meeting(
            "m-1",
            (Participant("wang-yi", "china"), Participant("ishaq-dar", "pakistan")),
            DateSpan.parse("2025-08-21"),
            Place("islamabad", "Islamabad"),
            evidence=quote("met"),
        ),
        Meeting(
            "m-2",
            (
                Participant("wang-yi", "china"),
                Participant("x", "china"),
                Participant("ishaq-dar", "pakistan"),
            ),
            status=MeetingStatus.PLANNED,
            format=MeetingFormat.VIDEO,
            name="Strategic Dialogue",
            ordinal=6,
            evidence=quote("met Ishaq"),
        ),
        SecurityDemand(
            "d-1",
            "china",
            None,
            DemandKind.PROTECTION,
            Strength.REQUEST,
            condition_for="CPEC Phase-2",
            attribution=Attribution.OFFICIAL,
            when=DateSpan.parse("2025-08"),
            responses=(Response("pakistan", Stance.AGREE),),
            evidence=(*quote("China", "demander"), *quote("guard the Main Line 1 railway", "kind")),
        ),
        Project(
            "ml-1",
            "Main Line 1",
            kind=ProjectKind.RAILWAY,
            amounts=(
                Amount(Decimal(10_000_000_000), "USD", of="cost"),
                Amount(Decimal("6.5"), unit="percent", of="revenue"),
                Amount(Decimal(1_200), "PKR", qualifier="about"),
            ),
            evidence=quote("Main Line 1"),
        ),
    ]
)
TABLE = """\
Guards for a railway
Dawn · APP · 2025-08-22 · A. Writer
──────────────────────────────────────────────────────────────────────
! Two letters were repaired.
Meetings
  2025-08-21  Islamabad  Wang Yi with Ishaq Dar
  no date                Wang Yi, x with Ishaq Dar · planned · by
                         video · 6th Strategic Dialogue
Demands
  China → ?  protection  request  on 2025-08 · for CPEC Phase-2 ·
                                  answered: agree · said officially
    “guard the Main Line 1 railway”
Projects
  Main Line 1  railway  6.5 percent of revenue · about PKR 1,200 · USD
                        10 billion (cost)
Actors
  Wang Yi    person  foreign minister, China
  Ishaq Dar  person  senator
  China      state

(no headline)
undated, written in 2019
──────────────────────────────────────────────────────────────────────
nothing found

2 articles, 2 meetings, 1 demand, 1 project, 3 actors"""


class TestTable:
    def test_shows_what_each_page_says(self):
        """The table has a block for each page, and in it a row for each record, in the order of the page."""
        assert render(CORPUS, width=70) == TABLE

    def test_shows_of_a_page_what_that_page_says(self):
        """An office or a sum that another page gives is not shown under this one."""
        elsewhere = Evidence("a-2", 0, 7, "Nothing", "amounts", "test")
        foreign = attrs.evolve(
            CORPUS.projects.one(),
            amounts=(Amount(Decimal(7), "USD", evidence=(elsewhere,)),),
            evidence=(elsewhere,),
        )
        here, there = render(CORPUS | Corpus.of([foreign]), width=70).split("(no headline)")
        assert "USD 7" not in here
        assert "USD 7" in there

    def test_differs_in_color_alone(self):
        """Colour adds escapes and nothing else."""
        colored = render(CORPUS, width=70, color=True)
        for escape in ("\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"):
            assert escape in colored
            colored = colored.replace(escape, "")
        assert colored == TABLE

    @given(corpora(), st.integers(0, 200))
    def test_shows_any_corpus(self, corpus, width):
        """Any corpus can be shown at any width, each article with its headline."""
        assert render(corpus, width=width).count("─" * max(width, 40)) >= len(corpus.articles)

    @pytest.mark.parametrize(
        ("number", "word"),
        [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (22, "22nd")],
    )
    def test_writes_ordinals_as_english_does(self, number, word):
        """The ordinal of a series is written out."""
        meeting = Meeting("m", name="Dialogue", ordinal=number, evidence=quote("met"))
        assert f"{word} Dialogue" in render(Corpus.of([*CORPUS.articles, meeting]))

    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
    def test_fits_any_terminal(self, encoding):
        """In an encoding without our signs the table keeps its columns; a letter that is missing is a ?."""
        table = encodable(f"{TABLE}\nŠ", encoding)
        assert table.encode(encoding)
        assert list(map(len, table.splitlines())) == list(map(len, f"{TABLE}\nŠ".splitlines()))


class TestCommand:
    def test_prints_a_table(self, capsys):
        """Without an option the command prints the table of all pages."""
        assert main([str(PAGES)]) == 0
        out, error = capsys.readouterr()
        corpus = cpecwatch.read(PAGES)
        assert all(" ".join(article.title.split()[:4]) in out for article in corpus.articles if article.title)
        assert f"{len(corpus.articles)} articles" in out
        assert "\x1b" not in out
        assert error == ""

    def test_prints_json_lines(self, capsys, tmp_path):
        """With --json it prints what a saved file holds."""
        assert main([str(PAGES), "--json", "--save", str(tmp_path / "watch.jsonl")]) == 0
        out = capsys.readouterr().out
        assert out.encode() == (tmp_path / "watch.jsonl").read_bytes()
        assert all(json.loads(line)["type"] for line in out.splitlines())
        assert cpecwatch.load(tmp_path / "watch.jsonl") == cpecwatch.read(PAGES)

    @pytest.mark.parametrize(
        ("option", "terminal", "no_color", "colored"),
        [
            ("auto", True, "", True),
            ("auto", True, "1", False),
            ("auto", False, "", False),
            ("always", False, "1", True),
            ("never", True, "", False),
        ],
    )
    def test_colors_a_terminal(self, monkeypatch, option, terminal, no_color, colored):
        """Colour is for terminals, unless NO_COLOR is set or the option says otherwise."""
        screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        screen.isatty = lambda: terminal
        monkeypatch.setattr("sys.stdout", screen)
        monkeypatch.setenv("NO_COLOR", no_color)
        assert main([str(PAGES), "--color", option]) == 0
        assert (b"\x1b[" in screen.buffer.getvalue()) is colored

    @pytest.mark.parametrize("options", [[], ["--json"]])
    def test_prints_to_a_terminal_without_unicode(self, monkeypatch, options):
        """A terminal that can show only ASCII gets only ASCII."""
        screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        monkeypatch.setattr("sys.stdout", screen)
        assert main([str(PAGES), *options]) == 0
        assert screen.buffer.getvalue().isascii()

    @pytest.mark.parametrize(
        ("name", "content", "message"),
        [
            ("nowhere.txt", None, "expected a file, folder or glob"),
            ("*.txt", None, "expected a glob that matches a file"),
            (".", None, "expected a folder with .txt files"),
            ("page.txt", bytes(range(256)) * 20, "page.txt: expected"),
        ],
    )
    def test_says_in_one_line_what_is_wrong(self, capsys, tmp_path, name, content, message):
        """A path without pages or a file that is no text gets one line on stderr and the status 2."""
        if content is not None:
            (tmp_path / name).write_bytes(content)
        assert main([str(tmp_path / name)]) == 2
        out, error = capsys.readouterr()
        assert out == ""
        assert error.startswith("cpecwatch: ")
        assert message in error
        assert error.count("\n") == 1

    def test_writes_tables(self, capsys, tmp_path):
        """With --csv it writes every table into a folder, beside what it prints."""
        assert main([str(PAGES), "--csv", str(tmp_path / "tables")]) == 0
        assert capsys.readouterr().out.endswith("actors\n")
        demands = (tmp_path / "tables/demands.csv").read_text("utf-8")
        assert all(demand.id in demands for demand in cpecwatch.read(PAGES).demands)

    def test_refuses_to_save_where_it_cannot(self, capsys, tmp_path):
        """A file that cannot be written gets one line and the status 2."""
        assert main([str(PAGES), "--save", str(tmp_path / "no" / "watch.jsonl")]) == 2
        assert capsys.readouterr().err.count("\n") == 1
        assert main([str(PAGES), "--save", str(tmp_path / "watch.csv")]) == 2
        assert "expected a name that ends in .jsonl" in capsys.readouterr().err

    @pytest.mark.parametrize("arguments", [[], ["--colour"], ["--color", "red", "x"]])
    def test_refuses_a_wrong_command_line(self, capsys, arguments):
        """A command line that makes no sense gets a hint and the status 2."""
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 2
        assert "usage: cpecwatch" in capsys.readouterr().err

    def test_tells_its_version(self, capsys):
        """The command says which version it is of."""
        with pytest.raises(SystemExit) as caught:
            main(["--version"])
        assert caught.value.code == 0
        assert capsys.readouterr().out == f"cpecwatch {version('cpecwatch')}\n"

    def test_runs_as_a_module(self):
        """``python -m cpecwatch`` is the command."""
        done = subprocess.run(
            [sys.executable, "-m", "cpecwatch", str(PAGES)],
            capture_output=True,
            check=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        assert done.stdout.splitlines()[-1].endswith("actors")

    def test_stops_when_the_reader_does(self):
        """A reader that shuts the pipe early stops the command without a complaint."""
        with subprocess.Popen(
            [sys.executable, "-m", "cpecwatch", str(PAGES), "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 1
