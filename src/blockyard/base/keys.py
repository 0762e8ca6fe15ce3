"""Key rings: several keys with ids, the first one current. Rotation adds a key in front and retires the last."""

import base64
import binascii
import secrets
from dataclasses import dataclass

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyRing:
    """`keys` maps a key id to its 32 bytes; `current_id` names the one that signs."""

    current_id: str
    keys: dict[str, bytes]

    @property
    def current(self) -> bytes:
        return self.keys[self.current_id]

    @classmethod
    def parse(cls, text: str) -> "KeyRing":
        """From `id:base64url,id:base64url`. Raises ValueError that says what is wrong, never the key itself."""
        keys: dict[str, bytes] = {}
        for number, item in enumerate(text.split(","), 1):
            key_id, _, encoded = item.strip().partition(":")
            try:
                key = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4))
            except (binascii.Error, ValueError) as error:
                raise ValueError(f"key {number} is not base64url") from error
            if not key_id or len(key) != KEY_BYTES:
                raise ValueError(f"key {number} must be written id:base64url of {KEY_BYTES} bytes")
            if key_id in keys:
                raise ValueError(f"key {number} has the id of one before it")
            keys[key_id] = key
        return cls(next(iter(keys)), keys)

    @classmethod
    def generate(cls) -> "KeyRing":
        """A ring of one new random key."""
        key_id = "k" + secrets.token_hex(4)
        return cls(key_id, {key_id: secrets.token_bytes(KEY_BYTES)})

    def rotated(self) -> "KeyRing":
        """A ring with a new current key in front of the old ones."""
        new = KeyRing.generate()
        return KeyRing(new.current_id, new.keys | self.keys)

    def accepting(self) -> "KeyRing":
        """A ring that signs as before and has a new key behind its current one: the next, which all shall know first."""
        new = KeyRing.generate()
        return KeyRing(self.current_id, {self.current_id: self.current} | new.keys | self.keys)

    def using(self, key_id: str) -> "KeyRing":
        """A ring whose current key is `key_id`. Raises KeyError."""
        return KeyRing(key_id, {key_id: self.keys[key_id]} | self.keys)

    def only_current(self) -> "KeyRing":
        """The ring after the old keys are retired."""
        return KeyRing(self.current_id, {self.current_id: self.current})

    @property
    def old_ids(self) -> list[str]:
        """All but the current one."""
        return [key_id for key_id in self.keys if key_id != self.current_id]

    def format(self) -> str:
        """The text that `parse` reads."""
        return ",".join(
            f"{key_id}:{base64.urlsafe_b64encode(key).decode().rstrip('=')}" for key_id, key in self.keys.items()
        )
