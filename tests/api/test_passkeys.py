"""Passkeys: added, signed in with, and refused to whoever forges, replays or copies one."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest

from tests.api.steps import KEYS, bearer, login, mails_to, problem, register
from tests.api.test_factors import FACTORS, proved, with_app
from tests.api.test_step_up import STEP_UP, age
from tests.authenticator import PRESENT, Authenticator, encoded
from tests.conftest import RunJobs
from tests.world import World

PASSKEYS = f"{FACTORS}/passkeys"
BEGIN = "/api/v1/auth/passkey/options"
SIGN_IN = "/api/v1/auth/passkey"
ORIGIN, RP_ID = "http://127.0.0.1:8000", "127.0.0.1"

Forge = Callable[[Authenticator], Authenticator]


async def challenge_for(client: httpx.AsyncClient, person: dict[str, Any] | None = None) -> str:
    answer = await client.post(f"{PASSKEYS}/options", headers=bearer(person)) if person else await client.post(BEGIN)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["public_key"]["challenge"])


async def add(client: httpx.AsyncClient, person: dict[str, Any], credential: dict[str, Any]) -> httpx.Response:
    return await client.post(PASSKEYS, headers=bearer(person), json={"name": "Laptop", "credential": credential})


async def sign_in(client: httpx.AsyncClient, credential: dict[str, Any], **more: Any) -> httpx.Response:
    return await client.post(SIGN_IN, json={"credential": credential} | more)


async def with_passkey(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path
) -> tuple[dict[str, Any], Authenticator]:
    person = await proved(client, run_jobs, mailbox, f"key{secrets.token_hex(4)}")
    device = Authenticator(ORIGIN, RP_ID)
    added = await add(client, person, device.create(await challenge_for(client, person)))
    assert added.status_code == 201, added.text
    return person, device


async def test_a_passkey_signs_in_by_itself(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    person = await proved(client, run_jobs, mailbox, "passkey")
    options = (await client.post(f"{PASSKEYS}/options", headers=bearer(person))).json()["public_key"]
    assert options["rp"] == {"name": "Blockyard", "id": RP_ID}
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["excludeCredentials"] == []
    device = Authenticator(ORIGIN, RP_ID)
    added = await add(client, person, device.create(options["challenge"]))
    assert (added.status_code, added.json()["kind"], added.json()["last_used_at"]) == (201, "passkey", None)
    again = (await client.post(f"{PASSKEYS}/options", headers=bearer(person))).json()["public_key"]
    assert [one["id"] for one in again["excludeCredentials"]] == [encoded(device.credential_id)]

    signed_in = await sign_in(client, device.get(await challenge_for(client)))
    assert signed_in.status_code == 200, signed_in.text
    assert signed_in.json()["user"] == person["user"]
    assert signed_in.json()["organization"]["id"] == person["organization"]["id"]
    key = await client.post(KEYS, headers=bearer(signed_in.json()), json={"name": "k", "role": "teacher"})
    assert key.status_code == 201, "signing in is a proof"
    [item] = (await client.get(FACTORS, headers=bearer(person))).json()["items"]
    assert (item["name"], item["kind"], item["last_used_at"] is not None) == ("Laptop", "passkey", True)
    assert (await login(client, person["user"]["email"])).status_code == 200, "the password goes on to sign in"
    await run_jobs()
    subjects = [mail["Subject"] for mail in mails_to(mailbox, person["user"]["email"])]
    assert "A new way to prove who you are was added to your Blockyard account" in subjects
    removed = await client.delete(f"{FACTORS}/{item['id']}", headers=bearer(person))
    assert removed.status_code == 204
    gone = await sign_in(client, device.get(await challenge_for(client)))
    assert problem(gone) == (401, "bad_passkey")


FORGERIES: dict[str, Forge] = {
    "another site": lambda device: replace(device, origin="http://evil.example"),
    "another port": lambda device: replace(device, origin="http://127.0.0.1:8001"),
    "another relying party": lambda device: replace(device, rp_id="evil.example"),
    "a person who was not verified": lambda device: replace(device, flags=PRESENT),
    "nobody there": lambda device: replace(device, flags=0),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
async def test_a_forgery_is_no_sign_in_and_no_passkey(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, forge: Forge
) -> None:
    person, device = await with_passkey(client, run_jobs, mailbox)
    forged = forge(device)
    assert problem(await sign_in(client, forged.get(await challenge_for(client)))) == (401, "bad_passkey")
    other = forge(Authenticator(ORIGIN, RP_ID))
    refused = await add(client, person, other.create(await challenge_for(client, person)))
    assert problem(refused) == (422, "passkey_refused")
    assert (await sign_in(client, device.get(await challenge_for(client)))).status_code == 200


async def test_another_key_signs_nothing(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path) -> None:
    _, device = await with_passkey(client, run_jobs, mailbox)
    thief = Authenticator(ORIGIN, RP_ID, credential_id=device.credential_id)
    assert problem(await sign_in(client, thief.get(await challenge_for(client)))) == (401, "bad_passkey")
    unknown = Authenticator(ORIGIN, RP_ID)
    assert problem(await sign_in(client, unknown.get(await challenge_for(client)))) == (401, "bad_passkey")
    assert (await sign_in(client, device.get(await challenge_for(client)))).status_code == 200


async def test_each_challenge_is_ours_and_answered_once(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection, world: World
) -> None:
    person, device = await with_passkey(client, run_jobs, mailbox)
    invented = encoded(secrets.token_bytes(32))
    assert problem(await sign_in(client, device.get(invented))) == (401, "bad_passkey")
    assert problem(await sign_in(client, device.get(await challenge_for(client, person)))) == (401, "bad_passkey")
    answer = device.get(challenge := await challenge_for(client))
    assert (await sign_in(client, answer)).status_code == 200
    assert problem(await sign_in(client, answer)) == (401, "bad_passkey"), "replayed"
    assert problem(await sign_in(client, device.get(challenge))) == (401, "bad_passkey"), "answered anew"
    spent = await challenge_for(client)
    assert problem(await sign_in(client, replace(device, origin="http://evil.example").get(spent)))[0] == 401
    assert problem(await sign_in(client, device.get(spent))) == (401, "bad_passkey"), "a wrong answer spends it, too"
    late = await challenge_for(client)
    admin.execute("UPDATE identity.challenges SET expires_at = now()")
    assert problem(await sign_in(client, device.get(late))) == (401, "bad_passkey")

    other = await register(client, f"other{secrets.token_hex(4)}@factors.example.org")
    fresh = Authenticator(ORIGIN, RP_ID)
    stolen = await add(client, other, fresh.create(await challenge_for(client, person)))
    assert problem(stolen) == (422, "passkey_refused"), "another person's challenge"
    registration = fresh.create(await challenge_for(client, person))
    assert (await add(client, person, registration)).status_code == 201
    assert problem(await add(client, person, registration)) == (422, "passkey_refused")
    same = await add(client, person, fresh.create(await challenge_for(client, person)))
    assert problem(same) == (409, "passkey_exists")


async def test_a_counter_that_goes_back_was_copied(client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path) -> None:
    _, device = await with_passkey(client, run_jobs, mailbox)
    copy = replace(device)
    for _ in range(2):
        assert (await sign_in(client, device.get(await challenge_for(client)))).status_code == 200
    for _ in range(2):
        assert problem(await sign_in(client, copy.get(await challenge_for(client)))) == (401, "bad_passkey")
    assert (await sign_in(client, device.get(await challenge_for(client)))).status_code == 200


async def test_it_stands_for_password_and_code(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, admin: psycopg.Connection
) -> None:
    phone = await with_app(client, run_jobs, mailbox, "both")
    device = Authenticator(ORIGIN, RP_ID)
    added = await add(client, phone.person, device.create(await challenge_for(client, phone.person)))
    assert added.status_code == 201
    assert (await sign_in(client, device.get(await challenge_for(client)))).status_code == 200
    age(admin, phone.person["user"]["id"])
    headers, key = bearer(phone.person), {"name": "k", "role": "teacher"}
    assert problem(await client.post(KEYS, headers=headers, json=key)) == (403, "step_up_required")
    assert problem(await client.post(f"{PASSKEYS}/options", headers=headers)) == (403, "step_up_required")
    _, another = await with_passkey(client, run_jobs, mailbox)
    theirs = await client.post(STEP_UP, headers=headers, json={"passkey": another.get(await challenge_for(client))})
    assert problem(theirs) == (401, "bad_passkey"), "somebody else's"
    mine = await client.post(STEP_UP, headers=headers, json={"passkey": device.get(await challenge_for(client))})
    assert mine.status_code == 204
    assert (await client.post(KEYS, headers=headers, json=key)).status_code == 201


@pytest.mark.parametrize("part", ["clientDataJSON", "attestationObject"])
async def test_what_cannot_be_read_is_refused(
    client: httpx.AsyncClient, run_jobs: RunJobs, mailbox: Path, part: str
) -> None:
    person = await proved(client, run_jobs, mailbox, f"odd{secrets.token_hex(4)}")
    for odd in ("A", "AAAA", encoded(b"{}"), encoded(b"\xff" * 40), encoded(b'{"challenge": 1}')):
        credential = Authenticator(ORIGIN, RP_ID).create(await challenge_for(client, person))
        credential["response"][part] = odd
        assert problem(await add(client, person, credential)) == (422, "passkey_refused")
    device = Authenticator(ORIGIN, RP_ID)
    assert (await add(client, person, device.create(await challenge_for(client, person)))).status_code == 201
    for odd in ("A", encoded(b"{}"), encoded(b"\xff" * 40)):
        for piece in ("clientDataJSON", "authenticatorData", "signature"):
            answer = device.get(await challenge_for(client))
            answer["response"][piece] = odd
            assert problem(await sign_in(client, answer)) == (401, "bad_passkey")
    nameless = device.get(await challenge_for(client)) | {"rawId": "A"}
    assert problem(await sign_in(client, nameless)) == (401, "bad_passkey")
    assert (await sign_in(client, device.get(await challenge_for(client)))).status_code == 200
