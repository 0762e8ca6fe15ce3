"""What stands on something stands on it, whether or not that has a level top."""

import pytest

from worlds.catalogue.things import THINGS
from worlds.checks.physics import physics
from worlds.design import design_plan
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Scene
from worlds.sizes import SizeWord


def scene(noun: str, holder: str, count: int = 1, kind: str = "on") -> Scene:
    things = [
        {"id": "it", "noun": noun, "count": count, "places": [{"kind": kind, "of": ["holder"]}]},
        {"id": "holder", "noun": holder},
    ]
    plan = Plan.model_validate({"world": {"id": "world", "title": "World", "things": things}})
    return design_plan(DesignRequest(name="x", description="x"), plan).scene


@pytest.mark.parametrize(
    ("noun", "holder"),
    [
        *(("bird", "tree"), ("cat", "car"), ("statue", "pedestal"), ("apple", "barrel"), ("owl", "statue")),
        *(("flag", "house"), ("cat", "shop"), ("bird", "fence"), ("teddy bear", "blanket")),
        *(("flag", "rock"), ("elephant", "ball"), ("vase", "pedestal"), ("tree", "hill"), ("lamp", "desk")),
    ],
)
def test_it_stands_on_it(noun: str, holder: str) -> None:
    found = scene(noun, holder)
    assert [notice.detail for notice in found.notices] == []
    one = next(component for component in found.components if component.wish == "it")
    other = next(component for component in found.components if component.wish == "holder")
    assert (one.parent, one.held) == (other.id, "on")
    foot = min(part.box.low[1] for part in one.parts)
    tops = [
        part.box.high[1]
        for part in other.parts
        if part.box.low[0] < one.box.high[0]
        and one.box.low[0] < part.box.high[0]
        and part.box.low[2] < one.box.high[2]
        and one.box.low[2] < part.box.high[2]
    ]
    assert any(abs(top - foot) < 0.1 for top in tops)
    assert not any(mine.box.overlaps(theirs.box, 0.05) for mine in one.parts for theirs in other.parts)


@pytest.mark.parametrize(("holder", "high"), [("stage", 3.0), ("gazebo", 1.0)])
def test_who_is_on_a_stage_stands_on_its_floor(holder: str, high: float) -> None:
    found = scene("musician", holder, count=3)
    assert [notice.detail for notice in found.notices] == []
    on_it = [one for one in found.components if one.wish == "it"]
    assert (len(on_it), max(one.base[1] for one in on_it) < high) == (3, True)


def test_more_than_find_a_spot_stand_beside_it() -> None:
    found = scene("elephant", "ball", 3)
    codes = {notice.code for notice in found.notices}
    assert "no_room" in codes
    assert sum(component.wish == "it" for component in found.components) == 3


@pytest.mark.parametrize(("noun", "holder"), [("chair", "whiteboard"), ("car", "fence")])
def test_what_would_have_its_legs_in_the_air_stands_beside_it(noun: str, holder: str) -> None:
    found = scene(noun, holder)
    one = next(component for component in found.components if component.wish == "it")
    assert (one.parent, one.base[1]) == (None, 0.0)
    told = [notice.detail for notice in found.notices if notice.code == "cannot_hold"]
    assert told == [f"The {holder} is too narrow for the {noun} to stand on; it stands beside it."]


@pytest.mark.parametrize(
    ("noun", "holder", "count"),
    [("teddy bear", "blanket", 7), ("plate", "table", 12), ("egg", "nest", 12), ("milk bottle", "fridge", 6)],
)
def test_what_is_for_things_to_lie_on_grows_with_them(noun: str, holder: str, count: int) -> None:
    found = scene(noun, holder, count)
    usual = scene(noun, holder)
    assert [notice.detail for notice in found.notices] == []
    wide, usually = (next(one.size for one in each.components if one.wish == "holder") for each in (found, usual))
    assert usually[0] < wide[0] <= 3 * usually[0]
    held = [one for one in found.components if one.wish == "it"]
    assert [one.held for one in held] == ["on"] * count
    assert [check.seen for check in physics(found) if not check.holds] == []


def test_a_blanket_grows_no_higher() -> None:
    sizes = [one.size for one in scene("teddy bear", "blanket", 7).components if one.wish == "holder"]
    assert [size[1] for size in sizes] == [THINGS["blanket"].size[1]]


def test_a_blanket_of_a_said_size_keeps_it() -> None:
    plan = Plan.model_validate(
        {
            "world": {
                "id": "world",
                "title": "World",
                "things": [
                    {"id": "it", "noun": "teddy bear", "count": 7, "places": [{"kind": "on", "of": ["holder"]}]},
                    {"id": "holder", "noun": "blanket", "size": "small"},
                ],
            }
        }
    )
    found = design_plan(DesignRequest(name="x", description="x"), plan).scene
    blanket = next(one for one in found.components if one.wish == "holder")
    assert blanket.size == THINGS["blanket"].scaled(SizeWord.SMALL)
    assert "no_room" in {notice.code for notice in found.notices}


@pytest.mark.parametrize(
    ("noun", "holder"), [("croissant", "basket"), ("egg", "nest"), ("hay bale", "cart"), ("milk bottle", "fridge")]
)
def test_what_is_said_to_be_in_what_carries_it_lies_on_it(noun: str, holder: str) -> None:
    found = scene(noun, holder, kind="inside")
    one = next(component for component in found.components if component.wish == "it")
    assert (one.held, [notice.code for notice in found.notices]) == ("on", [])
    assert [check.seen for check in physics(found) if not check.holds] == []


def test_two_cats_on_a_gable_stand_where_something_holds_them_up() -> None:
    found = scene("cat", "house", 2)
    house = next(one for one in found.components if one.wish == "holder")
    cats = [one for one in found.components if one.wish == "it"]
    assert [(one.parent, one.held) for one in cats] == [(house.id, "on")] * 2
    assert all(house.size[1] - 1 < one.base[1] <= house.size[1] for one in cats)
    assert [check.seen for check in physics(found) if not check.holds] == []
