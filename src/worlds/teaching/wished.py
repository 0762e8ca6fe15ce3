"""Where a text wishes something: all of it, or the paragraphs of a lesson plan that speak of the world."""

import re
from typing import Final

from worlds.teaching.lesson_plan import is_of_the_world, parted

BLOCK: Final = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")


def wished_in(text: str) -> list[tuple[int, int]] | None:
    """What pupils do in the classroom is no wish of a world. None: the text is no lesson plan."""
    if parted(text) is None:
        return None
    return [one.span() for one in BLOCK.finditer(text) if is_of_the_world(one[0])]
