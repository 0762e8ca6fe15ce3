"""The entry seal: proof to the database that this process, and no injected SQL, asks to enter an organization.

HMAC-SHA256 over (purpose, organization, user), and for a student over the sign-in, too. `tenancy.enter` verifies it and then
seals the context itself, bound to the running transaction, so that neither seal is of use anywhere else (sql/functions.sql).

The door seal is the same for what the process says within an organization to a function that only our code may call.
"""

import hashlib
import hmac
from functools import lru_cache, partial
from uuid import UUID

from blockyard.base.keys import KeyRing
from blockyard.tenancy.context import TenantContext

ENTRY, DOOR, STUDENT_ENTRY = b"\x01", b"\x03", b"\x04"
BLOCK_BYTES = 64  # of SHA-256, RFC 2104


def entry_seal(key: bytes, context: TenantContext) -> bytes:
    """32 bytes that let `context` in."""
    message = context.organization_id.bytes + context.user_id.bytes
    if context.student_sign_in_id is None:
        return hmac.digest(key, ENTRY + message, "sha256")
    return hmac.digest(key, STUDENT_ENTRY + message + context.student_sign_in_id.bytes, "sha256")


def door_seal(key: bytes, context: TenantContext, message: str) -> bytes:
    """32 bytes that let `message` pass; it begins with the door's name."""
    said = DOOR + context.organization_id.bytes + context.user_id.bytes + message.encode()
    return hmac.digest(key, said, "sha256")


def pads(key: bytes) -> tuple[bytes, bytes]:
    """The inner and outer HMAC pads (64 bytes each): all the database needs to verify, with no extension."""
    padded = (
        key.ljust(BLOCK_BYTES, b"\0")
        if len(key) <= BLOCK_BYTES
        else hashlib.sha256(key).digest().ljust(BLOCK_BYTES, b"\0")
    )
    return bytes(byte ^ 0x36 for byte in padded), bytes(byte ^ 0x5C for byte in padded)


class Sealer:
    """Seals entries with the current key of a ring."""

    def __init__(self, ring: KeyRing) -> None:
        self.key_id = ring.current_id
        self._key = ring.current
        self._seal = lru_cache(maxsize=4096)(partial(entry_seal, ring.current))

    def entry(
        self,
        context: TenantContext,
        *,
        read_only: bool,
        token_key_id: str | None = None,
        role_limit: str | None = None,
    ) -> dict[str, object]:
        """What ENTER and ENTER_AS_STUDENT take (session.py). `token_key_id`: which key signed the access token of who asks,
        if any. `role_limit`: an API key's role."""
        student = {} if context.student_sign_in_id is None else {"entry_sign_in_id": context.student_sign_in_id}
        return {
            **student,
            "entry_organization_id": context.organization_id,
            "entry_user_id": context.user_id,
            "entry_key_id": ":".join((self.key_id, token_key_id or "", role_limit or "")).rstrip(":"),
            "entry_seal": self._seal(context),
            "entry_read_only": read_only,
        }

    def trial(self) -> dict[str, object]:
        """The parameters of `tenancy.knows_seal`, for an organization and a user that nobody is."""
        return self.entry(TenantContext(UUID(int=0), UUID(int=0)), read_only=True)

    def door(self, context: TenantContext, message: str) -> dict[str, object]:
        """The parameters `door_key_id` and `door_seal` of a call to a door."""
        return {"door_key_id": self.key_id, "door_seal": door_seal(self._key, context, message)}
