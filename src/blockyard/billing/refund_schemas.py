"""Refunds over HTTP: what a school asks for, and what Stripe has made of it."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from blockyard.billing.schemas import Amount, StripeId
from blockyard.billing.words import RefundStatus
from blockyard.web.names import CLEAN
from blockyard.web.schemas import RequestModel, ResponseModel, open_words

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
    Field(examples=["We bought the wrong plan."]),
    CLEAN,
]


class RefundRequestCreate(RequestModel):
    """Without `amount`, all that is left of the payment. The operator reads `reason`."""

    payment: StripeId = Field(description="Its id at Stripe")
    amount: Amount | None = Field(default=None, description="In the currency's smallest unit; null: all that is left")
    reason: Words = Field(description="For the operator")


class RefundRequestRead(ResponseModel):
    """`requested` until the operator has decided, and Stripe has made the refund."""

    id: UUID
    payment_id: str = Field(description="Of the payment at Stripe")
    amount: int = Field(description="In the currency's smallest unit")
    currency: str
    reason: str = Field(description="What the operator was told")
    status: Literal["requested", "approved", "declined", "withdrawn"] = Field(description="What became of it")
    created_at: datetime
    decided_at: datetime | None = Field(description="When the operator decided; null: not yet")
    answer: str | None = Field(description="Why the operator declined")
    refund_id: str | None = Field(description="The refund at Stripe, once it is made")


class RefundRead(ResponseModel):
    stripe_id: str
    payment_id: str | None = Field(description="None: a charge without a payment had brought the money")
    status: RefundStatus = Field(description="As Stripe says it")
    currency: str
    amount: int = Field(description="In the currency's smallest unit")
    reason: (
        Annotated[str, open_words("duplicate", "fraudulent", "requested_by_customer", "expired_uncaptured_charge")]
        | None
    ) = Field(description="As Stripe was told")
    refunded_at: datetime = Field(description="When it was made")
