"""Courses along which players jump or race: some of their things ask a question, and whoever answers it goes on."""

from collections.abc import Sequence
from typing import Final

from worlds.activities.cast import Cast, Made, touched, used
from worlds.activities.rules import (
    BACK,
    ask,
    finish,
    judge,
    of_thing,
    on_right,
    on_time,
    on_touch,
    on_use,
    on_wrong,
    rule,
    say,
    score,
    stop,
    timer,
)
from worlds.scene import Component
from worlds.stage.machine import Do, Rule
from worlds.stage.stage import Question

POINTS: Final = 5
RIGHT: Final = "Right! Go on."
AGAIN: Final = "Not yet. Touch it, and try again."
FALLS: Final = "Not yet. You are back at the last checkpoint."
USUAL: Final = 60
"""Seconds of a race, where none are said."""


def obby(cast: Cast) -> Made:
    """The first begins the time, every further one is a checkpoint, the last ends it; goals send back who touches them.
    Where it asks, only an answered platform is a checkpoint: a wrong answer leads back to the last one, and so does
    skipping one."""
    if len(cast.things) < 2:
        return Made()
    if rows := rows_of(cast):
        return answered(cast, rows)
    first, *between, last = cast.things
    rules: list[Rule] = [rule(on_touch(one.id), BACK) for one in cast.goals]
    rules.append(rule(on_touch(first.id), of_thing(Do.CHECKPOINT, first.id), states=("off", "end"), go="on-0"))
    asking = spread(between, cast.asked)
    title = cast.title("Jump to the end")
    for number, (platform, question) in enumerate(asking):
        here, later = (f"on-{number}",), between[between.index(platform) + 1 :]
        rules.append(rule(on_touch(platform.id), ask(question.id), states=here))
        reached = (of_thing(Do.CHECKPOINT, platform.id), score(POINTS), say(title, RIGHT))
        rules.append(rule(on_right(question.id), *reached, states=here, go=f"on-{number + 1}"))
        rules.append(rule(on_wrong(question.id), say(title, FALLS), BACK, states=here))
        rules += [rule(on_touch(one.id), BACK, states=here) for one in (*later, last)]
    if not asking:
        rules += [rule(on_touch(one.id), of_thing(Do.CHECKPOINT, one.id), states=("on-0",)) for one in between]
    end = (score(POINTS), finish("You have reached the end!"))
    rules.append(rule(on_touch(last.id), *end, states=(f"on-{len(asking)}",), go="end"))
    machine = cast.machine("Jump to the end", "off", rules)
    questions = tuple(question for _, question in asking)
    return Made(machine, questions, tuple(touched(one, "Reach") for one in (*cast.things, *cast.goals)))


def rows_of(cast: Cast) -> list[tuple[Component, list[Component], Question]]:
    """Of each question its platform, and behind it one for each answer, which bears that; empty: the course has none."""
    things, rows = [*cast.things[:-1]], []
    for question in cast.asked:
        bar, answers = things[:1], things[1 : 1 + len(question.choices)]
        if not bar or {one.label for one in answers} != {*question.choices}:
            return []
        rows.append((bar[0], answers, question))
        things = things[1 + len(answers) :]
    return rows if not things else []


def answered(cast: Cast, rows: Sequence[tuple[Component, list[Component], Question]]) -> Made:
    """Whoever jumps on an answer has given it. A wrong one leads back to its question, and so does skipping one."""
    title, last = cast.title("Jump on the right answers"), cast.things[-1]
    states = [f"on-{number}" for number in range(len(rows) + 1)]
    rules: list[Rule] = [rule(on_touch(one.id), BACK) for one in cast.goals]
    for number, (bar, answers, question) in enumerate(rows):
        here, before = (states[number],), tuple(states[:number])
        reached = (of_thing(Do.CHECKPOINT, bar.id), say(title, question.prompt))
        begins = ("off", "end") if number == 0 else ()
        rules.append(rule(on_touch(bar.id), *reached, states=(*begins, *here), go=states[number]))
        for one in answers:
            choice = question.choices.index(one.label)
            rules.append(rule(on_touch(one.id), judge(question.id, choice), states=here))
        rules += [rule(on_touch(one.id), BACK, states=before) for one in (bar, *answers) if before]
        rules.append(rule(on_right(question.id), score(POINTS), say(title, RIGHT), states=here, go=states[number + 1]))
        rules.append(rule(on_wrong(question.id), say(title, FALLS), BACK, states=here))
    rules.append(
        rule(on_touch(last.id), score(POINTS), finish("You have reached the end!"), states=(states[-1],), go="end")
    )
    rules.append(rule(on_touch(last.id), BACK, states=tuple(states[:-1])))
    props = tuple(touched(one, "Reach") for one in (*cast.things, *cast.goals))
    return Made(cast.machine(title, "off", rules), tuple(question for _, _, question in rows), props)


def race(cast: Cast) -> Made:
    """From the first thing to the goal; what stands between asks, one after the other."""
    if not cast.things or not cast.goals:
        return Made()
    (start, *posts), goal = cast.things, cast.goals[0]
    asking = spread(posts, cast.asked)
    title, seconds = cast.title("Race"), cast.activity.seconds or USUAL
    go = (timer("race", seconds), say(title, "Go!"))
    rules = [rule(on_use(start.id), *go, states=("ready", "end"), go="running-0")]
    for number, (post, question) in enumerate(asking):
        here = (f"running-{number}",)
        rules.append(rule(on_touch(post.id), ask(question.id), states=here))
        rules.append(
            rule(on_right(question.id), score(POINTS), say(title, RIGHT), states=here, go=f"running-{number + 1}")
        )
        rules.append(rule(on_wrong(question.id), say(title, AGAIN), states=here))
        rules.append(rule(on_touch(goal.id), say(title, f"Go to {post.label} first."), states=here))
    end = (stop("race"), score(POINTS), finish("You made it!"))
    rules.append(rule(on_touch(goal.id), *end, states=(f"running-{len(asking)}",), go="end"))
    rules.append(rule(on_time("race"), say(title, "Time is up. Try again!"), of_thing(Do.MOVE, start.id), go="ready"))
    props = (used(start, "Start"), *(touched(post, "Answer") for post, _ in asking), touched(goal, "Reach"))
    return Made(cast.machine(title, "ready", rules), tuple(question for _, question in asking), props)


def spread(things: Sequence[Component], asked: Sequence[Question]) -> list[tuple[Component, Question]]:
    """Each question at a thing, at equal distances; those for which there is none are not asked."""
    count = min(len(things), len(asked))
    return [(things[at * len(things) // count], asked[at]) for at in range(count)]
