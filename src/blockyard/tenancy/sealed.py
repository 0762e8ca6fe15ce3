"""Secrets of organizations, sealed for the database: AES-256-GCM, bound to the organization they belong to."""

import secrets
from typing import Final
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from blockyard.base.keys import KeyRing

NONCE_BYTES: Final = 12


class NotOpened(Exception):
    """Sealed with a key that is gone, for another organization, or damaged."""


def seal(ring: KeyRing, organization_id: UUID, secret: str) -> str:
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(ring.current).encrypt(nonce, secret.encode(), organization_id.bytes)
    return f"{ring.current_id}:{(nonce + sealed).hex()}"


def unseal(ring: KeyRing, organization_id: UUID, sealed: str) -> str:
    """Raises NotOpened."""
    key_id, _, text = sealed.partition(":")
    key = ring.keys.get(key_id)
    if key is None:
        raise NotOpened(f"it was sealed with the key {key_id}, which is not among BLOCKYARD_SECRET_KEYS any more")
    content = bytes.fromhex(text)
    try:
        return AESGCM(key).decrypt(content[:NONCE_BYTES], content[NONCE_BYTES:], organization_id.bytes).decode()
    except InvalidTag as error:
        raise NotOpened("it does not belong to this organization, or is damaged") from error
