"""What we keep of Stripe's objects."""

from tests.model.school import School
from tests.model.truth import Truth
from tests.model.world import AT_ONCE


def check_no_difference(school: School, _truth: Truth) -> None:
    """The operator's command says so."""
    told = school.world.reconcile(school.id)
    different = [f"{one['id']}.{one['field']}: {one['ours']}, not {one['stripes']}" for one in told["differences"]]
    missed = [f"{one} {type_of(school, one)}" for one in told["missed_events"]]
    assert (different, missed) == ([], []), f"{different}, missed: {missed}"


def type_of(school: School, event_id: str) -> str:
    return str(school.world.stripe.get(f"/v1/events/{event_id}", headers=AT_ONCE).json()["type"])
