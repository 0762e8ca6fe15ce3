"""The `blockyard` command in this process, as an operator types it: arguments, environment, and all that it prints."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.cli.app import main

URLS = ("database_url", "gate_database_url", "queue_database_url", "owner_database_url")
RINGS = ("seal_keys", "token_keys", "secret_keys")


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    @property
    def words(self) -> str:
        """What it says on standard error, in one line."""
        return " ".join(self.err.split())


def environment_of(settings: Settings, *names: str) -> dict[str, str]:
    """BLOCKYARD_* variables of these settings, or of what every command needs."""
    return {f"BLOCKYARD_{name.upper()}": reveal(getattr(settings, name)) for name in names or (*URLS, *RINGS)}


@contextlib.contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Ours with these BLOCKYARD_* variables and no other."""
    before = dict(os.environ)
    kept = {name: value for name, value in before.items() if not name.startswith("BLOCKYARD_")}
    try:
        os.environ.clear()
        os.environ.update(kept | dict(variables))
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def command(*arguments: str, **variables: str) -> Ended:
    """Nothing but its end leaves it: what it does not catch fails the test."""
    out, err = io.StringIO(), io.StringIO()
    argv, hook, umask = sys.argv, sys.excepthook, os.umask(0o022)
    os.umask(umask)
    sys.argv = ["blockyard", *arguments]
    code = 0
    try:
        with environment(variables), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        sys.argv, sys.excepthook = argv, hook
        os.umask(umask)
    return Ended(code, out.getvalue(), err.getvalue())
