"""A worker in a process of its own, for tests that say when it works.

It runs what `blockyard worker --drain` runs, once for each line that it is told, so that its modules are loaded once for
all tests. What only the API loads is not there.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import SecretStr

from blockyard.app.settings import Settings
from tests import rights


class Worker:
    """Tell it to work with `drain`. Its log goes to standard error."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    async def drain(self, settings: Settings) -> None:
        """Until no job is left to run now."""
        answer = await asyncio.to_thread(self.tell, settings)
        assert answer == "drained\n", f"the worker failed; its process ended with {self.process.poll()}"

    def tell(self, settings: Settings) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(plain(settings)) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()


def plain(settings: Settings) -> dict[str, Any]:
    """With its secrets, as `Settings` takes them."""
    values = {name: getattr(settings, name) for name in type(settings).model_fields}
    return {
        name: value.get_secret_value() if isinstance(value, SecretStr) else value if value is None else str(value)
        for name, value in values.items()
    }


@contextmanager
def start_worker() -> Iterator[Worker]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield Worker(process)
        finally:
            process.kill()


def main() -> None:
    rights.record()
    from blockyard.app.worker import drain
    from blockyard.base.logs import configure_logs

    for line in sys.stdin:
        settings = Settings.model_validate(json.loads(line))
        configure_logs(settings.log_level)
        asyncio.run(drain(settings))
        sys.stdout.write("drained\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
