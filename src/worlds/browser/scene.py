"""A scene as a browser draws it: parts in columns, the ground as a grid. Lengths are studs; x is east, y is up, z is south.

Fire, smoke and sparkles are left out, and so are parts that are neither seen nor stood on.
"""

from typing import Final

from worlds.browser.columns import Numbered, Palette, flat, hexadecimal, rounded
from worlds.browser.ground import Grid, ground_grid
from worlds.browser.schema import BrowserScene, Ground, Lettering, Light, Parts
from worlds.catalogue.terrains import TERRAINS
from worlds.model_file.copies import SOLIDS, quaternion
from worlds.scene import Part, Scene, Shape

Owned = tuple[int, Part]
"""A part, and the number of its thing; -1: scenery."""
SCENERY: Final = -1
DIGITS: Final = 3
"""Of a turn: hundredths would be seen on long parts."""


def browser_scene(scene: Scene) -> BrowserScene:
    """The same scene gives the same. Raises what `height_field` does."""
    palette, materials, shapes = Palette(), Numbered(), Numbered()
    owned: list[Owned] = [(SCENERY, part) for part in scene.opened().scenery]
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
        closed=hexadecimal(shell) if (shell := TERRAINS[scene.terrain].shell) is not None else None,
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
