"""Keeping Stripe's customer in step with the school's details.

Whoever changes what stands in them calls `update_if_different` in the same transaction: it writes a request down, and the
worker or the caller sends it. The request holds no details: each try reads them anew and says all of them, so a later
change needs no second request, and an earlier one never comes after it. It is closed only when Stripe has what the school
wants, under the organization's lock, which whoever changes holds too.
"""

from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final, cast
from uuid import UUID

import stripe

from blockyard.base import clock
from blockyard.base.ids import new_id
from blockyard.billing.details import different_details, parameters_of, wanted_details
from blockyard.billing.models import BillingCustomer, BillingRequest
from blockyard.billing.queries import find_customer, find_open_request, get_customer
from blockyard.billing.schemas import CustomerRead
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeMissing, StripeObject, StripeUnavailable, plain
from blockyard.billing.stripe.operation import Asked, Operation
from blockyard.billing.stripe.outgoing import Intent, write_request
from blockyard.billing.stripe.settle import settle
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession

Params = stripe.params.CustomerUpdateParams

AT_ONCE: Final = timedelta()


async def fill_details(db: TenantSession) -> dict[str, Any]:
    return {"details": await wanted_details(db)}


async def request_update(client: stripe.StripeClient, asked: Asked) -> stripe.Customer:
    """Without a key of ours: it says how things are to be, so a second time does no harm, and may say it otherwise."""
    body = cast(Params, parameters_of(asked.parameters["details"]))
    return await client.v1.customers.update_async(asked.parameters["customer"], body)


async def find_updated(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    known = await client.v1.customers.retrieve_async(asked.parameters["customer"])
    return None if different_details(asked.parameters["details"], plain(known)) else known


async def store_updated(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """Raises StripeUnavailable, so that the request stays open, if something was changed while it was on its way."""
    await organizations.get_organization(db, lock=True)
    stored = await store_customer(db, obj, seen_at)
    if different_details(await wanted_details(db), obj):
        raise StripeUnavailable("The details were changed meanwhile. Stripe is told again.", 10)
    return stored


async def store_customer(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """Raises StripeMissing for one that was deleted before we heard of it: the next call makes another."""
    await mirror.store_copy(db, obj, seen_at)
    if obj.get("deleted"):
        raise StripeMissing("The customer was deleted at Stripe. Ask again for a new one.")
    return present_customer(await get_customer(db, obj["id"]))


def present_customer(customer: BillingCustomer) -> dict[str, Any]:
    return CustomerRead.model_validate(customer).model_dump(mode="json")


UPDATE: Final = Operation(
    "customers.update", "customer", request_update, find_updated, store_updated, fill=fill_details
)


async def update_if_different(db: TenantSession, told: StripeObject | None = None) -> None:
    """Sees to it that Stripe is told what it does not know: by what it `told` last, or by our copy of name and address.
    In the caller's transaction, under the organization's lock."""
    await organizations.get_organization(db, lock=True)
    customer = await find_customer(db)
    if customer is None:
        return
    wanted = await wanted_details(db)
    if (
        different_details(wanted, told)
        if told
        else (wanted["name"], wanted["email"]) != (customer.name, customer.email)
    ):
        await write_update(db, customer)


async def write_update(db: TenantSession, customer: BillingCustomer) -> None:
    """One that is open already says the new details, too, and says them soon. Under the organization's lock."""
    waiting = await find_open_update(db, customer)
    if waiting is None:
        intent = Intent(new_id(), details_of(customer), {"customer": customer.stripe_id})
        await write_request(db, UPDATE, intent, None, AT_ONCE)
    elif waiting.attempts:
        waiting.next_try_at = clock.now()


async def find_open_update(db: TenantSession, customer: BillingCustomer) -> BillingRequest | None:
    return await find_open_request(db, UPDATE.name, details_of(customer))


def details_of(customer: BillingCustomer) -> str:
    """What a request about them is about."""
    return f"details of {customer.stripe_id}"


async def send_update(db: TenantSession, client: stripe.StripeClient, customer: BillingCustomer) -> None:
    """What is open of it; what Stripe cannot take now the worker sends later. Ends the transaction if anything is.
    Raises StripeRefused."""
    request = await find_open_update(db, customer)
    if request is not None:
        with suppress(StripeUnavailable):
            await settle(db, client, UPDATE, request.id)


async def tell_removed(db: TenantSession, _user_id: UUID) -> None:
    """Who left may have been the one whom invoices went to."""
    await update_if_different(db)
