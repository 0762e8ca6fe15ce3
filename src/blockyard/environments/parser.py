"""The parser reads the description. It runs in a child process: see making_child.py and preview_child.py."""

from worlds.brief.brief import Brief, Doubt
from worlds.brief.parse import parse
from worlds.request import DesignRequest


def parsed(request: DesignRequest, doubts: list[Doubt]) -> Brief:
    """By the parser, with `doubts` beside its own."""
    brief = parse(request.description, subject=request.subject)
    return brief.model_copy(update={"doubts": [*brief.doubts, *doubts]})
