"""What a word means beside others, and what stays what it is."""

import pytest

from worlds.catalogue.things import THINGS
from worlds.design import design
from worlds.request import DesignRequest
from worlds.resolve.contexts import SENSES, Company, company_of, name_in

NOBODY = Company(frozenset(), frozenset())


def test_the_table_names_what_there_is() -> None:
    assert [name for rows in SENSES.values() for _, name in rows if name not in THINGS] == []


@pytest.mark.parametrize(
    ("description", "label", "thing"),
    [
        ("A small airport with two gates and two planes on the runway.", "gate", "boarding_gate"),
        ("A farm with a gate, a barn and three cows.", "gate", "field_gate"),
        ("A castle with a gate and a moat.", "gate", "gate"),
        ("A train station with three platforms and a train.", "platform", "railway_platform"),
        ("An obby with five platforms.", "platform", "podium"),
        ("An airport with a control tower.", "control tower", "control_tower"),
        ("A prison with four cells.", "cell", "jail_cell"),
        ("A human heart with four valves.", "valve", "heart_valve"),
        ("A chocolate factory with a mixing tank.", "mixing tank", "water_tank"),
        ("A battlefield with two tanks.", "tank", "tank"),
        ("A coal mine with five carts.", "cart", "mine_cart"),
        ("A beach with a net.", "net", "volleyball_net"),
        ("A castle with a chess board.", "chess board", "chess_board"),
        ("A beach with an info board.", "info board", "info_board"),
        ("A castle with a garden, a tower and a gate.", "gate", "gate"),
        ("A school with three rooms: a classroom with four desks, a lab and a library.", "desk", "desk"),
    ],
)
def test_company_says_what_is_meant(description: str, label: str, thing: str) -> None:
    scene = design(DesignRequest(name="x", description=description)).scene
    assert {one.thing for one in scene.components if one.label == label} == {thing}


def test_the_words_before_it_count_most_and_its_zone_more_than_the_world() -> None:
    airport, farm = company_of(["Airport"]), company_of(["farm"])
    assert name_in("gate", NOBODY) is None
    assert name_in("gate", Company(frozenset(), airport)) == "boarding_gate"
    assert name_in("gate", Company(farm, airport)) == "field_gate"
    assert name_in("playground gates", Company(farm, airport)) == "iron_gate"


def test_a_white_house_is_a_house() -> None:
    scene = design(DesignRequest(name="x", description="A street with two white houses.")).scene
    assert {one.thing for one in scene.components if one.wish != "spawn"} == {"house"}
