"""What a model answers: a plan. A shape that is none is left out and told of; for what else is wrong it is asked again."""

from typing import Any

from pydantic import ValidationError, model_validator
from pydantic.json_schema import SkipJsonSchema

from worlds.plan.plan import Plan
from worlds.plan.shape import MAX_PIECES, MAX_SHAPES, Shape


class Answer(Plan):
    """A learning world as zones with things in them."""

    left_out: SkipJsonSchema[tuple[str, ...]] = ()
    """What is wrong with each shape that is none. Never the model's own."""

    @model_validator(mode="before")
    @classmethod
    def leave_out_shapes(cls, answered: Any) -> Any:
        if not isinstance(answered, dict):
            return answered
        given = answered.get("shapes")
        proposed = given if isinstance(given, list) else []
        faults = [fault_of(one, number) for number, one in enumerate(proposed)]
        sound = [one for one, fault in zip(proposed, faults, strict=True) if fault is None]
        return answered | {"shapes": sound, "left_out": [fault for fault in faults if fault is not None]}

    @property
    def plan(self) -> Plan:
        return Plan(**{name: getattr(self, name) for name in Plan.model_fields})


def fault_of(proposed: Any, number: int) -> str | None:
    """None: it is a shape."""
    noun = proposed.get("noun") if isinstance(proposed, dict) else None
    if number >= MAX_SHAPES:
        return f"A world has {MAX_SHAPES} shapes of its own at most: another one was left out."
    pieces = proposed.get("pieces") if isinstance(proposed, dict) else None
    try:
        Shape.model_validate(proposed)
    except ValidationError:
        name = noun[:60] if isinstance(noun, str) else "a thing"
        if isinstance(pieces, list) and len(pieces) > MAX_PIECES:
            return f"The shape proposed for {name} has {len(pieces)} pieces, {MAX_PIECES} are allowed: it is not used."
        return f"The shape proposed for {name} is not one that can be built: it is not used."
    return None
