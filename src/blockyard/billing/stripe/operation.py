"""What can be asked of Stripe: an operation, and one request for it as it was written down."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import stripe

from blockyard.billing.stripe.client import StripeObject, plain
from blockyard.tenancy.session import TenantSession

CLOCKS_DIFFER: Final = timedelta(minutes=5)
"""How far Stripe's clock may be behind ours."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as its row says it. `parameters` was read from the stored text, so its order never changes."""

    request_id: UUID
    parameters: dict[str, Any]
    key: str
    """Stripe's idempotency key of this try."""
    written_at: datetime

    @property
    def since(self) -> int:
        """In Unix seconds: nothing that this request made is older."""
        return int((self.written_at - CLOCKS_DIFFER).timestamp())


Ask = Callable[[stripe.StripeClient, Asked], Awaitable[stripe.StripeObject]]
Find = Callable[[stripe.StripeClient, Asked], Awaitable[stripe.StripeObject | None]]
Fill = Callable[[TenantSession], Awaitable[dict[str, Any]]]
Keep = Callable[[TenantSession, StripeObject, datetime], Awaitable[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Operation:
    """`ask` sends the request; `find` looks whether it was carried out, when its key is of no use any more, and gives
    the object or None. Both run in no transaction. `keep` stores what Stripe says of the object (seen at the given
    moment) and returns what the caller is told. `kind` is what Stripe calls the object; None if it cannot be fetched.
    `page` is our address that opens a page of Stripe's for the same, should the bank ask the card's owner.
    `fill` says parameters that are read anew for every try, for what may be asked again with other ones.
    """

    name: str
    kind: str | None
    ask: Ask
    find: Find
    keep: Keep
    page: str | None = None
    fill: Fill | None = None


async def made_by(listed: stripe.ListObject[Any], request_id: UUID) -> stripe.StripeObject | None:
    """The object that this request made: its metadata say so."""
    async for one in listed.auto_paging_iter():
        if (plain(one).get("metadata") or {}).get("request_id") == str(request_id):
            found: stripe.StripeObject = one
            return found
    return None


async def nothing(_client: stripe.StripeClient, _asked: Asked) -> None:
    """For what may be asked twice without harm."""
