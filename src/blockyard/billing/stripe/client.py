"""The way to Stripe: one client for a process, and its errors as problems that say what to do."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import stripe

from blockyard.base.errors import Problem, Unavailable, Unprocessable
from blockyard.base.logs import get_logger
from blockyard.base.settings import reveal
from blockyard.base.spans import span
from blockyard.base.texts import keepable
from blockyard.billing.settings import BillingSettings

log = get_logger(__name__)

TIMEOUT_SECONDS: Final = 20
RETRIES: Final = 1
PAGE: Final = 100
"""As many as Stripe lists at once."""
ASKS_THE_OWNER: Final = (
    "authentication_required",
    "invoice_payment_intent_requires_action",
    "subscription_payment_intent_requires_action",
)
"""What Stripe calls it, when the bank wants an answer from the card's owner."""

CHECKOUT_PAGE: Final = "/api/v1/payments/checkout/sessions"
PORTAL_PAGE: Final = "/api/v1/payments/portal/sessions"
"""Our addresses at which somebody opens a page of Stripe's: to subscribe, and to change the subscription."""

ID: Final = re.compile(r"\b[a-z]+_[A-Za-z0-9]*[A-Z0-9][A-Za-z0-9_]*")
"""Of an object at Stripe."""

StripeObject = dict[str, Any]


class BillingNotConfigured(Unavailable):
    code = "billing_not_configured"


class CardDeclined(Problem):
    status, code = 402, "card_declined"


class PaymentMethodRequired(Problem):
    status, code = 402, "payment_method_required"


class AuthenticationRequired(Problem):
    """The bank asks the card's owner. `page`: where one opens the page of Stripe's on which the owner answers."""

    status, code = 402, "authentication_required"


class StripeRefused(Unprocessable):
    code = "stripe_refused"


class StripeMissing(StripeRefused):
    code = "no_such_stripe_object"


class UnfitPaymentMethod(StripeRefused):
    """Told as one that does not exist is: that it does, and whose it is, is another school's business."""

    code = StripeMissing.code


class StripeUnavailable(Unavailable):
    """The outcome is open, and nothing is lost: the same request with the same Idempotency-Key goes on where this one
    stopped."""

    code = "stripe_unavailable"

    def __init__(self, detail: str, retry_after: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)}, retry_after=retry_after)


class KeySpent(StripeUnavailable):
    """Whatever is asked with this idempotency key from now on, Stripe says no more than it said: it kept a failure of
    its own under the key, or the key was used with other parameters. Only a look shows whether the thing was done."""


class StripeKeyRefused(StripeUnavailable):
    """Stripe does not know us. The operator's error, not the caller's, and nothing was done."""

    code = "billing_not_configured"


class Http(stripe.HTTPXClient):
    """The SDK's way to the network, with a span around each request: its kind of object is told, and no id."""

    async def request_async(
        self, method: str, url: str, headers: Mapping[str, str], post_data: Any = None, **more: Any
    ) -> Any:
        path = urlsplit(url).path.split("/")
        name = f"stripe {method.upper()} {'/'.join(path[:3])}"
        with span(name, "client", {"http.request.method": method.upper(), "server.address": urlsplit(url).netloc}):
            return await super().request_async(method, url, headers, post_data, **more)


class Client(stripe.StripeClient):
    """The SDK's client, which can be closed, and the currency that plans are sold in by way of it. It belongs to the event
    loop it is first used in."""

    def __init__(self, key: str, url: str, currency: str = "usd") -> None:
        self.currency = currency
        self._http = Http(timeout=TIMEOUT_SECONDS)
        super().__init__(key, base_addresses={"api": url}, http_client=self._http, max_network_retries=RETRIES)

    async def close(self) -> None:
        await self._http.close_async()  # type: ignore[no-untyped-call]  # the SDK left it out


@dataclass(frozen=True, slots=True)
class StripeAccess:
    """A part of every process: the client, if a key is set."""

    client: Client | None

    def required(self) -> Client:
        """Raises BillingNotConfigured."""
        if self.client is None:
            raise BillingNotConfigured("Billing is not set up here. The operator sets BLOCKYARD_STRIPE_SECRET_KEY.")
        return self.client

    async def close(self) -> None:
        if self.client is not None:
            await self.client.close()


def open_stripe(settings: BillingSettings) -> StripeAccess:
    if settings.stripe_secret_key is None:
        return StripeAccess(None)
    return StripeAccess(Client(reveal(settings.stripe_secret_key), settings.stripe_api_url, settings.stripe_currency))


def plain(obj: stripe.StripeObject) -> StripeObject:
    """As JSON says it, and as it can be kept: objects of the SDK are no dicts, and Stripe keeps texts that we cannot."""
    body: StripeObject = keepable(obj.to_dict(for_json=True))
    return body


@contextmanager
def problems(page: str | None = None) -> Iterator[None]:
    """Turns what the SDK raises into problems. StripeUnavailable leaves the outcome open; the others say that Stripe
    refused, and did nothing. `page`: see AuthenticationRequired."""
    try:
        yield
    except stripe.CardError as error:
        if decline_code_of(error) in ASKS_THE_OWNER:
            raise authentication_required(page) from error
        raise CardDeclined(
            f"The card was declined: {words_of(error).rstrip('.')}. Use another payment method.",
            decline_code=decline_code_of(error),
        ) from error
    except stripe.RateLimitError as error:
        raise StripeUnavailable("Stripe gets too many requests at the moment. Try again.", 5) from error
    except stripe.IdempotencyError as error:
        raise KeySpent("Stripe cannot tell what became of the request. Try again.", 10) from error
    except stripe.InvalidRequestError as error:
        if lacks_payment_method(error):
            raise PaymentMethodRequired(
                "There is no card to pay with. Attach one at POST /api/v1/payments/payment-methods, or subscribe on"
                f" Stripe's page: POST {CHECKOUT_PAGE}."
            ) from error
        log.info("stripe_refused", error=words_of(error), stripe_code=error.code)
        is_missing = error.code == "resource_missing"
        if is_about_payment_method(error):
            raise (StripeMissing if is_missing else UnfitPaymentMethod)(
                "There is no such payment method, or it cannot be used here. Attach another one at"
                " POST /api/v1/payments/payment-methods."
            ) from error
        if is_missing:
            raise StripeMissing("Stripe knows no such thing.") from error
        told = "" if ID.search(words_of(error)) else f": {words_of(error).rstrip('.')}"
        raise StripeRefused(f"Stripe refused{told}.", stripe_code=error.code) from error
    except (stripe.AuthenticationError, stripe.PermissionError) as error:
        log.error("stripe_key_refused", error=str(error))
        raise StripeKeyRefused("Stripe refuses our key. The operator was told.", 60) from error
    except stripe.StripeError as error:
        if was_kept(error):
            raise KeySpent("Stripe failed. Try again.", 10) from error
        raise StripeUnavailable("Stripe cannot be reached or failed. Try again.", 10) from error


def was_kept(error: stripe.StripeError) -> bool:
    """Whether Stripe gave the answer before: it keeps its failures, too, once it had begun to work."""
    return (error.http_status or 0) >= 500 and (error.headers or {}).get("Idempotent-Replayed") == "true"


def authentication_required(page: str | None) -> AuthenticationRequired:
    """Without a page the payment itself is made anew, and answered in the browser."""
    if page is None:
        return AuthenticationRequired(
            "The bank asks the card's owner. Make the payment without payment_method: its client secret lets the owner pay"
            " and answer in the browser."
        )
    return AuthenticationRequired(
        f"The bank asks the card's owner, who answers on a page of Stripe's. POST {page} opens one. If what you asked for is"
        " not done after that, ask again.",
        page=page,
    )


def lacks_payment_method(error: stripe.InvalidRequestError) -> bool:
    """Stripe has no code of its own for it. What else is missing, a parameter names."""
    return error.code == "resource_missing" and error.param is None and "payment method" in words_of(error)


def is_about_payment_method(error: stripe.InvalidRequestError) -> bool:
    """Of one that is another school's Stripe says so, and names its customer."""
    return (error.param or "").endswith("payment_method") or bool(
        re.search("payment[ _]?method", words_of(error), re.I)
    )


def words_of(error: stripe.StripeError) -> str:
    """What Stripe says, as one sentence with its dot."""
    return f"{str(error.user_message or error.code or error).rstrip('.')}."


def decline_code_of(error: stripe.CardError) -> str | None:
    body = error.json_body if isinstance(error.json_body, dict) else {}
    found = body.get("error", {}).get("decline_code") or error.code
    return str(found) if found else None
