"""Who hears about bills."""

from blockyard.billing.permissions import BILLING_MANAGE
from blockyard.billing.queries import find_details
from blockyard.identity.addresses import read_email
from blockyard.identity.memberships import list_addresses
from blockyard.tenancy.session import TenantSession


async def list_contacts(db: TenantSession) -> list[str]:
    """E-mail addresses: those that the school named, else those of the people who manage billing, owners first. At least
    one, since every organization has an owner; the first is also the customer's at Stripe. What is no address, and came
    from Stripe once, is passed over: no mail could be sent to it."""
    details = await find_details(db)
    named = [one for one in details.contacts if read_email(one) is not None] if details is not None else []
    if named:
        return named
    return await list_addresses(db, BILLING_MANAGE.roles)
