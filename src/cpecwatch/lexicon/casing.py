"""In which cases a text may write the words of a name."""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.lexicon.tokens import RUN

__all__ = ["COMMON_NOUNS", "COMMON_QUALIFIERS", "forms", "spellings"]

#: An abbreviation shorter than this means itself only in capitals: "US" is no "us", "IS" no "Is".
SHORTEST_FREE_CASE = 4
#: A word with a capital inside up to this length is an abbreviation, written in no other way: "LeT", "JuD".
LONGEST_MIXED_CASE = 5

#: Nouns that end a name and that many papers print in lower case: "Gwadar port", "Dasu hydropower project".
COMMON_NOUNS = frozenset(
    RUN.findall(
        "academy agency airbase airport airports army assembly authority barrage base bridge cabinet camp "
        "canal commission committee complex consulate corporation corridor council court dam dialogue "
        "dialogues district division embassy expressway factory field fields force fort forum forums "
        "garrison gateway government harbor harbour headquarters highway hospital hotel initiative island "
        "line lines mine mines ministry motorway museum navy office park pass pipeline plant plants police "
        "port ports prison program programme project projects province railroad railway railways range "
        "refinery region reservoir river road roads scheme secretariat sector station stations summit "
        "summits terminal tower tunnel university valley yard zone zones"
    )
)
#: Words that stand before such a noun and go with it into lower case: "Port Qasim coal-fired power plant".
COMMON_QUALIFIERS = frozenset(
    RUN.findall(
        "air based border cable coal cooperation copper cross deep defence defense development east economic "
        "electric energy expansion export fiber fibre fired free fuel gas general gold high hydel hydro "
        "hydroelectric hydropower industrial international investment joint liquefied main marine metro "
        "military mining naval north northern nuclear oil optic paramilitary phase photovoltaic polytechnic "
        "power processing provincial rail sea sez smart solar south southern special speed steel strategic "
        "technical technology thermal trade training transit transmission treatment vocational voltage water "
        "waterway west western wind"
    )
)


def forms(word: str, *, is_common: bool = False) -> tuple[str, ...]:
    """Return how a text may write one word of a name; first as the name has it.

    Args:
        word: The word, without accents.
        is_common: Whether it is a common noun that may be in lower case.

    >>> forms("CPEC"), forms("US"), forms("LeT")
    (('CPEC', 'Cpec'), ('US',), ('LeT',))
    """
    rest = word[1:]
    if rest.islower():
        if word.islower():
            return word, word.capitalize(), word.upper()
        return (word, word.upper(), word.lower()) if is_common else (word, word.upper())
    if (
        word.isdigit()
        or len(word) < SHORTEST_FREE_CASE
        or (len(word) <= LONGEST_MIXED_CASE and not word.isupper())
    ):
        return (word, word.upper()) if word.islower() else (word,)
    found = tuple(dict.fromkeys((word, word.capitalize(), word.upper())))
    return (*found, word.lower()) if is_common else found


def spellings(words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return for each word of a name the ways in which a text may write it.

    Args:
        words: The letter and digit runs of the name, without accents.

    >>> spellings(["Gwadar", "Port"])
    (('Gwadar', 'GWADAR'), ('Port', 'PORT', 'port'))
    """
    common = len(words)
    if words[-1].lower() in COMMON_NOUNS:
        common -= 1
        while common > 0 and words[common - 1].lower() in COMMON_NOUNS | COMMON_QUALIFIERS:
            common -= 1
        # A name of common nouns alone is told from plain words only by its capitals.
        common = common or len(words)
    return tuple(forms(word, is_common=at >= common) for at, word in enumerate(words))
