"""What lakes, rivers, seas and moats are filled with: water, if the words say nothing else."""

from typing import Final

from worlds.color import Color
from worlds.landform import Liquid

MATERIALS_OF: Final[dict[Liquid, str]] = {
    "water": "Water",
    "lava": "CrackedLava",
    "mud": "Mud",
    "acid": "Glacier",
    "tar": "Asphalt",
    "chocolate": "Concrete",
    "ice": "Ice",
    "cloud": "Snow",
}
"""Of terrain. Roblox has one liquid, water: all else is firm there, and lies as high as water would."""
COLORS_OF: Final[dict[str, Color]] = {
    "Glacier": (150, 222, 52),
    "Asphalt": (38, 36, 40),
    "Concrete": (96, 58, 36),
}
"""By material: of those that are nowhere the ground."""
LAVA_SEEN: Final[Color] = (236, 92, 24)
"""Where no texture shows that it glows."""
NAMES: Final[dict[str, Liquid]] = {
    **dict.fromkeys("lava magma molten".split(), "lava"),
    **dict.fromkeys("mud muddy mudflat quicksand".split(), "mud"),
    **dict.fromkeys("acid slime slimy goo toxic poison radioactive ooze".split(), "acid"),
    **dict.fromkeys("tar oil pitch ink".split(), "tar"),
    **dict.fromkeys("chocolate cocoa coffee".split(), "chocolate"),
    **dict.fromkeys("ice icy frozen ice-skating skating".split(), "ice"),
}

BY_TERRAIN: Final[dict[str, Liquid]] = {"snow": "ice", "swamp": "mud", "mud": "mud", "sky": "cloud"}


def liquid_of(title: str, terrain: str | None = None) -> Liquid:
    """By the first word of what the teacher calls it that says one; else by the ground that it lies in."""
    said = next((NAMES[word] for word in title.lower().split() if word in NAMES), None)
    return said or BY_TERRAIN.get(terrain or "", "water")
