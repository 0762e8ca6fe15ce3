"""The files: what Roblox makes of them."""

import struct
from xml.etree import ElementTree

import pytest

from worlds.design import Design, design
from worlds.land.field import NUMBERS, HeightField
from worlds.request import DesignRequest
from worlds.roblox.instance import EnumItem, Instance
from worlds.roblox.reflection import faults
from worlds.roblox.smooth_grid import CHUNK, MAGIC, smooth_grid

NAME = "Name ]]> & <x> \u2028 🚀"
DESCRIPTION = (
    'An island in a storm with a lighthouse, a sign that says "Hello <b> & ]]> you", two chairs, a crystal, a campfire, '
    "a gold coin, a checkpoint, a quiz board, a couch and a maze"
)


@pytest.fixture(scope="module")
def made() -> Design:
    return design(DesignRequest(name=NAME, description=DESCRIPTION))


def test_roblox_knows_all_of_it(made: Design) -> None:
    assert faults(made.tree) == []


@pytest.mark.parametrize(
    ("instance", "fault"),
    [
        (Instance("Flower", "x"), "there is no class Flower"),
        (Instance("Part", "x", {"Colour": True}), "there is no property Colour"),
        (Instance("Part", "x", {"Anchored": 1}), "Anchored must be Bool"),
        (Instance("Part", "x", {"Material": EnumItem("Material", "Cheese")}), "Material has no item Cheese"),
        (Instance("Folder", "x", children=[Instance("Lighting", "y")]), "stands in the DataModel only"),
    ],
)
def test_what_roblox_does_not_know_is_found(instance: Instance, fault: str) -> None:
    (found,) = faults(instance)
    assert fault in found


def test_the_place_is_well_formed(made: Design) -> None:
    root = ElementTree.fromstring(made.place())
    referents = [item.get("referent") for item in root.iter("Item")]
    assert len(referents) == len(set(referents)) > 100
    flags = {item.text for item in root.iter("bool") if item.get("name") in ("HttpEnabled", "LoadStringEnabled")}
    assert flags == {"false"}
    anchored = [item for item in root.iter("bool") if item.get("name") == "Anchored"]
    assert {item.text for item in anchored} == {"true"}


def cells(grid: bytes) -> dict[tuple[int, int, int], list[tuple[int, int]]]:
    """(material, occupancy) of every voxel, x fastest, then z, then y, by chunk."""
    assert grid.startswith(MAGIC)
    at, place = (0, 0, 0), len(MAGIC)
    found = {}
    while place < len(grid):
        raw = grid[place : place + 12]
        delta = struct.unpack(">iii", bytes(raw[i + 3 * j] for i in range(3) for j in range(4)))
        at = (at[0] + delta[0], at[1] + delta[1], at[2] + delta[2])
        place += 12
        voxels: list[tuple[int, int]] = []
        while len(voxels) < CHUNK**3:
            lead = grid[place]
            place += 1
            material, occupancy, run = lead & 0x3F, 255, 1
            if lead & 0x40:
                occupancy, place = grid[place], place + 1
            if lead & 0x80:
                run, place = grid[place] + 1, place + 1
            voxels += [(material, occupancy if material else 0)] * run
        found[at] = voxels
    return found


def test_terrain_lies_where_it_should() -> None:
    """One cell of grass rises out of level sand, south-east of the origin: where x, y and z count from, and which way."""
    field = HeightField(-8.0, -8.0, 4, 4, "Sand")
    field.ground[2, 3] = 6.0
    field.material[2, 3] = NUMBERS["Grass"]
    grid = cells(smooth_grid(field))
    assert set(grid) == {(0, 0, 0), *((x, -1, z) for x in (-1, 0) for z in (-1, 0))}
    above = {at: found for at, voxels in grid.items() if at[1] == 0 and (found := filled(voxels))}
    assert above == {(0, 0, 0): {(1, 0, 0): (NUMBERS["Grass"], 255)}}
    below = filled(grid[0, -1, 0])
    assert below[0, 31, 0] == (NUMBERS["Sand"], 128)
    assert below[1, 31, 0] == (NUMBERS["Grass"], 255)
    assert {y for _, y, _ in below} == {29, 30, 31}


def filled(voxels: list[tuple[int, int]]) -> dict[tuple[int, int, int], tuple[int, int]]:
    """By x, y and z in the chunk."""
    return {
        (number % CHUNK, number // CHUNK**2, number // CHUNK % CHUNK): voxel
        for number, voxel in enumerate(voxels)
        if voxel[0]
    }


def test_the_project_says_how_to_come_by_the_terrain(made: Design) -> None:
    assert b"place.rbxl" in made.project()["README.md"]
    assert not any(script.name == "Terrain" for script in made.scripts)
