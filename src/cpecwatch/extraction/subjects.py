"""Subjects: which noun phrase before a verb group does, or suffers, what it says."""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.extraction.predicates import ACTING, Predicate, is_adverb, refs_between
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    NEGATIONS,
    TITLE_HEADS,
    VERBS,
    Form,
    word_set,
)

__all__ = ["find_subject"]

_CLAUSE_OPENERS = word_set(
    """that but while whereas because although though when as if unless until till after before since so
    whether what how why where whose or"""
)
_RELATIVES = frozenset({"who", "which", "that"})
_JOINING = frozenset({"and", "but", "then", "or"})
# Words that may stand between a subject and its verb.
_BETWEEN = (
    ADVERBS
    | AUXILIARIES
    | NEGATIONS
    | word_set(
        """on in at last this the of early late week month year years day days morning evening night
        afternoon monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december jan feb mar apr jun jul aug sept sep
        oct nov dec for and both all together along with side sides here there turn part his her its
        their own response reply statement two a to himself itself"""
    )
) - _CLAUSE_OPENERS
# After these a noun phrase is no subject; "after Wang met Dar" opens a clause, so "after" is not among them.
_GOVERNING = word_set(
    """of in on at by with for to from against between among over under about during into through behind
    beside besides despite including like near per than via within without upon towards toward across"""
)
# "officials of both sides", "the leaders of China": the ones after "of" act.
_GROUPS = word_set(
    """officials leaders ministers delegations representatives representative man fighter commander
    member executives executive manager managers spokesman spokesperson spokeswoman side government
    wing leadership militaries armies diplomats envoys delegation team"""
)
_FROM_OR_OF = frozenset({"of", "from"})
# "A delegation led by Wang Yi": he acts.
_LED = frozenset({"led", "headed"})
_TEAMS = frozenset({"delegation", "team", "mission", "side", "group"})
# Behind a preposition these only say where or when: "Wang in Beijing said".
_CIRCUMSTANCES = frozenset({RefKind.PLACE, RefKind.STATE, RefKind.SERIES, RefKind.PROJECT, RefKind.EVENT})
# Nouns that a name between commas explains.
_DOERS = word_set(
    """contractor company firm operator developer group outfit organisation organization movement
    party builder miner embassy consulate mission ministry army force committee agency official
    diplomat businessman"""
)
# Before somebody who stands with a participle: "with China demanding".
_BEFORE_PARTICIPLES = frozenset({"has", "have", "had", "with", "shows", "saw"})
_ARTICLES = frozenset({"the", "a", "an"})
# How many tokens an office after a name may take.
_OFFICE_REACH = 16
# Verbs of saying that may stand before their subject, after a quotation.
_QUOTING = frozenset({"say", "add", "write", "note", "warn", "remark", "stress", "declare", "explain"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_LETTING = word_set("let allow permit get lead prompt drive force cause spur compel move")


def find_subject(reading: Reading, predicate: Predicate, before: Sequence[Predicate]) -> None:
    """Give a verb group its subject, where that is clear.

    Args:
        reading: The article.
        predicate: The verb group.
        before: The verb groups before it in its sentence, with their subjects.
    """
    low, gaps, sentence = reading.low, reading.gaps, predicate.sentence
    if predicate.infinitive:
        predicate.subject = (
            _controller(reading, predicate, before) if before else _nominative(reading, predicate)
        )
        return
    if predicate.gerund and not before and predicate.first <= sentence.first + 1:
        # "Presiding over a meeting, the minister reviewed": who opens the clause behind it.
        predicate.subject = _after_participle(reading, predicate)
        return
    if predicate.gerund:
        named = _with_participle(reading, predicate)
        if named is not None:
            predicate.subject = [named]
            return
        if gaps[predicate.first].startswith((",", " ")):
            predicate.subject = next((p.subject for p in reversed(before) if p.subject), [])
        if not before and low[predicate.verb] == "meeting" and gaps[predicate.first].startswith(","):
            # "Dar, meeting Wang in Beijing, said"
            named = reading.at.get(predicate.first - 1)
            predicate.subject = [] if named is None else [named]
        if not predicate.subject and (gaps[predicate.first].startswith(",") or not before):
            # "The embassy and consulates have begun their work, demanding that"
            predicate.subject = _first_of(reading, predicate)
        return
    k = predicate.first - 1
    if k < sentence.first:
        if low[predicate.first] == "having":
            predicate.subject = _after_participle(reading, predicate)
        return
    word = low[k]
    if (
        word in _RELATIVES
        and k > sentence.first
        and k not in reading.at
        and _is_relative(reading, predicate, k)
    ):
        return
    if word in _JOINING or (word in ADVERBS and low[k - 1] in {"and", "but"}):
        predicate.subject = (
            _of_relative(reading, predicate, before)
            or _inherited(predicate, before)
            or _first_of(reading, predicate)
        )
        return
    predicate.subject = _nominative(reading, predicate) or _after_quotation(reading, predicate)
    if not predicate.subject and before and gaps[predicate.first].startswith(",") and not predicate.passive:
        # "flew in, met Kakar and left"
        last = before[-1]
        if (
            last.subject
            and not last.infinitive
            and predicate.form.forms & Form.PAST
            and _is_no_actor(reading.ref_at(k))
        ):
            predicate.subject = last.subject


def _with_participle(reading: Reading, predicate: Predicate) -> Ref | None:
    """Return who stands right before a participle: "has Xi asking", "quotes China as hoping"."""
    low, k = reading.low, predicate.first - 1
    k -= low[k] == "as"
    ref = reading.ref_at(k) if reading.gaps[predicate.first] == " " and k > predicate.sentence.first else None
    if ref is None or not _may_be_subject(reading, ref) or ref.first <= predicate.sentence.first:
        return None
    if low[ref.first - 1] == "by":
        # "Xi was quoted by Xinhua as urging"
        return None
    return ref if low[ref.first - 1] in _BEFORE_PARTICIPLES or low[k + 1] == "as" else None


def _is_no_actor(ref: Ref | None) -> bool:
    """Whether nobody stands at a token who might do what follows; in "flew to Beijing, met" a place does."""
    return ref is None or ref.kind is RefKind.PLACE


def _after_quotation(reading: Reading, predicate: Predicate) -> list[Ref]:
    """Return who stands behind the verb that follows what is quoted: ""…," said the ambassador"."""
    gap, i, last = reading.gaps[predicate.first], predicate.verb + 1, predicate.sentence.last
    is_quoted = '"' in gap or (gap.startswith(",") and predicate.form.lemma == "say")
    if predicate.form.lemma not in _QUOTING or predicate.first != predicate.verb or not is_quoted:
        return []
    while i < last - 1 and reading.low[i] in _ARTICLES and i not in reading.at:
        i += 1
    ref = reading.ref_at(i) if i < last else None
    return [ref] if ref is not None and reading.gaps[i] == " " and _may_be_subject(reading, ref) else []


def _after_participle(reading: Reading, predicate: Predicate) -> list[Ref]:
    """Return who opens the main clause behind a participle: "Having met Xi in Beijing, Sharif flew"."""
    low, last = reading.low, predicate.sentence.last
    for k in range(predicate.verb + 1, last):
        if not reading.gaps[k].startswith(","):
            continue
        ref = reading.ref_at(k + (low[k] == "the"))
        if ref is None or ref.last + 1 >= last or not _may_be_subject(reading, ref):
            continue
        word = low[ref.last + 1]
        verb = VERBS.get(word)
        if word in AUXILIARIES or word.endswith("ed") or (verb is not None and verb.forms & Form.PAST):
            return [ref]
    return []


def _is_relative(reading: Reading, predicate: Predicate, k: int) -> bool:
    """Whether "who", "which" or "that" before a verb settles who its subject is, or that none is clear."""
    word, gap = reading.low[k], reading.gaps[k]
    ref = reading.ref_at(k - 1)
    if ref is None and reading.low[k - 1] in ADVERBS:
        ref = reading.ref_at(k - 2)
    if ref is not None and ref.kind in ACTING:
        predicate.subject, predicate.relative = [ref], True
        return True
    if gap.startswith(","):
        return word == "who"
    return word != "that"


def _controller(reading: Reading, predicate: Predicate, before: Sequence[Predicate]) -> list[Ref]:
    """Return who is to do what an infinitive says: the object of the verb above it, else its subject."""
    above = before[-1]
    is_asking, is_letting = "ask" in above.form.families, above.form.lemma in _LETTING
    if is_asking or is_letting:
        between = refs_between(reading, above.verb + 1, predicate.first - 1)
        inside = [r for r in between if r.kind in ACTING and not r.scene]
        if inside:
            return [inside[-1 if is_asking else 0]]
    return above.subject


def _of_relative(reading: Reading, predicate: Predicate, before: Sequence[Predicate]) -> list[Ref]:
    """Return the subject of a relative clause that a joined verb goes on: "Wang, who came and asked"."""
    last = before[-1] if before else None
    if last is None or not last.relative or last.form.forms != predicate.form.forms:
        return []
    is_open = all("," not in reading.gaps[i] for i in range(last.verb + 1, predicate.verb + 1))
    return last.subject if is_open else []


def _inherited(predicate: Predicate, before: Sequence[Predicate]) -> list[Ref]:
    """Return the subject that a joined verb takes over from the one before it."""
    earlier = [p for p in reversed(before) if p.subject and not (p.gerund or p.relative)]
    past = predicate.form.forms & Form.PAST
    for other in earlier:
        is_same_time = predicate.aided or other.aided or bool(other.form.forms & Form.PAST) == bool(past)
        if other.aided == predicate.aided and is_same_time and not other.infinitive:
            return other.subject
    for other in earlier:
        if not other.infinitive or other.form.forms == predicate.form.forms:
            return other.subject
    return []


def _first_of(reading: Reading, predicate: Predicate) -> list[Ref]:
    """Return the reference that begins the sentence, for a joined verb whose partner is no verb we know."""
    first = predicate.sentence.first
    ref = reading.ref_at(first) or reading.ref_at(first + 1)
    return (
        [ref]
        if ref is not None and ref.kind in ACTING and not ref.scene and ref.last < predicate.first
        else []
    )


def _nominative(reading: Reading, predicate: Predicate) -> list[Ref]:
    """Walk left from a verb group to the noun phrase that is its subject."""
    low, gaps, at, sentence = reading.low, reading.gaps, reading.at, predicate.sentence
    k = predicate.first - 1
    if gaps[predicate.first].startswith(","):
        owner = _over_insertion(reading, predicate)
        if owner is None:
            return _apposed(reading, predicate)
        k = owner
        named = [r for r in refs_between(reading, k + 1, predicate.first - 1) if r.kind is RefKind.PERSON]
        before = at.get(k)
        is_open = before is not None and before.kind in {RefKind.PRONOUN, RefKind.PAIR}
        if named and is_open and low[k] not in _PRONOUNS:
            # "The guests, Wang and Qureshi, were received": those named between the commas.
            return named
    while k >= sentence.first:
        if gaps[k + 1].strip(" '\")") not in {"", ","}:
            return []
        ref = reading.tails.get(k) or at.get(k)
        if ref is not None and gaps[ref.first] == " (" and reading.tokens.words[ref.first].isupper():
            # "Yu Bo of the holding company (COPHC) called": a short form.
            k = ref.first - 1
            continue
        if ref is not None:
            governor = _governor(reading, ref, sentence)
            if _may_be_subject(reading, ref):
                if governor is None:
                    return _with_joined(reading, [ref], ref.first - 1, sentence)
                if governor == "with" and low[ref.first - 2] in {"along", "together"}:
                    return _with_joined(reading, [ref], ref.first - 3, sentence, is_along=True)
                if governor in _FROM_OR_OF and low[ref.first - 2] in _GROUPS:
                    return [ref]
                if governor == "by" and low[ref.first - 2] in _LED and low[ref.first - 3] in _TEAMS:
                    return [ref]
            elif governor is None or ref.kind not in _CIRCUMSTANCES:
                return []
            k = ref.first - 2
        elif _may_stand_between(low[k]):
            k -= 1
        else:
            return []
    return []


def _apposed(reading: Reading, predicate: Predicate) -> list[Ref]:
    """Return who is named between commas for a noun before them: "the contractor, PowerChina, asked"."""
    ref = reading.ref_at(predicate.first - 1)
    if (
        ref is None
        or ref.first - 1 <= predicate.sentence.first
        or not reading.gaps[ref.first].startswith(",")
    ):
        return []
    is_noun = ref.first - 1 not in reading.at and reading.low[ref.first - 1] in _DOERS | TITLE_HEADS
    is_named = ref.kind in {RefKind.BODY, RefKind.PERSON}
    return [ref] if is_noun and is_named and not reading.is_possessive(ref.last) else []


def _with_joined(
    reading: Reading, subject: list[Ref], k: int, sentence: Sentence, *, is_along: bool = False
) -> list[Ref]:
    """Return a subject with what is joined to it before it: "Xi, Li and Wang", "Xi, along with Wang".

    Args:
        reading: The article.
        subject: The reference that stands next to the verb.
        k: Index of the token from which to walk on to the left.
        sentence: The sentence.
        is_along: Whether that reference stands after "along with".
    """
    low, at = reading.low, reading.at
    if not is_along and low[subject[0].first] in _PRONOUNS and subject[0].kind is RefKind.PRONOUN:
        # "It was planned in Afghanistan, and it wants": no pronoun is the last of a list.
        return subject
    if not is_along:
        k -= k > sentence.first and low[k] in _ARTICLES
        if not _goes_on(reading, k, sentence):
            return subject
        k -= low[k] == "and"
    while k >= sentence.first:
        ref = reading.tails.get(k) or at.get(k) or _before_office(reading, k, sentence)
        if ref is None or not (is_along or _is_joined(reading, k, subject[0], is_list=len(subject) > 1)):
            break
        governor = _governor(reading, ref, sentence)
        # "The foreign ministers of China, Pakistan and Afghanistan": the first one stands after "of".
        heads = governor in _FROM_OR_OF and low[ref.first - 2] in _GROUPS
        if (governor is not None and not heads) or not _may_be_subject(reading, ref):
            break
        subject.insert(0, ref)
        if heads:
            break
        k = ref.first - 1
        k -= k > sentence.first and low[k] in _ARTICLES
        if not _goes_on(reading, k, sentence):
            break
        k -= low[k] == "and"
    return subject


def _before_office(reading: Reading, k: int, sentence: Sentence) -> Ref | None:
    """Return who has the office that ends at a token: "Shehbaz Sharif, the prime minister, and Wang met"."""
    end = reading.tokens.ends[k]
    for i in range(k - 1, max(sentence.first - 1, k - _OFFICE_REACH), -1):
        ref = reading.at.get(i)
        if ref is not None and ref.kind is RefKind.PERSON:
            return ref if any(use.end == end for use in ref.titles) else None
    return None


def _goes_on(reading: Reading, k: int, sentence: Sentence) -> bool:
    """Whether the token before a noun phrase may join it to another: "and" or a comma."""
    return k >= sentence.first and (reading.low[k] == "and" or reading.gaps[k + 1].startswith((", ", " & ")))


def _is_joined(reading: Reading, k: int, ref: Ref, *, is_list: bool) -> bool:
    """Whether the token ``k`` ends a noun phrase that is joined to a reference after it."""
    before = ref.first - 1
    before -= reading.low[before] in _ARTICLES
    if reading.low[before] == "and" or reading.gaps[before + 1] == " & ":
        return k <= before
    # A comma joins only where an "and" comes later: "Xi, Li and Wang met".
    is_named = k in reading.at or k in reading.tails
    return is_list and reading.gaps[before + 1].startswith(",") and is_named


def _governor(reading: Reading, ref: Ref, sentence: Sentence) -> str | None:
    """Return the preposition that governs a noun phrase."""
    k = ref.first - 1
    is_governed = k >= sentence.first and reading.low[k] in _GOVERNING and reading.gaps[ref.first] == " "
    return reading.low[k] if is_governed else None


def _may_be_subject(reading: Reading, ref: Ref) -> bool:
    """Whether a noun phrase can act: somebody or something that acts, and no owner ("China's")."""
    return ref.kind in ACTING and not ref.scene and not reading.is_possessive(ref.last)


def _may_stand_between(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in _BETWEEN or (word not in _CLAUSE_OPENERS and (word.isdigit() or is_adverb(word)))


def _over_insertion(reading: Reading, predicate: Predicate) -> int | None:
    """Return the last token of what is before an insertion between commas: "Naqvi, who …, held"."""
    first, j = predicate.sentence.first, predicate.first - 1
    named = reading.at.get(j)
    while j > first and not reading.gaps[j].startswith(","):
        j -= 1
    if named is not None and named.kind is RefKind.PERSON and named.first < j:
        # "The consul general in Karachi, Wang Yu, called": his office is a part of what names him.
        return predicate.first - 1
    owner = reading.tails.get(j - 1) or reading.ref_at(j - 1)
    if owner is None and reading.low[j] == "who":
        # "Wei, the defence minister, who visited the headquarters, met": past his office.
        k = j - 1
        while k > first and not reading.gaps[k].startswith(","):
            k -= 1
        before = reading.ref_at(k - 1)
        if k > first and before is not None and before.kind is RefKind.PERSON and before.titles:
            return k - 1
    if named is not None and named.kind is RefKind.PERSON and named.first == j > first:
        is_alone = owner is None or owner.kind not in ACTING
        return predicate.first - 1 if is_alone else j - 1
    if j <= first or owner is None or owner.kind not in ACTING:
        # "…, China said": what ends at the comma is itself the subject's other end.
        return None
    return j - 1
