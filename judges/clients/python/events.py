"""Server-sent events in a text, for clients whose generator returns the text."""

import json
from collections.abc import Iterator


def statuses_in(stream: str) -> Iterator[str]:
    """Of the `status` and `done` events, in their order."""
    for block in stream.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if "event" in fields:
            yield json.loads(fields["data"])["status"]
