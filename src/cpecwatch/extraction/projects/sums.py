"""To which project a sum belongs."""

from __future__ import annotations

from collections.abc import Sequence

from cpecwatch.extraction.money import AmountMention
from cpecwatch.extraction.projects import frames
from cpecwatch.extraction.projects.measures import SHARES, measure
from cpecwatch.extraction.projects.mentions import Mentions
from cpecwatch.extraction.reading import Ref
from cpecwatch.extraction.sentences import Sentence

__all__ = ["Owned", "Sum"]

# How many characters after a sum a clause about itself begins at the latest.
_OWN_CLAUSE = len(" which ")
# How many sentences after the one that names a project its paragraph still goes on about it.
_GOES_ON = 2
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
        last: The project of the sum before it in the sentence, where that ends and what it is of.
        last_is_share: Whether that is a percentage.
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
        last: tuple[Ref, int, str | None] | None,
        last_is_share: bool,
        earlier: Ref | None,
    ) -> None:
        tokens, text = mentions.reading.tokens, mentions.reading.view.text
        self._mention, self._sentence, self._mentions = mention, sentence, mentions
        self._projects, self._topic, self._last, self._earlier = projects, topic, last, earlier
        self._last_is_share = last_is_share
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
        item = self._before.rfind(";")
        if item >= 0:
            # What stands before a semicolon has sums of its own.
            start = sentence.start + item
            self._left = [pair for pair in self._left if tokens.starts[pair[0].first] > start] or self._left
        self._is_share = mention.amount.unit == "percent"
        self._of = measure(self._before, self._after, is_share=self._is_share)

    def owner(self) -> Owned | None:
        """Return to which project the sum belongs; ``None`` where the words do not say."""
        if not self._is_share and (self._of == "profit" or frames.NOT_ITS.search(self._before[-60:])):
            # What its builder earns, what is owed for its power.
            return None
        by_place = self._before_project() or self._in_brackets()
        if by_place is not None or self._is_elsewhere():
            return by_place
        again = self._again()
        if again is not None:
            return again
        if self._is_share:
            return self._share()
        if self._earlier is not None and not self._projects and self._is_about_earlier():
            return self._earlier, "amount.again", self._of
        return (
            self._of_itself()
            or self._called()
            or self._apposed()
            or self._beside()
            or self._costed()
            or self._under_which()
            or self._meant_for()
            or self._measured()
            or self._signed()
            or self._of_programme()
            or self._continued()
            or self._known()
        )

    def _share(self) -> Owned | None:
        """Read what a percentage is a share of."""
        if self._before.endswith(
            (" by ", " by about ", " by over ", " by some ", " at ")
        ) or frames.CHANGE.match(self._after):
            return None
        if self._earlier is not None and not self._projects and frames.REMAINING.search(self._before[-24:]):
            return self._earlier, "amount.again", self._of
        held = self._held_in() or self._earned() or self._taken() or self._in_turn() or self._shared()
        if held is not None or self._of not in SHARES:
            return held
        return self._of_itself() or self._measured() or self._continued()

    def _before_project(self) -> Owned | None:
        """Read "$60 billion CPEC"."""
        if self._is_share:
            return None
        owners = ((ref, between) for ref, between in self._right if frames.BEFORE.match(between))
        ref, between = next(owners, (None, ""))
        if ref is None:
            return None
        if "for" in between and (self._is_attribute(ref) or frames.GOODS.search(self._before[-40:])):
            return None
        return ref, "amount.before", self._of

    def _in_brackets(self) -> Owned | None:
        """Read "Main Line 1 ($6.7 billion)"."""
        ref, between = self._left[-1] if self._left else (None, "")
        is_bracketed = frames.BRACKETED.match(between) is not None
        return (ref, "amount.bracket", self._of or "cost") if ref is not None and is_bracketed else None

    def _is_elsewhere(self) -> bool:
        """Whether the words around the sum are about no project's money."""
        after = self._after[:32].split("," if self._is_share else ";")[0]
        if frames.ELSEWHERE.search(after):
            return True
        return not self._projects and frames.ELSEWHERE.search(self._before[-30:]) is not None

    def _again(self) -> Owned | None:
        """Read "$60 billion, or some $62 billion", "$1 billion for the dam, the bank $2 billion"."""
        if self._last is None:
            return None
        ref, end, _ = self._last
        if frames.AGAIN.search(self._before[-24:]):
            return ref, "amount.same", self._of
        between = self._mentions.reading.view.text[end : self._mention.start]
        if between.strip() in frames.CHANGED and not self._is_share:
            return ref, "amount.same", self._of
        is_gapped = not self._is_share and frames.GAPPED.match(between) is not None
        return (ref, "amount.list", self._of) if is_gapped else None

    # -- shares ------------------------------------------------------------------------------------

    def _held_in(self) -> Owned | None:
        """Read "the plant, in which the firm holds 35 per cent"."""
        ref = next((ref for ref, between in self._left if frames.HELD_IN.match(between)), None)
        return None if ref is None else (ref, "amount.held", "stake")

    def _earned(self) -> Owned | None:
        """Read "91 per cent of the port's income"."""
        ref, between = self._right[0] if self._right else (None, "")
        if ref is None or between not in {" of ", " of the "}:
            return None
        reading = self._mentions.reading
        earned = frames.EARNED.match(reading.view.text, reading.tokens.ends[ref.last], self._sentence.end)
        return None if earned is None else (ref, "amount.earned", earned[1])

    def _taken(self) -> Owned | None:
        """Read "a 15 per cent stake in the plant", "owns half of the mine", "pays for 85 per cent of"."""
        ref, between = self._right[0] if self._right else (None, "")
        if ref is None or self._is_attribute(ref):
            return None
        if frames.STAKE_IN.match(between):
            return ref, "amount.held", "stake"
        if frames.OF_EARNED_FROM.match(between):
            return ref, "amount.earned", self._of
        if between in {" of ", " of the "} and not self._is_part_named(ref):
            if frames.PAYS.search(self._before[-50:]):
                return ref, "amount.measure", "financing"
            if frames.OWNS.search(self._before[-50:]):
                return ref, "amount.held", "stake"
        return None

    def _is_part_named(self, ref: Ref) -> bool:
        """Whether a possessive follows a project: it is of something of it."""
        return self._mentions.reading.is_possessive(ref.last)

    def _in_turn(self) -> Owned | None:
        """Read "the firm keeps 50 per cent, the province 2 per cent" of what the first share is of."""
        if self._last is None or not self._last_is_share or frames.OF_OTHER.match(self._after):
            return None
        ref, end, of = self._last
        between = self._mentions.reading.view.text[end : self._mention.start]
        return (ref, "amount.list", self._of or of) if frames.NEXT_SHARE.match(between) else None

    def _shared(self) -> Owned | None:
        """Read "Barrick holds 50 per cent" after a sentence about one project alone."""
        held, ends = frames.SHARED
        topic = self._topic
        if topic is None or self._projects or not (held.search(self._before) and ends.match(self._after)):
            return None
        return (topic, "amount.shared", "stake") if self._is_next(topic) else None

    # -- sums --------------------------------------------------------------------------------------

    def _is_about_earlier(self) -> bool:
        """Whether the sum is a part of the last one, or what that has become."""
        return (
            frames.OF_THAT.match(self._before) is not None
            or frames.BECAME.search(self._before[-80:]) is not None
        )

    def _of_itself(self) -> Owned | None:
        """Read "91 per cent of its revenue" after a sentence about the port."""
        topic = self._topic
        if topic is None or self._left or self._sentence.index - topic.sentence > 1:
            return None
        after = self._after[:14]
        is_own = frames.ITSELF.search(after) or (self._is_share and " of which" in after)
        return (topic, "amount.it", self._of) if is_own else None

    def _called(self) -> Owned | None:
        """Read "the $57 billion corridor", "a corridor worth $57 billion"."""
        noun = frames.NOUN_BEFORE.search(self._before[-60:])
        if noun is None:
            noun = frames.NOUN_AFTER.match(self._after)
            if noun is None or frames.INDEFINITE.search(self._before[-40:]):
                return None
        before = self._projects[0].first if self._projects else self._sentence.last
        if self._left and noun[1].lower() != "corridor":
            before = self._left[-1][0].first + 1
        ref = self._mentions.called(noun[1].lower(), before, self._sentence)
        return None if ref is None else (ref, "amount.noun", self._of)

    def _apposed(self) -> Owned | None:
        """Read "CPEC, a $60 billion set of roads"."""
        at = next((i for i, (_, between) in enumerate(self._left) if frames.APPOSED.match(between)), None)
        if at is None:
            return None
        if ", which" in self._left[at][1]:
            at = self._head(at)
        return self._left[at][0], "amount.apposition", self._of

    def _costed(self) -> Owned | None:
        """Read "The bill for ML-1, $6.7 billion", "the $6.7 billion that ML-1 is to cost"."""
        tokens, text, start = (
            self._mentions.reading.tokens,
            self._mentions.reading.view.text,
            self._sentence.start,
        )
        for told, gap in reversed(self._left):
            head = text[max(start, tokens.starts[told.first] - 40) : tokens.starts[told.first]]
            if frames.ITS_SUM.match(gap) and frames.COST_OF.search(head):
                return told, "amount.measure", self._of or "cost"
        ref, between = self._right[0] if self._right else (None, "")
        if ref is None or not frames.THAT_IT.match(between):
            return None
        is_cost = frames.IT_COSTS.match(text, tokens.ends[ref.last], self._sentence.end) is not None
        return (ref, "amount.measure", self._of or "cost") if is_cost else None

    def _known(self) -> Owned | None:
        """Read "the $46 billion of 2015" on a page about the corridor, in a sentence that names no other."""
        if self._projects or frames.ELSEWHERE.search(f"{self._before} {self._after}".lower()):
            return None
        ref = self._mentions.put_at(self._mention.amount.currency, self._mention.amount.value)
        return None if ref is None else (ref, "amount.known", self._of)

    def _continued(self) -> Owned | None:
        """Read "The estimate is now $6 billion" in a paragraph about one project."""
        topic = self._topic
        if topic is None or self._projects:
            return None
        if not self._is_share and self._is_next(topic) and frames.ANSWERS.match(self._before):
            question = self._mentions.reading.sentences[topic.sentence].text
            if frames.ASKS_COST.search(question):
                return topic, "amount.continued", "cost"
        if not self._mentions.is_alone(topic, self._sentence):
            return None
        if self._mentions.introduces_another(self._sentence, self._sentence.last):
            return None
        if self._sentence.index - topic.sentence > _GOES_ON or not frames.OF_COST.match(self._after):
            return None
        is_cost = frames.COST_ITSELF.match(self._before) or frames.GOES_ON.search(self._before[-110:])
        is_lent = frames.LENT.search(self._before[-40:]) and not self._mentions.is_programme(topic)
        return (topic, "amount.continued", self._of) if is_cost or is_lent else None

    def _beside(self) -> Owned | None:
        """Read "the dam, $3 billion; the railway at $6 billion"."""
        ref, between = self._left[-1] if self._left else (None, "")
        if ref is None or self._is_attribute(ref) or not frames.BESIDE.match(between):
            return None
        ends = frames.ITEM_ENDS.match(self._after) is not None
        return (ref, "amount.apposition", self._of) if ends else None

    def _under_which(self) -> Owned | None:
        """Read "CPEC, under which $25 billion of projects have been completed"."""
        ref = next((ref for ref, between in reversed(self._left) if frames.UNDER_WHICH.match(between)), None)
        return None if ref is None else (ref, "amount.under", self._of)

    def _head(self, at: int) -> int:
        """Return the project that those before a sum stand beside: "the expressway, the link to the port"."""
        tokens, text = self._mentions.reading.tokens, self._mentions.reading.view.text
        while at:
            outer, inner = self._left[at - 1][0], self._left[at][0]
            if not frames.LOCATED.match(text[tokens.ends[outer.last] : tokens.starts[inner.first]]):
                break
            at -= 1
        return at

    def _meant_for(self) -> Owned | None:
        """Read "seeks $6 billion from China for the railway", "the $6.7 billion upgrade of the line"."""
        if not self._right or frames.GOODS.search(self._before[-40:]):
            return None
        ref, between = self._right[0]
        if self._is_attribute(ref):
            return None
        if frames.WORK_ON.match(between) or frames.TO_BUILD.match(between):
            return ref, "amount.work", self._of or "cost"
        if self._mentions.is_programme(ref) and frames.INTO_UNDER.match(between):
            return ref, "amount.under", self._of or "investment"
        if between in {" to ", " to the "} and self._last is not None:
            # "$2 billion will go to the dam, $1 billion to the railway"
            return ref, "amount.for", self._of
        return (ref, "amount.for", self._of) if frames.FOR.match(between) else None

    def _is_attribute(self, ref: Ref) -> bool:
        """Whether a project's name only belongs to the noun after it: "the CPEC town"."""
        following = ref.last + 1
        return following < self._sentence.last and self._mentions.reading.low[following] in frames.ATTRIBUTED

    def _measured(self) -> Owned | None:
        """Read "the dam, which will cost $3 billion", "a loan of $2 billion for the railway"."""
        if self._left and (self._of is not None or self._opens(2)):
            return self._measured_before()
        if self._of is None:
            return None
        if self._right and not frames.GOODS.search(self._before[-40:]) and self._leads_on(self._right[0][1]):
            return self._right[0][0], "amount.measure", self._of
        topic = None if self._projects else self._topic
        if topic is None or not (self._mentions.comes_back(self._sentence, topic) or self._opens_cost(topic)):
            return None
        return topic, "amount.topic", self._of

    def _is_next(self, topic: Ref) -> bool:
        """Whether the sentence follows one that names a single project."""
        named = self._mentions.named_in(self._mentions.reading.sentences[topic.sentence])
        return self._sentence.index - topic.sentence == 1 and len({ref.id for ref in named}) == 1

    def _opens_cost(self, topic: Ref) -> bool:
        """Whether the sentence opens with the cost of the only project of the sentence before."""
        return self._is_next(topic) and frames.COST_OPENS.match(self._before) is not None

    def _signed(self) -> Owned | None:
        """Read "The $5 billion contract was awarded to" after a sentence about one project alone."""
        if self._topic is None or self._projects or self._before.strip(" \"'") != "The":
            return None
        is_told = frames.SIGNED.match(self._after) is not None and self._is_next(self._topic)
        return (self._topic, "amount.signed", self._of) if is_told else None

    def _of_programme(self) -> Owned | None:
        """Read "So far 38 projects worth $25 billion are built" after a sentence about the programme."""
        topic = self._topic
        if topic is None or self._projects or not frames.PROJECTS_WORTH.search(self._before[-60:]):
            return None
        is_programme = self._mentions.is_programme(topic) and self._is_next(topic)
        return (topic, "amount.under", self._of) if is_programme else None

    def _leads_on(self, between: str) -> bool:
        """Whether a sum is the next project's: "a loan for the railway", "At a cost of $5bn, the dam"."""
        if frames.NEARER.search(between) and not frames.JOINED.match(between):
            return False
        if "," not in between:
            # The sum's own clause may come first: "$62 billion that was announced for".
            is_other = frames.NOT_INTO.search(between, _OWN_CLAUSE) or (
                frames.AS_PART_OF.search(between) and self._mentions.is_programme(self._right[0][0])
            )
            return not is_other and frames.INTO.search(between) is not None
        if between.strip() in {",", ", the", ", the value of", ", the cost of"}:
            return frames.AT_A_COST.match(self._before.strip()) is not None
        return self._of in {"contract", "value"} and frames.INTO_PROJECT.search(between) is not None

    def _measured_before(self) -> Owned | None:
        """Return the subject of the sentence, unless a nearer project has a clause of its own."""
        nearest, between = self._left[-1]
        if self._is_in_opening(nearest, between) or frames.OTHER_SUBJECT.search(between):
            return None
        start = self._mentions.reading.tokens.starts[nearest.first] - self._sentence.start
        if frames.COMPARED.search(self._before[max(0, start - 24) : start]):
            return None
        if self._last is not None and frames.OTHER_NAMED.search(between):
            return None
        if self._is_attribute(nearest) or self._is_only_whole(nearest):
            return None
        is_own = between.strip(" ():") in frames.COSTING or between.lstrip(") ").startswith(frames.OF_ITS_OWN)
        if not is_own and self._opens(3):
            return self._left[0][0], "amount.measure", self._of
        return self._left[self._head(len(self._left) - 1)][0], "amount.measure", self._of

    def _is_only_whole(self, ref: Ref) -> bool:
        """Whether a programme only says what an unnamed project is part of."""
        start = self._mentions.reading.tokens.starts[ref.first] - self._sentence.start
        is_part = len(self._left) == 1 and frames.PART_OF.search(self._before[max(0, start - 60) : start])
        return bool(is_part) and self._mentions.is_programme(ref)

    def _is_in_opening(self, ref: Ref, between: str) -> bool:
        """Whether a project only stands in an opening: "After talks on CPEC, he announced a loan of"."""
        words = self._mentions.reading.low[self._sentence.first : ref.first]
        is_opening = bool(words) and words[0] in frames.OPENING and len(words) <= 8
        if self._is_share and words and words[0] in {"at", "in"} and frames.OF_EARNED.match(self._after):
            return False
        rest = between.lstrip(")")
        return is_opening and rest.startswith(", ") and not rest.startswith((", which", ", whose", ", where"))

    def _opens(self, words: int) -> bool:
        """Whether the first project before the sum stands within the first words of the sentence."""
        return self._left[0][0].first - self._sentence.first <= words
