"""POST /auth/login and what guards it."""

import asyncio
import time
from uuid import uuid4

import httpx
import psycopg
import pytest

from tests.api.steps import LOGIN, PASSWORD, bearer, login, problem, register
from tests.waiting import wait_until_async
from tests.world import PASSWORD as WORLD_PASSWORD
from tests.world import World


async def test_member_signs_in_to_the_organization(client: httpx.AsyncClient, world: World) -> None:
    for school in world.schools:
        answer = await login(client, school.teacher.email.upper(), WORLD_PASSWORD)

        assert answer.status_code == 200
        body = answer.json()
        assert list(body) == ["access_token", "refresh_token", "token_type", "expires_in", "user", "organization"]
        assert body["user"] == {
            "id": str(school.teacher.id),
            "email": school.teacher.email,
            "full_name": "Alex Teacher",
        }
        assert body["organization"] == {"id": str(school.id), "name": "Springfield School", "role": "teacher"}
        current = await client.get("/api/v1/organizations/current", headers=bearer(body))
        assert current.json()["id"] == str(school.id)


async def test_person_without_organization_signs_in_to_none(client: httpx.AsyncClient, world: World) -> None:
    for person in (world.outsider, world.alpha.former):
        answer = await login(client, person.email, WORLD_PASSWORD)

        assert answer.status_code == 200
        assert answer.json()["organization"] is None
        current = await client.get("/api/v1/organizations/current", headers=bearer(answer.json()))
        assert problem(current) == (403, "not_a_member")


async def test_member_of_two_chooses_and_is_remembered(client: httpx.AsyncClient, world: World) -> None:
    email = world.alpha.both.email
    first = await login(client, email, WORLD_PASSWORD)
    assert first.json()["organization"]["id"] == str(world.alpha.id)

    for school in (world.omega, world.alpha, world.omega):
        chosen = await login(client, email, WORLD_PASSWORD, str(school.id))
        assert chosen.json()["organization"]["id"] == str(school.id)
        again = await login(client, email, WORLD_PASSWORD)
        assert again.json()["organization"]["id"] == str(school.id)


async def test_foreign_and_invented_organization_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    email = world.alpha.teacher.email
    foreign = await login(client, email, WORLD_PASSWORD, str(world.omega.id))
    invented = await login(client, email, WORLD_PASSWORD, str(uuid4()))

    assert problem(foreign) == (403, "not_a_member")
    assert foreign.content == invented.content


async def test_unknown_email_and_wrong_password_get_the_same_bytes(client: httpx.AsyncClient, world: World) -> None:
    unknown = await login(client, "nobody@example.org")
    wrong = await login(client, world.alpha.owner.email, "not the password")

    assert problem(unknown) == (401, "bad_credentials")
    assert unknown.content == wrong.content
    assert unknown.headers["www-authenticate"] == wrong.headers["www-authenticate"] == "Bearer"


@pytest.mark.usefixtures("real_hashes")
async def test_unknown_email_takes_as_long_as_a_wrong_password(client: httpx.AsyncClient) -> None:
    await register(client, "timing@new.example.org")

    async def seconds(email: str) -> float:
        started = time.process_time()
        assert (await login(client, email, "not the password")).status_code == 401
        return time.process_time() - started

    unknown, wrong = [], []
    for attempt in range(7):
        unknown.append(await seconds(f"nobody{attempt}@example.org"))
        wrong.append(await seconds("timing@new.example.org"))

    # Without the dummy hash an unknown e-mail is answered about ten times faster.
    assert 0.5 < min(unknown) / min(wrong) < 2


@pytest.mark.usefixtures("real_hashes")
async def test_old_hash_is_made_anew_at_sign_in(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    def stored() -> str:
        row = admin.execute(
            "SELECT password_hash FROM identity.credentials WHERE user_id = %s", [world.omega.student.id]
        ).fetchone()
        assert row is not None
        return str(row[0])

    assert "$m=8,t=1,p=1$" in stored()
    assert (await login(client, world.omega.student.email, "not the password")).status_code == 401
    assert "$m=8,t=1,p=1$" in stored()
    assert (await login(client, world.omega.student.email, WORLD_PASSWORD)).status_code == 200
    assert "$m=65536,t=3,p=4$" in stored()
    assert (await login(client, world.omega.student.email, WORLD_PASSWORD)).status_code == 200


@pytest.mark.usefixtures("real_hashes")
async def test_account_is_throttled_before_hashing_and_freed_by_success(
    client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    email = world.alpha.admin.email
    for _ in range(9):
        assert (await login(client, email, "not the password")).status_code == 401
    assert (await login(client, email, WORLD_PASSWORD)).status_code == 200

    async def timed(password: str) -> tuple[httpx.Response, float]:
        started = time.process_time()
        answer = await login(client, email, password)
        return answer, time.process_time() - started

    wrong = [await timed("not the password") for _ in range(10)]
    assert [answer.status_code for answer, _ in wrong] == [401] * 10
    throttled = [await timed(WORLD_PASSWORD) for _ in range(5)]
    fastest_hash, fastest_refusal = (min(seconds for _, seconds in tries) for tries in (wrong, throttled))
    assert fastest_refusal < fastest_hash / 2, "hashed before it refused"
    refused = throttled[0][0]
    assert problem(refused) == (429, "too_many_requests")
    wait = int(refused.headers["retry-after"])
    assert 800 < wait <= 900
    assert refused.json()["retry_after"] == wait
    assert (await login(client, world.omega.admin.email, WORLD_PASSWORD)).status_code == 200

    admin.execute("UPDATE identity.attempts SET window_started_at = window_started_at - interval '15 minutes'")
    assert (await login(client, email, WORLD_PASSWORD)).status_code == 200


async def test_unknown_account_is_throttled_alike(client: httpx.AsyncClient) -> None:
    answers = [(await login(client, "ghost@example.org")).status_code for _ in range(11)]

    assert answers == [401] * 10 + [429]


@pytest.mark.usefixtures("real_hashes")
async def test_many_guesses_at_once_do_not_slip_through(client: httpx.AsyncClient, world: World) -> None:
    guesses = [login(client, world.omega.owner.email, f"guess number {n}") for n in range(16)]
    statuses = sorted(answer.status_code for answer in await asyncio.gather(*guesses))

    assert statuses == [401] * 10 + [429] * 6


async def test_address_is_throttled_across_accounts(
    app: object, client: httpx.AsyncClient, world: World, admin: psycopg.Connection
) -> None:
    transport = httpx.ASGITransport(app=app, client=("203.0.113.9", 50000))  # type: ignore[arg-type]  # it is the app
    async with httpx.AsyncClient(transport=transport, base_url="http://blockyard.test") as attacker:
        assert (await login(attacker, "spray@example.org")).status_code == 401
        admin.execute("UPDATE identity.attempts SET count = 100 WHERE count = 1")

        assert problem(await login(attacker, world.omega.teacher.email, WORLD_PASSWORD)) == (429, "too_many_requests")
    admin.execute("DELETE FROM identity.attempts")
    assert (await login(client, world.omega.teacher.email, WORLD_PASSWORD)).status_code == 200


async def test_old_counts_are_forgotten(client: httpx.AsyncClient, admin: psycopg.Connection) -> None:
    admin.execute(
        "INSERT INTO identity.attempts SELECT sha256(n::text::bytea), 3, now() - interval '25 hours' "
        "FROM generate_series(1, 15) AS n"
    )
    await login(client, "cleaner@example.org")

    left = admin.execute("SELECT count(*) FROM identity.attempts WHERE window_started_at < now() - interval '1 day'")
    assert left.fetchone() == (0,)


@pytest.mark.usefixtures("real_hashes")
async def test_password_changed_while_it_was_checked_is_refused(
    client: httpx.AsyncClient, admin: psycopg.Connection
) -> None:
    body = await register(client, "race@new.example.org")
    signing_in = asyncio.create_task(login(client, "race@new.example.org"))
    with admin.transaction():
        # The row is read, then hashed for tens of milliseconds, then claimed: this lock holds the claim up.
        admin.execute("SELECT 1 FROM identity.credentials WHERE user_id = %s FOR UPDATE", [body["user"]["id"]])
        await until_waiting(admin)
        admin.execute(
            "UPDATE identity.credentials SET password_hash = '$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA' WHERE user_id = %s",
            [body["user"]["id"]],
        )
    assert problem(await signing_in) == (401, "bad_credentials")


async def until_waiting(admin: psycopg.Connection) -> None:
    """Until another session of this database waits for a lock."""
    blocked = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    await wait_until_async(lambda: admin.execute(blocked).fetchone() is not None, "a session that waits for a lock")


@pytest.mark.parametrize("wish", [{}, {"email": "a@b.example.org"}, {"email": "nope", "password": PASSWORD}])
async def test_malformed_sign_in(client: httpx.AsyncClient, wish: dict[str, str]) -> None:
    assert problem(await client.post(LOGIN, json=wish)) == (422, "validation_failed")
