"""A PDF that is locked as programs locked them first: RC4 with 40 bits, and an empty password."""

import hashlib
from collections.abc import Iterator

PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
ID = b"0123456789abcdef"
PERMISSIONS = -4


def rc4(key: bytes, text: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(text, key_stream(key), strict=False))


def key_stream(key: bytes) -> Iterator[int]:
    box, j = list(range(256)), 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    i = j = 0
    while True:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        yield box[(box[i] + box[j]) % 256]


def padded(password: bytes) -> bytes:
    return (password + PADDING)[:32]


class Lock:
    """`password` opens it; the owner's is the same."""

    def __init__(self, password: bytes = b"") -> None:
        self.owner = rc4(hashlib.md5(padded(password)).digest()[:5], padded(password))
        told = padded(password) + self.owner + PERMISSIONS.to_bytes(4, "little", signed=True) + ID
        self.key = hashlib.md5(told).digest()[:5]
        self.user = rc4(self.key, PADDING)

    def locked(self, number: int, text: bytes) -> bytes:
        """Of the object of this number."""
        return rc4(hashlib.md5(self.key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], text)

    def trailer(self) -> bytes:
        keys = b"/O <%s> /U <%s>" % (self.owner.hex().encode(), self.user.hex().encode())
        encrypt = b"<< /Filter /Standard /V 1 /R 2 /P %d %s >>" % (PERMISSIONS, keys)
        return b"/Encrypt %s /ID [<%s> <%s>]" % (encrypt, ID.hex().encode(), ID.hex().encode())
