from typing import Literal, TypeAlias

TerrainWordsName: TypeAlias = (
    Literal[
        "carpet",
        "concrete_floor",
        "dark_floor",
        "desert",
        "forest",
        "grassland",
        "island",
        "jungle",
        "mars",
        "moon",
        "parquet",
        "pavement",
        "savanna",
        "seabed",
        "snow",
        "stone_floor",
        "swamp",
        "tiles",
        "tundra",
        "volcanic",
    ]
    | str
)
"""Those of this release: more may come."""


def check_terrain_words_name(value: object) -> TerrainWordsName:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
