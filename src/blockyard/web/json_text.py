"""JSON as it is sent: what RFC 8259 and RFC 7493 (I-JSON) say it is, so that all who read it read the same."""

import json
import math
import sys
from typing import Any, Final

LARGEST: Final = int(sys.float_info.max)
"""Beyond it a number of many readers, such as JavaScript's, is infinite."""
MOST_DIGITS: Final = len(str(LARGEST))
TOO_LARGE: Final = "a number is beyond 1.8e308, the largest that all programs read"


class NotJson(ValueError):
    """In words: why the text is no JSON that one takes."""


def parse_json(text: bytes) -> Any:
    """Raises NotJson, and RecursionError for what is nested too deep to be read."""
    try:
        return json.loads(
            text.decode("utf-8"),
            parse_float=finite_float,
            parse_int=finite_int,
            parse_constant=refuse_constant,
            object_pairs_hook=once_each,
        )
    except UnicodeDecodeError as error:
        raise NotJson(f"it is not UTF-8 (at byte {error.start}), as JSON must be") from error
    except json.JSONDecodeError as error:
        raise NotJson(f"it is no JSON: {error.msg} (at character {error.pos})") from error


def finite_float(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise NotJson(TOO_LARGE)
    return number


def finite_int(text: str) -> int:
    if len(text) < MOST_DIGITS:
        return int(text)
    if len(text) > MOST_DIGITS + 1 or abs(number := int(text)) > LARGEST:
        raise NotJson(TOO_LARGE)
    return number


def refuse_constant(name: str) -> None:
    raise NotJson(f"{name} is no number of JSON")


def once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotJson("a name stands twice in an object; send it once")
    return found
