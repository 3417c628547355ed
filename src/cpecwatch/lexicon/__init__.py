"""The lexicon: facts about the world, with their sources, and the matcher that finds names in a text."""

from cpecwatch.lexicon.answers import Answer, Occupancy, Standing
from cpecwatch.lexicon.lexicon import Lexicon
from cpecwatch.lexicon.matcher import Match, Matcher
from cpecwatch.lexicon.names import Meaning, Sense
from cpecwatch.lexicon.resolving import Candidate, Resolution
from cpecwatch.lexicon.rows import (
    Body,
    Event,
    Hidden,
    Office,
    Outlet,
    Person,
    PlaceRow,
    ProjectRow,
    Row,
    Series,
    State,
    Tenure,
    Vacancy,
)
from cpecwatch.lexicon.tables import holds
from cpecwatch.lexicon.tokens import Tokens, fold, tokenize

__all__ = [
    "Answer",
    "Body",
    "Candidate",
    "Event",
    "Hidden",
    "Lexicon",
    "Match",
    "Matcher",
    "Meaning",
    "Occupancy",
    "Office",
    "Outlet",
    "Person",
    "PlaceRow",
    "ProjectRow",
    "Resolution",
    "Row",
    "Sense",
    "Series",
    "Standing",
    "State",
    "Tenure",
    "Tokens",
    "Vacancy",
    "fold",
    "holds",
    "tokenize",
]
