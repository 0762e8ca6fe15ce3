"""Arranging a world that is inside one building: what stands free lies on the floor of a hall, its rooms open into the hall
on three sides, and what belongs to a wall stands along its walls. Players arrive in its south, just inside its entrance."""

from collections.abc import Sequence
from typing import Final

from worlds.catalogue.interiors import INTERIORS, Interior
from worlds.catalogue.terrains import TerrainName
from worlds.layout.arrange import arrange_inner, by_plots, extent_of, move, wants_the_middle
from worlds.layout.body import Rect, around
from worlds.layout.bond import Bond
from worlds.layout.cluster import AISLE, Cluster
from worlds.layout.clusters import clusters_of
from worlds.layout.furnishing import BOARDS, READ, SHELVES
from worlds.layout.hall_floor import LEAST, Floor, Spot, floor_of
from worlds.layout.hall_hung import mount, together
from worlds.layout.hall_lines import ENTRANCE
from worlds.layout.hall_sides import Side, put_along, side_of
from worlds.layout.hall_walls import hall_parts
from worlds.layout.item import Item
from worlds.layout.plot import Plot, Standing, Wing
from worlds.layout.rooms import hall_height
from worlds.layout.rows import with_planets_in_line
from worlds.plan.plan import ENTERED, Order, PlaceKind

GAP: Final = 4.5
"""Studs between two that stand free."""
LEAST_SPREAD: Final = 1.6
"""The spread with which a hall is tried first."""
NARROW: Final = 2.0
"""Studs more than all rooms of one side that a hall is long."""
ALL_NORTH: Final = 3
"""Rooms up to which all lie opposite the entrance."""
WALLED: Final = frozenset(
    "window fireplace world_map periodic_table picture_frame painting poster wall_clock mirror screen tv television"
    " radiator coat_rack notice_board bulletin_board chalkboard departures_board torch curtain tapestry banner aquarium"
    " bookshelf vending_machine locker climbing_wall info_board secret_door door switch map clock balcony".split()
)
"""What stands at a wall, besides boards and shelves."""
TOLD: Final = (PlaceKind.WALL, PlaceKind.EDGE)
FREE_OF_WALLS: Final = (PlaceKind.MIDDLE, PlaceKind.ENTRANCE)
SIDES_TOLD: Final = {
    PlaceKind.NORTH: "north",
    PlaceKind.BACK: "north",
    PlaceKind.WEST: "west",
    PlaceKind.LEFT: "west",
    PlaceKind.EAST: "east",
    PlaceKind.RIGHT: "east",
}
TRIES: Final = 40
STEP: Final = 6.0
"""Studs that a hall is made longer by, until all that belongs to its walls has room."""
STEP_OUT: Final = 5.0
"""Studs from a hall to what lies outside."""
FAR: Final = 18.0
"""Studs of the ground outside."""


def arrange_hall(world: Plot, bonds: Sequence[Bond], seed: int, spread: float, look: Interior) -> None:
    """Afterwards every place is one of the world's, whose middle is the origin."""
    by_plot = by_plots(bonds)
    rooms = [plot for plot in world.plots if plot.zone.kind in ENTERED]
    outside = [plot for plot in world.plots if is_open_ground(plot)]
    put_on_sides(rooms, is_north_free=not outside)
    arrange_inner(world, by_plot, seed, spread, AISLE)
    own = by_plot.get(world, [])
    bound = {
        body
        for bond in own
        for body in bond.bodies()
        if not all(isinstance(one, Item) and is_hung(one) for one in bond.bodies())
    }
    readable = [plot for plot in world.plots if plot not in bound and is_row_of_boards(plot)]
    faced = any(is_faced(body) for body in world.items)
    alone = [item for item in world.items if item.parent is None and item not in bound and is_hung(item)]
    hung = together(alone, own)
    hung += [[item] for plot in readable for item in plot.items]
    mount([item for unit in hung for item in unit])
    apart = {*rooms, *alone, *outside, *readable}
    items, plots = world.items, world.plots
    world.items = [one for one in items if one not in apart]
    world.plots = [one for one in plots if one not in apart]
    floor = floor_for(world, [one for one in own if not apart & {*one.bodies()}], seed, spread, look.broad, faced=faced)
    world.items, world.plots = items, plots
    least = least_of(rooms)
    margins = margins_of(hung)
    doors = frozenset(room.wing for room in rooms if room.wing) | ({"north"} if outside else set())
    for _ in range(TRIES):
        hall = floor.put(least, margins, doors)
        put_rooms(rooms, hall)
        full = put_along(hung, sides_of(hall, rooms, floor), faced=faced)
        if full is None:
            break
        wide, long = hall[2] - hall[0], hall[3] - hall[1]
        least = (wide + STEP, long) if full in ("north", "south") else (wide, long + STEP)
    clusters = floor.clusters()
    put_outside(outside, hall, rooms)
    for plot in readable:
        stretch(plot, hall)
    settle(world, clusters, [*rooms, *outside, *readable], [one for unit in hung for one in unit], hall, look)


def is_row_of_boards(plot: Plot) -> bool:
    """Boards that are read one after the other: they go along the walls, and not across the hall."""
    boards = [item for item in plot.items if item.thing.category in READ and item.parent is None]
    return plot.zone.order is Order.ROW and not plot.plots and len(boards) == len(plot.items) > 0


def stretch(plot: Plot, hall: Rect) -> None:
    """A place whose boards stand along the walls is all of the hall; what stands on it is placed by its middle."""
    west, north, east, south = hall
    plot.x, plot.z, plot.placed = (west + east) / 2, (north + south) / 2, True
    plot.size, plot.parts = (east - west, 0.0, south - north), []
    for item in plot.items:
        item.x, item.z = item.x - plot.x, item.z - plot.z


def is_open_ground(plot: Plot) -> bool:
    """It has a ground of its own that is no floor, and lies outside."""
    terrain = plot.zone.terrain
    plot.is_outside = plot.zone.kind not in ENTERED and terrain is not None and terrain not in INTERIORS
    return plot.is_outside


def outside_of(world: Plot, around: TerrainName) -> TerrainName:
    """The ground of what lies behind a hall; that of all `around`, if there is nothing."""
    return next((plot.zone.terrain for plot in world.plots if plot.is_outside and plot.zone.terrain), around)


def put_outside(plots: Sequence[Plot], hall: Rect, rooms: Sequence[Plot]) -> None:
    """Side by side behind the hall and its rooms; the door of the hall leads out to them."""
    x = (hall[0] + hall[2] - sum(plot.size[0] for plot in plots)) / 2
    south = min([hall[1], *(room.rect()[1] for room in rooms)])
    for plot in plots:
        plot.x, plot.z, plot.placed = x + plot.size[0] / 2, south - STEP_OUT - plot.size[2] / 2, True
        x += plot.size[0]


def put_on_sides(rooms: Sequence[Plot], *, is_north_free: bool) -> None:
    """As their words say; else in the order of the plan, clockwise from the entrance. A house of several rooms has its door
    in the south. `is_north_free`: nothing lies outside that is seen through the wall there."""
    left = [room for room in rooms if not room.plots and (told_side(room) is None or not is_north_free)]
    beside = 0 if len(left) <= ALL_NORTH else len(left) // 3
    if not is_north_free:
        beside = (len(left) + 1) // 2
    for number, room in enumerate(left):
        room.wing = "west" if number < beside else "east" if number >= len(left) - beside else "north"
    for room in rooms:
        if room not in left:
            room.wing = (None if room.plots else told_side(room)) or "north"


def told_side(room: Plot) -> Wing | None:
    found = (SIDES_TOLD[place.kind] for place in room.zone.places if not place.of and place.kind in SIDES_TOLD)
    return next(found, None)  # type: ignore[arg-type]  # the values of a table of literals


def is_hung(item: Item) -> bool:
    """It belongs to a wall, by what it is or by what the words say."""
    kinds = {place.kind for place in item.entry.places if not place.of} if item.entry is not None else {*()}
    if item.is_spawn or kinds & {*FREE_OF_WALLS}:
        return False
    if item.thing.category == "sign" and not kinds:
        return True
    return bool(kinds & {*TOLD}) or item.thing.name in WALLED | BOARDS - {"stage", "podium", "altar"} | SHELVES


def is_faced(item: Item) -> bool:
    """All in the hall look at it, so that there is a front, and a back opposite."""
    is_told = item.entry is not None and any(one.kind is PlaceKind.FRONT and not one.of for one in item.entry.places)
    return is_told or item.thing.name in BOARDS


def floor_for(world: Plot, bonds: Sequence[Bond], seed: int, spread: float, broad: float, *, faced: bool) -> Floor:
    """Of all that stands free."""
    middle = {body.entry_id for body in world.standing() if wants_the_middle(body)}
    clusters = with_planets_in_line(clusters_of(world.standing(), bonds, rows=True))
    return floor_of(clusters, middle, seed, spread, GAP * spread / LEAST_SPREAD, broad, faced=faced)


def margins_of(hung: Sequence[Sequence[Item]]) -> dict[Spot, float]:
    """Studs at each wall that what hangs there needs: any may hang at any that is told no wall."""
    deep = max((item.size[2] for unit in hung for item in unit), default=0.0)
    return {"north": deep, "west": deep, "east": deep, "south": 0.0}


def least_of(rooms: Sequence[Plot]) -> tuple[float, float]:
    """Studs across and from front to back that a hall has at least, so that its rooms find place along it."""
    long = {wing: sum(room.size[0 if wing == "north" else 2] for room in rooms if room.wing == wing) for wing in WINGS}
    return max(LEAST, long["north"] + NARROW), max(LEAST, max(long["west"], long["east"]) + NARROW)


WALLS: Final[tuple[Spot, ...]] = ("north", "west", "east", "south")
WINGS: Final[tuple[Wing, ...]] = ("north", "west", "east")


def put_rooms(rooms: Sequence[Plot], hall: Rect) -> None:
    """Outside of the hall's walls, the front of each in one line with the wall that it opens into."""
    west, north, east, _ = hall
    by_wing = {wing: [room for room in rooms if room.wing == wing] for wing in WINGS}
    x = (west + east - sum(room.size[0] for room in by_wing["north"])) / 2
    for room in by_wing["north"]:
        room.x, room.z = x + room.size[0] / 2, north - room.size[2] / 2
        x += room.size[0]
    for beside, sign, edge in ((by_wing["west"][::-1], -1, west), (by_wing["east"], 1, east)):
        z = north + NARROW / 2
        for room in beside:
            room.x, room.z = edge + sign * room.size[0] / 2, z + room.size[2] / 2
            z += room.size[2]
    for room in rooms:
        room.placed = True


def sides_of(hall: Rect, rooms: Sequence[Plot], floor: Floor) -> list[Side]:
    """Of the walls that are free of rooms and of what stands there."""
    rects = {wall: [room.rect() for room in rooms if room.wing == wall] for wall in WALLS}
    rects["south"].append((floor.entrance - ENTRANCE, hall[3], floor.entrance + ENTRANCE, hall[3]))
    return [side_of(wall, hall, [*rects[wall], *floor.used[wall]]) for wall in WALLS]


def settle(
    world: Plot, clusters: Sequence[Cluster], rooms: Sequence[Plot], hung: Sequence[Item], hall: Rect, look: Interior
) -> None:
    """All is moved so that the middle of the ground is the origin; then the hall gets its walls."""
    rects = [hall, *(room.rect() for room in rooms)]
    west, north, east, south = around(rects)
    x, z = -round((west + east) / 2), -round((north + south) / 2)
    move(clusters, x, z)
    apart: list[Standing] = [*rooms, *(item for item in hung if item.plot is world)]
    for body in apart:
        body.x, body.z = body.x + x, body.z + z
    west, north, east, south = west + x - FAR, north + z - FAR, east + x + FAR, south + z + FAR
    world.size = (extent_of(west + FAR, east - FAR), 0.0, extent_of(north + FAR, south - FAR))
    world.hall = (hall[0] + x, hall[1] + z, hall[2] + x, hall[3] + z)
    spawn = next(item for item in (one for cluster in clusters for one in cluster.items) if item.is_spawn)
    world.parts = hall_parts(world.hall, rooms, hung, look, hall_height(world), spawn.x, tall_of(world))
    world.put_into(0.0, 0.0)


def tall_of(world: Plot) -> list[tuple[Rect, float]]:
    """What stands free in the hall, and how high its top is."""
    return [(body.rect(), body.size[1]) for body in world.standing() if not body.is_spawn]
