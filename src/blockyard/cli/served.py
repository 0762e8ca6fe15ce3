"""What each process of `blockyard serve` begins with: uvicorn calls it by name, also in the children of `--workers`."""

import os
from contextlib import suppress
from multiprocessing import parent_process

from fastapi import FastAPI

from blockyard.app.api import create_served_app
from blockyard.local.embedded.process import end_with


def create() -> FastAPI:
    """A child of `--workers` ends when its parent is gone, however that ended."""
    parent = parent_process()
    if parent is not None and parent.pid is not None:
        keep_files()
        end_with(parent.pid)
    return create_served_app()


def keep_files() -> None:
    """What the parent handed on goes no further. Else children that compute previews hold the socket that we listen on, and
    connections to a process that has ended are taken by nobody, in place of being refused."""
    for name in os.listdir("/dev/fd"):
        if int(name) > 2:
            with suppress(OSError):  # the folder itself was one
                os.set_inheritable(int(name), False)
