"""The process and its parts, as routes reach them."""

from collections.abc import Callable
from typing import cast

from fastapi import FastAPI, Request

from blockyard.base.parts import Part
from blockyard.tenancy.process import Process


def attach_process(app: FastAPI, process: Process) -> None:
    app.state.process = process


def process_of(request: Request) -> Process:
    return cast(Process, request.app.state.process)


async def get_process(request: Request) -> Process:
    """A dependency. Like every one it is a coroutine: FastAPI runs others in a thread, which costs more than most routes."""
    return process_of(request)


def part_of(kind: type[Part]) -> Callable[[Request], Part]:
    """A dependency: `quota: Annotated[Quota, Depends(part_of(Quota))]`."""

    async def get_part(request: Request) -> Part:
        return process_of(request).part(kind)

    return cast(Callable[[Request], Part], get_part)
