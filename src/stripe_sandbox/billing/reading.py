"""Parameters arrive as text; these make them what Stripe takes them for."""

from typing import Any

from stripe_sandbox.billing.refusals import malformed

Body = dict[str, Any]


def text(params: Body, name: str) -> str | None:
    """An empty string unsets, as it does at Stripe."""
    value = params.get(name)
    if isinstance(value, dict | list):
        raise malformed(f"Invalid string: {value}", name)
    return str(value) if value not in (None, "") else None


def mapping(params: Body, name: str) -> Body:
    """`name[...]=...`; nothing and an empty string are an empty map."""
    value = params.get(name) or {}
    if not isinstance(value, dict):
        raise malformed("Invalid object", name)
    return value


def several(params: Body, name: str) -> list[Any]:
    """`name[]=...`; nothing and an empty string are an empty list."""
    value = params.get(name) or []
    if not isinstance(value, list):
        raise malformed("Invalid array", name)
    return value


def needed(params: Body, name: str) -> Any:
    if params.get(name) in (None, ""):
        raise malformed(f"Missing required param: {name}.", name, "parameter_missing")
    return params[name]


def whole(params: Body, name: str) -> int | None:
    value = params.get(name)
    if value in (None, ""):
        return None
    try:
        return int(str(value))
    except ValueError:
        raise malformed(f"Invalid integer: {value}", name, "parameter_invalid_integer") from None


def flag(params: Body, name: str, default: bool = False) -> bool:
    value = params.get(name)
    if value in (None, ""):
        return default
    if value not in (True, False, "true", "false"):
        raise malformed(f"Invalid boolean: {value}", name)
    return value in (True, "true")


def choice(params: Body, name: str, allowed: tuple[str, ...], default: str) -> str:
    value = text(params, name) or default
    if value not in allowed:
        one_of = ", ".join(allowed[:-1]) + f", or {allowed[-1]}"
        raise malformed(f"Invalid {name}: must be one of {one_of}", name)
    return value


def metadata(params: Body, before: Body | None = None) -> Body:
    """Merged into what was there; an empty value unsets its key, an empty map all of them."""
    given = params.get("metadata")
    if given == "":
        return {}
    merged = dict(before or {}) | {key: str(value) for key, value in mapping(params, "metadata").items()}
    return {key: value for key, value in merged.items() if value != ""}


def known(params: Body, *names: str) -> None:
    """Refuse what Stripe would not know."""
    for name in params:
        if name not in names and name != "expand":
            raise malformed(f"Received unknown parameter: {name}", name, "parameter_unknown")


def positive(params: Body, name: str) -> int:
    needed(params, name)
    value = whole(params, name)
    if value is None or value < 1:
        raise malformed("This value must be greater than or equal to 1.", name, "parameter_invalid_integer")
    return value
