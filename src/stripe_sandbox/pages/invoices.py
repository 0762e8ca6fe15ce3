"""An invoice and a receipt, to look at; an open invoice can be paid."""

from html import escape
from typing import Any

from stripe_sandbox.billing import collecting, invoicing, payments, wallet
from stripe_sandbox.billing.currencies import shown
from stripe_sandbox.billing.periods import day
from stripe_sandbox.operations import Call
from stripe_sandbox.pages.page import Page, card_choices, chosen_card, error, framed, page

Body = dict[str, Any]


@page("GET", "/invoices/{id}")
def show(call: Call) -> Page:
    return _page(call.store.get("invoice", call.path["id"]))


@page("GET", "/invoices/{id}/pdf")
def show_print(call: Call) -> Page:
    """The same page: a browser prints it."""
    return show(call)


@page("POST", "/invoices/{id}/pay")
def pay(call: Call) -> Page:
    invoice, token = call.store.get("invoice", call.path["id"]), chosen_card(call.params)
    if invoice["status"] != "open" or token is None:
        return _page(invoice, "There is nothing to pay, or no card was chosen.", 400)
    method = wallet.attach(call, wallet.resolve(call, token, invoice["customer"]), invoice["customer"])
    intent = invoicing.intent_of(call, invoice)
    assert intent is not None, "an open invoice has a PaymentIntent"
    invoice["attempt_count"] += 1
    intent = payments.settle(call, intent | {"payment_method": method["id"]}, method)
    invoice = collecting.concluded(call, invoice, intent)
    if invoice["status"] != "paid":
        return _page(invoice, str(intent["last_payment_error"]["message"]), 402)
    return Page(status=303, location=f"/invoices/{invoice['id']}")


@page("GET", "/receipts/{id}")
def receipt(call: Call) -> Page:
    charge = call.store.get("charge", call.path["id"])
    card = charge["payment_method_details"]["card"]
    figures = f"{shown(charge['amount'], charge['currency'])}, of which refunded "
    figures += shown(charge["amount_refunded"], charge["currency"])
    told = f"{day(charge['created'])}: {figures}. Paid with {card['brand']} ending in {card['last4']}."
    return framed("Receipt", f"<p>{escape(told)}</p>")


def _page(invoice: Body, refused: str | None = None, status: int = 200) -> Page:
    rows = "".join(
        f"<tr><td>{escape(line['description'] or '')}</td><td>{escape(shown(line['amount'], line['currency']))}</td></tr>"
        for line in invoice["lines"]["data"]
    )
    total = f"<tr><th>Total</th><th>{escape(shown(invoice['total'], invoice['currency']))}</th></tr>"
    form = ""
    if invoice["status"] == "open":
        action = f"/invoices/{invoice['id']}/pay"
        form = f"<form method=post action='{action}'>{card_choices()}<button id=pay>Pay</button></form>"
    content = (
        f"{error(refused)}<p>Status: <strong id=status>{invoice['status']}</strong></p><table>{rows}{total}</table>"
    )
    return framed(f"Invoice {invoice['number'] or '(draft)'}", content + form, status)
