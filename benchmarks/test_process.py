"""What a process pays: the time of ``import cpecwatch``, and the memory of records."""

from __future__ import annotations

import gc
import subprocess
import sys
import tracemalloc
from time import perf_counter

import cpecwatch

RUNS = 15
COPIES = 500


def started_in(code: str) -> float:
    """Return the seconds that an interpreter of its own takes for some code."""
    started = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return perf_counter() - started


def test_import(report):
    """Importing, over a bare interpreter."""
    pairs = [(started_in("pass"), started_in("import cpecwatch")) for _ in range(RUNS)]
    bare, loaded = (min(column) for column in zip(*pairs, strict=True))
    report("`import cpecwatch` over a bare interpreter", f"{1e3 * (loaded - bare):.0f} ms")


def test_memory(pages, tmp_path, report):
    """Memory of a corpus that was loaded from a file, its texts included, by record."""
    corpus = cpecwatch.Corpus()
    for text in pages:
        corpus |= cpecwatch.extract(cpecwatch.parse(text))
    file = tmp_path / "pages.jsonl"
    corpus.save(file)
    cpecwatch.load(file)
    gc.collect()
    tracemalloc.start()
    loaded = cpecwatch.load(file)
    gc.collect()
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    texts = sum(sys.getsizeof(article.text) for article in loaded.articles)
    marks = sum(len(record.evidence) for record in loaded)
    report(
        f"memory of {len(loaded)} loaded records, {marks} pieces of evidence in them, page texts apart",
        f"{(used - texts) / len(loaded) / 1000:.1f} kB a record",
    )


def test_memory_of_evidence(report):
    """Memory of a piece of evidence that shares its texts with others."""
    words = "China asked Pakistan for guards"
    gc.collect()
    tracemalloc.start()
    marks = [cpecwatch.Evidence("article-1", 0, 31, words, "kind", "demand.ask") for _ in range(COPIES)]
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    report("memory of a piece of evidence, its texts shared", f"{used / len(marks):.0f} bytes")
