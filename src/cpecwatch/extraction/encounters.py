"""Encounters told in a sentence: who met whom, in which words.

Verbs of meeting ("received", "called on", "held talks with"), nouns of meeting ("in his talks with", "a meeting
between"), and sessions of a named series ("the sixth round of the Strategic Dialogue"). What several sentences
tell of one encounter is joined in ``meetings``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from cpecwatch.extraction.clauses import ACTING, Clauses, Predicate
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import AUXILIARIES, Form
from cpecwatch.records import MeetingFormat, MeetingStatus

__all__ = ["Encounter", "find_encounters"]

#: Nouns that are an encounter.
NOUNS = frozenset(
    """talks talk meeting meetings discussions discussion consultations dialogue conversation negotiations summit
    call session round conference forum huddle interaction sitting""".split()
)
#: Of those, the ones that mean an encounter even without "with" or "between" when somebody holds them.
_HELD = frozenset({"hold", "have", "conduct", "chair", "cochair", "lead", "conclude", "begin", "convene", "preside", "host", "complete", "kick", "open", "finish", "start", "resume", "attend", "take", "wrap", "undertake"})
#: What two people of different states do together only where they meet.
_JOINTLY = frozenset({"agree", "discuss", "decide", "review", "reaffirm", "resolve", "exchange", "sign", "witness", "pledge", "vow", "reiterate"})
_SPEAKING = frozenset({"discuss", "talk", "speak", "confer", "deliberate", "sit", "exchange", "interact", "engage"})
_MEETING_VERBS = frozenset({"meet", "receive", "host", "greet", "welcome", "see", "telephone", "phone", "call"})
_SKIPPED = frozenset(
    """the a an his her its their with both and also as well among others other including separately visiting then new
    newly senior top military officials political civil leadership in on to upon mr counterpart pakistani chinese
    sidelines""".split()
)
#: Before a verb these say that nobody knows, or that it was not so.
_UNREAL = frozenset({"if", "whether", "unless", "neither", "denied", "denies"})
_STOPS = frozenset({"to", "in", "on", "at", "during", "that", "who", "where", "when", "over", "about", "for", "from", "by", "after", "before"})
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "inaugural": 1, "maiden": 1, "1st": 1, "2nd": 2, "3rd": 3,
}  # fmt: skip
_PHONE = ("by telephone", "by phone", "over the phone", "over phone", "phone call", "telephone call", "telephone conversation", "on the phone", "telephonic", "by a call", "over the telephone", "telephoned", "phoned")
_VIDEO = ("by video", "via video", "video link", "video conference", "videoconference", "virtual session", "virtual meeting", "virtual talks", "virtual summit", "virtually")


@attrs.define(eq=False)
class Encounter:
    """An encounter as one sentence tells it.

    Attributes:
        sentence: The sentence.
        start: Index of the first token of the words that tell it.
        end: Index of the last one.
        participants: Ids of who took part, in order.
        rule: Which rule found it.
        status: Held, planned, cancelled or ongoing.
        format: How they met, if the sentence says so.
        series: Id of its series.
        ordinal: Which one of its series.
        anaphoric: Whether the words refer to an encounter told before ("this meeting").
        vague: Whether nobody is named on it.
    """

    sentence: Sentence
    start: int
    end: int
    participants: list[str]
    rule: str
    status: MeetingStatus = MeetingStatus.HELD
    format: MeetingFormat | None = None
    series: str | None = None
    ordinal: int | None = None
    anaphoric: bool = False
    vague: bool = False


class _Finder:
    """Finds the encounters of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.clauses: Clauses = reading.shelf["clauses"]  # type: ignore[assignment]
        self.low = reading.low
        self.at = self.clauses.at
        self._main: list[str] | None = None

    # -- who ---------------------------------------------------------------------------------------

    def ids(self, refs: Sequence[Ref]) -> list[str]:
        """Return the ids that references stand for; an unnamed official stands for the state."""
        out: list[str] = []
        for ref in refs:
            for id_ in ref.members or ((ref.id or ref.country),):
                if id_ and id_ not in out:
                    out.append(id_)
        return out

    def listed(self, first: int, stop: int) -> tuple[list[Ref], int]:
        """Return the references listed from a token on ("Xi, Premier Li Qiang and Wang Yi"), and where the list ends."""
        out: list[Ref] = []
        k, last = first, first - 1
        while k < stop:
            if k > first and self.clauses.gap(k).strip(" '\"()") not in {"", ",", ".", "'"}:
                break
            if "(" in self.clauses.gap(k):
                # A bracket after a name: an abbreviation, or the name in its own script.
                close = next((j for j in range(k, min(k + 8, stop)) if ")" in self.clauses.gap(j + 1 if j + 1 < len(self.low) else j)), None)
                if close is not None:
                    k = close + 1
                    continue
            ref = self.at.get(k)
            if ref is not None and ref.kind in ACTING and not (ref.kind is RefKind.STATE and ref.scene):
                if self._possessive(ref) and ref.kind is not RefKind.PRONOUN:
                    if out:
                        break
                    k = ref.last + 2
                    # "Afghanistan's Taliban government", "Pakistan's leadership"
                    nxt = self.at.get(k)
                    if nxt is None or nxt.kind not in ACTING:
                        out.append(ref)
                        break
                    continue
                out.append(ref)
                last = k = ref.last
                k += 1
                continue
            if ref is not None and ref.kind is RefKind.NATIONALITY:
                k = ref.last + 1
                continue
            if ref is not None or (self.low[k] not in _SKIPPED and not (out and self.low[k] in _ORDINALS)):
                break
            if out and self.low[k] in _STOPS:
                break
            k += 1
        return out, last

    def _possessive(self, ref: Ref) -> bool:
        i = ref.last + 1
        return i < len(self.low) and self.low[i] == "s" and self.clauses.gap(i) == "'"

    def main_states(self) -> list[str]:
        """Return the states between which the article's talks are: China and Pakistan, where both act in it."""
        if self._main is None:
            counts: dict[str, int] = {}
            for ref in self.reading.refs:
                if ref.country and ref.kind in ACTING and not ref.scene:
                    counts[ref.country] = counts.get(ref.country, 0) + 1
            self._main = [s for s in ("china", "pakistan") if counts.get(s)]
        return self._main

    # -- encounters --------------------------------------------------------------------------------

    def run(self) -> Iterator[Encounter]:
        for sentence in self.reading.sentences:
            if sentence.is_title or sentence.is_question:
                continue
            found = [*self._verbs(sentence), *self._nouns(sentence), *self._series(sentence), *self._visits(sentence), *self._in_the_chair(sentence)]
            if not found:
                continue
            self._call_off(found, sentence)
            text = sentence.text.lower()
            phone = next((MeetingFormat.TELEPHONE for words in _PHONE if words in text), None)
            video = next((MeetingFormat.VIDEO for words in _VIDEO if words in text), None)
            for encounter in found:
                encounter.format = encounter.format or phone or video
                yield encounter

    def _call_off(self, found: Sequence[Encounter], sentence: Sentence) -> None:
        """Mark the encounters of a sentence that says that they were called off or put off."""
        for predicate in self.clauses.of(sentence):
            after = self.low[predicate.verb + 1] if predicate.verb + 1 < sentence.last else ""
            off = predicate.form.lemma in {"call", "put"} and after == "off"
            if predicate.negated or not (off or "cancel" in predicate.form.families):
                continue
            for encounter in found:
                near = -3 <= predicate.verb - encounter.end <= 8 or 0 <= encounter.start - predicate.verb <= 4
                if near and encounter.rule.startswith(("meeting.noun", "meeting.hold", "meeting.series", "meeting.visit")):
                    encounter.status = MeetingStatus.CANCELLED

    def _status(self, predicate: Predicate) -> MeetingStatus | None:
        """Return whether what a verb says took place; ``None`` where the page denies or only imagines it."""
        window = self.low[max(predicate.sentence.first, predicate.first - 14) : predicate.first]
        if predicate.negated or _UNREAL & set(window):
            return None
        if predicate.future:
            return MeetingStatus.PLANNED
        if predicate.ongoing:
            return MeetingStatus.ONGOING
        if predicate.form.forms & (Form.BASE | Form.THIRD) and not predicate.form.forms & Form.PAST and not predicate.infinitive:
            # "before they meet again in July"
            around = self.low[max(predicate.sentence.first, predicate.first - 4) : predicate.first]
            if {"before", "when", "until"} & set(around):
                return MeetingStatus.PLANNED
        if predicate.hypothetical:
            text = predicate.sentence.text.lower()
            return MeetingStatus.PLANNED if "would be held" in text or "would meet" in text else None
        return MeetingStatus.HELD

    def _verbs(self, sentence: Sentence) -> Iterator[Encounter]:
        for predicate in self.clauses.of(sentence):
            lemma, i = predicate.form.lemma, predicate.verb
            agreed = predicate.infinitive and self._agreed(predicate)
            if predicate.infinitive and not predicate.future and not agreed and not self._wanted(predicate):
                continue
            status = MeetingStatus.PLANNED if agreed else self._status(predicate)
            if status is None:
                continue
            subject = self.ids(predicate.subject)
            if lemma in _MEETING_VERBS:
                found = self._met(predicate, subject, sentence)
            elif lemma == "join" and not predicate.passive and not subject:
                found = None
            elif lemma in {"put", "convey", "present", "make", "deliver", "raise", "take"} and self._people(predicate.subject) and not predicate.passive:
                found = self._brought(predicate, subject, sentence) or (self._held(predicate, subject, sentence) if lemma == "take" else None)
            elif lemma in _JOINTLY and lemma not in _SPEAKING and not predicate.passive:
                found = (subject, i) if len({r.country for r in predicate.subject if r.kind is RefKind.PERSON}) >= 2 else None
            elif lemma == "invite":
                found = self._invited(predicate, subject, sentence)
            elif lemma in _HELD or lemma in _SPEAKING:
                found = self._held(predicate, subject, sentence)
            elif lemma in {"tell", "assure", "inform"} and not predicate.passive and self._people(predicate.subject):
                found = self._told(predicate, subject, sentence)
            elif lemma == "tell" and any(words in sentence.text.lower() for words in _PHONE):
                others, end = self.listed(i + 1, sentence.last)
                found = (subject + [p for p in self.ids(others) if p not in subject], end) if others and self._people([*predicate.subject, *others]) else None
            else:
                found = None
            if found is not None:
                participants, end = found
                yield Encounter(sentence, predicate.first, max(end, i), participants, f"meeting.{lemma}", status)

    def _told(self, predicate: Predicate, subject: list[str], sentence: Sentence) -> tuple[list[str], int] | None:
        """Read "Xi told his Pakistani counterpart Zardari that": who says something to a person of another state met them."""
        visitor = self._faces_a_visitor(predicate.verb, sentence)
        if visitor is not None and visitor.id and visitor.id not in subject:
            return [*subject, visitor.id], predicate.verb + 2
        others, end = self.listed(predicate.verb + 1, sentence.last)
        people = [r for r in others if r.kind is RefKind.PERSON and r.id and r.country]
        mine = {r.country for r in predicate.subject}
        if not people or people[0].country in mine or None in mine:
            return None
        return subject + [p for p in self.ids(people) if p not in subject], end

    def _faces_a_visitor(self, i: int, sentence: Sentence) -> Ref | None:
        """Return the visitor to whom something is said: "assured the visitor of the army's support"."""
        for k in range(i + 1, min(i + 4, sentence.last)):
            ref = self.at.get(k)
            if ref is not None:
                return ref if ref.kind is RefKind.PRONOUN and self.low[ref.last] in {"visitor", "guest", "host"} and ref.id else None
        return None

    def _brought(self, predicate: Predicate, subject: list[str], sentence: Sentence) -> tuple[list[str], int] | None:
        """Read "put the request to General Munir", "took up the railway with President Xi"."""
        for k in range(predicate.verb + 1, min(predicate.verb + 10, sentence.last)):
            if self.low[k] in {"to", "with"} and k not in self.at:
                others, end = self.listed(k + 1, sentence.last)
                mine = {r.country for r in predicate.subject}
                people = [r for r in others if r.kind is RefKind.PERSON and r.country not in mine and r.country]
                if people and None not in mine:
                    return subject + [p for p in self.ids(people) if p not in subject], end
        return None

    def _invited(self, predicate: Predicate, subject: list[str], sentence: Sentence) -> tuple[list[str], int] | None:
        """Read "had invited Dar and Muttaqi to the table": talks to which somebody brought others."""
        others, end = self.listed(predicate.verb + 1, sentence.last)
        words = set(self.low[end + 1 : end + 6])
        if not others or not self._people(others) or not subject or not words & {"table", "talks", "meeting", "dialogue"}:
            return None
        return subject + [p for p in self.ids(others) if p not in subject], end

    def _agreed(self, predicate: Predicate) -> bool:
        """Whether an infinitive says what was agreed or planned: "agreed to hold", "plans to meet"."""
        before = [p for p in self.clauses.of(predicate.sentence) if p.verb < predicate.first]
        return bool(before) and not before[-1].negated and before[-1].form.lemma in {"agree", "plan", "decide", "schedule", "expect", "set", "intend"} and predicate.first - before[-1].verb <= 2

    def _wanted(self, predicate: Predicate) -> bool:
        """Whether an infinitive is planned or done: "is here to attend", "flew in to meet"."""
        k = predicate.first - 1
        return self.low[k] in {"here", "scheduled", "due", "expected", "set", "slated", "beijing", "islamabad"} or (
            k in self.at and self.at[k].kind is RefKind.PLACE
        )

    def _people(self, refs: Sequence[Ref]) -> bool:
        """Whether at least one person or office is among some references."""
        return any(ref.kind in {RefKind.PERSON, RefKind.OFFICE, RefKind.PAIR} or (ref.kind is RefKind.PRONOUN and ref.id in self.reading.lexicon.people) for ref in refs)

    def _met(self, predicate: Predicate, subject: list[str], sentence: Sentence) -> tuple[list[str], int] | None:
        lemma, i = predicate.form.lemma, predicate.verb
        after = i + 1
        if lemma == "call":
            if after >= sentence.last or self.low[after] not in {"on", "at", "upon"}:
                return None
            others, end = self.listed(after + 1, sentence.last)
            if self.low[min(end + 1, sentence.last - 1)] in {"to", "for"}:
                # "called on Pakistan to …" asks; it is no visit.
                return None
            if self.low[after] == "at":
                others, end = self._hosts(sentence, after), after
        else:
            others, end = self.listed(after, sentence.last)
        if predicate.passive and lemma in {"receive", "greet", "welcome", "host", "meet"}:
            by = next((k for k in range(after, min(after + 4, sentence.last)) if self.low[k] == "by"), None)
            if by is None:
                return None
            others, end = self.listed(by + 1, sentence.last)
        both = subject + [p for p in self.ids(others) if p not in subject]
        refs = [*predicate.subject, *others]
        if lemma in {"receive", "host", "greet", "welcome", "see"} and not predicate.passive and self.low[min(after, sentence.last - 1)] in {"in", "that", "as"}:
            return None
        if lemma in {"receive", "host", "greet", "welcome", "see", "call", "telephone", "phone"}:
            if not (subject and others and self._people(others) and self._people(predicate.subject)):
                return None
        elif lemma == "meet" and not subject and not others and self.low[predicate.first - 1] in {"officials", "sides", "delegations", "teams"}:
            states = self.main_states()
            return (list(states), i) if len(states) == 2 else None
        elif not (self._people(refs) or len(both) >= 2) or (not others and len(both) < 2):
            return None
        return (both, end) if len(both) >= 2 else None

    def _hosts(self, sentence: Sentence, first: int) -> list[Ref]:
        """Return the people named later in a sentence that tells of a call at an embassy."""
        return [r for r in self.clauses.refs_between(first + 1, sentence.last - 1) if r.kind is RefKind.PERSON]

    def _held(self, predicate: Predicate, subject: list[str], sentence: Sentence) -> tuple[list[str], int] | None:
        lemma, i = predicate.form.lemma, predicate.verb
        stop = min(i + 14, sentence.last)
        noun = None
        for k in range(i + 1, stop):
            if self.low[k] in NOUNS and k not in self.at:
                noun = k
                break
            if self.clauses.gap(k).strip(" '\"-") and k > i + 1:
                break
        if noun is None and lemma in {"hold", "have"} and not predicate.passive:
            # "a meeting that Naqvi held with the ambassador"
            noun = next((k for k in range(predicate.first - 1, max(sentence.first, predicate.first - 12), -1) if self.low[k] in NOUNS and self.low[k + 1] in {"that", "which"}), None)
            if noun is not None:
                noun = i
        if lemma in _HELD and noun is None:
            return None
        if lemma in {"attend", "take", "conclude", "wrap", "complete", "finish", "open", "host", "lead"} and noun is None:
            return None
        with_ = None
        for k in range((noun or i) + 1, stop if noun is None else min(noun + 8, sentence.last)):
            if self.low[k] in {"with", "between"} or (lemma == "speak" and self.low[k] == "to"):
                with_ = k
                break
            if k in self.at and self.at[k].kind in ACTING:
                break
        others: list[Ref] = []
        end = noun or i
        if with_ is not None:
            others, end = self.listed(with_ + 1, sentence.last)
        if lemma in {"have"} and not others:
            return None
        if others and self.low[min(end + 1, sentence.last - 1)] in {"led", "headed"} and self.low[min(end + 2, sentence.last - 1)] == "by":
            # "with the Pakistani side, led by Ishaq Dar"
            leaders, led = self.listed(end + 3, sentence.last)
            others, end = ([*others, *leaders], led) if leaders else (others, end)
        if lemma in _SPEAKING and not others and not (len(subject) >= 2 and (lemma in {"sit", "speak", "discuss", "deliberate", "confer", "exchange"})):
            return None
        if lemma == "chair" and noun is not None:
            others = [*others, *self._attending(sentence, noun)]
        if lemma == "attend" and predicate.passive:
            return None
        both = subject + [p for p in self.ids(others) if p not in subject]
        if lemma in {"chair", "preside"} and both:
            return both, max(end, noun or i)
        if len(both) < 2 or not self._people([*predicate.subject, *others]) and not all(p in self.reading.lexicon.states for p in both):
            return None
        return both, end

    def _attending(self, sentence: Sentence, noun: int) -> list[Ref]:
        """Return the people named as attending in a sentence about a meeting that somebody chairs."""
        for k in range(noun, sentence.last - 1):
            if self.low[k] in {"attended", "attendance", "present"}:
                return [r for r in self.clauses.refs_between(k, sentence.last - 1) if r.kind is RefKind.PERSON]
        return []

    def _nouns(self, sentence: Sentence) -> Iterator[Encounter]:
        """Find "his talks with Kakar", "a meeting between Xi and Sharif", "a meeting of officials of both sides"."""
        for i in self.reading.cues.within(Cue.NOUN, sentence.first, sentence.last - 1):
            word = self.low[i]
            if i in self.at or self.low[i - 1] in {"no", "not", "any", "without", "secret-no"}:
                continue
            link = i + 1
            while link < sentence.last and link < i + 5 and self.low[link] not in {"with", "between", "of"} and link not in self.at and not self.clauses.gap(link).strip():
                link += 1
            if link >= sentence.last or self.low[link] not in {"with", "between", "of"} or link in self.at:
                yield from self._unlinked(i, sentence)
                continue
            if self.low[link] == "of" and self.low[i - 1] in {"previous", "last", "next"} and word in {"round", "session", "meeting"}:
                yield from self._neighbour(i, sentence)
                continue
            if self.low[link] == "of" and not (self.low[link + 1] in {"officials", "leaders", "ministers", "both", "the"} and word in {"meeting", "meetings"}):
                continue
            others, end = self.listed(link + 1 if self.low[link] != "of" else self._officials(link, sentence), sentence.last)
            if not others:
                continue
            governor = [p for p in self.clauses.of(sentence) if p.verb < i]
            status = MeetingStatus.HELD
            subject: list[Ref] = []
            if self.low[link] == "with":
                subject = self._holder(i, sentence, governor)
                if not subject:
                    continue
            if governor and (governor[-1].negated or governor[-1].hypothetical) and i - governor[-1].verb < 6:
                continue
            if governor and governor[-1].future and i - governor[-1].verb < 6:
                status = MeetingStatus.PLANNED
            if governor and governor[-1].form.lemma in {"seek", "want", "propose", "request", "demand", "ask", "push", "offer", "hope", "desire"} and i - governor[-1].verb < 8:
                continue
            both = self.ids(subject) + [p for p in self.ids(others) if p not in self.ids(subject)]
            if len(both) >= 2:
                yield Encounter(sentence, i, max(end, i), both, "meeting.noun", status)

    def _unlinked(self, i: int, sentence: Sentence) -> Iterator[Encounter]:
        """Find talks told without "with": "bilateral meetings taking place in", "their last talks took place in"."""
        before = set(self.low[max(sentence.first, i - 3) : i])
        after = list(self.low[i + 1 : i + 4])
        takes_place = bool({"took", "taking", "held", "takes"} & set(after))
        if self.low[i] in {"session", "round", "meeting", "edition"} and self.low[i - 1] in _ORDINALS:
            yield from self._next_session(i, sentence)
        elif "in" in before and self.low[i] == "talks" and before & AUXILIARIES:
            # "The two premiers are now in talks"
            k = i - 1
            while k > sentence.first and k not in self.at:
                k -= 1
            ref = self.at.get(k)
            if ref is not None and len(self.ids([ref])) >= 2:
                yield Encounter(sentence, ref.first, i, self.ids([ref]), "meeting.noun.in-talks", MeetingStatus.HELD)
        elif before & {"at", "in", "during"} and self.low[i] in {"meeting", "summit"} and not before & {"the", "this", "review"}:
            joint = [p for p in self.clauses.of(sentence) if p.verb < i and not p.negated and not p.hypothetical and len(self.ids(p.subject)) >= 2]
            if joint and i - joint[-1].verb < 7:
                yield Encounter(sentence, i, i, self.ids(joint[-1].subject), "meeting.noun.joint", self._status(joint[-1]) or MeetingStatus.HELD)
        elif before & {"bilateral", "trilateral", "delegation"} and self.low[i - 2] != "the" and (takes_place or "in" in after[:1]):
            states = self.main_states()
            if len(states) == 2:
                status = MeetingStatus.ONGOING if {"taking"} & set(after) else MeetingStatus.HELD
                yield Encounter(sentence, i, i, list(states), "meeting.noun.bilateral", status, vague=True)
        elif before & {"their"} and before & {"previous", "last", "first", "earlier"} and takes_place:
            pair = self._last_pair(sentence)
            if pair:
                yield Encounter(sentence, i, i, pair, "meeting.noun.their", MeetingStatus.HELD)
        elif self.low[i] == "talks" and before & {"secret", "clandestine", "direct", "peace", "backchannel"} and "in" in after[:1]:
            groups = [r.id for r in self.reading.refs if r.kind is RefKind.BODY and r.id and self.reading.lexicon.bodies[r.id].kind == "armed-group"]
            unit = [r.country for r in self.reading.refs if self.reading.sentences[r.sentence].unit == sentence.unit and r.kind is RefKind.STATE]
            if groups and "china" in unit:
                yield Encounter(sentence, i, i, ["china", groups[0]], "meeting.noun.secret", MeetingStatus.HELD)

    def _neighbour(self, i: int, sentence: Sentence) -> Iterator[Encounter]:
        """Read "the previous round of the dialogue took place": the one before, or after, the one named last."""
        earlier = [r for r in self.reading.refs if r.kind is RefKind.SERIES and r.id and r.last < i]
        governing = next((p for p in self.clauses.of(sentence) if p.verb > i), None)
        if not earlier or governing is None or governing.form.lemma not in {"take", "hold", "convene"}:
            return
        number = next((r.ordinal or self._ordinal(r, self.reading.sentences[r.sentence]) for r in reversed(earlier) if r.id == earlier[-1].id), None)
        step = 1 if self.low[i - 1] == "next" else -1
        series = self.reading.lexicon.series[earlier[-1].id or ""]
        status = MeetingStatus.PLANNED if step == 1 else self._status(governing)
        if status is not None:
            yield Encounter(sentence, i - 1, governing.verb, list(series.sides), "meeting.series.neighbour", status, None, series.id, number + step if number else None, vague=True)

    def _next_session(self, i: int, sentence: Sentence) -> Iterator[Encounter]:
        """Read "the eighth session will take place in Beijing": of the series that the article named last."""
        earlier = [r for r in self.reading.refs if r.kind is RefKind.SERIES and r.id and r.last < i and r.sentence >= sentence.index - 30]
        governing = next((p for p in self.clauses.of(sentence) if p.verb > i), None)
        if not earlier or governing is None or i + 1 < sentence.last and self.low[i + 1] == "of":
            return
        series = self.reading.lexicon.series[earlier[-1].id or ""]
        status = self._status(governing)
        if "cancel" in governing.form.families:
            status = MeetingStatus.CANCELLED
        if status is not None and governing.form.lemma in {"take", "hold", "cancel", "postpone", "convene"}:
            yield Encounter(sentence, i - 1, governing.verb, list(series.sides), "meeting.series.next", status, None, series.id, _ORDINALS[self.low[i - 1]], vague=True)

    def _last_pair(self, sentence: Sentence) -> list[str]:
        """Return the last two people of different countries named, or the last pair."""
        people: list[str] = []
        countries: list[str | None] = []
        for ref in reversed(self.reading.refs):
            if ref.sentence >= sentence.index or ref.sentence < sentence.index - 4:
                continue
            if ref.members and not people:
                return list(ref.members)
            if ref.kind in {RefKind.PERSON, RefKind.PRONOUN} and ref.id in self.reading.lexicon.people and ref.country not in countries:
                people.append(ref.id)
                countries.append(ref.country)
            if len(people) == 2:
                return people[::-1]
        return []

    def _visits(self, sentence: Sentence) -> Iterator[Encounter]:
        """Find visits at which something was agreed or said, calls at an embassy, and visits called off."""
        verbs = self.clauses.of(sentence)
        lemmas = {p.form.lemma for p in verbs if not p.negated}
        for i in self.reading.cues.within(Cue.VISIT, sentence.first, sentence.last):
            if i in self.at:
                continue
            person, end = self._visitor(i, sentence)
            if person is None:
                continue
            called_off = next((p for p in verbs if "cancel" in p.form.families or (p.form.lemma == "put" and self.low[min(p.verb + 1, sentence.last - 1)] == "off")), None)
            if called_off is not None and called_off.verb > i:
                yield Encounter(sentence, i, called_off.verb, self.ids([person]), "meeting.visit.cancelled", MeetingStatus.CANCELLED, vague=True)
                continue
            during = {"during", "on"} & set(self.low[max(sentence.first, i - 12) : i])
            if during and lemmas & {"sign", "convey", "agree", "tell"}:
                host = self._host_state(person, sentence)
                yield Encounter(sentence, min(i, person.first), max(i, end), [*self.ids([person]), *([host] if host else [])], "meeting.visit", MeetingStatus.HELD, vague=True)
        for predicate in verbs:
            if predicate.form.lemma in {"come", "call", "visit", "go"} and not predicate.negated and not predicate.future and predicate.subject and self._people(predicate.subject):
                embassy = next((r for r in self.clauses.refs_between(predicate.verb + 1, min(predicate.verb + 6, sentence.last - 1)) if r.kind is RefKind.BODY and r.id and "embassy" in r.id), None)
                if embassy is not None:
                    others = [r for r in self.clauses.refs_between(embassy.last + 1, sentence.last - 1) if r.kind is RefKind.PERSON]
                    ids = self.ids([*predicate.subject, *others])
                    yield Encounter(sentence, predicate.first, embassy.last, ids, "meeting.embassy", MeetingStatus.HELD, vague=True)

    def _in_the_chair(self, sentence: Sentence) -> Iterator[Encounter]:
        """Read "the committee met with Gilani in the chair"."""
        for predicate in self.clauses.of(sentence):
            if predicate.form.lemma not in {"meet", "take", "approve"} or predicate.negated or self.low[min(predicate.verb + 1, sentence.last - 1)] == "on":
                continue
            for k in range(predicate.verb + 1, sentence.last - 2):
                if self.low[k : k + 3] == ["in", "the", "chair"]:
                    people = [r for r in self.clauses.refs_between(predicate.verb + 1, k - 1) if r.kind is RefKind.PERSON]
                    if people:
                        yield Encounter(sentence, predicate.first, k + 2, self.ids(people[-1:]), "meeting.chair", MeetingStatus.HELD)

    def _visitor(self, i: int, sentence: Sentence) -> tuple[Ref | None, int]:
        """Return whose visit it is: "the visit of X", "X's visit", "his visit"."""
        if i + 1 < sentence.last and self.low[i + 1] == "of":
            refs = self.clauses.refs_between(i + 2, min(i + 14, sentence.last - 1))
            person = next((r for r in refs if r.kind is RefKind.PERSON), None)
            return person, person.last if person else i
        for k in range(i - 1, max(sentence.first - 1, i - 7), -1):
            ref = self.at.get(k)
            if ref is not None and ref.kind is RefKind.PERSON and self._possessive(ref):
                return ref, i
            if self.low[k] in {"his", "her"}:
                before = [r for r in self.clauses.refs_between(sentence.first, k) if r.kind in {RefKind.PERSON, RefKind.PRONOUN} and r.id]
                return (before[-1], i) if before else (None, i)
        return None, i

    def _host_state(self, person: Ref, sentence: Sentence) -> str | None:
        """Return the state in which a visit told in a sentence took place."""
        for ref in self.clauses.refs_between(sentence.first, sentence.last - 1):
            if ref.kind is RefKind.PLACE and ref.country and ref.country != person.country:
                return ref.country
        return None

    def _officials(self, link: int, sentence: Sentence) -> int:
        """Step over "officials of" after "a meeting of"."""
        k = link + 1
        while k < sentence.last and (self.low[k] in {"officials", "the", "leaders", "ministers", "of", "representatives"}) and k not in self.at:
            k += 1
        return k

    def _holder(self, noun: int, sentence: Sentence, before: Sequence[Predicate]) -> list[Ref]:
        """Return whose meeting "his meeting with" or "a meeting with" is."""
        k = noun - 1
        while k > sentence.first and k not in self.at and self.low[k] not in {"his", "her", "their", "its", "s"} and not self.clauses.gap(k + 1).strip() and noun - k < 4:
            k -= 1
        if self.low[k] == "s" and k - 1 in self.at and self.at[k - 1].kind in ACTING:
            return [self.at[k - 1]]
        after = [p for p in self.clauses.of(sentence) if p.verb > noun and p.subject and not p.infinitive]
        if before and before[-1].subject:
            finite = [p for p in before if p.subject]
            return finite[-1].subject
        return after[0].subject if after else []

    def _series(self, sentence: Sentence) -> Iterator[Encounter]:
        """Find sessions of a named series that somebody attends, chairs or puts off."""
        for ref in self.clauses.refs_between(sentence.first, sentence.last - 1):
            if ref.kind is not RefKind.SERIES or ref.id is None:
                continue
            ordinal = ref.ordinal or self._ordinal(ref, sentence)
            series = self.reading.lexicon.series[ref.id]
            people: list[str] = []
            status, linked, end = MeetingStatus.HELD, False, ref.last
            for predicate in self.clauses.of(sentence):
                lemma = predicate.form.lemma
                far = 40 if lemma in {"chair", "cochair", "join"} else 12
                near = 0 <= ref.first - predicate.verb <= far
                relative = lemma in {"chair", "cochair"} and "which" in self.low[ref.last : predicate.verb]
                subject_of = predicate.verb > ref.last and predicate.verb - ref.last <= (60 if relative else 14) and (relative or not predicate.subject)
                if predicate.negated:
                    continue
                if lemma in {"chair", "cochair", "attend", "hold", "conclude", "host", "open", "complete", "address", "lead", "mark", "take", "join", "close", "preside", "speak", "inaugurate"} and (near or subject_of):
                    linked, end = True, max(end, predicate.verb)
                    people += [p for p in self.ids(predicate.subject) if p not in people]
                    if predicate.passive and predicate.verb + 1 < sentence.last:
                        by = next((k for k in range(predicate.verb + 1, min(predicate.verb + 5, sentence.last)) if self.low[k] == "by"), None)
                        if by is not None:
                            people += [p for p in self.ids(self.listed(by + 1, sentence.last)[0]) if p not in people]
                    held_with = next((k for k in range(predicate.verb + 1, min(predicate.verb + 8, sentence.last)) if self.low[k] == "with"), None)
                    if lemma == "hold" and predicate.passive and held_with is not None:
                        with_chair = [r for r in self.clauses.refs_between(held_with, sentence.last - 1) if r.kind is RefKind.PERSON]
                        if "chair" in self.low[held_with : sentence.last]:
                            people += [p for p in self.ids(with_chair) if p not in people]
                    if predicate.future or (predicate.hypothetical and lemma == "hold"):
                        status = MeetingStatus.PLANNED
                if "cancel" in predicate.form.families or lemma == "put" and predicate.verb + 1 < sentence.last and self.low[predicate.verb + 1] == "off":
                    linked, status = True, MeetingStatus.CANCELLED
                if "cancel" in predicate.form.families and predicate.verb > ref.last:
                    linked, status = True, MeetingStatus.CANCELLED
                if lemma == "take" and predicate.future and subject_of:
                    linked, status = True, MeetingStatus.PLANNED
            before = self.low[max(sentence.first, ref.first - 6) : ref.first]
            if {"meeting", "session"} & set(before) and {"at", "in", "during"} & set(before) and "of" in before[-2:]:
                linked = True
            if not linked and ordinal is None:
                continue
            if series.broad and not linked:
                continue
            vague = not people
            yield Encounter(sentence, ref.first, end, people or list(series.sides), "meeting.series", status, None, ref.id, ordinal, vague=vague)

    def _ordinal(self, ref: Ref, sentence: Sentence) -> int | None:
        """Return the number before a series: "the sixth round of the", "11th"."""
        for k in range(ref.first - 1, max(sentence.first, ref.first - 9) - 1, -1):
            if self.clauses.gap(k + 1).strip(" '-") and k < ref.first - 1:
                break
            word = self.low[k]
            if word in _ORDINALS:
                return _ORDINALS[word]
            if word[:-2].isdigit() and word.endswith(("st", "nd", "rd", "th")):
                return int(word[:-2])
            if word not in {"round", "session", "edition", "of", "the", "meeting", "annual", "ministerial", "their", "s"} and k not in self.at:
                break
        return None


def find_encounters(reading: Reading) -> Iterator[Encounter]:
    """Yield the encounters of an article, sentence by sentence."""
    yield from _Finder(reading).run()
