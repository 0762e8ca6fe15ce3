"""Who talks, what is read, chosen, photographed: activities in which nothing can be wrong."""

from worlds.activities.cast import Cast, Made, used
from worlds.activities.rules import MARK, add, finish, give, has, lacks, on_choice, on_use, rule, say, show
from worlds.stage.machine import MOST_RULES, Action, Do

NOON, MIDNIGHT = 13.0, 0.0
VOTED = "Thank you. Your choice counts."


def talk(cast: Cast) -> Made:
    """Each use says the next line; after the last she begins anew."""
    lines = cast.activity.lines
    if not cast.things or not lines:
        return Made()
    rules = []
    speakers = cast.things[: MOST_RULES // len(lines)]  # of a crowd, as many as there is room for
    for number, line in enumerate(lines):
        is_last = number == len(lines) - 1
        for person in speakers:
            actions = [say(person.label, line), *([finish("")] if is_last else [])]
            go = "line-0" if is_last else f"line-{number + 1}"
            rules.append(rule(on_use(person.id), *actions, states=(f"line-{number}",), go=go))
    machine = cast.machine(f"Talk to the {cast.things[0].label}", "line-0", rules, must=False)
    return Made(machine, props=tuple(used(person, "Talk") for person in speakers))


def card(cast: Cast) -> Made:
    if not cast.things or not cast.activity.lines:
        return Made()
    text = "\n".join(cast.activity.lines)[:600]
    rules = [rule(on_use(one.id), show(cast.title(one.label), text), finish("")) for one in cast.things]
    machine = cast.machine(f"Read the {cast.things[0].label}", "there", rules, must=False)
    return Made(machine, props=tuple(used(one, "Read") for one in cast.things))


def vote(cast: Cast) -> Made:
    """Each player once. The counts are of all players."""
    options = cast.activity.lines[:6]
    if not cast.things or len(options) < 2:
        return Made()
    voted = f"{cast.id}/voted"
    asks = cast.title("What do you think?")
    offer = Action(do=Do.OFFER, text=asks, options=options)
    rules = []
    for one in cast.things:
        rules.append(rule(on_use(one.id), show(asks, VOTED), conditions=(has(voted),)))
        rules.append(rule(on_use(one.id), offer))
    for number in range(len(options)):
        actions = (add(f"votes-{number}"), give(voted, MARK), show(asks, VOTED), finish(""))
        rules.append(rule(on_choice(number), *actions, conditions=(lacks(voted),)))
    machine = cast.machine(asks, "open", rules, shared=True)
    return Made(machine, props=tuple(used(one, "Choose") for one in cast.things))


def photo(cast: Cast) -> Made:
    if not cast.things:
        return Made()
    words = cast.title("Smile!")
    rules = [rule(on_use(one.id), Action(do=Do.PHOTO, text=words), finish("")) for one in cast.things]
    machine = cast.machine(words, "there", rules, must=False)
    return Made(machine, props=tuple(used(one, "Take a picture") for one in cast.things))


def light(cast: Cast) -> Made:
    """A switch that all players share."""
    if not cast.things:
        return Made()
    rules = []
    for one in cast.things:
        for state, hour, other in (("first", MIDNIGHT, "second"), ("second", NOON, "first")):
            rules.append(rule(on_use(one.id), Action(do=Do.LIGHT, amount=hour), finish(""), states=(state,), go=other))
    machine = cast.machine("Day and night", "first", rules, shared=True, must=False)
    return Made(machine, props=tuple(used(one, "Day and night") for one in cast.things))
