"""What is taken back whole: `a park with a fountain. Scratch that, a statue`; `a rocket instead of a plane`.

Like corrections of numbers they are made in the text. What is taken back is the last that was named, with nothing
that it stands in or beside.
"""

import re
from typing import Final

from worlds.catalogue.colors import PALETTE
from worlds.lexicon.plurals import singular
from worlds.reading.numbers import NUMBER_PATTERN

NEVER: Final = (
    r"(?!(?:an?|the|with|and|or|in|on|at|of|by|for|from|to|near|under|over|behind|beside|between|around|instead|rather|than"
    r"|not|no|is|are|was|has|have|that|it|there|one|ones|wait|sorry|actually|oops)\b)"
)
"""A phrase of a noun ends before these."""
NAMED: Final = rf"{NEVER}[\w'-]+(?: {NEVER}[\w'-]+){{0,3}}"
COUNTED: Final = rf"(?:an?|the|{NUMBER_PATTERN}) {NAMED}"
HESITATION: Final = r"(?:(?:no|wait|oh|oops|sorry|hmm|hm|well|um|hang on|or)[,.!]? +)*"
BREAK: Final = r" *(?:[.!?;,:(…–—]|-(?= ))+\s*"
END: Final = (
    r"(?= *(?:[.,;:!?)\n]|$|(?:with|and|in|on|at|near|by|behind|beside|between|under|over|above|around)\b))"
    r",?(?: (?:instead|rather)\b)?"
)
TURN: Final = (
    r"(?:(?:scratch that|strike that|correction|no|wait|oops|sorry|rather)[,:] *"
    r"|(?:or rather|i mean|i meant|(?:on second thoughts?|actually|no|sorry|wait),? "
    r"(?:make (?:it|that)|i mean|i meant)),? +)"
)
TAKEN_BACK: Final = re.compile(rf"\b(?P<old>{COUNTED}){BREAK}{HESITATION}{TURN}(?P<new>{COUNTED}){END}", re.I)
SAME_AGAIN: Final = re.compile(
    rf"\b(?P<old>(?:an?|{NUMBER_PATTERN}) (?P<noun>{NAMED}))"
    r"(?: (?:in|on|at|near|next to|beside|by|behind|under) \w+(?: \w+)?)?"
    rf"{BREAK}{HESITATION}"
    r"(?:make (?:it|that)|actually,?|no,|wait,|correction:?|i mean|i meant) +"
    rf"(?P<new>(?:an?|{NUMBER_PATTERN}) (?P<again>{NAMED})){END}",
    re.I,
)
"""`three boats. Make that four boats`, `a tank next to each... no, make it one big tank`: only where both are called the
same."""
NOT_THE_OTHER: Final = re.compile(
    rf"\b(?P<new>{COUNTED}),? (?:(?:instead of|rather than) (?:(?:an?|the|{NUMBER_PATTERN}) )?(?P<old>{NAMED})"
    rf"|(?:and |but )?not (?P<denied>{COUNTED})){END}",
    re.I,
)
COLORS: Final = "|".join(sorted(PALETTE, key=len, reverse=True))
RECOLORED: Final = re.compile(
    rf"\b(?P<old>{COLORS})(?P<rest> {NAMED}){BREAK}{HESITATION}"
    rf"(?:i mean|i meant|make (?:it|that|them)|or rather|rather|no|actually|correction|sorry|wait)[,:]? +(?P<new>{COLORS})\b"
    rf"(?! {NEVER}\w)",
    re.I,
)
"""`a red house - I mean blue`."""


def taken_back(text: str, taken: list[tuple[str, str]]) -> str:
    """The text as it is meant. What was taken for what is added to `taken`: (`a fountain`, `a statue`)."""

    def other(match: re.Match[str]) -> str:
        taken.append((match["old"], match["new"]))
        return match["new"]

    def same(match: re.Match[str]) -> str:
        return other(match) if noun_of(match["noun"]) == noun_of(match["again"]) else match[0]

    def only(match: re.Match[str]) -> str:
        taken.append((match["old"] or match["denied"], match["new"]))
        return match["new"]

    def color(match: re.Match[str]) -> str:
        return other(match) + match["rest"]

    text = RECOLORED.sub(color, text)
    text = SAME_AGAIN.sub(same, text)
    text = TAKEN_BACK.sub(other, text)
    return NOT_THE_OTHER.sub(only, text)


def noun_of(phrase: str) -> str:
    """Its last word, in the singular."""
    return singular(phrase.lower().split()[-1])
