"""Secrets under a passphrase: scrypt makes the key, AES-256-GCM seals and shows whether anything was changed."""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from blockyard.backup.errors import BackupError, Refused

HEADER: Final = b"blockyard-secrets-1\n"
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
COST: Final = 1 << 17
"""128 MiB and a third of a second for each guess."""
SHORTEST_PASSPHRASE: Final = 12


def seal(passphrase: str, content: bytes) -> bytes:
    """Raises Refused if the passphrase is too short to keep anybody out."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise Refused(f"the passphrase has fewer than {SHORTEST_PASSPHRASE} characters. Four unrelated words are good.")
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    return HEADER + salt + nonce + AESGCM(key_of(passphrase, salt)).encrypt(nonce, content, HEADER + salt)


def unseal(passphrase: str, sealed: bytes) -> bytes:
    """Raises BackupError."""
    if not sealed.startswith(HEADER):
        raise BackupError("the sealed secrets are of another version of Blockyard, or damaged")
    body = sealed.removeprefix(HEADER)
    salt, nonce = body[:SALT_BYTES], body[SALT_BYTES : SALT_BYTES + NONCE_BYTES]
    try:
        return AESGCM(key_of(passphrase, salt)).decrypt(nonce, body[SALT_BYTES + NONCE_BYTES :], HEADER + salt)
    except (InvalidTag, ValueError) as error:
        raise BackupError("the passphrase is not the one that this backup's secrets were sealed with") from error


def key_of(passphrase: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=COST, r=8, p=1).derive(passphrase.encode())
