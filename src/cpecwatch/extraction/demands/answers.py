"""What was answered or done about a demand: promises, refusals, denials and deeds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

import attrs

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.grouping import by_sentence
from cpecwatch.extraction.phrases import Phrases, stems_of
from cpecwatch.extraction.predicates import Predicate
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import MODALS_OF_DUTY, VERBS, Form, word_set
from cpecwatch.records import DemandKind, Stance

__all__ = ["Answer", "answers_to", "find_answers"]

_DENYING = "deny dismiss rubbish refute contradict"
_REFUSING = "refuse reject decline resist oppose rebuff object"
_AGREEING = """direct attach detain increase step beef assure promise pledge vow commit guarantee undertake
    agree concede approve accept ensure reaffirm order offer enhance strengthen deploy raise tighten provide
    arrest inform brief"""
_REPLYING = "respond reply"
#: The verbs that answer, each with its stance; a denial is one before anything else.
_STANCES: Mapping[str, Stance] = {
    verb: stance
    for verbs, stance in (
        (_REPLYING, Stance.OTHER),
        (_AGREEING, Stance.AGREE),
        (_REFUSING, Stance.REJECT),
        (_DENYING, Stance.DENY),
    )
    for verb in verbs.split()
}
_TURNING_DOWN = frozenset({Stance.REJECT, Stance.DENY})
# Not to do these is to refuse.
_YIELDING = frozenset({"agree", "accept", "allow"})
# "gave assurances", "offered guarantees"
_GIVING = frozenset({"give", "offer", "convey"})
_ASSURANCES = word_set("assurance assurances commitment guarantee guarantees")
_IF = frozenset({"if", "whether", "unless"})
# Verbs that answer an ask with something else, where "instead" goes with them.
_COUNTERING = frozenset({"propose", "suggest", "offer", "announce"})
_ANSWERING = _STANCES.keys() | _COUNTERING | _YIELDING | _GIVING | {"turn", "rule"}
# Forms of these verbs, and of those of saying: without one of them only the words of a promise answer.
_VERBS = frozenset(word for word, form in VERBS.items() if form.lemma in _ANSWERING or "say" in form.families)

_SAFETY, _JUSTICE, _MILITANTS = "safety", "justice", "militants"
_MONEY, _TALKS, _RELEASE = "money", "talks", "release"
_TOPICS = Phrases(
    {
        _SAFETY: [
            r"(?:safe|protect|guard|secur\w|terroris\w|patrol|armou?r|camera)\w*\b",
            r"(?:measures?|escorts?|harm|incidents?|division|force|priority|police|policemen|soldiers?|troops)\b",
            r"(?:platoons?|constables?|posts?|checkpoints?|convoys?|bullet-?proof|lapses?|unit|guests|posse)\b",
        ],
        _JUSTICE: [
            r"(?:investigat\w|inquir\w|punish|arrest)\w*\b",
            r"(?:probe|culprits?|justice|perpetrators?|responsible|suspects?|case|bottom of|custody)\b",
            r"(?:attackers?|killers?|bombers?|masterminds?|planners?|facilitators?|findings|detain\w*|caught|spared)\b",
        ],
        _MILITANTS: [
            r"(?:militants?|groups?|bases?|soil|offensive|operations?|enemy|territory|sanctuar\w+|outfits?)\b",
            r"(?:insurgents?|place to hide)\b",
            r"terroris\w*\b",
        ],
        _MONEY: [r"compensat\w*", r"(?:paid|pay|payments?|millions?|amount|cheques?|families)\b"],
        _TALKS: [r"(?:talk|dialogue|negotiat|contact|interlocutor|mediat)\w*\b"],
        _RELEASE: [
            r"(?:releas|detaine|check ?p|missing|operation|withdraw|troop)\w*\b",
        ],
    }
)
#: What an answer must be about to answer a demand of each kind.
_TOPICS_OF: Mapping[DemandKind, frozenset[str]] = {
    DemandKind.PROTECTION: frozenset({_SAFETY}),
    DemandKind.SECURITY_ARRANGEMENT: frozenset({_SAFETY}),
    DemandKind.SECURITY_PLAN: frozenset({_SAFETY}),
    DemandKind.OWN_FORCES: frozenset({_SAFETY}),
    DemandKind.ACCOUNTABILITY: frozenset({_JUSTICE}),
    DemandKind.CRACKDOWN: frozenset({_MILITANTS, _SAFETY}),
    DemandKind.COMPENSATION: frozenset({_MONEY}),
    DemandKind.DIRECT_TALKS: frozenset({_TALKS}),
    DemandKind.END_OPERATIONS: frozenset({_RELEASE}),
}
# "No effort would be spared", "its highest priority": a promise without a verb of promising.
_PROMISE = Phrases(
    {
        True: [
            r"spare no effort\b",
            r"no effort (?:would|will) be spared\b",
            r"no one (?:would|will) be spared\b",
            r"not spare any\b",
            r"utmost\b",
            r"(?:top|topmost) (?:most )?priority\b",
            r"highest priority\b",
            r"remain\w* committed\b",
            ("committed", r"(?:fully|is|are|was) committed\b"),
            r"foolproof\b",
            r"will not go unpunished\b",
            r"would be (?:strengthened|improved)\b",
            r"will be (?:strengthened|improved|brought)\b",
            r"taken all measures\b",
            r"gave (?:his|her|its) word\b",
            r"(?:would|will) be (?:investigated|punished|brought)\b",
            r"(?:would|will) receive exemplary\b",
            ("arrested", r"(?:was|were|has|have|had) arrested\b"),
            r"will (?:do|take) (?:everything|whatever|all)\b",
        ]
    }
)
# What will be done, or has been.
_DONE = (
    r"\b(?:will|would|shall|in custody|under way|being"
    r"|(?:has|have|had|is|are|was|were) (?:already |also |now |being )?(?:been )?\w+ed)\b"
)
# "Pledged to do whatever is necessary", "promised to provide it": the promise takes up what was asked.
# Before these a participle says what something is like: "the need for enhanced measures".
_BEFORE_ADJECTIVES = word_set(
    "the a an for of with through its their more by and to on in further implement about"
)
# "Was shown a map", "was given a list": what one who asked got.
_GIVEN = frozenset({"show", "give", "brief"})
# What one who asks wants done has these, and what is told as done has not.
_UNDONE = frozenset({"will", "would", "be", "should", "shall"})
_ASKING = frozenset({"ask", "demand", "hope"})
# "Expressed the hope that": what follows is asked for, as far as a clause reaches in tokens.
_ASK_NOUNS = word_set("hope hopes expectation expectations request demand wish desire call insistence appeal")
_CLAUSE = 16
# An answer that says no.
_NEGATIVE = re.compile(r"\b(?:no|not|nobody|never|nothing|neither)\b")
_REPORTED = word_set("report reports claim claims request requests suggestion idea offer")
# Those to whom an answer is given, without a name.
_WHOM = word_set("him her them visitors guest guests")
_SO = word_set(
    "both decision demand request proposal whatever everything all it so one this these them steps measures"
)
_SO_PHRASES = re.compile(r"\b(?:the same|a plan|to do)\b")

# How many sentences an answer may be off: one that refuses, and one that only takes up what was asked.
_CLOSE, _SOON = 3, 6
# How far one may be that only refers to what was asked: "the proposal is being examined".
_RESUMED_REACH = 3
# Refusals of these are told of those who are asked in vain and of those who will not have it.
_REFUSED_BY_ANYBODY = frozenset({DemandKind.OWN_FORCES, DemandKind.SECURITY_ARRANGEMENT})


@attrs.frozen(eq=False)
class Answer:
    """An answer, as one sentence tells it.

    Attributes:
        sentence: The sentence.
        by: Who answers.
        stance: Whether they agree.
        topics: What it is about: "safety", "justice", "militants"; empty for "it refused".
        is_weak: Whether it is only said that something is done.
        whose: Id of the state whose words it refuses or denies, where it says so: "an Indian protest".
        is_addressed: Whether it is given to somebody of another side, or to one whom it does not name.
        is_told: Whether it is told in a passive: "he was told that".
        is_resumed: Whether it speaks of the ask itself: "a request that has never been granted".
    """

    sentence: Sentence
    by: Ref | None
    stance: Stance
    topics: frozenset[str]
    is_weak: bool = False
    whose: str | None = None
    is_addressed: bool = False
    is_told: bool = False
    is_resumed: bool = False


# "The proposal is being examined", "a request that field commanders oppose", "a demand it has never met"
_TAKEN_UP = (
    r"\b(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir) (?:\w+ )?"
    r"(?:requests?|demands?|proposals?|appeals?|offers?|suggestions?)"
    r"(?P<how>,? (?:that |which )?(?:[\w'-]+ ){0,4}?(?:is|are|was|were|has|have|had|remains?|would|will"
    r"|oppose[sd]?"
    r"|granted|met|rejected|refused|accepted)\b[^.;]{0,60})"
)
_NOT_GRANTED = re.compile(
    r"\b(?:never|not|no longer|oppos\w+|reject\w*|refus\w*|declin\w*|denied|spurn\w*|turned down"
    r"|rebuff\w*|ignored|shelved)\b"
)
_GRANTED = re.compile(r"\b(?:grant\w*|met|accept\w*|approv\w*|agreed|allow\w*|honou?red|adopted|fulfilled)\b")
# Who may act on an ask without being named.
_FORCES = word_set("police authorities officials investigators security troops soldiers government")
_NEAR = 3
_OPENING = word_set("the local pakistani senior")


@lru_cache(maxsize=1)
def _taken_up() -> re.Pattern[str]:
    return re.compile(_TAKEN_UP)


@lru_cache(maxsize=1)
def _done() -> re.Pattern[str]:
    return re.compile(_DONE)


def find_answers(reading: Reading, sentences: Sequence[Sentence]) -> Sequence[Answer]:
    """Return the promises, refusals and denials of some sentences of an article, in order."""
    low, cues = reading.low, reading.cues
    verbs = [i for i in cues.all(Cue.VERB) if low[i] in _VERBS]
    cued = sorted({*verbs, *cues.all(Cue.PROMISE), *cues.all(Cue.ASK_NOUN)})
    told = by_sentence(cued, reading.sentences)
    return [
        answer
        for one in sentences
        if one.index in told or _opens_with_forces(reading, one)
        for answer in _answers_of(reading, one)
    ]


def _opens_with_forces(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence begins with police or officials whom nobody names."""
    low, k = reading.low, sentence.first
    k += low[k] in _OPENING and k + 1 < sentence.last
    return low[k] in _FORCES


def _answers_of(reading: Reading, sentence: Sentence) -> list[Answer]:
    predicates = reading.clauses.of(sentence)
    found: list[Answer] = []
    for predicate in predicates:
        stance = _stance(reading, predicate)
        if predicate.relative and predicate.form.forms & Form.THIRD:
            # "The committee, which rejects violence": what it always does.
            continue
        if stance is not None and not predicate.subject and not predicate.passive and not predicate.aided:
            # "will help ensure that": nobody who ensures it.
            is_adjective = reading.low[predicate.first - 1] in _BEFORE_ADJECTIVES
            stance = stance if predicate.form.forms & Form.PAST and not is_adjective else None
        if not MODALS_OF_DUTY.isdisjoint(reading.low[predicate.first : predicate.verb]):
            # "Security should be strengthened": that is asked for.
            stance = None
        if stance in _TURNING_DOWN and not predicate.subject and not predicate.passive:
            # "The outfit has denied its role": an unknown who turns down something else.
            after = reading.low[predicate.verb + 1 : predicate.verb + 8]
            stance = stance if not _SO.isdisjoint(after) or not _REPORTED.isdisjoint(after) else None
        if stance is not None:
            topics = (
                found[0].topics
                if found
                else _topics(sentence.text.lower(), reading.clauses.stems_of(sentence))
            )
            # "They were assured that …": whoever assured them is not named.
            is_open = not predicate.subject or (predicate.passive and stance is Stance.AGREE)
            by: Sequence[Ref | None] = [None] if is_open else predicate.subject
            whose = _whose(reading, predicate) if stance in _TURNING_DOWN else None
            is_addressed = _is_addressed(reading, predicate)
            found += [
                Answer(sentence, ref, stance, topics, whose=whose, is_addressed=is_addressed) for ref in by
            ]
    resumed = _resumed(reading, sentence)
    if resumed is not None:
        found.append(resumed)
    if found:
        return found
    return [*_said(reading, sentence, predicates), *_promised(reading, sentence, predicates)]


def _stance(reading: Reading, predicate: Predicate) -> Stance | None:
    """Return what a verb group answers, if it does."""
    verb = predicate.form.lemma
    if verb not in _ANSWERING:
        return None
    stance = _STANCES.get(verb)
    if predicate.negated and verb in _YIELDING:
        stance = Stance.REJECT
    elif stance in {Stance.AGREE, Stance.OTHER} and predicate.negated:
        return None
    elif stance is Stance.AGREE and (
        predicate.infinitive or _is_wished(predicate) or _is_asked_for(reading, predicate)
    ):
        stance = None
    first, low = predicate.first, reading.low
    if stance is None and verb in _COUNTERING and not predicate.negated:
        sentence = predicate.sentence
        stance = Stance.OTHER if "instead" in low[sentence.first : sentence.last] else None
    if verb == "rule" and not predicate.negated and low[predicate.verb + 1 : predicate.verb + 2] == ["out"]:
        stance = Stance.REJECT
    if verb == "turn" and not predicate.negated and "down" in low[predicate.verb + 1 : predicate.verb + 6]:
        # "turned it down", "turned the request down"
        stance = Stance.REJECT
    if stance is None and verb in _GIVING and not predicate.negated:
        gives = not _ASSURANCES.isdisjoint(low[predicate.verb + 1 : predicate.verb + 6])
        stance = Stance.AGREE if gives else None
    if stance is None or not _IF.isdisjoint(low[max(predicate.sentence.first, first - 8) : first]):
        return None
    return stance


def _is_asked_for(reading: Reading, predicate: Predicate) -> bool:
    """Whether what will be done is only what is asked: "hoped that Pakistan would ensure", "be arrested"."""
    group = reading.low[predicate.first : predicate.verb]
    if not (predicate.future or predicate.hypothetical or _UNDONE.intersection(group)):
        return False
    sentence, low = predicate.sentence, reading.low
    above = [p for p in reading.clauses.of(sentence) if p.verb < predicate.first]
    if above and not above[-1].form.families.isdisjoint(_ASKING) and "say" not in above[-1].form.families:
        return (
            ";"
            not in reading.view.text[
                reading.tokens.ends[above[-1].verb] : reading.tokens.starts[predicate.first]
            ]
        )
    start = max(sentence.first + 1, predicate.first - _CLAUSE)
    return any(low[k] == "that" and low[k - 1] in _ASK_NOUNS for k in range(start, predicate.first))


def _is_wished(predicate: Predicate) -> bool:
    """Whether a bare form says what one state or person is to do: "demanded that Pakistan arrest them"."""
    is_bare = not predicate.aided and not predicate.form.forms & (Form.PAST | Form.PARTICIPLE | Form.THIRD)
    return is_bare and not predicate.gerund and len(predicate.subject) == 1


def _is_addressed(reading: Reading, predicate: Predicate) -> bool:
    """Whether an answer is given to somebody: "assured him", "told the Chinese side"."""
    after, sentence = predicate.verb + 1, predicate.sentence
    if after >= sentence.last:
        return False
    if reading.low[after] in _WHOM:
        return True
    ref = reading.ref_at(after) or (reading.ref_at(after + 1) if after + 1 < sentence.last else None)
    sides = {by.country for by in predicate.subject}
    return ref is not None and ref.country is not None and ref.country not in sides and not ref.scene


def _whose(reading: Reading, predicate: Predicate) -> str | None:
    """Return the state whose claim or protest is refused: "rejected an Indian protest"."""
    after = predicate.verb + 1
    refs = reading.clauses.refs_between(after, min(after + 2, predicate.sentence.last - 1))
    owned = [ref for ref in refs if ref.kind is RefKind.NATIONALITY or reading.is_possessive(ref.last)]
    return owned[0].country if owned else None


def _topics(text: str, words: AbstractSet[str]) -> frozenset[str]:
    return frozenset(_TOPICS.find(text, words))


def _said(reading: Reading, sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[Answer]:
    """Yield what somebody says will be or has been done, weakly: it must stand close to the ask."""
    for predicate in predicates:
        is_given = predicate.passive and predicate.form.lemma in _GIVEN
        is_told = "say" in predicate.form.families or is_given
        if is_told and not predicate.negated and not predicate.infinitive:
            text = sentence.text.lower()
            stance = Stance.AGREE if _done().search(text) is not None else Stance.OTHER
            topics = _topics(text, reading.clauses.stems_of(sentence))
            # "He was told": whoever told him is not named.
            by: Sequence[Ref | None] = [None] if predicate.passive else predicate.subject or [None]
            if stance is Stance.AGREE or predicate.passive or by[0] is not None:
                is_addressed = _is_addressed(reading, predicate)
                yield from (
                    Answer(
                        sentence,
                        ref,
                        stance,
                        topics,
                        is_weak=True,
                        is_addressed=is_addressed,
                        is_told=predicate.passive,
                    )
                    for ref in by
                )
            return
    unnamed = _unnamed(reading, sentence, predicates)
    if unnamed is not None:
        yield unnamed


def _unnamed(reading: Reading, sentence: Sentence, predicates: Sequence[Predicate]) -> Answer | None:
    """Return what police or officials nobody names say or have done: "police have arrested"."""
    opens = _opens_with_forces(reading, sentence)
    if not opens or not predicates or predicates[0].first > sentence.first + _NEAR:
        return None
    text = sentence.text.lower()
    topics = _topics(text, reading.clauses.stems_of(sentence))
    return Answer(sentence, None, Stance.AGREE, topics, is_weak=True)


def _resumed(reading: Reading, sentence: Sentence) -> Answer | None:
    """Return what is told of an ask by its noun: "the request was turned down", "a demand never met"."""
    if not reading.cues.within(Cue.ASK_NOUN, sentence.first, sentence.last):
        return None
    found = _taken_up().search(sentence.text)
    if found is None:
        return None
    how = found["how"].lower()
    stance = Stance.OTHER
    if _NOT_GRANTED.search(how):
        stance = Stance.REJECT
    elif _GRANTED.search(how):
        stance = Stance.AGREE
    return Answer(sentence, None, stance, frozenset(), is_resumed=True)


def _promised(reading: Reading, sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[Answer]:
    """Yield what is promised without a verb of promising: "no effort would be spared"."""
    if not reading.cues.within(Cue.PROMISE, sentence.first, sentence.last):
        return
    text, words = sentence.text.lower(), reading.clauses.stems_of(sentence)
    if not _PROMISE.are_in(text, words):
        return
    topics = _topics(text, words)
    by: list[Ref | None] = [
        None if predicate.passive and "say" in predicate.form.families else ref
        for predicate in predicates
        for ref in predicate.subject
    ]
    by = by or [ref for ref in reading.clauses.refs_of(sentence) if ref.country and not ref.scene]
    yield from (Answer(sentence, ref, Stance.AGREE, topics) for ref in by[:2] or [None])


def answers_to(
    answers: Sequence[Answer],
    kind: DemandKind,
    parties: tuple[str | None, str | None, str | None],
    asked: Sequence[Sentence],
    matter: AbstractSet[str],
) -> Iterator[Answer]:
    """Yield the answers to a demand: by its addressee's side, on its matter, from where it is told on.

    Args:
        answers: All answers of the article.
        kind: What is asked for.
        parties: Ids of the state or actor that asks, of the one that is asked, and of the state that this one
            belongs to, if it is no state itself.
        asked: The sentences that tell the demand.
        matter: The stems of what is asked for.
    """
    demander, addressee, country = parties
    numbers = [sentence.index for sentence in asked]
    first, last = min(numbers), max(numbers)
    wanted = _TOPICS_OF.get(kind, frozenset())
    for answer in answers:
        by, number, stance = answer.by, answer.sentence.index, answer.stance
        if by is not None and demander in {by.country or by.id, by.id}:
            continue
        if answer.whose not in {None, demander, addressee}:
            continue
        if answer.is_resumed:
            if first <= number <= last + _RESUMED_REACH:
                yield answer
            continue
        is_close = first <= number <= last + _CLOSE
        is_soon = last < number <= last + _SOON
        is_on_topic = not wanted.isdisjoint(answer.topics)
        if not (is_close if by is None else _is_of_side(by, addressee, country)):
            is_answer = is_close and stance is Stance.REJECT and kind in _REFUSED_BY_ANYBODY
        elif answer.is_weak:
            is_near = is_soon if stance is Stance.AGREE else is_close
            is_next = number == last + 1 and answer.sentence.unit == asked[-1].unit
            is_cohesive = is_on_topic or not matter.isdisjoint(stems_of(answer.sentence.text.lower()))
            if number < first:
                # A readout may tell what he was told before what he asked.
                is_answer = (
                    is_on_topic and by is not None and stance is Stance.AGREE and number >= first - _CLOSE
                )
            elif number == last:
                is_answer = answer.is_told
            elif is_next:
                says_no = by is not None and _NEGATIVE.search(answer.sentence.text) is not None
                is_answer = is_cohesive or (
                    by is not None and (answer.is_addressed or says_no or _takes_it_up(answer))
                )
            else:
                is_answer = is_near and last < number and is_on_topic and (by is not None or answer.is_told)
        elif stance is Stance.AGREE:
            is_next = last < number <= last + 1
            is_answer = is_on_topic or (
                is_soon and not answer.topics and ((is_next and answer.is_addressed) or _takes_it_up(answer))
            )
        else:
            is_answer = is_close or (stance is Stance.OTHER and is_on_topic)
        if is_answer:
            yield answer


def _is_of_side(by: Ref, addressee: str | None, country: str | None) -> bool:
    """Whether somebody answers for those who are asked; the Taliban answer for Afghanistan.

    Args:
        by: Who answers.
        addressee: Id of the one that is asked.
        country: Id of the state that it belongs to, if it is no state itself.
    """
    side = "afghanistan" if addressee == "taliban" else addressee
    whose = by.country or by.id
    return side is None or (whose is not None and whose in {side, country}) or by.id == addressee


def _takes_it_up(answer: Answer) -> bool:
    text = answer.sentence.text.lower()
    return not _SO.isdisjoint(re.findall(r"\w+", text)) or _SO_PHRASES.search(text) is not None
