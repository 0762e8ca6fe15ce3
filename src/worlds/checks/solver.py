"""Can a world be finished? A player who knows all answers walks it from the spawn, does what changes something, and never
what is wrong. What she did can be done again in every runtime."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from worlds.activities.play import Effect, Play
from worlds.checks.check import Check
from worlds.checks.reach import Reach
from worlds.scene import Scene
from worlds.stage.machine import Do, Event, Machine, On

SOLVER: Final = "solver"
MOST_STEPS: Final = 3000
BY_PLAYER: Final = (On.USE, On.TOUCH)


@dataclass(slots=True)
class Solved:
    unfinished: tuple[str, ...] = ()
    """Machines that must be finished, and cannot be."""
    unreached: tuple[str, ...] = ()
    """Things of these to which nobody comes."""
    walked: list[Event] = field(default_factory=list)
    """What the solver did, and how its answers were judged."""


def finishable(scene: Scene) -> Iterator[Check]:
    found = solved(scene)
    for name in found.unfinished:
        yield Check("finishable", False, f"an end of {name}", "what is needed for it is not reached", found.unreached)
    if not found.unfinished:
        yield Check("finishable", True, "an end of all that is done")


def solved(scene: Scene) -> Solved:
    return Solver(scene).solved()


class Solver:
    def __init__(self, scene: Scene) -> None:
        self.stage = scene.stage
        self.answers = {one.id: one for one in scene.stage.questions}
        self.props = {one.thing: one for one in scene.stage.props}
        self.reach = Reach(scene, scene.stage.props)
        self.play = Play(scene.stage.machines)
        self.walked: list[Event] = []
        self.seen: set[object] = set()

    def solved(self) -> Solved:
        self.see(self.play.join(SOLVER, 0))
        self.seen.add(self.snapshot())
        while len(self.walked) < MOST_STEPS and any(self.tries(event) for event in [*self.events()]):
            pass
        left = [one for one in self.stage.machines if one.must and not self.is_done(one)]
        needed = {rule.on.thing for one in left for rule in one.rules if rule.on.on in BY_PLAYER} - {None}
        unreached = sorted(name for name in needed if name is not None and name not in self.reach.things)
        return Solved(tuple(one.id for one in left), tuple(unreached), self.walked)

    def events(self) -> Iterator[Event]:
        """What could be done now for what is not yet done, as the machines stand."""
        for machine in self.stage.machines:
            if not self.is_done(machine):
                for rule in machine.rules:
                    if (
                        rule.on.on in BY_PLAYER
                        and rule.on.thing in self.reach.things
                        and self.is_wise(machine, rule.on)
                    ):
                        yield rule.on

    def is_wise(self, machine: Machine, event: Event) -> bool:
        """It leads to no wrong answer, and not back."""
        progress = self.play.progress_of(machine, SOLVER)
        rule = None if progress is None else self.play.rule_for(machine, progress, SOLVER, event)
        if rule is None or any(one.do is Do.BACK for one in rule.actions):
            return False
        judged = [one for one in rule.actions if one.do is Do.JUDGE]
        return all(self.answers[one.question or ""].is_right(one.choice or 0) for one in judged)

    def tries(self, event: Event) -> bool:
        """Whether it led to something new."""
        self.does(event)
        snapshot = self.snapshot()
        if snapshot in self.seen:
            return False
        self.seen.add(snapshot)
        return True

    def does(self, event: Event) -> None:
        self.walked.append(event)
        self.see(self.play.happen(SOLVER, event, 0))

    def see(self, effects: list[Effect]) -> None:
        """What the host does: and an answer that is asked for is given, the right one."""
        for effect in effects:
            action = effect.action
            if action.do is Do.OPEN and action.thing is not None:
                self.reach.open(action.thing)
            elif action.do is Do.MOVE and action.thing in self.props:
                self.reach.go(self.props[action.thing].spot)
            elif action.do is Do.ASK:
                self.does(Event(on=On.RIGHT, question=action.question))
            elif action.do is Do.JUDGE:
                is_right = self.answers[action.question or ""].is_right(action.choice or 0)
                self.does(Event(on=On.RIGHT if is_right else On.WRONG, question=action.question))
            elif action.do is Do.OFFER:
                self.does(Event(on=On.CHOOSE, choice=0))

    def is_done(self, machine: Machine) -> bool:
        progress = self.play.progress_of(machine, SOLVER)
        return progress is not None and progress.is_done

    def snapshot(self) -> object:
        progress = [self.play.progress_of(one, SOLVER) for one in self.stage.machines]
        states = tuple(
            (one.state, tuple(sorted(one.counts.items())), one.is_done) for one in progress if one is not None
        )
        return states, frozenset(self.play.players[SOLVER].items), frozenset(self.reach.things)
