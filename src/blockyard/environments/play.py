"""A world to play in a browser, and what judges its answers, made from its design. It runs in a child process: see
making_child.py."""

import json
from typing import Any

from blockyard.environments.play_schemas import PlayMachineRead, PlayPropRead, PlayQuestionRead, PlayRead
from worlds.browser.answers import judges_of
from worlds.browser.scene import browser_scene
from worlds.browser.stage import orders_of, without_hints
from worlds.design import Design
from worlds.stage.stage import Stage


def play_file(design: Design, number: int) -> bytes:
    """PlayRead of version `number` as JSON. What an entry of a machine does not name is left out."""
    play = present_play(design, number, without_hints(design.scene.stage))
    document = play.model_dump(mode="json", exclude={"machines"})
    document["machines"] = [one.model_dump(mode="json", exclude_none=True) for one in play.machines]
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def present_play(design: Design, number: int, stage: Stage) -> PlayRead:
    return PlayRead(
        name=design.scene.name,
        title=design.plan.world.title,
        version=number,
        scene=browser_scene(design.scene),
        machines=tuple(PlayMachineRead.model_validate(one.model_dump(exclude_none=True)) for one in stage.machines),
        questions=tuple(PlayQuestionRead.model_validate(one) for one in stage.questions),
        props=tuple(PlayPropRead.model_validate(one.model_dump()) for one in stage.props),
    )


def play_answers(design: Design) -> dict[str, Any]:
    """By machine and question, counted as in `play_file`: a column of the version."""
    judges = judges_of(without_hints(design.scene.stage), orders_of(design.scene.stage))
    return {machine: {one: judge.model_dump() for one, judge in asked.items()} for machine, asked in judges.items()}


def play_names(design: Design) -> dict[str, list[str]]:
    """What events of a play may name: `activities`, which are its machines, and `things`, which are components that take
    part, and items. A column of the version."""
    stage = design.scene.stage
    actions = [action for machine in stage.machines for rule in machine.rules for action in rule.actions]
    things = {prop.thing for prop in stage.props}
    things |= {name for action in actions for name in (action.thing, action.name) if name is not None}
    return {"activities": sorted(machine.id for machine in stage.machines), "things": sorted(things)}
