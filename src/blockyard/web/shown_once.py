"""Fields of an answer that hold a secret: shown once, and kept nowhere in clear."""

from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from blockyard.base.errors import Conflict


class ShownOnce:
    """Marks a field: `key: Annotated[str, SHOWN_ONCE]`."""


SHOWN_ONCE: Final = ShownOnce()


class SecretShown(Conflict):
    """What a replay says where the first answer held a secret."""

    code = "secret_shown_once"

    def __init__(self, made: dict[str, Any]) -> None:
        super().__init__(
            "This request was carried out before, and its answer held a secret that is shown once and not kept. What it"
            " made is in `made`. If you do not have the secret, delete that and ask again with a new Idempotency-Key.",
            made=made,
        )


@cache
def secrets_of(model: type[BaseModel]) -> frozenset[str]:
    """The names of the marked fields."""
    return frozenset(name for name, field in model.model_fields.items() if SHOWN_ONCE in field.metadata)


def without_secrets(made: BaseModel) -> dict[str, Any] | None:
    """As JSON; None if there is no secret in it."""
    secrets = secrets_of(type(made))
    return made.model_dump(mode="json", by_alias=True, exclude=set(secrets)) if secrets else None
