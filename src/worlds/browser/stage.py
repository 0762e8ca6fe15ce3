"""What is played in a scene, as a browser may see it: in an order that says nothing of what is right."""

from worlds.stage.machine import Action, Do, Machine, Rule
from worlds.stage.stage import Prop, Question, Stage

Orders = dict[str, list[int]]
"""By id of a question: its choices as they were counted, in the order in which they are shown."""


def without_hints(stage: Stage) -> Stage:
    """Choices, rules and props sorted by what they say: whoever made them may have begun with what is right. It plays the
    same, since rules of different events do not compete."""
    orders = orders_of(stage)
    return Stage(
        machines=tuple(in_order(one, orders) for one in stage.machines),
        questions=tuple(with_order(one, orders[one.id]) for one in stage.questions),
        props=tuple(sorted(stage.props, key=name_of)),
    )


def orders_of(stage: Stage) -> Orders:
    return {one.id: sorted(range(len(one.choices)), key=one.choices.__getitem__) for one in stage.questions}


def in_order(machine: Machine, orders: Orders) -> Machine:
    rules = tuple(sorted((counted_anew(one, orders) for one in machine.rules), key=event_of))
    return machine.model_copy(update={"rules": rules})


def counted_anew(rule: Rule, orders: Orders) -> Rule:
    return rule.model_copy(update={"actions": tuple(judged_anew(one, orders) for one in rule.actions)})


def judged_anew(action: Action, orders: Orders) -> Action:
    if action.do is not Do.JUDGE or action.choice is None:
        return action
    return action.model_copy(update={"choice": orders[action.question or ""].index(action.choice)})


def with_order(question: Question, order: list[int]) -> Question:
    if not order:
        return question
    choices = tuple(question.choices[one] for one in order)
    return question.model_copy(update={"choices": choices, "answer": order.index(int(question.answer))})


def event_of(rule: Rule) -> str:
    return rule.on.model_dump_json()


def name_of(prop: Prop) -> str:
    return prop.thing
