"""What stands on something stands on it, whether or not that has a level top."""

import pytest

from worlds.design import design_plan
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Scene


def scene(noun: str, holder: str, count: int = 1) -> Scene:
    things = [
        {"id": "it", "noun": noun, "count": count, "places": [{"kind": "on", "of": ["holder"]}]},
        {"id": "holder", "noun": holder},
    ]
    plan = Plan.model_validate({"world": {"id": "world", "title": "World", "things": things}})
    return design_plan(DesignRequest(name="x", description="x"), plan).scene


@pytest.mark.parametrize(
    ("noun", "holder"),
    [
        *(("bird", "tree"), ("cat", "car"), ("statue", "pedestal"), ("apple", "barrel"), ("owl", "statue")),
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


def test_more_than_find_a_spot_stand_beside_it() -> None:
    found = scene("elephant", "ball", 3)
    codes = {notice.code for notice in found.notices}
    assert "no_room" in codes
    assert sum(component.wish == "it" for component in found.components) == 3
