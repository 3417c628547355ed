"""Frames of asking: which words of a sentence say who asks whom for what, and how hard.

Each frame is one shape of English reported speech: the one asked as object ("urged Pakistan to"), the thing asked
for ("sought guarantees that"), a noun ("voiced the hope that"), what must be ("said that Pakistan must"), an
ultimatum ("gave China 90 days to"), and what is withheld ("will not move until").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from cpecwatch.extraction.clauses import ACTING, Clauses, Predicate
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import VERBS, Form
from cpecwatch.records import Strength

__all__ = ["Ask", "find_asks"]

_ASK_OBJECT = frozenset({"ask", "urge", "press", "push", "pressure", "pressurise", "pressurize", "request", "implore", "tell", "call", "want", "expect", "require", "warn", "exhort", "lobby", "remind", "advise", "beseech", "nudge", "prod", "entreat", "beg", "challenge"})
_ASK_THING = frozenset({"enquire", "inquire", "demand", "seek", "want", "like", "hope", "expect", "wish", "insist", "urge", "request", "propose", "suggest", "require", "call", "press", "push", "ask", "appeal", "desire", "advocate", "pursue", "eye", "need"})
_FOR_THINGS = frozenset({"call", "press", "push", "ask", "appeal", "lobby", "pressure"})
_STRESS = frozenset({"stress", "emphasise", "emphasize", "underscore", "underline", "highlight", "reiterate", "flag"})
_HARD = frozenset({"demand", "insist", "press", "push", "pressure", "pressurise", "pressurize", "warn", "require", "lobby"})
_VOICE = frozenset({"express", "voice", "convey", "raise", "register", "communicate", "have", "share", "state", "reiterate", "show"})
_PUT = frozenset({"name", "list", "put", "make", "lay", "set", "submit", "present", "renew", "repeat", "raise", "place", "issue", "have"})
# "called on the minister to discuss": a visit.
_ON_A_VISIT = frozenset({"discuss", "convey", "express", "review", "offer", "brief", "congratulate", "thank", "present", "exchange", "inform", "condole", "apprise"})
_REFUSE = frozenset({"refuse", "reject", "decline", "turn", "resist", "rebuff"})
_HOPE_NOUNS = frozenset({"hope", "hopes", "expectation", "expectations", "wish", "desire"})
_CONCERN_NOUNS = frozenset({"concern", "concerns", "worry", "worries", "unease", "reservations", "alarm", "anxiety", "apprehensions", "dissatisfaction", "displeasure", "frustration", "misgivings", "fears", "safety", "security"})
_DEMAND_NOUNS = frozenset({"demand", "demands", "request", "requests", "proposal", "proposals", "condition", "conditions", "precondition", "preconditions", "call", "ultimatum"})
_DUTY = re.compile(r"\b(?:must|should|needs? to|ha(?:s|ve|d) to|ought to|(?:is|are) (?:required|obliged) to|(?:is|was) imperative|it (?:is|was) (?:essential|necessary|vital))\b")
_IMPORTANCE = re.compile(r"\b(?:importance of|(?:need|necessity|urgency) (?:to|for|of)|paramount|(?:top|highest|foremost) priority|must|should|need to|have to|non-negotiable)\b")
_ULTIMATUM = re.compile(r"\b(?:days?|hours?|weeks?|months?|ultimatum|deadline)\b")

#: States of which something about the corridor's security can be asked.
_ASKED = frozenset({"pakistan", "china", "afghanistan", "iran", "india"})
_WORRIED = re.compile(r"\b(?:is|are|was|were|be|been|remains?|remained|grown?) (?:\w+ )?(?:worried|concerned|anxious|alarmed|uneasy) (?:about|over|at|by) ")
_INTERESTED = re.compile(r"\b(?:interested in|keen (?:on|to)|eager to|insistent on|adamant (?:on|that)) ")
# What is withheld, then the condition: "Phase-2 will only move forward if there is a robust mechanism".
_WITHHELD = re.compile(
    r"\b(?:will|would|shall|can|could|may) (?:not |only |never )?(?:[\w'’$.-]+ ){1,12}?(?:only )?(?P<joint>if|unless|until|till|when|once|after)\b"
    r"|\b(?:refus\w+|declin\w+) to (?:[\w'’$.-]+ ){1,12}?(?P<joint2>until|unless|till)\b"
)
_ONLY = re.compile(r"\b(?:not|only|never|refus\w+|declin\w+|unless)\b")
_PREREQUISITE = re.compile(r"\b(?:as )?(?:a |the )?(?:pre-?requisite|pre-?condition|condition) (?:for|to|of) (?!anonymity)(?P<what>[^.;,]{3,90})")
_TIED = re.compile(r"\b(?:made|making|makes|tied|tying|ties|linked|linking|links) (?P<what>[^.;]{3,80}?) (?:conditional (?:up)?on|contingent (?:up)?on|dependent on|to) (?P<content>[^.;]{6,140})")
# What stands before an ask that was none.
_UNTRUE = re.compile(r"\b(?:short of|without|instead of|rather than|refrain\w* from|avoid\w*|not true that|untrue that|false that|no truth)\b[^.;]{0,40}\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\b(?:lay down|stop|end|cease|halt|suspend|continue|go on|keep|persist|not (?:stop|end|cease))\b")
_UNSURE = re.compile(r"\b(?:if|whether|denied|denies|not|never)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bbefore (?P<what>(?:[^.;,]{0,50}\b)?(?:work|resum|return|commit|proceed|invest|sign|switch|mov(?:e|ing) (?:ahead|forward)|expan|releas|disburs|restart)\w*[^.;,]{0,50})")
_TAIL = re.compile(r'(?:,"? (?:and )?(?:according to|sources?|officials?|an? (?:source|official|diplomat|ministry)|the (?:\w+ ){0,3}(?:said|added|ministry|statement|readout|source|embassy)|he said|she said|it said|they said|said|adding|while|but)\b|, (?:he|she|they|it) (?:said|added|say|recall)|"|; | - |\. )')


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
        condition_for: What is withheld, or ``None``.
        rule: Which frame found it.
        trigger: Offset of the words that ask.
        passive: Whether the one who asks is left out.
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


class _Frames:
    """Finds the asks of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.view.text
        self.tokens = reading.tokens
        self.clauses: Clauses = reading.shelf["clauses"]  # type: ignore[assignment]
        self.low = reading.low
        self.at = self.clauses.at

    def run(self) -> Iterator[Ask]:
        for sentence in self.reading.sentences:
            if sentence.is_title or sentence.is_question:
                continue
            found = [ask for predicate in self.clauses.of(sentence) for ask in self._predicate(predicate)]
            cues = self.reading.cues
            if cues.within(Cue.CONDITION, sentence.first, sentence.last):
                found += self._conditions(sentence)
            if cues.within(Cue.WORRY, sentence.first, sentence.last):
                found += self._worried(sentence)
            for i in cues.within(Cue.ASK_NOUN, sentence.first, sentence.last):
                found += self._possessed(i, sentence)
            if cues.within(Cue.KEEN, sentence.first, sentence.last):
                found += self._interested(sentence)
            for ask in found:
                self._strengthen(ask)
                yield ask

    # -- arguments ---------------------------------------------------------------------------------

    def acting_at(self, i: int, stop: int) -> Ref | None:
        """Return the reference that begins at a token, articles and adverbs skipped."""
        for k in range(i, min(i + 4, stop)):
            ref = self.at.get(k)
            if ref is not None:
                return ref if ref.kind in ACTING or ref.kind is RefKind.PLACE else None
            if self.low[k] not in {"the", "both", "a", "its", "his", "their", "all", "also", "again", "visiting", "strongly"}:
                return None
        return None

    def _content(self, first: int, sentence: Sentence) -> tuple[int, int] | None:
        """Return the offsets of what is asked for, from a token to where the clause plainly ends."""
        if first >= sentence.last:
            return None
        start = self.tokens.starts[first]
        end = sentence.end
        tail = _TAIL.search(self.text, start + 12, sentence.end)
        if tail is not None:
            end = tail.start()
        return (start, end) if end - start > 5 else None

    def _words(self, first: int, count: int, stop: int) -> list[str]:
        return list(self.low[first : min(first + count, stop)])

    # -- frames on a verb --------------------------------------------------------------------------

    def _predicate(self, predicate: Predicate) -> Iterator[Ask]:
        lemma = predicate.form.lemma
        if predicate.negated or predicate.future:
            return
        ask = None
        if lemma in _ASK_OBJECT:
            ask = self._object(predicate)
        if lemma == "like" and not predicate.hypothetical:
            return
        if ask is None and lemma in _ASK_THING:
            ask = self._thing_by(predicate) if predicate.passive else self._thing(predicate)
        if ask is None and lemma in _STRESS and not predicate.passive:
            ask = self._stress(predicate)
        if ask is None and lemma in _VOICE | _PUT and not predicate.passive:
            ask = self._noun(predicate)
        if ask is None and lemma in _REFUSE and not predicate.passive:
            ask = self._refused(predicate)
        if ask is None and "say" in predicate.form.families and not predicate.passive:
            ask = self._duty(predicate)
        if ask is None and lemma == "give" and predicate.subject:
            ask = self._ultimatum(predicate)
        if ask is not None and not self._imagined(predicate):
            yield ask

    def _imagined(self, predicate: Predicate) -> bool:
        """Whether a verb of asking is itself only imagined: "would China ask", "if it asked"."""
        if predicate.hypothetical:
            return predicate.form.lemma not in {"want", "like", "hope"}
        sentence = predicate.sentence
        if predicate.infinitive and self.low[sentence.first] == "were":
            return True
        if {"if", "whether", "unless"} & set(self.low[max(sentence.first, predicate.first - 6) : predicate.first]):
            return True
        head = self.text[max(sentence.start, self.tokens.starts[predicate.first] - 60) : self.tokens.starts[predicate.first]]
        return _UNTRUE.search(head) is not None

    def _object(self, predicate: Predicate) -> Ask | None:
        sentence, i, lemma = predicate.sentence, predicate.verb, predicate.form.lemma
        after = i + 1
        if predicate.passive:
            if not predicate.subject or lemma in {"want", "expect", "require", "call"}:
                return None
            by, after = self._agent(after, sentence)
            if self.low[min(after, sentence.last - 1)] not in {"to", "that", "for"}:
                return None
            span = self._content(after, sentence)
            if span is None:
                return None
            return Ask(sentence, by, predicate.subject[0], *span, self._strength(lemma), f"demand.{lemma}.passive", self.tokens.starts[predicate.first], passive=True)
        subject = predicate.subject[0] if predicate.subject else self._group_before(predicate)
        if subject is None:
            return None
        if lemma == "call":
            if self._words(after, 1, sentence.last) not in (["on"], ["upon"]):
                return None
            after += 1
        if self.low[min(after, sentence.last - 1)] in {"from", "of"} and lemma in {"ask", "demand", "request"}:
            after += 1
            asked = self.at.get(after)
            if asked is not None and asked.kind is RefKind.STATE:
                asked.scene = False
        ref = self.acting_at(after, sentence.last)
        if ref is subject:
            return None
        if ref is None:
            return self._unnamed_object(predicate, subject)
        nxt = ref.last + 1
        if nxt < sentence.last and self.low[nxt] == "s":
            # "pressed Pakistan's leaders to": step over what the state owns.
            nxt = next((k for k in range(nxt + 1, min(nxt + 5, sentence.last)) if self.low[k] in {"to", "that", "for"}), nxt)
        if nxt < sentence.last and (self.clauses.gap(nxt).startswith(",") or self.low[nxt] in {"on", "at", "by", "in", "during", "again", "here"}) and not (lemma in {"press", "push"} and self.low[nxt] == "on"):
            # "told Xi in a video, in English, to quit": step over what stands between.
            nxt = next((k for k in range(nxt, min(nxt + 12, sentence.last)) if self.low[k] in {"to", "that"} and k not in self.at), nxt)
        follows = self.low[nxt] if nxt < sentence.last else ""
        allowed = {"to", "not", "that", "for", "about", "over", "against", "on"} if lemma not in {"want", "expect", "require"} else {"to", "not"}
        if lemma == "want" and follows in VERBS and VERBS[follows].forms & Form.PARTICIPLE:
            # "wants him arrested": whoever is to do it is not named.
            allowed, ref = allowed | {follows}, ref if ref.kind is RefKind.STATE else None
        if follows not in allowed and lemma in {"tell", "ask", "urge", "warn", "call", "press"}:
            # "tells China after every bombing to pack up"
            nxt = next((k for k in range(nxt, min(nxt + 8, sentence.last)) if self.low[k] == "to" and k not in self.at), nxt)
            follows = self.low[nxt] if nxt < sentence.last else ""
        if lemma == "remind" and follows == "of":
            allowed = allowed | {"of"}
        if follows not in allowed:
            return None
        if lemma == "call" and self.low[min(nxt + 1, sentence.last - 1)] in _ON_A_VISIT:
            return None
        span = self._content(nxt, sentence)
        if span is None:
            return None
        content = self.text[span[0] : span[1]]
        if lemma == "tell" and not (follows == "to" or (follows == "that" and (_DUTY.search(content)))):
            return None
        if lemma in {"ask"} and follows in {"about", "over", "on"}:
            return None
        if lemma in {"warn"} and follows in {"about", "that", "over"} and not _DUTY.search(content):
            return None
        return Ask(sentence, subject, ref, *span, self._strength(lemma), f"demand.{lemma}.object", self.tokens.starts[predicate.first])

    def _agent(self, i: int, sentence: Sentence) -> tuple[Ref | None, int]:
        """Return who stands after "by" in a passive, and where what is asked for goes on: "was urged by China on Tuesday to"."""
        by = None
        if i + 1 < sentence.last and self.low[i] == "by":
            by = self.acting_at(i + 1, sentence.last)
            i = by.last + 1 if by is not None else i
        for k in range(i, min(i + 5, sentence.last)):
            if self.low[k] in {"to", "that", "for"}:
                return by, k
        return by, i

    def _thing_by(self, predicate: Predicate) -> Ask | None:
        """Read "a thorough investigation was demanded by China"."""
        by, _ = self._agent(predicate.verb + 1, predicate.sentence)
        if by is None:
            return None
        start, end = predicate.sentence.start, self.tokens.starts[predicate.first]
        return Ask(predicate.sentence, by, None, start, end, self._strength(predicate.form.lemma), f"demand.{predicate.form.lemma}.by", start)

    def _is_group(self, ref: Ref | None) -> bool:
        """Whether a reference is to an armed group or to somebody of one."""
        if ref is None:
            return False
        owners = [ref.id, *(use.of for use in ref.titles)]
        bodies = self.reading.lexicon.bodies
        if ref.antecedent is not None:
            owners += [ref.antecedent.id, *(use.of for use in ref.antecedent.titles)]
        return any(owner in bodies and bodies[owner].kind in {"armed-group", "organisation"} for owner in owners if owner)

    def _group_before(self, predicate: Predicate) -> Ref | None:
        """Return the armed group that a sentence begins with, for "the group, whose commander told Xi to"."""
        refs = self.clauses.refs_between(predicate.sentence.first, predicate.first - 1)
        return refs[0] if refs and self._is_group(refs[0]) else None

    def _unnamed_object(self, predicate: Predicate, subject: Ref) -> Ask | None:
        """Read "tells all labourers to leave": somebody unnamed is told something by an armed group."""
        if not self._is_group(subject) or predicate.form.lemma not in {"tell", "ask", "warn", "order", "urge"}:
            return None
        i = predicate.verb
        to = next((k for k in range(i + 2, min(i + 9, predicate.sentence.last)) if self.low[k] == "to"), None)
        span = self._content(to, predicate.sentence) if to is not None else None
        if span is None:
            return None
        return Ask(predicate.sentence, subject, None, *span, Strength.DEMAND, "demand.unnamed.object", self.tokens.starts[predicate.first])

    def _thing(self, predicate: Predicate) -> Ask | None:
        sentence, i, lemma = predicate.sentence, predicate.verb, predicate.form.lemma
        if not predicate.subject:
            return None
        after = i + 1
        if after >= sentence.last:
            return None
        word = self.low[after]
        if lemma in _FOR_THINGS:
            if word not in {"for", "that", "to"} or (lemma == "call" and word != "for"):
                return None
            if lemma == "ask" and word == "to":
                # "asked to be allowed"
                pass
        if lemma == "urge" and word in {"to"}:
            return None
        if lemma in {"propose", "suggest", "eye", "pursue", "need", "expect"} and word in {"by"}:
            return None
        if lemma == "seek" and word == "to" and predicate.gerund:
            pass
        span = self._content(after, sentence)
        if span is None:
            return None
        addressee = self._inner_addressee(span, sentence, predicate.subject[0])
        return Ask(sentence, predicate.subject[0], addressee, *span, self._strength(lemma), f"demand.{lemma}.thing", self.tokens.starts[predicate.first])

    def _stress(self, predicate: Predicate) -> Ask | None:
        if not predicate.subject:
            return None
        span = self._content(predicate.verb + 1, predicate.sentence)
        if span is None or not _IMPORTANCE.search(self.text, *span):
            return None
        addressee = self._inner_addressee(span, predicate.sentence, predicate.subject[0])
        return Ask(predicate.sentence, predicate.subject[0], addressee, *span, Strength.REQUEST, f"demand.{predicate.form.lemma}.stress", self.tokens.starts[predicate.first])

    def _noun(self, predicate: Predicate) -> Ask | None:
        sentence, i, lemma = predicate.sentence, predicate.verb, predicate.form.lemma
        if not predicate.subject:
            return None
        for k in range(i + 1, min(i + 8, sentence.last)):
            word = self.low[k]
            if self.clauses.gap(k).strip(" '\"-") and k > i + 1:
                return None
            nxt = self.low[k + 1] if k + 1 < sentence.last else ""
            if word in _HOPE_NOUNS and lemma in _VOICE and nxt in {"that", "for", "to", "of"}:
                strength = Strength.REQUEST
            elif word in _CONCERN_NOUNS and lemma in _VOICE:
                if word in {"safety", "security"} and lemma not in {"raise"}:
                    continue
                strength = Strength.CONCERN
                if word in {"safety", "security"}:
                    k -= 1
            elif word in _DEMAND_NOUNS and lemma in _PUT | {"reiterate", "convey"} and nxt in {"for", "that", "to", "on"}:
                strength = Strength.CONDITION if "condition" in word else Strength.DEMAND
            else:
                continue
            span = self._content(k + 1, sentence)
            if span is None:
                return None
            addressee = self._inner_addressee(span, sentence, predicate.subject[0])
            return Ask(sentence, predicate.subject[0], addressee, *span, strength, f"demand.noun.{word}", self.tokens.starts[predicate.first])
        return None

    def _duty(self, predicate: Predicate) -> Ask | None:
        """Read "told Khan that those behind the blast must be brought to justice"."""
        sentence, i = predicate.sentence, predicate.verb
        if not predicate.subject or not any(r.kind in {RefKind.PERSON, RefKind.OFFICE, RefKind.PRONOUN, RefKind.BODY, RefKind.STATE} for r in predicate.subject):
            return None
        before = False
        span = self._content(i + 1, sentence)
        if span is None or not _DUTY.search(self.text, *span):
            # Reported speech that stands before its verb: "…, Wang told Qureshi".
            start = sentence.start
            head = self.text[start : self.tokens.starts[predicate.subject[0].first]]
            if not head.rstrip().endswith(",") or not _DUTY.search(head):
                return None
            span, before = (start, start + len(head)), True
        addressee = self._inner_addressee(span, sentence, predicate.subject[0])
        if addressee is None and not before:
            addressee = self.acting_at(i + 1, sentence.last)
        return Ask(sentence, predicate.subject[0], addressee, *span, Strength.REQUEST, "demand.duty", self.tokens.starts[predicate.first])

    def _refused(self, predicate: Predicate) -> Ask | None:
        """Read an ask off its refusal: "declined to let China open an office", "rejected China's demand for"."""
        sentence, i = predicate.sentence, predicate.verb
        for k in range(i + 1, min(i + 7, sentence.last)):
            ref = self.at.get(k)
            if ref is None:
                continue
            if ref.kind not in ACTING or not predicate.subject:
                return None
            nxt = ref.last + 1
            letting = k and self.low[k - 1] in {"let", "allow", "letting", "allowing", "permit"}
            if not letting:
                while nxt < sentence.last and nxt < ref.last + 5 and self.low[nxt] not in _DEMAND_NOUNS:
                    nxt += 1
                nxt += 1
                if nxt >= sentence.last or self.low[nxt - 1] not in _DEMAND_NOUNS or self.low[nxt] not in {"for", "to", "that"}:
                    return None
            span = self._content(nxt, sentence)
            if span is None:
                return None
            return Ask(sentence, ref, predicate.subject[0], *span, Strength.REQUEST, "demand.refused", self.tokens.starts[predicate.first])
        return None

    def _ultimatum(self, predicate: Predicate) -> Ask | None:
        sentence = predicate.sentence
        ref = self.acting_at(predicate.verb + 1, sentence.last)
        if ref is None or ref.kind not in ACTING:
            return None
        span = self._content(ref.last + 1, sentence)
        if span is None or not _ULTIMATUM.search(self.text, span[0], span[0] + 40):
            return None
        return Ask(sentence, predicate.subject[0], ref, *span, Strength.DEMAND, "demand.ultimatum", self.tokens.starts[predicate.first])

    def _inner_addressee(self, span: tuple[int, int], sentence: Sentence, demander: Ref) -> Ref | None:
        """Return who is to do what is asked for: the first other actor in the words that say it."""
        for ref in self.clauses.refs_between(sentence.first, sentence.last - 1):
            start = self.tokens.starts[ref.first]
            if start < span[0] or start >= span[1] or ref.kind not in ACTING or ref.scene:
                continue
            own = ref.id == demander.id or (ref.country == demander.country and not self._is_group(demander))
            if own:
                continue
            if start - span[0] > 60:
                return None
            if ref.kind is RefKind.STATE and ref.id not in _ASKED:
                continue
            before = self.low[ref.first - 1]
            if before in {"of", "against", "between", "about", "over", "like", "with", "as"}:
                continue
            return ref
        return None

    def _strength(self, lemma: str) -> Strength:
        return Strength.DEMAND if lemma in _HARD else Strength.REQUEST

    def _worried(self, sentence: Sentence) -> Iterator[Ask]:
        """Read "is worried about the safety of its engineers"."""
        found = _WORRIED.search(self.text, sentence.start, sentence.end)
        if found is None:
            return
        refs = [r for r in self.clauses.refs_between(sentence.first, sentence.last - 1) if self.tokens.ends[r.last] <= found.start() and r.kind in ACTING and not r.scene]
        if refs and found.start() - self.tokens.ends[refs[-1].last] < 30:
            yield Ask(sentence, refs[-1], None, found.end(), self._clause_end(found.end(), sentence), Strength.CONCERN, "demand.worried", self.tokens.starts[refs[-1].first])

    def _possessed(self, i: int, sentence: Sentence) -> Iterator[Ask]:
        """Read "Beijing's demand that Pakistan crack down", "China's request for"."""
        if i in self.at or i + 1 >= sentence.last or self.low[i + 1] not in {"that", "for", "to"} or i < sentence.first + 2:
            return
        k = i - 1
        while k > sentence.first and self.low[k] in {"repeated", "renewed", "long", "standing", "fresh", "latest", "own", "s", "old", "new"}:
            k -= 1
        ref = self.at.get(k)
        if ref is None or ref.kind not in ACTING or self.low[ref.last + 1] != "s":
            return
        if {"rejected", "refused", "declined", "denied", "no"} & set(self.low[max(sentence.first, ref.first - 4) : ref.first]):
            return
        span = self._content(i + 1, sentence)
        if span is not None:
            strength = Strength.DEMAND if self.low[i].startswith(("demand", "insist")) else Strength.REQUEST
            yield Ask(sentence, ref, self._inner_addressee(span, sentence, ref), *span, strength, "demand.possessed", self.tokens.starts[ref.first])

    def _interested(self, sentence: Sentence) -> Iterator[Ask]:
        """Read "is interested in establishing police posts"."""
        found = _INTERESTED.search(self.text, sentence.start, sentence.end)
        if found is None:
            return
        refs = [r for r in self.clauses.refs_between(sentence.first, sentence.last - 1) if self.tokens.ends[r.last] <= found.start() and r.kind in ACTING and not r.scene]
        if refs and found.start() - self.tokens.ends[refs[-1].last] < 40:
            end = self._clause_end(found.end(), sentence)
            yield Ask(sentence, refs[-1], None, found.end(), end, Strength.REQUEST, "demand.interested", self.tokens.starts[refs[-1].first])

    # -- conditions --------------------------------------------------------------------------------

    def _strengthen(self, ask: Ask) -> None:
        """Raise an ask to a condition where its sentence says what is withheld."""
        if ask.strength is Strength.CONDITION:
            return
        found = _PREREQUISITE.search(self.text, ask.start, ask.sentence.end)
        found = found or _BEFORE.search(self.text, ask.start, ask.sentence.end)
        if found is not None:
            ask.strength, ask.condition_for = Strength.CONDITION, found["what"].strip(" ,\"'")

    def _conditions(self, sentence: Sentence) -> Iterator[Ask]:
        text = self.text
        predicates = self.clauses.of(sentence)
        found = _WITHHELD.search(text, sentence.start, sentence.end)
        if found is not None and (_ONLY.search(text, found.start(), found.end() + 1) or (_GOES_ON.search(text, found.start(), found.end()) and self._is_group(self._speaker(sentence)))):
            content = (found.end(), self._clause_end(found.end(), sentence))
            refs = [r for r in self.clauses.refs_between(sentence.first, sentence.last - 1) if self.tokens.starts[r.first] < found.start()]
            reporting = [p for p in predicates if self.tokens.starts[p.verb] < found.start() and p.subject and "say" in p.form.families]
            demander = None
            if reporting and reporting[-1].form.lemma in {"convey", "tell", "inform", "warn"}:
                demander = reporting[-1].subject[0]
            after = next((p for p in predicates if self.tokens.starts[p.verb] > found.end() and p.subject and p.form.lemma in {"say", "tell", "add", "warn"}), None)
            if demander is None and after is not None and not refs:
                demander = after.subject[0]
            main = next((p for p in predicates if self.tokens.starts[p.first] <= found.start() + 1 <= self.tokens.ends[p.verb] + 1), None)
            speaker = self._speaker(sentence)
            if demander is None and self._is_group(speaker):
                demander = speaker
            if demander is None and main is not None and main.subject:
                demander = main.subject[0]
            if demander is None:
                demander = next((r for r in refs if r.kind in ACTING and not r.scene), None)
            inside = [r for r in self.clauses.refs_between(sentence.first, sentence.last - 1) if content[0] <= self.tokens.starts[r.first] < content[1] and r.kind in ACTING]
            addressee = next((r for r in inside if demander is None or (r.country or r.id) != (demander.country or demander.id)), None)
            head = text[sentence.start : found.start()]
            what = head.rpartition(" that ")[2] if " that " in head else head
            what = (what + text[found.start() : found.start("joint") if found["joint"] else found.start("joint2")]).strip(" ,\"'")
            yield Ask(sentence, demander, addressee, *content, Strength.CONDITION, "demand.condition", sentence.start, condition_for=what[-100:])
        tied = _TIED.search(text, sentence.start, sentence.end)
        if tied is not None and not _UNSURE.search(text, sentence.start, tied.start()) and ("condition" in tied.group() or "contingent" in tied.group() or tied.group().startswith("tied")):
            subject = next((p.subject[0] for p in predicates if p.subject and self.tokens.ends[p.verb] >= tied.start()), None)
            if subject is not None:
                yield Ask(sentence, subject, None, *tied.span("content"), Strength.CONDITION, "demand.tied", tied.start(), condition_for=tied["what"])

    def _speaker(self, sentence: Sentence) -> Ref | None:
        """Return who speaks in a sentence: the subject of its first verb of saying."""
        for predicate in self.clauses.of(sentence):
            if "say" in predicate.form.families and predicate.subject:
                return predicate.subject[0]
        return None

    def _clause_end(self, start: int, sentence: Sentence) -> int:
        tail = _TAIL.search(self.text, start + 8, sentence.end)
        return tail.start() if tail is not None else sentence.end


def find_asks(reading: Reading) -> Iterator[Ask]:
    """Yield what the sentences of an article say is asked for."""
    yield from _Frames(reading).run()
