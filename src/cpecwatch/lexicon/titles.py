"""Which office a title means, in any common wording: "COAS", "Pakistan's army chief", "defense minister"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from cpecwatch.lexicon.rows import Body, Office, PlaceRow
from cpecwatch.lexicon.tables import Tables
from cpecwatch.lexicon.tokens import RUN, fold

__all__ = ["TitleIndex", "is_caretaker", "title_key"]

#: Wordings of one thing: spelling, abbreviation, sex.
_SAME: Mapping[str, str] = {
    "advisor": "adviser",
    "amb": "ambassador",
    "center": "centre",
    "chair": "chairman",
    "chairperson": "chairman",
    "chairwoman": "chairman",
    "cm": "chief minister",
    "cooperative": "cooperation",
    "defense": "defence",
    "dg": "director general",
    "dy": "deputy",
    "gen": "general",
    "labor": "labour",
    "md": "managing director",
    "naval": "navy",
    "organization": "organisation",
    "pm": "prime minister",
    "program": "programme",
    "railway": "railways",
    "spokesperson": "spokesman",
    "spokeswoman": "spokesman",
    "vc": "vice chairman",
}
#: Words that make no difference to which office it is.
_EMPTY = frozenset(
    RUN.findall("a affairs and at current federal for hon honourable in incumbent of on s the then to")
)
_TOWARDS = frozenset({"in", "to"})
#: Names of owners that are too short to mean them in a text.
_SHORT_OWNERS = {
    "afg": "afghanistan",
    "america": "united-states",
    "bharat": "india",
    "central foreign affairs office": "office-of-the-central-foreign-affairs-commission",
    "chn": "china",
    "cmc": "central-military-commission",
    "communist party": "communist-party-of-china",
    "exim bank": "export-import-bank-of-china",
    "gb": "gilgit-baltistan",
    "gpa": "gwadar-port-authority",
    "ind": "india",
    "international department": "international-department-of-the-communist-party-of-china",
    "irn": "iran",
    "k p": "khyber-pakhtunkhwa",
    "kp": "khyber-pakhtunkhwa",
    "pakistan administered kashmir": "azad-kashmir",
    "pakistani punjab": "punjab",
    "state bank": "state-bank-of-pakistan",
}
#: Words for whoever leads a body, where it has but one office.
_HEADS = frozenset(
    {("boss",), ("chairman",), ("chief",), ("director",), ("head",), ("leader",), ("president",)}
)
#: Words that say that someone holds the office for the time being; the first ones mean only such holders.
CARETAKER = frozenset({"caretaker", "interim"})
ACTING = CARETAKER | {"acting", "officiating"}
_BRACKETED = re.compile(r"\([^()]*\)")
#: Whose adviser or assistant someone is goes without saying.
_SERVED = re.compile(
    r"\bto (?:the )?(?:prime minister|pm|premier)\b"
    r"|\b(?:prime minister|pm|premier) s (?=adviser|national|special)"
)


def title_key(title: str) -> tuple[str, ...]:
    """Return what two wordings of a title have in common: their telling words, in one spelling, sorted.

    >>> title_key("Minister for Foreign Affairs") == title_key("the foreign minister")
    True
    """
    words = (_SAME.get(word, word) for word in _SERVED.sub("", _folded(title)).split())
    return tuple(sorted({word for many in words for word in many.split()} - _EMPTY))


def _folded(title: str) -> str:
    return fold(title).replace("care taker", "caretaker")


def is_caretaker(title: str) -> bool:
    """Return whether a title means only those who hold the office for the time being."""
    return not CARETAKER.isdisjoint(_folded(title).split())


class TitleIndex:
    """Offices by owner and title.

    Args:
        tables: The rows.

    >>> from cpecwatch import Lexicon
    >>> [office.id for office in TitleIndex(Lexicon.default()).offices("Pakistan's army chief")]
    ['pakistan/chief-of-army-staff']
    """

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    @cached_property
    def _owners(self) -> Mapping[str, AbstractSet[str]]:
        """Ids of states, bodies and places by folded name."""
        tables = self._tables
        found = {name: {owner} for name, owner in _SHORT_OWNERS.items()}
        for state in tables.states.values():
            for name in (state.id, state.name, *state.aliases, *state.adjectives, *state.metonyms):
                found.setdefault(fold(name), set()).add(state.id)
        for place in {office.of for office in tables.office_rows.values()} & tables.places.keys():
            for name in (tables.places[place].name, *tables.places[place].aliases):
                # A province acts by its government.
                for acting in (f"government of {fold(name)}", f"{fold(name)} government"):
                    found.setdefault(acting, {place})
        rows: tuple[Body | PlaceRow, ...] = (*tables.bodies.values(), *tables.places.values())
        for row in rows:
            # A capital is its state here.
            for name in {fold(name) for name in (row.id, row.name, *row.aliases)}.difference(found):
                found[name] = {row.id}
        return found

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        return {state.code: state.id for state in self._tables.states.values() if state.code}

    def owners(self, name: str) -> AbstractSet[str]:
        """Return the ids of the states, bodies and places of a name, adjective, metonym, code or id."""
        return {*self._owners.get(fold(name), ()), *([self._codes[name]] if name in self._codes else [])}

    @cached_property
    def _by_key(self) -> Mapping[tuple[str, ...], Sequence[Office]]:
        """Offices by the key of their titles."""
        found: dict[tuple[str, ...], list[Office]] = defaultdict(list)
        for office in self._tables.office_rows.values():
            for key in dict.fromkeys(map(title_key, (office.title, *office.aliases))):
                found[key].append(office)
        return found

    @cached_property
    def _by_owner(self) -> Mapping[str, Mapping[tuple[str, ...], Sequence[Office]]]:
        """Offices by the id of their owner, then by the key of their titles, with and without its name."""
        found: dict[str, dict[tuple[str, ...], list[Office]]] = defaultdict(lambda: defaultdict(list))
        names: dict[str, list[str]] = defaultdict(list)
        for name, owners in self._owners.items():
            for owner in owners:
                names[owner].append(name)
        for office in self._tables.office_rows.values():
            titles = [f" {fold(title)} " for title in (office.title, *office.aliases)]
            bare = [
                title.replace(f" {name} ", " ")
                for title in titles
                for name in names[office.of]
                if f" {name} " in title
            ]
            for key in dict.fromkeys(map(title_key, (*titles, *bare))):
                if key:
                    found[office.of][key].append(office)
        return found

    def offices(self, title: str, of: str | None = None) -> tuple[Office, ...]:
        """Return the offices that a title may mean, those that fit best; mostly one, none if it is unknown.

        Args:
            title: A title, also with its owner: "Chinese foreign minister", "State Bank governor".
            of: Name or id of the state, body or place whose office it is, if the title does not say so.
        """
        owners = self.owners(of) if of else None
        # "Chief of Army Staff (COAS)"
        for wording in dict.fromkeys((fold(title), fold(_BRACKETED.sub(" ", title)))):
            fitting: dict[str, int] = {}
            for key, owner, doubt in self._readings(wording.split(), owners):
                for office, weight in self._fitting(key, owner):
                    fitting[office.id] = max(weight - doubt, fitting.get(office.id, 0))
            if fitting:
                best = max(fitting.values())
                return tuple(
                    self._tables.office_rows[id_] for id_, weight in fitting.items() if weight == best
                )
        return ()

    def offices_of(self, owner: str) -> tuple[Office, ...]:
        """Return the offices of an owner by name or id, and of the bodies and places in it."""
        owners = self.owners(owner)
        return tuple(
            office
            for office in self._tables.office_rows.values()
            if office.of in owners or not owners.isdisjoint(self._around(office.of))
        )

    def _readings(
        self, words: Sequence[str], owners: AbstractSet[str] | None
    ) -> Iterator[tuple[tuple[str, ...], str | None, int]]:
        """Yield the ways to read a title: its key, whose office it is, and how far-fetched that is."""
        title = " ".join(words)
        # "Ambassador of China", to Pakistan, is none of Pakistan's.
        strange = 3 * self._is_anothers(words, owners or ())
        for owner in owners if owners is not None else [None]:
            yield title_key(title), owner, strange
        for owner in owners or ():
            for around in self._around(owner):
                # The "director general" of a service is its country's "director general of the service".
                yield from ((title_key(whole), around, 1) for whole in self._with_body(title, owner))
        for first in range(len(words)):
            for last in range(first + 1, len(words) + 1):
                rest = " ".join((*words[:first], *words[last:]))
                for owner in self._owners.get(" ".join(words[first:last]), ()):
                    if owners is None or owner in owners or not owners.isdisjoint(self._around(owner)):
                        # "Ambassador to Pakistan" is another's.
                        yield title_key(rest), owner, 2 * (first > 0 and words[first - 1] in _TOWARDS)
                    else:  # "Chinese ambassador" of Pakistan
                        for host in owners:
                            yield title_key(f"{rest} {host}"), owner, 2
        bare = [word for word in words if word not in ACTING]
        if len(bare) < len(words):
            yield from ((key, owner, doubt + 1) for key, owner, doubt in self._readings(bare, owners))

    def _is_anothers(self, words: Sequence[str], owners: Container[str]) -> bool:
        """Return whether a title ends in "of" a state that is none of these owners."""
        ends = [first + 1 for first, word in enumerate(words) if word == "of" and first > 0]
        return bool(owners) and any(
            state in self._tables.states and state not in owners
            for end in ends
            for state in self._owners.get(" ".join(words[end:]), ())
        )

    def _with_body(self, title: str, owner: str) -> Iterator[str]:
        """Yield a title with the names of the body whose it is; nothing for states and places."""
        body = self._tables.bodies.get(owner)
        if body is None:
            return
        for name in (body.name, *body.aliases, *body.generic):
            yield f"{title} {name}"
            if (title,) in _HEADS or title == "minister":  # the minister of a ministry
                yield f"minister {fold(name).replace('ministry', '')}"

    def _around(self, owner: str) -> AbstractSet[str]:
        """Return the ids of the state and bodies that an owner belongs to."""
        tables = self._tables
        body, place = tables.bodies.get(owner), tables.places.get(owner)
        if body is not None:
            return {id_ for id_ in (body.country, body.parent) if id_}
        return {id_ for id_ in (place.country, place.within) if id_} if place is not None else frozenset()

    def _fitting(self, key: tuple[str, ...], owner: str | None) -> Iterator[tuple[Office, int]]:
        """Yield the offices of a key and how well they fit."""
        if owner is None:
            yield from ((office, 6) for office in self._by_key.get(key, ()))
            return
        own = self._by_owner.get(owner, {})
        yield from ((office, 9) for office in own.get(key, ()))
        yield from ((office, 5) for office in self._by_key.get(key, ()) if owner in self._around(office.of))
        if key in _HEADS and owner in self._tables.bodies:
            alone = {office.id: office for offices in own.values() for office in offices}
            yield from ((office, 8) for office in alone.values() if len(alone) == 1)
