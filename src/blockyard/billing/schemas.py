"""The payments room over HTTP. Amounts are integers in the currency's smallest unit."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, HttpUrl, StringConstraints

from blockyard.billing.currencies import SUPPORTED
from blockyard.billing.words import (
    AnyPlan,
    DisputeReason,
    DisputeStatus,
    InvoiceStatus,
    PaymentStatus,
    SubscriptionStatus,
)
from blockyard.quota import Countable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import Page, RequestModel, ResponseModel, open_words

PlanName = Literal["teacher", "school", "district"]
Amount = Annotated[int, Field(ge=1, le=99_999_999, description="In the currency's smallest unit, e.g. cents")]
Currency = Annotated[str, Field(pattern="^[a-z]{3}$", examples=["usd"], json_schema_extra={"enum": sorted(SUPPORTED)})]
"""Which of them Stripe takes is said in words of ours (currencies.py)."""
Trial = Annotated[bool, Field(description="Begin with the plan's free trial, which an organization has once")]
StripeId = Annotated[str, Field(pattern=r"^[a-z]+_[A-Za-z0-9_]{1,250}$", description="An id of Stripe's")]


SubscriptionId = Annotated[str | None, Field(description="Of the subscription at Stripe; null: there is none")]
PaymentId = Annotated[str | None, Field(description="Of the payment at Stripe; null: there is none")]


class PlanRead(ResponseModel):
    name: AnyPlan = Field(description="For programs")
    title: str = Field(description="As people read it")
    monthly: int = Field(description="In the smallest unit of `currency`, e.g. cents; Stripe's own price counts")
    currency: str
    trial_days: int = Field(description="Free at the beginning, once for each organization; 0: no trial")
    trial_needs_card: bool = Field(description="Whether its trial begins only with a card")
    limits: dict[Countable, int] = Field(description="How much of each countable thing it allows")


EntitledUntil = Annotated[
    datetime | None, Field(description="When the present plan ends if Stripe says nothing more. Null: the free plan")
]


class PlanNotice(ResponseModel):
    """For a page to show: what has to be done to keep the plan."""

    code: Literal["past_due", "ends_on"] = Field(description="What is to be done: pay, or decide whether to stay")
    detail: str = Field(description="For people: what happened, and what to do by when")


class PlanList(Page[PlanRead]):
    """The plans there are, from the smallest to the largest, on one page, and the one this organization is on."""

    current: AnyPlan = Field(description="The one that this organization is on")
    entitled_until: EntitledUntil
    notice: PlanNotice | None = Field(description="Null: nothing is to be done")
    plans: list[PlanRead] = Field(description="The same as `items`, for who knew them by this name")


class LimitUse(ResponseModel):
    limit: int = Field(description="How much the plan allows")
    used: int = Field(description="How much of it is used")


class UsageRead(ResponseModel):
    """What the plan allows, and what of it is used."""

    plan: AnyPlan = Field(description="The one that this organization is on")
    entitled_until: EntitledUntil
    month: str = Field(description="Which month `executions` and `builds` are counted in (UTC)")
    limits: dict[Countable, LimitUse] = Field(description="Of each countable thing")


class CustomerCreate(RequestModel):
    """Nothing: what the customer is called stands in the billing details."""


class CustomerRead(ResponseModel):
    id: UUID
    stripe_id: str
    email: str | None = Field(description="Where Stripe sends what it sends")
    name: str | None = Field(description="Whom invoices are made out to")
    default_payment_method: str | None = Field(description="Its id at Stripe; it pays what names no other")


class SubscriptionCreate(RequestModel):
    """Without `payment_method` the customer's default one pays."""

    plan: PlanName = Field(description="Which plan to pay for")
    payment_method: StripeId | None = Field(default=None, description="Its id at Stripe; null: the default one")
    trial: Trial = False


class SubscriptionUpdate(RequestModel):
    """What is left out stays as it is. A larger plan is billed at once; a smaller one is paid from the next period on,
    and until then what is paid for stays. `cancel_at_period_end: false` resumes."""

    plan: PlanName | None = Field(default=None, description="The plan to change to")
    cancel_at_period_end: bool | None = Field(default=None, description="Whether it ends when what is paid for is over")


class SubscriptionRead(ResponseModel):
    stripe_id: str
    customer_id: str
    status: SubscriptionStatus = Field(description="As Stripe says it")
    plan: AnyPlan | None = Field(description="Null: a price that is none of our plans")
    paid_plan: AnyPlan | None = Field(
        description="The larger plan billed before a smaller was chosen; once paid, until `paid_until`"
    )
    paid_until: datetime | None = Field(description="Until when `paid_plan` stays")
    price_id: str = Field(description="Of the plan's price at Stripe")
    quantity: int = Field(description="How many of it are paid")
    unit_amount: int = Field(description="Of one, for one period, in the currency's smallest unit")
    amount: int = Field(description="Of all items together, for one period")
    currency: str
    interval: Annotated[str, open_words("day", "week", "month", "year")] = Field(description="How long a period is")
    current_period_start: datetime = Field(description="From when on it is paid for")
    current_period_end: datetime = Field(description="Until when it is paid for")
    cancel_at_period_end: bool = Field(description="Whether it ends then")
    trial_end: datetime | None = Field(description="When the free time ends; null: there is none")
    started_at: datetime = Field(description="When it began")
    ended_at: datetime | None = Field(description="When it ended; null: it has not")


class ChangePreview(ResponseModel):
    """What another plan costs. Stripe counts seconds, so a moment later an upgrade may cost a little less."""

    plan: PlanName = Field(description="The one that was asked about")
    currency: str
    amount_due: int = Field(description="Paid at once, if the plan is changed now")
    next_amount: int = Field(description="Paid at `next_at`, for one period; 0 for a subscription that ends then")
    next_at: datetime = Field(description="When the next period is billed")


class PaymentMethodAttach(RequestModel):
    payment_method: Annotated[
        StripeId, Field(description="Its id at Stripe, from Stripe.js", examples=["pm_card_visa"])
    ]
    make_default: bool = Field(default=True, description="Whether it pays from now on what names no other")


class PaymentMethodRead(ResponseModel):
    stripe_id: str
    customer_id: str | None
    type: str = Field(description="As Stripe calls it, such as `card` or `sepa_debit`")
    brand: str | None = Field(description="Of a card, such as `visa`")
    last4: str | None = Field(description="Its last four digits")
    expires: str | None = Field(description="Of a card: year and month, such as `2034-12`")


class PaymentCreate(RequestModel):
    """A single payment. With `payment_method` it is tried at once; without, the answer's client secret goes on. The same
    if its status is `requires_action`: the bank asks the card's owner, who answers in the browser."""

    amount: Annotated[Amount, Field(examples=[5000])]
    currency: Annotated[Currency | None, Field(description="Null: the one that plans are sold in")] = None
    description: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), CLEAN] | None = Field(
        default=None, description="What it is for; it stands on the receipt"
    )
    payment_method: StripeId | None = Field(
        default=None, description="Its id at Stripe; null: the client secret goes on"
    )


class PaymentRead(ResponseModel):
    stripe_id: str
    customer_id: str | None
    status: PaymentStatus = Field(description="As Stripe says it")
    currency: str
    amount: int = Field(description="In the currency's smallest unit")
    amount_received: int = Field(description="What has come of it, in the same unit")
    description: str | None = Field(description="What it is for")
    decline_code: str | None = Field(
        description="As Stripe says it, such as `insufficient_funds`; null: it was not declined"
    )
    paid_at: datetime | None = Field(description="When it succeeded; null: it has not")


class PaymentCreated(PaymentRead):
    client_secret: str | None = Field(description="For Stripe.js in the browser of who pays")


class CheckoutCreate(RequestModel):
    plan: PlanName = Field(description="Which plan to pay for")
    trial: Trial = False
    success_url: HttpUrl = Field(description="Where Stripe sends who has paid")
    cancel_url: HttpUrl = Field(description="Where Stripe sends who turns back")


class CheckoutRead(ResponseModel):
    """`open` until somebody has paid there: then `complete`, with the subscription that was made."""

    stripe_id: str
    status: Annotated[str, open_words("open", "complete", "expired")] = Field(description="As Stripe says it")
    url: str | None = Field(description="Stripe's page; null: it is over")
    expires_at: datetime
    subscription_id: SubscriptionId = None


class PortalCreate(RequestModel):
    return_url: HttpUrl = Field(description="Where Stripe sends who is done")


class PortalRead(ResponseModel):
    stripe_id: str
    url: str = Field(description="Stripe's page; it works for a few minutes")


class InvoiceRead(ResponseModel):
    stripe_id: str
    customer_id: str
    subscription_id: SubscriptionId
    number: str | None = Field(description="As it stands on it; null: a draft")
    status: InvoiceStatus = Field(description="As Stripe says it")
    currency: str
    total: int = Field(description="In the currency's smallest unit")
    amount_due: int = Field(description="What is to be paid of it")
    amount_paid: int = Field(description="What was paid")
    amount_remaining: int = Field(description="What is still to be paid")
    hosted_invoice_url: str | None = Field(description="Stripe's page to see and to pay it")
    invoice_pdf: str | None = Field(description="Where it can be downloaded")
    invoiced_at: datetime = Field(description="When it was made")
    due_at: datetime | None = Field(description="When it is to be paid; null: at once")
    payment_id: str | None = Field(description="The payment that paid it, or is to pay it")
    paid_at: datetime | None = Field(description="When it was paid, also out of band")


class DisputeRead(ResponseModel):
    stripe_id: str
    payment_id: PaymentId
    status: DisputeStatus = Field(description="As Stripe says it")
    reason: DisputeReason = Field(description="What the cardholder's bank says, such as `fraudulent`")
    currency: str
    amount: int = Field(description="In the currency's smallest unit")
    disputed_at: datetime = Field(description="When it was opened")
