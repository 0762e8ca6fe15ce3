"""Coming to rest: Stripe is well, every event is in, every request is settled, the worker has nothing to do."""

from typing import Final

from tests.model.school import School

OPEN: Final = "SELECT count(*) FROM blockyard.billing_requests WHERE status = 'open' AND organization_id = %s"
UNREAD: Final = "SELECT count(*) FROM stripe.events WHERE status IN ('received', 'failed')"
CLAIMED: Final = (
    "SELECT count(*) FROM stripe.events AS event WHERE status = 'parked'"
    " AND EXISTS (SELECT 1 FROM stripe.routes WHERE stripe_id = ANY (event.route_ids) AND organization_id = %s)"
)
WORK: Final = "SELECT count(*) FROM queue.procrastinate_jobs WHERE status = 'doing' AND task_name LIKE 'gate.%%'"
DUE: Final = (
    "UPDATE blockyard.billing_requests SET next_try_at = now()"
    " WHERE status = 'open' AND next_try_at > now() AND organization_id = %s"
)
DEAD: Final = """
    SELECT (SELECT count(*) FROM stripe.dead_subscriptions WHERE next_try_at IS NOT NULL AND organization_id = %s)
         + (SELECT count(*) FROM stripe.tombstones
            WHERE next_look_at < deleted_at + interval '1 day' AND organization_id = %s)
"""
DEAD_DUE: Final = (
    "UPDATE stripe.dead_subscriptions SET next_try_at = now() WHERE next_try_at > now() AND organization_id = %s"
)
LOOK_DUE: Final = """
    UPDATE stripe.tombstones SET next_look_at = now()
    WHERE next_look_at > now() AND next_look_at < deleted_at + interval '1 day' AND organization_id = %s
"""
"""The first look, if it failed; the second comes a day later, and is not waited for."""
TRY_AGAIN: Final = "UPDATE stripe.events SET settled_at = now() - interval '2 hours' WHERE status = 'failed'"


def come_to_rest(school: School) -> None:
    """Raises GaveUp if it does not, though nothing stands in the way."""
    world = school.world
    world.set_faults()

    def left() -> tuple[int, ...]:
        untaken = world.flush()
        world.admin.execute(DUE.encode(), [school.id])  # a minute passes, and an hour
        world.admin.execute(LOOK_DUE.encode(), [school.id])
        world.admin.execute(DEAD_DUE.encode(), [school.id])
        world.admin.execute(TRY_AGAIN.encode())
        requests = (world.count(OPEN, school.id), world.count(CLAIMED, school.id))
        waiting = (world.count(UNREAD), *requests, world.count(DEAD, school.id, school.id))
        return untaken, *waiting, world.count(WORK)

    world.wait_until(lambda: not any(left()), "rest: deliveries, requests, events, parked ones, jobs", progress=left)
