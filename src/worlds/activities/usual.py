"""What things bring along without a word: a quiz board asks, what shines is collected, checkpoints are reached in a row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from worlds.activities.cast import Cast
from worlds.plan.activity import Activity, Mechanic
from worlds.scene import Component
from worlds.scene import Question as Asked
from worlds.stage.stage import Question

QUIZ_BOARD, COLLECTIBLE, CHECKPOINT = "QuizBoard", "Collectible", "Checkpoint"
TITLES: Final = {
    Mechanic.QUIZ: "Quiz",
    Mechanic.COLLECT: "Collect what shines",
    Mechanic.TRAIL: "Reach all checkpoints",
}


def usual(activities: Sequence[Activity], asked: Sequence[Asked], components: Sequence[Component]) -> Iterator[Cast]:
    """For things that no activity of the plan uses."""
    taken = {name for one in activities for name in (*one.things, *one.goals)}
    free = [one for one in components if one.wish not in taken]
    questions = tuple(
        Question(id=f"quiz/{number}", prompt=one.prompt, choices=one.choices, answer=one.answer)
        for number, one in enumerate(asked)
    )
    why = {f"quiz/{number}": one.why for number, one in enumerate(asked) if one.why is not None}
    yield replace(cast(Mechanic.QUIZ, tagged(free, QUIZ_BOARD), questions), why=why)
    yield cast(Mechanic.COLLECT, tagged(free, COLLECTIBLE))
    yield cast(Mechanic.TRAIL, sorted(tagged(free, CHECKPOINT), key=lambda one: -one.base[2]))


def cast(mechanic: Mechanic, things: Sequence[Component], asked: tuple[Question, ...] = ()) -> Cast:
    """Its id is like none of a plan's."""
    return Cast(
        Activity(id=f"usual-{mechanic}", mechanic=mechanic, title=TITLES[mechanic]), tuple(things), (), asked, ()
    )


def tagged(components: Sequence[Component], tag: str) -> list[Component]:
    return [one for one in components if any(tag in part.tags for part in one.parts)]
