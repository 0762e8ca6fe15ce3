"""Links: how an `<img>` or a download, which send no Authorization, get one file of one upload.

A link is signed as access tokens are, with another type. It says who asked for it, of which upload and which file, and opens
that for five minutes, as long as whoever asked may still read it. Nothing is kept of it.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

import jwt

from blockyard.base import clock
from blockyard.base.errors import Problem
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tickets import caller_in
from blockyard.identity.tokens import ALGORITHM, ISSUER, LEEWAY_SECONDS, READ_OPTIONS, CurrentUser
from blockyard.uploads.states import FileKind

TYPE: Final = "upload_link"
OPENS_FOR: Final = timedelta(minutes=5)


class LinkClosed(Problem):
    """Of a link that was never made, or is over, or whose upload or maker are gone: the same bytes, so that nobody
    learns which."""

    status, code = 404, "upload_link_closed"

    def __init__(self) -> None:
        super().__init__(
            "This link opens nothing, or nothing any more. A link is good for five minutes: get a new one at"
            " POST /api/v1/uploads/{upload_id}/link."
        )


@dataclass(frozen=True, slots=True)
class IssuedLink:
    text: str
    expires_at: datetime


class UploadLinks:
    """Issues and opens links with a ring of keys; any key of the ring opens."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def issue(self, caller: CurrentUser, upload_id: UUID, kind: FileKind) -> IssuedLink:
        """For a caller who may read the upload now and is in an organization."""
        now = clock.now().replace(microsecond=0)
        claims = {
            "iss": ISSUER,
            "typ": TYPE,
            "aud": f"upload:{upload_id}",
            "file": kind,
            "sub": str(caller.id),
            "org": str(caller.organization_id),
            "sid": str(caller.sign_in_id) if caller.sign_in_id else None,
            "key": str(caller.api_key_id) if caller.api_key_id else None,
            "iat": now,
            "exp": now + OPENS_FOR,
        }
        text = jwt.encode(claims, self._ring.current, ALGORITHM, headers={"kid": self._ring.current_id})
        return IssuedLink(text, now + OPENS_FOR)

    def open(self, text: str, upload_id: UUID) -> tuple[CurrentUser, FileKind]:
        """Who asked for it, and for what. Raises LinkClosed."""
        try:
            key_id = jwt.get_unverified_header(text)["kid"]
            claims = jwt.decode(
                text,
                self._ring.keys[key_id],
                [ALGORITHM],
                audience=f"upload:{upload_id}",
                issuer=ISSUER,
                options=READ_OPTIONS,
                leeway=LEEWAY_SECONDS,
            )
            if claims["typ"] != TYPE:
                raise ValueError("another kind of token")
            caller, kind = caller_in(claims, key_id), FileKind(claims["file"])
            expires_at = datetime.fromtimestamp(claims["exp"], UTC)
        except (jwt.PyJWTError, KeyError, ValueError, TypeError, AttributeError) as error:
            raise LinkClosed from error
        if clock.now() >= expires_at:
            raise LinkClosed
        return caller, kind


def create_upload_links(settings: IdentitySettings) -> UploadLinks | None:
    """A part of a process that has token keys."""
    return UploadLinks(KeyRing.parse(reveal(settings.token_keys))) if settings.token_keys is not None else None
