"""`expand[]`: ids in an answer become the objects they name."""

import json
from collections.abc import Callable
from typing import Any, Final

from stripe_sandbox.errors import StripeError
from stripe_sandbox.store import Store

Body = dict[str, Any]

KINDS: Final = {
    "cus": "customer",
    "sub": "subscription",
    "in": "invoice",
    "pi": "payment_intent",
    "pm": "payment_method",
    "ch": "charge",
    "re": "refund",
    "price": "price",
    "prod": "product",
    "seti": "setup_intent",
    "dp": "dispute",
    "cs": "checkout.session",
    "clock": "test_helpers.test_clock",
}
DEEPEST: Final = 4

Include = Callable[[Store, Body], Any]
INCLUDED: Final[dict[tuple[str, str], Include]] = {}
"""What an object has only when asked, by (object, name); resources/included.py fills it."""


def included(kind: str, name: str) -> Callable[[Include], Include]:
    def register(function: Include) -> Include:
        INCLUDED[kind, name] = function
        return function

    return register


def expanded(store: Store, body: Body, wishes: Any) -> Body:
    answer: Body = json.loads(json.dumps(body))
    for wish in wishes if isinstance(wishes, list) else [wishes]:
        path = str(wish).split(".")
        if len(path) > DEEPEST + 1:
            raise refused(f"You cannot expand more than {DEEPEST} levels")
        expand(store, answer, path, str(wish))
    return answer


def expand(store: Store, holder: Any, path: list[str], wish: str) -> None:
    if isinstance(holder, list):
        for one in holder:
            expand(store, one, path, wish)
        return
    if not isinstance(holder, dict):
        return
    name, rest = path[0], path[1:]
    include = INCLUDED.get((str(holder.get("object")), name))
    if include is not None:
        holder[name] = include(store, holder)
    elif name not in holder:
        raise refused(f"This property cannot be expanded ({wish}).")
    if isinstance(holder[name], str):
        holder[name] = find(store, holder[name]) or holder[name]
    if rest:
        expand(store, holder[name], rest, wish)


def find(store: Store, id: str) -> Body | None:
    kind = KINDS.get(id.partition("_")[0])
    return store.find(kind, id) if kind else None


def refused(message: str) -> StripeError:
    return StripeError(400, "invalid_request_error", message, param="expand", began=False)
