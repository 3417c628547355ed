"""The shape of a lexicon row: one frozen class per kind of fact, one TOML table per class.

A row says what is so in the world, never what one page says. Dated facts name their ``source``; an open
tenure also says up to which day it was known to hold (``as_of``).
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from cpecwatch.dates import DateSpan

__all__ = [
    "KEYS",
    "TABLES",
    "Body",
    "Bounds",
    "Event",
    "Hidden",
    "Office",
    "Outlet",
    "Person",
    "PlaceRow",
    "ProjectRow",
    "Row",
    "Series",
    "State",
    "Tenure",
    "Vacancy",
    "id_of",
    "table_of",
]

Bounds = tuple[float, float, float, float]


@attrs.frozen(weakref_slot=False)
class State:
    """A country. Table ``state``.

    Attributes:
        id: Slug of the usual English name: ``"china"``, ``"united-states"``.
        name: Usual English name.
        aliases: Other names: "People's Republic of China", "PRC".
        adjectives: Words that make "the … side" this state: "Chinese".
        metonyms: Names of places that stand for its government: "Beijing", "Zhongnanhai".
        code: ISO 3166-1 alpha-2 code.
        bounds: Degrees south, north, west and east within which its places lie, roughly.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    code: str | None = None
    bounds: Bounds | None = None


@attrs.frozen(weakref_slot=False)
class Person:
    """Someone who stands in such news. Table ``person``.

    Attributes:
        id: Slug of the name.
        name: Usual full English name, in the order that English news prints it.
        country: Id of the state.
        aliases: Other full forms that news prints: transliterations, added or dropped names, recurring typos.
        short: Single words that mean this person once a page has named them in full ("Wang", "Bilawal"). Left
            out, it is the family name: the first word for Chinese names, the last one for others.
        solo: Single words that mean this person on any page about the corridor, named in full or not ("Xi").
        source: Where a name or identity that is not common knowledge comes from.
    """

    id: str
    name: str
    country: str | None = None
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    solo: tuple[str, ...] = ()
    source: str | None = None


@attrs.frozen(weakref_slot=False)
class Body:
    """A ministry, force, commission, armed group, company, party, medium or such. Table ``body``.

    Attributes:
        id: Slug of the name.
        name: Usual full English name; a ministry with its state: "Ministry of Foreign Affairs of China".
        kind: A value of ``ActorKind`` other than person and state.
        country: Id of the state it belongs to or an armed group comes from; international ones have none.
        parent: Id of the body it is part of: "Majeed Brigade" of the Balochistan Liberation Army.
        aliases: Other names that mean it on any page: abbreviations, translations, spellings.
        generic: Lower-case words that mean it where the page has said whose: "foreign ministry", "the army".
        short: Capitalised words that mean it only once the page has named it in full.
        source: Where the row comes from, if it is not common knowledge.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    parent: str | None = None
    aliases: tuple[str, ...] = ()
    generic: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    source: str | None = None


@attrs.frozen(weakref_slot=False)
class Office:
    """An office that people hold for a time. Table ``office``.

    Attributes:
        id: State or body, slash, slug of the title: ``"pakistan/prime-minister"``.
        title: Usual title, in lower case, British spelling: "defence minister", "chief of army staff".
        of: Id of the state, body or place (a province) whose office it is.
        aliases: Other titles that news prints, in lower case: "pm", "premier", "coas", "army chief".
        seats: How many hold it at a time; 1 for most, 0 for "any number".
        source: Law or page that sets the office up, if it is not common knowledge.
        start: First day it existed, if that lies after 2012.
        end: Day it ceased to exist, if it did.
    """

    id: str
    title: str
    of: str
    aliases: tuple[str, ...] = ()
    seats: int = 1
    source: str | None = None
    start: DateSpan | None = None
    end: DateSpan | None = None


@attrs.frozen(weakref_slot=False)
class Tenure:
    """Who held an office when: half-open, from ``start`` up to but not including ``end``. Table ``tenure``.

    Attributes:
        office: Id of the office.
        holder: Id of the person.
        start: First day, in the precision known ("2018-08-20", "2018-08", "2018", or the interval of days in
            which it lies).
        source: Public document by name and date.
        end: Day it ended (the successor's first day where they join), likewise, or none while it lasts.
        as_of: For an open tenure, the last day for which the source shows it.
        acting: Whether the person held it as caretaker, acting or additional charge.
    """

    office: str
    holder: str
    start: DateSpan
    source: str
    end: DateSpan | None = None
    as_of: DateSpan | None = None
    acting: bool = False


@attrs.frozen(weakref_slot=False)
class Vacancy:
    """When an office that existed had no holder: half-open, from ``start`` up to ``end``. Table ``vacancy``.

    A gap of at most a month between two tenures whose ends are known to the day needs no row.

    Attributes:
        office: Id of the office.
        start: First day.
        source: Public document by name and date.
        end: Day it ended, or none while it lasts.
        as_of: For an open vacancy, the last day for which the source shows it.
    """

    office: str
    start: DateSpan
    source: str
    end: DateSpan | None = None
    as_of: DateSpan | None = None


@attrs.frozen(weakref_slot=False)
class ProjectRow:
    """A named undertaking of, or tied to, the corridor or the Belt and Road. Table ``project``.

    Attributes:
        id: Slug of the name.
        name: Usual English name: "Gwadar Port", "Main Line 1", "Dasu Hydropower Project".
        kind: A value of ``ProjectKind``.
        aliases: Other names that news prints.
        parent: Id of the programme it belongs to.
        place: Id of the place where it stands.
        province: Id of the province.
        capacity: Capacity in the page's usual unit: "1,320 MW", "4,320 MW", "1,872 km".
        cost: Usual cost estimate, with currency code: "USD 1,912,000,000".
        estimates: Other sums that it has been put at in public, written in the same way.
        sponsors: Ids of bodies, or names where they have no row.
        status: "operational", "under construction", "planned", "shelved", "cancelled".
        status_on: The day for which ``status`` is given.
        source: Public document by name and date.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    place: str | None = None
    province: str | None = None
    capacity: str | None = None
    cost: str | None = None
    estimates: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    status: str | None = None
    status_on: DateSpan | None = None
    source: str | None = None


@attrs.frozen(weakref_slot=False)
class PlaceRow:
    """A city, province, district, building, pass or other place. Table ``place``.

    Attributes:
        id: Slug of the name.
        name: Usual English name.
        kind: "city", "province", "district", "region", "building", "site", "port", "pass", "island" or
            "country".
        country: Id of the state; none for what lies in several or in none ("Arabian Sea").
        aliases: Other names: "Pindi", "Peking".
        within: Id of the place it lies in: a building in its city, a city in its province.
        latitude: Degrees north, WGS 84.
        longitude: Degrees east, WGS 84.
        zone: IANA time zone, where it is not the country's only one.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    aliases: tuple[str, ...] = ()
    within: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    zone: str | None = None


@attrs.frozen(weakref_slot=False)
class Outlet:
    """A newspaper, channel, portal or wire service. Table ``outlet``.

    Attributes:
        id: Slug of the name.
        name: Usual name: "Dawn", "News18", "PTI".
        kind: "outlet" or "agency".
        aliases: Names as pages print them: "DAWN.COM", "CNN-News18", "Press Trust of India".
        domains: Web domains: "dawn.com".
        country: Id of the state.
        zone: IANA time zone of its clock.
        aggregator: Whether it copies other outlets' pages; the original one is then the outlet.
    """

    id: str
    name: str
    kind: str = "outlet"
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: str | None = None
    zone: str | None = None
    aggregator: bool = False


@attrs.frozen(weakref_slot=False)
class Series:
    """A kind of meeting with a name of its own, of which there are several. Table ``series``.

    Attributes:
        id: Slug of the name.
        name: Usual name: "Belt and Road Forum", "Joint Cooperation Committee".
        aliases: Other names that news prints.
        sides: Ids of the states that take part, where they are always the same.
        broad: Whether it is a large gathering at which separate talks are held on the sidelines.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    broad: bool = False


@attrs.frozen(weakref_slot=False)
class Event:
    """A dated event: a session of a series, a state visit, an attack. Table ``event``.

    Attributes:
        id: Slug, with the year: "belt-and-road-forum-2023".
        name: Usual name.
        kind: "session", "summit", "visit", "attack", "exercise", "disaster", "election", "agreement" or
            "other".
        start: First day.
        source: Public document by name and date.
        end: Last day; the first one where it is left out.
        series: Id of the series.
        ordinal: Which one of its series.
        place: Id of the place.
        participants: Ids of actors.
        aliases: Other names that news prints, precise enough to mean this event alone.
    """

    id: str
    name: str
    kind: str
    start: DateSpan
    source: str
    end: DateSpan | None = None
    series: str | None = None
    ordinal: int | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@attrs.frozen(weakref_slot=False)
class Hidden:
    """Takes a row of the lexicon that is extended out of it. Table ``hidden``.

    Attributes:
        table: Table of the row: "body".
        id: Its id; for a tenure or vacancy its office, holder and start, set apart by blanks.
    """

    table: str
    id: str


Row = (
    State
    | Person
    | Body
    | Office
    | Tenure
    | Vacancy
    | ProjectRow
    | PlaceRow
    | Outlet
    | Series
    | Event
    | Hidden
)

#: Name of the TOML table -> class of its rows.
TABLES: Mapping[str, type[Row]] = {
    "state": State,
    "person": Person,
    "body": Body,
    "office": Office,
    "tenure": Tenure,
    "vacancy": Vacancy,
    "project": ProjectRow,
    "place": PlaceRow,
    "outlet": Outlet,
    "series": Series,
    "event": Event,
    "hidden": Hidden,
}
#: Name of the table -> the fields that tell its rows apart, where that is not the id.
KEYS = {"tenure": ("office", "holder", "start"), "vacancy": ("office", "start"), "hidden": ("table", "id")}
_NAMES = {cls: name for name, cls in TABLES.items()}


def table_of(row: Row) -> str:
    """Return the name of the table that a row stands in.

    >>> table_of(Person("jane-doe", "Jane Doe"))
    'person'
    """
    return _NAMES[type(row)]


def id_of(row: Row) -> str:
    """Return what tells a row from the others of its table.

    >>> id_of(Tenure("pakistan/prime-minister", "imran-khan", DateSpan.parse("2018-08-18"), "…"))
    'pakistan/prime-minister imran-khan 2018-08-18'
    """
    return " ".join(str(getattr(row, field)) for field in KEYS.get(table_of(row), ("id",)))
