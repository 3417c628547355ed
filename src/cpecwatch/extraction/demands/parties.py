"""The parties to a demand: for whom somebody asks or is asked, and whose demands are told of the corridor."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from cpecwatch.extraction.demands.arguments import FOR_THEMSELVES, Ask, led_by
from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse

__all__ = ["Parties"]

_CHINA, _PAKISTAN, _AFGHANISTAN, _INDIA = "china", "pakistan", "afghanistan", "india"
_THE_TWO = frozenset({_CHINA, _PAKISTAN})
#: These ask for a state.
_FOR_STATES = frozenset({"government", "military"})
_MOVEMENTS = frozenset({"armed-group", "organisation"})
#: A party that is its state, and a government that is not its country's.
_RULING_PARTY = "communist-party-of-china"
_TALIBAN = "taliban"
_PROVINCIAL = "government-of-"
_CORRIDOR = re.compile(r"\b(?:Chin(?:a|ese)|Beijing|CPEC|corridor|Gwadar)\b")
# Whom a province asks, where it does not ask its own departments.
_CENTRE = re.compile(r"\b(?:[Ff]ederal|[Cc]ent(?:re|er)|Islamabad|[Pp]rime [Mm]inister)\b")
_HOMES = frozenset({_CHINA, _PAKISTAN, _AFGHANISTAN})
_WORK = re.compile(
    r"\b(?:cease|stop|halt|end|suspend|abandon)\w* .{0,80}\b(?:CPEC|[Cc]orridor|projects?|activit\w+)\b"
)
_THERE = re.compile(_CORRIDOR.pattern + r"|\b(?:Baloch\w*|Baluch\w*|[Pp]ort|[Cc]heck ?(?:posts?|points?))\b")
# Titles of those who speak for themselves, and of those who serve with a state: "ambassador to China".
_OUT_OF_OFFICE = re.compile(
    r"\b(?:former|ex|retired|late|erstwhile|scholar|analyst|professor|lecturer|economist|researcher|historian"
    r"|expert|fellow|journalist|columnist|author|academic)\b"
)
_SERVED = re.compile(
    r"\b(?:ambassador|envoy|consul general|high commissioner) (?:to|in) (?P<state>china|pakistan)\b"
)
_BEFORE_TITLE = 10
# Who speaks for others, and how many references back they may be named.
_SPEAKERS = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_FAR = 24


def _first(ref: Ref) -> int:
    return ref.first


class Parties:
    """Who stands for whom in one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._bodies = reading.lexicon.bodies
        self._known: dict[int, str | None] = {}
        # The bodies and places whose offices the page gives somebody, by the id of that person.
        self._owners: dict[str, list[str]] = defaultdict(list)
        # Those who speak for no state though the page ties them to one: scholars, and who is out of office.
        self._private_ids: set[str] = set()
        for ref in reading.refs:
            if ref.id is not None and ref.titles:
                self._owners[ref.id] += [use.of for use in ref.titles if use.of is not None]
                if any(self._is_private_title(use) for use in ref.titles):
                    self._private_ids.add(ref.id)

    def _is_private_title(self, use: TitleUse) -> bool:
        """Whether a title gives no leave to speak: "former ambassador", "scholar", "ambassador to China"."""
        text = self._reading.view.text
        words = text[max(0, use.start - _BEFORE_TITLE) : use.end].lower()
        if _OUT_OF_OFFICE.search(words) is not None:
            return True
        served = _SERVED.search(words)
        return served is not None and use.of == served["state"]

    def party(self, ref: Ref | None) -> str | None:
        """Return for whom somebody asks or is asked.

        A person or a ministry stands for their state, a fighter for their force, others for themselves.
        """
        if ref is None:
            return None
        if id(ref) not in self._known:
            self._known[id(ref)] = self._party(ref)
        return self._known[id(ref)]

    def _party(self, ref: Ref) -> str | None:
        if ref.antecedent is not None:
            return self.party(ref.antecedent)
        if ref.kind is RefKind.PLACE:
            return None
        if ref.id in self._private_ids:
            return ref.id
        if ref.members:
            return self._of_pair(ref.members)
        if ref.id is not None and ref.id in self._bodies:
            return self._of_body(ref.id)
        owners = [use.of for use in ref.titles if use.of is not None]
        for owner in (*owners, *self._owners.get(ref.id or "", ())):
            if owner == _RULING_PARTY:
                return _CHINA
            if owner in self._bodies and self._bodies[owner].kind in FOR_THEMSELVES:
                return self._force(owner)
            if ref.country is None and owner in self._reading.lexicon.states:
                return str(owner)
        return self._of_leader(ref) or self._of_speaker(ref) or ref.country or ref.id

    def _province(self, ref: Ref) -> str | None:
        """Return the government of a province for which somebody asks: its chief minister."""
        while ref.antecedent is not None:
            ref = ref.antecedent
        owners = [use.of for use in ref.titles] + self._owners.get(ref.id or "", [])
        governments = (f"{_PROVINCIAL}{owner}" for owner in owners if owner is not None)
        return next((government for government in governments if government in self._bodies), None)

    def _private(self, ref: Ref) -> str | None:
        """Return somebody who speaks for nobody else: whom neither page nor lexicon gives an office."""
        while ref.antecedent is not None:
            ref = ref.antecedent
        lexicon = self._reading.lexicon
        if ref.kind is not RefKind.PERSON or ref.id is None or ref.id not in lexicon.people:
            return None
        has_office = any(use.of for use in ref.titles) or ref.id in self._owners
        return None if has_office or lexicon.offices(ref.id) else ref.id

    def is_private(self, party: str | None) -> bool:
        """Return whether a party is neither a state nor a body."""
        return party is not None and party not in self._bodies and party not in self._reading.lexicon.states

    def _of_leader(self, ref: Ref) -> str | None:
        """Return for whom somebody speaks who leads a movement, a party or a company and holds no office."""
        led = led_by(self._reading, ref)
        return self._force(led) if led is not None and led != _RULING_PARTY else None

    def _of_speaker(self, ref: Ref) -> str | None:
        """Return for whom "the spokesman" speaks: the body of the last one whom the page has named."""
        reading = self._reading
        word = reading.low[ref.last]
        if ref.kind is not RefKind.OFFICE or ref.id is not None or word not in _SPEAKERS:
            return None
        at = bisect_left(reading.refs, ref.first, key=_first)
        for other in reversed(reading.refs[max(0, at - _FAR) : at]):
            of = next((use.of for use in other.titles if use.title.startswith("spokes")), None)
            if of is not None:
                return self._force(of) if of in self._bodies else of
        for other in reversed(reading.refs[max(0, at - _FAR) : at]):
            id_ = other.id if other.kind is RefKind.BODY else None
            if id_ is not None and id_ in self._bodies and not self._is_medium(id_):
                return self._of_body(id_)
        return None

    def _of_pair(self, members: tuple[str, ...]) -> str | None:
        people = self._reading.lexicon.people
        sides = [people[id_].country if id_ in people and id_ not in self._bodies else id_ for id_ in members]
        return _CHINA if _CHINA in sides else sides[0]

    def _force(self, id_: str) -> str:
        """Return the force that a unit of an armed group belongs to, and any other body itself."""
        body = self._bodies[id_]
        is_unit = body.kind == "armed-group" and body.parent in self._bodies
        return body.parent if is_unit and body.parent else id_

    def _of_body(self, id_: str) -> str:
        if id_ == _RULING_PARTY:
            return _CHINA
        body = self._bodies[self._force(id_)]
        if (
            body.kind in _FOR_STATES
            and body.country
            and body.id != _TALIBAN
            and not body.id.startswith(_PROVINCIAL)
        ):
            return body.country
        return body.id

    def _is_medium(self, party: str | None) -> bool:
        """Whether a party is a newspaper or the like, which reports what others ask."""
        body = self._bodies.get(party or "")
        return body is not None and body.kind == "media"

    def may_want_them_out(self, party: str | None) -> bool:
        """Return whether a party may want the Chinese to leave: neither of the two, and no government."""
        if party == _INDIA:
            return True
        body = self._bodies.get(party or "")
        if body is not None:
            return body.kind in _MOVEMENTS
        return party is not None and party not in self._reading.lexicon.states

    def country_of(self, party: str | None) -> str | None:
        """Return the state that a body belongs to."""
        body = self._bodies.get(party or "")
        return body.country if body is not None else None

    def of_ask(self, ask: Ask) -> tuple[str | None, str | None] | None:
        """Return who asks whom, or ``None`` where what is asked is none of the corridor's demands."""
        demander, addressee = self.party(ask.demander), self.party(ask.addressee)
        if self._is_medium(demander):
            return None
        if demander == _PAKISTAN and ask.demander is not None:
            demander = self._province(ask.demander) or self._private(ask.demander) or demander
        if addressee == _INDIA:
            # Nobody asks India for the corridor's security.
            return None
        if demander == addressee:
            addressee = None
        if demander is None and ask.passive:
            demander = self._understood(ask, addressee)
            if demander is None:
                return None
        if demander is None:
            return (None, addressee) if ask.rule == "demand.tied" else None
        if demander == _PAKISTAN and addressee is None and ask.rule != "demand.refused":
            addressee = self._neighbour_near(ask)
        if demander == _PAKISTAN and (addressee in {None, _CHINA} or ask.rule == "demand.refused"):
            return None
        if demander == _INDIA and not self._is_to_stop(ask, addressee):
            return None
        if not self._concerns_the_two(ask, demander, addressee):
            return None
        if self._is_party(demander) and (self._is_abroad(demander) or not self._is_of_the_corridor(ask)):
            return None
        if demander.startswith(_PROVINCIAL) and addressee == _CHINA:
            # "wanted its own police to deal with the Chinese": who is asked is left out.
            addressee = None
        if demander.startswith(_PROVINCIAL) and not self._is_of_the_centre(ask, addressee):
            return None
        return demander, addressee if addressee is not None else self._default_addressee(demander)

    def _concerns_the_two(self, ask: Ask, demander: str, addressee: str | None) -> bool:
        """Whether a third state asks China or Pakistan, about the corridor."""
        if demander in _THE_TWO or demander not in self._reading.lexicon.states:
            return True
        if addressee not in _THE_TWO:
            return False
        return demander == _AFGHANISTAN or _CORRIDOR.search(ask.sentence.text) is not None

    def _neighbour_near(self, ask: Ask) -> str | None:
        """Return the Taliban's state where Pakistan demands something of whom the sentences just named."""
        sentences, number = self._reading.sentences, ask.sentence.index
        near = [ref for s in sentences[max(0, number - 1) : number + 1] for ref in self._reading.refs_in(s)]
        is_near = any(_AFGHANISTAN in {ref.id, ref.country} or ref.id == _TALIBAN for ref in near)
        return _AFGHANISTAN if is_near else None

    def _is_to_stop(self, ask: Ask, addressee: str | None) -> bool:
        """Whether India asks one of the two to stop work on the corridor, which is all it asks about it."""
        return addressee in _THE_TWO and _WORK.search(self._reading.view.text, ask.start, ask.end) is not None

    def _is_of_the_centre(self, ask: Ask, addressee: str | None) -> bool:
        """Whether a province asks the state for something about the corridor, and not its own departments."""
        asked = self._reading.view.text[ask.trigger : ask.start]
        is_own = ask.rule.endswith((".object", ".duty", ".quoted", ".stress")) and not _CENTRE.search(asked)
        return (addressee == _PAKISTAN or not is_own) and self._is_of_the_corridor(ask)

    def _is_party(self, demander: str) -> bool:
        """Whether a party or society of Pakistan asks, which asks for much else."""
        body = self._bodies.get(demander)
        return body is not None and body.kind == "organisation"

    def _is_abroad(self, party: str) -> bool:
        """Whether a party is a society of the world, which asks for others: "Human Rights Watch"."""
        return self._bodies[party].country not in _HOMES and "baloch" not in party

    def _is_of_the_corridor(self, ask: Ask) -> bool:
        """Whether the sentence of an ask, or the one before it, names the corridor or its coast."""
        number = ask.sentence.index
        near = self._reading.sentences[max(0, number - 1) : number + 1]
        return any(
            _THERE.search(other.text)
            or any(ref.kind is RefKind.PROJECT for ref in self._reading.refs_in(other))
            for other in near
        )

    def _understood(self, ask: Ask, addressee: str | None) -> str | None:
        """Return who asks where a passive leaves it out: China, where Pakistan is asked after its words."""
        if addressee != _PAKISTAN:
            return None
        sentences, number = self._reading.sentences, ask.sentence.index
        near = (ref for s in sentences[max(0, number - 1) : number + 1] for ref in self._reading.refs_in(s))
        return _CHINA if any(ref.country == _CHINA for ref in near) else None

    def _default_addressee(self, demander: str) -> str | None:
        """Return who is asked where the words do not say: Pakistan, by China and by companies."""
        body = self._bodies.get(demander)
        is_asking_up = body is not None and (body.kind == "company" or demander.startswith(_PROVINCIAL))
        return _PAKISTAN if demander == _CHINA or is_asking_up else None
