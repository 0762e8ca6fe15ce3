"""Lists: newest first, with cursors both ways."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from stripe_sandbox.errors import StripeError
from stripe_sandbox.operations import Call

Body = dict[str, Any]

PAGING: Final = ("limit", "starting_after", "ending_before", "expand", "created")


def listed(call: Call, kind: str, *filters: str, wanted: Callable[[Body], bool] | None = None) -> Body:
    """All objects of `kind`, narrowed by the `filters` that are given."""
    equals = {name: call.params[name] for name in filters if name in call.params}
    bodies = call.store.all(kind, **equals)
    return page_of(call, [body for body in bodies if wanted is None or wanted(body)])


def page_of(call: Call, bodies: Sequence[Body]) -> Body:
    limit = number(call.params.get("limit", "10"), "limit")
    if not 1 <= limit <= 100:
        raise StripeError(400, "invalid_request_error", "Invalid limit: must be between 1 and 100", param="limit")
    found = [body for body in bodies if in_time(body, call.params.get("created"))]
    ids = [body.get("id") for body in found]
    after, before = call.params.get("starting_after"), call.params.get("ending_before")
    if after is not None:
        found = found[place(ids, after, "starting_after") + 1 :]
        page, more = found[:limit], len(found) > limit
    elif before is not None:
        found = found[: place(ids, before, "ending_before")]
        page, more = found[-limit:], len(found) > limit
    else:
        page, more = found[:limit], len(found) > limit
    return {"object": "list", "url": call.path.get("_url", ""), "has_more": more, "data": list(page)}


def place(ids: list[Any], cursor: str, param: str) -> int:
    if cursor not in ids:
        raise StripeError(
            400, "invalid_request_error", f"No such object: '{cursor}'", code="resource_missing", param=param
        )
    return ids.index(cursor)


def in_time(body: Body, wish: Any) -> bool:
    if wish is None:
        return True
    created = body.get("created", 0)
    if not isinstance(wish, dict):
        return bool(created == number(wish, "created"))
    tests = {"gt": created.__gt__, "gte": created.__ge__, "lt": created.__lt__, "lte": created.__le__}
    return all(tests[name](number(value, "created")) for name, value in wish.items() if name in tests)


def number(text: Any, param: str) -> int:
    try:
        return int(text)
    except (TypeError, ValueError):
        raise StripeError(
            400, "invalid_request_error", f"Invalid integer: {text}", code="parameter_invalid_integer", param=param
        ) from None
