from typing import Literal, TypeAlias

ThemeWordsTerrain: TypeAlias = (
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


def check_theme_words_terrain(value: object) -> ThemeWordsTerrain:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
