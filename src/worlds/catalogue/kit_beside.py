"""What stands beside a thing that was asked for, because it is used with that: wood at an oven, hay at a horse."""

from typing import Final

from worlds.catalogue.kit import Placed, placed
from worlds.catalogue.kit_groups import GROUPS
from worlds.catalogue.kit_low import LOW
from worlds.catalogue.kit_shelves import SHELVES

BESIDE: Final[dict[str, tuple[Placed, ...]]] = {
    thing: placed(pieces, {**GROUPS, **SHELVES, **LOW})
    for things, pieces in (
        ("oven fireplace stove", "logs logs"),
        ("stage", "curtain curtain"),
        ("horse cow donkey", "hay trough"),
        ("sheep goat pig", "hay trough"),
        ("loom spinning_wheel", "hamper:wool"),
        ("printing_press", "table:letter barrels"),
        ("anvil", "forge barrels"),
        ("cauldron", "logs"),
        ("mill millstone", "sacks sacks"),
        ("grand_piano piano", "music"),
        ("telescope", "desk"),
        ("throne", "chest"),
        ("treasure_chest", "crates:trophy"),
        ("robot_arm conveyor_belt", "pallet"),
        ("blackboard whiteboard", "sideboard:school_book"),
        ("hospital_bed", "trolley:medicine"),
        ("cash_register checkout", "hamper:fruit"),
        ("tent", "crates:tin"),
        ("boiler", "drums"),
        ("bathtub", "hamper:linen"),
    )
    for thing in things.split()
}
"""By the thing, to its left and to its right."""
