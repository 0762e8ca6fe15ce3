"""How a room is furnished: the key thing in its middle, a board in the middle of the wall that one faces, rows before it,
shelves and signs along the walls, the way in from the door free."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from worlds.layout.body import Body, Spot
from worlds.layout.item import Item
from worlds.plan.plan import PlaceKind

BOARDS: Final = frozenset("whiteboard blackboard projector_screen stage podium altar".split())
"""What a room looks at."""
SHELVES: Final = frozenset(
    "bookshelf bookcase shelf locker cabinet filing_cabinet cupboard wardrobe mirrored_wardrobe dresser chest_of_drawers"
    " fume_hood refrigerator stove oven vending_machine world_map periodic_table".split()
)
FREE: Final = frozenset("round_table picnic_table pool_table table_tennis_table rug round_rug piano".split())
"""What stands about in a room, and not at its walls."""
READ: Final = ("sign", "game")
"""Categories of what stands at a wall to be read."""

At = tuple[str, Spot]
"""A spot, and at which wall that is; none: in the room."""


def is_walled(body: Body) -> bool:
    """It stands along a wall by itself, and in no rows."""
    return isinstance(body, Item) and (body.thing.name in SHELVES | BOARDS or is_read(body))


def is_read(body: Body) -> bool:
    return isinstance(body, Item) and body.thing.category in READ and body.thing.indoors


def rank(body: Body, items: Sequence[Body]) -> tuple[int, float]:
    """Who finds a place first; then the larger ones. `items`: it, or those of its group."""
    area = body.size[0] * body.size[2]
    if are_told(items, PlaceKind.MIDDLE):
        return 0, -area
    if are_told(items, PlaceKind.ENTRANCE):
        return 1, -area
    if any(isinstance(one, Item) and one.thing.name in BOARDS for one in items):
        return 2, -area
    return (3 if len(items) > 1 else 4), -area


def are_told(items: Sequence[Body], kind: PlaceKind) -> bool:
    """Where one of them stands in its room."""
    entries = [one.entry for one in items if isinstance(one, Item) and one.entry is not None]
    return any(place.kind is kind and not place.of for entry in entries for place in entry.places)


def in_order(items: Sequence[Body], spots: Iterable[At], *, has_back: bool = False) -> Iterator[At]:
    """`spots`: those along the walls first. The best first for these items, which stand together. `has_back`: something
    stands in the middle of the back wall; what is shown goes to both sides of the room then."""
    found = [*spots]
    along, free = [one for one in found if one[0]], [one for one in found if not one[0]]
    beside = [one for one in along if one[0] != "back"]
    if are_told(items, PlaceKind.MIDDLE):
        return iter([*free, *along])
    if are_told(items, PlaceKind.ENTRANCE):
        return iter([*sorted(beside, key=lambda one: one[1][1]), *found])
    if all(map(is_read, items)):
        return iter([*beside, *along])
    if len(items) > 1 or any(isinstance(one, Item) and one.thing.name in FREE for one in items):
        return iter([*free, *along])
    if has_back and not any(isinstance(one, Item) and one.thing.name in SHELVES for one in items):
        return iter([*beside, *found])
    return iter(found)
