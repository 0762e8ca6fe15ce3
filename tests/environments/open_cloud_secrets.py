"""A universe's secrets as Open Cloud keeps them: it opens the sealed box, which shows that a game could use what is in it.

Shapes and scopes are those of Roblox's OpenAPI document (creator-docs, reference/cloud/secrets-store-service/v1.json, of
2026-08-22).
"""

import base64
import binascii
import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

PATH: Final = re.compile(r"/cloud/v2/universes/(\d+)/secrets(?:/([\w-]+))?")
PUBLIC_KEY: Final = "public-key"
NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
LONGEST: Final = 1024

Answer = tuple[int, dict[str, str], dict[str, Any]]


@dataclass(frozen=True)
class Kept:
    secret: str
    domain: str | None


@dataclass
class Secrets:
    key: PrivateKey = field(default_factory=PrivateKey.generate)
    key_id: str = "1200590785272263122"
    kept: dict[tuple[int, str], Kept] = field(default_factory=dict)

    def rotate(self) -> None:
        """What was sealed for the key before is refused from now on."""
        self.key, self.key_id = PrivateKey.generate(), str(int(self.key_id) + 1)

    def answer(self, universe: int, method: str, name: str | None, body: bytes) -> Answer:
        match method, name:
            case "GET", "public-key":
                shown = base64.b64encode(bytes(self.key.public_key)).decode()
                return 200, {}, {"id": PUBLIC_KEY, "secret": shown, "key_id": self.key_id}
            case "POST", None:
                asked = json.loads(body)
                return self.keep(universe, asked.get("id", ""), asked, is_new=True)
            case "PATCH", str():
                return self.keep(universe, name, json.loads(body), is_new=False)
            case "DELETE", str():
                return (200, {}, {}) if self.kept.pop((universe, name), None) else refused(404, "no such secret")
        return refused(404, "no such path")

    def keep(self, universe: int, name: str, asked: dict[str, Any], *, is_new: bool) -> Answer:
        if not NAME.fullmatch(name):
            return refused(400, "id")
        before = self.kept.get((universe, name))
        if is_new and before is not None:
            return refused(409, "there is one of that id")
        if not is_new and before is None:
            return refused(404, "no such secret")
        if asked.get("key_id") != self.key_id:
            return refused(400, "key_id")
        try:
            opened = SealedBox(self.key).decrypt(base64.b64decode(asked["secret"], validate=True)).decode()
        except (KeyError, binascii.Error, CryptoError, ValueError) as error:
            return refused(400, f"secret: {error}")
        if len(opened) > LONGEST:
            return refused(400, "secret is too long")
        domain = asked.get("domain", before.domain if before is not None else None)
        self.kept[universe, name] = Kept(opened, domain)
        return 201 if is_new else 200, {}, {"id": name, "key_id": self.key_id, "domain": domain}


def scope_of(method: str) -> str:
    return "universe.secret:read" if method == "GET" else "universe.secret:write"


def refused(status: int, why: str) -> Answer:
    return status, {}, {"status": str(status), "title": "Refused", "detail": why}
