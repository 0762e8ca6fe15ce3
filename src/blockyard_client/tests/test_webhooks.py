"""Signatures. docs/integrate.md is executed with Blockyard's own."""

import base64
import hashlib
import hmac
import time

import pytest

from blockyard_client import WebhookRefused, verify_webhook

KEY = b"0123456789abcdef01234567"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
BODY = b'{"type": "environment.ready", "data": {"name": "Mars Base"}}'


def signed(body: bytes = BODY, key: bytes = KEY, age: int = 0) -> dict[str, str]:
    sent_at = str(int(time.time()) - age)
    digest = hmac.new(key, f"msg_1.{sent_at}.".encode() + body, hashlib.sha256).digest()
    signature = f"v1,{base64.b64encode(digest).decode()}"
    return {"Webhook-Id": "msg_1", "Webhook-Timestamp": sent_at, "Webhook-Signature": signature}


def test_what_blockyard_sent_is_read() -> None:
    assert verify_webhook(SECRET, signed(), BODY)["data"] == {"name": "Mars Base"}
    rotated = signed()
    rotated["Webhook-Signature"] = f"v1,AAAA {rotated['Webhook-Signature']}"
    assert verify_webhook(SECRET, rotated, BODY)["type"] == "environment.ready"


@pytest.mark.parametrize(
    ("headers", "body", "why"),
    [
        (signed(), BODY + b" ", "another secret's"),
        (signed(key=b"another"), BODY, "another secret's"),
        (signed() | {"Webhook-Id": "msg_2"}, BODY, "another secret's"),
        (signed() | {"Webhook-Signature": "v1,\u00e9"}, BODY, "another secret's"),
        (signed(age=4000), BODY, "too long ago"),
        (signed(age=-4000), BODY, "too long ago"),
        ({}, BODY, "not signed"),
        (signed() | {"Webhook-Timestamp": "soon"}, BODY, "not signed"),
    ],
)
def test_what_it_did_not_send_is_refused(headers: dict[str, str], body: bytes, why: str) -> None:
    with pytest.raises(WebhookRefused, match=why):
        verify_webhook(SECRET, headers, body)
