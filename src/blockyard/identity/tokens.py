"""Tokens. Access tokens are signed (JWT, HS256) and verified without the database; all others are random and hashed."""

import hashlib
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final
from uuid import UUID

import jwt
from jwt.types import Options

from blockyard.base import clock
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity.settings import IdentitySettings
from blockyard.web.bearer import TokenExpired, TokenInvalid

ALGORITHM = "HS256"
ISSUER = "blockyard"
PERSON, STUDENT = "access", "student"
KINDS: Final = (PERSON, STUDENT)
"""Whose access token it is."""
READ_OPTIONS: Options = {"require": ["exp", "sub", "typ"], "verify_exp": False}
"""`verify` looks at the time itself, each time."""
LEEWAY_SECONDS: Final = 10
"""The clock of the process that issued a token may be so far ahead of ours."""

SHOWN_CHARACTERS: Final = 3 + 23 + 8
"""Of a key that we keep as a hash: its prefix, the organization, which takes 23 with its underscore, and eight of the
secret."""
ORGANIZATION_SECRET: Final = re.compile(r"(?:b[yp]_)?([A-Za-z0-9_-]{22})_[A-Za-z0-9_-]{43}")
"""What `new_organization_secret` makes, as an API key begun with its PREFIX (power/api_keys.py), and a place's key with
its own. Those of version 0.1 are shorter."""


@dataclass(frozen=True, slots=True)
class CurrentUser:
    """Who calls: a person with an access token, a machine with an API key that acts as the key's maker, or a student.

    `organization_id` is the active organization, if any; `sign_in_id` says which sign-in the token came from;
    `role_limit` and `api_key_id` are set for API keys only, `scopes` for those that may not do all that the role may.
    `token_key_id` names the key that signed the token or ticket, which may have been retired meanwhile. Of a student,
    `id` is the student's.
    """

    id: UUID
    organization_id: UUID | None
    role_limit: str | None = None
    api_key_id: UUID | None = None
    sign_in_id: UUID | None = None
    scopes: frozenset[str] | None = None
    token_key_id: str | None = None
    is_student: bool = False


class AccessTokens:
    """Issues and verifies access tokens with a ring of keys; any key of the ring verifies."""

    def __init__(self, ring: KeyRing, lifetime: timedelta) -> None:
        self._ring = ring
        self.lifetime = lifetime
        self._read = lru_cache(maxsize=4096)(self._read_signed)

    def issue(self, user_id: UUID, organization_id: UUID | None, sign_in_id: UUID | None = None) -> str:
        return self._sign(PERSON, user_id, organization_id, sign_in_id, clock.now() + self.lifetime)

    def issue_to_student(self, student_id: UUID, organization_id: UUID, sign_in_id: UUID, expires_at: datetime) -> str:
        """It lasts as long as the sign-in, which the database asks for each time (tenancy.enter_as_student)."""
        return self._sign(STUDENT, student_id, organization_id, sign_in_id, expires_at)

    def _sign(
        self, kind: str, actor_id: UUID, organization_id: UUID | None, sign_in_id: UUID | None, expires_at: datetime
    ) -> str:
        claims = {
            "iss": ISSUER,
            "typ": kind,
            "sub": str(actor_id),
            "org": str(organization_id) if organization_id else None,
            "sid": str(sign_in_id) if sign_in_id else None,
            "iat": clock.now(),
            "exp": expires_at,
        }
        return jwt.encode(claims, self._ring.current, ALGORITHM, headers={"kid": self._ring.current_id})

    def verify(self, token: str) -> CurrentUser:
        """Raises TokenInvalid for anything but an access token of ours, TokenExpired for one of before."""
        try:
            current_user, expires_at = self._read(token)
        except (jwt.PyJWTError, KeyError, ValueError, TypeError, AttributeError) as error:
            raise TokenInvalid("The access token is not valid. Sign in at POST /api/v1/auth/login.") from error
        if clock.now().timestamp() >= expires_at:
            raise TokenExpired("The access token has expired. Get a new one at POST /api/v1/auth/refresh.")
        return current_user

    def _read_signed(self, token: str) -> tuple[CurrentUser, float]:
        """Whose token this is and when it expires. Its signature never changes, so the answer is cached."""
        key_id = jwt.get_unverified_header(token)["kid"]
        key = self._ring.keys[key_id]
        claims = jwt.decode(token, key, [ALGORITHM], issuer=ISSUER, options=READ_OPTIONS, leeway=LEEWAY_SECONDS)
        if claims["typ"] not in KINDS:
            raise ValueError("not an access token")
        caller = CurrentUser(
            UUID(claims["sub"]),
            UUID(claims["org"]) if claims["org"] else None,
            sign_in_id=UUID(claims["sid"]) if claims["sid"] else None,
            token_key_id=key_id,
            is_student=claims["typ"] == STUDENT,
        )
        return caller, float(claims["exp"])


def new_secret() -> str:
    """A random token for a mail or a refresh token: 32 bytes, base64url."""
    return secrets.token_urlsafe(32)


def new_organization_secret(organization_id: UUID) -> str:
    """A random token for an invitation, an API key or a place, after the organization it is looked up in, 22 characters."""
    return f"{urlsafe_b64encode(organization_id.bytes).decode().rstrip('=')}_{new_secret()}"


def organization_of(secret: str) -> UUID | None:
    """Which organization an API key or a token of an invitation names. None: it is of version 0.1, or invented."""
    named = ORGANIZATION_SECRET.fullmatch(secret)
    return UUID(bytes=urlsafe_b64decode(f"{named[1]}==")) if named else None


def secret_hash(secret: str) -> bytes:
    """What is stored of it. The secret has 256 random bits, so a plain SHA-256 is enough."""
    return hashlib.sha256(secret.encode()).digest()


def create_access_tokens(settings: IdentitySettings) -> AccessTokens | None:
    """A part of a process that has token keys; a worker needs none."""
    if settings.token_keys is None:
        return None
    ring = KeyRing.parse(reveal(settings.token_keys))
    return AccessTokens(ring, timedelta(seconds=settings.access_token_seconds))
