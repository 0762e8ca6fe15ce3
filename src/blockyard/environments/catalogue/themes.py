"""Themes: what a world is about, and so its terrain, light, weather and paths, unless the description says otherwise."""

from dataclasses import dataclass
from typing import Final, Literal

from blockyard.environments.scene import Color


@dataclass(frozen=True, slots=True)
class Theme:
    name: str
    title: str
    words: tuple[str, ...]
    """What of a description, or of a subject, tells it."""
    terrain: str
    time_of_day: float
    weather: Literal["clear", "cloudy", "rain", "snow", "fog", "storm"]
    path_color: Color
    path_material: str


ALL: Final = (
    Theme("plain", "plain", (), "grassland", 14.0, "clear", (150, 140, 120), "Pavement"),
    Theme("mars", "Mars", ("mars", "martian", "red planet"), "mars", 16.0, "clear", (140, 70, 44), "Ground"),
    Theme(
        "space", "space", ("moon", "lunar", "space", "galaxy", "outer space", "astronomy", "solar system", "space station"),
        "moon", 14.0, "clear", (110, 112, 118), "Concrete",
    ),
    Theme(
        "school", "school", ("campus", "schoolyard", "playground", "school grounds"),
        "grassland", 10.0, "clear", (165, 160, 150), "Pavement",
    ),
    Theme(
        "medieval", "Middle Ages", ("medieval", "middle ages", "kingdom", "knights", "fairy tale", "fairytale"),
        "grassland", 15.0, "clear", (125, 118, 108), "Cobblestone",
    ),
    Theme(
        "jungle", "jungle", ("jungle", "rainforest", "dinosaurs", "dinosaur park", "prehistoric", "jurassic", "safari"),
        "forest", 13.0, "cloudy", (120, 92, 60), "Ground",
    ),
    Theme(
        "ocean", "ocean", ("ocean", "sea", "underwater", "coral reef", "marine", "pirate", "beach", "island", "undersea"),
        "island", 13.0, "clear", (205, 180, 130), "WoodPlanks",
    ),
    Theme("city", "city", ("city", "town", "downtown", "street", "urban", "metropolis"), "pavement", 11.0, "clear", (90, 92, 95), "Asphalt"),
    Theme("farm", "farm", ("farm", "farmyard", "ranch", "countryside"), "grassland", 9.0, "clear", (140, 108, 70), "Ground"),
    Theme(
        "egypt", "ancient Egypt", ("egypt", "egyptian", "ancient egypt", "pharaoh", "nile"),
        "desert", 15.0, "clear", (190, 160, 110), "Sandstone",
    ),
    Theme(
        "antiquity", "antiquity", ("rome", "roman", "ancient rome", "greece", "greek", "ancient greece"),
        "grassland", 14.0, "clear", (200, 190, 170), "Limestone",
    ),
    Theme("winter", "winter", ("winter", "arctic", "antarctic", "antarctica", "north pole", "polar", "christmas"), "snow", 12.0, "snow", (200, 210, 220), "Ice"),
    Theme(
        "science", "science", ("science", "laboratory", "chemistry", "physics", "biology", "research station", "research"),
        "grassland", 11.0, "clear", (175, 178, 182), "Concrete",
    ),
    Theme("volcano", "volcano", ("volcanoes", "volcanology", "volcanic", "geology"), "volcanic", 17.0, "cloudy", (90, 84, 80), "Slate"),
)  # fmt: skip

THEMES: Final[dict[str, Theme]] = {theme.name: theme for theme in ALL}
