"""UTF-8 that was read as Windows-1252 on its way here ("â€™"), put right."""

from __future__ import annotations

import re
from functools import cache

from cpecwatch.pages.letters import holds

__all__ = ["repair", "windows"]


def windows(data: bytes) -> str:
    """Decode Windows-1252 as browsers do: the five bytes that it leaves open stay control characters."""
    return data.decode("latin-1").translate(_windows_table())


@cache
def _windows_table() -> dict[int, str]:
    table = {}
    for byte in range(0x80, 0xA0):
        char = bytes([byte]).decode("cp1252", errors="ignore")
        if char:
            table[byte] = char
    return table


#: What UTF-8 read as Windows-1252 has somewhere, and hardly any language.
_MISREAD = ("â€", "Â", "Ã", "ï»")


@cache
def _mojibake() -> tuple[re.Pattern[str], dict[str, int]]:
    """Return the pattern of one misread character, and the byte behind each of its parts."""
    byte_of = {chr(byte): byte for byte in range(0x80, 0x100)}
    byte_of |= {char: byte for byte, char in _windows_table().items()}

    def chars(first: int, last: int) -> str:
        return "".join(re.escape(char) for char, byte in byte_of.items() if first <= byte <= last)

    tail = f"[{chars(0x80, 0xBF)}]"
    pattern = re.compile(
        f"[{chars(0xC2, 0xDF)}]{tail}|[{chars(0xE0, 0xEF)}]{tail}{{2}}|[{chars(0xF0, 0xF4)}]{tail}{{3}}"
        # A closing quote whose last byte, which Windows-1252 does not have, got lost on the way.
        f"|â€(?!{tail})"
    )
    return pattern, byte_of


def repair(text: str) -> tuple[str, int]:
    """Return a text with UTF-8 that was read as Windows-1252 put right, and how many sequences that were.

    One language is not taken for the other: words are only touched where a page shows the misread quotes
    and dashes ("â€™") or non-breaking marks ("Â") that no language has.

    >>> repair("Beijingâ€™s guards Â» CPEC")
    ('Beijing’s guards » CPEC', 2)
    >>> repair("São Tomé, PÂRIS")
    ('São Tomé, PÂRIS', 0)
    """
    fixed = 0
    # Twice, for pages that went through the mill twice.
    for _ in range(2):
        # One character is found a hundred times sooner than two.
        if not holds(text, "âÂÃï") or not holds(text, _MISREAD):
            break
        pattern, byte_of = _mojibake()
        count = 0

        def right(found: re.Match[str], byte_of: dict[str, int] = byte_of) -> str:
            nonlocal count
            wrong = found.group()
            if wrong == "â€":
                count += 1
                return "”"
            try:
                good = bytes(byte_of[char] for char in wrong).decode("utf-8")
            except UnicodeDecodeError:
                return wrong
            count += 1
            return good

        text = pattern.sub(right, text)
        fixed += count
        if not count:
            break
    return text, fixed
