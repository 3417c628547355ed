"""A page as blocks: its lines, with what the rules ask of them; those of a narrow column are joined."""

from __future__ import annotations

import re
from itertools import pairwise

import attrs

from cpecwatch.pages.letters import INVISIBLE, beyond_ascii, flatten, unseen
from cpecwatch.records import Label

__all__ = ["Block", "ends_sentence", "find_blocks"]

#: What may stand around a line without being of it.
_EDGE = " \t\r\x1c\x1d\x1e\x1f\x85" + INVISIBLE
_BULLETS = "*+•·●▪■◆►‣○-o"
_BULLET = re.compile(r"(?:[*+•·●▪■◆►‣○-]|o(?=\s))\s+(?=\S)")
_MAY_END = "…。！？۔।\"')]■◼∎◆●"
_SENTENCE_END = re.compile(r"""[.!?…。！？۔।]["')\]]{0,3}(?:\s?\[\d+\])?(?:\s?[■◼∎◆●])?\Z""")
#: Words with which no line ends that is whole, and beginnings of lines that go on with none.
_OPEN_ENDS = (
    " and", " of", " in", " to", " the", " for", " on", " with", " a", " an", " by", " from", " at", " or",
    " as", " its", " their", " &", " amid", " over",
)  # fmt: skip
_NEVER_JOINED = ("by ", "(continued", "advert")
# But no byline: "requests / by the Chinese side were modest".
_TOLD_BY = re.compile(r"by [a-z]")
# What opens the next point of a list: "(c) ", "2. ", "3) ".
_NUMBERED = re.compile(r"(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}[.)]) [A-Z]")
#: Lines this much shorter than the widest of a column end a paragraph.
SHORT_LINE = 0.7


@attrs.define(slots=True, eq=False)
class Block:
    """A line of a page, or the lines that a narrow column made of one paragraph.

    Attributes:
        start: Offset of its first visible character.
        end: Offset just past its last one.
        plain: Its words with ASCII quotes and dashes, single spaces and nothing invisible.
        low: The same in lower case.
        gap: Whether a blank line stands before it.
        indent: White space before its first line.
        bullet: Whether a bullet opened it (``plain`` is without).
        words: Number of words, about.
        sentence: Whether it ends as sentences do.
        label: What it was found to be; ``None`` while it is open.
        family: The furniture family that it belongs to, or the step that labelled it.
        role: How that family bears on the text around it.
    """

    start: int
    end: int
    plain: str
    low: str
    gap: bool = True
    indent: int = 0
    bullet: bool = False
    words: int = 0
    sentence: bool = False
    label: Label | None = None
    family: str = ""
    role: str = ""

    def split(self, text: str, index: int) -> Block:
        """Cut the block in two before a character of ``plain``, and return the second half."""
        at = self.locate(text, index)
        rest = Block(at, self.end, self.plain[index:], "", gap=False, indent=self.indent)
        head = self.plain[:index].rstrip()
        self.end = self.start + len(text[self.start : at].rstrip())
        for half, words in ((self, head), (rest, rest.plain)):
            half.plain, half.low = words, words.lower()
            half.words, half.sentence = words.count(" ") + 1, ends_sentence(words)
        return rest

    def locate(self, text: str, index: int) -> int:
        """Return the offset into the page of a character of ``plain``."""
        at = self.start
        if self.end - self.start == len(self.plain):
            return at + index
        for wanted in range(index + 1):
            while text[at] in INVISIBLE and at < self.end - 1:
                at += 1
            if wanted == index:
                break
            if text[at].isspace():
                while text[at].isspace() or text[at] in INVISIBLE:
                    at += 1
            else:
                at += 1
        return at


def ends_sentence(words: str) -> bool:
    """Return whether words in plain form end as a sentence does.

    >>> ends_sentence('"Not a single soldier."'), ends_sentence("(Credits: AFP)")
    (True, False)
    """
    last = words[-1:]
    if last in _MAY_END and last:
        return _SENTENCE_END.search(words, max(0, len(words) - 8)) is not None
    return last in (".", "!", "?")


def find_blocks(text: str) -> list[Block]:
    r"""Return the blocks of a page in order; the characters between them are white space and bullets.

    >>> [block.plain for block in find_blocks("CPEC\n\n  • Talks “held”  \n")]
    ['CPEC', 'Talks "held"']
    """
    flat = flatten(text)
    hidden = not beyond_ascii(flat).isdisjoint(INVISIBLE)
    lines: list[Block] = []
    at, gap = 0, False
    for line in flat.split("\n"):
        core = line.strip(_EDGE) if hidden else line.strip()
        if core:
            start = at if core is line else at + line.index(core)
            block = _make(core, start, hidden=hidden)
            if block is not None:
                block.gap = gap
                block.indent = start - at
                lines.append(block)
                gap = False
        else:
            gap = True
        at += len(line) + 1
    return _joined(flat, lines, hidden=hidden)


def _make(core: str, start: int, *, hidden: bool) -> Block | None:
    """Make a block of flat words without white space around them; none of a bullet alone."""
    if core[0] == "^" and core[1:2].isalnum():
        # The marks that wires set around a headline and a byline: ^Talks held<, ^By JANE DOE=
        start, core = start + 1, core[1:].rstrip("<=")
    bullet = core[0] in _BULLETS and (found := _BULLET.match(core)) is not None
    if bullet and found is not None:
        start += found.end()
        core = core[found.end() :]
    words = unseen(core) if hidden else core
    if "  " in words or "\t" in words or "\n" in words or hidden:
        words = " ".join(words.split())
    if not words:
        return None
    count = words.count(" ") + 1
    if len(words) > 14 * count and not words.isascii():
        # A script without spaces: about as many words as English would need.
        count = max(count, len(words) // 3)
    return Block(
        start, start + len(core), words, words.lower(), False, 0, bullet, count, ends_sentence(words)
    )


def _joined(flat: str, lines: list[Block], *, hidden: bool) -> list[Block]:
    """Join the lines that belong to one paragraph."""
    width = _column(lines)
    blocks: list[Block] = []
    first = last = None
    for line in (*lines, None):
        if line is not None and last is not None and not line.gap and _continues(last, line, width):
            last = line
            continue
        if first is not None and last is first:
            blocks.append(first)
        elif first is not None and last is not None:
            whole = _make(flat[first.start : last.end], first.start, hidden=hidden)
            if whole is not None:
                whole.gap, whole.indent, whole.bullet = first.gap, first.indent, first.bullet
                blocks.append(whole)
        first = last = line
    return blocks


def _runs_on(line: Block, following: Block) -> bool:
    """Whether a sentence that breaks off at the end of one line goes on in the next."""
    if following.bullet or line.words < 4 or line.sentence:
        return False
    end, start = line.plain[-1], following.plain[0]
    if end in ":|>" or not (end.isalnum() or end in ",-;&$%\"'"):
        return False
    return start.islower() or (line.plain.isupper() and following.plain.isupper() and following.words > 3)


def _column(lines: list[Block]) -> int:
    """Return the width of the column that a page was set in, in characters; 0 if it has none."""
    widths = [
        len(line.plain)
        for line, following in pairwise(lines)
        if not following.gap
        and not line.sentence
        and 28 <= len(line.plain) <= 110
        and _runs_on(line, following)
    ]
    if len(widths) < 3:
        return 0
    width = max(widths)
    long = sum(len(line.plain) > 1.4 * width for line in lines)
    return width if long * 2 < len(widths) else 0


def _continues(line: Block, following: Block, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if following.bullet or following.indent > line.indent + 1:
        return False
    if following.low.startswith(_NEVER_JOINED) and not (width and _TOLD_BY.match(following.plain)):
        return False
    numbered = _NUMBERED.match(following.plain)
    if numbered is not None and (numbered[0][0] == "(" or line.sentence):
        return False
    if line.words >= 3 and not line.sentence and line.low.endswith(_OPEN_ENDS):
        return True
    if following.plain[0] in ",;)" or (width == 0 and line.words >= 8):
        return following.plain[0] in ",;)" or _runs_on(line, following)
    if width == 0:
        return False
    if _runs_on(line, following):
        return True
    if len(line.plain) < SHORT_LINE * width or len(line.plain) > width + 8:
        return False
    if not line.sentence and not following.plain[0].isupper():
        return line.plain[-1] not in ":|"
    # A line that had no room for the next word need not end a paragraph.
    return len(line.plain) + 1 + len(following.plain.partition(" ")[0]) > width
