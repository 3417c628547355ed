"""Verb groups: which words are verbs where they stand, and what the words before them say of them.

A form that may be a noun or an adjective ("request", "meeting") is a verb only where the words around it
leave no doubt; auxiliaries, negations and adverbs before it give its voice, time and mood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cpecwatch.extraction.predicates import ACTING, Predicate, is_adverb
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    BE,
    NEGATIONS,
    TITLE_HEADS,
    Form,
    VerbForm,
    word_set,
)

__all__ = ["is_verb", "read_group"]

# Words that make a following verb form a noun.
_DETERMINERS = word_set(
    """the a an its their his her our any no some such this these those every each of new fresh more many
    another first second third fourth fifth sixth last next security chinese for in by with formal
    bilateral own further joint high level key additional"""
)
_ARTICLES = frozenset({"the", "a", "an"})
# After these an "-ing" form is a noun: "its funding".
_BEFORE_NOUNS_IN_ING = _ARTICLES | {"its", "their", "his", "this", "new"}
# Only after these is "meeting" a verb.
_BEFORE_MEETING = BE | {"been", "before", "after", "while", "when", "by"}
# What speaks without being anybody in particular; a verb form after it is a verb.
_SPEAKERS = word_set(
    """sources source officials official diplomats diplomat they we i who which that he she it group groups
    statement militants people ministry army embassy consulate government spokesman spokesperson
    spokeswoman side sides insurgents analysts companies contractors firms reports parties leaders and
    ministers authorities police readout handout you visitors delegates women man engineers men"""
)
_INFLECTED = Form.PAST | Form.PARTICIPLE | Form.GERUND
_NAMED = ACTING | {RefKind.NATIONALITY}
_BEFORE_VERBS = AUXILIARIES | {"to", "not", "t"}
# These negate by what they mean and not as a part of another verb's group.
_DENIALS = frozenset({"denied", "denies"})
_NEGATING = NEGATIONS - _DENIALS
_HELPING = AUXILIARIES | BE
_WILL = frozenset({"will", "shall"})
_WOULD = frozenset({"would", "could", "might", "may"})
# "Scheduled to meet", "about to sign".
_AHEAD = word_set("scheduled expected due slated set likely planned poised going supposed about ready")
# What may stand between "to" and its verb.
_WITHIN_INFINITIVES = ADVERBS | {"be", "have", "not"}
# What else may stand in a verb group before its verb, adverbs aside.
_HELPERS = _NEGATING | _HELPING | _AHEAD | {"to"}
# "is understood to have asked": what one hears of somebody, and no plan of his.
_REPUTED = frozenset({"understood", "learnt", "rumoured", "rumored", "alleged"})
_IS = frozenset({"is", "are"})
_IS_OR_WAS = _IS | {"was", "were"}


def is_verb(reading: Reading, i: int, form: VerbForm, sentence: Sentence, *, is_first: bool) -> bool:
    """Return whether a form that may be a noun or an adjective is a verb where it stands.

    Args:
        reading: The article.
        i: Index of its token.
        form: What verb it would be.
        sentence: Its sentence.
        is_first: Whether no verb stands before it in the sentence.
    """
    low, gaps, first, word = reading.low, reading.gaps, sentence.first, reading.tokens.words[i]
    if i != first and (
        (word[0].isupper() and not sentence.is_title) or (gaps[i] == "-" and low[i - 1] != "co")
    ):
        return False
    if i + 1 < sentence.last and gaps[i + 1] == "-":
        return False
    k = i - 1
    if k > first and low[k] == "co" and gaps[i] == "-":
        # "to co-chair"
        k -= 1
    while k >= first and is_adverb(low[k]):
        k -= 1
    previous = low[k] if k >= first else ""
    if word == "meeting" and previous not in _BEFORE_MEETING and not _is_aside(reading, i):
        return False
    forms = form.forms
    if forms & _INFLECTED:
        if forms & Form.GERUND and previous in _BEFORE_NOUNS_IN_ING:
            return False
        return not (previous in _ARTICLES and k == i - 1)
    if previous in _BEFORE_VERBS:
        # "to" may be a preposition: "to talks in Beijing".
        return not (previous == "to" and forms & Form.THIRD and not forms & Form.BASE)
    if k < first:
        return sentence.is_title and i != first
    ref = reading.at.get(k)
    if ref is not None and ref.kind in _NAMED and gaps[k + 1] in {" ", ", ", ' "'}:
        return previous != "s" and ref.kind is not RefKind.NATIONALITY
    if forms & Form.THIRD and gaps[i].startswith(",") and previous in TITLE_HEADS:
        # "Wang Yi, the Chinese foreign minister, wants"
        return True
    if previous in _DETERMINERS and previous not in _SPEAKERS:
        return False
    if previous == "and" and is_first:
        # "The letter names him and requests that": only what somebody says goes on with "that".
        return i + 1 < sentence.last and low[i + 1] == "that"
    return previous in _SPEAKERS


def _is_aside(reading: Reading, i: int) -> bool:
    """Whether "meeting" goes on about who is named before a comma: "Dar, meeting Wang in Beijing, said"."""
    who, whom = reading.at.get(i - 1), reading.at.get(i + 1)
    return (
        reading.gaps[i].startswith(",")
        and who is not None
        and whom is not None
        and who.kind in ACTING
        and whom.kind in {RefKind.PERSON, RefKind.OFFICE}
    )


def read_group(reading: Reading, i: int, form: VerbForm, sentence: Sentence) -> Predicate:
    """Return the verb group that ends in a verb, without its subject."""
    low, gaps, k = reading.low, reading.gaps, i - 1
    if k >= sentence.first and low[k] == "co" and gaps[i] == "-":
        # "co-chaired"
        k -= 1
    predicate, before = Predicate(sentence, i, k + 1, form), k
    be = False
    while k >= sentence.first and (gaps[k + 1] == " " or not gaps[k + 1].strip(" '")):
        word = low[k]
        if word not in _HELPERS:
            is_inserted = not predicate.infinitive and _is_in_vain(low, k)
            if not (is_adverb(word) or is_inserted or (word in _REPUTED and low[k + 1] == "to")):
                break
        elif word in _NEGATING:
            predicate.negated = True
        elif word in _HELPING:
            if not predicate.aided:
                be = word in BE
            predicate.aided = True
            if word in _WILL:
                predicate.future = True
            elif word in _WOULD:
                predicate.hypothetical = True
        elif word in _AHEAD and low[k + 1] == "to":
            predicate.future = True
        elif word == "to" and (k == before or low[k + 1] in _WITHIN_INFINITIVES):
            predicate.infinitive = True
        elif not is_adverb(word):
            break
        predicate.first = k
        k -= 1
    if predicate.infinitive:
        _settle_infinitive(predicate, low)
    _settle_voice(predicate, reading.at, low, be=be)
    return predicate


def _is_in_vain(low: Sequence[str], k: int) -> bool:
    """Whether a word is one of "in vain", which may stand within a verb group."""
    return (low[k] == "vain" and low[k - 1] == "in") or (low[k] == "in" and low[k + 1] == "vain")


def _settle_infinitive(predicate: Predicate, low: Sequence[str]) -> None:
    """Tell "is to meet" and "will be ready to meet" from an infinitive under another verb."""
    if low[predicate.first] in BE and not _REPUTED.isdisjoint(low[predicate.first : predicate.verb]):
        predicate.infinitive = False
    elif low[predicate.first] in _IS_OR_WAS:
        predicate.future, predicate.infinitive = True, False
    elif predicate.future and predicate.aided:
        predicate.infinitive = False


def _settle_voice(predicate: Predicate, at: Mapping[int, Ref], low: Sequence[str], *, be: bool) -> None:
    """Say whether the subject does or suffers it, and whether it is going on.

    Args:
        predicate: The verb group.
        at: What the tokens refer to.
        low: The words.
        be: Whether its nearest auxiliary is a form of "be".
    """
    forms, after = predicate.form.forms, predicate.verb + 1
    if be:
        predicate.ongoing = bool(forms & Form.GERUND) and low[predicate.first] in _IS
        predicate.passive = bool(forms & Form.PARTICIPLE)
    if predicate.aided:
        return
    predicate.gerund = forms == Form.GERUND
    if forms & Form.PARTICIPLE and not predicate.infinitive:
        # "the men killed by the BLA": a passive where an agent follows.
        is_by = after < predicate.sentence.last and low[after] == "by"
        agent = (at.get(after + 1) or at.get(after + 2)) if is_by else None
        predicate.passive = agent is not None and agent.kind in ACTING
