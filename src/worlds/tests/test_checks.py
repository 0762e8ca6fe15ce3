"""The checks of a built world: a right one passes all, and each fault is found, named and said of which component."""

from dataclasses import replace

import pytest

from worlds.__main__ import report_checks
from worlds.areas import Strip
from worlds.checks.check import Check
from worlds.checks.codes import CHECK_CODES, CheckCode
from worlds.checks.physics import physics
from worlds.checks.report import RIGHT, TOLD, Verdict, verdict, verdicts
from worlds.checks.scripts import LONGEST_LINE, long_lines
from worlds.checks.terrain import terrain
from worlds.design import Design, design
from worlds.geometry import Vector
from worlds.plan.plan import Plan
from worlds.request import DesignRequest
from worlds.scene import Component, Scene
from worlds.scripts.script import Script

FOUND: dict[CheckCode, tuple[str, ...]] = {
    "collisions": ("barn-1", "tree-1"),
    "floating": ("tree-1",),
    "out_of_bounds": ("tree-1",),
    "spawns": ("spawn-1",),
}


@pytest.fixture(scope="module")
def farm() -> Design:
    return design(DesignRequest(name="Farm", description="A red barn and a tree"))


def test_a_right_world_passes_all(farm: Design) -> None:
    assert verdicts(farm.scene, farm.scripts) == [Verdict(code, True, RIGHT[code], ()) for code in CHECK_CODES]


@pytest.mark.parametrize("code", FOUND)
def test_a_tree_in_the_wrong_place_is_found_and_named(farm: Design, code: CheckCode) -> None:
    barn, pad = (one_of(farm.scene, name) for name in ("barn-1", "spawn-1"))
    x, _, z = one_of(farm.scene, "tree-1").base
    wrong: dict[CheckCode, Vector] = {
        "collisions": (barn.base[0] + barn.size[0] / 2, 0, barn.base[2]),
        "floating": (x, 3, z),
        "out_of_bounds": (farm.scene.width, 0, z),
        "spawns": (pad.base[0], 0, pad.base[2] - 9),
    }
    moved = with_tree_at(farm, wrong[code])
    found = {one.code: one for one in verdicts(moved.scene, moved.scripts)}
    assert (found[code].passed, found[code].components) == (False, FOUND[code])
    assert found[code].detail.startswith("Not so: ")
    assert FOUND[code][0] in found[code].detail


def test_the_command_says_which_check_fails(farm: Design, capsys: pytest.CaptureFixture[str]) -> None:
    x, _, z = one_of(farm.scene, "tree-1").base
    with pytest.raises(SystemExit, match="1"):
        report_checks(with_tree_at(farm, (x, 3, z)))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"Good    collisions: {RIGHT['collisions']}"
    assert lines[2].startswith("Fault   floating: Not so: tree-1")


def test_a_thing_in_the_land_is_found() -> None:
    plan = Plan.model_validate(
        {
            "world": {
                "id": "world",
                "title": "World",
                "zones": [{"id": "hill", "kind": "hill", "title": "Hill", "things": [{"id": "tree", "noun": "tree"}]}],
            }
        }
    )
    scene = design(DesignRequest(name="Hill", description="A hill", plan=plan)).scene
    tree = one_of(scene, "tree-1")
    assert tree.base[1] > 2, "else the test says nothing"
    assert [check.components for check in terrain(scene) if not check.holds] == []
    sunk = replace(tree, base=(tree.base[0], 0.0, tree.base[2]))
    lower = replace(scene, components=tuple(sunk if one is tree else one for one in scene.components))
    assert [check.components for check in terrain(lower) if not check.holds] == [("tree-1",)]


def test_where_players_arrive_is_dry() -> None:
    scene = design(DesignRequest(name="River", description="A river")).scene
    river = next(form for form in scene.land if form.kind == "river")
    pad = one_of(scene, "spawn-1")
    assert isinstance(river.area, Strip)
    x, z = river.area.points[1]
    wet = replace(scene, components=(replace(pad, base=(x, -6.0, z)),))
    assert [check.components for check in terrain(scene) if not check.holds] == []
    assert [check.components for check in terrain(wet) if not check.holds] == [("spawn-1",)]


@pytest.mark.parametrize(("length", "holds"), [(LONGEST_LINE, True), (LONGEST_LINE + 1, False)])
def test_a_line_that_nobody_can_read_is_found(length: int, holds: bool) -> None:
    script = Script("Long", "server", "ServerScriptService", "local a = 1\n" + "-" * length)
    (check,) = long_lines(script)
    assert check.holds is holds
    assert str(length) in check.seen


def test_of_many_faults_the_first_are_told_and_all_are_named(farm: Design) -> None:
    ids = [f"tree-{number}" for number in range(TOLD + 2)]
    found = verdict("floating", [Check("floating", False, f"{one} stands", components=(one,)) for one in ids])
    assert found.detail == (
        "Not so: tree-0 stands: no; tree-1 stands: no; tree-2 stands: no; tree-3 stands: no; tree-4 stands: no; and 2 more."
    )
    assert found.components == tuple(ids)


def one_of(scene: Scene, name: str) -> Component:
    return next(component for component in scene.components if component.id == name)


def with_tree_at(made: Design, base: Vector) -> Design:
    tree = one_of(made.scene, "tree-1")
    x, y, z = (to - at for to, at in zip(base, tree.base, strict=True))
    components = tuple(moved(one, (x, y, z)) if one is tree else one for one in made.scene.components)
    return replace(made, scene=replace(made.scene, components=components))


def test_what_was_wished_over_lava_may_hang_there_and_nothing_else() -> None:
    scene = design(DesignRequest(name="Crates", description="Ten crates over lava")).scene
    platforms = [one for one in scene.components if one.wish != "spawn"]
    assert len(platforms) == 10
    assert all(one.hovers for one in platforms)
    assert faults_of_floating(scene) == []
    unmeant = tuple(replace(one, hovers=False) for one in scene.components)
    assert faults_of_floating(replace(scene, components=unmeant)) == [one.id for one in platforms]
    beside = tuple(moved(one, (0.0, 20.0, 0.0)) if one is platforms[0] else one for one in scene.components)
    assert faults_of_floating(replace(scene, components=beside)) == [platforms[0].id]


def test_what_was_wished_over_dry_ground_hangs_in_no_air() -> None:
    scene = design(DesignRequest(name="Farm", description="A red barn and a tree")).scene
    tree = one_of(scene, "tree-1")
    high = replace(moved(tree, (0.0, 3.0, 0.0)), hovers=True)
    assert faults_of_floating(replace(scene, components=(high,))) == ["tree-1"]


def faults_of_floating(scene: Scene) -> list[str]:
    return [check.components[0] for check in physics(scene) if check.metric == "floating"]


def moved(component: Component, by: Vector) -> Component:
    x, y, z = by
    parts = tuple(
        replace(part, position=(part.position[0] + x, part.position[1] + y, part.position[2] + z))
        for part in component.parts
    )
    base = component.base[0] + x, component.base[1] + y, component.base[2] + z
    return replace(component, base=base, parts=parts)
