"""What an ask is about: the kinds of demand, and the words by which each is known.

The words are read off the *content* of an ask (what is to be done), never off the whole sentence. The list is
ordered: the first kind whose words occur wins, so the special ones stand before "keep people safe".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from cpecwatch.records import DemandKind

__all__ = ["classify", "is_financial", "split_content"]

_OWN = r"(?:own|private|chinese|foreign)"
_MEN = r"(?:security (?:staff|guards?|personnel|forces?|companies|firms|contractors|agencies|teams?|officers)|guards?|troops|soldiers|forces?|army|police|policemen|personnel to (?:guard|protect)|security)"

_KINDS: tuple[tuple[DemandKind, str], ...] = (
    (
        DemandKind.OWN_FORCES,
        rf"\b(?:its|their|china'?s|beijing'?s) own (?:\w+ )?{_MEN}\b|\bown (?:\w+ )?{_MEN}\b|\b(?:private )?chinese (?:private )?(?:security (?:staff|guards|personnel|forces?|companies|firms|contractors|agencies|teams)|guards|troops|soldiers|forces|police)\b"
        r"|\b(?:armed |security )?(?:personnel|guards|men|forces|troops|staff) of (?:its|their) own\b|\bpolice posts\b|\bboots on the ground\b|\bstation(?:ing|ed)? (?:of )?(?:its |their |chinese )?(?:own )?(?:guards|troops|soldiers|forces)|\bdeploy(?:ment of|ing)? (?:its |their )?(?:own )?(?:chinese )?(?:troops|guards|soldiers|security personnel)"
        r"|\b(?:its|their) (?:security (?:staff|personnel|agencies|forces)|troops|guards)\b(?= (?:to|be|in|into|on|inside|for))|\bforeign security\b",
    ),
    (
        DemandKind.DIRECT_TALKS,
        r"\bdirect(?:ly)? (?:talks?|talking|engage(?:ment)?|negotiat\w+|contacts?|dialogue|speak)|\b(?:talk|talks|speak|negotiate|engage|dialogue|negotiations) (?:directly )?(?:to|with) (?:the )?(?:\w+ ){0,2}(?:baloch|insurgents|militants|separatists|rebels|exiles|groups|taliban)"
        r"|\b(?:let|allow) (?:them|it|him|china|beijing) (?:to )?(?:talk|speak|negotiate)|\bengage(?:ment)? with (?:the )?baloch",
    ),
    (
        DemandKind.COMPENSATION,
        r"\bcompensat\w+|\bdamages\b|\bindemni\w+|\bpay(?:ment)?s? (?:to|for) (?:the )?(?:victims|families|heirs)|\bfor the victims\b|\bmatter settled\b",
    ),
    (
        DemandKind.END_OPERATIONS,
        r"\bend(?:s|ed|ing)? (?:to |of )?(?:its |the |all |military |army )*operations?\b|\b(?:stop|halt|cease|cessation of|ends?) (?:its |the |all |military )*(?:operations?|offensive|abuses|killings|bombing)|\bhuman rights abuses\b|\bends its operations\b|\bgoes? back to barracks|\bwithdraw\w* (?:its |the )?(?:army|troops|forces) from balochistan|\benforced disappearances\b|\brelease of (?:all )?(?:missing|political|baloch)",
    ),
    (
        DemandKind.AUTONOMY,
        r"\bautonomy\b|\bself-(?:rule|government|determination)\b|\bindependen(?:ce|t balochistan)\b|\bgoverns? itself\b|\bsecession\b|\bseparate (?:homeland|state)\b",
    ),
    (
        DemandKind.RESOURCE_SHARE,
        r"\b(?:revenue|resource|profit)[- ]sharing\b|\bshare (?:in|of|from) (?:the |its |their |provincial |local |mineral |natural )*(?:resources?|revenues?|profits?|income|wealth|minerals|gas)|\broyalt(?:y|ies)\b|\b(?:income|revenue|profits) from (?:its|the|their) (?:gas|port|mine|minerals|resources)|\bjust share\b|\b(?:control|ownership) (?:of|over) (?:its|their|the) (?:own )?(?:natural )?(?:resources|port|minerals)|\bresource distribution\b|\bgreater share\b|\bown what lies under",
    ),
    (
        DemandKind.STRATEGIC_ASSURANCE,
        r"\bno third (?:country|party)\b|\bthird countr(?:y|ies)\b|\b(?:us|u\.s\.|american|washington'?s?|indian) (?:influence|interests?|presence|involvement|bases?)\b|\b(?:rising|growing) us (?:influence|interest)|\bnot be (?:given|handed|leased|let) to (?:the )?(?:us|united states|america|india)",
    ),
    (
        DemandKind.CRACKDOWN,
        r"\bcrack(?:ing)? down\b|\bcrackdown\b|\bbreak(?:ing)? the back of\b|\bmov(?:e|ing) against (?:the )?|\b(?:root|rooting|weed|wipe) (?:them )?out\b|\buproot\w*|\brein(?:ing|ed)? in\b|\beliminat\w+ (?:the |all )?(?:terror\w*|militan\w*|threats?|groups?|etim|sanctuaries|etim)|\bdismantl\w+|\b(?:action|actions|act|operations?|steps|measures|offensive|war) against (?:the |all |such |those |any |anti-\w+ )*(?:\w+ ){0,3}(?:terroris\w*|militan\w*|groups?|outfits?|insurgents?|separatists?|extremis\w*|forces|etim|ttp|bla|uighurs?|uyghurs?|elements)|\bcombat(?:ing|ting)? (?:all forms of )?terroris\w*|\bcounter(?:ing)?[- ]terroris\w+ (?:operations?|efforts)|\bfight(?:ing)? (?:against )?terroris\w*|\bsanctuar\w+|\bsafe havens?\b|\bhunt(?:ing)? down (?:all )?(?:terror|militan)\w*|\b(?:prevent|stop|not allow|allow no|deny) .{0,40}\b(?:its|their|afghan|pakistani) (?:soil|territory)",
    ),
    (
        DemandKind.ACCOUNTABILITY,
        r"\binvestigat\w+|\bprobe\b|\binquiry\b|\bpunish\w*|\b(?:bring|brought|bringing) (?:\w+ ){0,6}(?:to justice|to book|before the law)|\bto justice\b|\b(?:before|to|in) (?:a |the )?(?:court|trial)\b|\bput (?:\w+ ){1,3}on trial\b|\bhand(?:ed|ing)? over (?:those|the|all|its|him|them)\b|\bhow far the (?:police|inquiry|probe|investigation)\b|\btracked down\b|\bculprits?\b|\bperpetrators?\b|\bheld? (?:\w+ )?(?:accountable|responsible)\b|\baccountab\w+|\barrest(?:s|ed|ing)?\b|\bhunt(?:ing)? down\b|\bget to the bottom|\bsevere(?:ly)? (?:punish|deal)|\bdeal sternly\b|\bfind out\b|\bthose (?:responsible|behind|who (?:did|carried|killed|ambushed))",
    ),
    (
        DemandKind.SECURITY_PLAN,
        r"\broad ?map\b|\btime(?:table|line|frame)s?\b|\bsecurity plans?\b|\bplans? (?:for|to) (?:secur|protect|guard)\w*|\bnew security plan\b|\b(?:clarity|clear) (?:on|about|regarding|over|plan|strategy|chain)|\bchain of command\b|\bhow (?:it|they|islamabad|pakistan|the men|its|the|china'?s) .{0,40}\b(?:secure|protect|guard|safeguard|protected|secured|safe)\b|\b(?:concrete|written|detailed|comprehensive|clear-cut) (?:\w+ )?(?:plan|strategy|roadmap|timetable)|\bsecurity audit\b|\bdates? (?:by|on|from) which\b|\bby when\b|\bdeadline for\b",
    ),
    (
        DemandKind.WITHDRAWAL,
        r"\b(?:leaves?|quits?|exit|gives? up|abandons?|vacate|get out of|pull out of|withdraw from|wind up|pack up|stop (?:its |their )?(?:all )?(?:work|projects|exploit\w+|plunder\w+|investment\w*)|halt (?:its |their |all )?(?:work|projects|exploit\w+)|end (?:its |their )?(?:exploitation|projects|presence))\b",
    ),
    (
        DemandKind.SECURITY_ARRANGEMENT,
        r"\bsecurity (?:arrangements?|mechanisms?|management|systems?|architecture|frameworks?|agreements?|set-?up|infrastructure|protocols?)\b|\b(?:joint|special|dedicated|credible|robust|effective|single|new|separate) (?:\w+ ){0,3}(?:mechanisms?|arrangements?|command|force|unit|division|centre|center|system|framework|companies|company|control room|brigade)\b|\bmechanisms?\b|\bcommand centre\b|\bpolice be (?:strengthened|put in charge)|\b(?:strengthen(?:ed|ing)?|raise|set up|establish|form) (?:\w+ ){0,4}(?:police|force|unit|division|mechanism|corps)\b|\bjoint security\b|\bcounter-?terror(?:ism)? cooperation\b|\bsecurity cooperation\b|\barmou?red vehicles\b|\bliaison (?:officers?|offices?)\b|\bcontrol room\b|\b(?:police )?pickets?\b|\bcheck ?posts?\b|\bjoint (?:\w+ )?cell\b",
    ),
    (
        DemandKind.PROTECTION,
        r"\bprotect\w*|\bsafeguard\w*|\bsafety\b|\bsafe(?:r|ly)?\b|\bsecur(?:e|ed|ing|ity)\b|\bguard(?:s|ed|ing|ianship)?\b|\bharm'?s way\b|\bnothing (?:of the kind|similar|like (?:it|this|that))\b.{0,20}\b(?:again|repeated|happens?|occurs?)|\bno repeat\b|\bkeep .{0,60}\bsafe\b|\bescort\w*|\bfool-?proof\b|\bforeign (?:nationals|workers) .{0,20}protected",
    ),
)  # fmt: skip

# Money and terms of business; such an ask is none about security.
_FINANCIAL = re.compile(
    r"\b(?:interest rates?|loans?|debt|tariffs?|taxes|duties|visas?|roll ?over|refinanc\w+|additional guarantees|sovereign guarantee|financial guarantees?|guarantees of the financial|ownership of the dam|currency|exports?|market access|overdue|dues|payments? to (?:ipps|power)|subsid\w+)\b"
)
# "Secure" and "security" in senses that have nothing to do with safety.
_OTHER_SENSES = re.compile(
    r"\b(?:food|energy|social|job|financial|economic|water|health|national food) security\b|\bsecurity (?:council|deposits?|exchange|exchanges)\b"
    r"|\bsecur(?:e|ed|es|ing) (?:more |the |a |an |its |their |another |further |new |additional |better |long-term |early )*(?:funds?|funding|loans?|financing|investments?|deals?|support|approval|votes?|majority|release|terms|future|supplies|access|contracts?|jobs?)\b"
    r"|\bsave the\b|\bsafe to say\b|\bguarded\b(?= (?:about|optimism))"
)
# "wanted to know what shape the arrangements will take", "enquired how": a plan is what is asked for.
_TO_KNOW = re.compile(r"\W*(?:to (?:know|hear|learn|be told|see) )?(?:what|how|when|by when|which)\b")
# Where one thing asked for may end and the next begin.
_JOINTS = re.compile(r",? and |, |; ")


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[DemandKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)


def is_financial(content: str) -> bool:
    """Return whether an ask is about money or terms of business."""
    return _FINANCIAL.search(content.lower()) is not None


def classify(content: str) -> DemandKind | None:
    """Return the kind of what is asked for, or ``None`` where it is not about security.

    >>> classify("to bring the culprits to justice").value
    'accountability'
    >>> classify("to lower the interest rate") is None
    True
    """
    words = _OTHER_SENSES.sub(" ", content.lower())
    for kind, pattern in _kinds():
        if pattern.search(words):
            if kind in {DemandKind.PROTECTION, DemandKind.SECURITY_ARRANGEMENT} and _TO_KNOW.match(words):
                return DemandKind.SECURITY_PLAN
            return kind
    return None


def split_content(content: str) -> list[tuple[int, int, DemandKind]]:
    """Cut what is asked for into parts of one kind each, as offsets with the kind.

    What has no kind of its own belongs to the part before it ("personnel, projects and institutions"), at the
    beginning to the one after. A purpose ("direct talks, to secure its investments") is no part.

    >>> content = "to find the culprits and to protect workers, projects and institutions"
    >>> [(content[a:b], kind.value) for a, b, kind in split_content(content)]
    [('to find the culprits', 'accountability'), (' and to protect workers, projects and institutions', 'protection')]
    """
    cuts = [0, *(found.start() for found in _JOINTS.finditer(content)), len(content)]
    infinitive = content.lstrip(" \"'").startswith("to ")
    parts: list[tuple[int, int, DemandKind]] = []
    start = 0
    for begin, end in pairwise(cuts):
        piece = content[begin:end]
        if not infinitive and parts and piece.startswith(", to "):
            break
        kind = classify(content[start if not parts else begin : end])
        if kind is None or is_financial(piece):
            if parts:
                parts[-1] = (parts[-1][0], end, parts[-1][2])
            continue
        if parts and parts[-1][2] is kind:
            parts[-1] = (parts[-1][0], end, kind)
        else:
            parts.append((start if not parts else begin, end, kind))
        start = end
    return parts
