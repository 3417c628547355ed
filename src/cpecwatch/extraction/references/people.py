"""The people of a page: those whom only it introduces, and the offices with and without a name."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from cpecwatch.extraction.reading import Reading, Ref, RefKind, TitleUse
from cpecwatch.extraction.references.offices import SEATS, Offices
from cpecwatch.extraction.references.strangers import Strangers
from cpecwatch.extraction.references.unnamed import UnnamedOffices
from cpecwatch.lexicon import fold

__all__ = ["find_people"]


def find_people(reading: Reading) -> None:
    """Find offices before and after names, and people that the lexicon does not know (step)."""
    at = dict(reading.at)
    strangers = Strangers(reading, at)
    strangers.find()
    dropped = strangers.dropped
    refs = [*reading.refs, *strangers.added]
    if dropped:
        refs = [ref for ref in refs if ref not in dropped]
    refs.sort(key=attrgetter("first"))

    offices = Offices(reading, at)
    people = [ref for ref in refs if ref.kind is RefKind.PERSON]
    for ref in people:
        sentence = reading.sentences[ref.sentence]
        dropped |= offices.before(ref, sentence.first)
        dropped |= offices.after(ref, sentence.last)

    named = [ref for ref in people if ref not in dropped]
    for ref in UnnamedOffices(reading, at, offices, named).find():
        dropped |= offices.titles.named_in(ref.first, ref.last)
        refs.append(ref)
    _give_countries(reading, named)
    reading.set_refs([ref for ref in refs if ref not in dropped] if dropped else refs)


def _give_countries(reading: Reading, people: Iterable[Ref]) -> None:
    """Give those whom only the page introduces the state in which they have their office."""
    unknown = [ref for ref in people if ref.country is None and ref.id is not None and "@" in ref.id]
    found: dict[str, str] = {}
    for ref in unknown:
        for use in ref.titles:
            country = _country_of(reading, use)
            if country is not None:
                found.setdefault(ref.id or "", country)
    for ref in unknown:
        ref.country = found.get(ref.id or "")


def _country_of(reading: Reading, use: TitleUse) -> str | None:
    """Return in which state an office is: that of its body or place, or the only one that has such."""
    lexicon, of = reading.lexicon, use.of
    if of is not None:
        if of in lexicon.states:
            return of
        body, place = lexicon.bodies.get(of), lexicon.places.get(of)
        return body.country if body is not None else place.country if place is not None else None
    if use.title in SEATS:
        return "pakistan"
    owners = {office.of for office in lexicon.titles.get(fold(use.title.removeprefix("former ")), ())}
    states = {lexicon.bodies[o].country if o in lexicon.bodies else o for o in owners}
    state = states.pop() if len(states) == 1 else None
    return state if state in lexicon.states else None
