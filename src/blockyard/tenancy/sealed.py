"""Secrets of organizations and people, sealed for the database: AES-256-GCM, bound to whom they belong to."""

import secrets
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from blockyard.base.errors import Unavailable
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.tenancy.settings import SecretSettings

NONCE_BYTES: Final = 12


class NotOpened(Exception):
    """Sealed with a key that is gone, for somebody else, or damaged."""


class SecretsOff(Unavailable):
    code = "secrets_off"


def ring_of(settings: SecretSettings) -> KeyRing:
    """Raises SecretsOff."""
    if settings.secret_keys is None:
        raise SecretsOff("This installation keeps no secrets: its operator sets BLOCKYARD_SECRET_KEYS first.")
    return KeyRing.parse(reveal(settings.secret_keys))


def seal(ring: KeyRing, owner_id: UUID, secret: str) -> str:
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(ring.current).encrypt(nonce, secret.encode(), owner_id.bytes)
    return f"{ring.current_id}:{(nonce + sealed).hex()}"


def key_id_of(sealed: str) -> str:
    """Which key sealed it."""
    return sealed.partition(":")[0]


def unseal(ring: KeyRing, owner_id: UUID, sealed: str) -> str:
    """Raises NotOpened."""
    key_id, _, text = sealed.partition(":")
    key = ring.keys.get(key_id)
    if key is None:
        raise NotOpened(f"it was sealed with the key {key_id}, which is not among BLOCKYARD_SECRET_KEYS any more")
    content = bytes.fromhex(text)
    try:
        return AESGCM(key).decrypt(content[:NONCE_BYTES], content[NONCE_BYTES:], owner_id.bytes).decode()
    except InvalidTag as error:
        raise NotOpened("it belongs to somebody else, or is damaged") from error
