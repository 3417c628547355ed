"""What stands between a project and its sum, before and after them: each pattern with its example."""

from __future__ import annotations

import re

__all__ = [
    "AGAIN",
    "APPOSED",
    "ATTRIBUTED",
    "AT_A_COST",
    "BECAME",
    "BEFORE",
    "BRACKETED",
    "CHANGE",
    "CHANGED",
    "COSTING",
    "COST_OPENS",
    "EARNED",
    "ELSEWHERE",
    "FOR",
    "GAPPED",
    "GOODS",
    "HELD_IN",
    "INDEFINITE",
    "INTO",
    "INTO_PROJECT",
    "ITSELF",
    "JOINED",
    "LOCATED",
    "NEARER",
    "NOT_ITS",
    "NOUN_AFTER",
    "NOUN_BEFORE",
    "OF_ITS_OWN",
    "OF_THAT",
    "OPENING",
    "OTHER_SUBJECT",
    "SHARED",
    "SIGNED",
    "UNDER_WHICH",
    "WORK_ON",
]  # fmt: skip

_ABOUT = (
    r"(?: (?:now|once|today|only|just|over|about|more than|nearly|around|some|an estimated|roughly|almost))*"
)
_WHOLE = r"(?:(?:total|estimated|latest|original|initial|revised|whole|overall|full|final|project) )?"
# Nouns for what is done to a project, or a part of it: "the upgrade of the line", "the first phase of".
_WORK = (
    r"(?:up-?grad\w+|up-gradation|modernis\w+|moderniz\w+|expansion|extension|re-?alignment|realigning"
    r"|(?:re)?construction|(?:re)?building|rehabilitation|renovation|refurbishment|overhaul|revamp\w*"
    r"|dualisation|dualization|widening|completion|development|implementation|execution|installation|purchase"
    r"|design|(?:civil |main |preliminary |initial )*works?|projects?|schemes?|phase|stage|section|stretch"
    r"|segment|portion|part|leg|package|unit|units|facilities|infrastructure)"
    r"(?:[ -](?:I{1,3}|1|2|3|one|two))?"
)
# Adjectives before a project's name: "the long-delayed, Chinese-funded line", "the proposed mega dam".
_ADJECTIVES = (
    r"(?:(?:\w+-\w+(?:-\w+)?|Chinese|stalled|flagship|mega|giant|huge|massive|ambitious|proposed|planned|new"
    r"|ongoing|strategic|strategically|important|key|delayed|controversial|troubled|landmark|much|vital"
    r"|critical|deepwater|under|construction|infrastructure|investment|energy|hydropower|multipurpose|whole"
    r"|entire|first|second|[\d,]+[ -]?(?:MW|km|kilomet(?:er|re)s?|megawatts?))[ ,]+){0,4}"
)

#: What a sum is about that is no project's money.
ELSEWHERE = re.compile(
    r"\b(?:compensation|victims?|famil(?:y|ies)|minerals|reserves|exports?|imports?|debts?|floods?"
    r"|trade(?![ -](?:corridor|route|link|artery|and|hub))"
    r"|flood-hit|aid|bailout|deposits?|remittances|damages|heirs|ransom|bounty|customers|tax(?:es)?"
    r"|foreign exchange|arrears|receivables|salar(?:y|ies)|fines?|penalty|bonds?|rollover|unpaid|overdue)\b"
)
#: Right before a sum: what is owed, lost, saved or shipped is no project's money, whatever stands near.
NOT_ITS = re.compile(
    r"\b(?:ow(?:e|es|ed|ing)|repay(?:ing|s)?|repaid|pay(?:ing|s)? back|sav(?:e|es|ed|ing)"
    r"|lo(?:se|ses|st|sing)"
    r"|loss(?:es)? of|fined|(?:imports?|exports?|arrears|dues|reserves|trade|debts?) (?:of|worth)"
    r"|cheques? worth|bonds? (?:of|worth)|defrauded|embezzled|stolen|looted)"
    r"(?: (?!for|on|in)[\w']+){0,3} ?\Z",
    re.IGNORECASE,
)
#: After a percentage that says by how much something changed, or at what rate a loan is paid.
CHANGE = re.compile(
    r" (?:jump|increase|rise|hike|growth|decline|drop|cut|fall|appreciation|depreciation|devaluation|decrease"
    r"|reduction|surge|slump)\b"
)
#: A sum said again in other words: "$60 billion, or some $62 billion".
AGAIN = re.compile(r"(?:,? or |, some |, about )(?:most of |about |some |around |nearly )*\Z")
#: Between what a project was to cost and what it is to cost now.
CHANGED = frozenset({"to", "from", "down from", ", down from", ", up from", "up from", "against"})
#: After a share or sum: "of it", "of its cost"; a share's also "of which".
ITSELF = re.compile(r" (?:(?:of|in|into|for|on) it|of its|whose)\b")
#: Words that open a phrase before the sentence proper.
OPENING = frozenset(
    {"after", "before", "during", "following", "besides", "despite", "amid", "at", "in", "on"}
)
#: Before a sum that the project after it costs: "At a cost of $5bn, the dam", "Once valued at $5bn, the".
AT_A_COST = re.compile(
    r"(?:(?:[Aa]t|[Ww]ith) an? (?:\w+ )?(?:cost|price|investment|value|outlay) of|[Cc]osting|[Ww]orth"
    rf"|(?:\w+ )?(?:[Vv]alued|[Ee]stimated|[Pp]riced) at){_ABOUT}\Z"
)
#: What leads from a sum to the project it goes into.
INTO = re.compile(
    r"\b(?:in|on|for|into|to|towards|under|of|through|behind|by|from|at)\b(?:(?! an? )[^,;]){0,40}\Z"
)
#: Between the two: another clause, or what is spent on guards and victims.
NOT_INTO = re.compile(
    r"\b(?:which|that|who|whom|while|where|said|says"
    r"|security|protection|safety|victims|families|police|guards?|troops|force)\b"
)
#: The same, past names in commas, where works are named: "with a firm, CGGC, for construction of the".
INTO_PROJECT = re.compile(
    rf" for (?:the |its )?{_WORK}(?: (?:and|of|on|for|the|its|main|civil) ?(?:{_WORK})?){{0,4}} ?(?:the )?"
    rf"{_ADJECTIVES}\Z"
)
#: Nouns before which a project's name is only an attribute: "the CPEC town of Gwadar".
ATTRIBUTED = frozenset(
    {
        "town", "city", "workers", "area", "areas", "region", "authority", "route", "engineers", "victims",
        "families", "staff", "security", "bomber", "bombers", "bombing", "attack", "attackers", "killers",
        "police", "force", "protection", "summit", "forum", "conference", "secretariat",
    }
)  # fmt: skip
#: Straight between a sum and the project that it is for: "a $6 billion deal for", "$6 billion from China
#: for", "$230 million, a grant, went into", "$622 million for projects related to".
FOR = re.compile(
    r"(?:,? (?:as )?(?:an? )?(?:\w+ )?"
    r"(?:deal|contract|agreement|accord|package|loan|grant|credit|gift|facility|assistance|funding|bill|tab"
    r"|budget|investment|tender|bid),?)?"
    r"(?: (?:from|with) (?:the )?[A-Z]\w*(?: [A-Z]\w*){0,3})?"
    r" (?:(?:required |needed |meant |set aside |approved |arranged )?for|into [A-Z]\w+ (?:under|through)"
    r"|(?:(?:will |would |is to |are to )?go(?:es)?|went|has gone|have gone|was put|were put|flowed|poured)"
    r" (?:in)?to) (?:the |its |an? )?"
    rf"(?:{_WORK} (?:of |on |related to |relating to |at |in |under |for |along ))?(?:the |its )?"
    rf"{_ADJECTIVES}\Z"
)
#: Straight between a sum and the project that is worked on: "the $6.7 billion upgrade of the".
WORK_ON = re.compile(
    rf"[ -](?:\w+[ -]){{0,2}}(?:{_WORK}|investment|project) (?:of|to|on|for|in) (?:the |its )?{_ADJECTIVES}\Z"
)
#: Straight between a sum and what is built with it: "$2 billion to finish the", "a $7 billion scheme known
#: as".
_BUILD = (
    r"(?:build|rebuild|finish|complete|upgrade|expand|extend|moderni[sz]e|construct|reconstruct|revive|widen"
    r"|double|repair|develop|rehabilitate|overhaul|realign|finance|fund)"
)
TO_BUILD = re.compile(
    r"(?:[ -](?:\w+ )?(?:plan|scheme|project|deal|contract|loan|programme|program|bid|agreement))?"
    rf" (?:to {_BUILD}|known as|called|named|for (?:building|upgrading|rebuilding)) (?:the |its )?"
    rf"{_ADJECTIVES}\Z"
)
#: Between a sum and the programme under which it is spent on works: "into power plants and roads under".
INTO_UNDER = re.compile(r" in(?:to)? [\w ,'-]{3,60} (?:under|through|within) (?:the )?\Z")
#: Before a sum: what is shipped or paid by the way, and no project's money.
GOODS = re.compile(
    r"\b(?:goods|cargo|fish|exports?|imports?|compensation|ransom|bounty|fees?|fines?)\b", re.IGNORECASE
)
#: Between a sum and a project: another sum that is nearer to it.
NEARER = re.compile(r"(?:[$€£¥₹]|\bRs) ?\d")
JOINED = re.compile(r" ?(?:and|or|to|,)\b")
#: Between two sums of a list whose verb is said once: "would give $1bn for the dam, the World Bank $2bn".
GAPPED = re.compile(
    r"(?: for the \w+)?,? (?:and |while )?(?:the )?"
    r"(?:[A-Z][\w.&-]*(?: (?:and |of |for |the )?[A-Z(][\w.&)-]*)*"
    r"|(?:the )?(?:remaining|rest,?|other|another))(?: another| some| about| the remaining)? ?\Z"
)
#: A sum that says what a project is: "CPEC, a $60 billion set of roads".
APPOSED = re.compile(
    r"\)?(?:,| -| —| is| was)? (?:now |once |today |by now |part of )?(?:a|an|its|the) (?:now )?"
    r"(?:(?:programme|program|project|package|bundle|set|plan|scheme|network|initiative) (?:of|worth) )?"
    r"(?:over|about|more than|nearly|around|some|an estimated)? ?\Z"
    r"|\)?, which at \Z"
    r"|\)?, (?:now |once |originally |initially )?"
    r"(?:worth|valued at|estimated at|costing|priced at|put at|for which)"
    r"(?: over| about| more than| nearly| around| some| an estimated)? ?\Z"
)
#: A project's common noun straight after a sum: "the $57 billion corridor".
NOUN_AFTER = re.compile(
    r"[ -]*(?:plus |multi-year |flagship |infrastructure |investment |economic )*"
    r"(corridor|railway|port|dam|highway|motorway|expressway|airport|initiative|project|plant|line|mine)\b"
)
#: The corridor before its sum: "A corridor worth".
NOUN_BEFORE = re.compile(
    rf"\b(?:an?|the) (corridor) (?:worth|valued at|priced at|costing){_ABOUT} ?\Z", re.IGNORECASE
)
#: Before a sum: that noun is any of its kind, or another one.
INDEFINITE = re.compile(r"\b(?:an?|another|each|every|any)(?: [\w-]+){0,2} ?\Z")
#: A contract or loan that the page has told of: "The $442 million contract was".
SIGNED = re.compile(r"[ -](?:\w+ )?(?:contract|loan|deal|accord|agreement|package|credit|grant|financing)\b")
#: Another work after the project's own sum: "the motorway worth 238 billion and Sindh Solar Project worth".
OTHER_NAMED = re.compile(
    r"\b(?:and|,) (?:the |an? )?[A-Z][\w'-]+(?: [A-Z(&][\w')-]*){1,8}"
    r" (?:worth|costing|valued at|estimated at|at a cost of) ?\Z"
)
#: Before a project that another is only compared with: "twice as much as the".
COMPARED = re.compile(
    r"\b(?:than|(?:much|many|big|long|dear) as|unlike|against)(?: (?:that|those) of)? (?:the )?\Z"
)
#: Before a programme that the money is only part of: "a loan of $1 billion as part of China's".
AS_PART_OF = re.compile(r"\bas (?:a )?part of (?:[\w']+ ){0,2}\Z")
#: A sum's own subject after the project: "the expressway costs $168 million, a gate costs".
OTHER_SUBJECT = re.compile(
    r"[,;] (?:and |while |but )?(?:an?|each|every) (?:\w+ ){1,3}(?:costs|is worth|was worth)\b"
    r"|\band (?:the|an?) [^,;]{3,40}, (?:for which|which|whose)\b"
)
#: A project that only says what or where the one before it is: "Main Line 1, the dearest item of the
#: corridor", "the expressway, the link between the port".
LOCATED = re.compile(
    r"\)?, (?:the|a|an|its) [^,;.]{0,60}\b(?:of|in|on|under|along|between|near|from|to|at|with) (?:the )?\Z"
)
#: Before a share: "the plant, in which the firm holds"; around it: "of the port's income".
HELD_IN = re.compile(
    r"\)?(?: (?:plant|project|mine|port|station))?, (?:in|of) which [^,;]{2,80}"
    r" (?:holds?|owns?|took|bought|has|have|had|controls?)"
    r"(?: about| over| some| an?| only| just| more than| the remaining)* ?\Z"
)
EARNED = re.compile(r"'s? (?:gross |net |annual )?(income|revenues?|profits?|earnings)\b")
#: Between a share and the project that it is one of.
STAKE_IN = re.compile(r" (?:stake|share|shareholding|interest|holding|equity)s? (?:in|of) (?:the )?\Z")
#: Before a share of a project: what somebody does with it.
OWNS = re.compile(
    r"\b(?:owns?|owned|holds?|held|holding|has|have|had|takes?|took|bought|buys|acquired?|acquires|controls?"
    r"|controlled|sold|sells?)\b[^,;]{0,30}\Z"
)
PAYS = re.compile(
    r"\b(?:financ(?:e|es|ed|ing)|fund(?:s|ed|ing)?|pays?|paid|paying|bears?|bearing|borne|cover(?:s|ed|ing)?"
    r"|lends?|lent|lending|provid(?:e|es|ed|ing))\b[^,;]{0,30}\Z"
)
#: Between a share and the project whose earnings it is of: "of the revenues from the".
OF_EARNED_FROM = re.compile(
    r" of (?:the |its |all )?(?:gross |net |total )?(?:revenues?|profits?|earnings|income|proceeds)"
    r" (?:from|of|at) (?:the )?\Z"
)
#: After a share: what the project earns, or what is something else's.
OF_EARNED = re.compile(
    r" of (?:the |its |all )?(?:gross |net |total )?(?:revenues?|profits?|earnings|income|proceeds)\b"
)
OF_OTHER = re.compile(
    r" of (?!it\b|that\b|them\b|which\b|(?:the |its |all )?(?:gross |net |total )?"
    r"(?:revenues?|profits?|earnings|income|proceeds|shares|equity|project)\b)"
)
#: Before the other part of what the sentence before shares out: "The remaining 91 percent".
REMAINING = re.compile(r"\b(?:remaining|other|rest of the) \Z")
#: Between two shares of one thing: "of the profits go to the Chinese, nine per cent to".
NEXT_SHARE = re.compile(r"[^.;:]{0,160}(?:,| and| while|;) ?[^.,;:]{0,50} ?\Z")
#: Before a share of the project that the sentence before tells of, and after it: nothing else is shared.
SHARED = (
    re.compile(
        r"\b(?:holds?|owns?|controls?)(?: about| over| some| an?| only| just| the remaining| the other)* ?\Z"
    ),
    re.compile(
        r"(?: (?:share|stake|shareholding|equity|interest)s?)?"
        r"(?: in the (?:project|mine|plant|company|joint venture|consortium|venture))?"
        r"(?:\.|,|;| and | while |\Z)"
    ),
)
#: Before a sum in a sentence after the programme: "So far 38 projects worth".
PROJECTS_WORTH = re.compile(
    rf"\bprojects,? (?:worth|valued at|costing|of|with an? \w+ (?:\w+ )?of){_ABOUT} ?\Z"
)
#: Before a programme that a project is only part of: "The project, part of China's Belt and Road, is worth".
PART_OF = re.compile(
    r", (?:a )?(?:(?:key|main|flagship|major) )?(?:part|component|pillar|project) (?:of|under)"
    r" (?:[\w']+ ){0,2}\Z"
)
#: After a sentence with a project's sum: a part of that sum, or what it has become.
OF_THAT = re.compile(r"\W{0,2}Of (?:that|this|these|which|the total|the sum|the amount)\b")
BECAME = re.compile(
    r"\b(?:brought|got|cut|driven) (?:it|that|this|the \w+) (?:down |up )?to"
    r"(?: over| about| more than| nearly| around| some)? ?\Z"
    r"|\b(?:it|that|the (?:price|cost|figure|estimate|sum|bill|total))(?: has| had| was| is)?"
    r"(?: since| now| later| been)* (?:brought down|swollen|swelled|ballooned|shrunk|grown|grew|risen"
    r"|rose|fallen|fell|dropped|cut|raised|revised|increased|reduced|lowered)\b[^,;]{0,30} to"
    r"(?: over| about| more than| nearly| around| some)? ?\Z",
    re.IGNORECASE,
)
#: A sentence that opens with the cost speaks of the project of the sentence before.
COST_OPENS = re.compile(
    r"(?:[A-Z]\w+ )?(?:[Cc]ost|[Pp]rice|[Ii]nvestment|[Oo]utlay)"
    r"(?: \([^()]{1,20}\)| in \d{4}| today| now| then)?:"
    rf"{_ABOUT} ?\Z"
    rf"|[\W]{{0,2}}(?:The|Its) {_WHOLE}"
    r"(?:cost|price|price tag|bill|outlay|funding|financing|loan|contract|estimate) "
    r"(?:is|was|has|had|will|would|rose|fell|went|stands|stood|now|comes|came"
    r"|amounts|amounted)\b"
)
#: The cost before its own sum: "The price, $6.7 billion, is", "The estimate, which was".
COST_ITSELF = re.compile(
    rf"[\W]{{0,2}}(?:The|Its) {_WHOLE}(?:cost|price|bill|estimate|outlay|investment|figure)"
    rf"(?: of|, which (?:is|was|had been)|,)?{_ABOUT} ?\Z"
)
#: Before a project and between it and its sum: "The bill for ML-1, $6.7 billion,".
COST_OF = re.compile(
    r"\b(?:bill|cost|price|price tag|loan|budget|contract|estimate|outlay|investment|value) (?:for|of|in)"
    r" (?:the )?\Z"
)
ITS_SUM = re.compile(rf"\)?(?:, |: | - | — ){_ABOUT} ?\Z")
#: Around the project after a sum: "the $6.7 billion that ML-1 is to cost".
THAT_IT = re.compile(r"(?: that| which)? (?:the )?\Z")
IT_COSTS = re.compile(
    r"\)?(?: (?:is|was|will|would|may|has|had|could))*(?: to)? (?:costs?|needs?|needed|requires?"
    r"|required|swallowed|received|got|takes|took)\b"
)
#: In a sentence that goes on about the project of its paragraph, before a sum: what the sum is.
GOES_ON = re.compile(
    rf"(?:\b(?:the|its|this) {_WHOLE}(?:cost|price|estimate|bill|price tag|outlay|figure)\b"
    r"(?! (?:of|for) (?!it\b|this\b|(?:the|this) (?:project|scheme|work)))[^;]{0,40}"
    r"|\b(?:first|second|third|initial|final) (?:phase|section|stage|package|stretch|segment|tranche)\b"
    r"(?! of (?!it\b|the (?:project|scheme|work)))[^;]{0,50}"
    r"|\b(?:[Pp]hase|[Pp]ackage|[Ss]tage)[ -](?:I{1,3}|1|2|3|one|two|three)\b[^;]{0,50}"
    r"|\b(?:brought|bring|cut|reduced?|lowered) (?:it|the (?:cost|price|estimate)) (?:down )?to)"
    rf"{_ABOUT} ?\Z"
)
LENT = re.compile(
    r"\b(?:lend|lent|lending|put up|finance|provide|cover|contribute|find)(?: another| the remaining)?"
    rf"{_ABOUT} ?\Z"
)
#: After a sum or share in such a sentence: it is the project's, or a part of its cost.
OF_COST = re.compile(
    r"(?:\.|,|\Z| and\b| while\b| of (?:the|its) (?:cost|price|bill|money|loan|sum|total)\b"
    r"| for (?:it|this|the (?:first|second|third|initial|final|remaining|whole|project|line|dam|railway))\b"
    r"| (?:alone|in all|in total|two|a year|last|now)\b)"
)
#: A question for the cost, and what an answer to it is: "About $6.7 billion."
ASKS_COST = re.compile(r"\b(?:cost|price|worth|value|much|money|expensive)\b[^?]*\?")
ANSWERS = re.compile(
    r"(?:\W|A:|Answer:)*(?:(?:It|That|The figure|This) (?:is|was|has been|will be|would be|stood at"
    r"|stands at) )?"
    r"(?:(?:now|once|only|just|over|about|more than|nearly|around|some|an estimated|roughly|almost) ?)*\Z",
    re.IGNORECASE,
)
#: Between a sum and the project it stands before: "$60 billion CPEC", "$62 billion flagship CPEC".
BEFORE = re.compile(
    r"(?:[ -]*(?:plus|worth|multi-year|flagship|of|for|on|in|into|the|project|its?))*[ ,-]*"
    rf"{_ADJECTIVES}[ -]*\Z"
)
#: Between a project and its sum in brackets: "Main Line 1 (1,872 km, $6.7 billion)".
BRACKETED = re.compile(rf" \((?:[^()$€£¥₹;]{{1,30}}[,;:] ?)?(?:cost|costing|worth|at)?{_ABOUT} ?\Z")
#: Between a project and its sum in a list, and after the sum: "the dam, $3 billion; the railway at $6bn".
BESIDE = re.compile(rf"\)?(?:,? at|:|,| -| —){_ABOUT} \Z")
ITEM_ENDS = re.compile(r"[;,.)]|\Z| and | \(")
#: Between a project and its sum: "the dam, at $3 billion".
COSTING = frozenset({"", "at", "about", "over", "will cost", "costs", "cost"})
OF_ITS_OWN = (", whose", ", which", "whose", ", to be built", ", being built", ", built")
#: A programme under which the sum's projects stand: "CPEC, under which $25 billion of projects".
UNDER_WHICH = re.compile(
    rf"\)?(?:, or [\w -]{{2,40}})?\)?, (?:under|through|within|as part of|in|into) which{_ABOUT} ?\Z"
)
