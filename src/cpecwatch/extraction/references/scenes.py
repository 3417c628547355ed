"""Whether a place name says where something happens, or who does it."""

from __future__ import annotations

from cpecwatch.extraction.reading import Reading
from cpecwatch.extraction.vocabulary import ADVERBS, SCENE_PREPOSITIONS, TRIP_NOUNS, VERBS

__all__ = ["Scenes"]

# Words after which "to" and "of" lead to a place: "a visit to China", "the port of Karachi".
_BEFORE_TO = TRIP_NOUNS | {"on", "back", "home"}
_BEFORE_FOR = frozenset({"leave", "leaves", "left", "leaving", "departed", "departs", "bound", "headed"})
_BEFORE_OF = frozenset(
    {
        "capital",
        "city",
        "port",
        "part",
        "parts",
        "map",
        "north",
        "west",
        "south",
        "east",
        "people",
        "visit",
        "tour",
    }
)
_BEFORE_A_VERB = ADVERBS | {"which", "has", "had"}
_FAMILIES_OF_GOVERNMENTS = frozenset({"ask", "demand", "say", "refuse"})


class Scenes:
    """Tells the scene of something from who does it.

    Args:
        reading: The article.
    """

    def __init__(self, reading: Reading) -> None:
        self.low, self.gaps, self.starts = reading.low, reading.gaps, reading.tokens.starts
        self.dateline = _dateline(reading)

    def is_scene(self, first: int) -> bool:
        """Whether the name that begins at a token is only the scene of something."""
        if self.starts[first] in self.dateline:
            return True
        low, gaps, i = self.low, self.gaps, first - 1
        if i >= 0 and low[i] == "the" and gaps[first] == " ":
            i -= 1
        if i < 0 or gaps[i + 1].strip():
            return False
        before = low[i]
        if before in SCENE_PREPOSITIONS:
            return True
        if i and before == "to":
            return low[i - 1] in _BEFORE_TO
        if i and before == "for":
            return low[i - 1] in _BEFORE_FOR
        return i > 0 and before == "of" and low[i - 1] in _BEFORE_OF

    def is_acting(self, first: int, last: int) -> bool:
        """Whether a province does something: "It was Balochistan, rather, which requested"."""
        if self.is_scene(first):
            return False
        low, i = self.low, last + 1
        while i < min(len(low), last + 5) and low[i] in _BEFORE_A_VERB:
            i += 1
        verb = VERBS.get(low[i]) if i < len(low) else None
        acts = verb is not None and not verb.families.isdisjoint(_FAMILIES_OF_GOVERNMENTS)
        return acts and self.gaps[last + 1].strip() in {"", ","}


def _dateline(reading: Reading) -> range:
    """Return the offsets of the view that the dateline takes up."""
    body = next((unit for unit in reading.view.units if not unit.is_title), None)
    mark = next((mark for mark in reading.article.evidence if mark.field == "dateline"), None)
    if body is None or mark is None or reading.view.back(body.start, body.start + 1)[0] != mark.start:
        # It may stand in the byline, and not before the story.
        return range(0)
    return range(body.start, body.start + len(mark.text))
