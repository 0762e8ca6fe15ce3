"""What the race tests run: a school of its own for each round, who takes power away, and who makes it meanwhile."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import httpx
import psycopg

from blockyard.base.ids import new_id
from tests.world import ACCESS_TOKENS, password_hash

API: Final = "/api/v1"
CURRENT: Final = f"{API}/organizations/current"
NEW_PASSWORD: Final = "eleven blue lanterns"
LESSON: Final = "Water boils at 100 degrees. Ice is frozen water. Steam is water that has become a gas. " * 4

PEOPLE: Final = ("boss", "actor", "guest")

SETUP: Final = """
INSERT INTO blockyard.organizations (id, name) VALUES (%(school)s, 'Race'), (%(other)s, 'Other');
INSERT INTO identity.users (id, email, full_name) VALUES
    (%(boss)s, %(boss)s || '@race.example', 'Boss'), (%(actor)s, %(actor)s || '@race.example', 'Actor'),
    (%(guest)s, %(guest)s || '@race.example', 'Guest');
INSERT INTO identity.credentials (user_id, password_hash, verified_at)
    SELECT unnest(ARRAY[%(boss)s, %(actor)s, %(guest)s]::uuid[]), %(hash)s, now();
INSERT INTO identity.refresh_tokens
    (id, user_id, organization_id, secret_hash, device, network, created_at, proved_at, last_used_at, expires_at)
    SELECT id, user_id, %(school)s::uuid, sha256('secret'), 'd', 'n', now(), now(), now(), now() + interval '1 day'
    FROM unnest(ARRAY[%(boss_in)s, %(actor_in)s, %(actor_too)s, %(guest_in)s]::uuid[],
                ARRAY[%(boss)s, %(actor)s, %(actor)s, %(guest)s]::uuid[]) AS one (id, user_id);
INSERT INTO blockyard.memberships (organization_id, id, user_id, email, full_name, role)
    SELECT member.organization_id, member.id, person.id, person.email, person.full_name, member.role
    FROM (VALUES (%(school)s::uuid, %(boss_at)s::uuid, %(boss)s::uuid, 'owner'),
                 (%(school)s, %(actor_at)s, %(actor)s, 'admin'),
                 (%(other)s, gen_random_uuid(), %(boss)s, 'owner')) AS member (organization_id, id, user_id, role)
    JOIN identity.users AS person ON person.id = member.user_id;
INSERT INTO identity.user_organizations (user_id, organization_id)
    VALUES (%(boss)s, %(school)s), (%(actor)s, %(school)s), (%(boss)s, %(other)s);
INSERT INTO blockyard.agent_instances
    (organization_id, id, created_by_id, agent_id, agent_type, status, configuration)
    VALUES (%(school)s, gen_random_uuid(), %(boss)s, 'quiz-001', 'quiz_generator', 'idle', '{}');
INSERT INTO blockyard.invitations (organization_id, id, created_by_id, email, role, token_hash, expires_at) VALUES
    (%(school)s, gen_random_uuid(), %(actor)s, %(guest)s || '@race.example', 'admin', sha256(%(by_actor)s),
     now() + interval '1 day'),
    (%(other)s, gen_random_uuid(), %(boss)s, %(actor)s || '@race.example', 'admin', sha256(%(for_actor)s),
     now() + interval '1 day');
INSERT INTO identity.old_secrets (secret_hash, organization_id)
    VALUES (sha256(%(by_actor)s), %(school)s), (sha256(%(for_actor)s), %(other)s);
INSERT INTO identity.password_resets (token_hash, user_id, expires_at)
    VALUES (sha256(%(reset)s), %(actor)s, now() + interval '1 day');
"""


@dataclass(frozen=True, slots=True)
class Round:
    """A school with an owner (boss), an admin (actor) who has two sign-ins, and a guest whom the actor has invited.

    The boss owns another school, too, and has invited the actor there.
    """

    client: httpx.AsyncClient
    ids: dict[str, UUID]

    def headers(self, person: str, sign_in: str | None = None) -> dict[str, str]:
        token = ACCESS_TOKENS.issue(self.ids[person], self.ids["school"], self.ids[sign_in or f"{person}_in"])
        return {"Authorization": f"Bearer {token}"}

    def token(self, name: str) -> str:
        return f"{name}-{self.ids['school'].hex}"

    async def send(
        self, person: str, method: str, path: str, body: Any = None, sign_in: str | None = None
    ) -> httpx.Response:
        return await self.client.request(method, path, headers=self.headers(person, sign_in), json=body)


def begin(admin: psycopg.Connection, client: httpx.AsyncClient) -> Round:
    names = ("school", "other", *PEOPLE, "boss_in", "actor_in", "actor_too", "guest_in", "boss_at", "actor_at")
    one = Round(client, {name: new_id() for name in names})
    tokens = {name: one.token(name).encode() for name in ("by_actor", "for_actor", "reset")}
    values = one.ids | {name: str(one.ids[name]) for name in PEOPLE} | tokens | {"hash": password_hash()}
    with psycopg.ClientCursor(admin) as cursor:  # many statements at once
        cursor.execute(SETUP, values)
    return one


Act = Callable[[Round], Coroutine[Any, Any, httpx.Response]]


async def demote(one: Round) -> httpx.Response:
    return await one.send("boss", "PATCH", f"{CURRENT}/members/{one.ids['actor_at']}", {"role": "student"})


async def remove(one: Round) -> httpx.Response:
    return await one.send("boss", "DELETE", f"{CURRENT}/members/{one.ids['actor_at']}")


async def revoke(one: Round) -> httpx.Response:
    return await one.send("actor", "DELETE", f"{API}/auth/sign-ins", sign_in="actor_too")


async def reset(one: Round) -> httpx.Response:
    body = {"token": one.token("reset"), "new_password": NEW_PASSWORD}
    return await one.client.post(f"{API}/auth/password-reset/confirm", json=body)


async def delete(one: Round) -> httpx.Response:
    return await one.send("boss", "DELETE", CURRENT, {"confirm": "Race"})


async def invite(one: Round) -> httpx.Response:
    return await one.send("actor", "POST", f"{CURRENT}/invitations", {"email": "friend@race.example", "role": "admin"})


async def make_key(one: Round) -> httpx.Response:
    return await one.send("actor", "POST", f"{CURRENT}/api-keys", {"name": "k", "role": "admin"})


async def switch(one: Round) -> httpx.Response:
    return await one.send("actor", "POST", f"{API}/auth/switch", {"organization_id": str(one.ids["school"])})


async def refresh(one: Round) -> httpx.Response:
    return await one.client.post(f"{API}/auth/refresh", json={"refresh_token": f"{one.ids['actor_in'].hex}.secret"})


async def accept_as_guest(one: Round) -> httpx.Response:
    """The actor's invitation."""
    return await one.send("guest", "POST", f"{API}/invitations/accept", {"token": one.token("by_actor")})


async def accept_as_actor(one: Round) -> httpx.Response:
    return await one.send("actor", "POST", f"{API}/invitations/accept", {"token": one.token("for_actor")})


async def enqueue(one: Round) -> httpx.Response:
    path = f"{API}/agents/instances/quiz-001/executions"
    return await one.send("actor", "POST", path, {"input": {"text": LESSON, "question_count": 2}})


TAKERS: Final[tuple[Act, ...]] = (demote, remove, revoke, reset, delete)
MAKERS: Final = ("invite", "make_key", "switch", "refresh", "accept", "enqueue")


def maker_of(name: str, taker: Act) -> Act:
    """What `taker` takes from: from the inviter, or from the person who accepts."""
    if name == "accept":
        return accept_as_actor if taker in (revoke, reset) else accept_as_guest
    acts: dict[str, Act] = {
        "invite": invite,
        "make_key": make_key,
        "switch": switch,
        "refresh": refresh,
        "enqueue": enqueue,
    }
    return acts[name]
