"""Scripts that are the same in every world."""

from functools import cache
from importlib.resources import files


def template(name: str) -> str:
    return templates()[name]


@cache
def templates() -> dict[str, str]:
    """By name."""
    folder = files(__package__) / "templates"
    return {file.name.removesuffix(".luau"): file.read_text() for file in folder.iterdir()}
