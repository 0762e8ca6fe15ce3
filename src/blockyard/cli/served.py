"""What each process of `blockyard serve` begins with: uvicorn calls it by name, also in the children of `--workers`."""

from multiprocessing import parent_process

from fastapi import FastAPI

from blockyard.app.api import create_served_app
from blockyard.local.embedded.process import end_with


def create() -> FastAPI:
    """A child of `--workers` ends when its parent is gone, however that ended."""
    parent = parent_process()
    if parent is not None and parent.pid is not None:
        end_with(parent.pid)
    return create_served_app()
