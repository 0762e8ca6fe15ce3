"""What an event's body says, read defensively: an event that we cannot read must not stop the ones behind it."""

from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]


class Unreadable(ValueError):
    """This is no event of Stripe's."""


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` and `object_id` name what it is about; `route_ids` are ids in it whose organization we may know."""

    id: str
    type: str
    created: int
    kind: str
    object_id: str | None
    route_ids: tuple[str, ...]
    witness: str | None
    """`metadata.organization_id`, as the object says it."""


def parse_event(body: Any) -> Event:
    """Raises Unreadable."""
    if not isinstance(body, dict) or body.get("object") != "event":
        raise Unreadable("not an event")
    obj = body["data"].get("object") if isinstance(body.get("data"), dict) else None
    if not isinstance(obj, dict) or not is_moment(body.get("created")):
        raise Unreadable("an event without its object")
    if not is_word(body.get("id")) or not is_word(body.get("type")):
        raise Unreadable("an event without id or type")
    return Event(
        id=body["id"],
        type=body["type"],
        created=body["created"],
        kind=str(obj.get("object")),
        object_id=obj["id"] if is_word(obj.get("id")) else None,
        route_ids=route_ids_of(obj) or route_ids_of(previous_of(body)),
        witness=witness_of(obj),
    )


def is_moment(value: Any) -> bool:
    """Seconds since 1970, as Stripe counts. To Python, true is a number too."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**40


def is_word(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 255 and "\0" not in value


def route_ids_of(obj: Body) -> tuple[str, ...]:
    """The customer first, if the object names one."""
    own = {"customer": 0, "subscription": 1, "payment_intent": 2}
    found: list[Any] = [None, None, None]
    for name, place in own.items():
        reference = obj.get("id") if obj.get("object") == name else obj.get(name)
        found[place] = reference.get("id") if isinstance(reference, dict) else reference
    found[1] = found[1] or details_of(obj).get("subscription")
    return tuple(one for one in found if is_word(one))


def previous_of(body: Body) -> Body:
    """What the object was: a payment method that was detached names its customer only there."""
    previous = body["data"].get("previous_attributes")
    return previous if isinstance(previous, dict) else {}


def details_of(obj: Body) -> Body:
    """An invoice names its subscription in its parent."""
    parent = obj.get("parent")
    details = parent.get("subscription_details") if isinstance(parent, dict) else None
    return details if isinstance(details, dict) else {}


def witness_of(obj: Body) -> str | None:
    for holder in (obj, details_of(obj)):
        metadata = holder.get("metadata")
        if isinstance(metadata, dict) and isinstance(metadata.get("organization_id"), str):
            return str(metadata["organization_id"])
    return None
