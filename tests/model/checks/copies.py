"""What we keep of Stripe's objects."""

from tests.model.school import School
from tests.model.truth import Truth


def check_no_difference(school: School, _truth: Truth) -> None:
    """The operator's command says so."""
    told = school.world.reconcile(school.id)
    different = [f"{one['id']}.{one['field']}: {one['ours']}, not {one['stripes']}" for one in told["differences"]]
    assert (different, told["missed_events"]) == ([], []), f"{different}, missed: {told['missed_events']}"
