"""Shapes that a plan brings: what the rules make of them, and how they are built."""

from typing import Any

import pytest

from worlds.catalogue.colors import PALETTE
from worlds.catalogue.thing import Look
from worlds.design import design_plan
from worlds.geometry import Box
from worlds.plan.check import repaired
from worlds.plan.plan import Plan
from worlds.plan.resolved import resolution_of
from worlds.plan.shape import MAX_PIECES, Piece, Shape
from worlds.plan.shape_thing import thing_of
from worlds.plan.shapes import sound
from worlds.plan.tree import things_in
from worlds.request import DesignRequest
from worlds.resolve.resolution import ResolvedBy
from worlds.scene import Notice

NOUN = "flux capacitor"
FRONT = {"front": (0, -1), "left": (-1, 0), "back": (0, 1), "right": (1, 0)}


def piece(kind: str, size: tuple[float, ...], at: tuple[float, ...] = (0, 0, 0), **more: Any) -> dict[str, Any]:
    return {"kind": kind, "size": size, "position": at} | more


def mended(*pieces: dict[str, Any], noun: str = NOUN) -> tuple[list[Piece], list[str]]:
    """The pieces of the shape that the rules leave, and what they say."""
    notices: list[Notice] = []
    found = sound((Shape.model_validate({"noun": noun, "pieces": pieces}),), notices)
    assert {one.code for one in notices} <= {"shape_mended", "shape_refused"}
    return [one for shape in found for one in shape.pieces], [one.detail for one in notices]


def plan_of(*shapes: dict[str, Any], **thing: Any) -> Plan:
    things = [{"id": "it", "noun": NOUN} | thing]
    return Plan.model_validate({"world": {"id": "world", "title": "World", "things": things}, "shapes": shapes})


def test_a_sound_shape_stays_as_it_is() -> None:
    pieces = [piece("block", (4.0, 1.0, 2.0)), piece("ball", (2.0, 2.0, 2.0), (0, 1, 0), color="red", material="Neon")]
    assert mended(*pieces) == ([Piece.model_validate(one) for one in pieces], [])


def test_it_stands_on_the_ground_in_the_middle() -> None:
    found, told = mended(piece("block", (2.0, 2.0, 2.0), (5, 7, -3)), piece("block", (2.0, 1.0, 2.0), (7, 7, -3)))
    assert ([one.position for one in found], told) == ([(-1, 0, 0), (1, 0, 0)], [])


def test_what_floats_is_left_out() -> None:
    floor, on_it = piece("block", (4.0, 1.0, 4.0)), piece("block", (1.0, 1.0, 1.0), (0, 1.04, 0))
    found, told = mended(floor, on_it, piece("block", (9.0, 9.0, 9.0), (0, 30, 0)))
    assert [one.size[0] for one in found] == [4, 1]
    assert told == ["The shape of flux capacitor is not in one piece: 1 of its 3 pieces were left out."]
    found, told = mended(floor, on_it, piece("block", (1.0, 1.0, 1.0), (0, 2.04, 0)))
    assert (len(found), told) == (3, [])


@pytest.mark.parametrize(
    ("size", "wished", "told"),
    [
        ((120.0, 30.0, 60.0), (60, 15, 30), ["The shape of flux capacitor is 120 studs long, and was made 60."]),
        ((0.5, 0.2, 0.1), (1, 0.4, 0.2), ["The shape of flux capacitor is 0.5 studs long, and was made 1."]),
        ((60.0, 1.0, 0.1), (60, 1, 0.1), []),
    ],
)
def test_its_size_is_bounded(size: tuple[float, ...], wished: tuple[float, ...], told: list[str]) -> None:
    found, said = mended(piece("block", size))
    assert ([one.size for one in found], said) == ([wished], told)


def test_round_ones_are_round() -> None:
    ball, wheel = piece("ball", (4.0, 2.0, 3.0)), piece("cylinder", (4.0, 2.0, 3.0), axis="x")
    pillar, roll = piece("cylinder", (4.0, 2.0, 3.0)), piece("cylinder", (4.0, 2.0, 3.0), axis="z")
    assert [one.size for one in mended(ball, wheel, pillar, roll)[0]] == [(2, 2, 2), (4, 2, 2), (3, 2, 3), (2, 2, 3)]


def test_words_for_colors_are_names_of_the_palette() -> None:
    found, _ = mended(
        piece("block", (1.0, 1.0, 1.0), color="Navy", material="steel"),
        piece("block", (1.0, 1.0, 1.0), color="ultraviolet", material="vbscript:"),
    )
    assert [(one.color, one.material) for one in found] == [("dark blue", "Metal"), (None, None)]


@pytest.mark.parametrize("noun", ["house", "Houses", "bakery", "theatre stages"])
def test_what_the_catalogue_has_needs_no_shape(noun: str) -> None:
    found, told = mended(piece("block", (1.0, 1.0, 1.0)), noun=noun)
    assert (found, told) == ([], [f"The shape proposed for {noun} is not used: the catalogue has one."])


@pytest.mark.parametrize("noun", ["giant piano key", "Fuel cells"])
def test_what_is_only_called_like_a_thing_of_the_catalogue_has_its_shape(noun: str) -> None:
    found, told = mended(piece("block", (1.0, 1.0, 1.0)), noun=noun)
    assert (len(found), told) == (1, [])


def test_a_shape_has_a_bounded_number_of_pieces() -> None:
    one = piece("block", (1.0, 1.0, 1.0))
    assert len(mended(*[one] * MAX_PIECES)[0]) == 60
    with pytest.raises(ValueError, match="at most 60 items"):
        mended(*[one] * (MAX_PIECES + 1))


@pytest.mark.parametrize(
    "size", [(float("nan"), 1.0, 1.0), (float("inf"), 1.0, 1.0), (0.05, 1.0, 1.0), ("2", 1.0, 1.0)]
)
def test_sizes_are_numbers_of_studs(size: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r"size\.0"):
        mended(piece("block", size))


def test_the_first_shape_of_a_noun_is_taken_and_mending_ends() -> None:
    pieces = [piece("block", (100.0, 3.0, 7.0), (1, 2, 3)), piece("ball", (30.0, 31.0, 32.0), (9, 4, 2))]
    first, second = {"noun": NOUN, "pieces": pieces}, {"noun": "Flux  Capacitor", "pieces": pieces[:1]}
    plan, notices = repaired(plan_of(first, second))
    assert [len(one.pieces) for one in plan.shapes] == [2]
    assert [one.code for one in notices] == ["shape_mended"]
    assert repaired(plan) == (plan, [])


@pytest.mark.parametrize(
    ("thing", "name", "by"),
    [
        ({}, "shape", ResolvedBy.SHAPE),
        ({"noun": "Flux capacitor"}, "shape", ResolvedBy.SHAPE),
        ({"choice": "tree"}, "tree", ResolvedBy.CATALOGUE),
        ({"noun": "warp core"}, "placeholder", ResolvedBy.PLINTH),
    ],
)
def test_what_stands_there(thing: dict[str, Any], name: str, by: ResolvedBy) -> None:
    shape = {"noun": NOUN, "pieces": [piece("block", (2.0, 2.0, 2.0))]}
    design = design_plan(DesignRequest(name="W", description="W"), plan_of(shape, **thing))
    [standing] = [one for one in design.scene.components if one.wish == "it"]
    assert standing.thing == name
    (entry,) = things_in(design.plan.world)
    assert resolution_of(entry, design.plan.shapes).by is by


def test_a_wished_look_is_that_of_most_of_it() -> None:
    shape = {
        "noun": NOUN,
        "pieces": [
            piece("block", (4.0, 1.0, 4.0), color="blue"),
            piece("block", (1.0, 1.0, 1.0), (0, 1, 0), color="gold"),
        ],
    }
    design = design_plan(
        DesignRequest(name="W", description="W"), plan_of(shape, color="red", material="Wood", size="huge")
    )
    [standing] = [one for one in design.scene.components if one.wish == "it"]
    assert standing.size == (8, 4, 8)
    assert [(part.color, part.material, part.size) for part in standing.parts] == [
        (PALETTE["red"], "Wood", (8, 2, 8)),
        (PALETTE["gold"], "SmoothPlastic", (2, 2, 2)),
    ]
    design.place()


@pytest.mark.parametrize("down", FRONT)
@pytest.mark.parametrize("axis", ["x", "y", "z"])
def test_pieces_fill_their_boxes(axis: str, down: str) -> None:
    pieces = (
        piece("cylinder", {"x": (6.0, 3.0, 3.0), "y": (3.0, 6.0, 3.0), "z": (3.0, 3.0, 6.0)}[axis], axis=axis),
        piece("wedge", (2.0, 5.0, 4.0), (3, 1, 0), down=down),
        piece("ball", (2.0, 2.0, 2.0), (0, 2, 0)),
    )
    shape = Shape.model_validate({"noun": NOUN, "pieces": pieces})
    thing = thing_of(shape)
    parts = thing.build(Look(thing.size, thing.color, thing.material)).parts
    boxes = [Box.on_floor(one.position, one.size) for one in shape.pieces]
    assert all(part.box.contains(box) and box.contains(part.box) for part, box in zip(parts, boxes, strict=True))
    x, _, z = parts[1].position
    top = {(round(-part[0]), round(-part[1])) for part in [(parts[1].rotation[2], parts[1].rotation[8])]}
    assert top == {FRONT[down]}, "its front (-z in its own frame) is its low side"
    assert (x, z) == (3, 0)


@pytest.mark.parametrize("kind", ["on", "inside", "under", "over"])
def test_a_shape_holds_what_is_put_there(kind: str) -> None:
    """Whoever proposes it: what it cannot hold stands beside it."""
    block = {"size": [2.0, 2.0, 2.0]}
    things = [
        {"id": "gizmo", "noun": "gizmo"},
        {"id": "coin", "noun": "coin", "count": 12, "places": [{"kind": kind, "of": ["gizmo"]}]},
    ]
    world = {"id": "world", "title": "World", "things": things}
    plan = Plan.model_validate({"world": world, "shapes": [{"noun": "gizmo", "pieces": [block]}]})
    scene = design_plan(DesignRequest(name="World", description="x", plan=plan), plan).scene
    assert [one.thing for one in scene.components].count("coin") == 12
    assert "shape" in [one.thing for one in scene.components]
