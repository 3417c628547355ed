"""Encounters told by a noun: "his talks with Kakar", "a meeting between Xi and Sharif"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cpecwatch.extraction.clauses import ACTING, Predicate
from cpecwatch.extraction.meetings.cast import Cast
from cpecwatch.extraction.meetings.encounter import Encounter
from cpecwatch.extraction.meetings.sessions import find_neighbour, find_next_session
from cpecwatch.extraction.meetings.words import GENERIC, ORDINALS, RELATIONS
from cpecwatch.extraction.reading import Ref, RefKind
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import AUXILIARIES, BE
from cpecwatch.records import MeetingStatus

__all__ = ["find_by_noun"]

_LINKS = frozenset({"with", "between", "of"})
_NO_ENCOUNTER = frozenset({"no", "not", "any", "without"})
_NEIGHBOURS = frozenset({"previous", "last", "next"})
# Whose meeting "a meeting of" may be.
_MEMBERS = frozenset({"officials", "leaders", "ministers", "both", "the"})
# What stands between "a meeting of" and the sides.
_OFFICIALS_OF = frozenset({"officials", "the", "leaders", "ministers", "of", "representatives"})
# Who wants talks has not had them yet.
_WISHING = frozenset(
    {
        "seek",
        "want",
        "propose",
        "request",
        "demand",
        "ask",
        "push",
        "offer",
        "hope",
        "desire",
        "refuse",
        "deny",
        "decline",
    }
)
_INTENDING = frozenset({"intend", "plan", "expect", "agree", "decide", "schedule"})
_LEADING_TO = frozenset({"leave", "depart", "set", "schedule", "plan", "fix"})
# Within how many tokens "with" and "between" say whose talks they are, and where "took place" stands before.
_LINK_REACH, _BETWEEN_REACH = 9, 17
# Within how many tokens the verb stands of which a meeting is the subject.
_REACH = 16
# How many tokens after those who are to meet "are due" stands at most.
_DUE_REACH = 8
_AHEAD_OF = "ahead of"
# Before a verb these show that a meeting named before it is not its subject.
_NO_SUBJECT = frozenset({"and", "but", "or", "which", "who", "that", "he", "she", "they", "it"})
_TO_COME = frozenset({"likely", "possible", "due", "planned", "expected", "scheduled"})
_POSSESSIVES = frozenset({"his", "her", "their", "its", "s"})
# "Thanked him for the talks": no talks to come.
_REFERRED = _POSSESSIVES | {"the"}
_ARTICLES = frozenset({"a", "their"})
_TELLING = frozenset({"say", "ask", "demand"})
# Within how many tokens of its beginning "at a meeting" opens a sentence.
_OPENING = 4
_OPENERS = frozenset({"meeting", "summit", "call", "conversation"})
_OWNED = frozenset({"his", "her"})
_PERSONS = frozenset({RefKind.PERSON, RefKind.OFFICE, RefKind.PRONOUN})
_GOVERNING = frozenset({"of", "with", "by", "for", "from", "to"})
_SESSIONS = frozenset({"session", "round", "meeting", "edition"})
_TAKING_PLACE = frozenset({"took", "taking", "held", "takes"})
_AT = frozenset({"at", "in", "during"})
_REFERRING = frozenset({"the", "this", "review"})
_OF_BOTH = frozenset({"bilateral", "trilateral", "delegation"})
_EARLIER = frozenset({"previous", "last", "first", "earlier"})
#: How many sentences around it in its paragraph say whose "secret talks" are, and the pair "their" means.
_NEAR, _PAIR_REACH = 20, 4
_SECRET = frozenset({"secret", "clandestine", "direct", "peace", "backchannel"})


def find_by_noun(
    cast: Cast, sentence: Sentence, predicates: Sequence[Predicate], nouns: Sequence[int]
) -> Iterator[Encounter]:
    """Find the encounters that the nouns of a sentence tell."""
    for noun in nouns:
        if noun >= sentence.last - 1 or noun in cast.at or cast.low[noun - 1] in _NO_ENCOUNTER:
            continue
        if cast.low[noun - 1] in GENERIC or "forward" in cast.low[max(sentence.first, noun - 5) : noun]:
            continue
        link = _link_after(cast, noun, sentence)
        if link is None:
            found = _find_unlinked(cast, noun, sentence, predicates)
        elif cast.low[link] == "of":
            found = _find_of(cast, noun, link, sentence, predicates)
        else:
            found = _find_linked(cast, noun, link + 1, sentence, predicates)
        if found is not None:
            yield found


def _link_after(cast: Cast, noun: int, sentence: Sentence) -> int | None:
    """Return the "with", "between" or "of" after a noun, a few words of the same phrase skipped."""
    last = min(noun + 5, sentence.last - 1)
    reach = _BETWEEN_REACH if _is_told_of_place(cast, noun, sentence) else _LINK_REACH
    for k in range(noun + 1, min(noun + reach, sentence.last)):
        ref = cast.at.get(k)
        if ref is not None and ref.kind not in {RefKind.PLACE, RefKind.PROJECT}:
            return None
        if cast.low[k] in _LINKS and ref is None:
            if cast.low[k - 1] in RELATIONS:
                return None
            # "talks in Beijing with", "the meeting in Islamabad on Tuesday between"
            return k if k <= last or cast.low[k] == "between" else None
        if cast.gaps[k].strip():
            return None
    return None


def _is_told_of_place(cast: Cast, noun: int, sentence: Sentence) -> bool:
    """Whether a verb says of a noun that it took place: who took part may follow far off."""
    near = cast.low[noun + 1 : min(noun + 6, sentence.last)]
    return "took" in near or "held" in near


def _find_of(
    cast: Cast, noun: int, link: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "a meeting of officials of both sides", "the previous round of the dialogue"."""
    word = cast.low[noun]
    whose = cast.at.get(link + 1) or cast.at.get(link + 2)
    if word == "meeting" and whose is not None and whose.kind is RefKind.PERSON:
        return _find_of_people(cast, noun, link + 1, sentence, predicates)
    if cast.low[noun - 1] in _NEIGHBOURS and word in {"round", "session", "meeting"}:
        return find_neighbour(cast, noun, sentence, predicates)
    if word not in {"meeting", "meetings"} or cast.word(link + 1, sentence) not in _MEMBERS:
        return None
    k = link + 1
    while k < sentence.last and cast.low[k] in _OFFICIALS_OF and k not in cast.at:
        k += 1
    return _find_linked(cast, noun, k, sentence, predicates)


def _find_of_people(
    cast: Cast, noun: int, first: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "the meeting of the ambassador with General Bajwa"."""
    people, end = cast.listed(first, sentence)
    if len({ref.country for ref in people if ref.kind is RefKind.PERSON} - {None}) >= 2:
        # "the meeting of Dar and Wang"
        others = people
    elif not people or cast.word(end + 1, sentence) != "with":
        return None
    else:
        others, end = cast.listed(end + 2, sentence)
    both = cast.ids([*people, *others])
    before = [predicate for predicate in predicates if predicate.verb < noun]
    status = _status(cast, noun, before)
    status = status and _status_after(cast, end, predicates, status)
    if status is None or not others or len(both) < 2:
        return None
    return Encounter(sentence, noun, end, both, "meeting.noun", status)


def _find_linked(
    cast: Cast, noun: int, first: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "his talks with Kakar", "a meeting between Xi and Sharif" from where the others are listed."""
    others, end = cast.listed(first, sentence)
    if not others:
        return None
    before = [predicate for predicate in predicates if predicate.verb < noun]
    holders: Sequence[Ref] = ()
    to_come = False
    if cast.low[first - 1] == "with":
        holders = _holders(cast, noun, sentence, before, predicates)
        if not holders:
            holders, to_come = _to_be_there(cast, noun, sentence)
        if not holders:
            return None
    status = _status(cast, noun, before)
    if cast.low[first - 1] == "between" or not before:
        status = status and _status_after(cast, end, predicates, status)
    status = MeetingStatus.PLANNED if to_come else status
    if status is MeetingStatus.HELD and _AHEAD_OF in " ".join(cast.low[max(sentence.first, noun - 5) : noun]):
        status = MeetingStatus.PLANNED
    both = cast.ids([*holders, *others])
    if status is None or len(both) < 2:
        return None
    return Encounter(sentence, noun, max(end, noun), both, "meeting.noun", status)


def _to_be_there(cast: Cast, noun: int, sentence: Sentence) -> tuple[Sequence[Ref], bool]:
    """Return who "will be in Beijing on Saturday for talks"."""
    low = cast.low
    if "for" not in low[max(sentence.first, noun - 4) : noun]:
        return (), False
    for k in range(max(sentence.first + 1, noun - 12), noun - 2):
        if low[k : k + 2] == ["will", "be"] and low[k + 2] in {"in", "at"}:
            who = cast.at.get(k - 1)
            return ([who] if who is not None and who.kind in _PERSONS else ()), True
    return (), False


def _status(cast: Cast, noun: int, before: Sequence[Predicate]) -> MeetingStatus | None:
    """Return what the verb before a noun says; ``None`` where it denies or only wishes the encounter."""
    if not before:
        return MeetingStatus.HELD
    governor = before[-1]
    distance = noun - governor.verb
    if len(before) > 1 and governor.infinitive and before[-2].form.lemma in _WISHING:
        return None
    if len(before) > 1 and governor.infinitive and before[-2].form.lemma in _INTENDING:
        return None if before[-2].negated else MeetingStatus.PLANNED
    if distance < 8 and governor.form.lemma in _WISHING and cast.low[noun - 1] != "during":
        return None
    # "will travel to Beijing on Saturday for talks"
    lead = cast.low[noun - 3 : noun]
    if "for" in lead and not _POSSESSIVES.isdisjoint(lead):
        # "will thank Pakistan for its talks": somebody else's.
        return None
    is_aim = "for" in lead and distance < 16 and _REFERRED.isdisjoint(lead)
    if is_aim and "no" in cast.low[max(0, governor.first - 3) : governor.first]:
        # "No date has been set for talks"
        return None
    if is_aim and governor.form.lemma in _LEADING_TO:
        return MeetingStatus.PLANNED
    if distance < 6 or is_aim:
        unreal = governor.negated or governor.hypothetical or cast.is_unreal(governor)
        if unreal or cast.is_duty(governor):
            return None
        if governor.future:
            return MeetingStatus.PLANNED
    return MeetingStatus.HELD


def _status_after(
    cast: Cast, end: int, predicates: Sequence[Predicate], status: MeetingStatus
) -> MeetingStatus | None:
    """Return what the verb says of which "a meeting between Xi and Sharif" is the subject."""
    words = cast.low[end + 1 : end + _DUE_REACH]
    for be, due in pairwise(words):
        # "Talks between Dar and Wang on the railway are due on Saturday"
        if be in BE:
            if due in _TO_COME:
                return MeetingStatus.PLANNED
            break
    after = [predicate for predicate in predicates if end < predicate.verb <= end + _REACH]
    # "have" in "have not been scheduled" is no verb of its own.
    said = next((p for p in after if not any(q.first <= p.verb < q.verb for q in after)), None)
    # "The meeting between them, the first since the change in April, is scheduled": the verb stands far off.
    near = 8 if "since" not in cast.low[end + 1 : end + 4] else _REACH
    if said is None or said.first - end > near or said.infinitive or cast.low[said.first - 1] in _NO_SUBJECT:
        return status
    if any(ref.kind in ACTING for ref in cast.clauses.refs_between(end + 1, said.first - 1)):
        return status
    lemma = said.form.lemma
    takes_place = lemma in {"take", "hold", "convene"}
    if said.hypothetical or cast.is_duty(said):
        if said.passive and lemma == "see":
            # "may be seen as": what somebody makes of it.
            return status
        would = takes_place and "would" in cast.low[said.first : said.verb]
        return MeetingStatus.PLANNED if would else None
    if said.negated:
        return None if takes_place or "plan" in said.form.families else status
    if said.future or (said.passive and lemma in {"expect", "schedule", "plan", "slate", "set"}):
        return MeetingStatus.PLANNED
    return status


def _holders(
    cast: Cast, noun: int, sentence: Sentence, before: Sequence[Predicate], predicates: Sequence[Predicate]
) -> Sequence[Ref]:
    """Return whose meeting "his meeting with" or "a meeting with" is."""
    k = noun - 1
    while k > sentence.first and noun - k < 4 and k not in cast.at:
        if cast.low[k] in _POSSESSIVES or cast.gaps[k + 1].strip():
            break
        k -= 1
    owner = cast.at.get(k - 1) if cast.low[k] == "s" else None
    if owner is not None and owner.kind in ACTING:
        return [owner]
    if cast.low[k] in _OWNED:
        # "The vice president was blunter in his talks": he was named last, however little a verb says it.
        named = [r for r in cast.clauses.refs_between(sentence.first, k - 1) if r.kind in _PERSONS and r.id]
        if named and cast.low[named[-1].first - 1] not in _GOVERNING:
            return named[-1:]
    if before and before[-1].subject:
        return before[-1].subject
    return next((p.subject for p in predicates if p.verb > noun and p.subject and not p.infinitive), ())


def _find_unlinked(
    cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read talks told without "with": "bilateral meetings taking place in", "now in talks"."""
    word, low = cast.low[noun], cast.low
    if word in _SESSIONS and low[noun - 1] in ORDINALS:
        return find_next_session(cast, noun, sentence, predicates)
    before, after = set(low[max(sentence.first, noun - 3) : noun]), low[noun + 1 : noun + 4]
    takes_place = not _TAKING_PLACE.isdisjoint(after)
    followed_by_in = "in" in after[:1]
    if word == "talks" and "in" in before and before & AUXILIARIES:
        return _read_in_talks(cast, noun, sentence)
    if word in _OPENERS and before & _AT and not before & _REFERRING:
        opens = noun - sentence.first <= _OPENING and before & _ARTICLES
        joint = _read_joint(cast, noun, sentence, predicates)
        return joint or (_read_opening(cast, noun, sentence, predicates) if opens else None)
    if before & _OF_BOTH and low[noun - 2] != "the" and (takes_place or followed_by_in):
        status = MeetingStatus.ONGOING if "taking" in after else MeetingStatus.HELD
        sides = [*cast.main_states, *(["afghanistan"] if "trilateral" in before else [])]
        rule, count = "meeting.noun.bilateral", 3 if "trilateral" in before else 2
        if len(sides) != count or not cast.acts(sides[-1]):
            return None
        return Encounter(sentence, noun, noun, sides, rule, status, vague=True)
    if "their" in before and before & _EARLIER and takes_place:
        pair = _last_pair(cast, sentence)
        return Encounter(sentence, noun, noun, pair, "meeting.noun.their") if pair else None
    if word == "talks" and followed_by_in and before & _SECRET:
        return _read_secret(cast, noun, sentence)
    return None


def _read_in_talks(cast: Cast, noun: int, sentence: Sentence) -> Encounter | None:
    """Read "The two premiers are now in talks"."""
    k = noun - 1
    while k > sentence.first and k not in cast.at:
        k -= 1
    ref = cast.at.get(k)
    pair = [] if ref is None else cast.ids([ref])
    if ref is None or len(pair) < 2:
        return None
    return Encounter(sentence, ref.first, noun, pair, "meeting.noun.in-talks")


def _read_joint(
    cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "Xi and Sharif agreed at a meeting"."""
    for predicate in reversed(predicates):
        if predicate.verb >= noun or predicate.negated or predicate.hypothetical:
            continue
        together = cast.ids(predicate.subject)
        if len(together) >= 2:
            if noun - predicate.verb >= 7:
                return None
            status = cast.status_of(predicate) or MeetingStatus.HELD
            return Encounter(sentence, noun, noun, together, "meeting.noun.joint", status)
    return None


def _read_opening(
    cast: Cast, noun: int, sentence: Sentence, predicates: Sequence[Predicate]
) -> Encounter | None:
    """Read "At a meeting in Urumqi, officers of the ministry suggested to their counterparts"."""
    said = next((p for p in predicates if p.verb > noun and not p.infinitive), None)
    if said is None or said.negated or said.passive or said.form.families.isdisjoint(_TELLING):
        return None
    others: list[Ref] = []
    for k in range(said.verb + 1, min(said.verb + 3, sentence.last)):
        if cast.low[k] == "to" or k == said.verb + 1:
            others, _ = cast.listed(k + (cast.low[k] == "to"), sentence)
            if others:
                break
    mine = {ref.country for ref in said.subject}
    theirs = [ref for ref in others if ref.country not in mine]
    both = cast.ids([*said.subject, *theirs])
    if None in mine or not theirs or len(both) < 2:
        return None
    return Encounter(sentence, noun, noun, both, "meeting.noun.opening")


def _read_secret(cast: Cast, noun: int, sentence: Sentence) -> Encounter | None:
    """Read "secret talks in Kabul": of China with the armed group that the page names."""
    reading, index, group = cast.reading, sentence.index, cast.armed_group
    near = reading.sentences[max(0, index - _NEAR) : index + _NEAR + 1]
    beside = (ref for other in near if other.unit == sentence.unit for ref in reading.refs_in(other))
    if group is None or not any(ref.kind is RefKind.STATE and ref.country == "china" for ref in beside):
        return None
    return Encounter(sentence, noun, noun, ["china", group], "meeting.noun.secret")


def _last_pair(cast: Cast, sentence: Sentence) -> list[str]:
    """Return the last two people of different countries named, or the last pair."""
    people: list[str] = []
    countries: list[str | None] = []
    reading, index = cast.reading, sentence.index
    near = [r for s in reading.sentences[max(0, index - _PAIR_REACH) : index] for r in reading.refs_in(s)]
    for ref in reversed(near):
        if ref.members and not people:
            return list(ref.members)
        known = ref.kind in {RefKind.PERSON, RefKind.PRONOUN} and ref.id in cast.lexicon.people
        if known and ref.id and ref.country not in countries:
            people.append(ref.id)
            countries.append(ref.country)
        if len(people) == 2:
            return people[::-1]
    return []
