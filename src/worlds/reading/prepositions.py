"""What prepositions, and nouns such as `middle` behind them, say of places."""

from typing import Final

from worlds.plan.plan import PlaceKind

Kind = PlaceKind

DIAGONALS: Final = {
    f"{first}{join}{second}{ending}": (Kind(first), Kind(second))
    for first in ("north", "south")
    for second in ("east", "west")
    for join in ("", "-")
    for ending in ("", "ern")
} | {
    "nw": (Kind.NORTH, Kind.WEST),
    "ne": (Kind.NORTH, Kind.EAST),
    "sw": (Kind.SOUTH, Kind.WEST),
    "se": (Kind.SOUTH, Kind.EAST),
}
"""`north-west`, `southeastern`, `NW`: two sides at once."""

PREPOSITIONS: Final[dict[tuple[str, ...], PlaceKind]] = {
    tuple(words.split()): kind
    for kind, phrases in {
        Kind.NEXT_TO: "next to|past|right after|just after|directly after|against|up against|leaning against|beside"
        "|alongside|right by|by|adjacent to|attached to|with",
        Kind.NEAR: "near|close to|near to|not far from|at|nearby",
        Kind.FAR_FROM: "far from|far away from|away from",
        Kind.IN_FRONT_OF: "in front of|before|in the front of|outside|just outside",
        Kind.BEHIND: "behind|at the back of|in back of",
        Kind.LEFT_OF: "left of|to the left of|on the left of|at the left of|on the left side of|to the left side of",
        Kind.RIGHT_OF: "right of|to the right of|on the right of|at the right of|on the right side of|to the right side of",
        Kind.NORTH_OF: "north of|to the north of",
        Kind.SOUTH_OF: "south of|to the south of",
        Kind.EAST_OF: "east of|to the east of|off to the east of",
        Kind.WEST_OF: "west of|to the west of|off to the west of",
        Kind.ACROSS_FROM: "across from|opposite|opposite to|opposite of|on the other side of",
        Kind.FACING: "facing|faces|face|that faces|looks at|look at|looks towards|looking at|looking towards|looking over"
        "|overlooking|pointing at|pointed at|aimed at",
        Kind.BETWEEN: "between|in between",
        Kind.AROUND: "around|round|all around|all round|surrounding|encircling|circling|"
        "all the way around|all the way round|orbiting|revolving around|in orbit around",
        Kind.ON: "on|upon|onto|on top of|atop|hang from|hangs from|hanging from|hung from|up on|sitting on|standing on",
        Kind.UNDER: "under|underneath|below|beneath",
        Kind.OVER: "over|above|high above|hanging over|hanging above|floating above|floating over|up above",
        Kind.INSIDE: "in|inside|within|into|inside of|in each of|all over|scattered over|spread over|fills|fill|occupies"
        "|covers|marks",
        Kind.ALONG: "along|all along|lining|down|down along|line|lines",
        Kind.ACROSS: "across|through|spanning|crossing|crosses|spans",
        Kind.FROM: "from",
        Kind.TO: "to|towards|toward|up to|down to|leading to|through to",
    }.items()
    for words in phrases.split("|")
} | {
    (*before, word, "of"): Kind(f"{sides[0].value}_of")
    for word, sides in DIAGONALS.items()
    for before in ((), ("to", "the"))
}
LONGEST: Final = max(map(len, PREPOSITIONS))

ANCHORS: Final[dict[str, PlaceKind]] = {
    **{word: sides[0] for word, sides in DIAGONALS.items()},
    **dict.fromkeys("middle centre center".split(), Kind.MIDDLE),
    **dict.fromkeys(
        "edge border rim bank side half outskirts perimeter waterside shore shoreline coast".split(), Kind.EDGE
    ),
    "corner": Kind.CORNER,
    "wall": Kind.WALL,
    **dict.fromkeys("entrance entry doorway way-in".split(), Kind.ENTRANCE),
    "north": Kind.NORTH,
    "south": Kind.SOUTH,
    "east": Kind.EAST,
    "west": Kind.WEST,
    "left": Kind.LEFT,
    "right": Kind.RIGHT,
    **dict.fromkeys("back rear background distance".split(), Kind.BACK),
    **dict.fromkeys("front foreground".split(), Kind.FRONT),
    **dict.fromkeys("end mouth".split(), Kind.AT_END_OF),
    **dict.fromkeys("top roof rooftop balcony ceiling".split(), Kind.ON),
    **dict.fromkeys("bottom foot".split(), Kind.NEAR),
    **dict.fromkeys("ground floor air outside inside interior".split(), Kind.INSIDE),
}
"""Nouns that name a part of where something is, by what they say of it: `in the middle of the park`."""
SIDES: Final = {
    "north": Kind.NORTH,
    "northern": Kind.NORTH,
    "south": Kind.SOUTH,
    "southern": Kind.SOUTH,
    "east": Kind.EAST,
    "eastern": Kind.EAST,
    "west": Kind.WEST,
    "western": Kind.WEST,
    "left": Kind.LEFT,
    "right": Kind.RIGHT,
    "back": Kind.BACK,
    "far": Kind.BACK,
    "front": Kind.FRONT,
    "near": Kind.FRONT,
    "one": Kind.WEST,
    "other": Kind.EAST,
    "opposite": Kind.EAST,
}
"""Words before `side`, `end`, `corner`, `wall`, `edge`."""
OF_THINGS: Final = {
    Kind.MIDDLE: Kind.ON,
    Kind.EDGE: Kind.NEXT_TO,
    Kind.CORNER: Kind.NEXT_TO,
    Kind.WALL: Kind.NEXT_TO,
    Kind.ENTRANCE: Kind.IN_FRONT_OF,
    Kind.NORTH: Kind.NORTH_OF,
    Kind.SOUTH: Kind.SOUTH_OF,
    Kind.EAST: Kind.EAST_OF,
    Kind.WEST: Kind.WEST_OF,
    Kind.LEFT: Kind.LEFT_OF,
    Kind.RIGHT: Kind.RIGHT_OF,
    Kind.BACK: Kind.BEHIND,
    Kind.FRONT: Kind.IN_FRONT_OF,
}
"""What an anchor means of a thing, which has no inside."""
