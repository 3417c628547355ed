"""What must work where only the wheel is: ``python -I tests/smoke.py PAGES``, run outside the project."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import cpecwatch
from cpecwatch import export


def main(pages: str) -> None:
    """Import, read, save and load; look at the files that came along; run the command."""
    package = Path(str(files("cpecwatch")))
    assert package.is_relative_to(sys.prefix), f"expected cpecwatch from {sys.prefix}, got {package}"
    assert (package / "py.typed").is_file()
    assert cpecwatch.Lexicon.default().people, "the lexicon is empty"
    assert (package / "lexicon/data/compiled.json").is_file()
    assert len(list(package.rglob("*.toml"))) > 1

    corpus = cpecwatch.read(pages)
    assert all((corpus.articles, corpus.actors, corpus.meetings, corpus.demands, corpus.projects)), corpus
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pages.jsonl.gz"
        corpus.save(file)
        assert cpecwatch.load(file) == corpus
        assert export.to_csv(corpus, Path(folder) / "tables"), "no tables"
        assert export.to_geojson(corpus, Path(folder) / "pages.geojson").written, "an empty map"

    command = [str(Path(sys.executable).with_name("cpecwatch")), pages]
    shown = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert f"{len(corpus.articles)} articles" in shown, shown[-200:]
    print(f"cpecwatch {cpecwatch.__version__} works from its wheel: {corpus!r}")


if __name__ == "__main__":
    main(*sys.argv[1:])
