"""What is said to join places becomes a way that one walks."""

from itertools import pairwise

import pytest

from worlds.design import design
from worlds.plan.plan import LinkKind
from worlds.reading.read import read
from worlds.request import DesignRequest


def links(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.kind.value, one.ends) for one in read(text).plan.links]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A round control room in the middle, with three tubes leading to a greenhouse, a laboratory and an airlock.",
         [("tunnel", ("control-room", "greenhouse")), ("tunnel", ("control-room", "laboratory")),
          ("tunnel", ("control-room", "airlock"))]),
        ("A moon base with four domes connected by tunnels to a central dome.", [("tunnel", ("dome", "dome-2"))]),
        ("An underwater city with five glass domes joined by glass tunnels.",
         [("tunnel", ("glass-dome", "glass-dome"))]),
        ("Three white domes connected by tunnels, a greenhouse, eight solar panels on a hill and a rover by a crater.",
         [("tunnel", ("dome", "dome"))]),
        ("A research base on Mars. Three white domes connected by tunnels and a rover.", [("tunnel", ("dome", "dome"))]),
        ("Two islands linked by bridges: a pirate island with a ship and a farm island with a barn.",
         [("bridge", ("pirate-island", "farm-island"))]),
        ("A bridge between the castle and the tower.", [("bridge", ("castle", "tower"))]),
        ("A castle with a kitchen and a throne room. A long corridor leads from the kitchen to the throne room.",
         [("tunnel", ("kitchen", "throne-room"))]),
        ("A camp and a lake. A path leads from the camp to the lake.", [("path", ("camp", "lake"))]),
        ("A castle with a tower. Beside the castle is a tunnel.", []),
    ],
)  # fmt: skip
def test_what_joins_places_is_a_way(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert links(text) == expected
    nouns = {one.noun for one in read(text).plan.world.things}
    assert nouns.isdisjoint({"tube", "corridor", "bridge"})


def test_a_tunnel_is_walked_from_door_to_door() -> None:
    text = "A moon base with four domes connected by tunnels to a central dome."
    scene = design(DesignRequest(name="Moon", description=text)).scene
    assert not [one for one in scene.notices if one.code in ("wish_not_granted", "unreachable")]
    floors = [one.box.footprint for one in scene.scenery if one.name == "Walkway"]
    doors = [one.openings[0].footprint for one in scene.components if one.thing == "habitat"]
    assert len(doors) == 5
    for west, north, east, south in doors:
        assert any(w <= (west + east) / 2 <= e and n - 12 <= (north + south) / 2 <= s for w, n, e, s in floors)


def test_nobody_is_held_up_by_the_glass() -> None:
    text = "A greenhouse and a laboratory connected by a glass tunnel."
    scene = design(DesignRequest(name="Tube", description=text)).scene
    parts = [one for one in scene.scenery if one.name in ("Pane", "Rib")]
    assert parts
    assert not any(one.collides for one in parts)


def test_copies_are_linked_one_to_the_next() -> None:
    plan = read("Three islands connected by bridges. On each island there is a palm tree.").plan
    (link,) = plan.links
    assert (link.kind, link.ends) == (LinkKind.BRIDGE, ("island", "island"))
    scene = design(
        DesignRequest(name="Sea", description="Three islands connected by bridges. On each island is a palm tree.")
    ).scene
    decks = [one for one in scene.scenery if one.name == "Deck"]
    assert len(decks) >= len([*pairwise(range(3))])
