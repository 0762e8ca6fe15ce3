"""Whom invoices are made out to, over HTTP."""

from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, StringConstraints

from blockyard.billing.countries import COUNTRIES, known_country
from blockyard.identity.addresses import Email
from blockyard.web.etags import Editable
from blockyard.web.names import CLEAN
from blockyard.web.schemas import RequestModel, ResponseModel

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), CLEAN]
Country = Annotated[
    str,
    Field(
        pattern="^[A-Za-z]{2}$",
        description="Two letters, as ISO 3166 says them",
        examples=["US"],
        json_schema_extra={"enum": sorted(COUNTRIES)},
    ),
    AfterValidator(known_country),
]
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40), CLEAN]


def unique(contacts: list[str]) -> list[str]:
    """Each hears once. An address has one spelling by now."""
    return list(dict.fromkeys(contacts))


class Address(RequestModel):
    line1: Line = Field(description="Street and number")
    line2: Line | None = Field(default=None, description="What more the street needs")
    city: Line | None = Field(default=None, description="City or town")
    postal_code: Line | None = Field(default=None, description="As the country's post writes it")
    state: Line | None = Field(default=None, description="State, province or county")
    country: Country


class AddressRead(ResponseModel):
    line1: str | None = Field(description="Street and number")
    line2: str | None = Field(description="What more the street needs")
    city: str | None = Field(description="City or town")
    postal_code: str | None = Field(description="As the country's post writes it")
    state: str | None = Field(description="State, province or county")
    country: str | None = Field(description="Two letters, as ISO 3166 says them")


class BillingDetailsWrite(RequestModel):
    """All of them: what is left out is taken away."""

    name: Line | None = Field(default=None, description="Whom invoices are made out to; null: the organization's name")
    address: Address | None = Field(default=None, description="Where invoices go")
    purchase_order: Number | None = Field(default=None, description="Stands on every invoice from now on")
    contacts: Annotated[list[Email], AfterValidator(unique)] = Field(
        default=[],
        max_length=5,
        description="Who hears about bills. Invoices go to the first. None: the owners and admins",
    )


class BillingDetailsRead(Editable):
    """What was said, and what comes of it."""

    changes_by_itself: ClassVar = frozenset({"billed_name", "notified", "pending"})

    name: str | None = Field(description="As it was said; null: the organization's name")
    address: AddressRead | None = Field(description="Where invoices go")
    purchase_order: str | None = Field(description="Stands on every invoice")
    contacts: list[str] = Field(description="Who was named to hear about bills")
    billed_name: str = Field(description="Whom invoices are made out to")
    notified: list[str] = Field(description="Who hears about bills")
    pending: bool = Field(description="Whether Stripe has still to be told of the last change")
