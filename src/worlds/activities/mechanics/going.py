"""Activities of getting somewhere: portals, jumps, trails, races, finding things, keys, and steps in the right order."""

from worlds.activities.cast import Cast, Made, changed, touched, used
from worlds.activities.rules import (
    add,
    at_least,
    finish,
    give,
    has,
    judge,
    lacks,
    of_thing,
    on_done,
    on_right,
    on_touch,
    on_use,
    on_wrong,
    rule,
    say,
    score,
    take,
)
from worlds.lesson.lesson import OrderQuestion
from worlds.stage.machine import Do, Rule
from worlds.stage.stage import Question

POINTS = 5
FOUND = "Found!"
ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
"""As many as an order has items (MAX_ITEMS)."""


def teleport(cast: Cast) -> Made:
    if not cast.things or not cast.goals:
        return Made()
    one, other = cast.things[0], cast.goals[0]
    rules = [
        rule(on_touch(one.id), of_thing(Do.MOVE, other.id), finish("")),
        rule(on_touch(other.id), of_thing(Do.MOVE, one.id)),
    ]
    machine = cast.machine(f"Go through the {one.label}", "there", rules)
    return Made(machine, props=(touched(one, "Go through"), touched(other, "Go through")))


def collect(cast: Cast) -> Made:
    """Each thing once; reported to a person, if there is one."""
    if not cast.things:
        return Made()
    count = len(cast.things)
    rules: list[Rule] = []
    lines = cast.activity.lines
    labels = lines if len(lines) == count else tuple(thing.label for thing in cast.things)
    for number, (thing, label) in enumerate(zip(cast.things, labels, strict=True)):
        item = f"{cast.id}/{number}"
        found = (give(item, label), of_thing(Do.HIDE, thing.id), score(1), add("found"))
        is_last = () if cast.goals else (lacks(item), at_least("found", count - 1))
        if is_last:
            rules.append(rule(on_touch(thing.id), *found, finish("You have found all of it!"), conditions=is_last))
        rules.append(rule(on_touch(thing.id), *found, say(FOUND, label), conditions=(lacks(item),)))
    for person in cast.goals:
        all_found = (at_least("found", count),)
        rules.append(rule(on_use(person.id), finish("You have found all of it!"), conditions=all_found, go="end"))
        rules.append(rule(on_use(person.id), say(person.label, f"Bring me all {count}, please."), states=("on",)))
    things = tuple(touched(thing, "Find") for thing in cast.things)
    machine = cast.machine(f"Find {count} things", "on", rules)
    return Made(machine, props=(*things, *(used(person, "Report") for person in cast.goals)))


def trail(cast: Cast) -> Made:
    if not cast.things:
        return Made()
    rules: list[Rule] = []
    for number, place in enumerate(cast.things):
        is_last = number == len(cast.things) - 1
        reached = (of_thing(Do.CHECKPOINT, place.id), score(1))
        then = (
            finish("You have been everywhere!")
            if is_last
            else say(cast.title("Trail"), f"{number + 1} of {len(cast.things)}")
        )
        rules.append(rule(on_touch(place.id), *reached, then, states=(f"at-{number}",), go=f"at-{number + 1}"))
    machine = cast.machine("Follow the trail", "at-0", rules)
    return Made(machine, props=tuple(touched(place, "Reach") for place in cast.things))


def key(cast: Cast) -> Made:
    if not cast.things or not cast.goals:
        return Made()
    found, doors = cast.things[0], cast.goals
    item = f"{cast.id}/key"
    rules = [
        rule(
            on_touch(found.id),
            give(item, found.label),
            of_thing(Do.HIDE, found.id),
            states=("locked",),
            conditions=(lacks(item),),
        )
    ]
    opens = [of_thing(Do.OPEN, door.id) for door in doors]
    for door in doors:
        opened = (take(item), *opens, finish("It is open!"))
        rules.append(rule(on_use(door.id), *opened, states=("locked",), conditions=(has(item),), go="open"))
        rules.append(rule(on_use(door.id), say(door.label, f"Locked. Find the {found.label}."), states=("locked",)))
    props = (touched(found, "Take"), *(used(door, "Open") for door in doors))
    return Made(cast.machine(f"Find the {found.label}", "locked", rules), props=props)


def order(cast: Cast) -> Made:
    """`told` is one order; the lines say which of its items each thing is. Which comes next, only the server knows."""
    asked = next((one for one in cast.told if isinstance(one, OrderQuestion)), None)
    items = cast.activity.lines or (asked.items if asked else ())
    if asked is None or sorted(items) != sorted(asked.items) or len(items) != len(cast.things):
        return Made()
    title = cast.title(asked.prompt[:200])
    choices = tuple(sorted(asked.items))
    rules: list[Rule] = []
    questions = []
    for number, item in enumerate(asked.items):
        question = Question(
            id=f"{cast.id}/{number}",
            prompt=f"{title}: which comes {ORDINALS[number]}?",
            choices=choices,
            answer=choices.index(item),
        )
        questions.append(question)
        here, last = (f"step-{number}",), number == len(asked.items) - 1
        for place, thing in zip(items, cast.things, strict=True):
            rules.append(rule(on_use(thing.id), judge(question.id, choices.index(place)), states=here))
        then = finish("That is the right order!") if last else say(title, f"Right: that comes {ORDINALS[number]}.")
        rules.append(rule(on_right(question.id), score(POINTS), then, states=here, go=f"step-{number + 1}"))
        rules.append(rule(on_wrong(question.id), say(title, "Another one comes first."), states=here))
    props = tuple(used(thing, "This one", item) for thing, item in zip(cast.things, items, strict=True))
    return Made(cast.machine(title, "step-0", rules), tuple(questions), props)


def escape(cast: Cast) -> Made:
    needs = cast.activity.needs
    if not needs:
        return Made()
    title = cast.title("Escape")
    rules: list[Rule] = []
    for one in needs:
        is_last = (at_least("open", len(needs) - 1),)
        rules.append(rule(on_done(one), finish("You have escaped!"), conditions=is_last))
        rules.append(rule(on_done(one), add("open"), say(title, f"Well done! There are {len(needs)} locks in all.")))
    return Made(cast.machine(title, "in", rules), props=tuple(changed(one) for one in cast.things))
