"""A place indoors is furnished with what belongs there though nobody said it: along its walls, in its middle, on walls and
from beams. Ways, doors, what was asked for and the first view stay free."""

from collections.abc import Iterator, Sequence
from typing import Final

from worlds.catalogue.kit import Kit
from worlds.catalogue.kits import kit_of
from worlds.catalogue.themes import ThemeName
from worlds.geometry import Box, Vector
from worlds.layout.kit_beside import put_beside
from worlds.layout.kit_middle import put_in_middle, put_rug
from worlds.layout.kit_space import Space, space_of, wider
from worlds.layout.kit_walls import hang_from_beams, put_along_walls
from worlds.layout.plot import Plot
from worlds.layout.ways import Ways
from worlds.plan.plan import ENTERED
from worlds.scene import Component, Part

PARTS: Final = 400
"""Of what belongs in a hall, at most."""
PARTS_OF_ROOM: Final = 110
ALL: Final = 900
"""Of a world."""
FULL: Final = 3_400
"""Parts of a world from which on nothing is added."""
PICTURES: Final = frozenset(("PictureFrame", "Picture", "PictureLand"))
"""What hangs in a place of which nothing is known."""


def kitted(
    world: Plot, components: Sequence[Component], scenery: Sequence[Part], ways: Ways, theme: ThemeName
) -> list[Part]:
    """The scenery with what belongs in the hall and the rooms of a world."""
    found, boxed = [*scenery], [(part, part.box) for part in scenery]
    left = min(ALL, FULL - len(scenery) - sum(len(one.parts) for one in components))
    for plot in places_in(world):
        things = [one for one in components if one.wish != "spawn"]
        has_rooms = plot is world and any(one.wing for one in world.plots)
        kit = kit_of(plot.zone.title, things_in(plot, things), has_rooms=has_rooms, theme=plot.zone.theme or theme)
        if kit is None or left <= 0:
            continue
        space = space_of(plot, world, components, boxed, min(left, PARTS if plot is world else PARTS_OF_ROOM))
        there = [one for one in things if space.holds(one.base)]
        put, boxes = furnished(space, kit, ways, there, [one.visit for one in things if one.visit is not None])
        if not put:
            continue
        left -= len(put)
        found = [
            part for part in found if part.name not in PICTURES or not is_replaced(part, plot is world, space, boxes)
        ]
        found += put
    return found


def is_replaced(picture: Part, is_hall: bool, space: Space, boxes: Sequence[Box]) -> bool:
    """By what hangs in such a place, or it would be hidden by what stands before it."""
    box = picture.box
    return space.holds(picture.position) and (is_hall or any(wider(one, 0.6).overlaps(box) for one in boxes))


def places_in(world: Plot) -> Iterator[Plot]:
    if world.hall is not None:
        yield world
    yield from (plot for plot in world.inner() if plot.zone.kind in ENTERED and not plot.plots and plot is not world)


def things_in(plot: Plot, things: Sequence[Component]) -> list[str]:
    west, north, east, south = plot.hall or plot.rect()
    return [one.thing for one in things if west < one.base[0] < east and north < one.base[2] < south]


def furnished(
    space: Space, kit: Kit, ways: Ways, there: Sequence[Component], visits: Sequence[Vector]
) -> tuple[list[Part], list[Box]]:
    """Less, where all would close a way to what is used."""
    reached = [visit for visit in visits if ways.reaches(visit)]
    for has_middle in (True, False):
        trial = space.copied()
        put_beside(trial, kit, there)
        if has_middle:
            put_in_middle(trial, kit)
        put_along_walls(trial, kit)
        hang_from_beams(trial, kit)
        put_rug(trial, kit)
        before, reach = ways.free.copy(), ways.reached
        for part in trial.put:
            ways.block(part)
        ways.walk_from(space.starts)
        if all(ways.reaches(visit) for visit in reached):
            return trial.put, trial.own
        ways.free, ways.reached = before, reach
    return [], []
