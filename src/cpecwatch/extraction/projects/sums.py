"""To which project a sum belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cpecwatch.extraction.money import AmountMention
from cpecwatch.extraction.projects.measures import SHARES, measure
from cpecwatch.extraction.projects.mentions import Mentions
from cpecwatch.extraction.reading import Ref
from cpecwatch.extraction.sentences import Sentence

__all__ = ["Owned", "Sum"]

# What a sum is about that is no project's money.
_ELSEWHERE = re.compile(
    r"\b(?:compensation|victims?|famil(?:y|ies)|minerals|reserves|trade|exports?|imports?|debts?|floods?"
    r"|flood-hit|aid|bailout|deposits?|remittances|damages|heirs|ransom|bounty|customers|tax(?:es)?)\b"
)
# A sum said again in other words: "$60 billion, or some $62 billion".
_AGAIN = re.compile(r"(?:,? or |, some |, about )(?:most of |about |some |around |nearly )*\Z")
_ITSELF = re.compile(r"\b(?:of (?:it|which)|its|whose)\b")
# Words that open a phrase before the sentence proper, and one that gives the sum its project.
_OPENING = frozenset(
    {"after", "before", "during", "following", "besides", "despite", "amid", "at", "in", "on"}
)
_AT_A_COST = re.compile(
    r"(?:[Aa]t|[Ww]ith) an? (?:\w+ )?(?:cost|price|investment|value) of\Z|[Cc]osting\Z|[Ww]orth\Z"
)
# What leads from a sum to the project it goes into.
_INTO = re.compile(
    r"\b(?:in|on|for|into|to|towards|under|of|through|behind|by|from|at)\b(?:(?! an? )[^,;]){0,40}\Z"
)
# Nouns before which a project's name is only an attribute: "the CPEC town of Gwadar".
_ATTRIBUTED = frozenset(
    {
        "town", "city", "workers", "area", "areas", "region", "authority", "route", "engineers", "victims",
        "families", "staff", "security", "bomber", "bombers", "bombing", "attack", "attackers", "killers",
    }
)  # fmt: skip
# Straight between a sum and the project that it is for: "a $6 billion deal for", "$6 billion from China for",
# "$230 million, a grant, went into".
_FOR = re.compile(
    r"(?:,? (?:as )?(?:an? )?(?:\w+ )?(?:deal|contract|agreement|accord|package|loan|grant|credit|gift),?)?"
    r"(?: (?:from|with) (?:the )?[A-Z]\w*(?: [A-Z]\w*){0,3})?"
    r" (?:for|(?:went|goes?|has gone|have gone|was put|were put|flowed|poured) into) (?:the )?\Z"
)
# Before a sum: what is shipped or paid by the way, and no project's money.
_GOODS = re.compile(
    r"\b(?:goods|cargo|fish|exports?|imports?|compensation|ransom|bounty|fees?|fines?)\b", re.IGNORECASE
)
# Between a sum and a project: another sum that is nearer to it.
_NEARER = re.compile(r"(?:[$€£¥₹]|\bRs) ?\d")
_JOINED = re.compile(r" ?(?:and|or|to|,)\b")
# A sum that says what a project is: "CPEC, a $60 billion set of roads".
_APPOSED = re.compile(
    r"\)?(?:,| -| —| is| was)? (?:now |once |today |by now )?(?:a|an|its|the) (?:now )?"
    r"(?:(?:programme|program|project|package|bundle|set|plan|scheme|network|initiative) (?:of|worth) )?"
    r"(?:over|about|more than|nearly|around|some|an estimated)? ?\Z"
    r"|\)?, which at \Z"
    r"|\)?, (?:now |once )?(?:worth|valued at|estimated at|costing|priced at|put at|for which)"
    r"(?: over| about| more than| nearly| around| some| an estimated)? ?\Z"
)
# A project's common noun straight after a sum: "the $57 billion corridor".
_NOUN_AFTER = re.compile(
    r"[ -]*(?:plus |multi-year |flagship |infrastructure |investment )*"
    r"(corridor|railway|port|dam|highway|motorway|expressway|airport|initiative|project|plant|line|mine)\b"
)
# Before a sum: that noun is any of its kind, or another one.
_INDEFINITE = re.compile(r"\b(?:an?|another|each|every|any)(?: [\w-]+){0,2} ?\Z")
# A sum's own subject after the project: "the expressway costs $168 million, a gate costs".
_OTHER_SUBJECT = re.compile(
    r"[,;] (?:and |while |but )?(?:an?|each|every) (?:\w+ ){1,3}(?:costs|is worth|was worth)\b"
    r"|\band (?:the|an?) [^,;]{3,40}, (?:for which|which|whose)\b"
)
# A project that only says what the one before it is: "Main Line 1, the dearest item of the corridor, which".
_WITHIN = re.compile(r"\)?, (?:the|a|an) [^,;.]{0,60}\b(?:of|in|on|under|along) (?:the )?\Z")
# Before a share: "the plant, in which the firm holds"; around it: "of the port's income".
_HELD_IN = re.compile(
    r"\)?(?: (?:plant|project|mine|port|station))?, in which [^,;]{2,80} (?:holds|owns|took|bought)"
    r"(?: about| over| some)? ?\Z"
)
_EARNED = re.compile(r"'s? (?:gross |net |annual )?(income|revenues?|profits?|earnings)\b")
# After a sentence with a project's sum: a part of that sum, or what it has become.
_OF_THAT = re.compile(r"\W{0,2}Of (?:that|this|these|which|the total|the sum|the amount)\b")
_BECAME = re.compile(
    r"\b(?:it|that|the (?:price|cost|figure|estimate|sum|bill|total))(?: has| had| was| is)?"
    r"(?: since| now| later| been)* (?:swollen|swelled|ballooned|shrunk|grown|grew|risen|rose|fallen|fell"
    r"|dropped|cut|raised|revised|increased|reduced|lowered)\b[^,;]{0,30} to"
    r"(?: over| about| more than| nearly| around| some)? ?\Z",
    re.IGNORECASE,
)
# A sentence that opens with the cost speaks of the project of the sentence before.
_COST_OPENS = re.compile(
    r"[\W]{0,2}(?:The|Its) (?:total |estimated |latest )?(?:cost|price|price tag|bill) "
    r"(?:is|was|has|had|will|rose|fell|went|stands|stood|now)\b"
)
# Between a sum and the project it stands before: "$60 billion CPEC", "$62 billion flagship CPEC".
_BEFORE = re.compile(r"(?:[ -]*(?:plus|worth|multi-year|flagship|of|for|on|in|the|project|its?))*[ -]*\Z")
_BRACKETS = frozenset({" (", " (about ", " (over ", " (worth ", " (now "})
# Between a project and its sum: "the dam, at $3 billion".
_COSTING = frozenset({"", "at", "about", "over", "will cost", "costs", "cost"})
_OF_ITS_OWN = (", whose", ", which", "whose")

# The project that a sum belongs to, by which rule, and what of it the sum is.
Owned = tuple[Ref, str, str | None]


class Sum:
    """A sum in its sentence.

    Args:
        mention: The words that name it.
        sentence: The sentence.
        mentions: The projects that the article names.
        projects: Those in the sentence, in order.
        topic: The project that an earlier sentence named last.
        last: The project of the sum before it in the sentence.
        earlier: The project of the last sum of the sentence before.
    """

    def __init__(
        self,
        mention: AmountMention,
        sentence: Sentence,
        mentions: Mentions,
        projects: Sequence[Ref],
        *,
        topic: Ref | None,
        last: Ref | None,
        earlier: Ref | None,
    ) -> None:
        tokens, text = mentions.reading.tokens, mentions.reading.view.text
        self._mention, self._sentence, self._mentions = mention, sentence, mentions
        self._projects, self._topic, self._last, self._earlier = projects, topic, last, earlier
        self._before = text[sentence.start : mention.start]
        self._after = text[mention.end : sentence.end]
        # The projects on either side, each with what stands between it and the sum.
        self._left = [
            (ref, text[tokens.ends[ref.last] : mention.start])
            for ref in projects
            if tokens.ends[ref.last] <= mention.start
        ]
        self._right = [
            (ref, text[mention.end : tokens.starts[ref.first]])
            for ref in projects
            if tokens.starts[ref.first] >= mention.end
        ]
        self._is_share = mention.amount.unit == "percent"
        self._of = measure(self._before, self._after)

    def owner(self) -> Owned | None:
        """Return to which project the sum belongs; ``None`` where the words do not say."""
        by_place = self._before_project() or self._in_brackets()
        if by_place is not None or self._is_elsewhere():
            return by_place
        if self._last is not None and _AGAIN.search(self._before[-24:]):
            return self._last, "amount.same", self._of
        by_share = self._held_in() or self._earned() if self._is_share else None
        if by_share is not None:
            return by_share
        if self._is_share and self._of not in SHARES:
            return None
        if self._earlier is not None and not self._projects and self._is_about_earlier():
            return self._earlier, "amount.again", self._of
        return self._of_itself() or self._called() or self._apposed() or self._meant_for() or self._measured()

    def _before_project(self) -> Owned | None:
        """Read "$60 billion CPEC"."""
        if self._is_share:
            return None
        owners = ((ref, between) for ref, between in self._right if _BEFORE.match(between))
        ref, between = next(owners, (None, ""))
        if ref is None:
            return None
        if "for" in between and (self._is_attribute(ref) or _GOODS.search(self._before[-40:])):
            return None
        return ref, "amount.before", self._of

    def _in_brackets(self) -> Owned | None:
        """Read "Main Line 1 ($6.7 billion)"."""
        ref = next((ref for ref, between in self._left if between in _BRACKETS), None)
        return None if ref is None else (ref, "amount.bracket", self._of or "cost")

    def _is_elsewhere(self) -> bool:
        """Whether the words around the sum are about no project's money."""
        if _ELSEWHERE.search(self._after[:32].split(";")[0]):
            return True
        return not self._projects and _ELSEWHERE.search(self._before[-30:]) is not None

    def _held_in(self) -> Owned | None:
        """Read "the plant, in which the firm holds 35 per cent"."""
        ref = next((ref for ref, between in self._left if _HELD_IN.match(between)), None)
        return None if ref is None else (ref, "amount.held", "stake")

    def _earned(self) -> Owned | None:
        """Read "91 per cent of the port's income"."""
        ref, between = self._right[0] if self._right else (None, "")
        if ref is None or between not in {" of ", " of the "}:
            return None
        reading = self._mentions.reading
        earned = _EARNED.match(reading.view.text, reading.tokens.ends[ref.last], self._sentence.end)
        return None if earned is None else (ref, "amount.earned", earned[1])

    def _is_about_earlier(self) -> bool:
        """Whether the sum is a part of the last one, or what that has become."""
        return _OF_THAT.match(self._before) is not None or _BECAME.search(self._before[-80:]) is not None

    def _of_itself(self) -> Owned | None:
        """Read "91 per cent of its revenue" after a sentence about the port."""
        topic = self._topic
        if topic is None or self._left or self._sentence.index - topic.sentence > 1:
            return None
        return (topic, "amount.it", self._of) if _ITSELF.search(self._after[:14]) else None

    def _called(self) -> Owned | None:
        """Read "the $57 billion corridor"."""
        noun = None if self._is_share else _NOUN_AFTER.match(self._after)
        if noun is None or _INDEFINITE.search(self._before[-40:]):
            return None
        before = self._projects[0].first if self._projects else self._sentence.last
        ref = self._mentions.called(noun[1], before, self._sentence)
        return None if ref is None else (ref, "amount.noun", self._of)

    def _apposed(self) -> Owned | None:
        """Read "CPEC, a $60 billion set of roads"."""
        at = next((i for i, (_, between) in enumerate(self._left) if _APPOSED.match(between)), None)
        if at is None:
            return None
        if at and ", which" in self._left[at][1] and self._is_within(at):
            at -= 1
        return self._left[at][0], "amount.apposition", self._of

    def _is_within(self, at: int) -> bool:
        """Whether a project before the sum only says what the one before it is."""
        tokens, text = self._mentions.reading.tokens, self._mentions.reading.view.text
        outer, inner = self._left[at - 1][0], self._left[at][0]
        return _WITHIN.match(text[tokens.ends[outer.last] : tokens.starts[inner.first]]) is not None

    def _meant_for(self) -> Owned | None:
        """Read "seeks $6 billion from China for the railway", "$6 billion went into the railway"."""
        if self._is_share or not self._right or _GOODS.search(self._before[-40:]):
            return None
        ref, between = self._right[0]
        is_for = _FOR.match(between) is not None and not self._is_attribute(ref)
        return (ref, "amount.for", self._of) if is_for else None

    def _is_attribute(self, ref: Ref) -> bool:
        """Whether a project's name only belongs to the noun after it: "the CPEC town"."""
        following = ref.last + 1
        return following < self._sentence.last and self._mentions.reading.low[following] in _ATTRIBUTED

    def _measured(self) -> Owned | None:
        """Read "the dam, which will cost $3 billion", "a loan of $2 billion for the railway"."""
        if self._left and (self._of is not None or self._opens(2)):
            return self._measured_before()
        if self._of is None:
            return None
        if self._right and not _GOODS.search(self._before[-40:]) and self._leads_on(self._right[0][1]):
            return self._right[0][0], "amount.measure", self._of
        topic = None if self._projects else self._topic
        if topic is None or not (self._mentions.comes_back(self._sentence, topic) or self._opens_cost(topic)):
            return None
        return topic, "amount.topic", self._of

    def _opens_cost(self, topic: Ref) -> bool:
        """Whether the sentence opens with the cost of the only project of the sentence before."""
        named = self._mentions.named_in(self._mentions.reading.sentences[topic.sentence])
        is_next = self._sentence.index - topic.sentence == 1 and len({ref.id for ref in named}) == 1
        return is_next and _COST_OPENS.match(self._before) is not None

    def _leads_on(self, between: str) -> bool:
        """Whether a sum is the next project's: "a loan for the railway", "At a cost of $5bn, the dam"."""
        if _NEARER.search(between) and not _JOINED.match(between):
            return False
        if "," not in between:
            return _INTO.search(between) is not None
        return between.strip() in {",", ", the"} and _AT_A_COST.match(self._before.strip()) is not None

    def _measured_before(self) -> Owned | None:
        """Return the subject of the sentence, unless a nearer project has a clause of its own."""
        nearest, between = self._left[-1]
        if self._is_in_opening(nearest, between) or _OTHER_SUBJECT.search(between):
            return None
        if self._is_attribute(nearest):
            return None
        is_own = between.strip(" ():") in _COSTING or between.lstrip(") ").startswith(_OF_ITS_OWN)
        owner = nearest if is_own or not self._opens(3) else self._left[0][0]
        return owner, "amount.measure", self._of

    def _is_in_opening(self, ref: Ref, between: str) -> bool:
        """Whether a project only stands in an opening: "After talks on CPEC, he announced a loan of"."""
        words = self._mentions.reading.low[self._sentence.first : ref.first]
        return bool(words) and words[0] in _OPENING and len(words) <= 8 and between.startswith((", ", "), "))

    def _opens(self, words: int) -> bool:
        """Whether the first project before the sum stands within the first words of the sentence."""
        return self._left[0][0].first - self._sentence.first <= words
