"""Edits of a plan: what each does, and what is refused."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from worlds.plan.check import repaired
from worlds.plan.edit import Edit
from worlds.plan.edits import edited
from worlds.plan.plan import Plan
from worlds.plan.tree import things_in, zones_in
from worlds.refused import EditRefused, UnknownIds

PLAN = Plan.model_validate(
    {
        "world": {
            "id": "world",
            "title": "World",
            "things": [{"id": "tree", "noun": "tree", "count": 3, "color": "red", "choice": "tree"}],
            "zones": [
                {"id": "hill", "kind": "hill", "title": "hill", "zones": [{"id": "camp", "title": "camp"}]},
                {"id": "village", "title": "village", "things": [{"id": "well", "noun": "well"}]},
            ],
        },
        "mood": {"time_of_day": 8, "weather": "fog"},
        "links": [{"id": "road", "ends": ["hill", "village"]}],
    }
)


def by(*edits: dict[str, Any]) -> Plan:
    return edited(PLAN, TypeAdapter(list[Edit]).validate_python(edits))


def where(plan: Plan) -> dict[str, list[str]]:
    """What is in each zone."""
    return {
        zone.id: [*(one.id for one in zone.things), *(one.id for one in zone.zones)] for zone in zones_in(plan.world)
    }


def thing(plan: Plan, name: str) -> dict[str, Any]:
    [found] = [one for one in things_in(plan.world) if one.id == name]
    return found.model_dump(exclude_defaults=True)


TALK: dict[str, Any] = {"id": "talk", "mechanic": "talk", "things": ["well"], "lines": ["Hello."]}
TREE = {"id": "tree", "noun": "tree", "count": 3, "color": "red", "choice": "tree"}


def test_a_thing_is_changed_and_the_rest_stays() -> None:
    plan = by({"op": "set_thing", "id": "tree", "count": 7, "color": None, "size": "huge"})
    assert thing(plan, "tree") == {"id": "tree", "noun": "tree", "count": 7, "choice": "tree", "size": "huge"}
    assert where(plan) == where(PLAN)
    assert thing(PLAN, "tree") == TREE, "the plan before is as it was"
    assert "count" not in thing(by({"op": "set_thing", "id": "tree", "count": None}), "tree"), "back to its default"


def test_another_noun_is_resolved_anew() -> None:
    plan, _ = repaired(by({"op": "set_thing", "id": "tree", "noun": "car"}))
    assert thing(plan, "tree")["choice"] == "car"
    chosen = by({"op": "set_thing", "id": "tree", "noun": "pine", "choice": "tree"})
    assert thing(chosen, "tree")["choice"] == "tree"
    kept = by({"op": "set_thing", "id": "tree", "noun": None})
    assert thing(kept, "tree") == TREE


def test_a_zone_is_changed_and_what_is_in_it_stays() -> None:
    plan = by({"op": "set_zone", "id": "hill", "kind": "island", "count": 2, "places": [{"kind": "north"}]})
    [hill] = [zone for zone in zones_in(plan.world) if zone.id == "hill"]
    assert (hill.kind, hill.count, hill.places[0].kind, hill.title) == ("island", 2, "north", "hill")
    assert where(plan) == where(PLAN)


def test_the_mood_is_changed() -> None:
    assert by({"op": "set_mood", "weather": None}).mood.model_dump() == {"time_of_day": 8, "weather": None}
    assert by({"op": "set_mood", "time_of_day": 20}).mood.model_dump() == {"time_of_day": 20, "weather": "fog"}


def test_a_later_edit_sees_an_earlier_one() -> None:
    plan = by(
        {"op": "add_zone", "zone": "village", "new": {"id": "market", "title": "market"}},
        {"op": "add_thing", "zone": "market", "thing": {"id": "stall", "noun": "stall", "count": 4}},
        {
            "op": "set_thing",
            "id": "stall",
            "places": [{"kind": "next_to", "of": ["well"]}, {"kind": "near", "of": ["spawn"]}],
        },
        {"op": "add_link", "link": {"id": "bridge", "kind": "bridge", "ends": ["hill", "market"]}},
    )
    assert where(plan)["village"] == ["well", "market"]
    assert where(plan)["market"] == ["stall"]
    assert [link.id for link in plan.links] == ["road", "bridge"]
    assert repaired(plan)[0].links == plan.links


def test_things_and_zones_are_moved() -> None:
    plan = by({"op": "move", "id": "well", "zone": "camp"}, {"op": "move", "id": "camp", "zone": "world"})
    assert where(plan) == {"world": ["tree", "hill", "village", "camp"], "hill": [], "village": [], "camp": ["well"]}


def test_what_is_removed_takes_what_is_in_it_along() -> None:
    assert "camp" not in where(by({"op": "remove", "id": "hill"}))
    assert where(by({"op": "remove", "id": "well"}))["village"] == []
    assert by({"op": "remove", "id": "road"}).links == ()
    plan, _ = repaired(by({"op": "remove", "id": "hill"}))
    assert plan.links == (), "a link of what is gone goes, too"


def test_an_activity_is_put_replaced_and_removed() -> None:
    put = {"op": "put_activity", "activity": TALK}
    other = {"op": "put_activity", "activity": TALK | {"lines": ["Good night."]}}
    assert [one.lines for one in by(put).activities] == [("Hello.",)]
    assert [one.lines for one in by(put, other).activities] == [("Good night.",)]
    assert by(put, {"op": "remove", "id": "talk"}).activities == ()
    plan, _ = repaired(by(put, {"op": "remove", "id": "well"}))
    assert [one.things for one in plan.activities] == [()], "what is gone is not talked to"


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ({"op": "set_thing", "id": "hill"}, "there is no thing hill. There are: tree, well."),
        ({"op": "set_thing", "id": "tree", "each": "fox"}, "there is no thing or zone fox."),
        (
            {"op": "set_thing", "id": "tree", "places": [{"kind": "near", "of": ["fox"]}]},
            "there is no thing or zone fox.",
        ),
        ({"op": "set_zone", "id": "tree"}, "there is no zone tree. There are: camp, hill, village, world."),
        (
            {"op": "set_zone", "id": "hill", "places": [{"kind": "near", "of": ["fox"]}]},
            "there is no thing or zone fox.",
        ),
        ({"op": "add_thing", "zone": "sea", "thing": {"id": "a", "noun": "a"}}, "there is no zone sea."),
        (
            {"op": "add_thing", "zone": "hill", "thing": {"id": "a", "noun": "a", "each": "b"}},
            "there is no thing or zone b.",
        ),
        ({"op": "add_zone", "zone": "well", "new": {"id": "a", "title": "a"}}, "there is no zone well."),
        ({"op": "add_link", "link": {"id": "a", "ends": ["x", "y"]}}, "there is no zone x, y."),
        (
            {"op": "remove", "id": "fox"},
            "there is no thing, zone, link or activity fox. There are: camp, hill, road, tree, village",
        ),
        ({"op": "put_activity", "activity": TALK | {"things": ["fox"]}}, "there is no thing, zone or link fox."),
        ({"op": "put_activity", "activity": TALK | {"needs": ["fox"]}}, "there is no activity fox."),
        ({"op": "move", "id": "road", "zone": "hill"}, "there is no thing or zone road."),
        ({"op": "move", "id": "hill", "zone": "camp"}, "there is no zone camp. There are: village, world."),
    ],
)
def test_who_names_what_is_not_there_is_told_what_there_is(edit: dict[str, Any], why: str) -> None:
    with pytest.raises(UnknownIds) as refused:
        by({"op": "set_mood"}, edit)
    assert str(refused.value).startswith(f"Edit 1 ({edit['op']}): {why}")


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        ({"op": "add_thing", "zone": "hill", "thing": {"id": "camp", "noun": "a"}}, "the id camp is taken."),
        ({"op": "add_thing", "zone": "hill", "thing": {"id": "spawn", "noun": "a"}}, "the id spawn is taken."),
        ({"op": "add_link", "link": {"id": "road", "ends": ["hill", "village"]}}, "the id road is taken."),
        (
            {"op": "add_zone", "zone": "hill", "new": {"id": "a", "title": "a", "things": [{"id": "a", "noun": "a"}]}},
            "the id a is taken.",
        ),
        ({"op": "put_activity", "activity": TALK | {"id": "hill"}}, "the id hill is taken."),
        ({"op": "remove", "id": "world"}, "world is the whole world"),
        ({"op": "move", "id": "world", "zone": "hill"}, "world is the whole world"),
    ],
)
def test_what_cannot_be_is_refused(edit: dict[str, Any], why: str) -> None:
    with pytest.raises(EditRefused) as refused:
        by(edit)
    assert str(refused.value).startswith(f"Edit 0 ({edit['op']}): {why}")
    assert not isinstance(refused.value, UnknownIds)


def test_many_ids_are_not_all_listed() -> None:
    many = [
        {"op": "add_thing", "zone": "hill", "thing": {"id": f"t-{number:02}", "noun": "tree"}} for number in range(60)
    ]
    with pytest.raises(UnknownIds, match=r"t-39 and 22 more\.$"):
        by(*many, {"op": "set_thing", "id": "fox"})
