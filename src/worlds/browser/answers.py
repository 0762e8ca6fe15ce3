"""What judges the answers of a play. It stays on the server."""

from pydantic import BaseModel, ConfigDict

from worlds.browser.stage import Orders
from worlds.stage.machine import Do, Machine
from worlds.stage.stage import Question, Stage


class Judge(BaseModel):
    """Of one question."""

    model_config = ConfigDict(frozen=True)

    answer: float
    """Which choice is right, counted from 0; or the number."""
    tolerance: float
    choices: int
    """How many there are. 0: a number is typed in."""
    order: tuple[int, ...] = ()
    """Its choices as a game at Roblox counts them, in the order in which a browser does. Empty: nobody said."""

    def can_be(self, given: float) -> bool:
        """Whether it is an answer at all."""
        return self.choices == 0 or (given == int(given) and 0 <= given < self.choices)

    def is_right(self, given: float) -> bool:
        return abs(given - self.answer) <= self.tolerance


Judges = dict[str, dict[str, Judge]]
"""By machine, by question."""


def judges_of(stage: Stage, orders: Orders) -> Judges:
    """Of each machine that asks: the questions that it asks."""
    judges = {one.id: judge_of(one, tuple(orders.get(one.id, ()))) for one in stage.questions}
    found = {machine.id: {one: judges[one] for one in asked_by(machine)} for machine in stage.machines}
    return {machine: asked for machine, asked in found.items() if asked}


def judge_of(question: Question, order: tuple[int, ...]) -> Judge:
    count = len(question.choices)
    return Judge(answer=question.answer, tolerance=question.tolerance, choices=count, order=order)


def asked_by(machine: Machine) -> list[str]:
    actions = [action for rule in machine.rules for action in rule.actions]
    return sorted({one.question for one in actions if one.do in (Do.ASK, Do.JUDGE) and one.question is not None})
