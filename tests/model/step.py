"""Steps: rules that write down what they do, so that the same can be done again."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")
Decorator = Callable[[Callable[..., None]], Callable[..., None]]
Played = tuple[str, dict[str, Any]]
"""A step's name and its arguments: plain values."""


class NotNow(Exception):
    """There is nothing that this step could do."""


class Steps(RuleBasedStateMachine):
    """What every group of steps has. A step chooses among what is there by number, so that a trace from which some steps
    were taken out still runs."""

    def __init__(self) -> None:
        super().__init__()
        self.trace: list[Played] = []
        self.counts: Counter[str] = Counter()

    def act(self, function: Callable[..., None], arguments: dict[str, Any]) -> None:
        """Writes the step down and does it, if it can be done now."""
        self.trace.append((function.__name__, arguments))
        try:
            function(self, **arguments)
        except NotNow:
            self.trace.pop()
            return
        self.counts[function.__name__] += 1

    def play(self, trace: Sequence[Played]) -> None:
        for name, arguments in trace:
            getattr(self, name)(**arguments)


def step(**strategies: SearchStrategy[Any]) -> Decorator:
    """A rule of hypothesis. One that raises NotNow has done nothing."""
    return recorded_as(rule(**strategies))  # type: ignore[call-overload]  # one of them might be named `target`


def start(**strategies: SearchStrategy[Any]) -> Decorator:
    """The same, once, before all others."""
    return recorded_as(initialize(**strategies))  # type: ignore[call-overload]  # the same


def recorded_as(kind: Callable[[Any], Any]) -> Decorator:
    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        @wraps(function)
        def recorded(self: Steps, **arguments: Any) -> None:
            self.act(function, arguments)

        done: Callable[..., None] = kind(recorded)
        return done

    return decorate


def choose(things: Sequence[T], number: int) -> T:
    """Raises NotNow if there are none."""
    if not things:
        raise NotNow
    return things[number % len(things)]


def script(trace: Sequence[Played]) -> str:
    """To be run in a shell: does the same steps again."""
    steps = ",\n".join(f"  {json.dumps(played)}" for played in trace)
    return f"python -m tests.model --replay - <<'TRACE'\n[\n{steps}\n]\nTRACE"
