"""Themes: what a world is about, and so its terrain, light, weather and paths, unless the description says otherwise."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from worlds.catalogue.terrains import TerrainName
from worlds.color import Color

ThemeName = Literal[
    "plain",
    "mars",
    "space",
    "school",
    "medieval",
    "jungle",
    "ocean",
    "village",
    "city",
    "farm",
    "egypt",
    "antiquity",
    "winter",
    "science",
    "volcano",
]


@dataclass(frozen=True, slots=True)
class Theme:
    name: ThemeName
    title: str
    words: tuple[str, ...]
    """What of a description, or of a subject, tells it."""
    terrain: TerrainName
    time_of_day: float
    weather: Literal["clear", "cloudy", "rain", "snow", "fog", "storm"]
    path_color: Color
    path_material: str
    starter: str
    """What usually stands there: for who names the place and nothing in it."""


ALL: Final = (
    Theme("plain", "plain", (), "grassland", 14.0, "clear", (150, 140, 120), "Pavement", ""),
    Theme("mars", "Mars", ("mars", "martian", "red planet"), "mars", 16.0, "clear", (140, 70, 44), "Ground", "two habitats, a lab, a rover near the lab, a rocket, an antenna and 8 rocks"),
    Theme(
        "space", "space", ("moon", "lunar", "space", "galaxy", "outer space", "astronomy", "solar system", "space station"),
        "moon", 14.0, "clear", (110, 112, 118), "Concrete", "a space station, a rocket, a rover, a telescope, a flag and 8 rocks"),
    Theme(
        "school", "school", ("campus", "schoolyard", "playground", "school grounds"),
        "grassland", 10.0, "clear", (165, 160, 150), "Pavement", "a school, a playground slide, a swing, two benches, a flagpole and 8 trees"),
    Theme(
        "medieval", "Middle Ages", ("medieval", "middle ages", "kingdom", "knights", "fairy tale", "fairytale"),
        "grassland", 15.0, "clear", (125, 118, 108), "Cobblestone", "a castle, four small houses, a well, a market stall and 8 trees"),
    Theme(
        "jungle", "jungle", ("jungle", "rainforest", "dinosaurs", "dinosaur park", "prehistoric", "jurassic", "safari"),
        "forest", 13.0, "cloudy", (120, 92, 60), "Ground", "a tent, a campfire next to the tent, a dinosaur, a bridge, 16 trees and 6 bushes"),
    Theme(
        "ocean", "ocean", ("ocean", "sea", "underwater", "coral reef", "marine", "pirate", "beach", "island", "undersea"),
        "island", 13.0, "clear", (172, 132, 88), "WoodPlanks", "a lighthouse, a pier, two boats, a treasure chest, 6 palm trees and 4 rocks"),
    Theme(
        "village", "village", ("village", "hamlet", "small town", "settlement"),
        "grassland", 10.0, "clear", (140, 120, 92), "Cobblestone", "four houses, a well, a shop, a market stall, two benches and 8 trees"),
    Theme("city", "city", ("city", "town", "downtown", "street", "urban", "metropolis"), "pavement", 11.0, "clear", (90, 92, 95), "Asphalt", "six houses, two shops, a library, a bus stop, two cars, 4 street lamps and 8 trees"),
    Theme("farm", "farm", ("farm", "farmyard", "ranch", "countryside"), "grassland", 9.0, "clear", (140, 108, 70), "Ground", "a barn, a windmill, a tractor, three cows, two sheep, a house and 6 trees"),
    Theme(
        "egypt", "ancient Egypt", ("egypt", "egyptian", "ancient egypt", "pharaoh", "nile"),
        "desert", 15.0, "clear", (190, 160, 110), "Sandstone", "two pyramids, a temple, a statue, a camel, 4 palm trees and 4 cacti"),
    Theme(
        "antiquity", "antiquity", ("rome", "roman", "ancient rome", "greece", "greek", "ancient greece"),
        "grassland", 14.0, "clear", (200, 190, 170), "Limestone", "a temple, six columns, a statue, a fountain and 6 trees"),
    Theme("winter", "winter", ("winter", "arctic", "antarctic", "antarctica", "north pole", "polar", "christmas"), "snow", 12.0, "snow", (200, 210, 220), "Ice", "two igloos, a cabin, a snowman, two penguins and 12 pine trees"),
    Theme(
        "science", "science", ("science", "laboratory", "chemistry", "physics", "biology", "research station", "research"),
        "grassland", 11.0, "clear", (175, 178, 182), "Concrete", "a lab, an observatory, a telescope, a quiz board and 6 trees"),
    Theme("volcano", "volcano", ("volcanoes", "volcanology", "volcanic", "geology"), "volcanic", 17.0, "cloudy", (134, 126, 120), "Slate", "a volcano, a tent, a weather station and 10 rocks"),
)  # fmt: skip

THEMES: Final[dict[str, Theme]] = {theme.name: theme for theme in ALL}
assert tuple(THEMES) == get_args(ThemeName), "name each theme in ThemeName, in the same order"
