"""/v1/subscriptions: create, retrieve, list, cancel. Updates are in subscription_updates."""

from typing import Any, Final

from stripe_sandbox.billing import changing, endings, invoicing, prorations, wallet
from stripe_sandbox.billing.collecting import invoices_of
from stripe_sandbox.billing.parts import now_for
from stripe_sandbox.billing.periods import DAY
from stripe_sandbox.billing.reading import choice, flag, known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, malformed
from stripe_sandbox.billing.subscribing import Order, subscribe
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

BEHAVIORS: Final = ("allow_incomplete", "default_incomplete", "error_if_incomplete")
PLAIN: Final = ("collection_method", "days_until_due", "description", "payment_settings", "trial_settings")
CREATE: Final = (
    *("customer", "items", "metadata", "default_payment_method", "trial_period_days", "trial_end", "payment_behavior"),
    *("cancel_at_period_end", "off_session", "proration_behavior", "currency", "billing_mode", "automatic_tax", *PLAIN),
)


@operation("POST", "/v1/subscriptions")
def create(call: Call) -> Body:
    params = call.params
    known(params, *CREATE)
    customer = str(needed(params, "customer"))
    lookup(call, "customer", customer, "customer")
    given = needed(params, "items")
    if not isinstance(given, list):
        raise malformed("Invalid array", "items")
    method = text(params, "default_payment_method")
    order = Order(
        customer,
        given,
        metadata(params),
        wallet.owned(call, method, customer)["id"] if method else None,
        _trial_end(call, customer),
        choice(params, "payment_behavior", BEHAVIORS, "allow_incomplete"),
        plain_fields(params),
    )
    subscription = subscribe(call, order)
    if flag(params, "cancel_at_period_end"):
        subscription |= at_period_end(call, subscription, True)
        call.store.put(subscription)
    return subscription


def plain_fields(params: Body) -> Body:
    """What is kept as given."""
    fields: Body = {}
    if "description" in params:
        fields["description"] = text(params, "description")
    if "days_until_due" in params:
        fields["days_until_due"] = whole(params, "days_until_due")
    if "collection_method" in params:
        methods = invoicing.COLLECTION_METHODS
        fields["collection_method"] = choice(params, "collection_method", methods, methods[0])
        if not invoicing.is_sent(fields):
            fields["days_until_due"] = None
        elif fields.get("days_until_due") is None:
            told = "The `days_until_due` parameter is required when `collection_method` is `send_invoice`."
            raise malformed(told, "days_until_due", "parameter_missing")
    if isinstance(params.get("payment_settings"), dict):
        if "payment_method_types" in params["payment_settings"]:
            raise malformed("Received unknown parameter: payment_settings[payment_method_types]", "payment_settings")
        settings = {"payment_method_options": None, "payment_method_types": None, "save_default_payment_method": "off"}
        fields["payment_settings"] = settings | params["payment_settings"]
    if isinstance(params.get("trial_settings"), dict):
        fields["trial_settings"] = params["trial_settings"]
    return fields


def at_period_end(call: Call, subscription: Body, wanted: bool) -> Body:
    """The fields that say whether it ends with its period."""
    details = subscription["cancellation_details"]
    if not wanted:
        resumed = {"cancel_at": None, "canceled_at": None, "cancellation_details": details | {"reason": None}}
        return {"cancel_at_period_end": False} | resumed
    return {
        "cancel_at_period_end": True,
        "cancel_at": max(item["current_period_end"] for item in subscription["items"]["data"]),
        "canceled_at": now_for(call, subscription["customer"]),
        "cancellation_details": details | {"reason": "cancellation_requested"},
    }


def _trial_end(call: Call, customer: str) -> int | None:
    now, days, moment = now_for(call, customer), whole(call.params, "trial_period_days"), text(call.params, "trial_end")
    if days is not None and moment is not None:
        raise malformed("You can't pass both `trial_end` and `trial_period_days`.", "trial_end")
    if days is not None:
        return now + days * DAY if days > 0 else None
    if moment is None or moment == "now":
        return None
    end = whole(call.params, "trial_end")
    if end is not None and end <= now:
        raise invalid("trial_end must be in the future.", "trial_end")
    return end


@operation("GET", "/v1/subscriptions/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("subscription", call.path["id"])


@operation("GET", "/v1/subscriptions")
def list_subscriptions(call: Call) -> Body:
    """Without a status, those that ended are left out."""
    status, price = text(call.params, "status"), text(call.params, "price")

    def wanted(subscription: Body) -> bool:
        if price and all(item["price"]["id"] != price for item in subscription["items"]["data"]):
            return False
        match status:
            case "all":
                return True
            case "ended":
                return subscription["status"] in ("canceled", "incomplete_expired")
            case None:
                return bool(subscription["status"] not in ("canceled", "incomplete_expired"))
            case _:
                return bool(subscription["status"] == status)

    return listed(call, "subscription", "customer", "collection_method", "test_clock", wanted=wanted)


@operation("DELETE", "/v1/subscriptions/{id}")
def cancel(call: Call) -> Body:
    known(call.params, "invoice_now", "prorate", "cancellation_details")
    subscription = retrieve(call)
    if subscription["status"] in ("canceled", "incomplete_expired"):
        raise invalid(f"No such subscription: '{subscription['id']}'", "id", "resource_missing")
    return cancel_now(call, subscription, flag(call.params, "prorate"), flag(call.params, "invoice_now"))


def cancel_now(call: Call, subscription: Body, prorate: bool = False, invoice_now: bool = False) -> Body:
    now = now_for(call, subscription["customer"])
    details = call.params.get("cancellation_details")
    if isinstance(details, dict):
        subscription["cancellation_details"] |= {name: details.get(name) for name in ("comment", "feedback")}
    if prorate and subscription["status"] in ("active", "past_due"):
        for item in subscription["items"]["data"]:
            prorations.prorate(call, subscription, item, None, now)
    invoice = changing.draft_now(call, subscription, with_period=False) if invoice_now else None
    if subscription["status"] == "incomplete":
        for unpaid in invoices_of(call, subscription):
            if unpaid["status"] == "open":
                invoicing.void(call, unpaid)
    endings.end(call, subscription)
    if invoice is not None:
        changing.settle_now(call, invoice)
    return call.store.get("subscription", subscription["id"])
