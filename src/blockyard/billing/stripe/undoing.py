"""Undoing a subscription that should not be: it ends now, and all that was paid for it goes back: what cards paid to the
cards, what the customer's credit paid to the customer's balance.

Safe to repeat, with any key: what has ended ends once, and Stripe gives back no more than was paid. What is done on the
way is seen in Stripe's own state, so whoever was cut off goes on.
"""

from collections.abc import Iterator
from typing import Final

import stripe

from blockyard.billing.models import LIVING
from blockyard.billing.stripe.client import PAGE, StripeObject, plain
from blockyard.billing.stripe.copies import id_of

UNDONE_BY: Final = "undone_by"
"""In the metadata of the subscription: who began to undo it. One that ended otherwise is left alone."""
CREDIT_OF: Final = "credit_of"
"""In the metadata of a transaction of the customer's balance: which undone subscription the credit had paid."""
AT_ONCE: Final[stripe.params.SubscriptionCancelParams] = {"invoice_now": False, "prorate": False}

PAYABLE: Final = ("open", "uncollectible")
"""Statuses of an invoice that somebody may still pay on its page."""
OF_PERIODS: Final = ("subscription_create", "subscription_cycle")
"""Why an invoice was made: a period began."""


async def undo_subscription(
    client: stripe.StripeClient, stripe_id: str, key: str, metadata: dict[str, str]
) -> stripe.Subscription:
    """The subscription as it is then. `metadata` says who undoes it (UNDONE_BY), and is on the refunds, too."""
    now = await client.v1.subscriptions.retrieve_async(stripe_id)
    if now.status in LIVING:
        mark: stripe.params.SubscriptionUpdateParams = {"metadata": metadata}
        await client.v1.subscriptions.update_async(stripe_id, mark, {"idempotency_key": f"{key}-mark"})
    elif not is_undone(plain(now), metadata[UNDONE_BY]):
        return now
    now = await end_subscription(client, stripe_id, key)
    if is_undone(plain(now), metadata[UNDONE_BY]):
        await refund_all(client, stripe_id, key, metadata)
        await credit_again(client, plain(now), key, metadata)
    return now


async def end_subscription(
    client: stripe.StripeClient, stripe_id: str, key: str, params: stripe.params.SubscriptionCancelParams = AT_ONCE
) -> stripe.Subscription:
    """It ends, and what it billed and nobody paid is dropped. Asked again, the rest of both is done: Stripe refuses to
    cancel what has ended, and keeps no answers to a DELETE, but it is as we want then. As a rule without credit, and
    without another invoice."""
    try:
        ended = await client.v1.subscriptions.cancel_async(stripe_id, params, {"idempotency_key": key})
    except stripe.InvalidRequestError:
        ended = await client.v1.subscriptions.retrieve_async(stripe_id)
        if ended.status in LIVING:
            raise
    await drop_unpaid(client, plain(ended), key)
    return ended


async def drop_unpaid(client: stripe.StripeClient, ended: StripeObject, key: str) -> None:
    """Nobody pays any more what this subscription has billed and nobody paid; but the bill of its end stays. Stripe
    deletes no draft of a subscription: it is kept from becoming final."""
    listed = await client.v1.invoices.list_async({"subscription": ended["id"], "limit": PAGE})
    for invoice in [plain(one) async for one in listed.auto_paging_iter()]:
        if is_bill_of_end(invoice, ended):
            continue
        status = invoice["status"]
        if status == "draft":
            stays: stripe.params.InvoiceUpdateParams = {"auto_advance": False}
            options: stripe.RequestOptions = {"idempotency_key": f"{key}-{invoice['id']}-draft"}
            status = (await client.v1.invoices.update_async(invoice["id"], stays, options)).status
        if status in PAYABLE:
            await void_invoice(client, invoice["id"], key)


def is_bill_of_end(invoice: StripeObject, ended: StripeObject) -> bool:
    """Whether it was made when the subscription was canceled, of what was used."""
    return invoice["billing_reason"] not in OF_PERIODS and invoice["created"] >= ended["ended_at"]


async def void_invoice(client: stripe.StripeClient, invoice_id: str, key: str) -> None:
    """Unless it was paid, or voided, a moment before."""
    try:
        await client.v1.invoices.void_invoice_async(invoice_id, {}, {"idempotency_key": f"{key}-{invoice_id}"})
    except stripe.InvalidRequestError:
        if (await client.v1.invoices.retrieve_async(invoice_id)).status in PAYABLE:
            raise


def is_undone(subscription: StripeObject, by: str) -> bool:
    return subscription["status"] not in LIVING and subscription["metadata"].get(UNDONE_BY) == by


async def refund_all(client: stripe.StripeClient, stripe_id: str, key: str, metadata: dict[str, str]) -> None:
    listed = await client.v1.invoices.list_async(
        {"subscription": stripe_id, "limit": PAGE, "expand": ["data.payments"]}
    )
    async for invoice in listed.auto_paging_iter():
        for payment in payments_of(plain(invoice)):
            await refund_payment(client, payment, f"{key}-{payment}", metadata)


def payments_of(invoice: StripeObject) -> Iterator[str]:
    """The PaymentIntents that paid it."""
    for one in (invoice.get("payments") or {}).get("data", ()):
        if one["status"] == "paid" and one["payment"].get("payment_intent"):
            yield one["payment"]["payment_intent"]


async def refund_payment(client: stripe.StripeClient, payment: str, key: str, metadata: dict[str, str]) -> None:
    """All that is left of it."""
    try:
        await client.v1.refunds.create_async(
            {"payment_intent": payment, "metadata": metadata}, {"idempotency_key": key}
        )
    except stripe.InvalidRequestError as refusal:
        if refusal.code != "charge_already_refunded":
            raise


async def credit_again(client: stripe.StripeClient, undone: StripeObject, key: str, metadata: dict[str, str]) -> None:
    """Gives the customer's balance what it paid of the subscription's invoices, once: the balance's transactions say that
    it was done. A void invoice gives back by itself."""
    stripe_id, customer = undone["id"], id_of(undone["customer"])
    credit = 0
    listed = await client.v1.invoices.list_async({"subscription": stripe_id, "status": "paid", "limit": PAGE})
    async for invoice in listed.auto_paging_iter():
        credit += (invoice.ending_balance or 0) - invoice.starting_balance
    if customer is None or credit <= 0:
        return
    given = await client.v1.customers.balance_transactions.list_async(customer, {"limit": PAGE})
    async for one in given.auto_paging_iter():
        if (plain(one).get("metadata") or {}).get(CREDIT_OF) == stripe_id:
            return
    back: stripe.params.CustomerBalanceTransactionCreateParams = {
        "amount": -credit,
        "currency": undone["currency"],
        "description": f"Credit that had paid {stripe_id}, which was undone",
        "metadata": {**metadata, CREDIT_OF: stripe_id},
    }
    options: stripe.RequestOptions = {"idempotency_key": f"{key}-credit"}
    await client.v1.customers.balance_transactions.create_async(customer, back, options)
