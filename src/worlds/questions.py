"""The quiz: the lesson's questions, else questions about the world itself, whose answers are to be found by walking."""

import random
from collections import Counter
from collections.abc import Sequence
from typing import Final

from worlds.lesson.buttons import with_buttons
from worlds.lesson.lesson import Lesson
from worlds.scene import Component, Notice, Question
from worlds.teaching.stations import QUIZ_THINGS

MOST: Final = 50
MOST_OWN: Final = 8
OWN: Final = (
    "The quiz asks about the world itself: how many of what there are, and in which colour. "
    "Put your own questions into settings.questions."
)


def questions(lesson: Lesson, components: Sequence[Component], seed: int) -> tuple[list[Question], list[Notice]]:
    """None without a quiz board; what should be told the teacher comes along."""
    boards = [component for component in components if component.thing in QUIZ_THINGS]
    if not boards:
        words = "There are questions, but no quiz board to ask them. Add `a quiz board` to the plan."
        return [], [Notice("no_quiz_board", words)] if lesson.questions else []
    if lesson.questions:
        facts, some = {one.id: one.says for one in lesson.facts}, lesson.questions[:MOST]
        asked = [(with_buttons(one, seed), facts.get(one.fact or "")) for one in some]
        return [Question(one.prompt, one.choices, one.answer, why) for one, why in asked], []
    if lesson.subject is not None:
        return [], []
    rng = random.Random(seed)  # noqa: S311 - a shuffle, not a secret
    own = [*counting(components, rng), *coloring(components, rng)][:MOST_OWN]
    return own, [Notice("quiz_about_the_world", OWN)]


def counting(components: Sequence[Component], rng: random.Random) -> list[Question]:
    counts = Counter(one.label for one in components if one.wish != "spawn" and one.thing not in QUIZ_THINGS)
    found = []
    for label, count in sorted(counts.items()):
        others = [number for number in range(max(count - 2, 0), count + 4) if number != count]
        choices = [count, *rng.sample(others, 3)]
        rng.shuffle(choices)
        prompt = f"How many can you find here: {label}?"
        found.append(Question(prompt, tuple(str(choice) for choice in choices), choices.index(count)))
    return found


def coloring(components: Sequence[Component], rng: random.Random) -> list[Question]:
    """Of what there is one only, or what is all of one colour."""
    colors: dict[str, set[str]] = {}
    for one in components:
        if one.color is not None:
            colors.setdefault(one.label, set()).add(one.color)
    found = []
    for label, seen in sorted(colors.items()):
        if len(seen) != 1:
            continue
        color = next(iter(seen))
        choices = [
            color,
            *rng.sample([other for other in ("red", "blue", "green", "yellow", "white", "black") if other != color], 3),
        ]
        rng.shuffle(choices)
        found.append(Question(f"Which colour has the {label}?", tuple(choices), choices.index(color)))
    return found
