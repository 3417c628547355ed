"""The five verbs: parse, extract, read, load, save.

Each imports what it needs when it is first called, so that ``import cpecwatch`` stays quick.
"""

# ruff: noqa: PLC0415  (see above)

from __future__ import annotations

from typing import TYPE_CHECKING

from cpecwatch.corpus import Corpus
from cpecwatch.records import Article

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike
    from pathlib import Path

    from cpecwatch.extraction import Step
    from cpecwatch.lexicon import Lexicon

__all__ = ["extract", "load", "parse", "read", "save"]


def parse(data: str | bytes, *, lexicon: Lexicon | None = None) -> Article:
    r"""Return the article of one scraped page, with a label for every character of it.

    Any text is a page, if an empty one: what was odd about it stands in ``Article.problems``.

    Args:
        data: The page as plain text; of bytes, the encoding is found out.
        lexicon: Who is who; the one that comes with cpecwatch if left out.

    Raises:
        UnreadableTextError: If bytes are no text in any encoding that news pages use.

    >>> article = parse("China asks for more guards\n\nBy Our Reporter\n\nISLAMABAD: China on Tuesday asks …")
    >>> article.title
    'China asks for more guards'
    """
    from cpecwatch.pages import parse_page

    return parse_page(data, lexicon=lexicon)


def extract(
    article: Article, *, lexicon: Lexicon | None = None, steps: Sequence[Step] | None = None
) -> Corpus:
    """Return what an article says, as a corpus of one: its actors, meetings, demands and projects.

    The article comes back in it, with a ``date_estimate`` where the page is undated.

    Args:
        article: What :func:`parse` returned.
        lexicon: Who is who; the one that comes with cpecwatch if left out.
        steps: The steps to run, in order; ``cpecwatch.extraction.DEFAULT_STEPS`` if left out.

    >>> corpus = extract(parse("China urged Pakistan on Tuesday to protect Chinese workers."))
    >>> [actor.name for actor in corpus.actors]
    ['China', 'Pakistan']
    """
    from cpecwatch.extraction import extract_records

    return Corpus.of(extract_records(article, lexicon=lexicon, steps=steps))


def read(
    *sources: str | Path,
    lexicon: Lexicon | None = None,
    steps: Sequence[Step] | None = None,
    progress: bool = False,
) -> Corpus:
    """Return the corpus of all pages in files, folders and globs.

    Args:
        sources: Files of any suffix; folders, of which all ``*.txt`` count at any depth; globs, in which
            ``**`` stands for any depth. A file named twice is read once.
        lexicon: Who is who; the one that comes with cpecwatch if left out.
        steps: The steps of extraction; ``cpecwatch.extraction.DEFAULT_STEPS`` if left out.
        progress: Whether to count the pages on stderr.

    Raises:
        SourceNotFoundError: If a source is not there, or holds no page.
        UnreadableTextError: If a file holds no text; names the file.

    >>> len(read("examples/pages").articles) > 0
    True
    >>> read("examples/pagse")
    Traceback (most recent call last):
    ...
    cpecwatch.errors.SourceNotFoundError: expected a file, folder or glob, got 'examples/pagse'
    """
    from cpecwatch.corpus import reading

    return reading.read(*sources, lexicon=lexicon, steps=steps, progress=progress)


def load(path: str | PathLike[str]) -> Corpus:
    """Return the corpus that :func:`save` wrote to a file.

    Raises:
        SourceNotFoundError: If there is no such file.
        SchemaError: If the file is foreign, truncated, damaged or of a newer schema; names every fault found,
            with its line and path.
        MissingExtraError: If the name ends in ``.zst`` and the extra ``zstd`` is not installed.

    >>> load("README.md")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    cpecwatch.errors.SchemaError: expected the header of a cpecwatch file, got ... at line 1 of README.md
    """
    from cpecwatch.corpus import storing

    return storing.load(path)


def save(corpus: Corpus, path: str | PathLike[str]) -> None:
    """Write a corpus to a file of JSON Lines: a header, then a record a line.

    The file is complete or not there at all, also if the program is stopped half-way, and the same corpus
    always makes the same bytes. :func:`cpecwatch.convert.json_schema` describes its lines.

    Args:
        corpus: What to write.
        path: Name that ends in ``.jsonl``, or in ``.jsonl.gz`` or ``.jsonl.zst`` to compress it.

    Raises:
        InvalidValueError: If the name ends otherwise.
        MissingExtraError: If the name ends in ``.zst`` and the extra ``zstd`` is not installed.
        OSError: If the file cannot be written.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     save(Corpus.of([Article("a-1", "A page.")]), f"{folder}/watch.jsonl")
    ...     load(f"{folder}/watch.jsonl")
    <Corpus: 1 article, 0 actors, 0 meetings, 0 demands, 0 projects>
    """
    from cpecwatch.corpus import storing

    storing.save(corpus, path)
