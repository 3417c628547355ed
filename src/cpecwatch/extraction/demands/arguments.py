"""The arguments of asking: what is asked for, who stands where, and who is to do it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

import attrs

from cpecwatch.extraction.phrases import Phrases
from cpecwatch.extraction.predicates import ACTING, Predicate, is_adverb
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import MODALS_OF_DUTY, Form, word_set
from cpecwatch.records import Strength

__all__ = [
    "DUTY",
    "FOR_THEMSELVES",
    "LINKS",
    "NOTHING",
    "QUOTING",
    "Arguments",
    "Ask",
    "acting_at",
    "agent_of",
    "asker_at",
    "clause_end",
    "find_content",
    "find_word",
    "firms_before",
    "group_before",
    "inner_addressee",
    "is_group",
    "is_of_us",
    "led_by",
    "past_joined",
    "quoted_speaker",
    "says",
    "says_duty",
    "speaker",
]

# Words that may stand between a verb and its object.
_BEFORE_OBJECTS = word_set(
    """the both a its his their all also again visiting strongly close closest long longtime time old trusted
    ally friend neighbour neighbor partner host"""
)
# "The government of Pakistan" is Pakistan.
_GOVERNING = frozenset({"government", "leadership", "authorities", "state", "administration", "regime"})
#: States of which something about the corridor's security can be asked.
_ASKED = frozenset({"pakistan", "china", "afghanistan", "iran", "india"})
# After these somebody is named of whom nothing is asked: "action against the Taliban".
_ASIDE = word_set("of against between about over like with as")
# After these an armed group is what is acted on.
_AT_GROUPS = _ASIDE | {"on", "to", "from", "by"}
_GROUPS = frozenset({"armed-group", "organisation"})
#: Bodies that ask for themselves, and not for a state.
FOR_THEMSELVES = frozenset({"armed-group", "company", "organisation"})
#: Words that lead from the one asked to what is asked for.
LINKS = word_set("to that for")
#: "demanded nothing", "asked for no guarantees"
NOTHING = frozenset({"nothing", "none", "no", "nobody"})
#: What must be.
DUTY = Phrases(
    {
        True: [
            r"(?:must|should)\b",
            r"need(?:s|ed)? to\b",
            r"deserves?\b",
            r"cannot be (?:left|compromised|ignored|tolerated|allowed|neglected)\b",
            r"(?:non-negotiable|not negotiable|paramount)\b",
            r"(?:duty|responsibility|obligation|incumbent|up to|responsible for)\b",
            r"(?:has|have|had|ought) to\b",
            ("required obliged", r"(?:is|are) (?:required|obliged) to\b"),
            ("imperative", r"(?:is|was) imperative\b"),
            ("essential necessary vital", r"it (?:is|was) (?:essential|necessary|vital)\b"),
        ]
    }
)
# The words in which one who is quoted speaks of himself; "us", and not "US".
_OURSELVES = frozenset({"We", "we", "I", "us"})
# How far into what is asked for another clause is looked for, in characters.
_CLAUSE_REACH = 400
# What may stand between a comma and the subject of a new clause.
_OPENING = word_set("and but so yet the a an its their his")
#: Verbs that say whose the words of a quotation are.
QUOTING = word_set(
    "say tell add write note stress declare warn remark quote state explain emphasise emphasize"
)
# How far into what is asked for the one who is asked may stand.
_REACH = 60
# What, with "Chinese" before it, asks on China's side: "Chinese companies have asked".
_FIRMS = word_set(
    """companies firms contractors enterprises investors businesses banks bankers lenders insurers
    developers operators sponsors producers"""
)
_DELEGATIONS = word_set("delegation team mission officials investigators experts envoys negotiators")
#: Cities that stand for a government also where they look like a place: "pressure from Beijing".
_CAPITALS = {"beijing": "china", "islamabad": "pakistan", "kabul": "afghanistan"}
# Where the words of an ask end.
_TAIL = (
    r", (?:he|she|they|it) (?:said|added|say|recall)|; | - |\. "
    r'|,"? (?:and )?(?:according to|sources?|officials?|an? (?:source|official|diplomat|ministry)'
    r"|the (?:\w+ ){0,3}(?:said|added|ministry|statement|readout|source|embassy)"
    r"|(?:he |she |it |they )?said|adding|while|but)\b"
    r"|, (?:and|so) (?:the |local |\w+ )?(?:police|officials|authorities|troops|soldiers|army|forces|rangers)"
    r" (?:\w+ly |also |then )?(?:has|have|had|is|are|was|were|\w+ed)\b"
)


@attrs.frozen(eq=False)
class Arguments:
    """What a frame finds in a clause.

    Attributes:
        start: Offset of what is asked for.
        end: Offset just past it.
        subject: Who the verb's subject is, or who stands for it.
        other: The one who is its object, or the agent of a passive.
        strength: How hard, where the words say so.
        noun: The noun that asks, if it is one.
    """

    start: int
    end: int
    subject: Ref | None
    other: Ref | None = None
    strength: Strength | None = None
    noun: str = ""


@attrs.define(eq=False)
class Ask:
    """Something asked, as one sentence tells it.

    Attributes:
        sentence: The sentence.
        demander: Who asks, or ``None``.
        addressee: Who is asked, or ``None``.
        start: Offset in the view of what is asked for.
        end: Offset just past it.
        strength: How hard.
        rule: Which frame found it.
        trigger: Offset of the words that ask.
        condition_for: What is withheld, or ``None``.
        passive: Whether the one who asks may be left out.
    """

    sentence: Sentence
    demander: Ref | None
    addressee: Ref | None
    start: int
    end: int
    strength: Strength
    rule: str
    trigger: int
    condition_for: str | None = None
    passive: bool = False


@lru_cache(maxsize=1)
def _of_us() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:[Ww]e|I) (?:all |also |both |jointly |now )?(?:must|should|need|have to|ought)\b"
    )


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    return re.compile(_TAIL)


def clause_end(reading: Reading, start: int, sentence: Sentence, least: int = 8) -> int:
    """Return the offset at which what a sentence says from some offset on plainly ends.

    Args:
        reading: The article.
        start: The offset.
        sentence: The sentence.
        least: How many characters it takes at least.
    """
    text, end = reading.view.text, sentence.end
    if text.count('"', sentence.start, start) % 2:
        # Where it begins within a quotation it ends with that: "we hope that they will be safe", Wang said.
        closing = text.find('"', start, end)
        end = closing if closing >= 0 else end
    start = min(start + least, end)
    tail = _tail().search(text, start, end)
    return _next_clause(reading, start, tail.start() if tail is not None else end, sentence)


def _next_clause(reading: Reading, start: int, end: int, sentence: Sentence) -> int:
    """Return where a clause with a subject of its own goes on: "to protect them, and the army launched …".

    What must or should be, and what will be, may still be asked for.
    """
    starts, ends, low = reading.tokens.starts, reading.tokens.ends, reading.low
    predicates = reading.clauses.of(sentence)
    for number in range(bisect_left(predicates, start, key=lambda p: starts[p.first]), len(predicates)):
        predicate = predicates[number]
        if starts[predicate.verb] >= min(end, start + _CLAUSE_REACH):
            break
        if not _is_told(predicate, low):
            continue
        k = predicate.subject[0].first
        while k > sentence.first and low[k - 1] in _OPENING and not reading.gaps[k].startswith(","):
            k -= 1
        if starts[k] > start and k <= predicate.first and reading.gaps[k].startswith(","):
            return ends[k - 1]
    return end


def _is_told(predicate: Predicate, low: Sequence[str]) -> bool:
    """Whether a verb group tells what is or was, of a subject that stands before it."""
    if not predicate.subject or predicate.infinitive or predicate.gerund or predicate.relative:
        return False
    if predicate.future or predicate.hypothetical:
        return False
    is_finite = predicate.aided or predicate.form.forms & (Form.PAST | Form.THIRD)
    return bool(is_finite) and MODALS_OF_DUTY.isdisjoint(low[predicate.first : predicate.verb])


def find_content(reading: Reading, first: int, sentence: Sentence) -> tuple[int, int] | None:
    """Return the offsets of what is asked for, from a token to where the clause plainly ends."""
    if first >= sentence.last:
        return None
    start = reading.tokens.starts[first]
    end = clause_end(reading, start, sentence, 12)
    return (start, end) if end - start > 5 else None


def acting_at(reading: Reading, i: int, stop: int) -> Ref | None:
    """Return the reference that begins at a token, articles and adverbs skipped, if it can act.

    Args:
        reading: The article.
        i: Index of the token.
        stop: Index before which it must begin.
    """
    for k in range(i, min(i + 6, stop)):
        ref = reading.ref_at(k)
        if ref is not None:
            if (
                ref.kind is RefKind.NATIONALITY
                and ref.last + 1 < stop
                and reading.low[ref.last + 1] == "counterpart"
            ):
                # "asked his Pakistani counterpart to"
                return ref
            return ref if ref.kind in ACTING or ref.kind is RefKind.PLACE else None
        word = reading.low[k]
        if word in _GOVERNING and k + 2 < stop and reading.low[k + 1] == "of":
            governed = reading.ref_at(k + 2)
            return governed if governed is not None and governed.kind is RefKind.STATE else None
        if word not in _BEFORE_OBJECTS:
            return None
    return None


def is_group(reading: Reading, ref: Ref | None) -> bool:
    """Return whether a reference is to an armed group or movement, or to somebody of one."""
    if ref is None:
        return False
    owners = [ref.id, *(use.of for use in ref.titles)]
    if ref.antecedent is not None:
        owners += [ref.antecedent.id, *(use.of for use in ref.antecedent.titles)]
    lexicon = reading.lexicon
    owners.append(led_by(reading, ref))
    return any(owner in lexicon.bodies and lexicon.bodies[owner].kind in _GROUPS for owner in owners if owner)


def led_by(reading: Reading, ref: Ref) -> str | None:
    """Return the movement, party or company that somebody is known to lead without an office of state."""
    while ref.antecedent is not None:
        ref = ref.antecedent
    if ref.kind is not RefKind.PERSON or ref.id is None or ref.id not in reading.lexicon.people:
        return None
    held = [one.office.of for one in reading.lexicon.offices(ref.id)]
    bodies = reading.lexicon.bodies
    led = [bodies[of] for of in held if of in bodies and bodies[of].kind in FOR_THEMSELVES]
    return led[0].id if led and len(led) == len(held) else None


def speaker(reading: Reading, sentence: Sentence) -> Ref | None:
    """Return who speaks in a sentence: the subject of its first verb of saying."""
    for predicate in reading.clauses.of(sentence):
        if "say" in predicate.form.families and predicate.subject:
            return predicate.subject[0]
    return None


def quoted_speaker(reading: Reading, sentence: Sentence, i: int) -> Ref | None:
    """Return for whom a token says "we", "I" or "us": who says the sentence, where that is said in it.

    Args:
        reading: The article.
        sentence: The sentence.
        i: Index of the token.
    """
    if not sentence.first <= i < sentence.last or reading.tokens.words[i] not in _OURSELVES:
        return None
    for predicate in reversed(reading.clauses.of(sentence)):
        if predicate.form.lemma not in QUOTING or predicate.infinitive:
            continue
        # "…, Mao Ning said", "…, said Mao Ning"
        after = acting_at(reading, predicate.verb + 1, sentence.last) if predicate.verb > i else None
        by = predicate.subject[0] if predicate.subject else after
        if by is not None:
            # "Xi was quoted as saying" says so too.
            is_passive = predicate.passive and predicate.form.lemma != "quote"
            return None if predicate.future or predicate.negated or is_passive else by
    return None


def group_before(reading: Reading, predicate: Predicate) -> Ref | None:
    """Return the armed group that a sentence begins with, for "the group, whose commander told Xi to"."""
    refs = reading.clauses.refs_between(predicate.sentence.first, predicate.first - 1)
    return refs[0] if refs and is_group(reading, refs[0]) else None


def firms_before(reading: Reading, predicate: Predicate) -> Ref | None:
    """Return whose firms or people a verb group has for its subject: "Chinese companies have asked"."""
    low, k = reading.low, predicate.first - 1
    origin = reading.ref_at(k)
    if (
        origin is not None
        and origin.country == "china"
        and low[origin.first - 1] == "from"
        and low[origin.first - 2] in _DELEGATIONS
    ):
        # "the delegation from Beijing wanted"
        return Ref(RefKind.STATE, "china", origin.first, origin.last, origin.sentence, "china")
    while k > predicate.sentence.first and is_adverb(low[k]):
        k -= 1
    if low[k] not in _FIRMS | _DELEGATIONS or reading.gaps[k + 1] != " ":
        return None
    for i in range(k - 1, max(predicate.sentence.first - 1, k - 4), -1):
        ref = reading.ref_at(i)
        if ref is not None:
            return ref if ref.kind is RefKind.NATIONALITY and ref.country == "china" else None
        if reading.gaps[i + 1].strip():
            return None
    return None


def inner_addressee(
    reading: Reading, start: int, end: int, sentence: Sentence, demander: Ref | None
) -> Ref | None:
    """Return who is to do what is asked for: the first other actor in the words that say it.

    Args:
        reading: The article.
        start: Offset of what is asked for.
        end: Offset just past it.
        sentence: The sentence that tells it.
        demander: Who asks, or ``None``.
    """
    starts = reading.tokens.starts
    for ref in reading.clauses.refs_of(sentence):
        at = starts[ref.first]
        before = reading.low[max(sentence.first, ref.first - 2) : ref.first]
        # "assurances from Pakistan", "the government of Pakistan" name who is asked.
        is_source = ref.kind is RefKind.STATE and before[-1:] == ["from"]
        is_governed = before[-1:] == ["of"] and before[0] in _GOVERNING
        if not start <= at < end or ref.kind not in ACTING or (ref.scene and not is_source):
            continue
        if demander is not None and (
            ref.id == demander.id or (ref.country == demander.country and not is_group(reading, demander))
        ):
            continue
        if at - start > _REACH:
            return None
        if ref.kind is RefKind.STATE and ref.id not in _ASKED:
            continue
        if is_group(reading, ref) and not _AT_GROUPS.isdisjoint(before):
            # "crack down on the BLA", "talk to the insurgents"
            continue
        if is_governed or reading.low[ref.first - 1] not in _ASIDE:
            return ref
    return None


def past_joined(reading: Reading, ref: Ref, sentence: Sentence) -> int:
    """Return the token after somebody and those joined to them: "urged Afghanistan and Pakistan to"."""
    low, i = reading.low, ref.last + 1
    if low[i : i + 1] == ["led"] and i + 1 < sentence.last and low[i + 1] in _GOVERNING:
        # "the Taliban-led government"
        i += 2
    if i < sentence.last and low[i] in {"there", "here"}:
        i += 1
    while i + 1 < sentence.last and (low[i] == "and" or reading.gaps[i].startswith(", ")):
        after = acting_at(reading, i + (low[i] == "and"), sentence.last)
        if after is None or after.kind is RefKind.PRONOUN or after.first <= ref.last:
            break
        i = after.last + 1
    return i


def asker_at(reading: Reading, i: int, stop: int) -> Ref | None:
    """Return who asks where that stands behind "by" or "from": "pressure from Beijing"."""
    ref = acting_at(reading, i, stop)
    if ref is None or ref.kind is not RefKind.PLACE:
        return ref
    state = _CAPITALS.get(ref.id or "")
    return Ref(RefKind.STATE, state, ref.first, ref.last, ref.sentence, state) if state is not None else None


def find_word(words: frozenset[str], low: Sequence[str], first: int, stop: int) -> int | None:
    """Return the index of the first of some words, from one token up to another."""
    return next((k for k in range(first, stop) if low[k] in words), None)


def agent_of(reading: Reading, i: int, sentence: Sentence) -> tuple[Ref | None, int]:
    """Return who stands after "by" in a passive, and where it goes on: "urged by China on Tuesday to"."""
    by = None
    if i + 1 < sentence.last and reading.low[i] == "by":
        by = acting_at(reading, i + 1, sentence.last)
        i = by.last + 1 if by is not None else i
    return by, find_word(LINKS, reading.low, i, min(i + 5, sentence.last)) or i


def says(phrases: Phrases[bool], reading: Reading, start: int, end: int, sentence: Sentence) -> bool:
    """Return whether one of some phrases stands in a stretch of a sentence."""
    return phrases.are_in(reading.view.text[start:end], reading.clauses.stems_of(sentence))


def is_of_us(reading: Reading, start: int, end: int) -> bool:
    """Return whether what must be is wanted of those who speak: "we must protect them"."""
    return _of_us().search(reading.view.text, start, end) is not None


def says_duty(reading: Reading, start: int, end: int, sentence: Sentence) -> bool:
    """Return whether a stretch of a sentence says what must be."""
    return says(DUTY, reading, start, end, sentence)
