"""What gives light along ways before there were street lamps: a torch, a fire bowl, a lantern on a wooden post."""

from random import Random
from typing import Final

from worlds.catalogue.growth import LANTERN, TALL, Plant, soft
from worlds.catalogue.solids import METAL, TIMBER, Paint, ball, block, pillar
from worlds.scene import Part

FLAME: Final = Paint((246, 158, 58)).lit()
PANE: Final = Paint((252, 226, 160)).lit()
BOWL: Final = Paint((196, 164, 112), "Sandstone")


def torch(_rng: Random) -> list[Part]:
    """A post with an iron basket, and a small fire in it."""
    return soft(
        [
            pillar(TALL, 0.5, 5.0, (0, 0, 0), TIMBER),
            pillar(TALL, 1.0, 0.7, (0, 4.8, 0), METAL),
            ball(TALL, 0.8, (0, 5.2, 0), FLAME),
        ]
    )


def fire_bowl(_rng: Random) -> list[Part]:
    """On a pillar of stone, as before a temple."""
    return soft(
        [
            block(TALL, (1.0, 3.0, 1.0), (0, 0, 0), BOWL),
            pillar(TALL, 2.0, 0.7, (0, 3.0, 0), BOWL),
            ball(TALL, 1.1, (0, 3.2, 0), FLAME),
        ]
    )


def yard_lantern(_rng: Random) -> list[Part]:
    """It hangs beside the door of a house in the country."""
    return soft(
        [
            block(TALL, (0.4, 5.4, 0.4), (0, 0, 0), TIMBER),
            block(TALL, (1.2, 0.3, 0.3), (0.5, 5.0, 0), TIMBER),
            block(TALL, (0.7, 0.9, 0.7), (0.9, 4.1, 0), PANE),
        ]
    )


TORCH: Final = Plant(torch, 0.7, LANTERN.kin | {"torch"})
FIRE_BOWL: Final = Plant(fire_bowl, 1.1, TORCH.kin | {"brazier"})
YARD_LANTERN: Final = Plant(yard_lantern, 1.4, LANTERN.kin)
LIGHTS: Final = (TORCH, FIRE_BOWL, YARD_LANTERN)
