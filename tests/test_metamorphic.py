"""The same page in another guise says the same: quotes, dashes, blanks, line ends, invisible characters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cpecwatch
from cpecwatch import Actor, Article, Corpus, Label, Meeting, SecurityDemand, Segment

FOLDER = Path(__file__).parent / "pages" / "dev"
PAGES = {path.stem: path.read_text("utf-8-sig") for path in sorted(FOLDER.glob("*.txt"))}
#: Pages that a scraper had already garbled; to garble them again is another matter.
GARBLED = {"dev-21"}
CLEAN = sorted(set(PAGES) - GARBLED)


def even(words: str | None) -> str | None:
    """Return words in one spelling, whatever quotes, dashes and blanks they are written with."""
    if words is None:
        return None
    words = re.sub("[\u200b\u00ad\u2060\ufeff]", "", words)
    words = words.translate(str.maketrans("“”‘’–—\u00a0", "\"\"''-- "))
    return " ".join(words.split()).casefold()


def told(corpus: Corpus) -> dict[str, list[object]]:
    """Return what the records of a corpus say, without ids and offsets that depend on the text."""
    return {
        "actors": sorted(
            (a.id, str(a.kind), *sorted(_roles(a))) for a in corpus.actors if not _is_local(a.id)
        ),
        "meetings": sorted(_meeting(meeting) for meeting in corpus.meetings),
        "demands": sorted(_demand(demand) for demand in corpus.demands),
        "projects": sorted((p.id, sorted(str(amount) for amount in p.amounts)) for p in corpus.projects),
    }


def _roles(actor: Actor) -> set[str]:
    return {f"{role.title} of {role.of}" for role in actor.roles}


def _meeting(meeting: Meeting) -> tuple[object, ...]:
    who = sorted(part.actor for part in meeting.participants if not _is_local(part.actor))
    rest = (meeting.when, meeting.place, meeting.format, meeting.status, meeting.name, meeting.ordinal)
    return (who, *map(str, rest))


def _demand(demand: SecurityDemand) -> tuple[object, ...]:
    parties = (str(demand.demander), str(demand.addressee))
    manner = (
        str(demand.kind),
        str(demand.strength),
        str(even(demand.condition_for)),
        str(demand.attribution),
    )
    answers = sorted(f"{response.by} {response.stance}" for response in demand.responses)
    return (*parties, *manner, answers, sorted(demand.projects))


def _is_local(actor: str) -> bool:
    """Whether the lexicon does not know an actor, whose id then depends on the page."""
    lexicon = cpecwatch.Lexicon.default()
    return not any(actor in rows for rows in (lexicon.states, lexicon.people, lexicon.bodies))


def read(text: str) -> Corpus:
    return cpecwatch.extract(cpecwatch.parse(text))


def body_end(article: Article) -> int:
    return article.paragraphs[-1].end if article.paragraphs else 0


def in_body(text: str, change) -> str:
    """Return a page with its paragraphs changed, and nothing else."""
    article = cpecwatch.parse(text)
    out, end = [], 0
    for paragraph in article.paragraphs:
        out += [text[end : paragraph.start], change(paragraph.text)]
        end = paragraph.end
    return "".join(out) + text[end:]


STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def curl(text: str) -> str:
    """Return text with its straight quotes made curly."""
    text = re.sub(r"(?<=\w)'", "’", text)
    text = re.sub(r"'(?=\w)", "‘", text)
    return re.sub(r'"(?=\w)', "“", text).replace('"', "”")


DISGUISES = {
    "straight-quotes": lambda text: text.translate(STRAIGHT),
    "curly-quotes": curl,
    "windows-line-ends": lambda text: text.replace("\n", "\r\n"),
    "byte-order-mark": lambda text: "\ufeff" + text,
    "blank-lines-at-the-end": lambda text: text + "\n\n\n",
    "blanks-at-line-ends": lambda text: text.replace("\n", "  \n"),
    "hyphen-for-en-dash": lambda text: text.replace("–", "-"),
    "en-dash-in-the-corridor": lambda text: text.replace(
        "China-Pakistan Economic", "China–Pakistan Economic"
    ),
}
BODY_DISGUISES = {
    "no-break-spaces": lambda text: re.sub(r"(?<=\w) (?=\w)", "\u00a0", text),
    "some-no-break-spaces": lambda text: re.sub(r"(?<=[a-z]) (?=[A-Z0-9])", "\u00a0", text),
    "double-blanks": lambda text: text.replace(" ", "  "),
    "thin-spaces-in-numbers": lambda text: re.sub(r"(?<=\$) ?(?=\d)", "", text),
    "zero-width-spaces-after-words": lambda text: text.replace(" ", "\u200b "),
    "zero-width-joiners-in-names": lambda text: re.sub(r"(?<=[a-z])(?=[a-z]{3}\b)", "\u200d", text),
    "soft-hyphens": lambda text: re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text),
    "word-joiners": lambda text: text.replace("’s", "\u2060’s"),
}


class TestDisguise:
    @pytest.mark.parametrize("disguise", DISGUISES)
    @pytest.mark.parametrize("name", CLEAN)
    def test_changes_nothing_on_the_whole_page(self, name, disguise):
        """Another spelling of quotes, dashes, blanks and line ends leaves every record as it was."""
        assert told(read(DISGUISES[disguise](PAGES[name]))) == told(read(PAGES[name]))

    @pytest.mark.parametrize("disguise", BODY_DISGUISES)
    @pytest.mark.parametrize("name", CLEAN)
    def test_changes_nothing_in_the_body(self, name, disguise):
        """Blanks of another kind and invisible characters in the body leave every record as it was."""
        assert told(read(in_body(PAGES[name], BODY_DISGUISES[disguise]))) == told(read(PAGES[name]))


class TestCut:
    @pytest.mark.parametrize("name", CLEAN)
    def test_tail_says_nothing(self, name):
        """Without what stands below the body, records are the same, if the date does not stand there."""
        text = PAGES[name]
        whole = cpecwatch.parse(text)
        cut = cpecwatch.parse(text[: body_end(whole)])
        if (cut.day, cut.dateline, cut.outlet) == (whole.day, whole.dateline, whole.outlet):
            assert told(cpecwatch.extract(cut)) == told(cpecwatch.extract(whole))

    @pytest.mark.parametrize("name", CLEAN)
    def test_upper_case_headline_says_the_same(self, name):
        """A headline in capitals leaves every record as it was."""
        article = cpecwatch.parse(PAGES[name])
        headline = next(
            (s for s in article.segments if s.label is Label.HEADLINE), Segment(0, 0, Label.SPACE)
        )
        text = article.text
        loud = text[: headline.start] + text[headline.start : headline.end].upper() + text[headline.end :]
        assert told(read(loud)) == told(read(text))

    @pytest.mark.parametrize("name", CLEAN)
    def test_last_paragraph_makes_no_demand_of_another(self, name):
        """Without its last paragraph a page tells no demand that it does not tell with it."""
        article = cpecwatch.parse(PAGES[name])
        last = article.paragraphs[-1]
        asked = {d.kind for d in cpecwatch.extract(article).demands}
        shorter = read(article.text[: last.start] + article.text[last.end :])
        assert {d.kind for d in shorter.demands} <= asked
