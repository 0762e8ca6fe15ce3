"""A run: so many steps with that seed, and what came of it."""

import math
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from hypothesis import HealthCheck, Phase, Verbosity, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.model.machine import Machine, machine_in, play, told
from tests.model.shrink import shortest
from tests.model.step import Played, script
from tests.model.world import World

STEPS_OF_A_SCHOOL: Final = 40


@dataclass
class Report:
    seed: int
    wanted: int
    until: float
    schools: int = 0
    steps: Counter[str] = field(default_factory=Counter)
    checked: Counter[str] = field(default_factory=Counter)
    failure: str | None = None
    errors: list[str] = field(default_factory=list)
    """What the processes logged before the failure."""
    trace: list[Played] = field(default_factory=list)
    before: list[Played] = field(default_factory=list)
    """What the school before it did."""

    @property
    def is_over(self) -> bool:
        """Asked between two schools."""
        return self.failure is not None or self.steps.total() >= self.wanted or time.monotonic() > self.until

    def summary(self) -> str:
        lines = [f"seed {self.seed}: {self.steps.total()} steps of {self.schools} schools"]
        lines += [f"  {times:5} {name}" for name, times in self.steps.most_common()]
        lines += ["invariants were looked at", *(f"  {times:5} {name}" for name, times in self.checked.items())]
        if self.failure:
            lines += ["", f"FAILED: {self.failure}", *self.errors, "The same again:", script(self.trace)]
            lines += ["The school before it:", script(self.before)]
        return "\n".join(lines)


class Ended(Exception):
    """Enough steps."""


def run(world: World, steps: int, number: int, *, seconds: float = math.inf, shrinks: bool = True) -> Report:
    """Ends with the first failure, whose sequence is made shorter if `shrinks`; or after so many steps or seconds."""
    report = Report(number, steps, time.monotonic() + seconds)
    watched = seed(number)(watching(machine_in(world), report))
    chosen = settings(
        max_examples=steps,
        stateful_step_count=STEPS_OF_A_SCHOOL,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(watched, settings=chosen)
    except Exception as error:
        if not report.is_over:
            report.failure = told(error)
    report.checked = watched.checked
    if report.failure and shrinks:
        report.trace = shortest(report.trace, lambda trace: play(world, trace) is not None)
    return report


def watching(machine: type[Machine], report: Report) -> type[Machine]:
    """Machines that tell the report. After the end they do nothing, whatever hypothesis tries."""

    class Watched(machine):  # type: ignore[valid-type, misc]  # a class that was made for its world
        def __init__(self) -> None:
            if report.is_over:
                raise Ended
            super().__init__()
            report.schools += 1

        def act(self, function: Callable[..., None], arguments: dict[str, Any]) -> None:
            with self.told():
                super().act(function, arguments)

        @contextmanager
        def told(self) -> Iterator[None]:
            try:
                yield
            except Exception as error:
                report.failure, report.trace = told(error), list(self.trace)
                report.errors = self.world.errors()
                raise

        def teardown(self) -> None:
            try:
                if report.failure is None:
                    with self.told():
                        self.settle()
            finally:
                report.steps += self.counts
                report.before = list(self.trace) if report.failure is None else report.before
                self.retire()

    return Watched
