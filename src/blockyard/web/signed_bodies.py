"""What others tell us signed, at doors without sign-in: is it theirs? Their header is `t=<moment>,v1=<signature>`, an
HMAC-SHA256 over the moment of sending, a full stop, and the raw body.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import SecretStr

from blockyard.base.errors import BadRequest, Problem
from blockyard.base.settings import reveal
from blockyard.base.texts import keepable
from blockyard.web.json_bounds import TooComplex, check_document

CLOCK_SKEW_SECONDS: Final = 10
"""How far ahead of ours a sender's clock may be."""
MOMENT: Final = re.compile(r"t=(\d{1,12})")
SIGNATURE: Final = re.compile(r"v1=([0-9A-Za-z+/=]{1,100})")


class WebhookOff(Problem):
    status, code = 404, "webhook_off"


class BadSignature(BadRequest):
    code = "bad_signature"


class NotAnEvent(BadRequest):
    code = "not_an_event"


@dataclass(frozen=True, slots=True)
class Signing:
    """How a sender signs."""

    variable: str
    """Of the setting with the secrets that we share, separated by commas: two while one is being rolled."""
    write: Callable[[bytes], str]
    """The digest, as the header has it."""
    tolerance_seconds: int
    """How old a moment may be."""


def open_body(body: bytes, header: str, signing: Signing, configured: SecretStr | None, now: float) -> Any:
    """The JSON document, as it can be kept. Raises WebhookOff, BadSignature, NotAnEvent."""
    if not is_genuine(body, header, signing, shared_secrets(configured, signing.variable), now):
        raise BadSignature("The signature does not verify. Nothing was stored.")
    try:
        document = json.loads(body)
        check_document(document)
        return keepable(document)
    except (ValueError, RecursionError, TooComplex) as error:
        raise not_an_event() from error


def not_an_event() -> NotAnEvent:
    return NotAnEvent("The body is signed, but it is no event. Nothing was stored.")


def shared_secrets(configured: SecretStr | None, variable: str) -> list[str]:
    """Raises WebhookOff without any: an empty secret would verify what anybody forges."""
    secrets = [one.strip() for one in reveal(configured).split(",") if one.strip()] if configured else []
    if not secrets:
        raise WebhookOff(f"The webhook is off here. The operator sets {variable} to turn it on.")
    return secrets


def is_genuine(body: bytes, header: str, signing: Signing, secrets: Sequence[str], now: float) -> bool:
    """Whether one of `secrets` signed `body`, not too long ago and not in the future."""
    parts = header.split(",")
    moments = [match[1] for part in parts if (match := MOMENT.fullmatch(part.strip()))]
    signatures = [match[1] for part in parts if (match := SIGNATURE.fullmatch(part.strip()))]
    if len(moments) != 1 or not -CLOCK_SKEW_SECONDS <= now - int(moments[0]) <= signing.tolerance_seconds:
        return False
    signed = moments[0].encode() + b"." + body
    expected = [signing.write(hmac.digest(secret.encode(), signed, hashlib.sha256)) for secret in secrets]
    return any(hmac.compare_digest(one, another) for one in expected for another in signatures)
