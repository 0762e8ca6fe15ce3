"""Whom invoices are made out to, over HTTP."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StringConstraints

from blockyard.billing.countries import known_country
from blockyard.identity.addresses import Email
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import ApiModel

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), CLEAN]
Country = Annotated[
    str,
    Field(min_length=2, max_length=2, description="Two letters, as ISO 3166 says them", examples=["US"]),
    AfterValidator(known_country),
]
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40), CLEAN]


def unique(contacts: list[str]) -> list[str]:
    """Each hears once. An address has one spelling by now."""
    return list(dict.fromkeys(contacts))


class Address(ApiModel):
    line1: Line
    line2: Line | None = None
    city: Line | None = None
    postal_code: Line | None = None
    state: Line | None = None
    country: Country


class AddressRead(ApiModel):
    line1: str | None
    line2: str | None
    city: str | None
    postal_code: str | None
    state: str | None
    country: str | None


class BillingDetailsWrite(ApiModel):
    """All of them: what is left out is taken away."""

    name: Line | None = Field(default=None, description="Whom invoices are made out to; null: the organization's name")
    address: Address | None = None
    purchase_order: Number | None = Field(default=None, description="Stands on every invoice from now on")
    contacts: Annotated[list[Email], AfterValidator(unique)] = Field(
        default=[],
        max_length=5,
        description="Who hears about bills. Invoices go to the first. None: the owners and admins",
    )


class BillingDetailsRead(Editable):
    """What was said, and what comes of it."""

    changes_by_itself: ClassVar = frozenset({"billed_name", "notified", "pending"})

    name: str | None
    address: AddressRead | None
    purchase_order: str | None
    contacts: list[str]
    billed_name: str = Field(description="Whom invoices are made out to")
    notified: list[str] = Field(description="Who hears about bills")
    pending: bool = Field(description="Whether Stripe has still to be told of the last change")
