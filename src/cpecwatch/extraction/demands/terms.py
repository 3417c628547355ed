"""What armed groups, movements and provinces ask for: the phrases of their terms, by kind.

The table of ``matters`` takes them in and says in what order kinds are tried.
"""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.extraction.phrases import Phrase

__all__ = ["AUTONOMY", "END_OPERATIONS", "RESOURCE_SHARE", "WITHDRAWAL"]

_STOP = r"(?:cease|ceases|stop|stops|stopping|halt|halts|halting|end|ends|ending|suspend|suspends)"

#: Stop military operations, abuses and what goes with them.
END_OPERATIONS: Sequence[Phrase] = (
    r"(?:end|ends|ended|ending) (?:to |of )?(?:its |the |all |military |army )*operations?\b",
    (
        r"(?:stop|halt|cease|cessation of|end|ends) (?:its |the |all |military )*"
        r"(?:operations?|offensive|abuses|killings|bombing)"
    ),
    r"(?:stop|stops|halt|halts|end|ends) (?:its |their |the |all )?(?:\w+ )?(?:operations?|offensive)\b",
    (
        r"(?:fewer|remov\w+|abolish\w*|reduc\w+|end|dismantl\w+|cut|cutting|clos\w+) (?:\w+ "
        r"){0,4}check ?(?:posts?|points?)\b"
    ),
    r"check ?(?:posts?|points?) (?:\w+ ){0,6}(?:abolished|removed|cut|reduced|dismantled|closed)\b",
    r"missing (?:persons|people) (?:\w+ )?be (?:recovered|released|produced|found)\b",
    r"operations? (?:\w+ ){0,3}(?:be )?(?:stopped|ended|halted|called off)\b",
    r"human rights (?:abuses|violations)\b",
    r"(?:army|troops|frontier corps|soldiers|military) (?:to be )?(?:out|gone)\b",
    r"(?:siege|curfew|blockade|crackdown) (?:\w+ ){0,3}(?:lifted|ended|stopped)\b",
    r"(?:lift|end|stop) (?:the |its |this )?(?:siege|curfew|blockade|crackdown)\b",
    (
        r"(?:release|freeing|free) (?:of )?(?:the |all |its |their )*(?:\w+ )?(?:detain\w+"
        r"|prisoners|activists|leaders)\b"
    ),
    r"(?:army|troops|frontier corps|military) (?:\w+ )?(?:withdrew|withdraws|leaves|left|withdrawn)\b",
    r"(?:recover\w*|return) (?:of )?(?:the |all )?(?:missing|disappeared|abducted baloch)",
    r"withdraw\w* (?:of )?(?:the )?(?:frontier corps|fc|army|troops|forces)\b",
    r"(?:remove|pull out|pull back) (?:the )?(?:frontier corps|fc|army|troops)\b",
    r"(?:go|goes) back to barracks",
    r"enforced disappearances\b",
    r"release of (?:all )?(?:missing|political|baloch)",
)
#: Rule themselves.
AUTONOMY: Sequence[Phrase] = (
    r"autonomy\b",
    r"self-(?:rule|government|determination)\b",
    r"independen(?:ce|t balochistan)\b",
    r"governs? itself\b",
    r"secession\b",
    r"separate (?:homeland|state)\b",
)
#: A share in what the land yields.
RESOURCE_SHARE: Sequence[Phrase] = (
    r"(?:revenue|resource|profit)[- ]sharing\b",
    (
        r"share (?:in|of|from) (?:the |its |their |provincial |local |mineral |natural )*"
        r"(?:resources?|revenues?|profits?|income|wealth|minerals|gas)"
    ),
    r"royalt(?:y|ies)\b",
    r"(?:income|revenue|profits) from (?:its|the|their) (?:gas|port|mine|minerals|resources)",
    (
        r"(?:control|ownership) (?:of|over) (?:its|their|the) (?:own )?(?:natural )?"
        r"(?:resources|port|minerals)"
    ),
    r"resource distribution\b",
    r"control of (?:gwadar|the port|its port|their port|saindak|reko diq|the mines?)\b",
    r"(?:just|greater) share\b",
    r"own what lies under",
)
#: Leave, or stop a project.
WITHDRAWAL: Sequence[Phrase] = (
    r"(?:leave|leaves|quit|quits|exit|abandons?|vacate)\b",
    r"(?:give|gives|wind|pack) up\b",
    r"(?:get out|pull out|withdraw|be out|go home|clear out|stay out|keep out|evacuate)\b",
    r"(?:pull|take|get) (?:its|their|all) (?:\w+ ){1,3}out of\b",
    rf"{_STOP} (?:all |its |their |any )?(?:activit|work|construction|drilling)\w*",
    rf"{_STOP} .{{0,40}}\b(?:projects|exploitation|looting|plunder)\b",
    (
        r"(?:annul|cancel|scrap|tear up|revoke) (?:all |the |its |their )*(?:\w+ )?"
        r"(?:agreements|deals|contracts)\b"
    ),
    r"off our (?:land|soil|coast)\b",
    r"refrain from (?:loot|exploit|plunder|invest)\w*",
    r"projects? (?:\w+ ){0,3}(?:must|should|have to) (?:end|stop|go|cease)\b",
    r"abandon(?:ing)? (?:its|their|the) (?:\w+ )?projects?\b",
    r"(?:stay|keep|steer) (?:away|clear|off)\b",
    (
        r"(?:chinese|china|foreigners) (?:\w+ ){0,2}"
        r"(?:left|gone|withdrawn|quit|out(?! of (?:danger|harm|reach)))\b"
    ),
    r"(?:stay|stays|stayed|remain|remains|remained) (?:in|on|here|there)\b",
    r"stop (?:its |their )?(?:all )?(?:work|projects|exploit\w+|plunder\w+|investment\w*)\b",
    r"halt (?:its |their |all )?(?:work|projects|exploit\w+)\b",
    r"end (?:its |their )?(?:exploitation|projects|presence)\b",
)
