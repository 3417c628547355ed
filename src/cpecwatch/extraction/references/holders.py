"""Who holds an office: "the prime minister", "Gen. Bajwa", "his Pakistani counterpart".

Only safe steps: where two fit equally well the reference stays open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from cpecwatch.extraction.reading import HORIZON, Reading, Ref, RefKind, TitleUse
from cpecwatch.extraction.references.bodies import CommonBodies
from cpecwatch.extraction.references.pronouns import Pronouns
from cpecwatch.extraction.references.titles import is_over, office_of_title
from cpecwatch.lexicon import Office, Tenure, fold, holds

__all__ = ["Holders", "give_counterparts_an_office", "settle"]

#: Offices whose holder is as good as named by "Pakistan's army chief" on a dated page.
_CHIEF_OFFICES = frozenset(
    {"president", "prime minister", "premier", "chief of army staff", "foreign minister"}
)
#: Ranks that say enough to look for the holder of a military office.
_RANKS = frozenset({"gen", "general", "lt", "lieutenant", "maj", "major", "field", "admiral", "adm", "air"})
#: Offices by which "the Chinese leader" is known.
_LEADING = frozenset(
    {"president", "premier", "prime minister", "general secretary", "caretaker prime minister"}
)
# "was sworn in as", and what may stand between that and the office.
_SAID_TO_BE = frozenset({"as", "is", "was", "became", "remains", "becomes", "named", "appointed", "elected"})
_BETWEEN = frozenset({"a", "an", "the", "now", "its", "pakistan", "china", "s"})
# Words before an office that say that its holder on the day is not meant.
_NOT_ITS_HOLDER = frozenset({"former", "ex", "new", "next", "then", "a", "an", "late", "slain", "erstwhile"})
#: How many sentences back a short form of an office reaches.
_REACH = 12
#: From how many letters on a noun may stand for a longer office.
_LONG = 5


# -- people whom an office settles -----------------------------------------------------------------


def settle(ref: Ref, reading: Reading, named: Mapping[str, int]) -> None:
    """Say which of several people a rank or office and a short name mean.

    Args:
        ref: The reference.
        reading: The article.
        named: The ids of the people known so far, each with where it is named first.
    """
    known = [id_ for id_ in ref.candidates if id_ in named]
    ref.id = min(known, key=named.__getitem__, default=None)
    if ref.id is None:
        fitting = set(_fitting(ref, reading))
        ref.id = fitting.pop() if len(fitting) == 1 else None
    if ref.id is not None:
        ref.country = reading.lexicon.people[ref.id].country


def _fitting(ref: Ref, reading: Reading) -> Sequence[str]:
    """Return who of a reference's candidates held its office, or any office that goes with its rank."""
    day, lexicon, rank = reading.day, reading.lexicon, reading.low[ref.first]

    def tenures(person: str) -> Sequence[Tenure]:
        return [t for t in lexicon.tenures_of.get(person, ()) if day is None or holds(t, day)]

    fitting = []
    for person in ref.candidates:
        held = {tenure.office for tenure in tenures(person)}
        offices = (office_of_title(lexicon, use.title, person, use.of) for use in ref.titles)
        fitting += [person for office in offices if office is not None and office.id in held]
    if day is None or rank not in _RANKS:
        return fitting
    if not ref.titles:
        fitting = [person for person in ref.candidates if tenures(person)]
    if len(set(fitting)) > 1 and rank in {"gen", "general"}:
        # A full general is a chief of staff before he is a commander.
        return [p for p in fitting if any("chief" in t.office or "chairman" in t.office for t in tenures(p))]
    return fitting


def give_counterparts_an_office(reading: Reading) -> None:
    """Give "his Pakistani counterpart, Shah Mahmood Qureshi" the office of the one before."""
    refs, low = reading.refs, reading.low
    people = reading.of_kind(RefKind.PERSON)
    after = [ref for ref in people if ref.first > 1 and low[ref.first - 1] == "counterpart"]
    if not after:
        return
    numbers = {ref: number for number, ref in enumerate(refs)}
    for ref in after:
        _give_office(ref, numbers[ref], ref.first - 1, reading, refs)
    # Their phrases begin elsewhere now.
    reading.set_refs(refs)


def _give_office(ref: Ref, i: int, at: int, reading: Reading, refs: Sequence[Ref]) -> None:
    """Give a person the office of the one before; "counterpart" stands at a token before them."""
    adjective = refs[i - 1] if i and refs[i - 1].last == at - 1 else None
    country = adjective.country if adjective is not None else ref.country
    for before in reversed(refs[max(0, i - HORIZON) : i]):
        if before.sentence < ref.sentence - 1:
            break
        if before.kind is RefKind.PERSON and before.country != country:
            near = refs[max(0, i - HORIZON) : i + HORIZON]
            titles = (use.title for other in near if other.id == before.id for use in other.titles)
            title = next(titles, None)
            if title is not None:
                tokens = reading.tokens
                ref.titles.append(TitleUse(title, country, tokens.starts[at], tokens.ends[at]))
            break
    ref.first = at
    if adjective is not None:
        ref.first = adjective.first
        adjective.kind, adjective.id = RefKind.NATIONALITY, None
    if reading.low[ref.first - 1] in {"his", "her", "their", "the"}:
        ref.first -= 1
    if ref.country is None:
        ref.country = country


# -- offices that people hold ----------------------------------------------------------------------


class Holders:
    """Finds out who holds an office that stands without a name.

    Args:
        reading: The article, all its references found.
        pronouns: Resolves a pronoun that an office is said of.
    """

    def __init__(self, reading: Reading, pronouns: Pronouns) -> None:
        self.reading, self.lexicon, self.low, self.pronouns = reading, reading.lexicon, reading.low, pronouns
        people = [ref for ref in reading.of_kind(RefKind.PERSON) if ref.id]
        self.named = {ref.id for ref in people}
        self.titled = [ref for ref in people if ref.titles]
        self.titles: dict[int, set[str]] = {}

    def resolve(self, i: int, ref: Ref) -> None:
        """Say who holds an office, the ``i``-th of the article's references."""
        use = ref.titles[0]
        if self._held_by_someone_named(ref, use) or self._said_of_someone(i, ref):
            return
        if self.low[ref.first - 1] == "whose" and i:
            # "the BLA, whose spokesman tells China"
            ref.antecedent = self.reading.refs[i - 1]
            ref.country = ref.antecedent.country
            return
        title = "ambassador" if use.title == "envoy" else use.title.removeprefix("provincial ")
        if title == "general" and ref.country:
            return
        holder = self._nearest(ref, title)
        if holder is not None:
            ref.id, ref.country = holder.id, holder.country or ref.country
        elif self._held_by_the_only_one(ref, title) or self._held_at_home(ref, title):
            ref.rule = "actor.office.holder"
        elif ref.country is None:
            body = self.lexicon.bodies.get(use.of or "")
            state = use.of if use.of in self.lexicon.states else None
            ref.country = body.country if body is not None else state

    def _nearest(self, ref: Ref, title: str) -> Ref | None:
        """Return the nearest person of the country who bears a title; those before the office come first."""
        is_definite = self._is_definite(ref)
        here = bisect_left(self.titled, ref.first, key=attrgetter("first"))
        before, after = self.titled[max(0, here - HORIZON) : here], self.titled[here : here + HORIZON]
        for other in (*self._by_rank(before), *after):
            if ref.country and other.country and ref.country != other.country:
                continue
            titles = self.titles.get(id(other))
            if titles is None:
                titles = self.titles[id(other)] = _titles(other)
            is_near = other.sentence >= ref.sentence - _REACH
            if title in titles or (title == "ambassador" and _is_part(title, titles, at_end=False)):
                return other
            if title == "leader":
                if ref.country and not titles.isdisjoint(_LEADING):
                    return other
            elif is_definite and is_near and len(title) >= _LONG and _is_part(title, titles):
                return other
        return None

    def _by_rank(self, people: Sequence[Ref]) -> Iterator[Ref]:
        """Yield people from the nearest sentence back; in a sentence before, those behind "of" come last."""
        for number, group in groupby(reversed(people), key=attrgetter("sentence")):
            here = list(group)
            behind = [other for other in here if self._is_governed(other)]
            yield from (
                here
                if number == people[-1].sentence and not behind
                else (
                    *(other for other in here if other not in behind),
                    *behind,
                )
            )

    def _is_governed(self, ref: Ref) -> bool:
        """Whether somebody stands behind "of", as in "at the invitation of President Xi"."""
        k = ref.first - 1
        return self.low[k - (self.low[k] == "the")] == "of"

    def _said_of_someone(self, i: int, ref: Ref) -> bool:
        """Resolve an office that somebody is said to have: "was sworn in as prime minister"."""
        low, k = self.low, ref.first - 1
        while k > 0 and low[k] in _BETWEEN:
            k -= 1
        if low[k] not in _SAID_TO_BE:
            return False
        person = self._subject(i, ref, is_as=low[k] == "as")
        if person is None or person.country is None or ref.country not in {None, person.country}:
            return False
        if low[k] in {"is", "was"} and k - person.last > 3:
            return False
        ref.id, ref.country, ref.rule = person.id, person.country, "actor.office.as"
        if low[k] == "was":
            ref.titles = [is_over(use) for use in ref.titles]
        return True

    def _subject(self, i: int, ref: Ref, *, is_as: bool) -> Ref | None:
        """Return of whom an office is said: the last one before it, or after "as" a pronoun after it."""
        people, refs = self.lexicon.people, self.reading.refs
        for before in reversed(self.pronouns.before_in_sentence(ref)):
            if before.kind in {RefKind.PERSON, RefKind.PRONOUN} and before.id in people:
                return before
        after = refs[i + 1] if is_as and i + 1 < len(refs) else None
        if after is None or after.kind is not RefKind.PRONOUN:
            return None
        if after.sentence != ref.sentence or after.first - ref.last > 8:
            return None
        self.pronouns.resolve(i + 1, after)
        return after if after.id in people else None

    def _held_by_someone_named(self, ref: Ref, use: TitleUse) -> bool:
        """Resolve an office to whom the page names and the lexicon shows in it on the article's day."""
        title = use.title
        if title.startswith("former"):
            return False
        title = (
            title.removeprefix("caretaker ")
            if title.startswith("caretaker ")
            else title.removeprefix("acting ")
        )
        office = office_of_title(self.lexicon, title, None, use.of or ref.country)
        if office is None and use.of in self.lexicon.bodies:
            # "The army chief" is a state's, however the army is named in it.
            office = office_of_title(self.lexicon, title, None, ref.country)
        if office is None or office.seats != 1:
            return False
        day = self.reading.day
        tenures = self.lexicon.tenures.get(office.id, ())
        holders = {t.holder for t in tenures if t.holder in self.named and (day is None or holds(t, day))}
        if len(holders) != 1:
            return self._held_on_the_day(ref, office)
        ref.id = holders.pop()
        ref.country = self.lexicon.people[ref.id].country
        ref.rule = "actor.office.holder"
        return True

    def _held_by_the_only_one(self, ref: Ref, title: str) -> bool:
        """Resolve "the COAS", of no state said, to the only one named who has an office of that title."""
        if ref.country is not None or not self._is_definite(ref):
            return False
        day, lexicon = self.reading.day, self.lexicon
        offices = [office for office in lexicon.titles.get(fold(title), ()) if office.seats == 1]
        tenures = (tenure for office in offices for tenure in lexicon.tenures.get(office.id, ()))
        holders = {t.holder for t in tenures if t.holder in self.named and (day is None or holds(t, day))}
        if len(holders) != 1:
            return False
        ref.id = holders.pop()
        ref.country = lexicon.people[ref.id].country
        return True

    def _held_at_home(self, ref: Ref, title: str) -> bool:
        """Resolve "called on the prime minister" on a page of one state to who has that office there."""
        day, lexicon = self.reading.day, self.lexicon
        if ref.country is not None or day is None or not self._is_definite(ref):
            return False
        if not _NOT_ITS_HOLDER.isdisjoint(self.low[max(0, ref.first - 2) : ref.last]):
            return False
        home = self._home
        offices = lexicon.titles.get(fold(title), ()) if home is not None else ()
        office = next(
            (o for o in offices if o.of == home and o.title in _CHIEF_OFFICES and o.seats == 1), None
        )
        holders = {t.holder for t in lexicon.holders(office.id, day)} if office is not None else set()
        if len(holders) != 1:
            return False
        ref.id, ref.country = holders.pop(), home
        return True

    @cached_property
    def _home(self) -> str | None:
        """The state from which the page is written, where its outlet or dateline says so."""
        article = self.reading.article
        if article.outlet is None and article.dateline is None:
            return None
        outlet = self.lexicon.outlet(article.outlet) if article.outlet is not None else None
        return outlet.country if outlet is not None else CommonBodies(self.reading, ()).home

    def _is_definite(self, ref: Ref) -> bool:
        """Whether "the" stands before an office, or in it."""
        return self.low[ref.first] == "the" or self.low[ref.first - 1] in {"the", "s"}

    def _held_on_the_day(self, ref: Ref, office: Office) -> bool:
        """Resolve "Pakistan's army chief" on a dated page to who the lexicon shows in that office."""
        day = self.reading.day
        if day is None or office.title not in _CHIEF_OFFICES or ref.country is None or ref.first == ref.last:
            return False
        if office.of not in self.lexicon.states and office.of not in self.lexicon.bodies:
            return False
        if not _NOT_ITS_HOLDER.isdisjoint(self.low[max(0, ref.first - 2) : ref.last]):
            return False
        holders = {tenure.holder for tenure in self.lexicon.holders(office.id, day)}
        if len(holders) != 1:
            return False
        ref.id, ref.rule = holders.pop(), "actor.office.day"
        return True


def _is_part(title: str, titles: Iterable[str], *, at_end: bool = True) -> bool:
    """Whether one of some titles begins with a shorter one, or ends with it."""
    return any(t.startswith(title + " ") or (at_end and t.endswith(" " + title)) for t in titles)


def _titles(ref: Ref) -> set[str]:
    """Return the titles that a person bears, with and without "caretaker" and "acting"."""
    titles = {use.title for use in ref.titles}
    stand_ins = {title for title in titles if title.startswith(("caretaker", "acting"))}
    return titles | {title.split(" ", 1)[-1] for title in stand_ins}
