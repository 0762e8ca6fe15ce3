"""Corrections: `three houses, no, four`; `two trees. Make that five`; `a castle. Actually a lighthouse instead`.

They are made in the text, before it is parsed: no parser of English reads them.
"""

import re
from typing import Final

from worlds.reading.counted_behind import without_sums
from worlds.reading.numbers import NUMBER_PATTERN
from worlds.reading.takebacks import taken_back

TURN: Final = (
    r"\b(?:no,? wait|no,? make (?:that|it)|no,? sorry|wait,? no|or rather|i mean|i meant|correction"
    r"|make (?:that|it)|sorry|scratch that|rather|well|oops|no|wait|actually)\b"
)
NUMBERS: Final = re.compile(
    rf"\b(?P<old>{NUMBER_PATTERN})(?P<between>(?: [\w'-]+){{0,3}}?),? *(?:[-–—(]|\.\.\.|…)? *"
    rf"(?:{TURN}[,:]? *)+(?P<new>{NUMBER_PATTERN})\b(?P<after>(?: (?!in\b|on\b|at\b|and\b|with\b)[\w'-]+)?)\)?",
    re.I,
)
"""A number, what it counts, a turn, another number."""
LATER: Final = re.compile(
    rf"(?P<old>{NUMBER_PATTERN})(?P<between> [^.!?;\n]{{1,80}})[.!?;]\s*"
    r"(?:actually,? |oh,? |no,? |wait,? |sorry,? )*(?:make (?:that|it)|i mean|i meant|no,|sorry,|rather,?)\s+"
    rf"(?:exactly |about )?(?P<new>{NUMBER_PATTERN})\b(?= *(?:[.,!?;)\n]|$|(?:of|if|please|instead|in|then|on|at)\b))",
    re.I,
)
INSTEAD: Final = re.compile(
    r"(?P<old>\b(?:an?|the|one|two|three|four|five|\d+) [\w' -]{2,40}?)(?:[.!?;,]\s*|\s+)"
    r"(?:no,? |wait,? |oh,? )*(?:actually|scratch that|make (?:that|it)|no)[,:]? "
    r"(?P<new>(?:an?|the|one|two|three|four|five|\d+) [\w' -]{2,40}?),? (?:instead|rather)\b",
    re.I,
)


COUNTED_AFTER: Final = re.compile(
    r"\b([A-Za-z][\w-]*s)((?: [a-z]+){0,3}) ?: ?(?:exactly |about )?(\d{1,3})(?: of them)?\b(?=[;\n]|[.,](?!\d)|$)"
)
"""`rovers: 5`: the number stands behind what it counts."""
ROWS: Final = re.compile(r"\b(rows?|lines?|columns?) with (\w+ [\w -]+?) (?:each|in each)\b", re.I)
"""`five rows with eight chairs each`."""


def corrected(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The text as it is meant, and what was taken for what: (`three`, `four`)."""
    taken: list[tuple[str, str]] = []

    def instead(match: re.Match[str]) -> str:
        taken.append((match["old"].strip(), match["new"].strip()))
        return match["new"]

    def number(match: re.Match[str]) -> str:
        taken.append((match["old"], match["new"]))
        noun = match["after"] if match["after"].strip() else match["between"]
        return f"{match['new']}{noun}"

    def later(match: re.Match[str]) -> str:
        taken.append((match["old"], match["new"]))
        return f"{match['new']}{match['between']}"

    text = ROWS.sub(r"\1 of \2", text)
    text = COUNTED_AFTER.sub(r"\3 \1\2", text)
    text = INSTEAD.sub(instead, text)
    text = taken_back(text, taken)
    text = LATER.sub(later, text)
    return without_sums(NUMBERS.sub(number, text)), taken
