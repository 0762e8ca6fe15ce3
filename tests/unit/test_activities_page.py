"""docs/activities.md: every mechanic is on it, and the one that it shows how to write can be played."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from worlds.activities.cast import Cast, Made, changed, used
from worlds.activities.play import Play
from worlds.activities.rules import add, at_least, finish, of_thing, on_use, rule, say
from worlds.checks.solver import solved
from worlds.design import design
from worlds.plan.activity import Activity, Mechanic
from worlds.plan.plan import Plan, Thing, Zone
from worlds.request import DesignRequest
from worlds.stage.machine import Do
from worlds.stage.stage import Stage

PAGE: Final = (Path(__file__).parents[2] / "docs" / "activities.md").read_text()


def test_every_mechanic_is_in_its_table() -> None:
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == {*Mechanic, "mechanic"}


def test_the_mechanic_that_it_writes_is_played_to_its_end() -> None:
    (source,) = re.findall(r"```python\n(.*?)```", PAGE, re.S)
    names: dict[str, Any] = {
        one.__name__: one for one in (Cast, Made, changed, used, add, at_least, finish, of_thing, on_use, rule, say, Do)
    }
    exec(source, names)
    things = (Thing(id="bell", noun="bell"), Thing(id="door", noun="door"))
    scene = design(
        DesignRequest(name="Bell", description="x", plan=Plan(world=Zone(id="world", title="World", things=things)))
    ).scene
    ring, door = (next(one for one in scene.components if one.wish == wish) for wish in ("bell", "door"))
    cast = Cast(Activity(id="ringing", mechanic=Mechanic.LOCK), (ring,), (door,), (), ())
    made = names["bell"](cast)
    play = Play([made.machine])
    play.join("ada", 0)
    seen = [[one.action.do for one in play.happen("ada", on_use(ring.id), 0)] for _ in range(4)]
    assert seen == [["say"], ["say"], ["open", "finish"], []]
    assert made.props[0].thing == ring.id
    stage = Stage(machines=(made.machine,), props=made.props)
    assert solved(replace(scene, stage=stage)).unfinished == ()
    assert names["bell"](Cast(cast.activity, (), (door,), (), ())) == Made()
