"""What an ask is about: its kind, and where one thing that is asked for ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from cpecwatch.extraction.demands.matters import KIND_PHRASES
from cpecwatch.extraction.phrases import Phrases, stems_of
from cpecwatch.records import DemandKind

__all__ = ["classify", "is_financial", "split_content"]

# Money and terms of business; such an ask is none about security.
_FINANCIAL = {
    True: [
        r"interest rates?\b",
        r"(?:loans?|debt|tariffs?|taxes|duties|visas?|currency|exports?|overdue|dues)\b",
        r"roll ?over\b",
        r"(?:refinanc|subsid)\w+\b",
        r"(?:additional guarantees|sovereign guarantee|financial guarantees?|guarantees of the financial)\b",
        r"ownership of the dam\b",
        r"market access\b",
        r"payments? to (?:ipps|power)\b",
    ]
}
# What secures nobody's safety, though it has the words: any of these goes before the kind is read.
_OTHER_SENSES = (
    r"\b(?:food|energy|social|job|financial|economic|water|health|national food) security\b",
    r"\bsecurity (?:council|deposits?|exchange|exchanges)\b",
    r"\bsecurity (?:in|of) (?:the (?:wider )?region|afghanistan|asia|south asia|the world)\b",
    r"\b(?:peace and|regional|global|collective|common) security\b",
    (
        r"\bsecur(?:e|ed|es|ing) "
        r"(?:more |the |a |an |its |their |another |further |new |additional |better |long-term |early )*"
        r"(?:funds?|funding|loans?|financing|investments?|deals?|support|approval|votes?|majority|release|terms|future"
        r"|supplies|access|contracts?|jobs?)\b"
    ),
    r"\bsave the\b",
    r"\bsafe to say\b",
    r"\bguarded\b(?= (?:about|optimism))",
)
# What can be protected, investigated or punished, and yet is neither people, projects nor violence.
_OTHER_MATTERS = re.compile(
    r"\b(?:polio|virus\w*|diseases?|epidemics?|dengue|floods?|earthquakes?|famine|drought|pollution|climate"
    r"|wildlife|species|leopards?|tigers?|dolphins?|animals?|birds|forests?|glaciers?|rivers?"
    r"|intellectual property|patents?|copyrights?|trade ?marks?|piracy|heritage|monuments?|consumers?"
    r"|hackers?|hacking|cyber\w*|data|smuggl\w*|poach\w*|counterfeit\w*|fraud\w*|scams?|gambl\w*|dumping|match-fixing|doping"
    r"|shipments?|consignments?|cargo(?:es)?|rice|wheat|meat|fish\w*|hides?|mango(?:es)?|seeds?|food"
    r"|farmers?|fishermen|minorities|women|children|girls|medicines?|drugs?|narcotics|traffick\w*)\b"
)
# What stands in the same words and does make it a matter of the corridor's security.
_AT_STAKE = re.compile(
    r"\b(?:nationals|citizens|workers?|engineers?|personnel|staff|employees|technicians|teachers|experts|lives"
    r"|companies|firms|projects?|corridor|cpec|investments?|institutions?|embass\w+|consulates?|port|dam|route|gwadar"
    r"|attacks?|attackers?|bomb\w*|kill\w*|murder\w*|terror\w*|militan\w*|insurgen\w*|gunm[ae]n|blasts?|violence)\b"
)
_ANY_MATTER = frozenset({DemandKind.PROTECTION, DemandKind.ACCOUNTABILITY, DemandKind.SECURITY_ARRANGEMENT})
_OTHER_STEMS = frozenset({"secu", "save", "safe", "guar"})
# "wanted to know what shape the arrangements will take", "enquired how": a plan is what is asked for.
_TO_KNOW = re.compile(
    r"\W*(?:to (?:know|hear|learn|be told|see) )?"
    r"(?:what|how(?! (?:important|vital|crucial|essential|seriously))|when|by when|which)\b"
)
_TURNED_TO_A_PLAN = frozenset({DemandKind.PROTECTION, DemandKind.SECURITY_ARRANGEMENT})
# Where one thing asked for may end and the next begin.
_JOINTS = re.compile(r",? and |, |; ")


# A name for what was named before: "more men for the Levies, the force that guards the road".
_APPOSED = re.compile(r", (?:the|which|who|whose|where)\b")
# What it is for is no second thing asked for: "to investigate, so as to prevent attacks".
_PURPOSE = re.compile(r",? ?(?:and )?(?:so as|in order|with a view|so that)\b")

# What says more of a thing that is asked for, or why.
_ASIDE = re.compile(
    r" (?:that (?:remain|lack|is|are|was|were|has|have|had)|which|who|whom|where|whose|because|after|since)\b"
)


@lru_cache(maxsize=1)
def _kinds() -> Phrases[DemandKind]:
    return Phrases(KIND_PHRASES)


@lru_cache(maxsize=1)
def _financial() -> Phrases[bool]:
    return Phrases(_FINANCIAL)


@lru_cache(maxsize=1)
def _other_senses() -> re.Pattern[str]:
    return re.compile("|".join(_OTHER_SENSES))


def is_financial(content: str, words: AbstractSet[str]) -> bool:
    """Return whether an ask is about money or terms of business.

    Args:
        content: What is asked for.
        words: The stems of its words; more do no harm.
    """
    return _financial().are_in(content.lower(), words)


def classify(content: str) -> DemandKind | None:
    """Return the kind of what is asked for, or ``None`` where it is not about security.

    >>> classify("to bring the culprits to justice").value
    'accountability'
    >>> classify("to lower the interest rate") is None
    True
    """
    words = content.lower()
    return _kind_of(words, stems_of(words))


def _kind_of(words: str, known: AbstractSet[str]) -> DemandKind | None:
    if not known.isdisjoint(_OTHER_STEMS):
        words = _other_senses().sub(" ", words)
    kind = next(_kinds().find(words, known), None)
    if kind in _ANY_MATTER and _OTHER_MATTERS.search(words) and not _AT_STAKE.search(words):
        return None
    if kind in _TURNED_TO_A_PLAN and _TO_KNOW.match(words):
        return DemandKind.SECURITY_PLAN
    return kind


def split_content(content: str) -> list[tuple[int, int, DemandKind]]:
    """Cut what is asked for into parts of one kind each, as offsets with the kind.

    What has no kind of its own belongs to the part before it ("personnel, projects and institutions"), at the
    beginning to the one after. A purpose ("direct talks, to secure its investments") is no part.

    >>> content = "to find the culprits and to protect workers, projects and institutions"
    >>> for start, end, kind in split_content(content):
    ...     print(kind.value, repr(content[start:end]))
    accountability 'to find the culprits'
    protection ' and to protect workers, projects and institutions'
    """
    cuts = [0, *(found.start() for found in _JOINTS.finditer(content)), len(content)]
    is_infinitive = content.lstrip(" \"'").startswith("to ")
    parts: list[tuple[int, int, DemandKind]] = []
    for begin, end in pairwise(cuts):
        piece = content[begin:end]
        if parts and not is_infinitive and piece.startswith(", to "):
            break
        if parts and (_PURPOSE.match(piece) or _APPOSED.match(piece)):
            parts[-1] = (parts[-1][0], end, parts[-1][2])
            continue
        start = begin if parts else 0
        words = content[start:end].lower()
        if parts:
            # "lists of camps and of houses that have no cameras": what is said of a thing is not asked for.
            words = _ASIDE.split(words, maxsplit=1)[0]
        known, proper = stems_of(words), _ASIDE.split(words, maxsplit=1)[0]
        kind = _kind_of(proper, known)
        if kind is None and proper != words:
            kind = _kind_of(words, known)
        if kind is not None and is_financial(piece, known):
            kind = None
        if parts and (kind is None or parts[-1][2] is kind):
            parts[-1] = (parts[-1][0], end, parts[-1][2])
        elif kind is not None:
            parts.append((start, end, kind))
    return parts
