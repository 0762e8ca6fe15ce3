"""Values as Luau literals. Words of users reach a script in no other way."""

from collections.abc import Mapping, Sequence
from typing import Final

ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Literal = str | bool | int | float | None | Sequence["Literal"] | Mapping[str, "Literal"]


def quoted(text: str) -> str:
    """A string literal on one line. What cannot be UTF-8 becomes `?`; no `]]>` is left, which ends CDATA in XML."""
    safe = text.encode("utf-8", "replace").decode()
    return '"' + "".join(escaped(char) for char in safe).replace("]]>", "]]\\062") + '"'


def escaped(char: str) -> str:
    if char in ESCAPES:
        return ESCAPES[char]
    if ord(char) < 32 or ord(char) == 127:
        return f"\\{ord(char):03d}"
    if char in "\u2028\u2029":
        return f"\\u{{{ord(char):x}}}"
    return char


def literal(value: Literal) -> str:
    """Deterministic: mappings keep their order."""
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"[{quoted(key)}] = {literal(item)}" for key, item in value.items()) + " }"
    return "{ " + ", ".join(literal(item) for item in value) + " }"
