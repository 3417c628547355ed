"""A made-up world: events that are known, and articles of up to twelve outlets that report them.

Outlets copy agencies, cut and reword what they copy, leave out members of delegations, name the state in
the place of the minister, miss the place, are a day off, give only the month, or no day at all. Which report
is of which event is known, so that resolution can be held against it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from itertools import combinations

import attrs

from cpecwatch import (
    Article,
    Attribution,
    Corpus,
    DateSpan,
    DemandKind,
    Evidence,
    Meeting,
    MeetingFormat,
    MeetingStatus,
    Participant,
    Place,
    SecurityDemand,
    Strength,
)

LEADERS = {
    "china": ["xi-jinping", "li-qiang", "wang-yi", "he-lifeng", "jiang-zaidong", "zhao-leji", "dong-jun"],
    "pakistan": [
        "shehbaz-sharif",
        "asif-ali-zardari",
        "ishaq-dar",
        "ahsan-iqbal",
        "mohsin-naqvi",
        "asim-munir",
    ],
    "afghanistan": ["amir-khan-muttaqi"],
}
#: Many more people, of many states, whom no lexicon knows.
WIDE = {
    state: [f"{state}-official-{number}" for number in range(30)]
    for state in [
        "china",
        "pakistan",
        "afghanistan",
        "iran",
        "russia",
        "saudi-arabia",
        "united-states",
        "turkey",
        "qatar",
    ]
}
PLACES = [
    Place("beijing", "Beijing", "china"),
    Place("islamabad", "Islamabad", "pakistan"),
    Place("shanghai", "Shanghai", "china"),
    Place("karachi", "Karachi", "pakistan"),
    Place("gwadar", "Gwadar", "pakistan"),
]
OUTLETS = [
    f"{name} {kind}" for name in ("Indus", "Gulf", "Eastern", "Harbour") for kind in ("Post", "Mail", "Eye")
]
AGENCIES = ["APP", "Xinhua", "Reuters"]
SERIES = ["Joint Cooperation Committee", "Strategic Dialogue", "Joint Working Group on Security"]
KINDS = [
    DemandKind.PROTECTION,
    DemandKind.ACCOUNTABILITY,
    DemandKind.CRACKDOWN,
    DemandKind.SECURITY_ARRANGEMENT,
    DemandKind.OWN_FORCES,
]
_SYLLABLES = ["ka", "ro", "min", "tel", "sa", "vor", "du", "pen", "li", "gat", "o", "ex"]
WORDS = sorted({a + b + c for a in _SYLLABLES for b in _SYLLABLES for c in _SYLLABLES})


@attrs.frozen
class Happening:
    """Something that took place in the world.

    Attributes:
        number: Its number.
        day: The day.
        people: Who met, by side, the leader of each side first.
        place: Where; ``None`` for a call.
        series: Name of its series.
        ordinal: Which one of its series.
        asked: What was asked at it, by the first side of the second.
    """

    number: int
    day: date
    people: Mapping[str, tuple[str, ...]]
    place: Place | None
    series: str | None = None
    ordinal: int | None = None
    asked: tuple[DemandKind, ...] = ()


@attrs.define
class World:
    """Articles, with what is known of their records.

    Attributes:
        records: The articles and their records.
        events: Number of the event that each report is of.
        origins: Number of the text that each article goes back to.
    """

    records: list[Article | Meeting | SecurityDemand]
    events: dict[str, int]
    origins: dict[str, int]

    @property
    def corpus(self) -> Corpus:
        """All of it."""
        return Corpus.of(self.records)


def happenings(
    dice: random.Random,
    count: int,
    *,
    start: date,
    days: int,
    cast: Mapping[str, list[str]] = LEADERS,
    kinds: Sequence[DemandKind] = KINDS,
) -> list[Happening]:
    """Return events of some years; many of them have a near twin that must stay apart."""
    guests = ["pakistan", *(side for side in cast if side not in {"china", "afghanistan"})]
    found: list[Happening] = []
    taken: set[tuple[object, ...]] = set()
    numbers = dict.fromkeys(SERIES, 3)

    def add(day: date, people: Mapping[str, tuple[str, ...]], place: Place | None, **more: object) -> None:
        pair = tuple(sorted((side, names[0]) for side, names in people.items()))
        near = {(pair, day + timedelta(shift)) for shift in range(-6, 7)}
        if not near & taken:
            taken.add((pair, day))
            found.append(Happening(len(found), day, people, place, **more))

    while len(found) < count:
        day = start + timedelta(dice.randrange(days))
        sides = ["china", dice.choice(guests)]
        if cast is not LEADERS:
            dice.shuffle(sides)
        people = {
            side: tuple(sorted(dice.sample(cast[side], dice.choice([1, 1, 2, 3])), key=cast[side].index))
            for side in sides
        }
        place = dice.choice(PLACES)
        asked = tuple(dice.sample(kinds, dice.choice([0, 1, 1, 2])))
        turn = dice.random()
        if turn < 0.1:
            add(day, {side: names[:1] for side, names in people.items()}, None, asked=asked)
        elif turn < 0.2:
            series = dice.choice(SERIES)
            numbers[series] += 1
            add(day, people, place, series=series, ordinal=numbers[series], asked=asked)
        elif turn < 0.25:
            add(day, people | {"afghanistan": (dice.choice(cast["afghanistan"]),)}, place)
        else:
            add(day, people, place, asked=asked)
            if turn < 0.45:  # the same two again, some weeks later
                add(day + timedelta(dice.randrange(12, 200)), people, dice.choice(PLACES), asked=asked)
            elif turn < 0.6:  # the same guest is received by another host on that day
                guest, host = sides
                other = dice.choice(cast[host])
                if other not in people[host]:
                    add(day, {guest: people[guest][:1], host: (other,)}, place)
    return found[:count]


def reworded(dice: random.Random, words: list[str], share: float) -> list[str]:
    """Return words of which a share was changed."""
    return [dice.choice(WORDS) if dice.random() < share else word for word in words]


class Press:
    """Reports events, with the faults that papers make."""

    def __init__(self, dice: random.Random, *, length: int = 160, faults: float = 1.0) -> None:
        self.dice = dice
        self.length = length
        self.faults = faults
        self.world = World([], {}, {})
        self._texts = 0

    def _odds(self, odds: float) -> bool:
        return self.dice.random() < odds * self.faults

    def report(self, event: Happening, outlets: int) -> None:
        """Add the articles of some outlets on one event."""
        dice = self.dice
        wire = [dice.choice(WORDS) for _ in range(self.length)]
        self._texts += 1
        origin, agency = self._texts, dice.choice(AGENCIES)
        for outlet in dice.sample(OUTLETS, outlets):
            published = event.day + timedelta(dice.choice([0, 0, 1, 1, 2]))
            if dice.random() < 0.5:
                words, number = self._copied(wire), origin
            else:
                self._texts += 1
                words, number = [dice.choice(WORDS) for _ in range(self.length)], self._texts
            credited = (agency,) if number == origin and dice.random() < 0.6 else ()
            text = " ".join([outlet, *words, "."])
            article = Article(
                id=f"article-{sha256(text.encode()).hexdigest()[:16]}",
                text=text,
                outlet=outlet,
                agencies=credited,
                published=published,
            )
            self.world.records.append(article)
            self.world.origins[article.id] = number
            self._records(event, article)

    def _copied(self, wire: list[str]) -> list[str]:
        turn = self.dice.random()
        if turn < 0.4:
            return wire
        if turn < 0.7:
            return wire[: self.dice.randrange(len(wire) // 4, len(wire))]
        return reworded(self.dice, wire, self.dice.uniform(0.04, 0.1))

    def _records(self, event: Happening, article: Article) -> None:
        dice = self.dice
        at = dice.randrange(10)
        mark = Evidence(article.id, at, at + 9, article.text[at : at + 9], "participants", "meeting.met")
        when: DateSpan | None = DateSpan.on(event.day)
        if self._odds(0.07):
            when = DateSpan.on(event.day + timedelta(dice.choice([-1, 1])))
        elif self._odds(0.1):
            when = None
        elif self._odds(0.04):
            when = DateSpan.month(event.day.year, event.day.month)
        place = None if self._odds(0.25) else event.place
        if place is not None and self._odds(0.02):
            place = dice.choice(PLACES)
        format_ = None
        if event.place is None and not self._odds(0.2):
            format_ = MeetingFormat.TELEPHONE
        has_name = event.series is not None and not self._odds(0.2)
        ahead = self._odds(0.05) and when == DateSpan.on(event.day)
        id_ = sha256(f"{article.id} {event.number}".encode()).hexdigest()[:16]
        meeting = Meeting(
            id=f"meeting-{id_}",
            participants=tuple(self._participants(event)),
            when=when,
            place=place,
            format=format_,
            status=MeetingStatus.PLANNED if ahead else MeetingStatus.HELD,
            name=event.series if has_name else None,
            ordinal=event.ordinal if has_name and not self._odds(0.2) else None,
            evidence=(mark,),
        )
        self.world.records.append(meeting)
        self.world.events[meeting.id] = event.number
        demander, addressee, *_ = event.people
        for number, kind in enumerate(event.asked):
            if not self._odds(0.2):
                demand = SecurityDemand(
                    id=f"demand-{id_}-{number}",
                    demander=None if self._odds(0.04) else demander,
                    addressee=None if self._odds(0.08) else addressee,
                    kind=kind,
                    strength=dice.choice([Strength.REQUEST, Strength.REQUEST, Strength.DEMAND]),
                    attribution=dice.choice(list(Attribution)),
                    when=when if dice.random() < 0.5 else None,
                    meeting=meeting.id if dice.random() < 0.6 else None,
                    evidence=(attrs.evolve(mark, field="kind", rule="demand.ask"),),
                )
                self.world.records.append(demand)
                self.world.events[demand.id] = event.number * 100 + list(DemandKind).index(kind)

    def _participants(self, event: Happening) -> Iterator[Participant]:
        dice = self.dice
        sides = list(event.people)
        general = set(sides) if self._odds(0.03) else {dice.choice(sides)} if self._odds(0.08) else set()
        dice.shuffle(sides)
        for side in sides:
            if side in general:
                yield Participant(side, side)
                continue
            first, *others = event.people[side]
            yield Participant(first, side)
            for name in others:
                if not self._odds(0.4):
                    yield Participant(name, side)


def pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """Return all pairs of reports that stand in one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def grouped(numbers: Mapping[str, int]) -> list[list[str]]:
    """Return ids by number."""
    found: dict[int, list[str]] = {}
    for id_, number in numbers.items():
        found.setdefault(number, []).append(id_)
    return list(found.values())


def pair_f1(found: Iterable[Iterable[str]], known: Iterable[Iterable[str]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the pairs that were put together."""
    ours, theirs = pairs(found), pairs(known)
    right = len(ours & theirs)
    precision, recall = right / max(1, len(ours)), right / max(1, len(theirs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def made_world(
    seed: int, events: int, *, days: int = 2000, length: int = 160, faults: float = 1.0, is_wide: bool = False
) -> World:
    """Return a world with so many events, each reported by one to twelve outlets.

    Args:
        seed: What makes it this world and no other.
        events: How many.
        days: In so many days.
        length: Words of an article.
        faults: How many faults papers make, 1 for as many as is usual.
        is_wide: Whether many people of many states meet, of whom no lexicon knows.
    """
    dice = random.Random(seed)  # noqa: S311 (no secrets here)
    press = Press(dice, length=length, faults=faults)
    kinds = [kind for kind in DemandKind if kind is not DemandKind.OTHER] if is_wide else KINDS
    cast = WIDE if is_wide else LEADERS
    for event in happenings(dice, events, start=date(2014, 1, 1), days=days, cast=cast, kinds=kinds):
        press.report(event, min(12, 1 + int(dice.expovariate(0.4))))
    return press.world
