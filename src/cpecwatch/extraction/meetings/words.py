"""Words that several finders of encounters know."""

from __future__ import annotations

from collections.abc import Mapping

from cpecwatch.extraction.vocabulary import word_set

__all__ = ["GENERIC", "NOUNS", "ORDINALS", "PHONE", "RELATIONS"]

#: Nouns that are an encounter.
NOUNS = word_set(
    """talks talk meeting meetings discussions discussion consultations dialogue conversation
    negotiations summit call session round conference forum huddle interaction sitting lunch dinner breakfast
    luncheon"""
)

#: Nouns that take "with" and "between" for themselves: "talks on the partnership between China and Pakistan".
RELATIONS = word_set(
    """partnership partnerships relations relationship ties cooperation friendship bonds bond links link trade
    agreement agreements coordination collaboration understanding border differences tensions tension war
    conflict corridor contacts exchanges linkages alliance engagement route connectivity railway highway"""
)

#: Before a noun of meeting, what makes it no single one.
GENERIC = word_set("annual regular quarterly monthly weekly periodic frequent biannual future")

#: Words that number the sessions of a series.
ORDINALS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "inaugural": 1, "maiden": 1, "1st": 1, "2nd": 2, "3rd": 3,
}  # fmt: skip

#: Words that say that an encounter was by telephone.
PHONE = (
    "by telephone", "by phone", "over the phone", "over phone", "phone call", "telephone call",
    "telephone conversation", "phone conversation", "phone talks", "telephone talks", "on the phone",
    "telephonic", "by a call", "over the telephone",
    "telephoned", "phoned", " rang ",
)  # fmt: skip
