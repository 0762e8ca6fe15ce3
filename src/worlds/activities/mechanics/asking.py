"""Activities in which questions are answered: a quiz, doors that open for right answers, a team's score."""

from worlds.activities.cast import Cast, Made, changed, used
from worlds.activities.rules import (
    add,
    ask,
    at_least,
    finish,
    of_thing,
    on_done,
    on_right,
    on_use,
    on_wrong,
    rule,
    say,
    score,
    show,
)
from worlds.stage.machine import Do, Rule

POINTS = 10
AGAIN = "Not yet. Look around, and try again."
NOT_YET = "Not yet."
RIGHT = "Right!"
STILL_SHUT = "It is locked. Do what opens it first."


def quiz(cast: Cast) -> Made:
    """One question after the other, from whichever board. Who has answered is told why, and asked again if she was
    wrong; each counts once."""
    if not cast.things or not cast.asked:
        return Made()
    title = cast.title("Quiz")
    rules: list[Rule] = []
    for number, question in enumerate(cast.asked):
        here, last = (f"question-{number}",), number == len(cast.asked) - 1
        rules += [rule(on_use(board.id), ask(question.id), states=here) for board in cast.things]
        then = [finish("Well done!")] if last else [ask(cast.asked[number + 1].id)]
        go = "end" if last else f"question-{number + 1}"
        right, wrong = because(cast, question.id)
        rules.append(rule(on_right(question.id), score(POINTS), say(title, right), *then, states=here, go=go))
        rules.append(rule(on_wrong(question.id), say(title, wrong), ask(question.id), states=here))
    rules += [
        rule(on_use(board.id), show(title, "You have answered all questions."), states=("end",))
        for board in cast.things
    ]
    machine = cast.machine(title, "question-0", rules)
    return Made(machine, cast.asked, tuple(used(board, "Answer") for board in cast.things))


def because(cast: Cast, question: str) -> tuple[str, str]:
    """What is said to who is right, and to who is wrong: with the fact that she could have read. A lock tells nothing."""
    why = cast.why.get(question)
    return (f"{RIGHT} {why}", f"{NOT_YET} {why}") if why else (RIGHT, AGAIN)


def lock(cast: Cast) -> Made:
    """All its questions, one after the other; then everything that it locks is open. Without any, it opens when what it
    needs is done."""
    if cast.things and cast.goals and cast.activity.needs and not cast.asked:
        return opened_by_others(cast)
    if not cast.things or not cast.goals or not cast.asked:
        return Made()
    title = cast.title("Locked")
    rules: list[Rule] = []
    opens = [of_thing(Do.OPEN, goal.id) for goal in cast.goals]
    for number, question in enumerate(cast.asked):
        here, last = (f"question-{number}",), number == len(cast.asked) - 1
        rules += [rule(on_use(one.id), ask(question.id), states=here) for one in cast.things]
        then = [*opens, finish("It is open!")] if last else [ask(cast.asked[number + 1].id)]
        go = "open" if last else f"question-{number + 1}"
        rules.append(rule(on_right(question.id), score(POINTS), say(title, RIGHT), *then, states=here, go=go))
        rules.append(rule(on_wrong(question.id), say(title, AGAIN), states=here))
    rules += [rule(on_use(one.id), say(title, "It is open."), states=("open",)) for one in cast.things]
    machine = cast.machine(title, "question-0", rules)
    used_too = {one.id for one in cast.things}
    doors = tuple(changed(goal) for goal in cast.goals if goal.id not in used_too)
    return Made(machine, cast.asked, (*(used(one, "Unlock") for one in cast.things), *doors))


def opened_by_others(cast: Cast) -> Made:
    title, needs = cast.title("Locked"), cast.activity.needs
    opens = [of_thing(Do.OPEN, goal.id) for goal in cast.goals]
    rules: list[Rule] = []
    for one in needs:
        is_last = (at_least("done", len(needs) - 1),)
        rules.append(rule(on_done(one), *opens, finish("It is open!"), conditions=is_last, go="open"))
        rules.append(rule(on_done(one), add("done")))
    for thing in cast.things:
        rules.append(rule(on_use(thing.id), say(title, STILL_SHUT), states=("shut",)))
        rules.append(rule(on_use(thing.id), say(title, "It is open."), states=("open",)))
    used_too = {one.id for one in cast.things}
    doors = tuple(changed(goal) for goal in cast.goals if goal.id not in used_too)
    return Made(cast.machine(title, "shut", rules), props=(*(used(one, "Open") for one in cast.things), *doors))


def team(cast: Cast) -> Made:
    """All players' right answers count together, each question as often as there are players who answer it; the goal is one
    right answer for each question."""
    if not cast.things or not cast.asked:
        return Made()
    title = cast.title("Together")
    rules: list[Rule] = []
    goal = len(cast.asked)
    for number, question in enumerate(cast.asked):
        here, last = (f"question-{number}",), number == goal - 1
        rules += [rule(on_use(board.id), ask(question.id), states=here) for board in cast.things]
        then = [finish("You did it together!")] if last else []
        go = "end" if last else f"question-{number + 1}"
        right, wrong = because(cast, question.id)
        rules.append(
            rule(on_right(question.id), add("team"), score(POINTS), say(title, right), *then, states=here, go=go)
        )
        rules.append(rule(on_wrong(question.id), say(title, wrong), states=here))
    rules += [
        rule(
            on_use(board.id), show(title, "Your team has answered all questions."), conditions=(at_least("team", goal),)
        )
        for board in cast.things
    ]
    machine = cast.machine(title, "question-0", rules, shared=True)
    return Made(machine, cast.asked, tuple(used(board, "Answer") for board in cast.things))
