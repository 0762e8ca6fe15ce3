"""How many it is, said behind: `palm trees, nine of them, ...`, `houses around the square, eleven in total`."""

import re
from typing import TYPE_CHECKING, Final

from worlds.plan.plan import MAX_COPIES
from worlds.reading.context import Context, Sentence
from worlds.reading.entities import Entity
from worlds.reading.numbers import NUMBER_PATTERN, number_of

if TYPE_CHECKING:
    from spacy.tokens import Token

ALL_TOGETHER: Final = r"(?:altogether|in total|in all|all together|all in all)"
SUMMED: Final = re.compile(
    rf",? (?:so|which makes|that makes|that(?:'s| is)|making) {NUMBER_PATTERN} (?:[\w-]+ )?{ALL_TOGETHER}\b"
    rf"|, so {NUMBER_PATTERN} [\w-]+(?=[.;\n]|$)",
    re.I,
)
"""`each with four stools, so twelve stools altogether`: it has been said."""
GUESSED: Final = re.compile(
    rf"\b([A-Za-z][\w-]+s),? \(?(?:like|about|around|roughly|say|let(?:'s| us) say|maybe) ({NUMBER_PATTERN}) \1\b", re.I
)
"""`Chickens, like 12 chickens`."""
AHEAD: Final = re.compile(
    rf"(^|[.!?:;\n] *[-*•]? *)((?:[A-Za-z][\w'-]* ){{0,3}}[A-Za-z][\w-]+s), (?:about|around|roughly|say|maybe|exactly)? ?"
    rf"({NUMBER_PATTERN})(?: of them)?, (?=[a-z])",
)
"""`Palm trees, nine of them, grow ...`: the parser finds its verb if the number stands before."""
HEDGES: Final = frozenset("about around roughly exactly say maybe perhaps like let us 's of some only".split())
BEHIND: Final = (("of", "them"), ("of", "these"), ("in", "total"), ("in", "all"), ("all", "together"), ("altogether",))


def without_sums(text: str) -> str:
    """`Chickens, like 12 chickens` is `12 chickens`; the sum of what was counted one by one is left out."""
    return AHEAD.sub(ahead, GUESSED.sub(r"\2 \1", SUMMED.sub("", text)))


def ahead(match: re.Match[str]) -> str:
    is_said = number_of(match[2].split()[0]) is None and not match[2].lower().startswith(("the ", "these ", "those "))
    return f"{match[1]}{match[3].capitalize()} {match[2][0].lower()}{match[2][1:]} " if is_said else match[0]


def count_behind(sentence: Sentence, context: Context) -> None:
    """The number is that of the plural that the sentence leaves open, of what is not said to go with another first."""
    for token in sentence.doc:
        number = number_of(token.text)
        if number is None or number < 1 or sentence.phrase_of(token) in sentence.entities:
            continue
        tokens = told_alone(token)
        counted = counted_there(token, sentence) if tokens else None
        if counted is not None:
            counted.count, counted.is_vague = min(number, MAX_COPIES), False
            context.use(sentence, tokens)


def told_alone(token: "Token") -> list["Token"]:
    """The number and the words with it, where nothing stands beside these; none if it counts something else."""
    doc, first, last = token.doc, token.i, token.i + 1
    while first > 0 and doc[first - 1].lower_ in HEDGES:
        first -= 1
    behind = next(
        (words for words in BEHIND if tuple(one.lower_ for one in doc[last : last + len(words)]) == words), ()
    )
    last += len(behind)
    is_hedged = first < token.i
    opens = first > 0 and doc[first - 1].text in (",", "(", ":", "-", "–", "—")
    closes = last >= len(doc) or doc[last].is_punct
    return [*doc[first:last]] if opens and closes and (behind or is_hedged or doc[first - 1].text == "(") else []


def counted_there(token: "Token", sentence: Sentence) -> Entity | None:
    """Of `people with umbrellas (about fifteen of them)` the people, of `a street with stalls, ten in total` the stalls."""
    before = [one for one in sentence.phrases if one.head.i < token.i and one in sentence.entities]
    vague = [one for one in before if one.is_plural and one.count is None and not sentence.entities[one].is_gone]
    held_by = {id(sentence.entities[one]) for one in vague}
    free = [one for one in vague if id(sentence.holders.get(one)) not in held_by]
    return sentence.entities[free[-1]] if free else None
