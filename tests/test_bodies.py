"""Which bodies a page counts as acting, and whose "the ministry" is."""

from __future__ import annotations

import pytest
from tests.analyst import read


def bodies(text: str) -> list[str]:
    """Return the names of the bodies that a text has as actors."""
    return sorted(actor.name for actor in read(text).actors if actor.kind not in {"person", "state"})


INTERIOR = "Ministry of Interior of Pakistan"


class TestActingBodies:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param("He directed the Ministry of Interior to report.", INTERIOR, id="directed"),
            pytest.param("The embassy told Pakistan's interior ministry of it.", INTERIOR, id="told"),
            pytest.param("The interior ministry's officials agreed to it.", INTERIOR, id="officials"),
            pytest.param("A letter was sent to the interior ministry.", INTERIOR, id="sent-to"),
            pytest.param("The plan was drawn up by the interior ministry.", INTERIOR, id="by"),
            pytest.param("It was approved by the ECC.", "Economic Coordination Committee", id="by-the-ecc"),
            pytest.param(
                "The Executive Committee of the National Economic Council (Ecnec) approved it.",
                "Executive Committee of the National Economic Council",
                id="ecnec",
            ),
            pytest.param(
                "The Senate Standing Committee on Planning asked for the file.",
                "Senate Standing Committee on Planning, Development and Special Initiatives",
                id="standing-committee",
            ),
            pytest.param("The BLA's Majeed Brigade warned China.", "Majeed Brigade", id="unit"),
            pytest.param("BLA's Majeed Brigade warned China.", "Balochistan Liberation Army", id="its-force"),
            pytest.param(
                "The United Kashmir People's National Party protested.",
                "United Kashmir People's National Party",
                id="longer-name",
            ),
        ],
    )
    def test_are_those_that_do_or_are_told_something(self, text, name):
        """A body is an actor where it acts, is asked or told, or its people speak for it."""
        assert name in bodies(text)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param("Three died at the University of Karachi.", "University of Karachi", id="scene"),
            pytest.param("He goes to Canada for the G7 summit.", "Group of Seven", id="its-summit"),
            pytest.param(
                "The Sui Northern pipeline ran dry.", "Sui Northern Gas Pipelines", id="its-pipeline"
            ),
            pytest.param("The Pakistan National Party protested.", "National Party", id="end-of-a-name"),
            pytest.param("The Kashmir People's National Party met.", "National Party", id="peoples"),
            pytest.param("The secretary of the interior ministry died.", INTERIOR, id="in-an-office"),
            pytest.param("Nobody in the army officers' mess knew.", "Pakistan Army", id="attribute"),
        ],
    )
    def test_are_not_scenes_titles_or_parts_of_other_names(self, text, name):
        """A body that is only a place, an attribute, an office's or the end of another name is none."""
        assert name not in bodies(text)


class TestTheMinistry:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(
                "The interior ministry has the letter, he said. The ministry objected to it.",
                id="named-before",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi met Jiang Zaidong. His ministry said it agreed.",
                id="his",
            ),
            pytest.param(
                "Interior Minister Mohsin Naqvi agreed. A joint room was proposed, Naqvi's ministry said.",
                id="somebodys",
            ),
        ],
    )
    def test_is_the_one_named_last_or_the_ministers(self, text):
        """ "The ministry" is the one that was named, or that of the minister who was."""
        assert INTERIOR in bodies(text)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The ministry objected to it.", id="none-named"),
            pytest.param("Mohsin Naqvi spoke. The ministry of railways objected.", id="another"),
            pytest.param(
                "Interior Minister Mohsin Naqvi left. " + "It rained. " * 7 + "The ministry spoke.",
                id="far",
            ),
        ],
    )
    def test_is_nobodys_where_none_was_named(self, text):
        """Without a ministry or minister shortly before, it is not known whose it is."""
        assert INTERIOR not in bodies(text)
