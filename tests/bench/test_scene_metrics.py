"""What judges the scenes is judged: counts, attributes and the table see a right scene and its wrong twin."""

from dataclasses import replace

import pytest
from bench.descriptions.expected import Expected, ExpectedObject, told
from bench.scene_metrics.attributes import misses
from bench.scene_metrics.bodies import Body
from bench.scenes import Row, Trial, summary

from tests.bench.hand_made import BLUE, CLEAN, RED, TWO_TREES, block, bodies, broken, component, scene
from worlds.catalogue.things import THINGS
from worlds.checks.check import Check
from worlds.checks.scripts import scripts_checks
from worlds.scene import Part
from worlds.scripts.script import Script


def test_the_exact_count_is_right_and_one_less_or_more_is_wrong() -> None:
    trees = [component(f"tree-{n}", (10 * n, 0)) for n in range(3)]
    assert broken(TWO_TREES, scene(*trees[:2])) == CLEAN
    for wrong in (trees[:1], trees):
        assert broken(TWO_TREES, scene(*wrong)) == {"counts": 1, "whole inventory": 1}


def test_what_nobody_asked_for_makes_the_inventory_wrong_unless_it_is_a_matter_of_taste() -> None:
    made = scene(component("tree-1"), component("tree-2", (10, 0)), component("garden-1", (20, 0)))
    assert broken(TWO_TREES, made) == {"extras": 1, "whole inventory": 1}
    assert broken(replace(TWO_TREES, allowed=("garden",)), made) == CLEAN


@pytest.mark.parametrize(
    ("label", "thing", "right"),
    [
        ("Trees", "plant", True),
        ("apple tree", "plant", True),
        ("oak", "tree", True),
        ("oak", "pine_tree", True),
        ("street", "road", False),
    ],
)
def test_a_thing_is_known_by_its_label_or_its_name_in_the_catalogue(label: str, thing: str, right: bool) -> None:
    one = Expected("", (ExpectedObject("tree", "tree", 1),))
    made = scene(component("x-1", label=label, thing=thing))
    assert (broken(one, made) == CLEAN) is right


def test_the_better_name_wins() -> None:
    wished = Expected("", (ExpectedObject("tree", "tree", 1), ExpectedObject("palm tree", "palm tree", 1)))
    palm = component("palm-1", label="palm tree")
    assert broken(wished, scene(component("tree-1", (10, 0)), palm)) == CLEAN
    twin = component("palm-2", (10, 0), label="palm tree")
    assert broken(wished, scene(palm, twin)) == {"counts": 2, "whole inventory": 1}


def test_a_placeholder_counts_but_is_not_known() -> None:
    one = Expected("", (ExpectedObject("camel", "camel", 1),))
    made = scene(component("camel-1", thing="placeholder"))
    assert broken(one, made) == {"known": 1}
    assert broken(replace(one, known=False), made) == CLEAN


def painted(*parts: Part, color: str | None = None) -> Body:
    return bodies(component("table-1", parts=parts, color=color))[0]


def seen(body: Body, **asked: str) -> dict[str, str]:
    return misses(ExpectedObject("table", "table", 1, **asked), body)


def test_color_is_a_quarter_of_the_surface_and_the_largest() -> None:
    red, blue = block((0, 2, 0), (4, 4, 4), RED), block((0, 6, 0), (4, 4, 4), BLUE)
    larger = block((0, 8, 0), (8, 8, 8), BLUE)
    assert seen(painted(red), color="red") == {}
    assert seen(painted(red, blue), color="red") == {}
    assert seen(painted(red, larger), color="red") == {"color": "blue 80%, red 20%"}
    assert seen(painted(red), color="blue") == {"color": "red 100%"}


def test_what_is_seen_through_has_no_color() -> None:
    red = block((0, 2, 0), (4, 4, 4), RED)
    pane = replace(block((0, 8, 0), (8, 8, 8), BLUE), transparency=0.9)
    assert seen(painted(red, pane), color="red") == {}
    assert seen(painted(red, replace(pane, transparency=0.0)), color="red") == {"color": "blue 80%, red 20%"}


def test_claims_do_not_count() -> None:
    assert seen(painted(block((0, 2, 0), (4, 4, 4), BLUE), color="red"), color="red") == {"color": "blue 100%"}


def test_material() -> None:
    assert seen(painted(block((0, 2, 0), (4, 4, 4), material="WoodPlanks")), material="wooden") == {}
    assert seen(painted(block((0, 2, 0), (4, 4, 4), material="Brick")), material="wooden") == {"material": "Brick 100%"}


@pytest.mark.parametrize(
    ("word", "scale", "right"),
    [
        *[("big", 1.2, True), ("big", 1.1, False), ("huge", 1.5, True), ("huge", 1.3, False)],
        *[("small", 0.85, True), ("small", 0.95, False), ("tiny", 0.7, True), ("tiny", 0.85, False)],
    ],
)
def test_size_is_that_of_the_parts_to_a_medium_one(word: str, scale: float, right: bool) -> None:
    w, h, d = (side * scale for side in THINGS["table"].size)
    body = painted(block((0, h / 2, 0), (w, h, d)))
    assert seen(body, size=word) == ({} if right else {"size": f"{scale:.2f} of a medium one"})


def test_things_of_one_noun_are_told_apart_by_what_they_look_like() -> None:
    wished = told("", "", "1 red car as red, 1 blue car as blue")
    red = component("car-1", parts=(block((0, 2, 0), (4, 4, 4), RED),))
    blue = component("car-2", parts=(block((10, 2, 0), (4, 4, 4), BLUE),))
    assert broken(wished, scene(blue, red)) == CLEAN
    again = replace(red, id="car-3", parts=(block((20, 2, 0), (4, 4, 4), RED),))
    assert broken(wished, scene(red, again)) == {"attributes": 1}


def test_things_of_one_noun_are_told_apart_by_where_they_stand() -> None:
    wished = told(
        "", "", "1 chest as first, 1 chest as second, 1 rock, 1 palm", "first next_to rock; second next_to palm"
    )
    rock, palm = component("rock-1"), component("palm-1", (40, 0))
    by_rock, by_palm = component("chest-1", (5, 0)), component("chest-2", (45, 0))
    assert broken(wished, scene(rock, palm, by_palm, by_rock)) == CLEAN
    assert broken(wished, scene(rock, palm, by_palm, component("chest-1", (55, 0)))) == {"relations": 1}


def test_players_and_time_of_day() -> None:
    wished = Expected("", (), players=20, time_of_day=(20.0, 5.0))
    assert broken(wished, scene(time_of_day=23.0)) == CLEAN
    assert broken(wished, scene(time_of_day=4.0)) == CLEAN
    assert broken(wished, scene()) == {"time of day": 1}
    assert broken(replace(wished, players=24), scene(time_of_day=23.0)) == {"players": 1}
    assert broken(Expected("", (), time_of_day=(11.0, 13.5)), scene()) == {"time of day": 1}


def test_scripts() -> None:
    def metrics(source: str) -> list[tuple[str, bool]]:
        script = Script("Quiz", "server", "ServerScriptService", source)
        return [(check.metric, check.holds) for check in scripts_checks([script])]

    assert metrics("local x = 1\nprint(x)") == [("scripts_parsed", True), ("long_lines", True)]
    assert metrics("local = 1")[0] == ("scripts_parsed", False)
    assert metrics('loadstring("x")()') == [("scripts_parsed", True), ("forbidden_uses", False), ("long_lines", True)]


def test_the_table_misses_its_targets_when_the_checks_do() -> None:
    def rows(*checks: Check) -> dict[str, Row]:
        trial = Trial(TWO_TREES, list(checks), 1.0, 1.0, 1, 1.0)
        return {row.metric: row for row in summary([trial])}

    counted = [Check("counts", True, "")] * 90
    assert rows(*counted, *[Check("counts", False, "")] * 10)["counts"].held
    assert not rows(*counted, *[Check("counts", False, "")] * 11)["counts"].held
    assert rows()["collisions"].held
    assert not rows(Check("collisions", False, ""))["collisions"].held
