"""What happens in a play: the reference of the three runtimes. It knows no geometry, no clock and no answer: its host says
what players do, when it is, and whether an answer is right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from worlds.stage.machine import Action, Condition, Do, Event, If, Machine, On, Rule

TO_ALL: Final = frozenset({Do.OPEN, Do.SHUT, Do.HIDE, Do.REVEAL, Do.LIGHT, Do.FINISH})
"""Of a shared machine, everybody sees these; else only who acted."""
SILENT: Final = frozenset({Do.ADD, Do.SET, Do.STOP})
"""Nobody sees these."""
LASTING: Final = frozenset({Do.OPEN, Do.SHUT, Do.HIDE, Do.REVEAL, Do.LIGHT})
"""Of a shared machine, who comes later sees these, too."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a host makes visible."""

    to: str | None
    """A player. None: everybody."""
    action: Action
    machine: str


@dataclass(slots=True)
class Progress:
    """Of one machine: of a player, or of all where it is shared."""

    state: str
    counts: dict[str, float] = field(default_factory=dict)
    timers: dict[str, float] = field(default_factory=dict)
    """When each is up, in seconds of the host's clock."""
    since: float | None = None
    """When it left its first state."""
    is_done: bool = False


@dataclass(slots=True)
class Player:
    progress: dict[str, Progress]
    items: set[str] = field(default_factory=set)
    asked: str | None = None
    """The question that she may answer."""
    offered: tuple[str, int] | None = None
    """The machine whose options she may choose from, and how many there are."""
    score: float = 0


class Play:
    """One running world."""

    def __init__(self, machines: Sequence[Machine]) -> None:
        self.machines = machines
        self.shared = {one.id: Progress(one.start) for one in machines if one.is_shared}
        self.lasting: dict[tuple[str | None, str], Effect] = {}
        self.players: dict[str, Player] = {}

    def join(self, player: str, now: float) -> list[Effect]:
        """She arrives; who is there already stays as she is."""
        if player in self.players:
            return []
        own = {one.id: Progress(one.start) for one in self.machines if not one.is_shared}
        self.players[player] = Player(own)
        seen = [Effect(player, one.action, one.machine) for one in self.lasting.values()]
        return [*seen, *self.happen(player, Event(on=On.START), now)]

    def leave(self, player: str) -> None:
        self.players.pop(player, None)

    def happen(self, player: str, event: Event, now: float) -> list[Effect]:
        """What a player does, or how her answer was judged. An answer to what she was not asked is nothing."""
        who = self.players.get(player)
        if who is None:
            return []
        machines: Sequence[Machine] = self.machines
        if event.on in (On.RIGHT, On.WRONG):
            if who.asked != event.question:
                return []
            who.asked = None
        if event.on is On.CHOOSE:
            if who.offered is None or event.choice is None or event.choice >= who.offered[1]:
                return []
            machines = [one for one in self.machines if one.id == who.offered[0]]
            who.offered = None
        return self.follow(player, event, machines, now)

    def tick(self, now: float) -> list[Effect]:
        """Timers that are up by now: of shared machines first, then of players in the order in which they came."""
        found: list[Effect] = []
        for player in (None, *self.players):
            for machine in self.machines:
                progress = self.progress_of(machine, player)
                if progress is None or (machine.is_shared and player is not None):
                    continue
                for name in [name for name, due in progress.timers.items() if due <= now]:
                    if progress.timers.pop(name, None) is not None:
                        found += self.follow(player, Event(on=On.TIME, name=name), [machine], now)
        return found

    def follow(self, player: str | None, event: Event, machines: Sequence[Machine], now: float) -> list[Effect]:
        found: list[Effect] = []
        queue = [(event, machines)]
        while queue:
            event, machines = queue.pop(0)
            for machine in machines:
                progress = self.progress_of(machine, player)
                rule = None if progress is None else self.rule_for(machine, progress, player, event)
                if progress is None or rule is None:
                    continue
                was_done = progress.is_done
                found += self.done(machine, progress, player, rule, now)
                if progress.is_done and not was_done:
                    queue.append((Event(on=On.DONE, name=machine.id), self.machines))
        return found

    def progress_of(self, machine: Machine, player: str | None) -> Progress | None:
        if machine.is_shared:
            return self.shared[machine.id]
        return None if player is None else self.players[player].progress[machine.id]

    def rule_for(self, machine: Machine, progress: Progress, player: str | None, event: Event) -> Rule | None:
        for rule in machine.rules:
            if rule.states and progress.state not in rule.states:
                continue  # first: two events are compared with more work than two words
            if rule.on == event and all(self.holds(one, progress, player) for one in rule.conditions):
                return rule
        return None

    def holds(self, condition: Condition, progress: Progress, player: str | None) -> bool:
        name = condition.name or ""
        if condition.when in (If.AT_LEAST, If.BELOW):
            is_reached = progress.counts.get(name, 0) >= (condition.amount or 0)
            return is_reached is (condition.when is If.AT_LEAST)
        if condition.when is If.IN_STATE:
            machine = next(one for one in self.machines if one.id == name)
            other = self.progress_of(machine, player)
            return other is not None and other.state == condition.state
        has = player is not None and name in self.players[player].items
        return has is (condition.when is If.HAS)

    def done(
        self, machine: Machine, progress: Progress, player: str | None, rule: Rule, now: float
    ) -> Iterator[Effect]:
        for action in rule.actions:
            who = None if player is None else self.players[player]
            name, amount = action.name or "", action.amount or 0
            if action.do is Do.ADD:
                progress.counts[name] = progress.counts.get(name, 0) + amount
            elif action.do is Do.SET:
                progress.counts[name] = amount
            elif action.do is Do.TIMER:
                progress.timers[name] = now + amount
            elif action.do is Do.STOP:
                progress.timers.pop(name, None)
            elif action.do is Do.FINISH:
                progress.is_done = True
                seconds = 0 if progress.since is None else int(now - progress.since)
                action = action.model_copy(update={"amount": seconds})
            elif who is not None:
                action = self.kept(action, machine, who)
            if action.do in SILENT:
                continue
            effect = Effect(None if machine.is_shared and action.do in TO_ALL else player, action, machine.id)
            if machine.is_shared and action.do in LASTING:
                self.lasting[action.thing, "" if action.thing else action.do] = effect
            yield effect
        if rule.go is not None and rule.go != progress.state:
            if progress.state == machine.start:
                progress.since = now
            progress.state = rule.go

    def kept(self, action: Action, machine: Machine, who: Player) -> Action:
        """What a player has of it; the action as she sees it."""
        if action.do in (Do.ASK, Do.JUDGE):
            who.asked = action.question
        elif action.do is Do.OFFER:
            who.offered = (machine.id, len(action.options or ()))
        elif action.do is Do.GIVE:
            who.items.add(action.name or "")
        elif action.do is Do.TAKE:
            who.items.discard(action.name or "")
        elif action.do is Do.SCORE:
            who.score += action.amount or 0
            return action.model_copy(update={"amount": who.score})
        return action
