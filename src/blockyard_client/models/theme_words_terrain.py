from typing import Literal, TypeAlias

ThemeWordsTerrain: TypeAlias = (
    Literal[
        "desert",
        "forest",
        "grassland",
        "island",
        "jungle",
        "mars",
        "moon",
        "pavement",
        "savanna",
        "seabed",
        "snow",
        "swamp",
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
