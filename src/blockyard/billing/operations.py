"""Everything that is asked of Stripe. The worker finds here what a row in `billing_requests` names."""

from typing import Final

from blockyard.billing import (
    cancellation,
    changes,
    checkout,
    customer_updates,
    customers,
    endings,
    pages,
    payment_methods,
    payments,
    refunds,
    subscriptions,
)
from blockyard.billing.stripe.operation import Operation

OPERATIONS: Final[tuple[Operation, ...]] = (
    customers.CREATE,
    customer_updates.UPDATE,
    subscriptions.CREATE,
    changes.UPDATE,
    cancellation.CANCEL,
    endings.SECOND_END,
    endings.REFUNDED_END,
    endings.UNPAID_DROP,
    payment_methods.ATTACH,
    payment_methods.DETACH,
    payments.CREATE,
    refunds.CREATE,
    checkout.CHECKOUT,
    pages.EXPIRE,
    checkout.PORTAL,
)


class UnknownOperation(LookupError):
    """A row names an operation that this version of Blockyard does not have."""


def named(name: str) -> Operation:
    """Raises UnknownOperation."""
    for operation in OPERATIONS:
        if operation.name == name:
            return operation
    known = ", ".join(operation.name for operation in OPERATIONS)
    raise UnknownOperation(f"no operation is called {name!r}; billing/operations.py has {known}")
