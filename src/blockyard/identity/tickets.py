"""Tickets: how a browser's EventSource, which can send no Authorization, opens one stream.

A ticket is signed as access tokens are, with another type, and says who asked for it and which stream it opens. It opens
it for a minute, since it stands in an address. To go on later takes the id of an event, too, which only the stream tells.
"""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

import jwt

from blockyard.base import clock
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity import api_keys
from blockyard.identity.settings import IdentitySettings
from blockyard.identity.tokens import ALGORITHM, ISSUER, LEEWAY_SECONDS, READ_OPTIONS, CurrentUser
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import any_role
from blockyard.web.bearer import TokenRefused

TYPE: Final = "stream_ticket"
OPENS_FOR: Final = timedelta(seconds=60)
GOES_ON_FOR: Final = timedelta(minutes=15)
WORD_BYTES: Final = 12


class TicketInvalid(TokenRefused):
    code = "ticket_invalid"

    def __init__(self) -> None:
        super().__init__(
            "This ticket does not open this stream. Get one for it at "
            "POST /api/v1/roblox/environment/status/{name}/stream-tickets."
        )


class TicketExpired(TokenRefused):
    code = "ticket_expired"

    def __init__(self) -> None:
        super().__init__(
            "A ticket opens its stream within 60 seconds, and goes on for 15 minutes. Get a new one at "
            "POST /api/v1/roblox/environment/status/{name}/stream-tickets."
        )


@dataclass(frozen=True, slots=True)
class Ticket:
    """One that has opened its stream. `word` ends the ids of the stream's events: who knows it may go on."""

    caller: CurrentUser
    ends_at: datetime
    word: str


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    text: str
    opens_until: datetime
    ends_at: datetime


class Tickets:
    """Issues and opens tickets with a ring of keys; any key of the ring opens."""

    def __init__(self, ring: KeyRing) -> None:
        self._ring = ring

    def issue(self, caller: CurrentUser, stream: str) -> IssuedTicket:
        """For a caller who may read `stream` now and is in an organization."""
        now = clock.now().replace(microsecond=0)
        claims = {
            "iss": ISSUER,
            "typ": TYPE,
            "aud": stream,
            "sub": str(caller.id),
            "org": str(caller.organization_id),
            "sid": str(caller.sign_in_id) if caller.sign_in_id else None,
            "key": str(caller.api_key_id) if caller.api_key_id else None,
            "iat": now,
            "exp": now + GOES_ON_FOR,
        }
        text = jwt.encode(claims, self._ring.current, ALGORITHM, headers={"kid": self._ring.current_id})
        return IssuedTicket(text, now + OPENS_FOR, now + GOES_ON_FOR)

    def open(self, text: str, stream: str, word: str) -> Ticket:
        """`word` is that of the last event that the caller has seen. Raises TicketInvalid, TicketExpired."""
        try:
            key_id = jwt.get_unverified_header(text)["kid"]
            key = self._ring.keys[key_id]
            claims = jwt.decode(
                text, key, [ALGORITHM], audience=stream, issuer=ISSUER, options=READ_OPTIONS, leeway=LEEWAY_SECONDS
            )
            if claims["typ"] != TYPE:
                raise ValueError("another kind of token")
            caller = caller_in(claims, key_id)
            issued_at = datetime.fromtimestamp(claims["iat"], UTC)
        except (jwt.PyJWTError, KeyError, ValueError, TypeError, AttributeError) as error:
            raise TicketInvalid from error
        ticket = Ticket(caller, issued_at + GOES_ON_FOR, word_of(text, key))
        goes_on = hmac.compare_digest(word.encode(), ticket.word.encode())
        if clock.now() >= (ticket.ends_at if goes_on else issued_at + OPENS_FOR):
            raise TicketExpired
        return ticket


def caller_in(claims: dict[str, str | None], key_id: str) -> CurrentUser:
    """Who asked for the ticket. What an API key may do is looked up each time (`find_caller`)."""

    def uuid_of(claim: str) -> UUID | None:
        text = claims[claim]
        return UUID(text) if text else None

    return CurrentUser(
        UUID(claims["sub"]),
        uuid_of("org"),
        api_key_id=uuid_of("key"),
        sign_in_id=uuid_of("sid"),
        token_key_id=key_id,
    )


def word_of(text: str, key: bytes) -> str:
    """16 characters that nobody finds from the ticket without our key."""
    return urlsafe_b64encode(hmac.digest(key, b"goes on" + text.encode(), "sha256")[:WORD_BYTES]).decode()


async def find_caller(process: Process, ticket: Ticket) -> CurrentUser:
    """The caller as they are now: a ticket is worth no more than the token or key that it was asked for with.

    Raises TicketExpired, ApiKeyExpired, TokenInvalid if the key was revoked.
    """
    if clock.now() >= ticket.ends_at:
        raise TicketExpired
    return await caller_now(process, ticket.caller)


async def caller_now(process: Process, caller: CurrentUser) -> CurrentUser:
    """What an API key may do is looked up. Raises NotAuthenticated if it was revoked or has expired."""
    if caller.api_key_id is None:
        return caller
    assert caller.organization_id is not None, "issued in an organization"
    context = TenantContext(caller.organization_id, caller.id)
    async with process.tenant_sessions.open(context, authorize=any_role, read_only=True) as db:
        holder = await api_keys.get_caller(db, caller.api_key_id)
    return replace(holder, token_key_id=caller.token_key_id)


def create_tickets(settings: IdentitySettings) -> Tickets | None:
    """A part of a process that has token keys."""
    return Tickets(KeyRing.parse(reveal(settings.token_keys))) if settings.token_keys is not None else None
