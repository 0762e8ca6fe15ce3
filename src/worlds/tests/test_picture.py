"""What a teacher looks at: true, complete, readable, and nothing but a picture."""

import io
import math
import re
import struct
import zlib
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Final
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from worlds.design import Design, design
from worlds.geometry import Box
from worlds.land.colors import COLORS
from worlds.land.field import HeightField
from worlds.picture.canvas import Canvas
from worlds.picture.cuts import difference, volume
from worlds.picture.families import families, in_order
from worlds.picture.hidden import hidden
from worlds.picture.isometric import picture_svg
from worlds.picture.land import draw_land
from worlds.picture.png import picture_png
from worlds.picture.sky import sky_colors
from worlds.request import DesignRequest
from worlds.scene import Component, Part

SVG: Final = "{http://www.w3.org/2000/svg}"
MARS: Final = "A Mars base with three labs around a red rover, a quiz board near the spawn, at sunset, for 24 students"
DRAWN: Final = {
    "svg",
    "title",
    "desc",
    "defs",
    "g",
    "rect",
    "path",
    "circle",
    "ellipse",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
}


@cache
def designed(description: str, name: str = "World") -> Design:
    return design(DesignRequest(name=name, description=description))


def drawn(description: str, name: str = "World") -> ElementTree.Element:
    return ElementTree.fromstring(designed(description, name).picture())


def texts(picture: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


def test_the_same_scene_gives_the_same_bytes() -> None:
    scene = designed(MARS).scene
    assert picture_svg(scene) == picture_svg(replace(scene))


def test_every_component_is_drawn_once_and_named() -> None:
    made = designed("A school, ten desks, two red cars near a blue house, and a sign")
    picture = ElementTree.fromstring(made.picture())
    groups = [group.get("data-id") for group in picture.iter(f"{SVG}g") if group.get("data-id")]
    assert sorted(groups) == sorted(one.id for one in made.scene.components)  # type: ignore[type-var]  # none is None
    names = texts(picture)
    assert {"school", "10 × desk", "red car", "blue house", "sign", "players start here"} <= set(names)
    assert names.count("red car") == 2


def test_it_tells_the_hour_the_players_and_the_size() -> None:
    scene = designed(MARS, "Mars Base").scene
    words = " ".join(texts(drawn(MARS, "Mars Base")))
    for fact in ("Mars Base", "18:00", "24 players", f"{scene.width:g} × {scene.depth:g} studs"):
        assert fact in words


def test_colours_are_those_that_were_wished() -> None:
    """More faces are red on a red car than on a green or a blue one, and so on."""
    cars = [by_strongest_channel(drawn(f"A {color} car"), "car") for color in ("red", "green", "blue")]
    for channel, own in enumerate(cars):
        assert own[channel] > max(other[channel] for other in cars if other is not own)


def by_strongest_channel(picture: ElementTree.Element, thing: str) -> list[int]:
    """How many faces have most of red, of green, of blue."""
    (group,) = [group for group in picture.iter(f"{SVG}g") if (group.get("data-id") or "").startswith(thing)]
    fills = [fill for path in group.iter() if re.fullmatch("#[0-9a-f]{6}", fill := path.get("fill") or "")]
    channels = [[int(fill[place : place + 2], 16) for place in (1, 3, 5)] for fill in fills]
    return [sum(max(channel) == channel[number] for channel in channels) for number in range(3)]


@pytest.mark.parametrize("size", ["tiny", "huge"])
def test_the_ruler_measures_what_is_drawn(size: str) -> None:
    """A box of w x d studs is (w + d) cos 30 wide on paper, in studs of the ruler."""
    made = designed(f"A {size} barn")
    (house,) = [one for one in made.scene.components if one.thing == "barn"]
    picture = ElementTree.fromstring(made.picture())
    (words,) = [text for text in texts(picture) if re.fullmatch(r"\d+ studs = .* m", text)]
    (length,) = [
        found[1] for path in picture.iter() if (found := re.match(r"M\d+ \d+h([\d.]+)m0-5v10", path.get("d", "")))
    ]
    units = float((picture.get("viewBox") or "").split()[2]) / float(picture.get("width") or 1)
    wide = across(picture, house.id) / units / float(length) * int(words.split()[0])
    assert wide == pytest.approx((house.box.size[0] + house.box.size[2]) * math.cos(math.radians(30)), rel=0.02)


def across(picture: ElementTree.Element, component_id: str) -> int:
    """From the leftmost to the rightmost corner of its faces, in units."""
    (group,) = [group for group in picture.iter(f"{SVG}g") if group.get("data-id") == component_id]
    faces = [face for path in group.iter() if (face := re.fullmatch(r"M(\d+) \d+l([-\d ]+)z", path.get("d", "")))]
    xs = [x for face in faces for x in corners(int(face[1]), re.findall(r"-?\d+", face[2]))]
    return max(xs) - min(xs)


def corners(x: int, steps: list[str]) -> list[int]:
    return [x, *(x := x + int(step) for step in steps[::2])]


HOSTILE: Final = '</title><script>alert("x")</script><image href="http://x"/>&\x00\x1b\u202e'


def test_words_of_users_stay_words() -> None:
    said = HOSTILE.replace("\0", "")  # no description holds it
    scene = designed(f'A quiz board, a sign that says "{said}" and two zorblaxes').scene
    picture = ElementTree.fromstring(picture_svg(replace(scene, name=HOSTILE)))
    assert {element.tag.removeprefix(SVG) for element in picture.iter()} <= DRAWN
    assert [element.attrib for element in picture.iter() if any("href" in name for name in element.attrib)] == []
    title = picture.find(f"{SVG}title")
    assert title is not None
    assert (title.text or "").startswith("</title><script>")


def test_what_stands_behind_is_outlined() -> None:
    wall = component("wall", Box((-20, 0, 0), (20, 30, 4)))
    behind, beside = (
        component("behind", Box((-6, 0, -9), (-4, 2, -7))),
        component("beside", Box((60, 0, -9), (62, 2, -7))),
    )
    shown = in_order(families([wall, behind, beside]))
    assert hidden(shown) == [behind.box]


def test_nearer_things_are_drawn_later() -> None:
    """For all pairs of which one stands wholly south or east of the other, and so may hide it."""
    shown = [
        family.box
        for family in in_order(families(designed("A town with 9 houses, 9 trees and 4 cars").scene.components))
    ]
    pairs = list(combinations(shown, 2))
    assert len(pairs) > 100
    for early, late in pairs:
        nearer = any(early.low[axis] >= late.high[axis] for axis in (0, 2))
        farther = any(late.low[axis] >= early.high[axis] for axis in (0, 2))
        apart_on_paper = nearer and not farther and not meet_on_paper(early, late)
        assert farther or not nearer or apart_on_paper


def meet_on_paper(a: Box, b: Box) -> bool:
    return all(
        a.low[i] - a.high[j] < b.high[i] - b.low[j] and b.low[i] - b.high[j] < a.high[i] - a.low[j]
        for i, j in ((0, 2), (1, 2), (0, 1))
    )


def test_cutting_loses_nothing() -> None:
    whole, cutter = Box((0, 0, 0), (10, 6, 8)), Box((3, -1, 2), (7, 4, 20))
    pieces = difference(whole, cutter)
    inside = Box((3, 0, 2), (7, 4, 8))
    assert sum(volume(piece) for piece in pieces) == pytest.approx(volume(whole) - volume(inside))
    assert not any(a.overlaps(b, 1e-6) for a, b in combinations([*pieces, inside], 2))


def pixels_of(description: str) -> Image.Image:
    return Image.open(io.BytesIO(picture_png(designed(description).picture()))).convert("RGB")


@pytest.mark.parametrize(
    "description", ["A farm with a barn", "A desert with a pyramid", "An island with a lighthouse", "A Moon base"]
)
def test_the_land_goes_on_to_the_edge(description: str) -> None:
    """Below the sky nothing is left of the paper, which has the horizon's colour."""
    picture, (_, paper) = pixels_of(description), sky_colors(designed(description).scene)
    rows = range(round(picture.height * 0.35), picture.height - 60, 7)
    edge = [picture.getpixel((x, y)) for x in (1, picture.width - 2) for y in rows]
    assert not any(math.dist(color, paper) < 12 for color in edge)  # type: ignore[arg-type]  # three bytes


def test_an_island_lies_in_water() -> None:
    def blue(description: str) -> float:
        """Share of the picture below the sky."""
        picture = pixels_of(description)
        below = np.asarray(picture)[round(picture.height * 0.35) : -60].astype(int)
        return float((below[..., 2] > below[..., 0] + 60).mean())

    assert blue("An island with a palm tree and a lighthouse") > 0.04
    assert blue("A desert with a palm tree and a lighthouse") < 0.03


def test_land_is_drawn_where_it_is() -> None:
    """A peak stands above the place at its foot by its height, in the picture's own scale."""

    def top(height: float) -> int:
        field = HeightField.around_origin(80.0, 80.0, "Grass")
        field.ground[10, 10] = height
        canvas = Canvas(100.0, (0.0, 0.0), (-9999.0, -9999.0, 9999.0, 9999.0))
        draw_land(canvas, field, COLORS, (255, 255, 255))
        x, y = canvas.at((float(field.x[0, 10]), height, float(field.z[10, 0])))
        assert f"{round(x)} {round(y)}" in spots(canvas.out)
        return round(y)

    assert top(0.0) - top(3.0) == 300


def spots(paths: list[str]) -> list[str]:
    """All corners of polygons."""
    found = []
    for x, y, steps in re.findall(r"M(-?\d+)[ ]?(-?\d+)l([-\d ]+)z", " ".join(paths)):
        at = [int(x), int(y)]
        found.append(f"{at[0]} {at[1]}")
        numbers = [int(step) for step in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            at = [at[0] + dx, at[1] + dy]
            found.append(f"{at[0]} {at[1]}")
    return found


def test_pixels() -> None:
    svg = designed(MARS, "Mars Base").picture()
    png = picture_png(svg)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", png[16:20]) == (1200,)
    assert png[24:26] == bytes([8, 3]), "one byte for each pixel, of a palette"
    assert len(png) < 80_000
    pixels = raw(png)
    assert len(set(pixels[1::4])) > 50, "it is almost of one colour"
    assert pixels != raw(picture_png(svg.replace(">Mars Base<", ">Mars Case<"))), "letters are not drawn"


def raw(png: bytes) -> bytes:
    """All rows, filtered as they are."""
    place, data = 8, b""
    while place < len(png):
        (length,) = struct.unpack(">I", png[place : place + 4])
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + length]
        place += length + 12
    return zlib.decompress(data)


def component(name: str, box: Box) -> Component:
    x, y, z = box.centre
    part = Part(name, box.size, (x, y, z), (200, 200, 200))
    return Component(name, "house", name, name, (x, 0, z), 0, box.size, (part,))
