"""/payments: customers, subscriptions, payment methods, payments, checkout, invoices, refunds, plans."""

from typing import Annotated, Any
from uuid import UUID

import stripe
from fastapi import APIRouter, Depends, Query, Request

from blockyard.app.state import state_of
from blockyard.billing import checkout, customers, entitlements, invoices, payment_methods, payments, refunds
from blockyard.billing import subscriptions as service
from blockyard.billing.models import BillingInvoice, BillingPaymentMethod, BillingSubscription
from blockyard.billing.schemas import (
    CheckoutCreate,
    CheckoutRead,
    CustomerCreate,
    CustomerRead,
    InvoiceRead,
    PaymentCreate,
    PaymentCreated,
    PaymentMethodAttach,
    PaymentMethodRead,
    PlanList,
    PortalCreate,
    PortalRead,
    RefundCreate,
    RefundRead,
    StripeId,
    SubscriptionCreate,
    SubscriptionRead,
    SubscriptionUpdate,
    UsageRead,
)
from blockyard.billing.stripe.client import required
from blockyard.billing.stripe.outgoing import Key
from blockyard.identity.access import OrganizationId, Session, SignedIn, requires
from blockyard.web.idempotency import KeyHeader
from blockyard.web.pagination import DEFAULT_LIMIT, page_of
from blockyard.web.schemas import Limit, Page

router = APIRouter(prefix="/payments", tags=["payments"])
usage_router = APIRouter(prefix="/organizations", tags=["payments"])

READ = [requires("billing:read")]
MANAGE = [requires("billing:manage")]
PAYS = {"x-problems": [402]}


def get_stripe(request: Request) -> stripe.StripeClient:
    """Raises BillingNotConfigured."""
    return required(state_of(request).stripe)


Stripe = Annotated[stripe.StripeClient, Depends(get_stripe)]


@router.get("/plans", summary="List plans and the present one", dependencies=[requires("plan:read")])
async def list_plans(org_id: OrganizationId, current_user: SignedIn, db: Session) -> PlanList:
    return await entitlements.plans(db)


@usage_router.get(
    "/current/usage", summary="See what the plan allows and what is used", dependencies=[requires("plan:read")]
)
async def get_usage(org_id: OrganizationId, current_user: SignedIn, db: Session) -> UsageRead:
    return await entitlements.usage(db)


@router.post(
    "/customers", summary="Become a customer", status_code=201, response_model=CustomerRead, dependencies=MANAGE
)
async def create_customer(
    org_id: OrganizationId, current_user: SignedIn, db: Session, client: Stripe, wish: CustomerCreate
) -> Any:
    """One for each user of the organization: a second call answers with the first one."""
    return await customers.ensure(db, client, wish.name)


@router.get("/customers/me", summary="Get one's own customer", response_model=CustomerRead, dependencies=READ)
async def get_customer(org_id: OrganizationId, current_user: SignedIn, db: Session) -> Any:
    return await customers.mine(db)


@router.post(
    "/subscriptions",
    summary="Subscribe",
    openapi_extra=PAYS,
    status_code=201,
    response_model=SubscriptionRead,
    dependencies=MANAGE,
)
async def create_subscription(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    wish: SubscriptionCreate,
    idempotency_key: KeyHeader = None,
) -> Any:
    """The customer's payment method pays at once. A card that wants its owner's confirmation needs Checkout instead."""
    return await service.begin(db, client, wish, await Key.of(request, idempotency_key))


@router.get("/subscriptions", summary="List subscriptions", dependencies=READ)
async def list_subscriptions(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: UUID | None = None,
) -> Page[SubscriptionRead]:
    return await page_of(
        db,
        service.all_of_organization(),
        BillingSubscription.id,
        SubscriptionRead.model_validate,
        limit=limit,
        cursor=cursor,
    )


@router.patch(
    "/subscriptions/{subscription_id}",
    summary="Change plan or quantity, cancel at the period's end, resume",
    openapi_extra=PAYS,
    response_model=SubscriptionRead,
    dependencies=MANAGE,
)
async def update_subscription(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    subscription_id: StripeId,
    wish: SubscriptionUpdate,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await service.change(db, client, subscription_id, wish, await Key.of(request, idempotency_key))


@router.delete(
    "/subscriptions/{subscription_id}",
    summary="Cancel a subscription",
    response_model=SubscriptionRead,
    dependencies=MANAGE,
)
async def cancel_subscription(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    subscription_id: StripeId,
    at_period_end: Annotated[bool, Query(description="Keep what is paid for; else it ends now.")] = False,
    idempotency_key: KeyHeader = None,
) -> Any:
    key = await Key.of(request, idempotency_key)
    return await service.end(db, client, subscription_id, key, at_period_end=at_period_end)


@router.post(
    "/payment-methods",
    summary="Attach a payment method",
    openapi_extra=PAYS,
    status_code=201,
    response_model=PaymentMethodRead,
    dependencies=MANAGE,
)
async def attach_payment_method(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    wish: PaymentMethodAttach,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await payment_methods.attach(db, client, wish, await Key.of(request, idempotency_key))


@router.get("/payment-methods", summary="List payment methods", dependencies=READ)
async def list_payment_methods(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: UUID | None = None,
) -> Page[PaymentMethodRead]:
    return await page_of(
        db,
        payment_methods.all_of_organization(),
        BillingPaymentMethod.id,
        PaymentMethodRead.model_validate,
        limit=limit,
        cursor=cursor,
    )


@router.delete(
    "/payment-methods/{payment_method_id}",
    summary="Detach a payment method",
    status_code=204,
    dependencies=MANAGE,
)
async def detach_payment_method(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    payment_method_id: StripeId,
    idempotency_key: KeyHeader = None,
) -> None:
    await payment_methods.detach(db, client, payment_method_id, await Key.of(request, idempotency_key))


@router.post(
    "/payment-intents",
    summary="Pay once",
    openapi_extra=PAYS,
    status_code=201,
    response_model=PaymentCreated,
    dependencies=MANAGE,
)
async def create_payment(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    wish: PaymentCreate,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await payments.pay(db, client, wish, await Key.of(request, idempotency_key))


@router.post(
    "/checkout/sessions",
    summary="Open Stripe's page to subscribe",
    status_code=201,
    response_model=CheckoutRead,
    dependencies=MANAGE,
)
async def create_checkout(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    wish: CheckoutCreate,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await checkout.open_checkout(db, client, wish, await Key.of(request, idempotency_key))


@router.post(
    "/portal/sessions",
    summary="Open Stripe's page to change the subscription",
    status_code=201,
    response_model=PortalRead,
    dependencies=MANAGE,
)
async def create_portal(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    wish: PortalCreate,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await checkout.open_portal(db, client, wish, await Key.of(request, idempotency_key))


@router.get("/invoices", summary="List invoices", dependencies=READ)
async def list_invoices(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    limit: Limit = DEFAULT_LIMIT,
    cursor: UUID | None = None,
) -> Page[InvoiceRead]:
    return await page_of(
        db,
        invoices.all_of_organization(),
        BillingInvoice.id,
        InvoiceRead.model_validate,
        limit=limit,
        cursor=cursor,
    )


@router.get("/invoices/{invoice_id}", summary="Get an invoice", response_model=InvoiceRead, dependencies=READ)
async def get_invoice(org_id: OrganizationId, current_user: SignedIn, db: Session, invoice_id: StripeId) -> Any:
    return await invoices.get(db, invoice_id)


@router.post(
    "/refunds",
    summary="Refund a payment",
    status_code=201,
    response_model=RefundRead,
    dependencies=[requires("refunds:create")],
    openapi_extra={"x-problems": [402, 404]},
)
async def create_refund(
    org_id: OrganizationId,
    current_user: SignedIn,
    db: Session,
    client: Stripe,
    request: Request,
    wish: RefundCreate,
    idempotency_key: KeyHeader = None,
) -> Any:
    return await refunds.refund(db, client, wish, await Key.of(request, idempotency_key))
