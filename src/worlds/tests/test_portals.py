"""A link by portal is two portals, one in each zone, which activities can name."""

from typing import Any

import pytest

from worlds.checks.report import scene_checks
from worlds.design import scene_of
from worlds.plan.check import repaired
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Component, Scene


def made(zones: list[dict[str, Any]], ends: tuple[str, str], **more: Any) -> tuple[Plan, Scene, list[str]]:
    world = {"id": "world", "title": "World", "zones": zones}
    link = {"id": "gate", "kind": "portal", "ends": ends}
    plan, notices = repaired(Plan.model_validate({"world": world, "links": [link]} | more))
    scene = scene_of(DesignRequest(name="x", description="x"), plan)
    return plan, scene, [one.detail for one in (*notices, *scene.notices)]


def zone(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "title": f"{name} base", "things": [{"id": f"tree-{name}", "noun": "tree", "count": 3}]} | more


def portals(scene: Scene) -> list[Component]:
    return [one for one in scene.components if one.thing == "portal"]


def distance(one: Component, other: Component) -> float:
    return abs(one.base[0] - other.base[0]) + abs(one.base[2] - other.base[2])


@pytest.mark.parametrize("kind", ["ground", "island", "hill", "building"])
def test_each_zone_has_the_portal_of_its_end(kind: str) -> None:
    _, scene, told = made([zone("mars", kind=kind), zone("moon", kind=kind)], ("mars", "moon"))
    one, other = portals(scene)
    assert [(each.id, each.wish, each.label) for each in (one, other)] == [
        ("portal-1", "gate-1", "portal to moon base"),
        ("portal-2", "gate-2", "portal to mars base"),
    ]
    assert [part.text.words for part in one.parts if part.text] == ["To moon base"]
    for portal, near, far in ((one, "mars", "moon"), (other, "moon", "mars")):
        beside, away = (
            min(distance(portal, tree) for tree in scene.components if tree.wish == f"tree-{name}")
            for name in (near, far)
        )
        assert beside < away
        assert portal.visit is not None
    assert told == []
    assert [check for check in scene_checks(scene) if not check.holds] == []


def test_activities_name_its_ends() -> None:
    told = {"id": "go", "mechanic": "teleport", "things": ["gate-1", "gate-3"], "goals": ["gate-2"]}
    plan, scene, _ = made([zone("mars"), zone("moon")], ("mars", "moon"), activities=[told])
    assert (plan.activities[0].things, plan.activities[0].goals) == (("gate-1",), ("gate-2",))
    assert [(one.thing, one.reach) for one in scene.stage.props] == [("portal-1", "touch"), ("portal-2", "touch")]


def test_ends_of_other_links_are_no_things() -> None:
    told = {"id": "go", "mechanic": "teleport", "things": ["way-1"], "goals": ["way-2"]}
    path = {"id": "way", "kind": "path", "ends": ["mars", "moon"]}
    plan, scene, _ = made([zone("mars"), zone("moon")], ("mars", "moon"), activities=[told], links=[path])
    assert (plan.activities[0].things, plan.activities[0].goals, portals(scene)) == ((), (), [])


def test_copies_are_linked_one_by_one() -> None:
    _, scene, _ = made([zone("mars", count=3), zone("moon", count=2)], ("mars", "moon"))
    assert [one.wish for one in portals(scene)] == ["gate-1", "gate-2", "gate-1", "gate-2"]


def test_from_a_house_to_the_world() -> None:
    house = zone("house", kind="building", zones=[{"id": "hall", "kind": "room", "title": "hall"}])
    _, scene, told = made([house], ("hall", "world"))
    assert [(one.wish, one.label) for one in portals(scene)] == [
        ("gate-1", "portal to World"),
        ("gate-2", "portal to hall"),
    ]
    assert (told, [check for check in scene_checks(scene) if not check.holds]) == ([], [])


def test_no_portal_leads_into_the_air() -> None:
    plan, scene, told = made([zone("mars"), zone("heaven", kind="sky")], ("mars", "heaven"))
    assert (plan.links, portals(scene)) == ((), [])
    assert told[0] == (
        "There is nothing to stand on in heaven base, so no portal leads there. Say what it is instead of sky."
    )
