"""Making the secret with which the servers of a Roblox place tell us what happens in it. The game room keeps the row."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from blockyard.identity.power.checks import Power
from blockyard.identity.tokens import SHOWN_CHARACTERS, new_organization_secret, secret_hash

PREFIX: Final = "bp_"


@dataclass(frozen=True, slots=True)
class PlaceSecret:
    """The key itself is stored nowhere."""

    key: str
    prefix: str
    hash: bytes


def make_place_secret(power: Power, organization_id: UUID) -> PlaceSecret:
    """Raises EmailUnverified, StepUpRequired."""
    power.require_verified()
    power.require_recent_proof()
    key = PREFIX + new_organization_secret(organization_id)
    return PlaceSecret(key, key[:SHOWN_CHARACTERS], secret_hash(key))
