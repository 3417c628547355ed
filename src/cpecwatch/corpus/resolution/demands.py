"""Reports of demands: whether two are of one.

A demand is one ask by one party of one other about one kind of thing. The same ask said again within days, by
another official or in another paper, is the same demand; a year later it is another.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from cpecwatch.corpus.resolution.days import Days, Timing, Written
from cpecwatch.corpus.resolution.gathering import CERTAIN, SURE
from cpecwatch.corpus.resolution.parties import Parties, plain
from cpecwatch.records import DemandKind, Meeting, SecurityDemand

__all__ = ["DemandReports"]

#: Two dates of one ask are at most these days apart.
_SAID_AGAIN = 2
#: A page tells of an ask that it does not date for so many days; two such pages are no more than this apart.
_TOLD, _TOGETHER = 5, 3
#: What is asked is the same where this share of the fewer of its words is.
_SAME_WORDS = 0.5
#: Kinds of which a party may ask for several things at once, told apart by the words.
_TOLD_APART = frozenset({DemandKind.SECURITY_PLAN, DemandKind.OTHER})
#: What a party that one of two reports leaves out takes off the level: it joins only where nothing else fits.
_LEFT_OUT = 4.0
#: The level of an ask of a time that is only roughly known, and of one without any.
_ROUGH, _TIMELESS = 5.0, 3.0
_COPY = 11.0


class DemandReports:
    """Reports of one demand, one to begin with.

    Attributes:
        records: The reports.
        ids: Ids of the reports, also of those from which a report was made.
        articles: Ids of their articles.
        origins: Numbers of the origins of those.
        days: When it was asked.
        kind: What is asked for.
        demander: For whom it is asked, or ``None``.
        addressee: Who is asked, or ``None``.
        meetings: Ids of the meetings at which it was asked.
        projects: Ids of the projects that it names.
    """

    __slots__ = (
        "_words",
        "addressee",
        "articles",
        "days",
        "demander",
        "ids",
        "kind",
        "meetings",
        "origins",
        "projects",
        "records",
    )

    def __init__(
        self,
        record: SecurityDemand,
        parties: Parties,
        *,
        articles: frozenset[str],
        origins: frozenset[int],
        told: Written | None,
        meeting: Meeting | None,
    ) -> None:
        """Hold a report.

        Args:
            record: The report.
            parties: Who is who.
            articles: Ids of its articles.
            origins: Numbers of their origins.
            told: When the articles were written.
            meeting: The meeting at which it was asked, if it is known.
        """
        when = record.when
        if when is None and meeting is not None:
            when = meeting.when
        self.records = [record]
        self.ids = {record.id, *record.reports}
        self.articles = set(articles)
        self.origins = set(origins)
        self.days = Days(when, told, is_ahead=False, count=max(1, len(record.reports)))
        self.kind = record.kind
        self.demander = parties.asking(record.demander)
        self.addressee = parties.asking(record.addressee)
        self.meetings = {meeting.id} if meeting is not None else set()
        self.projects = set(record.projects)
        self._words: set[str] | None = None

    @property
    def weight(self) -> int:
        """How many articles report it."""
        return max(len(self.articles), len(self.records))

    @property
    def richness(self) -> tuple[int, ...]:
        """How much the reports fix: those that fix more are looked at first."""
        named = (self.demander is not None) + (self.addressee is not None)
        return (self.days.best is not None, named, bool(self.meetings), bool(self.projects))

    @property
    def words(self) -> set[str]:
        """The words of what is asked."""
        if self._words is None:
            marks = [mark for record in self.records for mark in record.evidence if mark.field == "kind"]
            self._words = {word for mark in marks for word in plain(mark.text).split() if len(word) > 3}
        return self._words

    def keys(self) -> Iterator[Hashable]:
        """Yield under what the demand is filed: its parties, also with one left out, meetings and texts."""
        for demander in {self.demander, None}:
            for addressee in {self.addressee, None}:
                yield self.kind, demander, addressee
        for meeting in self.meetings:
            yield "meeting", self.kind, meeting
        for origin in self.origins:
            yield "text", self.kind, origin

    def sure_keys(self) -> Iterator[Hashable]:
        """Yield under what demands are filed that are surely the same, if any are."""
        yield self.kind, self.demander, self.addressee
        for meeting in self.meetings:
            yield "meeting", self.kind, meeting
        for origin in self.origins:
            yield "text", self.kind, origin

    likely_keys = sure_keys

    def days_filed(self) -> Sequence[int]:
        """Return the days for which the demand is filed."""
        return self.days.filed

    def days_looked_up(self) -> tuple[int, int]:
        """Return the days for which demands that it may be of are filed."""
        told = self.days.told
        if told is None or self.days.best is not None or self.days.rough is not None:
            return self.days.looked_up
        return told.first - _TOLD, told.last + _TOGETHER

    def days_looked_back(self) -> tuple[int, int] | None:
        """Return ``None``: what was asked long ago and is asked today are two demands."""
        return None

    # -- whether two are one ---------------------------------------------------------------------------------

    def level(self, other: DemandReports) -> float | None:
        """Return how well two reports fit; ``None`` where they are of two demands."""
        if self.kind is not other.kind or not self.articles.isdisjoint(other.articles):
            return None
        left_out = 0.0
        for ours, theirs in ((self.demander, other.demander), (self.addressee, other.addressee)):
            if ours is None or theirs is None:
                left_out += _LEFT_OUT if ours is not theirs else _LEFT_OUT / 4
            elif ours != theirs:
                return None
        level = self._level_by_days(other)
        if level is None:
            return None
        alike = self._alike(other)
        if self.kind is DemandKind.OTHER and alike <= 0:
            return None
        return level - left_out + alike

    def _level_by_days(self, other: DemandReports) -> float | None:
        ours, theirs = self.days, other.days
        gap = None
        if ours.best is not None and theirs.best is not None:
            gap = max(ours.best[0] - theirs.best[1], theirs.best[0] - ours.best[1], 0)
            if gap > _SAID_AGAIN and not self.meetings & other.meetings:
                return None
            if gap and self.meetings and other.meetings and not self.meetings & other.meetings:
                return None  # asked at one meeting, and again at another
        if self.meetings & other.meetings:
            return _COPY
        if self.origins & other.origins and ours.are_told_together(theirs):
            return _COPY
        if gap is not None:
            return {0: CERTAIN + 1, 1: SURE + 0.5}.get(gap, _ROUGH + 1)
        if ours.best is not None or theirs.best is not None:
            dated, vague = (ours, theirs) if ours.best is not None else (theirs, ours)
            return _level_around(dated, vague)
        return _level_of_vague(ours, theirs)

    def _alike(self, other: DemandReports) -> float:
        """Return what the words of two asks, and the projects that they name, add to a level."""
        alike = 0.0
        if self.projects and other.projects:
            alike += 0.2 if self.projects & other.projects else -0.2
        if self.kind in _TOLD_APART and self.words and other.words:
            shared = len(self.words & other.words) / min(len(self.words), len(other.words))
            alike += 0.2 if shared >= _SAME_WORDS else -0.2
        return alike

    def absorb(self, other: DemandReports) -> None:
        """Take in the reports of another one."""
        self.records += other.records
        self.ids |= other.ids
        self.articles |= other.articles
        self.origins |= other.origins
        self.days.add(other.days)
        self.demander = self.demander if self.demander is not None else other.demander
        self.addressee = self.addressee if self.addressee is not None else other.addressee
        self.meetings |= other.meetings
        self.projects |= other.projects
        self._words = None


def _level_around(dated: Days, vague: Days) -> float | None:
    """Return how well an ask with a date fits one without."""
    best, told = dated.best, vague.told
    if best is None or vague.rough is not None:
        return _ROUGH if dated.timing(vague) is Timing.ABOUT_THEN else None
    if told is None:
        return _TIMELESS
    if not best[0] - 1 <= told.last or not told.first <= best[1] + _TOLD:
        return None
    return SURE - max(0, told.first - best[1]) / 10


def _level_of_vague(ours: Days, theirs: Days) -> float | None:
    """Return how well two asks without a date fit, by the days of their articles."""
    if ours.rough is not None or theirs.rough is not None:
        return _ROUGH if ours.timing(theirs) is Timing.ABOUT_THEN else None
    if ours.told is None or theirs.told is None:
        return _TIMELESS
    if ours.told.is_wide or theirs.told.is_wide:
        return _ROUGH if ours.told.first <= theirs.told.last and theirs.told.first <= ours.told.last else None
    first, last = min(ours.told.first, theirs.told.first), max(ours.told.last, theirs.told.last)
    if ours.told == theirs.told:
        return CERTAIN
    return SURE + 0.5 - (last - first) / 10 if last - first <= _TOGETHER + 1 else None
