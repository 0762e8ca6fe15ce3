"""Refunds that schools ask for. The operator decides; what Stripe then has is a BillingRefund."""

from datetime import datetime
from typing import Any, ClassVar, Final

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from blockyard.tenancy.base import Authored, Base, OrganizationScoped, Rights, one_of

REQUESTED: Final = "requested"
APPROVED: Final = "approved"
DECLINED: Final = "declined"
WITHDRAWN: Final = "withdrawn"
REQUEST_STATUSES: Final = (REQUESTED, APPROVED, DECLINED, WITHDRAWN)


class BillingRefundRequest(Authored, OrganizationScoped, Base):
    """It stays `requested` until Stripe has made the refund, also while Stripe is asked for it."""

    __tablename__ = "billing_refund_requests"
    __app_rights__: ClassVar[Rights] = Rights(update=("answer", "decided_at", "refund_id", "status"))
    __crossing__: ClassVar[bool] = True

    payment_id: Mapped[str]
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str]
    reason: Mapped[str]
    """In the words of who asked."""
    status: Mapped[str]
    decided_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    """The operator's words, when declined."""
    refund_id: Mapped[str | None]
    """At Stripe, when approved."""

    @classmethod
    def constraints(cls) -> tuple[Any, ...]:
        return (one_of("status", REQUEST_STATUSES),)
