"""Pages with what a careful reader says of them, and the comparison of an article with that."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from cpecwatch import Article, Label

HERE = Path(__file__).parent
FIELDS = ("title", "outlet", "published", "updated", "dateline", "standfirst")
LISTS = ("agencies", "authors", "related")
#: Characters without a width: soft hyphens, joiners, marks of direction and of byte order.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]")


def dev_pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """Return the whole pages by name, with what is expected of them."""
    expected = json.loads((HERE / "dev" / "expected.json").read_text("utf-8"))
    return {
        name: ((HERE / "dev" / f"{name}.txt").read_text("utf-8"), gold) for name, gold in expected.items()
    }


def layout_pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """Return the layouts by name, each with its story in its place, and what is expected of them."""
    stories = json.loads((HERE / "layouts" / "stories.json").read_text("utf-8"))
    expected = json.loads((HERE / "layouts" / "expected.json").read_text("utf-8"))
    pages = {}
    for name, gold in expected.items():
        story = stories[gold.pop("story")]
        paragraphs = story["paragraphs"]
        parts = {f"{{{number}}}": words for number, words in enumerate(paragraphs, 1)}
        parts |= {"{body}": "\n\n".join(paragraphs), "{body-tight}": "\n".join(paragraphs)}
        parts |= {"{body-glued}": " ".join(paragraphs), "{title}": story["title"]}
        text = (HERE / "layouts" / f"{name}.txt").read_text("utf-8")
        for place, words in parts.items():
            text = text.replace(place, words)
        pages[name] = (text, gold)
    return pages


def even(words: object) -> str | None:
    """Return words in one spelling, whatever quotes, dashes, blanks and invisible marks they are set with."""
    if words is None:
        return None
    text = unicodedata.normalize("NFKC", str(words))
    text = INVISIBLE.sub("", text)
    text = text.translate(str.maketrans("“”‘’–—−", "\"\"''---"))
    return " ".join(text.split())


def bare(words: str) -> str:
    """Return words in one spelling and without any punctuation."""
    return " ".join(re.findall(r"\w+", even(words) or ""))


def written(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def faults(article: Article, gold: dict[str, Any]) -> Iterator[str]:
    """Yield what an article says otherwise than a careful reader."""
    for field in FIELDS:
        got = getattr(article, field)
        wanted = gold.get(field)
        options = wanted if isinstance(wanted, list) else [wanted]
        if field in ("published", "updated"):
            got = written(got)
            # A reader who gives the day alone says nothing of the hour.
            right = any(got == w or (got and w and len(w) == 10 and got.startswith(w)) for w in options)
        else:
            right = even(got) in {even(w) for w in options}
        if not right:
            yield f"{field}: {got!r} for {wanted!r}"
    for field in LISTS:
        got = getattr(article, field)
        got = [even(other.title) for other in got] if field == "related" else [even(name) for name in got]
        if got != [even(name) for name in gold.get(field, [])]:
            yield f"{field}: {got} for {gold.get(field, [])}"
    body = bare(article.body)
    for field, at in (("first", str.startswith), ("last", str.endswith)):
        wanted = gold.get(field)
        if wanted is not None and not any(
            at(body, bare(words)) for words in (wanted if isinstance(wanted, list) else [wanted])
        ):
            yield f"{field}: {body[:60]!r} ... {body[-60:]!r} for {wanted!r}"
    for words in gold.get("not_body", []):
        if (even(words) or "") in (even(article.body) or ""):
            yield f"in the body: {words!r}"
    if "problems" in gold and [problem.code for problem in article.problems] != gold["problems"]:
        yield f"problems: {article.problems} for {gold['problems']}"


def broken_laws(article: Article) -> Iterator[str]:
    """Yield the laws of an article that one breaks: of segments, of passages and of evidence."""
    text, at = article.text, 0
    for segment in article.segments:
        if segment.start != at or segment.end <= segment.start:
            yield f"a gap or an overlap at {at}: {segment}"
        if (segment.label is Label.SPACE) != (
            not INVISIBLE.sub("", text[segment.start : segment.end]).strip()
        ):
            yield f"space that is none, or words that are space: {segment}"
        at = segment.end
    if at != len(text):
        yield f"the segments end at {at}, the text at {len(text)}"
    for passages, labels in (
        (article.paragraphs, {Label.BODY, Label.DATELINE}),
        (article.captions, {Label.CAPTION}),
    ):
        last = 0
        for passage in passages:
            if text[passage.start : passage.end] != passage.text or not passage.text.strip():
                yield f"a passage that is not where it says: {passage!r}"
            if passage.start < last:
                yield f"passages out of order at {passage.start}"
            last = passage.end
            covered = {
                s.label
                for s in article.segments
                if s.start < passage.end and s.end > passage.start and s.label is not Label.SPACE
            }
            if not covered <= labels:
                yield f"{passage.text[:40]!r} is also {covered - labels}"
    for evidence in article.evidence:
        if evidence.article != article.id or text[evidence.start : evidence.end] != evidence.text:
            yield f"evidence that is not where it says: {evidence}"
        if not evidence.text.strip():
            yield f"empty evidence: {evidence}"
    for other in article.related:
        if other.text not in text:
            yield f"a related article that is not on the page: {other.title}"
        yield from broken_laws(other)
