"""/payments: customers, subscriptions, payment methods, payments, checkout, invoices, refunds, plans."""

from typing import Annotated, Any

from blockyard.billing import (
    checkout,
    entitlements,
    invoices,
    pages,
    payment_methods,
)
from blockyard.billing.access import MOVES_MONEY, PAYS, READ, SellingCurrency, Stripe
from blockyard.billing.lists import INVOICES, PAYMENT_METHODS
from blockyard.billing.permissions import PLAN_READ
from blockyard.billing.schemas import (
    CheckoutCreate,
    CheckoutRead,
    InvoiceRead,
    PaymentMethodAttach,
    PaymentMethodRead,
    PlanList,
    PortalCreate,
    PortalRead,
    StripeId,
    UsageRead,
)
from blockyard.identity.access import ProcessQuota, Session, requires
from blockyard.web.asking import asked_of
from blockyard.web.idempotency import CallerKey
from blockyard.web.listing import Asked
from blockyard.web.pagination import page_of
from blockyard.web.routing import APIRouter
from blockyard.web.schemas import Page

router = APIRouter(prefix="/payments", tags=["payments"])
usage_router = APIRouter(prefix="/organizations", tags=["payments"])


@router.get("/plans", summary="List plans and the present one", dependencies=[requires(PLAN_READ)])
async def list_plans(db: Session, currency: SellingCurrency) -> PlanList:
    return await entitlements.present_plans(db, currency)


@usage_router.get(
    "/current/usage", summary="See what the plan allows and what is used", dependencies=[requires(PLAN_READ)]
)
async def get_usage(db: Session, quota: ProcessQuota) -> UsageRead:
    return await entitlements.present_usage(db, quota)


@router.post(
    "/payment-methods",
    summary="Attach a payment method",
    openapi_extra=PAYS,
    status_code=201,
    response_model=PaymentMethodRead,
    dependencies=MOVES_MONEY,
)
async def attach_payment_method(
    db: Session,
    client: Stripe,
    body: PaymentMethodAttach,
    key: CallerKey,
) -> Any:
    return await payment_methods.attach_payment_method(db, client, body, key)


@router.get("/payment-methods", summary="List payment methods", dependencies=READ)
async def list_payment_methods(
    db: Session, asked: Annotated[Asked, asked_of(PAYMENT_METHODS)]
) -> Page[PaymentMethodRead]:
    return await page_of(db, payment_methods.select_payment_methods(), asked, PaymentMethodRead.model_validate)


@router.get(
    "/payment-methods/{payment_method_id}",
    summary="Get a payment method",
    response_model=PaymentMethodRead,
    dependencies=READ,
)
async def get_payment_method(db: Session, payment_method_id: StripeId) -> Any:
    return await payment_methods.get_payment_method(db, payment_method_id)


@router.delete(
    "/payment-methods/{payment_method_id}",
    summary="Detach a payment method",
    status_code=204,
    dependencies=MOVES_MONEY,
)
async def detach_payment_method(
    db: Session,
    client: Stripe,
    payment_method_id: StripeId,
    key: CallerKey,
) -> None:
    await payment_methods.detach_payment_method(db, client, payment_method_id, key)


@router.post(
    "/checkout/sessions",
    summary="Open Stripe's page to subscribe",
    status_code=201,
    response_model=CheckoutRead,
    dependencies=MOVES_MONEY,
)
async def create_checkout_session(
    db: Session,
    client: Stripe,
    body: CheckoutCreate,
    key: CallerKey,
) -> Any:
    return await checkout.open_checkout(db, client, body, key)


@router.get(
    "/checkout/sessions/{checkout_id}",
    summary="See what became of a page to subscribe",
    response_model=CheckoutRead,
    dependencies=READ,
)
async def get_checkout_session(db: Session, checkout_id: StripeId) -> Any:
    """For who comes back from it. It stays `open` until Stripe has told us, which takes a moment: ask again."""
    return await pages.get_page(db, checkout_id)


@router.post(
    "/checkout/sessions/{checkout_id}/expire",
    summary="Expire Stripe's page to subscribe",
    response_model=CheckoutRead,
    dependencies=MOVES_MONEY,
)
async def expire_checkout_session(
    db: Session,
    client: Stripe,
    checkout_id: StripeId,
    key: CallerKey,
) -> Any:
    """Nobody pays on it any more. If somebody already has, the answer says `complete`."""
    return await pages.expire_page(db, client, checkout_id, key)


@router.post(
    "/portal/sessions",
    summary="Open Stripe's page to change the subscription",
    status_code=201,
    response_model=PortalRead,
    dependencies=MOVES_MONEY,
)
async def create_portal_session(
    db: Session,
    client: Stripe,
    body: PortalCreate,
    key: CallerKey,
) -> Any:
    return await checkout.open_portal(db, client, body, key)


@router.get("/invoices", summary="List invoices", dependencies=READ)
async def list_invoices(db: Session, asked: Annotated[Asked, asked_of(INVOICES)]) -> Page[InvoiceRead]:
    return await page_of(db, invoices.select_invoices(), asked, InvoiceRead.model_validate)


@router.get("/invoices/{invoice_id}", summary="Get an invoice", response_model=InvoiceRead, dependencies=READ)
async def get_invoice(db: Session, invoice_id: StripeId) -> Any:
    return await invoices.get_invoice(db, invoice_id)
