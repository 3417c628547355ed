"""Files that are packed, cut, damaged or old, and saves that are killed: what is kept, and what is said."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import tracemalloc

import pytest

import cpecwatch
from cpecwatch import Article, Corpus, Evidence, Meeting, MissingExtraError, Participant, Place, SchemaError
from cpecwatch.convert import migrating
from cpecwatch.corpus.storing import json_lines

TWO = Corpus.of([Article("a-1", "Talks were held."), Meeting("m-1")])
PACKED = [".jsonl.gz", ".jsonl.zst"]

#: Saves one of two large corpora after the other to the same file, for as long as it lives.
SAVER = """
import sys, cpecwatch
def corpus_of(text):
    return cpecwatch.Corpus.of([cpecwatch.Article(f"a-{at}", text * 50) for at in range(3000)])
corpora = [corpus_of("x"), corpus_of("y")]
corpora[0].save(sys.argv[1])
print("ready", flush=True)
while True:
    for corpus in corpora:
        corpus.save(sys.argv[1])
"""


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_a_killed_save_leaves_the_old_file_or_the_new_one(tmp_path, suffix):
    """Whenever a process is killed while it saves, the file is whole: the old corpus, or the new one."""
    file = tmp_path / f"watch{suffix}"
    for wait in (0.01, 0.037, 0.06):
        with subprocess.Popen([sys.executable, "-c", SAVER, file], stdout=subprocess.PIPE) as saver:
            assert saver.stdout.readline() == b"ready\n"
            time.sleep(wait)
            saver.kill()
        texts = {article.text for article in cpecwatch.load(file).articles}
        assert texts in ({"x" * 50}, {"y" * 50})
        assert len(cpecwatch.load(file).articles) == 3000


@pytest.mark.parametrize("suffix", PACKED)
class TestPacked:
    @pytest.fixture
    def file(self, tmp_path, suffix):
        """A packed file of two records."""
        file = tmp_path / f"watch{suffix}"
        TWO.save(file)
        return file

    def test_survives(self, file):
        """A packed corpus comes back as it was."""
        assert cpecwatch.load(file) == TWO

    def test_is_always_the_same(self, file, suffix):
        """The same corpus makes the same bytes, whatever the name of the file."""
        TWO.save(file.with_name(f"other{suffix}"))
        assert file.with_name(f"other{suffix}").read_bytes() == file.read_bytes()

    def test_may_be_in_pieces(self, file):
        """Pieces that were packed one by one and put together are read as one file."""
        lines = list(json_lines(TWO))
        pieces = []
        for part in (lines[:1], lines[1:]):
            with file.open("wb") as raw, cpecwatch.corpus.packing.packing_of(file.name).writer(raw) as packed:
                packed.write(b"".join(part))
            pieces.append(file.read_bytes())
        file.write_bytes(b"".join(pieces))
        assert cpecwatch.load(file) == TWO

    @pytest.mark.parametrize("left", [0, 5, 40, -4])
    def test_tells_that_it_was_cut_off(self, file, left):
        """A file that is cut off, at any point, is called truncated, with the line."""
        file.write_bytes(file.read_bytes()[:left])
        with pytest.raises(
            SchemaError, match=r"expected a whole file, got 'a truncated one' at line \d+ of .*watch"
        ):
            cpecwatch.load(file)

    def test_tells_that_it_is_not_packed(self, file, suffix):
        """A file that is not packed as its name says is told apart."""
        name = {".jsonl.gz": "gzip", ".jsonl.zst": "Zstandard"}[suffix]
        file.write_bytes(b"".join(json_lines(TWO)))
        with pytest.raises(SchemaError, match=f"expected a file compressed by {name}, got .* at line 1 of"):
            cpecwatch.load(file)

    def test_tells_where_it_is_damaged(self, tmp_path, suffix):
        """Damage in the middle of a file is found, by its checksum if by nothing else, and the line named."""
        file = tmp_path / f"large{suffix}"
        Corpus.of([Article(f"a-{at}", str(hash(str(at))) * 20) for at in range(3000)]).save(file)
        content = bytearray(file.read_bytes())
        middle = len(content) * 3 // 4
        content[middle : middle + 40] = bytes(40)
        file.write_bytes(content)
        with pytest.raises(SchemaError, match=r"(expected a file compressed by|line) .*"):
            cpecwatch.load(file)


def test_zstandard_is_what_it_says(tmp_path):
    """Other tools can read what is saved under .zst, and it is packed."""
    zstandard = pytest.importorskip("zstandard")
    TWO.save(tmp_path / "watch.jsonl.zst")
    with zstandard.open(tmp_path / "watch.jsonl.zst") as lines:
        assert lines.read() == b"".join(json_lines(TWO))


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="the standard library has it")
def test_zstandard_names_its_extra(tmp_path, monkeypatch):
    """Without the package for .zst, saving and loading say which extra brings it, and leave no file."""
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'cpecwatch\[zstd\]'"):
        TWO.save(tmp_path / "watch.jsonl.zst")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "watch.jsonl.zst").write_bytes(b"")
    with pytest.raises(MissingExtraError, match="need the package zstandard"):
        cpecwatch.load(tmp_path / "watch.jsonl.zst")


class TestOlderVersions:
    @pytest.fixture
    def old(self, tmp_path, monkeypatch):
        """A file of an invented version 0, in which meetings were "encounters" and places were names."""

        def to_version_1(line):
            if line["type"] == "header":
                return {**line, "counts": {"meeting": line["counts"]["encounter"]} | NONE}
            return {
                "type": "meeting",
                "id": line["id"],
                "place": {"id": line["city"].lower(), "name": line["city"]},
            }

        monkeypatch.setitem(migrating.MIGRATIONS, 0, to_version_1)
        header = {"type": "header", "format": "cpecwatch", "schema": 0, "counts": {"encounter": 2}}
        encounters = [{"type": "encounter", "id": f"m-{at}", "city": "Beijing"} for at in (1, 2)]
        file = tmp_path / "old.jsonl"
        file.write_text("".join(f"{json.dumps(line)}\n" for line in (header, *encounters)), encoding="utf-8")
        return file

    def test_are_read(self, old):
        """A file of an older version is read by way of its migration, header and records."""
        places = [meeting.place for meeting in cpecwatch.load(old).meetings]
        assert places == [Place("beijing", "Beijing")] * 2

    def test_are_saved_as_of_today(self, old):
        """A file of an older version that is saved again is one of today's."""
        cpecwatch.load(old).save(old)
        assert json.loads(old.read_text(encoding="utf-8").splitlines()[0])["schema"] == 1

    def test_are_checked_as_well(self, old):
        """A line of an older version that is damaged is named, also where its migration stumbles over it."""
        header, first, _ = old.read_text(encoding="utf-8").splitlines()
        old.write_text(
            f'{header}\n{first}\n[1]\n{{"type":"encounter","id":5,"city":"X"}}\n', encoding="utf-8"
        )
        with pytest.raises(SchemaError) as caught:
            cpecwatch.load(old)
        assert [fault[:60] for fault in str(caught.value).splitlines()[1:]] == [
            "line 3: expected a line of schema version 0, got b'[1]\\n'",
            "line 4: expected text, got 5 at meeting.id",
        ]

    @pytest.mark.parametrize("version", [-1, -7])
    def test_without_a_way_are_told_apart(self, old, version):
        """A version from which no migration leads to today's is refused, with the oldest that is read."""
        old.write_text(
            old.read_text(encoding="utf-8").replace('"schema": 0', f'"schema": {version}'), encoding="utf-8"
        )
        with pytest.raises(SchemaError, match=f"expected schema version 0 or newer, got {version}"):
            cpecwatch.load(old)


NONE = {"article": 0, "actor": 0, "demand": 0, "project": 0}


def test_a_way_leads_from_every_older_version():
    """Each version below today's has its migration, back to the oldest that is read."""
    versions = range(migrating.oldest_version(), cpecwatch.convert.SCHEMA_VERSION)
    assert sorted(migrating.MIGRATIONS) == list(versions)


def meetings(number: int) -> list[Meeting]:
    """Return meetings of four participants with evidence of their own."""
    people = [Participant(f"person-{at}", "china") for at in range(4)]
    return [
        Meeting(
            f"meeting-{at:016}",
            tuple(people),
            cpecwatch.DateSpan.parse("2025-08-21"),
            Place("beijing", "Beijing", "china", 39.9, 116.4),
            evidence=tuple(
                Evidence(f"article-{at:016}", at, at + 40, f"{at:040}", field, "meeting.held")
                for field in ("participants", "when", "place")
            ),
        )
        for at in range(number)
    ]


def test_what_many_records_hold_is_there_once(tmp_path):
    """Loaded records share participants, places, days and the words of evidence."""
    Corpus.of(meetings(2)).save(tmp_path / "watch.jsonl")
    one, other = cpecwatch.load(tmp_path / "watch.jsonl").meetings
    assert one.participants[0] is other.participants[0]
    assert one.place is other.place
    assert one.when is other.when
    assert one.evidence[0].text is one.evidence[1].text
    assert one.evidence[0].rule is other.evidence[0].rule


def test_a_meeting_of_four_takes_less_than_a_kilobyte(tmp_path):
    """A loaded meeting of four, with three pieces of evidence, takes at most 1,000 bytes of memory."""
    file = tmp_path / "watch.jsonl"
    Corpus.of(meetings(2000)).save(file)
    cpecwatch.load(file)
    tracemalloc.start()
    loaded = cpecwatch.load(file)
    used, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert used / len(loaded) < 1000
    assert (peak - used) / len(loaded) < 300  # a few lists of the records, and no second copy of them


@pytest.mark.parametrize("zero", [0.0, -0.0])
def test_sharing_keeps_zeros_apart(tmp_path, zero):
    """A place on the equator comes back as it was written, whichever zero the file has."""
    corpus = Corpus.of([Meeting("m-1", place=Place("x", "X", latitude=zero, longitude=1.0))])
    corpus.save(tmp_path / "watch.jsonl")
    assert list(json_lines(cpecwatch.load(tmp_path / "watch.jsonl"))) == list(json_lines(corpus))
