"""The people of a page: those whom only it introduces, and the offices with and without a name."""

from __future__ import annotations

from operator import attrgetter

from cpecwatch.extraction.reading import Reading, RefKind
from cpecwatch.extraction.references.offices import Offices
from cpecwatch.extraction.references.strangers import Strangers
from cpecwatch.extraction.references.unnamed import UnnamedOffices

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
    reading.set_refs([ref for ref in refs if ref not in dropped] if dropped else refs)
