"""Refunds over HTTP: what a school asks for, and what Stripe has made of it."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from blockyard.billing.schemas import Amount, StripeId
from blockyard.web.names import CLEAN
from blockyard.web.schemas import ApiModel

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
    Field(examples=["We bought the wrong plan."]),
    CLEAN,
]


class RefundRequestCreate(ApiModel):
    """Without `amount`, all that is left of the payment. The operator reads `reason`."""

    payment: StripeId
    amount: Amount | None = None
    reason: Words


class RefundRequestRead(ApiModel):
    """`requested` until the operator has decided, and Stripe has made the refund."""

    id: UUID
    payment_id: str
    amount: int
    currency: str
    reason: str
    status: Literal["requested", "approved", "declined", "withdrawn"]
    created_at: datetime
    decided_at: datetime | None
    answer: str | None = Field(description="Why the operator declined")
    refund_id: str | None = Field(description="The refund at Stripe, once it is made")


class RefundRead(ApiModel):
    stripe_id: str
    payment_id: str | None = Field(description="None: a charge without a payment had brought the money")
    status: str
    currency: str
    amount: int
    reason: str | None
    refunded_at: datetime
