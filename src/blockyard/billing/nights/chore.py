"""Beginning a night: once a day, after the hour that is set, whichever worker comes first."""

from typing import Final

from sqlalchemy import text

from blockyard.base import clock
from blockyard.base.logs import get_logger
from blockyard.billing.settings import BillingSettings
from blockyard.billing.stripe.client import StripeAccess
from blockyard.jobs.defer import defer
from blockyard.tenancy.gate import gate_session
from blockyard.tenancy.process import Process

log = get_logger(__name__)

ORGANIZATION_TASK: Final = "gate.reconcile_organization"
ACCOUNT_TASK: Final = "gate.reconcile_account"
LANES: Final = 2
"""How many organizations are compared at a time, by all workers together. One asks Stripe some seven times a second;
Stripe lets us read 25 times a second with a test key, and 100 times with a live one."""

HAS_BEGUN: Final = text("SELECT EXISTS (SELECT FROM stripe.nights WHERE night = :night)")

BEGIN: Final = text("""
    INSERT INTO stripe.nights (night, organizations, compared, given_up, mended, left_over)
    SELECT :night, count(DISTINCT organization_id), 0, 0, 0, 0 FROM stripe.routes
    ON CONFLICT (night) DO NOTHING
    RETURNING organizations
""")

# Not named organization_id: all of these jobs share one turn, so that they delay nobody by more than one of them.
ENQUEUE_ALL: Final = text("""
    SELECT queue.enqueue(
        :task,
        jsonb_build_object('school', organization_id, 'night', CAST(:night AS text), 'tries', 0),
        'reconcile ' || (row_number() OVER (ORDER BY organization_id) % :lanes),
        NULL)
    FROM (SELECT DISTINCT organization_id FROM stripe.routes) AS claimed
""")


async def begin_night(process: Process) -> bool:
    """Whether this call began it. In one transaction, so a worker that is killed has begun none."""
    now = clock.now()
    if process.part(StripeAccess).client is None or now.hour < process.part(BillingSettings).reconcile_hour:
        return False
    night = now.date()
    async with gate_session(process.gate_engine) as gate:
        if (await gate.execute(HAS_BEGUN, {"night": night})).scalar_one():
            return False
        organizations = (await gate.execute(BEGIN, {"night": night})).scalar_one_or_none()
        if organizations is None:
            return False
        await defer(gate, ACCOUNT_TASK, night=night.isoformat(), tries=0)
        values = {"task": ORGANIZATION_TASK, "night": night.isoformat(), "lanes": LANES}
        await gate.execute(ENQUEUE_ALL, values)
    log.info("billing_night_begun", night=night.isoformat(), organizations=organizations)
    return True
