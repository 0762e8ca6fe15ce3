"""The SQL that several modules of the room share."""

from typing import TypeVar

from sqlalchemy import ColumnElement, select

from blockyard.base.errors import NotFound
from blockyard.billing.models import BillingCustomer, BillingDetails, BillingRequest, Mirrored
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.text_keys import has_text

Copy = TypeVar("Copy", bound=Mirrored)


async def find_customer(db: TenantSession) -> BillingCustomer | None:
    """The organization's customer, on which all that is new is made."""
    statement = select(BillingCustomer).where(BillingCustomer.current)
    return (await db.execute(statement.execution_options(populate_existing=True))).scalar_one_or_none()


async def get_customer(db: TenantSession, stripe_id: str) -> BillingCustomer:
    statement = select(BillingCustomer).where(has_text(db, BillingCustomer.stripe_id, stripe_id))
    return (await db.execute(statement.execution_options(populate_existing=True))).scalar_one()


async def get_copy(
    db: TenantSession,
    model: type[Copy],
    stripe_id: str,
    thing: str,
    *conditions: ColumnElement[bool],
    lock: bool = False,
) -> Copy:
    """The copy of this object of Stripe's, as it stands in the database now. Raises NotFound, which names the `thing`, if
    the organization has none for which the conditions hold."""
    found = await find_copy(db, model, stripe_id, *conditions, lock=lock)
    if found is None:
        raise NotFound(thing)
    return found


async def find_copy(
    db: TenantSession, model: type[Copy], stripe_id: str, *conditions: ColumnElement[bool], lock: bool = False
) -> Copy | None:
    """The same, or None."""
    statement = select(model).where(has_text(db, model.stripe_id, stripe_id), *conditions)
    statement = statement.execution_options(populate_existing=True)
    return (await db.execute(statement.with_for_update() if lock else statement)).scalar_one_or_none()


async def find_details(db: TenantSession) -> BillingDetails | None:
    return (await db.execute(select(BillingDetails))).scalar_one_or_none()


async def find_open_request(db: TenantSession, operation: str, subject: str | None = None) -> BillingRequest | None:
    """The oldest, whoever asked. Without `subject`, about whatever."""
    waiting = select(BillingRequest).where(BillingRequest.operation == operation, BillingRequest.status == "open")
    if subject is not None:
        waiting = waiting.where(BillingRequest.subject == subject)
    waiting = waiting.order_by(BillingRequest.id).limit(1).execution_options(populate_existing=True)
    return (await db.execute(waiting)).scalar_one_or_none()
