"""Whom invoices are made out to: what the school says, and what Stripe's customer says of it."""

from typing import Any, Final

from blockyard.audit.trail import record
from blockyard.billing.contacts import list_contacts
from blockyard.billing.details_schemas import AddressRead, BillingDetailsRead, BillingDetailsWrite
from blockyard.billing.models import BillingDetails
from blockyard.billing.queries import find_details
from blockyard.billing.stripe.client import StripeObject
from blockyard.identity import organizations
from blockyard.identity.addresses import read_email
from blockyard.tenancy.session import TenantSession
from blockyard.web.names import mend_name

ADDRESS: Final = ("line1", "line2", "city", "postal_code", "state", "country")
PURCHASE_ORDER: Final = "Purchase order"
"""What the number is called on the invoice."""

Details = dict[str, str | None]
"""`name`, `email` (the first contact's) and, once the school has said its details, ADDRESS and `purchase_order`."""


async def wanted_details(db: TenantSession) -> Details:
    """What Stripe's customer should say. An address and a number that we were never told are left to Stripe."""
    details = await find_details(db)
    name = (details and details.name) or (await organizations.get_organization(db)).name
    wanted: Details = {"name": name, "email": (await list_contacts(db))[0]}
    if details is not None:
        wanted |= {part: getattr(details, part) for part in ADDRESS}
        wanted["purchase_order"] = details.purchase_order
    return wanted


def told_details(customer: StripeObject) -> Details:
    """What Stripe's customer says, all of it. What is empty is None."""
    address = customer.get("address") or {}
    fields = (customer.get("invoice_settings") or {}).get("custom_fields") or ()
    number = next((field["value"] for field in fields if field["name"] == PURCHASE_ORDER), None)
    told = {"name": customer.get("name"), "email": customer.get("email"), "purchase_order": number}
    return {name: value or None for name, value in (told | {part: address.get(part) for part in ADDRESS}).items()}


def different_details(wanted: Details, customer: StripeObject) -> dict[str, tuple[str | None, str | None]]:
    """By its name what should be there, and what is."""
    told = told_details(customer)
    return {name: (value, told[name]) for name, value in wanted.items() if value != told[name]}


def parameters_of(wanted: Details) -> dict[str, Any]:
    """As Stripe is told of it: an empty text takes away what is there."""
    parameters: dict[str, Any] = {"name": wanted["name"], "email": wanted["email"]}
    if "purchase_order" in wanted:
        address = {part: wanted[part] or "" for part in ADDRESS}
        number = wanted["purchase_order"]
        parameters["address"] = address if any(address.values()) else ""
        parameters["invoice_settings"] = {
            "custom_fields": [{"name": PURCHASE_ORDER, "value": number}] if number else ""
        }
    return parameters


async def replace_details(db: TenantSession, wish: BillingDetailsWrite) -> bool:
    """Whether anything is other than before; the trail names it."""
    address = dict.fromkeys(ADDRESS) if wish.address is None else wish.address.model_dump()
    columns = {**wish.model_dump(exclude={"address"}), **address}
    details = await find_details(db)
    changed = sorted(name for name, value in columns.items() if details is None or getattr(details, name) != value)
    if details is None:
        details = BillingDetails(**columns)
        db.add(details)
    for name in changed:
        setattr(details, name, columns[name])
    await db.flush()
    if changed:
        record(db, "billing_details.changed", "billing_details", details.id, {"fields": changed})
    return bool(changed)


async def adopt_details(db: TenantSession, customer: StripeObject) -> str | None:
    """What Stripe's customer says becomes what the school says, if it has said nothing. Texts become such as the school
    could have sent; an e-mail that it could not is left out, and returned."""
    if await find_details(db) is not None:
        return None
    told = told_details(customer)
    said = told.pop("email")
    email = read_email(said) if said else None
    texts = {part: mend_name(text or "") or None for part, text in told.items()}
    db.add(BillingDetails(**texts, contacts=[email] if email else []))
    await db.flush()
    return said if email is None else None


async def present_details(db: TenantSession, *, pending: bool) -> BillingDetailsRead:
    details, wanted = await find_details(db), await wanted_details(db)
    has_address = details is not None and any(getattr(details, part) for part in ADDRESS)
    return BillingDetailsRead(
        name=details and details.name,
        address=AddressRead(**{part: getattr(details, part) for part in ADDRESS}) if has_address else None,
        purchase_order=details and details.purchase_order,
        contacts=list(details.contacts) if details else [],
        billed_name=wanted["name"],
        notified=await list_contacts(db),
        pending=pending,
    )
