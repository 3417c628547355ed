"""From an article's sentences to Meeting records.

``finding`` goes through the sentences in which an encounter may be told and asks, in this order,
``verbs``, ``nouns``, ``sessions`` and ``visits`` what they tell; each answers with an ``Encounter``.
``step`` makes a draft of each that has to do with the corridor, ``when`` and ``where`` date and place
it, ``joining`` puts the tellings of one encounter together, and ``attendance`` adds who else was there.
"""

from __future__ import annotations

from cpecwatch.extraction.meetings.relevance import is_about_the_corridor
from cpecwatch.extraction.meetings.step import make_meetings

__all__ = ["is_about_the_corridor", "make_meetings"]
