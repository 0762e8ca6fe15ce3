"""Events as Stripe would send them: made and signed by the test."""

import hashlib
import hmac
import json
import time
from typing import Any

import httpx

SECRET = "whsec_new"
URL = "/api/v1/webhooks/stripe"


def event(event_id: str, event_type: str, obj: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": event_id,
        "object": "event",
        "api_version": "2026-10-28.endive",
        "created": int(time.time()),
        "type": event_type,
        "livemode": False,
        "pending_webhooks": 1,
        "request": {"id": None, "idempotency_key": None},
        "data": {"object": obj},
    }


def signed(body: bytes, secret: str = SECRET, moment: float | None = None) -> dict[str, str]:
    """The header that goes with `body`."""
    sent = int(time.time() if moment is None else moment)
    signature = hmac.new(secret.encode(), f"{sent}.".encode() + body, hashlib.sha256).hexdigest()
    return {"Stripe-Signature": f"t={sent},v1={signature}"}


async def deliver(
    client: httpx.AsyncClient, body: dict[str, Any], secret: str = SECRET, moment: float | None = None
) -> httpx.Response:
    content = json.dumps(body).encode()
    return await client.post(URL, content=content, headers=signed(content, secret, moment))
