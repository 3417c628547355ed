"""Make the pages that show the lexicon: offices with their holders in pictures and tables, projects, events.

python docs/lexicon_pages.py            write the pages of docs/lexicon anew
python docs/lexicon_pages.py --check    change nothing; list the pages out of date, fail if there are any
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

import attrs

from cpecwatch import DateSpan, Lexicon
from cpecwatch.dates import Precision
from cpecwatch.lexicon import Event, Office, Person, ProjectRow, Tenure, Vacancy

FOLDER = Path(__file__).parent / "lexicon"
MADE = "<!-- Made by docs/lexicon_pages.py from the rows of the lexicon; changes belong there. -->\n\n"
LEXICON = Lexicon.default()
#: States with a page of their own.
OWN_PAGES = frozenset({"pakistan", "china", "india", "afghanistan", "united-states"})
#: Names that titles, which are in lower case, have in them, the longest first.
PROPER = {
    name.lower(): name
    for name in sorted(
        [
            "CPEC",
            *(state.name for state in LEXICON.states.values()),
            *(place.name for place in LEXICON.places.values() if place.kind in {"city", "province"}),
            *(body.name for body in LEXICON.bodies.values() if " " in body.name),
        ],
        key=len,
        reverse=True,
    )
}
ANY_PROPER = re.compile(rf"\b(?:{'|'.join(map(re.escape, PROPER))})\b")


# -- pictures --------------------------------------------------------------------------------------

FIRST, LAST = date(2013, 1, 1), date(2027, 1, 1)
LABEL, WIDTH, ROW, TOP = 300, 820, 20, 26
LETTER = 6.1  # mean width of a letter, in the units of the picture
STYLE = """
  text { font: 11px system-ui, sans-serif; fill: #222 }
  .year { fill: #777; font-size: 10px } .grid { stroke: #ddd }
  .held { fill: #9ec5e8 } .acting { fill: #f3cf8e } .unsure { opacity: .45 } .bar { stroke: #fff }
  @media (prefers-color-scheme: dark) {
    text { fill: #ddd } .year { fill: #999 } .grid { stroke: #444 } .held { fill: #2f5f8a }
    .acting { fill: #7a5a1e } .bar { stroke: #131416 }
  }
"""


def position(day: date) -> float:
    """Return where a day stands in a picture, from the left."""
    share = (min(max(day, FIRST), LAST) - FIRST) / (LAST - FIRST)
    return LABEL + share * WIDTH


def timeline(offices: Sequence[Office], name: str) -> str:
    """Draw who held which office when: a row for each office, a bar for each tenure, faint where unsure."""
    height = TOP + ROW * len(offices) + 6
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LABEL + WIDTH + 4} {height}" role="img">',
        f"<title>{escape(name)}</title><style>{STYLE}</style>",
    ]
    for year in range(FIRST.year, LAST.year):
        x = position(date(year, 1, 1))
        lines.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 4}" y2="{height}"/>')
        lines.append(f'<text class="year" x="{x + 4:.1f}" y="{TOP - 10}">{year}</text>')
    for number, office in enumerate(offices):
        y = TOP + ROW * number
        label = heading(office)
        letters = int((LABEL - 6) / LETTER)
        label = label if len(label) <= letters else label[: letters - 1] + "…"
        lines.append(f'<text x="0" y="{y + 14}">{escape(label)}</text>')
        for tenure in LEXICON.tenures[office.id]:
            lines += bar(tenure, y)
    return "\n".join([*lines, "</svg>"]) + "\n"


def bar(tenure: Tenure, y: int) -> Iterator[str]:
    """Yield the bar of a tenure, with the name where there is room for it."""
    person = LEXICON.people[tenure.holder]
    last = tenure.end or tenure.as_of or tenure.start
    sure = position(tenure.start.end if tenure.start.days > 1 else tenure.start.start), position(last.start)
    left, right = position(tenure.start.start), position(last.end)
    if right <= LABEL:
        return
    kind = "acting" if tenure.acting else "held"
    for x, end, more in ((left, right, " unsure"), (*sure, "")):
        if end > x and (more == "" or (left, right) != sure):
            size = f'width="{end - x:.1f}" height="{ROW - 4}"'
            yield f'<rect class="bar {kind}{more}" x="{x:.1f}" y="{y}" {size}/>'
    shown = shortened(person, right - left - 4)
    if len(shown) > 1:
        yield f'<text x="{left + 3:.1f}" y="{y + 12}">{escape(shown)}</text>'


def shortened(person: Person, room: float) -> str:
    """Return somebody's name, or the family name, or as much of it as there is room for."""
    letters = int(room / LETTER)
    words = person.name.split()
    family = words[0] if person.country == "china" else words[-1]
    for name in (person.name, family):
        if len(name) <= letters:
            return name
    return family[: letters - 1] + "…" if letters > 3 else ""


# -- pages -----------------------------------------------------------------------------------------


def name_of(id_: str) -> str:
    """Return the name of a state, body, place or person."""
    for rows in (LEXICON.states, LEXICON.bodies, LEXICON.places, LEXICON.people):
        if id_ in rows:
            return rows[id_].name
    return id_


def heading(office: Office) -> str:
    """Return an office, with whose it is where the page does not say so."""
    title = ANY_PROPER.sub(lambda found: PROPER[found.group()], office.title)
    title = title[0].upper() + title[1:]
    owner = name_of(office.of)
    return title if office.of in OWN_PAGES or owner.lower() in office.title else f"{title}, {owner}"


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table in Markdown."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(str(cell or "").replace("|", "/") for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def until(dated: Tenure | Vacancy) -> str:
    """Return when a tenure ended, or up to when it is known to last."""
    return str(dated.end) if dated.end else f"last reported {dated.as_of}"


def offices_page(title: str, about: str, name: str, offices: Sequence[Office]) -> Iterator[tuple[str, str]]:
    """Yield the picture and the page of some offices, each by its file name."""
    drawn = [office for office in offices if office.id in LEXICON.tenures and office.seats == 1]
    yield f"{name}.svg", timeline(drawn, title)
    parts = [f"{MADE}# {title}\n\n{about}\n\n![{title}]({name}.svg)\n"]
    for office in offices:
        dated = [*LEXICON.tenures.get(office.id, ()), *LEXICON.vacancies.get(office.id, ())]
        parts.append(f"\n## {heading(office)}\n\n`{office.id}`{existence(office)}\n")
        rows = []
        for one in sorted(dated, key=lambda d: (d.start.start, d.start.end), reverse=True):
            who = "*vacant*"
            if isinstance(one, Tenure):
                who = name_of(one.holder) + (" (acting)" if one.acting else "")
            rows.append([who, one.start, until(one), one.source])
        if rows:
            parts.append("\n" + table(["holder", "from", "until", "source"], rows))
    yield f"{name}.md", "".join(parts)


def existence(office: Office) -> str:
    """Return since when and until when an office exists, where that lies within the years of the lexicon."""
    words = [f" since {office.start}"] if office.start else []
    words += [f" until {office.end}"] if office.end else []
    return "," + ",".join(words) if words else ""


def country_of(office: Office) -> str:
    """Return the id of the state that an office belongs to; nothing for an international body's."""
    if office.of in LEXICON.states:
        return office.of
    row = LEXICON.bodies.get(office.of) or LEXICON.places[office.of]
    return row.country or ""


def all_offices() -> Iterator[tuple[str, str]]:
    """Yield all pages of offices."""
    groups: dict[str, list[Office]] = defaultdict(list)
    for office in LEXICON.office_rows.values():
        country = country_of(office)
        group = country if country in OWN_PAGES else "world" if country else "organisations"
        if country == "pakistan" and office.of != "pakistan":
            group = "provinces" if office.of in LEXICON.places else "bodies"
        groups[group].append(office)
    months = (
        "A bar is faint where its start or end is not known to the day, and of another colour where somebody "
        "only acted in the office."
    )
    for group, title, about in (
        ("pakistan", "Offices of Pakistan", "Head of state, government, forces and envoys."),
        (
            "provinces",
            "Offices of Pakistan's provinces",
            "Governors, chief ministers, their ministers and police.",
        ),
        (
            "bodies",
            "Heads of Pakistan's bodies",
            "Authorities, courts, parliament, parties and armed groups.",
        ),
        ("china", "Offices of China", "State, Party, forces, banks and envoys."),
        ("india", "Offices of India", "Those that stand in news about the corridor."),
        ("afghanistan", "Offices of Afghanistan", "Of the Republic and of the Taliban."),
        ("united-states", "Offices of the United States", "Those that stand in news about the corridor."),
        ("world", "Offices of other states", "Heads of state and government, foreign ministers and others."),
        ("organisations", "Heads of international organisations", "Of the United Nations, banks and others."),
    ):
        yield from offices_page(title, f"{about} {months}", f"offices-{group}", groups[group])


def projects_page() -> Iterator[tuple[str, str]]:
    """Yield the page of projects, by kind."""
    kinds: dict[str, list[ProjectRow]] = defaultdict(list)
    for project in LEXICON.projects.values():
        kinds[project.kind].append(project)
    parts = [f"{MADE}# Projects\n\nWorks of the corridor and of the Belt and Road beside it, by kind.\n"]
    for kind, projects in kinds.items():
        rows = [
            [
                f"**{project.name}**",
                ", ".join(name_of(id_) for id_ in dict.fromkeys((project.place, project.province)) if id_),
                "; ".join(filter(None, (project.capacity, cost(project)))),
                ", ".join(map(name_of, project.sponsors)),
                f"{project.status} ({project.status_on})" if project.status else "",
                project.source,
            ]
            for project in projects
        ]
        columns = ["project", "place", "size and cost", "sponsors", "status", "source"]
        parts.append(f"\n## {kind.replace('-', ' ').capitalize()}\n\n{table(columns, rows)}")
    yield "projects.md", "".join(parts)


def cost(project: ProjectRow) -> str:
    """Return what a project costs, in millions or billions."""
    currency, _, digits = (project.cost or "").partition(" ")
    amount = int(digits.replace(",", "") or 0)
    for scale, word in ((10**9, "billion"), (10**6, "million")):
        if amount >= scale:
            return f"{currency} {amount / scale:g} {word}"
    return project.cost or ""


def events_page() -> Iterator[tuple[str, str]]:
    """Yield the page of events, by year, the latest first."""
    years: dict[int, list[Event]] = defaultdict(list)
    for event in LEXICON.events.values():
        years[event.start.start.year].append(event)
    parts = [
        f"{MADE}# Events\n\nSessions, summits, visits, attacks and others that fix the day of a story.\n"
    ]
    for year, events in sorted(years.items(), reverse=True):
        rows = [
            [days(event), event.name, event.kind, name_of(event.place or ""), event.source]
            for event in sorted(events, key=lambda event: event.start.start, reverse=True)
        ]
        parts.append(f"\n## {year}\n\n{table(['when', 'event', 'kind', 'place', 'source'], rows)}")
    yield "events.md", "".join(parts)


def days(event: Event) -> str:
    """Return when an event was."""
    if event.end is None or event.end == event.start:
        return str(event.start)
    if event.start.precision is event.end.precision is Precision.DAY:
        return str(DateSpan(event.start.start, event.end.end))
    return f"{event.start} to {event.end}"


def counts_page() -> Iterator[tuple[str, str]]:
    """Yield the table of what there is."""
    names = Counter(type(row).__name__ for row in LEXICON.rows)
    aliases: Counter[str] = Counter()
    for row in LEXICON.rows:
        for field in attrs.fields(type(row)):
            if field.name in {"aliases", "short", "solo", "generic", "adjectives", "metonyms", "domains"}:
                aliases[type(row).__name__] += len(getattr(row, field.name))
    rows = [
        [what, names[kind], names[kind] + aliases[kind] if kind not in {"Tenure", "Vacancy"} else ""]
        for kind, what in {
            "Person": "people",
            "Office": "offices",
            "Tenure": "tenures of offices",
            "Vacancy": "vacancies of offices",
            "Body": "bodies",
            "State": "states",
            "PlaceRow": "places",
            "ProjectRow": "projects",
            "Series": "series of meetings",
            "Event": "dated events",
            "Outlet": "outlets and agencies",
        }.items()
    ]
    yield "counts.md", MADE + table(["kind", "rows", "names"], rows)


PAGES: Sequence[Callable[[], Iterator[tuple[str, str]]]] = (
    all_offices,
    projects_page,
    events_page,
    counts_page,
)


def main() -> None:
    """Write the pages, or check them."""
    stale = []
    for name, text in (made for pages in PAGES for made in pages()):
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    for path in stale:
        print(path.relative_to(FOLDER.parent.parent))
    sys.exit(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    main()
