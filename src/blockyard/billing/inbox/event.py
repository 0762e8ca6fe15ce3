"""What an event's body says, read defensively: an event that we cannot read must not stop the ones behind it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Final, TypeGuard

from blockyard.base.texts import REPLACEMENT

Body = dict[str, Any]

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


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
    is_thin: bool = False
    """It names its object and no more: the object has to be fetched before one can say whose it is."""
    obj: Body = field(default_factory=dict, repr=False)
    """The object as it came; what is kept is fetched anew."""
    was: Body = field(default_factory=dict, repr=False)
    """What of the object was different before. Thin events say neither."""


def parse_event(body: Any) -> Event:
    """Raises Unreadable."""
    said = body.get("object") if isinstance(body, dict) else None
    if said not in ("event", "v2.core.event"):
        raise Unreadable("not an event")
    if not is_word(body.get("id")) or not is_word(body.get("type")):
        raise Unreadable("an event without id or type")
    return parse_snapshot(body) if said == "event" else parse_thin(body)


def parse_snapshot(body: Body) -> Event:
    """Of an event that brings its object as it was then."""
    obj = body["data"].get("object") if isinstance(body.get("data"), dict) else None
    if not isinstance(obj, dict) or not is_moment(body.get("created")):
        raise Unreadable("an event without its object")
    return Event(
        id=body["id"],
        type=body["type"],
        created=body["created"],
        kind=word_of(obj.get("object")) or "",
        object_id=word_of(obj.get("id")),
        route_ids=route_ids_of(obj) or route_ids_of(previous_of(body)),
        witness=witness_of(obj),
        obj=obj,
        was=previous_of(body),
    )


def parse_thin(body: Body) -> Event:
    """Of an event that names its object by id and kind, or none at all."""
    related = body.get("related_object")
    named = related if isinstance(related, dict) else {}
    return Event(
        id=body["id"],
        type=body["type"],
        created=seconds_of(body.get("created")),
        kind=word_of(named.get("type")) or "",
        object_id=word_of(named.get("id")),
        route_ids=route_ids_of({"object": named.get("type"), "id": named.get("id")}),
        witness=None,
        is_thin=True,
    )


def identify(event: Event, objects: Iterable[Body]) -> Event:
    """The event, with what the fetched objects say of whose it is. Those that are gone say nothing."""
    found = list(objects)
    ids = dict.fromkeys(route_id for obj in found for route_id in route_ids_of(obj))
    is_gone = all(obj.get("deleted") for obj in found)
    witness = event.witness if is_gone else next((said for obj in found if (said := witness_of(obj)) is not None), None)
    return replace(event, route_ids=tuple(ids) or event.route_ids, witness=witness, is_thin=False)


def seconds_of(moment: Any) -> int:
    """Seconds since 1970 of a thin event's moment, which is text (ISO 8601). It only puts replays in order: 0 will do."""
    try:
        return max(0, int((datetime.fromisoformat(moment) - EPOCH).total_seconds()))
    except (TypeError, ValueError):
        return 0


def is_moment(value: Any) -> bool:
    """Seconds since 1970, as Stripe counts. To Python, true is a number too."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**40


def is_word(value: Any) -> TypeGuard[str]:
    """An id or a type. One that had to be changed to be kept (base/texts.py) names nothing."""
    return isinstance(value, str) and 0 < len(value) <= 255 and "\0" not in value and REPLACEMENT not in value


def word_of(value: Any) -> str | None:
    return value if is_word(value) else None


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
