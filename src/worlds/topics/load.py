"""Topic packs from their files."""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from worlds.topics.topic import Head, Topic

PACKS: Final = files(__package__) / "packs"
SUFFIX: Final = ".toml"


class NoSuchTopic(LookupError):
    """The message names it."""


@cache
def paths() -> dict[str, Traversable]:
    """Of all packs, by the topic's id: `photosynthesis`. Sorted."""
    found = [
        file for folder in PACKS.iterdir() if folder.is_dir() for file in folder.iterdir() if file.name.endswith(SUFFIX)
    ]
    return {file.name.removesuffix(SUFFIX): file for file in sorted(found, key=lambda one: one.name)}


@cache
def heads() -> dict[str, Head]:
    """Of all topics, by id. Only the head of each file is read: what stands before its first table."""
    return {name: head_of(path.read_text(encoding="utf-8")) for name, path in paths().items()}


def head_of(text: str) -> Head:
    return Head.model_validate(tomllib.loads(text.partition("\n[")[0]))


@cache
def topic(name: str) -> Topic:
    """Raises NoSuchTopic."""
    if name not in paths():
        raise NoSuchTopic(f"There is no topic {name}.")
    return topic_of(paths()[name].read_text(encoding="utf-8"))


def topic_of(text: str) -> Topic:
    """Raises pydantic's ValidationError, tomllib's TOMLDecodeError."""
    return Topic.model_validate(tomllib.loads(text))
