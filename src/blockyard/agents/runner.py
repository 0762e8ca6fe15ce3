"""Runners: what an agent of a type actually does. A runner sees its input only: no database, no organization."""

from functools import partial
from typing import Any, Final, Protocol

from pydantic import ValidationError

from blockyard.agents.quiz_child import make_quiz
from blockyard.agents.states import AgentType
from blockyard.base.children import run_in_child
from blockyard.base.errors import Unprocessable
from blockyard.web.plain_words import plain_words
from worlds.extraction.quiz import QuizInput


class InputInvalid(Unprocessable):
    code = "input_invalid"


class NotRunnable(Unprocessable):
    code = "agent_type_not_runnable"


class Runner(Protocol):
    def check(self, configuration: dict[str, Any], work: dict[str, Any]) -> None:
        """Raises InputInvalid before anything is enqueued."""

    async def run(self, configuration: dict[str, Any], work: dict[str, Any]) -> dict[str, Any]:
        """The output. Raises RunFailed, TooSlow; must stop soon when cancelled."""


class QuizRunner:
    """Questions from a lesson's text. Runs in a process of its own, which cancelling kills."""

    def check(self, configuration: dict[str, Any], work: dict[str, Any]) -> None:
        self._input(configuration, work)

    async def run(self, configuration: dict[str, Any], work: dict[str, Any]) -> dict[str, Any]:
        quiz_input = self._input(configuration, work)
        return await run_in_child(partial(make_quiz, quiz_input.model_dump()))

    @staticmethod
    def _input(configuration: dict[str, Any], work: dict[str, Any]) -> QuizInput:
        """The execution's input; what it leaves out comes from the instance's configuration."""
        defaults = {name: configuration[name] for name in QuizInput.model_fields if name in configuration}
        try:
            return QuizInput.model_validate(defaults | work)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, ("input", *first["loc"])))
            raise InputInvalid(f"{where}: {plain_words(first['msg'])}.") from error


RUNNERS: Final[dict[AgentType, Runner]] = {AgentType.QUIZ_GENERATOR: QuizRunner()}


def required_runner(agent_type: AgentType) -> Runner:
    """Raises NotRunnable."""
    runner = RUNNERS.get(agent_type)
    if runner is None:
        raise NotRunnable(f"Agents of type {agent_type} cannot run yet; {', '.join(RUNNERS)} can.")
    return runner
