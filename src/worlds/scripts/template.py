"""Scripts that are the same in every world."""

from functools import cache
from importlib.resources import files
from typing import Final

MARK: Final = "-- reporting\n"
"""Ends those lines of a template that only a world has that reports."""
REPORTING: Final = ".reporting"
"""Ends the name of a template that has these lines."""


def template(name: str) -> str:
    return templates()[name]


@cache
def templates() -> dict[str, str]:
    """By name."""
    folder = files(__package__) / "templates"
    written = {file.name.removesuffix(".luau"): file.read_text() for file in folder.iterdir()}
    silent = {name: without_reporting(source) for name, source in written.items()}
    return silent | {name + REPORTING: source for name, source in written.items() if source != silent[name]}


def without_reporting(source: str) -> str:
    return "".join(line for line in source.splitlines(keepends=True) if not line.endswith(MARK))
