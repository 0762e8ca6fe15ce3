"""What is done about which event. Everything else is stored and ignored.

An event is a hint: the object is fetched again, and what Stripe says *now* is kept. The exceptions, with their reasons:

- `customer.deleted`: fetching gives a stub that says so, which is what we keep.
- `payment_method.detached`: the object as fetched has no customer; it came with the event, and is shown no more.
- objects that Stripe no longer knows (404): of these only draft invoices can have been deleted, and they go from the
  mirror; of the others the last copy stays.

A thin event (`v1.invoice.paid`) is worked on as the other one of its name, and fetched before we know whose it is.
"""

from typing import Final

from blockyard.billing.stripe.fetch import FETCH

FAMILIES: Final = (
    "customer.",
    "invoice.",
    "payment_intent.",
    "payment_method.",
    "refund.",
    "charge.refund",
    "charge.dispute.",
    "checkout.session.",
)


def is_handled(event_type: str, kind: str) -> bool:
    """`charge.refunded` is about a charge: its refunds are fetched."""
    return event_type.removeprefix("v1.").startswith(FAMILIES) and (kind in FETCH or kind == "charge")
