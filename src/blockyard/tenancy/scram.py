"""What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803), made here so that the server never sees the password."""

import base64
import hashlib
import hmac
import secrets
import unicodedata
from typing import Final

ITERATIONS: Final = 4096
SALT_BYTES: Final = 16


def verifier(password: str) -> str:
    """`SCRAM-SHA-256$4096:salt$stored:server`, another each time."""
    salt = secrets.token_bytes(SALT_BYTES)
    prepared = unicodedata.normalize("NFKC", password).encode()
    salted = hashlib.pbkdf2_hmac("sha256", prepared, salt, ITERATIONS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    return f"SCRAM-SHA-256${ITERATIONS}:{encoded(salt)}${encoded(stored)}:{encoded(server)}"


def encoded(octets: bytes) -> str:
    return base64.b64encode(octets).decode()
