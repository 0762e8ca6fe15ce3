"""What Stripe told us."""

from tests.model.school import School
from tests.model.truth import Truth

UNSETTLED = (
    "SELECT count(*) FROM stripe.events"
    " WHERE status IN ('received', 'failed', 'quarantined', 'parked') AND route_ids && %s::text[]"
)


def check_settled(school: School, truth: Truth) -> None:
    ours = [one["id"] for one in truth.customers + truth.gone]
    assert school.world.count(UNSETTLED, ours) == 0, "events are not settled"
    shown = school.read("/api/v1/webhooks/stripe/events", limit=100)["items"]
    odd = {one["event_id"]: one["status"] for one in shown if one["status"] != "applied"}
    assert not odd, f"the school sees events that are not applied: {odd}"
