"""What we asked of Stripe."""

from collections import Counter

from tests.model.school import School
from tests.model.truth import Truth

OPEN = "SELECT count(*) FROM blockyard.billing_requests WHERE status = 'open' AND organization_id = %s"


def check_none_open(school: School, _truth: Truth) -> None:
    assert school.world.count(OPEN, school.id) == 0, "requests are open, though Stripe answers"


def check_done_once(_school: School, truth: Truth) -> None:
    """All that we make at Stripe names its request. A page's subscription names the page's."""
    for kind in ("customers", "subscriptions", "payments", "refunds", "pages"):
        made = Counter(one["metadata"].get("request_id") for one in getattr(truth, kind))
        twice = {request: times for request, times in made.items() if request and times > 1}
        assert not twice, f"{kind} made more than once: {twice}"
