"""What hangs on walls, what stands before desks, what grows where, and how copies differ."""

import pytest

from worlds.catalogue.goods import NAME as FURNISHING
from worlds.catalogue.thing import Look
from worlds.catalogue.things import THINGS
from worlds.design import design
from worlds.request import DesignRequest
from worlds.scene import Component, Scene, Shape

SCHOOL = "A school with two rooms: a classroom with nine desks and a library with six bookshelves."


def scene_of(description: str) -> Scene:
    return design(DesignRequest(name="World", description=description)).scene


def named(scene: Scene, name: str) -> list[Component]:
    return [one for one in scene.components if one.thing == name]


def test_each_room_bears_its_name_and_each_door_says_where_it_leads() -> None:
    parts = scene_of(SCHOOL).scenery
    assert sorted(part.text.words for part in parts if part.name == "RoomName" and part.text) == [
        "Classroom",
        "Library",
    ]
    assert sorted(part.text.words for part in parts if part.name == "DoorSign" and part.text) == [
        "Classroom",
        "Library",
    ]


def test_pictures_hang_behind_nothing_that_stands_there() -> None:
    scene = scene_of(SCHOOL)
    pictures = [part for part in scene.scenery if part.name in ("PictureFrame", FURNISHING) and part.box.low[1] > 5]
    assert len(pictures) >= 3
    behind = [one.id for one in scene.components for part in pictures if one.box.overlaps(part.box, 0.01)]
    assert behind == []


@pytest.mark.parametrize(("building", "has_some"), [("school", True), ("pyramid", False), ("castle", False)])
def test_nobody_hangs_pictures_in_a_tomb(building: str, has_some: bool) -> None:
    scene = scene_of(f"A {building} with two rooms: a hall with a table and a chamber with a vase.")
    assert any(part.name == "Picture" for part in scene.scenery) == has_some


@pytest.mark.parametrize(("description", "has_seat"), [("nine desks", True), ("nine desks and nine chairs", False)])
def test_desks_have_chairs_where_no_chairs_are_told(description: str, has_seat: bool) -> None:
    desks = named(scene_of(f"A classroom with {description}."), "desk")
    assert [any(part.shape is Shape.SEAT for part in desk.parts) for desk in desks] == [has_seat] * 9


@pytest.mark.parametrize(
    ("place", "like"), [("rainforest", "rainforest_tree"), ("savanna", "acacia_tree"), ("park", "tree")]
)
def test_a_tree_is_one_of_its_ground(place: str, like: str) -> None:
    (first, *_) = named(scene_of(f"A {place} with eight trees."), "tree")
    assert first.size == THINGS[like].size


@pytest.mark.parametrize(("name", "forms"), [("house", 6), ("cottage", 6), ("coral", 5), ("rainforest_tree", 4)])
def test_copies_take_turns_in_their_forms(name: str, forms: int) -> None:
    thing = THINGS[name]
    built = [thing.build(Look(thing.size, thing.color, thing.material, form=form)).parts for form in range(forms + 1)]
    assert built[0] == built[forms]
    assert all(one != other for number, one in enumerate(built[:forms]) for other in built[:number])
