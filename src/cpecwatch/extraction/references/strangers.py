"""People whom the lexicon does not know, and whom the page introduces by their office or by what they say."""

from __future__ import annotations

from collections.abc import Iterable

from cpecwatch.extraction.cues import Cue
from cpecwatch.extraction.reading import Reading, Ref, RefKind, digest
from cpecwatch.extraction.references.offices import DETERMINERS
from cpecwatch.extraction.sentences import Sentence
from cpecwatch.extraction.vocabulary import HONORIFICS, TITLE_HEADS, TITLE_MODIFIERS, word_set
from cpecwatch.lexicon import fold

__all__ = ["Strangers"]

_NAME_PARTICLES = frozenset({"ul", "al", "bin", "ur", "el", "de", "ud", "un", "e", "i", "us"})
# Words that make a capitalised run an institution or a day.
_INSTITUTIONS = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december morning evening afternoon night house ministry office secretariat
    committee commission authority department police court university party council board agency bank
    group company corporation force army navy institute centre center association union federation front
    movement republic embassy consulate mission hotel airport port road highway street city province
    district day week month times post news tribune herald avenue lane square boulevard chowk bazaar tower
    stadium park"""
)
# Capitalised words that begin a sentence or an institution, but no name.
_NO_NAMES = word_set(
    """the a an in on at but and he she it they this that some many officials sources police reports experts
    analysts both embassy ministry party court commission committee university group council board agency
    bank authority front army force"""
)
_OFFICE_WORDS = TITLE_HEADS | TITLE_MODIFIERS
_NO_NAME_BEGINS = _OFFICE_WORDS | HONORIFICS
_NO_PART_OF_A_NAME = TITLE_HEADS | _INSTITUTIONS | (TITLE_MODIFIERS - {"state", "development"})
#: How an office after a name may begin, and what may stand between the name and its noun.
_BEFORE_A_HEAD = DETERMINERS | {"s", "was", "is"} | TITLE_MODIFIERS
_WITHIN_AN_OFFICE = TITLE_MODIFIERS | DETERMINERS | {"s", "who", "was", "is", "then"}
_BETWEEN = HONORIFICS | (TITLE_MODIFIERS - {"and", "to"})
# The most words of a body that nobody knows.
_LONGEST_BODY = 8
_COURTESIES = frozenset({"mr", "ms", "mrs", "gen", "general"})


class Strangers:
    """Finds people whom the page alone introduces.

    Args:
        reading: The article; its ``newcomers`` are filled in.
        at: What the noun phrase around each token refers to; kept up to date.

    Attributes:
        added: The references to them.
        dropped: The references in whose place they came.
    """

    def __init__(self, reading: Reading, at: dict[int, Ref]) -> None:
        self.reading, self.at = reading, at
        self.words, self.low, self.gaps = reading.tokens.words, reading.low, reading.gaps
        self.added: list[Ref] = []
        self.dropped: set[Ref] = set()
        self._ids: dict[str, str] = {}

    def find(self) -> None:
        """Find them in every sentence of the body, then their later mentions everywhere."""
        sentences = self.reading.sentences
        heads, said = (
            {sentence.index: tokens for sentence, tokens in self.reading.cued(cue)}
            for cue in (Cue.TITLE, Cue.SAID)
        )
        for number in sorted(heads.keys() | said.keys()):
            sentence = sentences[number]
            if sentence.is_title:
                continue
            if number in heads:
                self._find_after_offices(heads[number], sentence)
                self._find_before_offices(sentence)
            for i in said.get(number, ()):
                self._find_speaker(i, sentence)
        if self.reading.newcomers:
            self._find_short()

    # -- who they are ------------------------------------------------------------------------------

    def _find_after_offices(self, heads: Iterable[int], sentence: Sentence) -> None:
        """Add "the commissioner of Karachi, Iqbal Memon"."""
        taken, last = sentence.first, sentence.last
        for i in heads:
            inside = self.at.get(i)
            if i < taken or (inside is not None and inside.kind is RefKind.PERSON):
                continue
            start = self._after_office(i, last)
            is_retired = self.low[start - 1] in HONORIFICS or self.low[start - 1] == "r"
            is_bracketed = start < last and self.gaps[start] == ") " and is_retired
            if start >= last or (self.gaps[start] not in {" ", ". ", ", "} and not is_bracketed):
                continue
            end = self._name_end(start, last)
            if end > start and self._is_unknown_name(start, end):
                after = self.gaps[end + 1][:1] if end + 1 < len(self.low) else "."
                if self.gaps[start] == ", " and after not in {",", "."}:
                    continue
                self._add(sentence, start, end)
                taken = end + 1

    def _after_office(self, i: int, last: int) -> int:
        """Return where a name may begin after an office: past "of Police Islamabad", "Interior Capt. (R)"."""
        k = i + 1
        while k < last and k < i + 7 and not self.gaps[k].strip(" .()"):
            ref, word = self.at.get(k), self.low[k]
            if (
                ref is not None
                and ref.kind in {RefKind.PLACE, RefKind.STATE}
                and (k > i + 1 or (ref.last + 1 < last and self.low[ref.last + 1] in HONORIFICS))
            ):
                k = ref.last + 1
                continue
            is_initial = len(word) == 1 and "(" in self.gaps[k]
            if not is_initial and word not in HONORIFICS and (word not in _BETWEEN or ref is not None):
                break
            k += 1
        return self._over_unknown_body(k, last) if k < last and self.low[k - 1] == "of" else k

    def _over_unknown_body(self, k: int, last: int) -> int:
        """Return the token after a body that nobody knows: "chairman of the Traders Union, Atiq Mir"."""
        i = k + (self.low[k] == "the")
        first = i
        while i < last and i - first < _LONGEST_BODY and self.gaps[i] in {" ", "-", "' ", "'"}:
            is_name = self.words[i][0].isupper() or self.low[i] in {"of", "and", "for", "s"}
            if not is_name:
                return k
            i += 1
        return i if first < i < last and self.gaps[i] == ", " else k

    def _find_before_offices(self, sentence: Sentence) -> None:
        """Add "Xu Shaoshi, chairman of …"."""
        i, last, at, words, low = sentence.first, sentence.last, self.at, self.words, self.low
        while i < last:
            if not words[i][0].isupper() or i in at or low[i] in _NO_NAME_BEGINS:
                i += 1
                continue
            end = self._name_end(i, last)
            is_short = 1 <= end - i <= 3 and end + 1 < last and self.gaps[end + 1] == ", "
            if is_short and self._is_unknown_name(i, end) and self._begins_an_office(end + 1, last):
                self._add(sentence, i, end)
            i = max(end, i) + 1

    def _begins_an_office(self, start: int, last: int) -> bool:
        """Whether an office begins at a token: "chairman of", "the Chinese foreign ministry's spokesman"."""
        low, at = self.low, self.at
        for k in range(start, min(start + 6, last)):
            if k > start and self.gaps[k] not in {" ", "'", "-"}:
                return False
            is_first = k == start or low[k - 1] in _BEFORE_A_HEAD or k - 1 in at
            if low[k] in TITLE_HEADS and k not in at and is_first:
                return True
            if low[k] not in _WITHIN_AN_OFFICE and k not in at:
                return False
        return False

    def _find_speaker(self, i: int, sentence: Sentence) -> None:
        """Add people quoted by name alone: '"…," said Vikram Sehgal of the think tank'."""
        first, last = sentence.first, sentence.last
        if i + 2 < last and i + 1 not in self.at and self.gaps[i + 1] == " ":
            end = self._name_end(i + 1, last)
            if (
                1 <= end - i - 1 <= 3
                and self.low[i + 1] not in HONORIFICS
                and self._is_unknown_name(i + 1, end)
            ):
                self._add(sentence, i + 1, end)
        start = i
        while (
            start > first
            and start - 1 not in self.at
            and self.gaps[start] == " "
            and self._is_name_word(start - 1)
        ):
            start -= 1
        if (
            2 <= i - start <= 4
            and self._name_end(start, i) == i - 1
            and self._is_unknown_name(start, i - 1)
            and (start == first or self.gaps[start].strip(" ,\"'") in {"", "-"})
        ):
            self._add(sentence, start, i - 1)

    # -- what is a name ----------------------------------------------------------------------------

    def _is_name_word(self, i: int) -> bool:
        word = self.words[i]
        if self.low[i] in _NAME_PARTICLES:
            return True
        return word[0].isupper() and not _is_acronym(word) and self.low[i] not in _NO_NAMES

    def _name_end(self, start: int, last: int) -> int:
        """Return the last token of the capitalised run that begins at ``start``."""
        words, low, gaps = self.words, self.low, self.gaps
        if not words[start][0].isupper() or _is_acronym(words[start]):
            return start - 1
        i = start
        while i + 1 < last and i - start < 4:
            word, gap = words[i + 1], gaps[i + 1]
            if gap not in {" ", "-", "'", ". "} or (gap == ". " and len(words[i]) > 1):
                break
            is_particle = low[i + 1] in _NAME_PARTICLES and i + 2 < last and words[i + 2][0].isupper()
            if not is_particle and (not word[0].isupper() or low[i + 1] in {"on", "s"} or _is_acronym(word)):
                break
            i += 1
        return i

    def _is_unknown_name(self, start: int, end: int) -> bool:
        """Whether a capitalised run is a person's name that the lexicon does not hold."""
        for i in range(start, end + 1):
            ref = self.at.get(i)
            if ref is None:
                if self.low[i] in _NO_PART_OF_A_NAME:
                    return False
            elif ref.kind is RefKind.NATIONALITY:
                if i == start:
                    return False
            elif ref.rule not in {"actor.body.short", "actor.person.short", "actor.person.office"}:
                return False
        return True

    # -- references --------------------------------------------------------------------------------

    def _add(self, sentence: Sentence, start: int, end: int) -> None:
        """Add a reference by full name in the place of those that it covers."""
        self.dropped.update(self.at[i] for i in range(start, end + 1) if i in self.at)
        name = " ".join(self.reading.words(start, end).split())
        self._refer(self._id(name), start, end, sentence.index, "actor.person.title")

    def _id(self, name: str) -> str:
        """Return the id under which the page's people have somebody of a name."""
        folded = fold(name)
        if folded in self._ids:
            return self._ids[folded]
        article = self.reading.article.id.removeprefix("article-")
        id_ = f"{folded.replace(' ', '-')}@{article[:8] or digest(name)[:8]}"
        self.reading.newcomers[id_] = name
        self._ids[folded] = id_
        return id_

    def _refer(self, id_: str, start: int, end: int, sentence: int, rule: str) -> None:
        ref = Ref(RefKind.PERSON, id_, start, end, sentence, rule=rule, name=(start, end))
        self.added.append(ref)
        self.at.update(dict.fromkeys(range(start, end + 1), ref))

    def _find_short(self) -> None:
        """Add references for the later mentions of a person whom the page alone introduces: "Dr Achakzai"."""
        known, at = self.reading.newcomers, self.at
        names = {id_: name.split() for id_, name in known.items()}
        shorts = {name[-1]: id_ for id_, name in names.items()}
        # Chinese names have the family name first: "Mr Zhou".
        firsts = {name[0]: id_ for id_, name in names.items() if len(name) == 2}
        introduced = {ref.id: ref.first for ref in reversed(self.added)}
        for sentence in self.reading.sentences:
            for i in range(sentence.first, sentence.last):
                word = self.words[i]
                if word not in shorts and word not in firsts:
                    continue
                id_ = shorts.get(word)
                if id_ is None and self.low[i - 1] in _COURTESIES:
                    id_ = firsts[word]
                if id_ is None or introduced[id_] > i:
                    continue
                ref = at.get(i)
                if ref is not None:
                    if ref.id == id_ or ref.rule == "actor.person.name":
                        continue
                    self.dropped.add(ref)
                self._refer(id_, i, i, sentence.index, "actor.person.short")


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word.isupper()
