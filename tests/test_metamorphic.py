"""The same page in another guise says the same: quotes, dashes, blanks, line ends, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import attrs
import pytest

import cpecwatch
from cpecwatch import Actor, Article, Corpus, DateSpan, Label, Meeting, Passage, SecurityDemand, Segment

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


#: A body with one meeting, one demand and one sum, and how its parts may be written otherwise.
STORY = (
    "Prime Minister Shehbaz Sharif met President Xi Jinping in Beijing on Tuesday. "
    "China urged Pakistan to protect Chinese workers on the Dasu dam, spokesman Lin Jian said. "
    "The China-Pakistan Economic Corridor is worth $62 billion."
)
REWRITINGS = [
    ("Prime Minister Shehbaz", "PM Shehbaz"),
    ("Prime Minister Shehbaz", "Pakistani Prime Minister Shehbaz"),
    ("Prime Minister Shehbaz", "Pakistan's Prime Minister Shehbaz"),
    ("Prime Minister Shehbaz", "prime minister Shehbaz"),
    ("Prime Minister Shehbaz Sharif", "Shehbaz Sharif, the prime minister of Pakistan,"),
    ("Prime Minister Shehbaz Sharif", "Pakistan's prime minister, Shehbaz Sharif,"),
    ("Shehbaz Sharif", "Mian Shehbaz Sharif"),
    ("Shehbaz Sharif", "Shahbaz Sharif"),
    ("Shehbaz Sharif", "Shehbaz  Sharif"),
    ("Shehbaz Sharif", "SHEHBAZ SHARIF"),
    ("President Xi Jinping", "Chinese President Xi Jinping"),
    ("President Xi Jinping", "China's President Xi Jinping"),
    ("President Xi Jinping", "the Chinese president, Xi Jinping,"),
    ("met President", "has met President"),
    ("met President", "met with President"),
    ("met President", "held talks with President"),
    ("on Tuesday.", "on Tuesday evening."),
    ("on Tuesday.", "late on Tuesday."),
    ("on Tuesday.", "on Tuesday, officials said."),
    ("on Tuesday.", "on Tuesday (June 10)."),
    ("on Tuesday.", "on June 10."),
    ("on Tuesday.", "on 10th June."),
    ("on Tuesday.", "two days ago."),
    ("in Beijing on Tuesday", "on Tuesday in Beijing"),
    ("in Beijing on Tuesday", "here in Beijing on Tuesday"),
    ("China urged", "Beijing urged"),
    ("China urged", "The Chinese side urged"),
    ("China urged", "The Chinese government urged"),
    ("China urged", "China has urged"),
    ("China urged", "China also urged"),
    ("China urged", "China strongly urged"),
    ("China urged", "Meanwhile, China urged"),
    ("China urged", "In a statement, China urged"),
    ("China urged Pakistan", "China urged Islamabad"),
    ("China urged Pakistan", "China urged the Pakistani side"),
    ("China urged Pakistan", "China urged the government of Pakistan"),
    ("China urged Pakistan to protect", "China urged Pakistan “to protect"),
    ("to protect Chinese workers", "to ensure the safety of Chinese workers"),
    ("to protect Chinese workers", "to better protect Chinese workers"),
    ("to protect Chinese workers", "to fully ensure the security of Chinese workers"),
    ("the Dasu dam", "the Dasu hydropower project"),
    ("the Dasu dam", "the Dasu Hydropower Project (DHP)"),
    ("The China-Pakistan Economic Corridor", "The China-Pakistan Economic Corridor (CPEC)"),
    ("The China-Pakistan Economic Corridor", "The China Pakistan Economic Corridor"),
    ("The China-Pakistan Economic Corridor", "The Pakistan-China Economic Corridor"),
    ("The China-Pakistan Economic Corridor", "CPEC"),
    ("The China-Pakistan Economic Corridor", "The CPEC"),
    ("$62 billion", "US$62 billion"),
    ("$62 billion", "$62bn"),
    ("$62 billion", "USD 62 billion"),
    ("$62 billion", "$62-billion"),
    ("$62 billion", "62 billion dollars"),
    ("$62 billion", "$62,000 million"),
]
#: Paragraphs that speak of nothing that the records hold.
ASIDES = [
    "The weather stayed dry for the rest of the week.",
    "It rained.",
    "Nobody expected that, he added.",
    "“We are happy,” said a shopkeeper.",
    "The road is 300 km long and has 12 bridges.",
    "Fares will rise by 5 percent in July.",
    "A cricket match between two schools ended in a draw.",
]
#: Offices that anybody may hold, with a name that no lexicon knows.
STRANGERS = [
    ("Prime Minister Shehbaz Sharif", "Prime Minister Tamoor Wazirzada"),
    ("President Xi Jinping", "Chinese President Gao Mingtao"),
]


def read_story(body: str, day: str = "June 12, 2025") -> Corpus:
    return read(
        f"Corridor in focus as officials take stock\n\nBy Our Correspondent\n\nPublished: {day}\n\n{body}\n"
    )


class TestRewriting:
    @pytest.mark.parametrize(("old", "new"), REWRITINGS, ids=[f"{old} > {new}" for old, new in REWRITINGS])
    def test_changes_nothing(self, old, new):
        """The same thing in other words is the same thing."""
        assert old in STORY
        assert told(read_story(STORY.replace(old, new))) == told(read_story(STORY))

    @pytest.mark.parametrize("aside", ASIDES)
    @pytest.mark.parametrize("at", [1, 2, 3])
    def test_is_not_disturbed_by_asides(self, aside, at):
        """Sentences about something else change nothing, wherever they stand."""
        sentences = re.split(r"(?<=\.) ", STORY)
        assert told(read_story(" ".join([*sentences[:at], aside, *sentences[at:]]))) == told(
            read_story(STORY)
        )

    @pytest.mark.parametrize("aside", ASIDES)
    def test_is_not_disturbed_by_paragraphs(self, aside):
        """Paragraphs about something else change nothing."""
        assert told(read_story(STORY.replace(". ", f".\n\n{aside}\n\n"))) == told(read_story(STORY))

    def test_reads_sentences_in_any_order(self):
        """Sentences that do not lean on each other may come in any order."""
        for order in permutations(re.split(r"(?<=\.) ", STORY)):
            assert told(read_story(" ".join(order))) == told(read_story(STORY))

    def test_reads_one_paragraph_as_three(self):
        """Paragraphs of one sentence say what one long paragraph says."""
        assert told(read_story(STORY.replace(". ", ".\n\n"))) == told(read_story(STORY))

    @pytest.mark.parametrize(("known", "stranger"), STRANGERS)
    def test_reads_strangers_as_it_reads_the_known(self, known, stranger):
        """Who is named with an office meets like anybody else, known to the lexicon or not."""
        corpus = read_story(STORY.replace(known, stranger))
        [meeting] = corpus.meetings
        names = {corpus[part.actor].name for part in meeting.participants}
        assert len(names) == 2
        assert any(name in stranger for name in names)

    @pytest.mark.parametrize("weeks", [-52, -1, 1, 5, 60])
    def test_moves_with_the_date_of_the_page(self, weeks):
        """A page published weeks later tells a meeting weeks later."""
        day = date(2025, 6, 12) + timedelta(weeks=weeks)
        [meeting] = read_story(STORY, f"{day:%B} {day.day}, {day.year}").meetings
        assert meeting.when == DateSpan.on(date(2025, 6, 10) + timedelta(weeks=weeks))

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("China urged Pakistan", "China did not urge Pakistan"),
            ("China urged Pakistan", "China has never urged Pakistan"),
            ("China urged Pakistan", "China would urge Pakistan"),
            ("China urged Pakistan", "Pakistan said that nobody had urged it"),
            ("China urged Pakistan", "Pakistan promised"),
            ("China urged Pakistan", "China thanked Pakistan and asked nothing more for its efforts"),
        ],
    )
    def test_loses_the_demand_when_the_ask_is_taken_back(self, old, new):
        """With its verb negated or supposed, the demand is gone and all else is the same."""
        changed, whole = told(read_story(STORY.replace(old, new))), told(read_story(STORY))
        assert changed["demands"] == []
        assert changed["meetings"] == whole["meetings"]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("met President", "did not meet President"),
            ("met President", "never met President"),
            ("met President", "was refused a meeting with President"),
            ("met President", "wrote a letter to President"),
            ("met President", "mourned with the family of President"),
        ],
    )
    def test_loses_the_meeting_when_it_did_not_happen(self, old, new):
        """With its verb negated, the meeting is gone and the demand is the same."""
        changed, whole = told(read_story(STORY.replace(old, new))), told(read_story(STORY))
        assert changed["meetings"] == []
        assert changed["demands"] == whole["demands"]


class TestParagraphs:
    @pytest.mark.parametrize("name", CLEAN)
    def test_of_one_sentence_each_say_the_same(self, name):
        """Where a page sets its paragraph marks makes no difference to who asks what of whom."""
        article = cpecwatch.parse(PAGES[name])
        cut = attrs.evolve(article, paragraphs=tuple(_sentences(article)))
        asked = {(d.demander, d.addressee, str(d.kind)) for d in cpecwatch.extract(article).demands}
        assert {(d.demander, d.addressee, str(d.kind)) for d in cpecwatch.extract(cut).demands} == asked

    @pytest.mark.parametrize("name", CLEAN)
    def test_may_be_told_twice(self, name):
        """A page whose body stands on it twice tells no demand twice."""
        article = cpecwatch.parse(PAGES[name])
        twice = attrs.evolve(article, paragraphs=article.paragraphs * 2)
        assert len(cpecwatch.extract(twice).demands) == len(cpecwatch.extract(article).demands)


def _sentences(article: Article) -> Iterator[Passage]:
    for paragraph in article.paragraphs:
        start = paragraph.start
        for found in re.finditer(r"(?<=[a-z]{3}\.) (?=[A-Z])", paragraph.text):
            yield Passage.cut(article.text, start, paragraph.start + found.start())
            start = paragraph.start + found.end()
        yield Passage.cut(article.text, start, paragraph.end)
