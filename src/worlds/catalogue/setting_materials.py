"""What is built in a setting, and has no style of its own, is built of what is there: walls of tissue in a body, bridges of
ice in the Arctic, posts of steel in a machine."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from worlds.catalogue.materials import MATERIAL_WORDS
from worlds.catalogue.solids import Paint
from worlds.catalogue.terrains import TerrainName
from worlds.catalogue.themes import ThemeName
from worlds.scene import Part

Rim = Literal["soft", "rough", "level"]
"""How walls end at their top: rounded, in boulders, in an edge."""


@dataclass(frozen=True, slots=True)
class Fabric:
    walls: Paint
    """And steps, piers."""
    floors: Paint
    """And decks, boards."""
    beams: Paint
    """And rails, posts."""
    panes: Paint
    """Of what is glass elsewhere, as the sides of a covered way."""
    rim: Rim = "level"


def alike(walls: Paint, *, panes: float, rim: Rim, floors: Paint | None = None) -> Fabric:
    """All of one material. `panes`: transparency of what is glass elsewhere."""
    dark = walls.shaded().shaded()
    return Fabric(walls, floors or dark, dark, replace(walls, transparency=panes), rim)


FLESH: Final = Paint((214, 124, 126))
JELLY: Final = Paint((150, 208, 168))
ROCK: Final = Paint((110, 98, 88), "Slate")
STEEL: Final = Paint((124, 120, 114), "Metal")
PANELS: Final = Paint((214, 218, 224), "Metal")
ICE: Final = Paint((178, 214, 236), "Ice")
CLAY: Final = Paint((198, 152, 104), "Sandstone")
CLOUD: Final = Paint((244, 246, 250))
PAPER: Final = Paint((238, 234, 220), "Cardboard")
SUGAR: Final = Paint((252, 214, 226))
EARTH: Final = Paint((124, 92, 62), "Ground")
LOGS: Final = Paint((150, 108, 70), "WoodPlanks")
SALT: Final = Paint((226, 222, 214), "Salt")
BOARD: Final = Paint((36, 40, 48))
LAVA_ROCK: Final = Paint((74, 66, 64), "Basalt")
CORAL_ROCK: Final = Paint((176, 150, 120), "Limestone")
GLOW: Final = Paint((110, 226, 150))
SMOKED: Final = Paint((168, 206, 226), "Glass", 0.45)

FABRICS: Final[dict[TerrainName, Fabric]] = {
    "cell": alike(JELLY, panes=0.35, rim="soft", floors=JELLY.paler()),
    "tissue": alike(FLESH, panes=0.25, rim="soft"),
    "circuit": Fabric(BOARD, Paint((44, 110, 78)), Paint((206, 168, 72), "Metal"), replace(GLOW, transparency=0.6)),
    "machine": Fabric(STEEL, STEEL.shaded(), Paint((176, 132, 62), "Metal"), SMOKED),
    "cave": alike(ROCK, panes=0.0, rim="rough", floors=ROCK.shaded()),
    "space": Fabric(PANELS, Paint((168, 174, 184), "DiamondPlate"), Paint((120, 130, 146), "Metal"), SMOKED),
    "sky": alike(CLOUD, panes=0.4, rim="soft", floors=Paint((214, 230, 248))),
    "mud": Fabric(LOGS, Paint((160, 120, 80), "WoodPlanks"), Paint((121, 85, 58), "Wood"), EARTH, "level"),
    "salt": alike(SALT, panes=0.0, rim="rough"),
    "paper": alike(PAPER, panes=0.3, rim="level", floors=Paint((246, 244, 234))),
    "candy": Fabric(
        SUGAR, Paint((255, 246, 238)), Paint((206, 62, 84)), Paint((250, 170, 200), transparency=0.4), "soft"
    ),
    "snow": alike(ICE, panes=0.45, rim="soft", floors=Paint((226, 238, 246), "Ice")),
    "mars": Fabric(PANELS, Paint((168, 174, 184), "DiamondPlate"), Paint((120, 130, 146), "Metal"), SMOKED),
    "moon": Fabric(PANELS, Paint((168, 174, 184), "DiamondPlate"), Paint((120, 130, 146), "Metal"), SMOKED),
    "desert": Fabric(CLAY, Paint((176, 132, 84), "Wood"), Paint((140, 100, 62), "Wood"), CLAY),
    "volcanic": alike(LAVA_ROCK, panes=0.0, rim="rough", floors=LAVA_ROCK.paler()),
    "seabed": alike(CORAL_ROCK, panes=0.0, rim="rough"),
}
"""By the ground. What is not named here is open country, where stone and timber are at hand."""
SETTLERS: Final[frozenset[ThemeName]] = frozenset({"medieval", "antiquity", "city", "village", "farm", "school"})
BROUGHT: Final[dict[TerrainName, frozenset[ThemeName]]] = {
    "snow": SETTLERS,
    "volcanic": SETTLERS,
    "desert": frozenset({"antiquity"}),
    "seabed": frozenset({"antiquity"}),
}
"""Who builds there, by what the world is about, brings stone and timber."""
TURNED: Final = {
    "Wood": "beams", "Metal": "beams", "Rubber": "beams", "WoodPlanks": "floors", "DiamondPlate": "floors",
    "Slate": "walls", "Cobblestone": "walls", "Brick": "walls", "Concrete": "walls", "Marble": "walls",
    "Limestone": "walls", "Sandstone": "walls", "Granite": "walls", "Plaster": "walls", "Glass": "panes",
}  # fmt: skip
"""What of a fabric takes the place of which material."""
STRUCTURES: Final = frozenset(
    "wall gate bridge tower column pedestal fence picket_fence stone_bridge suspension_bridge built_structure stairs "
    "door double_door arch_of_stone castle_gate drawbridge balcony dam wooden_watchtower tunnel locked_door jail_cell "
    "ledge secret_door ladder inclined_plane aqueduct field_gate iron_gate trench".split()
)
"""Things that are parts of what is built, and no houses and no wares."""


def fabric_of(terrain: str, theme: ThemeName | None) -> Fabric | None:
    """None: stone and timber, as everywhere. `theme`: of the world."""
    for name, fabric in FABRICS.items():
        if name == terrain:
            return None if theme in BROUGHT.get(name, ()) else fabric
    return None


def is_of_setting(thing: str, noun: str) -> bool:
    """Whether it may be built of what is there: not if its name says what it is made of, as `wooden bridge` does."""
    return thing in STRUCTURES and MATERIAL_WORDS.keys().isdisjoint(noun.lower().split())


def made_of(fabric: Fabric | None, parts: Iterable[Part]) -> list[Part]:
    """The same parts of that fabric; what shines or is written on stays."""
    return [*parts] if fabric is None else [remade(fabric, part) for part in parts]


def remade(fabric: Fabric, part: Part) -> Part:
    role = TURNED.get(part.material)
    if role is None or part.text is not None or part.glow is not None:
        return part
    paint: Paint = getattr(fabric, role)
    return replace(part, color=paint.color, material=paint.material, transparency=paint.transparency)
