"""A question in quotes that holds for all of a list: `"Who does X stand for?"`, `"What is the capital of ...?"`."""

import re
from collections.abc import Callable
from typing import Final

QUOTED: Final = re.compile(
    r"[\"“](?P<before>[^\"”\n]{3,120}?)(?P<gap>\bX\b|\.{3}|…|_{2,})(?P<after>[^\"”\n]{0,60}\?)[\"”]?"
)


def pattern_in(text: str) -> Callable[[str], str] | None:
    """What asks about a word of the list."""
    found = QUOTED.search(text)
    if found is None:
        return None
    before, after = found["before"], found["after"]
    first = before.lstrip()[:1].upper() + before.lstrip()[1:]
    return lambda word: " ".join(f"{first}{word}{after}".split())
