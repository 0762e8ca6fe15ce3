"""The words that teachers of grades 1 to 10 use for what they want to see, by what one can say of them."""

from typing import Final

COLORS: Final = (
    *("red", "orange", "yellow", "green", "blue", "purple", "pink"),
    *("brown", "black", "white", "gray", "turquoise", "navy", "gold"),
)
SIZES: Final = ("tiny", "small", "little", "big", "large", "tall", "huge", "giant")
MATERIALS: Final = ("wooden", "brick", "stone", "glass", "metal", "marble")
NUMBERS: Final = (
    *("one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

PLACES: Final = (
    *("a world", "a park", "a village", "a farm", "a Mars base", "a moon base", "a campsite", "a playground"),
    *("a small town", "a jungle", "a desert scene", "a science world", "a learning world"),
)

BUILDINGS: Final = (
    *("house", "school", "library", "lab", "museum", "castle", "barn", "greenhouse", "hospital", "lighthouse"),
    *("cabin", "fire station", "observatory", "temple", "store", "tent", "tower", "theater", "igloo"),
)
STRUCTURES: Final = (
    *("bridge", "fountain", "statue", "stage", "well", "windmill", "pyramid", "solar panel", "wind turbine"),
    *("gate", "satellite dish", "fence"),
)
VEHICLES: Final = (
    *("car", "bus", "truck", "train", "boat", "ship", "rocket", "rover", "airplane", "helicopter", "submarine"),
    *("tractor", "fire truck", "ambulance", "bicycle"),
)
NATURE: Final = (
    *("tree", "palm tree", "pine tree", "rock", "volcano", "pond", "cactus", "flower", "bush", "mushroom"),
    *("crater", "cave", "campfire", "log"),
)
FURNITURE: Final = ("table", "chair", "desk", "bench", "bookshelf", "bed", "lamp", "sofa", "rug", "whiteboard")
GEAR: Final = ("microscope", "telescope", "globe", "robot", "beaker", "skeleton", "computer")
SIGNS: Final = ("sign", "quiz board", "flag", "map", "billboard")
GAMES: Final = ("checkpoint", "treasure chest", "slide", "swing", "podium", "trampoline", "portal")
CREATURES: Final = ("cow", "horse", "sheep", "dinosaur", "dog", "penguin", "astronaut", "duck")
OUTDOORS: Final = (*BUILDINGS, *STRUCTURES, *VEHICLES, *NATURE, *SIGNS, *GAMES, *CREATURES)
NOUNS: Final = (*OUTDOORS, *FURNITURE, *GEAR)

PAINTED: Final = (
    *("house", "lab", "castle", "barn", "cabin", "tent", "car", "bus", "truck", "train", "boat", "rocket", "rover"),
    *("airplane", "helicopter", "submarine", "tractor", "table", "chair", "desk", "bench", "bookshelf", "sofa"),
    *("rug", "robot", "slide", "flag", "store", "portal"),
)
SIZED: Final = (
    *("house", "castle", "tree", "rock", "rocket", "volcano", "statue", "tent", "boat", "robot", "tower", "barn"),
    *("mushroom", "dinosaur", "pyramid", "pond", "cactus", "telescope", "globe", "ship"),
)
MADE_OF: Final = {
    "house": ("wooden", "brick", "stone"),
    "cabin": ("wooden", "stone"),
    "tower": ("stone", "brick", "wooden"),
    "bridge": ("wooden", "stone", "metal"),
    "bench": ("wooden", "stone", "metal"),
    "table": ("wooden", "metal", "glass"),
    "statue": ("marble", "stone", "metal"),
    "fence": ("wooden", "metal"),
    "temple": ("marble", "stone"),
    "castle": ("stone", "brick"),
    "desk": ("wooden", "metal"),
    "store": ("brick", "wooden"),
}
SUBSTANCES: Final = {"wooden": "wood", "brick": "brick", "stone": "stone", "glass": "glass", "metal": "metal"}
"""As one says it after `made of`."""

ROOMS: Final = ("lab", "house", "library", "school", "museum", "cabin")
IN_ROOMS: Final = ("table", "desk", "bookshelf", "sofa", "bed", "chair", "computer", "whiteboard")
SURFACES: Final = ("table", "desk")
ON_SURFACES: Final = ("globe", "microscope", "lamp", "computer", "beaker")
CENTRES: Final = ("fountain", "statue", "rocket", "rover", "pond", "campfire", "volcano", "castle", "well")
SATELLITES: Final = ("tree", "bench", "lab", "tent", "rock", "house", "bush", "flag", "sign")
LANDMARKS: Final = ("house", "school", "barn", "castle", "museum", "rocket", "lighthouse", "temple", "fountain", "cave")
COMPANIONS: Final = ("tree", "bench", "car", "rock", "sign", "tractor", "flag", "rover", "bush", "statue", "table")

IRREGULAR: Final = {"sheep": "sheep", "bookshelf": "bookshelves", "cactus": "cacti", "volcano": "volcanoes"}


def plural(noun: str) -> str:
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def indefinite(phrase: str) -> str:
    """`an igloo`, `a house`."""
    return f"{'an' if phrase[0] in 'aeiou' else 'a'} {phrase}"
