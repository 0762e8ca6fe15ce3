"""What is said of a thing after its noun: its look, its number, its words; and what is said not to be wanted."""

from typing import Final

from worlds.brief.draft import look
from worlds.brief.linker import Linker
from worlds.brief.numbers import number_at, quantity_at, words_at
from worlds.brief.phrases import Look, Phrase, modifier, phrase_at
from worlds.brief.plurals import singular
from worlds.brief.vocabulary import COPULAS, NEGATIONS

TEXT_CUES: Final = frozenset(
    "says say saying reads reading words word text labelled labeled titled written writes".split()
)

MARKS: Final = frozenset([",", ";", ")", "and"])


class Describer(Linker):
    """Each method reads what begins at a token, and gives the index after it; None if it is something else."""

    def remark(self, place: int) -> int | None:
        """`rovers: 4`, `benches (4)`, `slide (red)`: a number or a look after the noun."""
        wish = self.split
        end = place + 1
        if (
            wish is None
            or place >= len(self.tokens)
            or (end < len(self.tokens) and self.tokens[end].text not in (",", ")"))
        ):
            return None
        number = number_at(self.tokens, place)
        said = Look()
        if number is not None:
            wish.count = self.split_count = number[0]
            self.draft.settle_count(wish)
        elif modifier(self.tokens, place, said) is not None:
            look(wish, Phrase(end, "headless", look=said))
        else:
            return None
        return end

    def tally(self, place: int) -> int | None:
        """`robots, exactly 9 of them`, `conveyor belts 2`: the number after a plural that had none."""
        wish = self.split
        if wish is None or not self.draft.count_is_open(wish):
            return None
        said = quantity_at(self.tokens, place)
        if said is None or said.vague:
            return None
        after = self.tokens[said.end].text if said.end < len(self.tokens) else ","
        before = singular(self.tokens[place - 1].text) if place else ""
        of_them = after == "them"
        if not of_them and not (self.tokens[place].kind == "number" and wish.label.endswith(before) and after in MARKS):
            return None
        wish.count = self.split_count = said.count
        self.draft.settle_count(wish)
        return said.end + of_them

    def quoted(self, place: int) -> int:
        before = {token.text for token in self.tokens[max(place - 4, 0) : place]}
        wish = self.wish(self.last) or (self.wish(self.element[-1]) if self.element else None)
        if wish is not None and (before & TEXT_CUES or wish.thing is not None):
            wish.text = self.tokens[place].text
        return place + 1

    def negated(self, place: int) -> int | None:
        """`no trees`, `without a fence or a gate`, `do not add lamps`: none of them."""
        text = self.tokens[place].text
        if words_at(self.tokens, place, "do", "not"):
            place += 1
        elif text not in NEGATIONS or words_at(self.tokens, place, "not", "far"):
            return None
        place += 1
        while place < len(self.tokens) and self.tokens[place].text in (
            "add",
            "put",
            "any",
            "have",
            "want",
            "include",
            "place",
            "need",
            "more",
        ):
            place += 1
        while (phrase := phrase_at(self.tokens, place)) is not None and phrase.end > place:
            place = phrase.end
            if place < len(self.tokens) and self.tokens[place].text == "or":
                place += 1
                continue
            break
        return place

    def described(self, place: int) -> int | None:
        """`is blue`, `should be huge`, `painted red`, `made of brick`."""
        after = place
        if words_at(self.tokens, after, "that") or words_at(self.tokens, after, "which"):
            after += 1
        if after < len(self.tokens) and self.tokens[after].text in ("should", "must", "shall", "will", "can"):
            after += 1
            after += words_at(self.tokens, after, "be") and 1
        elif after < len(self.tokens) and self.tokens[after].text in COPULAS:
            after += 1
        if after > place and words_at(self.tokens, after, "too") and self.last_is_new and self.last is not None:
            self.draft.drop(self.last)  # `a cat is too hard`: then not
            self.last, self.element = None, []
            return after + 2
        start_of_look = after
        if after < len(self.tokens) and self.tokens[after].text in (
            "made",
            "built",
            "constructed",
            "painted",
            "all",
            "out",
        ):
            after += 1
            while after < len(self.tokens) and self.tokens[after].text in ("of", "from", "out", "with", "in"):
                after += 1
        if words_at(self.tokens, place, "of"):
            after += 1
        if after == place:
            return None
        said = Look()
        end = after
        while end < len(self.tokens) and self.tokens[end].kind == "word":
            next_end = modifier(self.tokens, end, said)
            if next_end is None and words_at(self.tokens, end, "and"):
                next_end = end + 1 if modifier(self.tokens, end + 1, Look()) is not None else None
            if next_end is None:
                break
            end = next_end
        follows = end < len(self.tokens) and self.tokens[end].kind == "word" and phrase_at(self.tokens, after)
        if words_at(self.tokens, place, "of") and said.material is None:
            return None
        wishes = [self.wish(one) for one in ([self.last] if self.last else self.element or self.topic)]
        if end == after or (follows and follows.kind in ("thing", "unknown") and follows.end > end) or not any(wishes):
            return start_of_look if start_of_look > place and self.tokens[place].text in COPULAS else None
        for wish in wishes:
            if wish is not None:
                look(wish, Phrase(end, "headless", look=said))
        return end

    def told_after(self, place: int) -> int:
        """`make the rocket very small`, `paint it yellow`: the index after the look, which is the thing's."""
        said, end = Look(), place
        while end < len(self.tokens) and (after := modifier(self.tokens, end, said)) is not None:
            end = after
        if end < len(self.tokens) and self.tokens[end].kind == "word" and self.tokens[end].text != "and":
            return place
        wish = self.wish(self.last)
        if wish is not None:
            look(wish, Phrase(end, "headless", look=said))
        return end

    def speaks_of(self, place: int) -> bool:
        return place < len(self.tokens) and self.tokens[place].text in ("should", "must", "are", "shall", "need")
