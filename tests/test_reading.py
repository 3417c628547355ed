"""From paths to a corpus."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import cpecwatch
from cpecwatch import Article, SourceNotFoundError, UnreadableTextError
from cpecwatch.corpus.reading import find_pages, read_pages
from cpecwatch.errors import expected


@pytest.fixture
def folder(tmp_path):
    """A folder with pages at two depths, and something that is no page."""
    for name in ("b.txt", "a.txt", "deep/er/c.TXT", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The page {name}.", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "folder.txt").mkdir()
    return tmp_path


def names(pages: list[Path], folder: Path) -> list[str]:
    return [page.relative_to(folder).as_posix() for page in pages]


def article_of(page: bytes) -> list[Article]:
    """Stand in for the reader of pages."""
    text = page.decode("ascii")
    return [Article(text, text)]


class TestFindPages:
    def test_finds_the_text_files_of_a_folder_at_any_depth(self, folder):
        """Of a folder, all .txt files count, sorted, and nothing else."""
        assert names(find_pages(folder), folder) == ["a.txt", "b.txt", "deep/er/c.TXT"]

    def test_takes_a_file_whatever_its_suffix(self, folder):
        """A file that is named is read, whatever it is called."""
        assert names(find_pages(str(folder / "notes.md")), folder) == ["notes.md"]

    @pytest.mark.parametrize(
        ("pattern", "found"),
        [("*.txt", ["a.txt", "b.txt"]), ("**/*.TXT", ["deep/er/c.TXT"]), ("[ab].*", ["a.txt", "b.txt"])],
    )
    def test_finds_the_files_of_a_glob(self, folder, pattern, found):
        """A glob gives the files that match it, sorted; ** stands for any depth."""
        assert names(find_pages(folder / pattern), folder) == found

    def test_takes_a_file_whose_name_looks_like_a_glob(self, folder):
        """A file with brackets in its name is that file."""
        (folder / "page [1].txt").write_text("x", encoding="utf-8")
        assert names(find_pages(folder / "page [1].txt"), folder) == ["page [1].txt"]

    def test_names_each_file_once(self, folder):
        """A file that several sources name comes once, where it came first."""
        assert names(find_pages(folder / "b.txt", folder, folder / "b.txt"), folder) == [
            "b.txt",
            "a.txt",
            "deep/er/c.TXT",
        ]

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ("nowhere.txt", "expected a file, folder or glob, got '.*nowhere.txt'"),
            ("empty", "expected a folder with .txt files, got '.*empty'"),
            ("*.csv", "expected a glob that matches a file, got '.*csv'"),
            ("empt*", "expected a glob that matches a file, got '.*empt"),
        ],
    )
    def test_says_what_is_not_there(self, folder, source, message):
        """A source without a page raises what open() would, and says which and why."""
        with pytest.raises(SourceNotFoundError, match=message):
            find_pages(folder / "a.txt", folder / source)

    def test_wants_a_source(self):
        """To read nothing at all is a mistake of the caller."""
        with pytest.raises(SourceNotFoundError, match="expected a file, folder or glob"):
            cpecwatch.read()


class TestReadPages:
    def test_unites_the_records_of_all_files(self, folder):
        """The corpus has the records of each file."""
        corpus = read_pages(find_pages(folder), article_of)
        assert [article.text for article in corpus.articles] == [
            "The page a.txt.",
            "The page b.txt.",
            "The page deep/er/c.TXT.",
        ]

    def test_does_not_depend_on_the_order_of_files(self, folder):
        """Files make the same corpus in whatever order they come."""
        pages = find_pages(folder)
        assert read_pages(pages, article_of) == read_pages(pages[::-1], article_of)

    def test_names_the_file_that_is_no_text(self, folder):
        """Bytes that are no text raise, and the message names the file."""

        def refuse(page: bytes) -> list[Article]:
            raise UnreadableTextError(expected("text", page))

        with pytest.raises(UnreadableTextError, match=r"a\.txt: expected text, got b'The page"):
            read_pages([folder / "a.txt"], refuse)

    def test_counts_on_a_terminal(self, folder, monkeypatch):
        """On a terminal each page is counted, on one line."""
        screen = io.StringIO()
        screen.isatty = lambda: True
        monkeypatch.setattr("sys.stderr", screen)
        read_pages(find_pages(folder), article_of, progress=True)
        assert screen.getvalue() == "read 1 of 3 pages\rread 2 of 3 pages\rread 3 of 3 pages\n"

    def test_counts_once_in_a_log(self, folder, capsys):
        """Away from a terminal one line says how many pages there were."""
        read_pages(find_pages(folder), article_of, progress=True)
        assert capsys.readouterr() == ("", "read 3 of 3 pages\n")

    def test_is_silent_if_not_asked(self, folder, capsys):
        """Reading prints nothing by itself."""
        read_pages(find_pages(folder), article_of)
        assert capsys.readouterr() == ("", "")


class TestRead:
    """On the pages in ``examples/pages``, which are synthetic: no outlet ever published them."""

    def test_evidence_quotes_its_page_after_union_and_storing(self, tmp_path):
        """What is read off pages holds to the evidence law, also after union, saving and loading."""
        first, *others = [cpecwatch.read(page) for page in find_pages("examples/pages")]
        corpus = first
        for other in others:
            corpus |= other
        corpus.save(tmp_path / "watch.jsonl")
        loaded = cpecwatch.load(tmp_path / "watch.jsonl")
        assert loaded == corpus == cpecwatch.read("examples/pages")
        assert all(
            loaded.words(evidence) == evidence.text for record in loaded for evidence in record.evidence
        )

    def test_takes_steps_and_lexicon(self):
        """The steps of extraction can be left out, and the lexicon can be the caller's own."""
        corpus = cpecwatch.read("examples/pages", lexicon=cpecwatch.Lexicon.default(), steps=[])
        assert corpus.articles
        assert not corpus.actors
