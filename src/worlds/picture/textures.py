"""Hints at materials on flat faces: rows of bricks, planks, grains, blades of grass, a sheen."""

import math
from typing import Final

from worlds.geometry import Vector
from worlds.picture.paths import UNITS, Spot, numbers, polygon
from worlds.picture.projection import Point, Rect

KINDS: Final[dict[str, str]] = {
    material: kind
    for kind, materials in {
        "bricks": "Brick CeramicTiles ClayRoofTiles RoofShingles Cobblestone",
        "planks": "Wood WoodPlanks",
        "grains": "Concrete Slate Rock Granite Sand Ground Asphalt Basalt CrackedLava Limestone Sandstone Pebble Mud Snow "
        "Salt Pavement CorrodedMetal Plaster Marble",
        "blades": "Grass LeafyGrass",
        "sheen": "Glass Ice Glacier Metal Foil DiamondPlate",
    }.items()
    for material in materials.split()
}
STYLES: Final = {
    "bricks": 'fill="none" stroke-opacity=".17"',
    "planks": 'fill="none" stroke-opacity=".17"',
    "grains": 'fill="none" stroke-opacity=".13" stroke-width="13"',
    "blades": 'fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="10"',
    "sheen": 'fill="#fff" fill-opacity=".15" stroke="none"',
}
ROW: Final = 1.2
"""Studs of a row of bricks, at least."""
MOST_ROWS: Final = 9
BRICKS: Final = 5
"""In a row, at most."""
GRAIN_AREA: Final = 900.0 * UNITS**2
BLADES_AREA: Final = 2600.0 * UNITS**2
MOST_DOTS: Final = 260
STRIPES: Final = ((0.18, 0.32), (0.38, 0.42))
"""Where a sheen begins and ends, as shares of the face's length."""
SLANT: Final = 0.3
GOLDEN: Final = (0.754877666, 0.569840291)
"""Steps of a sequence of points that is spread evenly over a square."""


def texture(material: str, corners: list[Vector], spots: list[Point], canvas: Rect) -> str:
    """Of a face with four corners, seen at `spots`. Empty: the material has none."""
    kind = KINDS.get(material)
    if kind is None:
        return ""
    long, high = math.dist(corners[0], corners[1]), math.dist(corners[0], corners[3])
    face = Face(spots)
    if kind == "bricks":
        data = face.rows(round(high / ROW), round(long / ROW / 2))
    elif kind == "planks":
        data = face.rows(round(high / ROW), 0)
    elif kind == "sheen":
        data = face.stripes()
    elif kind == "grains":
        data = face.dots(GRAIN_AREA, canvas, "h6")
    else:
        data = face.dots(BLADES_AREA, canvas, "l12-34 12 34")
    return f'<path {STYLES[kind]} d="{data}"/>' if data else ""


class Face:
    """A parallelogram on paper: points of it by shares of its length and its height."""

    def __init__(self, spots: list[Point]) -> None:
        self.origin = spots[0]
        self.along = (spots[1][0] - spots[0][0], spots[1][1] - spots[0][1])
        self.up = (spots[3][0] - spots[0][0], spots[3][1] - spots[0][1])

    def spot(self, along: float, up: float) -> Spot:
        x = self.origin[0] + self.along[0] * along + self.up[0] * up
        y = self.origin[1] + self.along[1] * along + self.up[1] * up
        return (round(x), round(y))

    def line(self, start: Spot, end: Spot) -> str:
        return f"M{numbers(start)}l{numbers((end[0] - start[0], end[1] - start[1]))}"

    def rows(self, wished: int, bricks: int) -> str:
        """Joints of a wall, every second row half a brick on."""
        count, bricks = min(wished, MOST_ROWS), min(bricks, BRICKS)
        found = [self.line(self.spot(0, row / count), self.spot(1, row / count)) for row in range(1, count)]
        for row in range(count) if bricks else ():
            for brick in range(1, bricks + row % 2):
                along = (brick - 0.5 * (row % 2)) / bricks
                found.append(self.line(self.spot(along, row / count), self.spot(along, (row + 1) / count)))
        return "".join(found)

    def stripes(self) -> str:
        return "".join(
            polygon([self.spot(start, 0), self.spot(end, 0), self.spot(end + SLANT, 1), self.spot(start + SLANT, 1)])
            for start, end in STRIPES
        )

    def dots(self, each: float, canvas: Rect, drawn: str) -> str:
        """One for so much of the area, where it is on the canvas."""
        area = abs(self.along[0] * self.up[1] - self.along[1] * self.up[0])
        found = []
        for number in range(1, round(area / each) + 1):
            x, y = self.spot(number * GOLDEN[0] % 1, number * GOLDEN[1] % 1)
            if canvas[0] < x < canvas[2] and canvas[1] < y < canvas[3]:
                found.append(f"M{numbers((x, y))}{drawn}")
            if len(found) == MOST_DOTS:
                break
        return "".join(found)


SHADINGS: Final = (
    '<radialGradient id="ball" cx=".4" cy=".28" r=".75"><stop offset="0" stop-color="#fff" stop-opacity=".3"/>'
    '<stop offset=".5" stop-opacity="0"/><stop offset="1" stop-opacity=".34"/></radialGradient>'
    '<linearGradient id="upright"><stop offset="0" stop-color="#fff" stop-opacity="0"/>'
    '<stop offset=".3" stop-color="#fff" stop-opacity=".16"/><stop offset=".5" stop-opacity="0"/>'
    '<stop offset="1" stop-opacity=".3"/></linearGradient>'
    '<linearGradient id="lying" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".16"/>'
    '<stop offset=".5" stop-opacity="0"/><stop offset="1" stop-opacity=".3"/></linearGradient>'
)
