"""What we keep of Stripe's objects."""

from tests.model.clock import DAY
from tests.model.school import School
from tests.model.truth import Truth
from tests.model.world import AT_ONCE


def check_no_difference(school: School, _truth: Truth) -> None:
    """The operator's command says so."""
    told = school.world.reconcile(school.id)
    different = [f"{one['id']}.{one['field']}: {one['ours']}, not {one['stripes']}" for one in told["differences"]]
    missed = [shown(school, one) for one in told["missed_events"]]
    assert (different, missed) == ([], []), f"{different}, missed: {missed}"


def shown(school: School, event_id: str) -> str:
    """What it is about, whose that is, and when it happened, in days from now."""
    event = school.world.stripe.get(f"/v1/events/{event_id}", headers=AT_ONCE).json()
    obj = event["data"]["object"]
    whose = "its own" if school.id in str(obj) else f"another's {obj.get('metadata')}"
    days = round((event["created"] - school.world.clock.now()) / DAY, 2)
    return f"{event_id} {event['type']} of {obj['id']} ({whose}) {days:+} days"
