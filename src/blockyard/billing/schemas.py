"""The payments room over HTTP. Amounts are integers in the currency's smallest unit."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, HttpUrl

from blockyard.quota import Countable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import ApiModel

PlanName = Literal["teacher", "school", "district"]
Amount = Annotated[int, Field(ge=1, le=99_999_999, description="In the currency's smallest unit, e.g. cents")]
Currency = Annotated[str, Field(pattern="^[a-z]{3}$", examples=["usd"])]
StripeId = Annotated[str, Field(pattern=r"^[a-z]+_[A-Za-z0-9_]{1,250}$")]
Proration = Literal["create_prorations", "always_invoice", "none"]


class PlanRead(ApiModel):
    name: str
    title: str
    monthly: int = Field(description="In cents of USD; Stripe's own price counts")
    limits: dict[Countable, int]


EntitledUntil = Annotated[
    datetime | None, Field(description="When the present plan ends if Stripe says nothing more. Null: the free plan")
]


class PlanNotice(ApiModel):
    """For a page to show: what has to be done to keep the plan."""

    code: Literal["past_due", "ends_on"]
    detail: str


class PlanList(ApiModel):
    """The plans there are, from the smallest to the largest, and the one this organization is on."""

    current: str
    entitled_until: EntitledUntil
    notice: PlanNotice | None
    plans: list[PlanRead]


class LimitUse(ApiModel):
    limit: int
    used: int


class UsageRead(ApiModel):
    """What the plan allows, and what of it is used."""

    plan: str
    entitled_until: EntitledUntil
    month: str
    limits: dict[Countable, LimitUse]


class CustomerCreate(ApiModel):
    name: Annotated[str, Field(min_length=1, max_length=200), CLEAN] | None = None


class CustomerRead(ApiModel):
    id: UUID
    stripe_id: str
    user_id: UUID
    email: str | None
    name: str | None
    default_payment_method: str | None


class SubscriptionCreate(ApiModel):
    """Without `payment_method` the customer's default one pays."""

    plan: PlanName
    quantity: int = Field(default=1, ge=1, le=1_000)
    payment_method: StripeId | None = None
    trial_days: int | None = Field(default=None, ge=1, le=60)


class SubscriptionUpdate(ApiModel):
    """What is left out stays as it is. `cancel_at_period_end: false` resumes."""

    plan: PlanName | None = None
    quantity: int | None = Field(default=None, ge=1, le=1_000)
    proration: Proration = "create_prorations"
    cancel_at_period_end: bool | None = None


class SubscriptionRead(ApiModel):
    stripe_id: str
    customer_id: str
    status: str
    plan: str | None
    price_id: str
    quantity: int
    unit_amount: int
    amount: int = Field(description="Of all items together, for one period")
    currency: str
    interval: str
    current_period_start: datetime
    current_period_end: datetime
    cancel_at_period_end: bool
    trial_end: datetime | None
    started_at: datetime
    ended_at: datetime | None


class PaymentMethodAttach(ApiModel):
    payment_method: Annotated[StripeId, Field(examples=["pm_card_visa"])]
    make_default: bool = True


class PaymentMethodRead(ApiModel):
    stripe_id: str
    customer_id: str | None
    type: str
    brand: str | None
    last4: str | None
    expires: str | None


class PaymentCreate(ApiModel):
    """A single payment. With `payment_method` it is tried at once; without, the answer's client secret goes on."""

    amount: Amount
    currency: Currency = "usd"
    description: str | None = Field(default=None, max_length=500)
    payment_method: StripeId | None = None


class PaymentRead(ApiModel):
    stripe_id: str
    customer_id: str | None
    status: str
    currency: str
    amount: int
    amount_received: int
    description: str | None
    decline_code: str | None
    paid_at: datetime | None


class PaymentCreated(PaymentRead):
    client_secret: str | None


class CheckoutCreate(ApiModel):
    plan: PlanName
    quantity: int = Field(default=1, ge=1, le=1_000)
    success_url: HttpUrl
    cancel_url: HttpUrl


class CheckoutRead(ApiModel):
    stripe_id: str
    status: str
    url: str | None
    expires_at: datetime


class PortalCreate(ApiModel):
    return_url: HttpUrl


class PortalRead(ApiModel):
    stripe_id: str
    url: str


class InvoiceRead(ApiModel):
    stripe_id: str
    customer_id: str
    subscription_id: str | None
    number: str | None
    status: str
    currency: str
    total: int
    amount_due: int
    amount_paid: int
    amount_remaining: int
    hosted_invoice_url: str | None
    invoice_pdf: str | None
    invoiced_at: datetime
    due_at: datetime | None


class RefundCreate(ApiModel):
    """Without `amount`, all that is left of the payment."""

    payment: StripeId
    amount: Amount | None = None
    reason: Literal["duplicate", "fraudulent", "requested_by_customer"] | None = None


class RefundRead(ApiModel):
    stripe_id: str
    payment_id: str
    status: str
    currency: str
    amount: int
    reason: str | None
    refunded_at: datetime
