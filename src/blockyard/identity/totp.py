"""Codes of an authenticator app (RFC 6238): six digits, another each 30 seconds."""

import hmac
from datetime import datetime
from typing import Final

import pyotp

ISSUER: Final = "Blockyard"
SKEW: Final = 1
"""Steps that the person's clock may be early or late."""


def new_secret() -> str:
    """160 random bits, in base32 as apps take it."""
    return pyotp.random_base32()


def uri_of(secret: str, email: str) -> str:
    """`otpauth://...`, which is shown as a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=ISSUER)


def step_of(secret: str, code: str, now: datetime, *, after: int | None) -> int | None:
    """The step that `code` is of. None: it is of none about now, or of one that is not later than `after`."""
    app = pyotp.TOTP(secret)
    present = app.timecode(now)
    for step in range(present - SKEW, present + SKEW + 1):
        is_code = hmac.compare_digest(app.generate_otp(step).encode(), code.encode())
        if is_code and (after is None or step > after):
            return step
    return None
