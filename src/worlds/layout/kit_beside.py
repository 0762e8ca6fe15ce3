"""What stands beside a thing because it is used with that, to its left and to its right, looking where it looks."""

from collections.abc import Sequence
from typing import Final

from worlds.catalogue.kit import Kit
from worlds.catalogue.kit_beside import BESIDE
from worlds.layout.kit_space import Space, built, stood
from worlds.layout.kit_walls import shifted
from worlds.scene import Component

GAP: Final = 1.1
"""Studs between the two."""
MOST: Final = 3
"""Things of a kind that have something beside them."""


def put_beside(space: Space, kit: Kit, things: Sequence[Component]) -> None:
    """`things`: what was asked for in that place."""
    seen: dict[str, int] = {}
    for one in things:
        if one.thing not in BESIDE or one.parent is not None or seen.get(one.thing, 0) >= MOST:
            continue
        seen[one.thing] = seen.get(one.thing, 0) + 1
        for number, piece in enumerate(space.wanted(BESIDE[one.thing])):
            parts, box = built(piece, kit, number)
            away = one.size[0] / 2 + GAP + box.size[0] / 2
            base = shifted((one.base[0], space.level, one.base[2]), one.yaw, away if number else -away)
            taken = stood(box, base, one.yaw)
            if len(parts) <= space.left and space.is_free(taken, side=GAP - 0.2) and space.is_inside(taken):
                space.add([part.placed(base, one.yaw) for part in parts], taken)
