"""What every sweep does."""

from blockyard.base import clock
from blockyard.players import queries
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process


async def forget_expired_codes(process: Process) -> int:
    """Returns how many."""
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.FORGET_EXPIRED, {"now": clock.now()})).scalar_one())


async def forget_ended_links(process: Process) -> int:
    """Those that no event can need any more. Returns how many."""
    async with gate_session(process.gate_engine) as gate:
        return int((await gate.execute(queries.FORGET_ENDED, {"now": clock.now()})).scalar_one())
