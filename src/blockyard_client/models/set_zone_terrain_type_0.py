from typing import Literal, TypeAlias

SetZoneTerrainType0: TypeAlias = (
    Literal[
        "candy",
        "cave",
        "cell",
        "circuit",
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
        "pavement",
        "salt",
        "savanna",
        "seabed",
        "sky",
        "snow",
        "space",
        "swamp",
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
