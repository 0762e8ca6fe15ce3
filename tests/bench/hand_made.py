"""Scenes by hand, as right or as wrong as a test needs them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bench.descriptions.expected import Expected, ExpectedObject, relation_of
from bench.scene_metrics.bodies import Body, bodies_of
from bench.scene_metrics.judge import judged
from bench.scene_metrics.relations import relation_holds

from worlds.geometry import Box, Vector
from worlds.scene import Color, Component, Part, Scene, Shape, Weather

RED: Final = (196, 40, 28)
BLUE: Final = (13, 105, 172)
GRAY: Final = (163, 162, 165)
TWO_TREES: Final = Expected("", (ExpectedObject("tree", "tree", 2),))
CLEAN: Final[Counter[str]] = Counter()
INVENTORY: Final = ("counts", "extras", "whole inventory")
"""Metrics that are about the description."""


def block(centre: Vector, size: Vector, color: Color = GRAY, material: str = "Plastic", name: str = "Block") -> Part:
    return Part(name, size, centre, color, material)


def component(
    identity: str, at: tuple[float, float] = (0, 0), size: Vector = (4, 4, 4), base: float = 0, **changes: object
) -> Component:
    """One block that stands at (x, z), its front to the south."""
    parts = (block((at[0], base + size[1] / 2, at[1]), size),)
    label = identity.rsplit("-", 1)[0]
    made = Component(identity, label, label, "w1", (at[0], base, at[1]), 180, size, parts)
    return replace(made, **changes)  # type: ignore[arg-type]  # any field may be changed


def pad(at: tuple[float, float] = (0, 60)) -> Component:
    part = Part("Spawn", (6, 1, 6), (at[0], 0.5, at[1]), GRAY, shape=Shape.SPAWN)
    return Component("spawn_pad-1", "spawn_pad", "spawn", "spawn", (at[0], 0, at[1]), 0, (6, 1, 6), (part,))


def scene(*components: Component, scenery: tuple[Part, ...] = (), **changes: object) -> Scene:
    made = Scene(
        name="World",
        theme="plain",
        terrain="grassland",
        time_of_day=14.0,
        weather=Weather("clear"),
        max_players=20,
        seed=1,
        width=160,
        depth=160,
        components=(*components, pad()),
        scenery=scenery,
        land=(),
        is_paved=True,
        questions=(),
        relations=(),
        notices=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # any field may be changed


def broken(expected: Expected, judged_scene: Scene) -> Counter[str]:
    return Counter(check.metric for check in judged(expected, judged_scene) if not check.holds)


def faults(judged_scene: Scene) -> Counter[str]:
    """Without what a description would say of it."""
    return Counter({k: n for k, n in broken(Expected("", ()), judged_scene).items() if k not in INVENTORY})


def bodies(*components: Component) -> list[Body]:
    return bodies_of(scene(*components))[:-1]


def holds(
    relation: str, subjects: Iterable[Component], others: Iterable[Component], seconds: Iterable[Component] = ()
) -> bool:
    first, second, third = (bodies(*group) for group in (subjects, others, seconds))
    return relation_holds(relation_of(relation), first, second, third, bodies_of(scene())[-1:], scene())


def room(**changes: object) -> Component:
    """20 x 20, walls half a stud thick, open to the south."""
    walls = (
        block((0, 0.25, 0), (20, 0.5, 20), name="Floor"),
        block((0, 5, -9.75), (20, 10, 0.5), name="Wall"),
        block((-9.75, 5, 0), (0.5, 10, 20), name="Wall"),
        block((9.75, 5, 0), (0.5, 10, 20), name="Wall"),
        block((-6.5, 5, 9.75), (7, 10, 0.5), name="Wall"),
        block((6.5, 5, 9.75), (7, 10, 0.5), name="Wall"),
    )
    door = Box((-3, 0, 6), (3, 9, 14))
    made = component("room-1", (0, 0), (20, 10, 20), parts=walls, openings=(door,), visit=(0, 0.5, 0))
    return replace(made, **changes)  # type: ignore[arg-type]  # any field may be changed
