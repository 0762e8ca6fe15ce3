"""What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803), made here so that the server never sees the password."""

import base64
import hashlib
import hmac
import re
import secrets
import unicodedata
from typing import Final

ITERATIONS: Final = 4096
SALT_BYTES: Final = 16
KEPT: Final = re.compile(r"SCRAM-SHA-256\$(?P<iterations>\d+):(?P<salt>[A-Za-z0-9+/=]+)\$[^:]+:.+")


def verifier(password: str) -> str:
    """`SCRAM-SHA-256$4096:salt$stored:server`, another each time."""
    return verifier_with(password, secrets.token_bytes(SALT_BYTES), ITERATIONS)


def is_verifier(kept: str) -> bool:
    """It may be of MD5, on a server that was set up long ago."""
    return KEPT.fullmatch(kept) is not None


def matches(password: str, kept: str) -> bool:
    """Whether `kept`, a verifier, was made of `password`."""
    found = KEPT.fullmatch(kept)
    if found is None:
        return False
    made = verifier_with(password, base64.b64decode(found["salt"]), int(found["iterations"]))
    return hmac.compare_digest(made, kept)


def verifier_with(password: str, salt: bytes, iterations: int) -> str:
    prepared = unicodedata.normalize("NFKC", password).encode()
    salted = hashlib.pbkdf2_hmac("sha256", prepared, salt, iterations)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    return f"SCRAM-SHA-256${iterations}:{encoded(salt)}${encoded(stored)}:{encoded(server)}"


def encoded(octets: bytes) -> str:
    return base64.b64encode(octets).decode()
