"""Who sent this? The `Stripe-Signature` header: HMAC-SHA256 over the moment of sending and the raw body.

The SDK's own check knows one secret, accepts moments in the future, and raises half a dozen unrelated errors.
"""

import hashlib
import hmac
import re
from collections.abc import Sequence
from typing import Final

TOLERANCE_SECONDS: Final = 300
CLOCK_SKEW_SECONDS: Final = 10
"""How far ahead of ours Stripe's clock may be."""
MOMENT: Final = re.compile(r"t=(\d{1,12})")
SIGNATURE: Final = re.compile(r"v1=([0-9a-f]{64})")


def is_genuine(body: bytes, header: str, secrets: Sequence[str], now: float) -> bool:
    """Whether one of `secrets` signed `body`, less than five minutes ago and not in the future."""
    parts = header.split(",")
    moments = [match[1] for part in parts if (match := MOMENT.fullmatch(part.strip()))]
    signatures = [match[1] for part in parts if (match := SIGNATURE.fullmatch(part.strip()))]
    if len(moments) != 1 or not -CLOCK_SKEW_SECONDS <= now - int(moments[0]) <= TOLERANCE_SECONDS:
        return False
    signed = moments[0].encode() + b"." + body
    expected = [hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest() for secret in secrets if secret]
    return any(hmac.compare_digest(one, another) for one in expected for another in signatures)
