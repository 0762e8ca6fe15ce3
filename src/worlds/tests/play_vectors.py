"""What each runtime of activities must do: machines, what happens to them, and the effects of that. The reference says
what is right; whoever runs them in another language compares. Machines at random use every event, condition and action."""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from worlds.activities.play import Effect, Play
from worlds.checks.solver import SOLVER, solved
from worlds.design import design
from worlds.request import DesignRequest
from worlds.scene import Scene
from worlds.stage.machine import NEEDS, Action, Condition, Do, Event, If, Machine, On, Rule

SEEDS: Final = 120
THINGS, QUESTIONS, NAMES, STATES = ("door", "board"), ("q-1", "q-2"), ("a", "b"), ("first", "second", "third")
PLAYERS: Final = ("ada", "ben", "eve")
WALKED: Final = (
    "A world about photosynthesis for grade 5",
    "An escape room about the periodic table with four locked rooms",
    "An obby with ten platforms over lava",
    "Two islands with a portal between them. A key on the second one opens a locked door. Find three shells.",
    "Ancient Egypt for grade 4. Pupils walk along the Nile and meet a pharaoh, scribe and farmer.",
)
BY_HOST: Final = (On.USE, On.TOUCH, On.RIGHT, On.WRONG, On.CHOOSE, On.FELL)
Json = dict[str, Any]


@cache
def vectors() -> list[Json]:
    """`{name, machines, steps: [{do, player, now, event, effects: [{to, machine, action}]}]}`; what is none is absent. At
    random, and whole worlds as the solver walks them from the spawn to the end."""
    at_random = [vector(f"seed {seed}", random.Random(seed)) for seed in range(SEEDS)]
    return [
        *at_random,
        *(walkthrough(text, design(DesignRequest(name="World", description=text)).scene) for text in WALKED),
    ]


def walkthrough(name: str, scene: Scene) -> Json:
    """How a player who knows all answers finishes the world. Whoever does the same has finished it, too."""
    found = solved(scene)
    assert not found.unfinished, f"{name}: nobody finishes {found.unfinished}"
    play = Play(scene.stage.machines)
    steps = [step("join", play.join(SOLVER, 0), 0, SOLVER)]
    steps += [step("happen", play.happen(SOLVER, event, 0), 0, SOLVER, event) for event in found.walked]
    ended = {effect["machine"] for one in steps for effect in one["effects"] if effect["action"]["do"] == Do.FINISH}
    assert ended >= {one.id for one in scene.stage.machines if one.must}, f"{name}: {ended}"
    return {"name": name, "machines": [plain(one) for one in scene.stage.machines], "steps": steps}


def vector(name: str, draw: random.Random) -> Json:
    ids = [f"machine-{number}" for number in range(draw.randint(1, 4))]
    machines = [machine(one, ids, draw) for one in ids]
    play, now = Play(machines), 0.0
    steps = [step("join", play.join(player, now), now, player) for player in PLAYERS[:2]]
    for _ in range(40):
        now += draw.choice((0, 0.5, 1, 3, 10))
        player = draw.choice(PLAYERS)
        do = draw.choices(("happen", "tick", "join", "leave"), weights=(30, 6, 2, 1))[0]
        if do == "happen":
            event = of_kind(draw.choice(BY_HOST), ids, draw)
            steps.append(step(do, play.happen(player, event, now), now, player, event))
        elif do == "tick":
            steps.append(step(do, play.tick(now), now))
        elif do == "join":
            steps.append(step(do, play.join(player, now), now, player))
        else:
            play.leave(player)
            steps.append(step(do, [], now, player))
    return {"name": name, "machines": [plain(one) for one in machines], "steps": steps}


def machine(own: str, ids: list[str], draw: random.Random) -> Machine:
    rules = tuple(rule(ids, draw) for _ in range(draw.randint(4, 14)))
    return Machine(
        id=own, mechanic="any", title="Any", is_shared=draw.random() < 0.4, start=draw.choice(STATES), rules=rules
    )


def rule(ids: list[str], draw: random.Random) -> Rule:
    return Rule(
        on=of_kind(draw.choice([*On]), ids, draw),
        states=tuple(draw.sample(STATES, draw.choice((0, 0, 1, 2)))),
        conditions=tuple(
            Condition(when=when, **named(when, ids, draw)) for when in draw.sample([*If], draw.choice((0, 0, 1)))
        ),
        actions=tuple(Action(do=do, **named(do, ids, draw)) for do in draw.choices([*Do], k=draw.randint(0, 4))),
        go=draw.choice((None, *STATES)),
    )


def of_kind(on: On, ids: list[str], draw: random.Random) -> Event:
    return Event(on=on, **named(on, ids, draw))


def named(kind: On | If | Do, ids: list[str], draw: random.Random) -> Json:
    of_machine = kind in (On.DONE, If.IN_STATE)
    every: Json = {
        "thing": draw.choice(THINGS),
        "question": draw.choice(QUESTIONS),
        "name": draw.choice(ids if of_machine else NAMES),
        "amount": float(draw.choice((1, 2, 3))),
        "choice": draw.randrange(3),
        "state": draw.choice(STATES),
        "title": draw.choice(("Ada", "Ben")),
        "text": draw.choice(("Hello.", "Gr\u00f6\u00dfe \U0001f40b ]]")),
        "options": ("yes", "no"),
    }
    return {key: value for key, value in every.items() if key in NEEDS[kind]}


def step(do: str, effects: list[Effect], now: float, player: str | None = None, event: Event | None = None) -> Json:
    found: Json = {"do": do, "now": now, "effects": [*map(shown, effects)]}
    return found | ({"player": player} if player else {}) | ({"event": plain(event)} if event else {})


def shown(effect: Effect) -> Json:
    to = {"to": effect.to} if effect.to is not None else {}
    return to | {"machine": effect.machine, "action": plain(effect.action)}


def plain(entry: Machine | Event | Action) -> Json:
    found: Json = entry.model_dump(mode="json", exclude_none=True)
    return found


def kinds_used(found: list[Json]) -> Iterator[str]:
    """Of effects that were seen."""
    for one in found:
        for each in one["steps"]:
            yield from (effect["action"]["do"] for effect in each["effects"])
