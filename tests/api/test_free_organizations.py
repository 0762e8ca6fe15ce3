"""How many organizations a person may own that nobody pays for."""

import asyncio

import httpx
import psycopg

from tests.api.steps import bearer, problem, register
from tests.world import World

MINE = "/api/v1/organizations"


async def found(client: httpx.AsyncClient, headers: dict[str, str], name: str = "Another School") -> httpx.Response:
    return await client.post(MINE, json={"name": name}, headers=headers)


async def proved(client: httpx.AsyncClient, admin: psycopg.Connection, email: str) -> dict[str, str]:
    """Somebody who has signed up and proved the mailbox."""
    body = await register(client, email)
    admin.execute("UPDATE identity.credentials SET verified_at = now() WHERE user_id = %s", [body["user"]["id"]])
    return bearer(body)


async def test_three_are_free(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    """With the one of the sign-up. One that is deleted, left, or paid for does not count."""
    me = await proved(client, admin, "founder@new.example.org")
    made = [await found(client, me) for _ in range(3)]
    assert [answer.status_code for answer in made] == [201, 201, 402]
    assert problem(made[2]) == (402, "too_many_free_organizations")
    assert (made[2].json()["used"], made[2].json()["allowed"]) == (3, 3)
    assert "Choose a plan for one of them, or delete one" in made[2].json()["detail"]
    pay(admin, made[0].json()["id"], "active")
    assert (await found(client, me)).status_code == 201
    assert (await found(client, me)).status_code == 402
    pay(admin, made[0].json()["id"], "canceled")
    assert (await found(client, me)).status_code == 402


async def test_a_teacher_elsewhere_founds_as_many(client: httpx.AsyncClient, world: World) -> None:
    assert (await found(client, world.omega.teacher.headers)).status_code == 201


async def test_at_once_there_are_no_more(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    me = await proved(client, admin, "hurried-founder@new.example.org")
    answers = await asyncio.gather(*(found(client, me) for _ in range(8)))
    assert sorted(answer.status_code for answer in answers) == [201] * 2 + [402] * 6


LEFT_OUT = ("organization_id", "id", "status", "stripe_id", "stripe_id_key")


def pay(admin: psycopg.Connection, organization_id: str, status: str) -> None:
    """As if Stripe had told of a subscription: a copy of the world's, for that organization."""
    admin.execute("SET session_replication_role = replica")  # without its customer
    copied = admin.execute("SELECT * FROM blockyard.billing_subscriptions WHERE plan IS NOT NULL LIMIT 1").description
    assert copied is not None
    columns = [column.name for column in copied if column.name not in LEFT_OUT]
    names = ", ".join(columns)
    admin.execute(
        f"INSERT INTO blockyard.billing_subscriptions (organization_id, id, status, stripe_id, {names})"
        f" SELECT %s, gen_random_uuid(), %s, %s, {names} FROM blockyard.billing_subscriptions"
        " WHERE plan IS NOT NULL LIMIT 1"
        " ON CONFLICT (organization_id, stripe_id_key) DO UPDATE SET status = EXCLUDED.status",
        [organization_id, status, f"sub_of_{organization_id}"],
    )
    admin.execute("SET session_replication_role = DEFAULT")
