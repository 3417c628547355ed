"""How much of the story, and how little else, `parse` finds on real pages, against bodies cut by hand.

    pip install inscriptis
    python benchmarks/bodies.py FOLDER [--half a|b] [--worst 20]

FOLDER is a checkout of https://github.com/AndyTheFactory/article-extraction-dataset (421 pages of 212 sites,
2023) or of https://github.com/scrapinghub/article-extraction-benchmark (181 pages, 2019), whose measure this
is: shingles of four words, each page counting the same. The pages are turned to text as a scraper without a
DOM leaves them. The halves part the sites, so that one can be looked at while rules are written and the other
kept unseen.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from cpecwatch.pages import parse_page

WORD = re.compile(r"\w+")
SHINGLE = 4
LONG_LINE = 80
#: The file of the bodies that were cut by hand, as either set names it.
GOLD = ("articles.json", "ground-truth.json")
Shares = tuple[float, float, float]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def shares(gold: str, found: str) -> Shares:
    """Return the shares of shingles that are right, too many and missing; they sum to 1."""
    wanted, got = shingles(gold), shingles(found)
    right = sum((wanted & got).values())
    total = sum((wanted | got).values()) or 1
    return right / total, (sum(got.values()) - right) / total, (sum(wanted.values()) - right) / total


def f1(results: list[Shares]) -> tuple[float, float, float]:
    right, more, missing = (sum(column) for column in zip(*results, strict=True))
    precision, recall = right / (right + more or 1), right / (right + missing or 1)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def text_of(path: Path) -> str:
    from inscriptis import get_text  # noqa: PLC0415  # only this benchmark needs it

    data = path.read_bytes()
    html = gzip.decompress(data) if path.suffix == ".gz" else data
    return get_text(html.decode("utf-8", errors="replace"))


def half_of(url: str) -> str:
    site = urlsplit(url).netloc.removeprefix("www.")
    return "ab"[blake2b(site.encode(), digest_size=4).digest()[-1] % 2]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=["a", "b"], help="one half of the sites only")
    parser.add_argument("--worst", type=int, default=0, help="list so many of the pages that were read worst")
    args = parser.parse_args()
    file = next(found for name in GOLD if (found := args.folder / name).exists())
    golds = json.loads(file.read_text(encoding="utf-8"))
    rows: dict[str, list[Shares]] = {"text as it stands": [], "lines of 80": [], "cpecwatch": []}
    worst, took = [], 0.0
    for name, gold in sorted(golds.items()):
        path = next((args.folder / "html").glob(f"{name}.html*"), None)
        if path is None or (args.half and half_of(gold["url"]) != args.half):
            continue
        text, body = text_of(path), gold["articleBody"]
        started = time.perf_counter()
        article = parse_page(text)
        took += time.perf_counter() - started
        rows["text as it stands"].append(shares(body, text))
        long = [line for line in text.splitlines() if len(line.strip()) >= LONG_LINE]
        rows["lines of 80"].append(shares(body, "\n".join(long)))
        rows["cpecwatch"].append(shares(body, article.body))
        worst.append((*rows["cpecwatch"][-1], name, urlsplit(gold["url"]).netloc, article.title))
    print(f"{len(worst)} pages, {1000 * took / len(worst):.2f} ms a page\n{'':20}precision recall     f1")
    for label, results in rows.items():
        print(f"{label:20}{'  '.join(f'{value:7.3f}' for value in f1(results))}")
    for right, more, missing, name, site, title in sorted(worst)[: args.worst]:
        print(f"right {right:.2f}  more {more:.2f}  missing {missing:.2f}  {name} {site} {title!r}")


if __name__ == "__main__":
    main()
