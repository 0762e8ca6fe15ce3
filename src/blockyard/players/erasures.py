"""Roblox tells us whom to forget: a person's right to erasure (GDPR, article 17).

As Roblox's documentation says (github.com/Roblox/creator-docs: content/en-us/cloud/webhooks/webhook-notifications.md), the
header `roblox-signature` is `t=<seconds>,v1=<Base64 of HMAC-SHA256(secret, "<t>.<body>")>`, `t` alone where no secret was
set. An answer other than 2xx within 5 seconds is tried again, five times.
"""

from base64 import b64encode
from typing import Any, Final

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.players import queries
from blockyard.players.settings import PlayerSettings
from blockyard.tenancy.gate import gate_connection
from blockyard.tenancy.process import Process
from blockyard.web.signed_bodies import Signing, not_an_event, open_body

log = get_logger(__name__)


def in_base64(digest: bytes) -> str:
    return b64encode(digest).decode()


ROBLOX: Final = Signing("BLOCKYARD_ROBLOX_WEBHOOK_SECRETS", write=in_base64, tolerance_seconds=600)
"""Ten minutes are what its documentation calls reasonable."""
ERASURE: Final = "RightToErasureRequest"
LARGEST_BIGINT: Final = 2**63 - 1


async def receive_notification(process: Process, body: bytes, signature: str) -> bool:
    """Whether it was a request to erase a user, who is then erased in every organization.

    Raises WebhookOff, BadSignature, NotAnEvent.
    """
    secrets = process.part(PlayerSettings).roblox_webhook_secrets
    document = open_body(body, signature, ROBLOX, secrets, clock.now().timestamp())
    player = erased_player(document)
    if player is None:
        return False
    async with gate_connection(process.gate_engine) as gate:
        await gate.execute(queries.FORGET, {"player": player})
    log.info("roblox_user_erased")
    return True


def erased_player(document: Any) -> int | None:
    """The Roblox user id. None: it is another notification. Raises NotAnEvent."""
    if not isinstance(document, dict) or not isinstance(document.get("EventType"), str):
        raise not_an_event()
    if document["EventType"] != ERASURE:
        return None
    payload = document.get("EventPayload")
    player = payload.get("UserId") if isinstance(payload, dict) else None
    if not isinstance(player, int) or isinstance(player, bool) or not 0 < player <= LARGEST_BIGINT:
        raise not_an_event()
    return player
