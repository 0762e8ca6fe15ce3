"""Rules in few words: what the mechanics are written in."""

from worlds.stage.machine import Action, Condition, Do, Event, If, On, Rule


def on_use(thing: str) -> Event:
    return Event(on=On.USE, thing=thing)


def on_touch(thing: str) -> Event:
    return Event(on=On.TOUCH, thing=thing)


def on_right(question: str) -> Event:
    return Event(on=On.RIGHT, question=question)


def on_wrong(question: str) -> Event:
    return Event(on=On.WRONG, question=question)


def on_choice(choice: int) -> Event:
    return Event(on=On.CHOOSE, choice=choice)


def on_time(name: str) -> Event:
    return Event(on=On.TIME, name=name)


def on_done(machine: str) -> Event:
    return Event(on=On.DONE, name=machine)


def rule(
    event: Event,
    *actions: Action,
    states: tuple[str, ...] = (),
    conditions: tuple[Condition, ...] = (),
    go: str | None = None,
) -> Rule:
    return Rule(on=event, states=states, conditions=conditions, actions=actions, go=go)


def say(who: str, line: str) -> Action:
    return Action(do=Do.SAY, title=who, text=line)


def show(title: str, text: str) -> Action:
    return Action(do=Do.SHOW, title=title, text=text)


def ask(question: str) -> Action:
    return Action(do=Do.ASK, question=question)


def judge(question: str, choice: int) -> Action:
    return Action(do=Do.JUDGE, question=question, choice=choice)


def of_thing(do: Do, thing: str) -> Action:
    return Action(do=do, thing=thing)


def give(name: str, called: str) -> Action:
    return Action(do=Do.GIVE, name=name, text=called)


def take(name: str) -> Action:
    return Action(do=Do.TAKE, name=name)


def add(name: str, amount: float = 1) -> Action:
    return Action(do=Do.ADD, name=name, amount=amount)


def timer(name: str, seconds: float) -> Action:
    return Action(do=Do.TIMER, name=name, amount=seconds)


def stop(name: str) -> Action:
    return Action(do=Do.STOP, name=name)


def score(points: float) -> Action:
    return Action(do=Do.SCORE, amount=points)


def finish(text: str) -> Action:
    return Action(do=Do.FINISH, text=text)


BACK = Action(do=Do.BACK)
MARK = ""
"""What an item is called that only rules look at: nobody carries it."""


def has(name: str) -> Condition:
    return Condition(when=If.HAS, name=name)


def lacks(name: str) -> Condition:
    return Condition(when=If.LACKS, name=name)


def at_least(name: str, amount: float) -> Condition:
    return Condition(when=If.AT_LEAST, name=name, amount=amount)
