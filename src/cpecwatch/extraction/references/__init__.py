"""What an article's noun phrases refer to: people, states, bodies, offices, pronouns, places, projects."""

from cpecwatch.extraction.references.coreference import resolve_references
from cpecwatch.extraction.references.described import find_described_projects
from cpecwatch.extraction.references.ministries import find_ministries
from cpecwatch.extraction.references.names import find_names
from cpecwatch.extraction.references.people import find_people
from cpecwatch.extraction.references.works import find_works

__all__ = [
    "find_described_projects",
    "find_ministries",
    "find_names",
    "find_people",
    "find_works",
    "resolve_references",
]
