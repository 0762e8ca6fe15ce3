"""Every thing of the catalogue is built well, at every size and in any colour."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import pytest

from worlds.catalogue.materials import MATERIALS
from worlds.catalogue.thing import Built, Look, Thing
from worlds.catalogue.things import THINGS
from worlds.geometry import Box
from worlds.scene import Color, Part, Shape
from worlds.sizes import SizeWord

COLORS: Final = ((201, 33, 60), (88, 140, 231))
FORMS: Final = 6
"""Of what has the most."""
ENTERED: Final = sorted(
    name for name, thing in THINGS.items() if thing.build(Look(thing.size, thing.color, thing.material)).interior
)


@dataclass(frozen=True, slots=True)
class Made:
    """A thing, and how it is built at each size, in each color, and in each of its forms."""

    thing: Thing
    built: list[tuple[Look, Built]]


def looks(thing: Thing) -> list[Look]:
    plain = [Look(thing.scaled(size), color, "Brick") for size in SizeWord for color in COLORS]
    return plain + [Look(thing.size, COLORS[0], "Brick", form=form) for form in range(1, FORMS)]


def built(thing: Thing) -> list[tuple[Look, Built]]:
    return [(look, thing.build(look)) for look in looks(thing)]


def surface(part: Part) -> float:
    w, h, d = part.size
    return 2 * (w * h + h * d + d * w)


def touching(a: Box, b: Box) -> bool:
    return a.overlaps(b, slack=-0.05)


def groups(parts: list[Part]) -> int:
    """Of parts that touch each other or are joined by others that do."""
    boxes = [part.box for part in parts]
    left, count = set(range(len(parts))), 0
    while left:
        count += 1
        stack = [left.pop()]
        while stack:
            here = stack.pop()
            near = {i for i in left if touching(boxes[here], boxes[i])}
            left -= near
            stack += near
    return count


def lies_within_its_size_and_fills_it(made: Made) -> None:
    for look, thing in made.built:
        w, h, d = look.size
        outline = Box((-w / 2, 0, -d / 2), (w / 2, h, d / 2))
        outside = [(part.name, part.box) for part in thing.parts if not outline.contains(part.box, slack=0.01)]
        assert outside == []
        whole = thing.parts[0].box
        for part in thing.parts[1:]:
            whole = whole.union(part.box)
        shares = [round(has / wanted, 2) for has, wanted in zip(whole.size, look.size, strict=True)]
        assert min(shares) >= (0.4 if look.form else 0.9), shares


def nothing_floats(made: Made) -> None:
    for _, thing in made.built:
        assert min(part.box.low[1] for part in thing.parts) <= 0.05
        assert groups(thing.parts) == 1


def looks_as_wished(made: Made) -> None:
    for look, thing in made.built:
        areas: defaultdict[tuple[Color, str], float] = defaultdict(float)
        for part in thing.parts:
            areas[part.color, part.material] += surface(part)
        largest = max(areas, key=lambda paint: areas[paint])
        assert largest == (look.color, look.material), areas
        assert areas[largest] >= 0.3 * sum(areas.values())


def is_made_of_sound_parts(made: Made) -> None:
    for _, thing in made.built:
        assert fewest(made.thing) <= len(thing.parts) <= most(made.thing)
        for part in thing.parts:
            assert min(part.size) > 0.05, part
            assert part.material in MATERIALS, part
            assert part.name.isalnum(), part
            assert part.name[0].isupper(), part
            if part.shape is Shape.BALL:
                assert len(set(part.size)) == 1, part
            if part.shape is Shape.CYLINDER:
                assert part.size[1] == part.size[2], part


def fewest(thing: Thing) -> int:
    """A flag is two parts; what is seen from afar needs more to be recognized."""
    return 6 if thing.category in ("building", "structure", "vehicle", "character") else 1


def most(thing: Thing) -> int:
    """There are few buildings in a world, and they are looked at longest."""
    return 100 if thing.category in ("building", "structure") else 45


def no_two_colors_share_a_plane(made: Made) -> None:
    for _, thing in made.built:
        blocks = [(part, part.box) for part in thing.parts if part.shape is Shape.BLOCK and is_square(part)]
        fights = [
            (a.name, b.name, one, other)
            for (a, one), (b, other) in combinations(blocks, 2)
            if (a.color, a.material) != (b.color, b.material) and share_a_face(one, other)
        ]
        assert fights == []


def is_square(part: Part) -> bool:
    return all(value in (-1, 0, 1) for value in part.rotation)


def share_a_face(a: Box, b: Box) -> bool:
    """A face of each lies in one plane, both look the same way, and they cover each other. Bottoms are not seen."""
    if not a.overlaps(b, slack=-0.01):
        return False
    for axis in range(3):
        others = [i for i in range(3) if i != axis]
        depth = [min(a.high[i], b.high[i]) - max(a.low[i], b.low[i]) for i in others]
        if min(depth) < 0.02:
            continue
        if abs(a.high[axis] - b.high[axis]) < 0.005:
            return True
        if axis != 1 and abs(a.low[axis] - b.low[axis]) < 0.005:
            return True
    return False


def same_look_same_parts(made: Made) -> None:
    assert built(made.thing) == made.built


CHECKS: Final = (
    lies_within_its_size_and_fills_it,
    nothing_floats,
    looks_as_wished,
    is_made_of_sound_parts,
    no_two_colors_share_a_plane,
    same_look_same_parts,
)


@pytest.mark.parametrize("name", THINGS)
def test_is_built_well(name: str) -> None:
    """One test a thing: with one a check, pytest takes longer than the checks."""
    thing = THINGS[name]
    made = Made(thing, built(thing))
    for check in CHECKS:
        check(made)


@pytest.mark.parametrize("name", ENTERED)
def test_players_fit_through_the_door(name: str) -> None:
    for look, thing in built(THINGS[name]):
        assert thing.interior is not None
        floor = thing.interior.low[1]
        (opening,) = thing.openings
        width = opening.size[0]
        assert width >= 6
        assert opening.low[2] <= -look.size[2] / 2 - 3 or opening.low[2] < thing.interior.low[2] - 5
        way = Box((opening.low[0], floor + 0.1, opening.low[2]), (opening.high[0], floor + 7.9, thing.interior.low[2]))
        assert [part.name for part in thing.parts if part.collides and part.box.overlaps(way, 0.01)] == []


@pytest.mark.parametrize("name", ENTERED)
def test_the_interior_is_empty_and_high(name: str) -> None:
    for look, thing in built(THINGS[name]):
        room = thing.interior
        assert room is not None
        inside = [part.name for part in thing.parts if part.collides and part.box.overlaps(room, 0.01)]
        assert inside == []
        if look.size == THINGS[name].size:
            assert room.size[1] >= 9.9
        assert min(room.size) >= 7


@pytest.mark.parametrize("name", ENTERED)
@pytest.mark.parametrize("growth", [(1.5, 1.0, 1.5), (4.4, 1.0, 4.4), (1.0, 1.6, 1.0), (2.0, 1.6, 2.0)])
def test_grows_for_what_it_holds(name: str, growth: tuple[float, float, float]) -> None:
    thing = THINGS[name]
    w, h, d = (side * factor for side, factor in zip(thing.size, growth, strict=True))
    grown = thing.build(Look((w, h, d), thing.color, thing.material))
    usual = thing.build(Look(thing.size, thing.color, thing.material))
    outline = Box((-w / 2, 0, -d / 2), (w / 2, h, d / 2))
    assert [part.name for part in grown.parts if not outline.contains(part.box, slack=0.01)] == []
    assert groups(grown.parts) == 1
    room, was = grown.interior, usual.interior
    assert room is not None
    assert was is not None
    assert [part.name for part in grown.parts if part.collides and part.box.overlaps(room, 0.01)] == []
    for axis in range(3):
        assert room.size[axis] >= was.size[axis] - 0.01
        assert growth[axis] == 1.0 or room.size[axis] > was.size[axis]
