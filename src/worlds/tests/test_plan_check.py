"""What breaks a rule is mended, and told; what breaks none stays as it is."""

from typing import Any

import pytest

from worlds.design import design_plan
from worlds.plan.check import repaired
from worlds.plan.plan import MAX_STANDING, Plan, Thing, Zone, ZoneKind
from worlds.plan.tree import things_in, zones_in
from worlds.request import DesignRequest


def thing(name: str, count: int = 1, *places: tuple[str, ...], **more: Any) -> dict[str, Any]:
    told = [{"kind": kind, "of": of} for kind, *of in places]
    return {"id": name, "noun": name, "choice": name, "count": count, "places": told} | more


def mended(*things: dict[str, Any], **world: Any) -> tuple[Plan, list[str]]:
    """The plan, and the codes of what was told."""
    said = {"world": {"id": "world", "title": "World", "things": things} | world}
    plan, notices = repaired(Plan.model_validate(said))
    return plan, [notice.code for notice in notices]


def places(plan: Plan) -> dict[str, list[tuple[str, ...]]]:
    return {one.id: [(place.kind.value, *place.of) for place in one.places] for one in things_in(plan.world)}


def test_a_sound_plan_stays_as_it_is() -> None:
    said = {
        "world": {
            "id": "world",
            "title": "World",
            "things": [thing("house", 3), thing("tree", 2, ("near", "house"), each="house", color="red")],
            "zones": [
                {
                    "id": "school",
                    "title": "School",
                    "kind": "building",
                    "zones": [{"id": "hall", "title": "Hall", "kind": "room"}],
                }
            ],
        },
        "links": [{"id": "door", "kind": "door", "ends": ["school", "hall"]}],
        "start": "school",
    }
    plan = Plan.model_validate(said)
    assert repaired(plan) == (plan, [])


def test_ids_are_unique() -> None:
    plan, _ = mended(
        thing("tree", 3), thing("tree", 5), zones=[{"id": "tree", "title": "Tree"}, {"id": "world", "title": "W"}]
    )
    assert [(one.id, one.count) for one in things_in(plan.world)] == [("tree", 3)]
    assert [zone.id for zone in zones_in(plan.world)] == ["world"]


def test_names_that_are_none() -> None:
    wrong = thing("tree", choice="gizmo", color="Crimson sparkle", material="wood")
    plan, told = mended(wrong, thing("gizmo"), thing("red-car", noun="Automobile", choice=None))
    tree, gizmo, car = things_in(plan.world)
    assert (tree.choice, tree.color, tree.material) == ("tree", None, "WoodPlanks")
    assert (gizmo.choice, car.choice) == (None, "car")
    assert told == ["unknown_color", "unknown_thing"]


def test_no_more_than_a_world_holds() -> None:
    plan, told = mended(
        thing("house", 50),
        thing("tree", 9, each="house"),
        zones=[{"id": "i", "title": "I", "count": 20, "things": [thing("rock", 5)]}],
    )
    standing = {one.id: one.count for one in things_in(plan.world)}
    assert standing == {"house": 50, "tree": 7}
    assert told == ["too_many_things", "too_many_things"]
    assert MAX_STANDING == 50 + 7 * 50


def test_places_of_what_is_not_there() -> None:
    plan, told = mended(
        thing("tree", 1, ("near", "gone"), ("near", "tree"), ("north",), ("near",)), thing("rock", 3, ("near", "rock"))
    )
    assert places(plan) == {"tree": [("north",)], "rock": [("near", "rock")]}
    assert told == []


def test_what_holds_nothing() -> None:
    plan, told = mended(
        thing("tree"), thing("rock", 1, ("inside", "tree")), thing("desk", 1, ("on", "house")), thing("house")
    )
    assert places(plan) == {"tree": [], "rock": [("near", "tree")], "desk": [("on", "house")], "house": []}
    assert told == ["cannot_hold"]


def test_what_was_said_first_is_taken() -> None:
    plan, told = mended(
        thing("house"),
        thing("tree", 1, ("left_of", "house"), ("right_of", "house"), ("left_of", "house")),
        thing("barn", 1, ("behind", "rock")),
        thing("rock", 1, ("behind", "barn")),
        thing("lab", 1, ("inside", "school")),
        thing("school", 1, ("inside", "lab")),
    )
    found = places(plan)
    assert found["tree"] == [("left_of", "house")]
    assert (found["barn"], found["rock"]) == ([("behind", "rock")], [])
    assert (found["lab"], found["school"]) == ([("inside", "school")], [])
    assert told == ["contradiction"] * 3


def test_players_arrive_outdoors() -> None:
    plan, _ = mended(thing("desk"), kind="room", zones=[{"id": "nook", "title": "Nook"}])
    ground, room, nook = zones_in(plan.world)
    assert (ground.id, ground.kind, room.id, room.kind, nook.kind) == ("ground", "ground", "world", "building", "room")
    assert [one.id for one in room.things] == ["desk"]


def test_links_join_two_zones() -> None:
    said = {
        "world": {"id": "world", "title": "World", "zones": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]},
        "links": [
            {"id": str(number), "ends": ends} for number, ends in enumerate((["a", "b"], ["a", "a"], ["a", "gone"]))
        ],
        "start": "gone",
    }
    plan, _ = repaired(Plan.model_validate(said))
    assert [link.id for link in plan.links] == ["0"]
    assert plan.start is None


def test_what_closes_a_building_closes_its_yard() -> None:
    house = {"id": "house", "title": "House", "kind": "building", "enclosure": "fence", "places": [{"kind": "west"}]}
    plan, _ = mended(zones=[house])
    _, yard, inner = zones_in(plan.world)
    assert (yard.id, yard.kind, yard.enclosure, yard.places[0].kind) == ("house-yard", "ground", "fence", "west")
    assert (inner.id, inner.enclosure, inner.places) == ("house", None, ())


@pytest.mark.parametrize("kind", ZoneKind)
def test_a_world_of_any_kind_has_ground_to_arrive_on(kind: ZoneKind) -> None:
    world = Zone(id="all", kind=kind, title="All", things=(Thing(id="star", noun="star"),))
    scene = design_plan(DesignRequest(name="All", description="All"), Plan(world=world)).scene
    spawns = [one for one in scene.components if one.wish == "spawn"]
    assert len(spawns) == 3
    assert max(one.base[1] for one in spawns) < 30, "on its ground, and not in its sky"


def test_what_is_on_copies_of_a_zone_is_counted_as_often() -> None:
    """A sign across each of sixty lakes is sixty signs."""
    lakes = {"id": "lake", "title": "lake", "kind": "lake", "count": 40}
    plan, _ = mended(thing("sign", 20, ("across", "lake")), zones=[lakes])
    (sign,) = things_in(plan.world)
    assert sign.count * 40 <= MAX_STANDING
