"""A light clause reader: verb groups with their subjects and objects.

It knows active and passive voice, negation, auxiliaries, coordination, relative clauses, infinitives under
another verb, and reported speech that stands after what is reported. It reads only verbs of the vocabulary, and
where it is not sure of a subject it gives none.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import ADVERBS, AUXILIARIES, BE, NEGATIONS, VERBS, Form, VerbForm

__all__ = ["ACTING", "Clauses", "Predicate", "is_adverb"]


def is_adverb(word: str) -> bool:
    """Return whether a word may stand within a verb group: "also", "secretly"."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4)


#: What can act, ask and be asked.
ACTING = frozenset({RefKind.PERSON, RefKind.STATE, RefKind.BODY, RefKind.OFFICE, RefKind.PRONOUN, RefKind.PAIR})

_CLAUSE_OPENERS = frozenset(
    """that but while whereas because although though when as if unless until till after before since so whether
    what how why where whose and or""".split()
)
_RELATIVES = frozenset({"who", "which", "that"})
# Words that may stand between a subject and its verb.
_BETWEEN = (
    ADVERBS
    | AUXILIARIES
    | NEGATIONS
    | frozenset(
        """on in at last this the of early late week month year years day days morning evening night afternoon monday tuesday
        wednesday thursday friday saturday sunday january february march april may june july august september october
        november december jan feb mar apr jun jul aug sept sep oct nov dec for and both all together along with side sides
        here there turn part his her its their own response reply statement two a to himself itself""".split()
    )
)
_PREPOSITIONS = frozenset(
    """of in on at by with for to from against between among over under about after before during into through
    behind beside besides despite including like near per than via within without upon towards toward across""".split()
)
# After these a noun phrase is no subject; "after Wang met Dar" opens a clause, so "after" is not among them.
_GOVERNING = _PREPOSITIONS - {"after", "before", "since", "until"}
# Words that make a following verb form a noun.
_DETERMINERS = frozenset(
    """the a an its their his her our any no some such this these those every each of new fresh more many another
    first second third fourth fifth sixth last next security chinese for in by with formal bilateral own further
    joint high level key additional""".split()
)
# "officials of both sides", "the leaders of China": the ones after "of" act.
_GROUPS = frozenset({"officials", "leaders", "ministers", "delegations", "representatives", "spokesman", "spokesperson", "spokeswoman", "side", "government", "wing", "leadership", "militaries", "armies"})
_SPEAKERS = frozenset(
    """sources source officials official diplomats diplomat they we i who which that he she it group groups statement militants people
    ministry army embassy consulate government spokesman spokesperson spokeswoman side sides insurgents analysts
    companies contractors firms reports parties leaders and ministers authorities police readout handout you visitors delegates
    women man engineers men""".split()
)


@attrs.define(eq=False)
class Predicate:
    """A verb group with its arguments.

    Attributes:
        sentence: Its sentence.
        verb: Index of the main verb's token.
        first: Index of the group's first token.
        form: The verb.
        subject: Who does it; several where they are joined, none where that is not clear.
        passive: Whether the subject suffers it.
        negated: Whether it is denied.
        future: Whether it is still to come.
        infinitive: Whether it depends on another verb ("to meet").
        gerund: Whether it is an "-ing" form without an auxiliary.
        hypothetical: Whether it stands under "if", "would" or "could".
        relative: Whether its subject stands before "who" or "which".
        aided: Whether it has an auxiliary.
        ongoing: Whether it is happening now ("is holding").
    """

    sentence: Sentence
    verb: int
    first: int
    form: VerbForm
    subject: list[Ref] = attrs.field(factory=list)
    passive: bool = False
    negated: bool = False
    future: bool = False
    infinitive: bool = False
    gerund: bool = False
    hypothetical: bool = False
    relative: bool = False
    aided: bool = False
    ongoing: bool = False


class Clauses:
    """The clauses of one article, read sentence by sentence on demand."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = reading.tokens
        self.low = reading.low
        self.at: dict[int, Ref] = {}
        for ref in reading.refs:
            for i in range(ref.first, ref.last + 1):
                self.at[i] = ref
        self._read: dict[int, list[Predicate]] = {}
        # Sentences in which something is named; the others tell of nothing.
        self._peopled = {ref.sentence for ref in reading.refs}

    def gap(self, i: int) -> str:
        """Return what stands between token ``i`` and the one before it."""
        return self.reading.view.text[self.tokens.ends[i - 1] : self.tokens.starts[i]] if i else ""

    def of(self, sentence: Sentence) -> list[Predicate]:
        """Return the verb groups of a sentence, in order."""
        found = self._read.get(sentence.index)
        if found is None:
            found = self._read[sentence.index] = self._sentence(sentence)
        return found

    def refs_between(self, first: int, last: int) -> list[Ref]:
        """Return the references that begin in a stretch of tokens, both ends included."""
        out, i = [], first
        while i <= last:
            ref = self.at.get(i)
            if ref is None:
                i += 1
                continue
            if ref.first >= first:
                out.append(ref)
            i = ref.last + 1
        return out

    # -- verb groups -------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> list[Predicate]:
        predicates: list[Predicate] = []
        if sentence.index not in self._peopled:
            return predicates
        for i in self.reading.cues.within(Cue.VERB, sentence.first, sentence.last):
            if i in self.at and self.at[i].kind is not RefKind.PRONOUN:
                continue
            form = VERBS[self.low[i]]
            if not self._is_verb(i, form, sentence, predicates):
                continue
            predicates.append(self._group(i, form, sentence))
        for number, predicate in enumerate(predicates):
            self._find_subject(predicate, predicates[:number])
        return predicates

    def _is_verb(self, i: int, form: VerbForm, sentence: Sentence, before: Sequence[Predicate]) -> bool:
        """Whether a form that may be a noun or adjective is a verb here."""
        word = self.tokens.words[i]
        if word[0].isupper() and i != sentence.first and not sentence.is_title:
            return False
        k = i - 1
        while k >= sentence.first and is_adverb(self.low[k]):
            k -= 1
        previous = self.low[k] if k >= sentence.first else ""
        if i + 1 < sentence.last and self.gap(i + 1) == "-":
            return False
        if i > sentence.first and self.gap(i) == "-" and self.low[i - 1] != "co":
            return False
        if word == "meeting" and previous not in BE | {"been", "before", "after", "while", "when", "by"}:
            return False
        if form.forms & (Form.PAST | Form.PARTICIPLE | Form.GERUND):
            if form.forms & Form.GERUND and previous in {"the", "a", "an", "its", "their", "his", "this", "new"}:
                return False
            return not (previous in {"the", "a", "an"} and k == i - 1)
        if previous in AUXILIARIES or previous in {"to", "not", "t"}:
            # "to" may be a preposition: "to talks in Beijing".
            return not (previous == "to" and form.forms & Form.THIRD and not form.forms & Form.BASE)
        if k < sentence.first:
            return sentence.is_title and i != sentence.first
        ref = self.at.get(k)
        if ref is not None and ref.kind in ACTING | {RefKind.NATIONALITY} and self.gap(k + 1) in {" ", ", "}:
            return self.low[k] != "s" and (ref.kind is not RefKind.NATIONALITY)
        if previous in _DETERMINERS and previous not in _SPEAKERS:
            return False
        return previous in _SPEAKERS and (previous != "and" or bool(before))

    def _group(self, i: int, form: VerbForm, sentence: Sentence) -> Predicate:
        low, k, be = self.low, i - 1, False
        if k >= sentence.first and low[k] == "co" and self.gap(i) == "-":
            k -= 1
        predicate = Predicate(sentence, i, k + 1, form)
        saw_auxiliary = False
        while k >= sentence.first:
            word = low[k]
            if self.gap(k + 1).strip(" '") and self.gap(k + 1) != "'":
                break
            if word in NEGATIONS and word not in {"denied", "denies"}:
                predicate.negated = True
            elif word in AUXILIARIES or word in BE:
                if not saw_auxiliary and word in BE:
                    be = True
                saw_auxiliary = True
                if word in {"will", "shall"}:
                    predicate.future = True
                elif word in {"would", "could", "might", "may"}:
                    predicate.hypothetical = True
            elif word in {"scheduled", "expected", "due", "slated", "set", "likely", "planned", "poised", "going", "supposed", "about", "ready"} and low[k + 1] == "to":
                predicate.future = True
            elif word == "to" and k == i - 1 or (word == "to" and low[k + 1] in ADVERBS | {"be", "have", "not"}):
                predicate.infinitive = True
            elif not is_adverb(word):
                break
            predicate.first = k
            k -= 1
        if predicate.infinitive and low[predicate.first] in {"is", "are", "was", "were"}:
            # "is to meet"
            predicate.future, predicate.infinitive = True, False
        if predicate.infinitive and predicate.future and saw_auxiliary:
            predicate.infinitive = False
        predicate.aided = saw_auxiliary
        predicate.ongoing = be and bool(form.forms & Form.GERUND) and low[predicate.first] in {"is", "are"}
        predicate.passive = be and bool(form.forms & Form.PARTICIPLE)
        predicate.gerund = form.forms == Form.GERUND and not saw_auxiliary
        if not saw_auxiliary and form.forms & Form.PARTICIPLE and not predicate.infinitive and i + 1 < sentence.last and low[i + 1] == "by":
            agent = self.at.get(i + 2) or self.at.get(i + 3)
            predicate.passive = agent is not None and agent.kind in ACTING
        return predicate

    # -- subjects ----------------------------------------------------------------------------------

    def _find_subject(self, predicate: Predicate, before: Sequence[Predicate]) -> None:
        sentence, k = predicate.sentence, predicate.first - 1
        if predicate.infinitive:
            predicate.subject = self._controller(predicate, before) if before else self._nominative(predicate)
            return
        if predicate.gerund:
            finite = [p for p in before if p.subject]
            predicate.subject = finite[-1].subject if finite and self.gap(predicate.first).startswith((",", " ")) else []
            return
        if k < sentence.first:
            return
        word = self.low[k]
        if word in _RELATIVES and k - 1 >= sentence.first and k not in self.at:
            ref = self.at.get(k - 1) or (self.at.get(k - 2) if self.low[k - 1] in ADVERBS else None)
            if ref is not None and ref.kind in ACTING:
                predicate.subject, predicate.relative = [ref], True
                return
            if word != "that" and not self.gap(k).startswith(","):
                return
            if word == "who" and self.gap(k).startswith(","):
                return
        if word in {"and", "but", "then", "or"} or (word in ADVERBS and self.low[k - 1] in {"and", "but"}):
            predicate.subject = self._inherited(predicate, before) or self._first_of(predicate)
            return
        subject = self._nominative(predicate)
        if subject:
            predicate.subject = subject
            return
        if self.gap(predicate.first).startswith(",") and before and not predicate.passive:
            # "flew in, met Kakar and left"
            last = before[-1]
            if last.subject and not last.infinitive and self.at.get(k) is None and predicate.form.forms & Form.PAST:
                predicate.subject = last.subject

    def _controller(self, predicate: Predicate, before: Sequence[Predicate]) -> list[Ref]:
        """Return who is to do what an infinitive says: the object of the verb above it, else that verb's subject."""
        if not before:
            return []
        above = before[-1]
        inside = [r for r in self.refs_between(above.verb + 1, predicate.first - 1) if r.kind in ACTING and not r.scene]
        if "ask" in above.form.families and inside:
            return [inside[-1]]
        if above.form.lemma in {"let", "allow", "permit", "get"} and inside:
            return [inside[0]]
        return above.subject

    def _inherited(self, predicate: Predicate, before: Sequence[Predicate]) -> list[Ref]:
        """Return the subject that a joined verb takes over from the one before it."""
        alike = [p for p in before if p.subject and p.aided == predicate.aided and not (p.gerund or p.relative or p.infinitive)]
        if alike and not predicate.infinitive:
            return alike[-1].subject
        for earlier in reversed(before):
            if earlier.infinitive and not predicate.infinitive and earlier.form.forms != predicate.form.forms:
                continue
            if earlier.gerund or earlier.relative:
                continue
            if earlier.subject:
                return earlier.subject
        return []

    def _first_of(self, predicate: Predicate) -> list[Ref]:
        """Return the reference that begins the sentence, for a joined verb whose partner is no verb we know."""
        first = predicate.sentence.first
        ref = self.at.get(first) or self.at.get(first + 1)
        return [ref] if ref is not None and ref.kind in ACTING and not ref.scene and ref.last < predicate.first else []

    def _nominative(self, predicate: Predicate) -> list[Ref]:
        """Walk left from a verb group to the noun phrase that is its subject."""
        sentence, k = predicate.sentence, predicate.first - 1
        comma = self.gap(predicate.first).startswith(",")
        subject: list[Ref] = []
        along = False
        if comma:
            k = self._over_insertion(predicate)
            if k is None:
                return []
            comma = False
            named = [r for r in self.refs_between(k + 1, predicate.first - 1) if r.kind is RefKind.PERSON]
            if named and self.at[k].kind in {RefKind.PRONOUN, RefKind.PAIR} and self.low[k] not in {"he", "she", "it", "they"}:
                # "The guests, Wang and Qureshi, were received": those named between the commas.
                return named
        while k >= sentence.first:
            ref = self.at.get(k)
            joint = self.gap(k + 1)
            if subject and not along and not self._joined(k, subject[0], joined=len(subject) > 1):
                break
            if not subject and joint.strip(" '\")") not in {"", ","}:
                break
            if ref is not None:
                start = ref.first
                governed = start - 1 >= sentence.first and self.low[start - 1] in _GOVERNING and self.gap(start) in {" ", " the "}
                if ref.kind in ACTING and not ref.scene and not (ref.last + 1 < sentence.last and self.low[ref.last + 1] == "s" and self.gap(ref.last + 1) == "'"):
                    if governed and self.low[start - 1] in {"with", "of"} and not subject and self.low[start - 1] == "with" and self.low[start - 2] in {"along", "together"}:
                        k, along = start - 3, True
                        subject.insert(0, ref)
                        continue
                    if governed and self.low[start - 1] == "of" and self.low[start - 2] in _GROUPS and not subject:
                        subject.insert(0, ref)
                        break
                    if governed:
                        if subject:
                            break
                        k = start - 2
                        comma = False
                        continue
                    subject.insert(0, ref)
                    k = start - 1
                    if not (k >= sentence.first and (self.low[k] == "and" or self.gap(start).startswith((", ", " and")))):
                        break
                    if self.low[k] == "and":
                        k -= 1
                    continue
                if subject:
                    break
                if ref.kind in {RefKind.PLACE, RefKind.STATE} and governed:
                    k = start - 2
                    continue
                if ref.kind in {RefKind.SERIES, RefKind.PROJECT, RefKind.PLACE, RefKind.EVENT} and governed:
                    k = start - 2
                    continue
                return []
            if subject:
                break
            word = self.low[k]
            if word in _CLAUSE_OPENERS and word != "and":
                return []
            if word not in _BETWEEN and not word.isdigit() and not is_adverb(word):
                return []
            k -= 1
        return subject

    def _over_insertion(self, predicate: Predicate) -> int | None:
        """Return the last token of what is before an insertion between commas: "Naqvi, who …, held"."""
        first, j = predicate.sentence.first, predicate.first - 1
        while j > first and not self.gap(j).startswith(","):
            j -= 1
        owner = self.at.get(j - 1)
        if j <= first or owner is None or owner.kind not in ACTING:
            # "…, China said": what ends at the comma is itself the subject's other end.
            return None
        return j - 1

    def _joined(self, k: int, ref: Ref, *, joined: bool) -> bool:
        """Whether the token ``k`` ends a noun phrase that is joined to a reference after it."""
        if self.low[ref.first - 1] == "and":
            return k <= ref.first - 2
        # A comma joins only where an "and" comes later: "Xi, Li and Wang met".
        return joined and self.gap(ref.first).startswith(",") and self.at.get(k) is not None
