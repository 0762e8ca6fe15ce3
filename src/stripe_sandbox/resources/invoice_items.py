"""/v1/invoiceitems: amounts that wait for the next invoice."""

from typing import Any

from stripe_sandbox.billing import invoicing, items, lines, prorations
from stripe_sandbox.billing.currencies import currency_in
from stripe_sandbox.billing.parts import now_for, save
from stripe_sandbox.billing.reading import known, metadata, needed, text, whole
from stripe_sandbox.billing.refusals import invalid, lookup, malformed
from stripe_sandbox.lists import listed
from stripe_sandbox.operations import Call, operation

Body = dict[str, Any]

CREATE = ("customer", "amount", "currency", "description", "metadata", "invoice", "subscription", "pricing", "quantity")


@operation("POST", "/v1/invoiceitems")
def create(call: Call) -> Body:
    params = call.params
    known(params, *CREATE)
    customer = str(needed(params, "customer"))
    lookup(call, "customer", customer, "customer")
    amount, price = _amount(call)
    currency = price["currency"] if price else currency_in(params)
    now = now_for(call, customer)
    item = prorations.invoice_item(call, customer, amount, currency, text(params, "description"), now)
    item |= {"metadata": metadata(params), "pricing": lines.pricing(price)}
    named = text(params, "subscription")
    if named:
        lookup(call, "subscription", named, "subscription")
        item["parent"] = {"subscription_details": {"subscription": named}, "type": "subscription_details"}
    save(call, item, "invoiceitem.created")
    if text(params, "invoice"):
        _add(call, item, str(params["invoice"]))
    return item


def _amount(call: Call) -> tuple[int, Body | None]:
    params = call.params
    amount = whole(params, "amount")
    pricing = params.get("pricing")
    if amount is not None:
        return amount, None
    if not isinstance(pricing, dict):
        raise malformed("Missing required param: amount.", "amount", "parameter_missing")
    price = items.price_of(call, pricing, "pricing", recurring=False)
    count = whole(params, "quantity") or 1
    return (price["unit_amount"] or 0) * count, price


def _add(call: Call, item: Body, id: str) -> None:
    invoice = lookup(call, "invoice", id, "invoice")
    if invoice["status"] != "draft":
        raise invalid("You can only add to a draft invoice.", "invoice", "invoice_not_editable")
    prorations.bind(call, [item], invoice)
    item["invoice"] = id
    invoicing.fill(invoice, [*invoice["lines"]["data"], *prorations.take(call, [item])])
    save(call, invoice, "invoice.updated")


@operation("GET", "/v1/invoiceitems/{id}")
def retrieve(call: Call) -> Body:
    return call.store.get("invoiceitem", call.path["id"])


@operation("GET", "/v1/invoiceitems")
def list_items(call: Call) -> Body:
    return listed(call, "invoiceitem", "customer", "invoice")
