"""Refusals as Stripe words them."""

from typing import Any

from stripe_sandbox.billing.cards import DECLINED_LATER, Decline, decline_of, last4
from stripe_sandbox.errors import StripeError
from stripe_sandbox.operations import Call

Body = dict[str, Any]


def invalid(message: str, param: str | None = None, code: str | None = None, extra: Body | None = None) -> StripeError:
    return StripeError(400, "invalid_request_error", message, code=code, param=param, extra=extra)


def malformed(message: str, param: str | None = None, code: str | None = None) -> StripeError:
    """Wrong whatever the sandbox knows: refused before anything begins, so that its idempotency key is still free."""
    return StripeError(400, "invalid_request_error", message, code=code, param=param, began=False)


def lookup(call: Call, kind: str, id: str, param: str) -> Body:
    """The object a parameter names; what is missing is the parameter's fault."""
    found = call.store.find(kind, id)
    if found is None or found.get("deleted"):
        name = kind.rpartition(".")[2]
        raise invalid(f"No such {name}: '{id}'", param, "resource_missing")
    return found


def unexpected_state(kind: str, obj: Body, verb: str, allowed: str) -> StripeError:
    """A PaymentIntent or SetupIntent that is not where this request needs it."""
    return invalid(
        f"You cannot {verb} this {kind} because it has a status of {obj['status']}. Only a {kind} with one of the "
        f"following statuses may be {verb}ed: {allowed}.",
        code=f"{obj['object']}_unexpected_state",
        extra={obj["object"]: obj},
    )


def card_error(decline: Decline, keep: bool = True, **extra: Any) -> StripeError:
    """402. The attempt was written down and stays so, unless `keep` is false."""
    told = {"decline_code": decline.decline_code, **extra}
    shown = {name: value for name, value in told.items() if value}
    return StripeError(402, "card_error", decline.message, code=decline.code, extra=shown, keep=keep)


def refuse_unfit(method: Body) -> Body:
    """A bank is asked about a card before it is kept, too."""
    decline = decline_of(method) if method["customer"] is None else None
    if decline is not None and last4(method) not in DECLINED_LATER:
        raise card_error(decline, keep=False)
    return method
