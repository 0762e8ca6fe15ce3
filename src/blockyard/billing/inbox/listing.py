"""Everything of one kind at Stripe, page by page, as patiently as the survey asks."""

from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Any

import stripe

from blockyard.billing.inbox.survey import patiently
from blockyard.billing.stripe.client import PAGE, StripeObject, plain

List = Callable[[Any], Awaitable[stripe.ListObject[Any]]]


async def pages_of(ask: List, **wanted: Any) -> AsyncIterator[list[StripeObject]]:
    """The newest first. `ask` is a list function of the client's, `wanted` its parameters."""
    params = {**wanted, "limit": PAGE}
    while True:
        page = await patiently(partial(ask, params))
        if page is None or not page.data:
            return
        yield [plain(one) for one in page.data]
        if not page.has_more:
            return
        params = {**params, "starting_after": page.data[-1].id}
