"""Making a world's files, in a child process: it takes no time from what the worker does beside it, and ends when it has
worked for as long as a world may take, or the job's time is over."""

from functools import partial

from blockyard.base.children import run_in_child
from blockyard.environments.making_child import Made, make_world
from worlds.language_model.proposal import Proposal
from worlds.notice import Notice
from worlds.request import DesignRequest


async def make_in_child(number: int, request: DesignRequest, proposal: Proposal | None, remarks: list[Notice]) -> Made:
    """Version `number`. Raises WorldRefused, TooSlow, and ChildDied: then the job runs again. As many at a time as call it:
    the worker's slots are the limit."""
    make = partial(make_world, number, request, proposal, remarks)
    return await run_in_child(make)
