"""What a JSON document must be, and how deep and large it may be, before anything is made of it.

What reads, checks, stores and shows documents recurses, or takes its time for each value; so both are bounded at the door.
"""

from typing import Any, Final

from blockyard.base.errors import Unprocessable
from blockyard.web.faults import refusal_at
from blockyard.web.json_text import NotJson, parse_json

MAX_DEPTH: Final = 32
MAX_VALUES: Final = 20_000
"""Values in all, in lists and objects at every depth."""
HOLDERS: Final = (dict, list)


class TooComplex(Unprocessable):
    code = "too_complex"


def read_json(text: bytes) -> Any:
    """Raises TooComplex, and Unprocessable for what is no JSON."""
    try:
        document = parse_json(text)
    except RecursionError as error:
        raise too_deep() from error
    except NotJson as error:
        raise refusal_at("body", str(error), "json_invalid") from error
    check_document(document)
    return document


def check_document(document: Any) -> None:
    """Raises TooComplex. Goes level by level, and so never deeper than it allows."""
    values, holders = 0, [document] if isinstance(document, HOLDERS) else []
    for _ in range(MAX_DEPTH + 1):
        if not holders:
            return
        values += sum(map(len, holders))
        if values > MAX_VALUES:
            raise TooComplex(f"The JSON holds more than {MAX_VALUES} values. Send less.")
        held = (value for one in holders for value in (one.values() if isinstance(one, dict) else one))
        holders = [value for value in held if isinstance(value, HOLDERS)]
    raise too_deep()


def too_deep() -> TooComplex:
    return TooComplex(f"The JSON is nested more than {MAX_DEPTH} deep. Send a flatter document.")
