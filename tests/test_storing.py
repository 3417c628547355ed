"""Corpora in files."""

from __future__ import annotations

import gc
import gzip
import json
import stat

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import cpecwatch
from cpecwatch import Article, Corpus, InvalidValueError, Meeting, SchemaError, SourceNotFoundError
from cpecwatch.convert import json_schema
from cpecwatch.corpus.storing import json_lines
from cpecwatch.testing import corpora

TWO = Corpus.of([Article("a-1", "Talks were held."), Meeting("m-1")])

#: The folder of a test is used again for each example, which does no harm to a file that is written anew.
same_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def saved(tmp_path):
    """A file that holds two records."""
    path = tmp_path / "watch.jsonl"
    TWO.save(path)
    return path


@same_folder
@given(corpora())
def test_a_corpus_survives_a_file(tmp_path, corpus):
    """A corpus that is saved and loaded again is equal to itself, compressed or not."""
    for name in ("watch.jsonl", "watch.jsonl.gz"):
        cpecwatch.save(corpus, tmp_path / name)
        assert cpecwatch.load(tmp_path / name) == corpus


@same_folder
@given(corpora())
def test_evidence_still_quotes_its_article_after_a_file(tmp_path, corpus):
    """The evidence law holds after saving and loading."""
    corpus.save(tmp_path / "watch.jsonl")
    loaded = cpecwatch.load(tmp_path / "watch.jsonl")
    assert all(loaded.words(evidence) == evidence.text for record in loaded for evidence in record.evidence)


@given(corpora())
def test_every_line_fits_the_json_schema(corpus):
    """Each line of a file, its header included, is what the JSON Schema promises."""
    schema = Draft202012Validator(json_schema())
    for line in json_lines(corpus):
        schema.validate(json.loads(line))


@given(corpora())
def test_lines_can_be_plain_ascii(corpus):
    """The lines can be written in ASCII alone, and say the same."""
    for line, plain in zip(json_lines(corpus), json_lines(corpus, ascii_only=True), strict=True):
        assert plain.isascii()
        assert json.loads(line) == json.loads(plain)


def test_one_corpus_makes_one_sequence_of_bytes(tmp_path):
    """The same corpus is written as the same bytes, whatever the file's name and the time."""
    for name in ("one.jsonl", "other.jsonl", "one.jsonl.gz", "other.jsonl.gz"):
        TWO.save(tmp_path / name)
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "other.jsonl").read_bytes()
    assert (tmp_path / "one.jsonl.gz").read_bytes() == (tmp_path / "other.jsonl.gz").read_bytes()


def test_half_a_surrogate_pair_survives(tmp_path):
    """A page with a broken character, which UTF-8 cannot hold, is kept as it is."""
    corpus = Corpus.of([Article("a-1", "broken \ud83d page")])
    corpus.save(tmp_path / "watch.jsonl")
    assert cpecwatch.load(tmp_path / "watch.jsonl") == corpus


def test_a_failed_save_leaves_the_old_file(saved):
    """Whatever stops a save half-way, the file that was there is untouched and nothing lies beside it."""
    before = saved.read_bytes()
    unwritable = Corpus.of([Meeting("m-1"), Meeting("m-2", ordinal=float("nan"))])
    with pytest.raises(ValueError, match="JSON"):
        unwritable.save(saved)
    assert saved.read_bytes() == before
    assert [path.name for path in saved.parent.iterdir()] == ["watch.jsonl"]


def test_a_save_follows_a_link_and_keeps_the_mode(saved):
    """Saving over a link writes the file that it points to, with the permissions that it had."""
    saved.chmod(0o640)
    link = saved.with_name("link.jsonl")
    link.symlink_to(saved)
    cpecwatch.save(Corpus(), link)
    assert link.is_symlink()
    assert stat.S_IMODE(saved.stat().st_mode) == 0o640
    assert cpecwatch.load(saved) == Corpus()


@pytest.mark.parametrize("name", ["watch.csv", "watch.json", "watch", "watch.gz"])
def test_a_name_of_another_kind_is_refused(tmp_path, name):
    """A corpus is not written to a file whose name promises something else."""
    with pytest.raises(InvalidValueError, match=r"ends in \.jsonl, \.jsonl\.gz or \.jsonl\.zst"):
        TWO.save(tmp_path / name)


def test_a_missing_file_is_named(tmp_path):
    """Loading a file that is not there raises what open() would, and says which."""
    with pytest.raises(SourceNotFoundError, match="nowhere"):
        cpecwatch.load(tmp_path / "nowhere.jsonl")
    with pytest.raises(FileNotFoundError):
        cpecwatch.load(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"hello\n", b"\xff\xfe\x00", b"[1]\n", b'{"type":"meeting","id":"m"}\n', b"[" * 100_000]
)
def test_a_foreign_file_is_told_apart(tmp_path, content):
    """A file that does not begin with our header is called foreign."""
    path = tmp_path / "watch.jsonl"
    path.write_bytes(content)
    with pytest.raises(
        SchemaError, match=r"expected the header of a cpecwatch file, got .* at line 1 of .*jsonl"
    ):
        cpecwatch.load(path)


def test_a_newer_file_is_told_apart(saved):
    """A file of a newer schema says so, and what this version reads."""
    saved.write_bytes(saved.read_bytes().replace(b'"schema":1', b'"schema":2'))
    with pytest.raises(SchemaError, match=r"expected schema version 1 or older .*newer cpecwatch.*, got 2"):
        cpecwatch.load(saved)


@pytest.mark.parametrize(("old", "new"), [(b'"schema":1', b'"schema":"x"'), (b'"counts":{', b'"count":{')])
def test_a_broken_header_is_told_apart(saved, old, new):
    """A header without version or counts is damaged."""
    saved.write_bytes(saved.read_bytes().replace(old, new))
    with pytest.raises(SchemaError, match="expected a header with schema version and counts"):
        cpecwatch.load(saved)


def test_a_file_cut_between_lines_is_told_apart(saved):
    """A file that lacks its last lines is called truncated, by the counts of its header."""
    saved.write_bytes(b"".join(saved.read_bytes().splitlines(keepends=True)[:-1]))
    with pytest.raises(SchemaError, match="expected 1 records of type meeting, got 0; the file is truncated"):
        cpecwatch.load(saved)


def test_a_file_cut_inside_a_line_is_told_apart(saved):
    """A file that ends in the middle of a line is called truncated, with the number of that line."""
    saved.write_bytes(saved.read_bytes()[:-10])
    with pytest.raises(SchemaError, match=r"line 3: expected a whole line \(the file is truncated\)"):
        cpecwatch.load(saved)


def test_a_last_line_break_may_be_missing(saved):
    """An editor that drops the last line break does no harm."""
    saved.write_bytes(saved.read_bytes()[:-1])
    assert cpecwatch.load(saved) == TWO


def test_a_doubled_line_is_told_apart(saved):
    """A file with more records than its header says is called damaged."""
    *_, last = saved.read_bytes().splitlines(keepends=True)
    saved.write_bytes(saved.read_bytes() + last)
    with pytest.raises(SchemaError, match="expected 1 records of type meeting, got 2; the file is damaged"):
        cpecwatch.load(saved)


def test_all_damaged_lines_are_named_at_once(saved):
    """Each fault of a damaged file is named with its line, all in one error."""
    header, *_ = saved.read_bytes().splitlines(keepends=True)
    saved.write_bytes(
        header
        + b'{"type":"article","id":1}\n'
        + b"not json\n"
        + b"\xff\n"
        + b"[" * 100_000
        + b"\n"
        + b'{"type":"meeting","id":"m","status":"held?"}\n'
    )
    with pytest.raises(SchemaError) as caught:
        cpecwatch.load(saved)
    first, *faults = str(caught.value).splitlines()
    assert first == f"{saved}:"
    assert [fault.partition(":")[0] for fault in faults] == [
        "line 2",
        "line 2",
        "line 3",
        "line 4",
        "line 5",
        "line 6",
    ]
    assert (
        faults[-1] == "line 6: expected a MeetingStatus, got 'held?'; did you mean 'held'? at meeting.status"
    )


def test_a_long_list_of_faults_is_cut(saved):
    """A file that is broken throughout does not fill the screen."""
    header, *_ = saved.read_bytes().splitlines(keepends=True)
    saved.write_bytes(header + b"x\n" * 1000)
    with pytest.raises(SchemaError) as caught:
        cpecwatch.load(saved)
    assert len(str(caught.value).splitlines()) == 52
    assert str(caught.value).endswith("and 950 more")


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda packed: packed[:-12], "expected a whole file, got 'a truncated one"),
        (lambda packed: b"plain text", "expected a file compressed by gzip"),
        (lambda packed: packed[:14] + b"\xff\xff\xff" + packed[17:], "expected a file compressed by gzip"),
    ],
    ids=["truncated", "foreign", "damaged"],
)
def test_a_broken_compressed_file_is_told_apart(tmp_path, spoil, message):
    """A compressed file that is cut, damaged or not compressed says so."""
    path = tmp_path / "watch.jsonl.gz"
    TWO.save(path)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(SchemaError, match=message):
        cpecwatch.load(path)


def test_a_compressed_file_is_gzip(tmp_path):
    """Other tools can read what we compress."""
    TWO.save(tmp_path / "watch.jsonl.gz")
    assert gzip.decompress((tmp_path / "watch.jsonl.gz").read_bytes()) == b"".join(json_lines(TWO))


@pytest.mark.parametrize("was_on", [True, False])
def test_loading_leaves_the_garbage_collector_as_it_was(saved, was_on):
    """The collector, paused while loading, is on afterwards if and only if it was before."""
    try:
        (gc.enable if was_on else gc.disable)()
        cpecwatch.load(saved)
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
