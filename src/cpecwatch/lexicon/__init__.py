"""The lexicon: facts about the world, with their sources, and the matcher that finds their names in a text."""

from cpecwatch.lexicon.lexicon import Lexicon, Meaning, Sense, holds
from cpecwatch.lexicon.matcher import Match, Matcher
from cpecwatch.lexicon.rows import (
    Body,
    Event,
    Office,
    Outlet,
    Person,
    PlaceRow,
    ProjectRow,
    Row,
    Series,
    State,
    Tenure,
)
from cpecwatch.lexicon.tokens import Tokens, fold, tokenize

__all__ = [
    "Body",
    "Event",
    "Lexicon",
    "Match",
    "Matcher",
    "Meaning",
    "Office",
    "Outlet",
    "Person",
    "PlaceRow",
    "ProjectRow",
    "Row",
    "Sense",
    "Series",
    "State",
    "Tenure",
    "Tokens",
    "fold",
    "holds",
    "tokenize",
]
