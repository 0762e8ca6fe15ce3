"""The secret half of a refresh token: 32 bytes, then a mark under our key, which tells ours from an invented one.

So a used secret is known again without being kept. Those of before the marks have none.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from typing import Final
from uuid import UUID

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import new_secret

BARE_LENGTH: Final = 43
"""Characters of 32 bytes in base64url."""
MARK_BYTES: Final = 16


class RefreshSecrets:
    """Makes secrets with a ring of keys; any key of the ring knows them again."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def first(self, sign_in_id: UUID) -> str:
        bare = new_secret()
        return bare + mark_of(self._ring.current, sign_in_id, bare)

    def following(self, sign_in_id: UUID, secret: str, salt: bytes) -> list[str]:
        """The secret after `secret`, as each key marks it, the current key first."""
        bare = next_secret(secret, salt)
        return [bare + mark_of(key, sign_in_id, bare) for key in self._ring.keys.values()]

    def issued(self, sign_in_id: UUID, secret: str) -> bool:
        """Whether `secret` was given out for this sign-in, used or not."""
        bare, mark = secret[:BARE_LENGTH], secret[BARE_LENGTH:].encode()
        keys = self._ring.keys.values()
        return any(hmac.compare_digest(mark, mark_of(key, sign_in_id, bare).encode()) for key in keys)


def next_secret(secret: str, salt: bytes) -> str:
    """43 characters, as `new_secret` makes. Neither the secret nor the salt tells it without the other."""
    return encoded(hmac.digest(salt, secret.encode(), hashlib.sha256))


def mark_of(key: bytes, sign_in_id: UUID, bare: str) -> str:
    """22 characters."""
    return encoded(hmac.digest(key, b"refresh" + sign_in_id.bytes + bare.encode(), hashlib.sha256)[:MARK_BYTES])


def encoded(octets: bytes) -> str:
    return urlsafe_b64encode(octets).decode().rstrip("=")


def create_refresh_secrets(settings: IdentitySettings) -> RefreshSecrets | None:
    """A part of a process that has token keys."""
    return RefreshSecrets(KeyRing.parse(reveal(settings.token_keys))) if settings.token_keys is not None else None
