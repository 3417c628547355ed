"""The frames of asking, declared in one place: which words ask, who asks whom in them, and how hard.

A frame is one shape of English reported speech ("urged Pakistan to", "sought guarantees that", "voiced the
hope that"). It names the words that open it, the slots of the clause that hold who asks and who is asked,
and how hard it asks. How the slots of each shape are read off a clause is the business of the modules beside
this one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum, auto

import attrs

from cpecwatch.extraction.vocabulary import FAMILIES, word_set
from cpecwatch.records import Strength

__all__ = [
    "DEMAND_NOUNS",
    "FRAMES",
    "KEEN",
    "NOUNS",
    "NOUN_FRAMES",
    "VIEW",
    "WORRIED",
    "Adjective",
    "Frame",
    "Noun",
    "Shape",
    "Slot",
    "frames_of",
    "shapes_of",
]


class Slot(Enum):
    """Where in a clause somebody stands."""

    SUBJECT = auto()  # "China asked"
    OBJECT = auto()  # "asked Pakistan to"
    AGENT = auto()  # "was asked by China to"
    WITHIN = auto()  # "asked that Pakistan protect": who is to do what is asked for
    NOWHERE = auto()  # left out


class Shape(Enum):
    """How what is asked for hangs on a verb."""

    OBJECT = auto()  # urged Pakistan to protect them
    UNNAMED = auto()  # told all labourers to leave
    THING = auto()  # sought guarantees; demanded that they be protected
    STRESS = auto()  # underscored the need to protect them
    NOUN = auto()  # voiced the hope that they would be protected
    REFUSAL = auto()  # refused to let China open an office; rejected China's demand for
    IDIOM = auto()  # made it clear that they must be protected
    DUTY = auto()  # said that they must be protected
    ULTIMATUM = auto()  # gave China 90 days to leave
    TOLD = auto()  # Pakistan was urged (by China) to protect them
    IMPERSONAL = auto()  # it is hoped that they will be protected
    BY = auto()  # an investigation was demanded by China


@attrs.frozen(eq=False)
class Frame:
    """A frame on a verb.

    Attributes:
        shape: How what is asked for hangs on the verb.
        verbs: The verbs, apart by blanks.
        demander: Who asks.
        addressee: Who is asked.
        strength: How hard; ``None`` where its noun says so.
        rule: The rule's id; ``{verb}`` and ``{noun}`` stand for the words that ask.
        after: Words of which one must follow (the object, or else the verb); any where there are none.
        not_after: Words that must not follow.
        duty_after: Words after which it must be said what "must" be.
        far: Whether the "to" may stand some words off: "tells China after every bombing to pack up".
        only_would: Whether it asks only under "would" or "could": "would like".
    """

    shape: Shape
    verbs: str
    demander: Slot
    addressee: Slot
    strength: Strength | None
    rule: str
    after: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    duty_after: frozenset[str] = frozenset()
    far: bool = False
    only_would: bool = False


@attrs.frozen(eq=False)
class Noun:
    """A noun that asks, as the object of a verb that utters it: "voiced the hope that".

    Attributes:
        nouns: The nouns, apart by blanks.
        verbs: The verbs that utter them.
        strength: How hard they ask.
        after: Words of which one must follow the noun; any where there are none.
        keeps_noun: Whether the noun itself is a part of what is asked for: "raised the safety of".
    """

    nouns: str
    verbs: frozenset[str]
    strength: Strength
    after: frozenset[str] = frozenset()
    keeps_noun: bool = False


@attrs.frozen(eq=False)
class Adjective:
    """An adjective that asks, after its subject: "is worried about the safety of".

    Attributes:
        pattern: The words up to what is asked for.
        reach: How far off the one who asks may stand, in characters.
        strength: How hard it asks.
        rule: The rule's id.
        is_duty: Whether it must be said what must be.
    """

    pattern: str
    reach: int
    strength: Strength
    rule: str
    is_duty: bool = False


# What may follow the one asked: "urged Pakistan to", "pressed it over".
_LINKS = word_set("to not that for about over against on")
_TO = word_set("to not")
_FOR = word_set("for that to")

_PRESS = "press push pressure pressurise pressurize lobby"
_BEG = "request implore exhort advise beseech nudge prod entreat beg challenge caution encourage plead appeal"
_INSIST = "demand insist require"
_SEEK = "solicit enquire inquire seek want hope wish request desire advocate"
_SUGGEST = "propose suggest eye pursue need expect trust"
_STRESS = "stress emphasise emphasize underscore underline highlight reiterate flag attach"
_SPEAK = "speak talk point refer mention note cite"
_VOICE = "express voice convey raise register communicate have share state reiterate show"
_PUT = """name list put make lay set submit present renew repeat raise place issue have lodge file deliver
    send give"""

_S, _O, _A, _W, _N = Slot.SUBJECT, Slot.OBJECT, Slot.AGENT, Slot.WITHIN, Slot.NOWHERE
_HARD, _SOFT = Strength.DEMAND, Strength.REQUEST

# fmt: off
#: The frames on a verb: who asks, who is asked, how hard. Of those that it opens the first that fits holds.
FRAMES: Sequence[Frame] = (
    # "urged Pakistan to protect them"
    Frame(Shape.OBJECT, "press", _S, _O, _HARD, "demand.{verb}.object", _LINKS, far=True),
    Frame(Shape.OBJECT, "push pressure pressurise pressurize lobby",
          _S, _O, _HARD, "demand.{verb}.object", _LINKS),
    Frame(Shape.OBJECT, "warn", _S, _O, _HARD, "demand.{verb}.object", _LINKS,
          duty_after=word_set("about that over"), far=True),
    Frame(Shape.OBJECT, "require", _S, _O, _HARD, "demand.{verb}.object", _TO),
    Frame(Shape.OBJECT, "urge call", _S, _O, _SOFT, "demand.{verb}.object", _LINKS, far=True),
    Frame(Shape.OBJECT, "ask", _S, _O, _SOFT, "demand.{verb}.object", _LINKS,
          not_after=word_set("about over on"), far=True),
    Frame(Shape.OBJECT, "tell", _S, _O, _SOFT, "demand.{verb}.object", _LINKS,
          not_after=_LINKS - {"to", "that", "not"}, duty_after=word_set("that"), far=True),
    Frame(Shape.OBJECT, "impress prevail", _S, _O, _SOFT, "demand.{verb}.object", _LINKS),
    Frame(Shape.OBJECT, "remind", _S, _O, _SOFT, "demand.{verb}.object", _LINKS | {"of"}),
    Frame(Shape.OBJECT, "want expect", _S, _O, _SOFT, "demand.{verb}.object", _TO),
    Frame(Shape.OBJECT, _BEG, _S, _O, _SOFT, "demand.{verb}.object", _LINKS),
    # "told all labourers to leave"
    Frame(Shape.UNNAMED, "tell ask warn urge order command instruct", _S, _N, _HARD, "demand.unnamed.object"),
    # "Pakistan was urged by China to protect them"
    Frame(Shape.TOLD, f"warn {_PRESS}", _A, _S, _HARD, "demand.{verb}.passive"),
    Frame(Shape.TOLD, f"ask urge tell remind {_BEG}", _A, _S, _SOFT, "demand.{verb}.passive"),
    # "sought guarantees", "demanded that Pakistan protect them", "called for talks"
    Frame(Shape.THING, "press push", _S, _W, _HARD, "demand.{verb}.thing", _FOR, far=True),
    Frame(Shape.THING, _INSIST, _S, _W, _HARD, "demand.{verb}.thing"),
    Frame(Shape.THING, "call", _S, _W, _SOFT, "demand.{verb}.thing", word_set("for"), far=True),
    Frame(Shape.THING, "wait await", _S, _W, _SOFT, "demand.{verb}.thing",
          not_after=word_set("to until outside")),
    Frame(Shape.THING, "complain", _S, _W, Strength.CONCERN, "demand.{verb}.thing", far=True,
          after=word_set("about of that over")),
    Frame(Shape.THING, "float moot pitch table broach favour favor prefer",
          _S, _W, _SOFT, "demand.{verb}.thing"),
    Frame(Shape.THING, "stipulate", _S, _W, _HARD, "demand.{verb}.thing"),
    Frame(Shape.THING, "argue look", _S, _W, _SOFT, "demand.{verb}.thing", word_set("for")),
    Frame(Shape.THING, "hold", _S, _W, _HARD, "demand.{verb}.thing", word_set("out")),
    Frame(Shape.THING, "protest lament deplore regret", _S, _W, Strength.CONCERN, "demand.{verb}.thing",
          word_set("that")),
    Frame(Shape.THING, "plead lobby", _S, _W, _SOFT, "demand.{verb}.thing", word_set("for"), far=True),
    Frame(Shape.THING, "ask appeal", _S, _W, _SOFT, "demand.{verb}.thing", _FOR, far=True),
    Frame(Shape.THING, "urge", _S, _W, _SOFT, "demand.{verb}.thing", not_after=word_set("to")),
    Frame(Shape.THING, _SUGGEST, _S, _W, _SOFT, "demand.{verb}.thing", not_after=word_set("by not")),
    Frame(Shape.THING, _SEEK, _S, _W, _SOFT, "demand.{verb}.thing"),
    Frame(Shape.THING, "like", _S, _W, _SOFT, "demand.{verb}.thing", only_would=True),
    # "it is hoped that Pakistan will protect them"
    Frame(Shape.IMPERSONAL, "hope expect request desire require", _N, _W, _SOFT, "demand.{verb}.impersonal"),
    # "an investigation was demanded by China"
    Frame(Shape.BY, f"press push {_INSIST}", _A, _N, _HARD, "demand.{verb}.by"),
    Frame(Shape.BY, f"call ask appeal urge {_SUGGEST} {_SEEK}", _A, _N, _SOFT, "demand.{verb}.by"),
    Frame(Shape.BY, "like", _A, _N, _SOFT, "demand.{verb}.by", only_would=True),
    # "underscored the need to protect them"
    Frame(Shape.STRESS, f"{_STRESS} {_SPEAK}", _S, _W, _SOFT, "demand.{verb}.stress"),
    # "voiced the hope that they would be protected"; how hard, the noun says
    Frame(Shape.NOUN, f"{_VOICE} {_PUT} exert bring increase draw call impose",
          _S, _W, None, "demand.noun.{noun}"),
    # "refused to let China open an office", "rejected China's demand for one"
    Frame(Shape.REFUSAL, "refuse reject decline turn resist rebuff", _O, _S, _SOFT, "demand.refused"),
    # "made it clear that they must be protected", "put it to Pakistan that they be guarded"
    Frame(Shape.IDIOM, "make leave put drive", _S, _W, _SOFT, "demand.idiom"),
    # "said that they must be protected"
    Frame(Shape.DUTY, FAMILIES["say"], _S, _W, _SOFT, "demand.duty"),
    # "gave China 90 days to leave"
    Frame(Shape.ULTIMATUM, "give", _S, _O, _HARD, "demand.ultimatum"),
)

#: The nouns that ask, as objects of verbs that utter them.
NOUNS: Sequence[Noun] = (
    Noun("hope hopes expectation expectations wish desire",
         word_set(_VOICE), _SOFT, word_set("that for to of")),
    Noun("demand demands ultimatum warning warnings",
         word_set(f"reiterate convey {_PUT}"), _HARD, _FOR | {"on"}),
    Noun("request requests proposal proposals call calls appeal appeals plea",
         word_set(f"reiterate convey {_PUT}"), _SOFT, _FOR | {"on"}),
    Noun("condition conditions precondition preconditions",
         word_set(f"reiterate convey {_PUT}"), Strength.CONDITION, _FOR | {"on"}),
    Noun("concern concerns worry worries unease reservations alarm anxiety apprehensions dissatisfaction"
         " displeasure frustration misgivings fears", word_set(_VOICE), Strength.CONCERN),
    Noun("attention", word_set("draw call"), _SOFT, word_set("to")),
    Noun("deadline", word_set("set give impose lay"), _HARD, word_set("for to of")),
    Noun("pressure", word_set("put exert bring increase"), _HARD, word_set("on")),
    Noun("safety security", word_set("raise"), Strength.CONCERN, keeps_noun=True),
)

#: The adjectives that ask, after a form of "be": "is worried about", "is interested in".
WORRIED = Adjective(r"\b(?:is|are|was|were|be|been|remains?|remained|grown?) (?:\w+ )?"
                    r"\"?(?:\w+ly )?(?:worried|concerned|anxious|alarmed|uneasy|unhappy|dissatisfied)\"? "
                    r"(?:about|over|at|by|with) ",
                    30, Strength.CONCERN, "demand.worried")
VIEW = Adjective(r"\b(?:is|are|was|were) of the (?:view|opinion) that ",
                 30, _SOFT, "demand.view", is_duty=True)
KEEN = Adjective(r"\b(?:interested in|keen (?:on|to|for)|eager (?:to|for)|insistent on|adamant (?:on|that)) ",
                 40, _SOFT, "demand.interested")
# fmt: on

#: Nouns that stand for an ask wherever they are: "China's demand", "rejected the proposal".
DEMAND_NOUNS = word_set(" ".join(noun.nouns for noun in NOUNS[1:4]))
#: Each noun that asks with its frame.
NOUN_FRAMES: Mapping[str, Noun] = {word: noun for noun in NOUNS for word in noun.nouns.split()}

_PASSIVE = frozenset({Shape.TOLD, Shape.IMPERSONAL, Shape.BY, Shape.ULTIMATUM})
_ACTIVE = frozenset(Shape) - {Shape.TOLD, Shape.IMPERSONAL, Shape.BY}


def _by_verb(shapes: frozenset[Shape]) -> Mapping[str, Sequence[Frame]]:
    table: dict[str, list[Frame]] = {}
    for frame in FRAMES:
        if frame.shape in shapes:
            for verb in dict.fromkeys(frame.verbs.split()):
                table.setdefault(verb, []).append(frame)
    return table


_FRAMES_ACTIVE, _FRAMES_PASSIVE = _by_verb(_ACTIVE), _by_verb(_PASSIVE)


def shapes_of(verb: str) -> AbstractSet[Shape]:
    """Return the shapes of all frames that a verb can open.

    >>> sorted(shape.name for shape in shapes_of("demand"))
    ['BY', 'THING']
    """
    frames = (*_FRAMES_ACTIVE.get(verb, ()), *_FRAMES_PASSIVE.get(verb, ()))
    return {frame.shape for frame in frames}


def frames_of(verb: str, *, passive: bool) -> Sequence[Frame]:
    """Return the frames that a verb can open, in the order in which they are tried.

    >>> [frame.shape.name for frame in frames_of("urge", passive=False)]
    ['OBJECT', 'UNNAMED', 'THING']
    """
    return (_FRAMES_PASSIVE if passive else _FRAMES_ACTIVE).get(verb, ())
