"""What comes after something else: a machine that waits until other machines are done, and then begins."""

from collections.abc import Collection, Mapping
from typing import Final

from worlds.activities.rules import add, at_least, on_done, on_use, rule, say
from worlds.plan.activity import Activity, Mechanic
from worlds.stage.machine import Machine, On, Rule

BY_ITSELF: Final = (Mechanic.LOCK, Mechanic.ESCAPE)
"""Without questions of their own these are done with what they need."""
WAITING: Final = "waiting"
DONE: Final = "needs-done"


def waiting(machine: Machine, activity: Activity, titles: Mapping[str, str], alone: Collection[str]) -> Machine:
    """The machine, as it waits for those of its needs that there are. `titles`: of the machines before it, by id; `alone`:
    things that only this one uses, and which say what comes first."""
    needs = [one for one in activity.needs if one in titles]
    if not needs or (activity.mechanic in BY_ITSELF and not activity.questions):
        return machine
    states = tuple(dict.fromkeys(state for one in machine.rules for state in (*one.states, one.go) if state))
    known = tuple(dict.fromkeys((machine.start, *states)))
    last = (at_least(DONE, len(needs) - 1),)
    rules: list[Rule] = []
    for one in needs:
        rules.append(rule(on_done(one), states=(WAITING,), conditions=last, go=machine.start))
        rules.append(rule(on_done(one), add(DONE), states=(WAITING,)))
    first = f"First: {' and '.join(dict.fromkeys(titles[one] for one in needs))}."[:600]
    used = dict.fromkeys(one.on.thing for one in machine.rules if one.on.on is On.USE and one.on.thing in alone)
    rules += [rule(on_use(one), say(machine.title, first), states=(WAITING,)) for one in used if one is not None]
    kept = (
        one if one.states or one.on.on is On.START else one.model_copy(update={"states": known})
        for one in machine.rules
    )
    return machine.model_copy(update={"start": WAITING, "rules": (*rules, *kept)})
