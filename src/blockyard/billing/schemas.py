"""The payments room over HTTP. Amounts are integers in the currency's smallest unit."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, HttpUrl, StringConstraints

from blockyard.quota import Countable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import ApiModel

PlanName = Literal["teacher", "school", "district"]
Amount = Annotated[int, Field(ge=1, le=99_999_999, description="In the currency's smallest unit, e.g. cents")]
Currency = Annotated[str, Field(pattern="^[a-z]{3}$", examples=["usd"])]
Trial = Annotated[bool, Field(description="Begin with the plan's free trial, which an organization has once")]
StripeId = Annotated[str, Field(pattern=r"^[a-z]+_[A-Za-z0-9_]{1,250}$")]


class PlanRead(ApiModel):
    name: str
    title: str
    monthly: int = Field(description="In the smallest unit of `currency`, e.g. cents; Stripe's own price counts")
    currency: str
    trial_days: int = Field(description="Free at the beginning, once for each organization; 0: no trial")
    trial_needs_card: bool
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
    """Nothing: what the customer is called stands in the billing details."""


class CustomerRead(ApiModel):
    id: UUID
    stripe_id: str
    email: str | None
    name: str | None
    default_payment_method: str | None


class SubscriptionCreate(ApiModel):
    """Without `payment_method` the customer's default one pays."""

    plan: PlanName
    payment_method: StripeId | None = None
    trial: Trial = False


class SubscriptionUpdate(ApiModel):
    """What is left out stays as it is. A larger plan is billed at once; a smaller one is paid from the next period on,
    and until then what is paid for stays. `cancel_at_period_end: false` resumes."""

    plan: PlanName | None = None
    cancel_at_period_end: bool | None = None


class SubscriptionRead(ApiModel):
    stripe_id: str
    customer_id: str
    status: str
    plan: str | None
    paid_plan: str | None = Field(
        description="The larger plan billed before a smaller was chosen; once paid, until `paid_until`"
    )
    paid_until: datetime | None
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


class ChangePreview(ApiModel):
    """What another plan costs. Stripe counts seconds, so a moment later an upgrade may cost a little less."""

    plan: PlanName
    currency: str
    amount_due: int = Field(description="Paid at once, if the plan is changed now")
    next_amount: int = Field(description="Paid at `next_at`, for one period; 0 for a subscription that ends then")
    next_at: datetime


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
    """A single payment. With `payment_method` it is tried at once; without, the answer's client secret goes on. The same
    if its status is `requires_action`: the bank asks the card's owner, who answers in the browser."""

    amount: Annotated[Amount, Field(examples=[5000])]
    currency: Annotated[Currency | None, Field(description="Null: the one that plans are sold in")] = None
    description: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), CLEAN] | None = None
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
    trial: Trial = False
    success_url: HttpUrl
    cancel_url: HttpUrl


class CheckoutRead(ApiModel):
    """`open` until somebody has paid there: then `complete`, with the subscription that was made."""

    stripe_id: str
    status: str
    url: str | None
    expires_at: datetime
    subscription_id: str | None = None


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
    payment_id: str | None = Field(description="The payment that paid it, or is to pay it")
    paid_at: datetime | None = Field(description="When it was paid, also out of band")


class DisputeRead(ApiModel):
    stripe_id: str
    payment_id: str | None
    status: str
    reason: str
    currency: str
    amount: int
    disputed_at: datetime
