"""What one process holds for as long as it runs. app/process.py composes it from the rooms."""

from dataclasses import dataclass

from psycopg_pool import AsyncConnectionPool
from sqlalchemy.ext.asyncio import AsyncEngine

from blockyard.base.parts import Part, Parts
from blockyard.tenancy.session import TenantSessions
from blockyard.tenancy.storage import Storage


@dataclass(frozen=True, slots=True)
class Process:
    """The doors to the database and to files, and the parts that rooms brought."""

    tenant_sessions: TenantSessions
    gate_engine: AsyncEngine
    gate_pool: AsyncConnectionPool
    """For the gate's hot statements (gate.run_lean). Who serves opens it."""
    storage: Storage
    parts: Parts

    def part(self, kind: type[Part]) -> Part:
        """Raises PartMissing."""
        return self.parts.get(kind)

    async def close(self) -> None:
        await self.parts.close()
        await self.tenant_sessions.close()
        await self.gate_engine.dispose()
        await self.gate_pool.close()
