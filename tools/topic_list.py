"""The list of topics: `python -m tools.topic_list docs`."""

import sys
from itertools import groupby
from pathlib import Path
from typing import Final

from worlds.topics.load import heads, topic

NAME: Final = "topic-list.md"
HEADING: Final = """# All topics

What has a [topic pack](topics.md), by subject, with the grades that it is for. It is found by its title and by any of the
other words.
Made by `python -m tools.topic_list docs`.
"""
COLUMNS: Final = "| topic | grades | questions | also found by |\n|---|---|---|---|\n"


def topic_list() -> str:
    """Markdown."""
    found = sorted(heads().items(), key=lambda one: (one[1].subject, one[1].title.lower()))
    pages = [HEADING]
    for subject, group in groupby(found, key=lambda one: one[1].subject):
        rows = [row(name) for name, _ in group]
        pages.append(f"## {subject.title()} ({len(rows)})\n\n{COLUMNS}{''.join(rows)}")
    return "\n".join(pages)


def row(name: str) -> str:
    pack = topic(name)
    others = ", ".join(one for one in pack.names if one.lower() != pack.title.lower())
    return f"| {pack.title} | {', '.join(pack.bands)} | {len([*pack.questions])} | {others} |\n"


if __name__ == "__main__":
    (Path(sys.argv[1]) / NAME).write_text(topic_list(), encoding="utf-8")
