"""A passkey in software, which answers as a device does: what it sends, and everything that a forger would change."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any, Final

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT: Final = 0x01
VERIFIED: Final = 0x04
ATTESTED: Final = 0x40


def encoded(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


@dataclass
class Authenticator:
    """`origin` is what the browser says; `count` is the device's counter before the next answer."""

    origin: str
    rp_id: str
    count: int = 0
    flags: int = PRESENT | VERIFIED
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    @property
    def public_key(self) -> bytes:
        """COSE: an elliptic-curve key for ES256."""
        numbers = self.key.public_key().public_numbers()
        point = {-2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        return cbor2.dumps({1: 2, 3: -7, -1: 1, **point})

    def create(self, challenge: str) -> dict[str, Any]:
        """What `navigator.credentials.create` gives for the challenge of the options."""
        attested = bytes(16) + len(self.credential_id).to_bytes(2, "big") + self.credential_id + self.public_key
        attestation = {"fmt": "none", "attStmt": {}, "authData": self.data(ATTESTED) + attested}
        client_data = self.client_data("webauthn.create", challenge)
        response = {"clientDataJSON": encoded(client_data), "attestationObject": encoded(cbor2.dumps(attestation))}
        return self.credential(response | {"transports": ["internal"]})

    def get(self, challenge: str) -> dict[str, Any]:
        """What `navigator.credentials.get` gives."""
        self.count += 1
        data, client_data = self.data(), self.client_data("webauthn.get", challenge)
        signature = self.key.sign(data + hashlib.sha256(client_data).digest(), ec.ECDSA(SHA256()))
        return self.credential(
            {
                "clientDataJSON": encoded(client_data),
                "authenticatorData": encoded(data),
                "signature": encoded(signature),
                "userHandle": None,
            }
        )

    def data(self, more_flags: int = 0) -> bytes:
        flags = (self.flags | more_flags).to_bytes(1, "big")
        return hashlib.sha256(self.rp_id.encode()).digest() + flags + self.count.to_bytes(4, "big")

    def client_data(self, kind: str, challenge: str) -> bytes:
        told = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(told).encode()

    def credential(self, response: dict[str, Any]) -> dict[str, Any]:
        id = encoded(self.credential_id)
        known = {"id": id, "rawId": id, "type": "public-key", "response": response}
        return known | {"authenticatorAttachment": "platform", "clientExtensionResults": {}}
