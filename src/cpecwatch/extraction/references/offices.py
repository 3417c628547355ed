"""Offices before and after a name.

"Karachi police chief Amir Shaikh", "Lin Nianxiu, vice chairman of China's National Development and Reform
Commission", "the interior minister, Mohsin Naqvi". A rank alone is no office.
"""

from __future__ import annotations

from collections.abc import Mapping

from cpecwatch.extraction.reading import Reading, Ref, RefKind
from cpecwatch.extraction.references.titles import OFFICE_PARTS, TitleReader, is_over
from cpecwatch.extraction.vocabulary import AUXILIARIES, HONORIFICS, TITLE_HEADS, TITLE_MODIFIERS, VERBS

__all__ = ["DETERMINERS", "SEATS", "Offices"]

DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "country"})
# The most tokens that an office takes before or after a name.
_REACH = 16
# What may stand between the words of an office.
_JOINTS_BEFORE = frozenset({"", " ", "-", "'", "' ", "/", " & "})
_JOINTS_AFTER = frozenset({" ", "-", "'", "' ", "/", ". ", " & "})
# Words that an office does not begin or end with.
_NO_BEGINNINGS = frozenset({"and", "of", "for", "to", "on", "the", "by", "s"})
# What somebody may be called before the name, though it is no office; and how far up they are.
_DESCRIPTIONS = frozenset(
    {"diplomat", "legislator", "parliamentarian", "politician", "official", "member", "strategist"}
)
#: Seats in the parliaments of Pakistan.
SEATS = frozenset({"senator", "member of the national assembly", "member of the provincial assembly"})
_VERBS_AFTER_A_NAME = VERBS.keys() | AUXILIARIES
_SAID = frozenset({"said", "says", "told", "added"})
_SEATS_BEFORE_NAMES = {
    "senator": "senator",
    "mna": "member of the national assembly",
    "mpa": "member of the provincial assembly",
}
_DECORATIONS = frozenset({"ni", "hi", "si", "ti"})
# What people on visits are to each other.
_HOSTS = frozenset({"host", "guest", "visitor"})
_OWNERS = frozenset({"his", "her", "their"})
_DEGREES = frozenset({"top", "senior", "leading", "veteran", "foremost", "most"})
_NO_ENDS = frozenset({"and", "of", "for", "to", "on", "the", "in"})
_OFFICE_WORDS = TITLE_HEADS | TITLE_MODIFIERS
_WORDS_AFTER = _OFFICE_WORDS | {"s", "standing", "working", "group"}
# "Consul general": no rank.
_GENERALS = frozenset({"consul", "inspector", "attorney", "secretary", "director", "auditor"})
_HEADS_A_BODY = frozenset({"heads", "leads", "runs", "chairs", "headed", "led", "heading", "leading"})
# What may follow an office that stands after a name.
_STOPS_AFTER = frozenset({",", ".", ")", ";", "—", "-", "?", ":"})
_WORDS_AFTER_IT = VERBS.keys() | {"and", "who", "in", "at", "on"}


class Offices:
    """Gives people the offices that stand around their names.

    Args:
        reading: The article.
        at: What the noun phrase around each token refers to.
    """

    def __init__(self, reading: Reading, at: Mapping[int, Ref]) -> None:
        self.reading, self.low, self.gaps, self.at = reading, reading.low, reading.gaps, at
        self.titles = TitleReader(reading, at)

    def _stop_at(self, i: int) -> str:
        """Return the first sign before a token; a stop at the end of the page."""
        return self.gaps[i].strip()[:1] if i < len(self.low) else "."

    # -- before a name -----------------------------------------------------------------------------

    def before(self, ref: Ref, floor: int) -> set[Ref]:
        """Read the office before a name, and return what became part of it.

        Args:
            ref: The person; its phrase is made to begin with the office.
            floor: The first token of the sentence.
        """
        low, name = self.low, ref.first
        ref.first = self._over_ranks(name, floor)
        for k in range(ref.first, name):
            # A seat in parliament is an office, though it stands where a rank does.
            if low[k] in _SEATS_BEFORE_NAMES:
                ref.titles.append(self.titles.use(_SEATS_BEFORE_NAMES[low[k]], None, k, k))
        end = ref.first - 1
        if end < floor:
            return set()
        joint = self.gaps[end + 1]
        if low[end] in _HOSTS and low[end - 1] in _OWNERS and joint in {" ", ", "} and end > floor:
            # "his host, Ishaq Dar,"
            if joint == " " or self._stop_at(ref.last + 1) == ",":
                ref.first = end - 1
            return set()
        if joint == ") ":
            # "Chief of Army Staff (COAS) General Bajwa"
            end = self._before_bracket(end, floor)
            joint = " "
        if end > floor and low[end] == "s" and joint == " ":
            # "China's Wang Yi": whose side, and no office.
            owner = self.at.get(end - 1)
            if owner is not None and owner.kind in {RefKind.STATE, RefKind.BODY}:
                ref.first = owner.first
                return {owner}
        if joint == ", ":
            if not self._may_follow_a_comma(ref, end, floor, is_ranked=ref.first != name):
                return set()
        elif joint not in {" ", '" '}:
            return set()
        start = self.walk_left(end, floor)
        if not self.titles.has_head(start, end):
            start = self._long_portfolio(end, floor)
        if start > end or not self.titles.has_head(start, end) or not self._ends_an_office(start, end):
            return self._over_description(ref, end, floor) if joint == " " else set()
        ref.titles += self.titles.read(start, end, ref.id)
        ref.first = self._over_membership(start, floor)
        return self.titles.named_in(ref.first, end)

    def _before_bracket(self, end: int, floor: int) -> int:
        """Return the token before a short bracket that ends at token ``end``; ``end`` where there is none."""
        for k in range(end, max(floor, end - 2), -1):
            if self.gaps[k] == " (":
                return k - 1
        return end

    def _over_description(self, ref: Ref, end: int, floor: int) -> set[Ref]:
        """Begin a phrase with "China's top diplomat" and the like, which say who it is and are no office."""
        low, at, gaps = self.low, self.at, self.gaps
        inside = at.get(end)
        if low[end] not in _DESCRIPTIONS or (inside is not None and inside.kind is not RefKind.STATE):
            return set()
        first = inside.first if inside is not None else end
        while first > floor and gaps[first] == " " and low[first - 1] in _DEGREES and first - 1 not in at:
            first -= 1
        k = first - 1
        if k > floor and low[k] == "s" and gaps[k] == "'" and gaps[first] == " ":
            k -= 1
        owner = at.get(k) if k >= floor and gaps[first] == " " else None
        if owner is not None and owner.kind in OFFICE_PARTS:
            first = owner.first
        ref.first = first
        return self.titles.named_in(first, end)

    def _over_membership(self, start: int, floor: int) -> int:
        """Return where "Politburo member and Foreign Minister" begins: both say who one person is."""
        low, at, i = self.low, self.at, start - 2
        member = self._member_before(start - 1, floor)
        if member is not None:
            return member
        if i - 1 < floor or low[start - 1] != "and" or {self.gaps[start], self.gaps[start - 1]} != {" "}:
            return start
        body = at.get(i - 1 if low[i] == "member" else i)
        is_body = body is not None and body.kind is RefKind.BODY
        if low[i] == "member":
            return body.first if body is not None and is_body and body.first >= floor else start
        if body is None or not is_body or body.first - 3 < floor:
            return start
        k = body.first - (2 if low[body.first - 1] == "the" else 1)
        is_member = low[k] == "of" and low[k - 1] == "member" and low[k - 2] not in {"a", "another"}
        return k - 1 if is_member else start

    def _member_before(self, joint: int, floor: int) -> int | None:
        """Return where "Member of the Political Bureau of … Central Committee" before "and" begins."""
        low, words = self.low, self.reading.tokens.words
        if joint <= floor or low[joint] != "and" or self.gaps[joint + 1] != " ":
            return None
        for k in range(joint - 1, max(floor, joint - _REACH) - 1, -1):
            if self.gaps[k + 1] not in {" ", "-"}:
                return None
            if low[k] == "member":
                return k if low[k + 1] == "of" and low[k - 1] not in {"a", "another"} else None
            if not (words[k][0].isupper() or low[k] in {"of", "the"}):
                return None
        return None

    def _over_ranks(self, first: int, floor: int) -> int:
        """Return where the ranks and courtesies before a name begin."""
        low = self.low
        if first > floor + 1 and low[first - 2 : first] == ["h", "e"] and self.gaps[first - 1] in {".", ". "}:
            # "H.E. Jiang Zaidong": his excellency.
            first -= 2
        while first > floor and low[first - 1] in HONORIFICS and self._joins_rank(first):
            if low[first - 1] == "general" and low[first - 2] in _GENERALS:
                break
            first -= 1
        return first

    def _joins_rank(self, i: int) -> bool:
        """Whether a rank before a token goes with it: "Lt Gen", "Capt (retd) Usman"."""
        gap, retired = self.gaps[i], {"retd", "retired", "rtd"}
        if gap == " (":
            return self.low[i] in retired
        return gap in {" ", ". ", "-"} or (gap == ") " and self.low[i - 1] in retired)

    def _may_follow_a_comma(self, ref: Ref, end: int, floor: int, *, is_ranked: bool) -> bool:
        """Whether a name after a comma belongs to the office before it: "the minister, Mohsin Naqvi,"."""
        at_end = ref.last + 1 >= len(self.low)
        after = "." if at_end else self.gaps[ref.last + 1].strip()[:1]
        is_head = self.low[end] in TITLE_HEADS and end not in self.at
        is_joined = after == "&" or (not at_end and self.low[ref.last + 1] == "and")
        if is_ranked or is_joined or after in {",", ".", "-", "—"}:
            return True
        if is_head and not at_end and self.low[ref.last + 1] in _VERBS_AFTER_A_NAME:
            # "Before he saw the prime minister, Yang called": he is no prime minister.
            return self._may_have_held(ref, end, floor)
        return is_head

    def _may_have_held(self, ref: Ref, end: int, floor: int) -> bool:
        """Whether a person may ever have had the office that ends at a token; of strangers all may."""
        lexicon = self.reading.lexicon
        held = {tenure.office for tenure in lexicon.tenures_of.get(ref.id or "", ())}
        words = " ".join(self.low[self.walk_left(end, floor) : end + 1])
        offices = lexicon.titles.get(words, ())
        return not held or not offices or any(office.id in held for office in offices)

    def walk_left(self, end: int, floor: int) -> int:
        """Return the first token of the run of office words that ends at token ``end``."""
        low, gaps, i = self.low, self.gaps, end
        while i >= floor and end - i < _REACH:
            if i < end and gaps[i + 1] not in _JOINTS_BEFORE:
                break
            ref = self.at.get(i)
            if ref is not None:
                if ref.kind not in OFFICE_PARTS:
                    break
                i = ref.first - 1
            elif low[i] == "and" and self._joins_another(i, floor):
                break
            elif low[i] in _OFFICE_WORDS or (low[i] == "s" and gaps[i] == "'"):
                i -= 1
            elif low[i] == "in" and i > floor and self._is_post_in(i, end):
                # "consul general in Karachi"
                i -= 1
            else:
                break
        i += 1
        while i <= end and low[i] in _NO_BEGINNINGS and i not in self.at:
            i += 1
        return i

    def _is_post_in(self, i: int, end: int) -> bool:
        """Whether "in" leads from an office to the place of its post."""
        place, before = self.at.get(i + 1) if i < end else None, self.at.get(i - 1)
        if place is None or place.kind not in {RefKind.PLACE, RefKind.STATE} or self.gaps[i] != " ":
            return False
        is_owner = before is not None and before.kind is RefKind.STATE
        return self.low[i - 1] in {"general", "ambassador", "envoy", "consul", "commissioner"} or is_owner

    def _joins_another(self, i: int, floor: int) -> bool:
        """Whether "and" stands after somebody else: "the Pakistani side and Foreign Minister Wang Yi"."""
        other = self.at.get(i - 1)
        if other is None or other.kind not in {RefKind.STATE, RefKind.BODY} or other.first - 2 < floor:
            return other is not None and other.kind is RefKind.STATE
        before = other.first - 1
        before -= self.low[before] == "the"
        return self.low[before] not in {"of", "for", "to"}

    def _long_portfolio(self, end: int, floor: int) -> int:
        """Return where an office of unknown words begins: "Minister for Interior and Narcotics Control"."""
        for i in range(end - 1, max(floor, end - 9) - 1, -1):
            after, gap = self.low[i + 1], self.gaps[i + 1]
            is_list = gap == ", " and after in TITLE_MODIFIERS and self._is_joined(i + 1, end)
            is_list = is_list or gap == " & "
            if (gap != " " and not is_list) or i + 1 in self.at:
                break
            if self.low[i] in TITLE_HEADS and after in {"for", "of"}:
                return self.walk_left(i, floor)
            if not (self.reading.tokens.words[i + 1][0].isupper() or after in {"for", "of", "and", "the"}):
                break
        return end + 1

    def _is_joined(self, first: int, end: int) -> bool:
        """Whether "and" stands among some words: "Planning, Development and Special Initiatives"."""
        return any(self.low[k] == "and" or self.gaps[k] == " & " for k in range(first, end + 1))

    def _ends_an_office(self, start: int, end: int) -> bool:
        """Whether words can stand before a name as its office: they end in the noun or in "… of Defence"."""
        low = self.low
        if low[end] in TITLE_HEADS or end in self.at or low[end] == "affaires":
            return True
        heads = [k for k in range(start, end) if low[k] in TITLE_HEADS]
        if low[end] in TITLE_MODIFIERS and heads:
            return True
        linked = [k for k in range(start, end) if low[k] in {"of", "for", "joint", "d"} and k not in self.at]
        return bool(linked and heads) and heads[0] <= linked[-1]

    # -- after a name ------------------------------------------------------------------------------

    def after(self, ref: Ref, stop: int) -> set[Ref]:
        """Read the office after a name, and return what became part of it.

        Args:
            ref: The person.
            stop: The token after the last one of the sentence.
        """
        low, titles = self.low, self.titles
        i = self._over_decoration(self._over_brackets(ref.last + 1), stop)
        if i >= stop or not self.gaps[i].startswith((",", "),", " (")):
            return set()
        ahead = low[i : i + 5]
        if "portfolio" in ahead or (low[i] == "who" and "portfolios" in ahead):
            self._read_portfolios(ref, i, stop)
            return set()
        start, heads_body = self._beginning(i, stop)
        while start < stop and low[start] in DETERMINERS and start not in self.at:
            start += 1
        end = self._walk_right(start, stop, heads_body=heads_body)
        if end < start:
            return set()
        if heads_body:
            self._read_headship(ref, start, end)
            ref.tail = end
            return titles.named_in(start, end)
        if titles.has_head(start, end) and end + 1 < stop and low[end + 1] == "of":
            end = self._over_unknown_body(end, stop)
        if not titles.has_head(start, end) or not self._is_over(end + 1, stop):
            return set()
        if start > i and end + 1 < stop and self.gaps[end + 1] == " " and low[end + 1] in _SAID:
            # "…, a spokesperson said": who says it all.
            return set()
        held = titles.read(start, end, ref.id)
        if low[i : i + 2] == ["who", "was"]:
            held = [is_over(use) for use in held]
        ref.titles += held
        ref.tail = end
        return titles.named_in(start, end)

    def _over_brackets(self, i: int) -> int:
        """Step over a bracket after a name: "Wang Xiaotao (王晓涛), vice chairman"."""
        if i < len(self.low) and self.gaps[i] == " (":
            for k in range(i + 1, min(i + 6, len(self.low))):
                if self.gaps[k].startswith(")"):
                    return k
        return i

    def _over_decoration(self, i: int, stop: int) -> int:
        """Step over what soldiers have after their names: "Asim Munir, NI (M), Chief of Army Staff"."""
        is_one = i + 2 < stop and self.low[i] in _DECORATIONS and self.low[i + 1] == "m"
        return i + 2 if is_one and self.gaps[i].startswith(",") else i

    def _beginning(self, i: int, stop: int) -> tuple[int, bool]:
        """Return where an office after a comma begins, and whether it is one as "who heads …"."""
        low = self.low
        if low[i] == "who":
            if i + 1 < stop and low[i + 1] in _HEADS_A_BODY:
                return i + 2, True
            if i + 2 < stop and low[i + 1] in {"also", "now"} and low[i + 2] in _HEADS_A_BODY:
                return i + 3, True
            if i + 2 < stop and low[i + 1] in {"is", "was"}:
                return i + 2, False
        elif low[i] == "a" and stop - i > 4:
            for k in range(i, min(i + 6, stop - 1)):
                if low[k] == "who" and low[k + 1] in _HEADS_A_BODY:
                    return k + 2, True
        return i, False

    def _walk_right(self, start: int, stop: int, *, heads_body: bool) -> int:
        """Return the last token of the run of office words that begins at token ``start``."""
        low, i = self.low, start
        while i < stop and i - start < _REACH:
            bracket = self._over_abbreviation(i) if i > start else i
            if bracket > i:
                i = bracket
                continue
            if i > start and self.gaps[i] not in _JOINTS_AFTER and not self._goes_on_after(i):
                break
            found = self.at.get(i)
            if found is not None:
                if found.kind not in OFFICE_PARTS:
                    break
                i = found.last + 1
            elif heads_body or low[i] in _WORDS_AFTER:
                i += 1
            else:
                break
        end = i - 1
        while end >= start and low[end] in _NO_ENDS and end not in self.at:
            end -= 1
        return end

    def _over_unknown_body(self, end: int, stop: int) -> int:
        """Return the last token of "president of the Traders Action Committee", which nobody knows."""
        k = end + 2
        while k < stop and k - end < _REACH and self.gaps[k] in {" ", "-", "' ", "'"}:
            is_name = self.reading.tokens.words[k][0].isupper() or self.low[k] in {
                "of",
                "the",
                "and",
                "for",
                "s",
            }
            if not is_name:
                break
            k += 1
        k -= 1
        while k > end and self.low[k] in _NO_ENDS:
            k -= 1
        return k if k > end + 1 and self._is_over(k + 1, stop) else end

    def _over_abbreviation(self, i: int) -> int:
        """Return the token after a short form in brackets that begins at one: "(NDRC)", "(PD&SI)"."""
        if self.gaps[i] != " (":
            return i
        for k in range(i, min(i + 4, len(self.low) - 1)):
            if not self.reading.tokens.words[k].isupper():
                return i
            if self.gaps[k + 1].startswith(")"):
                return k + 1
        return i

    def _goes_on_after(self, i: int) -> bool:
        """Whether an office goes on past a bracket, or past a comma: "Chairman, Planning Commission"."""
        gap = self.gaps[i]
        if gap == ") ":
            return self.reading.tokens.words[i - 1].isupper()
        if gap != ", ":
            return False
        low = self.low
        if low[i - 1] in TITLE_HEADS:
            body = self.at.get(i)
            return body is not None and body.kind is RefKind.BODY
        # "Minister for Planning, Development and Reform": a portfolio of several parts.
        is_portfolio = low[i] in TITLE_MODIFIERS and low[i - 1] in TITLE_MODIFIERS
        is_list = "for" in low[max(0, i - 4) : i] or self.gaps[i - 1] == ", "
        return is_portfolio and is_list and self._is_joined(i, min(i + 3, len(low) - 1))

    def _is_over(self, i: int, stop: int) -> bool:
        """Whether an office after a name may end before a token."""
        return self._stop_at(i) in _STOPS_AFTER or i >= stop or self.low[i] in _WORDS_AFTER_IT

    def _read_headship(self, ref: Ref, start: int, end: int) -> None:
        """Read ", who heads the country's planning commission"."""
        titles = self.titles
        heads = (RefKind.BODY, RefKind.PROJECT)
        named = [self.at[k] for k in range(start, end + 1) if k in self.at and self.at[k].kind in heads]
        owner = named[-1].id if named and named[-1].kind is RefKind.BODY else titles.owner(start, end)
        words = " ".join(word for word in self.low[start : end + 1] if word not in {"s", "country"})
        ref.titles.append(titles.use("head of the " + words, owner, start, end))

    def _read_portfolios(self, ref: Ref, i: int, stop: int) -> None:
        """Read ", who holds the portfolios of planning and interior"."""
        low = self.low
        at = next((k for k in range(i, min(i + 5, stop)) if low[k].startswith("portfolio")), stop)
        person = self.reading.lexicon.people.get(ref.id or "")
        country = person.country if person is not None else None
        for k in range(at + 2, min(at + 6, stop)):
            if low[k] in TITLE_MODIFIERS and low[k] not in {"and", "of", "the"}:
                ref.titles.append(self.titles.use(f"{low[k]} minister", country, at, k))
