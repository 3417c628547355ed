"""Tables for pandas, polars, Arrow, Parquet, DuckDB and CSV: one description, the same cells in all."""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cpecwatch
from cpecwatch import (
    Actor,
    ActorKind,
    Amount,
    Article,
    Claim,
    Conflict,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    InvalidValueError,
    Meeting,
    MeetingStatus,
    Participant,
    Place,
    Project,
    ProjectKind,
    Response,
    Role,
    SecurityDemand,
    Stance,
    Strength,
    UnknownFieldError,
    export,
)
from cpecwatch.export import TABLES
from cpecwatch.export.columns import ColumnType, exact
from cpecwatch.export.csv_tables import harmless, plain
from cpecwatch.export.selection import Selection
from cpecwatch.testing import corpora

pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")
duckdb = pytest.importorskip("duckdb")

PAGES = Path("examples/pages")
TEXT = "=cmd|' /C calc'!A0 Wang Yi met Ishaq Dar on Monday and asked for guards, over $5 billion."


def quote(words: str, field: str) -> tuple[Evidence, ...]:
    start = TEXT.index(words)
    return (Evidence("a-1", start, start + len(words), words, field, "test"),)


CORPUS = Corpus.of(
    [
        Article(
            "a-1",
            TEXT,
            title="=HYPERLINK(0)",
            published=date(2025, 8, 22),
            related=(Article("a-2", "Another.", date_estimate=DateSpan.year(2019)),),
        ),
        Actor(
            "wang-yi",
            "Wang Yi",
            ActorKind.PERSON,
            "china",
            roles=(Role("foreign minister", "china", evidence=quote("Wang Yi", "roles")),),
            evidence=quote("Wang Yi", "name"),
        ),
        Actor("china", "China", ActorKind.STATE, "china", aliases=("PRC",)),
        Meeting(
            "m-1",
            (Participant("wang-yi", "china"), Participant("ishaq-dar")),
            DateSpan.parse("2025-08-18/2025-08-20"),
            Place("islamabad", "Islamabad", "pakistan", 33.69, 73.05),
            status=MeetingStatus.PLANNED,
            ordinal=6,
            evidence=(*quote("on Monday", "when"), *quote("met", "participants")),
            reports=("m-7", "m-8"),
            sources=("a-1",),
            support=2,
            conflicts=(
                Conflict("when", (Claim("2025-08-18", quote("Monday", "when")), Claim("2025-08-19"))),
            ),
        ),
        Meeting("m-2"),
        SecurityDemand(
            "d-1",
            "china",
            None,
            DemandKind.PROTECTION,
            Strength.REQUEST,
            when=DateSpan.month(2025, 8),
            projects=("ml-1", "unknown-line"),
            responses=(
                Response("china", Stance.AGREE, quote("asked", "responses")),
                Response(None, Stance.DENY),
            ),
            evidence=quote("asked for guards", "kind"),
        ),
        Project(
            "ml-1",
            "Main Line 1",
            kind=ProjectKind.RAILWAY,
            amounts=(
                Amount(
                    Decimal("5E+9"),
                    "USD",
                    qualifier="over",
                    equivalent=Amount(Decimal("1.4"), "PKR", evidence=quote("billion", "amounts")),
                    evidence=quote("$5 billion", "amounts"),
                ),
                Amount(Decimal("-0.0000001"), unit="percent"),
            ),
        ),
    ]
)


def rows(table: str, corpus: Corpus = CORPUS, records=None) -> list[dict]:
    """Return the rows of a table by the names of its columns."""
    names = [column.name for column in TABLES[table].columns]
    return [dict(zip(names, row, strict=True)) for row in TABLES[table].rows(Selection(corpus, records))]


class TestTables:
    def test_a_meeting_is_a_row_with_its_words(self):
        """A meeting's row has its days, place, people, what resolution added, and the telling words."""
        row, bare = rows("meetings")
        assert (row["when_start"], row["when_end"]) == (date(2025, 8, 18), date(2025, 8, 20))
        assert row["when_precision"] == "day"
        assert (row["place"], row["latitude"], row["longitude"]) == ("islamabad", 33.69, 73.05)
        assert row["participants"] == ("wang-yi", "ishaq-dar")
        assert row["participant_names"] == ("Wang Yi", "ishaq-dar")
        assert (row["support"], row["reports"], row["disputed"]) == (2, ("m-7", "m-8"), ("when",))
        assert (row["words"], row["words_article"]) == ("met", "a-1")
        assert TEXT[row["words_start"] : row["words_end"]] == "met"
        assert {bare[name] for name in ("when_start", "place", "latitude", "ordinal", "format", "words")} == {
            None
        }

    def test_parts_of_records_have_tables_of_their_own(self):
        """Roles, participants, responses and conflicts are rows that name their record."""
        assert [(row["actor"], row["number"], row["title"], row["of_name"]) for row in rows("roles")] == [
            ("wang-yi", 1, "foreign minister", "China")
        ]
        assert [
            (row["meeting"], row["actor"], row["actor_kind"], row["side"]) for row in rows("participants")
        ] == [
            ("m-1", "wang-yi", "person", "china"),
            ("m-1", "ishaq-dar", None, None),
        ]
        assert [
            (row["number"], row["by_name"], row["stance"], row["words"]) for row in rows("responses")
        ] == [
            (1, "China", "agree", "asked"),
            (2, None, "deny", None),
        ]
        assert [(row["field"], row["number"], row["claim"], row["words"]) for row in rows("conflicts")] == [
            ("when", 1, "2025-08-18", "Monday"),
            ("when", 2, "2025-08-19", None),
        ]

    def test_amounts_stay_exact(self):
        """A number that fits is a decimal; one that does not is empty, never rounded, but whole as text."""
        second, first = rows("amounts")
        assert (first["value"], first["value_text"]) == (Decimal(5_000_000_000), "5E+9")
        assert (first["equivalent_value"], first["equivalent_currency"]) == (Decimal("1.4"), "PKR")
        assert (second["value"], second["value_text"], second["equivalent_value"]) == (None, "-1E-7", None)

    def test_a_demand_says_whether_it_was_answered(self):
        """A demand's row has who asked whom by id and name, its projects, and the stances of its answers."""
        (row,) = rows("demands")
        assert (row["demander_name"], row["addressee"], row["kind"]) == ("China", None, "protection")
        assert (row["answered"], row["stances"]) == (True, ("agree", "deny"))
        assert row["project_names"] == ("Main Line 1", "unknown-line")
        assert (row["when_start"], row["when_precision"]) == (date(2025, 8, 1), "month")

    def test_articles_on_the_page_of_another_are_rows_too(self):
        """An article that stands on another's page follows it and names it."""
        host, guest = rows("articles")
        assert (host["id"], host["page_of"], host["day"]) == ("a-1", None, date(2025, 8, 22))
        assert (guest["id"], guest["page_of"], guest["estimate_start"]) == ("a-2", "a-1", date(2019, 1, 1))

    @given(corpora())
    def test_no_evidence_is_lost(self, corpus):
        """The table of evidence has every piece of evidence of every record, its parts and conflicts."""

        def marks(value):
            if isinstance(value, Evidence):
                return [value]
            if isinstance(value, tuple):
                return [mark for item in value for mark in marks(item)]
            if hasattr(value, "__attrs_attrs__"):
                return [mark for field in value.__attrs_attrs__ for mark in marks(getattr(value, field.name))]
            return []

        found = [
            Evidence(
                row["words_article"],
                row["words_start"],
                row["words_end"],
                row["words"],
                row["field"],
                row["rule"],
            )
            for row in rows("evidence", corpus)
        ]
        assert sorted(found) == sorted(mark for record in corpus for mark in marks(record))

    def test_a_resolved_corpus_is_carried_whole(self):
        """After resolution, a row has the reports and support of its event, and conflicts have rows."""
        events = cpecwatch.read(PAGES).resolve()
        for meeting, row in zip(events.meetings, rows("meetings", events), strict=True):
            assert (row["reports"], row["sources"], row["support"]) == (
                meeting.reports,
                meeting.sources,
                meeting.support,
            )
        found = [(row["record"], row["field"], row["claim"]) for row in rows("conflicts", events)]
        assert found == [
            (event.id, conflict.field, claim.value)
            for event in (*events.meetings, *events.demands, *events.projects)
            for conflict in event.conflicts
            for claim in conflict.claims
        ]

    def test_only_the_records_asked_for_are_in_it_in_their_order(self):
        """Given records, a table holds these and their parts, in that order."""
        ordered = CORPUS.meetings.order_by("ordinal", reverse=True)
        assert [row["id"] for row in rows("meetings", records=ordered)] == [record.id for record in ordered]
        assert rows("participants", records=CORPUS.meetings)[0]["actor_name"] == "Wang Yi"
        assert rows("demands", records=CORPUS.meetings) == []

    def test_refuses_what_is_no_record_and_no_table(self):
        """A record of no kind, or a table that is not there, is an error that says so."""
        with pytest.raises(InvalidValueError, match="expected a record, got 'm-1' at records"):
            export.to_pandas(CORPUS, "meetings", ["m-1"])
        with pytest.raises(UnknownFieldError, match="did you mean 'meetings'"):
            export.to_polars(CORPUS, "meeting")

    @given(st.decimals(allow_nan=False, allow_infinity=False))
    def test_a_decimal_that_fits_is_the_number(self, number):
        """A decimal of a table equals the number that it stands for, and has no more than 38 digits."""
        fitted = exact(number)
        if fitted is not None:
            assert fitted == number
            assert len(fitted.as_tuple().digits) <= 38


class TestFrames:
    @settings(max_examples=30)  # each makes 33 tables
    @given(corpora())
    def test_all_libraries_hold_the_same_cells(self, corpus):
        """Of any corpus, pandas, polars and Arrow hold in each cell what the description says."""
        for name, table in TABLES.items():
            wanted = [
                [list(cell) if isinstance(cell, tuple) else cell for cell in row]
                for row in table.rows(Selection(corpus))
            ]
            names = [column.name for column in table.columns]
            assert export.to_polars(corpus, name).rows() == [tuple(row) for row in wanted]
            arrow = export.to_arrow(corpus, name)
            assert [list(row.values()) for row in arrow.to_pylist()] == wanted
            frame = export.to_pandas(corpus, name)
            assert list(frame.columns) == list(arrow.column_names) == names
            cells = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
            assert [[_plain(cell) for cell in row] for row in cells] == wanted

    @pytest.mark.parametrize("name", TABLES)
    def test_types_do_not_depend_on_the_records(self, name):
        """A table has the same types of columns with records and without."""
        for door in (export.to_pandas, export.to_polars, export.to_arrow):
            full, empty = door(CORPUS, name), door(Corpus(), name)
            if door is export.to_arrow:
                assert full.schema == empty.schema
            else:
                assert list(full.dtypes) == list(empty.dtypes)

    @given(corpora(), st.dates())
    def test_dated_columns_filter_as_queries_do(self, corpus, day):
        """The rows whose days reach a day or later are the records that since finds."""
        for name in ("meetings", "demands"):
            frame = export.to_polars(corpus, name)
            late = frame.filter(polars.col("dated_end") >= day)["id"].to_list()
            assert late == [record.id for record in getattr(corpus, name).since(day)]

    def test_pandas_can_count_and_compare(self):
        """Columns of a pandas frame can be worked with: days compare, flags select, gaps are gaps."""
        demands, meetings = export.to_pandas(CORPUS, "demands"), export.to_pandas(CORPUS, "meetings")
        assert demands[demands["answered"] & (demands["when_start"] >= "2025-01-01")]["id"].to_list() == [
            "d-1"
        ]
        assert meetings["ordinal"].sum() == 6
        assert meetings["ordinal"].isna().to_list() == [False, True]

    def test_half_a_surrogate_pair_becomes_a_replacement(self):
        """Half a surrogate pair, which UTF-8 cannot hold, is U+FFFD in every table."""
        corpus = Corpus.of([Actor("x", "a\ud800b", ActorKind.PERSON, aliases=("\udc00",))])
        assert export.to_pandas(corpus, "actors")["name"].to_list() == ["a\ufffdb"]
        assert export.to_polars(corpus, "actors")["aliases"].to_list() == [["\ufffd"]]
        assert export.to_arrow(corpus, "actors")["name"].to_pylist() == ["a\ufffdb"]


def _plain(cell: object) -> object:
    if isinstance(cell, tuple):
        return list(cell)
    return cell.date() if hasattr(cell, "date") else cell


class TestParquetAndDuckDB:
    def test_duckdb_queries_the_parquet(self, tmp_path):
        """Parquet files, one a table, are what DuckDB reads: joined, with decimals and lists."""
        corpus = cpecwatch.read(PAGES)
        files = export.to_parquet(corpus, tmp_path / "tables")
        assert sorted(file.name for file in (tmp_path / "tables").iterdir()) == sorted(
            file.name for file in files
        )
        with duckdb.connect() as database:
            for file in files:
                database.execute(f"CREATE VIEW {file.stem} AS FROM '{file}'")
            people = database.sql("""
                SELECT p.actor_name, count(*) FROM participants p JOIN meetings m ON p.meeting = m.id
                WHERE list_contains(m.participants, p.actor) GROUP BY ALL ORDER BY ALL
            """).fetchall()
            names = {actor.id: actor.name for actor in corpus.actors}
            met = [names[one.actor] for meeting in corpus.meetings for one in meeting.participants]
            assert people == [(name, met.count(name)) for name in sorted(set(met))]
            assert database.execute("SELECT typeof(value) FROM amounts LIMIT 1").fetchone() == (
                "DECIMAL(38,6)",
            )

    def test_a_database_file_holds_every_table(self, tmp_path):
        """A DuckDB file can be closed, opened again and written again; it holds what was written last."""
        file = tmp_path / "watch.duckdb"
        with export.to_duckdb(CORPUS, file):
            pass
        with export.to_duckdb(CORPUS, file, CORPUS.demands) as database:
            assert {name for (name,) in database.sql("SHOW TABLES").fetchall()} == set(TABLES)
        with duckdb.connect(str(file)) as database:
            assert database.sql("SELECT id, value FROM demands LEFT JOIN amounts ON true").fetchall() == [
                ("d-1", None)
            ]
            assert database.execute("SELECT count(*) FROM meetings").fetchone() == (0,)

    @pytest.mark.parametrize("table", TABLES)
    def test_columns_need_no_quotation_marks_in_sql(self, table):
        """Names of tables and columns are no words that SQL keeps for itself."""
        names = ", ".join(column.name for column in TABLES[table].columns)
        with export.to_duckdb(CORPUS) as database:
            assert database.sql(f"SELECT {names} FROM {table}").columns == names.split(", ")  # noqa: S608

    @settings(max_examples=15)  # each makes a database
    @given(corpora())
    def test_any_corpus_can_be_queried(self, corpus):
        """Any corpus becomes a database whose tables have as many rows as they are described to have."""
        with export.to_duckdb(corpus) as database:
            for name, table in TABLES.items():
                (count,) = database.execute(f"SELECT count(*) FROM {name}").fetchone()  # noqa: S608
                assert count == len(list(table.rows(Selection(corpus))))

    def test_a_failure_leaves_no_part_of_a_file(self, tmp_path, monkeypatch):
        """What stops half-way leaves the old files and no draft behind."""
        export.to_parquet(CORPUS, tmp_path)
        before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        monkeypatch.setattr(parquet, "write_table", lambda _table, path: Path(path).write_text("x") and 1 / 0)
        with pytest.raises(ZeroDivisionError):
            export.to_parquet(Corpus(), tmp_path)
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


#: Cells that spreadsheets have taken for formulas.
FORMULAS = ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", "－1", "'=1"]


class TestCSV:
    def test_text_that_begins_like_a_formula_is_made_harmless(self, tmp_path):
        """Text of a page cannot reach a spreadsheet as a formula, nor in the first place of a list."""
        pages = [
            Article(f"a-{n:02}", "A page.", title=text, authors=(text, "x"))
            for n, text in enumerate(FORMULAS)
        ]
        (file,) = export.to_csv(Corpus.of(pages), tmp_path / "pages.csv", table="articles")
        with file.open(encoding="utf-8", newline="") as lines:
            found = list(csv.DictReader(lines))
        assert [row["title"] for row in found] == [f"'{text}" for text in FORMULAS]
        assert [row["authors"] for row in found] == [f"'{text}; x" for text in FORMULAS]

    def test_numbers_and_days_stay_what_they_are(self, tmp_path):
        """Numbers below zero, coordinates, days and flags are written plain, for a spreadsheet to use."""
        place = Place("x", "X", latitude=-33.5, longitude=-0.25)
        project = Project("p", "P", place=place, amounts=(Amount(Decimal("-1250000.50"), "USD"),))
        export.to_csv(CORPUS | Corpus.of([project]), tmp_path)
        read = {
            file.stem: list(csv.DictReader(file.read_text("utf-8").splitlines()))
            for file in tmp_path.iterdir()
        }
        assert set(read) == set(TABLES)
        assert (read["projects"][-1]["latitude"], read["projects"][-1]["longitude"]) == ("-33.5", "-0.25")
        assert [row["value"] for row in read["amounts"]] == ["", "5000000000", "-1250000.5"]
        assert (read["demands"][0]["when_start"], read["demands"][0]["answered"]) == ("2025-08-01", "true")

    @given(st.text() | st.text("'=+-@\t\r\n \u00a0＝＋－＠a"))
    def test_every_text_can_be_had_back(self, text):
        """Harmless text begins like no formula, and plain gives the text back, whatever it was."""
        cell = harmless(text)
        assert plain(cell) == text
        assert cell.lstrip()[:1] not in {*"=+-@＝＋－＠"} or cell == ""
        assert cell[:1] not in {*"\t\r\n"} or cell == ""

    @settings(max_examples=30)  # each writes 11 files
    @given(corpora())
    def test_any_corpus_can_be_read_back(self, tmp_path_factory, corpus):
        """Of any corpus, a CSV reader finds each row with each of its texts and numbers, and no others."""
        folder = tmp_path_factory.mktemp("tables")
        for file in export.to_csv(corpus, folder):
            with file.open(encoding="utf-8", newline="") as lines:
                names, *found = csv.reader(lines)
            table = TABLES[file.stem]
            assert names == [column.name for column in table.columns]
            for cells, row in zip(found, table.rows(Selection(corpus)), strict=True):
                for cell, value, column in zip(cells, row, table.columns, strict=True):
                    if column.type is ColumnType.TEXT:
                        assert plain(cell) == (value or "")
                    elif column.type is ColumnType.DECIMAL and value is not None:
                        assert Decimal(cell) == value

    def test_begins_with_a_byte_order_mark_if_asked_to(self, tmp_path):
        """With a byte order mark, by which Excel knows UTF-8, the rest of the file is as without one."""
        (plain_file,) = export.to_csv(CORPUS, tmp_path / "x.csv", table="actors")
        (marked,) = export.to_csv(CORPUS, tmp_path / "y.csv", table="actors", bom=True)
        assert marked.read_bytes() == b"\xef\xbb\xbf" + plain_file.read_bytes()

    def test_writes_one_table_of_some_records(self, tmp_path):
        """With the name of a table, the path is its file, and only the records asked for are in it."""
        (file,) = export.to_csv(
            CORPUS, tmp_path / "x.csv", CORPUS.meetings.where(ordinal=6), table="meetings"
        )
        assert [line.partition(",")[0] for line in file.read_text("utf-8").splitlines()] == ["id", "m-1"]
        with pytest.raises(UnknownFieldError, match="expected a table"):
            export.to_csv(CORPUS, tmp_path / "y.csv", table="persons")
        assert [one.name for one in tmp_path.iterdir()] == ["x.csv"]


def test_doors_are_light_until_they_are_used():
    """Importing cpecwatch.export loads no optional package, and importing cpecwatch does not load it."""
    code = """
import sys, cpecwatch
before = "cpecwatch.export" in sys.modules
import cpecwatch.export
heavy = {"pandas", "polars", "pyarrow", "duckdb", "networkx", "icalendar", "followthemoney", "numpy"}
print(before, sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False []"


@pytest.mark.parametrize(
    ("door", "module", "extra"),
    [
        ("to_pandas(corpus, 'actors')", "pandas", "pandas"),
        ("to_polars(corpus, 'actors')", "polars", "polars"),
        ("to_arrow(corpus, 'actors')", "pyarrow", "arrow"),
        ("to_parquet(corpus, '.')", "pyarrow", "arrow"),
        ("to_duckdb(corpus)", "duckdb", "duckdb"),
        ("to_duckdb(corpus)", "pyarrow", "duckdb"),
        ("to_networkx(corpus)", "networkx", "graph"),
        ("to_graphml(corpus, 'x')", "networkx", "graph"),
        ("to_icalendar(corpus, 'x')", "icalendar", "calendar"),
        ("to_ftm(corpus, 'x')", "followthemoney", "ftm"),
    ],
)
def test_a_door_without_its_package_names_the_extra(door, module, extra):
    """Without the package that it needs, a door raises MissingExtraError, which names what to install."""
    code = f"""
import sys
sys.modules[{module!r}] = None
from cpecwatch.export import *
from cpecwatch import Corpus
corpus = Corpus()
try:
    {door}
except ImportError as error:
    print(type(error).__name__, error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == (
        f"MissingExtraError this export needs {module}: pip install 'cpecwatch[{extra}]'"
    )
