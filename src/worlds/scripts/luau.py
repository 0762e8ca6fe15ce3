"""Values as Luau literals. Words of users reach a script in no other way."""

from collections.abc import Mapping, Sequence
from typing import Final

ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
PIECE: Final = 70
"""Characters of a string on one line, as they are written; each `]]>` takes three more."""
DEEPEST: Final = 8
"""Indents of a line, at most."""

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


def literal(value: Literal, depth: int = 0) -> str:
    """Deterministic: mappings keep their order. No line is long: Roblox takes scripts with such lines for obfuscated."""
    if value is None:
        return "nil"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return folded(value)
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        items = [f"[{folded(key)}] = {literal(item, depth + 1)}" for key, item in value.items()]
    else:
        items = [literal(item, depth + 1) for item in value]
    if not items:
        return "{}"
    indent = "\t" * min(depth, DEEPEST)
    return "{\n" + "".join(f"{indent}\t{item},\n" for item in items) + indent + "}"


def folded(text: str) -> str:
    """A string literal; a long one goes on over several lines: space after `\\z` is skipped, so its own is escaped."""
    said = [quoted(piece)[1:-1] for piece in pieces(text)]
    said[1:] = ["\\032" + piece[1:] if piece.startswith(" ") else piece for piece in said[1:]]
    return '"' + "\\z\n".join(said) + '"'


def pieces(text: str) -> list[str]:
    """That are short as they are written."""
    found, length = [""], 0
    for char in text:
        length += len(escaped(char))
        if length > PIECE:
            found.append("")
            length = len(escaped(char))
        found[-1] += char
    return found
