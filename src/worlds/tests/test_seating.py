"""Rows of seats: as many as are said, before what is looked at, and turned to it."""

import pytest

from worlds.design import design
from worlds.plan.plan import Place, PlaceKind, Thing, Zone
from worlds.reading.read import read
from worlds.request import DesignRequest
from worlds.scene import Component


def things(text: str) -> dict[str, Thing]:
    found: list[Thing] = []

    def walk(zone: Zone) -> None:
        found.extend(zone.things)
        for inner in zone.zones:
            walk(inner)

    walk(read(text).plan.world)
    return {one.noun: one for one in found}


@pytest.mark.parametrize(
    ("text", "noun", "count", "rows", "watched"),
    [
        ("A stage with red curtains, eight rows of seats and a piano.", "seat", 48, 8, "stage"),
        ("A hall with a stage. Red seats in twelve rows face it.", "seat", 72, 12, "stage"),
        ("A church with eight rows of benches and an altar.", "bench", 24, 8, "altar"),
        ("A cinema with six rows of five chairs and a screen.", "chair", 30, 6, "screen"),
        ("A classroom with three rows of four desks and a whiteboard.", "desk", 12, 3, "whiteboard"),
    ],
)
def test_rows_of_seats_look_at_what_is_shown(text: str, noun: str, count: int, rows: int, watched: str) -> None:
    found = things(text)
    seats = found[noun]
    assert (seats.count, seats.rows) == (count, rows)
    assert seats.places == (Place(kind=PlaceKind.FACING, of=(found[watched].id,)),)


def test_what_is_in_rows_and_no_seat_looks_at_nothing() -> None:
    trees = things("A stage and four rows of five trees.")["tree"]
    assert (trees.count, trees.rows, trees.places) == (20, 4, ())
    assert things("A stage and six chairs.")["chair"].rows is None


def standing(text: str, thing: str) -> list[Component]:
    scene = design(DesignRequest(name="Hall", description=text)).scene
    return [one for one in scene.components if one.thing == thing]


def test_the_rows_stand_one_behind_the_other() -> None:
    seats = standing("An open-air cinema: five rows of six chairs and a screen.", "chair")
    depths = {one.base[2] for one in seats}
    across = {one.base[0] for one in seats}
    assert len(seats) == 30
    assert sorted((len(depths), len(across))) == [5, 6]
    assert len({one.yaw for one in seats}) == 1


def test_who_sits_in_front_of_a_stage_looks_at_it() -> None:
    scene = design(DesignRequest(name="Hall", description="A stage with ten chairs in front of it.")).scene
    stage = next(one for one in scene.components if one.thing == "stage")
    chairs = [one for one in scene.components if one.thing == "chair"]
    assert len(chairs) == 10
    assert {(one.yaw - stage.yaw) % 360 for one in chairs} == {180}


def test_pupils_look_at_the_board_over_their_desks() -> None:
    text = "A classroom with three rows of four desks facing a whiteboard."
    scene = design(DesignRequest(name="Hall", description=text)).scene
    board = next(one for one in scene.components if one.thing == "whiteboard")
    for desk in (one for one in scene.components if one.thing == "desk"):
        seat = next(part for part in desk.parts if part.name == "Seat")
        assert abs(seat.position[2] - board.base[2]) > abs(desk.base[2] - board.base[2])
