"""The phrases by which each kind of demand is known.

They are read off the *content* of an ask (what is to be done), never off the whole sentence. The table is
ordered: the first kind one of whose phrases occurs wins, so the special ones stand before "keep people safe".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cpecwatch.extraction.demands.terms import AUTONOMY, END_OPERATIONS, RESOURCE_SHARE, WITHDRAWAL
from cpecwatch.extraction.phrases import Phrase
from cpecwatch.records import DemandKind

__all__ = ["KIND_PHRASES"]

_GUARDS = (
    r"(?:security|guards?|troops|soldiers|forces?|army|police|policemen|personnel to (?:guard|protect))\b"
)
_FORCES = (
    r"(?:guards|troops|soldiers|forces|police"
    r"|security (?:staff|guards|personnel|forces?|companies|firms|contractors|agencies|teams))\b"
)
_FIGHTERS = (
    r"(?:terroris\w*|militan\w*|groups?|outfits?|insurgents?|separatists?|extremis\w*|forces|etim|ttp|bla"
    r"|uighurs?|uyghurs?|elements|movement|turkestan|turkistan|baloch)"
)
_KEPT_SAFE = r"(?:secure|protect|guard|safeguard|protected|secured|safe)\b"

#: The phrases of each kind.
KIND_PHRASES: Mapping[DemandKind, Sequence[Phrase]] = {
    DemandKind.OWN_FORCES: [
        rf"own (?:\w+ ){{0,2}}{_GUARDS}",
        r"own (?:\w+ ){0,3}(?:force|unit)\b",
        (
            r"(?:open|set up|establish|operate|run|form) (?:a|an|its|their) (?:own |private |chinese )*"
            r"security (?:company|firm)\b"
        ),
        r"own security\b",
        r"pla (?:soldiers|troops|guards|personnel|units|navy)\b",
        r"own (?:men|people|personnel) (?:at|on|in|inside|to guard|to protect)\b",
        r"chinese military (?:forces|presence|personnel)\b",
        r"chinese (?:\w+ )?(?:marines|commandos|policemen|soldiers|bodyguards|contractors|agents|gunmen)\b",
        (
            r"own (?:\w+ )?(?:marines|commandos|policemen|bodyguards|contractors|agents|gunmen"
            r"|convoys|escorts)\b"
        ),
        (
            r"(?:bigger|greater|direct|larger|active) (?:role|say|hand) in (?:\w+ )?(?:security"
            r"|guarding|protect\w+)"
        ),
        (
            r"(?:deploy|station|bring|send|post)\w* (?:of |in )?(?:its|their) own (?:\w+ "
            r")?(?:personnel|men|people|staff)\b"
        ),
        r"(?:chinese|its|their) (?:\w+ )?security (?:company|firm|contractor)\b",
        r"(?:carry|bear) (?:arms|weapons)\b",
        rf"chinese (?:private )?{_FORCES}",
        r"(?:personnel|guards|men|forces|troops|staff) of (?:its|their) own\b",
        r"police posts\b",
        r"boots on the ground\b",
        r"joint patrol\w*",
        r"(?:let|letting|allow\w*|permit\w*) (?:it|them|china|beijing) (?:to )?(?:guard|protect|secure)\b",
        rf"(?:let|letting|allow\w*|permit\w*|admit\w*) (?:in )?(?:its|their|chinese) (?:own )?{_FORCES}",
        r"foreign security\b",
        r"station(?:ing|ed)? (?:of )?(?:its |their |chinese )?(?:own )?(?:guards|troops|soldiers|forces)",
        (
            r"deploy(?:ment of|ing)? (?:(?:its|their) )?(?:own|chinese|pla) "
            r"(?:troops|guards|soldiers|security personnel)"
        ),
        (  # "its troops to", "their guards in": they are to be there
            "security troops guards",
            (
                r"(?:its|their) (?:security (?:staff|personnel|agencies|forces)|troops|guards)\b"
                r"(?= (?:to|be|in|into|on|inside|for))"
            ),
        ),
    ],
    DemandKind.DIRECT_TALKS: [
        r"direct(?:ly)? (?:talks?|talking|engage(?:ment)?|negotiat\w+|contacts?|dialogue|speak)",
        (
            r"(?:talk|talks|speak|negotiate|engage|dialogue|negotiations) (?:directly )?(?:to|with) (?:the )?"
            r"(?:\w+ ){0,2}(?:baloch|insurgents|militants|separatists|rebels|exiles|groups|taliban)"
        ),
        r"(?:let|allow) (?:them|it|him|china|beijing) (?:to )?(?:talk|speak|negotiate)",
        r"engage(?:ment)? with (?:the )?baloch",
        r"political (?:solution|settlement|dialogue)\b",
        r"(?:reconcil\w+|amnesty|negotiated settlement)\b",
        (
            r"(?:sit down|sitting down|channel|contact) (?:to|with) (?:the )?(?:\w+ )?"
            r"(?:baloch|insurgents|militants|rebels|groups)"
        ),
    ],
    DemandKind.COMPENSATION: [
        r"compensat\w+",
        r"blood money\b",
        r"damages\b",
        r"indemni\w+",
        r"(?:pay|pays|payment|payments) (?:to|for) (?:the )?(?:victims|families|heirs)",
        (
            r"(?:million|money|pay|pays|payments?|sum|package|dollars|rupees|cheques?)\b.{0,60}\b"
            r"(?:victims|families|heirs|relatives|widows)\b"
        ),
        r"matter settled\b",
    ],
    DemandKind.END_OPERATIONS: END_OPERATIONS,
    DemandKind.AUTONOMY: AUTONOMY,
    DemandKind.RESOURCE_SHARE: RESOURCE_SHARE,
    DemandKind.STRATEGIC_ASSURANCE: [
        r"no third (?:country|party)\b",
        (
            r"keep (?:the )?(?:us|u\.s\.|united states|americans?|america|washington|indians?|india|west"
            r"|foreign powers) (?:\w+ ){0,2}(?:out of|away from|off)\b"
        ),
        r"third countr(?:y|ies)\b",
        (
            "influence interest presence involvement base bases",
            (
                r"(?:us|u\.s\.|american|washington'?s?|indian) "
                r"(?:influence|interests?|presence|involvement|bases?)\b"
            ),
        ),
        r"(?:rising|growing) us (?:influence|interest)",
        (
            r"(?:american|us|u\.s\.|indian|foreign|western) "
            r"(?:troops|forces|soldiers|warships|bases|navy|spies|drones)\b"
        ),
        (
            "given handed leased let shared passed leaked",
            (
                r"not be (?:given|handed|leased|let|shared|passed|leaked) (?:on )?(?:to|with) "
                r"(?:the )?(?:us|united states|america|india)"
            ),
        ),
    ],
    DemandKind.CRACKDOWN: [
        r"crack(?:ing)? down\b",
        r"crackdown\b",
        (
            "finish wipe neutralise neutralize destroy take",
            (
                rf"(?:finish off|wipe out|neutrali[sz]e|destroy|take on|take out) (?:the )?(?:\w+ "
                rf"){{0,3}}{_FIGHTERS}"
            ),
        ),
        (
            r"(?:shut|close|dismantle|destroy|raze|bomb|raid)\w* (?:down )?(?:the |all |their |its )?"
            r"(?:\w+ ){0,2}(?:camps?|bases|hideouts?|hide-outs|networks?|dens)\b"
        ),
        r"break(?:ing)? the back of\b",
        (  # "hit the ETIM", "go after the BLA", "clear the valley of them"
            "hit strike target pursue chase disarm expel evict flush clear go going crush defeat",
            (
                r"(?:hit|strike|target|pursue|chase|disarm|expel|evict|flush out"
                r"|go(?:ing)? after|crush|defeat) "
                rf"(?:\w+-\w+ )?(?:\w+ ){{0,5}}?{_FIGHTERS}\b"
            ),
        ),
        (
            r"no (?:group|outfit|organi[sz]ation|force) (?:\w+ ){0,4}(?:can|may|could|uses?"
            r"|threatens?|is allowed)\b"
        ),
        r"clear (?:\w+ ){1,3}of (?:them|militants|terrorists|insurgents|fighters)\b",
        r"(?:offensive|operation|campaign) against\b",
        (
            r"(?:break|cut|sever) (?:\w+ ){0,3}(?:with|ties to|links to) (?:the )?(?:\w+ )?"
            r"(?:etim|ttp|bla|militants|terrorists|east)"
        ),
        r"(?:move|moving) against ",
        r"(?:root|rooting|weed|wipe) (?:them )?out\b",
        r"uproot\w*",
        r"rein(?:ing|ed)? in\b",
        r"eliminat\w+ (?:the |all )?(?:terror\w*|militan\w*|threats?|groups?|etim|sanctuaries)",
        r"dismantl\w+",
        (
            r"(?:action|actions|act|operations?|steps|measures|offensive|war) against "
            rf"(?:the |all |such |those |any |anti-\w+ )*(?:\w+ ){{0,3}}{_FIGHTERS}"
        ),
        (
            r"(?:combat|eradicat|eliminat|stamp)\w* (?:out )?(?:all forms of |the menace of |the "
            r"scourge of )?terroris\w*"
        ),
        r"(?:action|actions|measures|steps) against (?:both|them|it|these|those)\b",
        r"counter(?:ing)?[- ]terroris\w+ (?:operations?|efforts)",
        r"fight(?:ing)? (?:against )?terroris\w*",
        ("war", rf"war (?:on|against) (?:the |all )?{_FIGHTERS}"),
        r"sanctuar\w+",
        r"safe havens?\b",
        r"hunt(?:ing)? down (?:all )?(?:terror|militan)\w*",
        (
            r"(?:prevent|stop|not allow|not allowing|not permit|allow no|deny) .{0,40}\b"
            r"(?:its|their|afghan|pakistani) (?:soil|territory)"
        ),
    ],
    DemandKind.ACCOUNTABILITY: [
        r"investigat\w+",
        r"probe\b",
        r"inquiry\b",
        r"punish\w*",
        r"(?:bring|brought|bringing) (?:\w+ ){0,6}(?:to justice|to book|before the law)",
        r"to justice\b",
        r"to account\b",
        r"names? of (?:the |those )?(?:\w+ )?(?:officials|officers|attackers|culprits|suspects|people|men)\b",
        r"who (?:was|were|had been|is) (?:behind|to blame)\b",
        r"how the (?:bombers?|attackers?|gunm[ae]n|killers?)\b",
        r"(?:cctv|footage|forensic\w*|dna)\b",
        r"(?:solve|solving|close|closing|crack|cracking) the case\b",
        r"(?:sacked|dismissed|suspended|court-martialled|removed from (?:office|service|duty))\b",
        (
            r"report (?:from \w+ )?(?:on|into) the (?:\w+ )?"
            r"(?:attack|bombing|killing|blast|incident|abduction|shooting)"
        ),
        r"full force of the law\b",
        r"removed (?:over|for|after|because)\b",
        r"answers? (?:from|over|about|on|to)\b",
        r"explanations?\b",
        r"heads (?:to|must|should|had to) roll\b",
        r"(?:ascertain|establish|find|get at|learn) the (?:truth|facts)\b",
        (
            r"what (?:had |has |have )?become of (?:the |those )?(?:\w+ )?"
            r"(?:people|men|suspects|those|killers|attackers|planners)"
        ),
        (
            r"(?:progress|update|results?|findings?|outcome) (?:in|on|of|from) (?:the )?(?:\w+ )?"
            r"(?:probe|investigation|inquiry|case)"
        ),
        r"hand(?:ed|ing)? (?:\w+ ){1,3}over\b",
        (
            r"(?:he|she|they|him|them|men|suspects?) (?:be )?(?:handed over|delivered|extradited"
            r"|arrested|detained)"
        ),
        r"(?:extradit|apprehend)\w*",
        r"(?:detain|catch|identify) (?:the |those |all )",
        r"(?:arrest|extradite|hand over|surrender) (?:or \w+ )?(?:them|him|those|the)\b",
        (
            "planners plotters masterminds attackers killers culprits commanders leaders those men",
            (
                r"(?:planners|plotters|masterminds|attackers|killers|culprits|commanders|leaders|those|men)"
                r"(?: \w+){0,8} be (?:handed|turned|given|delivered|arrested|expelled)\b"
            ),
        ),
        ("court trial", r"(?:before|to|in) (?:a |the )?(?:court|trial)\b"),
        r"put (?:\w+ ){1,3}on trial\b",
        r"prosecut\w+",
        r"unpunished\b",
        (  # "wants the attackers caught"
            "caught tried found identified apprehended jailed hanged",
            (
                r"(?:killers|murderers|attackers|assailants|gunmen|bombers|suspects|planners|masterminds)"
                r"(?: \w+){0,4} (?:(?:had to|must|should|to) )?(?:be |are |were |being )?"
                r"(?:caught|tried|found|identified|apprehended|jailed|hanged)\b"
            ),
        ),
        (  # "find the killers", "try the suspects": those who did it, and not those who may
            "killers murderers attackers assailants gunmen bombers suspects accused planners masterminds",
            (
                r"(?:find|finding|track|trace|catch|identify|apprehend|try|nab|seize|jail|hang|execute)"
                r" (?:down )?(?:the |all |its |their |these |those )?(?:\w+ )?"
                r"(?:killers|murderers|attackers|assailants|gunmen|bombers|suspects|accused"
                r"|planners|masterminds)\b"
            ),
        ),
        r"hand(?:ed|ing)? over (?:those|the|all|its|him|them|to)\b",
        r"how far the (?:police|inquiry|probe|investigation)\b",
        r"(?:tracked|track|tracking|hunt|hunted|hunting) (?:them )?down\b",
        r"culprits?\b",
        r"perpetrators?\b",
        r"held (?:\w+ )?(?:accountable|responsible)\b",
        r"accountab\w+",
        r"arrest(?:s|ed|ing)?\b",
        r"get to the (?:\w+ )?bottom",
        r"severe(?:ly)? (?:punish|deal)",
        r"(?:deal|dealt) with (?:\w+ )?(?:severely|sternly|firmly|harshly|strictly)\b",
        r"hunt for (?:the )?(?:\w+ )?(?:bombers?|killers?|attackers?|gunmen|planners|culprits)\b",
        r"deal sternly\b",
        r"find out\b",
        r"those (?:responsible|behind|who (?:did|carried|killed|ambushed))",
    ],
    DemandKind.SECURITY_PLAN: [
        r"road ?map\b",
        r"time(?:table|line|frame)s?\b",
        r"security plans?\b",
        r"plans? (?:for|to) (?:secur|protect|guard)\w*",
        r"(?:clarity|clear) (?:on|about|regarding|over|plan|strategy|chain)",
        r"chain of command\b",
        r"how (?:it|they|islamabad|pakistan|the men|its|the|china'?s) .{0,40}\b" + _KEPT_SAFE,
        r"(?:concrete|written|detailed|comprehensive|clear-cut) (?:\w+ )?(?:plan|strategy|roadmap|timetable)",
        r"security audit\b",
        r"(?:blueprint|progress report|weekly report|monthly report)s?\b",
        r"(?:explain|explained|explanation of) (?:how|what|when)\b",
        r"details of (?:the |its |their )?(?:security|protection|measures|arrangements|deployment)",
        (
            r"(?:share|provide|give|hand over|submit|produce) (?:\w+ ){0,3}(?:lists?|details|plans?"
            r"|schedules?|maps?) of\b"
        ),
        r"what (?:would|will|is to|was to) be done (?:to|for|about)\b",
        r"dates? (?:by|on|from) which\b",
        r"by when\b",
        r"deadline for\b",
    ],
    DemandKind.WITHDRAWAL: WITHDRAWAL,
    DemandKind.SECURITY_ARRANGEMENT: [
        (
            r"security (?:arrangements?|mechanisms?|management|systems?|architecture|frameworks?|agreements?"
            r"|set-?up|infrastructure|protocols?|cooperation)\b"
        ),
        (
            r"(?:joint|special(?! (?:protection unit|security division|security unit))|dedicated|credible"
            r"|robust|effective|single|new|separate) (?:\w+ ){0,3}"
            r"(?:mechanisms?|arrangements?|command|forces?|units?|divisions?|centres?|centers?|system"
            r"|framework|companies"
            r"|company|control room|brigades?)\b"
        ),
        r"mechanisms?\b",
        r"command centre\b",
        r"police be (?:strengthened|put in charge)",
        (
            r"(?:strengthen(?:ed|ing)?|raise|raised|raising|set up|establish|established|form|formed) "
            r"(?:\w+ ){0,4}"
            r"(?:police|forces?|units?|divisions?|mechanism|corps)\b"
        ),
        (  # "complete the deployment of a military division"
            r"deploy(?:ment of|ing)? (?:\w+ ){0,4}"
            r"(?:divisions?|brigades?|battalions?|units?|troops|forces?)\b"
        ),
        r"joint security\b",
        r"counter-?terror(?:ism)? cooperation\b",
        r"liaison (?:officers?|offices?)\b",
        r"control room\b",
        r"pickets?\b",
        r"under (?:one|a single|a unified|a joint|unified|single) command\b",
        r"check ?posts?\b",
        r"(?:joint|liaison|coordination|special) (?:\w+ )?cell\b",
        r"(?:focal|nodal|contact) (?:person|officer|point)s?\b",
        r"hotline\b",
        r"(?:brigade|battalion|regiment|task force|corps|working group|security desk)\b",
        r"(?:sop|sops|standard operating procedures?|protocols?)\b",
        r"(?:intelligence|information)[- ]sharing\b",
        r"(?:share|sharing|exchange|exchanging|exchange of) (?:of )?(?:\w+ )?intelligence\b",
        r"early[- ]warning\b",
        r"coordination (?:\w+ )?(?:body|committee|centre|center|office|mechanism)\b",
        r"(?:patrol\w*|cameras|surveillance)\b",
        r"regist(?:er|ration)\w* (?:of )?(?:all|every|each|chinese|foreign\w*)\b",
    ],
    DemandKind.PROTECTION: [
        r"protect\w*",
        r"safeguard\w*",
        r"safety\b",
        r"safe(?:r|ly)?\b",
        r"secur(?:e|ed|ing|ity)\b",
        r"guard(?:s|ed|ing|ianship)?\b",
        r"harm'?s way\b",
        r"armou?r(?:ed)?\b",
        r"bullet-?proof\b",
        r"(?:fenced|fencing|vetted|vetting)\b",
        r"fence (?:around|for|to)\b",
        (
            r"(?:police|guards|policemen|soldiers|rangers|troops) (?:\w+ ){0,3}(?:put|posted"
            r"|deployed|stationed|sent)\b"
        ),
        r"from harm\b",
        (
            r"(?:soldiers|guards|police|policemen|troops) (?:at|on|along|around|outside|for) "
            r"(?:every|each|all|its|their|the)\b"
        ),
        (
            r"(?:moved?|travel\w*|driven) (?:\w+ ){0,4}(?:after dark|at night|by night|escort\w*"
            r"|convoys?|without)\b"
        ),
        r"(?:by|with) (?:\w+ )?(?:rangers|soldiers|guards|commandos|police escorts?)\b",
        r"cover (?:that|for|of|to)\b",
        (
            r"(?:more|extra|additional|number of|enough) (?:\w+ )?(?:guards|police|policemen|soldiers"
            r"|troops|constables|men)\b"
        ),
        (
            r"(?:address|remov|eliminat|reduc|deal with|tackl|counter)\w* (?:\w+ ){0,3}(?:threats?"
            r"|risks?|hazards?|worries)\b"
        ),
        (
            r"(?:plug|clos|fill|remov|fixing|mend|rectif|address|correct|repair)\w* (?:\w+ "
            r"){0,3}(?:gaps?|loopholes?|lapses?|holes?)\b"
        ),
        r"stop\w* (?:\w+ ){0,2}attacks?\b",
        r"remedial (?:measures|steps|action)\b",
        r"without fear\b",
        r"shield\w*",
        r"(?:jammers?|barriers?|blast walls?|bunkers?|watchtowers?|searchlights?|drones|scanners?)\b",
        (
            r"(?:body armour|vests|sniffer dogs|metal detectors?|roadblocks?|cordons?|evacuat\w*"
            r"|bomb disposal)\b"
        ),
        r"lives of\b",
        r"(?:well-?being|welfare) of (?:\w+ )?(?:chinese|nationals|citizens|workers|engineers)\b",
        r"(?:kept|keep) (?:\w+ ){1,4}(?:alive|away from (?:danger|harm)|in one piece|out of reach)\b",
        r"(?:end|stop|put an end) (?:to )?(?:\w+ ){0,2}(?:attacks|killings|bombings|violence|bloodshed)\b",
        r"(?:are|is|were|be) (?:\w+ )?(?:attacked|targeted|harmed) (?:again|once more)\b",
        r"look(?:ed|ing)? after (?:chinese|its|their|the|our|those)\b",
        r"vigilan\w+",
        r"helicopters?\b",
        r"stationed (?:at|near|around|along|outside)\b",
        r"(?:few|fewer|lack of|shortage of) (?:\w+ )?(?:guards|police|soldiers|security)\b",
        r"attacks on (?:\w+ )?(?:chinese|nationals|citizens|workers|engineers|convoys?)\b",
        r"fix (?:\w+ ){0,3}(?:gaps?|loopholes?|lapses?|holes?)\b",
        r"out of danger\b",
        r"rescue\w*",
        r"(?:free|release|recover)\w* (?:of )?(?:the |its |all )?(?:\w+ )?(?:kidnapped|abducted|hostages?)\b",
        r"no (?:\w+ ){1,3}(?:is|are|be|comes? to|gets?) (?:harm\w*|hurt|killed|attacked)\b",
        (
            r"(?:prevent|avoid|avert)\w* (?:\w+ ){0,4}(?:attacks?|incidents?|bombings?|killings?"
            r"|tragedies|recurrence|repeat)\b"
        ),
        r"(?:recurrence|repetition) of\b",
        (
            r"(?:attacks?|incidents?|bombings?|tragedy|tragedies) (?:\w+ ){0,3}(?:not|never) (?:\w+ )?"
            r"(?:happen\w*|occur\w*|recur\w*|repeated)\b"
        ),
        (
            r"nothing (?:of the kind|similar|like (?:it|this|that))\b.{0,20}\b"
            r"(?:again|repeated|happens?|occurs?)"
        ),
        r"no repeat\b",
        r"escort\w*",
        r"fool-?proof\b",
        r"foreign (?:nationals|workers) .{0,20}protected",
    ],
}
