"""What an object has only if it is asked for with `expand`."""

from typing import Any

from stripe_sandbox.expand import included
from stripe_sandbox.store import Store

Body = dict[str, Any]


@included("invoice", "payments")
def payments(store: Store, invoice: Body) -> Body:
    return _list(store.all("invoice_payment", invoice=invoice["id"]), f"/v1/invoice_payments?invoice={invoice['id']}")


@included("invoice", "confirmation_secret")
def confirmation_secret(store: Store, invoice: Body) -> Body | None:
    for payment in store.all("invoice_payment", invoice=invoice["id"], status="open"):
        intent = store.get("payment_intent", payment["payment"]["payment_intent"])
        return {"client_secret": intent["client_secret"], "type": "payment_intent"}
    return None


@included("charge", "refunds")
def refunds(store: Store, charge: Body) -> Body:
    return _list(store.all("refund", charge=charge["id"]), f"/v1/charges/{charge['id']}/refunds")


@included("checkout.session", "line_items")
def line_items(store: Store, session: Body) -> Body:
    lines = store.get("sandbox.checkout", session["id"])["line_items"]
    return _list(lines, f"/v1/checkout/sessions/{session['id']}/line_items")


@included("customer", "sources")
@included("customer", "tax_ids")
def nothing(_store: Store, customer: Body) -> Body:
    """The sandbox shows neither with the customer."""
    return _list([], f"/v1/customers/{customer['id']}")


@included("customer", "subscriptions")
def subscriptions_of(store: Store, customer: Body) -> Body:
    living = [one for one in store.all("subscription", customer=customer["id"]) if one["status"] != "canceled"]
    return _list(living, f"/v1/customers/{customer['id']}/subscriptions")


def _list(data: list[Body], url: str) -> Body:
    return {"object": "list", "data": data, "has_more": False, "url": url}
