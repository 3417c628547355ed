"""From files, folders and globs to a corpus."""

from __future__ import annotations

import glob
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpecwatch.convert import Record
from cpecwatch.corpus.corpus import Corpus
from cpecwatch.errors import SourceNotFoundError, UnreadableTextError, expected

if TYPE_CHECKING:
    from cpecwatch.extraction import Step
    from cpecwatch.lexicon import Lexicon

__all__ = ["find_pages", "read", "read_pages"]

#: What turns the bytes of a page into its records.
PageReader = Callable[[bytes], Iterable[Record]]


def read(
    *sources: str | Path,
    lexicon: Lexicon | None = None,
    steps: Sequence[Step] | None = None,
    progress: bool = False,
) -> Corpus:
    """Read pages into a corpus; see :func:`cpecwatch.read`."""
    pages = find_pages(*sources)
    from cpecwatch.extraction import extract_records  # noqa: PLC0415 (not before the paths are right)
    from cpecwatch.pages import parse_page  # noqa: PLC0415

    def records_of(page: bytes) -> tuple[Record, ...]:
        return extract_records(parse_page(page, lexicon=lexicon), lexicon=lexicon, steps=steps)

    return read_pages(pages, records_of, progress=progress)


def find_pages(*sources: str | Path) -> list[Path]:
    """Return the files that the sources name, each once: files in the order given, folders sorted.

    Args:
        sources: Files of any suffix; folders, of which all ``*.txt`` count at any depth; globs, in which
            ``**`` stands for any depth.

    Raises:
        SourceNotFoundError: If a source is not there, or holds no page.
    """
    if not sources:
        raise SourceNotFoundError(expected("a file, folder or glob", sources))
    return list(dict.fromkeys(page for source in sources for page in _pages_of(Path(source))))


def _pages_of(source: Path) -> list[Path]:
    if source.is_dir():
        pages = sorted(page for page in source.rglob("*") if page.suffix.lower() == ".txt" and page.is_file())
        if not pages:
            raise SourceNotFoundError(expected("a folder with .txt files", str(source)))
        return pages
    if source.exists():
        return [source]
    if not glob.has_magic(str(source)):
        raise SourceNotFoundError(expected("a file, folder or glob", str(source)))
    matches = glob.glob(str(source), recursive=True)  # noqa: PTH207 (the pattern may be absolute)
    found = [Path(match) for match in sorted(matches)]
    pages = [page for page in found if page.is_file()]
    if not pages:
        raise SourceNotFoundError(expected("a glob that matches a file", str(source)))
    return pages


def read_pages(pages: Sequence[Path], records_of: PageReader, *, progress: bool = False) -> Corpus:
    """Return the corpus of all records of some files.

    Args:
        pages: The files.
        records_of: What turns the bytes of a page into its records.
        progress: Whether to count the pages on stderr.

    Raises:
        UnreadableTextError: If a file holds no text; names the file.
        OSError: If a file cannot be read.
    """
    records: list[Record] = []
    for page in _counted(pages) if progress else pages:
        try:
            records.extend(records_of(page.read_bytes()))
        except UnreadableTextError as error:
            raise UnreadableTextError(f"{page}: {error}") from error  # noqa: EM102, TRY003 (names the file)
    return Corpus.of(records)


def _counted(pages: Sequence[Path]) -> Iterator[Path]:
    """Yield the pages, with a counter on stderr: one line that changes on a terminal, else only the last."""
    shows_each = sys.stderr.isatty()
    for number, page in enumerate(pages, start=1):
        yield page
        if shows_each or number == len(pages):
            end = "\n" if number == len(pages) else "\r"  # whatever is printed next takes the line
            print(f"read {number} of {len(pages)} pages", end=end, file=sys.stderr, flush=True)  # noqa: T201
