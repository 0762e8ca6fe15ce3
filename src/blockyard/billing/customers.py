"""The customer: who pays. One for an organization, made when it is first needed."""

from contextlib import suppress
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

import stripe

from blockyard.base.errors import NotFound, Problem
from blockyard.base.ids import new_id
from blockyard.billing import customer_updates
from blockyard.billing.details import parameters_of, present_details, replace_details, wanted_details
from blockyard.billing.details_schemas import BillingDetailsRead, BillingDetailsWrite
from blockyard.billing.models import BillingCustomer
from blockyard.billing.queries import find_customer, find_open_request
from blockyard.billing.stripe.client import PAGE, StripeObject
from blockyard.billing.stripe.operation import Asked, Operation, made_by
from blockyard.billing.stripe.outgoing import Intent, write_request
from blockyard.billing.stripe.settle import settle
from blockyard.identity import organizations
from blockyard.tenancy.session import TenantSession
from blockyard.web.etags import Expected

Params = stripe.params.CustomerCreateParams

THING: Final = "customer"


async def request_customer(client: stripe.StripeClient, asked: Asked) -> stripe.Customer:
    return await client.v1.customers.create_async(cast(Params, asked.parameters), {"idempotency_key": asked.key})


async def find_created(client: stripe.StripeClient, asked: Asked) -> stripe.StripeObject | None:
    body = cast(Params, asked.parameters)
    listed = await client.v1.customers.list_async(
        {"email": body["email"], "created": {"gte": asked.since}, "limit": PAGE}
    )
    return await made_by(listed, asked.request_id)


async def store_created(db: TenantSession, obj: StripeObject, seen_at: datetime) -> dict[str, Any]:
    """What was changed while it was made is told to Stripe next."""
    await organizations.take_turn(db)
    stored = await customer_updates.store_customer(db, obj, seen_at)
    await customer_updates.update_if_different(db, obj)
    return stored


CREATE: Final = Operation("customers.create", "customer", request_customer, find_created, store_created)


async def ensure_customer(db: TenantSession, client: stripe.StripeClient) -> dict[str, Any]:
    """The organization's customer, made if there is none; Stripe knows its details then. Two calls at once make one: the
    second goes on with the first one's request. Ends the transaction."""
    known = await find_customer(db)
    if known is None:
        return await create_customer(db, client)
    with suppress(Problem):  # what Stripe refuses of the details keeps nobody from paying
        await customer_updates.send_update(db, client, known)
    return customer_updates.present_customer(await get_own_customer(db))


async def create_customer(db: TenantSession, client: stripe.StripeClient) -> dict[str, Any]:
    """In the organization's turn, so that the second call sees the first one's request, or what came of it."""
    await organizations.take_turn(db)
    request = await find_open_request(db, CREATE.name)
    if request is None:
        known = await find_customer(db)
        if known is not None:
            return customer_updates.present_customer(known)
        request = await write_request(db, CREATE, await intend(db), None)
    return await settle(db, client, CREATE, request.id)


async def intend(db: TenantSession) -> Intent:
    request_id = new_id()
    parameters = parameters_of(await wanted_details(db)) | {"metadata": metadata_of(db, request_id)}
    return Intent(request_id, THING, parameters)


def metadata_of(db: TenantSession, request_id: UUID) -> dict[str, str]:
    """The metadata of every object that we make: the inbox compares it with its routes, and `find` knows by it what a
    request made."""
    return {
        "organization_id": str(db.context.organization_id),
        "user_id": str(db.context.user_id),
        "request_id": str(request_id),
    }


async def get_own_customer(db: TenantSession) -> BillingCustomer:
    """Raises NotFound."""
    known = await find_customer(db)
    if known is None:
        raise NotFound(THING)
    return known


async def is_customer(db: TenantSession) -> bool:
    return await find_customer(db) is not None


async def get_details(db: TenantSession) -> BillingDetailsRead:
    customer = await find_customer(db)
    waiting = customer and await customer_updates.find_open_update(db, customer)
    return await present_details(db, pending=waiting is not None)


async def change_details(
    db: TenantSession, client: stripe.StripeClient, wish: BillingDetailsWrite, expected: Expected
) -> BillingDetailsRead:
    """Stripe is told at once, if it can be reached. Raises PreconditionFailed; StripeRefused: the details stay, for the
    caller to correct."""
    await organizations.take_turn(db)
    expected.require(await get_details(db))
    changed, customer = await replace_details(db, wish), await find_customer(db)
    if customer is not None:
        if changed:
            await customer_updates.write_update(db, customer)
        await customer_updates.send_update(db, client, customer)
    return await get_details(db)
