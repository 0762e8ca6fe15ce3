"""The key that comes with what a game's server asks. Whether it is good the database says, in the statement that does it."""

from dataclasses import dataclass
from uuid import UUID

from starlette.types import Scope

from blockyard.base.errors import NotAuthenticated
from blockyard.game.reception import Reception
from blockyard.identity.power.place_keys import PREFIX
from blockyard.identity.tokens import organization_of, secret_hash
from blockyard.tenancy.process import Process


class PlaceKeyUnknown(NotAuthenticated):
    """Also of a place that was revoked: nothing tells it from one that never was."""

    code = "place_key_unknown"

    def __init__(self) -> None:
        super().__init__(
            "This key of a place is unknown or was revoked. Make a new one at"
            " POST /api/v1/roblox/environment/{name}/place-keys, and store it as the experience's secret."
        )


class PlaceKeyMissing(NotAuthenticated):
    code = "place_key_missing"

    def __init__(self) -> None:
        super().__init__(
            "The header x-api-key is missing. Send the key of the place in it: it is the experience's secret"
            " `blockyard_place_key`."
        )


@dataclass(frozen=True, slots=True)
class OpenedKey:
    """Which organization a key names, and what is kept of the key."""

    organization_id: UUID
    secret_hash: bytes


def open_key(process: Process, scope: Scope, key: str) -> OpenedKey:
    """Counts a request of its place. Raises PlaceKeyMissing, PlaceKeyUnknown for what is no key, TooManyRequests."""
    if not key:
        raise PlaceKeyMissing
    organization_id = organization_of(key) if key.startswith(PREFIX) else None
    if organization_id is None:
        raise PlaceKeyUnknown
    opened = OpenedKey(organization_id, secret_hash(key))
    process.part(Reception).check(opened.secret_hash, scope)
    return opened
