"""The command ``cpecwatch``, or ``python -m cpecwatch``: read pages and show, print or save what they say."""

from __future__ import annotations

import argparse
import codecs
import os
import shutil
import sys
from collections.abc import Sequence

import cpecwatch
from cpecwatch import export
from cpecwatch.corpus import Corpus
from cpecwatch.corpus.storing import json_lines
from cpecwatch.corpus.table import encodable, render
from cpecwatch.errors import CpecwatchError

__all__ = ["main"]

#: Lines longer than this are hard to read, however wide the terminal.
WIDEST = 120


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0, 1 for a shut pipe, 2 for a wrong path, file or option.

    Args:
        arguments: The command line after the command's name; that of the process if left out.
    """
    options = _parser().parse_args(arguments)
    try:
        corpus = cpecwatch.read(*options.paths, progress=sys.stderr.isatty())
        if options.save is not None:
            cpecwatch.save(corpus, options.save)
        if options.csv is not None:
            export.to_csv(corpus, options.csv)
        if options.json:
            _print_json(corpus)
        else:
            _print_table(corpus, options.color)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (CpecwatchError, OSError) as error:
        print(f"cpecwatch: {error}", file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cpecwatch",
        description="Read news pages about the China-Pakistan Economic Corridor and show what they say.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a text file, a folder of them, or a glob")
    parser.add_argument("--json", action="store_true", help="print JSON Lines, as a saved file has them")
    parser.add_argument(
        "--save", metavar="FILE", help="also keep the records in FILE (.jsonl, .jsonl.gz or .jsonl.zst)"
    )
    parser.add_argument("--csv", metavar="FOLDER", help="also write tables for a spreadsheet into FOLDER")
    parser.add_argument(
        "--color", choices=["auto", "always", "never"], default="auto", help="default: %(default)s"
    )
    parser.add_argument("--version", action="version", version=f"cpecwatch {cpecwatch.__version__}")
    return parser


def _print_json(corpus: Corpus) -> None:
    is_unicode = codecs.lookup(sys.stdout.encoding).name.startswith("utf")
    for line in json_lines(corpus, ascii_only=not is_unicode):
        sys.stdout.write(line.decode())


def _print_table(corpus: Corpus, color: str) -> None:
    in_color = color == "always" or (
        color == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    )
    width = min(shutil.get_terminal_size().columns, WIDEST)
    print(encodable(render(corpus, width=width, color=in_color), sys.stdout.encoding))


if __name__ == "__main__":
    sys.exit(main())
