"""Where a text wishes something: all of it, or the paragraphs of a lesson plan that speak of the world, or the first line of
notes."""

import re
from typing import Final

from worlds.teaching.lesson_plan import OF_THE_WORLD, WISHED, is_of_the_world
from worlds.teaching.pasted import Pasted

BLOCK: Final = re.compile(r"(?:[^\n]|\n(?![ \t]*\n))+")


def wished_in(text: str, pasted: Pasted | None) -> list[tuple[int, int]] | None:
    """What pupils do in the classroom is no wish of a world. None: the text is neither a lesson plan nor notes."""
    if pasted is None:
        return None
    if pasted.is_plan:
        return [one.span() for one in BLOCK.finditer(text) if is_of_the_world(one[0])]
    opening = text.lstrip().split("\n", 1)[0]
    is_wish = OF_THE_WORLD.search(opening) is not None and WISHED.search(opening) is not None
    return [(0, len(opening))] if pasted.world or is_wish else []
