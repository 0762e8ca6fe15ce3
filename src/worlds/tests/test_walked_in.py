"""What is said to be big enough to walk in is a place; what is named again stands once."""

import pytest

from worlds.plan.plan import Zone, ZoneKind
from worlds.reading.read import read


def zones(zone: Zone) -> dict[str, tuple[str, ...]]:
    own = {zone.title: tuple(f"{one.count} {one.noun}" for one in zone.things)}
    return own | {title: held for inner in zone.zones for title, held in zones(inner).items()}


@pytest.mark.parametrize(
    ("text", "title", "held"),
    [
        ("A giant open book that you can walk into, with a dragon inside.", "open book", ("1 dragon",)),
        ("A garden with a giant pumpkin you can go inside with three mice in it.", "pumpkin", ("3 mouse",)),
        ("A human ear big enough to walk in, with an eardrum, a hammer and an anvil.", "human ear",
         ("1 eardrum", "1 hammer", "1 anvil")),
    ],
)  # fmt: skip
def test_what_one_walks_in_is_a_place(text: str, title: str, held: tuple[str, ...]) -> None:
    plan = read(text).plan
    found = zones(plan.world)
    assert found[title] == held
    assert title not in {one.noun for one in plan.world.things}


def test_rooms_of_what_one_walks_in_are_in_it() -> None:
    text = "A park with a pond. Beside the pond stands a giant heart that you can walk in, with four chambers."
    (heart,) = (one for one in read(text).plan.world.zones if one.kind is ZoneKind.BUILDING)
    assert heart.title == "heart"
    assert [(one.title, one.count) for one in heart.zones] == [("chamber", 4)]


@pytest.mark.parametrize(
    ("text", "title", "held"),
    [
        ("Pupils walk inside the whale and find six ribs and a treasure chest.", "whale",
         ("6 rib", "1 treasure chest")),
        ("A giant heart that you can walk in, with four chambers.", "heart", ()),
    ],
)  # fmt: skip
def test_what_all_of_it_is_in_is_the_world(text: str, title: str, held: tuple[str, ...]) -> None:
    world = read(text).plan.world
    assert (world.title, world.terrain) == (title, "tissue")
    assert zones(world)[title] == held


@pytest.mark.parametrize(
    "text",
    ["A giant heart and a bench.", "Walk into the box.", "A big car that stands in front of a garage.", "A big whale."],
)
def test_what_nobody_walks_in_is_a_thing(text: str) -> None:
    assert all(zone.kind is not ZoneKind.ROOM for zone in read(text).plan.world.zones)


def test_a_camp_has_no_tents_beside_those_that_are_told_of() -> None:
    text = "A summer camp in a forest. Three tents around a camp fire and a dock on a small lake."
    found = [one for held in zones(read(text).plan.world).values() for one in held]
    assert sorted(one for one in found if "tent" in one or "fire" in one) == ["1 camp fire", "3 tent"]


def test_the_pier_of_a_harbour_is_no_harbour() -> None:
    text = "A harbour with three boats tied up along the pier and a crane at the end of the pier."
    plan = read(text).plan
    assert {one.noun: one.count for one in plan.world.things} == {"boat": 3, "pier": 1, "crane": 1}
    assert "1 pier" in zones(plan.world)[plan.world.title]


def test_a_pitch_has_goals() -> None:
    found = zones(read("A football pitch with a goal at each end.").plan.world)
    assert found["football pitch"] == ("2 football goal",)
    assert "goal" not in str(zones(read("A park. The goal is fun.").plan.world))
