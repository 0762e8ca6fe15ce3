"""/payments/customers and /payments/billing-details: who pays, and whom invoices are made out to."""

from typing import Any

from fastapi import Response

from blockyard.billing import customers
from blockyard.billing.access import MANAGE, READ, Stripe
from blockyard.billing.details_schemas import BillingDetailsRead, BillingDetailsWrite
from blockyard.billing.schemas import CustomerCreate, CustomerRead
from blockyard.identity.access import Session
from blockyard.identity.dependencies import makes_lasting_power
from blockyard.web.if_match import IfMatch
from blockyard.web.routing import APIRouter, ends_transaction

router = APIRouter(prefix="/payments", tags=["payments"])


@router.post(
    "/customers",
    summary="Become a customer",
    status_code=201,
    response_model=CustomerRead,
    dependencies=[*MANAGE, ends_transaction],
    responses={200: {"model": CustomerRead, "description": "The organization was one already"}},
    openapi_extra={"x-location": "/payments/customers/me"},
)
async def create_customer(db: Session, client: Stripe, _body: CustomerCreate, response: Response) -> Any:
    """One for the organization: whoever calls next hears of the same one, with 200."""
    if await customers.is_customer(db):
        response.status_code = 200
    return await customers.ensure_customer(db, client)


@router.get("/customers/me", summary="Get the organization's customer", response_model=CustomerRead, dependencies=READ)
async def get_customer(db: Session) -> Any:
    return await customers.get_own_customer(db)


@router.get("/billing-details", summary="See whom invoices are made out to", dependencies=READ)
async def get_billing_details(db: Session) -> BillingDetailsRead:
    return await customers.get_details(db)


@router.put(
    "/billing-details",
    summary="Say whom invoices are made out to",
    dependencies=[*MANAGE, makes_lasting_power, ends_transaction],
)
async def replace_billing_details(
    db: Session, client: Stripe, body: BillingDetailsWrite, expected: IfMatch
) -> BillingDetailsRead:
    """Holds for invoices from now on. While Stripe cannot be reached the answer says `pending`, and Stripe is told later."""
    return await customers.change_details(db, client, body, expected)
