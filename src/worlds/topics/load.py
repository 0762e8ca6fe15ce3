"""Topic packs from their files, and what they are found by from one file: reading all packs takes a second, reading that a
hundredth of one."""

import json
import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from worlds.topics.topic import Head, Topic

PACKS: Final = files(__package__) / "packs"
INDEX: Final = Path(str(files(__package__))) / "index.json"
"""`python -m worlds.topics --index` writes it anew (index.py); a test compares it with the packs."""
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
def indexed() -> dict[str, dict[str, Any]]:
    """Of each topic, by id: `head` and `words`."""
    found: dict[str, dict[str, Any]] = json.loads(INDEX.read_text(encoding="utf-8"))
    return found


@cache
def heads() -> dict[str, Head]:
    """Of all topics, by id."""
    return {name: Head.model_validate_json(json.dumps(one["head"])) for name, one in indexed().items()}


@cache
def topic(name: str) -> Topic:
    """Raises NoSuchTopic."""
    if name not in paths():
        raise NoSuchTopic(f"There is no topic {name}.")
    return topic_of(paths()[name].read_text(encoding="utf-8"))


def topic_of(text: str) -> Topic:
    """Raises pydantic's ValidationError, tomllib's TOMLDecodeError."""
    return Topic.model_validate(tomllib.loads(text))
