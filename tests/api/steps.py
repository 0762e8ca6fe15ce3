"""Steps that several tests take, over HTTP like everybody."""

import email
import email.policy
import re
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import httpx

from blockyard.app.reference.errors import all_words
from tests.world import Person

PASSWORD = "seven green kites"
LOGIN = "/api/v1/auth/login"
REFRESH = "/api/v1/auth/refresh"
INVITATIONS = "/api/v1/organizations/current/invitations"
MEMBERS = "/api/v1/organizations/current/members"
LOOKUP = "/api/v1/invitations/lookup"
ACCEPT = "/api/v1/invitations/accept"
VERIFY = "/api/v1/auth/verify-email"
SIGN_INS = "/api/v1/auth/sign-ins"
SWITCH = "/api/v1/auth/switch"
KEYS = "/api/v1/organizations/current/api-keys"
EXPLAINED: Final = all_words()
DETAILS: dict[str, Any] = {"full_name": "Grace Hopper", "password": PASSWORD}


def registration(email: str, **changes: Any) -> dict[str, Any]:
    return {
        "email": email,
        "password": PASSWORD,
        "full_name": "Ada Lovelace",
        "organization_name": "Springfield School",
    } | changes


async def register(client: httpx.AsyncClient, email: str, **changes: Any) -> dict[str, Any]:
    answer = await client.post("/api/v1/auth/register", json=registration(email, **changes))
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def verify(client: httpx.AsyncClient, mailbox: Path, person: dict[str, Any]) -> None:
    """Opens the link in the browser where `person` signed up. The mail is written already."""
    mail = next(mail for mail in mails_to(mailbox, person["user"]["email"]) if "verify-email" in mail.get_content())
    answer = await client.post(VERIFY, headers=bearer(person), json={"token": token_in(mail)})
    assert answer.status_code == 204, answer.text


async def login(
    client: httpx.AsyncClient, email: str, password: str = PASSWORD, organization_id: str | None = None
) -> httpx.Response:
    wish = {"email": email, "password": password}
    return await client.post(LOGIN, json=wish | ({"organization_id": organization_id} if organization_id else {}))


async def refresh(client: httpx.AsyncClient, token: str) -> httpx.Response:
    return await client.post(REFRESH, json={"refresh_token": token})


async def invite(client: httpx.AsyncClient, inviter: Person, email: str, role: str = "teacher") -> httpx.Response:
    return await client.post(INVITATIONS, headers=inviter.headers, json={"email": email, "role": role})


async def accept(
    client: httpx.AsyncClient, token: str, headers: dict[str, str] | None = None, **details: Any
) -> httpx.Response:
    return await client.post(ACCEPT, headers=headers or {}, json={"token": token, **details})


def member_url(person: Person | UUID | str | None) -> str:
    return f"{MEMBERS}/{person.membership_id if isinstance(person, Person) else person}"


async def set_role(client: httpx.AsyncClient, actor: Person, target: Person, role: str) -> httpx.Response:
    return await client.patch(member_url(target), headers=actor.headers, json={"role": role})


async def remove(client: httpx.AsyncClient, actor: Person, target: Person) -> httpx.Response:
    return await client.delete(member_url(target), headers=actor.headers)


def bearer(body: dict[str, Any] | str) -> dict[str, str]:
    """Headers for the answer of a sign-in, or for an API key."""
    return {"Authorization": f"Bearer {body if isinstance(body, str) else body['access_token']}"}


def problem(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of a problem document, which says of itself what it is, and where it is explained."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    body = answer.json()
    assert body["status"] == answer.status_code
    assert body["code"] in EXPLAINED[answer.status_code]
    assert body["type"] == f"/errors#{body['code']}"
    return answer.status_code, body["code"]


def mails_to(mailbox: Path, address: str) -> list[EmailMessage]:
    """Oldest first."""
    mails = [
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        for path in sorted(mailbox.glob("*.eml"))
    ]
    return [mail for mail in mails if mail["To"] == address]


def token_in(mail: EmailMessage) -> str:
    found = re.search(r"#token=(\S+)", mail.get_content())
    assert found is not None
    return found[1]
