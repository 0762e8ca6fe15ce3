"""How many: numerals, number words, and words that leave it open."""

import re
from dataclasses import dataclass
from typing import Final

MANY: Final = 100_000
"""More than any world holds: what larger numbers are read as."""
ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS: Final = (
    {word: number for number, word in enumerate(ONES)}
    | {word: 10 * number for number, word in enumerate(TENS, 2)}
    | {"hundred": 100, "dozen": 12, "single": 1, "couple": 2, "pair": 2, "both": 2, "double": 2, "half-dozen": 6}
)
EACH: Final = frozenset("each every per".split())
ORDINALS: Final = {
    word: number
    for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split())
}
"""Which of several, counted from nought."""
VAGUE: Final = {
    "some": 3,
    "few": 3,
    "several": 4,
    "many": 8,
    "lots": 8,
    "lot": 8,
    "plenty": 8,
    "various": 4,
    "numerous": 8,
    "multiple": 3,
    "bunch": 5,
    "handful": 4,
    "dozens": 24,
    "countless": 12,
    "loads": 8,
    "tons": 8,
}
"""What is taken where the teacher leaves it open; she is told."""
PLURAL: Final = 3
"""Of a plural without a number."""
DIGITS: Final = re.compile(r"[x×]?(\d{1,6})[x×]?")
NUMBER_PATTERN: Final = (
    r"(?:\d{1,6}|" + "|".join(sorted([*WORDS, *VAGUE], key=len, reverse=True)) + "|(?:" + "|".join(TENS) + r")[- ]\w+)"
)


@dataclass(frozen=True, slots=True)
class Count:
    number: int
    is_vague: bool = False
    """Taken by a rule, since the words leave it open."""


def number_of(word: str) -> int | None:
    """`12`, `x12`, `twelve`, `twenty-one`; None for another word."""
    word = word.lower()
    digits = DIGITS.fullmatch(word)
    if digits is not None:
        return int(digits[1])
    if word.isdigit():
        return MANY
    if word in WORDS:
        return WORDS[word]
    tens, _, ones = word.replace(" ", "-").partition("-")
    if tens in TENS and ones in ONES[1:10]:
        return WORDS[tens] + WORDS[ones]
    return None
