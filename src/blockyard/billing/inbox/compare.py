"""Where our copy and Stripe's object differ. What a copy holds is said by the mirror alone: it is asked in rehearsal."""

from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID

from blockyard.billing.inbox.event import witness_of
from blockyard.billing.inbox.survey import Copy
from blockyard.billing.models import (
    BillingCustomer,
    BillingInvoice,
    BillingPayment,
    BillingPaymentMethod,
    BillingRefund,
    BillingSubscription,
    Mirrored,
)
from blockyard.billing.stripe import mirror
from blockyard.tenancy.session import TenantSession

MODELS: Final[dict[str, type[Mirrored]]] = {
    "customer": BillingCustomer,
    "subscription": BillingSubscription,
    "payment_intent": BillingPayment,
    "refund": BillingRefund,
    "invoice": BillingInvoice,
    "payment_method": BillingPaymentMethod,
}
"""By what Stripe calls the object."""

OBJECT: Final = "object"
"""Named as the field, when it is the whole object that one side does not have."""


@dataclass(frozen=True, slots=True)
class Difference:
    organization_id: UUID
    kind: str
    id: str
    field: str
    ours: Any
    stripes: Any
    mendable: bool = True
    """Whether the mirror would store Stripe's state. If not, a person has to look."""
    mended: bool = False


class Rehearsal:
    """Stands where a session stands, takes down the row that the mirror would store, and stores nothing."""

    def __init__(self) -> None:
        self.row: dict[str, Any] = {}

    async def execute(self, _statement: Any, parameters: Any = None) -> None:
        if isinstance(parameters, list):
            [self.row] = parameters


async def differences(organization_id: UUID, copy: Copy, ours: Mirrored | None) -> list[Difference]:
    """None if our copy was asked for later than `copy`."""

    def differs(field: str, our: Any, stripes: Any, *, mendable: bool = True) -> Difference:
        return Difference(organization_id, copy.kind, copy.id, field, our, stripes, mendable)

    there = "there" if ours is not None else "missing"
    if copy.obj is None:
        return [differs(OBJECT, there, "missing", mendable=False)]
    if ours is not None and ours.seen_at >= copy.seen_at:
        return []
    witness = witness_of(copy.obj)
    if witness is not None and witness != str(organization_id):
        return [differs("metadata.organization_id", str(organization_id), witness, mendable=False)]
    try:
        wanted = await would_store(copy)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        return [differs(OBJECT, there, f"cannot be kept: {error!r}", mendable=False)]
    if ours is None:
        # What is gone at Stripe and was never here is no loss.
        return [] if wanted is None or "deleted" in copy.obj else [differs(OBJECT, "missing", "there")]
    if wanted is None:
        return [differs(OBJECT, "there", "detached")]
    pairs = ((name, getattr(ours, name), value) for name, value in wanted.items() if name != "seen_at")
    return [differs(name, our, value) for name, our, value in pairs if our != value]


async def would_store(copy: Copy) -> dict[str, Any] | None:
    """The columns that the mirror would write. None if it would delete our copy."""
    assert copy.obj is not None
    if copy.kind == "customer" and copy.obj.get("deleted"):
        return {"deleted": True}
    if copy.kind == "payment_method" and copy.obj.get("customer") is None:
        return None
    rehearsal = Rehearsal()
    await mirror.KINDS[copy.kind](cast(TenantSession, rehearsal), copy.obj, copy.seen_at)
    return rehearsal.row
