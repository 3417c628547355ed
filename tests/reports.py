"""Reports of meetings and demands, made in a line, for tests of resolution."""

from __future__ import annotations

from datetime import date
from itertools import count

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

SIDES = {
    "xi-jinping": "china",
    "li-qiang": "china",
    "wang-yi": "china",
    "he-lifeng": "china",
    "jiang-zaidong": "china",
    "shehbaz-sharif": "pakistan",
    "ishaq-dar": "pakistan",
    "ahsan-iqbal": "pakistan",
    "asim-munir": "pakistan",
    "mohsin-naqvi": "pakistan",
    "amir-khan-muttaqi": "afghanistan",
    "vladimir-putin": "russia",
    "china": "china",
    "pakistan": "pakistan",
    "afghanistan": "afghanistan",
}
PLACES = {
    "beijing": Place("beijing", "Beijing", "china", 39.9, 116.4),
    "tianjin": Place("tianjin", "Tianjin", "china", 39.13, 117.2),
    "islamabad": Place("islamabad", "Islamabad", "pakistan", 33.69, 73.05),
    "rawalpindi": Place("rawalpindi", "Rawalpindi", "pakistan", 33.6, 73.05),
    "kabul": Place("kabul", "Kabul", "afghanistan", 34.53, 69.17),
    "karachi": Place("karachi", "Karachi", "pakistan", 24.86, 67.01),
}
_WORDS = [
    "officials",
    "papers",
    "gates",
    "harvest",
    "evening",
    "turbine",
    "carpet",
    "mirror",
    "valley",
    "signal",
]
_WORDS += [
    "copper",
    "ladder",
    "winter",
    "orchard",
    "ribbon",
    "engine",
    "basket",
    "meadow",
    "lantern",
    "pepper",
]
_pages = count(1)


def page(*, published: str | None = "2025-08-22", text: str | None = None, **more: object) -> Article:
    """Return an article; its text, unless it is given, is like no other."""
    number = next(_pages)
    if text is None:
        own = [f"{word}{number}" for word in _WORDS]
        text = " ".join(own)
    day = None if published is None else date.fromisoformat(published)
    return Article(f"article-{number:04}", text, published=day, **more)


def proof(article: Article, field: str) -> Evidence:
    """Return the first words of an article as evidence."""
    end = article.text.index(" ")
    return Evidence(article.id, 0, end, article.text[:end], field, "test")


def meeting(
    who: str,
    when: str | None = "2025-08-21",
    place: str | None = None,
    *,
    on: Article | None = None,
    **more: object,
) -> tuple[Article, Meeting]:
    """Return a report of a meeting with its article.

    Args:
        who: Ids of participants; one that is not in ``SIDES`` may be given as ``id/side``.
        when: ISO 8601.
        place: Id of a city.
        on: The article; one of its own if left out.
        more: Fields of the meeting; ``published`` and the like go to the article.
    """
    fields = {key: more.pop(key) for key in ("published", "text", "outlet", "agencies") if key in more}
    article = on or page(**fields)
    people = [(id_, side or SIDES.get(id_)) for id_, _, side in (one.partition("/") for one in who.split())]
    for key, kind in (("status", MeetingStatus), ("format", MeetingFormat)):
        if key in more:
            more[key] = kind(more[key])
    return article, Meeting(
        id=f"meeting-{article.id[-4:]}-{next(_pages)}",
        participants=tuple(Participant(id_, side) for id_, side in people),
        when=None if when is None else DateSpan.parse(when),
        place=None if place is None else PLACES[place],
        evidence=tuple(proof(article, field) for field in ("participants", "when", "place")),
        **more,
    )


def demand(
    demander: str | None = "china",
    addressee: str | None = "pakistan",
    kind: str = "protection",
    when: str | None = None,
    *,
    on: Article | None = None,
    strength: str = "request",
    **more: object,
) -> tuple[Article, SecurityDemand]:
    """Return a report of a demand with its article."""
    fields = {key: more.pop(key) for key in ("published", "text", "outlet", "agencies") if key in more}
    article = on or page(**fields)
    if "attribution" in more:
        more["attribution"] = Attribution(more["attribution"])
    return article, SecurityDemand(
        id=f"demand-{article.id[-4:]}-{next(_pages)}",
        demander=demander,
        addressee=addressee,
        kind=DemandKind(kind),
        strength=Strength(strength),
        when=None if when is None else DateSpan.parse(when),
        evidence=(proof(article, "kind"),),
        **more,
    )


def corpus_of(*reports: tuple[Article, Meeting | SecurityDemand]) -> Corpus:
    """Return the corpus of reports and their articles."""
    return Corpus.of(record for report in reports for record in report)


def groups(*reports: tuple[Article, Meeting | SecurityDemand]) -> list[list[int]]:
    """Return the numbers of the reports that were put together, in order."""
    events = corpus_of(*reports).resolve()
    number = {record.id: place for place, (_, record) in enumerate(reports)}
    found = [record for kind in (events.meetings, events.demands) for record in kind]
    return sorted(sorted(number[id_] for id_ in record.reports) for record in found)


def are_one(*reports: tuple[Article, Meeting | SecurityDemand]) -> bool:
    """Return whether all reports are put together."""
    return len(groups(*reports)) == 1


def at_meeting(report: tuple[Article, SecurityDemand], held: tuple[Article, Meeting]) -> SecurityDemand:
    """Return a demand as one that was made at a meeting."""
    return attrs.evolve(report[1], meeting=held[1].id)
