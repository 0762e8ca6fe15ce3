"""Who checked a topic a second time: `checked.toml` beside the packs, a record for each.

A record holds the hash of what was checked; whoever changes a fact or an answer has it checked again.
"""

import hashlib
import json
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from worlds.topics.load import PACKS
from worlds.topics.topic import Entry, Topic

RECORDS: Final = Path(str(PACKS)) / "checked.toml"


class Checked(Entry):
    """Somebody who did not write it has looked at every fact, meaning, question, answer and station."""

    sha256: str
    on: date
    corrected: int
    """How many entries were wrong, unclear or not answered by their fact, and were mended then."""


@cache
def records() -> dict[str, Checked]:
    found = tomllib.loads(RECORDS.read_text(encoding="utf-8")) if RECORDS.is_file() else {}
    return {name: Checked.model_validate(record) for name, record in found.items()}


def sha256_of(topic: Topic) -> str:
    """Of what it says, whatever the order of keys and the layout of the file."""
    said = json.dumps(topic.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def record(name: str, topic: Topic, on: date, corrected: int) -> None:
    """Put down that a topic was read, in place of what was put down before."""
    lines = RECORDS.read_text(encoding="utf-8").splitlines() if RECORDS.is_file() else []
    kept = [line for line in lines if line and not line.startswith(f"{name} = ")]
    new = f'{name} = {{ sha256 = "{sha256_of(topic)}", on = {on.isoformat()}, corrected = {corrected} }}'
    RECORDS.write_text("\n".join(sorted([*kept, new])) + "\n", encoding="utf-8")
