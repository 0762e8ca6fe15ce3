"""The same said in the words that the rules read, before the parse: `its left side`, `each corner has a tower`."""

import re
from typing import Final

PARTS: Final = (
    "left|right|north|south|east|west|end|top|roof|foot|base|middle|centre|center|edge|entrance|front|back|shore|"
    "(?:left|right|north|south|east|west|northern|southern|eastern|western|far|near|front|back|other) "
    "(?:side|end|wall|corner|bank|edge|half)"
)
BEHIND: Final = "an? the is are and there stands? lies sits hangs grows? one two three four five six".replace(" ", "|")
GOES_ON: Final = rf"(?= ?[,.;:)\n]| ?$| (?:{BEHIND}|\d+)\b)"
OWNED: Final = re.compile(rf"\b(to|on|at|in|along|by|near) (its|their) ({PARTS})\b{GOES_ON}", re.I)
HAVING: Final = re.compile(
    r"(?<![\w,] )\b(each|every|one|the) ((?:\w+ )?(?:corner|middle|centre|center|entrance)) "
    r"(?:has|carries|holds|gets|bears|contains) (?=(?:an?|one|two|three|four|some|the) )",
    re.I,
)
SLASHES: Final = re.compile(r"\s+/\s+")
LABEL: Final = re.compile(
    r"(^|[.;\n]) *([-*•]? ?)Label (?!the\b|each\b|every\b|all\b|them\b|it\b|both\b)(?=[\w' -]+(?:,| and ))"
)
"""`Label nucleus, cell wall and vacuole`: these are the labels."""
SIGNS_FOR: Final = re.compile(
    r"\b(signs?|labels?|name boards?|name plates?) for (?!the\b|each\b|every\b|all\b|them\b|my\b|an?\b)"
    r"(?=[\w' -]+,[^.;\n]+ and )",
    re.I,
)
TOPS: Final = re.compile(r"\bon (an? |the )?((?:\w+ )?)(mountain|hill|cliff|volcano|tree)[ -]?top\b", re.I)
"""`on a mountain top`, `on the hilltop`: on top of it."""
EQUALS: Final = re.compile(r"\b(each|every) (\w+(?: \w+)?) ?= ?(?=an? |one |two |three |four )", re.I)
"""`Each station = a table with a lamp`: it has these."""
FILLED: Final = re.compile(
    r"\b(lakes?|rivers?|seas?|oceans?|pools?|ponds?|streams?|moats?|pits?) (?:full )?(?:of|with|filled with) "
    r"(?:(?:hot|glowing|molten|boiling|bubbling|red|green|black|sticky|toxic|melted) )?"
    r"(lava|magma|mud|slime|acid|tar|oil|chocolate|ice)\b(?! \w+ (?:house|rock|bomb)s?)",
    re.I,
)
"""`a sea of lava`: a lava sea."""
FEWEST_SLASHES: Final = 3


def reworded(text: str) -> str:
    """`on its left` is `on the left of it`; `Each corner has a tower` is `In each corner is a tower`."""
    lines = [
        SLASHES.sub(". ", line) if len(SLASHES.findall(line)) >= FEWEST_SLASHES else line for line in text.split("\n")
    ]
    text = OWNED.sub(
        lambda found: f"{found[1]} the {found[3]} of {'it' if found[2].lower() == 'its' else 'them'}", "\n".join(lines)
    )
    text = SIGNS_FOR.sub(r"\1: ", LABEL.sub(r"\1 \2Labels: ", text))
    text = EQUALS.sub(r"\1 \2 has ", text)
    text = FILLED.sub(r"\2 \1", TOPS.sub(r"on top of \1\2\3", text))
    return HAVING.sub(lambda found: f"In {found[1].lower()} {found[2]} is ", text)
