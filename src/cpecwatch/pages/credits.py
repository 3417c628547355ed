"""Who wrote it: bylines, agencies and the lines about authors."""

from __future__ import annotations

import re

from cpecwatch.lexicon import Lexicon
from cpecwatch.pages.agencies import agency_name
from cpecwatch.pages.furniture import is_section
from cpecwatch.pages.keeping import kept
from cpecwatch.pages.phrases import word_set

__all__ = [
    "AUTHOR_LABEL",
    "EDITOR_LABEL",
    "LABEL_WORDS",
    "is_byline",
    "is_desk",
    "is_person",
    "lists_names",
    "name_part",
    "names_in",
]

#: What stands before the name of someone who wrote.
AUTHOR_LABEL = re.compile(
    r"(?:(?:story |report |text |words |article |reported |written |authored |compiled |posted |published "
    r"|contributed |curated |analysis |interview(?:ed)? )?by"
    r"|authors?|reporters?|correspondent|words|byline|written|posted by)(?: ?:| |\Z"
    r"|(?<=(?-i:By))(?=(?-i:[A-Z])))\s*",
    re.IGNORECASE,
)
#: What stands before the name of someone who did not.
EDITOR_LABEL = re.compile(
    r"(?:(?:copy |web |sub)?edit(?:ed|ing|or)s?(?: by)?|produc(?:ed|tion) by|translated by|photograph(?:ed"
    r"|s) by|photos? by|illustration by|fact[- ]checked by"
    r"|reviewed by|responsible editor|editor|medically reviewed by|updated by)\s*:?\s*",
    re.IGNORECASE,
)
#: How those labels begin, in lower case.
LABEL_WORDS = (
    "by", "author", "report", "writ", "edit", "word", "post", "publish", "curat", "compil", "story", "text",
    "correspond", "analysis", "interview", "photo", "produc", "translat", "fact", "review", "respons",
    "medical", "updated", "copy", "web", "sub", "article", "contribut", "illustration",
)  # fmt: skip
# Words that no person is called by: desks, offices, outlets, furniture.
_NOT_NAMES = word_set("""
    desk staff reporter reporters correspondent correspondents bureau team monitoring web online news
    agency agencies agence newsroom editor editors editorial board writer writers author admin
    administrator network media press service services report reports special our own from by the a an
    and or in on at of to with for published updated posted today share comments comment min read print
    email minister president premier ambassador spokesperson spokesman secretary general chief chairman
    director police army foreign prime ministry embassy government state party committee council
    commission authority company corporation bank university institute daily times post tribune express
    ledger gazette herald chronicle journal review magazine television tv radio channel digital photo
    image file pictures videos video getty images january february march april may june july august
    september october november december monday tuesday wednesday thursday friday saturday sunday pm am
    ist pkt gmt source sources link click here more about contact chinese pakistani indian american
    pakistan china india islamabad beijing cpec world international national business politics
    contributor contributing guest syndicated wire feed input inputs copyright rights reserved view all
    posts follow twitter facebook subscribe newsletter home page sign log menu search your name story
    rate vol no issue volume number alert edition courtesy icon full bio logo save webmaster executive
    summary introduction abstract contents background conclusion
""")
_DOMAIN = re.compile(r"\w\.[a-z]{2,}\Z")
_PARTICLES = word_set("al ul ur bin ibn bint de da di del della van von der den la le el e y ud din haq abu")
_TITLES = re.compile(
    r"(?:(?:dr|mr|mrs|ms|miss|prof|professor|engr|lt|gen|col|brig|maj|capt|adm|air|cdre|justice|sir|dame"
    r"|maulana|mufti|syeda?(?=\. )|barrister|advocate)"
    r"\.? |\(retd\.?\) ?|retd\.? )+",
    re.IGNORECASE,
)
_SPLIT = re.compile(r" ?(?:,|;|&|/|\||\band\b|\bwith\b|·|•| - ) ?")
_CUT = re.compile(
    r" ?(?:\||//|•|·|\(|\[|@|#| - |-{2}|\d|(?:^| )(?:in|on|at|for) |published|updated|posted|last updated"
    r"|first published|source ?:| / "
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|, ?(?:senior|staff|special|chief|editor|correspondent"
    r"|reporter|member|research|assistant|associate|former|director|professor)\b)",
    re.IGNORECASE,
)


@kept
def is_person(words: str, *, single: bool = False) -> bool:
    """Return whether words may be the name of a person.

    >>> is_person("Jordeene B. Lagare"), is_person("News Desk"), is_person("in Beijing")
    (True, False, False)
    """
    tokens = words.split()
    if not (1 if single else 2) <= len(tokens) <= 5 or len(words) > 50:
        return False
    for token in tokens:
        if token.endswith("'s"):
            return False
        bare = token.strip(".'-")
        letters = bare.replace("-", "").replace("'", "").replace(".", "")
        if not letters.isalpha() or _DOMAIN.search(bare) is not None:
            return False
        low = bare.lower()
        if low in _NOT_NAMES:
            return False
        if not bare[0].isupper() and low not in _PARTICLES and low.partition("-")[0] not in _PARTICLES:
            return False
    return tokens[0][0].isupper() and len(words) > 2 and not is_section(words)


def names_in(words: str, lexicon: Lexicon, *, single: bool = False) -> list[str]:
    """Return the people that a credit lists; empty unless its first part is one.

    Args:
        words: What stands after the label of a byline, or a line that may be one.
        lexicon: Knows places, outlets and agencies, which are no people.
        single: Whether one word may be a name.

    >>> names_in("Carla Gomez , Jordeene B. Lagare", Lexicon([]))
    ['Carla Gomez', 'Jordeene B. Lagare']
    """
    found: list[str] = []
    parts = [_TITLES.sub("", part.strip(" .,:*'\"")).strip(" .,") for part in _SPLIT.split(words)]
    several = any(map(is_person, parts))
    for part in parts:
        name = _without_outlet(part, lexicon)
        if not is_person(name, single=single or several) or _is_other(name, lexicon):
            if found and name:
                # "Bob Lee, Institute of X and Y": after a name, what is none begins to tell of it.
                break
            continue
        if name.isupper() and len(name) > 4:
            name = " ".join(token if token.endswith(".") else token.title() for token in name.split())
        if name not in found:
            found.append(name)
    return found


def lists_names(words: str, lexicon: Lexicon) -> bool:
    """Return whether a line lists people, and besides them only places, outlets, agencies and desks.

    >>> lists_names("Jane Doe, John Roe", Lexicon([])), lists_names("Guards and Roads", Lexicon([]))
    (True, False)
    """
    people = 0
    for part in _SPLIT.split(words):
        name = _without_outlet(_TITLES.sub("", part.strip(" .,:*'\"")).strip(" .,"), lexicon)
        if is_person(name) and not _is_other(name, lexicon):
            people += 1
        elif name and not (_is_other(name, lexicon) or is_desk(name, 3)):
            return False
    return people > 0


def _without_outlet(words: str, lexicon: Lexicon) -> str:
    """Return a name without the outlet that some pages set behind it ("Jane Doe Fox News")."""
    tokens = words.split()
    for count in range(1, min(4, len(tokens) - 1)):
        end = " ".join(tokens[-count:])
        if end.lower() in _NOT_NAMES or lexicon.outlet(end) is not None:
            return " ".join(tokens[:-count])
    return words


def _is_other(name: str, lexicon: Lexicon) -> bool:
    """Whether what has the form of a name is one of a place, an outlet or an agency."""
    return (
        lexicon.place(name) is not None
        or lexicon.outlet(name) is not None
        or agency_name(name, lexicon) is not None
    )


def name_part(words: str) -> str:
    """Return what of a byline can be names: all before a date, a place, an office or a sign.

    >>> name_part("Vaughn Cockayne - The Washington Times - Thursday, December 21, 2023")
    'Vaughn Cockayne'
    """
    found = _CUT.search(words, 1)
    return words[: found.start()] if found is not None else words


_BY_END = re.compile(r" by:? \Z", re.IGNORECASE)
_DESK = re.compile(
    r"(?:by |from )?(?:(?:the|our) )?[\w .&'/-]{0,45}\b(?:desk|bureau|newsroom|web team|news team"
    r"|monitoring(?: report)?|(?:staff|our|special|senior|web|city|bureau|court"
    r"|business|diplomatic) (?:reporters?|correspondents?|report)|news (?:report|service)|editorial board"
    r"|correspondents?|(?:staff|wire|agency|web) reports?|agencies)"
    r"|team [a-z]+\Z",
    re.IGNORECASE,
)


def is_desk(line: str, words: int) -> bool:
    """Return whether a line credits a desk instead of a person.

    >>> is_desk("Outlook Web Desk", 3), is_desk("By our correspondent", 3), is_desk("Desk officers met", 3)
    (True, True, False)
    """
    return words <= 7 and (found := _DESK.match(line)) is not None and found.end() >= len(line.rstrip(" .:|"))


def is_byline(line: str, words: int) -> bool:
    """Return whether a line is a byline by its own words ("By Zainab Lodhi")."""
    if words > 16:
        return False
    found = AUTHOR_LABEL.match(line) or EDITOR_LABEL.match(line)
    if found is not None and not line[found.end() :].strip(" :"):
        return True
    if found is None or len(line) < 5:
        return False
    rest = line[found.end() :]
    named = name_part(rest)
    writer = named.split(",")[0].split(" and ")[0].strip(" -")
    if line[:2].lower() != "by":
        # "Story by Jane Doe - 2 min read"; "Report by the committee on …" is none.
        return _BY_END.search(line, 0, found.end()) is not None and is_person(writer)
    first = rest.split(" ", 1)[0].strip(".,:")
    if not first[:1].isupper() or (line[-1] == "." and words > 8):
        return False
    if words <= 5 or is_desk(named, named.count(" ") + 1):
        return True
    return is_person(writer, single=words <= 3)
