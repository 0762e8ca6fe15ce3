"""A world looks like what the words say: lava is lava, each biome has its ground, islands are apart, the hour is seen."""

from collections import Counter
from functools import cache

import numpy as np
import pytest

from worlds.areas import around_area
from worlds.catalogue.terrains import TERRAINS
from worlds.daylight import day_part
from worlds.design import Design, design
from worlds.land.build import height_field
from worlds.land.field import MATERIALS, NUMBERS, Flags, HeightField
from worlds.land.liquids import liquid_of
from worlds.layout.building import FLOOR, OVER
from worlds.layout.surroundings import SURFACE
from worlds.request import DesignRequest
from worlds.roblox.instance import Color3, Instance
from worlds.roblox.voxels import voxels
from worlds.scene import Part


@cache
def built(text: str) -> Design:
    return design(DesignRequest(name="x", description=text))


@cache
def land(text: str) -> HeightField:
    return height_field(built(text).scene)


def filled(text: str) -> set[str]:
    """With what its lakes, rivers and seas are filled."""
    field = land(text)
    return {MATERIALS[number] for number in np.unique(field.liquid[field.wet])}


@pytest.mark.parametrize(
    ("text", "material"),
    [
        ("A lake of lava with three tents beside it.", "CrackedLava"),
        ("A river of molten lava with a bridge over it.", "CrackedLava"),
        ("A lava moat around a castle.", "CrackedLava"),
        ("An island with a hut in an ocean of lava.", "CrackedLava"),
        ("A magma pool and three rocks.", "CrackedLava"),
        ("A mud lake with three pigs.", "Mud"),
        ("A pool full of slime and a bench.", "Glacier"),
        ("An acid river and two barrels.", "Glacier"),
        ("A chocolate river with a boat and three trees.", "Concrete"),
        ("A tar pond with a dinosaur.", "Asphalt"),
        ("A frozen lake with two skaters.", "Ice"),
        ("A lake with two boats.", "Water"),
        ("A rocky river with a bridge.", "Water"),
    ],
)
def test_what_is_no_water_is_not_drawn_as_water(text: str, material: str) -> None:
    assert filled(text) == {material}
    found, _, _ = voxels(land(text))
    assert NUMBERS[material] in found
    assert (NUMBERS["Water"] in found) is (material == "Water")


@pytest.mark.parametrize(
    ("title", "liquid"),
    [("lava lake", "lava"), ("muddy river", "mud"), ("Toxic pool", "acid"), ("oil sea", "tar"), ("lake", "water")],
)
def test_a_name_says_what_fills_it(title: str, liquid: str) -> None:
    assert liquid_of(title) == liquid


def test_nothing_sinks_in_what_is_firm() -> None:
    scene, field = built("A frozen lake with two skaters.").scene, land("A frozen lake with two skaters.")
    skaters = [one for one in scene.components if one.label == "skater"]
    levels = [float(field.water[field.cell(one.base[0], one.base[2])]) for one in skaters]
    assert [one.base[1] for one in skaters] == levels == [-1.0, -1.0]


@pytest.mark.parametrize(
    "text",
    [
        "A coral reef under water with four corals and a sunken ship.",
        "An underwater world with six fish.",
        "The ocean floor with a submarine and two crabs.",
        "A sunken city with three temples.",
        "A seabed with six crabs.",
    ],
)
def test_who_is_under_water_sees_it(text: str) -> None:
    made = built(text)
    (sea,) = [part for part in made.scene.scenery if part.name == "SeaSurface"]
    assert (sea.position[1], sea.collides, sea.color) == (SURFACE, False, (34, 112, 168))
    assert all(one.box.high[1] < SURFACE for one in made.scene.components)
    light = service(made, "Lighting")
    assert child(light, "Atmosphere").properties["Color"] == Color3(34, 122, 176)
    assert child(light, "Sky").properties["CelestialBodiesShown"] is False
    assert 'fill="#0a68b6" fill-opacity="0.42"' in made.picture()


@pytest.mark.parametrize(
    "text",
    [
        "A meadow with three cows and a coral reef with four corals.",
        "A beach with a palm, and a coral reef with four corals.",
        "An island with a hut, an island with a barn, a coral reef with four corals.",
    ],
)
def test_a_reef_beside_land_lies_under_water(text: str) -> None:
    field = land(text)
    corals = [one for one in built(text).scene.components if one.label == "coral"]
    cells = [field.cell(one.base[0], one.base[2]) for one in corals]
    assert [bool(field.wet[cell]) for cell in cells] == [True] * 4
    assert all(one.base[1] < -5 for one in corals)
    assert not [part for part in built(text).scene.scenery if part.name == "SeaSurface"]


@pytest.mark.parametrize(
    ("text", "shores"),
    [
        (
            "Three islands linked by bridges: a pirate island with a ship, a volcano island, a farm island with a barn.",
            3,
        ),
        ("Five islands with a hut on each.", 5),
        ("An island with a castle and an island with a lighthouse.", 2),
    ],
)
def test_a_boat_fits_between_any_two_islands(text: str, shores: int) -> None:
    """Each lies by itself also where all are 12 studs wider: 24 studs of water are between any two. One is arrived on."""
    field = land(text)
    lands = [form for form in built(text).scene.land if form.kind == "island" and form.height == 0.0]
    dry = grown(~field.wet, 3)
    marks = marked(dry)
    found = []
    for form in lands:
        area = around_area(form.area)
        found.append(marks[field.cell((area.west + area.east) / 2, (area.north + area.south) / 2)])
    assert len({*found}) == shores


def grown(flags: Flags, steps: int) -> Flags:
    for _ in range(steps):
        out = flags.copy()
        out[1:] |= flags[:-1]
        out[:-1] |= flags[1:]
        out[:, 1:] |= flags[:, :-1]
        out[:, :-1] |= flags[:, 1:]
        flags = out
    return flags


def marked(flags: Flags) -> dict[tuple[int, int], int]:
    """Each cell that is flagged, with the number of its piece."""
    left = {(int(row), int(column)) for row, column in np.argwhere(flags)}
    found: dict[tuple[int, int], int] = {}
    while left:
        edge, number = [left.pop()], len(found)
        while edge:
            row, column = edge.pop()
            found[row, column] = number
            for near in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if near in left:
                    left.remove(near)
                    edge.append(near)
    return found


@pytest.mark.parametrize(
    ("island", "thing", "material"),
    [
        ("a farm island with a barn", "barn", "Grass"),
        ("a volcano island with a volcano", "volcano", "Basalt"),
        ("a jungle island with a monkey", "monkey", "LeafyGrass"),
        ("a winter island with an igloo", "igloo", "Snow"),
        ("an island with a lion", "lion", "Limestone"),
        ("a pirate island with a treasure chest", "treasure chest", "Sand"),
    ],
)
def test_an_island_shows_what_it_is(island: str, thing: str, material: str) -> None:
    text = f"Two islands: {island}, and an island with a lighthouse."
    assert ground_under(text, thing) == material


@pytest.mark.parametrize(
    ("zone", "material"),
    [
        ("savanna", "Limestone"), ("steppe", "Limestone"), ("prairie", "Limestone"), ("tundra", "Salt"), ("moor", "Salt"),
        ("swamp", "Mud"), ("marsh", "Mud"), ("wetland", "Mud"), ("jungle", "LeafyGrass"), ("rainforest", "LeafyGrass"),
        ("desert", "Sand"), ("arctic", "Snow"), ("moon base", "Slate"), ("mars base", "Sandstone"), ("farmland", "Ground"),
    ],
)  # fmt: skip
def test_a_biome_has_a_ground_of_its_own(zone: str, material: str) -> None:
    text = f"A {zone} with a statue, and a meadow with a well."
    assert (ground_under(text, "statue"), ground_under(text, "well")) == (material, "Grass")


def ground_under(text: str, label: str) -> str:
    (found,) = [one for one in built(text).scene.components if one.label == label]
    field = land(text)
    return MATERIALS[field.material[field.cell(found.base[0], found.base[2])]]


def test_no_two_biomes_have_the_same_colour() -> None:
    colors = Counter(terrain.ground_color for terrain in TERRAINS.values())
    assert max(colors.values()) == 1


@pytest.mark.parametrize(("size", "level"), [("tiny ", 12.6), ("", 25.2), ("large ", 35.28), ("huge ", 45.36)])
def test_a_hill_is_seen(size: str, level: float) -> None:
    (castle,) = [one for one in built(f"A castle on a {size}hill.").scene.components if one.label == "castle"]
    assert castle.base[1] == pytest.approx(level)


@pytest.mark.parametrize(
    ("said", "weather", "clock", "shift", "stars"),
    [
        ("at night", "clear", "22:00:00", (50, 70, 130), 5000),
        ("at midnight", "clear", "00:00:00", (50, 70, 130), 5000),
        ("at sunrise", "clear", "07:00:00", (255, 170, 96), 5000),
        ("at dawn", "clear", "06:42:00", (255, 170, 96), 5000),
        ("at sunset", "clear", "18:00:00", (255, 138, 72), 5000),
        ("at dusk", "clear", "18:30:00", (150, 96, 150), 5000),
        ("at noon", "clear", "12:00:00", (0, 0, 0), 5000),
        ("in the fog", "fog", "14:00:00", (0, 0, 0), 0),
        ("while it is snowing", "snow", "14:00:00", (0, 0, 0), 0),
    ],
)
def test_light_says_the_hour_and_the_weather(
    said: str, weather: str, clock: str, shift: tuple[int, int, int], stars: int
) -> None:
    made = built(f"Six houses and a fountain {said}.")
    light = service(made, "Lighting")
    assert made.scene.weather.kind == weather
    assert (light.properties["TimeOfDay"], light.properties["ColorShift_Top"]) == (clock, Color3(*shift))
    assert child(light, "Sky").properties["StarCount"] == stars


def test_fog_is_thick_and_grey_and_night_has_no_clouds() -> None:
    air = child(service(built("Six houses and a fountain in the fog."), "Lighting"), "Atmosphere").properties
    assert (air["Density"], air["Color"]) == (0.46, Color3(205, 212, 219))
    night = child(child(service(built("Six houses at night."), "Workspace"), "Terrain"), "Clouds")
    assert night.properties["Cover"] == 0.0


def test_snow_that_falls_lies() -> None:
    assert built("Six houses and a fountain while it is snowing.").scene.terrain == "snow"
    assert built("A desert with a cactus while it is snowing.").scene.terrain == "desert"


@pytest.mark.parametrize(
    ("said", "veil"),
    [
        ("at night", "#0a1440"),
        ("at sunrise", "#ffb070"),
        ("at sunset", "#ff8440"),
        ("at dusk", "#301c58"),
        ("at noon", None),
    ],
)
def test_the_picture_shows_the_hour(said: str, veil: str | None) -> None:
    picture = built(f"Six houses and a fountain {said}.").picture()
    seen = [one for one in ("#0a1440", "#ffb070", "#ff8440", "#301c58") if f'fill="{one}" fill-opacity' in picture]
    assert seen == ([veil] if veil else [])


@pytest.mark.parametrize(
    ("hours", "part"),
    [(0.0, "night"), (5.0, "sunrise"), (7.5, "day"), (16.8, "sunset"), (19.0, "dusk"), (20.0, "night")],
)
def test_parts_of_the_day(hours: float, part: str) -> None:
    assert day_part(hours) == part


@pytest.mark.parametrize(
    ("text", "suns", "models"),
    [
        ("The solar system at night with eight planets and the Sun.", 1, 0),
        ("A solar system with the sun, Earth and Mars.", 1, 0),
        ("A solar system in a classroom with ten desks.", 0, 1),
        ("A solar system in a park.", 0, 1),
    ],
)
def test_a_solar_system_has_one_sun(text: str, suns: int, models: int) -> None:
    labels = Counter(one.label for one in built(text).scene.components)
    assert (labels["sun"], labels["solar system"]) == (suns, models)


@pytest.mark.parametrize(
    "text",
    [
        "A museum with a sphinx.",
        "A hall with a dinosaur skeleton.",
        "A gallery with a giraffe.",
    ],
)
def test_walls_are_higher_than_what_is_in_them(text: str) -> None:
    scene = built(text).scene
    tall = max(scene.components, key=lambda one: one.size[1])
    edges = [part for part in scene.scenery if part.name == "Edge"]
    assert len(edges) == 4
    assert {round(part.box.high[1], 3) for part in edges} == {round(max(12.0, tall.size[1] + FLOOR + OVER), 3)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A museum with three statues.", "Museum"),
        ("A school with two rooms: a classroom with ten desks and a library with four bookshelves.", "School"),
        ("A gym with two benches.", "Gym"),
    ],
)
def test_a_building_has_its_name_over_its_door(text: str, name: str) -> None:
    (board,) = [part for part in built(text).scene.scenery if part.name == "Name"]
    assert words_on(board) == name
    assert board.box.low[1] > 9


@pytest.mark.parametrize("inmates", ["six sheep", "two elephants", "three goats"])
def test_a_pen_is_shut_and_told(inmates: str) -> None:
    scene = built(f"A zoo with a fence around a pen with {inmates}.").scene
    leaves = [part for part in scene.scenery if part.name == "Leaf"]
    assert (len(leaves), {part.collides for part in leaves}) == (8, {False})
    (board,) = [part for part in scene.scenery if part.name == "Board"]
    assert words_on(board) == "Pen"
    assert board.box.low[2] > max(part.box.high[2] for part in leaves) - 0.2


def words_on(part: Part) -> str:
    assert part.text is not None
    return part.text.words


def service(made: Design, name: str) -> Instance:
    return child(made.tree, name)


def child(instance: Instance, name: str) -> Instance:
    (found,) = [one for one in instance.children if one.name == name]
    return found
