"""`python -m worlds.topics FILE...`: whether topic packs keep to the form, with every fault and what to do.

`--read CORRECTED` puts down that you, who did not write it, have read all of the one file, and mended so many entries.
`--index` writes index.json anew, by which topics are found: do that after any pack has changed.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from worlds.resolve.resolution import ResolvedBy
from worlds.resolve.resolve import resolve
from worlds.topics.checked import record
from worlds.topics.index import written
from worlds.topics.load import INDEX, topic_of
from worlds.topics.topic import Topic


def main(arguments: list[str]) -> int:
    """Exit status: 0 if there is no fault."""
    parser = argparse.ArgumentParser(prog="python -m worlds.topics")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--index", action="store_true")
    parser.add_argument("--read", type=int, metavar="CORRECTED")
    asked = parser.parse_args(arguments)
    if not asked.files and not asked.index:
        parser.error("name files, or --index")
    faulty = 0
    for path in asked.files:
        try:
            faults = [*faults_of(topic_of(path.read_text(encoding="utf-8")))]
        except (ValidationError, tomllib.TOMLDecodeError) as error:
            faults = [str(error)]
        faulty += bool(faults)
        sys.stdout.writelines(f"{path}: {fault}\n" for fault in faults or ["good"])
    if asked.read is not None and not faulty:
        for path in asked.files:
            record(path.stem, topic_of(path.read_text(encoding="utf-8")), datetime.now(UTC).date(), asked.read)
    if asked.index:
        INDEX.write_text(written(), encoding="utf-8")
    return 1 if faulty else 0


def faults_of(topic: Topic) -> Iterator[str]:
    """Beside the form: nouns that nothing is built of."""
    for noun in (topic.guide, *(one.noun for station in topic.stations for one in station.things)):
        found = resolve(noun)
        if found.by is ResolvedBy.PLINTH:
            near = f" Near it: {', '.join(found.runners_up)}." if found.runners_up else ""
            yield f"`{noun}` is built as a plinth. Take another noun.{near}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
