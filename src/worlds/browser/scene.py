"""A scene as a browser draws it: parts in columns, the ground as a grid. Lengths are studs; x is east, y is up, z is south.

Fire, smoke and sparkles are left out, and so are parts that are neither seen nor stood on.
"""

from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from worlds.browser.columns import Numbered, Palette, flat, hexadecimal, rounded
from worlds.browser.ground import Grid, ground_grid
from worlds.model_file.copies import SOLIDS, quaternion
from worlds.scene import Part, Scene, Shape

Owned = tuple[int, Part]
"""A part, and the number of its thing; -1: scenery."""
SCENERY: Final = -1
DIGITS: Final = 3
"""Of a turn: hundredths would be seen on long parts."""


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class Ground(Shown):
    """The land as a grid of points, by rows from north to south, each from west to east."""

    x: float = Field(description="Of the first point")
    z: float = Field(description="Of the first point")
    step: float = Field(description="Studs between two points")
    columns: int = Field(description="Points of a row")
    rows: int = Field(description="How many rows there are")
    heights: list[float] = Field(description="y of each point")
    colors: list[int] = Field(description="Of each point, counted in `palette`")
    water: float | None = Field(description="y of the water's surface, over whatever lies lower; null: there is none")


class Parts(Shown):
    """Solids, one column for each thing to know of them."""

    shape: list[int] = Field(description="Counted in `shapes`")
    size: list[float] = Field(description="Three of each part")
    position: list[float] = Field(description="Of its middle, three of each part")
    rotation: list[float] = Field(description="A quaternion x, y, z, w: four of each part")
    color: list[int] = Field(description="Counted in `palette`")
    transparency: list[float] = Field(description="0 to 1; 1: it is not seen")
    collides: list[int] = Field(description="1: nobody walks through it; else 0")
    thing: list[int] = Field(description="Counted in `things`; -1: it is scenery")
    material: list[int] = Field(description="Counted in `materials`")


class Lettering(Shown):
    """Words on the front of a part, which looks to its own -z."""

    part: int = Field(description="Which part, counted from 0")
    words: str = Field(description="What is written there")
    color: str = Field(description="Of the letters: `#ffffff`")
    height: float = Field(description="Of a line, at most: longer words are set smaller to fit")


class Light(Shown):
    """A point light in the middle of a part."""

    part: int = Field(description="Which part, counted from 0")
    color: str = Field(description="Of the light: `#ffffff`")
    range: float = Field(description="Studs that it reaches")


class BrowserScene(Shown):
    """All that is drawn of a world."""

    spawn: tuple[float, float, float] = Field(description="Where players arrive: the ground below their feet")
    hours: float = Field(description="The time of day, 0 to 24")
    weather: str = Field(description="`clear`, `cloudy`, `rain`, `snow`, `fog` or `storm`")
    width: float = Field(description="Of the ground where things stand, along x; its middle is the origin")
    depth: float = Field(description="Of the same, along z")
    ground: Ground | None = Field(description="The land; null: parts are all the ground")
    palette: list[str] = Field(description="Colours: `#rrggbb`")
    parts: Parts = Field(description="All solids")
    shapes: list[str] = Field(description="`block`, `ball`, `cylinder` along x, `wedge`, `corner_wedge`")
    materials: list[str] = Field(description="As Roblox calls them: `Wood`")
    things: list[str] = Field(description="Ids of the components")
    texts: list[Lettering] = Field(description="What is written on parts")
    lights: list[Light] = Field(description="What shines")


def browser_scene(scene: Scene) -> BrowserScene:
    """The same scene gives the same. Raises what `height_field` does."""
    palette, materials, shapes = Palette(), Numbered(), Numbered()
    owned: list[Owned] = [(SCENERY, part) for part in scene.scenery]
    owned += [(number, part) for number, one in enumerate(scene.components) for part in one.parts]
    owned = [(number, part) for number, part in owned if part.collides or is_seen(part)]
    parts = [part for _, part in owned]
    columns = Parts(
        shape=[shapes.number(SOLIDS.get(part.shape, part.shape)) for part in parts],
        size=flat(part.size for part in parts),
        position=flat(part.position for part in parts),
        rotation=[round(value, DIGITS) + 0.0 for part in parts for value in quaternion(part.rotation)],
        color=[palette.number(part.color) for part in parts],
        transparency=[rounded(part.transparency) for part in parts],
        collides=[int(part.collides) for part in parts],
        thing=[number for number, _ in owned],
        material=[materials.number(part.material) for part in parts],
    )
    grid = ground_grid(scene, palette)
    return BrowserScene(
        spawn=spawn_of(parts),
        hours=rounded(scene.time_of_day),
        weather=scene.weather.kind,
        width=rounded(scene.width),
        depth=rounded(scene.depth),
        ground=None if grid is None else ground_of(grid),
        palette=palette.colors,
        parts=columns,
        shapes=[*shapes.words],
        materials=[*materials.words],
        things=[one.id for one in scene.components],
        texts=[
            Lettering(
                part=number, words=part.text.words, color=hexadecimal(part.text.color), height=rounded(part.text.height)
            )
            for number, part in enumerate(parts)
            if part.text is not None
        ],
        lights=[
            Light(part=number, color=hexadecimal(part.glow.color), range=rounded(part.glow.range))
            for number, part in enumerate(parts)
            if part.glow is not None
        ],
    )


def is_seen(part: Part) -> bool:
    return part.transparency < 1 or part.text is not None or part.glow is not None


def spawn_of(parts: list[Part]) -> tuple[float, float, float]:
    """On top of what players arrive on; every scene has one."""
    part = next(part for part in parts if part.shape is Shape.SPAWN)
    x, y, z = part.position
    return rounded(x), rounded(y + part.size[1] / 2), rounded(z)


def ground_of(grid: Grid) -> Ground:
    rows, columns = grid.heights.shape
    return Ground(
        x=grid.x,
        z=grid.z,
        step=grid.step,
        columns=columns,
        rows=rows,
        heights=[*map(rounded, grid.heights.ravel().tolist())],
        colors=grid.colors,
        water=grid.water,
    )
