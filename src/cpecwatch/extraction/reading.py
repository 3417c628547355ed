"""What the steps of an extraction share: one article being read, and what has been found in it so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

import attrs

from cpecwatch.convert import Record
from cpecwatch.evidence import Evidence
from cpecwatch.extraction.cues import Cue, Cues
from cpecwatch.extraction.date_words import openings_of_dates
from cpecwatch.extraction.money import AmountMention
from cpecwatch.extraction.sentences import Sentence, split_sentences
from cpecwatch.extraction.times import DateMention, find_dates
from cpecwatch.extraction.view import View, make_view
from cpecwatch.lexicon import Lexicon, Tokens, tokenize
from cpecwatch.records import Article
from cpecwatch.spans import Passage

if TYPE_CHECKING:
    from cpecwatch.extraction.clauses import Clauses

__all__ = ["HORIZON", "Reading", "Ref", "RefKind", "Step", "TitleUse", "digest"]

#: How many references back or on a rule looks at most, where it gives no narrower reach: so that each word of
#: a long page costs as much as one of a short page. News stories have fewer altogether.
HORIZON = 400


class RefKind:
    """What a noun phrase refers to; for each kind there is one object, a class attribute.

    No ``Enum``: the rules name these kinds more than a thousand times a page, and it takes Python 3.11 three
    times as long to find a member of an ``Enum``.
    """

    __slots__ = ("_name",)

    PERSON: ClassVar[RefKind]
    STATE: ClassVar[RefKind]
    BODY: ClassVar[RefKind]
    OFFICE: ClassVar[RefKind]
    PRONOUN: ClassVar[RefKind]
    PAIR: ClassVar[RefKind]
    NATIONALITY: ClassVar[RefKind]
    PLACE: ClassVar[RefKind]
    PROJECT: ClassVar[RefKind]
    SERIES: ClassVar[RefKind]
    EVENT: ClassVar[RefKind]

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return f"RefKind.{self._name}"


for _kind in RefKind.__annotations__:
    setattr(RefKind, _kind, RefKind(_kind))


@attrs.frozen(eq=False)
class TitleUse:
    """An office that the page gives a person at one place.

    Attributes:
        title: The office, lower case, by its usual title where the lexicon knows it.
        of: Id of the state, body or place whose office it is.
        start: Offset of the words in the view.
        end: Offset just past them.
    """

    title: str
    of: str | None
    start: int
    end: int


@attrs.define(eq=False)
class Ref:
    """A noun phrase that refers to something the lexicon or the page knows.

    Attributes:
        kind: What it refers to.
        id: Id of the actor, place, project or series; ``None`` where that is open.
        first: Index of its first token.
        last: Index of its last token.
        sentence: Number of its sentence.
        country: Id of the state that it belongs to or speaks for.
        titles: Offices that the phrase gives the person.
        rule: Which rule found it.
        scene: Whether it is only the scene of something.
        anonymous: Whether it is people who are not named: "Chinese officials".
        name: The words of the name alone, as two token indices.
        candidates: Ids of the people it may be, where that is open.
        members: Ids of those that a pair ("the two sides") stands for.
        ordinal: Which one of its series, where the name says so.
        antecedent: What a pronoun takes up.
        tail: Index of the last token of the office that stands after the name; -1 where none does.
    """

    kind: RefKind
    id: str | None
    first: int
    last: int
    sentence: int
    country: str | None = None
    titles: list[TitleUse] = attrs.field(factory=list)
    rule: str = ""
    scene: bool = False
    anonymous: bool = False
    name: tuple[int, int] = (0, 0)
    candidates: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    ordinal: int | None = None
    antecedent: Ref | None = None
    tail: int = -1


_by_place = attrgetter("first")


@attrs.define(eq=False)
class Reading:
    """One article being read.

    A step looks at what earlier steps found and adds to it; the records that it adds become the result.

    Attributes:
        article: The article, as parsed.
        lexicon: The facts to read it by.
        view: Its headline and body, evenly spelled.
        tokens: The letter and digit runs of the view.
        sentences: Its sentences, in order.
        low: The runs in lower case.
        gaps: What stands before each run; nothing before the first.
        cues: Where the words stand that a rule may begin at.
        refs: What its noun phrases refer to, in order; ``set_refs`` changes them.
        clauses: Its verb groups; there once ``read_clauses`` has run.
        newcomers: People whom the page alone introduces: their ids with the names that it gives them.
        loose_amounts: Sums that stand beside no project.
        records: The records made so far.
    """

    article: Article
    lexicon: Lexicon
    view: View
    tokens: Tokens
    sentences: Sequence[Sentence]
    low: Sequence[str]
    gaps: Sequence[str]
    cues: Cues
    refs: Sequence[Ref] = attrs.field(factory=list, init=False)
    clauses: Clauses = attrs.field(init=False)
    newcomers: dict[str, str] = attrs.field(factory=dict, init=False)
    loose_amounts: list[AmountMention] = attrs.field(factory=list, init=False)
    records: list[Record] = attrs.field(factory=list, init=False)
    _dates: dict[int, Sequence[DateMention]] = attrs.field(factory=dict, init=False)
    _quoting: dict[int, bool] = attrs.field(factory=dict, init=False)
    # Made when asked for, since the references change from step to step.
    _at: dict[int, Ref] | None = attrs.field(default=None, init=False)
    _in: dict[int, list[Ref]] | None = attrs.field(default=None, init=False)
    _of: dict[RefKind, list[Ref]] | None = attrs.field(default=None, init=False)
    _tails: dict[int, Ref] | None = attrs.field(default=None, init=False)
    _firsts: Sequence[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._firsts = [sentence.first for sentence in self.sentences]

    @classmethod
    def of(cls, article: Article, lexicon: Lexicon) -> Reading:
        """Open an article for reading."""
        passages: list[tuple[Passage, bool]] = []
        for mark in article.evidence:
            if mark.field == "title" and mark.article == article.id:
                passages.append((Passage(mark.start, mark.end, mark.text), True))
                break
        passages += [(paragraph, False) for paragraph in article.paragraphs]
        view = make_view(passages)
        tokens = tokenize(view.text)
        low = list(map(str.lower, tokens.words))
        # Only the gaps between runs: no rule looks before the first one or past the last.
        gaps = ["", *tokens.gaps[1:-1]]
        sentences = tuple(split_sentences(view, tokens))
        return cls(article, lexicon, view, tokens, sentences, low, gaps, Cues.of(low))

    @property
    def day(self) -> date | None:
        """The day against which relative dates are read."""
        return self.article.day

    def dates(self, sentence: Sentence) -> Sequence[DateMention]:
        """Return the dates that a sentence names; found once."""
        known = self._dates.get(sentence.index)
        if known is None:
            starts, at = self.tokens.starts, self.cues.within(Cue.DATE, sentence.first, sentence.last)
            begin = [starts[i] for i in openings_of_dates(self.low, at, sentence.first)] if at else ()
            known = tuple(find_dates(self.view.text, begin, sentence.end)) if at else ()
            self._dates[sentence.index] = known
        return known

    def has_quotes(self, sentence: Sentence) -> bool:
        """Whether a quotation mark stands in the paragraph of a sentence; looked for once."""
        known = self._quoting.get(sentence.unit)
        if known is None:
            unit = self.view.units[sentence.unit]
            known = self._quoting[sentence.unit] = self.view.text.find('"', unit.start, unit.end) >= 0
        return known

    def is_possessive(self, i: int) -> bool:
        """Whether "'s" stands after a token."""
        return i + 1 < len(self.low) and self.low[i + 1] == "s" and self.gaps[i + 1] == "'"

    def sentence_at(self, i: int) -> Sentence:
        """Return the sentence of a token."""
        return self.sentences[bisect_right(self._firsts, i) - 1]

    def cued(self, cue: Cue) -> Iterator[tuple[Sentence, Sequence[int]]]:
        """Yield the sentences that hold a cue, each with its tokens of that cue."""
        at, low = self.cues.all(cue), 0
        while low < len(at):
            sentence = self.sentence_at(at[low])
            high = bisect_left(at, sentence.last, low)
            yield sentence, at[low:high]
            low = high

    @property
    def at(self) -> Mapping[int, Ref]:
        """Each token within a noun phrase with what that refers to."""
        if self._at is None:
            at = self._at = {}
            for ref in self.refs:
                first, last = ref.first, ref.last
                at[last] = ref
                if first != last:
                    at.update(dict.fromkeys(range(first, last), ref))
        return self._at

    def ref_at(self, i: int) -> Ref | None:
        """Return what the noun phrase around a token refers to."""
        return self.at.get(i)

    @property
    def tails(self) -> Mapping[int, Ref]:
        """Each token of an office that stands after a name with the person who has it."""
        if self._tails is None:
            self._tails = {}
            for ref in self.refs:
                if ref.tail >= 0:
                    self._tails.update(dict.fromkeys(range(ref.last + 1, ref.tail + 1), ref))
        return self._tails

    def refs_in(self, sentence: Sentence) -> Sequence[Ref]:
        """Return what the noun phrases of a sentence refer to, in order."""
        if self._in is None:
            self._in = {}
            for ref in self.refs:
                self._in.setdefault(ref.sentence, []).append(ref)
        return self._in.get(sentence.index, ())

    def of_kind(self, kind: RefKind) -> Sequence[Ref]:
        """Return the references of a kind, in order."""
        if self._of is None:
            self._of = defaultdict(list)
            for ref in self.refs:
                self._of[ref.kind].append(ref)
        return self._of.get(kind, ())

    def set_refs(self, refs: Iterable[Ref]) -> None:
        """Put other noun phrases in the place of those found so far, in the order of the page."""
        self.refs = sorted(refs, key=_by_place)
        self._at = self._in = self._of = self._tails = None

    def add_refs(self, refs: Iterable[Ref]) -> None:
        """Add noun phrases to those found so far."""
        added, at = list(refs), self._at
        if not added:
            return
        self.set_refs((*self.refs, *added))
        if at is None:
            return
        for ref in added:
            tokens = range(ref.first, ref.last + 1)
            if not at.keys().isdisjoint(tokens):
                return  # one lies within another
            at.update(dict.fromkeys(tokens, ref))
        self._at = at

    def words(self, first: int, last: int) -> str:
        """Return the view's words from one token to another, both included."""
        return self.view.text[self.tokens.starts[first] : self.tokens.ends[last]]

    def evidence(self, start: int, end: int, field: str, rule: str) -> Evidence:
        """Return evidence for a stretch of the view."""
        first, last = self.view.back(start, end)
        return Evidence(self.article.id, first, last, self.article.text[first:last], field, rule)

    def evidence_of(self, ref: Ref, field: str, rule: str = "") -> Evidence:
        """Return evidence for a noun phrase."""
        start, end = self.tokens.starts[ref.first], self.tokens.ends[ref.last]
        return self.evidence(start, end, field, rule or ref.rule)

    def add(self, record: Record) -> None:
        """Add a record to the result."""
        self.records.append(record)


#: One step of an extraction: looks at a reading and adds to it.
Step = Callable[[Reading], None]


def digest(*parts: object) -> str:
    """Return a short digest of some values, the same on every machine."""
    return blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
