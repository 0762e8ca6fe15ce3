"""POST /v1/subscriptions/{id}: plan, quantity, trial, ending, resuming."""

import copy
from typing import Any, Final

from stripe_sandbox.billing import changing, renewing, wallet
from stripe_sandbox.billing.parts import now_for
from stripe_sandbox.billing.reading import choice, flag, known, metadata, text, whole
from stripe_sandbox.billing.refusals import invalid, malformed
from stripe_sandbox.billing.subscribing import refuse_unpaid
from stripe_sandbox.operations import Call, operation
from stripe_sandbox.resources.subscriptions import BEHAVIORS, PLAIN, at_period_end, plain_fields, retrieve

Body = dict[str, Any]

PRORATIONS: Final = ("create_prorations", "always_invoice", "none")
UPDATE: Final = (
    *("items", "metadata", "default_payment_method", "cancel_at_period_end", "payment_behavior", "proration_behavior"),
    *("proration_date", "trial_end", "billing_cycle_anchor", "cancellation_details", "off_session", *PLAIN),
)


@operation("POST", "/v1/subscriptions/{id}")
def update(call: Call) -> Body:
    known(call.params, *UPDATE)
    subscription = retrieve(call)
    if subscription["status"] in ("canceled", "incomplete_expired"):
        allowed = {"metadata", "cancellation_details", "expand"}
        if set(call.params) - allowed:
            raise invalid("A canceled subscription can only update its cancellation_details and metadata.")
    return apply(call, subscription, call.params)


def apply(call: Call, subscription: Body, params: Body) -> Body:
    """Change it as these parameters wish; the subscription as it is afterwards."""
    ends_trial = text(params, "trial_end") == "now" and subscription["status"] == "trialing"
    if ends_trial and renewing.ends_without_method(call, subscription):
        return subscription
    before = copy.deepcopy(subscription)
    payment = choice(params, "payment_behavior", BEHAVIORS, "allow_incomplete")
    invoice = change(call, subscription, params)
    tell(call, before, subscription)
    if invoice is not None and payment != "default_incomplete":
        changing.settle_now(call, invoice)
        if payment == "error_if_incomplete" and invoice["status"] == "open":
            refuse_unpaid(call, invoice)
    return call.store.get("subscription", subscription["id"])


def change(call: Call, subscription: Body, params: Body) -> Body | None:
    """Change the object in hand; the draft of what is billed at once, if anything is."""
    behavior = choice(params, "proration_behavior", PRORATIONS, "create_prorations")
    now = whole(params, "proration_date") or now_for(call, subscription["customer"])
    subscription |= _fields(call, subscription, params)
    bills_period = _trial_and_anchor(call, subscription, params, behavior, now)
    bills_period = _items(call, subscription, params, behavior, now) or bills_period
    invoice = None
    if bills_period or behavior == "always_invoice":
        invoice = changing.draft_now(call, subscription, bills_period)
    if "cancel_at_period_end" in params:
        subscription |= at_period_end(call, subscription, flag(params, "cancel_at_period_end"))
    return invoice


def tell(call: Call, before: Body, subscription: Body) -> None:
    """Store it, and send what it was where it differs."""
    previous = {name: before.get(name) for name, value in subscription.items() if before.get(name) != value}
    call.store.put(subscription)
    if previous:
        call.emit("customer.subscription.updated", subscription, previous)


def _fields(call: Call, subscription: Body, params: Body) -> Body:
    fields = plain_fields(params) | {"metadata": metadata(params, subscription["metadata"])}
    if "default_payment_method" in params:
        method = text(params, "default_payment_method")
        owned = wallet.owned(call, method, subscription["customer"]) if method else None
        fields["default_payment_method"] = owned["id"] if owned else None
    details = params.get("cancellation_details")
    if isinstance(details, dict):
        fields["cancellation_details"] = subscription["cancellation_details"] | details
    return fields


def _trial_and_anchor(call: Call, subscription: Body, params: Body, behavior: str, now: int) -> bool:
    """Whether a new period begins with this change."""
    anchor = params.get("billing_cycle_anchor")
    if anchor not in (None, "", {"type": "now"}):
        told = "Invalid billing_cycle_anchor: must be an object with `type` set to `now`."
        raise malformed(told, "billing_cycle_anchor")
    moment = text(params, "trial_end")
    if moment is not None and moment != "now":
        end = whole(params, "trial_end")
        assert end is not None, "read as text above"
        if end <= now:
            raise invalid("Invalid timestamp: must be in the future.", "trial_end")
        subscription |= {"trial_end": end, "billing_cycle_anchor": end, "status": "trialing"}
        subscription["trial_start"] = subscription["trial_start"] or now
        for item in subscription["items"]["data"]:
            item["current_period_end"] = end
        return False
    ends_trial = moment == "now" and subscription["status"] == "trialing"
    if not ends_trial and not anchor:
        return False
    pairs: list[tuple[Body | None, Body | None]] = [(dict(item), item) for item in subscription["items"]["data"]]
    changing.start_anew(call, subscription, pairs, behavior, now)
    if subscription["status"] == "trialing":
        subscription |= {"status": "active", "trial_end": now}
    return True


def _items(call: Call, subscription: Body, params: Body, behavior: str, now: int) -> bool:
    """Whether a new period begins because the items have another interval."""
    given = params.get("items")
    if given in (None, ""):
        return False
    if not isinstance(given, list):
        raise malformed("Invalid array", "items")
    pairs = changing.change_items(call, subscription, given, now)
    if changing.restarts(pairs) and subscription["status"] != "trialing":
        changing.start_anew(call, subscription, pairs, behavior, now)
        return True
    changing.credit_and_charge(call, subscription, pairs, behavior, now)
    return False
