"""Where our copy and Stripe's object differ. What a copy holds is said by copies.py alone."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from blockyard.billing.inbox.event import witness_of
from blockyard.billing.inbox.survey import Copy
from blockyard.billing.models import BillingInvoice, BillingPaymentMethod, Mirrored
from blockyard.billing.stripe.copies import COLUMNS

OBJECT: Final = "object"
"""Named as the field, when it is the whole object that one side does not have."""
WITNESS: Final = "metadata.organization_id"
"""Named as the field, when the object names another organization."""


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


def differences(organization_id: UUID, copy: Copy, ours: Mirrored | None) -> list[Difference]:
    """None if our copy was asked for later than `copy`."""

    def differs(field: str, our: Any, stripes: Any, *, mendable: bool = True) -> Difference:
        return Difference(organization_id, copy.kind, copy.id, field, our, stripes, mendable)

    there = "there" if ours is not None else "missing"
    if copy.obj is None:
        # Of what we hold, Stripe really deletes drafts alone.
        is_draft = isinstance(ours, BillingInvoice) and ours.status == "draft"
        return [differs(OBJECT, there, "missing", mendable=is_draft)]
    if ours is not None and ours.seen_at >= copy.seen_at:
        return []
    witness = witness_of(copy.obj)
    if witness is not None and witness != str(organization_id):
        return [differs(WITNESS, str(organization_id), witness, mendable=False)]
    try:
        wanted = would_store(copy)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        return [differs(OBJECT, there, f"cannot be kept: {error!r}", mendable=False)]
    gone = is_gone(copy, wanted)
    if ours is None:
        # What is gone at Stripe and was never here is no loss.
        return [] if gone else [differs(OBJECT, "missing", "there")]
    if gone and isinstance(ours, BillingPaymentMethod):
        return [] if ours.customer_id is None else [differs(OBJECT, "there", "detached")]
    pairs = ((name, getattr(ours, name), value) for name, value in wanted.items())
    return [differs(name, our, value) for name, our, value in pairs if our != value]


def would_store(copy: Copy) -> dict[str, Any]:
    """The columns that the mirror would write."""
    assert copy.obj is not None
    if copy.kind == "customer" and copy.obj.get("deleted"):
        return {"deleted": True}
    return COLUMNS[copy.kind](copy.obj)


def is_gone(copy: Copy, wanted: dict[str, Any]) -> bool:
    """Of no use to anybody any more: a deleted customer, a detached card."""
    return bool(wanted.get("deleted")) or (copy.kind == "payment_method" and wanted["customer_id"] is None)
