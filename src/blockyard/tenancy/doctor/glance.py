"""What /health/ready asks of the walls: the part that injected SQL or a restored dump could have changed, in a few ms."""

from typing import Final

import psycopg

from blockyard.base.settings import reveal
from blockyard.tenancy.doctor.oracles import COST
from blockyard.tenancy.doctor.roles import SETTINGS, different_settings
from blockyard.tenancy.oracles import COST_OF_FIRST, LEAKPROOF
from blockyard.tenancy.roles import ALL_ROLES
from blockyard.tenancy.settings import DatabaseSettings

CONNECT_SECONDS: Final = 5


async def glance(settings: DatabaseSettings) -> list[str]:
    """What is wrong, in words. On a new connection: the pool's old ones go on when nobody can connect any more.

    Raises psycopg.Error.
    """
    url = reveal(settings.database_url)
    async with await psycopg.AsyncConnection.connect(url, connect_timeout=CONNECT_SECONDS) as connection:
        rows = await (await connection.execute(SETTINGS, [list(ALL_ROLES)])).fetchall()
        wrong = [f"{finding.object} {finding.problem}" for finding in different_settings(rows)]
        if settings.database_superuser:
            leakproof = await (await connection.execute(LEAKPROOF)).fetchall()
            cost = await (await connection.execute(COST)).fetchone()
            if leakproof:
                wrong.append(f"{len(leakproof)} functions run before the policies")
            if cost is None or cost[0] != COST_OF_FIRST:
                wrong.append("conditions run before the policies")
    return wrong
