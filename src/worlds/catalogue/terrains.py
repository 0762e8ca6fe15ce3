"""Terrains: what the ground is made of, and what lies around it."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from worlds.color import Color

TerrainName = Literal[
    "grassland",
    "desert",
    "mars",
    "moon",
    "snow",
    "forest",
    "island",
    "seabed",
    "pavement",
    "volcanic",
    "savanna",
    "tundra",
    "swamp",
    "jungle",
    "cell",
    "tissue",
    "circuit",
    "machine",
    "cave",
    "space",
    "sky",
    "mud",
    "salt",
    "paper",
    "candy",
    "parquet",
    "stone_floor",
    "tiles",
    "carpet",
    "concrete_floor",
    "dark_floor",
]


@dataclass(frozen=True, slots=True)
class Terrain:
    name: TerrainName
    title: str
    words: tuple[str, ...]
    """What of a description tells it."""
    ground_color: Color
    ground_material: str
    """Of parts."""
    land_material: str
    """Of terrain; it has the ground's colour."""
    surround: Literal["hills", "water", "craters", "dunes", "mountains", "flat", "walls", "clouds", "void", "building"]
    """`walls` stand close around, `clouds` are below, around a `void` there is no land; `building`: the ground is the floor of
    one, which closes it."""
    far_material: str | None = None
    """Of terrain: of the heights at the horizon, where they are of another kind."""
    cliff_material: str | None = None
    """Of terrain: where it is steep."""
    shell: Color | None = None
    """Of what closes the view far out, on all sides and overhead. None: the sky is seen."""
    hour: float | None = None
    """If the words say none; none: that of the theme."""


ALL: Final = (
    Terrain(
        "grassland", "grassland", ("grassland", "meadow", "grass", "field", "park", "countryside"),
        (96, 150, 72), "Grass", "Grass", "hills", "LeafyGrass", "Rock",
    ),
    Terrain("desert", "desert", ("desert", "sand dune", "dune", "sahara"), (214, 186, 130), "Sand", "Sand", "dunes", None, "Limestone"),
    Terrain("mars", "Mars", ("martian surface", "mars surface", "red dust"), (176, 92, 58), "Sand", "Sandstone", "mountains"),
    Terrain("moon", "Moon", ("moon surface", "lunar surface"), (150, 150, 154), "Slate", "Slate", "craters"),
    Terrain(
        "snow", "snow", ("in the snow", "in snow", "on snow", "snow-covered", "covered in snow", "covered with snow", "snowy", "snowfield", "arctic", "antarctica", "antarctic", "polar", "north pole", "south pole"),
        (236, 240, 245), "Snow", "Snow", "mountains", None, "Rock",
    ),
    Terrain(
        "forest", "forest floor", ("forest", "woodland", "woods"),
        (78, 112, 58), "LeafyGrass", "LeafyGrass", "hills", None, "Rock",
    ),
    Terrain(
        "island", "island", ("island", "beach", "seaside", "shore", "coast", "lagoon"),
        (226, 204, 150), "Sand", "Sand", "water", "LeafyGrass", "Rock",
    ),
    Terrain("seabed", "sea bed", ("seabed", "sea floor", "ocean floor", "seafloor", "reef"), (194, 178, 128), "Sand", "Sand", "dunes", None, None, (30, 104, 146)),
    Terrain(
        "pavement", "pavement", ("pavement", "plaza", "town square", "asphalt", "paved"),
        (150, 152, 155), "Pavement", "Pavement", "flat", "Grass",
    ),
    Terrain("volcanic", "volcanic ground", ("lava field", "volcanic"), (62, 56, 56), "Basalt", "Basalt", "mountains"),
    Terrain("savanna", "savanna", ("savanna", "savannah", "steppe", "prairie", "outback", "serengeti"), (198, 172, 92), "Grass", "Limestone", "hills"),
    Terrain("tundra", "tundra", ("tundra", "moor", "moorland", "heath"), (158, 152, 116), "Grass", "Salt", "hills", None, "Rock"),
    Terrain("swamp", "swamp", ("swamp", "marsh", "bog", "wetland", "mangrove", "bayou"), (92, 88, 54), "Mud", "Mud", "hills", "LeafyGrass"),
    Terrain("jungle", "jungle floor", ("jungle", "jungle floor", "rainforest", "rain forest"), (58, 98, 44), "LeafyGrass", "LeafyGrass", "hills", None, "Rock"),
    Terrain(
        "cell", "cytoplasm", ("cytoplasm", "jelly", "gel"),
        (140, 194, 156), "SmoothPlastic", "Ice", "walls", None, "Glacier", (122, 190, 150), 13.0,
    ),
    Terrain(
        "tissue", "living tissue", ("tissue", "flesh", "muscle", "mucus"),
        (206, 120, 122), "SmoothPlastic", "Mud", "walls", None, "Sandstone", (128, 44, 54), 13.0,
    ),
    Terrain("circuit", "circuit board", ("circuit board", "motherboard"), (28, 88, 62), "SmoothPlastic", "Asphalt", "flat", None, None, (34, 38, 48), 13.0),
    Terrain("machine", "machine floor", ("machine floor", "steel floor"), (108, 104, 98), "DiamondPlate", "Concrete", "flat", None, None, (58, 50, 42), 13.0),
    Terrain(
        "cave", "cave floor", ("cave floor", "underground", "bedrock"),
        (124, 100, 78), "Slate", "Rock", "walls", None, "Slate", (36, 32, 32), 13.0,
    ),
    Terrain("space", "deck in space", ("deck", "zero gravity"), (124, 130, 140), "DiamondPlate", "Concrete", "void", None, None, (8, 9, 22), 22.0),
    Terrain("sky", "clouds", ("cloud floor", "cloudland"), (204, 218, 242), "SmoothPlastic", "Snow", "clouds"),
    Terrain("mud", "bare earth", ("bare earth", "churned mud", "dirt"), (112, 88, 62), "Mud", "Mud", "hills", "Ground", "Rock"),
    Terrain("salt", "salt flat", ("salt flat", "salt desert", "salt pan", "salt"), (240, 238, 232), "Salt", "Salt", "flat", "Sandstone"),
    Terrain("paper", "paper", ("paper", "graph paper", "squared paper"), (240, 236, 224), "SmoothPlastic", "Limestone", "flat", "WoodPlanks"),
    Terrain("candy", "sweets", ("candy", "icing", "frosting"), (250, 196, 214), "SmoothPlastic", "Salt", "hills", "Snow"),
    Terrain("parquet", "wooden floor", ("parquet", "parquet floor"), (164, 120, 78), "WoodPlanks", "WoodPlanks", "building", "Grass"),
    Terrain("stone_floor", "stone floor", ("flagstones", "stone floor"), (150, 142, 128), "Cobblestone", "Cobblestone", "building", "Grass"),
    Terrain("tiles", "tiled floor", ("floor tiles", "tiled floor"), (212, 202, 186), "Marble", "Pavement", "building", "Grass"),
    Terrain("carpet", "carpeted floor", ("carpeted floor",), (128, 54, 58), "Fabric", "Brick", "building", "Grass"),
    Terrain("concrete_floor", "concrete floor", ("concrete floor",), (142, 144, 146), "Concrete", "Concrete", "building", "Grass"),
    Terrain("dark_floor", "dark floor", ("dark floor", "black floor"), (34, 34, 40), "SmoothPlastic", "Asphalt", "building", "Grass"),
)  # fmt: skip

TERRAINS: Final[dict[str, Terrain]] = {terrain.name: terrain for terrain in ALL}
assert tuple(TERRAINS) == get_args(TerrainName), "name each terrain in TerrainName, in the same order"
SETTINGS: Final[frozenset[TerrainName]] = frozenset(
    {"cell", "tissue", "circuit", "machine", "cave", "space", "sky", "mud", "salt", "paper", "candy"}
)
"""Those that are no open country: nobody lays out gardens there."""
