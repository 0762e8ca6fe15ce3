"""The same said in the words that the rules read, before the parse: `its left side`, `each corner has a tower`."""

import re
from itertools import pairwise
from typing import Final

from worlds.reading.places_reworded import places_reworded

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
SIDED: Final = re.compile(
    r"^([-*•] *)?((?:north|south)[- ]?(?:east|west)|north|south|east|west) *(?::|=) *((?:[\w']+ ){0,2}[\w']+) [–—-] ",
    re.I | re.M,
)
"""`North-west: herb area - three benches`: the area is there, and the rest is in it."""
SAME: Final = re.compile(r"^([-*•] *)?([\w-]+) = (?=\w)", re.M)
"""`- north-east = shops`."""
HAPPENING: Final = re.compile(
    r"\b(everything|all of (?:it|this)|it all|all this|the whole (?:thing|game|lesson|story)) "
    r"(?:takes place|happens|plays|is set|is) (?=in|on|at)",
    re.I,
)
OPPOSITE: Final = re.compile(r"\bacross the (?:street|road|square|way|river) from\b", re.I)
VERY: Final = re.compile(r"\b(at|in|to|on|from) the very (?=back|front|top|end|bottom|middle|edge|left|right)", re.I)
NUMBERED: Final = re.compile(r"\b([a-z]+) (\d{1,2}) (?=[a-z])([^,;.\n]+)[,;]? *", re.I)
"""`stall 1 apples, stall 2 bread`."""
PRICED: Final = re.compile(r"(\w) (\d+ (?:coins?|euros?|dollars?|pounds?|cents?|gold|[€$£]))(?=\W|$)", re.I)
"""`apples 2 coins`: what they cost."""
GOALS: Final = re.compile(
    r"\b(a|one|two|both|four|2|4) (goals?)(?= (?:at|on) (?:each|either|both|the|one) end\b|[.,;)])", re.I
)
SPORT: Final = re.compile(r"\b(?:pitch|football|soccer|hockey|sports? (?:field|ground|hall))\b", re.I)
"""There a goal is built, and is nothing that one aims at."""
STANDING: Final = re.compile(
    rf"\b((?:on|at|in|along|against) the (?:{PARTS})) (?:stand|lie|sit)"
    r"(?= (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|several|many|our|the)\b)",
    re.I,
)
"""`On the left stand four tables`: no stand is built."""
FEWEST_NUMBERED: Final = 3
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
    text = SAME.sub(
        r"\1\2: ", SIDED.sub(lambda found: f"{found[1] or ''}{found[3].capitalize()} in the {found[2]}: ", text)
    )
    text = STANDING.sub(r"\1 are", text)
    text = OPPOSITE.sub("across from", text)
    text = HAPPENING.sub(r"\1 is ", text)
    text = FILLED.sub(r"\2 \1", text)
    text = GOALS.sub(r"\1 football \2", text) if SPORT.search(text) else text
    text = places_reworded(text)
    text = VERY.sub(r"\1 the ", TOPS.sub(r"on top of \1\2\3", text))
    text = "\n".join(map(told_apart, text.split("\n")))
    return HAVING.sub(lambda found: f"In {found[1].lower()} {found[2]} is ", text)


def told_apart(line: str) -> str:
    """`stall 1 apples, stall 2 bread, stall 3 fish`: each a sentence with its label."""
    found = [*NUMBERED.finditer(line)]
    is_counted = [int(one[2]) for one in found] == [*range(1, len(found) + 1)]
    if len(found) < FEWEST_NUMBERED or len({one[1].lower() for one in found}) > 1 or not is_counted:
        return line
    before = line[: found[0].start()]
    is_new = not before.strip(" -*•") or before.rstrip().endswith((".", ":", ";"))
    if any(one.end() != other.start() for one, other in pairwise(found)) or not is_new:
        return line
    items = [PRICED.sub(r"\1, a price tag “\2”", one[3].strip()) for one in found]
    return (
        before
        + ". ".join(f"{one[1].capitalize()} {one[2]}: {item}" for one, item in zip(found, items, strict=True))
        + "."
    )
