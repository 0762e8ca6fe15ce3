"""What Blockyard sends to a school's own application, signed as Standard Webhooks 1.0 says."""

import base64
import hmac
import json
import time
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

from blockyard_client.errors import WebhookRefused

TOLERANCE_SECONDS: Final = 300.0


def verify_webhook(secret: str, headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
    """The message, if Blockyard sent these very bytes in the last five minutes; docs/webhooks.md says what it holds.

    `secret` is the endpoint's, `whsec_...`. Raises WebhookRefused: answer 400 then.
    """
    told = {name.lower(): value for name, value in headers.items()}
    try:
        event_id, sent_at, signatures = (told[f"webhook-{name}"] for name in ("id", "timestamp", "signature"))
        age = time.time() - int(sent_at)
    except (KeyError, ValueError) as error:
        raise WebhookRefused("It is not signed.") from error
    key = base64.b64decode(secret.removeprefix("whsec_"))
    digest = hmac.digest(key, f"{event_id}.{sent_at}.".encode() + body, sha256)
    expected = f"v1,{base64.b64encode(digest).decode()}".encode()
    if not any(hmac.compare_digest(expected, one.encode()) for one in signatures.split(" ")):
        raise WebhookRefused("Its signature is another secret's.")
    if abs(age) > TOLERANCE_SECONDS:
        raise WebhookRefused("It was sent too long ago, or one of the two clocks is wrong.")
    message: dict[str, Any] = json.loads(body)
    return message
