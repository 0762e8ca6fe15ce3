"""A worker whose event loop stands still: a job of ours that computes for ever, or waits without
letting others go on.

It works on nothing any more and says nothing; its jobs were given to others long ago, and whoever takes up the one that
holds it may be held by it as well.
"""

import asyncio
import faulthandler
from typing import Final

TURNS: Final = 10
"""How often within the time the loop has to turn, to be seen well before it ends."""


async def end_when_standing_still(after_seconds: float) -> None:
    """Until cancelled. If the loop does not turn for so long, the process writes to stderr where each of its threads is, no
    values with it, and ends with 1. The watch is Python's own and needs neither the loop nor the interpreter's lock, so that
    an endless regular expression does not hold it, either. What runs then has died, and is counted so."""
    try:
        while True:
            faulthandler.dump_traceback_later(after_seconds, exit=True)
            await asyncio.sleep(after_seconds / TURNS)
    finally:
        faulthandler.cancel_dump_traceback_later()
