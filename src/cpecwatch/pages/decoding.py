"""Bytes to text: declared encoding, byte order mark, UTF-8, else detection."""

from __future__ import annotations

import codecs
import re

from cpecwatch.errors import InvalidValueError, UnreadableTextError, expected
from cpecwatch.pages.letters import holds
from cpecwatch.pages.mojibake import repair, windows
from cpecwatch.records import Problem

__all__ = ["decode"]

# Longest first: the UTF-32 mark begins like the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: First bytes of files that people put into a folder of pages by mistake.
_FORMATS = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x7fELF", "a program"),
)
#: Characters that no text needs: C0 controls but for tab, line ends, form feed and escape; and DEL.
_CONTROL_CHARS = "".join(map(chr, (*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F)))
_CONTROLS = re.compile(f"[{re.escape(_CONTROL_CHARS)}]")
#: A page with a larger share of them is no text.
MOST_CONTROLS = 0.05
#: Up to this share of non-ASCII bytes, text that is not UTF-8 is English with the quotes of Windows.
FEW_FOREIGN_BYTES = 0.06
#: Of so many non-ASCII characters one may be broken in a page that is taken for UTF-8 all the same.
MOST_DAMAGE = 4
#: Encodings of news pages that are not UTF-8; detection is held to them, for it is wild on short texts.
_CANDIDATES = ["cp1252", "cp1256", "cp1251", "gb18030", "big5", "shift_jis", "euc_kr", "iso8859_6", "cp874"]
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_MARKUP = re.compile(r"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)


def decode(data: str | bytes, encoding: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    r"""Return a page as text, with what was odd about it.

    Args:
        data: The page; a ``str`` is taken as it is, but for lone surrogates and mojibake.
        encoding: Encoding that the bytes were declared to have; the others are tried where it does not fit.

    Returns:
        The text, and problems with the codes ``encoding.declared``, ``encoding.guessed``,
        ``encoding.damaged``, ``encoding.mojibake``, ``text.controls``, ``text.surrogates``, ``text.markup``
        or ``text.empty``.

    Raises:
        UnreadableTextError: If the bytes are no text.
        InvalidValueError: If Python knows no encoding of that name.

    >>> decode(b"CPEC \x96 the corridor\x92s cost")[0]
    'CPEC – the corridor’s cost'
    """
    problems: list[Problem] = []
    text = data if isinstance(data, str) else _decode_bytes(bytes(data), encoding, problems)
    if not text.isascii():
        lone = 0
        if not _is_whole(text):
            text, lone = _SURROGATES.subn("\ufffd", text)
        if lone:
            message = f"{lone} lone surrogates stand for no character; each became U+FFFD"
            problems.append(Problem("text.surrogates", message))
        text, count = repair(text)
        if count:
            message = f"{count} sequences of UTF-8 read as Windows-1252 were put right"
            problems.append(Problem("encoding.mojibake", message))
    if holds(text, _CONTROL_CHARS):
        controls = len(_CONTROLS.findall(text))
        problems.append(Problem("text.controls", f"{controls} control characters stand in the text"))
    if _MARKUP.match(text):
        message = "the page is HTML; it is read as plain text, tags and all"
        problems.append(Problem("text.markup", message))
    if not text.strip():
        problems.append(Problem("text.empty", "the page has no words"))
    return text, tuple(problems)


def _is_whole(text: str) -> bool:
    """Whether a text has no lone surrogates; to encode it is the quickest way to tell."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decode_bytes(data: bytes, encoding: str | None, problems: list[Problem]) -> str:
    for start, what in _FORMATS:
        if data.startswith(start):
            raise UnreadableTextError(expected("the bytes of a text", data[:40], at=f"byte 0: {what}"))
    if encoding is not None:
        text = _declared(data, encoding, problems)
        if text is not None:
            return text
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(name, errors="replace"), data)
    wide = _width(data)
    if wide is not None:
        problems.append(Problem("encoding.guessed", f"the bytes name no encoding; read as {wide}"))
        return _checked(data.decode(wide, errors="replace"), data)
    try:
        return _checked(data.decode("utf-8"), data)
    except UnicodeDecodeError as error:
        return _guessed(data, error.start, problems)


def _declared(data: bytes, encoding: str, problems: list[Problem]) -> str | None:
    try:
        "".encode(encoding)
        name = codecs.lookup(encoding).name
    except LookupError:
        raise InvalidValueError(expected("the name of a text encoding", encoding, at="encoding")) from None
    try:
        return _checked(data.decode("utf-8-sig" if name == "utf-8" else name), data)
    except UnicodeError as error:
        at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        message = f"the page was declared {encoding}, but is not{at}; its encoding was worked out instead"
        problems.append(Problem("encoding.declared", message))
        return None


def _width(data: bytes) -> str | None:
    """Return the wide encoding of bytes in which every second or fourth one is mostly NUL."""
    sample = data[:4096]
    nul = sample.count(0)
    if len(sample) < 4 or nul * 4 < len(sample):
        return None
    if nul * 3 >= 2 * len(sample):
        return None if nul > 0.8 * len(sample) else ("utf-32-le" if sample[0] else "utf-32-be")
    odd = sample[1::2].count(0)
    if odd * 10 >= nul * 9:
        return "utf-16-le"
    return "utf-16-be" if odd * 10 <= nul else None


def _guessed(data: bytes, fault: int, problems: list[Problem]) -> str:
    """Decode bytes that are not UTF-8, or not all of them."""
    broken = data.decode("utf-8", errors="replace")
    if broken.count("\ufffd") * MOST_DAMAGE <= sum(char > "\x7f" for char in broken):
        count = broken.count("\ufffd")
        message = f"the bytes are UTF-8 but for {count} (the first at {fault}), which became U+FFFD"
        problems.append(Problem("encoding.damaged", message))
        return _checked(broken, data)
    foreign = sum(byte >= 0x80 for byte in data[:65536])
    name = "cp1252" if foreign <= FEW_FOREIGN_BYTES * min(len(data), 65536) else None
    if name is None:
        from charset_normalizer import from_bytes  # noqa: PLC0415  # 20 ms to import, and rarely needed

        best = from_bytes(data[:65536], cp_isolation=_CANDIDATES).best()
        name = best.encoding if best is not None else None
    if name is None:
        raise UnreadableTextError(expected("the bytes of a text", data[:40], at=f"byte {fault}"))
    text = data.decode(name, errors="replace") if name != "cp1252" else windows(data)
    problems.append(Problem("encoding.guessed", f"the bytes are not UTF-8 (byte {fault}); read as {name}"))
    return _checked(text, data)


def _checked(text: str, data: bytes) -> str:
    if not holds(text, _CONTROL_CHARS):
        return text
    controls = [found.start() for found in _CONTROLS.finditer(text)]
    if len(controls) > MOST_CONTROLS * len(text):
        where = f"character {controls[0]}: {len(controls)} of {len(text)} are control characters"
        raise UnreadableTextError(expected("the bytes of a text", data[:40], at=where))
    return text
