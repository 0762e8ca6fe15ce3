"""Who hears about bills: whom the school named, else owners and admins. Whoever comes first is told to Stripe."""

import httpx
import psycopg
import pytest
from fastapi import FastAPI

from blockyard.billing.contacts import list_contacts
from blockyard.billing.details import adopt_details, different_details, wanted_details
from blockyard.billing.models import BillingDetails
from blockyard.billing.stripe.client import StripeObject
from blockyard.tenancy.session import any_role
from tests.api.steps import MEMBERS
from tests.attack.tenant import context_of
from tests.conftest import RunJobs
from tests.world import Person, School, World

NUMBER = {"name": "Purchase order", "value": "PO 7"}
OTHER = {"name": "Cost centre", "value": "12"}


@pytest.fixture
def school(world: World, admin: psycopg.Connection) -> School:
    """It named nobody, and Stripe knows what it should."""
    school = world.alpha
    admin.execute("DELETE FROM blockyard.billing_details WHERE organization_id = %s", [school.id])
    admin.execute("DELETE FROM blockyard.billing_requests WHERE organization_id = %s", [school.id])
    for person, role in ((school.owner, "owner"), (school.admin, "admin"), (school.teacher, "teacher")):
        admin.execute(
            "UPDATE blockyard.memberships SET role = %s, removed_at = NULL WHERE organization_id = %s AND user_id = %s",
            [role, school.id, person.id],
        )
    admin.execute(
        "UPDATE blockyard.billing_customers SET email = %s, name = organization.name FROM blockyard.organizations"
        " AS organization WHERE organization.id = organization_id AND organization_id = %s",
        [school.owner.email, school.id],
    )
    return school


async def contacts(app: FastAPI, person: Person) -> list[str]:
    async with app.state.process.tenant_sessions.open(context_of(person), authorize=any_role) as db:
        return await list_contacts(db)


def updates(admin: psycopg.Connection, school: School) -> list[str]:
    """What is in the requests to tell Stripe: no details, which are read when they are sent."""
    rows = admin.execute(
        "SELECT parameters FROM blockyard.billing_requests WHERE organization_id = %s AND operation = 'customers.update'",
        [school.id],
    )
    return [parameters for (parameters,) in rows]


async def change_role(client: httpx.AsyncClient, by: Person, of: Person, role: str) -> None:
    answer = await client.patch(f"{MEMBERS}/{of.membership_id}", json={"role": role}, headers=by.headers)
    assert answer.status_code == 200, answer.text


async def test_who_is_told(app: FastAPI, client: httpx.AsyncClient, school: School) -> None:
    named = {"contacts": ["office@school.example.org"]}
    assert await contacts(app, school.teacher) == [school.owner.email, school.admin.email]
    await change_role(client, school.owner, school.teacher, "owner")
    assert await contacts(app, school.teacher) == [school.owner.email, school.teacher.email, school.admin.email]
    async with app.state.process.tenant_sessions.open(context_of(school.owner), authorize=any_role) as db:
        db.add(BillingDetails(**named))
    assert await contacts(app, school.teacher) == named["contacts"]


async def test_stripe_hears_of_another_role(
    client: httpx.AsyncClient, school: School, admin: psycopg.Connection
) -> None:
    await change_role(client, school.owner, school.teacher, "owner")
    assert updates(admin, school) == [], "the first one is still the first"
    await change_role(client, school.teacher, school.owner, "teacher")
    assert updates(admin, school) == ['{"customer": "cus_alpha"}']


async def test_stripe_hears_of_another_address(
    client: httpx.AsyncClient, school: School, admin: psycopg.Connection, run_jobs: RunJobs, app: FastAPI
) -> None:
    """In each school of that person's; one that is no customer has nothing to be told."""
    answer = await client.post(
        "/api/v1/auth/email/confirm", json={"token": "email-change-alpha"}, headers=school.owner.headers
    )
    assert answer.status_code == 204, answer.text
    assert updates(admin, school) == []
    await run_jobs()
    assert updates(admin, school) == ['{"customer": "cus_alpha"}']
    assert (await contacts(app, school.teacher))[0] != school.owner.email


async def test_stripe_hears_who_left(client: httpx.AsyncClient, school: School, admin: psycopg.Connection) -> None:
    await change_role(client, school.owner, school.admin, "owner")
    admin.execute(
        "UPDATE blockyard.billing_customers SET email = %s WHERE stripe_id = 'cus_alpha'", [school.owner.email]
    )
    answer = await client.delete(f"{MEMBERS}/{school.owner.membership_id}", headers=school.owner.headers)
    assert answer.status_code == 204, answer.text
    assert updates(admin, school) == ['{"customer": "cus_alpha"}']


async def test_what_stripe_should_have(app: FastAPI, school: School) -> None:
    """What we were never told is left to Stripe."""
    customer: StripeObject = {"name": "Somebody", "email": None, "address": {"line1": "7 Evergreen Terrace"}}
    async with app.state.process.tenant_sessions.open(context_of(school.teacher), authorize=any_role) as db:
        wanted = await wanted_details(db)
        assert sorted(wanted) == ["email", "name"]
        assert different_details(wanted, customer) == {
            "name": (wanted["name"], "Somebody"),
            "email": (wanted["email"], None),
        }
        assert different_details(wanted, {**customer, **wanted}) == {}
        customer["name"] = "Some\nbody"
        await adopt_details(db, {**customer, "invoice_settings": {"custom_fields": [NUMBER, OTHER]}})
        adopted = await wanted_details(db)
        assert (adopted["name"], adopted["line1"], adopted["purchase_order"]) == (
            "Some body",
            "7 Evergreen Terrace",
            "PO 7",
        )
        assert adopted["email"] == wanted["email"], "Stripe had none"
        await adopt_details(db, customer | {"name": "Another"})
        assert await wanted_details(db) == adopted, "the school has said its own"


@pytest.mark.parametrize("said", ["no address at all", "evil@s.example\nBcc: victim@x.example"])
async def test_what_is_no_address_hears_nothing(
    app: FastAPI, school: School, admin: psycopg.Connection, said: str
) -> None:
    """It is not adopted; one that was kept earlier is passed over. Owners and admins hear instead."""
    people = await contacts(app, school.owner)
    async with app.state.process.tenant_sessions.open(context_of(school.owner), authorize=any_role) as db:
        assert await adopt_details(db, {"name": "Springfield", "email": said}) == said
    assert await contacts(app, school.owner) == people
    admin.execute(
        "UPDATE blockyard.billing_details SET contacts = %s WHERE organization_id = %s RETURNING id",
        [[said], school.id],
    )
    assert await contacts(app, school.owner) == people
