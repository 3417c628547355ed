"""Works that a page tells by their kind and town, without their name."""

from __future__ import annotations

import pytest
from tests.analyst import projects, sums


class TestWorks:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            pytest.param(
                "They drove to Dasu, where a Chinese firm is building a hydropower dam.",
                "Dasu Hydropower Project",
                id="where",
            ),
            pytest.param("A hydropower dam at Dasu is late.", "Dasu Hydropower Project", id="at"),
            pytest.param("The Dasu hydropower scheme is late.", "Dasu Hydropower Project", id="before"),
            pytest.param("Work at Dasu was suspended on Monday.", "Dasu Hydropower Project", id="work-at"),
            pytest.param("A power plant in Jamshoro is for sale.", "Jamshoro Power Plant", id="power-plant"),
            pytest.param("The dam at Mohmand is half built.", "Mohmand Dam", id="dam"),
            pytest.param(
                "A special economic zone in Dhabeji was opened.", "Dhabeji Special Economic Zone", id="zone"
            ),
            pytest.param(
                "A power line from Matiari to Lahore was opened.",
                "Matiari-Lahore transmission line",
                id="line-from-to",
            ),
            pytest.param(
                "The motorway between Sukkur and Hyderabad is late.",
                "Sukkur-Hyderabad Motorway",
                id="motorway-between",
            ),
        ],
    )
    def test_are_known_by_kind_and_town(self, text, name):
        """A kind of work and the town that it is named after are as good as its name."""
        assert any(name in found or found in name for found in projects(text)), projects(text)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("A bus fell into a ravine near Dasu.", id="near-the-town"),
            pytest.param("A cement plant in Sahiwal was closed.", id="cement-plant"),
            pytest.param("The bus station in Sahiwal was closed.", id="bus-station"),
            pytest.param("A power plant in Karachi tripped on Monday.", id="of-many"),
            pytest.param("A dry port in Gilgit was opened.", id="dry-port"),
            pytest.param("Police closed the road from Zhob to Quetta.", id="any-road"),
            pytest.param("An industrial zone in Karachi burnt down.", id="any-zone"),
            pytest.param("Dam levels fell; Dasu saw no rain.", id="dam-elsewhere"),
            pytest.param("Works by painters from Dasu were shown.", id="works-of-art"),
            pytest.param("A hydropower dam in Kashmir is late, and a bus from Dasu too.", id="other-town"),
        ],
    )
    def test_are_not_seen_in_any_plant_or_road(self, text):
        """Another kind of work, another town, or a road that is only there is no such project."""
        assert projects(text) == []

    def test_of_a_list_are_each_one(self):
        """Towns that a list names after "hydropower projects" are the projects, each with its cost."""
        text = (
            "Two hydropower projects in Azad Kashmir - Kohala ($2.4 billion) and Karot ($1.7bn) - are late."
        )
        assert sums(text) == {
            "Kohala Hydropower Project": ["USD 2,400,000,000"],
            "Karot Hydropower Project": ["USD 1,700,000,000"],
        }

    def test_give_their_sums_to_the_project(self):
        """The sum before a work told by its town is that project's cost."""
        text = "They drove to Dasu, where a Chinese firm is building a $4.3 billion hydropower dam."
        assert sums(text) == {"Dasu Hydropower Project": ["USD 4,300,000,000"]}
