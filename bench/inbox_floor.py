"""The floor under an applied event: one fetch of its object from Stripe and one upsert of the copy, as the mirror does it,
in one transaction of the school's. No queue, no judging, no row that says what became of the event.

In this process, as many at a time as the worker works on.
"""

import asyncio
import json
import time
from collections.abc import Iterable, Iterator

import psycopg
import uvloop

from blockyard.app.process import compose_process
from blockyard.app.settings import Settings
from blockyard.billing.inbox.apply import fetch_copies
from blockyard.billing.inbox.event import Event, parse_event
from blockyard.billing.inbox.kinds import is_handled
from blockyard.billing.stripe import mirror
from blockyard.billing.stripe.client import StripeAccess
from blockyard.tenancy.context import TenantContext
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import any_role

Work = tuple[Event, TenantContext]


def floor_per_second(admin: psycopg.Connection, settings: Settings, bodies: Iterable[bytes], at_once: int) -> float:
    """Events a second, if they cost no more."""
    routes = admin.execute("SELECT stripe_id, organization_id, user_id FROM stripe.routes").fetchall()
    owners = {stripe_id: TenantContext(*ids) for stripe_id, *ids in routes}
    work = list(applicable(bodies, owners))
    return len(work) / uvloop.run(work_off(settings, work, at_once))


def applicable(bodies: Iterable[bytes], owners: dict[str, TenantContext]) -> Iterator[Work]:
    """Those that an inbox applies."""
    for body in bodies:
        event = parse_event(json.loads(body))
        owner = next((owners[one] for one in event.route_ids if one in owners), None)
        if owner is not None and is_handled(event.type, event.kind):
            yield event, owner


async def work_off(settings: Settings, work: list[Work], at_once: int) -> float:
    """The seconds that it took."""
    process = compose_process(settings)
    waiting = iter(work)
    try:
        started = time.perf_counter()
        await asyncio.gather(*(mirror_all(process, waiting) for _ in range(at_once)))
        return time.perf_counter() - started
    finally:
        await process.close()


async def mirror_all(process: Process, waiting: Iterator[Work]) -> None:
    client = process.part(StripeAccess).required()
    for event, owner in waiting:
        copies, seen_at = await fetch_copies(client, event)
        async with process.tenant_sessions.open(owner, authorize=any_role) as db:
            for copy in copies:
                await mirror.store_copy(db, copy, seen_at)
