"""The words that the rules know, each list with a line that says what it is for.

Verbs stand in families by what they do (after PLOVER's event types: REQUEST, DEMAND, CONSULT, AGREE, REJECT),
never in phrases of one page. ``VERBS`` maps every inflected form to its verb.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

__all__ = ["VERBS", "Form", "VerbForm", "word_set"]


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())


# -- nouns and titles ------------------------------------------------------------------------------

#: Ranks and courtesies before a name; they are no office.
HONORIFICS = word_set(
    """mr mrs ms miss dr prof professor gen general lt lieutenant field marshal maj major brig brigadier
    col colonel capt captain admiral adm senator sen justice retd retired sir mian sardar nawabzada
    engineer engr rear barrister maulana mullah mufti haji comrade nawab excellency h mna mpa mnas senators"""
)

#: The nouns that make a phrase an office.
TITLE_HEADS = word_set(
    """president premier minister secretary chairman chairwoman chairperson chair chief ambassador envoy
    spokesman spokeswoman spokesperson governor director commissioner commander adviser advisor assistant
    pm coas leader head counsellor councillor consul chancellor king prince emir sultan mayor speaker
    general inspector coordinator representative negotiator ig igp dg cjcsc chargé charge officer
    professor analyst lecturer convener convenor economist deputy lawmaker senator scholar expert
    registrar fm cm councilor attaché attache superintendent researcher fellow mna mpa columnist"""
)
#: Words that stand before such a noun within an office.
TITLE_MODIFIERS = word_set(
    """prime foreign deputy vice acting caretaker interim former ex defence defense interior home planning
    information finance railways railway energy water power petroleum maritime affairs commerce
    communications law federal state special assistant joint staff chiefs committee executive external
    internal national security army naval navy air force military police ministry office political party
    central commission authority chief senior top opposition general permanent provincial union cabinet
    first second minister of for the to and on affaires affaire d development reform initiatives economic
    public economy human rights industries production culture sports science technology privatisation
    privatization investment board climate change religious parliamentary trade broadcasting councillor
    civil additional outgoing incoming newly appointed elect designate then department asian south
    intelligence inter services relations research visiting ports shipping narcotics control resources works
    education health justice tourism agriculture irrigation minerals textile housing kashmir"""
)
#: An office that is over, or stands in.
FORMER = frozenset({"former", "ex", "erstwhile", "then", "late", "outgoing"})

#: "The Chinese …" plus one of these is the state itself.
SIDE_NOUNS = word_set(
    """side leadership leaders leader government authorities authority officials official delegation
    delegates negotiators state regime party administration team counterparts capital diplomats diplomat
    visitors embassy consulate mission investigators"""
)
#: Of those, the ones that say that nobody in particular spoke.
OFFICIAL_NOUNS = frozenset({"officials", "official", "diplomats", "diplomat", "negotiators", "delegates"})

#: Prepositions after which a place name is the scene and no government.
SCENE_PREPOSITIONS = word_set(
    """in at near outside inside across from through throughout via into around toward towards within
    beyond over leaving left reached visit visiting visited"""
)
#: Nouns after which "to" and "of" lead to a place: "a visit to China".
TRIP_NOUNS = word_set(
    """visit visits trip trips tour travel travels travelled traveled travelling journey flew flying fly
    return returned returning came come arrived arriving arrival going go goes went invited invitation
    extended extend extends extension way road link links connect connects connecting route routes
    pipeline railway border bound ambassador envoy commissioner"""
)
#: A place name before one of these is a scene: "his Beijing visit".
SCENE_NOUNS = word_set(
    """visit trip talks summit meeting session dialogue forum conference airport university province city
    hotel consulate attack bombing blast declaration accord time"""
)

NEGATIONS = frozenset(
    {"not", "never", "no", "nor", "neither", "without", "t", "cannot", "nobody", "none", "denied", "denies"}
)
AUXILIARIES = word_set(
    """is are was were be been being am has have had having do does did will would shall should can could
    may might must need ought"""
)
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "got", "get"})
MODALS_OF_DUTY = frozenset({"must", "should", "ought", "need", "needs", "needed"})
ADVERBS = word_set(
    """also again already still now today then once twice further formally publicly repeatedly reportedly
    earlier later recently always only even just thus strongly clearly privately openly consistently
    jointly directly separately never not ever long firmly quietly since often specifically explicitly
    urgently officially subsequently meanwhile additionally consequently allegedly actually simply flatly
    increasingly particularly especially too yet however similarly unanimously so far themselves itself
    himself herself rather indeed apparently categorically"""
)

#: Pronouns that stand for a person, and for a state or body.
PERSON_PRONOUNS = frozenset({"he", "she"})
THING_PRONOUNS = frozenset({"it"})


# -- verbs -----------------------------------------------------------------------------------------


class Form:
    """Grammatical forms of a verb, as flags."""

    BASE = 1
    THIRD = 2
    PAST = 4
    PARTICIPLE = 8
    GERUND = 16


@attrs.frozen(weakref_slot=False)
class VerbForm:
    """One inflected form of a verb.

    Attributes:
        lemma: The verb.
        families: What it does: ``"ask"``, ``"meet"``, …
        forms: Flags of ``Form`` that the form may be.
    """

    lemma: str
    families: frozenset[str]
    forms: int


#: Verb families. "ask": the one asked is its object; "demand": the thing asked for is; "hope": what
#: another is to do follows as a clause; "stress": names what matters; "say": reports speech; "meet": an
#: encounter; "hold": needs an encounter as its object; "respond", "refuse", "deny": answers; "act": does
#: something about it; "move": goes on or stops, for conditions.
FAMILIES: Mapping[str, str] = {
    "ask": """ask urge press push pressure request implore tell call want expect require warn exhort lobby
        remind advise beseech order direct nudge prod entreat beg invite pressurise pressurize challenge
        caution encourage plead instruct""",
    "demand": """enquire inquire demand seek want request require insist call press push propose suggest
        appeal ask urge advocate desire need raise eye pursue""",
    "hope": "hope expect wish trust want demand insist urge request ask propose suggest desire require",
    "stress": """stress emphasise emphasize underscore underline highlight reiterate underlines raise flag
        reaffirm convey voice express press note""",
    "say": """say tell add state note remark claim argue maintain assert declare announce convey explain
        observe report recall warn stress emphasise emphasize underscore underline reiterate inform reveal
        disclose confirm write quote believe think point caution""",
    "meet": """meet receive host greet welcome see visit telephone phone ring call contact engage brief
        apprise""",
    "hold": """hold have conduct attend chair cochair lead kick conclude discuss exchange sit speak talk
        confer join begin start open continue complete finish wrap undertake deliberate negotiate convene
        preside interact take participate bring""",
    "respond": """assure promise pledge vow commit guarantee agree undertake offer respond reply answer
        resolve order reaffirm reiterate assert accept concede approve ensure condemn brief inform
        strengthen""",
    "refuse": "refuse reject decline resist dismiss oppose turn rebuff rule object",
    "deny": "deny dismiss reject rubbish refute contradict",
    "act": """enhance strengthen deploy raise increase tighten beef step launch create establish arrest
        provide form set""",
    "move": """move proceed advance resume release continue invest fund finance go put sign commit stop
        suspend halt return restart start begin send bid extend disburse lend pay expand attack""",
    "plan": "schedule expect plan set slate due intend hope prepare",
    "cancel": "cancel postpone defer delay shelve adjourn scrap",
    "list": "name list like",
    "general": """head witness review gather dine float moot pitch table broach stipulate favour favor prefer
        argue look deplore lament regret draw impose prompt drive force cause spur compel impress prevail
        solicit command wait await
        complain refer mention cite drive address repeat lodge file deliver submit issue spend make take
        put give get keep bring show visit sign launch build kill attack target fund finance support
        help work want like know find face become remain include involve receive hit injure wound bomb
        blow shoot claim carry come go arrive leave travel return fly run pass stand lie lay seem appear
        continue stop turn use need try allow let permit grant protect safeguard secure guard ensure
        accompany thank praise condemn appreciate voice express convey exchange share link attach renew
        exert connect connects describe consider view regard see call mark follow serve hope believe
        consist extend concern cost cover own win lose fall rise grow reach settle end begin join
        boycott oppose object protest recognise recognize bypass establish""",
}

# Verbs whose past and participle no rule makes.
_UNRULY = """
    say said said, tell told told, seek sought sought, meet met met, hold held held, have had had,
    draw drew drawn, drive drove driven,
    speak spoke spoken, sit sat sat, see saw seen, lead led led, begin began begun, write wrote written,
    think thought thought, beseech besought besought, undertake undertook undertaken, put put put,
    set set set, send sent sent, bid bid bid, lend lent lent, pay paid paid, go went gone, make made made,
    take took taken, give gave given, get got got, keep kept kept, bring brought brought,
    show showed shown, build built built, know knew known, find found found, become became become,
    hit hit hit, blow blew blown, shoot shot shot, come came come, leave left left, fly flew flown,
    run ran run, stand stood stood, lie lay lain, lay laid laid, let let let, cost cost cost, win won won,
    ring rang rung, lose lost lost, fall fell fallen, rise rose risen, grow grew grown
"""
_IRREGULAR = {words.split()[0]: words.split()[1:] for words in _UNRULY.split(",")}
# Verbs that double their last letter.
_DOUBLED = word_set(
    """sit set put get let run win stop step wrap scrap plan beg bid flag prod permit commit begin confer
    defer refer cancel travel hit"""
)
_VOWELS = "aeiou"


def _inflect(lemma: str) -> Iterable[tuple[str, int]]:
    """Yield the forms of a verb with their flags."""
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    ends_in_y = lemma.endswith("y") and lemma[-2] not in _VOWELS
    yield lemma, Form.BASE
    if lemma == "have":
        yield "has", Form.THIRD
    elif ends_in_y:
        yield lemma[:-1] + "ies", Form.THIRD
    else:
        yield lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s"), Form.THIRD
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying", Form.GERUND
    elif lemma.endswith("ye"):
        yield lemma + "ing", Form.GERUND
    elif lemma.endswith("e") and not lemma.endswith("ee"):
        yield lemma[:-1] + "ing", Form.GERUND
    else:
        yield stem + "ing", Form.GERUND
    if lemma in _IRREGULAR:
        past, participle = _IRREGULAR[lemma]
        yield past, Form.PAST
        yield participle, Form.PARTICIPLE
    elif lemma.endswith("e"):
        yield lemma + "d", Form.PAST | Form.PARTICIPLE
    elif ends_in_y:
        yield lemma[:-1] + "ied", Form.PAST | Form.PARTICIPLE
    else:
        yield stem + "ed", Form.PAST | Form.PARTICIPLE
    if stem != lemma and stem.endswith("ll"):
        # As America spells them.
        yield lemma + "ed", Form.PAST | Form.PARTICIPLE
        yield lemma + "ing", Form.GERUND


def _verbs() -> Mapping[str, VerbForm]:
    """Return every form of every verb; one that two share is the first one's, or that of no general verb."""
    families: dict[str, set[str]] = {}
    for family, words in FAMILIES.items():
        for lemma in words.split():
            families.setdefault(lemma, set()).add(family)
    table: dict[str, VerbForm] = {}
    for lemma, known in families.items():
        for form, flag in _inflect(lemma):
            before = table.get(form)
            flags = flag
            if before is not None and before.lemma == lemma:
                flags |= before.forms
            elif before is not None and ("general" in known or "general" not in before.families):
                continue
            table[form] = VerbForm(lemma, frozenset(known), flags)
    return table


#: Every inflected form -> its verb.
VERBS: Mapping[str, VerbForm] = _verbs()
