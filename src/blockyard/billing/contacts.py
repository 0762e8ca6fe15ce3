"""Who hears about bills."""

from blockyard.billing.permissions import BILLING_MANAGE
from blockyard.billing.queries import find_details
from blockyard.identity.memberships import list_addresses
from blockyard.tenancy.session import TenantSession


async def list_contacts(db: TenantSession) -> list[str]:
    """E-mail addresses: those that the school named, else those of the people who manage billing, owners first. At least
    one, since every organization has an owner; the first is also the customer's at Stripe."""
    details = await find_details(db)
    if details is not None and details.contacts:
        return list(details.contacts)
    return await list_addresses(db, BILLING_MANAGE.roles)
