"""Short news texts as pages, and what is read off them as lines that a person can check at a glance."""

from __future__ import annotations

from functools import lru_cache

import cpecwatch
from cpecwatch import Article, Corpus, Evidence, Meeting, SecurityDemand

#: The day of publication of a page that is given none of its own: a Thursday.
DAY = "June 12, 2025"
HEADLINE = "Corridor in focus as officials take stock"


#: Pages on something else altogether: headline and body.
ELSEWHERE = {
    "war": (
        "Allies pledge more air defence for Kyiv",
        (
            "President Volodymyr Zelenskyy met President Emmanuel Macron in Paris on Monday. He urged "
            "Europe to protect the "
            "sky over Ukraine. Russia demanded that Ukraine withdraw its troops from four regions."
        ),
    ),
    "aid": (
        "Aid convoys wait at the crossing",
        (
            "The United Nations urged Israel to ensure the safety of aid workers. Egyptian officials "
            "held talks with Hamas "
            "in Cairo on Tuesday. Qatar called for an investigation of the strike."
        ),
    ),
    "cricket": (
        "Pakistan reach the final in Dubai",
        (
            "Pakistan beat India by five wickets on Sunday. Babar Azam asked his bowlers to protect the "
            "total. Pakistan "
            "will meet Australia in the final on Friday; the two sides last met in Lahore in March."
        ),
    ),
    "markets": (
        "Shares gain as rates fall",
        (
            "The index gained 300 points on Tuesday. Investors demanded higher yields. Analysts urged "
            "the State Bank of "
            "Pakistan to secure the currency against shocks. Reserves rose to $14 billion."
        ),
    ),
    "court": (
        "Court adjourns hearing of bail plea",
        (
            "The Supreme Court directed the police to protect a witness. Lawyers of Imran Khan asked the "
            "court to grant "
            "him bail. The court sought a report on the security of the jail by Thursday."
        ),
    ),
    "polio": (
        "New case of polio in Bannu",
        (
            "The World Health Organization urged Pakistan to protect its children against polio. "
            "Vaccinators asked for "
            "police guards. Afghanistan and Pakistan held talks on vaccination in Torkham on Tuesday."
        ),
    ),
    "mumbai": (
        "Delhi renews call for trial",
        (
            "India demanded that Pakistan hand over the planners of the Mumbai attack and crack down on "
            "Lashkar-e-Taiba. "
            "The United States urged Pakistan to bring the perpetrators to justice. Islamabad rejected "
            "the demand."
        ),
    ),
    "border": (
        "Border post reopens after clash",
        (
            "Pakistan urged Afghanistan to rein in the militants who attacked a police post in Bannu. "
            "Kabul promised to "
            "investigate. Commanders of both sides met at Torkham on Tuesday."
        ),
    ),
    "flour": (
        "Protest over flour enters third day",
        (
            "Traders in Muzaffarabad demanded cheaper flour and the release of their leaders. They asked "
            "the government to "
            "end the police operation. A minister met the traders on Tuesday and promised to look into it."
        ),
    ),
    "factory": (
        "Union calls for inquiry into fire",
        (
            "The union demanded safety gear and an investigation of the fire in which twelve workers "
            "died. The owner "
            "promised to compensate the families. Police arrested two managers."
        ),
    ),
}


def page(body: str, day: str | None = DAY, headline: str = HEADLINE) -> str:
    """Return a page as a scraper leaves it: headline, byline, date and body."""
    stamp = f"Published: {day}\n\n" if day else ""
    return f"{headline}\n\nBy Our Correspondent\n\n{stamp}{body}\n"


@lru_cache(maxsize=256)
def read(body: str, day: str | None = DAY, headline: str = HEADLINE) -> Corpus:
    """Return what a page with this body says; checks first that the body was read as the body.

    Args:
        body: One paragraph or several, with blank lines between them.
        day: Day of publication as the page states it, or ``None`` for an undated page.
        headline: Its headline.
    """
    article = cpecwatch.parse(page(body, day, headline))
    assert article.body == body, "the page was not read as it was meant"
    return cpecwatch.extract(article)


def name_of(corpus: Corpus, record_id: str | None) -> str:
    """Return the name of an actor, or "?" where there is none."""
    if record_id is None:
        return "?"
    lexicon = cpecwatch.Lexicon.default()
    for rows in (lexicon.states, lexicon.bodies, lexicon.people):
        if record_id in rows:
            return rows[record_id].name
    return corpus[record_id].name


def asks(body: str, day: str | None = DAY) -> list[str]:
    """Return the demands of a page as lines: "China > Pakistan: protection"."""
    corpus = read(body, day)
    lines = [
        f"{name_of(corpus, d.demander)} > {name_of(corpus, d.addressee)}: {d.kind}" for d in corpus.demands
    ]
    return sorted(lines)


def the_demand(body: str, day: str | None = DAY) -> SecurityDemand:
    """Return the one demand of a page."""
    [demand] = read(body, day).demands
    return demand


def meetings(body: str, day: str | None = DAY) -> list[str]:
    """Return the meetings of a page as lines: "Li Qiang + Shehbaz Sharif | 2025-06-10 | Beijing | held"."""
    corpus = read(body, day)
    lines = [f"{who(corpus, m)} | {m.when or '-'} | {m.place or '-'} | {m.status}" for m in corpus.meetings]
    return sorted(lines)


def who(corpus: Corpus, meeting: Meeting) -> str:
    """Return the names of those who took part, sorted, with plus signs."""
    return " + ".join(sorted(name_of(corpus, part.actor) for part in meeting.participants))


def the_meeting(body: str, day: str | None = DAY) -> Meeting:
    """Return the one meeting of a page."""
    [meeting] = read(body, day).meetings
    return meeting


def parties(body: str, day: str | None = DAY) -> list[str]:
    """Return who met whom, one line a meeting: "Li Qiang + Shehbaz Sharif"."""
    corpus = read(body, day)
    return sorted(who(corpus, meeting) for meeting in corpus.meetings)


def actors(body: str, day: str | None = DAY) -> list[str]:
    """Return the names of the actors of a page, sorted."""
    return sorted(actor.name for actor in read(body, day).actors)


def offices(body: str, day: str | None = DAY) -> dict[str, list[str]]:
    """Return the offices that a page gives each person: {"Wang Yi": ["foreign minister of china"]}."""
    return {
        actor.name: [f"{role.title} of {role.of or '?'}" for role in actor.roles]
        for actor in read(body, day).actors
        if actor.kind is cpecwatch.ActorKind.PERSON
    }


def projects(body: str, day: str | None = DAY) -> list[str]:
    """Return the names of the projects of a page, sorted."""
    return sorted(project.name for project in read(body, day).projects)


def sums(body: str, day: str | None = DAY) -> dict[str, list[str]]:
    """Return the sums tied to each project that has any: {"Main Line 1": ["USD 6,800,000,000"]}."""
    return {
        project.name: sorted(
            f"{amount.currency or amount.unit} {amount.value:,f}" for amount in project.amounts
        )
        for project in read(body, day).projects
        if project.amounts
    }


def evidence_of(record: object) -> list[Evidence]:
    """Return all evidence of a record, that of its parts included."""
    found = list(getattr(record, "evidence", ()))
    parts = [
        part for field in ("roles", "responses", "amounts", "related") for part in getattr(record, field, ())
    ]
    equivalent = getattr(record, "equivalent", None)
    for part in [*parts, equivalent] if equivalent else parts:
        found += evidence_of(part)
    return found


def unproved(corpus: Corpus) -> list[Evidence]:
    """Return the evidence in a corpus that does not quote the article that it names."""
    pages: dict[str, Article] = {}
    left = list(corpus.articles)
    while left:
        article = left.pop()
        pages[article.id] = article
        left += article.related
    return [
        e
        for record in corpus
        for e in evidence_of(record)
        if pages[e.article].text[e.start : e.end] != e.text
    ]
