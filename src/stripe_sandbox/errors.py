"""Errors as Stripe writes them."""

from typing import Any


class StripeError(Exception):
    """`keep`: what the operation stored stays, e.g. the record of a declined payment. `began`: the operation had begun,
    so that this answer stays with the request's idempotency key."""

    def __init__(
        self,
        status: int,
        type: str,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        extra: dict[str, Any] | None = None,
        keep: bool = False,
        began: bool = True,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.type = type
        self.message = message
        self.code = code
        self.param = param
        self.extra = extra or {}
        self.keep = keep
        self.began = began

    def body(self) -> dict[str, Any]:
        named = {"code": self.code, "param": self.param}
        known = {name: value for name, value in named.items() if value is not None}
        return {"error": {"type": self.type, "message": self.message, **known, **self.extra}}


def key_in_use(key: str | None) -> StripeError:
    """The only conflict (409) that Stripe documents."""
    told = f"There is currently another in-progress request using this Idempotent Key ({key}). Please try again later."
    return StripeError(409, "idempotency_error", told, code="idempotency_key_in_use")
