"""Descriptions to try a model on: what teachers ask for, and what the catalogue lacks. Written for this, and by us."""

from importlib.resources import files


def descriptions() -> list[str]:
    """In their order, always the same."""
    return files(__package__).joinpath("descriptions.txt").read_text(encoding="utf-8").splitlines()
