"""From encounters to Meeting records: one record for one encounter, however often the article tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from cpecwatch.dates import DateSpan
from cpecwatch.extraction.clauses import Clauses
from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.encounters import Encounter, find_encounters
from cpecwatch.extraction.reading import Reading, RefKind, digest
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.times import DateMention, resolve_date
from cpecwatch.places import Place
from cpecwatch.records import Label, Meeting, MeetingFormat, MeetingStatus, Participant

__all__ = ["is_about_the_corridor", "make_meetings"]

_SCENES_OF_VIOLENCE = frozenset("bombing bomb attack attacks blast explosion killing killings killed shooting ambush raid kidnapped earthquake".split())
_CORRIDOR_WORDS = frozenset({"corridor", "gwadar", "cpec", "chinese"})
_PRESENT = re.compile(r"^with (?:him|her|them) were\b|\b(?:was|were) (?:also |among others )?(?:present|in attendance|in the room|on hand)\b|^also present (?:was|were)\b|, among others, was present|\balso attended\b|\bsat in on the (?:talks|meeting)\b")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
_DAYS_AFTER = re.compile(r"\b(a|one|two|three|four|five|six|eight|ten) (day|week)s? (after|before)\b", re.IGNORECASE)
_LED = re.compile(r"\b(?:led|headed|leads) the (?:\w+ ){0,2}(?:side|delegation|team)\b|\bco-chaired[.,;]|\bco-chaired (?:it|the (?:meeting|session))\b|\b(?:was|were) in the chair\b|\bchairs it\b")
_SAME_DAY = re.compile(r"\b(?:the )?same (?:day|night|evening|morning|afternoon)\b|\blater in the day\b")


@attrs.define(eq=False)
class _Draft:
    """A meeting that is still being put together."""

    told: list[Encounter]
    participants: list[str]
    when: DateSpan | None
    date: DateMention | None
    place: Place | None
    place_tokens: tuple[int, int] | None
    status: MeetingStatus
    format: MeetingFormat | None
    series: str | None
    ordinal: int | None


def make_meetings(reading: Reading) -> None:
    """Add a Meeting for each encounter that has to do with the corridor (step)."""
    if not is_about_the_corridor(reading):
        return
    _Meetings(reading).run()


def is_about_the_corridor(reading: Reading) -> bool:
    """Whether the article names the corridor, or both states."""
    ids = {ref.id for ref in reading.refs if ref.kind is RefKind.PROJECT}
    countries = {ref.country for ref in reading.refs}
    if ids & {"china-pakistan-economic-corridor", "cpec-phase-2"} or {"china", "pakistan"} <= countries:
        return True
    return bool(countries & {"china", "pakistan"}) and bool(_CORRIDOR_WORDS & set(reading.low))


class _Meetings:
    """The state of one run of the step."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.clauses: Clauses = reading.shelf["clauses"]  # type: ignore[assignment]
        self.low = reading.low
        self.drafts: list[_Draft] = []

    def run(self) -> None:
        for encounter in find_encounters(self.reading):
            if encounter.vague and encounter.series and encounter.status is MeetingStatus.HELD:
                self._name_from_next(encounter)
            draft = self._draft(encounter)
            if not self._relevant(draft):
                continue
            for old in reversed(self.drafts):
                if self._same(old, draft):
                    self._join(old, draft)
                    break
            else:
                self.drafts.append(draft)
        self._add_leaders()
        self._add_present()
        for draft in self.drafts:
            self.reading.add(self._record(draft))

    def _name_from_next(self, encounter: Encounter) -> None:
        """Take the people of a session from the sentence after it, where two of different sides are its subject."""
        number = encounter.sentence.index + 1
        if number >= len(self.reading.sentences):
            return
        for predicate in self.clauses.of(self.reading.sentences[number])[:2]:
            people = [r for r in predicate.subject if r.kind is RefKind.PERSON and r.id]
            if len({r.country for r in people}) >= 2:
                encounter.participants, encounter.vague = [r.id for r in people if r.id], False
                return

    def _add_leaders(self) -> None:
        """Add those who led the sides at the session told before: "Iqbal led the Pakistani side", "Cong co-chaired"."""
        for sentence in self.reading.sentences:
            if not self.reading.cues.within(Cue.LED, sentence.first, sentence.last) or not _LED.search(sentence.text):
                continue
            sessions = [d for d in self.drafts if d.series and 0 <= sentence.index - d.told[-1].sentence.index <= 3]
            people = [r for p in self.clauses.of(sentence) for r in p.subject if r.kind is RefKind.PERSON and r.id]
            people = people or [r for r in self.clauses.refs_between(sentence.first, sentence.last - 1) if r.kind is RefKind.PERSON and r.id]
            if sessions and people:
                ids = [*sessions[-1].participants, *(r.id for r in people if r.id)]
                sessions[-1].participants = self._without_states(ids)

    def _add_present(self) -> None:
        """Add those who were there too: "With him were …", "…, among others, was present"."""
        for sentence in self.reading.sentences:
            if not self.reading.cues.within(Cue.PRESENT, sentence.first, sentence.last):
                continue
            words = sentence.text.lower()
            if not _PRESENT.search(words):
                continue
            people = [r for r in self.clauses.refs_between(sentence.first, sentence.last - 1) if r.kind is RefKind.PERSON and r.id]
            earlier = [d for d in self.drafts if 0 <= sentence.index - d.told[0].sentence.index <= 8 and d.status is not MeetingStatus.PLANNED]
            if not people or not earlier:
                continue
            day = [d for d in earlier if d.told[-1].sentence.index <= sentence.index]
            chosen = (day or earlier)[-1] if sentence.index - (day or earlier)[-1].told[0].sentence.index <= 2 else (day or earlier)[0]
            chosen.participants = self._without_states([*chosen.participants, *(r.id for r in people if r.id)])

    # -- one telling -------------------------------------------------------------------------------

    def _draft(self, encounter: Encounter) -> _Draft:
        ahead = encounter.status is MeetingStatus.PLANNED
        when, mention = self._when(encounter, ahead)
        if when is not None and self.reading.day is not None and when.start > self.reading.day and encounter.status is MeetingStatus.HELD:
            encounter.status = MeetingStatus.PLANNED
        told = encounter.rule in {"meeting.tell", "meeting.assure", "meeting.inform"}
        place, tokens = (None, None) if told else self._where(encounter)
        if encounter.format is not None:
            place, tokens = None, None
        return _Draft([encounter], self._without_states(encounter.participants), when, mention, place, tokens, encounter.status, encounter.format, encounter.series, encounter.ordinal)

    def _country(self, id_: str) -> str | None:
        lexicon = self.reading.lexicon
        if id_ in lexicon.states:
            return id_
        if id_ in lexicon.people:
            return lexicon.people[id_].country
        if id_ in lexicon.bodies:
            return lexicon.bodies[id_].country
        return next((ref.country for ref in self.reading.refs if ref.id == id_ and ref.country), None)

    def _is_person(self, id_: str) -> bool:
        return id_ in self.reading.lexicon.people or "@" in id_

    def _without_states(self, ids: Sequence[str]) -> list[str]:
        """Drop a state for whose side somebody is named."""
        sides = {self._country(id_) for id_ in ids if self._is_person(id_)}
        return [id_ for id_ in dict.fromkeys(ids) if not (id_ in self.reading.lexicon.states and id_ in sides)]

    def _when(self, encounter: Encounter, ahead: bool) -> tuple[DateSpan | None, DateMention | None]:
        """Return the days that the sentence ties to an encounter: the date nearest to its words in its own clause."""
        sentence, starts = encounter.sentence, self.reading.tokens.starts
        text = self.reading.view.text
        head, tail = starts[encounter.start], self.reading.tokens.ends[encounter.end]
        best: tuple[float, DateMention] | None = None
        for mention in self.reading.dates(sentence):
            if mention.end <= head:
                distance, between = head - mention.end, text[mention.end : head]
            elif mention.start >= tail:
                distance, between = mention.start - tail, text[tail : mention.start]
            else:
                distance, between = 0, ""
            if any(sign in between for sign in (";", "—")):
                distance += 200
            distance += 80 * between.count(", and ") + 60 * between.count(", who ") + 60 * between.count(" after ") + 60 * between.count(" before ") + 40 * between.count(" since ") + 30 * between.count(" which ") + 30 * between.count(" that ")
            if text[max(sentence.start, mention.start - 6) : mention.start].lower().endswith(("since ", "after ", "until ")):
                distance += 120
            if mention.form in {"offset", "unit", "year"}:
                distance += 25 if mention.form != "unit" else 90
            if best is None or distance < best[0]:
                best = (distance, mention)
        days_after = self._days_after(encounter)
        if days_after is not None:
            return days_after
        before = self._date_before(sentence)
        if _SAME_DAY.search(sentence.text.lower()) and before is not None:
            return before
        if best is None or best[0] > 150:
            if self._is_live() and encounter.status is MeetingStatus.HELD and self.reading.day is not None:
                return DateSpan.on(self.reading.day), None
            return self._date_of_lead(encounter)
        resolved = resolve_date(best[1], self.reading.day, ahead=ahead, before=before[0] if before else None)
        return (resolved, best[1]) if resolved is not None else (None, None)

    def _days_after(self, encounter: Encounter) -> tuple[DateSpan, DateMention] | None:
        """Read "on Monday, a day after Wang met Dar": the encounter was a day before Monday."""
        sentence, starts = encounter.sentence, self.reading.tokens.starts
        head = self.reading.view.text[sentence.start : starts[encounter.start]]
        found = None
        for found in _DAYS_AFTER.finditer(head):
            pass
        if found is None or len(head) - found.end() > 90:
            return None
        for mention in reversed(self.reading.dates(sentence)):
            if mention.end <= sentence.start + found.start():
                day = resolve_date(mention, self.reading.day)
                if day is not None and day.days == 1:
                    count = _COUNTS.get(found[1].lower(), 1) * (7 if found[2] == "week" else 1)
                    return day.shifted(-count if found[3] == "after" else count), mention
        return None

    def _is_live(self) -> bool:
        """Whether the page is a live blog: several times of day stand between its paragraphs."""
        article = self.reading.article
        if not article.paragraphs:
            return False
        start, end = article.paragraphs[0].end, article.paragraphs[-1].start
        return sum(s.label is Label.DATE and start < s.start < end for s in article.segments) >= 3

    def _date_before(self, sentence: Sentence) -> tuple[DateSpan, DateMention] | None:
        """Return the last single day that the text named before a sentence."""
        for other in reversed(self.reading.sentences[max(0, sentence.index - 8) : sentence.index]):
            found = None
            for mention in self.reading.dates(other):
                resolved = resolve_date(mention, self.reading.day)
                if resolved is not None and resolved.days == 1:
                    found = (resolved, mention)
            if found is not None:
                return found
        return None

    def _date_of_lead(self, encounter: Encounter) -> tuple[DateSpan | None, DateMention | None]:
        """Return the day of the first sentence, for an encounter that the first two paragraphs tell without one."""
        body = [s for s in self.reading.sentences if not s.is_title]
        lead, sentence = body[0], encounter.sentence
        if encounter.status is not MeetingStatus.HELD or sentence.unit > lead.unit + 1 or sentence is lead:
            return None, None
        named = {ref.id for ref in self.reading.refs if ref.sentence == lead.index and ref.id}
        if not named & set(encounter.participants):
            return None, None
        for mention in self.reading.dates(lead):
            if mention.form == "weekday":
                return resolve_date(mention, self.reading.day), mention
        return None, None

    def _where(self, encounter: Encounter) -> tuple[Place | None, tuple[int, int] | None]:
        """Return the city that the sentence ties to an encounter."""
        sentence = encounter.sentence
        best: tuple[int, Place, tuple[int, int]] | None = None
        for ref in self.clauses.refs_between(sentence.first, sentence.last - 1):
            if ref.kind is not RefKind.PLACE or ref.id is None:
                continue
            row = self.reading.lexicon.places[ref.id]
            if row.kind in {"province", "region", "district", "country", "pass", "island", "sea"}:
                continue
            before = self.low[ref.first - 1] if ref.first else ""
            before = self.low[ref.first - 2] if before == "the" else before
            after = self.low[ref.last + 1] if ref.last + 1 < len(self.low) else ""
            if before == "in" and self.low[ref.first - 2] in {"government", "regime", "administration"}:
                continue
            ahead = self.low[max(sentence.first, ref.first - 7) : ref.first]
            if "from" in ahead or _SCENES_OF_VIOLENCE & set(ahead):
                continue
            if before == "of" and self.low[ref.first - 2] in {"city", "capital", "town", "port"}:
                before = "in"
            if before not in {"in", "at", "to", "near", "visiting", "leaving"} and after not in {"visit", "talks", "meeting", "summit"} and not (ref.first - 1 in self.clauses.at and self.clauses.at[ref.first - 1].kind is RefKind.PLACE):
                continue
            if before == "to" and not {"visit", "trip", "came", "travelled", "flew", "went"} & set(self.low[max(sentence.first, ref.first - 4) : ref.first]):
                continue
            city = self.reading.lexicon.city_of(ref.id)
            if city is None:
                continue
            distance = min(abs(ref.first - encounter.end), abs(encounter.start - ref.last))
            if best is None or distance < best[0]:
                best = (distance, city, (ref.first, ref.last))
        if best is not None and best[0] <= 30:
            return best[1], best[2]
        if "here" in self.low[sentence.first : sentence.last] and self.reading.article.dateline:
            row = self.reading.lexicon.place(self.reading.article.dateline)
            if row is not None:
                i = self.low.index("here", sentence.first, sentence.last)
                return self.reading.lexicon.city_of(row.id), (i, i)
        return None, None

    def _relevant(self, draft: _Draft) -> bool:
        """Whether an encounter has to do with the corridor, China or the security of Chinese people."""
        countries = {self._country(id_) for id_ in draft.participants}
        if "china" in countries:
            return True
        sentence = draft.told[0].sentence
        unit = sentence.unit
        near = [r for r in self.reading.refs if abs(r.sentence - sentence.index) <= 3 and abs(self.reading.sentences[r.sentence].unit - unit) <= 1]
        tied = any(r.kind is RefKind.PROJECT or r.country == "china" for r in near)
        return tied and bool(countries & {"pakistan", "afghanistan"})

    # -- several tellings --------------------------------------------------------------------------

    def _same(self, old: _Draft, new: _Draft) -> bool:
        """Whether two tellings are of one encounter."""
        if old.when is not None and new.when is not None and not old.when.meets(new.when):
            return False
        if old.place is not None and new.place is not None and old.place.id != new.place.id:
            return False
        if (old.format is None) != (new.format is None) and (old.place or new.place):
            return False
        if old.series and new.series and (old.series != new.series or (old.ordinal and new.ordinal and old.ordinal != new.ordinal)):
            return False
        if MeetingStatus.CANCELLED in {old.status, new.status} and old.status is not new.status:
            return False
        vague = [d for d in (old, new) if d.told[0].rule == "meeting.noun.bilateral"]
        if len(vague) == 1:
            other = new if vague[0] is old else old
            sides = {self._country(p) for p in other.participants}
            return other.when is None and other.place is None and set(vague[0].participants) <= sides
        if {old.status, new.status} == {MeetingStatus.PLANNED, MeetingStatus.HELD} and not (old.series and old.series == new.series and old.ordinal == new.ordinal):
            return False
        ours, theirs = set(old.participants), set(new.participants)
        distance = new.told[0].sentence.index - old.told[-1].sentence.index
        if old.series and old.series == new.series:
            return True
        if ours == theirs:
            return True
        people_ours = {p for p in ours if self._is_person(p)}
        people_theirs = {p for p in theirs if self._is_person(p)}
        sides_ours, sides_theirs = {self._country(p) for p in ours}, {self._country(p) for p in theirs}
        if not people_theirs or not people_ours:
            # Told with states only: the same as one told with their people close by.
            return sides_ours == sides_theirs and (distance <= 2 or old.when == new.when is not None or old.status is MeetingStatus.PLANNED)
        if people_ours <= people_theirs or people_theirs <= people_ours:
            smaller, larger = sorted((people_ours, people_theirs), key=len)
            same_day = old.when is not None and new.when is not None
            if len(smaller) >= 2:
                own_day = (new if smaller == people_theirs else old).when is not None and not same_day
                return not (old.series or new.series) and not own_day and (same_day or distance <= 1) or distance == 0
            return distance <= 2 or same_day
        if old.told[0].rule == "meeting.embassy" and distance <= 1:
            return bool(people_ours & people_theirs)
        return False

    def _join(self, old: _Draft, new: _Draft) -> None:
        old.told += new.told
        old.participants = self._without_states([*old.participants, *new.participants])
        if old.when is None or (new.when is not None and new.when.days < old.when.days):
            old.when, old.date = (new.when, new.date) if new.when is not None else (old.when, old.date)
        if old.place is None:
            old.place, old.place_tokens = new.place, new.place_tokens
        old.format = old.format or new.format
        old.series, old.ordinal = old.series or new.series, old.ordinal or new.ordinal

    def _record(self, draft: _Draft) -> Meeting:
        reading, tokens = self.reading, self.reading.tokens
        marks = [reading.evidence(tokens.starts[e.start], tokens.ends[e.end], "participants", e.rule) for e in draft.told]
        if draft.date is not None and draft.when is not None:
            marks.append(reading.evidence(draft.date.start, draft.date.end, "when", f"date.{draft.date.form}"))
        if draft.place is not None and draft.place_tokens is not None:
            first, last = draft.place_tokens
            marks.append(reading.evidence(tokens.starts[first], tokens.ends[last], "place", "place.scene"))
        name = reading.lexicon.series[draft.series].name if draft.series else None
        people = tuple(Participant(id_, self._country(id_)) for id_ in draft.participants)
        id_ = "meeting-" + digest(reading.article.id, sorted(draft.participants), draft.when, draft.place, name, draft.ordinal, marks[0].start)
        return Meeting(id_, people, draft.when, draft.place, draft.format, draft.status, name, draft.ordinal, (), tuple(marks))
