"""Secrets of a universe, which its game's servers use and nobody reads: sealed here for the universe's public key."""

import base64
import binascii
from dataclasses import dataclass
from typing import Any, Final

import httpx
from nacl.public import PublicKey, SealedBox

from blockyard.base.errors import Problem
from blockyard.environments.open_cloud_calls import Purpose, RobloxUnavailable, call_open_cloud


class SecretRefused(Problem):
    status, code = 422, "secret_refused"


NO_SUCH_UNIVERSE: Final = "Roblox knows no such universe. Check universe_id."
LIMIT: Final = "Roblox takes 120 requests about secrets a minute."
READ: Final = Purpose(scope="universe.secret:read", refusal=SecretRefused, missing=NO_SUCH_UNIVERSE, limit=LIMIT)
WRITE: Final = Purpose(scope="universe.secret:write", refusal=SecretRefused, missing=NO_SUCH_UNIVERSE, limit=LIMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Universe:
    """A universe of Roblox, and the school's key that opens it."""

    base_url: str
    api_key: str
    universe_id: int

    @property
    def url(self) -> str:
        return f"{self.base_url}/cloud/v2/universes/{self.universe_id}/secrets"


async def put_secret(client: httpx.AsyncClient, universe: Universe, name: str, secret: str, domain: str) -> None:
    """Creates it, or replaces the one of that name. It can be sent to `domain` alone. Again is the same.

    Raises SecretRefused, RobloxBusy, RobloxUnavailable.
    """
    key_id, sealed = await seal_secret(client, universe, secret)
    body = {"secret": sealed, "key_id": key_id, "domain": domain}
    try:
        await write_secret(client, "PATCH", f"{universe.url}/{name}", universe, body)
    except SecretRefused as error:
        if error.extra["roblox_status"] != 404:
            raise
        await write_secret(client, "POST", universe.url, universe, {"id": name, **body})


async def seal_secret(client: httpx.AsyncClient, universe: Universe, secret: str) -> tuple[str, str]:
    """The id of the universe's public key, and what only Roblox opens, in base64. Raises what call_open_cloud raises."""
    answer = await call_open_cloud(client, "GET", f"{universe.url}/public-key", universe.api_key, READ)
    key_id, key = answer.get("key_id"), answer.get("secret")
    try:
        box = SealedBox(PublicKey(base64.b64decode(str(key), validate=True)))
    except (binascii.Error, ValueError) as error:
        raise RobloxUnavailable("The key that Roblox names for secrets could not be read. Try again later.") from error
    return str(key_id), base64.b64encode(box.encrypt(secret.encode())).decode()


async def write_secret(
    client: httpx.AsyncClient, method: str, url: str, universe: Universe, body: dict[str, Any]
) -> None:
    await call_open_cloud(client, method, url, universe.api_key, WRITE, json=body)
