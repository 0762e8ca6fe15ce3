from typing import Literal, TypeAlias

SetZoneTerrainType0: TypeAlias = (
    Literal[
        "candy",
        "carpet",
        "cave",
        "cell",
        "circuit",
        "concrete_floor",
        "dark_floor",
        "desert",
        "forest",
        "grassland",
        "island",
        "jungle",
        "machine",
        "mars",
        "moon",
        "mud",
        "paper",
        "parquet",
        "pavement",
        "salt",
        "savanna",
        "seabed",
        "sky",
        "snow",
        "space",
        "stone_floor",
        "swamp",
        "tiles",
        "tissue",
        "tundra",
        "volcanic",
    ]
    | str
)
"""Those of this release: more may come."""


def check_set_zone_terrain_type_0(value: object) -> SetZoneTerrainType0:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
