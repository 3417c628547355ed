"""Pages that are set like documents: PDF text with running feet, points of lists, rows of figures."""

from __future__ import annotations

import pytest
from tests.test_pages_fields import STORY, TITLE, page

from cpecwatch import extract
from cpecwatch.pages import parse_page

#: The story's paragraphs in a column, as the text of a PDF has them.
SHEET = """New guards came to the port on Monday, the minis-
try said in a statement that named no figures for
either of the two years.

They are to stay until the railway is built, as was
said by an official who was at the talks that were
held in the capital.

Fishermen asked who would open the gates for them in
the morning, and got no answer from anybody at all
of whom they asked it."""
COLUMN = SHEET.split("\n\n")


@pytest.mark.parametrize(
    "foot",
    [
        "Coast Institute of Regional Studies         Page {}",
        "Page {} of 9",
        "Page {} Coast Institute",
        "Guards for Gwadar | page {}",
    ],
)
def test_a_running_foot_parts_no_story(foot):
    """What a PDF prints at the end of each sheet is furniture, and the story goes on behind it."""
    sheets = [f"{words}\n\n{foot.format(number)}" for number, words in enumerate(COLUMN * 2, 1)]
    article = parse_page("\n\n".join((TITLE, "By Jane Doe", *sheets)))
    assert len(article.paragraphs) == len(sheets)
    assert not any("Page" in passage.text or "page" in passage.text for passage in article.paragraphs)


def test_a_sentence_that_speaks_of_a_page_is_no_running_foot():
    """Only a line that ends in its number is one."""
    told = "The agreement says on page 3 that the guards are paid by the port."
    assert told in page(TITLE, "By Jane Doe", body="\n\n".join((*STORY, told, *STORY))).body


def test_a_line_of_a_column_may_begin_with_by():
    """A column breaks "asked / by the guards" as it breaks any sentence."""
    told = """They were asked to leave the gates of the port again
by the guards who had come from the north on the
day before."""
    article = parse_page("\n\n".join((TITLE, "By Jane Doe", *COLUMN, told, *COLUMN)))
    assert told in [passage.text for passage in article.paragraphs]


def test_a_byline_below_a_line_of_a_column_is_still_one():
    """A name after "By" signs the story, in a column too."""
    assert parse_page("\n".join((TITLE, "By Jane Doe", "", *COLUMN))).authors == ("Jane Doe",)


def test_lettered_points_are_paragraphs_and_no_credits():
    """The "(c)" of a list is no sign of copyright, and each of its points begins a paragraph."""
    points = """(a) The guards must be paid.
(b) The gates must be opened at six.
(c) The port must be asked before."""
    article = page(TITLE, "By Jane Doe", body="\n\n".join((*STORY, points, *STORY)))
    assert [passage.text for passage in article.paragraphs][3:6] == points.split("\n")


def test_whose_picture_it_is_stays_a_credit():
    """A short "(c) NAME" below a picture signs it."""
    article = page(TITLE, "By Jane Doe", "Guards at the gate (L) and fishermen (R).", body="\n\n".join(STORY))
    assert len(article.captions) == 1


FIGURES = """1. Dasu Hydropower Project: $4.2 billion
2. Main Line-1 – US$6.8bn – not started
3. Suki Kinari hydropower project, 884MW, $1.96bn
- Karot hydropower project (720MW): $1.74 billion
* Gwadar East Bay Expressway | 19 km | $168 million | completed
Matiari-Lahore transmission line
Cost: $1.66 billion
Status: completed"""


def test_points_that_give_figures_are_part_of_the_story():
    """A list of works with their cost is told by the story, and each sum is its own work's."""
    text = "\n\n".join((*STORY, *FIGURES.split("\n")[:5], "\n".join(FIGURES.split("\n")[5:]), *STORY))
    projects = extract(page(TITLE, "By Jane Doe", body=text)).projects
    costs = {project.name: project.amounts[0].value for project in projects if project.amounts}
    assert costs == {
        "Dasu Hydropower Project": 4_200_000_000,
        "Main Line 1": 6_800_000_000,
        "Suki Kinari Hydropower Project": 1_960_000_000,
        "Karot Hydropower Project": 1_740_000_000,
        "East Bay Expressway": 168_000_000,
        "Matiari-Lahore transmission line": 1_660_000_000,
    }


def test_bullets_without_figures_below_a_story_stay_links():
    """A list of headlines is none of the story, whatever one of them costs."""
    links = "\n\n".join(
        f"- {words}"
        for words in (
            "Fishermen block the road to the port",
            "Who will pay for the railway?",
            "A school of $2 million opens in Turbat",
            "The wall that divides a town",
        )
    )
    assert "Turbat" not in page(TITLE, "By Jane Doe", foot=links).body
