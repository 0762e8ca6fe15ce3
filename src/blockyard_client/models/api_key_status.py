from typing import Literal, TypeAlias

ApiKeyStatus: TypeAlias = Literal["active", "expired", "revoked"] | str
"""Those of this release: more may come."""


def check_api_key_status(value: object) -> ApiKeyStatus:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is of another type")
