"""The operator's commands, `blockyard stripe ...`, in a process of its own that loads their modules once.

Each line that it reads is a list of arguments. It answers with one line: the exit code, and what was printed.
"""

import contextlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from tests.lifecycle.processes import environment


class Operator:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def run(self, *arguments: str) -> tuple[int, str]:
        """The exit code, and what was printed."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(arguments) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the operator's process ended with {self.process.poll()}"
        code, printed = json.loads(line)
        return code, printed


@contextmanager
def start_operator(variables: Mapping[str, str]) -> Iterator[Operator]:
    command = [sys.executable, "-m", "tests.model.operator"]
    with subprocess.Popen(
        command, env=environment() | dict(variables), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Operator(process)
        finally:
            process.kill()


def main() -> None:
    from blockyard.cli.app import app

    for line in sys.stdin:
        printed = io.StringIO()
        code = 0
        try:
            with contextlib.redirect_stdout(printed):
                app(json.loads(line))
        except SystemExit as end:
            code = int(end.code or 0)
        print(json.dumps([code, printed.getvalue()]), flush=True)


if __name__ == "__main__":
    main()
