"""How the shipped rows are read: from one compiled file that is never older than its sources."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cpecwatch.errors import LexiconError
from cpecwatch.lexicon import Lexicon, loading
from cpecwatch.lexicon.compiling import COMPILED, DATA, compile_files, read_compiled
from cpecwatch.lexicon.loading import default_rows

ROOT = Path(__file__).parent.parent
CHINA = '[[state]]\nid = "china"\nname = "China"\n'


@pytest.fixture
def folder(tmp_path):
    """A folder of one small file."""
    (tmp_path / "states.toml").write_text(CHINA, encoding="utf-8")
    return tmp_path


class TestCompiled:
    def test_it_says_what_the_sources_say(self):
        """The compiled file holds the tables of all shipped files, and nothing else."""
        files = read_compiled()
        assert list(files) == sorted(path.name for path in DATA.glob("*.toml"))
        assert json.loads((DATA / COMPILED).read_bytes())["files"] == files
        assert len(default_rows()) == sum(
            map(len, (rows for file in files.values() for rows in file.values()))
        )

    def test_it_is_written_when_it_is_missing(self, folder):
        """Files that were never compiled are, when they are first read."""
        files = read_compiled(folder)
        assert files["states.toml"] == {"state": [{"id": "china", "name": "China"}]}
        assert json.loads((folder / COMPILED).read_bytes())["files"] == files

    @pytest.mark.parametrize("junk", ["", "{}", "[]", '{"digest": "0", "files": {}}', "\udcff"])
    def test_a_damaged_one_is_not_used(self, folder, junk):
        """A compiled file that is damaged or of other sources is written anew."""
        (folder / COMPILED).write_text(junk, encoding="utf-8", errors="surrogateescape")
        assert list(read_compiled(folder)) == ["states.toml"]
        assert list(json.loads((folder / COMPILED).read_bytes())["files"]) == ["states.toml"]

    @pytest.mark.parametrize("name", ["states.toml", "more.toml"])
    def test_an_old_one_is_not_used(self, folder, name):
        """A change of a source, or a new one, is seen at once."""
        read_compiled(folder)
        (folder / name).write_text(CHINA.replace("china", "prc"), encoding="utf-8")
        assert read_compiled(folder)[name]["state"][0]["id"] == "prc"

    def test_a_fresh_one_is_used(self, folder):
        """A compiled file whose sources are as they were is read in their place."""
        path = compile_files(folder)
        compiled = json.loads(path.read_bytes())
        compiled["files"]["states.toml"]["state"][0]["name"] = "Cathay"
        path.write_text(json.dumps(compiled), encoding="utf-8")
        assert read_compiled(folder)["states.toml"]["state"][0]["name"] == "Cathay"

    def test_where_none_can_be_written(self, folder, monkeypatch):
        """Where the folder cannot be written to, the sources are read each time."""

        def refuse(*_args, **_options):
            raise PermissionError

        monkeypatch.setattr(Path, "write_text", refuse)
        assert list(read_compiled(folder)) == ["states.toml"]
        assert not (folder / COMPILED).exists()

    def test_dates_stay_dates(self, folder):
        """A date that a file has without quotes is kept as ISO 8601."""
        (folder / "tenures.toml").write_text("[[tenure]]\nstart = 2018-08-18\n", encoding="utf-8")
        for _ in range(2):
            assert str(read_compiled(folder)["tenures.toml"]["tenure"][0]["start"]) == "2018-08-18"


class TestDefault:
    def test_it_is_read_once(self):
        """The default lexicon is read once per process."""
        assert Lexicon.default() is Lexicon.default()

    def test_no_toml_is_parsed(self):
        """Reading the default lexicon parses no TOML, which would take most of the time."""
        read_compiled()
        code = "import sys; from cpecwatch import Lexicon; Lexicon.default(); print('tomllib' in sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "False"

    def test_damaged_files_are_an_error(self, monkeypatch):
        """A damaged installation is an error that names every fault, each with its file, row and field."""
        rows = {
            "a.toml": {"state": [{"id": "China", "name": "China"}, {"id": "india"}], "stat": []},
            "places.toml": {"place": [{"id": "x", "name": " X", "kind": "city", "latitude": 200}]},
            "people.toml": {"person": {"id": "y"}},
        }
        monkeypatch.setattr(loading, "read_compiled", lambda: rows)
        with pytest.raises(LexiconError) as caught:
            default_rows()
        assert str(caught.value).splitlines() == [
            "the lexicon has 6 faults",
            "a.toml: state 1 (China): field 'id': expected lower-case words joined by hyphens, got 'China'",
            "a.toml: state 2 (india): field 'name' is missing",
            "a.toml: unknown table [[stat]]; did you mean 'state'?",
            "places.toml: place 1 (x): field 'name': expected a text without outer blanks, got ' X'",
            "places.toml: place 1 (x): field 'latitude': expected degrees between -180 and 180, got 200",
            "people.toml: expected [[person]] rows, got {'id': 'y'}",
        ]

    @pytest.mark.parametrize("error", [OSError("no such file"), ValueError("states.toml: line 3")])
    def test_unreadable_files_are_an_error(self, monkeypatch, error):
        """Files that are missing or are no TOML are an error that says which."""

        def fail():
            raise error

        monkeypatch.setattr(loading, "read_compiled", fail)
        with pytest.raises(LexiconError, match=str(error)):
            default_rows()


def test_a_wheel_brings_the_compiled_file(tmp_path):
    """A wheel holds the compiled file, made of the sources beside it."""
    pytest.importorskip("hatchling")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as files:
        files.extractall(tmp_path)
    data = tmp_path / "cpecwatch/lexicon/data"
    before = (data / COMPILED).stat().st_mtime_ns
    assert read_compiled(data) == read_compiled()
    assert (data / COMPILED).stat().st_mtime_ns == before
